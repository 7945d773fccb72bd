/* blocks.c - the page's text as a row of blocks, each with what can be counted of it. */
#include "page/blocks.h"

#include "base/utf8.h"
#include "page/names.h"

enum { FIRST_WORDS = 12 };

/* Numeric references to 128-159 mean windows-1252 to every browser. */
static const uint16_t c1_meaning[32] = {
	0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
};

bool blocks_is_sentence_end(uint32_t c)
{
	switch (c) {
	case '.': case '!': case '?': case 0x2026: case 0x3002: case 0xFF01: case 0xFF1F: case 0xFF0E:
	case 0x061F: case 0x06D4: case 0x0964: case 0x0965: case 0x037E: case 0x0589: case 0x203C:
	case 0x203D: case 0x2047: case 0x2048: case 0x2049: case 0xFF61:
		return true;
	default:
		return false;
	}
}

bool blocks_is_closing(uint32_t c)
{
	switch (c) {
	case '"': case '\'': case ')': case ']': case 0xBB: case 0xAB: case 0x201D: case 0x2019:
	case 0x201C: case 0x203A: case 0x300D: case 0x300F: case 0xFF09: case 0x3011: case 0x300B:
		return true;
	default:
		return false;
	}
}

void blocks_measure(struct block *block)
{
	size_t at = 0;
	uint32_t previous = 0, last = 0;
	block->weight = block->sentences = 0;
	bool ends = false;
	while (at < block->text.size) {
		uint32_t c = utf8_next(block->text, &at);
		block->weight += loose_is_unspaced(c) ? 2 : 1;
		if (blocks_is_sentence_end(c)) {
			/* "..." is one end, and the point in 3.5 none. */
			bool inside = c == '.' && at < block->text.size && block->text.data[at] != ' ' &&
			              (unsigned char)block->text.data[at] < 0x80 &&
			              (ascii_is_digit(block->text.data[at]) || ascii_is_letter(block->text.data[at]));
			if (!inside && !blocks_is_sentence_end(previous))
				block->sentences++;
		}
		previous = c;
		if (!loose_is_space(c) && !blocks_is_closing(c))
			last = c;
	}
	ends = blocks_is_sentence_end(last);
	block->ends_sentence = ends;
}

uint32_t blocks_end(const struct blocks *blocks, const struct tree *tree, uint32_t node)
{
	return blocks->first[tree->nodes[node].end];
}

/* What is inherited down the tree while blocks are made. */
struct inherited {
	uint32_t block_node; /* nearest element that parts text */
	enum tag tag;        /* nearest of heading, p, li, td, quote; else that element's */
	uint32_t link;       /* nearest a with href, or TREE_NONE */
	bool bold;
};

bool blocks_parts_text(enum tag tag)
{
	switch (tag) {
	case TAG_TEXT: case TAG_INLINE: case TAG_BOLD: case TAG_A: case TAG_TIME: case TAG_LABEL: case TAG_BR:
	case TAG_SCRIPT: case TAG_META: case TAG_LINK: case TAG_VOID: case TAG_NOSCRIPT:
		return false;
	default:
		return true;
	}
}

static uint32_t own_marks(const struct node *node, unsigned names)
{
	uint32_t marks = 0;
	switch (node->tag) {
	case TAG_NAV: case TAG_ASIDE: case TAG_FOOTER:
		marks |= MARK_NAVIGATION;
		break;
	case TAG_FIGURE: case TAG_FIGCAPTION:
		marks |= MARK_CAPTION;
		break;
	case TAG_HEADER:
		marks |= MARK_HEADER;
		break;
	case TAG_FORM:
		marks |= MARK_FORM;
		break;
	case TAG_BLOCKQUOTE:
		marks |= MARK_QUOTE;
		break;
	case TAG_TABLE:
		marks |= MARK_TABLE;
		break;
	case TAG_LIST:
		marks |= MARK_LIST;
		break;
	case TAG_BUTTON: case TAG_LABEL:
		marks |= MARK_BUTTON;
		break;
	case TAG_TIME:
		marks |= MARK_TIME;
		break;
	default:
		break;
	}
	if (names & NAME_HIDDEN)
		marks |= MARK_HIDDEN;
	if (names & NAME_BAD)
		marks |= MARK_BAD;
	if (names & NAME_COMMENT)
		marks |= MARK_COMMENT;
	if (names & NAME_CAPTION)
		marks |= MARK_CAPTION;
	if (names & NAME_ABOUT)
		marks |= MARK_ABOUT;
	if (names & NAME_LEAD)
		marks |= MARK_LEAD;
	return marks;
}

