/* stem.h - the stems that a word may have. */
#ifndef STEMMA_LANGUAGE_STEM_H
#define STEMMA_LANGUAGE_STEM_H

#include "base/arena.h"
#include "language/language.h"

/* A Snowball stemmer is not shared between threads: opened once a document.
 * Lives as long as the arena. */
struct stemmer;
struct stemmer *stemmer_open(struct arena *arena, const struct language *language);

enum { STEM_CANDIDATES = 24 };

struct stem_list {
	struct view stems[STEM_CANDIDATES]; /* longest first; the word itself is not among them */
	size_t count;
};

/* Which affixes may be taken off: a word of a text may carry both, a form in
 * a lexicon only suffixes. */
enum stem_affixes { STEM_SUFFIXES, STEM_ALL };

/* Every stem that the language's rules allow for a folded word: the candidates of
 * two words are compared as sets, which finds more than one stem would. */
void stem_candidates(struct arena *arena, struct stemmer *stemmer, struct view word,
                     enum stem_affixes affixes, struct stem_list *out);

/* The one stem that a word has as part of a phrase: without its article, and
 * Snowball's stem where the language has one. */
struct view stem_in_phrase(struct arena *arena, struct stemmer *stemmer, struct view word);

#endif
