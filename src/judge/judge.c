/* judge.c - walks the beads, calls the judges, and sums up. */
#include "judge/judge.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "judge/bead_view.h"
#include "text/fold.h"

#include <math.h>
#include <stdlib.h>

static struct hearing *make_hearing(struct arena *arena, const struct judge_side *document)
{
	struct hearing *hearing = arena_alloc(arena, sizeof *hearing);
	hearing->words = arena_array(arena, document->side.count + 1, sizeof *hearing->words);
	return hearing;
}

static void fill_side(struct bead_view *view, struct bead_side *side, const struct judge_side *document,
                      struct hearing *hearing, const uint32_t *sentences, size_t count)
{
	side->document = document;
	side->hearing = hearing;
	side->count = count;
	size_t total = 0;
	for (size_t i = 0; i < count; i++) {
		side->sentences[i] = sentences[i];
		total += document->side.facts[sentences[i]].count;
	}
	side->facts = arena_array(view->arena, total + 1, sizeof *side->facts);
	for (size_t i = 0; i < count; i++) {
		const struct fact_list *facts = &document->side.facts[sentences[i]];
		for (size_t f = 0; f < facts->count; f++)
			side->facts[side->fact_count++] = (struct placed_fact){
				.fact = &facts->items[f], .sentence = &document->side.sentences[sentences[i]], .index = sentences[i]
			};
	}
}

/* Whether a sentence claims something that can be checked: a number or a name. */
static bool claims_fact(const struct judge_side *side, uint32_t sentence)
{
	const struct fact_list *facts = &side->side.facts[sentence];
	for (size_t i = 0; i < facts->count; i++)
		if (fact_is_numeric(facts->items[i].kind) || facts->items[i].kind == FACT_NAME)
			return true;
	return false;
}

static void judge_one_sided(struct bead_view *view, const struct bead *bead)
{
	bool dropped = bead->source_count > 0;
	const struct bead_side *side = dropped ? &view->source : &view->rewrite;
	uint32_t index = side->sentences[0];
	struct place whole = { true, index, 0, (uint32_t)side->document->sentences[index].length };
	if (dropped)
		bead_add_finding(view, STEMMA_KIND_OMISSION, STEMMA_SEVERITY_MINOR, bead->confidence, whole, no_place(),
		                 "the rewrite leaves this sentence out");
	else
		bead_add_finding(view, STEMMA_KIND_ADDITION,
		                 claims_fact(side->document, index) ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 bead->confidence, no_place(), whole, "the source does not say this");
}

/* An altered figure or name in the headline or lead would force a correction by itself. */
static void raise_at_top(struct bead_view *view, size_t first_finding)
{
	if (!view->near_top)
		return;
	for (size_t i = first_finding; i < view->out->finding_count; i++) {
		stemma_finding *finding = &view->out->findings[i];
		bool figure = finding->kind <= STEMMA_KIND_NAME;
		if (figure && finding->severity == STEMMA_SEVERITY_MAJOR && finding->source.present && finding->rewrite.present &&
		    finding->confidence >= 0.8)
			finding->severity = STEMMA_SEVERITY_CRITICAL;
	}
}

static void judge_two_sided(struct bead_view *view)
{
	judge_quantities(view);
	judge_names(view);
	judge_quantifiers(view);
	judge_contradictions(view);
	/* of a language without a file no word for "not", "may" or "said" is known */
	if (view->has_lexicon) {
		judge_negation(view);
		judge_certainty(view);
		judge_attribution(view);
	}
	judge_alternatives(view);
	judge_quotations(view);
	if (view->has_lexicon)
		judge_conditions(view);
	judge_untranslated(view);
	judge_coverage(view);
}

/* ---- Fingerprints ------------------------------------------------------ */

static uint64_t hash_folded(uint64_t hash, struct view folded)
{
	hash = hash_bytes(hash, folded.data, folded.size);
	return hash_bytes(hash, "", 1);
}

/* The sentences of a side, each folded when first asked for: many findings may stand in one. */
struct folded_side {
	const struct judge_side *side;
	struct view *sentences;
};

static struct view fold_sentence(struct arena *arena, const struct folded_side *folded, size_t index)
{
	const stemma_sentence *sentence = &folded->side->sentences[index];
	if (!folded->sentences[index].data)
		folded->sentences[index] = fold_text(arena, (struct view){ sentence->text, sentence->size }, FOLD_CASE_USUAL);
	return folded->sentences[index];
}

