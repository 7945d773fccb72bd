/* negation.h - words and affixes that deny. */
#ifndef STEMMA_FACTS_NEGATION_H
#define STEMMA_FACTS_NEGATION_H

#include "facts/fact.h"

/* Whether a phrase has a word in it that denies by itself: "not yet", «رد نکرد». */
bool negation_within(const struct analysed *sentence, const struct term *term);

void negation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

#endif