/* The state of the one block being filled. */
struct filling {
	struct arena *arena;
	const struct tree *tree;
	struct blocks *out;
	size_t capacity, link_capacity;
	char *text; /* of the whole page; blocks are pieces of it */
	size_t size, start;
	bool open, space, broken;
	struct block block;
	const struct loose_list *furniture;
};

static void finish(struct filling *f)
{
	if (!f->open)
		return;
	f->open = f->space = false;
	struct block *block = &f->block;
	block->text = (struct view){ f->text + f->start, f->size - f->start };
	f->text[f->size++] = '\0';
	if (block->text.size == 0)
		return;
	blocks_measure(block);
	if (block->linked > block->weight)
		block->linked = block->weight;
	block->words = loose_split(f->arena, block->text, FIRST_WORDS);
	if (f->furniture) {
		size_t matched = loose_list_match(f->furniture, block->words, 0);
		if (matched) {
			block->furniture = true;
			block->furniture_label = block->words.count <= matched + 3 &&
			                         block->words.count < FIRST_WORDS;
		}
	}
	f->out->items = arena_grow(f->arena, f->out->items, f->out->count, &f->capacity, sizeof *block);
	f->out->items[f->out->count++] = *block;
}

static void begin(struct filling *f, uint32_t index, const struct inherited *from)
{
	memset(&f->block, 0, sizeof f->block);
	f->open = true;
	f->space = false;
	f->start = f->size;
	f->link_capacity = 0;
	f->block.node = from->block_node;
	f->block.tag = from->tag;
	f->block.first_text = index;
	f->block.broken = f->broken;
	f->broken = false;
}

static void open_link(struct filling *f, uint32_t link)
{
	const char *address = tree_attribute(&f->tree->nodes[link], "href");
	if (!address)
		return;
	struct block *block = &f->block;
	if (block->link_count && block->links[block->link_count - 1].address == address) {
		return; /* the same link goes on */
	}
	block->links = arena_grow(f->arena, block->links, block->link_count, &f->link_capacity, sizeof *block->links);
	size_t at = f->size - f->start + (f->space && f->size > f->start);
	block->links[block->link_count++] = (struct link){ address, at, at };
	if (*address && *address != '#' && !ascii_starts(address, "javascript:"))
		block->has_link = true;
}

static void add_text(struct filling *f, uint32_t index, const struct inherited *from)
{
	struct view text = f->tree->nodes[index].text;
	size_t at = 0;
	double share = 0;
	bool linked = false;
	while (at < text.size) {
		size_t before = at;
		uint32_t c = utf8_next(text, &at);
		if (loose_is_space(c)) {
			f->space = f->open;
			continue;
		}
		if (c < 0x20 || c == 0x7F || c == 0xFEFF)
			continue;
		if (!f->open)
			begin(f, index, from);
		if (from->link != TREE_NONE && !linked) {
			open_link(f, from->link);
			const char *address = tree_attribute(&f->tree->nodes[from->link], "href");
			share = !address ? 0 : *address == '#' ? 0.3 : 1;
			linked = true;
		}
		if (f->space && f->size > f->start) {
			f->text[f->size++] = ' ';
			f->block.linked += share > 0.5;
		}
		f->space = false;
		if (c >= 0x80 && c < 0xA0) {
			f->size += utf8_put(f->text + f->size, c1_meaning[c - 0x80]);
		} else {
			memcpy(f->text + f->size, text.data + before, at - before);
			f->size += at - before;
		}
		f->block.last_text = index;
		uint32_t weight = loose_is_unspaced(c) ? 2 : 1;
		if (share > 0.5 || (share > 0 && (f->size & 3) == 0))
			f->block.linked += weight;
		if (from->bold)
			f->block.bold += weight;
	}
	if (linked && f->open && f->block.link_count)
		f->block.links[f->block.link_count - 1].end = f->size - f->start;
}

