/* script.h - the writing systems that stemma treats differently. */
#ifndef STEMMA_TEXT_SCRIPT_H
#define STEMMA_TEXT_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

enum script {
	SCRIPT_NONE, /* digits, punctuation, marks that take their neighbour's script */
	SCRIPT_LATIN,
	SCRIPT_GREEK,
	SCRIPT_CYRILLIC,
	SCRIPT_ARABIC,
	SCRIPT_HEBREW,
	SCRIPT_DEVANAGARI,
	SCRIPT_HAN,
	SCRIPT_KANA,
	SCRIPT_HANGUL,
	SCRIPT_THAI, /* and Lao, Khmer, Myanmar: no spaces between words */
	SCRIPT_OTHER,
	SCRIPT_COUNT
};

enum script script_of(uint32_t code_point);
/* Whether words of the script stand without spaces between them. */
bool script_is_spaceless(enum script script);
/* Whether the script has capital and small letters. */
bool script_has_capitals(enum script script);
/* Whether the script writes (nearly) no vowels. */
bool script_is_abjad(enum script script);
bool script_is_right_to_left(enum script script);

#endif
