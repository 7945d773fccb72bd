/* certainty.c - a hedge lost or brought in. A hedge may be rendered by a mood, a
 * verb of thinking or a word for "can", so only a side without any of these is sure. */
#include "facts/certainty.h"
#include "judge/links.h"

/* How far from its counterpart a hedge may be rendered, in terms: modal verbs stand at the
 * end of the clause in some languages. A word that asserts must be nearer. */
enum { HEDGE_REACH = 7, ASSERTION_REACH = 7, MOST_HEDGES = 16 };

static bool is_hedge(const struct placed_fact *fact)
{
	return fact->fact->kind == FACT_HEDGE && fact->fact->detail != HEDGE_SURE && fact->fact->detail != HEDGE_IF &&
	       fact->fact->detail != HEDGE_CONDITION;
}

static bool softens(const struct analysed *sentence, const struct term *term, unsigned sort, bool same_sort)
{
	const struct entry *hedge = certainty_entry(sentence, term);
	if (hedge && hedge->detail != HEDGE_SURE && (!same_sort || hedge->detail == sort))
		return true;
	/* "reportedly" beside "it is said" */
	return !same_sort && (term_has_class(term, CLASS_POSSIBILITY) || (sort == HEDGE_REPORTED && term_has_class(term, CLASS_REPORTING)));
}

static bool asserts(const struct analysed *sentence, const struct term *term)
{
	const struct entry *entry = certainty_entry(sentence, term);
	return entry && entry->detail == HEDGE_SURE;
}

/* A side as the place where the hedges of the other are looked for. */
struct hedge_search {
	const struct bead_side *here, *there;
	const struct link_side *from, *to;
	bool *used; /* places of the other side that render a hedge already */
};

static struct hedge_search search_from(struct bead_view *view, bool source_side)
{
	const struct links *links = bead_links(view);
	struct hedge_search search = source_side ? (struct hedge_search){ &view->source, &view->rewrite, &links->source, &links->rewrite, NULL }
	                                   : (struct hedge_search){ &view->rewrite, &view->source, &links->rewrite, &links->source, NULL };
	search.used = arena_array(view->arena, search.to->count + 1, sizeof *search.used);
	return search;
}

/* Where the counterpart of a hedge is to be looked for. */
static uint32_t middle_of(const struct hedge_search *search, const struct placed_fact *hedge)
{
	return link_counterpart(search->from, link_place(search->here, search->from, hedge->index, hedge->fact->first_term), HEDGE_REACH);
}

static bool within(size_t place, uint32_t middle, size_t reach)
{
	return middle == LINK_NONE || (place + reach >= middle && place <= middle + reach);
}

static bool softens_at(const struct hedge_search *search, size_t place, unsigned sort, bool same_sort)
{
	const struct analysed *sentence;
	const struct term *term = link_term(search->there, search->to, place, &sentence);
	return softens(sentence, term, sort, same_sort);
}

/* Takes away from `hedges` those that a word of the other side could render, each word rendering one: the
 * nearest pairs first. Returns how many are left. */
static size_t take_rendered(struct hedge_search *search, const struct placed_fact **hedges, size_t count, bool same_sort)
{
	for (;;) {
		size_t best = SIZE_MAX, best_place = 0, best_distance = SIZE_MAX;
		for (size_t h = 0; h < count; h++) {
			uint32_t middle = middle_of(search, hedges[h]);
			for (size_t p = 0; p < search->to->count; p++) {
				size_t distance = middle == LINK_NONE ? HEDGE_REACH : p > middle ? p - middle : middle - p;
				if (!search->used[p] && distance <= HEDGE_REACH && distance < best_distance &&
				    softens_at(search, p, hedges[h]->fact->detail, same_sort)) {
					best = h;
					best_place = p;
					best_distance = distance;
				}
			}
		}
		if (best == SIZE_MAX)
			return count;
		search->used[best_place] = true;
		memmove(&hedges[best], &hedges[best + 1], (count - best - 1) * sizeof *hedges);
		count--;
	}
}

/* Whether the other side says "will" or "certainly" where the hedge should be. */
static bool is_asserted(const struct hedge_search *search, const struct placed_fact *hedge)
{
	uint32_t middle = middle_of(search, hedge);
	for (size_t p = 0; p < search->to->count; p++)
		if (within(p, middle, ASSERTION_REACH)) {
			const struct analysed *sentence;
			const struct term *term = link_term(search->there, search->to, p, &sentence);
			if (asserts(sentence, term))
				return true;
		}
	return false;
}

