/* metadata.c - what a page says of its article: title, byline, times, outlet.
 *
 * What is said for machines goes before what is shown, JSON-LD before meta elements,
 * and nothing is taken from a comment, a list of other articles or the page's frame. */
#include "page/metadata.h"

#include "base/utf8.h"
#include "page/entity.h"
#include "page/names.h"
#include "page/similar.h"
#include "page/timestamp.h"
#include "page/written_date.h"

enum { LONGEST_TITLE = 400, LONGEST_BYLINE = 160, MOST_TITLES = 24, MOST_BYLINES = 8, NEAR_BLOCKS = 14, MOST_TRIES = 64 /* elements of one kind */ };

struct meta_name {
	const char *name;
	int rank; /* lower is better */
};

static const struct meta_name published_names[] = {
	{ "article:published_time", 0 }, { "og:published_time", 1 },      { "article:published", 1 },
	{ "datepublished", 2 },          { "parsely-pub-date", 2 },       { "sailthru.date", 3 },
	{ "publishdate", 3 },            { "publish-date", 3 },           { "publish_date", 3 },
	{ "pubdate", 3 },                { "publication_date", 3 },       { "dc.date.issued", 4 },
	{ "dcterms.created", 4 },        { "dcterms.issued", 4 },         { "dc.date", 5 },
	{ "dcterms.date", 5 },           { "og:article:published_time", 1 }, { "citation_publication_date", 4 },
	{ "cxenseparse:recs:publishtime", 3 }, { "article.published", 3 }, { "date", 6 },
	{ "article_date_original", 3 },  { "original-publish-date", 3 },  { "last-modified", 9 },
	{ "citation_date", 4 },          { "citation_online_date", 4 },   { "bepress_citation_date", 4 },
	{ "cxenseparse:publishtime", 3 }, { "publishtime", 4 },           { "published", 4 },
};

static const struct meta_name modified_names[] = {
	{ "article:modified_time", 0 }, { "og:updated_time", 1 }, { "datemodified", 2 },
	{ "dcterms.modified", 3 },      { "lastmod", 3 },         { "last-modified", 4 },
};

static const struct meta_name author_names[] = {
	{ "author", 1 },        { "article:author", 3 },  { "dc.creator", 0 },       { "dcterms.creator", 0 },
	{ "parsely-author", 1 }, { "sailthru.author", 1 }, { "citation_author", 1 },  { "byl", 1 },
	{ "article:author_name", 1 },
};

static const struct meta_name title_names[] = {
	{ "og:title", 1 }, { "twitter:title", 2 }, { "dc.title", 0 }, { "dcterms.title", 0 }, { "parsely-title", 2 }, { "sailthru.title", 2 },
	{ "title", 3 },
};

/* Whether two names are one: pages write "DC.date" and "dc:date". */
static bool same_name(const char *a, const char *b)
{
	for (; *a && *b; a++, b++)
		if (ascii_lower(*a) != *b && !((*a == ':' || *a == '.') && (*b == ':' || *b == '.')))
			return false;
	return *a == *b;
}

static int find_rank(const struct meta_name *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (same_name(name, names[i].name))
			return names[i].rank;
	return -1;
}

/* Keeps the value of the best rank. */
struct best {
	const char *value;
	int rank;
};

static void offer(struct best *best, int rank, const char *value)
{
	if (rank >= 0 && value && *value && (!best->value || rank < best->rank)) {
		best->value = value;
		best->rank = rank;
	}
}

/* Pages name several authors in elements of one name. */
static void offer_author(struct arena *arena, struct best *best, int rank, const char *value)
{
	if (!best->value || rank != best->rank || !*value)
		offer(best, rank, value);
	else if (!strstr(best->value, value) && strlen(best->value) + strlen(value) < LONGEST_BYLINE)
		best->value = arena_print(arena, "%s, %s", best->value, value);
}

#define RANK(names, name) find_rank(names, sizeof names / sizeof *names, name)

static bool is_address(const char *text)
{
	return strstr(text, "://") || ascii_starts(text, "www.") || ascii_starts(text, "/");
}

