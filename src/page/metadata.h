/* metadata.h - what a page says of its article: title, byline, times, outlet. */
#ifndef STEMMA_PAGE_METADATA_H
#define STEMMA_PAGE_METADATA_H

#include "page/blocks.h"
#include "page/json_ld.h"
#include "page/page.h"

struct metadata {
	struct json_ld json;
	/* Of meta and link elements; NULL when not said. */
	const char *social_title, *page_title, *author, *published, *modified, *site, *canonical, *language,
		*description;
	const char *title;   /* chosen */
	uint32_t title_node; /* where the title stands on the page, or TREE_NONE */
};

/* Reads the head of the page and chooses the title. Before content_choose. */
void metadata_read(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                   const char *url, struct metadata *out);

/* Fills the article's title, outlet, byline, published, modified, canonical, language.
 * `first_block` and `last_block` are the chosen text's bounds (equal when there is none). */
void metadata_finish(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                     const struct metadata *metadata, const char *url, uint32_t first_block,
                     uint32_t last_block, struct article *article);

#endif