/* The first hedge of a side that nothing renders: one that is contradicted, else a plain one. What is
 * planned or likely is often said by the future alone, and what may be, by a word for "can". */
static const struct placed_fact *find_lone(struct hedge_search *search, bool *asserted, bool expect_plain)
{
	const struct placed_fact *plain = NULL, *lone[MOST_HEDGES];
	size_t count = 0;
	for (size_t i = 0; i < search->here->fact_count && count < MOST_HEDGES; i++)
		if (search->here->facts[i].fact->kind == FACT_HEDGE && search->here->facts[i].fact->detail != HEDGE_SURE)
			lone[count++] = &search->here->facts[i];
	count = take_rendered(search, lone, count, true);
	count = take_rendered(search, lone, count, false);
	for (size_t i = 0; i < count; i++) {
		const struct placed_fact *fact = lone[i];
		if (!is_hedge(fact))
			continue;
		/* a stem may be another word's, too */
		if (fact->sentence->terms[fact->fact->first_term].weak)
			continue;
		if (is_asserted(search, fact)) {
			*asserted = true;
			return fact;
		}
		if (!plain && (fact->fact->detail == HEDGE_REPORTED || (expect_plain && fact->fact->detail == HEDGE_POSSIBLE) || fact->fact->detail == HEDGE_LIKELY))
			plain = fact;
	}
	*asserted = false;
	return plain;
}

/* ---- Force ------------------------------------------------------------- */

static const struct placed_fact *only_hedge(const struct bead_side *side, unsigned sort, unsigned other_sort)
{
	const struct placed_fact *found = NULL;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *fact = &side->facts[i];
		if (fact->fact->kind != FACT_HEDGE)
			continue;
		if (fact->fact->detail == other_sort)
			return NULL;
		if (fact->fact->detail == sort && !fact->sentence->terms[fact->fact->first_term].weak)
			found = fact;
	}
	return found;
}

/* The attribution by a verb of that concept, where the other side does not have the concept. */
static const struct placed_fact *own_verb(const struct bead_side *side, const struct bead_side *other, const char *name)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (fact->kind == FACT_ATTRIBUTION && fact->detail == ATTRIBUTION_VERB && strcmp(concept_name(fact->concept), name) == 0 &&
		    !bead_side_has_concept(other, fact->concept))
			return &side->facts[i];
	}
	return NULL;
}

static void tell_force(struct bead_view *view, const struct placed_fact *source, const struct placed_fact *rewrite, bool surer)
{
	bead_add_finding(view, STEMMA_KIND_CERTAINTY, surer ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR, 0.7, place_of(source),
	                 place_of(rewrite),
	                 arena_print(view->arena, "the source says \"%s\"; the rewrite says \"%s\", which is %s",
	                             place_text(view, true, place_of(source)), place_text(view, false, place_of(rewrite)),
	                             surer ? "surer" : "less sure"));
}

/* To consider is not yet to plan, and to suggest or claim is less than to confirm. */
static bool judge_force(struct bead_view *view)
{
	for (int surer = 0; surer < 2; surer++) {
		const struct placed_fact *source =
			only_hedge(&view->source, surer ? HEDGE_CONSIDERING : HEDGE_PLANNED, surer ? HEDGE_PLANNED : HEDGE_CONSIDERING);
		const struct placed_fact *rewrite =
			only_hedge(&view->rewrite, surer ? HEDGE_PLANNED : HEDGE_CONSIDERING, surer ? HEDGE_CONSIDERING : HEDGE_PLANNED);
		if (source && rewrite) {
			tell_force(view, source, rewrite, surer);
			return true;
		}
		static const char *const weaker[] = { "suggest", "claim" };
		for (size_t w = 0; w < 2; w++) {
			source = own_verb(&view->source, &view->rewrite, surer ? weaker[w] : "confirm");
			rewrite = own_verb(&view->rewrite, &view->source, surer ? "confirm" : weaker[w]);
			if (source && rewrite) {
				tell_force(view, source, rewrite, surer);
				return true;
			}
		}
	}
	return false;
}

void judge_certainty(struct bead_view *view)
{
	if (judge_force(view))
		return;
	bool asserted;
	struct hedge_search search = search_from(view, true);
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
