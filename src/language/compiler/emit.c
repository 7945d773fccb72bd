/* emit.c - the tables as C. Build-time. */
#include "emit.h"

#include "base/hash.h"

#include <stdlib.h>

static void write_string(FILE *out, const char *text)
{
	fputc('"', out);
	for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
		if (*c == '"' || *c == '\\' || *c == '?')
			fprintf(out, "\\%c", *c);
		else if (*c < 0x20 || *c >= 0x7F)
			fprintf(out, "\\%03o", *c);
		else
			fputc(*c, out);
	}
	fputc('"', out);
}

static void write_list(FILE *out, const char *tag, const char *name, struct string_list list)
{
	fprintf(out, "static const char *const %s_%s[] = {", tag, name);
	for (size_t i = 0; i < list.count; i++) {
		write_string(out, list.items[i]);
		fputc(',', out);
	}
	fputs("0};\n", out);
}

static void write_rules(FILE *out, const char *tag, const char *name, const struct stem_rule *rules, size_t count)
{
	fprintf(out, "static const struct stem_rule %s_%s[] = {", tag, name);
	for (size_t i = 0; i < count; i++) {
		fputc('{', out);
		write_string(out, rules[i].letters);
		fputc(',', out);
		write_string(out, rules[i].replacement);
		fprintf(out, ",%u},", rules[i].size);
	}
	fputs("{0,0,0}};\n", out);
}

static int by_text(const void *a, const void *b)
{
	return view_compare(((const struct building_key *)a)->text, ((const struct building_key *)b)->text);
}

static void write_text_of(FILE *out, const char *name, const char *value)
{
	fprintf(out, "\t.%s = ", name);
	write_string(out, value);
	fputs(",\n", out);
}

/* A bit for each concept that some key means. */
static void write_coverage(FILE *out, const struct lexicon *lexicon, size_t concepts)
{
	uint8_t *covered = arena_alloc(lexicon->arena, concepts / 8 + 1);
	for (size_t k = 0; k < lexicon->key_count; k++)
		for (size_t e = 0; e < lexicon->keys[k].count; e++)
			if (lexicon->keys[k].entries[e].kind == ENTRY_CONCEPT) {
				uint16_t id = lexicon->keys[k].entries[e].value;
				covered[id / 8] |= (uint8_t)(1u << (id % 8));
			}
	fprintf(out, "static const uint8_t %s_covered[] = {", lexicon->language.tag);
	for (size_t i = 0; i < concepts / 8 + 1; i++)
		fprintf(out, "%u,", covered[i]);
	fputs("};\n", out);
}

