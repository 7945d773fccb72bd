/* lexicon.h - one language's tables while they are being built. Build-time. */
#ifndef STEMMA_COMPILER_LEXICON_H
#define STEMMA_COMPILER_LEXICON_H

#include "inventory.h"
#include "language/stem.h"
#include "text/words.h"

struct building_key {
	struct view text;
	struct entry *entries;
	size_t count, capacity;
	unsigned begins_phrase;
};

/* An irregular form: "go" has "went". */
struct irregular {
	struct view lemma;
	const char **forms;
	size_t count;
};

struct lexicon {
	struct arena *arena;
	struct word_tools *words;
	struct language language; /* filled as far as the file tells */
	struct stemmer *stemmer;
	const char *path;
	struct building_key *keys;
	size_t key_count, key_capacity;
	uint32_t *slots;
	size_t slot_count;
	struct irregular *irregulars;
	size_t irregular_count, irregular_capacity;
	struct string_list sample;
	size_t words_for_concepts, concepts_covered, names_covered;
};

/* Values of number words, shared by all languages. */
struct number_values {
	double *values;
	size_t count, capacity;
};
uint16_t number_value_index(struct arena *arena, struct number_values *values, double value);

struct lexicon *lexicon_new(struct arena *arena, struct word_tools *words, const char *path);
/* Adds one form with its stems, joined spelling and irregular forms. `line` is
 * named in complaints; 0 for forms that come from ICU. */
void lexicon_add(struct lexicon *lexicon, const char *form, struct entry entry, unsigned line);
/* Reads a language's file into a lexicon. */
struct lexicon *lexicon_read(struct arena *arena, struct word_tools *words, const struct inventory *inventory,
                             struct number_values *values, const char *path);
/* Adds what ICU knows: number words, months, weekdays, countries. */
void lexicon_add_icu(struct lexicon *lexicon, const struct inventory *inventory, struct number_values *values);
/* Adds the English words and names of the shared tables. */
void lexicon_add_english(struct lexicon *lexicon, const struct inventory *inventory);

#endif