static void inherit(const struct tree *tree, uint32_t index, const struct inherited *parent,
                    struct inherited *to)
{
	const struct node *node = &tree->nodes[index];
	*to = *parent;
	if (blocks_parts_text(node->tag)) {
		to->block_node = index;
		switch (node->tag) {
		case TAG_DIV: case TAG_BLOCK: case TAG_SECTION:
			/* A div inside a list item or cell does not change what the text is. */
			if (parent->tag != TAG_LI && parent->tag != TAG_TD && !tag_is_heading(parent->tag))
				to->tag = node->tag;
			break;
		case TAG_P:
			to->tag = parent->tag == TAG_LI ? TAG_LI : TAG_P;
			break;
		default:
			to->tag = node->tag;
			break;
		}
	}
	if (node->tag == TAG_A)
		to->link = index;
	if (node->tag == TAG_BOLD)
		to->bold = true;
}

void blocks_build(struct arena *arena, const struct tree *tree, const struct loose_list *furniture,
                  struct blocks *out)
{
	memset(out, 0, sizeof *out);
	size_t total = 0;
	for (uint32_t i = 0; i < tree->count; i++)
		total += tree->nodes[i].tag == TAG_TEXT ? tree->nodes[i].text.size * 3 / 2 + 2 : 1;
	struct filling f = { .arena = arena, .tree = tree, .out = out, .furniture = furniture };
	f.text = arena_alloc(arena, total + 16);
	out->first = arena_array(arena, (size_t)tree->count + 1, sizeof *out->first);
	out->names = arena_array(arena, (size_t)tree->count + 1, sizeof *out->names);
	out->marks = arena_array(arena, (size_t)tree->count + 1, sizeof *out->marks);
	struct inherited *inherited = arena_array(arena, (size_t)tree->count + 1, sizeof *inherited);
	const struct inherited top = { .block_node = 0, .tag = TAG_DIV, .link = TREE_NONE };
	uint32_t open = TREE_NONE; /* the element that the walk is in */
	unsigned breaks = 0;       /* line breaks in a row */
	for (uint32_t i = 0; i <= tree->count; i++) {
		while (open != TREE_NONE && i >= tree->nodes[open].end) {
			if (blocks_parts_text(tree->nodes[open].tag)) {
				finish(&f);
				f.broken = false;
			}
			open = tree->nodes[open].parent;
		}
		if (i == tree->count) {
			finish(&f);
			out->first[i] = out->count;
			break;
		}
		const struct node *node = &tree->nodes[i];
		const struct inherited *parent = node->parent == TREE_NONE ? &top : &inherited[node->parent];
		if (node->tag == TAG_TEXT) {
			out->first[i] = out->count;
			inherited[i] = *parent;
			size_t before = f.size;
			add_text(&f, i, parent);
			if (f.size != before)
				breaks = 0;
			continue;
		}
		if (blocks_parts_text(node->tag)) {
			finish(&f);
			f.broken = false;
			breaks = 0;
		}
		out->first[i] = out->count;
		out->names[i] = names_read(node);
		out->marks[i] = own_marks(node, out->names[i]);
		inherit(tree, i, parent, &inherited[i]);
		if (node->tag == TAG_BR) {
			breaks++;
			if (breaks >= 2) {
				finish(&f);
				f.broken = true;
			} else {
				f.space = f.open;
			}
		}
		if (node->tag == TAG_HEAD) { /* its text is no reader's */
			for (; i + 1 < node->end; i++)
				out->first[i + 1] = out->count;
			continue;
		}
		if (node->end > i + 1)
			open = i;
	}
}

void blocks_inherit(const struct tree *tree, struct blocks *blocks)
{
	for (uint32_t i = 0; i < tree->count; i++)
		if (tree->nodes[i].parent != TREE_NONE)
			blocks->marks[i] |= blocks->marks[tree->nodes[i].parent];
	for (uint32_t b = 0; b < blocks->count; b++) {
		struct block *block = &blocks->items[b];
		/* What an inline element says counts when the block is all inside it. */
		block->marks = blocks->marks[block->first_text] & blocks->marks[block->last_text];
	}
}
