/* words.c - the tokens of a sentence: ICU's word break, and in scripts without
 * spaces one token a character, since the lexicon finds the words there. */
#include "text/words.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/utf16.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

struct word_tools {
	UBreakIterator *iterator;
};

static void close_iterator(void *iterator)
{
	ubrk_close(iterator);
}

struct word_tools *word_tools_open(struct arena *arena, stemma_error *error)
{
	struct word_tools *tools = arena_alloc(arena, sizeof *tools);
	UErrorCode status = U_ZERO_ERROR;
	tools->iterator = ubrk_open(UBRK_WORD, "root", NULL, 0, &status);
	if (U_FAILURE(status)) {
		error_set(error, STEMMA_ERROR_INTERNAL,
		          "ICU cannot break words (%s); install its data (libicu72)", u_errorName(status));
		return NULL;
	}
	arena_defer(arena, close_iterator, tools->iterator);
	return tools;
}

struct splitter {
	struct arena *arena;
	struct view sentence;
	struct token *tokens;
	size_t count, capacity;
	bool space;
	enum fold_case fold_case;
};

static void add_token(struct splitter *splitter, uint32_t start, uint32_t end, size_t byte_start,
                      size_t byte_end, enum token_kind kind)
{
	struct token token = {
		.start = start,
		.end = end,
		.byte_start = (uint32_t)byte_start,
		.byte_end = (uint32_t)byte_end,
		.kind = kind,
		.space_before = splitter->space,
	};
	struct view text = { splitter->sentence.data + byte_start, byte_end - byte_start };
	/* each part between apostrophes on its own: l'Iran, dell'ONU, NATO's, ABD'nin */
	size_t letters = 0, capitals = 0;
	bool any = false;
	for (size_t at = 0; at < text.size;) {
		uint32_t c = utf8_next(text, &at);
		enum script script = script_of(c);
		if (c == '\'' || c == 0x2019) {
			token.all_capitals |= letters > 1 && capitals == letters;
			letters = capitals = 0;
		}
		if (script == SCRIPT_NONE)
			continue;
		bool capital = c < 0x80 ? (c & 0x20) == 0
		                        : u_isupper((UChar32)c) || u_charType((UChar32)c) == U_TITLECASE_LETTER;
		if (!any)
			token.script = script;
		if (letters == 0)
			token.capital |= capital;
		any = true;
		letters++;
		capitals += capital;
	}
	token.all_capitals |= letters > 1 && capitals == letters;
	token.folded = kind == TOKEN_PUNCTUATION ? text : fold_text(splitter->arena, text, splitter->fold_case);
	splitter->space = false;
	if (token.folded.size == 0)
		return; /* nothing but format characters */
	splitter->tokens = arena_grow(splitter->arena, splitter->tokens, splitter->count,
	                              &splitter->capacity, sizeof token);
	splitter->tokens[splitter->count++] = token;
}

static enum token_kind kind_of(uint32_t first)
{
	return u_charType((UChar32)first) == U_DECIMAL_DIGIT_NUMBER ? TOKEN_NUMBER : TOKEN_WORD;
}

/* ICU parts Hangul from digits and Latin letters (8|억), but not where its syllables are decomposed. */
static bool parts_decomposed_hangul(uint32_t left, uint32_t right)
{
	bool jamo = (left >= 0x1100 && left <= 0x11FF) || (right >= 0x1100 && right <= 0x11FF);
	return jamo && (script_of(left) == SCRIPT_HANGUL) != (script_of(right) == SCRIPT_HANGUL);
}

struct token *words_split(struct arena *arena, struct word_tools *tools, struct view sentence,
                          enum fold_case fold_case, size_t *count)
{
	struct splitter splitter = { .arena = arena, .sentence = sentence, .space = true, .fold_case = fold_case };
	*count = 0;
	if (sentence.size == 0 || sentence.size > INT32_MAX / 2)
		return NULL;
	splitter.capacity = sentence.size / 4 + 8;
	splitter.tokens = arena_array(arena, splitter.capacity, sizeof *splitter.tokens);
	/* UTF-16 for ICU. */
	UChar *units = arena_array(arena, sentence.size + 1, sizeof *units);
	int32_t length = 0;
	for (size_t at = 0; at < sentence.size;) {
		uint32_t c = utf8_next(sentence, &at);
		U16_APPEND_UNSAFE(units, length, (UChar32)c);
	}
	UErrorCode status = U_ZERO_ERROR;
	ubrk_setText(tools->iterator, units, length, &status);
	int32_t from = ubrk_first(tools->iterator);
	uint32_t point = 0;
	size_t byte = 0;
	for (int32_t to = ubrk_next(tools->iterator); to != UBRK_DONE && U_SUCCESS(status);
	     from = to, to = ubrk_next(tools->iterator)) {
		int32_t rule = ubrk_getRuleStatus(tools->iterator);
		uint32_t start = point;
		size_t byte_start = byte;
		int32_t unit = from, peek = from;
		uint32_t first = utf16_next(units, &peek);
		bool is_word = rule >= UBRK_WORD_NUMBER;
		bool spaceless = is_word && script_is_spaceless(script_of(first));
		while (unit < to) {
			uint32_t character_start = point;
			size_t character_byte = byte;
			UChar32 c = (UChar32)utf16_next(units, &unit);
			(void)utf8_next(sentence, &byte);
			point++;
			if (spaceless) {
				/* a combining mark stays with its letter */
				while (unit < to) {
					int32_t after = unit;
					UChar32 mark = (UChar32)utf16_next(units, &after);
					if (!(U_GET_GC_MASK(mark) & U_GC_M_MASK))
						break;
					unit = after;
					(void)utf8_next(sentence, &byte);
					point++;
				}
				add_token(&splitter, character_start, point, character_byte, byte, TOKEN_WORD);
			} else if (!is_word) {
				if (u_isUWhiteSpace(c))
					splitter.space = true;
				else if (u_charType(c) != U_FORMAT_CHAR && u_charType(c) != U_CONTROL_CHAR)
					add_token(&splitter, character_start, point, character_byte, byte, TOKEN_PUNCTUATION);
			} else if (unit < to) {
				int32_t after = unit;
				uint32_t next = utf16_next(units, &after);
				if (parts_decomposed_hangul((uint32_t)c, next)) {
					add_token(&splitter, start, point, byte_start, byte, kind_of(first));
					start = point;
					byte_start = byte;
					first = next;
				}
			}
		}
		if (is_word && !spaceless)
			add_token(&splitter, start, point, byte_start, byte, kind_of(first));
	}
	*count = splitter.count;
	return splitter.tokens;
}
