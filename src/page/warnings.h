/* warnings.h - what a reader should know about how an article was read. */
#ifndef STEMMA_PAGE_WARNINGS_H
#define STEMMA_PAGE_WARNINGS_H

#include "page/blocks.h"
#include "page/json_ld.h"
#include "page/page.h"

/* Adds a warning; `message` is borrowed. */
void article_warn(struct arena *arena, struct article *article, const char *message);
/* Warns when the page looks like a teaser, a paywall, or a page that only scripts can fill.
 * `weight` is that of the article's text. */
void warnings_find(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                   const struct json_ld *json, size_t weight, struct article *article);

#endif
