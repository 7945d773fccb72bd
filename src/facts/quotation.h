/* quotation.h - words between quotation marks. */
#ifndef STEMMA_FACTS_QUOTATION_H
#define STEMMA_FACTS_QUOTATION_H

#include "facts/fact.h"

void quotation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

#endif
