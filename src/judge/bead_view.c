/* bead_view.c - what all judges share: places, texts, and adding a finding. */
#include "judge/bead_view.h"

#include "base/utf8.h"

#include <math.h>

/* From here on a bead is taken for granted. */
static const double sure_bead = 0.9;

struct place no_place(void)
{
	return (struct place){ .present = false };
}

struct place place_of(const struct placed_fact *fact)
{
	return (struct place){ true, fact->index, fact->fact->start, fact->fact->end };
}

struct place place_over(const struct analysed *sentence, uint32_t index, size_t first_term, size_t term_count)
{
	return (struct place){ true, index, sentence->terms[first_term].start,
		                   sentence->terms[first_term + term_count - 1].end };
}

static struct view slice(const stemma_sentence *sentence, size_t start, size_t end)
{
	struct view text = { sentence->text, sentence->size };
	size_t from = utf8_offset(text, start), to = from + utf8_offset((struct view){ text.data + from, text.size - from }, end - start);
	return (struct view){ text.data + from, to - from };
}

const char *place_text(const struct bead_view *view, bool source_side, struct place place)
{
	if (!place.present)
		return "";
	const struct bead_side *side = source_side ? &view->source : &view->rewrite;
	return arena_copy(view->arena, slice(&side->document->sentences[place.sentence], place.start, place.end));
}

static stemma_span span_of(const struct bead_view *view, bool source_side, struct place place)
{
	stemma_span span = { .present = place.present };
	if (!place.present)
		return span;
	span.sentence = place.sentence;
	span.start = place.start;
	span.end = place.end;
	span.text = place_text(view, source_side, place);
	return span;
}

stemma_finding *bead_add_finding(struct bead_view *view, stemma_kind kind, stemma_severity severity, double confidence,
                                 struct place source, struct place rewrite, const char *message)
{
	struct judgement *out = view->out;
	out->findings =
		arena_grow(view->arena, out->findings, out->finding_count, &view->finding_capacity, sizeof *out->findings);
	stemma_finding *finding = &out->findings[out->finding_count++];
	memset(finding, 0, sizeof *finding);
	finding->kind = kind;
	finding->severity = severity;
	/* what is found in a doubtful pair is doubtful */
	if (view->two_sided && view->confidence < sure_bead)
		confidence *= view->confidence / sure_bead;
	finding->confidence = round(confidence * 100) / 100;
	finding->bead = view->bead;
	finding->source = span_of(view, true, source);
	finding->rewrite = span_of(view, false, rewrite);
	finding->message = message;
	return finding;
}

bool bead_is_covered(const struct bead_view *view, bool source_side, struct place place)
{
	for (size_t i = view->out->finding_count; i-- > 0;) {
		const stemma_finding *finding = &view->out->findings[i];
		if (finding->bead != view->bead)
			break;
		const stemma_span *span = source_side ? &finding->source : &finding->rewrite;
		if (span->present && span->sentence == place.sentence && span->start < place.end && place.start < span->end)
			return true;
	}
	return false;
}

static bool lies_within(const stemma_span *span, struct place place)
{
	return span->present && span->sentence == place.sentence && span->start >= place.start && span->end <= place.end;
}

void bead_drop_within(struct bead_view *view, bool source_side, struct place place)
{
	struct judgement *out = view->out;
	size_t first = out->finding_count;
	while (first > 0 && out->findings[first - 1].bead == view->bead)
		first--;
	size_t kept = first;
	for (size_t i = first; i < out->finding_count; i++) {
		const stemma_finding *finding = &out->findings[i];
		const stemma_span *here = source_side ? &finding->source : &finding->rewrite, *there = source_side ? &finding->rewrite : &finding->source;
		if (there->present || !lies_within(here, place))
			out->findings[kept++] = *finding;
	}
	out->finding_count = kept;
}

bool bead_side_has_concept(const struct bead_side *side, concept_id id)
{
	for (size_t i = 0; i < side->count; i++)
		if (analysed_has_concept(&side->document->side.sentences[side->sentences[i]], id))
			return true;
	return false;
}

bool bead_side_has_class(const struct bead_side *side, enum concept_class class_)
{
	for (size_t i = 0; i < side->count; i++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[i]];
		for (size_t p = 0; p < sentence->present_count; p++)
			if (concepts[sentence->present[p]].class_ == class_)
				return true;
	}
	return false;
}

struct placed_fact *bead_first_fact(const struct bead_side *side, enum fact_kind kind)
{
	for (size_t i = 0; i < side->fact_count; i++)
		if (side->facts[i].fact->kind == kind)
			return &side->facts[i];
	return NULL;
}

struct placed_fact *bead_plain_negation(const struct bead_side *side)
{
	for (size_t i = 0; i < side->fact_count; i++)
		if (side->facts[i].fact->kind == FACT_NEGATION && side->facts[i].fact->detail == NEGATOR_WORD)
			return &side->facts[i];
	return NULL;
}

bool bead_side_has_meaning(const struct bead_side *side, const struct term *term)
{
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && bead_side_has_concept(side, term->entries[e].value))
			return true;
	return false;
}

bool bead_side_renders(const struct bead_side *side, const struct analysed *sentence, const struct term *term)
{
	if (bead_side_has_meaning(side, term))
		return true;
	struct view word = sentence->tokens[term->first].folded;
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *other = &side->document->side.sentences[side->sentences[s]];
		for (size_t t = 0; t < other->token_count; t++)
			if (view_equal(other->tokens[t].folded, word))
				return true;
	}
	return false;
}

bool bead_lacks(const struct bead_side *side, const struct term *term)
{
	return !term->function && !bead_side_has_meaning(side, term);
}

static bool term_has_concept(const struct term *term, concept_id id)
{
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && term->entries[e].value == id)
			return true;
	return false;
}

const struct term *bead_find_concept(const struct bead_side *side, concept_id id, uint32_t *index, size_t *number)
{
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = &side->document->side.sentences[side->sentences[s]];
		for (size_t t = 0; t < sentence->term_count; t++)
			if (term_has_concept(&sentence->terms[t], id)) {
				*index = side->sentences[s];
				*number = t;
				return &sentence->terms[t];
			}
	}
	return NULL;
}

/* How far from its number a bound may stand, in terms: as in facts/quantity.c. */
enum { BOUND_REACH = 3 };

bool bead_bounds_number(const struct bead_side *side, uint32_t index, size_t term)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct fact *fact = side->facts[i].fact;
		if (side->facts[i].index == index && fact_is_numeric(fact->kind) && fact->quantity.bound != BOUND_NONE &&
		    fact->first_term + fact->term_count + BOUND_REACH >= term && term + BOUND_REACH >= fact->first_term)
			return true;
	}
	return false;
}

void bead_each_lost_word(struct bead_view *view, judge_of_word *judge_word)
{
	for (size_t s = 0; s < view->source.count; s++) {
		uint32_t index = view->source.sentences[s];
		const struct analysed *sentence = &view->source.document->side.sentences[index];
		for (size_t t = 0; t < sentence->term_count; t++)
			if (bead_lacks(&view->rewrite, &sentence->terms[t]))
				judge_word(view, sentence, index, t);
	}
}