static void set_fingerprints(struct arena *arena, const struct judge_side *source, const struct judge_side *rewrite,
                             struct judgement *out)
{
	const struct folded_side sides[] = {
		{ source, arena_array(arena, source->side.count + 1, sizeof(struct view)) },
		{ rewrite, arena_array(arena, rewrite->side.count + 1, sizeof(struct view)) },
	};
	for (size_t i = 0; i < out->finding_count; i++) {
		stemma_finding *finding = &out->findings[i];
		const char *kind = stemma_kind_name(finding->kind);
		uint64_t hash = hash_bytes(HASH_START, kind, strlen(kind) + 1);
		for (size_t s = 0; s < 2; s++) {
			const stemma_span *span = s == 0 ? &finding->source : &finding->rewrite;
			if (!span->present)
				continue;
			hash = hash_folded(hash, fold_text(arena, view_of(span->text), FOLD_CASE_USUAL));
			hash = hash_folded(hash, fold_sentence(arena, &sides[s], span->sentence));
		}
		finding->fingerprint = hash_finish(hash);
	}
	/* a running number among equals: findings of one fingerprint stand in order */
	size_t slot_count = 16;
	while (slot_count < out->finding_count * 4)
		slot_count *= 2;
	uint64_t *seen = arena_array(arena, slot_count, sizeof *seen);
	bool *taken = arena_array(arena, slot_count, sizeof *taken);
	for (size_t i = 0; i < out->finding_count; i++) {
		stemma_finding *finding = &out->findings[i];
		for (unsigned number = 1;; number++) {
			size_t slot = finding->fingerprint & (slot_count - 1);
			while (taken[slot] && seen[slot] != finding->fingerprint)
				slot = (slot + 1) & (slot_count - 1);
			if (!taken[slot]) {
				taken[slot] = true;
				seen[slot] = finding->fingerprint;
				break;
			}
			finding->fingerprint = hash_finish(hash_bytes(finding->fingerprint, &number, sizeof number));
		}
	}
}

/* ---- Summary ----------------------------------------------------------- */

/* The content of a sentence: its terms that carry meaning. */
static double content_of(const struct analysed *sentence)
{
	double content = 0;
	for (size_t t = 0; t < sentence->term_count; t++)
		content += !sentence->terms[t].punctuation && !sentence->terms[t].function;
	return content > 0 ? content : 1;
}

static double content_within(const struct analysed *sentence, const stemma_span *span)
{
	double content = 0;
	for (size_t t = 0; t < sentence->term_count; t++)
		content += !sentence->terms[t].punctuation && !sentence->terms[t].function &&
		           sentence->terms[t].start >= span->start && sentence->terms[t].end <= span->end;
	return content;
}

static double round_share(double share)
{
	if (share < 0)
		share = 0;
	if (share > 1)
		share = 1;
	return round(share * 10000) / 10000;
}

static void sum_up(const struct judge_side *source, const struct judge_side *rewrite,
                   struct judgement *out)
{
	stemma_summary *summary = &out->summary;
	summary->source_sentences = source->side.count;
	summary->rewrite_sentences = rewrite->side.count;
	double source_content = 0, conveyed = 0, rewrite_content = 0, supported = 0, altered = 0, two_sided = 0;
	for (size_t i = 0; i < source->side.count; i++)
		source_content += content_of(&source->side.sentences[i]);
	for (size_t i = 0; i < rewrite->side.count; i++)
		rewrite_content += content_of(&rewrite->side.sentences[i]);
	for (size_t b = 0; b < out->bead_count; b++) {
		stemma_bead *bead = &out->beads[b];
		switch (bead->verdict) {
		case STEMMA_VERDICT_KEPT:
			summary->kept++;
			break;
		case STEMMA_VERDICT_CHANGED:
			summary->changed++;
			break;
		case STEMMA_VERDICT_DROPPED:
			summary->dropped++;
			break;
		case STEMMA_VERDICT_ADDED:
			summary->added++;
			break;
		case STEMMA_VERDICT_REPEATED:
			summary->repeated++;
			break;
		}
		summary->moved += bead->moved;
		if (bead->verdict == STEMMA_VERDICT_REPEATED)
			supported += content_of(&rewrite->side.sentences[bead->rewrite[0]]);
		if (bead->verdict > STEMMA_VERDICT_CHANGED)
			continue;
		double here = 0, there = 0;
		for (size_t i = 0; i < bead->source_count; i++)
			here += content_of(&source->side.sentences[bead->source[i]]);
		for (size_t i = 0; i < bead->rewrite_count; i++)
			there += content_of(&rewrite->side.sentences[bead->rewrite[i]]);
		two_sided += there;
		double lost = 0, brought = 0, penalty = 0;
		for (size_t f = 0; f < bead->finding_count; f++) {
			const stemma_finding *finding = &out->findings[bead->findings[f]];
			if (finding->kind == STEMMA_KIND_OMISSION && finding->source.present)
				lost += content_within(&source->side.sentences[finding->source.sentence], &finding->source);
			else if (finding->kind == STEMMA_KIND_ADDITION && finding->rewrite.present)
				brought += content_within(&rewrite->side.sentences[finding->rewrite.sentence], &finding->rewrite);
			else
				penalty += (finding->severity == STEMMA_SEVERITY_CRITICAL ? 1.0 : finding->severity == STEMMA_SEVERITY_MAJOR ? 0.5 : 0.1) *
				           finding->confidence;
		}
		conveyed += here - (lost < here ? lost : here);
		supported += there - (brought < there ? brought : there);
		altered += there * (penalty < 1 ? penalty : 1);
	}
	summary->coverage = round_share(source_content > 0 ? conveyed / source_content : 0);
	summary->support = round_share(rewrite_content > 0 ? supported / rewrite_content : 0);
	summary->fidelity = round_share(two_sided > 0 ? 1 - altered / two_sided : 1);
}

