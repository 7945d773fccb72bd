/* romanize.h - a letter of any script in lower-case Latin letters.
 *
 * One table, made at build time from ICU's Any-Latin and Latin-ASCII by
 * src/text/generate.c: opening those transliterators when the program starts
 * would cost more than a whole comparison. Context is lost (a table has one entry a
 * character), which names survive: they are compared by sound, vowels weighing
 * little. */
#ifndef STEMMA_TEXT_ROMANIZE_H
#define STEMMA_TEXT_ROMANIZE_H

#include <stddef.h>
#include <stdint.h>

/* Ranges of characters, sorted; a range's characters have their letters one
 * after another in romanize_letters, from `first_index` of romanize_offsets. */
struct romanize_range {
	uint32_t first, last, first_index;
};

extern const struct romanize_range romanize_ranges[];
extern const size_t romanize_range_count;
extern const uint32_t romanize_offsets[]; /* into romanize_pool */
extern const char romanize_pool[];        /* NUL-ended pieces */

/* The letters for one character; "" when it has none. */
const char *romanize_character(uint32_t code_point);

#endif
