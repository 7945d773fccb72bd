/* search.c - from evidence to beads: candidates, scores, and a Viterbi search
 * over the rewrite's sentences with a cost for jumps in the source.
 *
 * Formulas and constants are the prototype's (measured on news in twenty
 * languages): bead = (A + B) / 2 + length - threshold - shape, where A is the
 * log-likelihood ratio of the source's items and B that of the rewrite's. */
#include "align/lattice.h"

#include <math.h>
#include <stdlib.h>

/* ---- Tuning ------------------------------------------------------------ */

/* A bead must beat "added" by this much: log odds against a random pair. */
static const double threshold_with_lexicon = -2.5, threshold_without = -1.0;
/* What beads other than 1-1 cost: merged pairs are commoner than splits. */
static const double shape_merge = 3.0, shape_split = 5.0, shape_more = 3.0, shape_distant = 7.0;
/* A bead must rest on something that both sides have, not on length and order
 * alone; only where a language's words are unknown may it lack that. */
static const double least_support_with_lexicon = 0.5, least_support_without = 0;
/* What each sentence of a merge or split must add to what the others support. */
static const double least_gain = 3.0;
/* Sources kept for each rewrite sentence: 12 gave what all gave, 5 lost a point. */
enum { CANDIDATES = 12 };
/* A word in more sentences than this names no candidate in a long text. */
enum { USEFUL_MATCHES = 60 };
/* In a pair without a lexicon, up to this many sources are all candidates. */
enum { FEW_SOURCES = 120 };
/* Log odds, from the rest of the pair, that a gap's sentences render each other in order rather
 * than being dropped and added: from here on they need no word in common ("Oh, no."). */
static const double sure_order = 5.0;
/* A bead of this score counts fully when the part of the rewrite that has a source is measured. */
static const double sure_score = 4.0;
/* Search states kept for each rewrite sentence. */
enum { STATES = 48 };
/* Rounds in which sources claimed twice are settled. */
enum { ROUNDS = 6 };

double jump_cost(long from, long to)
{
	long distance = to - from - 1;
	if (distance == 0)
		return 0;
	if (distance > 0)
		return 0.5 + 0.5 * log((double)distance);
	return 3.5 + 0.15 * log((double)-distance);
}

/* Log-likelihood ratio of the two lengths: a normal around the expected ratio
 * (deviation .25) against a wider one (.75), never below -4. */
static double length_score(double source_letters, double rewrite_letters, double mean)
{
	double x = log((rewrite_letters + 1) / (source_letters + 1)) - mean;
	double narrow = 0.25, wide = 0.75;
	/* very short sentences vary more */
	double score = -x * x / (2 * narrow * narrow) + x * x / (2 * wide * wide) + log(wide / narrow);
	return score < -4 ? -4 : score;
}

/* ---- Candidates -------------------------------------------------------- */

static double letters_of(const struct align_side *side, size_t first, size_t count)
{
	size_t letters = 0;
	for (size_t i = 0; i < count; i++)
		letters += side->sentences[first + i].letters;
	return (double)letters;
}

/* A sentence joins a merge or split only by what the others do not say already:
 * a headline shares its words with the lead, but adds nothing to it. */
static bool each_adds(const struct evidence_side *other, const uint32_t *there, size_t there_count, const uint32_t *here,
                      size_t here_count)
{
	for (size_t out = 0; out < here_count && here_count > 1; out++) {
		uint32_t rest[BEAD_SENTENCES];
		size_t count = 0;
		for (size_t i = 0; i < here_count; i++)
			if (i != out)
				rest[count++] = here[i];
		double gain = 0;
		for (size_t i = 0; i < there_count; i++)
			gain += evidence_score(other, there[i], here, here_count) - evidence_score(other, there[i], rest, count);
		if (gain < least_gain)
			return false;
	}
	return true;
}

/* The score of any set of source sentences beside any set of rewrite sentences, without
 * its shape; *support becomes what matches contribute, 0 when a sentence adds nothing. */
