/* loose.h - words in a form for finding fixed phrases, whatever their dress.
 *
 * Case, combining marks, format characters (U+200C too), digit forms and the
 * Arabic and Persian forms of one letter are one. Looser than any folding for
 * comparing articles: used where a phrase of a list is looked for. */
#ifndef STEMMA_TEXT_LOOSE_H
#define STEMMA_TEXT_LOOSE_H

#include "base/arena.h"

#include <stdint.h>

/* A run of letters and digits; a character of a script that writes no spaces
 * (Han, kana, Thai …) is a word of its own, so that phrases of such scripts are found. */
struct loose_word {
	uint64_t hash;
	size_t start, end; /* bytes into the text */
};

struct loose_words {
	struct loose_word *items;
	size_t count;
};

/* The first `maximum` words of a text. */
struct loose_words loose_split(struct arena *arena, struct view text, size_t maximum);

/* Phrases made ready for look-up. */
struct loose_list;
struct loose_list *loose_list_new(struct arena *arena, const char *const *phrases, size_t count);
/* Length in words of the longest phrase that begins at word number `at`; 0 when none. */
size_t loose_list_match(const struct loose_list *list, struct loose_words words, size_t at);

/* Whether a code point belongs to a script that is written without spaces. */
bool loose_is_unspaced(uint32_t code_point);
/* Whether a code point is white space, line and paragraph separators included. */
bool loose_is_space(uint32_t code_point);

#endif
