/* content.c - which blocks of a page are the article.
 *
 * Every block is evidence: a punctuated paragraph for the article, links and
 * what stands in marked elements against it. A subtree's evidence is a sum, so each
 * node of the page is a candidate at the cost of two look-ups; the best is taken,
 * joined with its like (bodies cut by advertisements), and cleaned block by block. */
#include "page/content.h"

#include "base/hash.h"
#include "page/names.h"

/* Weights, in characters of good text, tuned by hand on public benchmark pages. */
static const double SHARE_LIFTS_MARK = 0.5;    /* more of the page's good text than this is no furniture */
static const double SHARE_LIFTS_COMMENT = 0.8; /* a long discussion may outweigh its article */
static const double SHARE_LIFTS_SMALL = 0.3;   /* captions, bylines and headers are short by nature */
static const double BEFORE_TITLE = 0.3;        /* what stands above the headline is seldom the article */
static const double BONUS_BODY = 0.25, BONUS_ARTICLE = 0.10, BONUS_MAIN = 0.05;
static const uint32_t LONG_PARAGRAPH = 80, SHORT_PARAGRAPH = 25, LEAST_LEAD = 50;
static const uint32_t WIDE_GAP = 4;     /* blocks left out between the text and a rest */
static const double SMALL_REST = 0.35; /* of the whole */
static const size_t LITTLE_TEXT = 250; /* less is tried again */
static const double SMALL_NOTE = 0.15;
static const uint32_t LEAD_DISTANCE = 14; /* blocks from the headline to the text */

enum {
	MARKS_OUT = MARK_HIDDEN | MARK_NAVIGATION | MARK_BAD | MARK_COMMENT | MARK_CAPTION | MARK_FORM |
	            MARK_BUTTON | MARK_CARD,
};

/* Good text, whatever its surroundings are called. */
static double plain_evidence(const struct block *block)
{
	double share = block_link_share(block);
	if (share > 0.5 || block->sentences == 0)
		return 0;
	if (block->weight < LONG_PARAGRAPH && !block->ends_sentence)
		return 0;
	return block->weight * (1 - share);
}

static double *sum_plain(struct arena *arena, const struct blocks *blocks)
{
	double *sums = arena_array(arena, (size_t)blocks->count + 1, sizeof *sums);
	for (uint32_t b = 0; b < blocks->count; b++)
		sums[b + 1] = sums[b] + plain_evidence(&blocks->items[b]);
	return sums;
}

static double over(const double *sums, const struct tree *tree, const struct blocks *blocks, uint32_t node)
{
	return sums[blocks_end(blocks, tree, node)] - sums[blocks->first[node]];
}

/* An element's kind: its tag and its class. */
static uint64_t signature(const struct node *node)
{
	const char *class = tree_attribute(node, "class");
	uint64_t hash = hash_bytes(HASH_START, &node->tag, sizeof node->tag);
	if (class)
		hash = hash_bytes(hash, class, strlen(class));
	return hash_finish(hash);
}

/* Counts the elements that stand beside each other with one signature. */
struct like {
	uint64_t key;
	uint32_t count;
};

static struct like *find_like(struct like *table, size_t mask, uint64_t key)
{
	size_t slot = (size_t)key & mask;
	while (table[slot].count && table[slot].key != key)
		slot = (slot + 1) & mask;
	table[slot].key = key;
	return &table[slot];
}

/* Marks boxes of a row of like boxes that each lead elsewhere: a link of its own and
 * a few words beside it. */