static void read_head(struct arena *arena, const struct tree *tree, struct metadata *out)
{
	struct best titles = { 0 }, authors = { 0 }, published = { 0 }, modified = { 0 };
	const char *locale = NULL, *lang = NULL, *og_url = NULL;
	for (uint32_t i = 0; i < tree->count; i++) {
		const struct node *node = &tree->nodes[i];
		if (node->tag == TAG_TITLE && !out->page_title) {
			char *text = tree_text(arena, tree, i, 4096);
			out->page_title = *text && strlen(text) < LONGEST_TITLE ? text : NULL;
		} else if (node->tag == TAG_HTML && !lang) {
			lang = tree_attribute(node, "lang");
			if (!lang)
				lang = tree_attribute(node, "xml:lang");
		} else if (node->tag == TAG_LINK) {
			const char *address = tree_attribute(node, "href");
			if (address && tree_attribute_has(node, "rel", "canonical") && !out->canonical && is_address(address))
				out->canonical = address;
		}
		if (node->tag != TAG_META)
			continue;
		const char *content = tree_attribute(node, "content");
		if (!content || !*content || strlen(content) > 2000)
			continue;
		static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			const char *name = tree_attribute(node, keys[k]);
			if (!name)
				continue;
			int rank = RANK(title_names, name);
			if (rank >= 0 && strlen(content) < LONGEST_TITLE)
				offer(&titles, rank, entity_decode(arena, content));
			rank = RANK(author_names, name);
			if (rank >= 0 && !is_address(content) && strlen(content) < LONGEST_BYLINE)
				offer_author(arena, &authors, rank, entity_decode(arena, content));
			offer(&published, RANK(published_names, name), content);
			offer(&modified, RANK(modified_names, name), content);
			if (ascii_equal(name, "og:site_name") && !out->site)
				out->site = entity_decode(arena, content);
			else if (ascii_equal(name, "og:locale") && !locale)
				locale = content;
			else if (ascii_equal(name, "content-language") && !lang)
				lang = content;
			else if (ascii_equal(name, "og:url") && !og_url && is_address(content))
				og_url = content;
			else if ((ascii_equal(name, "description") || ascii_equal(name, "og:description")) && !out->description)
				out->description = entity_decode(arena, content);
		}
	}
	out->social_title = titles.value;
	out->author = authors.value;
	out->published = published.value;
	out->modified = modified.value;
	if (!out->canonical)
		out->canonical = og_url;
	if (lang && !*lang)
		lang = NULL;
	out->language = lang ? lang : locale;
}

/* The text cut at the separators that sites put between headline and name. */
static size_t cut_points(const char *text, const char **starts, const char **ends, size_t most)
{
	static const char *const separators[] = { " | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xB7 ",
		                                      " \xC2\xBB ", " \xE2\x80\xA2 ", "_", " / ", " < ", " \xC2\xAB ", "|", " \xE2\x80\xBA " };
	size_t count = 0;
	for (const char *at = text; *at && count < most; at++)
		for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
			size_t size = strlen(separators[i]);
			if (strncmp(at, separators[i], size) == 0) {
				starts[count] = at;
				ends[count] = at + size;
				count++;
				at += size - 1;
				break;
			}
		}
	return count;
}

/* Whether a text without its spaces is the host's own name: "La Stampa" on lastampa.it. */
static bool names_host(const char *text, const char *host)
{
	char plain[64];
	size_t size = 0;
	for (; *text && size + 1 < sizeof plain; text++)
		if (ascii_is_letter(*text) || ascii_is_digit(*text))
			plain[size++] = ascii_lower(*text);
		else if ((unsigned char)*text >= 0x80)
			return false;
	plain[size] = '\0';
	return size >= 3 && *text == '\0' && ascii_starts(host, plain) &&
	       (host[size] == '.' || host[size] == '\0' || size >= 6);
}

static bool is_site(struct arena *arena, const char *text, const char *site, const char *host)
{
	return (site && similar_words(arena, text, site) > 0.6) ||
	       (host && (similar_words(arena, text, host) > 0.6 || names_host(text, host)));
}

/* Drops the outlet's name from either end of a title. */
static const char *without_site(struct arena *arena, const char *title, const char *site, const char *host)
{
	const char *starts[8], *ends[8];
	for (int round = 0; round < 2; round++) {
		size_t cuts = cut_points(title, starts, ends, 8);
		bool changed = false;
		if (cuts) {
			const char *tail = ends[cuts - 1];
			char *head = arena_copy(arena, (struct view){ title, (size_t)(starts[0] - title) });
			bool tail_is_site = is_site(arena, tail, site, host);
			bool head_is_site = is_site(arena, head, site, host);
			if (tail_is_site && starts[cuts - 1] > title) {
				title = arena_copy(arena, (struct view){ title, (size_t)(starts[cuts - 1] - title) });
				changed = true;
			} else if (head_is_site && *ends[0]) {
				title = arena_copy(arena, view_of(ends[0]));
				changed = true;
			}
		}
		if (!changed)
			break;
	}
	return title;
}

