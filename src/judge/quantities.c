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
	if (quantity->article || quantity->plural || quantity->doubtful)
		return true;
	/* a third is not put another way, a half is */
	bool fraction = quantity->values[0] < 1 && fabs(quantity->values[0] - 0.5) > 1e-9;
	if (quantity->in_words && fact->kind == FACT_NUMBER && quantity->values[0] <= 3 && !fraction)
		return true;
	return quantity->ordinal && quantity->values[0] <= 3;
}

static bool is_plain_date(const struct fact *fact)
{
	return fact->kind == FACT_DATE && !fact->duration;
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-6 + fabs(a) * 1e-6;
}

/* Numbers of unlike kinds may still be the same: "50" beside "50 percent", a
 * year beside a number. */
static enum agreement agree(const struct fact *a, const struct fact *b)
{
	bool left_date = is_plain_date(a), right_date = is_plain_date(b);
	if (left_date && right_date)
		return date_agree(a, b);
	if (left_date || right_date) {
		const struct fact *date = left_date ? a : b, *number = left_date ? b : a;
		for (size_t i = 0; i < number->quantity.count; i++) {
			double value = number->quantity.values[i];
			if (value <= 0)
				continue;
			/* many languages number their months: "tháng 6" is June */
			if (near(value, date->date.year) || near(value, date->date.day) || near(value, date->date.month) ||
			    (date->date.year >= 1900 && near(value, date->date.year % 100)))
				return AGREE_YES;
			if (date->date.hour >= 0) {
				/* 17:30 beside "5.30", "17 h", 5点 */
				double hour = date->date.hour % 12, minute = date->date.minute;
				double clock = value > 12 && value < 25 ? value - 12 : value;
				if (near(fmod(floor(clock), 12), hour) && (near(clock, floor(clock)) || near((clock - floor(clock)) * 100, minute)))
					return AGREE_YES;
			}
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
				/* "two days" is not the "second" that another word has taken */
				if ((pass == 0 || (right->matched && (left->fact->unit_count || right->fact->unit_count))) &&
				    left->fact->kind != right->fact->kind)
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

/* The value of a fact that is a share: "a fifth", "20 percent"; else 0. */
static double share_of(const struct fact *fact)
{
	if (fact->quantity.count != 1)
		return 0;
	double value = fact->quantity.values[0];
	if (fact->kind == FACT_PERCENT && !fact->points)
		return value / 100;
	return fact->kind == FACT_NUMBER && value < 1 ? value : 0;
}

/* "one in five", "3 out of 10": two numbers that are a share of the other side. */
static void match_ratios(struct bead_side *side, struct bead_side *other)
{
	for (size_t j = 0; j < other->fact_count; j++) {
		struct placed_fact *share = &other->facts[j];
		double value = is_candidate(share) ? share_of(share->fact) : 0;
		if (value <= 0 || share->matched)
			continue;
		for (size_t i = 0; i + 1 < side->fact_count; i++) {
			struct placed_fact *first = &side->facts[i], *second = &side->facts[i + 1];
			if (first->fact->kind != FACT_NUMBER || second->fact->kind != FACT_NUMBER || first->index != second->index ||
			    second->fact->first_term > first->fact->first_term + first->fact->term_count + 3)
				continue;
			double a = first->fact->quantity.values[0], b = second->fact->quantity.values[0];
			double low = a < b ? a : b, high = a < b ? b : a;
			if (high > 0 && fabs(low / high - value) < 0.005) {
				share->matched = first->matched = second->matched = true;
				break;
			}
		}
	}
}

/* A long number that one side writes in groups: "555 0142" beside 5550142. */
static void match_groups(struct bead_side *side, struct bead_side *other)
{
	for (size_t i = 0; i + 1 < side->fact_count; i++) {
		struct placed_fact *first = &side->facts[i], *second = &side->facts[i + 1];
		const struct fact *a = first->fact, *b = second->fact;
		if (a->kind != FACT_NUMBER || b->kind != FACT_NUMBER || first->index != second->index || first->matched ||
		    second->matched || a->quantity.in_words || b->quantity.in_words || b->first_term != a->first_term + a->term_count)
			continue;
		double power = pow(10, (double)(b->end - b->start));
		for (size_t j = 0; j < other->fact_count; j++) {
			struct placed_fact *whole = &other->facts[j];
			if (is_candidate(whole) && whole->fact->quantity.count == 1 && b->end - b->start < 12 &&
			    near(whole->fact->quantity.values[0], a->quantity.values[0] * power + b->quantity.values[0]))
				whole->matched = first->matched = second->matched = true;
		}
	}
}

/* The minutes of a clock that the other side writes apart: "17 h 30", 下午5点30分. */
static void match_minutes(struct bead_side *side, const struct bead_side *other)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		struct placed_fact *minutes = &side->facts[i];
		if (!is_candidate(minutes) || minutes->matched || is_plain_date(minutes->fact) || minutes->fact->quantity.count == 0)
			continue;
		double value = minutes->fact->quantity.values[0];
		for (size_t j = 0; j < other->fact_count && !minutes->matched; j++) {
			const struct fact *clock = other->facts[j].fact;
			minutes->matched = other->facts[j].matched && is_plain_date(clock) && clock->date.hour >= 0 && clock->date.minute > 0 &&
			                   (near(value, clock->date.minute) || near(value * 60, clock->date.minute));
		}
	}
}

/* Whether a sentence of the document outside the bead says the value, too. */
static bool is_said_elsewhere(const struct bead_side *side, const struct fact *fact)
{
	const struct align_side *document = &side->document->side;
	for (size_t s = 0; s < document->count; s++) {
		bool here = false;
		for (size_t i = 0; i < side->count; i++)
			here |= side->sentences[i] == s;
		for (size_t f = 0; f < document->facts[s].count && !here; f++) {
			const struct fact *there = &document->facts[s].items[f];
			if (there->kind == fact->kind && agree(fact, there) == AGREE_YES)
				return true;
		}
	}
	return false;
}

/* A year that nothing but its four digits makes one: it may be a count. */
static bool is_bare_year(const struct fact *fact)
{
	return is_plain_date(fact) && fact->date.year && !fact->date.month && !fact->date.day && !fact->date.weekday && !fact->date.decade;
}

/* Whether a number, not in words, is as large as what may be taken for a year. */
static bool is_large_number(const struct fact *fact)
{
	return fact->kind == FACT_NUMBER && !fact->quantity.in_words && !fact->quantity.ordinal && fact->quantity.values[0] >= 1000;
}

/* Whether one number may be the other altered, as far as their sizes tell: a digit more, or months for years. */
static bool same_scale(const struct fact *a, const struct fact *b)
{
	double left = fabs(a->quantity.values[0]), right = fabs(b->quantity.values[0]);
	return left <= right * 12 && right <= left * 12;
}

/* How well two unmatched facts would make one altered fact; 0 when they cannot. */
static double pairing(const struct placed_fact *left, const struct placed_fact *right, size_t left_order, size_t right_order)
{
	const struct fact *a = left->fact, *b = right->fact;
	double score = 0;
	bool left_date = is_plain_date(a), right_date = is_plain_date(b);
	/* "last year" beside "two years ago" */
	bool ago = (a->duration && right_date && b->date.relative && a->quantity.values[0] > 1.5) ||
	           (b->duration && left_date && a->date.relative && b->quantity.values[0] > 1.5);
	if (left_date != right_date)
		return ago ? 0.6 : (is_bare_year(a) && is_large_number(b)) || (is_bare_year(b) && is_large_number(a)) ? 0.2 : 0;
	if (left_date && date_agree(a, b) != AGREE_NO)
		return 0;
	if (!left_date && quantity_agree(a, b) != AGREE_NO)
		return 0;
	/* an article is no altered number, unless it counts units */
	if ((a->quantity.article || b->quantity.article) && (a->unit == CONCEPT_NONE || b->unit == CONCEPT_NONE))
		return 0;
	if ((a->quantity.doubtful && a->unit == CONCEPT_NONE && may_be_said_otherwise(b)) ||
	    (b->quantity.doubtful && b->unit == CONCEPT_NONE && may_be_said_otherwise(a)))
		return 0;
	/* a small word is not a large figure altered: "two" beside 41,000 */
	if (may_be_said_otherwise(a) != may_be_said_otherwise(b) && (a->kind != b->kind || !same_scale(a, b)))
		return 0;
	if (a->kind == b->kind)
		score += 2;
	if (a->unit != CONCEPT_NONE && a->unit == b->unit)
		score += 1;
	if (a->quantity.ordinal == b->quantity.ordinal)
		score += 0.5;
	else
		score -= 0.5;
	score -= 0.2 * fabs((double)left_order - (double)right_order);
	return score > 0.1 ? score : 0.1;
}

static stemma_kind kind_of(const struct fact *fact)
{
	return fact_types[fact->kind].finding;
}

/* Of two readings of one unit the one that the other side confirms: "450 pound" beside a weight. */
static stemma_kind kind_of_pair(const struct fact *a, const struct fact *b)
{
	if (is_bare_year(a) && is_large_number(b))
		return kind_of(b);
	if (a->kind != b->kind && a->unit_count > 1 && b->unit_count > 0)
		return kind_of(b);
	return kind_of(a);
}

static const char *describe_change(struct bead_view *view, const struct placed_fact *left, const struct placed_fact *right)
{
	return arena_print(view->arena, "the source says %s; the rewrite says %s", place_text(view, true, place_of(left)),
	                   place_text(view, false, place_of(right)));
}

enum direction { DIRECTION_NONE, DIRECTION_UP, DIRECTION_DOWN, DIRECTION_NEARLY, DIRECTION_ABOUT };

static enum direction direction_of(enum bound bound)
{
	switch (bound) {
	case BOUND_MORE:
	case BOUND_AT_LEAST:
		return DIRECTION_UP;
	case BOUND_LESS:
	case BOUND_AT_MOST:
		return DIRECTION_DOWN;
	case BOUND_NEARLY:
		return DIRECTION_NEARLY;
	case BOUND_ABOUT:
		return DIRECTION_ABOUT;
	default:
		return DIRECTION_NONE;
	}
}

/* Whether a side says a bound of that direction anywhere: it may stand far from its number. */
static bool says_bound(const struct bead_side *side, enum direction direction)
{
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[s]];
		for (size_t t = 0; t < sentence->term_count; t++)
			for (size_t e = 0; e < sentence->terms[t].entry_count; e++)
				if (sentence->terms[t].entries[e].kind == ENTRY_BOUND &&
				    direction_of((enum bound)sentence->terms[t].entries[e].detail) == direction)
					return true;
	}
	return false;
}

