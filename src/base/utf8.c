/* utf8.c - walking, counting and writing UTF-8; the decoding is ICU's. */
#include "base/utf8.h"

#include <unicode/utf8.h>

uint32_t utf8_next(struct view text, size_t *at)
{
	const uint8_t *bytes = (const uint8_t *)text.data;
	size_t left = text.size - *at;
	/* ICU's macros take 32-bit offsets: decode within a window of four bytes. */
	int32_t window = left < 4 ? (int32_t)left : 4;
	const uint8_t *here = bytes + *at;
	int32_t i = 0;
	UChar32 c;
	U8_NEXT(here, i, window, c);
	if (c < 0) {
		*at += 1;
		return 0xFFFD;
	}
	*at += (size_t)i;
	return (uint32_t)c;
}

size_t utf8_length(struct view text)
{
	size_t at = 0, length = 0;
	while (at < text.size) {
		if ((unsigned char)text.data[at] < 0x80)
			at++;
		else
			(void)utf8_next(text, &at);
		length++;
	}
	return length;
}

bool utf8_valid(struct view text)
{
	size_t at = 0;
	while (at < text.size) {
		if ((unsigned char)text.data[at] < 0x80) {
			at++;
			continue;
		}
		const uint8_t *here = (const uint8_t *)text.data + at;
		size_t left = text.size - at;
		int32_t window = left < 4 ? (int32_t)left : 4;
		int32_t i = 0;
		UChar32 c;
		U8_NEXT(here, i, window, c);
		if (c < 0)
			return false;
		at += (size_t)i;
	}
	return true;
}

size_t utf8_put(char *out, uint32_t code_point)
{
	uint8_t *bytes = (uint8_t *)out;
	int32_t i = 0;
	if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
		code_point = 0xFFFD;
	U8_APPEND_UNSAFE(bytes, i, code_point);
	return (size_t)i;
}

size_t utf8_offset(struct view text, size_t index)
{
	size_t at = 0;
	while (at < text.size && index > 0) {
		(void)utf8_next(text, &at);
		index--;
	}
	return at;
}