/* "www.the-courier.example" as "the courier": what a title may be signed with. */
static const char *host_words(struct arena *arena, const char *url)
{
	const char *start = url ? strstr(url, "://") : NULL;
	if (!start)
		return NULL;
	start += 3;
	if (ascii_starts(start, "www."))
		start += 4;
	return arena_copy(arena, (struct view){ start, strcspn(start, "/:?#") });
}

struct title {
	const char *text;
	double weight;
	uint32_t node;
};

static void add_title(struct title *titles, size_t *count, const char *text, double weight,
                      uint32_t node)
{
	if (!text || !*text || *count == MOST_TITLES || strlen(text) > LONGEST_TITLE)
		return;
	titles[(*count)++] = (struct title){ text, weight, node };
}

/* Whether a heading has something of what the head of the page says. */
static bool is_like_any(struct arena *arena, const struct title *titles, size_t said, const char *text)
{
	for (size_t i = 0; i < said; i++)
		if (similar_words(arena, titles[i].text, text) > 0.2)
			return true;
	return false;
}

/* Whether a heading stands right above a paragraph of text. */
static bool opens_text(const struct tree *tree, const struct blocks *blocks, uint32_t node)
{
	uint32_t from = blocks_end(blocks, tree, node);
	for (uint32_t b = from; b < blocks->count && b < from + NEAR_BLOCKS; b++) {
		const struct block *block = &blocks->items[b];
		if (tag_is_heading(block->tag) && block->tag == tree->nodes[node].tag)
			return false;
		if (block->sentences && block->weight >= 80 && block_link_share(block) < 0.3 &&
		    !(block->marks & (MARK_NAVIGATION | MARK_BAD | MARK_COMMENT | MARK_HIDDEN | MARK_CARD | MARK_CAPTION)))
			return true;
	}
	return false;
}

/* The words of a heading without its kicker. */
static char *heading_text(struct arena *arena, const struct tree *tree, const struct blocks *blocks, uint32_t node)
{
	char *text = tree_text(arena, tree, node, 2000);
	for (uint32_t i = node + 1; i < tree->nodes[node].end; i++) {
		if (tree->nodes[i].tag == TAG_TEXT || !(blocks->names[i] & NAME_ABOUT))
			continue;
		char *kicker = tree_text(arena, tree, i, 400);
		size_t size = strlen(kicker);
		if (size && size < strlen(text) && strncmp(text, kicker, size) == 0) {
			text += size;
			text += strspn(text, " :|-");
		}
		break;
	}
	return text;
}