/* "more than 10,000" beside "nearly 10,000": the same number under another bound. */
static void judge_bounds(struct bead_view *view)
{
	if (!view->has_lexicon)
		return;
	for (size_t i = 0; i < view->source.fact_count; i++) {
		struct placed_fact *left = &view->source.facts[i];
		if (!is_candidate(left) || is_plain_date(left->fact) || left->fact->quantity.ordinal)
			continue;
		for (size_t j = 0; j < view->rewrite.fact_count; j++) {
			struct placed_fact *right = &view->rewrite.facts[j];
			if (!is_candidate(right) || is_plain_date(right->fact) || agree(left->fact, right->fact) != AGREE_YES)
				continue;
			enum direction a = direction_of(left->fact->quantity.bound), b = direction_of(right->fact->quantity.bound);
			if (a == b)
				break;
			/* "up to" is often left to the verb (reached), and said by words that also mean "to" */
			if ((b == DIRECTION_NONE && (left->fact->quantity.bound == BOUND_AT_MOST || says_bound(&view->rewrite, a))) ||
			    (a == DIRECTION_NONE && (right->fact->quantity.bound == BOUND_AT_MOST || says_bound(&view->source, b))))
				break;
			bool up = a == DIRECTION_UP || b == DIRECTION_UP, down = a == DIRECTION_DOWN || b == DIRECTION_DOWN;
			bool nearly = a == DIRECTION_NEARLY || b == DIRECTION_NEARLY;
			bool opposed = up && (down || nearly);
			if (opposed || ((up || down) && !nearly))
				bead_add_finding(view, kind_of(left->fact), opposed ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR, opposed ? 0.85 : 0.6,
				                 place_of(left), place_of(right),
				                 arena_print(view->arena, "the source and the rewrite put different bounds on %s",
				                             place_text(view, true, place_of(left))));
			break;
		}
	}
}

