/* display.h - how text takes up room on a terminal, and which way it runs. */
#ifndef STEMMA_TEXT_DISPLAY_H
#define STEMMA_TEXT_DISPLAY_H

#include "base/view.h"

#include <stdint.h>

struct display;

/* NULL when memory runs out. Free with display_free (NULL allowed). One thread at a time. */
struct display *display_new(void);
void display_free(struct display *display);

/* Begins on a text, which must stay until the last display_next on it. */
void display_begin(struct display *display, struct view text);

/* A grapheme: what a reader takes for one character. */
struct grapheme {
	struct view text;
	size_t code_points;
	unsigned columns; /* 0, 1 or 2, by East Asian width; ambiguous width counts 1 */
	uint32_t first;   /* its first code point */
};
/* The next grapheme; false at the end. */
bool display_next(struct display *display, struct grapheme *out);

/* Whether a language is written from right to left; false when not known. */
bool display_right_to_left(const char *language);

#endif
