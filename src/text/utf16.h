/* utf16.h - reading well-formed UTF-16, which is what ICU takes and gives. */
#ifndef STEMMA_TEXT_UTF16_H
#define STEMMA_TEXT_UTF16_H

#include <stdint.h>
#include <unicode/utypes.h>

/* The code point at *at, which moves behind it. The text must be well-formed
 * there: ours is made from valid UTF-8. */
static inline uint32_t utf16_next(const UChar *text, int32_t *at)
{
	uint32_t unit = text[(*at)++];
	if (unit < 0xD800 || unit > 0xDBFF)
		return unit;
	return 0x10000 + ((unit - 0xD800) << 10) + (uint32_t)(text[(*at)++] - 0xDC00);
}

#endif