static void mark_cards(struct arena *arena, const struct tree *tree, struct blocks *blocks)
{
	size_t room = 64;
	while (room < (size_t)tree->count * 2)
		room *= 2;
	struct like *table = arena_array(arena, room, sizeof *table);
	uint64_t *keys = arena_array(arena, (size_t)tree->count + 1, sizeof *keys);
	uint32_t *free_text = arena_array(arena, (size_t)blocks->count + 1, sizeof *free_text);
	uint32_t *leading = arena_array(arena, (size_t)blocks->count + 1, sizeof *leading);
	for (uint32_t b = 0; b < blocks->count; b++) {
		const struct block *block = &blocks->items[b];
		bool leads = block->has_link && block_link_share(block) > 0.8 && block->weight >= 12;
		free_text[b + 1] = free_text[b] + block->weight - block->linked;
		leading[b + 1] = leading[b] + leads;
	}
	for (uint32_t i = 0; i < tree->count; i++) {
		enum tag tag = tree->nodes[i].tag;
		if (tag != TAG_LI && tag != TAG_ARTICLE && tag != TAG_DIV && tag != TAG_SECTION)
			continue;
		uint64_t key = signature(&tree->nodes[i]) ^ ((uint64_t)tree->nodes[i].parent * UINT64_C(0x9E3779B97F4A7C15));
		keys[i] = key;
		find_like(table, room - 1, key)->count++;
	}
	for (uint32_t i = 0; i < tree->count; i++) {
		if (!keys[i] || find_like(table, room - 1, keys[i])->count < 3)
			continue;
		uint32_t from = blocks->first[i], to = blocks_end(blocks, tree, i);
		if (to > from && to - from < 12 && leading[to] > leading[from] && free_text[to] - free_text[from] < 350)
			blocks->marks[i] |= MARK_CARD;
	}
}

void content_mark(struct arena *arena, const struct tree *tree, struct blocks *blocks)
{
	mark_cards(arena, tree, blocks);
	double *sums = sum_plain(arena, blocks);
	double total = sums[blocks->count];
	/* A class that is on every paragraph says nothing of any: elements of one kind count together. */
	size_t room = 64;
	while (room < (size_t)tree->count * 2)
		room *= 2;
	struct like *kinds = arena_array(arena, room, sizeof *kinds);
	double *held = arena_array(arena, room, sizeof *held);
	for (uint32_t i = 0; i < tree->count; i++) {
		if (!blocks->marks[i] || tree->nodes[i].tag == TAG_TEXT)
			continue;
		struct like *kind = find_like(kinds, room - 1, signature(&tree->nodes[i]));
		kind->count = 1;
		held[kind - kinds] += over(sums, tree, blocks, i);
	}
	for (uint32_t i = 0; i < tree->count; i++) {
		if (!blocks->marks[i])
			continue;
		double share = total > 0 ? over(sums, tree, blocks, i) / total : 0;
		const char *class = tree_attribute(&tree->nodes[i], "class");
		if (total > 0 && class && *class && !(blocks->marks[i] & MARK_COMMENT))
			share = held[find_like(kinds, room - 1, signature(&tree->nodes[i])) - kinds] / total;
		uint32_t off = 0;
		if (share > SHARE_LIFTS_MARK)
			off |= MARK_HIDDEN | MARK_NAVIGATION | MARK_BAD | MARK_FORM | MARK_TABLE | MARK_LIST |
			       MARK_QUOTE | MARK_CARD | MARK_BUTTON;
		if (share > SHARE_LIFTS_COMMENT)
			off |= MARK_COMMENT;
		if (share > SHARE_LIFTS_SMALL)
			off |= MARK_CAPTION | MARK_ABOUT | MARK_HEADER | MARK_LEAD | MARK_TIME;
		blocks->marks[i] &= ~off;
	}
	blocks_inherit(tree, blocks);
}

