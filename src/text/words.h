/* words.h - the tokens of a sentence. */
#ifndef STEMMA_TEXT_WORDS_H
#define STEMMA_TEXT_WORDS_H

#include "base/arena.h"
#include "text/fold.h"
#include "text/script.h"

enum token_kind {
	TOKEN_WORD,      /* letters; for scripts without spaces, one character */
	TOKEN_NUMBER,    /* begins with a decimal digit: 10,000  ۱۰٬۰۰۰  3.5 */
	TOKEN_PUNCTUATION /* one mark or symbol */
};

struct token {
	uint32_t start, end;           /* code points into the sentence */
	uint32_t byte_start, byte_end; /* bytes into the sentence */
	struct view folded;            /* text/fold.h; for punctuation the mark itself */
	enum token_kind kind;
	enum script script;  /* of its first letter */
	bool space_before;   /* white space, or the sentence's beginning, stands before it */
	bool capital;        /* begins with a capital (or title case) letter, perhaps behind an apostrophe */
	bool all_capitals;   /* two or more letters, none small, up to an apostrophe or behind one */
};

/* ICU objects, which are not shared between threads. Opened once a document. */
struct word_tools;

/* The tools live as long as the arena. NULL when ICU has no data; an error is set then. */
struct word_tools *word_tools_open(struct arena *arena, stemma_error *error);

/* Parts a sentence (valid UTF-8) into tokens, white space left out. Sets *count. */
struct token *words_split(struct arena *arena, struct word_tools *tools, struct view sentence,
                          enum fold_case fold_case, size_t *count);

#endif
