/* sound.h - how a name sounds, for comparing names across scripts.
 *
 * A word is romanized letter by letter (text/romanize.h), respelled by the sound
 * rules of its language, and written in a small alphabet of sounds; two names are compared by
 * a weighted edit distance in which vowels weigh little, since abjads leave them out. */
#ifndef STEMMA_LANGUAGE_SOUND_H
#define STEMMA_LANGUAGE_SOUND_H

#include "base/arena.h"
#include "language/language.h"

enum { SOUND_LENGTH = 40, SOUND_CLASSES = 4 };

/* Below this similarity nobody takes two sounds for one. */
#define SOUND_ALIKE 0.6f

struct sound {
	char letters[SOUND_LENGTH];
	uint8_t length;
	uint8_t consonants;
	uint8_t classes[SOUND_CLASSES]; /* consonants of each class that may stand for each other */
	float weight;
};

/* The sound of a folded word; longer words are cut. */
struct sound sound_of(const struct language *language, struct view word);
/* Appends the sound of one more word to a sound. */
void sound_append(struct sound *sound, const struct language *language, struct view word);
/* A quick look: false when the similarity of `name` with `word` or with its beginning
 * is surely below SOUND_ALIKE. */
bool sound_may_be_alike(const struct sound *name, const struct sound *word);
/* 1 for the same sound, 0 for nothing in common. Words alike by chance stay under
 * 0.65 (0.4 % of pairs of names are above it). */
double sound_similarity(const struct sound *a, const struct sound *b);
/* The best similarity of `name` with a beginning of `word`, which may carry
 * a case ending that the name does not. */
double sound_similarity_to_beginning(const struct sound *name, const struct sound *word);

#endif