static double score_sets(const struct search *search, const uint32_t *sources, size_t source_count,
                         const uint32_t *rewrites, size_t rewrite_count, double *support)
{
	const struct evidence *evidence = search->evidence;
	double forward = 0, backward = 0, source_letters = 0, rewrite_letters = 0;
	*support = 0;
	for (size_t i = 0; i < source_count; i++) {
		forward += evidence_score(&evidence->source, sources[i], rewrites, rewrite_count);
		*support += evidence_support(&evidence->source, sources[i], rewrites, rewrite_count, NULL);
		source_letters += (double)search->source->sentences[sources[i]].letters;
	}
	for (size_t i = 0; i < rewrite_count; i++) {
		backward += evidence_score(&evidence->rewrite, rewrites[i], sources, source_count);
		rewrite_letters += (double)search->rewrite->sentences[rewrites[i]].letters;
	}
	if (!each_adds(&evidence->rewrite, rewrites, rewrite_count, sources, source_count) ||
	    !each_adds(&evidence->source, sources, source_count, rewrites, rewrite_count))
		*support = 0;
	return 0.5 * forward + 0.5 * backward + length_score(source_letters, rewrite_letters, evidence->length_mean) -
	       search->threshold;
}

static void score_candidate(const struct search *search, struct candidate *candidate)
{
	uint32_t sources[BEAD_SENTENCES], rewrites[BEAD_SENTENCES];
	for (uint32_t i = 0; i < candidate->source_count; i++)
		sources[i] = candidate->source + i;
	for (uint32_t i = 0; i < candidate->rewrite_count; i++)
		rewrites[i] = candidate->rewrite + i;
	double shape = 0;
	if (candidate->source_count > 1)
		shape += shape_merge + shape_more * (candidate->source_count - 2);
	if (candidate->rewrite_count > 1)
		shape += shape_split + shape_more * (candidate->rewrite_count - 2);
	candidate->score = score_sets(search, sources, candidate->source_count, rewrites, candidate->rewrite_count,
	                              &candidate->support) - shape;
}

struct ranked {
	uint32_t source;
	double score;
};

static int best_first(const void *a, const void *b)
{
	const struct ranked *left = a, *right = b;
	if (left->score > right->score)
		return -1;
	if (left->score < right->score)
		return 1;
	return left->source < right->source ? -1 : left->source > right->source;
}

static void keep(struct search *search, struct candidate candidate)
{
	if ((search->source->titled && candidate.source == 0 && candidate.source_count > 1) ||
	    (search->rewrite->titled && candidate.rewrite == 0 && candidate.rewrite_count > 1))
		return;
	score_candidate(search, &candidate);
	if (candidate.support < search->least_support || candidate.score < -6)
		return;
	search->candidates = arena_grow(search->arena, search->candidates, search->candidate_count,
	                                &search->candidate_capacity, sizeof candidate);
	search->candidates[search->candidate_count++] = candidate;
}

/* The sources that share weight with rewrite sentence j, heaviest first. */
static size_t rank_sources(struct search *search, size_t rewrite, double *weights, uint32_t *touched, struct ranked *out)
{
	const struct evidence_side *side = &search->evidence->rewrite;
	size_t touched_count = 0;
	for (size_t i = 0; i < side->sentences[rewrite].count; i++) {
		const struct item_record *record = &side->records[side->sentences[rewrite].records[i]];
		if (record->match_count > USEFUL_MATCHES && search->source->count > 4 * USEFUL_MATCHES)
			continue;
		for (size_t m = 0; m < record->match_count; m++) {
			uint32_t source = record->matches[m].sentence;
			if (weights[source] <= 0)
				touched[touched_count++] = source;
			weights[source] += (double)record->matches[m].strength * record->gain + 1e-9;
		}
	}
	for (size_t i = 0; i < touched_count; i++) {
		double letters = letters_of(search->source, touched[i], 1);
		double length = length_score(letters, letters_of(search->rewrite, rewrite, 1), search->evidence->length_mean);
		/* as in the bead's score: what the source leaves unsaid counts half */
		out[i] = (struct ranked){ touched[i], weights[touched[i]] +
			                                      0.5 * search->evidence->source.sentences[touched[i]].absent + 0.3 * length };
		weights[touched[i]] = 0;
	}
	qsort(out, touched_count, sizeof *out, best_first);
	size_t count = touched_count < CANDIDATES ? touched_count : CANDIDATES;
	if (search->evidence->has_lexicon || search->source->count > FEW_SOURCES)
		return count;
	/* nothing that both have may be known: every other source stays possible */
	for (size_t i = 0; i < count; i++)
		weights[out[i].source] = 1;
	for (uint32_t source = 0; source < search->source->count; source++)
		if (weights[source] <= 0)
			out[count++] = (struct ranked){ source, 0 };
	for (size_t i = 0; i < count; i++)
		weights[out[i].source] = 0;
	return count;
}

