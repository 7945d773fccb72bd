/* numeral.h - reading digits of every script, with every way to read the
 * separators. ICU's number parser is not used: under fa, ar and de it reads
 * "10,000" as 10 without an error. */
#ifndef STEMMA_FACTS_NUMERAL_H
#define STEMMA_FACTS_NUMERAL_H

#include "base/view.h"
#include "facts/fact.h"

/* Reads the digits and separators at the beginning of `text`. `decimal` is the
 * language's decimal mark, whose reading comes first. Returns the bytes read, 0
 * when the text does not begin with a digit. Fills quantity->values and count.
 *
 * Two kinds of separators: the last is the decimal mark. One kind, repeated:
 * grouping. One separator before exactly three digits: both readings. */
size_t numeral_read(struct view text, char decimal, struct quantity *quantity);

#endif
