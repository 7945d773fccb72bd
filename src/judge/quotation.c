/* quotation.c - words put in quotation marks, or taken out of them. */
#include "judge/bead_view.h"

/* A name or a term set in marks is no quotation: that many letters are. */
enum { SENTENCE_LIKE = 25 };

static size_t inner_length(const struct placed_fact *quotation)
{
	return quotation->fact->inner_end - quotation->fact->inner_start;
}

/* What stands between marks as a title or a nickname does: a name, or words
 * that nothing is known of, but that they look like some stem which the other side does not have. */
static bool is_title(const struct bead_side *side, const struct bead_side *other, const struct placed_fact *quotation)
{
	bool content = false, first = true;
	for (size_t t = quotation->fact->first_term; t < quotation->fact->first_term + quotation->fact->term_count; t++) {
		const struct term *term = &quotation->sentence->terms[t];
		if (term->punctuation || term->function)
			continue;
		/* a word of nobody's lexicon comes first in a name: «هالوارد ترانزیت», "Halvard Transit" */
		if (first && term->unknown)
			return true;
		first = false;
		content |= !term->unknown && (!term->weak || bead_side_renders(other, quotation->sentence, term));
		for (size_t i = 0; i < side->fact_count; i++)
			if (side->facts[i].fact->kind == FACT_NAME && side->facts[i].index == quotation->index && side->facts[i].fact->first_term == t)
				return true;
	}
	return !content;
}

/* The longest quotation of a side that is no title. */
static const struct placed_fact *longest(const struct bead_side *side, const struct bead_side *other)
{
	const struct placed_fact *best = NULL;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *fact = &side->facts[i];
		if (fact->fact->kind == FACT_QUOTATION && (inner_length(fact) >= SENTENCE_LIKE || !is_title(side, other, fact)) &&
		    (!best || inner_length(fact) > inner_length(best)))
			best = fact;
	}
	return best;
}

/* "– I saw nothing, says the guard.": speech behind a dash has no marks. */
static bool is_spoken_behind_dash(const struct bead_side *side)
{
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[s]];
		struct view mark = sentence->token_count ? sentence->tokens[0].folded : VIEW("");
		if (view_equal(mark, VIEW("\xE2\x80\x93")) || view_equal(mark, VIEW("\xE2\x80\x94")) || view_equal(mark, VIEW("\xE2\x80\x95")) ||
		    view_equal(mark, VIEW("-")))
			return true;
	}
	return false;
}

/* Whether both marks stand in the sentence. */
static bool is_whole(const struct placed_fact *quotation)
{
	return quotation->fact->inner_start > quotation->fact->start && quotation->fact->inner_end < quotation->fact->end;
}

/* The content words of a side's quotations that the other side does not have at all. */
static size_t own_words(const struct bead_side *side, const struct bead_side *other, struct place *first)
{
	size_t count = 0;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *quotation = &side->facts[i];
		if (quotation->fact->kind != FACT_QUOTATION)
			continue;
		for (size_t t = quotation->fact->first_term; t < quotation->fact->first_term + quotation->fact->term_count; t++) {
			const struct term *term = &quotation->sentence->terms[t];
			if (term->punctuation || term->function || term->start < quotation->fact->inner_start ||
			    term->end > quotation->fact->inner_end || bead_side_renders(other, quotation->sentence, term))
				continue;
			if (count++ == 0)
				*first = place_over(quotation->sentence, quotation->index, t, 1);
		}
	}
	return count;
}

/* Within one language a quotation keeps its words: one that stands for another was altered, many are a paraphrase. */
static void judge_wording(struct bead_view *view)
{
	enum { PARAPHRASE = 3 };
	struct place from = no_place(), to = no_place();
	size_t lost = own_words(&view->source, &view->rewrite, &from), brought = own_words(&view->rewrite, &view->source, &to);
	if (lost == 0 || brought == 0 || bead_is_covered(view, true, from) || bead_is_covered(view, false, to))
		return;
	bool altered = lost < PARAPHRASE && brought < PARAPHRASE;
	bead_add_finding(view, STEMMA_KIND_QUOTATION, altered ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR, altered ? 0.85 : 0.5, from, to,
	                 arena_print(view->arena, "the source quotes \"%s\"; the rewrite quotes \"%s\"", place_text(view, true, from),
	                             place_text(view, false, to)));
}

void judge_quotations(struct bead_view *view)
{
	const struct placed_fact *source = bead_first_fact(&view->source, FACT_QUOTATION);
	const struct placed_fact *rewrite = bead_first_fact(&view->rewrite, FACT_QUOTATION);
	const struct placed_fact *made = source ? NULL : longest(&view->rewrite, &view->source);
	const struct placed_fact *removed = rewrite ? NULL : longest(&view->source, &view->rewrite);
	/* a few words lose their marks in any translation, and marks of which only one stands here, too */
	if (removed && (inner_length(removed) < SENTENCE_LIKE || !is_whole(removed) || is_spoken_behind_dash(&view->rewrite)))
		removed = NULL;
	if (made) {
		bool long_enough = inner_length(made) >= SENTENCE_LIKE;
		bead_add_finding(view, STEMMA_KIND_QUOTATION, long_enough ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 long_enough ? 0.7 : 0.5, no_place(), place_of(made),
		                 "the rewrite puts words in quotation marks that the source does not quote");
	} else if (removed)
		bead_add_finding(view, STEMMA_KIND_QUOTATION, STEMMA_SEVERITY_MINOR, 0.5, place_of(removed), no_place(),
		                 "the source quotes these words; the rewrite has no quotation");
	else if (source && rewrite && view->source.document->side.language == view->rewrite.document->side.language)
		judge_wording(view);
}