static int by_ending(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;
	uint32_t left_end = left->rewrite + left->rewrite_count, right_end = right->rewrite + right->rewrite_count;
	if (left_end != right_end)
		return left_end < right_end ? -1 : 1;
	if (left->source != right->source)
		return left->source < right->source ? -1 : 1;
	if (left->source_count != right->source_count)
		return left->source_count < right->source_count ? -1 : 1;
	return left->rewrite < right->rewrite ? -1 : left->rewrite > right->rewrite;
}

static bool same_candidate(const struct candidate *a, const struct candidate *b)
{
	return a->rewrite == b->rewrite && a->source == b->source && a->rewrite_count == b->rewrite_count &&
	       a->source_count == b->source_count;
}

/* Which of the neighbours of `middle` (two before it, itself, two behind) could add something to a bead with
 * `there`: a first look that spares most of the scoring. */
struct neighbours {
	bool may_add[2 * BEAD_SENTENCES - 1];
};

static struct neighbours look_around(const struct evidence_side *other, uint32_t there, uint32_t middle, size_t count)
{
	struct neighbours around = { { false } };
	for (uint32_t k = 0; k < 2 * BEAD_SENTENCES - 1; k++) {
		if (middle + k < BEAD_SENTENCES - 1 || middle + k - (BEAD_SENTENCES - 1) >= count)
			continue;
		uint32_t here = middle + k - (BEAD_SENTENCES - 1);
		around.may_add[k] = evidence_score(other, there, &here, 1) - other->sentences[there].absent >= least_gain;
	}
	return around;
}

/* Whether the window of `width` sentences that begins `before` ones before the middle may be a bead. */
static bool may_join(const struct neighbours *around, uint32_t before, uint32_t width)
{
	for (uint32_t k = 0; k < width; k++)
		if (!around->may_add[BEAD_SENTENCES - 1 - before + k])
			return false;
	return true;
}

/* Merges: windows of sources around one that shares words with rewrite sentence j. */
static void keep_merges(struct search *search, uint32_t j, uint32_t i)
{
	struct neighbours around = look_around(&search->evidence->rewrite, j, i, search->source->count);
	for (uint32_t width = 2; width <= BEAD_SENTENCES; width++)
		for (uint32_t before = 0; before < width; before++)
			if (may_join(&around, before, width))
				keep(search, (struct candidate){ .rewrite = j, .rewrite_count = 1, .source = i - before, .source_count = (uint8_t)width });
}

/* Splits: windows of rewrite sentences around j. */
static void keep_splits(struct search *search, uint32_t j, uint32_t i)
{
	struct neighbours around = look_around(&search->evidence->source, i, j, search->rewrite->count);
	for (uint32_t width = 2; width <= BEAD_SENTENCES; width++)
		for (uint32_t before = 0; before < width; before++)
			if (may_join(&around, before, width))
				keep(search, (struct candidate){ .rewrite = j - before, .rewrite_count = (uint8_t)width, .source = i, .source_count = 1 });
}

static void find_candidates(struct search *search)
{
	size_t sources = search->source->count, rewrites = search->rewrite->count;
	double *weights = arena_array(search->arena, sources + 1, sizeof *weights);
	uint32_t *touched = arena_array(search->arena, sources + 1, sizeof *touched);
	struct ranked *ranked = arena_array(search->arena, sources + 1, sizeof *ranked);
	for (size_t j = 0; j < rewrites; j++) {
		size_t count = rank_sources(search, j, weights, touched, ranked);
		for (size_t r = 0; r < count; r++) {
			uint32_t i = ranked[r].source;
			keep(search, (struct candidate){ .rewrite = (uint32_t)j, .rewrite_count = 1, .source = i, .source_count = 1 });
			keep_merges(search, (uint32_t)j, i);
			keep_splits(search, (uint32_t)j, i);
		}
	}
	if (search->candidate_count)
		qsort(search->candidates, search->candidate_count, sizeof *search->candidates, by_ending);
	size_t unique = 0;
	for (size_t c = 0; c < search->candidate_count; c++)
		if (unique == 0 || !same_candidate(&search->candidates[c], &search->candidates[unique - 1]))
			search->candidates[unique++] = search->candidates[c];
	search->candidate_count = unique;
	search->first_ending = arena_array(search->arena, rewrites + 2, sizeof(uint32_t));
	size_t c = 0;
	for (size_t j = 0; j <= rewrites; j++) {
		while (c < unique && search->candidates[c].rewrite + search->candidates[c].rewrite_count - 1 < j)
			c++;
		search->first_ending[j] = (uint32_t)c;
	}
	search->first_ending[rewrites] = (uint32_t)unique;
}