static double evidence(const struct block *block)
{
	double share = block_link_share(block);
	double capped = block->weight < 100 ? block->weight : 100;
	if (block->marks & MARK_CAPTION)
		return -1;
	if (block->marks & MARKS_OUT)
		return -5 - capped * 0.15;
	if (block->furniture_label)
		return -10;
	if (share > 0.5)
		return -10 - capped * 0.3;
	if ((block->marks & (MARK_ABOUT | MARK_HEADER)) && !block->ends_sentence)
		return -3;
	if (block->sentences && (block->ends_sentence || block->weight >= LONG_PARAGRAPH)) {
		double good = block->weight * (1 - share);
		switch (block->tag) {
		case TAG_P: case TAG_BLOCKQUOTE: case TAG_PRE:
			return good;
		case TAG_LI: case TAG_TD:
			return good * 0.6;
		case TAG_H1: case TAG_H2: case TAG_H3: case TAG_H4: case TAG_H5: case TAG_H6:
			return good * 0.2;
		default:
			return good * 0.8;
		}
	}
	if (tag_is_heading(block->tag))
		return 0;
	if (block->weight >= LONG_PARAGRAPH)
		return block->weight * 0.3;
	return -3;
}

static uint32_t choose_root(const struct tree *tree, const struct blocks *blocks, const double *sums)
{
	uint32_t best = TREE_NONE;
	double best_score = 0;
	for (uint32_t i = 0; i < tree->count; i++) {
		const struct node *node = &tree->nodes[i];
		if (!blocks_parts_text(node->tag) || tag_is_heading(node->tag) || node->tag == TAG_P)
			continue;
		double sum = over(sums, tree, blocks, i), bonus = 0;
		if (sum <= 0)
			continue;
		if (blocks->names[i] & NAME_BODY)
			bonus += BONUS_BODY;
		if (node->tag == TAG_ARTICLE)
			bonus += BONUS_ARTICLE;
		else if (node->tag == TAG_MAIN)
			bonus += BONUS_MAIN;
		double score = sum * (1 + bonus);
		if (score >= best_score) {
			best_score = score;
			best = i;
		}
	}
	return best;
}

/* Adds to `inside` what belongs to the root although it stands beside it: containers of
 * the same kind near by, and bare paragraphs. */
static void join_pieces(const struct tree *tree, const struct blocks *blocks, const double *sums,
                        uint32_t root, bool *inside)
{
	const struct node *nodes = tree->nodes;
	uint32_t near = root;
	for (int level = 0; level < 3 && nodes[near].parent != TREE_NONE; level++) {
		uint32_t above = nodes[near].parent;
		if (nodes[above].tag == TAG_BODY || nodes[above].tag == TAG_HTML)
			break;
		near = above;
	}
	const char *class = tree_attribute(&nodes[root], "class");
	uint64_t kind = signature(&nodes[root]);
	for (uint32_t i = near; i < nodes[near].end; i++) {
		if (i == root) {
			i = nodes[root].end - 1;
			continue;
		}
		if (nodes[i].end > root && i < root)
			continue; /* holds the root */
		if (blocks->marks[i] & MARKS_OUT)
			continue;
		bool like = class && *class && nodes[i].tag == nodes[root].tag && signature(&nodes[i]) == kind;
		bool beside = nodes[i].parent == nodes[root].parent && nodes[i].tag == TAG_P;
		if (!(like || beside) || over(sums, tree, blocks, i) < 60)
			continue;
		for (uint32_t b = blocks->first[i]; b < blocks_end(blocks, tree, i); b++)
			inside[b] = true;
		i = nodes[i].end - 1;
	}
}

static uint64_t text_key(struct view text)
{
	uint64_t hash = HASH_START;
	for (size_t i = 0; i < text.size; i++) {
		char c = ascii_lower(text.data[i]);
		if ((unsigned char)c >= 0x80 || ascii_is_letter(c) || ascii_is_digit(c))
			hash = hash_bytes(hash, &c, 1);
	}
	return hash_finish(hash);
}

static bool is_good(const struct block *block)
{
	return block->sentences && block_link_share(block) < 0.5 &&
	       (block->ends_sentence ? block->weight >= SHORT_PARAGRAPH : block->weight >= LONG_PARAGRAPH);
}

