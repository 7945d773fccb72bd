/* quantities.c - numbers, money, percentages, measures and dates that changed. */
#include "facts/date.h"
#include "facts/quantity.h"
#include "judge/bead_view.h"

#include <math.h>

static bool is_candidate(const struct placed_fact *fact)
{
	return fact_is_numeric(fact->fact->kind);
}

/* Values that a translator often puts another way: articles, pronouns, duals, small
 * words ("two", "both"), ordinals ("first"), round plurals. */
static bool may_be_said_otherwise(const struct fact *fact)
{
	if (fact->kind == FACT_DATE && !fact->duration)
		return fact->date.relative;
	const struct quantity *quantity = &fact->quantity;
	if (quantity->article || quantity->plural)
		return true;
	if (quantity->in_words && fact->kind == FACT_NUMBER && quantity->values[0] <= 3)
		return true;
	return quantity->ordinal && quantity->values[0] <= 3;
}

/* Numbers of unlike kinds may still be the same: "50" beside "50 percent", a
 * year beside a number. */
static enum agreement agree(const struct fact *a, const struct fact *b)
{
	bool left_date = a->kind == FACT_DATE && !a->duration, right_date = b->kind == FACT_DATE && !b->duration;
	if (left_date && right_date)
		return date_agree(a, b);
	if (left_date || right_date) {
		const struct fact *date = left_date ? a : b, *number = left_date ? b : a;
		for (size_t i = 0; i < number->quantity.count; i++) {
			double value = number->quantity.values[i];
			if (fabs(value - date->date.year) < 0.5 || fabs(value - date->date.day) < 0.5 ||
			    (date->date.hour >= 0 && fabs(value - date->date.hour) < 0.5))
				return AGREE_YES;
		}
		return AGREE_UNKNOWN;
	}
	return quantity_agree(a, b);
}

static void match(struct bead_view *view)
{
	/* closest kinds first, so that "3" in a date does not take the "3" of a count */
	for (int pass = 0; pass < 3; pass++)
		for (size_t i = 0; i < view->source.fact_count; i++) {
			struct placed_fact *left = &view->source.facts[i];
			if (!is_candidate(left) || left->matched)
				continue;
			for (size_t j = 0; j < view->rewrite.fact_count; j++) {
				struct placed_fact *right = &view->rewrite.facts[j];
				if (!is_candidate(right) || (right->matched && pass < 2))
					continue;
				if (pass == 0 && left->fact->kind != right->fact->kind)
					continue;
				if (agree(left->fact, right->fact) == AGREE_YES) {
					left->matched = right->matched = true;
					break;
				}
			}
		}
	/* what one rewrite number says twice in the source, and the other way */
	for (size_t j = 0; j < view->rewrite.fact_count; j++) {
		struct placed_fact *right = &view->rewrite.facts[j];
		for (size_t i = 0; i < view->source.fact_count && is_candidate(right) && !right->matched; i++)
			if (is_candidate(&view->source.facts[i]) && agree(view->source.facts[i].fact, right->fact) == AGREE_YES)
				right->matched = true;
	}
}

/* How well two unmatched facts would make one altered fact. */
static double pairing(const struct placed_fact *left, const struct placed_fact *right, size_t left_order, size_t right_order)
{
	const struct fact *a = left->fact, *b = right->fact;
	double score = 0;
	bool left_date = a->kind == FACT_DATE && !a->duration, right_date = b->kind == FACT_DATE && !b->duration;
	if (left_date != right_date)
		return 0;
	if (left_date && date_agree(a, b) != AGREE_NO)
		return 0;
	if (a->kind == b->kind)
		score += 2;
	if (a->unit != CONCEPT_NONE && a->unit == b->unit)
		score += 1;
	if (a->quantity.ordinal == b->quantity.ordinal)
		score += 0.5;
	score -= 0.2 * fabs((double)left_order - (double)right_order);
	return score > 0.1 ? score : 0.1;
}

static stemma_kind kind_of(const struct fact *fact)
{
	return fact_types[fact->kind].finding;
}