/* ---- Viterbi ----------------------------------------------------------- */

static void offer(struct arena *arena, struct states *states, struct state state)
{
	for (size_t i = 0; i < states->count; i++)
		if (states->items[i].last == state.last) {
			if (states->items[i].score < state.score)
				states->items[i] = state;
			return;
		}
	states->items = arena_grow(arena, states->items, states->count, &states->capacity, sizeof state);
	states->items[states->count++] = state;
}

static int best_state_first(const void *a, const void *b)
{
	const struct state *left = a, *right = b;
	if (left->score > right->score)
		return -1;
	if (left->score < right->score)
		return 1;
	return left->last < right->last ? -1 : left->last > right->last;
}

/* Fills `chosen` with the candidates of the best path; returns how many. */
static size_t best_path(struct search *search, uint32_t *chosen)
{
	size_t rewrites = search->rewrite->count;
	/* the room of the search before, where there was one */
	if (!search->states)
		search->states = arena_array(search->arena, rewrites + 1, sizeof *search->states);
	struct states *states = search->states;
	for (size_t j = 0; j <= rewrites; j++)
		states[j].count = 0;
	offer(search->arena, &states[0], (struct state){ .last = -1, .back = NONE, .candidate = NONE });
	for (size_t j = 1; j <= rewrites; j++) {
		for (size_t s = 0; s < states[j - 1].count; s++) {
			struct state state = states[j - 1].items[s];
			state.back = (uint32_t)s;
			state.from = (uint32_t)j - 1;
			state.candidate = NONE;
			offer(search->arena, &states[j], state);
		}
		for (uint32_t c = search->first_ending[j - 1]; c < search->first_ending[j]; c++) {
			const struct candidate *candidate = &search->candidates[c];
			if (candidate->banned)
				continue;
			uint32_t from = candidate->rewrite;
			long last = (long)candidate->source + candidate->source_count - 1;
			struct state best = { .score = -INFINITY };
			for (size_t s = 0; s < states[from].count; s++) {
				const struct state *before = &states[from].items[s];
				double score = before->score + candidate->score - jump_cost(before->last, (long)candidate->source);
				if (score > best.score)
					best = (struct state){ last, score, (uint32_t)s, from, c };
			}
			offer(search->arena, &states[j], best);
		}
		if (states[j].count > STATES) {
			qsort(states[j].items, states[j].count, sizeof *states[j].items, best_state_first);
			states[j].count = STATES;
		}
	}
	size_t best = 0;
	for (size_t s = 1; s < states[rewrites].count; s++)
		if (states[rewrites].items[s].score > states[rewrites].items[best].score)
			best = s;
	size_t count = 0, j = rewrites, s = best;
	while (j > 0) {
		const struct state *state = &states[j].items[s];
		if (state->candidate != NONE)
			chosen[count++] = state->candidate;
		s = state->back;
		j = state->from;
	}
	for (size_t i = 0; i < count / 2; i++) {
		uint32_t swap = chosen[i];
		chosen[i] = chosen[count - 1 - i];
		chosen[count - 1 - i] = swap;
	}
	return count;
}

/* Whether two candidates claim a common source sentence. */
static bool overlap(const struct candidate *a, const struct candidate *b)
{
	return a->source < b->source + b->source_count && b->source < a->source + a->source_count;
}

/* A source may be claimed twice: keep the better bead, ban the other. */
static bool ban_double_claims(struct search *search, const uint32_t *chosen, size_t count)
{
	uint32_t *claimed = arena_array(search->arena, search->source->count + 1, sizeof *claimed);
	bool any = false;
	for (size_t i = 0; i < count; i++) {
		struct candidate *one = &search->candidates[chosen[i]];
		for (uint32_t s = one->source; s < one->source + one->source_count; s++) {
			if (claimed[s] && !search->candidates[claimed[s] - 1].banned) {
				struct candidate *other = &search->candidates[claimed[s] - 1];
				if (other == one || !overlap(one, other))
					continue;
				any = true;
				if (other->score >= one->score) {
					one->banned = true;
					break;
				}
				other->banned = true;
			}
			claimed[s] = chosen[i] + 1;
		}
	}
	return any;
}

/* ---- Beads ------------------------------------------------------------- */

