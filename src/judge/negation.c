/* negation.c - what one side denies and the other affirms. Not the number of negations
 * counts (languages deny twice, or with a verb): only whether a side has any at all. */
#include "facts/negation.h"
#include "judge/bead_view.h"

/* A word that implies a negation renders none when the other side implies it by the same word: "denied" beside
 * "did not deny". ("not yet" beside «هنوز … نکرده» is not spent: «هنوز» implies nothing.) */
static bool is_spent(const struct placed_fact *negation, const struct bead_side *other)
{
	const struct term *term = &negation->sentence->terms[negation->fact->first_term];
	if (negation_within(negation->sentence, term))
		return false;
	for (size_t e = 0; e < term->entry_count; e++)
		for (size_t i = 0; i < other->fact_count && term->entries[e].kind == ENTRY_CONCEPT; i++) {
			const struct placed_fact *there = &other->facts[i];
			if (there->fact->kind != FACT_NEGATION)
				continue;
			const struct term *same = &there->sentence->terms[there->fact->first_term];
			/* a word that denies plainly (ยังไม่, not yet) is no such word; one within a verb is (رد نکرد) */
			if (there->fact->detail != NEGATOR_IMPLICIT && !same->weak)
				continue;
			for (size_t s = 0; s < same->entry_count; s++)
				if (same->entries[s].kind == ENTRY_CONCEPT && same->entries[s].value == term->entries[e].value)
					return true;
		}
	return false;
}

/* Whether a side has a word of denial (refuse, fail, lack) that the other does not have as well. */
static bool has_denial(const struct bead_side *side, const struct bead_side *other)
{
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[s]];
		for (size_t p = 0; p < sentence->present_count; p++)
			if (concepts[sentence->present[p]].class_ == CLASS_DENIAL && !bead_side_has_concept(other, sentence->present[p]))
				return true;
	}
	return false;
}

/* Negations that surely deny, and all that could render one. */
static void count_negations(const struct bead_side *side, const struct bead_side *other, size_t *plain, size_t *all)
{
	*plain = 0;
	*all = 0;
	for (size_t i = 0; i < side->fact_count; i++) {
		/* "who declined to be named", der nicht genannt werden wollte */
		*all += side->facts[i].fact->kind == FACT_ATTRIBUTION && side->facts[i].fact->detail == CUE_ANONYMOUS;
		if (side->facts[i].fact->kind != FACT_NEGATION)
			continue;
		bool surely = side->facts[i].fact->detail == NEGATOR_WORD;
		*plain += surely;
		*all += surely || !is_spent(&side->facts[i], other);
	}
}

void judge_negation(struct bead_view *view)
{
	size_t source_plain, source_all, rewrite_plain, rewrite_all;
	count_negations(&view->source, &view->rewrite, &source_plain, &source_all);
	count_negations(&view->rewrite, &view->source, &rewrite_plain, &rewrite_all);
	bool source_side = source_plain > 0 && rewrite_all == 0;
	if (view->denied_opposite)
		return;
	if (!source_side && !(rewrite_plain > 0 && source_all == 0))
		return;
	struct place place = place_of(bead_plain_negation(source_side ? &view->source : &view->rewrite));
	/* a word of denial may say it, too */
	bool doubtful = source_side ? has_denial(&view->rewrite, &view->source) : has_denial(&view->source, &view->rewrite);
	if (doubtful && !source_side)
		return;
	bead_add_finding(view, STEMMA_KIND_NEGATION, doubtful ? STEMMA_SEVERITY_MINOR : STEMMA_SEVERITY_MAJOR, doubtful ? 0.6 : 0.7,
	                 source_side ? place : no_place(), source_side ? no_place() : place,
	                 source_side ? arena_print(view->arena, "the source denies (\"%s\"); the rewrite affirms",
	                                           place_text(view, true, place))
	                             : arena_print(view->arena, "the rewrite denies (\"%s\"); the source affirms",
	                                           place_text(view, false, place)));
}
