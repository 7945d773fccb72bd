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

enum { LONGEST_TITLE = 400, LONGEST_BYLINE = 160, MOST_TITLES = 24, MOST_BYLINES = 8, NEAR_BLOCKS = 14 };

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
};

static const struct meta_name modified_names[] = {
	{ "article:modified_time", 0 }, { "og:updated_time", 1 }, { "datemodified", 2 },
	{ "dcterms.modified", 3 },      { "lastmod", 3 },         { "last-modified", 4 },
};

static const struct meta_name author_names[] = {
	{ "author", 1 },        { "article:author", 3 },  { "dc.creator", 0 },       { "dc:creator", 0 },
	{ "parsely-author", 1 }, { "sailthru.author", 1 }, { "citation_author", 1 },  { "byl", 1 },
	{ "article:author_name", 1 },
};

static const struct meta_name title_names[] = {
	{ "og:title", 1 }, { "twitter:title", 2 }, { "dc.title", 0 }, { "dc:title", 0 }, { "dcterms.title", 0 }, { "parsely-title", 2 }, { "sailthru.title", 2 },
	{ "title", 3 },
};

static int find_rank(const struct meta_name *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (ascii_equal(names[i].name, name))
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
				offer(&authors, rank, entity_decode(arena, content));
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
	"by", "written by", "text by", "story by", "posted by", "published by", "author", "authors", "von", "text", "par",
	"por", "de", "di", "da", "autor", "autora", "autores", "redaktion", "przez", "door", "av", "af", "автор", "текст",
	"نویسنده", "به قلم", "گزارش", "خبرنگار", "الكاتب", "كتب", "بقلم", "作者", "记者", "記者", "文",
};

/* A name as it may stand on a byline, or NULL. */
static const char *clean_byline(struct arena *arena, const char *text, const char *outlet)
{
	char *line = entity_decode(arena, text);
	struct loose_list *openers =
		loose_list_new(arena, byline_openers, sizeof byline_openers / sizeof *byline_openers);
	struct loose_words words = loose_split(arena, view_of(line), 40);
	if (words.count == 0 || words.count > 30 || strlen(line) > LONGEST_BYLINE || is_address(line))
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
	size_t size = strlen(line);
	while (size && strchr(" ,;:|-", line[size - 1]))
		line[--size] = '\0';
	bool letters = false;
	for (size_t i = 0; i < size; i++) {
		if (ascii_is_digit(line[i]))
			return NULL;
		letters = letters || ascii_is_letter(line[i]) || (unsigned char)line[i] >= 0x80;
	}
	if (!letters || strchr(line, '@'))
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

/* Names shown beside the title, best kind first: rel and itemprop, links to a person's page,
 * then classes. */
static const char *shown_byline(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                                const char *outlet, uint32_t near_first, uint32_t near_last)
{
	const char *names[MOST_BYLINES];
	for (int round = 0; round < 3; round++) {
		size_t count = 0;
		for (uint32_t i = 0; i < tree->count && count < MOST_BYLINES; i++) {
			const struct node *node = &tree->nodes[i];
			if (node->tag == TAG_TEXT || node->tag == TAG_META || node->tag == TAG_LINK || !node->attribute_count)
				continue;
			bool marked = tree_attribute_has(node, "rel", "author") || tree_attribute_has(node, "itemprop", "author");
			bool named = (blocks->names[i] & NAME_AUTHOR) != 0;
			if (!(round == 0 ? marked : round == 1 ? leads_to_person(node) : named) || is_away(blocks->marks[i]))
				continue;
			if (blocks->first[i] < near_first || blocks->first[i] > near_last)
				continue;
			/* The name may be a part of what is marked. */
			uint32_t from = i;
			for (uint32_t k = i + 1; round == 0 && k < node->end; k++)
				if (tree_attribute_has(&tree->nodes[k], "itemprop", "name")) {
					from = k;
					break;
				}
			const char *content = tree_attribute(&tree->nodes[from], "content");
			const char *text = content && *content ? content : tree_text(arena, tree, from, 400);
			const char *name = clean_byline(arena, text, outlet);
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
			const char *byline = names[0];
			for (size_t i = 1; i < count; i++)
				byline = arena_print(arena, "%s, %s", byline, names[i]);
			return byline;
		}
	}
	return NULL;
}

/* Dates shown beside the title: microdata, then time elements, then text. */
static const char *shown_date(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                              const char *property, bool day_first, uint32_t near_first, uint32_t near_last)
{
	for (int round = 0; round < 4; round++)
		for (uint32_t i = 0; i < tree->count; i++) {
			const struct node *node = &tree->nodes[i];
			if (node->tag == TAG_TEXT || is_away(blocks->marks[i]))
				continue;
			bool wanted;
			switch (round) {
			case 0:
				wanted = tree_attribute_has(node, "itemprop", property);
				break;
			case 1:
				wanted = node->tag == TAG_TIME && (tree_attribute(node, "pubdate") ||
				                                   (blocks->names[i] & NAME_DATE));
				break;
			case 2:
				wanted = node->tag == TAG_TIME;
				break;
			default:
				wanted = (blocks->names[i] & NAME_DATE) != 0;
				break;
			}
			if (!wanted || (round > 0 && (blocks->first[i] < near_first || blocks->first[i] > near_last)))
				continue;
			static const char *const places[] = { "datetime", "content" };
			for (size_t k = 0; k < 2; k++) {
				const char *date = timestamp_read(arena, tree_attribute(node, places[k]), day_first);
				if (date)
					return date;
			}
			const char *date = timestamp_read(arena, tree_text(arena, tree, i, 200), day_first);
			if (date)
				return date;
		}
	return NULL;
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
	uint32_t title_block = metadata->title_node == TREE_NONE ? first_block : blocks->first[metadata->title_node];
	uint32_t near_first = title_block < first_block ? title_block : first_block;
	near_first = near_first > NEAR_BLOCKS ? near_first - NEAR_BLOCKS : 0;
	uint32_t near_last = last_block + NEAR_BLOCKS;

	const char *byline = json->byline ? clean_byline(arena, json->byline, NULL) : NULL;
	if (!byline || (article->outlet && ascii_equal(byline, article->outlet))) {
		const char *shown = shown_byline(arena, tree, blocks, article->outlet, near_first, near_last);
		const char *said = metadata->author ? clean_byline(arena, metadata->author, article->outlet) : NULL;
		byline = said ? said : shown ? shown : byline;
	}
	article->byline = byline;

	bool day_first = !(metadata->language && ascii_starts(metadata->language, "en") &&
	                   (ascii_starts(metadata->language, "en-us") || ascii_starts(metadata->language, "en_us") ||
	                    strlen(metadata->language) == 2));
	const char *published = timestamp_read(arena, json->published, day_first);
	if (!published)
		published = timestamp_read(arena, metadata->published, day_first);
	if (!published)
		published = shown_date(arena, tree, blocks, "datepublished", day_first, near_first, near_last);
	if (!published)
		published = timestamp_from_url(arena, url ? url : metadata->canonical);
	article->published = published;
	const char *modified = timestamp_read(arena, json->modified, day_first);
	if (!modified)
		modified = timestamp_read(arena, metadata->modified, day_first);
	article->modified = modified;
}