void emit_language(FILE *out, struct lexicon *lexicon, size_t concepts)
{
	const struct language *language = &lexicon->language;
	const char *tag = language->tag;
	qsort(lexicon->keys, lexicon->key_count, sizeof *lexicon->keys, by_text);

	fprintf(out, "/* %s */\nstatic const char %s_pool[] =\n", language->name, tag);
	for (size_t i = 0; i < lexicon->key_count; i++) {
		write_string(out, lexicon->keys[i].text.data);
		fputs(i % 8 == 7 ? "\n" : " ", out);
	}
	fprintf(out, "\"\";\nstatic const struct entry %s_entries[] = {\n", tag);
	for (size_t i = 0; i < lexicon->key_count; i++)
		for (size_t e = 0; e < lexicon->keys[i].count; e++) {
			const struct entry *entry = &lexicon->keys[i].entries[e];
			fprintf(out, "{%u,%u,%u,%u},", entry->value, entry->kind, entry->detail, entry->flags);
		}
	fprintf(out, "{0,0,0,0}};\nstatic const struct lexicon_key %s_keys[] = {\n", tag);
	size_t offset = 0, first = 0;
	for (size_t i = 0; i < lexicon->key_count; i++) {
		const struct building_key *key = &lexicon->keys[i];
		fprintf(out, "{%zu,%zu,%zu,%zu,%u},%s", offset, first, key->text.size, key->count, key->begins_phrase,
		        i % 8 == 7 ? "\n" : "");
		offset += key->text.size;
		first += key->count;
	}
	size_t slot_count = 16;
	while (slot_count < lexicon->key_count * 2)
		slot_count *= 2;
	uint32_t *slots = arena_array(lexicon->arena, slot_count, sizeof *slots);
	for (size_t i = 0; i < lexicon->key_count; i++) {
		size_t slot = hash_view(lexicon->keys[i].text) & (slot_count - 1);
		while (slots[slot])
			slot = (slot + 1) & (slot_count - 1);
		slots[slot] = (uint32_t)i + 1;
	}
	fprintf(out, "{0,0,0,0,0}};\nstatic const uint32_t %s_slots[] = {\n", tag);
	for (size_t i = 0; i < slot_count; i++)
		fprintf(out, "%u,%s", slots[i], i % 24 == 23 ? "\n" : "");
	fputs("};\n", out);

	write_coverage(out, lexicon, concepts);
	write_rules(out, tag, "prefixes", language->prefixes, language->prefix_count);
	write_rules(out, tag, "suffixes", language->suffixes, language->suffix_count);
	write_rules(out, tag, "sounds", language->sounds, language->sound_count);
	const struct {
		const char *name;
		struct string_list list;
	} lists[] = {
		{ "articles", language->articles },
		{ "negator_beginnings", language->negator_beginnings },
		{ "negator_verb_beginnings", language->negator_verb_beginnings },
		{ "negator_endings", language->negator_endings },
		{ "negator_insides", language->negator_insides },
		{ "abbreviations_before_name", language->abbreviations_before_name },
		{ "abbreviations_before_number", language->abbreviations_before_number },
		{ "abbreviations_inside", language->abbreviations_inside },
		{ "quotes", language->quotes },
		{ "furniture", language->furniture },
	};
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		write_list(out, tag, lists[i].name, lists[i].list);

	fprintf(out, "extern const struct language language_%s;\nconst struct language language_%s = {\n", tag, tag);
	write_text_of(out, "tag", tag);
	write_text_of(out, "name", language->name);
	write_text_of(out, "script", language->script);
	if (language->stemmer)
		write_text_of(out, "stemmer", language->stemmer);
	fprintf(out,
	        "\t.rules = %d, .spaces = %d, .prefix_match = %d, .compounds = %d, .joined = %d, .ordinal_dot = %d, .day_first = %d,\n"
	        "\t.right_to_left = %d, .capitals = %d, .fold_case = %d, .calendar = %d, .decimal = '%c', .length = %.1f,\n"
	        "\t.stem_minimum = %zu, .undouble = %d, .has_prefix_keys = %d, .floor = %d,\n",
	        language->rules, language->spaces, language->prefix_match, language->compounds, language->joined,
	        language->ordinal_dot, language->day_first, language->right_to_left, (int)language->capitals, (int)language->fold_case,
	        (int)language->calendar, language->decimal == ',' ? ',' : '.', language->length, language->stem_minimum,
	        language->undouble, language->has_prefix_keys, language->floor);
	fprintf(out,
	        "\t.slots = %s_slots, .slot_mask = %zu, .keys = %s_keys, .key_count = %zu, .entries = %s_entries, .pool = %s_pool,\n"
	        "\t.covered = %s_covered, .prefixes = %s_prefixes, .suffixes = %s_suffixes, .sounds = %s_sounds,\n"
	        "\t.prefix_count = %zu, .suffix_count = %zu, .sound_count = %zu,\n",
	        tag, slot_count - 1, tag, lexicon->key_count, tag, tag, tag, tag, tag, tag, language->prefix_count,
	        language->suffix_count, language->sound_count);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		fprintf(out, "\t.%s = {%s_%s, %zu},\n", lists[i].name, tag, lists[i].name, lists[i].list.count);
	fprintf(out, "\t.concept_words = %zu, .concepts_covered = %zu, .names_covered = %zu,\n};\n",
	        lexicon->words_for_concepts, lexicon->concepts_covered, lexicon->names_covered);
}

static long related_item(const struct inventory *inventory, const struct inventory_item *item)
{
	if (!item->related)
		return -1;
	long found = inventory_find(inventory, item->section == SECTION_COUNTRY ? SECTION_CITY : SECTION_COUNTRY, item->related);
	if (found < 0 && item->section == SECTION_COUNTRY)
		found = inventory_find(inventory, SECTION_COUNTRY, item->related);
	return found;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Writes a list that all languages make together, sorted and without duplicates. */
static void write_union(FILE *out, const char *name, const char **items, size_t count)
{
	qsort(items, count, sizeof *items, by_bytes);
	fprintf(out, "static const char *const %s_items[] = {\n", name);
	size_t unique = 0;
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && strcmp(items[i], items[i - 1]) == 0)
			continue;
		write_string(out, items[i]);
		fputs(",\n", out);
		unique++;
	}
	fprintf(out, "0};\nconst struct string_list %s = {%s_items, %zu};\n", name, name, unique);
}