/* The heading of a section that is no part of the article covers what follows it. */
static uint32_t end_of_section(const struct tree *tree, const struct blocks *blocks, uint32_t b,
                               uint32_t root)
{
	const struct block *block = &blocks->items[b];
	uint32_t container = tree->nodes[block->node].parent;
	if (container == TREE_NONE)
		return b + 1;
	/* Up through wrappers that hold the heading alone. */
	while (container != root && container != TREE_NONE &&
	       blocks->first[container] == b && blocks_end(blocks, tree, container) == b + 1)
		container = tree->nodes[container].parent;
	if (container == TREE_NONE)
		return b + 1;
	if (container != root && container > root && tree->nodes[container].end <= tree->nodes[root].end) {
		/* What stands before it in the same container would be lost if it were the article's. */
		bool first = true;
		for (uint32_t i = blocks->first[container]; i < b; i++)
			first = first && !is_good(&blocks->items[i]);
		if (first)
			return blocks_end(blocks, tree, container);
	}
	uint32_t end = b + 1;
	while (end < blocks->count && !is_good(&blocks->items[end]) && !tag_is_heading(blocks->items[end].tag))
		end++;
	return end;
}

/* Whether a block that stands among the article's is no part of it. */
static bool is_noise(const struct block *block)
{
	double share = block_link_share(block);
	if (block->marks & MARKS_OUT)
		return true;
	if (block->furniture_label)
		return true;
	if (block->furniture && (share > 0.3 || (!block->ends_sentence && block->weight < 200)))
		return true;
	if (share > 0.5 && !(block->ends_sentence && block->weight >= LONG_PARAGRAPH))
		return true;
	if (block->marks & (MARK_ABOUT | MARK_TIME))
		return !(block->ends_sentence && block->weight >= LONG_PARAGRAPH);
	if (block->marks & MARK_HEADER)
		return !is_good(block);
	return false;
}

/* A standfirst: what stands between headline and text and says more than a label. */
static bool is_lead(const struct block *block)
{
	if (block->marks & (MARKS_OUT | MARK_ABOUT | MARK_TIME) || block->furniture ||
	    block_link_share(block) > 0.3)
		return false;
	bool named = (block->marks & MARK_LEAD) || tag_is_heading(block->tag);
	if (block->tag == TAG_P || named)
		return block->weight >= LEAST_LEAD;
	return block->ends_sentence && block->weight >= LONG_PARAGRAPH;
}

/* Whether the text may end with this block. */
static bool is_last(const struct block *block)
{
	return is_good(block) || (block->tag == TAG_P && block->sentences && (block->ends_sentence || block->weight >= 40));
}

/* A line that opens a list or a part of the text. */
static bool is_opener(const struct block *block)
{
	return block->tag == TAG_P && block->text.data[block->text.size - 1] == ':';
}

static bool same_as_title(const struct block *block, const char *title)
{
	return title && text_key(block->text) == text_key(view_of(title));
}

/* Cuts the kept blocks where a gap parts the text from a small rest in another container:
 * the next article's beginning, an offer, a note on corrections. */
static void cut_rests(const struct tree *tree, const struct blocks *blocks, const uint32_t *kept,
                      uint32_t first, uint32_t *last)
{
	double total = 0, before = 0;
	for (uint32_t i = first; i < *last; i++)
		total += blocks->items[kept[i]].weight;
	uint32_t to = *last;
	double seen = 0;
	for (uint32_t i = first; i < *last; i++) {
		seen += blocks->items[kept[i]].weight;
		/* A line of signs alone, and a note behind it. */
		if (blocks->items[kept[i]].words.count == 0 && total - seen < total * SMALL_NOTE && *last - i <= 4) {
			*last = to = i;
			break;
		}
	}
	for (uint32_t i = first; i + 1 < *last; i++) {
		const struct block *here = &blocks->items[kept[i]], *next = &blocks->items[kept[i + 1]];
		before += here->weight;
		if (kept[i + 1] - kept[i] <= WIDE_GAP ||
		    tree->nodes[here->node].parent == tree->nodes[next->node].parent)
			continue;
		if (total - before < total * SMALL_REST) {
			to = i + 1;
			break;
		}
	}
	*last = to;
}

