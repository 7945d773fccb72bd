/* citations.c - the reports that an article says it draws on.
 *
 * A link to another site counts near a cue ("according to", «به گزارش»), or when its own words
 * speak of reporting; an outlet that the vocabulary knows counts beside a cue or before a verb of
 * saying, and alone behind the word for a source. The article's own outlet never does. */
#include "page/citations.h"

#include "base/utf8.h"
#include "language/language.h"
#include "page/blocks.h"
#include "page/similar.h"
#include "page/tree.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

enum {
	MOST_WORDS = 2000,   /* of one paragraph */
	MOST_CITATIONS = 50,
	WORDS_BEFORE = 12,   /* from a cue to a link behind it */
	WORDS_AFTER = 6,     /* from a link to a cue behind it */
	NAME_AFTER = 6,      /* from a cue to an outlet's name */
	NAME_BEFORE = 4,
	VERB_AFTER = 3,      /* from an outlet's name to a verb of saying */
	SOURCE_LINE = 12,    /* words of one */
	LONGEST_LABEL = 40,  /* bytes of the word for a source */
	REPORT_LINK = 4,     /* words of a link that speaks of a report */
};

struct citation_reader {
	struct arena *arena;
	const struct loose_list *cues, *outlets;
	const char *host, *outlet;
	const struct language *language; /* or NULL */
	int worth[MOST_CITATIONS];       /* of links */
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
                                            const char *url, const char *outlet, const char *language)
{
	struct citation_reader *reader = arena_alloc(arena, sizeof *reader);
	reader->arena = arena;
	reader->cues = loose_list_new(arena, vocabulary->citing, vocabulary->citing_count);
	reader->outlets = loose_list_new(arena, vocabulary->outlets, vocabulary->outlet_count);
	reader->host = host_of(arena, url);
	reader->outlet = outlet;
	reader->language = language ? language_find(language) : NULL;
	return reader;
}

/* Whether a name without its spaces is that of the page's own site: "The Courier" on thecourier.example. */
static bool names_site(const struct citation_reader *reader, const char *text)
{
	if (!reader->host)
		return false;
	const char *site = owner_of(reader->host);
	for (; *text; text++) {
		char c = ascii_lower(*text);
		if (!ascii_is_letter(c) && !ascii_is_digit(c) && (unsigned char)c < 0x80)
			continue;
		while (*site == '-')
			site++;
		if (*site != c)
			return false;
		site++;
	}
	return *site == '.';
}

static bool is_own(const struct citation_reader *reader, const char *text, const char *url)
{
	if (text && ((reader->outlet && similar_words(reader->arena, reader->outlet, text) > 0.6) || names_site(reader, text)))
		return true;
	const char *host = host_of(reader->arena, url);
	return reader->host && host && strcmp(owner_of(host), owner_of(reader->host)) == 0;
}

static void add_link(struct citation_reader *reader, const char *url, const char *text, int worth)
{
	for (size_t i = 0; i < reader->link_count; i++)
		if (strcmp(reader->links[i].url, url) == 0)
			return;
	if (reader->link_count == MOST_CITATIONS)
		return;
	reader->worth[reader->link_count] = worth;
	reader->links[reader->link_count++] = (struct citation){ url, text };
}

/* Whether a key of a language may mean something that `accepts` takes. */
static bool key_means(const struct language *language, struct view key, bool (*accepts)(concept_id))
{
	struct entry_list list = language_look_up(language, key);
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_CONCEPT && accepts(list.entries[i].value))
			return true;
	return false;
}

/* The same of a word, also behind a prefix that the language joins to nouns. */
static bool word_means(struct arena *arena, const struct language *language, struct view word, bool (*accepts)(concept_id))
{
	struct view key = fold_text(arena, word, language->fold_case);
	bool found = key_means(language, key, accepts);
	for (size_t i = 0; i < language->prefix_count && !found; i++) {
		struct view prefix = view_of(language->prefixes[i].letters);
		found = key.size > prefix.size + 2 && view_starts(key, prefix) &&
		        key_means(language, (struct view){ key.data + prefix.size, key.size - prefix.size }, accepts);
	}
	return found;
}

