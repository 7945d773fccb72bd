/* ngram.h - the letter n-grams of a text, counted alike at build time and at run
 * time. */
#ifndef STEMMA_LANGUAGE_NGRAM_H
#define STEMMA_LANGUAGE_NGRAM_H

#include "base/view.h"

#include <stdint.h>

/* Calls `each` for every 1- to 3-gram of letters in folded text; words are set
 * between spaces, everything else is left out. The key packs code points, 21 bits each. */
void ngram_each(struct view folded, void (*each)(uint64_t key, void *context), void *context);

#endif
