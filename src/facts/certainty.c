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

const struct entry *certainty_entry(const struct analysed *sentence, const struct term *term)
{
	/* "will" itself before the "will" that stemming leaves of "willing" */
	const struct entry *best = NULL;
	bool exact = false;
	for (size_t e = 0; e < term->entry_count; e++)
		exact |= !(term->entries[e].flags & ENTRY_STEMMED);
	for (size_t e = 0; e < term->entry_count; e++) {
		const struct entry *entry = &term->entries[e];
		if (entry->kind == ENTRY_HEDGE && (!best || ((best->flags & ENTRY_STEMMED) && !(entry->flags & ENTRY_STEMMED))))
			best = entry;
	}
	/* a word of its own is no form of a hedge: oli beside olisi */
	if (best && exact && (best->flags & ENTRY_STEMMED))
		return NULL;
	return best && is_another_word(sentence, term) ? NULL : best;
}

void certainty_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		const struct entry *entry = certainty_entry(sentence, term);
		if (!entry)
			continue;
		struct fact fact = fact_over(sentence, FACT_HEDGE, i, 1);
		fact.detail = entry->detail;
		fact_add(arena, facts, &fact);
	}
}
