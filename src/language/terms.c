/* terms.c - looking up the words and phrases of a sentence: longest phrase
 * first, exact before stem, stem before common beginning. */
#include "language/terms.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "language/phrase.h"

#include <stdlib.h>
#include <unicode/uchar.h>

struct term_tools {
	const struct language *language;
	struct word_tools *words;
	struct stemmer *stemmer;
	/* room for the words of one sentence, used again for the next */
	size_t room;
	struct token *tokens;
	uint32_t *index;
	struct stem_list *stems;
	bool *stemmed;
};

const struct language *language_unknown(void)
{
	static const uint32_t slots[2];
	static const struct lexicon_key keys[1];
	static const struct entry entries[1];
	static const struct language unknown = {
		.tag = "und", .name = "Unknown", .script = "Zyyy", .spaces = true, .decimal = '.', .floor = true,
		.stem_minimum = 3, .slots = slots, .slot_mask = 1, .keys = keys, .entries = entries, .pool = "",
	};
	return &unknown;
}

struct term_tools *term_tools_open(struct arena *arena, const struct language *language, stemma_error *error)
{
	struct term_tools *tools = arena_alloc(arena, sizeof *tools);
	tools->language = language ? language : language_unknown();
	tools->words = word_tools_open(arena, error);
	if (!tools->words)
		return NULL;
	tools->stemmer = stemmer_open(arena, tools->language);
	return tools;
}

const struct language *term_tools_language(const struct term_tools *tools)
{
	return tools->language;
}

/* ---- The state of one sentence ----------------------------------------- */

enum { MOST_ENTRIES = 64, MOST_PRESENT = 4096 };

struct analysis {
	struct arena *arena;
	struct term_tools *tools;
	const struct language *language;
	struct analysed *out;
	struct token *words; /* tokens without joints */
	uint32_t *index;     /* of a word in out->tokens */
	size_t word_count;
	struct stem_list *stems; /* of each word, filled when first needed */
	bool *stemmed;
	size_t term_capacity, present_capacity;
	/* entries of the term being built */
	struct entry found[MOST_ENTRIES];
	size_t found_count;
	bool weak, only_stems;
};

/* Whether an entry may stand for words written as these are: names need their
 * capital, acronyms all of theirs. */
static bool fits_case(const struct entry *entry, const struct token *first)
{
	if (!script_has_capitals(first->script))
		return true;
	if (entry->flags & ENTRY_ACRONYM)
		return first->all_capitals || (first->capital && first->folded.size == 1);
	if (entry->flags & ENTRY_CAPITAL)
		return first->capital;
	if (entry->kind != ENTRY_CONCEPT || (entry->flags & ENTRY_ADJECTIVE) || !concept_is_name(entry->value))
		return true;
	uint8_t section = concepts[entry->value].section;
	return first->capital || section == SECTION_PEOPLE || section == SECTION_CURRENCY;
}

static void add_present(struct analysis *analysis, const struct entry *entry)
{
	if (entry->kind != ENTRY_CONCEPT)
		return;
	struct analysed *out = analysis->out;
	if (out->present_count >= MOST_PRESENT)
		return;
	out->present = arena_grow(analysis->arena, out->present, out->present_count, &analysis->present_capacity,
	                          sizeof *out->present);
	out->present[out->present_count++] = entry->value;
}

static bool add_entries(struct analysis *analysis, struct entry_list list, const struct token *first, bool stemmed,
                        bool concepts_only)
{
	bool any = false;
	for (size_t i = 0; i < list.count; i++) {
		struct entry entry = list.entries[i];
		if (!fits_case(&entry, first) || (concepts_only && entry.kind != ENTRY_CONCEPT))
			continue;
		/* function words and the small words of grammar hold in full form only */
		if (stemmed && (entry.kind == ENTRY_FUNCTION || entry.kind == ENTRY_BOUND || entry.kind == ENTRY_RELATIVE ||
		                entry.kind == ENTRY_QUANTIFIER || (entry.kind == ENTRY_NEGATOR && entry.detail != NEGATOR_IMPLICIT)))
			continue;
		any = true;
		analysis->only_stems &= (entry.flags & ENTRY_STEMMED) != 0;
		bool known = false;
		for (size_t j = 0; j < analysis->found_count && !known; j++)
			known = analysis->found[j].kind == entry.kind && analysis->found[j].value == entry.value &&
			        analysis->found[j].detail == entry.detail;
		if (known || analysis->found_count == MOST_ENTRIES)
			continue;
		analysis->found[analysis->found_count++] = entry;
		add_present(analysis, &entry);
	}
	return any;
}

