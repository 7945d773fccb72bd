/* fold.c - one form for all spellings of a word, for comparing only. */
#include "text/fold.h"

#include "base/utf8.h"
#include "text/han.h"
#include "text/utf16.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

/* What NFKC_Casefold keeps apart and newspapers mix. 0 drops the character. */
static uint32_t fold_further(uint32_t c)
{
	if (c < 0x80)
		return c;
	switch (c) {
	case 0x0131: /* dotless i, outside Turkic */
		return 'i';
	case 0x0307: /* the dot that casefolding leaves of a capital dotted I */
		return 0;
	case 0x0451: /* ё */
		return 0x0435;
	case 0x0622:
	case 0x0623:
	case 0x0625:
	case 0x0671: /* alef with madda, hamza, wasla */
		return 0x0627;
	case 0x0624: /* waw with hamza */
		return 0x0648;
	case 0x0626:
	case 0x0649:
	case 0x064A:
	case 0x06D0: /* yeh forms */
		return 0x06CC;
	case 0x0643: /* Arabic kaf */
		return 0x06A9;
	case 0x0629:
	case 0x06BE:
	case 0x06C0:
	case 0x06C1:
	case 0x06C2:
	case 0x06C3:
	case 0x06D5: /* heh forms and teh marbuta */
		return 0x0647;
	case 0x06D3: /* yeh barree with hamza */
		return 0x06D2;
	case 0x0640: /* tatweel */
	case 0x0670: /* superscript alef */
		return 0;
	case 0x05DA: /* Hebrew final letters */
		return 0x05DB;
	case 0x05DD:
		return 0x05DE;
	case 0x05DF:
		return 0x05E0;
	case 0x05E3:
		return 0x05E4;
	case 0x05E5:
		return 0x05E6;
	case 0x0901: /* chandrabindu as anusvara */
		return 0x0902;
	case 0x093C: /* nukta */
		return 0;
	case 0x2018:
	case 0x2019:
	case 0x02BC:
	case 0x02B9:
	case 0x05F3: /* apostrophes, geresh */
		return '\'';
	case 0x05F4: /* gershayim */
		return '"';
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x05BE: /* hyphens, maqaf */
		return '-';
	default:
		break;
	}
	if ((c >= 0x064B && c <= 0x065F) || (c >= 0x0591 && c <= 0x05C7)) /* vowel marks, points */
		return 0;
	if (c >= 0x3400 && c <= 0x9FFF)
		return han_simplify(c);
	return c;
}

static size_t put(char *out, uint32_t c)
{
	uint32_t folded = fold_further(c);
	return folded ? utf8_put(out, folded) : 0;
}

/* Longest expansion of one character by NFKC_Casefold: U+FDFA, 18 code points. */
enum { EXPANSION = 32 };

struct view fold_text(struct arena *arena, struct view text, enum fold_case fold_case)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
	/* Room for the usual case; characters that expand are met with more. A word is folded beside the arena, and
	 * takes no more of it than its result. */
	char small[512];
	size_t room = text.size * 3 + 4 * EXPANSION;
	char *out = room < sizeof small ? small : arena_alloc(arena, room + 1);
	size_t size = 0, at = 0;
	while (at < text.size) {
		unsigned char byte = (unsigned char)text.data[at];
		bool next_is_plain = at + 1 >= text.size || (unsigned char)text.data[at + 1] < 0x80;
		if (byte < 0x80 && next_is_plain) {
			char c = text.data[at++];
			if (c >= 'A' && c <= 'Z')
				c = (char)(c | 0x20);
			if (text.data[at - 1] == 'I' && fold_case == FOLD_CASE_TURKIC) {
				size += utf8_put(out + size, 0x0131);
				continue;
			}
			out[size++] = c;
			continue;
		}
		/* One normalization segment: up to the next boundary. */
		UChar segment[EXPANSION], folded[EXPANSION * 4];
		int32_t length = 0;
		size_t end = at;
		while (end < text.size && length < EXPANSION - 2) {
			size_t next = end;
			uint32_t c = utf8_next(text, &next);
			if (end > at && U_SUCCESS(status) && unorm2_hasBoundaryBefore(normalizer, (UChar32)c))
				break;
			if (fold_case == FOLD_CASE_TURKIC && c == 0x0307 && length == 1 && segment[0] == 0x0131) {
				segment[0] = 'i'; /* a capital dotted I in two code points */
				end = next;
				continue;
			}
			if (fold_case == FOLD_CASE_TURKIC && c == 'I')
				c = 0x0131;
			else if (fold_case == FOLD_CASE_TURKIC && c == 0x0130)
				c = 'i';
			U16_APPEND_UNSAFE(segment, length, (UChar32)c);
			end = next;
		}
		at = end;
		int32_t folded_length = length;
		const UChar *result = segment;
		UErrorCode local = status;
		if (U_SUCCESS(local) &&
		    !(length == 1 && segment[0] >= 0x80 && unorm2_isInert(normalizer, segment[0]))) {
			folded_length = unorm2_normalize(normalizer, segment, length, folded, EXPANSION * 4, &local);
			result = folded;
			if (U_FAILURE(local)) {
				result = segment;
				folded_length = length;
			}
		}
		if (room - size < (size_t)folded_length * 4) {
			room = (room + (size_t)folded_length * 4) * 2;
			char *wider = arena_alloc(arena, room + 1);
			memcpy(wider, out, size);
			out = wider;
		}
		for (int32_t i = 0; i < folded_length;) {
			uint32_t code_point = utf16_next(result, &i);
			if (fold_case == FOLD_CASE_TURKIC && code_point == 0x0131)
				size += utf8_put(out + size, code_point);
			else
				size += put(out + size, code_point);
		}
	}
	if (out == small)
		return (struct view){ arena_copy(arena, (struct view){ small, size }), size };
	out[size] = '\0';
	return (struct view){ out, size };
}