/* Each candidate's weight, and how much the others agree with it. */
static void choose_title(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                         const char *url, struct metadata *out)
{
	struct title titles[MOST_TITLES];
	size_t count = 0;
	const char *site = out->json.outlet ? out->json.outlet : out->site;
	const char *host = host_words(arena, url ? url : out->canonical);
	const uint32_t away = MARK_NAVIGATION | MARK_BAD | MARK_COMMENT | MARK_HIDDEN | MARK_CARD;
	if (out->json.found && out->json.headline)
		add_title(titles, &count, without_site(arena, out->json.headline, site, host), 1.0, TREE_NONE);
	if (out->social_title)
		add_title(titles, &count, without_site(arena, out->social_title, site, host), 0.9, TREE_NONE);
	if (out->page_title) {
		const char *whole = without_site(arena, out->page_title, site, host);
		const char *starts[4], *ends[4];
		size_t cuts = cut_points(whole, starts, ends, 4);
		/* A few words behind a separator are a site's name more often than not. */
		bool signed_short = cuts && loose_split(arena, view_of(ends[cuts - 1]), 8).count < 5 &&
		                    loose_split(arena, (struct view){ whole, (size_t)(starts[cuts - 1] - whole) }, 8).count > 2;
		add_title(titles, &count, whole, signed_short ? 0.35 : 0.6, TREE_NONE);
		for (size_t i = 0; i < cuts; i++) {
			const char *head = arena_copy(arena, (struct view){ whole, (size_t)(starts[i] - whole) });
			add_title(titles, &count, head, 0.45, TREE_NONE);
			if (i + 1 == cuts)
				add_title(titles, &count, ends[i], 0.3, TREE_NONE);
		}
	}
	size_t said = count;
	unsigned first_headings = 0, second_headings = 0;
	for (uint32_t i = 0; i < tree->count; i++) {
		enum tag tag = tree->nodes[i].tag;
		bool heading = tag == TAG_H1 || tag == TAG_H2;
		bool named = (blocks->names[i] & NAME_TITLE) && blocks_parts_text(tag) && !(tag_is_heading(tag) && tag > TAG_H2);
		if (!heading && !(named && blocks_end(blocks, tree, i) == blocks->first[i] + 1))
			continue;
		if (tag == TAG_H1 ? first_headings >= 6 : second_headings >= 8)
			continue;
		char *text = heading_text(arena, tree, blocks, i);
		double weight = tag == TAG_H1 ? 0.9 : 0.25;
		/* A heading that is a link leads elsewhere, or home. */
		bool leads = blocks->first[i] < blocks_end(blocks, tree, i) &&
		             block_link_share(&blocks->items[blocks->first[i]]) > 0.8;
		if (leads)
			weight -= 0.5;
		else if (opens_text(tree, blocks, i))
			weight += tag == TAG_H1 ? 0.8 : 0.2;
		if (blocks->names[i] & NAME_TITLE)
			weight += 0.1;
		if (blocks->marks[i] & away)
			weight -= 0.5;
		if (is_site(arena, text, site, host))
			continue;
		*(tag == TAG_H1 ? &first_headings : &second_headings) += 1;
		add_title(titles, &count, text, weight, i);
	}
	double best_score = 0;
	size_t best = count;
	for (size_t i = 0; i < count; i++) {
		if (i >= said && said && !is_like_any(arena, titles, said, titles[i].text))
			continue;
		double score = titles[i].weight;
		for (size_t k = 0; k < count; k++)
			if (k != i && (k < said || titles[k].weight > 0.5)) {
				double like = similar_words(arena, titles[i].text, titles[k].text);
				score += like > 0.5 ? like * (titles[k].weight > 0 ? titles[k].weight : 0) * 0.5 : 0;
			}
		if (best == count || score > best_score) {
			best_score = score;
			best = i;
		}
	}
	out->title_node = TREE_NONE;
	if (best == count)
		return;
	out->title = titles[best].text;
	/* Where it stands: the heading most like it, the first of equals. */
	double nearest = 0.6;
	for (size_t i = said; i < count; i++) {
		double like = similar_words(arena, titles[i].text, out->title);
		if (like > nearest && !(blocks->marks[titles[i].node] & away)) {
			nearest = like;
			out->title_node = titles[i].node;
		}
	}
}

void metadata_read(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                   const char *url, struct metadata *out)
{
	memset(out, 0, sizeof *out);
	read_head(arena, tree, out);
	const char *heading = out->social_title ? out->social_title : out->page_title;
	json_ld_read(arena, tree, url ? url : out->canonical, heading, &out->json);
	choose_title(arena, tree, blocks, url, out);
}

/* Words that stand before a name. */
static const char *const byline_openers[] = {
	"by", "written by", "text by", "story by", "posted by", "published by", "author", "authors", "von", "text", "par", "auteur",
	"por", "de", "di", "da", "autor", "autora", "autores", "redaktion", "przez", "door", "av", "af", "автор", "текст",
	"نویسنده", "به قلم", "گزارش", "خبرنگار", "الكاتب", "كتب", "بقلم", "作者", "记者", "記者", "文",
};

/* Cuts a line before its first digit, and what leads up to that: "Ann Lee on 3 May", "Ann Lee,
 * May 3". False when nothing of a name is left. */
static bool cut_date(struct arena *arena, char *line, const char *language)
{
	size_t size = strcspn(line, "0123456789");
	if (line[size] == '\0')
		return true;
	line[size] = '\0';
	for (;;) {
		while (size && strchr(" ,;:|.([-", line[size - 1]))
			line[--size] = '\0';
		size_t start = size;
		while (start && line[start - 1] != ' ' && line[start - 1] != ',')
			start--;
		struct view word = { line + start, size - start };
		bool small = word.size && word.data[0] >= 'a' && word.data[0] <= 'z';
		if (!word.size || !(small || written_date_is_month(arena, word, language)))
			break;
		line[size = start] = '\0';
	}
	return strchr(line, ' ') != NULL;
}

