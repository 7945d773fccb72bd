/* phrase.h - how words make the key of a phrase, at build time and at run time
 * alike. */
#ifndef STEMMA_LANGUAGE_PHRASE_H
#define STEMMA_LANGUAGE_PHRASE_H

#include "text/words.h"

/* Most tokens of a key: four words, or sixteen characters of a script without spaces. */
enum { PHRASE_WORDS = 5, PHRASE_CHARACTERS = 20 };

/* Whether a punctuation token only joins words ("al-Qaeda", "U.S.") and is
 * left out of keys. */
bool phrase_is_joint(const struct token *token);
/* Whether nothing stands between two neighbours in a key: both are characters of
 * a script without spaces. */
bool phrase_is_seamless(const struct token *left, const struct token *right);

#endif
