/* letters.c - the letters and digits of a text, with the place of each. */
#include "text/letters.h"

#include "base/utf8.h"
#include "text/utf16.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

static void append(struct arena *arena, struct letters *letters, UChar32 c, size_t place)
{
	if (!u_isalnum(c))
		return;
	if (letters->count == letters->room) {
		size_t room = letters->room, places = letters->room;
		letters->codes = arena_grow(arena, letters->codes, letters->count, &room, sizeof *letters->codes);
		letters->places = arena_grow(arena, letters->places, letters->count, &places, sizeof *letters->places);
		letters->room = room;
	}
	letters->codes[letters->count] = (uint32_t)u_foldCase(c, U_FOLD_CASE_DEFAULT);
	letters->places[letters->count++] = place;
}

void letters_append(struct arena *arena, struct letters *letters, struct view text)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
	size_t at = 0;
	for (size_t place = 0; at < text.size; place++) {
		UChar32 c = (UChar32)utf8_next(text, &at);
		UChar parts[32];
		UErrorCode bad = U_ZERO_ERROR;
		int32_t count = -1;
		if (c >= 0x80 && U_SUCCESS(status))
			count = unorm2_getDecomposition(normalizer, c, parts, 32, &bad);
		if (count < 0 || count > 32 || U_FAILURE(bad)) {
			append(arena, letters, c, place);
			continue;
		}
		for (int32_t i = 0; i < count;)
			append(arena, letters, (UChar32)utf16_next(parts, &i), place);
	}
}
