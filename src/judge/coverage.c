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
	bool grave;          /* holds an unsupported number or name */
};

static bool is_known(const struct term *term)
{
	return term_entry(term, ENTRY_CONCEPT) != NULL;
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
			bool known = fact || is_known(term), supported, grave = false;
			double weight;
			if (fact) {
				supported = fact->matched;
				weight = fact->fact->kind == FACT_NAME ? weight_name : weight_number;
				grave = !supported;
			} else {
				supported = bead_side_renders(other, sentence, term); /* also words left untranslated */
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

/* Weights of a logistic score (Cox 1958), fitted once for either side on news in twenty languages with
 * clauses put in or taken out. Judged by articles it was not fitted on, what the other side says and how long the run is
 * find a tenth more additions at equal false alarms. Of each run: */
struct run_weights {
	double constant;
	double unsupported; /* share of the side's known words that nothing supports */
	double excess;      /* of length: log of the ratio that is not expected */
	double longer;      /* the same again, where this side is the longer one */
	double share;       /* of the side's content that the run is: all of it says that the words are unknown */
	double words;       /* log of its content words */
	double bounded;     /* a mark or the end stands behind it */
	double last;        /* it ends the sentence: there clauses are cut, and hung on */
	double strange;     /* share of the other side's known words that nothing supports: all was put in other words */
	double letters;     /* log of its letters */
	double opened;      /* a mark or the beginning stands before it */
};
static const struct run_weights omission_weights = { -13.6, 2.1, 0.2, 12.0, -6.7, 2.6, 1.0, 3.1, -1.8, 1.1, 1.2 };
static const struct run_weights addition_weights = { -9.8, 1.0, 6.1, 3.8, -5.0, 2.0, 1.1, -0.1, -4.1, 1.1, 0.6 };
/* The same where a language has no file: its words are unknown, so nearly all rests on length. */
static const struct run_weights blind_omission_weights = { -12.6, 0, 0, 16.0, -3.4, 2.2, 1.4, 2.7, 0, 0, 0 };
static const struct run_weights blind_addition_weights = { -8.1, 0, 3.2, 9.8, -4.9, 2.1, 0.6, 0, 0, 0, 0 };
/* From here on a clause is gone, and with it all that it says. */
static const double surely_gone = 0.7;
/* What is less probable is not told. */
static const double least_omission = 0.24, least_addition = 0.16, least_blind = 0.2;

static size_t content_words(const struct analysed *sentence, size_t first, size_t count)
{
	size_t words = 0;
	for (size_t t = first; t < first + count; t++)
		words += !sentence->terms[t].punctuation && !sentence->terms[t].function;
	return words;
}

/* A run begins with a word that carries content: what opens its clause ("if the two") stands before. */
static size_t clause_start(const struct analysed *sentence, const struct run *run)
{
	size_t first = run->first;
	while (first > 0 && sentence->terms[first - 1].function && !sentence->terms[first - 1].punctuation)
		first--;
	return first;
}

static double probability(const struct run_weights *weights, const struct analysed *sentence, const struct run *run,
                          double unsupported, double strange, double excess)
{
	size_t first = clause_start(sentence, run);
	bool opened = first == 0 || sentence->terms[first - 1].punctuation;
	double letters = sentence->terms[run->first + run->count - 1].end - sentence->terms[run->first].start;
	size_t end = run->first + run->count, words = content_words(sentence, run->first, run->count);
	size_t all = content_words(sentence, 0, sentence->term_count);
	bool last = end + 1 >= sentence->term_count;
	bool bounded = end >= sentence->term_count || sentence->terms[end].punctuation;
	double logit = weights->constant + weights->unsupported * unsupported + weights->excess * excess +
	               (excess > 0 ? weights->longer * excess : 0) + weights->share * (double)words / (double)(all ? all : 1) +
	               weights->words * log((double)words + 1) + (bounded ? weights->bounded : 0) + (last ? weights->last : 0) +
	               weights->strange * strange + weights->letters * log(letters + 1) + (opened ? weights->opened : 0);
	return 1 / (1 + exp(-logit));
}

/* Whether other findings of the bead tell all of the run but a word: an amount that was altered is not
 * also left out. */
static bool is_told(const struct bead_view *view, bool source_side, const struct analysed *sentence, const struct run *run)
{
	size_t told = 0, untold = 0;
	for (size_t t = run->first; t < run->first + run->count; t++) {
		if (sentence->terms[t].punctuation || sentence->terms[t].function)
			continue;
		if (bead_is_covered(view, source_side, place_over(sentence, run->sentence, t, 1)))
			told++;
		else
			untold++;
	}
	return told > 0 && untold < 2;
}

/* A clause that holds a number, a name, a denial or a condition weighs more than one that does not. */
static bool is_grave(const struct bead_side *side, const struct analysed *sentence, const struct run *run)
{
	if (run->grave)
		return true;
	size_t first = clause_start(sentence, run);
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		bool within = side->facts[i].index == run->sentence && fact->first_term >= first && fact->first_term < run->first + run->count;
		if (within && (fact->kind == FACT_NEGATION || (fact->kind == FACT_HEDGE && (fact->detail == HEDGE_IF || fact->detail == HEDGE_CONDITION))))
			return true;
	}
	for (size_t t = run->first; t < run->first + run->count; t++)
		if (term_has_class(&sentence->terms[t], CLASS_DENIAL))
			return true;
	return false;
}

/* The most sentences of the other article that are searched for what a bead lost, on either side of it. */
enum { SEARCH_REACH = 60 };
/* The share of a run's words that another sentence must have to say it. */
static const double said_share = 0.6;

/* What this bead lost but another sentence of the other article says is not lost. */
static bool is_said_elsewhere(const struct bead_side *side, const struct bead_side *other, const struct run *run)
{
	const struct analysed *sentence = &side->document->side.sentences[run->sentence];
	size_t count = other->document->side.count, middle = other->sentences[0];
	size_t from = middle > SEARCH_REACH ? middle - SEARCH_REACH : 0;
	for (size_t s = from; s < count && s <= middle + SEARCH_REACH; s++) {
		const struct analysed *there = &other->document->side.sentences[s];
		size_t known = 0, found = 0;
		for (size_t t = run->first; t < run->first + run->count; t++) {
			const struct term *term = &sentence->terms[t];
			bool any = false, said = false;
			for (size_t e = 0; e < term->entry_count && !term->function; e++) {
				/* "said" is in every few sentences, and shows nothing */
				if (term->entries[e].kind != ENTRY_CONCEPT || concepts[term->entries[e].value].class_ == CLASS_REPORTING)
					continue;
				any = true;
				said |= analysed_has_concept(there, term->entries[e].value);
			}
			known += any;
			found += said;
		}
		if (known >= 3 && (double)found >= said_share * (double)known)
			return true;
	}
	return false;
}

static bool is_outlet(const struct term *term)
{
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && concepts[term->entries[e].value].section == SECTION_OUTLET)
			return true;
	return false;
}