/* A name as it may stand on a byline, or NULL. */
static const char *clean_byline(struct arena *arena, const char *text, const char *outlet, const char *language)
{
	char *line = entity_decode(arena, text);
	struct loose_list *openers =
		loose_list_new(arena, byline_openers, sizeof byline_openers / sizeof *byline_openers);
	struct loose_words words = loose_split(arena, view_of(line), 40);
	if (words.count == 0 || words.count > 30 || strlen(line) > LONGEST_BYLINE || is_address(line) || strstr(line, "www."))
		return NULL;
	size_t opened = loose_list_match(openers, words, 0);
	if (opened && opened < words.count)
		line += words.items[opened].start;
	else if (opened)
		return NULL;
	/* What stands behind a bar or a bullet is a date, a place or a job. */
	const char *const stops[] = { " | ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", " - ", " @", "\t" };
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
		char *stop = strstr(line, stops[i]);
		if (stop && stop > line)
			*stop = '\0';
	}
	if (!cut_date(arena, line, language))
		return NULL;
	size_t size = strlen(line);
	while (size && strchr(" ,;:|-'\"", line[size - 1]))
		line[--size] = '\0';
	while (size && strchr("'\"", *line)) {
		line++;
		size--;
	}
	bool letters = false;
	for (size_t i = 0; i < size; i++)
		letters = letters || ascii_is_letter(line[i]) || (unsigned char)line[i] >= 0x80;
	if (!letters || strchr(line, '@') || (strchr(line, '/') && !strchr(line, ' ')))
		return NULL;
	if (outlet && ascii_equal(line, outlet))
		return NULL;
	return line;
}

static bool is_away(uint32_t marks)
{
	return marks & (MARK_COMMENT | MARK_NAVIGATION | MARK_CARD | MARK_HIDDEN);
}

/* Whether an address is that of a person's page. */
static bool leads_to_person(const struct node *node)
{
	static const char *const folders[] = { "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/",
		                                   "/auteurs/", "/autore/", "/columnist/", "/reporter/", "/byline/", "/journalist/",
		                                   "/newsteam/", "/staff/" };
	const char *address = node->tag == TAG_A ? tree_attribute(node, "href") : NULL;
	for (size_t i = 0; address && i < sizeof folders / sizeof *folders; i++)
		if (strstr(address, folders[i]))
			return true;
	return false;
}

/* Names shown beside the title, best kind first: rel and itemprop, links to a person's page
 * (`*marked_so`), then classes. */
static const char *shown_byline(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                                const char *outlet, const char *language, uint32_t near_first, uint32_t near_last,
                                bool *marked_so)
{
	const char *names[MOST_BYLINES];
	for (int round = 0; round < 3; round++) {
		size_t count = 0;
		unsigned tries = 0;
		for (uint32_t i = 0; i < tree->count && count < MOST_BYLINES && tries < MOST_TRIES; i++) {
			const struct node *node = &tree->nodes[i];
			if (node->tag == TAG_TEXT || node->tag == TAG_META || node->tag == TAG_LINK || !node->attribute_count)
				continue;
			bool marked = tree_attribute_has(node, "rel", "author") || tree_attribute_has(node, "itemprop", "author");
			bool named = (blocks->names[i] & NAME_AUTHOR) != 0;
			if (!(round == 0 ? marked : round == 1 ? leads_to_person(node) : named) || is_away(blocks->marks[i]))
				continue;
			if (blocks->first[i] < near_first || blocks->first[i] > near_last)
				continue;
			tries++;
			/* The name may be a part of what is marked. */
			uint32_t from = i;
			for (uint32_t k = i + 1; round == 0 && k < node->end; k++)
				if (tree_attribute_has(&tree->nodes[k], "itemprop", "name")) {
					from = k;
					break;
				}
			const char *content = tree_attribute(&tree->nodes[from], "content");
			const char *text = content && *content ? content : tree_text(arena, tree, from, 400);
			const char *name = clean_byline(arena, text, outlet, language);
			i = node->end - 1;
			if (!name)
				continue;
			bool again = false;
			for (size_t k = 0; k < count; k++)
				again = again || strstr(names[k], name) || strstr(name, names[k]);
			if (!again)
				names[count++] = name;
			if (round == 2)
				break;
		}
		if (count) {
			*marked_so = round < 2;
			const char *byline = names[0];
			for (size_t i = 1; i < count; i++)
				byline = arena_print(arena, "%s, %s", byline, names[i]);
			return byline;
		}
	}
	return NULL;
}

/* Where a date or byline may stand: counted in blocks of the page. */
struct surroundings {
	uint32_t title, first, last; /* of the headline, and the text's bounds */
	bool titled;
};

enum place { PLACE_NONE, PLACE_BELOW_TITLE, PLACE_ABOVE_TITLE, PLACE_FOOT, PLACE_FAR_ABOVE };