static double similarity_of(const struct search *search, const struct candidate *candidate)
{
	uint32_t sources[BEAD_SENTENCES], rewrites[BEAD_SENTENCES];
	for (uint32_t i = 0; i < candidate->source_count; i++)
		sources[i] = candidate->source + i;
	for (uint32_t i = 0; i < candidate->rewrite_count; i++)
		rewrites[i] = candidate->rewrite + i;
	double sum = 0, share;
	for (uint32_t i = 0; i < candidate->source_count; i++) {
		evidence_support(&search->evidence->source, sources[i], rewrites, candidate->rewrite_count, &share);
		sum += share / candidate->source_count;
	}
	for (uint32_t i = 0; i < candidate->rewrite_count; i++) {
		evidence_support(&search->evidence->rewrite, rewrites[i], sources, candidate->source_count, &share);
		sum += share / candidate->rewrite_count;
	}
	return sum / 2;
}

/* The length of the longest run in which the source order rises decides what
 * moved; of equal runs the one that moves the earlier bead wins. */
static void mark_moved(struct arena *arena, struct bead *beads, size_t count)
{
	size_t *two_sided = arena_array(arena, count + 1, sizeof *two_sided), total = 0;
	for (size_t i = 0; i < count; i++)
		if (beads[i].source_count && beads[i].rewrite_count)
			two_sided[total++] = i;
	/* longest[i]: the longest rising run that begins at i; a Fenwick tree of maxima
	 * over the sources makes it n log n */
	size_t sources = 0;
	for (size_t i = 0; i < total; i++)
		if (beads[two_sided[i]].source[0] >= sources)
			sources = beads[two_sided[i]].source[0] + 1u;
	uint32_t *tree = arena_array(arena, sources + 2, sizeof *tree);
	uint32_t *longest = arena_array(arena, total + 1, sizeof *longest);
	uint32_t best = 0;
	for (size_t i = total; i-- > 0;) {
		size_t position = sources - beads[two_sided[i]].source[0]; /* larger sources first */
		uint32_t length = 0;
		for (size_t p = position - 1; p > 0; p -= p & (~p + 1))
			if (tree[p] > length)
				length = tree[p];
		longest[i] = ++length;
		for (size_t p = position; p <= sources; p += p & (~p + 1))
			if (tree[p] < length)
				tree[p] = length;
		if (length > best)
			best = length;
	}
	/* Beads whose runs are equally long stand with falling sources: of those that can
	 * follow the run so far, the last one stays and the earlier ones moved. */
	size_t *level_end = arena_array(arena, (size_t)best + 2, sizeof *level_end);
	size_t *by_level = arena_array(arena, total + 1, sizeof *by_level);
	for (size_t i = 0; i < total; i++)
		level_end[longest[i]]++;
	for (uint32_t l = 1; l <= best; l++)
		level_end[l] += level_end[l - 1];
	size_t *fill = arena_array(arena, (size_t)best + 2, sizeof *fill);
	for (size_t i = 0; i < total; i++)
		by_level[level_end[longest[i] - 1] + fill[longest[i]]++] = i;
	for (size_t i = 0; i < total; i++)
		beads[two_sided[i]].moved = true;
	long last_source = -1, last_bead = -1;
	for (uint32_t level = best; level > 0; level--) {
		size_t stays = SIZE_MAX;
		for (size_t k = level_end[level - 1]; k < level_end[level]; k++)
			if ((long)by_level[k] > last_bead && (long)beads[two_sided[by_level[k]]].source[0] > last_source)
				stays = by_level[k];
		if (stays == SIZE_MAX)
			break;
		beads[two_sided[stays]].moved = false;
		last_bead = (long)stays;
		last_source = (long)beads[two_sided[stays]].source[0];
	}
}

/* A sentence may sum up sources that are no neighbours: an unclaimed source joins a bead
 * when it explains what is left of it, at a higher price than a neighbour's. */
