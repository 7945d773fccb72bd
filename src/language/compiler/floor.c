/* floor.c - a language that has no file: what ICU and CLDR know of it. Build-time. */
#include "floor.h"

#include <libstemmer.h>
#include <stdio.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

/* Names in English for the list of languages. */
static const char *english_name(struct arena *arena, const char *tag)
{
	UChar name[128];
	UErrorCode status = U_ZERO_ERROR;
	int32_t length = uloc_getDisplayLanguage(tag, "en", name, 128, &status);
	char out[256];
	size_t size = 0;
	for (int32_t i = 0; i < length && U_SUCCESS(status) && size < sizeof out - 1; i++)
		if (name[i] < 0x80)
			out[size++] = (char)name[i];
	out[size] = '\0';
	return arena_copy(arena, view_of(size ? out : tag));
}

static const char *script_of_tag(struct arena *arena, const char *tag)
{
	char likely[64], script[16];
	UErrorCode status = U_ZERO_ERROR;
	uloc_addLikelySubtags(tag, likely, sizeof likely, &status);
	uloc_getScript(likely, script, sizeof script, &status);
	return arena_copy(arena, view_of(U_SUCCESS(status) && *script ? script : "Latn"));
}

static bool is_one_of(const char *script, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(script, *list) == 0)
			return true;
	return false;
}

struct lexicon *lexicon_floor(struct arena *arena, struct word_tools *words, const struct inventory *inventory,
                              struct number_values *values, const struct source_file *annotations, const char *tag)
{
	static const char *const spaceless[] = { "Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr", NULL };
	static const char *const with_capitals[] = { "Latn", "Cyrl", "Grek", "Armn", NULL };
	static const char *const right_to_left[] = { "Arab", "Hebr", "Thaa", "Syrc", NULL };
	struct lexicon *lexicon = lexicon_new(arena, words, annotations->path);
	struct language *language = &lexicon->language;
	language->tag = arena_copy(arena, view_of(tag));
	language->name = english_name(arena, tag);
	language->script = script_of_tag(arena, tag);
	language->floor = true;
	language->spaces = !is_one_of(language->script, spaceless);
	language->capitals = is_one_of(language->script, with_capitals) ? CAPITALS_NAMES : CAPITALS_NONE;
	language->right_to_left = is_one_of(language->script, right_to_left);
	language->prefix_match = language->spaces;
	language->decimal = '.';
	language->stem_minimum = 3;
	struct sb_stemmer *snowball = sb_stemmer_new(tag, "UTF_8");
	if (snowball)
		language->stemmer = language->tag;
	sb_stemmer_delete(snowball);
	lexicon->stemmer = stemmer_open(arena, language);
	lexicon_add_icu(lexicon, inventory, values);
	for (size_t i = 0; i < annotations->count; i++) {
		const struct source_line *line = &annotations->lines[i];
		if (strcmp(line->section, tag) != 0)
			continue;
		long item = inventory_find(inventory, SECTION_WORD, line->key);
		if (item < 0)
			continue; /* the concept was taken out since the table was made */
		for (size_t f = 0; f < line->form_count; f++)
			lexicon_add(lexicon, line->forms[f], (struct entry){ .kind = ENTRY_CONCEPT, .value = (uint16_t)item }, 0);
		lexicon->concepts_covered++;
		lexicon->words_for_concepts += line->form_count;
	}
	return lexicon;
}
