/* identify.h - which language a text is in: script and letters first, then letter
 * n-grams (naive Bayes over 1- to 3-grams; Cavnar and Trenkle 1994 had the
 * idea of the n-grams). */
#ifndef STEMMA_LANGUAGE_IDENTIFY_H
#define STEMMA_LANGUAGE_IDENTIFY_H

#include "base/arena.h"
#include "language/language.h"

/* The BCP 47 tag of the text's language, in static or table memory; NULL when the
 * text has no letters. Languages that stemma has no file for are named when
 * their script or letters settle it. `hint` (or NULL) is what the page says of itself; it
 * decides between languages that the letters leave close. */
const char *identify_language(struct arena *arena, struct view text, const char *hint);

#endif
