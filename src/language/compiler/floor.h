/* floor.h - a language that has no file: what ICU and CLDR know of it. Build-time. */
#ifndef STEMMA_COMPILER_FLOOR_H
#define STEMMA_COMPILER_FLOOR_H

#include "lexicon.h"

/* `annotations` is data/annotations.txt, which has a section for each tag. */
struct lexicon *lexicon_floor(struct arena *arena, struct word_tools *words, const struct inventory *inventory,
                              struct number_values *values, const struct source_file *annotations, const char *tag);

#endif
