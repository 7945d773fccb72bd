/* name.h - persons, places, organisations: those of the gazetteer, and words
 * written as names that the lexicon does not have. */
#ifndef STEMMA_FACTS_NAME_H
#define STEMMA_FACTS_NAME_H

#include "facts/fact.h"

void name_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

#endif