static void join_distant_sources(const struct search *search, struct bead *bead, bool *used)
{
	const struct evidence_side *side = &search->evidence->rewrite;
	while (bead->source_count && bead->source_count < BEAD_SENTENCES) {
		double ignored, best = 0;
		double now = score_sets(search, bead->source, bead->source_count, bead->rewrite, bead->rewrite_count, &ignored);
		uint32_t best_source = 0;
		for (size_t r = 0; r < bead->rewrite_count; r++)
			for (size_t i = 0; i < side->sentences[bead->rewrite[r]].count; i++) {
				const struct item_record *record = &side->records[side->sentences[bead->rewrite[r]].records[i]];
				if (record->match_count > USEFUL_MATCHES)
					continue;
				for (size_t m = 0; m < record->match_count; m++) {
					uint32_t source = record->matches[m].sentence;
					if (used[source])
						continue;
					uint32_t together[BEAD_SENTENCES];
					memcpy(together, bead->source, sizeof together);
					together[bead->source_count] = source;
					double support;
					double gain = score_sets(search, together, bead->source_count + 1u, bead->rewrite,
					                         bead->rewrite_count, &support) -
					              now - shape_distant;
					if (support >= least_support_with_lexicon && gain > best) {
						best = gain;
						best_source = source;
					}
				}
			}
		if (best <= 0)
			return;
		size_t at = bead->source_count++;
		while (at > 0 && bead->source[at - 1] > best_source) {
			bead->source[at] = bead->source[at - 1];
			at--;
		}
		bead->source[at] = best_source;
		used[best_source] = true;
		bead->score += best;
	}
}

static void find_repeats(const struct search *search, struct bead *bead)
{
	/* An added sentence whose known items nearly all stand in one source sentence that
	 * another bead has taken says it again. */
	uint32_t j = bead->rewrite[0];
	const struct evidence_side *side = &search->evidence->rewrite;
	double best = 0;
	uint32_t best_source = 0;
	for (size_t i = 0; i < side->sentences[j].count; i++) {
		const struct item_record *record = &side->records[side->sentences[j].records[i]];
		for (size_t m = 0; m < record->match_count; m++) {
			uint32_t source = record->matches[m].sentence;
			struct candidate candidate = { .rewrite = j, .rewrite_count = 1, .source = source, .source_count = 1 };
			double share;
			double support = evidence_support(side, j, &source, 1, &share);
			if (share < 0.3 || support < 6)
				continue;
			score_candidate(search, &candidate);
			if (candidate.score > 3 && candidate.score > best) {
				best = candidate.score;
				best_source = source;
			}
		}
	}
	if (best > 0) {
		bead->repeated = true;
		bead->repeats[0] = best_source;
		bead->repeat_count = 1;
		bead->confidence = 1 / (1 + exp(-0.6 * (best - 3)));
	}
}

/* ---- Gaps --------------------------------------------------------------- */

/* A run of unclaimed sentences between two neighbouring beads, on both sides. */
struct gap {
	size_t before; /* the chosen candidate in front of which it stands */
	uint32_t source, rewrite, count;
};

/* Lists the gaps that have as many sentences on either side. */
static size_t find_gaps(const struct search *search, const uint32_t *chosen, size_t count, struct gap *gaps)
{
	size_t gap_count = 0;
	uint32_t source = 0, rewrite = 0;
	for (size_t c = 0; c <= count; c++) {
		const struct candidate *next = c < count ? &search->candidates[chosen[c]] : NULL;
		uint32_t source_end = next ? next->source : (uint32_t)search->source->count;
		uint32_t rewrite_end = next ? next->rewrite : (uint32_t)search->rewrite->count;
		if (rewrite_end > rewrite && source_end > source && source_end - source == rewrite_end - rewrite)
			gaps[gap_count++] = (struct gap){ c, source, rewrite, rewrite_end - rewrite };
		if (next) {
			source = next->source + next->source_count;
			rewrite = next->rewrite + next->rewrite_count;
		}
	}
	return gap_count;
}

static double share_of(size_t part, size_t whole)
{
	return ((double)part + 0.5) / ((double)whole + 1);
}

/* Where nearly all is rendered in order, so is what stands between: short sentences that have no
 * telling word are no longer called dropped and added. What the rest of the pair shows is the
 * prior, so that a rewrite that drops and adds much gets no such help. */
