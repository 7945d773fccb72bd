/* fold.h - one form for all spellings of a word, for comparing only.
 *
 * The text that the reader sees is never changed: words are folded one by one,
 * and each token remembers where it stands (text/words.h). */
#ifndef STEMMA_TEXT_FOLD_H
#define STEMMA_TEXT_FOLD_H

#include "base/arena.h"

/* How a language writes capitals: Turkish and Azeri part I/ı from İ/i. */
enum fold_case { FOLD_CASE_USUAL, FOLD_CASE_TURKIC };

/* Folds UTF-8: compatibility forms and case as NFKC_Casefold does (which drops format
 * characters, so that می‌شود equals میشود); then what Unicode keeps apart and
 * newspapers mix: Arabic and Persian yeh, kaf, heh and alef forms, tatweel and vowel
 * marks, Hebrew points and final letters, nukta, ё, apostrophes, hyphens, and traditional
 * with simplified Chinese characters. The result is in the arena and ends
 * with NUL. */
struct view fold_text(struct arena *arena, struct view text, enum fold_case fold_case);

#endif
