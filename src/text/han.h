/* han.h - traditional to simplified Chinese characters, one by one.
 *
 * The table is made at build time from ICU's transliterator
 * Traditional-Simplified by src/text/generate.c. */
#ifndef STEMMA_TEXT_HAN_H
#define STEMMA_TEXT_HAN_H

#include <stddef.h>
#include <stdint.h>

struct han_pair {
	uint32_t traditional, simplified;
};

extern const struct han_pair han_pairs[]; /* sorted by `traditional` */
extern const size_t han_pair_count;

/* The simplified form of a character, or the character itself. */
uint32_t han_simplify(uint32_t code_point);

#endif