/* An amount in another currency, or a measure in another unit, beside the one that
 * the other side has is a conversion for the reader. */
static bool is_conversion(const struct placed_fact *fact, const struct bead_side *side, const struct bead_side *other)
{
	if (fact->fact->kind != FACT_MONEY)
		return false;
	bool beside = false;
	for (size_t i = 0; i < side->fact_count; i++)
		beside |= side->facts[i].fact->kind == FACT_MONEY && &side->facts[i] != fact && side->facts[i].matched;
	for (size_t i = 0; i < other->fact_count; i++)
		if (other->facts[i].fact->kind == FACT_MONEY && quantity_agree(fact->fact, other->facts[i].fact) == AGREE_NO)
			return false;
	return beside;
}

/* "two hours" beside «ساعتين»: a dual says the two. */
static bool may_be_dual(const struct placed_fact *fact, const struct bead_side *other)
{
	return fact->fact->quantity.in_words && near(fact->fact->quantity.values[0], 2) && fact->fact->unit != CONCEPT_NONE &&
	       bead_side_has_concept(other, fact->fact->unit);
}

/* A date given again in another calendar: «١٥ ديسمبر، الموافق ٢٤ جمادى الآخرة». */
static bool is_other_calendar(const struct placed_fact *fact, const struct bead_side *side)
{
	if (!is_plain_date(fact->fact) || !fact->fact->date.month)
		return false;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *other = &side->facts[i];
		if (other != fact && other->index == fact->index && is_plain_date(other->fact) && other->fact->date.month &&
		    other->fact->date.calendar != fact->fact->date.calendar)
			return true;
	}
	return false;
}

