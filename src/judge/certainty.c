/* certainty.c - a hedge lost or brought in. A hedge may be rendered by a mood, a
 * verb of thinking or a word for "can", so only a side without any of these is sure. */
#include "facts/certainty.h"
#include "judge/links.h"

/* How far from its counterpart a hedge may be rendered, in terms: modal verbs stand at the
 * end of the clause in some languages. A word that asserts must be nearer. */
enum { HEDGE_REACH = 7, ASSERTION_REACH = 5, MOST_HEDGES = 16 };

static bool is_hedge(const struct placed_fact *fact)
{
	return fact->fact->kind == FACT_HEDGE && fact->fact->detail != HEDGE_SURE && fact->fact->detail != HEDGE_IF;
}

static bool softens(const struct term *term, unsigned sort, bool same_sort)
{
	const struct entry *hedge = certainty_entry(term);
	if (hedge && hedge->detail != HEDGE_SURE && (!same_sort || hedge->detail == sort))
		return true;
	for (size_t e = 0; !same_sort && e < term->entry_count; e++) {
		const struct entry *entry = &term->entries[e];
		if (entry->kind != ENTRY_CONCEPT)
			continue;
		unsigned class_ = concepts[entry->value].class_;
		/* "reportedly" beside "it is said" */
		if (class_ == CLASS_POSSIBILITY || (sort == HEDGE_REPORTED && class_ == CLASS_REPORTING))
			return true;
	}
	return false;
}

static bool asserts(const struct term *term)
{
	const struct entry *entry = certainty_entry(term);
	return entry && entry->detail == HEDGE_SURE;
}

/* A side as the place where the hedges of the other are looked for. */
struct search {
	const struct bead_side *here, *there;
	const struct link_side *from, *to;
	bool *used; /* places of the other side that render a hedge already */
};

static struct search search_from(struct bead_view *view, bool source_side)
{
	const struct links *links = bead_links(view);
	struct search search = source_side ? (struct search){ &view->source, &view->rewrite, &links->source, &links->rewrite, NULL }
	                                   : (struct search){ &view->rewrite, &view->source, &links->rewrite, &links->source, NULL };
	search.used = arena_array(view->arena, search.to->count + 1, sizeof *search.used);
	return search;
}

/* Where the counterpart of a hedge is to be looked for. */
static uint32_t middle_of(const struct search *search, const struct placed_fact *hedge)
{
	return link_counterpart(search->from, link_place(search->here, search->from, hedge->index, hedge->fact->first_term), HEDGE_REACH);
}

static bool within(size_t place, uint32_t middle, size_t reach)
{
	return middle == LINK_NONE || (place + reach >= middle && place <= middle + reach);
}

/* Takes the nearest word that could render the hedge and renders no other. */
static bool take_rendering(struct search *search, const struct placed_fact *hedge, bool same_sort)
{
	uint32_t middle = middle_of(search, hedge);
	size_t best = SIZE_MAX, best_distance = SIZE_MAX;
	for (size_t p = 0; p < search->to->count; p++) {
		size_t distance = middle == LINK_NONE ? 0 : p > middle ? p - middle : middle - p;
		if (!search->used[p] && within(p, middle, HEDGE_REACH) && distance < best_distance &&
		    softens(link_term(search->there, search->to, p, NULL), hedge->fact->detail, same_sort)) {
			best = p;
			best_distance = distance;
		}
	}
	if (best == SIZE_MAX)
		return false;
	search->used[best] = true;
	return true;
}

/* Whether the other side says "will" or "certainly" where the hedge should be. */
static bool is_asserted(const struct search *search, const struct placed_fact *hedge)
{
	uint32_t middle = middle_of(search, hedge);
	for (size_t p = 0; p < search->to->count; p++)
		if (within(p, middle, ASSERTION_REACH) && asserts(link_term(search->there, search->to, p, NULL)))
			return true;
	return false;
}

/* The first hedge of a side that nothing renders: one that is contradicted, else a plain one. What is
 * planned or likely is often said by the future alone, and what may be, by a word for "can". */
static const struct placed_fact *find_lone(struct search *search, bool *asserted, bool expect_plain)
{
	const struct placed_fact *plain = NULL, *lone[MOST_HEDGES];
	size_t count = 0;
	for (size_t i = 0; i < search->here->fact_count && count < MOST_HEDGES; i++) {
		const struct placed_fact *fact = &search->here->facts[i];
		if (fact->fact->kind == FACT_HEDGE && fact->fact->detail != HEDGE_SURE && !take_rendering(search, fact, true))
			lone[count++] = fact;
	}
	for (size_t i = 0; i < count; i++) {
		const struct placed_fact *fact = lone[i];
		if (take_rendering(search, fact, false) || !is_hedge(fact))
			continue;
		if (is_asserted(search, fact)) {
			*asserted = true;
			return fact;
		}
		if (!plain && (fact->fact->detail == HEDGE_REPORTED || (expect_plain && fact->fact->detail == HEDGE_POSSIBLE)))
			plain = fact;
	}
	*asserted = false;
	return plain;
}

void judge_certainty(struct bead_view *view)
{
	bool asserted;
	struct search search = search_from(view, true);
	const struct placed_fact *hedge = find_lone(&search, &asserted, true);
	if (hedge) {
		bool major = hedge->fact->detail == HEDGE_REPORTED || asserted;
		bead_add_finding(view, STEMMA_KIND_CERTAINTY, major ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR, major ? 0.8 : 0.4,
		                 place_of(hedge), no_place(),
		                 arena_print(view->arena, "the source hedges (\"%s\"); the rewrite states it as certain",
		                             place_text(view, true, place_of(hedge))));
		return;
	}
	search = search_from(view, false);
	hedge = find_lone(&search, &asserted, false);
	if (hedge)
		bead_add_finding(view, STEMMA_KIND_CERTAINTY, STEMMA_SEVERITY_MINOR, asserted ? 0.6 : 0.5, no_place(), place_of(hedge),
		                 arena_print(view->arena, "the rewrite hedges (\"%s\"); the source states it as certain",
		                             place_text(view, false, place_of(hedge))));
}
