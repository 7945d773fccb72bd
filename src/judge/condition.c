/* condition.c - a condition that one side lacks: "if the mission goes ahead" left out makes a plan of a maybe. */
#include "judge/bead_view.h"

enum { LEAST_WORDS = 2 };

static bool is_condition(const struct placed_fact *fact)
{
	return fact->fact->kind == FACT_HEDGE && fact->fact->detail == HEDGE_CONDITION &&
	       !fact->sentence->terms[fact->fact->first_term].weak;
}

/* Whether a side says any condition, be it by a mood only (would, olursa). */
static bool is_conditional(const struct bead_side *side)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (fact->kind == FACT_HEDGE && (fact->detail == HEDGE_CONDITION || fact->detail == HEDGE_IF))
			return true;
	}
	return false;
}

static bool is_known(const struct term *term, const struct language *language)
{
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && language_covers(language, term->entries[e].value))
			return true;
	return false;
}

/* The clause of a condition, to the next mark. False when the other side has any word of it, or too few to tell. */
static bool is_lost(const struct placed_fact *condition, const struct bead_side *other, struct place *clause)
{
	const struct analysed *sentence = condition->sentence;
	size_t first = condition->fact->first_term, words = 0, t = first + 1;
	for (; t < sentence->term_count && !sentence->terms[t].punctuation; t++) {
		const struct term *term = &sentence->terms[t];
		if (term->function)
			continue;
		if (bead_side_renders(other, sentence, term))
			return false;
		words += is_known(term, other->document->side.language);
	}
	*clause = place_over(sentence, condition->index, first, t - first);
	return words >= LEAST_WORDS;
}

static void judge_side(struct bead_view *view, bool source_side)
{
	const struct bead_side *side = source_side ? &view->source : &view->rewrite;
	const struct bead_side *other = source_side ? &view->rewrite : &view->source;
	for (size_t i = 0; i < side->fact_count; i++) {
		struct place clause;
		if (!is_condition(&side->facts[i]) || !is_lost(&side->facts[i], other, &clause) || is_conditional(other))
			continue;
		bead_add_finding(view, source_side ? STEMMA_KIND_OMISSION : STEMMA_KIND_ADDITION, STEMMA_SEVERITY_MAJOR, 0.7,
		                 source_side ? clause : no_place(), source_side ? no_place() : clause,
		                 arena_print(view->arena, source_side ? "the rewrite leaves out the condition \"%s\"" : "the rewrite adds the condition \"%s\"",
		                             place_text(view, source_side, clause)));
		return;
	}
}

void judge_conditions(struct bead_view *view)
{
	judge_side(view, true);
	judge_side(view, false);
}
