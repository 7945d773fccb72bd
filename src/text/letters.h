/* letters.h - the letters and digits of a text, plainly written, with the place
 * of each: what stays the same however a text was cut, spaced and punctuated. */
#ifndef STEMMA_TEXT_LETTERS_H
#define STEMMA_TEXT_LETTERS_H

#include "base/arena.h"

#include <stdint.h>

struct letters {
	uint32_t *codes; /* decomposed (NFKD), case folded; no marks, no punctuation */
	size_t *places;  /* of each: the code point of the text that it comes from */
	size_t count, room;
};

/* Appends the letters of a text; places count from its beginning. */
void letters_append(struct arena *arena, struct letters *letters, struct view text);

#endif
