/* attribution.c - who is said to have said it: cues and verbs of saying. */
#include "facts/attribution.h"

void attribution_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		const struct entry *cue = term_entry(term, ENTRY_ATTRIBUTION);
		if (cue) {
			struct fact fact = fact_over(sentence, FACT_ATTRIBUTION, i, 1);
			fact.detail = cue->detail;
			fact_add(arena, facts, &fact);
			continue;
		}
		for (size_t e = 0; e < term->entry_count; e++) {
			if (term->entries[e].kind != ENTRY_CONCEPT || concepts[term->entries[e].value].class_ != CLASS_REPORTING)
				continue;
			struct fact fact = fact_over(sentence, FACT_ATTRIBUTION, i, 1);
			fact.detail = ATTRIBUTION_VERB;
			fact.concept = term->entries[e].value;
			fact_add(arena, facts, &fact);
			break;
		}
	}
}
