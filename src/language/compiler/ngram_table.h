/* ngram_table.h - letter statistics of the languages' samples. Build-time. */
#ifndef STEMMA_COMPILER_NGRAM_TABLE_H
#define STEMMA_COMPILER_NGRAM_TABLE_H

#include "lexicon.h"

struct ngram_table {
	struct ngram *items;
	size_t count;
};

struct ngram_table ngram_table_make(struct arena *arena, struct lexicon *const *lexicons, size_t count);

#endif
