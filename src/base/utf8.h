/* utf8.h - walking, counting and writing UTF-8.
 *
 * Readers accept any bytes: an ill-formed sequence reads as U+FFFD and moves
 * on by one byte, so that no walk can stick or leave the text. */
#ifndef STEMMA_BASE_UTF8_H
#define STEMMA_BASE_UTF8_H

#include "base/view.h"

#include <stdint.h>

/* The code point at *at (< text.size), which moves behind it. */
uint32_t utf8_next(struct view text, size_t *at);
/* Code points of the text. */
size_t utf8_length(struct view text);
/* Whether every byte belongs to a well-formed sequence. */
bool utf8_valid(struct view text);
/* Writes one code point to `out` (room for 4 bytes); returns the bytes written.
 * Surrogates and values past U+10FFFF are written as U+FFFD. */
size_t utf8_put(char *out, uint32_t code_point);
/* The byte offset of code point number `index`, or text.size past the end. */
size_t utf8_offset(struct view text, size_t index);

#endif
