/* certainty.c - a hedge lost or brought in. A hedge may be rendered by a mood, a
 * verb of thinking or a word for "can", so only a side without any of these is sure. */
#include "judge/links.h"

/* Words that hedge by themselves, the plainest first. */
static const unsigned by_strength[] = { HEDGE_REPORTED, HEDGE_POSSIBLE, HEDGE_LIKELY, HEDGE_CONSIDERING, HEDGE_PLANNED };

static const struct placed_fact *strongest_hedge(const struct bead_side *side)
{
	for (size_t s = 0; s < sizeof by_strength / sizeof *by_strength; s++)
		for (size_t i = 0; i < side->fact_count; i++)
			if (side->facts[i].fact->kind == FACT_HEDGE && side->facts[i].fact->detail == by_strength[s])
				return &side->facts[i];
	return NULL;
}

/* How far from its counterpart a hedge may be rendered, in terms: modal verbs stand at the
 * end of the clause in some languages. */
enum { HEDGE_REACH = 7 };

static bool softens(const struct term *term, unsigned sort)
{
	for (size_t e = 0; e < term->entry_count; e++) {
		const struct entry *entry = &term->entries[e];
		if (entry->kind == ENTRY_HEDGE && entry->detail != HEDGE_SURE)
			return true;
		if (entry->kind != ENTRY_CONCEPT)
			continue;
		unsigned class_ = concepts[entry->value].class_;
		/* "reportedly" beside "it is said" */
		if (class_ == CLASS_POSSIBILITY || (sort == HEDGE_REPORTED && class_ == CLASS_REPORTING))
			return true;
	}
	return false;
}

/* Whether a side has, where the hedge of the other is to be looked for, anything that could render it. */
static bool may_be_hedged(struct bead_view *view, bool source_side, const struct placed_fact *hedge)
{
	const struct links *links = bead_links(view);
	const struct bead_side *here = source_side ? &view->source : &view->rewrite;
	const struct bead_side *there = source_side ? &view->rewrite : &view->source;
	const struct link_side *from = source_side ? &links->source : &links->rewrite;
	const struct link_side *to = source_side ? &links->rewrite : &links->source;
	size_t place = link_place(here, from, hedge->index, hedge->fact->first_term);
	uint32_t middle = link_counterpart(from, place, HEDGE_REACH);
	for (size_t p = 0; p < to->count; p++)
		if ((middle == LINK_NONE || p + HEDGE_REACH >= middle) && (middle == LINK_NONE || p <= middle + HEDGE_REACH) &&
		    softens(link_term(there, to, p, NULL), hedge->fact->detail))
			return true;
	return false;
}

void judge_certainty(struct bead_view *view)
{
	const struct placed_fact *source = strongest_hedge(&view->source), *rewrite = strongest_hedge(&view->rewrite);
	if (source && !may_be_hedged(view, true, source)) {
		bool reported = source->fact->detail == HEDGE_REPORTED;
		bead_add_finding(view, STEMMA_KIND_CERTAINTY, reported ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 reported ? 0.8 : 0.5, place_of(source), no_place(),
		                 arena_print(view->arena, "the source hedges (\"%s\"); the rewrite states it as certain",
		                             place_text(view, true, place_of(source))));
	} else if (rewrite && !may_be_hedged(view, false, rewrite))
		bead_add_finding(view, STEMMA_KIND_CERTAINTY, STEMMA_SEVERITY_MINOR, 0.5, no_place(), place_of(rewrite),
		                 arena_print(view->arena, "the rewrite hedges (\"%s\"); the source states it as certain",
		                             place_text(view, false, place_of(rewrite))));
}
