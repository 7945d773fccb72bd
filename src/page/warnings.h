/* warnings.h - what a reader should know about how an article was read. */
#ifndef STEMMA_PAGE_WARNINGS_H
#define STEMMA_PAGE_WARNINGS_H

#include "page/page.h"

/* Adds a warning; `message` is borrowed. */
void article_warn(struct arena *arena, struct article *article, const char *message);

#endif
