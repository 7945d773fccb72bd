/* date.h - dates, times, weekdays, years and relative days. */
#ifndef STEMMA_FACTS_DATE_H
#define STEMMA_FACTS_DATE_H

#include "facts/fact.h"

void date_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);
/* Compares what both say: year, month, day (in one calendar), weekday, time.
 * Durations are compared as quantities. Unknown when they say nothing in common. */
enum agreement date_agree(const struct fact *a, const struct fact *b);

#endif