/* Whether an outlet's name stands beside the term, perhaps in quotation marks: "the network CNN". */
static bool is_beside_outlet(const struct analysed *sentence, size_t t)
{
	for (size_t before = t; before > 0 && t - before < 2; before--)
		if (is_outlet(&sentence->terms[before - 1]))
			return true;
	for (size_t behind = t + 1; behind < sentence->term_count && behind - t <= 2; behind++)
		if (is_outlet(&sentence->terms[behind]))
			return true;
	return false;
}

/* "Reuters reported that …", "the American network CNN said": whom a rewrite names as its source is attribution, and no
 * claim of its own. Returns the first term of a run behind that, or its first of all. */
static size_t behind_credit(const struct analysed *sentence, const struct run *run)
{
	bool reports = false, outlet = false;
	size_t t = run->first;
	for (; t < run->first + run->count; t++) {
		const struct term *term = &sentence->terms[t];
		if (term->punctuation || term->function)
			continue;
		bool report = term_entry(term, ENTRY_ATTRIBUTION) || term_has_class(term, CLASS_REPORTING), named = is_outlet(term);
		if (!report && !named && !is_beside_outlet(sentence, t))
			break;
		reports |= report;
		outlet |= named;
	}
	return reports && outlet ? t : run->first;
}

/* "Rokna Political Desk: …": the line of a desk in front of a lead is no claim. Returns the first term behind it. */
static size_t behind_desk_line(const struct bead_view *view, const struct analysed *sentence)
{
	enum { DESK_WORDS = 7 };
	for (size_t t = 0; view->near_top && t < DESK_WORDS && t < sentence->term_count; t++) {
		struct view mark = sentence->tokens[sentence->terms[t].first].folded;
		if (sentence->terms[t].punctuation && (view_equal(mark, VIEW(":")) || view_equal(mark, VIEW("\xEF\xBC\x9A"))))
			return t + 1;
	}
	return 0;
}