/* Whether a block and the headline share a box that is not the whole page. */
static bool shares_box(const struct tree *tree, const struct blocks *blocks, const struct surroundings *around, uint32_t b)
{
	uint32_t node = blocks->items[around->title].node;
	for (int level = 0; level < 3 && node != TREE_NONE; level++, node = tree->nodes[node].parent) {
		if (tree->nodes[node].tag == TAG_BODY || tree->nodes[node].tag == TAG_HTML)
			return false;
		if (blocks->items[b].node >= node && blocks->items[b].node < tree->nodes[node].end)
			return true;
	}
	return false;
}

static enum place place_of(const struct tree *tree, const struct blocks *blocks, const struct surroundings *around, uint32_t b)
{
	if (b >= blocks->count)
		return PLACE_NONE;
	if (!around->titled)
		return b + 4 > around->first && b < around->first + 2 ? PLACE_BELOW_TITLE
		       : b > around->last && b < around->last + 5     ? PLACE_FOOT
		                                                      : PLACE_NONE;
	uint32_t text = around->first > around->title ? around->first : around->title;
	bool below_text = b > around->last && around->last > text;
	if (b >= around->title && b < around->title + NEAR_BLOCKS && b < text + 6 && !below_text)
		return PLACE_BELOW_TITLE;
	if (b < around->title && b + 6 >= around->title && shares_box(tree, blocks, around, b))
		return PLACE_ABOVE_TITLE;
	if (b > around->last && b < around->last + 5)
		return PLACE_FOOT;
	return b < around->title && b + NEAR_BLOCKS >= around->title ? PLACE_FAR_ABOVE : PLACE_NONE;
}

/* The earliest date that a text says: what was published later was modified. */
static bool earliest(struct arena *arena, const char *text, const struct date_habits *habits, struct moment *out)
{
	struct moment dates[4];
	size_t count = written_dates_read(arena, view_of(text), habits, dates, 4);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || timestamp_minutes(&dates[i]) < timestamp_minutes(out))
			*out = dates[i];
	return count > 0;
}

/* What an element says of a date: its attributes for machines, then its text. */
static bool element_date(struct arena *arena, const struct tree *tree, uint32_t node, const struct date_habits *habits,
                         struct moment *out)
{
	static const char *const attributes[] = { "datetime", "content" };
	for (size_t k = 0; k < 2; k++)
		if (timestamp_parse(tree_attribute(&tree->nodes[node], attributes[k]), habits->day_first, out))
			return true;
	return earliest(arena, tree_text(arena, tree, node, 300), habits, out);
}

/* The date of a microdata property, wherever it stands but in comments and other articles. */
static bool property_date(struct arena *arena, const struct tree *tree, const struct blocks *blocks, const char *property,
                          const struct date_habits *habits, struct moment *out)
{
	unsigned tries = 0;
	for (uint32_t i = 0; i < tree->count && tries < MOST_TRIES; i++)
		if (tree->nodes[i].attribute_count && !is_away(blocks->marks[i]) &&
		    tree_attribute_has(&tree->nodes[i], "itemprop", property)) {
			tries++;
			if (element_date(arena, tree, i, habits, out))
				return true;
		}
	return false;
}

/* The date in a block, or rather in the words of its whole box, where elements part them. */
static bool box_date(struct arena *arena, const struct tree *tree, const struct blocks *blocks, uint32_t b,
                     const struct date_habits *habits, struct moment *out)
{
	if (b >= blocks->count)
		return false;
	const struct block *block = &blocks->items[b];
	bool whole = blocks->first[block->node] == b && blocks_end(blocks, tree, block->node) == b + 1;
	const char *words = whole ? tree_text(arena, tree, block->node, 400) : arena_copy(arena, block->text);
	return earliest(arena, words, habits, out);
}

/* A date in an element made for one, at one place. */
static bool marked_date(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                        const struct surroundings *around, enum place place, const struct date_habits *habits,
                        struct moment *out)
{
	for (int named = 1; named >= 0; named--) {
		unsigned tries = 0;
		for (uint32_t i = 0; i < tree->count; i++) {
			const struct node *node = &tree->nodes[i];
			bool time = node->tag == TAG_TIME, date = (blocks->names[i] & NAME_DATE) != 0;
			if (node->tag == TAG_TEXT || (named ? !(time && (date || tree_attribute(node, "pubdate"))) : !(time || date)))
				continue;
			if (is_away(blocks->marks[i]) || place_of(tree, blocks, around, blocks->first[i]) != place)
				continue;
			if (++tries > MOST_TRIES)
				break;
			if (!element_date(arena, tree, i, habits, out))
				continue;
			/* The time may stand in an element of its own. */
			struct moment beside;
			if (out->hour < 0 && box_date(arena, tree, blocks, blocks->first[i], habits, &beside) &&
			    timestamp_minutes(&beside) / 1440 == timestamp_minutes(out) / 1440)
				*out = beside;
			return true;
		}
	}
	return false;
}