static const char *describe_change(struct bead_view *view, const struct placed_fact *left, const struct placed_fact *right)
{
	return arena_print(view->arena, "the source says %s; the rewrite says %s", place_text(view, true, place_of(left)),
	                   place_text(view, false, place_of(right)));
}

/* "more than 10,000" beside "nearly 10,000": the same number under another bound. */
static void judge_bounds(struct bead_view *view)
{
	for (size_t i = 0; i < view->source.fact_count; i++) {
		struct placed_fact *left = &view->source.facts[i];
		if (!is_candidate(left) || left->fact->kind == FACT_DATE)
			continue;
		for (size_t j = 0; j < view->rewrite.fact_count; j++) {
			struct placed_fact *right = &view->rewrite.facts[j];
			if (!is_candidate(right) || right->fact->kind != left->fact->kind || agree(left->fact, right->fact) != AGREE_YES)
				continue;
			enum bound a = left->fact->quantity.bound, b = right->fact->quantity.bound;
			bool a_up = a == BOUND_MORE || a == BOUND_AT_LEAST, b_up = b == BOUND_MORE || b == BOUND_AT_LEAST;
			bool a_down = a == BOUND_LESS || a == BOUND_AT_MOST || a == BOUND_NEARLY;
			bool b_down = b == BOUND_LESS || b == BOUND_AT_MOST || b == BOUND_NEARLY;
			if ((a_up && b_down) || (a_down && b_up))
				bead_add_finding(view, kind_of(left->fact), STEMMA_SEVERITY_MAJOR, 0.8, place_of(left), place_of(right),
				                 arena_print(view->arena,
				                             "the source gives %s as a bound on the other side than the rewrite does",
				                             place_text(view, true, place_of(left))));
			break;
		}
	}
}

void judge_quantities(struct bead_view *view)
{
	match(view);
	judge_bounds(view);
	bool *used = arena_array(view->arena, view->rewrite.fact_count + 1, sizeof *used);
	for (size_t i = 0; i < view->source.fact_count; i++) {
		struct placed_fact *left = &view->source.facts[i];
		if (!is_candidate(left) || left->matched)
			continue;
		double best = 0;
		size_t partner = SIZE_MAX;
		for (size_t j = 0; j < view->rewrite.fact_count; j++) {
			struct placed_fact *right = &view->rewrite.facts[j];
			if (!is_candidate(right) || right->matched || used[j])
				continue;
			double score = pairing(left, right, i, j);
			if (score > best) {
				best = score;
				partner = j;
			}
		}
		bool weak = may_be_said_otherwise(left->fact);
		if (partner != SIZE_MAX) {
			struct placed_fact *right = &view->rewrite.facts[partner];
			used[partner] = true;
			bool doubtful = weak || may_be_said_otherwise(right->fact);
			bool clear = best >= 1.5 && !doubtful;
			bead_add_finding(view, kind_of(left->fact), clear ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
			                 clear ? 0.9 : 0.45, place_of(left), place_of(right), describe_change(view, left, right));
			continue;
		}
		if (weak)
			continue;
		bool date = left->fact->kind == FACT_DATE;
		bool digits = !left->fact->quantity.in_words && !date;
		bead_add_finding(view, kind_of(left->fact), digits ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 digits ? 0.7 : 0.4, place_of(left), no_place(),
		                 arena_print(view->arena, "the source says %s; the rewrite does not say it",
		                             place_text(view, true, place_of(left))));
	}
	for (size_t j = 0; j < view->rewrite.fact_count; j++) {
		struct placed_fact *right = &view->rewrite.facts[j];
		if (!is_candidate(right) || right->matched || used[j] || may_be_said_otherwise(right->fact))
			continue;
		bool date = right->fact->kind == FACT_DATE;
		bool digits = !right->fact->quantity.in_words && !date;
		bead_add_finding(view, kind_of(right->fact), digits ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 digits ? 0.65 : 0.35, no_place(), place_of(right),
		                 arena_print(view->arena, "the rewrite says %s; the source does not say it",
		                             place_text(view, false, place_of(right))));
	}
}
