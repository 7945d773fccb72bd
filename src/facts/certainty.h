/* certainty.h - words that hedge a claim or make it surer. */
#ifndef STEMMA_FACTS_CERTAINTY_H
#define STEMMA_FACTS_CERTAINTY_H

#include "facts/fact.h"

void certainty_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

/* The hedge that a term is, or NULL. */
const struct entry *certainty_entry(const struct analysed *sentence, const struct term *term);

#endif
