/* terms.h - the terms of a sentence: its words and phrases with what they may
 * mean. From here on nothing asks which language a sentence was in. */
#ifndef STEMMA_LANGUAGE_TERMS_H
#define STEMMA_LANGUAGE_TERMS_H

#include "language/stem.h"
#include "text/words.h"

/* One word or phrase; terms stand in text order and do not overlap. Every token
 * that is no joint belongs to exactly one term. */
struct term {
	uint32_t first, count; /* tokens */
	uint32_t start, end;   /* code points into the sentence */
	const struct entry *entries; /* what it may mean, all kinds */
	size_t entry_count;
	bool weak;        /* found by a stem or a common prefix only */
	bool punctuation;
	bool number;      /* written in digits */
	bool function;    /* carries no content */
	bool unknown;     /* a word that the lexicon does not have */
	bool name_like;   /* unknown, and written as names are (or its script cannot tell) */
};

/* A sentence with all that the language layer knows of it. */
struct analysed {
	struct view text;
	const struct language *language; /* never NULL: an empty one when stemma has none */
	struct token *tokens;
	size_t token_count;
	struct term *terms;
	size_t term_count;
	concept_id *present; /* every concept that any reading or part of a phrase gives; sorted, unique */
	size_t present_count;
	size_t letters; /* letters and digits: the length that sentences are compared by */
};

/* Tools of one language for one document; live as long as the arena. */
struct term_tools;
struct term_tools *term_tools_open(struct arena *arena, const struct language *language, stemma_error *error);
const struct language *term_tools_language(const struct term_tools *tools);

/* The language of tools for a tag that stemma has no file for. */
const struct language *language_unknown(void);

void terms_analyse(struct arena *arena, struct term_tools *tools, struct view sentence, struct analysed *out);

/* The first entry of a kind, or NULL. */
const struct entry *term_entry(const struct term *term, enum entry_kind kind);
/* Whether any reading of the term is a concept of that class. */
bool term_has_class(const struct term *term, enum concept_class class_);
bool analysed_has_concept(const struct analysed *sentence, concept_id id);

#endif