/* A date in a line of text, at one place. */
static bool plain_date(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                       const struct surroundings *around, enum place place, const struct date_habits *habits,
                       struct moment *out)
{
	uint32_t from = around->title < around->first ? around->title : around->first;
	from = from > NEAR_BLOCKS ? from - NEAR_BLOCKS : 0;
	for (uint32_t b = from; b < blocks->count && b < around->last + NEAR_BLOCKS; b++) {
		const struct block *block = &blocks->items[b];
		bool text = block->ends_sentence && b >= around->first && b <= around->last;
		if (block->weight > 160 || text || is_away(block->marks) ||
		    (b > around->first && (block->marks & MARK_BAD)) ||
		    place_of(tree, blocks, around, b) != place)
			continue;
		if (box_date(arena, tree, blocks, b, habits, out))
			return true;
	}
	return false;
}

/* The date that a reader finds on the page, best place first. `*beside` tells that it stands
 * by the headline. */
static bool shown_date(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                       const struct surroundings *around, const struct date_habits *habits, struct moment *out,
                       bool *beside)
{
	static const enum place near[] = { PLACE_BELOW_TITLE, PLACE_ABOVE_TITLE };
	*beside = true;
	for (size_t i = 0; i < 2; i++)
		if (marked_date(arena, tree, blocks, around, near[i], habits, out) ||
		    plain_date(arena, tree, blocks, around, near[i], habits, out))
			return true;
	*beside = false;
	return marked_date(arena, tree, blocks, around, PLACE_FOOT, habits, out) ||
	       marked_date(arena, tree, blocks, around, PLACE_FAR_ABOVE, habits, out) ||
	       plain_date(arena, tree, blocks, around, PLACE_FOOT, habits, out);
}

/* Brings together what is said for machines and what is shown. When the shown time is the same
 * moment on another clock, that clock is the outlet's; when the days are neighbours, readers
 * were told the shown one, unless it is that of a change. */
static void reconcile(struct moment *said, const struct moment *shown, const struct moment *changed)
{
	if (shown->zoned)
		return;
	int64_t said_at = timestamp_minutes(said), shown_at = timestamp_minutes(shown);
	if (said->zoned && said->hour >= 0 && shown->hour >= 0) {
		int64_t offset = shown_at - (said_at - said->zone);
		if (offset % 15 == 0 && offset >= -12 * 60 && offset <= 14 * 60) {
			int second = said->second;
			*said = *shown;
			said->second = second;
			said->zoned = true;
			said->zone = (int)offset;
			return;
		}
	}
	int64_t days = shown_at / 1440 - said_at / 1440;
	bool update = changed && shown_at / 1440 == timestamp_minutes(changed) / 1440;
	if (!update && (days == 1 || days == -1))
		*said = *shown;
}

/* A short line that opens with a word for an author: "Von Ann Lee", "Auteur : Ann Lee". Where
 * there are capitals, a name has them. */
static const char *lined_byline(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                                const struct surroundings *around, const char *outlet, const char *language)
{
	static const char *const strong[] = { "by", "written by", "von", "par", "por", "auteur", "autor", "autora", "author",
		                                  "автор", "نویسنده", "به قلم", "بقلم", "الكاتب", "作者", "记者", "記者" };
	struct loose_list *openers = loose_list_new(arena, strong, sizeof strong / sizeof *strong);
	static const enum place places[] = { PLACE_BELOW_TITLE, PLACE_ABOVE_TITLE, PLACE_FOOT };
	for (size_t p = 0; p < 3; p++)
		for (uint32_t b = around->title > 6 ? around->title - 6 : 0; b < blocks->count && b < around->last + 5; b++) {
			const struct block *block = &blocks->items[b];
			size_t opened = loose_list_match(openers, block->words, 0);
			if (!opened || block->weight > 80 || block->words.count < opened + 2 || is_away(block->marks) ||
			    block->ends_sentence || place_of(tree, blocks, around, b) != places[p])
				continue;
			const char *name = clean_byline(arena, arena_copy(arena, block->text), outlet, language);
			if (!name || loose_split(arena, view_of(name), 8).count > 6 || (*name >= 'a' && *name <= 'z'))
				continue;
			return name;
		}
	return NULL;
}