static const struct stem_list *stems_of(struct analysis *analysis, size_t word)
{
	if (!analysis->stemmed[word]) {
		analysis->stemmed[word] = true;
		analysis->stems[word].count = 0; /* what the sentence before had here */
		if (analysis->words[word].kind == TOKEN_WORD && !script_is_spaceless(analysis->words[word].script))
			stem_candidates(analysis->arena, analysis->tools->stemmer, analysis->words[word].folded, STEM_ALL,
			                &analysis->stems[word]);
	}
	return &analysis->stems[word];
}

/* ---- Phrases ----------------------------------------------------------- */

struct phrase_search {
	struct analysis *analysis;
	size_t first, longest; /* words from `first` on that a key may have */
	char key[512];
	size_t best;            /* words of the best key found so far */
	struct entry_list entries;
	bool stemmed;
	unsigned tries;
};

/* Bound on look-ups for the phrases that begin at one word. */
enum { PHRASE_TRIES = 80 };

static void extend(struct phrase_search *search, size_t size, size_t count, bool stemmed, unsigned begins)
{
	struct analysis *analysis = search->analysis;
	if (count >= begins || count >= search->longest)
		return;
	size_t next = search->first + count;
	const struct token *left = &analysis->words[next - 1], *right = &analysis->words[next];
	size_t at = size;
	if (!phrase_is_seamless(left, right)) {
		if (at + 1 >= sizeof search->key)
			return;
		search->key[at++] = ' ';
	}
	const struct stem_list *stems = stems_of(analysis, next);
	for (size_t i = 0; i <= stems->count; i++) {
		struct view word = i == 0 ? right->folded : stems->stems[i - 1];
		if (at + word.size > sizeof search->key || search->tries >= PHRASE_TRIES)
			return;
		search->tries++;
		memcpy(search->key + at, word.data, word.size);
		struct entry_list list = language_look_up(analysis->language, (struct view){ search->key, at + word.size });
		if (!list.found)
			continue;
		bool by_stem = stemmed || i > 0;
		if (list.count && (count + 1 > search->best || (count + 1 == search->best && search->stemmed && !by_stem))) {
			bool fits = false;
			for (size_t e = 0; e < list.count; e++) /* خمسة وعشرون is no خمسة عشر */
				fits |= fits_case(&list.entries[e], &analysis->words[search->first]) &&
				        !(by_stem && list.entries[e].kind == ENTRY_NUMBER);
			if (fits) {
				search->best = count + 1;
				search->entries = list;
				search->stemmed = by_stem;
			}
		}
		extend(search, at + word.size, count + 1, by_stem, list.begins_phrase);
	}
}

/* The words of the longest phrase that begins at `first`, at least two; 0 when none does. */
static size_t find_phrase(struct analysis *analysis, size_t first, struct entry_list *entries, bool *stemmed)
{
	struct phrase_search search = { .analysis = analysis, .first = first };
	bool spaceless = script_is_spaceless(analysis->words[first].script);
	search.longest = spaceless ? PHRASE_CHARACTERS : PHRASE_WORDS;
	if (search.longest > analysis->word_count - first)
		search.longest = analysis->word_count - first;
	if (search.longest < 2)
		return 0;
	const struct stem_list *stems = stems_of(analysis, first);
	for (size_t i = 0; i <= stems->count; i++) {
		struct view word = i == 0 ? analysis->words[first].folded : stems->stems[i - 1];
		if (word.size > sizeof search.key / 2)
			continue;
		struct entry_list list = language_look_up(analysis->language, word);
		if (!list.found || list.begins_phrase < 2)
			continue;
		memcpy(search.key, word.data, word.size);
		extend(&search, word.size, 1, i > 0, list.begins_phrase);
	}
	/* written apart what the lexicon has in one word: می شود, دست کم */
	if (search.best == 0 && analysis->language->joined && !spaceless) {
		struct view left = analysis->words[first].folded, right = analysis->words[first + 1].folded;
		if (left.size + right.size < sizeof search.key && analysis->words[first + 1].kind == TOKEN_WORD) {
			memcpy(search.key, left.data, left.size);
			memcpy(search.key + left.size, right.data, right.size);
			search.entries =
				language_look_up(analysis->language, (struct view){ search.key, left.size + right.size });
			/* a pair of frequent words must not become a rarer one by chance */
			if (search.entries.count && !(search.entries.entries[0].flags & ENTRY_STEMMED) && left.size + right.size >= 10)
				search.best = 2;
		}
	}
	*entries = search.entries;
	*stemmed = search.stemmed;
	return search.best;
}

