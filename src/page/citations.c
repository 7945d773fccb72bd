/* citations.c - the reports that an article says it draws on.
 *
 * A link to another site counts near a cue ("according to", «به گزارش»), an outlet
 * that the vocabulary knows counts beside one; the article's own outlet never does. */
#include "page/citations.h"

#include "page/similar.h"
#include "page/tree.h"

enum {
	MOST_WORDS = 2000,   /* of one paragraph */
	MOST_CITATIONS = 50,
	WORDS_BEFORE = 12,   /* from a cue to a link behind it */
	WORDS_AFTER = 6,     /* from a link to a cue behind it */
	NAME_AFTER = 6,      /* from a cue to an outlet's name */
	NAME_BEFORE = 4,
};

struct citation_reader {
	struct arena *arena;
	const struct loose_list *cues, *outlets;
	const char *host, *outlet;
	struct citation links[MOST_CITATIONS], names[MOST_CITATIONS];
	size_t link_count, name_count;
};

static const char *host_of(struct arena *arena, const char *url)
{
	const char *start = url ? strstr(url, "://") : NULL;
	if (!start)
		return NULL;
	start += 3;
	if (ascii_starts(start, "www."))
		start += 4;
	char *host = arena_copy(arena, (struct view){ start, strcspn(start, "/:?#") });
	for (char *c = host; *c; c++)
		*c = ascii_lower(*c);
	return host;
}

/* The part of a host that one owner registers: two labels, three under co.uk and its like. */
static const char *owner_of(const char *host)
{
	const char *dots[3] = { NULL, NULL, NULL };
	for (const char *c = host; *c; c++)
		if (*c == '.') {
			dots[0] = dots[1];
			dots[1] = dots[2];
			dots[2] = c;
		}
	if (!dots[1])
		return host;
	bool second_level = dots[2] - dots[1] <= 4 && strlen(dots[2]) == 3;
	if (second_level)
		return dots[0] ? dots[0] + 1 : host;
	return dots[1] + 1;
}

struct citation_reader *citation_reader_new(struct arena *arena, const struct page_vocabulary *vocabulary,
                                            const char *url, const char *outlet)
{
	struct citation_reader *reader = arena_alloc(arena, sizeof *reader);
	reader->arena = arena;
	reader->cues = loose_list_new(arena, vocabulary->citing, vocabulary->citing_count);
	reader->outlets = loose_list_new(arena, vocabulary->outlets, vocabulary->outlet_count);
	reader->host = host_of(arena, url);
	reader->outlet = outlet;
	return reader;
}

static bool is_own(const struct citation_reader *reader, const char *text, const char *url)
{
	if (reader->outlet && text && similar_words(reader->arena, reader->outlet, text) > 0.6)
		return true;
	const char *host = host_of(reader->arena, url);
	return reader->host && host && strcmp(owner_of(host), owner_of(reader->host)) == 0;
}

static void add_link(struct citation_reader *reader, const char *url, const char *text)
{
	for (size_t i = 0; i < reader->link_count; i++)
		if (strcmp(reader->links[i].url, url) == 0)
			return;
	if (reader->link_count < MOST_CITATIONS)
		reader->links[reader->link_count++] = (struct citation){ url, text };
}

static void add_name(struct citation_reader *reader, const char *text)
{
	for (size_t i = 0; i < reader->name_count; i++)
		if (similar_words(reader->arena, reader->names[i].text, text) > 0.6)
			return;
	if (reader->name_count < MOST_CITATIONS)
		reader->names[reader->name_count++] = (struct citation){ NULL, text };
}

void citation_reader_add(struct citation_reader *reader, struct view text, const struct citation_link *links,
                         size_t link_count)
{
	struct loose_words words = loose_split(reader->arena, text, MOST_WORDS);
	size_t cues[64], lengths[64], cue_count = 0;
	for (size_t w = 0; w < words.count && cue_count < 64; w++) {
		size_t matched = loose_list_match(reader->cues, words, w);
		if (matched) {
			cues[cue_count] = w;
			lengths[cue_count++] = matched;
		}
	}
	for (size_t i = 0; i < link_count; i++) {
		const char *url = links[i].address;
		if (!ascii_starts(url, "http://") && !ascii_starts(url, "https://"))
			continue;
		size_t first = 0, last;
		while (first < words.count && words.items[first].end <= links[i].start)
			first++;
		last = first;
		while (last < words.count && words.items[last].start < links[i].end)
			last++;
		if (last == first)
			continue;
		bool near = false;
		for (size_t c = 0; c < cue_count; c++) {
			size_t behind = cues[c] + lengths[c];
			near = near || (cues[c] < last && behind + WORDS_BEFORE > first) ||
			       (cues[c] >= last && cues[c] - last < WORDS_AFTER);
		}
		/* A link whose words are an outlet's name is a citation by itself. */
		near = near || loose_list_match(reader->outlets, words, first) == last - first;
		const char *shown = arena_copy(reader->arena, (struct view){ text.data + links[i].start,
		                                                             links[i].end - links[i].start });
		if (near && !is_own(reader, shown, url))
			add_link(reader, url, shown);
	}
	for (size_t w = 0; w < words.count; w++) {
		size_t matched = loose_list_match(reader->outlets, words, w);
		if (!matched)
			continue;
		bool near = false;
		for (size_t c = 0; c < cue_count; c++) {
			size_t behind = cues[c] + lengths[c];
			near = near || (w >= cues[c] && w < behind + NAME_AFTER) ||
			       (w + matched <= cues[c] && cues[c] - (w + matched) < NAME_BEFORE);
		}
		size_t start = words.items[w].start, end = words.items[w + matched - 1].end;
		const char *shown = arena_copy(reader->arena, (struct view){ text.data + start, end - start });
		if (near && !is_own(reader, shown, NULL))
			add_name(reader, shown);
		w += matched - 1;
	}
}

void citation_reader_finish(struct citation_reader *reader, struct article *article)
{
	size_t count = 0;
	article->citations =
		arena_array(reader->arena, reader->link_count + reader->name_count, sizeof *article->citations);
	for (size_t i = 0; i < reader->link_count; i++)
		article->citations[count++] = reader->links[i];
	for (size_t i = 0; i < reader->name_count; i++) {
		bool again = false;
		for (size_t k = 0; k < reader->link_count; k++)
			again = again || similar_words(reader->arena, reader->links[k].text, reader->names[i].text) > 0.5;
		if (!again)
			article->citations[count++] = reader->names[i];
	}
	article->citation_count = count;
}