static void choose(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                   const char *title, uint32_t title_node, struct content *out)
{
	memset(out, 0, sizeof *out);
	out->root = TREE_NONE;
	if (blocks->count == 0)
		return;
	double *sums = arena_array(arena, (size_t)blocks->count + 1, sizeof *sums);
	uint32_t title_block = title_node == TREE_NONE ? 0 : blocks->first[title_node];
	for (uint32_t b = 0; b < blocks->count; b++) {
		double e = evidence(&blocks->items[b]);
		sums[b + 1] = sums[b] + (e > 0 && b < title_block ? e * BEFORE_TITLE : e);
	}
	uint32_t root = choose_root(tree, blocks, sums);
	if (root == TREE_NONE)
		return;
	out->root = root;
	bool *inside = arena_alloc(arena, blocks->count);
	for (uint32_t b = blocks->first[root]; b < blocks_end(blocks, tree, root); b++)
		inside[b] = true;
	join_pieces(tree, blocks, sums, root, inside);

	uint32_t *kept = arena_array(arena, blocks->count, sizeof *kept);
	uint32_t count = 0, leads = 0, skip_until = 0;
	size_t room = 64;
	while (room < (size_t)blocks->count * 2)
		room *= 2;
	struct like *seen = arena_array(arena, room, sizeof *seen);
	for (uint32_t b = 0; b < blocks->count; b++) {
		const struct block *block = &blocks->items[b];
		if (b < skip_until)
			continue;
		bool lead = title_node != TREE_NONE && count == leads && b >= title_block &&
		            b - title_block < LEAD_DISTANCE && b < blocks_end(blocks, tree, root) && is_lead(block);
		if (!inside[b] && !lead)
			continue;
		bool label = tag_is_heading(block->tag) || block->bold * 10 > block->weight * 8 ||
		             block->text.data[block->text.size - 1] == ':';
		if (block->furniture_label && label) {
			skip_until = end_of_section(tree, blocks, b, root);
			continue;
		}
		if ((is_noise(block) && !lead) || same_as_title(block, title))
			continue;
		if (block->weight >= 30) {
			struct like *like = find_like(seen, room - 1, text_key(block->text));
			if (like->count++)
				continue;
		}
		if (lead)
			leads++;
		kept[count++] = b;
	}
	/* Short lines before the first and behind the last good paragraph are no text. */
	uint32_t first = 0, last = count;
	while (first < count && first >= leads && !is_good(&blocks->items[kept[first]]))
		first++;
	while (first > leads && is_opener(&blocks->items[kept[first - 1]]))
		first--;
	while (last > first && last > leads && !is_last(&blocks->items[kept[last - 1]]))
		last--;
	cut_rests(tree, blocks, kept, first, &last);
	out->kept = kept + first;
	for (uint32_t i = first; i < last; i++)
		if (blocks->items[kept[i]].words.count)
			out->kept[out->kept_count++] = kept[i];
}

static size_t weigh(const struct blocks *blocks, const struct content *content)
{
	size_t weight = 0;
	for (uint32_t i = 0; i < content->kept_count; i++)
		weight += blocks->items[content->kept[i]].weight;
	return weight;
}

void content_choose(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                    const char *title, uint32_t title_node, struct content *out)
{
	choose(arena, tree, blocks, title, title_node, out);
	size_t weight = weigh(blocks, out);
	if (weight >= LITTLE_TEXT || blocks->count == 0)
		return;
	/* A picture story has its text in the captions. */
	struct blocks open = *blocks;
	open.items = arena_array(arena, blocks->count, sizeof *open.items);
	memcpy(open.items, blocks->items, blocks->count * sizeof *open.items);
	for (uint32_t b = 0; b < open.count; b++)
		open.items[b].marks &= ~(uint32_t)(MARK_CAPTION | MARK_ABOUT);
	struct content second;
	choose(arena, tree, &open, title, title_node, &second);
	if (weigh(blocks, &second) > weight * 2)
		*out = second;
}
