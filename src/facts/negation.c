/* negation.c - words and affixes that deny. The lists are the language's. */
#include "facts/negation.h"

#include "base/limits.h"
#include "base/utf8.h"

static void add(struct arena *arena, const struct analysed *sentence, struct fact_list *facts, size_t term,
                enum negator detail)
{
	if (fact_covers(facts, FACT_NEGATION, term))
		return;
	struct fact fact = fact_over(sentence, FACT_NEGATION, term, 1);
	fact.detail = detail;
	fact_add(arena, facts, &fact);
}

/* Whether the lexicon has a word that begins as `rest` does and is most of it:
 * what is left of "unclear" is one, what is left of "under" is none. */
static bool is_known(const struct language *language, struct view rest)
{
	if (rest.size > LIMIT_WORD_BYTES)
		return false;
	size_t length = utf8_length(rest), least = length * 6 / 10 > 2 ? length * 6 / 10 : 2;
	for (size_t keep = length; keep >= least; keep--)
		if (language_look_up(language, (struct view){ rest.data, utf8_offset(rest, keep) }).count)
			return true;
	return false;
}

static bool begins_with_any(const struct language *language, struct view word, struct string_list list, size_t least)
{
	for (size_t i = 0; i < list.count; i++) {
		struct view letters = view_of(list.items[i]);
		struct view rest = { word.data + letters.size, word.size - letters.size };
		if (view_starts(word, letters) && utf8_length(rest) >= least && is_known(language, rest))
			return true;
	}
	return false;
}

/* Whether the letters of a word negate it: a verb plainly, an adjective only so
 * that it may stand for a negation on the other side. */
static bool negated_by_letters(const struct language *language, struct view word, enum negator *detail)
{
	*detail = NEGATOR_WORD;
	if (begins_with_any(language, word, language->negator_verb_beginnings, 2))
		return true;
	for (size_t i = 0; i < language->negator_endings.count; i++) {
		struct view letters = view_of(language->negator_endings.items[i]);
		if (view_ends(word, letters) && utf8_length(word) >= utf8_length(letters) + 1)
			return true;
	}
	for (size_t i = 0; i < language->negator_insides.count && language->spaces; i++) {
		struct view letters = view_of(language->negator_insides.items[i]);
		if (word.size >= letters.size && memmem(word.data, word.size, letters.data, letters.size))
			return true;
	}
	*detail = NEGATOR_IMPLICIT;
	return begins_with_any(language, word, language->negator_beginnings, 3);
}

/* Whether the characters of a term begin with `letters`; *exactly when nothing is left. */
static bool term_begins_with(const struct analysed *sentence, const struct term *term, struct view letters, bool *exactly)
{
	size_t matched = 0, token = term->first;
	while (token < sentence->token_count && matched < letters.size) {
		struct view folded = sentence->tokens[token].folded;
		if (matched + folded.size > letters.size || memcmp(letters.data + matched, folded.data, folded.size) != 0)
			return false;
		matched += folded.size;
		token++;
	}
	*exactly = token == (size_t)term->first + term->count;
	return matched == letters.size && matched > 0;
}

/* In scripts without spaces the letters may stand anywhere, but a longer word that the
 * lexicon knows (不同, "different") has its own meaning. */
static void find_inside(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	const struct language *language = sentence->language;
	const struct {
		struct string_list list;
		enum negator detail;
	} lists[] = { { language->negator_insides, NEGATOR_WORD }, { language->negator_beginnings, NEGATOR_IMPLICIT } };
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		if (term->punctuation || term_entry(term, ENTRY_NEGATOR))
			continue;
		for (size_t l = 0; l < 2; l++)
			for (size_t n = 0; n < lists[l].list.count; n++) {
				bool exactly;
				if (term_begins_with(sentence, term, view_of(lists[l].list.items[n]), &exactly) &&
				    (exactly || !term_entry(term, ENTRY_CONCEPT)))
					add(arena, sentence, facts, i, lists[l].detail);
			}
	}
}

