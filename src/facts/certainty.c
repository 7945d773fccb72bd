/* certainty.c - words that hedge a claim or make it surer. */
#include "facts/certainty.h"

void certainty_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct entry *entry = term_entry(&sentence->terms[i], ENTRY_HEDGE);
		if (!entry)
			continue;
		struct fact fact = fact_over(sentence, FACT_HEDGE, i, 1);
		fact.detail = entry->detail;
		fact_add(arena, facts, &fact);
	}
}