/* "NAIROBI, Oct 8 (Agency) - …": where and when a report was written is no claim of its. */
static bool is_dateline(const struct placed_fact *fact)
{
	enum { BEFORE = 6, BEHIND = 8 };
	size_t end = fact->fact->first_term + fact->fact->term_count;
	if (!is_plain_date(fact->fact) || fact->fact->first_term > BEFORE || fact->index > 1)
		return false;
	for (size_t t = end; t < end + BEHIND && t < fact->sentence->term_count; t++) {
		struct view mark = fact->sentence->tokens[fact->sentence->terms[t].first].folded;
		if (view_equal(mark, VIEW("-")) || view_equal(mark, VIEW("\xE2\x80\x93")) || view_equal(mark, VIEW("\xE2\x80\x94")))
			return fact->sentence->tokens[fact->sentence->terms[t].first].space_before;
	}
	return false;
}

static bool is_lone_day(const struct fact *fact)
{
	return is_plain_date(fact) && (fact->date.weekday || fact->date.day) && !fact->date.month && !fact->date.year;
}

/* "Tuesday" beside 16日: one day, said as the news of another language says it. */
static bool may_be_same_day(const struct placed_fact *fact, const struct bead_side *other)
{
	for (size_t i = 0; is_lone_day(fact->fact) && i < other->fact_count; i++)
		if (!other->facts[i].matched && is_lone_day(other->facts[i].fact) &&
		    date_agree(fact->fact, other->facts[i].fact) == AGREE_UNKNOWN)
			return true;
	return false;
}

