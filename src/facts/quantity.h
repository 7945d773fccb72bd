/* quantity.h - numbers, money, percentages and measures. */
#ifndef STEMMA_FACTS_QUANTITY_H
#define STEMMA_FACTS_QUANTITY_H

#include "facts/fact.h"

/* Reads the numeral expression that begins at term `first`: digits or number words, composed
 * with scales and fractions ("2.5 million", ده هزار, 二十五万). Returns the terms read,
 * 0 when none begins there. `unit_suffix` (or NULL) becomes what stands
 * behind the digits in the same word ("10km": "km"; else empty). */
size_t quantity_read(const struct analysed *sentence, size_t first, struct quantity *out, struct view *unit_suffix);

/* The unit or currency that a term or the letters behind digits name, or CONCEPT_NONE. */
concept_id quantity_unit_of_term(const struct term *term);
concept_id quantity_unit_of_text(const struct language *language, struct view text);
/* Whether any reading of the term is a currency. */
bool quantity_is_currency(const struct term *term);

void quantity_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

/* Whether two numbers may be the same: any reading of one equals any reading of
 * the other, in SI units where both have units of one dimension, within rounding. */
enum agreement quantity_agree(const struct fact *a, const struct fact *b);

#endif
