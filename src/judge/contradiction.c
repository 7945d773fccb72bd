/* contradiction.c - opposite words in the same place: a word of the source that the rewrite
 * lacks in every reading, where a translation of its opposite stands instead. */
#include "judge/links.h"

/* How far from its counterpart the opposite may stand, in terms: languages order words differently. */
enum { OPPOSITE_REACH = 9 };

/* A word left untranslated may read as its opposite in the other language. */
static bool same_letters(const struct analysed *left, const struct term *a, const struct analysed *right, const struct term *b)
{
	return a->count == b->count && view_equal(left->tokens[a->first].folded, right->tokens[b->first].folded);
}

/* "no one" beside «کسی … نکرد»: a word that denies, and a plain one with a negation. */
static bool denies(const struct term *term)
{
	const struct entry *entry = term_entry(term, ENTRY_NEGATOR);
	return entry && entry->detail != NEGATOR_EXCEPT;
}

/* "never", whose verb many languages negate once more: these negations are one. */
static bool denies_plainly(const struct term *term)
{
	const struct entry *entry = term_entry(term, ENTRY_NEGATOR);
	return entry && entry->detail == NEGATOR_WORD;
}

/* Whether a plain negation stands right beside the term. */
static bool is_denied(const struct bead_side *side, uint32_t index, size_t term)
{
	enum { BESIDE = 3 };
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (fact->kind == FACT_NEGATION && fact->detail == NEGATOR_WORD && side->facts[i].index == index && fact->first_term != term &&
		    fact->first_term <= term + BESIDE && term <= fact->first_term + BESIDE)
			return true;
	}
	return false;
}

/* «غير دقيق», неточный: a word that letters before it, written with it or apart, make its opposite. */
static bool is_reversed(const struct bead_side *side, const struct analysed *sentence, uint32_t index, size_t term)
{
	const struct term *before = term > 0 ? &sentence->terms[term - 1] : NULL;
	struct string_list beginnings = sentence->language->negator_beginnings;
	for (size_t i = 0; before && !before->function && !denies_plainly(before) && i < beginnings.count; i++)
		if (before->count == 1 && view_equal(sentence->tokens[before->first].folded, view_of(beginnings.items[i])))
			return true;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (fact->kind == FACT_NEGATION && fact->detail == NEGATOR_IMPLICIT && side->facts[i].index == index && fact->first_term == term &&
		    !term_entry(&sentence->terms[term], ENTRY_NEGATOR) && sentence->terms[term].weak)
			return true;
	}
	return false;
}

static void tell_opposite(struct bead_view *view, const struct analysed *sentence, uint32_t index, size_t t)
{
	const struct term *term = &sentence->terms[t];
	bool source_denies = !denies_plainly(term) && bead_plain_negation(&view->source);
	for (size_t e = 0; e < term->entry_count; e++) {
		if (term->entries[e].kind != ENTRY_CONCEPT)
			continue;
		const struct concept *concept = &concepts[term->entries[e].value];
		for (size_t o = 0; o < concept->opposite_count; o++) {
			concept_id opposite = concept_opposites[concept->first_opposite + o];
			uint32_t there;
			size_t number;
			if (opposite == CONCEPT_NONE || bead_side_has_concept(&view->source, opposite))
				continue;
			const struct term *other = bead_find_concept(&view->rewrite, opposite, &there, &number);
			/* the opposite is what the other side says of its own */
			if (!other || !bead_lacks(&view->source, other))
				continue;
			bool rewrite_denies = !denies_plainly(other) && bead_plain_negation(&view->rewrite);
			const struct analysed *target = &view->rewrite.document->side.sentences[there];
			if ((denies(term) && rewrite_denies && !is_denied(&view->source, index, t)) ||
			    (denies(other) && source_denies && !is_denied(&view->rewrite, there, number)) ||
			    link_relation(view, index, t, there, number, OPPOSITE_REACH) == LINKED_ELSEWHERE || same_letters(sentence, term, target, other))
				continue;
			if (is_reversed(&view->source, sentence, index, t) != is_reversed(&view->rewrite, target, there, number))
				continue;
			/* "unable" beside "not able": an opposite and a negation agree */
			if (source_denies != rewrite_denies) {
				view->denied_opposite = true;
				continue;
			}
			struct place left = place_over(sentence, index, t, 1), right = place_over(target, there, number, 1);
			/* one alteration is told once, by its most specific kind: "tomorrow" beside "yesterday" */
			if (bead_is_covered(view, true, left) ||
			    (term_entry(term, ENTRY_BOUND) && bead_bounds_number(&view->source, index, t)))
				continue;
			bead_add_finding(view, STEMMA_KIND_CONTRADICTION, STEMMA_SEVERITY_MAJOR, other->weak || term->weak ? 0.6 : 0.7, left, right,
			                 arena_print(view->arena, "the source says \"%s\"; the rewrite says the opposite, \"%s\"",
			                             place_text(view, true, left), place_text(view, false, right)));
			view->denied_opposite |= denies_plainly(term) || denies_plainly(other);
			return;
		}
	}
}

void judge_contradictions(struct bead_view *view)
{
	bead_each_lost_word(view, tell_opposite);
}
