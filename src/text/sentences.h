/* sentences.h - the sentences of a paragraph: ICU's sentence break, repaired by
 * what a language knows of its abbreviations. */
#ifndef STEMMA_TEXT_SENTENCES_H
#define STEMMA_TEXT_SENTENCES_H

#include "base/arena.h"

/* What differs between languages. All lists are borrowed. */
struct sentence_rules {
	const char *locale; /* for ICU's rules: "el" ends sentences at ";" */
	const char *const *before_name; /* abbreviations with their dots that end no sentence */
	size_t before_name_count;
	const char *const *before_number; /* that end none before a digit */
	size_t before_number_count;
	const char *const *inside; /* that end one only before a likely beginning */
	size_t inside_count;
	bool ordinal_dot; /* "3." means third */
	/* Whether a folded word often begins a sentence (a function word); NULL: unknown. */
	bool (*begins_sentences)(const void *context, struct view folded_word);
	const void *context;
};

/* A sentence of a paragraph, in bytes; white space around it left out. */
struct sentence_range {
	size_t start, end;
};

struct sentence_tools;
struct sentence_tools *sentence_tools_open(struct arena *arena, const struct sentence_rules *rules, stemma_error *error);

/* Parts a paragraph (valid UTF-8, no line ends) into sentences. A sentence longer than
 * LIMIT_SENTENCE_CODE_POINTS is cut at white space. */
struct sentence_range *sentences_split(struct arena *arena, struct sentence_tools *tools, struct view paragraph,
                                       size_t *count);

#endif
