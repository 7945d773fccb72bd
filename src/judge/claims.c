/* claims.c - how a thing is claimed: denied or affirmed, sure or hedged, by
 * whom, with which opposite word. */
#include "judge/bead_view.h"

static size_t count_facts(const struct bead_side *side, enum fact_kind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < side->fact_count; i++)
		count += side->facts[i].fact->kind == kind;
	return count;
}

static struct placed_fact *first_fact(const struct bead_side *side, enum fact_kind kind)
{
	for (size_t i = 0; i < side->fact_count; i++)
		if (side->facts[i].fact->kind == kind)
			return &side->facts[i];
	return NULL;
}

/* ---- Negation ---------------------------------------------------------- */

/* Plain negators carry the weight; implicit ones (refuse, deny, without) may be
 * rendered by a plain one and the other way. */
static void count_negations(const struct bead_side *side, size_t *plain, size_t *implicit)
{
	*plain = *implicit = 0;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (fact->kind != FACT_NEGATION)
			continue;
		if (fact->detail == NEGATOR_WORD)
			(*plain)++;
		else
			(*implicit)++;
	}
}

static struct placed_fact *plain_negation(const struct bead_side *side)
{
	for (size_t i = 0; i < side->fact_count; i++)
		if (side->facts[i].fact->kind == FACT_NEGATION && side->facts[i].fact->detail == NEGATOR_WORD)
			return &side->facts[i];
	return first_fact(side, FACT_NEGATION);
}

void judge_negation(struct bead_view *view)
{
	size_t source_plain, source_implicit, rewrite_plain, rewrite_implicit;
	count_negations(&view->source, &source_plain, &source_implicit);
	count_negations(&view->rewrite, &rewrite_plain, &rewrite_implicit);
	size_t source_all = source_plain + source_implicit, rewrite_all = rewrite_plain + rewrite_implicit;
	if (source_plain > 0 && rewrite_all == 0) {
		struct placed_fact *negation = plain_negation(&view->source);
		bead_add_finding(view, STEMMA_KIND_NEGATION, STEMMA_SEVERITY_MAJOR, source_plain == 1 ? 0.7 : 0.75,
		                 place_of(negation), no_place(),
		                 arena_print(view->arena, "the source denies (\"%s\"); the rewrite affirms",
		                             place_text(view, true, place_of(negation))));
	} else if (rewrite_plain > 0 && source_all == 0) {
		struct placed_fact *negation = plain_negation(&view->rewrite);
		bead_add_finding(view, STEMMA_KIND_NEGATION, STEMMA_SEVERITY_MAJOR, 0.65, no_place(), place_of(negation),
		                 arena_print(view->arena, "the rewrite denies (\"%s\"); the source affirms",
		                             place_text(view, false, place_of(negation))));
	}
}

/* ---- Certainty --------------------------------------------------------- */

static bool hedges(const struct fact *fact)
{
	return fact->kind == FACT_HEDGE && fact->detail != HEDGE_SURE && fact->detail != HEDGE_IF;
}

static struct placed_fact *first_hedge(const struct bead_side *side)
{
	for (size_t i = 0; i < side->fact_count; i++)
		if (hedges(side->facts[i].fact))
			return &side->facts[i];
	return NULL;
}

void judge_certainty(struct bead_view *view)
{
	struct placed_fact *source = first_hedge(&view->source), *rewrite = first_hedge(&view->rewrite);
	if (source && !rewrite)
		bead_add_finding(view, STEMMA_KIND_CERTAINTY,
		                 source->fact->detail == HEDGE_POSSIBLE ? STEMMA_SEVERITY_MINOR : STEMMA_SEVERITY_MAJOR, 0.5,
		                 place_of(source), no_place(),
		                 arena_print(view->arena, "the source hedges (\"%s\"); the rewrite states it as certain",
		                             place_text(view, true, place_of(source))));
	else if (rewrite && !source)
		bead_add_finding(view, STEMMA_KIND_CERTAINTY, STEMMA_SEVERITY_MINOR, 0.4, no_place(), place_of(rewrite),
		                 arena_print(view->arena, "the rewrite hedges (\"%s\"); the source states it as certain",
		                             place_text(view, false, place_of(rewrite))));
}

