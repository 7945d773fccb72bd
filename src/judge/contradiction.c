/* contradiction.c - opposite words in the same place: a word of the source that the rewrite
 * lacks in every reading, where a translation of its opposite stands instead. */
#include "judge/links.h"

/* How far from its counterpart the opposite may stand, in terms: languages order words differently. */
enum { OPPOSITE_REACH = 9, SHARE_REACH = 7 };

static bool term_has_concept(const struct term *term, concept_id id)
{
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && term->entries[e].value == id)
			return true;
	return false;
}

/* The term of a side that has the concept, and where. */
static const struct term *find_term(const struct bead_side *side, concept_id id, uint32_t *index, size_t *number)
{
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[s]];
		for (size_t t = 0; t < sentence->term_count; t++)
			if (term_has_concept(&sentence->terms[t], id)) {
				*index = side->sentences[s];
				*number = t;
				return &sentence->terms[t];
			}
	}
	return NULL;
}

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

/* The opposite is what the other side says of its own: no reading of that word
 * is on this side already. */
static bool is_new_opposite(const struct term *term, const struct bead_side *side)
{
	return !term->function && !bead_side_has_meaning(side, term);
}

/* How far from its number a bound may stand, in terms: as in facts/quantity.c. */
enum { BOUND_REACH = 3 };

/* "more than 60" beside "less than 60": the quantities tell it. */
static bool bounds_a_number(const struct bead_side *side, uint32_t index, size_t term)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (side->facts[i].index == index && fact_is_numeric(fact->kind) && fact->quantity.bound != BOUND_NONE &&
		    fact->first_term + fact->term_count + BOUND_REACH >= term && term + BOUND_REACH >= fact->first_term)
			return true;
	}
	return false;
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

/* «غير دقيق», неточный: a word whose letters, or a small word before it, make it its opposite. */
static bool is_reversed(const struct bead_side *side, const struct analysed *sentence, uint32_t index, size_t term)
{
	const struct term *before = term > 0 ? &sentence->terms[term - 1] : NULL;
	const struct entry *negator = before ? term_entry(before, ENTRY_NEGATOR) : NULL;
	if (negator && negator->detail == NEGATOR_IMPLICIT && !(negator->flags & (ENTRY_STEMMED | ENTRY_PREFIX)) && before->count == 1 &&
	    before->end - before->start <= 4)
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
			const struct term *other = find_term(&view->rewrite, opposite, &there, &number);
			if (!other || !is_new_opposite(other, &view->source))
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
			    (term_entry(term, ENTRY_BOUND) && bounds_a_number(&view->source, index, t)))
				continue;
			bead_add_finding(view, STEMMA_KIND_CONTRADICTION, STEMMA_SEVERITY_MAJOR, other->weak || term->weak ? 0.6 : 0.7, left, right,
			                 arena_print(view->arena, "the source says \"%s\"; the rewrite says the opposite, \"%s\"",
			                             place_text(view, true, left), place_text(view, false, right)));
			view->denied_opposite |= denies_plainly(term) || denies_plainly(other);
			return;
		}
	}
}

static bool names_somebody(enum concept_class class_)
{
	return class_ == CLASS_ORGANISATION || class_ == CLASS_BUSINESS || class_ == CLASS_TITLE;
}

/* Another of the same set in the same place: the foreign ministry for the finance ministry, winter for autumn. Such words
 * are no opposites: only where the words around them render each other is one taken for the other. */
static void tell_alternative(struct bead_view *view, const struct analysed *sentence, uint32_t index, size_t t)
{
	const struct term *term = &sentence->terms[t];
	for (size_t e = 0; e < term->entry_count; e++) {
		if (term->entries[e].kind != ENTRY_CONCEPT ||
		    !language_covers(view->rewrite.document->side.language, term->entries[e].value))
			continue;
		const struct concept *concept = &concepts[term->entries[e].value];
		for (size_t a = 0; a < concept->alternative_count; a++) {
			concept_id alternative = concept_opposites[concept->first_opposite + concept->opposite_count + a];
			uint32_t there;
			size_t number;
			if (!language_covers(view->source.document->side.language, alternative) || bead_side_has_concept(&view->source, alternative))
				continue;
			const struct term *other = find_term(&view->rewrite, alternative, &there, &number);
			if (!other || (other->weak && other->entry_count > 1) || !is_new_opposite(other, &view->source) ||
			    link_relation(view, index, t, there, number, OPPOSITE_REACH) != LINKED_HERE)
				continue;
			const struct analysed *target = &view->rewrite.document->side.sentences[there];
			struct place left = place_over(sentence, index, t, 1), right = place_over(target, there, number, 1);
			if (bead_is_covered(view, true, left) || bead_is_covered(view, false, right))
				continue;
			bead_add_finding(view, names_somebody(concept->class_) ? STEMMA_KIND_NAME : STEMMA_KIND_CONTRADICTION, STEMMA_SEVERITY_MAJOR, 0.6, left, right,
			                 arena_print(view->arena, "the source says \"%s\"; the rewrite says \"%s\"",
			                             place_text(view, true, left), place_text(view, false, right)));
			return;
		}
	}
}