/* ---- The whole --------------------------------------------------------- */

static void copy_indices(struct arena *arena, const uint32_t *from, size_t count, const size_t **to, size_t *to_count)
{
	size_t *indices = arena_array(arena, count + 1, sizeof *indices);
	for (size_t i = 0; i < count; i++)
		indices[i] = from[i];
	*to = indices;
	*to_count = count;
}

/* The headline, or the sentence behind it, which is the lead; without a headline nothing tells where the top is. */
static bool is_near_top(const struct judge_side *side, const struct bead *bead)
{
	for (size_t i = 0; i < bead->rewrite_count; i++) {
		const stemma_sentence *sentence = &side->sentences[bead->rewrite[i]];
		bool titled = side->sentences[0].role == STEMMA_ROLE_TITLE;
		if (titled && (sentence->role == STEMMA_ROLE_TITLE || bead->rewrite[i] == 1))
			return true;
	}
	return false;
}

void judge(struct arena *arena, const struct judge_side *source, const struct judge_side *rewrite,
           const struct alignment *alignment, struct judgement *out)
{
	memset(out, 0, sizeof *out);
	out->bead_count = alignment->count;
	out->beads = arena_array(arena, alignment->count + 1, sizeof *out->beads);
	size_t finding_capacity = 0;
	struct hearing *source_hearing = make_hearing(arena, source), *rewrite_hearing = make_hearing(arena, rewrite);
	for (size_t b = 0; b < alignment->count; b++) {
		const struct bead *from = &alignment->beads[b];
		stemma_bead *bead = &out->beads[b];
		copy_indices(arena, from->source, from->source_count, &bead->source, &bead->source_count);
		copy_indices(arena, from->rewrite, from->rewrite_count, &bead->rewrite, &bead->rewrite_count);
		copy_indices(arena, from->repeats, from->repeat_count, &bead->repeats, &bead->repeat_count);
		bool two_sided = from->source_count && from->rewrite_count;
		bead->similarity = two_sided ? round(from->similarity * 100) / 100 : -1;
		bead->confidence = round(from->confidence * 100) / 100;
		bead->moved = from->moved;
		struct bead_view view = { .arena = arena, .bead = b, .confidence = bead->confidence, .out = out,
			                      .finding_capacity = finding_capacity, .near_top = is_near_top(rewrite, from), .two_sided = two_sided,
			                      .has_lexicon = !source->side.language->floor && !rewrite->side.language->floor,
			                      .length_mean = alignment->length_mean };
		fill_side(&view, &view.source, source, source_hearing, from->source, from->source_count);
		fill_side(&view, &view.rewrite, rewrite, rewrite_hearing, from->rewrite, from->rewrite_count);
		size_t first = out->finding_count;
		if (two_sided)
			judge_two_sided(&view);
		else if (!from->repeated)
			judge_one_sided(&view, from);
		raise_at_top(&view, first);
		finding_capacity = view.finding_capacity;
		size_t count = out->finding_count - first;
		size_t *findings = arena_array(arena, count + 1, sizeof *findings);
		bool grave = false;
		for (size_t i = 0; i < count; i++) {
			findings[i] = first + i;
			grave |= out->findings[first + i].severity >= STEMMA_SEVERITY_MAJOR;
		}
		bead->findings = findings;
		bead->finding_count = count;
		bead->verdict = from->repeated          ? STEMMA_VERDICT_REPEATED
		                : !from->source_count  ? STEMMA_VERDICT_ADDED
		                : !from->rewrite_count ? STEMMA_VERDICT_DROPPED
		                : grave                ? STEMMA_VERDICT_CHANGED
		                                       : STEMMA_VERDICT_KEPT;
	}
	set_fingerprints(arena, source, rewrite, out);
	sum_up(source, rewrite, out);
}