/* ---- Attribution ------------------------------------------------------- */

void judge_attribution(struct bead_view *view)
{
	/* A claim that lost its speaker and stands as fact. That the rewrite has
	 * more attribution ("NBC News reported") is its ordinary manner. */
	struct placed_fact *source = first_fact(&view->source, FACT_ATTRIBUTION);
	if (source && count_facts(&view->rewrite, FACT_ATTRIBUTION) == 0 &&
	    count_facts(&view->rewrite, FACT_QUOTATION) == 0 && count_facts(&view->source, FACT_QUOTATION) == 0)
		bead_add_finding(view, STEMMA_KIND_ATTRIBUTION, STEMMA_SEVERITY_MINOR, 0.4, place_of(source), no_place(),
		                 arena_print(view->arena, "the source attributes this (\"%s\"); the rewrite states it as fact",
		                             place_text(view, true, place_of(source))));
}

/* ---- Contradiction ----------------------------------------------------- */

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

void judge_contradictions(struct bead_view *view)
{
	for (size_t s = 0; s < view->source.count; s++) {
		uint32_t index = view->source.sentences[s];
		const struct analysed *sentence = &view->source.document->side.sentences[index];
		for (size_t t = 0; t < sentence->term_count; t++) {
			const struct term *term = &sentence->terms[t];
			if (term->function)
				continue;
			/* the word is absent in every reading, and a translation of its opposite is there */
			bool present = false;
			for (size_t e = 0; e < term->entry_count && !present; e++)
				present = term->entries[e].kind != ENTRY_CONCEPT ||
				          bead_side_has_concept(&view->rewrite, term->entries[e].value);
			for (size_t e = 0; e < term->entry_count && !present; e++) {
				const struct concept *concept = &concepts[term->entries[e].value];
				for (size_t o = 0; o < concept->opposite_count; o++) {
					concept_id opposite = concept_opposites[concept->first_opposite + o];
					uint32_t there;
					size_t number;
					if (opposite == CONCEPT_NONE || bead_side_has_concept(&view->source, opposite))
						continue;
					const struct term *other = find_term(&view->rewrite, opposite, &there, &number);
					if (!other || other->weak || other->function || term_has_concept(other, term->entries[e].value))
						continue;
					const struct analysed *target = &view->rewrite.document->side.sentences[there];
					struct place left = place_over(sentence, index, t, 1), right = place_over(target, there, number, 1);
					bead_add_finding(view, STEMMA_KIND_CONTRADICTION, STEMMA_SEVERITY_MAJOR, 0.7, left, right,
					                 arena_print(view->arena, "the source says \"%s\"; the rewrite says the opposite, \"%s\"",
					                             place_text(view, true, left), place_text(view, false, right)));
					present = true;
					break;
				}
			}
		}
	}
}

/* ---- Quotation --------------------------------------------------------- */

void judge_quotations(struct bead_view *view)
{
	size_t source = count_facts(&view->source, FACT_QUOTATION), rewrite = count_facts(&view->rewrite, FACT_QUOTATION);
	if (rewrite > 0 && source == 0) {
		struct placed_fact *quotation = first_fact(&view->rewrite, FACT_QUOTATION);
		/* a name or term set in quotation marks is no quotation */
		bool sentence_like = quotation->fact->inner_end - quotation->fact->inner_start >= 25;
		bead_add_finding(view, STEMMA_KIND_QUOTATION, sentence_like ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 sentence_like ? 0.8 : 0.4, no_place(), place_of(quotation),
		                 "the rewrite puts words in quotation marks that the source does not quote");
	} else if (source > 0 && rewrite == 0) {
		struct placed_fact *quotation = first_fact(&view->source, FACT_QUOTATION);
		bool sentence_like = quotation->fact->inner_end - quotation->fact->inner_start >= 40;
		bead_add_finding(view, STEMMA_KIND_QUOTATION, STEMMA_SEVERITY_MINOR, sentence_like ? 0.6 : 0.4, place_of(quotation),
		                 no_place(), "the source quotes these words; the rewrite has no quotation");
	}
}