static bool is_saying(concept_id id)
{
	return concepts[id].class_ == CLASS_REPORTING;
}

static bool is_source(concept_id id)
{
	return strncmp(concept_name(id), "source", 6) == 0;
}

/* A word that is no name. */
static bool is_word(concept_id id)
{
	return concepts[id].section == SECTION_WORD;
}

static struct view word_text(struct view text, struct loose_words words, size_t at)
{
	return (struct view){ text.data + words.items[at].start, words.items[at].end - words.items[at].start };
}

/* Whether a word may mean something in the page's language; where that is not known, in English or
 * in one that writes another script. Each look-up touches memory of its own: few are made. */
static bool means(const struct citation_reader *reader, struct view word, bool (*accepts)(concept_id))
{
	if (reader->language)
		return word_means(reader->arena, reader->language, word, accepts);
	size_t at = 0;
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode code = uscript_getScript((UChar32)utf8_next(word, &at), &status);
	const char *script = uscript_getShortName(U_SUCCESS(status) ? code : USCRIPT_LATIN);
	if (!script || strcmp(script, "Latn") == 0)
		return word_means(reader->arena, language_english(), word, accepts);
	for (size_t i = 0; i < language_count; i++)
		if (!languages[i]->floor && strcmp(languages[i]->script, script) == 0 &&
		    word_means(reader->arena, languages[i], word, accepts))
			return true;
	return false;
}

/* Whether one of some words is a verb or noun of saying. */
static bool says(const struct citation_reader *reader, struct view text, struct loose_words words, size_t from, size_t to)
{
	for (size_t i = from; i < to && i < words.count; i++)
		if (means(reader, word_text(text, words, i), is_saying))
			return true;
	return false;
}

/* "Source: Reuters": the word for a source, a colon, and an outlet or a link. */
static bool is_source_line(const struct citation_reader *reader, struct view text, struct loose_words words,
                           const struct citation_link *links, size_t link_count)
{
	size_t end = 0, label = 0;
	for (size_t at = 0; at < text.size && at < LONGEST_LABEL && !end;) {
		uint32_t c = utf8_next(text, &at);
		if (c == ':' || c == 0xFF1A)
			end = at;
		else if (!loose_is_space(c))
			label = at;
	}
	if (!end || words.count > SOURCE_LINE)
		return false;
	size_t behind = 0;
	while (behind < words.count && words.items[behind].start < end)
		behind++;
	bool outlet = loose_list_match(reader->outlets, words, behind) > 0;
	for (size_t i = 0; i < link_count && !outlet; i++)
		outlet = links[i].start >= end;
	return outlet && label && means(reader, (struct view){ text.data, label }, is_source);
}

/* Whether an address leads to a page of a site, not to its front. */
static bool leads_inside(const char *url)
{
	const char *host = strstr(url, "://");
	const char *path = host ? strchr(host + 3, '/') : NULL;
	return path && strlen(path) > 12;
}

static bool is_named(const struct citation_reader *reader, const char *text)
{
	for (size_t i = 0; i < reader->name_count; i++)
		if (similar_words(reader->arena, reader->names[i].text, text) > 0.6)
			return true;
	return false;
}

static void add_name(struct citation_reader *reader, const char *text)
{
	if (reader->name_count < MOST_CITATIONS)
		reader->names[reader->name_count++] = (struct citation){ NULL, text };
}

/* Whether a sentence ends between two places of a text. */
static bool ends_between(struct view text, size_t from, size_t to)
{
	for (size_t at = from; at < to;) {
		uint32_t c = utf8_next(text, &at);
		/* the point in "3.5" and "a.example" ends nothing */
		if (blocks_is_sentence_end(c) && (c != '.' || (at < text.size && text.data[at] == ' ')))
			return true;
	}
	return false;
}