static bool key_means(const struct building_key *key, const struct inventory *inventory, bool outlet)
{
	for (size_t e = 0; e < key->count; e++) {
		const struct entry *entry = &key->entries[e];
		if (entry->flags & (ENTRY_STEMMED | ENTRY_PREFIX))
			continue;
		if (outlet && entry->kind == ENTRY_CONCEPT && inventory->items[entry->value].section == SECTION_OUTLET)
			return true;
		if (!outlet && entry->kind == ENTRY_ATTRIBUTION && (entry->detail == CUE_ACCORDING || entry->detail == CUE_CITING))
			return true;
	}
	return false;
}

static void write_unions(FILE *out, const struct inventory *inventory, struct lexicon *const *lexicons, size_t count)
{
	size_t room = 1;
	for (size_t l = 0; l < count; l++)
		room += lexicons[l]->key_count + lexicons[l]->language.furniture.count;
	const char **items = arena_array(lexicons[0]->arena, room, sizeof *items);
	size_t filled = 0;
	for (size_t l = 0; l < count; l++)
		for (size_t i = 0; i < lexicons[l]->language.furniture.count; i++)
			items[filled++] = lexicons[l]->language.furniture.items[i];
	write_union(out, "language_all_furniture", items, filled);
	for (int outlet = 0; outlet < 2; outlet++) {
		filled = 0;
		for (size_t l = 0; l < count; l++)
			for (size_t k = 0; k < lexicons[l]->key_count; k++)
				if (key_means(&lexicons[l]->keys[k], inventory, outlet))
					items[filled++] = lexicons[l]->keys[k].text.data;
		write_union(out, outlet ? "language_all_outlets" : "language_all_citing_cues", items, filled);
	}
}

/* The numbers of concepts, each with a comma behind. */
static void write_concepts(FILE *out, const struct inventory *inventory, const char *const *keys, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		long number = inventory_find(inventory, SECTION_WORD, keys[i]);
		fprintf(out, "%ld,", number < 0 ? 0xFFFF : number);
	}
}

void emit_shared(FILE *out, const struct inventory *inventory, const struct number_values *values,
                 const struct ngram_table *ngram_table, struct lexicon *const *lexicons, size_t count)
{
	fputs("const char concept_pool[] =\n", out);
	for (size_t i = 0; i < inventory->count; i++) {
		write_string(out, inventory->items[i].key);
		fputs(" \"\\0\"\n", out);
	}
	fputs("\"\";\nconst concept_id concept_opposites[] = {", out);
	for (size_t i = 0; i < inventory->count; i++) {
		const struct inventory_item *item = &inventory->items[i];
		write_concepts(out, inventory, item->opposites, item->opposite_count);
		write_concepts(out, inventory, item->alternatives, item->alternative_count);
	}
	fputs("0xFFFF};\nconst struct concept concepts[] = {\n", out);
	size_t offset = 0, first = 0;
	for (size_t i = 0; i < inventory->count; i++) {
		const struct inventory_item *item = &inventory->items[i];
		long related = related_item(inventory, item);
		fprintf(out, "{%zu,%zu,%zu,%zu,%d,%d,%d,%ld,%.12g},\n", offset, first, item->opposite_count, item->alternative_count, (int)item->section,
		        (int)item->class_, (int)item->dimension, related < 0 ? 0xFFFF : related, item->factor);
		offset += strlen(item->key) + 1;
		first += item->opposite_count + item->alternative_count;
	}
	fprintf(out, "};\nconst size_t concept_count = %zu;\nconst double number_values[] = {", inventory->count);
	for (size_t i = 0; i < values->count; i++)
		fprintf(out, "%.17g,", values->values[i]);
	fputs("0};\nconst struct ngram ngrams[] = {\n", out);
	for (size_t i = 0; i < ngram_table->count; i++)
		fprintf(out, "{UINT64_C(%llu),%u,%u},\n", (unsigned long long)ngram_table->items[i].key,
		        ngram_table->items[i].language, ngram_table->items[i].score);
	fprintf(out, "{0,0,0}};\nconst size_t ngram_count = %zu;\n", ngram_table->count);
	write_unions(out, inventory, lexicons, count);
	for (size_t i = 0; i < count; i++)
		fprintf(out, "extern const struct language language_%s;\n", lexicons[i]->language.tag);
	fputs("const struct language *const languages[] = {", out);
	for (size_t i = 0; i < count; i++)
		fprintf(out, "&language_%s,", lexicons[i]->language.tag);
	fprintf(out, "};\nconst size_t language_count = %zu;\n", count);
}
