/* ngram.c - the letter n-grams of a text. */
#include "language/ngram.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

void ngram_each(struct view folded, void (*each)(uint64_t key, void *context), void *context)
{
	uint64_t const mask = (UINT64_C(1) << 21) - 1;
	uint64_t window = ' ';
	size_t at = 0;
	while (at <= folded.size) {
		uint32_t c = at < folded.size ? utf8_next(folded, &at) : (at++, (uint32_t)' ');
		if (c != ' ' && !u_isalpha((UChar32)c) && !(U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK))
			c = ' ';
		if (c == ' ' && (window & mask) == ' ')
			continue;
		window = (window << 21 | c) & ((UINT64_C(1) << 63) - 1);
		uint64_t previous = window >> 21 & mask, before = window >> 42 & mask;
		if (c != ' ')
			each(c, context);
		each(previous << 21 | c, context);
		if (before != 0)
			each(window, context);
	}
}