/* Whether words that spell an outlet's name stand for one: where there are capitals it has them, and
 * a word of the language ("Time", "Bild") may not have its capital from where it stands. */
static bool stands_for_outlet(const struct citation_reader *reader, struct view text, struct loose_words words, size_t first,
                              size_t count)
{
	struct view last = word_text(text, words, first + count - 1);
	size_t at = 0;
	UChar32 letter = (UChar32)utf8_next(last, &at);
	if (u_islower(letter))
		return false;
	if (!u_isupper(letter) || count > 1)
		return true;
	bool all_capitals = at < last.size && u_isupper((UChar32)utf8_next(last, &at));
	const struct language *language = reader->language ? reader->language : language_english();
	if (all_capitals || !word_means(reader->arena, language, last, is_word))
		return true;
	size_t before = first ? words.items[first - 1].end : 0;
	return language->capitals != CAPITALS_NOUNS && first > 0 && !ends_between(text, before, words.items[first].start);
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
	bool source_line = is_source_line(reader, text, words, links, link_count);
	size_t passed = 0; /* words before every link to come */
	for (size_t i = 0; i < link_count; i++) {
		const char *url = links[i].address;
		if (!ascii_starts(url, "http://") && !ascii_starts(url, "https://"))
			continue;
		size_t first = i > 0 && links[i].start >= links[i - 1].start ? passed : 0, last;
		while (first < words.count && words.items[first].end <= links[i].start)
			first++;
		passed = last = first;
		while (last < words.count && words.items[last].start < links[i].end)
			last++;
		if (last == first)
			continue;
		bool near = source_line;
		for (size_t c = 0; c < cue_count; c++) {
			size_t behind = cues[c] + lengths[c];
			if (near)
				break;
			if (cues[c] < last && behind + WORDS_BEFORE > first)
				near = behind > first || !ends_between(text, words.items[behind - 1].end, words.items[first].start);
			else if (cues[c] >= last && cues[c] - last < WORDS_AFTER)
				near = !ends_between(text, words.items[last - 1].end, words.items[cues[c]].start);
		}
		size_t named = loose_list_match(reader->outlets, words, first);
		/* A link whose words are an outlet's name is a citation by itself, and so is one that speaks of
		 * a report. */
		const char *shown = arena_copy(reader->arena, (struct view){ text.data + links[i].start,
		                                                             links[i].end - links[i].start });
		if (is_own(reader, shown, url))
			continue;
		near = near || named == last - first || (last - first <= REPORT_LINK && leads_inside(url) && says(reader, text, words, first, last));
		if (near)
			add_link(reader, url, shown, (named > 0) + 2 * leads_inside(url));
	}
	for (size_t w = 0; w < words.count; w++) {
		size_t matched = loose_list_match(reader->outlets, words, w);
		if (!matched || !stands_for_outlet(reader, text, words, w, matched))
			continue;
		bool near = source_line;
		for (size_t c = 0; c < cue_count; c++) {
			size_t behind = cues[c] + lengths[c];
			near = near || (w >= cues[c] && w < behind + NAME_AFTER) ||
			       (w + matched <= cues[c] && cues[c] - (w + matched) < NAME_BEFORE);
		}
		size_t start = words.items[w].start, end = words.items[w + matched - 1].end;
		const char *shown = arena_copy(reader->arena, (struct view){ text.data + start, end - start });
		if (!is_own(reader, shown, NULL) && !is_named(reader, shown) &&
		    (near || says(reader, text, words, w + matched, w + matched + VERB_AFTER)))
			add_name(reader, shown);
		w += matched - 1;
	}
}

void citation_reader_finish(struct citation_reader *reader, struct article *article)
{
	size_t count = 0;
	article->citations =
		arena_array(reader->arena, reader->link_count + reader->name_count, sizeof *article->citations);
	for (int worth = 3; worth >= 0; worth--)
		for (size_t i = 0; i < reader->link_count; i++)
			if (reader->worth[i] == worth)
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
