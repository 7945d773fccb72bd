/* lexicon.c - from forms to keys: folding, phrases, stems, irregular forms.
 * Build-time. */
#include "lexicon.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "language/phrase.h"

#include <stdlib.h>
#include <stdio.h>
#include <unicode/uchar.h>

uint16_t number_value_index(struct arena *arena, struct number_values *values, double value)
{
	for (size_t i = 0; i < values->count; i++)
		if (!(values->values[i] < value) && !(values->values[i] > value))
			return (uint16_t)i;
	values->values = arena_grow(arena, values->values, values->count, &values->capacity, sizeof value);
	values->values[values->count] = value;
	return (uint16_t)values->count++;
}

struct lexicon *lexicon_new(struct arena *arena, struct word_tools *words, const char *path)
{
	struct lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
	lexicon->arena = arena;
	lexicon->words = words;
	lexicon->path = path;
	lexicon->slot_count = 1 << 19;
	lexicon->slots = arena_array(arena, lexicon->slot_count, sizeof *lexicon->slots);
	return lexicon;
}

static struct building_key *find_key(struct lexicon *lexicon, struct view text)
{
	size_t slot = hash_view(text) & (lexicon->slot_count - 1);
	while (lexicon->slots[slot]) {
		struct building_key *key = &lexicon->keys[lexicon->slots[slot] - 1];
		if (view_equal(key->text, text))
			return key;
		slot = (slot + 1) & (lexicon->slot_count - 1);
	}
	if ((lexicon->key_count + 1) * 2 > lexicon->slot_count) {
		fprintf(stderr, "%s: more keys than the compiler has room for\n", lexicon->path);
		exit(1);
	}
	struct building_key key = { .text = { arena_copy(lexicon->arena, text), text.size } };
	lexicon->keys = arena_grow(lexicon->arena, lexicon->keys, lexicon->key_count, &lexicon->key_capacity, sizeof key);
	lexicon->keys[lexicon->key_count++] = key;
	lexicon->slots[slot] = (uint32_t)lexicon->key_count;
	return &lexicon->keys[lexicon->key_count - 1];
}

static void add_entry(struct lexicon *lexicon, struct view text, struct entry entry)
{
	struct building_key *key = find_key(lexicon, text);
	for (size_t i = 0; i < key->count; i++) {
		struct entry *old = &key->entries[i];
		if (old->kind == entry.kind && old->value == entry.value && old->detail == entry.detail &&
		    (old->flags & ENTRY_PREFIX) == (entry.flags & ENTRY_PREFIX)) {
			old->flags &= (uint8_t)(entry.flags | (uint8_t)~(unsigned)ENTRY_STEMMED); /* a full form beats a stem */
			/* where a name and its adjective share a stem (Russia, russo), no capital may be asked for */
			if (old->flags & ENTRY_STEMMED)
				old->flags |= entry.flags & ENTRY_ADJECTIVE;
			return;
		}
	}
	if (key->count == 200)
		return;
	key->entries = arena_grow(lexicon->arena, key->entries, key->count, &key->capacity, sizeof entry);
	key->entries[key->count++] = entry;
}

/* The words of a form, as they stand in a key. */
struct form_words {
	struct view words[PHRASE_CHARACTERS + 2];
	bool seamless[PHRASE_CHARACTERS + 2]; /* nothing stands before this one */
	size_t count;
};

static bool read_form(struct lexicon *lexicon, const char *form, struct form_words *out)
{
	size_t count;
	struct token *tokens =
		words_split(lexicon->arena, lexicon->words, view_of(form), lexicon->language.fold_case, &count);
	const struct token *last = NULL;
	out->count = 0;
	for (size_t i = 0; i < count; i++) {
		if (phrase_is_joint(&tokens[i]))
			continue;
		if (out->count == PHRASE_CHARACTERS)
			return false;
		out->seamless[out->count] = last && phrase_is_seamless(last, &tokens[i]);
		out->words[out->count++] = tokens[i].folded;
		last = &tokens[i];
	}
	return out->count > 0;
}

static struct view join(struct lexicon *lexicon, const struct form_words *form, size_t count, bool together)
{
	size_t size = 0;
	for (size_t i = 0; i < count; i++)
		size += form->words[i].size + 1;
	char *text = arena_alloc(lexicon->arena, size + 1);
	size = 0;
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && !form->seamless[i] && !together)
			text[size++] = ' ';
		memcpy(text + size, form->words[i].data, form->words[i].size);
		size += form->words[i].size;
	}
	return (struct view){ text, size };
}

static void add_phrase(struct lexicon *lexicon, const struct form_words *form, struct entry entry)
{
	add_entry(lexicon, join(lexicon, form, form->count, false), entry);
	/* each beginning says how long the longest phrase is that begins with it */
	for (size_t i = 1; i < form->count; i++) {
		struct building_key *key = find_key(lexicon, join(lexicon, form, i, false));
		if (key->begins_phrase < form->count)
			key->begins_phrase = (unsigned)form->count;
	}
}