static size_t fill_gaps(struct search *search, uint32_t *chosen, size_t count)
{
	size_t sources = search->source->count, rewrites = search->rewrite->count;
	struct gap *gaps = arena_array(search->arena, count + 2, sizeof *gaps);
	size_t gap_count = find_gaps(search, chosen, count, gaps);
	size_t claimed_sources = 0, claimed_rewrites = 0;
	bool *claimed = arena_array(search->arena, sources + 1, sizeof *claimed);
	for (size_t c = 0; c < count; c++) {
		const struct candidate *candidate = &search->candidates[chosen[c]];
		claimed_rewrites += candidate->rewrite_count;
		for (uint32_t s = 0; s < candidate->source_count; s++)
			claimed_sources += !claimed[candidate->source + s];
		memset(claimed + candidate->source, true, candidate->source_count);
	}
	/* gaps that may be filled are no evidence of dropping and adding */
	size_t in_gaps = 0;
	for (size_t g = 0; g < gap_count; g++)
		in_gaps += gaps[g].count;
	double added = share_of(rewrites - claimed_rewrites - in_gaps, rewrites - in_gaps);
	double dropped = share_of(sources - claimed_sources - in_gaps, sources - in_gaps);
	double order = log((1 - added) * (1 - dropped) / (added * dropped));
	if (order < sure_order)
		return count;
	uint32_t *filled = arena_array(search->arena, rewrites + 1, sizeof *filled);
	size_t filled_count = 0, taken = 0;
	for (size_t g = 0; g < gap_count; g++) {
		const struct gap *gap = &gaps[g];
		while (taken < gap->before)
			filled[filled_count++] = chosen[taken++];
		for (uint32_t i = 0; i < gap->count; i++) {
			struct candidate pair = { .source = gap->source + i, .rewrite = gap->rewrite + i, .source_count = 1, .rewrite_count = 1 };
			score_candidate(search, &pair);
			pair.score += search->threshold + order;
			if (claimed[pair.source] || pair.score <= 0)
				continue;
			search->candidates = arena_grow(search->arena, search->candidates, search->candidate_count,
			                                &search->candidate_capacity, sizeof pair);
			search->candidates[search->candidate_count] = pair;
			filled[filled_count++] = (uint32_t)search->candidate_count++;
		}
	}
	while (taken < count)
		filled[filled_count++] = chosen[taken++];
	memcpy(chosen, filled, filled_count * sizeof *chosen);
	return filled_count;
}

static void make_beads(struct search *search, const uint32_t *chosen, size_t count, size_t in_lattice, struct alignment *out)
{
	size_t sources = search->source->count, rewrites = search->rewrite->count;
	out->beads = arena_array(search->arena, sources + rewrites + 1, sizeof *out->beads);
	bool *used = arena_array(search->arena, sources + 1, sizeof *used);
	struct bead *main_beads = arena_array(search->arena, rewrites + 1, sizeof *main_beads);
	size_t main_count = 0, next = 0;
	double *of_candidates = arena_array(search->arena, search->candidate_count + 1, sizeof *of_candidates);
	double *of_added = arena_array(search->arena, rewrites + 1, sizeof *of_added);
	double *of_dropped = arena_array(search->arena, sources + 1, sizeof *of_dropped);
	posteriors(search, of_candidates, of_added, of_dropped);
	for (size_t j = 0; j < rewrites;) {
		struct bead bead = { .similarity = -1, .confidence = 0.5 };
		const struct candidate *candidate = next < count ? &search->candidates[chosen[next]] : NULL;
		bool starts = candidate && candidate->rewrite == j;
		bool free_sources = starts;
		for (uint32_t s = 0; starts && s < candidate->source_count; s++)
			free_sources &= !used[candidate->source + s];
		if (starts && free_sources) {
			for (uint32_t s = 0; s < candidate->source_count; s++) {
				bead.source[bead.source_count++] = candidate->source + s;
				used[candidate->source + s] = true;
			}
			for (uint32_t r = 0; r < candidate->rewrite_count; r++)
				bead.rewrite[bead.rewrite_count++] = candidate->rewrite + r;
			bead.score = candidate->score;
			bead.similarity = similarity_of(search, candidate);
			/* what fills a gap is no candidate of the search: its own odds must do */
			bead.confidence = chosen[next] < in_lattice ? of_candidates[chosen[next]] : 1 / (1 + exp(-candidate->score));
			j += candidate->rewrite_count;
			next++;
		} else {
			if (starts)
				next++; /* lost its source to a better bead */
			bead.rewrite[bead.rewrite_count++] = (uint32_t)j;
			bead.confidence = of_added[j];
			find_repeats(search, &bead);
			j++;
		}
		main_beads[main_count++] = bead;
	}
	for (size_t b = 0; b < main_count; b++)
		join_distant_sources(search, &main_beads[b], used);
	mark_moved(search->arena, main_beads, main_count);
	/* dropped sentences stand behind the bead of the nearest source before them */
	size_t *behind = arena_array(search->arena, sources + 1, sizeof *behind);
	size_t *of_source = arena_array(search->arena, sources + 1, sizeof *of_source);
	for (size_t b = 0; b < main_count; b++)
		for (size_t s = 0; s < main_beads[b].source_count; s++)
			of_source[main_beads[b].source[s]] = b + 1;
	size_t anchor = 0; /* 0: before all beads */
	for (size_t s = 0; s < sources; s++) {
		if (of_source[s])
			anchor = of_source[s];
		behind[s] = anchor;
	}
	/* gather the dropped by their anchor, in source order */
	size_t *first = arena_array(search->arena, main_count + 2, sizeof *first);
	size_t *following = arena_array(search->arena, sources + 1, sizeof *following);
	size_t *last = arena_array(search->arena, main_count + 2, sizeof *last);
	for (size_t s = 0; s < sources; s++) {
		if (used[s])
			continue;
		if (first[behind[s]] == 0)
			first[behind[s]] = s + 1;
		else
			following[last[behind[s]]] = s + 1;
		last[behind[s]] = s;
	}
	for (size_t b = 0; b <= main_count; b++) {
		if (b > 0)
			out->beads[out->count++] = main_beads[b - 1];
		for (size_t s = first[b]; s != 0; s = following[s - 1]) {
			struct bead dropped = { .source = { (uint32_t)(s - 1) }, .source_count = 1, .similarity = -1, .confidence = of_dropped[s - 1] };
			out->beads[out->count++] = dropped;
		}
	}
}