/* What is said for machines, unless the page shows otherwise: who keeps a site's pages is often
 * named there in the place of who wrote. */
static const char *choose_byline(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                                 const struct metadata *metadata, const struct surroundings *around, const char *outlet)
{
	const struct json_ld *json = &metadata->json;
	uint32_t near_first = around->title < around->first ? around->title : around->first;
	near_first = near_first > NEAR_BLOCKS ? near_first - NEAR_BLOCKS : 0;
	bool marked = false;
	const char *shown = shown_byline(arena, tree, blocks, outlet, metadata->language, near_first, around->last + NEAR_BLOCKS, &marked);
	const char *said = metadata->author ? clean_byline(arena, metadata->author, outlet, metadata->language) : NULL;
	const char *described = json->byline ? clean_byline(arena, json->byline, NULL, metadata->language) : NULL;
	bool person = described && json->person && !(outlet && ascii_equal(described, outlet));
	if (person) {
		if (said && strstr(said, described))
			return said; /* the same and more */
		if (shown && marked && similar_words(arena, shown, described) <= 0)
			return shown;
		return described;
	}
	if (said)
		return said;
	if (shown)
		return shown;
	const char *lined = lined_byline(arena, tree, blocks, around, outlet, metadata->language);
	return lined ? lined : described;
}

static const char *absolute(struct arena *arena, const char *address, const char *url)
{
	if (!address)
		return NULL;
	if (ascii_starts(address, "http://") || ascii_starts(address, "https://"))
		return address;
	const char *scheme = url ? strstr(url, "://") : NULL;
	if (!scheme)
		return ascii_starts(address, "//") ? arena_print(arena, "https:%s", address) : NULL;
	if (ascii_starts(address, "//"))
		return arena_print(arena, "%.*s:%s", (int)(scheme - url), url, address);
	size_t root = (size_t)(scheme - url) + 3 + strcspn(scheme + 3, "/?#");
	return *address == '/' ? arena_print(arena, "%.*s%s", (int)root, url, address) : NULL;
}

void metadata_finish(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                     const struct metadata *metadata, const char *url, uint32_t first_block,
                     uint32_t last_block, struct article *article)
{
	const struct json_ld *json = &metadata->json;
	article->title = metadata->title;
	article->outlet = metadata->site ? metadata->site : json->outlet;
	article->canonical = absolute(arena, metadata->canonical, url);
	article->language = metadata->language ? metadata->language : json->language;

	/* Byline and date stand between a little above the headline and the first paragraph,
	 * or at the foot of the text. */
	struct surroundings around = { .first = first_block, .last = last_block };
	around.titled = metadata->title_node != TREE_NONE && blocks->first[metadata->title_node] < blocks->count;
	around.title = around.titled ? blocks->first[metadata->title_node] : first_block;
	article->byline = choose_byline(arena, tree, blocks, metadata, &around, article->outlet);

	bool day_first = !(metadata->language && ascii_starts(metadata->language, "en") &&
	                   (ascii_starts(metadata->language, "en-us") || ascii_starts(metadata->language, "en_us") ||
	                    strlen(metadata->language) == 2));
	struct date_habits habits = { article->language, day_first, false };
	struct moment said, shown, changed;
	bool beside = false;
	bool any_said = timestamp_parse(json->published, day_first, &said) ||
	                timestamp_parse(metadata->published, day_first, &said);
	if (!any_said)
		any_said = property_date(arena, tree, blocks, "datepublished", &habits, &said);
	habits.any_language = !any_said; /* to check what is said, the page's own will do */
	bool any_shown = shown_date(arena, tree, blocks, &around, &habits, &shown, &beside);
	bool any_changed = timestamp_parse(json->modified, day_first, &changed) ||
	                   timestamp_parse(metadata->modified, day_first, &changed) ||
	                   property_date(arena, tree, blocks, "datemodified", &habits, &changed);
	if (any_said && any_shown && beside)
		reconcile(&said, &shown, any_changed ? &changed : NULL);
	article->published = any_said    ? timestamp_write(arena, &said)
	                     : any_shown ? timestamp_write(arena, &shown)
	                                 : timestamp_from_url(arena, url ? url : metadata->canonical);
	if (any_changed)
		article->modified = timestamp_write(arena, &changed);
}