static void add_words(struct lexicon *lexicon, const struct form_words *form, struct entry entry)
{
	struct arena *arena = lexicon->arena;
	add_phrase(lexicon, form, entry);
	struct entry stemmed = entry;
	stemmed.flags |= ENTRY_STEMMED;
	/* acronyms and function words have no stems */
	if (!lexicon->stemmer || (entry.flags & ENTRY_ACRONYM) || entry.kind == ENTRY_FUNCTION ||
	    entry.kind == ENTRY_NEGATOR || entry.kind == ENTRY_BOUND || entry.kind == ENTRY_QUANTIFIER)
		return;
	if (form->count == 1) {
		struct stem_list stems;
		stem_candidates(arena, lexicon->stemmer, form->words[0], STEM_SUFFIXES, &stems);
		for (size_t i = 0; i < stems.count; i++)
			if (utf8_length(stems.stems[i]) >= 3 || script_is_spaceless(script_of((unsigned char)stems.stems[i].data[0])))
				add_entry(lexicon, stems.stems[i], stemmed);
		return;
	}
	struct form_words stems = *form;
	bool differs = false;
	for (size_t i = 0; i < form->count; i++) {
		stems.words[i] = stem_in_phrase(arena, lexicon->stemmer, form->words[i]);
		differs |= !view_equal(stems.words[i], form->words[i]);
	}
	if (differs)
		add_phrase(lexicon, &stems, stemmed);
	if (lexicon->language.joined && form->count <= 3)
		add_entry(lexicon, join(lexicon, form, form->count, true), entry);
}

static const struct irregular *find_irregular(const struct lexicon *lexicon, struct view word)
{
	for (size_t i = 0; i < lexicon->irregular_count; i++)
		if (view_equal(lexicon->irregulars[i].lemma, word))
			return &lexicon->irregulars[i];
	return NULL;
}

static bool begins_with_capital(const char *form)
{
	size_t at = 0;
	return u_isupper((UChar32)utf8_next(view_of(form), &at));
}

/* "UN", "U.S.", "ЕС": capitals only, at least two, in a script that has small letters. */
static bool is_acronym(const char *form)
{
	struct view text = view_of(form);
	size_t capitals = 0;
	for (size_t at = 0; at < text.size;) {
		UChar32 c = (UChar32)utf8_next(text, &at);
		if (u_isupper(c))
			capitals++;
		else if (u_isalpha(c))
			return false;
	}
	return capitals >= 2;
}

void lexicon_add(struct lexicon *lexicon, const char *form, struct entry entry, unsigned line)
{
	size_t size = strlen(form);
	char *bare = arena_copy(lexicon->arena, view_of(form));
	if (size > 1 && form[size - 1] == '*') {
		bare[size - 1] = '\0';
		entry.flags |= ENTRY_PREFIX;
		lexicon->language.has_prefix_keys = true;
	}
	struct form_words words;
	if (!read_form(lexicon, bare, &words)) {
		if (line)
			complain(lexicon->path, line, "\"%s\" is no word, or longer than a phrase may be", form);
		return;
	}
	if (is_acronym(form))
		entry.flags |= ENTRY_ACRONYM;
	else if ((entry.kind == ENTRY_MONTH || entry.kind == ENTRY_WEEKDAY) && lexicon->language.capitals == CAPITALS_NAMES &&
	         begins_with_capital(form))
		entry.flags |= ENTRY_CAPITAL;
	if (entry.flags & ENTRY_PREFIX) {
		add_entry(lexicon, join(lexicon, &words, words.count, false), entry);
		return;
	}
	add_words(lexicon, &words, entry);
	for (size_t i = 0; i < words.count; i++) {
		const struct irregular *irregular = find_irregular(lexicon, words.words[i]);
		if (!irregular)
			continue;
		struct form_words changed = words;
		for (size_t f = 0; f < irregular->count; f++) {
			struct form_words other;
			if (!read_form(lexicon, irregular->forms[f], &other) || other.count != 1)
				continue;
			changed.words[i] = other.words[0];
			add_words(lexicon, &changed, entry);
		}
	}
}

void lexicon_add_english(struct lexicon *lexicon, const struct inventory *inventory)
{
	for (size_t i = 0; i < inventory->count; i++) {
		const struct inventory_item *item = &inventory->items[i];
		struct entry entry = { .kind = ENTRY_CONCEPT, .value = (uint16_t)i };
		for (size_t f = 0; f < item->english_count; f++)
			lexicon_add(lexicon, item->english[f], entry, item->line);
		entry.flags = ENTRY_ADJECTIVE;
		if (item->section == SECTION_CURRENCY) /* its second field has symbols */
			entry.flags = 0;
		for (size_t f = 0; f < item->adjective_count; f++)
			lexicon_add(lexicon, item->adjectives[f], entry, item->line);
		if (item->section == SECTION_WORD) {
			lexicon->words_for_concepts += item->english_count;
			lexicon->concepts_covered++;
		} else {
			lexicon->names_covered++;
		}
	}
}
