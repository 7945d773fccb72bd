/* certainty.c - words that hedge a claim or make it surer. */
#include "facts/certainty.h"

/* "reported" is not "reportedly", though both have one stem; and nobody hedges with "Mrs May". */
static bool is_another_word(const struct analysed *sentence, const struct term *term)
{
	if (term->weak && term_entry(term, ENTRY_CONCEPT))
		return true;
	return sentence->tokens[term->first].capital && term->first > 0 && sentence->language->capitals == CAPITALS_NAMES &&
	       sentence->tokens[term->first - 1].kind != TOKEN_PUNCTUATION;
}

void certainty_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		const struct entry *entry = term_entry(term, ENTRY_HEDGE);
		if (!entry || is_another_word(sentence, term))
			continue;
		struct fact fact = fact_over(sentence, FACT_HEDGE, i, 1);
		fact.detail = entry->detail;
		fact_add(arena, facts, &fact);
	}
}
