/* negation.h - words and affixes that deny. */
#ifndef STEMMA_FACTS_NEGATION_H
#define STEMMA_FACTS_NEGATION_H

#include "facts/fact.h"

void negation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

#endif