static void judge_side(struct bead_view *view, bool source_side, struct run run, double share, double strange, double length_excess)
{
	const struct bead_side *side = source_side ? &view->source : &view->rewrite;
	const struct bead_side *other = source_side ? &view->rewrite : &view->source;
	if (run.content < 2)
		return;
	const struct analysed *sentence = &side->document->side.sentences[run.sentence];
	size_t desk = behind_desk_line(view, sentence), credit = source_side ? 0 : behind_credit(sentence, &run);
	size_t claim = desk > credit ? desk : credit;
	if (run.first < claim) {
		if (claim >= run.first + run.count || content_words(sentence, claim, run.first + run.count - claim) < 2)
			return;
		run.count -= claim - run.first;
		run.first = claim;
	}
	const struct run_weights *weights = source_side ? view->has_lexicon ? &omission_weights : &blind_omission_weights
	                                    : view->has_lexicon ? &addition_weights
	                                                        : &blind_addition_weights;
	double least = !view->has_lexicon ? least_blind : source_side ? least_omission : least_addition;
	double confidence = probability(weights, sentence, &run, share, strange, length_excess);
	struct place place = place_over(sentence, run.sentence, run.first, run.count);
	/* one alteration is told once, by its most specific kind */
	if (confidence < least ||
	    (bead_is_covered(view, source_side, place) && confidence < 0.6) || is_told(view, source_side, sentence, &run))
		return;
	if (is_said_elsewhere(side, other, &run))
		return;
	stemma_severity severity =
		confidence >= 0.5 && is_grave(side, sentence, &run) ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR;
	const char *text = place_text(view, source_side, place);
	if (confidence >= surely_gone)
		bead_drop_within(view, source_side, place);
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
	double excess = log((source + 10) / (rewrite + 10)) + view->length_mean; /* above 0: the source says more */
	double lost_share, brought_share;
	struct run lost = find_run(&view->source, &view->rewrite, &lost_share);
	struct run brought = find_run(&view->rewrite, &view->source, &brought_share);
	judge_side(view, true, lost, lost_share, brought_share, excess);
	judge_side(view, false, brought, brought_share, lost_share, -excess);
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
		size_t run = 0, small = 0;
		for (size_t t = 0; t <= sentence->token_count; t++) {
			bool same = false;
			if (t < sentence->token_count && sentence->tokens[t].kind == TOKEN_WORD && !sentence->tokens[t].all_capitals)
				for (size_t r = 0; r < view->source.count && !same; r++) {
					const struct analysed *source = &view->source.document->side.sentences[view->source.sentences[r]];
					for (size_t k = 0; k < source->token_count && !same; k++)
						same = view_equal(source->tokens[k].folded, sentence->tokens[t].folded);
				}
			/* small letters: names in Latin letters are no untranslated words; where all nouns have
			 * capitals, these go on with a run, but do not count */
			if (same && (!sentence->tokens[t].capital || (run && from->capitals == CAPITALS_NOUNS))) {
				run++;
				small += !sentence->tokens[t].capital;
				continue;
			}
			if (small >= 4) {
				struct place place = { true, index, sentence->tokens[t - run].start, sentence->tokens[t - 1].end };
				bead_add_finding(view, STEMMA_KIND_UNTRANSLATED, STEMMA_SEVERITY_MAJOR, 0.9, no_place(), place,
				                 arena_print(view->arena, "\"%s\" was left in the source's language",
				                             place_text(view, false, place)));
			}
			run = small = 0;
		}
	}
}
