/* coverage.c - content that a bead lost or brought in: the best run of terms that the
 * other side does not support, a clause and not a word; and words left untranslated. */
#include "judge/bead_view.h"

#include <math.h>

/* What an unsupported term adds to a run, and a supported one takes from it. */
static const double weight_number = 1.5, weight_name = 1.3, weight_capital = 0.8, weight_concept = 0.75,
					weight_unknown = 0.12, weight_supported = -1.0;

struct run {
	double weight;
	uint32_t sentence;
	size_t first, count; /* terms */
	size_t content;      /* unsupported terms that carry content */
	bool grave;          /* holds a number, a name or a negation */
};

static bool is_supported(const struct term *term, const struct analysed *sentence, const struct bead_side *other,
                         bool *known)
{
	bool any = false;
	*known = false;
	for (size_t e = 0; e < term->entry_count; e++) {
		if (term->entries[e].kind != ENTRY_CONCEPT)
			continue;
		*known = true;
		any |= bead_side_has_concept(other, term->entries[e].value);
	}
	if (any)
		return true;
	if (*known)
		return false;
	/* unknown words: the same letters on the other side */
	const struct token *token = &sentence->tokens[term->first];
	for (size_t s = 0; s < other->count; s++) {
		const struct analysed *target = &other->document->side.sentences[other->sentences[s]];
		for (size_t t = 0; t < target->token_count; t++)
			if (view_equal(target->tokens[t].folded, token->folded))
				return true;
	}
	return false;
}

static const struct placed_fact *fact_at(const struct bead_side *side, uint32_t sentence, size_t term)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *fact = &side->facts[i];
		if (fact->index == sentence && (fact_is_numeric(fact->fact->kind) || fact->fact->kind == FACT_NAME) &&
		    term >= fact->fact->first_term && term < fact->fact->first_term + fact->fact->term_count)
			return fact;
	}
	return NULL;
}

/* The best run of a side (maximum subarray: Kadane 1984), and the share of its
 * known terms that nothing supports. */
static struct run find_run(const struct bead_side *side, const struct bead_side *other, double *unsupported_share)
{
	struct run best = { .weight = 0 };
	double known_terms = 0, unsupported = 0;
	for (size_t s = 0; s < side->count; s++) {
		uint32_t index = side->sentences[s];
		const struct analysed *sentence = &side->document->side.sentences[index];
		struct run run = { .sentence = index };
		for (size_t t = 0; t < sentence->term_count; t++) {
			const struct term *term = &sentence->terms[t];
			if (term->punctuation || term->function)
				continue;
			const struct placed_fact *fact = fact_at(side, index, t);
			bool known;
			double weight;
			bool supported, grave = false;
			if (fact) {
				supported = fact->matched;
				weight = fact->fact->kind == FACT_NAME ? weight_name : weight_number;
				known = true;
				grave = !supported;
			} else {
				supported = is_supported(term, sentence, other, &known);
				weight = known ? weight_concept
				         : term->name_like && sentence->language->capitals == CAPITALS_NAMES ? weight_capital
				                                                                           : weight_unknown;
			}
			if (known) {
				known_terms++;
				unsupported += !supported;
			}
			double step = supported ? weight_supported : weight;
			if (run.weight + step <= 0) {
				run = (struct run){ .sentence = index };
				continue;
			}
			if (run.weight <= 0) {
				run.first = t;
				run.content = 0;
				run.grave = false;
			}
			run.weight += step;
			run.content += !supported && (known || weight > 0.5);
			run.grave |= grave;
			if (run.weight > best.weight) {
				best = run;
				best.count = t - run.first + 1;
			}
		}
	}
	*unsupported_share = known_terms > 0 ? unsupported / known_terms : 0;
	return best;
}

static size_t letters_of(const struct bead_side *side)
{
	size_t letters = 0;
	for (size_t i = 0; i < side->count; i++)
		letters += side->document->side.sentences[side->sentences[i]].letters;
	return letters;
}

static void judge_side(struct bead_view *view, bool source_side, double length_excess)
{
	const struct bead_side *side = source_side ? &view->source : &view->rewrite;
	const struct bead_side *other = source_side ? &view->rewrite : &view->source;
	double share;
	struct run run = find_run(side, other, &share);
	if (run.content < 3 || run.weight < 2.0)
		return;
	/* A logistic score over the run, the unsupported share and the excess of length. */
	double logit = -6.0 + 0.55 * run.weight + 3.0 * share + 5.0 * length_excess;
	double confidence = 1 / (1 + exp(-logit));
	if (confidence < 0.3)
		return;
	const struct analysed *sentence = &side->document->side.sentences[run.sentence];
	struct place place = place_over(sentence, run.sentence, run.first, run.count);
	if (bead_is_covered(view, source_side, place) && confidence < 0.6)
		return;
	stemma_severity severity = confidence >= 0.75 ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR;
	const char *text = place_text(view, source_side, place);
	if (source_side)
		bead_add_finding(view, STEMMA_KIND_OMISSION, severity, confidence, place, no_place(),
		                 arena_print(view->arena, "the rewrite leaves out \"%s\"", text));
	else
		bead_add_finding(view, STEMMA_KIND_ADDITION, severity, confidence, no_place(), place,
		                 arena_print(view->arena, "the rewrite adds \"%s\"", text));
}

void judge_coverage(struct bead_view *view)
{
	double source = (double)letters_of(&view->source), rewrite = (double)letters_of(&view->rewrite);
	double from = view->source.document->side.language->length, to = view->rewrite.document->side.language->length;
	double mean = from > 0 && to > 0 ? log(to / from) : 0;
	double excess = log((source + 10) / (rewrite + 10)) + mean; /* above 0: the source says more */
	judge_side(view, true, excess);
	judge_side(view, false, -excess);
}

/* Words left as they were: a run of source words, four or more, in the rewrite
 * though the languages differ. */
void judge_untranslated(struct bead_view *view)
{
	const struct language *from = view->source.document->side.language, *to = view->rewrite.document->side.language;
	if (from == to)
		return;
	for (size_t s = 0; s < view->rewrite.count; s++) {
		uint32_t index = view->rewrite.sentences[s];
		const struct analysed *sentence = &view->rewrite.document->side.sentences[index];
		size_t run = 0;
		for (size_t t = 0; t <= sentence->token_count; t++) {
			bool same = false;
			if (t < sentence->token_count && sentence->tokens[t].kind == TOKEN_WORD && !sentence->tokens[t].all_capitals)
				for (size_t r = 0; r < view->source.count && !same; r++) {
					const struct analysed *source = &view->source.document->side.sentences[view->source.sentences[r]];
					for (size_t k = 0; k < source->token_count && !same; k++)
						same = view_equal(source->tokens[k].folded, sentence->tokens[t].folded);
				}
			/* small letters: names in Latin letters are no untranslated words */
			if (same && !sentence->tokens[t].capital) {
				run++;
				continue;
			}
			if (run >= 4) {
				struct place place = { true, index, sentence->tokens[t - run].start, sentence->tokens[t - 1].end };
				bead_add_finding(view, STEMMA_KIND_UNTRANSLATED, STEMMA_SEVERITY_MAJOR, 0.9, no_place(), place,
				                 arena_print(view->arena, "\"%s\" was left in the source's language",
				                             place_text(view, false, place)));
			}
			run = 0;
		}
	}
}
