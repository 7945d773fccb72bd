/* quantifiers.c - how much of a group is meant: all, most, many, some. */
#include "judge/links.h"

/* How far from its counterpart a quantifier may stand, in terms. */
enum { SHARE_REACH = 7 };

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
			bool bound = term_entry(&sentence->terms[t], ENTRY_BOUND) && bead_bounds_number(side, side->sentences[s], t);
			if (size >= 0 && !bound && found++ == 0)
				*out = (struct share){ sentence, side->sentences[s], t, size };
		}
	}
	return found == 1;
}

/* "all" for "some", "most" for "a few"; or "most" for "many", a step that makes a claim larger. Other neighbours on the
 * scale are put for each other by translators. */
void judge_quantifiers(struct bead_view *view)
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
