/* fact.c - the table of the kinds of facts, and what all kinds share. */
#include "facts/fact.h"

#include "base/utf8.h"
#include "facts/attribution.h"
#include "facts/certainty.h"
#include "facts/date.h"
#include "facts/name.h"
#include "facts/negation.h"
#include "facts/quantity.h"
#include "facts/quotation.h"

const struct fact_type fact_types[FACT_KIND_COUNT] = {
	[FACT_DATE] = { FACT_DATE, STEMMA_KIND_DATE, date_find, date_agree, fact_describe_by_text },
	[FACT_NUMBER] = { FACT_NUMBER, STEMMA_KIND_NUMBER, quantity_find, quantity_agree, fact_describe_by_text },
	[FACT_MONEY] = { FACT_MONEY, STEMMA_KIND_MONEY, NULL, quantity_agree, fact_describe_by_text },
	[FACT_PERCENT] = { FACT_PERCENT, STEMMA_KIND_PERCENT, NULL, quantity_agree, fact_describe_by_text },
	[FACT_MEASURE] = { FACT_MEASURE, STEMMA_KIND_MEASURE, NULL, quantity_agree, fact_describe_by_text },
	[FACT_NAME] = { FACT_NAME, STEMMA_KIND_NAME, name_find, NULL, fact_describe_by_text },
	[FACT_QUOTATION] = { FACT_QUOTATION, STEMMA_KIND_QUOTATION, quotation_find, NULL, fact_describe_by_text },
	[FACT_NEGATION] = { FACT_NEGATION, STEMMA_KIND_NEGATION, negation_find, NULL, fact_describe_by_text },
	[FACT_HEDGE] = { FACT_HEDGE, STEMMA_KIND_CERTAINTY, certainty_find, NULL, fact_describe_by_text },
	[FACT_ATTRIBUTION] = { FACT_ATTRIBUTION, STEMMA_KIND_ATTRIBUTION, attribution_find, NULL, fact_describe_by_text },
};

void facts_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < FACT_KIND_COUNT; i++)
		if (fact_types[i].find)
			fact_types[i].find(arena, sentence, facts);
}

struct fact *fact_add(struct arena *arena, struct fact_list *facts, const struct fact *fact)
{
	facts->items = arena_grow(arena, facts->items, facts->count, &facts->capacity, sizeof *fact);
	facts->items[facts->count] = *fact;
	return &facts->items[facts->count++];
}

struct fact fact_over(const struct analysed *sentence, enum fact_kind kind, size_t first_term, size_t term_count)
{
	struct fact fact = {
		.kind = kind,
		.first_term = (uint32_t)first_term,
		.term_count = (uint32_t)term_count,
		.start = sentence->terms[first_term].start,
		.end = sentence->terms[first_term + term_count - 1].end,
		.unit = CONCEPT_NONE,
		.name = CONCEPT_NONE,
		.concept = CONCEPT_NONE,
		.date = { .hour = -1, .minute = -1 },
	};
	return fact;
}

struct view fact_text(const struct analysed *sentence, const struct fact *fact)
{
	size_t start = utf8_offset(sentence->text, fact->start);
	size_t end = utf8_offset(sentence->text, fact->end);
	return (struct view){ sentence->text.data + start, end - start };
}

void fact_describe_by_text(const struct fact *fact, const struct analysed *sentence, struct buffer *out)
{
	buffer_append(out, fact_text(sentence, fact));
}

bool fact_is_numeric(enum fact_kind kind)
{
	return kind <= FACT_MEASURE;
}

bool fact_covers(const struct fact_list *facts, enum fact_kind kind, size_t term)
{
	for (size_t i = 0; i < facts->count; i++)
		if (facts->items[i].kind == kind && term >= facts->items[i].first_term &&
		    term < facts->items[i].first_term + facts->items[i].term_count)
			return true;
	return false;
}
