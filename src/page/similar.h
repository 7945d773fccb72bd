/* similar.h - how alike two short texts are, by their words. */
#ifndef STEMMA_PAGE_SIMILAR_H
#define STEMMA_PAGE_SIMILAR_H

#include "base/arena.h"

/* Twice the shared words over all words: 1 for the same words, 0 for none shared. */
double similar_words(struct arena *arena, const char *a, const char *b);

#endif
