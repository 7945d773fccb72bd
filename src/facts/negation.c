/* negation.c - words and affixes that deny. The lists are the language's. */
#include "facts/negation.h"

#include "base/utf8.h"

static void add(struct arena *arena, const struct analysed *sentence, struct fact_list *facts, size_t term,
                enum negator detail)
{
	if (fact_covers(facts, FACT_NEGATION, term))
		return;
	struct fact fact = fact_over(sentence, FACT_NEGATION, term, 1);
	fact.detail = detail;
	fact_add(arena, facts, &fact);
}

static bool matches(const struct language *language, struct view word)
{
	for (size_t i = 0; i < language->negator_beginnings.count; i++) {
		struct view letters = view_of(language->negator_beginnings.items[i]);
		if (view_starts(word, letters) && utf8_length(word) >= utf8_length(letters) + 2)
			return true;
	}
	for (size_t i = 0; i < language->negator_endings.count; i++) {
		struct view letters = view_of(language->negator_endings.items[i]);
		if (view_ends(word, letters) && utf8_length(word) >= utf8_length(letters) + 1)
			return true;
	}
	if (language->spaces)
		for (size_t i = 0; i < language->negator_insides.count; i++) {
			struct view letters = view_of(language->negator_insides.items[i]);
			if (word.size >= letters.size && memmem(word.data, word.size, letters.data, letters.size))
				return true;
		}
	return false;
}

/* In scripts without spaces the letters may stand anywhere: match over tokens. */
static void find_inside(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	const struct language *language = sentence->language;
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		if (term->punctuation || term_entry(term, ENTRY_NEGATOR))
			continue;
		for (size_t n = 0; n < language->negator_insides.count; n++) {
			struct view letters = view_of(language->negator_insides.items[n]);
			size_t matched = 0, token = term->first;
			while (token < sentence->token_count && matched < letters.size) {
				struct view folded = sentence->tokens[token].folded;
				if (matched + folded.size > letters.size || memcmp(letters.data + matched, folded.data, folded.size) != 0)
					break;
				matched += folded.size;
				token++;
			}
			if (matched == letters.size && matched > 0) {
				add(arena, sentence, facts, i, NEGATOR_WORD);
				break;
			}
		}
	}
}

void negation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		const struct entry *entry = NULL;
		for (size_t e = 0; e < term->entry_count; e++)
			if (term->entries[e].kind == ENTRY_NEGATOR && (!entry || term->entries[e].detail == NEGATOR_EXCEPT))
				entry = &term->entries[e];
		if (entry) {
			if (entry->detail != NEGATOR_EXCEPT && !(term->weak && entry->detail != NEGATOR_IMPLICIT))
				add(arena, sentence, facts, i, (enum negator)entry->detail);
			continue;
		}
		const struct token *token = &sentence->tokens[term->first];
		if (token->kind == TOKEN_WORD && term->count == 1 && !(term->entry_count && !term->weak) &&
		    !script_is_spaceless(token->script) && matches(sentence->language, token->folded))
			add(arena, sentence, facts, i, NEGATOR_WORD);
	}
	if (!sentence->language->spaces)
		find_inside(arena, sentence, facts);
}
