/* content.h - which blocks of a page are the article. */
#ifndef STEMMA_PAGE_CONTENT_H
#define STEMMA_PAGE_CONTENT_H

#include "page/blocks.h"

struct content {
	uint32_t root;   /* the chosen node, or TREE_NONE */
	uint32_t *kept;  /* indices of blocks, in reading order */
	uint32_t kept_count;
};

/* Takes wrong marks off and hands the rest down; needed before anything reads marks. */
void content_mark(struct arena *arena, const struct tree *tree, struct blocks *blocks);

/* Chooses the article's blocks. `title` may be NULL; `title_node` is where it stands
 * on the page, or TREE_NONE. */
void content_choose(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                    const char *title, uint32_t title_node, struct content *out);

#endif
