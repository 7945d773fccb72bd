/* html.c - an HTML page to an article: the steps in order.
 *
 * tree → blocks → head and title → the article's blocks → the rest of the metadata →
 * citations. Where the page holds little text but its JSON-LD has the article, that is taken. */
#include "page/page.h"

#include "base/error.h"
#include "base/utf8.h"
#include "page/citations.h"
#include "page/content.h"
#include "page/entity.h"
#include "page/metadata.h"
#include "page/warnings.h"

enum { THIN_TEXT = 250 /* characters: less is a teaser */ };

bool page_is_html(struct view text)
{
	size_t limit = text.size < 65536 ? text.size : 65536;
	size_t at = 0;
	while (at < limit && (unsigned char)text.data[at] <= ' ')
		at++;
	if (at < limit && text.data[at] == '<') {
		static const char *const openers[] = { "<!doctype", "<html", "<head", "<body", "<?xml", "<!--", "<meta",
			                                   "<title", "<article", "<div", "<p>", "<p ", "<h1", "<section", "<main", "<script", "<link", "<style" };
		for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
			size_t size = strlen(openers[i]);
			if (limit - at >= size) {
				size_t same = 0;
				while (same < size && ascii_lower(text.data[at + same]) == openers[i][same])
					same++;
				if (same == size)
					return true;
			}
		}
	}
	/* Saved fragments begin with text; three closing tags are no accident. */
	unsigned closing = 0;
	for (; at + 3 < limit && closing < 3; at++)
		if (text.data[at] == '<' && text.data[at + 1] == '/' && ascii_is_letter(text.data[at + 2])) {
			size_t end = at + 2;
			while (end < limit && (ascii_is_letter(text.data[end]) || ascii_is_digit(text.data[end])))
				end++;
			closing += end < limit && text.data[end] == '>';
		}
	return closing >= 3;
}

/* The paragraphs of a text given whole, as in JSON-LD: one a line, or one in all. */
static void take_body(struct arena *arena, const char *body, struct article *out)
{
	size_t capacity = 0;
	out->paragraphs = NULL;
	out->paragraph_count = 0;
	while (*body) {
		size_t size = strcspn(body, "\r\n");
		const char *line = entity_decode(arena, arena_copy(arena, (struct view){ body, size }));
		body += size;
		body += strspn(body, "\r\n");
		if (!*line)
			continue;
		out->paragraphs = arena_grow(arena, out->paragraphs, out->paragraph_count, &capacity, sizeof *out->paragraphs);
		out->paragraphs[out->paragraph_count++] = (struct paragraph){ .text = view_of(line) };
	}
}

static void find_citations(struct arena *arena, const struct blocks *blocks,
                           const struct content *content, const char *url,
                           const struct page_vocabulary *vocabulary, struct article *out)
{
	struct citation_reader *reader =
		citation_reader_new(arena, vocabulary, url ? url : out->canonical, out->outlet, out->language);
	/* The source line at the foot is no text of the article, but may stand among it. */
	uint32_t next = 0;
	uint32_t last = content->kept_count ? content->kept[content->kept_count - 1] + 4 : 0;
	for (uint32_t b = content->kept_count ? content->kept[0] : 0; b <= last && b < blocks->count; b++) {
		const struct block *block = &blocks->items[b];
		while (next < content->kept_count && content->kept[next] < b)
			next++;
		bool kept = next < content->kept_count && content->kept[next] == b;
		bool source_line = !kept && block->weight < 120 &&
		                   !(block->marks & (MARK_COMMENT | MARK_NAVIGATION | MARK_HIDDEN | MARK_CARD | MARK_BAD));
		if (!kept && !source_line)
			continue;
		struct citation_link *links = arena_array(arena, block->link_count, sizeof *links);
		for (size_t i = 0; i < block->link_count; i++)
			links[i] = (struct citation_link){ block->links[i].address, block->links[i].start, block->links[i].end };
		citation_reader_add(reader, block->text, links, block->link_count);
	}
	citation_reader_finish(reader, out);
}

bool page_read_html(struct arena *arena, struct view html, const char *url,
                    const struct page_vocabulary *vocabulary, struct article *out, stemma_error *error)
{
	memset(out, 0, sizeof *out);
	struct tree tree;
	struct blocks blocks;
	struct metadata metadata;
	struct content content;
	if (!tree_parse(arena, html, &tree, error))
		return false;
	if (tree.cut)
		article_warn(arena, out, "the page could not be parsed to its end");
	struct loose_list *furniture = loose_list_new(arena, vocabulary->furniture, vocabulary->furniture_count);
	blocks_build(arena, &tree, furniture, &blocks);
	content_mark(arena, &tree, &blocks);
	metadata_read(arena, &tree, &blocks, url, &metadata);
	content_choose(arena, &tree, &blocks, metadata.title, metadata.title_node, &content);

	size_t weight = 0;
	out->paragraphs = arena_array(arena, content.kept_count, sizeof *out->paragraphs);
	for (uint32_t i = 0; i < content.kept_count; i++) {
		const struct block *block = &blocks.items[content.kept[i]];
		out->paragraphs[out->paragraph_count++] = (struct paragraph){ .text = block->text };
		weight += block->weight;
	}
	uint32_t first = content.kept_count ? content.kept[0] : 0;
	uint32_t last = content.kept_count ? content.kept[content.kept_count - 1] : 0;
	metadata_finish(arena, &tree, &blocks, &metadata, url, first, last, out);
	find_citations(arena, &blocks, &content, url, vocabulary, out);
	const char *body = metadata.json.body;
	size_t said = body ? utf8_length(view_of(body)) : 0;
	if (weight < THIN_TEXT || (said > THIN_TEXT * 2 && said > weight * 2)) {
		if (said > weight * 2) {
			take_body(arena, body, out);
			article_warn(arena, out, "the text was taken from the page's JSON-LD, since the page itself shows little");
			return true;
		}
	}
	warnings_find(arena, &tree, &blocks, &metadata.json, weight, out);
	return true;
}