/* "olup olmadığını", whether it is: a verb and its denial side by side deny nothing. */
static bool repeats_word_before(const struct analysed *sentence, size_t token)
{
	if (token == 0 || sentence->tokens[token - 1].kind != TOKEN_WORD)
		return false;
	struct view before = sentence->tokens[token - 1].folded, word = sentence->tokens[token].folded;
	size_t common = 0;
	while (common < before.size && common < word.size && before.data[common] == word.data[common])
		common++;
	/* whole letters only: those of one script begin with the same byte */
	while (common > 0 && common < word.size && ((unsigned char)word.data[common] & 0xC0) == 0x80)
		common--;
	size_t letters = utf8_length((struct view){ word.data, common });
	return letters >= 2 && letters * 2 >= utf8_length(before);
}

/* A word that denies inside a phrase that was found by its stems: «پیش نرفت» as «پیش رفت». */
static bool has_plain_negator(const struct language *language, const struct token *token)
{
	struct entry_list list = language_look_up(language, token->folded);
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_NEGATOR && list.entries[i].detail == NEGATOR_WORD &&
		    !(list.entries[i].flags & (ENTRY_STEMMED | ENTRY_PREFIX)))
			return true;
	return false;
}

bool negation_within(const struct analysed *sentence, const struct term *term)
{
	for (size_t t = term->first; term->count > 1 && t < term->first + term->count; t++)
		if (sentence->tokens[t].kind == TOKEN_WORD && has_plain_negator(sentence->language, &sentence->tokens[t]))
			return true;
	return false;
}

/* A phrase found by its stems is listed without the negator in it: «رد نکرد», did not reject. */
static bool denied_within(const struct analysed *sentence, const struct term *term)
{
	return (term->weak || term->entry_count == 0) && negation_within(sentence, term);
}

/* "unutmayın", do not forget: a word that implies a denial, found by its beginning or stem, in a form that denies it. */
static bool is_denied_form(const struct analysed *sentence, const struct term *term, const struct entry *entry)
{
	enum negator detail;
	const struct token *token = &sentence->tokens[term->first];
	return term->count == 1 && entry->detail == NEGATOR_IMPLICIT && (entry->flags & (ENTRY_STEMMED | ENTRY_PREFIX)) &&
	       !script_is_spaceless(token->script) && negated_by_letters(sentence->language, token->folded, &detail) &&
	       detail == NEGATOR_WORD;
}

/* Whether the lexicon lists the very form of the term for a meaning of its own: "unknown", "ceasefire". The negated form
 * of a verb of several words (ifade etmedi) is listed for the verb, unless the verb denies. */
static bool has_own_meaning(const struct term *term)
{
	return term->entry_count && !term->weak && (term->count == 1 || term_has_class(term, CLASS_DENIAL));
}

void negation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		const struct entry *entry = NULL;
		for (size_t e = 0; e < term->entry_count; e++)
			if (term->entries[e].kind == ENTRY_NEGATOR && (!entry || term->entries[e].detail == NEGATOR_EXCEPT))
				entry = &term->entries[e];
		if (entry) {
			if (entry->detail != NEGATOR_EXCEPT && !(term->weak && entry->detail != NEGATOR_IMPLICIT))
				add(arena, sentence, facts, i,
				    denied_within(sentence, term) || is_denied_form(sentence, term, entry) ? NEGATOR_WORD : (enum negator)entry->detail);
			continue;
		}
		if (denied_within(sentence, term)) {
			add(arena, sentence, facts, i, NEGATOR_WORD);
			continue;
		}
		/* any word of a phrase may carry the letters: iddia etmiyorum */
		for (size_t t = term->first; t < term->first + term->count; t++) {
			const struct token *token = &sentence->tokens[t];
			enum negator detail;
			if (token->kind == TOKEN_WORD && !script_is_spaceless(token->script) &&
			    negated_by_letters(sentence->language, token->folded, &detail) &&
			    (detail == NEGATOR_IMPLICIT || !has_own_meaning(term))) {
				if (repeats_word_before(sentence, t))
					detail = NEGATOR_IMPLICIT;
				add(arena, sentence, facts, i, detail);
				break;
			}
		}
	}
	if (!sentence->language->spaces)
		find_inside(arena, sentence, facts);
}