/* "ten years" beside "a decade", "seven days" beside "a week": a unit that is as long, without a number. */
static bool is_one_of_unit(const struct placed_fact *fact, const struct bead_side *other)
{
	const struct fact *time = fact->fact;
	if (!time->duration || time->unit == CONCEPT_NONE || time->quantity.count == 0)
		return false;
	double length = time->quantity.values[0] * concepts[time->unit].factor;
	for (size_t s = 0; s < other->count; s++) {
		const struct analysed *sentence = &other->document->side.sentences[other->sentences[s]];
		for (size_t t = 0; t < sentence->term_count; t++) {
			concept_id unit = quantity_unit_of_term(&sentence->terms[t]);
			if (unit != CONCEPT_NONE && unit != time->unit && concepts[unit].dimension == DIMENSION_TIME &&
			    fabs(concepts[unit].factor - length) <= 0.02 * length)
				return true;
		}
	}
	return false;
}

/* "within a year" where the other side says nothing of years. */
static bool is_lone_time(const struct placed_fact *fact, const struct bead_side *other)
{
	const struct fact *time = fact->fact;
	if (!time->duration || !time->quantity.article || time->unit == CONCEPT_NONE)
		return false;
	for (size_t i = 0; i < other->fact_count; i++)
		if (other->facts[i].fact->kind == FACT_DATE)
			return false;
	for (size_t t = time->first_term; t < time->first_term + time->term_count; t++)
		if (!fact->sentence->terms[t].function && bead_side_renders(other, fact->sentence, &fact->sentence->terms[t]))
			return false;
	return true;
}

static void judge_lost(struct bead_view *view, const struct placed_fact *fact, bool source_side)
{
	const struct bead_side *side = source_side ? &view->source : &view->rewrite;
	const struct bead_side *other = source_side ? &view->rewrite : &view->source;
	/* where a language's words are not known, only digits can be missed */
	if (!view->has_lexicon && (fact->fact->quantity.in_words || (is_plain_date(fact->fact) && !fact->fact->date.year && !fact->fact->date.day)))
		return;
	if ((may_be_said_otherwise(fact->fact) && !is_lone_time(fact, other)) || is_conversion(fact, side, other) || is_said_elsewhere(other, fact->fact) ||
	    may_be_dual(fact, other) || is_one_of_unit(fact, other) || is_other_calendar(fact, side) || is_dateline(fact) || may_be_same_day(fact, other))
		return;
	bool date = fact->fact->kind == FACT_DATE;
	bool digits = !fact->fact->quantity.in_words && !date;
	stemma_severity severity = digits ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR;
	struct place place = place_of(fact);
	const char *text = place_text(view, source_side, place);
	if (source_side)
		bead_add_finding(view, kind_of(fact->fact), severity, digits ? 0.85 : date ? 0.75 : 0.6, place, no_place(),
		                 arena_print(view->arena, "the source says %s; the rewrite does not say it", text));
	else
		bead_add_finding(view, kind_of(fact->fact), severity, digits ? 0.85 : date ? 0.6 : 0.45, no_place(), place,
		                 arena_print(view->arena, "the rewrite says %s; the source does not say it", text));
}

void judge_quantities(struct bead_view *view)
{
	match(view);
	match_ratios(&view->source, &view->rewrite);
	match_ratios(&view->rewrite, &view->source);
	match_groups(&view->source, &view->rewrite);
	match_groups(&view->rewrite, &view->source);
	match_minutes(&view->source, &view->rewrite);
	match_minutes(&view->rewrite, &view->source);
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
		if (partner == SIZE_MAX) {
			judge_lost(view, left, true);
			continue;
		}
		struct placed_fact *right = &view->rewrite.facts[partner];
		used[partner] = true;
		/* words for small numbers are put another way more often than changed; days and years are not */
		bool weak = (may_be_said_otherwise(left->fact) || may_be_said_otherwise(right->fact)) && left->fact->kind != FACT_DATE;
		bead_add_finding(view, kind_of_pair(left->fact, right->fact), weak ? STEMMA_SEVERITY_MINOR : STEMMA_SEVERITY_MAJOR,
		                 weak ? 0.7 : best >= 1.5 ? 0.95 : 0.85, place_of(left), place_of(right), describe_change(view, left, right));
	}
	for (size_t j = 0; j < view->rewrite.fact_count; j++)
		if (is_candidate(&view->rewrite.facts[j]) && !view->rewrite.facts[j].matched && !used[j])
			judge_lost(view, &view->rewrite.facts[j], false);
}
