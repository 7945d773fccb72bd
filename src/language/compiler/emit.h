/* emit.h - the tables as C. Build-time. */
#ifndef STEMMA_COMPILER_EMIT_H
#define STEMMA_COMPILER_EMIT_H

#include "lexicon.h"
#include "ngram_table.h"

#include <stdio.h>

void emit_language(FILE *out, struct lexicon *lexicon, size_t concepts);
void emit_shared(FILE *out, const struct inventory *inventory, const struct number_values *values,
                 const struct ngram_table *ngrams, struct lexicon *const *lexicons, size_t count);

#endif
