/* blocks.h - the page's text as a row of blocks, each with what can be counted of it.
 *
 * A block is a run of text that a reader sees as one paragraph: parted at block
 * elements and at two line breaks, never at inline tags. A node's blocks are
 * a range, so sums over a subtree are two look-ups in a running total. */
#ifndef STEMMA_PAGE_BLOCKS_H
#define STEMMA_PAGE_BLOCKS_H

#include "page/tree.h"
#include "text/loose.h"

enum {
	MARK_HIDDEN = 1 << 0,
	MARK_NAVIGATION = 1 << 1, /* nav, aside, footer, dialog */
	MARK_BAD = 1 << 2,        /* by class, id or role */
	MARK_COMMENT = 1 << 3,
	MARK_CAPTION = 1 << 4,
	MARK_ABOUT = 1 << 5,  /* byline, date, section */
	MARK_HEADER = 1 << 6, /* in a header element */
	MARK_FORM = 1 << 7,
	MARK_QUOTE = 1 << 8,
	MARK_TABLE = 1 << 9,
	MARK_LIST = 1 << 10,
	MARK_BUTTON = 1 << 11,
	MARK_LEAD = 1 << 12,
	MARK_CARD = 1 << 14, /* one of a row of like boxes that link elsewhere */
	MARK_TIME = 1 << 15,
};

struct link {
	const char *address;
	size_t start, end; /* bytes into the block's text */
};

struct block {
	struct view text;   /* white space runs as one space */
	uint32_t node;      /* the nearest element that parts text */
	uint32_t first_text, last_text; /* nodes that the text came from */
	enum tag tag;       /* of that node, or of the heading, p or li it stands in */
	uint32_t marks;     /* inherited */
	uint32_t weight;    /* characters; one of a script without spaces counts as two */
	uint32_t linked;    /* of them, in links; "#" anchors at a third */
	uint32_t bold;      /* of them, in b or strong */
	uint32_t sentences; /* marks that end a sentence */
	bool ends_sentence;
	bool has_link;      /* a link that leads to another page */
	bool broken;        /* parted from its neighbour by line breaks only */
	struct link *links;
	size_t link_count;
	struct loose_words words; /* the first few */
	bool furniture;     /* begins with a phrase of the furniture list */
	bool furniture_label; /* and is hardly longer than it */
};

struct blocks {
	struct block *items;
	uint32_t count;
	uint32_t *first; /* of each node, and one more: the number of blocks before it */
	unsigned *names; /* of each node, names_read */
	uint32_t *marks; /* of each node: its own, and all above it after blocks_inherit */
};

/* Makes the blocks of a parsed page. `furniture` may be NULL. */
void blocks_build(struct arena *arena, const struct tree *tree, const struct loose_list *furniture,
                  struct blocks *out);

/* Hands the marks of each node down to what is in it, blocks included. Called once, after
 * marks that turned out wrong were taken off. */
void blocks_inherit(const struct tree *tree, struct blocks *blocks);

/* Counts that plain text needs too: fills weight, sentences and ends_sentence. */
void blocks_measure(struct block *block);

/* Whether a code point may end a sentence, and whether it may close one after that. */
bool blocks_is_sentence_end(uint32_t code_point);
bool blocks_is_closing(uint32_t code_point);

/* Whether an element parts text from what stands around it. */
bool blocks_parts_text(enum tag tag);

/* The blocks of a node are those from blocks->first[node] up to, but without, this one. */
uint32_t blocks_end(const struct blocks *blocks, const struct tree *tree, uint32_t node);

/* The share of a block's text that is links. */
static inline double block_link_share(const struct block *block)
{
	return block->weight ? (double)block->linked / block->weight : 0;
}

#endif
