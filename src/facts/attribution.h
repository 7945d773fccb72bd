/* attribution.h - who is said to have said it: cues and verbs of saying. */
#ifndef STEMMA_FACTS_ATTRIBUTION_H
#define STEMMA_FACTS_ATTRIBUTION_H

#include "facts/fact.h"

void attribution_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

#endif
