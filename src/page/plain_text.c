/* plain_text.c - a plain text to an article: title, paragraphs, and where each stands. */
#include "page/page.h"

#include "base/utf8.h"
#include "page/blocks.h"
#include "page/citations.h"

enum {
	LEAST_WRAPPED_LINES = 3,
	WIDEST_WRAP = 160,  /* nobody wraps wider by hand or program */
	LONGEST_TITLE = 250,
};

struct line {
	size_t start, end;       /* bytes, white space at the ends left out */
	size_t cp_start, cp_end; /* the same in code points of the text */
	size_t weight;
	bool ends_sentence;
	bool indented;
};

static bool is_line_end(uint32_t c)
{
	return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\v' || c == '\f';
}

/* Every line, blank ones with start == end. */
static struct line *split_lines(struct arena *arena, struct view text, size_t *count)
{
	struct line *lines = NULL;
	size_t capacity = 0, at = 0, cp = 0;
	*count = 0;
	while (at < text.size) {
		struct line line = { .start = at, .end = at, .cp_start = cp, .cp_end = cp };
		bool any = false;
		uint32_t last = 0;
		while (at < text.size) {
			size_t before = at;
			uint32_t c = utf8_next(text, &at);
			cp++;
			if (is_line_end(c)) {
				if (c == '\r' && at < text.size && text.data[at] == '\n') {
					at++;
					cp++;
				}
				break;
			}
			if (loose_is_space(c) || c == 0xFEFF)
				continue;
			if (!any) {
				line.indented = before > line.start;
				line.start = before;
				line.cp_start = cp - 1;
				any = true;
			}
			line.end = at;
			line.cp_end = cp;
			line.weight += loose_is_unspaced(c) ? 2 : 1;
			if (!blocks_is_closing(c))
				last = c;
		}
		if (!any)
			line.end = line.start;
		line.ends_sentence = blocks_is_sentence_end(last);
		lines = arena_grow(arena, lines, *count, &capacity, sizeof *lines);
		lines[(*count)++] = line;
	}
	return lines;
}

static bool is_blank(const struct line *line)
{
	return line->start == line->end;
}

/* The wrap width when most lines that another follows are of near-equal length and break
 * inside sentences; else 0. */
static size_t wrap_width(const struct line *lines, size_t count)
{
	size_t histogram[WIDEST_WRAP + 1] = { 0 }, followed = 0, open = 0;
	for (size_t i = 0; i + 1 < count; i++) {
		if (is_blank(&lines[i]) || is_blank(&lines[i + 1]))
			continue;
		followed++;
		open += !lines[i].ends_sentence;
		histogram[lines[i].weight < WIDEST_WRAP ? lines[i].weight : WIDEST_WRAP]++;
	}
	if (followed < LEAST_WRAPPED_LINES || open * 2 < followed)
		return 0;
	/* The width that nine in ten keep to. */
	size_t width = 0, under = 0;
	while (width < WIDEST_WRAP && (under += histogram[width]) * 10 < followed * 9)
		width++;
	if (width >= WIDEST_WRAP)
		return 0;
	size_t near = 0;
	for (size_t i = width * 7 / 10; i <= WIDEST_WRAP; i++)
		near += histogram[i];
	return near * 10 >= followed * 7 ? width : 0;
}

static bool is_cjk(uint32_t c)
{
	return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60) ||
	       (c >= 0x20000 && c <= 0x3FFFF);
}

/* A paragraph being made of lines. */
struct making {
	struct arena *arena;
	struct view text;
	struct paragraph *items;
	size_t count, capacity;
};

/* Joins lines first … last (none blank): a space, or nothing between two CJK characters. */
static void add_paragraph(struct making *making, const struct line *lines, size_t first, size_t last)
{
	size_t start = lines[first].start, end = lines[last].end;
	char *out = arena_alloc(making->arena, end - start + 1);
	size_t size = 0, at = start;
	uint32_t previous = 0;
	bool space = false, line_end = false;
	while (at < end) {
		size_t before = at;
		uint32_t c = utf8_next(making->text, &at);
		if (loose_is_space(c)) {
			space = true;
			line_end = line_end || is_line_end(c);
			continue;
		}
		if (space && size && !(line_end && is_cjk(previous) && is_cjk(c)))
			out[size++] = ' ';
		space = line_end = false;
		memcpy(out + size, making->text.data + before, at - before);
		size += at - before;
		previous = c;
	}
	making->items = arena_grow(making->arena, making->items, making->count, &making->capacity, sizeof *making->items);
	making->items[making->count++] = (struct paragraph){
		.text = { out, size },
		.input_start = lines[first].cp_start,
		.input_end = lines[last].cp_end,
	};
}

static struct block measure(struct arena *arena, struct view text, const struct loose_list *furniture)
{
	struct block block = { .text = text };
	blocks_measure(&block);
	block.words = loose_split(arena, text, 12);
	size_t matched = loose_list_match(furniture, block.words, 0);
	block.furniture = matched != 0;
	block.furniture_label = matched && block.words.count <= matched + 3;
	return block;
}

bool page_read_text(struct arena *arena, struct view text, const struct page_vocabulary *vocabulary,
                    struct article *out, stemma_error *error)
{
	(void)error;
	memset(out, 0, sizeof *out);
	size_t count;
	struct line *lines = split_lines(arena, text, &count);
	struct loose_list *furniture = loose_list_new(arena, vocabulary->furniture, vocabulary->furniture_count);
	size_t width = wrap_width(lines, count);
	struct making making = { .arena = arena, .text = text };
	bool first_apart = false; /* a blank line follows the first paragraph */
	for (size_t i = 0; i < count;) {
		if (is_blank(&lines[i])) {
			i++;
			continue;
		}
		size_t last = i;
		/* In wrapped text a paragraph goes on until a blank line, a short line that ends
		 * a sentence, or an indented one. */
		while (width && last + 1 < count && !is_blank(&lines[last + 1]) && !lines[last + 1].indented &&
		       !(lines[last].ends_sentence && lines[last].weight * 10 < width * 7) &&
		       !(making.count == 0 && last == i && lines[last].weight * 10 < width * 6))
			last++;
		add_paragraph(&making, lines, i, last);
		if (making.count == 1)
			first_apart = last + 1 < count && is_blank(&lines[last + 1]);
		i = last + 1;
	}
	/* Furniture at the end. */
	while (making.count > 1) {
		struct block block = measure(arena, making.items[making.count - 1].text, furniture);
		if (!block.furniture_label && !(block.furniture && !block.ends_sentence))
			break;
		making.count--;
	}
	size_t body = 0;
	if (making.count > 1) {
		struct block first = measure(arena, making.items[0].text, furniture);
		size_t rest = 0;
		for (size_t i = 1; i < making.count; i++)
			rest += measure(arena, making.items[i].text, furniture).weight;
		bool shorter = first_apart && first.weight * (making.count - 1) * 10 < rest * 6;
		if (first.weight <= LONGEST_TITLE && (!first.ends_sentence || shorter)) {
			out->title = arena_copy(arena, making.items[0].text);
			out->title_start = making.items[0].input_start;
			out->title_end = making.items[0].input_end;
			body = 1;
		}
	}
	out->paragraphs = making.count ? making.items + body : NULL;
	out->paragraph_count = making.count - body;
	struct citation_reader *reader = citation_reader_new(arena, vocabulary, NULL, NULL, NULL);
	for (size_t i = 0; i < out->paragraph_count; i++)
		citation_reader_add(reader, out->paragraphs[i].text, NULL, 0);
	citation_reader_finish(reader, out);
	return true;
}
