/* links.c - pairs the terms of a bead by the concepts they share. */
#include "judge/links.h"

#include <stdlib.h>

struct meaning {
	uint32_t place;
	concept_id concept;
};

static int by_concept_then_place(const void *left, const void *right)
{
	const struct meaning *a = left, *b = right;
	if (a->concept != b->concept)
		return (int)a->concept - (int)b->concept;
	return (a->place > b->place) - (a->place < b->place);
}

static const struct analysed *sentence_of(const struct bead_side *side, size_t slot)
{
	return &side->document->side.sentences[side->sentences[slot]];
}

static size_t number_places(const struct bead_side *side, struct link_side *links)
{
	size_t meanings = 0;
	links->count = 0;
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = sentence_of(side, s);
		links->first_place[s] = links->count;
		links->count += sentence->term_count;
		for (size_t t = 0; t < sentence->term_count; t++)
			meanings += sentence->terms[t].entry_count;
	}
	for (size_t s = side->count; s <= BEAD_SENTENCES; s++)
		links->first_place[s] = links->count;
	return meanings;
}

static bool carries_content(const struct term *term)
{
	return !term->punctuation && !term->function;
}

static struct meaning *list_meanings(struct arena *arena, const struct bead_side *side, const struct link_side *links,
                                     size_t most, size_t *count)
{
	struct meaning *meanings = arena_array(arena, most + 1, sizeof *meanings);
	*count = 0;
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = sentence_of(side, s);
		for (size_t t = 0; t < sentence->term_count; t++) {
			const struct term *term = &sentence->terms[t];
			if (!carries_content(term))
				continue;
			for (size_t e = 0; e < term->entry_count; e++)
				if (term->entries[e].kind == ENTRY_CONCEPT)
					meanings[(*count)++] = (struct meaning){ (uint32_t)(links->first_place[s] + t), term->entries[e].value };
		}
	}
	qsort(meanings, *count, sizeof *meanings, by_concept_then_place);
	return meanings;
}

/* The place among `meanings` with the concept that is nearest to `wanted`. */
static uint32_t nearest(const struct meaning *meanings, size_t count, concept_id concept, uint32_t wanted)
{
	size_t low = 0, high = count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct meaning *meaning = &meanings[middle];
		if (meaning->concept < concept || (meaning->concept == concept && meaning->place < wanted))
			low = middle + 1;
		else
			high = middle;
	}
	uint32_t after = low < count && meanings[low].concept == concept ? meanings[low].place : LINK_NONE;
	uint32_t before = low > 0 && meanings[low - 1].concept == concept ? meanings[low - 1].place : LINK_NONE;
	if (before == LINK_NONE || (after != LINK_NONE && after - wanted < wanted - before))
		return after;
	return before;
}

static uint32_t distance(uint32_t a, uint32_t b)
{
	return a > b ? a - b : b - a;
}

/* Words keep their order more often than not: the partner is looked for at the same share of the way. */
static void pair(struct arena *arena, const struct bead_side *side, struct link_side *links, const struct link_side *other,
                 const struct meaning *meanings, size_t meaning_count)
{
	links->partner = arena_array(arena, links->count + 1, sizeof *links->partner);
	for (size_t s = 0; s < side->count; s++) {
		const struct analysed *sentence = sentence_of(side, s);
		for (size_t t = 0; t < sentence->term_count; t++) {
			size_t place = links->first_place[s] + t;
			uint32_t wanted = (uint32_t)(place * other->count / links->count), best = LINK_NONE;
			const struct term *term = &sentence->terms[t];
			for (size_t e = 0; e < term->entry_count && carries_content(term); e++) {
				if (term->entries[e].kind != ENTRY_CONCEPT)
					continue;
				uint32_t found = nearest(meanings, meaning_count, term->entries[e].value, wanted);
				if (found != LINK_NONE && (best == LINK_NONE || distance(found, wanted) < distance(best, wanted)))
					best = found;
			}
			links->partner[place] = best;
		}
	}
}

const struct links *bead_links(struct bead_view *view)
{
	if (view->links)
		return view->links;
	struct links *links = arena_array(view->arena, 1, sizeof *links);
	size_t source_most = number_places(&view->source, &links->source);
	size_t rewrite_most = number_places(&view->rewrite, &links->rewrite);
	size_t source_count, rewrite_count;
	struct meaning *source = list_meanings(view->arena, &view->source, &links->source, source_most, &source_count);
	struct meaning *rewrite = list_meanings(view->arena, &view->rewrite, &links->rewrite, rewrite_most, &rewrite_count);
	pair(view->arena, &view->source, &links->source, &links->rewrite, rewrite, rewrite_count);
	pair(view->arena, &view->rewrite, &links->rewrite, &links->source, source, source_count);
	view->links = links;
	return links;
}

uint32_t link_counterpart(const struct link_side *side, size_t place, size_t reach)
{
	for (size_t distance = 0; distance <= reach; distance++) {
		if (place + distance < side->count && side->partner[place + distance] != LINK_NONE)
			return side->partner[place + distance];
		if (distance <= place && side->partner[place - distance] != LINK_NONE)
			return side->partner[place - distance];
	}
	return LINK_NONE;
}

size_t link_place(const struct bead_side *side, const struct link_side *links, uint32_t sentence, size_t term)
{
	for (size_t s = 0; s < side->count; s++)
		if (side->sentences[s] == sentence)
			return links->first_place[s] + term;
	return 0;
}

const struct term *link_term(const struct bead_side *side, const struct link_side *links, size_t place,
                             const struct analysed **sentence)
{
	size_t s = 0;
	while (s + 1 < side->count && links->first_place[s + 1] <= place)
		s++;
	const struct analysed *found = sentence_of(side, s);
	if (sentence)
		*sentence = found;
	return &found->terms[place - links->first_place[s]];
}

enum link_relation link_relation(struct bead_view *view, uint32_t source_sentence, size_t source_term,
                                 uint32_t rewrite_sentence, size_t rewrite_term, size_t reach)
{
	const struct links *links = bead_links(view);
	size_t from = link_place(&view->source, &links->source, source_sentence, source_term);
	size_t to = link_place(&view->rewrite, &links->rewrite, rewrite_sentence, rewrite_term);
	uint32_t wanted = link_counterpart(&links->source, from, reach);
	if (wanted == LINK_NONE)
		return LINKED_NOWHERE;
	return to + reach >= wanted && to <= wanted + reach ? LINKED_HERE : LINKED_ELSEWHERE;
}