/* How much of a group is meant, or -1. "No" is left to the negations, "some" and "few" have too many other uses to be
 * told from each other. */
static int share_of_group(const struct term *term)
{
	const struct entry *entry = term->weak || term->number ? NULL : term_entry(term, ENTRY_QUANTIFIER);
	if (!entry || term_entry(term, ENTRY_NUMBER))
		return -1;
	switch ((enum quantifier)entry->detail) {
	case QUANTIFIER_FEW:
	case QUANTIFIER_SOME:
		return 0;
	case QUANTIFIER_MANY:
		return 1;
	case QUANTIFIER_MOST:
		return 2;
	case QUANTIFIER_ALL:
		return 3;
	default:
		return -1;
	}
}

struct share {
	const struct analysed *sentence;
	uint32_t index;
	size_t term;
	int size;
};

/* The one word of a side that says how much of a group is meant; false when there are more or none. */
static bool find_only_share(const struct bead_side *side, struct share *out)
{
	size_t found = 0;
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[s]];
		for (size_t t = 0; t < sentence->term_count; t++) {
			int size = share_of_group(&sentence->terms[t]);
			bool bound = term_entry(&sentence->terms[t], ENTRY_BOUND) && bounds_a_number(side, side->sentences[s], t);
			if (size >= 0 && !bound && found++ == 0)
				*out = (struct share){ sentence, side->sentences[s], t, size };
		}
	}
	return found == 1;
}

/* "all" for "some", "most" for "a few"; or "most" for "many", a step that makes a claim larger. Other neighbours on the
 * scale are put for each other by translators. */
static void judge_shares(struct bead_view *view)
{
	struct share source, rewrite;
	if (!find_only_share(&view->source, &source) || !find_only_share(&view->rewrite, &rewrite))
		return;
	bool apart = source.size + 2 <= rewrite.size || rewrite.size + 2 <= source.size, boasted = source.size == 1 && rewrite.size == 2;
	if (!(apart || boasted) ||
	    bead_side_has_meaning(&view->rewrite, &source.sentence->terms[source.term]) ||
	    bead_side_has_meaning(&view->source, &rewrite.sentence->terms[rewrite.term]) ||
	    link_relation(view, source.index, source.term, rewrite.index, rewrite.term, SHARE_REACH) != LINKED_HERE)
		return;
	struct place left = place_over(source.sentence, source.index, source.term, 1);
	struct place right = place_over(rewrite.sentence, rewrite.index, rewrite.term, 1);
	if (bead_is_covered(view, true, left) || bead_is_covered(view, false, right))
		return;
	bead_add_finding(view, STEMMA_KIND_CONTRADICTION, apart ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
	                 apart ? 0.6 : 0.5, left, right,
	                 arena_print(view->arena, "the source says \"%s\"; the rewrite says \"%s\"", place_text(view, true, left),
	                             place_text(view, false, right)));
}

typedef void judge_of_word(struct bead_view *view, const struct analysed *sentence, uint32_t index, size_t t);

/* Asks a judge about each word of the source that the rewrite has in none of its meanings. */
static void judge_lost_words(struct bead_view *view, judge_of_word *judge_word)
{
	for (size_t s = 0; s < view->source.count; s++) {
		uint32_t index = view->source.sentences[s];
		const struct analysed *sentence = &view->source.document->side.sentences[index];
		for (size_t t = 0; t < sentence->term_count; t++)
			if (!sentence->terms[t].function && !bead_side_has_meaning(&view->rewrite, &sentence->terms[t]))
				judge_word(view, sentence, index, t);
	}
}

void judge_contradictions(struct bead_view *view)
{
	judge_shares(view);
	judge_lost_words(view, tell_opposite);
}

void judge_alternatives(struct bead_view *view)
{
	judge_lost_words(view, tell_alternative);
}