/* The mean length ratio of this pair, from beads that are sure: languages differ
 * between outlets and translators. */
static bool reestimate_length(struct search *search, const uint32_t *chosen, size_t count)
{
	double sum = 0;
	size_t sure = 0;
	for (size_t i = 0; i < count; i++) {
		const struct candidate *candidate = &search->candidates[chosen[i]];
		if (candidate->score < 4 || candidate->source_count > 1 || candidate->rewrite_count > 1)
			continue;
		double source = letters_of(search->source, candidate->source, 1);
		double rewrite = letters_of(search->rewrite, candidate->rewrite, 1);
		if (source < 20 || rewrite < 8)
			continue;
		sum += log((rewrite + 1) / (source + 1));
		sure++;
	}
	if (sure < 8)
		return false;
	/* the language's mean counts as eight beads */
	search->evidence->length_mean = (sum + 8 * search->evidence->length_mean) / ((double)sure + 8);
	return true;
}

/* Where less than half of the rewrite is found in the source, a weak bead is likelier chance ("after" in
 * both): the pair itself is the prior, and takes back what the threshold took for granted. Bans those; whether
 * it banned any. */
static bool ban_chance_beads(struct search *search, const uint32_t *chosen, size_t count)
{
	double claimed = 0;
	bool any = false;
	for (size_t c = 0; c < count; c++) {
		const struct candidate *candidate = &search->candidates[chosen[c]];
		claimed += candidate->rewrite_count * fmin(1, candidate->score / sure_score);
	}
	double share = (claimed + 0.5) / ((double)search->rewrite->count + 1);
	double least = 3 * log((1 - share) / share);
	for (size_t c = 0; c < count; c++)
		if (search->candidates[chosen[c]].score < least)
			search->candidates[chosen[c]].banned = any = true;
	return any;
}

void align(struct arena *arena, const struct align_side *source, const struct align_side *rewrite,
           struct alignment *out)
{
	struct evidence evidence;
	evidence_gather(arena, source, rewrite, &evidence);
	struct search search = { .arena = arena, .source = source, .rewrite = rewrite, .evidence = &evidence };
	search.threshold = evidence.has_lexicon ? threshold_with_lexicon : threshold_without;
	search.least_support = evidence.has_lexicon ? least_support_with_lexicon : least_support_without;
	memset(out, 0, sizeof *out);
	find_candidates(&search);
	uint32_t *chosen = arena_array(arena, rewrite->count + 1, sizeof *chosen);
	size_t count = best_path(&search, chosen);
	if (reestimate_length(&search, chosen, count)) {
		for (size_t c = 0; c < search.candidate_count; c++)
			score_candidate(&search, &search.candidates[c]);
		count = best_path(&search, chosen);
	}
	for (int round = 0; round < ROUNDS && ban_double_claims(&search, chosen, count); round++)
		count = best_path(&search, chosen);
	for (int round = 0; round < ROUNDS && evidence.has_lexicon && ban_chance_beads(&search, chosen, count); round++)
		count = best_path(&search, chosen);
	size_t in_lattice = search.candidate_count;
	count = fill_gaps(&search, chosen, count);
	out->length_mean = evidence.length_mean;
	make_beads(&search, chosen, count, in_lattice, out);
}
