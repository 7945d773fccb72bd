/* name.c - persons, places, organisations. */
#include "facts/name.h"

static bool is_gazetteer_name(const struct entry *entry)
{
	return entry->kind == ENTRY_CONCEPT && concept_is_name(entry->value) &&
	       concepts[entry->value].section != SECTION_CURRENCY && concepts[entry->value].section != SECTION_PEOPLE;
}

/* Whether any reading of the term is an ordinary word. */
static bool has_plain_reading(const struct term *term)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if (term->entries[i].kind != ENTRY_CONCEPT || !concept_is_name(term->entries[i].value))
			return true;
	return false;
}

/* Whether the word itself, and not only its stem, means something else: «است» is no inflected
 * «استونی», nor مارس Marseille. */
static bool is_stem_of_another_word(const struct term *term, const struct entry *name)
{
	if (!(name->flags & ENTRY_STEMMED))
		return false;
	for (size_t i = 0; i < term->entry_count; i++)
		if (!(term->entries[i].flags & ENTRY_STEMMED))
			return true;
	return false;
}

static bool begins_sentence(const struct analysed *sentence, size_t term)
{
	for (size_t i = 0; i < term; i++)
		if (!sentence->terms[i].punctuation)
			return false;
	return true;
}

/* "Sen", "Lt.", "Frau": what stands before a name is none, nor is a single letter. */
static bool is_form_of_address(const struct analysed *sentence, const struct term *term)
{
	const struct token *token = &sentence->tokens[term->first];
	if (token->end - token->start < 2)
		return true;
	struct string_list list = sentence->language->abbreviations_before_name;
	for (size_t i = 0; i < list.count; i++) {
		struct view abbreviation = view_of(list.items[i]);
		while (abbreviation.size && abbreviation.data[abbreviation.size - 1] == '.')
			abbreviation.size--;
		struct view word = { sentence->text.data + token->byte_start, token->byte_end - token->byte_start };
		if (view_equal(abbreviation, word))
			return true;
	}
	return false;
}

/* A headline may write every word with a capital: then capitals tell nothing. */
static bool capitals_tell(const struct analysed *sentence)
{
	size_t words = 0, capitals = 0;
	for (size_t i = 0; i < sentence->token_count; i++) {
		if (sentence->tokens[i].kind != TOKEN_WORD || sentence->tokens[i].end - sentence->tokens[i].start < 4)
			continue;
		words++;
		capitals += sentence->tokens[i].capital;
	}
	return words < 4 || capitals * 3 < words * 2;
}

void name_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	bool tell = capitals_tell(sentence);
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		const struct entry *name = NULL;
		for (size_t e = 0; e < term->entry_count && !name; e++)
			if (is_gazetteer_name(&term->entries[e]) && !is_stem_of_another_word(term, &term->entries[e]))
				name = &term->entries[e];
		/* where no capital marks a name, a word that is mostly a particle is none: اور is "and", not Or */
		bool particle = term->function && sentence->language->capitals == CAPITALS_NONE;
		if (name && !particle && !(term->weak && has_plain_reading(term))) {
			struct fact fact = fact_over(sentence, FACT_NAME, i, 1);
			fact.name = name->value;
			fact_add(arena, facts, &fact);
			continue;
		}
		const struct token *token = &sentence->tokens[term->first];
		if (term->unknown && token->capital && tell && !fact_covers(facts, FACT_MONEY, i) && sentence->language->capitals == CAPITALS_NAMES &&
		    (!begins_sentence(sentence, i) || token->all_capitals) && !is_form_of_address(sentence, term)) {
			struct fact fact = fact_over(sentence, FACT_NAME, i, 1);
			fact_add(arena, facts, &fact);
		}
	}
}
