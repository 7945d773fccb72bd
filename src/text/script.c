/* script.c - the writing systems that stemma treats differently. */
#include "text/script.h"

#include <unicode/uscript.h>

enum script script_of(uint32_t code_point)
{
	if (code_point < 0x80) {
		uint32_t lower = code_point | 0x20;
		return lower >= 'a' && lower <= 'z' ? SCRIPT_LATIN : SCRIPT_NONE;
	}
	if (code_point == 0x30FC || code_point == 0xFF70) /* the long-vowel mark: common to both kana */
		return SCRIPT_KANA;
	UErrorCode status = U_ZERO_ERROR;
	switch (uscript_getScript((UChar32)code_point, &status)) {
	case USCRIPT_COMMON:
	case USCRIPT_INHERITED:
	case USCRIPT_UNKNOWN:
		return SCRIPT_NONE;
	case USCRIPT_LATIN:
		return SCRIPT_LATIN;
	case USCRIPT_GREEK:
		return SCRIPT_GREEK;
	case USCRIPT_CYRILLIC:
		return SCRIPT_CYRILLIC;
	case USCRIPT_ARABIC:
		return SCRIPT_ARABIC;
	case USCRIPT_HEBREW:
		return SCRIPT_HEBREW;
	case USCRIPT_DEVANAGARI:
		return SCRIPT_DEVANAGARI;
	case USCRIPT_HAN:
		return SCRIPT_HAN;
	case USCRIPT_HIRAGANA:
	case USCRIPT_KATAKANA:
		return SCRIPT_KANA;
	case USCRIPT_HANGUL:
		return SCRIPT_HANGUL;
	case USCRIPT_THAI:
	case USCRIPT_LAO:
	case USCRIPT_KHMER:
	case USCRIPT_MYANMAR:
		return SCRIPT_THAI;
	default:
		return SCRIPT_OTHER;
	}
}

bool script_is_spaceless(enum script script)
{
	return script == SCRIPT_HAN || script == SCRIPT_KANA || script == SCRIPT_THAI;
}

bool script_has_capitals(enum script script)
{
	return script == SCRIPT_LATIN || script == SCRIPT_CYRILLIC || script == SCRIPT_GREEK;
}

bool script_is_abjad(enum script script)
{
	return script == SCRIPT_ARABIC || script == SCRIPT_HEBREW;
}

bool script_is_right_to_left(enum script script)
{
	return script == SCRIPT_ARABIC || script == SCRIPT_HEBREW;
}