/* ---- Words that the lexicon has only in part --------------------------- */

/* Keys marked `form*` match every word that begins with them. */
static bool add_by_prefix_key(struct analysis *analysis, const struct token *token)
{
	const struct language *language = analysis->language;
	if (!language->has_prefix_keys || token->folded.size > LIMIT_WORD_BYTES)
		return false;
	struct view word = token->folded;
	size_t length = utf8_length(word);
	for (size_t keep = length; keep-- > 2;) {
		struct view beginning = { word.data, utf8_offset(word, keep) };
		struct entry_list list = language_look_up(language, beginning);
		bool any = false;
		for (size_t i = 0; i < list.count; i++)
			if (list.entries[i].flags & ENTRY_PREFIX)
				any |= add_entries(analysis, (struct entry_list){ &list.entries[i], 1, 0, true }, token, true, false);
		if (any)
			return true;
	}
	return false;
}

static size_t common_beginning(struct view a, struct view b)
{
	size_t at = 0;
	while (at < a.size && at < b.size && a.data[at] == b.data[at])
		at++;
	while (at > 0 && at < a.size && ((unsigned char)a.data[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static struct view key_text(const struct language *language, uint32_t index)
{
	return (struct view){ language->pool + language->keys[index].offset, language->keys[index].size };
}

/* A word matches a known one when both share at least 4 letters and 65 % of the longer. */
static bool add_by_common_beginning(struct analysis *analysis, const struct token *token)
{
	const struct language *language = analysis->language;
	struct view word = token->folded;
	size_t length = utf8_length(word);
	/* a syllable of Hangul is two or three letters, and particles hang on the whole word */
	bool syllables = token->script == SCRIPT_HANGUL;
	if (!language->prefix_match || length < (syllables ? 3 : 5))
		return false;
	uint32_t low = 0, high = language->key_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (view_compare(key_text(language, middle), word) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	/* neighbours in sorted order share the longest beginnings */
	uint32_t best = UINT32_MAX;
	size_t best_shared = 0;
	for (uint32_t step = 0; step < 16; step++) {
		uint32_t index = step < 8 ? low + step : low - (step - 7);
		if (index >= language->key_count)
			continue;
		struct view key = key_text(language, index);
		if (memchr(key.data, ' ', key.size) || language->keys[index].entry_count == 0)
			continue;
		size_t bytes = common_beginning(key, word);
		size_t shared = utf8_length((struct view){ word.data, bytes });
		size_t key_length = utf8_length(key);
		size_t longer = key_length > length ? key_length : length;
		bool enough = syllables ? shared >= 2 && bytes == key.size : shared >= 4 && shared * 100 >= longer * 65;
		if (enough && shared > best_shared) {
			best = index;
			best_shared = shared;
		}
	}
	if (best == UINT32_MAX)
		return false;
	const struct lexicon_key *key = &language->keys[best];
	return add_entries(analysis, (struct entry_list){ language->entries + key->first_entry, key->entry_count, 0, true },
	                   token, true, true);
}

static struct entry_list look_up_part(struct analysis *analysis, struct view part)
{
	struct entry_list list = language_look_up(analysis->language, part);
	if (list.count)
		return list;
	struct stem_list stems;
	stem_candidates(analysis->arena, analysis->tools->stemmer, part, STEM_ALL, &stems);
	for (size_t i = 0; i < stems.count; i++) {
		list = language_look_up(analysis->language, stems.stems[i]);
		if (list.count)
			return list;
	}
	return list;
}

/* A compound in two known parts: Waffenstillstandsabkommen, with the letters that join them. */
static bool add_by_parts(struct analysis *analysis, const struct token *token)
{
	static const char *const joints[] = { "", "s", "es", "n", "en", "er", "e", "-" };
	struct view word = token->folded;
	if (!analysis->language->compounds || word.size > LIMIT_WORD_BYTES || utf8_length(word) < 8)
		return false;
	for (size_t at = 4; at + 4 <= word.size; at++) {
		if (((unsigned char)word.data[at] & 0xC0) == 0x80)
			continue;
		struct view head = { word.data, at }, tail = { word.data + at, word.size - at };
		struct entry_list tail_list = look_up_part(analysis, tail);
		if (tail_list.count == 0 || tail_list.entries[0].kind != ENTRY_CONCEPT)
			continue;
		for (size_t j = 0; j < sizeof joints / sizeof *joints; j++) {
			struct view joint = view_of(joints[j]);
			if (!view_ends(head, joint) || head.size < joint.size + 3)
				continue;
			struct entry_list head_list =
				look_up_part(analysis, (struct view){ head.data, head.size - joint.size });
			if (head_list.count == 0)
				continue;
			bool any = add_entries(analysis, head_list, token, true, true);
			any |= add_entries(analysis, tail_list, token, true, true);
			if (any)
				return true;
		}
	}
	return false;
}

/* ---- Building terms ---------------------------------------------------- */

static struct term *begin_term(struct analysis *analysis, size_t word, size_t count)
{
	struct analysed *out = analysis->out;
	out->terms = arena_grow(analysis->arena, out->terms, out->term_count, &analysis->term_capacity, sizeof *out->terms);
	struct term *term = &out->terms[out->term_count++];
	memset(term, 0, sizeof *term);
	term->first = analysis->index[word];
	term->count = analysis->index[word + count - 1] - term->first + 1;
	term->start = analysis->words[word].start;
	term->end = analysis->words[word + count - 1].end;
	return term;
}

static void end_term(struct analysis *analysis, struct term *term)
{
	if (analysis->found_count == 0)
		return;
	struct entry *entries = arena_array(analysis->arena, analysis->found_count, sizeof *entries);
	memcpy(entries, analysis->found, analysis->found_count * sizeof *entries);
	term->entries = entries;
	term->entry_count = analysis->found_count;
	term->weak = analysis->weak || analysis->only_stems;
	for (size_t i = 0; i < term->entry_count; i++)
		term->function |= entries[i].kind == ENTRY_FUNCTION;
}

/* Names that are spelled as in English are in no language file; case endings may stand behind an
 * apostrophe ("Berlin'de"). */
static bool add_english_names(struct analysis *analysis, const struct token *token)
{
	struct view word = token->folded;
	bool any = false;
	for (size_t size = word.size; size && !any;) {
		struct entry_list list = language_look_up(language_english(), (struct view){ word.data, size });
		for (size_t i = 0; i < list.count; i++)
			if (list.entries[i].kind == ENTRY_CONCEPT && concept_is_name(list.entries[i].value))
				any |= add_entries(analysis, (struct entry_list){ &list.entries[i], 1, 0, true }, token, false, true);
		const char *apostrophe = memrchr(word.data, '\'', size);
		size = apostrophe ? (size_t)(apostrophe - word.data) : 0;
	}
	return any;
}

/* "FN's", "EU'nun": a name of the language itself before the apostrophe of an ending. */
static bool add_before_apostrophe(struct analysis *analysis, const struct token *token)
{
	const char *apostrophe = memrchr(token->folded.data, '\'', token->folded.size);
	if (!apostrophe || apostrophe == token->folded.data)
		return false;
	struct view word = { token->folded.data, (size_t)(apostrophe - token->folded.data) };
	return add_entries(analysis, language_look_up(analysis->language, word), token, true, true);
}

/* The signs of currencies, which are written alike everywhere. */
static void add_currency_signs(struct analysis *analysis, const struct token *token)
{
	struct entry_list list = language_look_up(language_english(), token->folded);
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_CONCEPT && concepts[list.entries[i].value].section == SECTION_CURRENCY)
			add_entries(analysis, (struct entry_list){ &list.entries[i], 1, 0, true }, token, false, true);
}

/* Whether all that was found says how a claim is made, and nothing what it is about. */
static bool only_marks_claims(const struct analysis *analysis)
{
	for (size_t i = 0; i < analysis->found_count; i++)
		if (analysis->found[i].kind != ENTRY_HEDGE && analysis->found[i].kind != ENTRY_ATTRIBUTION &&
		    !(analysis->found[i].kind == ENTRY_NEGATOR && analysis->found[i].detail == NEGATOR_IMPLICIT))
			return false;
	return true;
}

/* What the stems of a word may mean: the longest that mean anything, as those of one length stand together.
 * `concepts_only` is as in add_entries. */
static bool add_by_stems(struct analysis *analysis, size_t word, bool concepts_only)
{
	const struct stem_list *stems = stems_of(analysis, word);
	bool any = false;
	for (size_t i = 0; i < stems->count; i++) {
		if (any && stems->stems[i].size < stems->stems[i - 1].size)
			break;
		any |= add_entries(analysis, language_look_up(analysis->language, stems->stems[i]), &analysis->words[word], true, concepts_only);
	}
	return any;
}

static void add_single(struct analysis *analysis, size_t word)
{
	const struct token *token = &analysis->words[word];
	struct term *term = begin_term(analysis, word, 1);
	analysis->found_count = 0;
	analysis->only_stems = true;
	analysis->weak = false;
	if (token->kind == TOKEN_NUMBER)
		term->number = true;
	bool found = add_entries(analysis, language_look_up(analysis->language, token->folded), token, false, false);
	bool spaceless = script_is_spaceless(token->script);
	if (found && token->kind == TOKEN_WORD && !spaceless && only_marks_claims(analysis)) {
		/* a form that is listed as denying or hedging is still a form of its verb: söyledi, negou */
		if (!add_by_stems(analysis, word, true))
			add_by_prefix_key(analysis, token);
	} else if (token->kind == TOKEN_WORD && !spaceless) {
		/* a form may be spelled as another word's stem: precios, of precio, and precios(o) */
		if (!found || analysis->only_stems) {
			found |= add_by_stems(analysis, word, false);
			analysis->weak = true;
		}
		if (!found)
			found = add_before_apostrophe(analysis, token);
		if (!found && token->script == SCRIPT_LATIN && token->capital && analysis->language != language_english())
			found = add_english_names(analysis, token);
		bool looks_like_name = token->capital && analysis->language->capitals == CAPITALS_NAMES && word > 0;
		if (!found)
			found = add_by_prefix_key(analysis, token);
		if (!found && !looks_like_name)
			found = add_by_parts(analysis, token) || add_by_common_beginning(analysis, token);
	}
	if (!found && token->kind == TOKEN_PUNCTUATION && analysis->language != language_english())
		add_currency_signs(analysis, token);
	end_term(analysis, term);
	if (token->kind == TOKEN_PUNCTUATION)
		term->punctuation = analysis->found_count == 0;
	else if (!found && token->kind == TOKEN_WORD) {
		term->unknown = true;
		term->name_like = !script_has_capitals(token->script) || token->capital;
	}
}

/* Neighbouring unknown characters of one script make one term: a name, mostly. */
static size_t unknown_run(struct analysis *analysis, size_t word)
{
	size_t count = 0;
	enum script script = analysis->words[word].script;
	while (word + count < analysis->word_count && count < 12) {
		const struct token *token = &analysis->words[word + count];
		if (token->kind != TOKEN_WORD || token->script != script ||
		    (count > 0 && token->space_before) ||
		    (count > 0 && analysis->index[word + count] != analysis->index[word + count - 1] + 1))
			break;
		if (language_look_up(analysis->language, token->folded).count)
			break;
		struct entry_list list;
		bool stemmed;
		if (find_phrase(analysis, word + count, &list, &stemmed))
			break;
		count++;
	}
	return count;
}

static int by_id(const void *a, const void *b)
{
	return (int)*(const concept_id *)a - (int)*(const concept_id *)b;
}

/* Lists of stems are large: kept for each sentence they would take ten times its text. */
static void make_room(struct arena *arena, struct term_tools *tools, size_t words)
{
	if (words <= tools->room)
		return;
	tools->room = words * 2;
	tools->tokens = arena_array(arena, tools->room, sizeof *tools->tokens);
	tools->index = arena_array(arena, tools->room, sizeof *tools->index);
	tools->stems = arena_array(arena, tools->room, sizeof *tools->stems);
	tools->stemmed = arena_array(arena, tools->room, sizeof *tools->stemmed);
}

/* A full stop that ends nothing: EE. UU., JJ. OO., and 3. November where that means third. */
static bool is_inner_stop(const struct token *tokens, size_t count, size_t i, bool ordinal_dot)
{
	if (i == 0 || i + 1 >= count || tokens[i].kind != TOKEN_PUNCTUATION || !view_equal(tokens[i].folded, VIEW(".")) ||
	    tokens[i].space_before || !tokens[i + 1].space_before || tokens[i + 1].kind != TOKEN_WORD)
		return false;
	const struct token *before = &tokens[i - 1], *behind = &tokens[i + 1];
	if (before->kind == TOKEN_NUMBER)
		return ordinal_dot && before->end - before->start <= 2;
	return before->kind == TOKEN_WORD && before->all_capitals && before->end - before->start <= 3 && behind->all_capitals &&
	       behind->end - behind->start <= 3;
}

void terms_analyse(struct arena *arena, struct term_tools *tools, struct view sentence, struct analysed *out)
{
	memset(out, 0, sizeof *out);
	out->text = sentence;
	out->language = tools->language;
	out->tokens = words_split(arena, tools->words, sentence, tools->language->fold_case, &out->token_count);
	make_room(arena, tools, out->token_count + 1);
	struct analysis analysis = {
		.arena = arena, .tools = tools, .language = tools->language, .out = out, .words = tools->tokens,
		.index = tools->index, .stems = tools->stems, .stemmed = tools->stemmed,
	};
	for (size_t i = 0; i < out->token_count; i++) {
		const struct token *token = &out->tokens[i];
		if (token->kind != TOKEN_PUNCTUATION)
			out->letters += utf8_length(token->folded); /* the same in any normal form */
		/* a joint counts as one only between two words that touch it */
		bool joint = phrase_is_joint(token) && !token->space_before && i > 0 && i + 1 < out->token_count &&
		             !out->tokens[i + 1].space_before;
		if (joint || is_inner_stop(out->tokens, out->token_count, i, tools->language->ordinal_dot))
			continue;
		analysis.index[analysis.word_count] = (uint32_t)i;
		analysis.words[analysis.word_count++] = *token;
	}
	memset(analysis.stemmed, 0, analysis.word_count * sizeof *analysis.stemmed);
	for (size_t word = 0; word < analysis.word_count;) {
		const struct token *token = &analysis.words[word];
		struct entry_list list;
		bool stemmed = false;
		size_t count = find_phrase(&analysis, word, &list, &stemmed);
		if (count >= 2) {
			struct term *term = begin_term(&analysis, word, count);
			analysis.found_count = 0;
			analysis.only_stems = true;
			analysis.weak = stemmed;
			add_entries(&analysis, list, token, stemmed, false);
			end_term(&analysis, term);
			/* the parts are there, too, for whoever looks for them */
			for (size_t i = 0; i < count; i++) {
				struct entry_list part = language_look_up(analysis.language, analysis.words[word + i].folded);
				for (size_t e = 0; e < part.count; e++)
					if (!script_is_spaceless(token->script) && fits_case(&part.entries[e], &analysis.words[word + i]))
						add_present(&analysis, &part.entries[e]);
				if (script_is_spaceless(token->script) && i > 0 && i + 1 < count) {
					struct entry_list inner;
					bool inner_stemmed;
					size_t inner_count = find_phrase(&analysis, word + i, &inner, &inner_stemmed);
					if (inner_count >= 2)
						for (size_t e = 0; e < inner.count; e++)
							add_present(&analysis, &inner.entries[e]);
				}
			}
			word += count;
			continue;
		}
		size_t run = token->kind == TOKEN_WORD && script_is_spaceless(token->script) ? unknown_run(&analysis, word) : 0;
		if (run >= 2) {
			struct term *term = begin_term(&analysis, word, run);
			term->unknown = term->name_like = true;
			word += run;
			continue;
		}
		add_single(&analysis, word);
		word++;
	}
	if (out->present_count > 1) {
		qsort(out->present, out->present_count, sizeof *out->present, by_id);
		size_t unique = 1;
		for (size_t i = 1; i < out->present_count; i++)
			if (out->present[i] != out->present[unique - 1])
				out->present[unique++] = out->present[i];
		out->present_count = unique;
	}
}

const struct entry *term_entry(const struct term *term, enum entry_kind kind)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if (term->entries[i].kind == kind)
			return &term->entries[i];
	return NULL;
}

bool term_has_class(const struct term *term, enum concept_class class_)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if (term->entries[i].kind == ENTRY_CONCEPT && concepts[term->entries[i].value].class_ == class_)
			return true;
	return false;
}

bool analysed_has_concept(const struct analysed *sentence, concept_id id)
{
	size_t low = 0, high = sentence->present_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (sentence->present[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < sentence->present_count && sentence->present[low] == id;
}
