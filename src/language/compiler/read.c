/* read.c - one language's file into its lexicon. Build-time. */
#include "lexicon.h"

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

struct reading {
	struct arena *arena;
	struct lexicon *lexicon;
	const struct inventory *inventory;
	struct number_values *values;
	const char *path;
};

/* A table of words for keys: `{ "at least", BOUND_AT_LEAST }`. */
struct key_value {
	const char *key;
	int value;
};

static int value_of(const struct key_value *table, size_t count, const char *key)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(table[i].key, key) == 0)
			return table[i].value;
	return -1;
}
#define VALUE_OF(table, key) value_of(table, sizeof(table) / sizeof *(table), key)

static const struct key_value eras[] = {
	{ "bc", ERA_BC }, { "ad", ERA_AD }, { "persian", ERA_PERSIAN }, { "hijri", ERA_HIJRI },
	{ "buddhist", ERA_BUDDHIST }, { "reiwa", ERA_REIWA }, { "heisei", ERA_HEISEI }, { "roc", ERA_ROC },
};
static const struct key_value time_units[] = {
	{ "decade", TIME_UNIT_DECADE }, { "century", TIME_UNIT_CENTURY }, { "age", TIME_UNIT_AGE },
};
static const struct key_value negators[] = {
	{ "word", NEGATOR_WORD }, { "without", NEGATOR_WITHOUT }, { "implicit", NEGATOR_IMPLICIT }, { "except", NEGATOR_EXCEPT },
};
static const struct key_value hedges[] = {
	{ "possible", HEDGE_POSSIBLE }, { "likely", HEDGE_LIKELY }, { "reported", HEDGE_REPORTED },
	{ "considering", HEDGE_CONSIDERING }, { "planned", HEDGE_PLANNED }, { "if", HEDGE_IF }, { "condition", HEDGE_CONDITION }, { "able", HEDGE_ABLE }, { "sure", HEDGE_SURE },
};
static const struct key_value bounds[] = {
	{ "at least", BOUND_AT_LEAST }, { "at most", BOUND_AT_MOST }, { "more than", BOUND_MORE },
	{ "less than", BOUND_LESS }, { "about", BOUND_ABOUT }, { "nearly", BOUND_NEARLY }, { "exactly", BOUND_EXACTLY },
};
static const struct key_value quantifiers[] = {
	{ "all", QUANTIFIER_ALL }, { "most", QUANTIFIER_MOST }, { "many", QUANTIFIER_MANY },
	{ "some", QUANTIFIER_SOME }, { "few", QUANTIFIER_FEW }, { "none", QUANTIFIER_NONE },
	{ "both", QUANTIFIER_BOTH }, { "half", QUANTIFIER_HALF }, { "only", QUANTIFIER_ONLY },
};
static const struct key_value cues[] = {
	{ "according", CUE_ACCORDING }, { "citing", CUE_CITING }, { "anonymous", CUE_ANONYMOUS }, { "official", CUE_OFFICIAL },
};
static const struct key_value percents[] = { { "percent", 0 }, { "points", 1 } };
static const struct key_value weekdays[] = {
	{ "monday", 1 }, { "tuesday", 2 }, { "wednesday", 3 }, { "thursday", 4 },
	{ "friday", 5 }, { "saturday", 6 }, { "sunday", 7 },
};
static const struct key_value calendars[] = {
	{ "gregorian", CALENDAR_GREGORIAN }, { "persian", CALENDAR_PERSIAN }, { "hijri", CALENDAR_HIJRI },
	{ "hebrew", CALENDAR_HEBREW },
};
static const struct key_value relative_units[] = {
	{ "day", RELATIVE_DAY }, { "week", RELATIVE_WEEK }, { "month", RELATIVE_MONTH }, { "year", RELATIVE_YEAR },
};

/* Sections whose keys come from one of the tables above. */
static const struct {
	const char *section;
	enum entry_kind kind;
	const struct key_value *table;
	size_t count;
	bool in_value; /* the number is the entry's value, not its detail */
} simple_sections[] = {
	{ "weekdays", ENTRY_WEEKDAY, weekdays, 7, true },
	{ "eras", ENTRY_ERA, eras, sizeof eras / sizeof *eras, false },
	{ "time units", ENTRY_TIME_UNIT, time_units, 3, false },
	{ "hedges", ENTRY_HEDGE, hedges, sizeof hedges / sizeof *hedges, false },
	{ "bounds", ENTRY_BOUND, bounds, sizeof bounds / sizeof *bounds, false },
	{ "quantifiers", ENTRY_QUANTIFIER, quantifiers, sizeof quantifiers / sizeof *quantifiers, false },
	{ "attribution", ENTRY_ATTRIBUTION, cues, sizeof cues / sizeof *cues, false },
	{ "percent", ENTRY_PERCENT, percents, 2, false },
};

static const char *folded(struct reading *reading, const char *text)
{
	return fold_text(reading->arena, view_of(text), reading->lexicon->language.fold_case).data;
}

static void add_forms(struct reading *reading, const struct source_line *line, struct entry entry)
{
	for (size_t i = 0; i < line->form_count; i++) {
		for (size_t j = 0; j < i; j++)
			if (strcmp(line->forms[i], line->forms[j]) == 0)
				complain(reading->path, line->number, "\"%s\" stands twice in this entry", line->forms[i]);
		lexicon_add(reading->lexicon, line->forms[i], entry, line->number);
	}
}

static bool yes(const char *value)
{
	return strcmp(value, "yes") == 0;
}

static void read_language_line(struct reading *reading, const struct source_line *line)
{
	struct language *language = &reading->lexicon->language;
	const char *value = line->rest;
	if (strcmp(line->key, "tag") == 0)
		language->tag = value;
	else if (strcmp(line->key, "name") == 0)
		language->name = value;
	else if (strcmp(line->key, "script") == 0) {
		language->script = value;
		language->right_to_left = strcmp(value, "Arab") == 0 || strcmp(value, "Hebr") == 0;
	} else if (strcmp(line->key, "spaces") == 0)
		language->spaces = yes(value);
	else if (strcmp(line->key, "stemmer") == 0) {
		language->rules = strcmp(value, "rules") == 0;
		language->stemmer = language->rules || strcmp(value, "none") == 0 ? NULL : value;
	} else if (strcmp(line->key, "prefix match") == 0)
		language->prefix_match = yes(value);
	else if (strcmp(line->key, "compounds") == 0)
		language->compounds = yes(value);
	else if (strcmp(line->key, "joined") == 0)
		language->joined = yes(value);
	else if (strcmp(line->key, "ordinal dot") == 0)
		language->ordinal_dot = yes(value);
	else if (strcmp(line->key, "day first") == 0)
		language->day_first = yes(value);
	else if (strcmp(line->key, "capitals") == 0)
		language->capitals = strcmp(value, "nouns") == 0   ? CAPITALS_NOUNS
		                     : strcmp(value, "names") == 0 ? CAPITALS_NAMES
		                                                   : CAPITALS_NONE;
	else if (strcmp(line->key, "calendar") == 0) {
		int calendar = VALUE_OF(calendars, value);
		if (calendar < 0)
			complain(reading->path, line->number, "unknown calendar \"%s\"", value);
		else
			language->calendar = (enum calendar)calendar;
	} else if (strcmp(line->key, "decimal") == 0)
		language->decimal = value[0];
	else if (strcmp(line->key, "length") == 0)
		language->length = strtod(value, NULL);
	else if (strcmp(line->key, "dotless i") == 0)
		language->fold_case = yes(value) ? FOLD_CASE_TURKIC : FOLD_CASE_USUAL;
	else if (strcmp(line->key, "digits grouped") == 0)
		; /* both ways of grouping are always read */
	else
		complain(reading->path, line->number, "unknown key \"%s\" in [language]", line->key);
}

static int longest_first(const void *a, const void *b)
{
	const struct stem_rule *left = a, *right = b;
	size_t left_size = strlen(left->letters), right_size = strlen(right->letters);
	if (left_size != right_size)
		return left_size > right_size ? -1 : 1;
	return strcmp(left->letters, right->letters);
}

/* "ies>y" takes off "ies" and puts "y" there. */
static const struct stem_rule *read_rules(struct reading *reading, const struct stem_rule *old, size_t *count,
                                          const struct source_line *line)
{
	struct stem_rule *rules = arena_array(reading->arena, *count + line->form_count + 1, sizeof *rules);
	if (*count)
		memcpy(rules, old, *count * sizeof *rules);
	for (size_t i = 0; i < line->form_count; i++) {
		char *letters = arena_copy(reading->arena, view_of(line->forms[i]));
		char *arrow = strchr(letters, '>');
		const char *replacement = "";
		if (arrow) {
			*arrow = '\0';
			replacement = folded(reading, arrow + 1);
		}
		const char *plain = folded(reading, letters);
		if (*plain && strlen(plain) < UINT8_MAX)
			rules[(*count)++] = (struct stem_rule){ plain, replacement, (uint8_t)strlen(plain) };
	}
	qsort(rules, *count, sizeof *rules, longest_first);
	return rules;
}

static struct string_list add_to_list(struct reading *reading, struct string_list list, const struct source_line *line,
                                      bool fold)
{
	const char **items = arena_array(reading->arena, list.count + line->form_count + 1, sizeof *items);
	for (size_t i = 0; i < list.count; i++)
		items[i] = list.items[i];
	for (size_t i = 0; i < line->form_count; i++)
		items[list.count + i] = fold ? folded(reading, line->forms[i]) : line->forms[i];
	return (struct string_list){ items, list.count + line->form_count };
}

static void read_stemming_line(struct reading *reading, const struct source_line *line)
{
	struct language *language = &reading->lexicon->language;
	struct lexicon *lexicon = reading->lexicon;
	if (strcmp(line->key, "minimum") == 0)
		language->stem_minimum = (size_t)strtoul(line->rest, NULL, 10);
	else if (strcmp(line->key, "undouble") == 0)
		language->undouble = yes(line->rest);
	else if (strcmp(line->key, "prefix") == 0) {
		language->prefixes = read_rules(reading, language->prefixes, &language->prefix_count, line);
		language->rules = true;
	} else if (strcmp(line->key, "suffix") == 0) {
		language->suffixes = read_rules(reading, language->suffixes, &language->suffix_count, line);
		language->rules = true;
	} else if (strcmp(line->key, "article") == 0)
		language->articles = add_to_list(reading, language->articles, line, true);
	else if (strncmp(line->key, "irregular ", 10) == 0) {
		struct irregular irregular = {
			.lemma = fold_text(reading->arena, view_of(line->key + 10), language->fold_case),
			.forms = line->forms,
			.count = line->form_count,
		};
		lexicon->irregulars = arena_grow(reading->arena, lexicon->irregulars, lexicon->irregular_count,
		                                 &lexicon->irregular_capacity, sizeof irregular);
		lexicon->irregulars[lexicon->irregular_count++] = irregular;
	} else
		complain(reading->path, line->number, "unknown key \"%s\" in [stemming]", line->key);
}

static void read_number_line(struct reading *reading, const struct source_line *line)
{
	const char *key = line->key;
	char *end;
	double value = strtod(key, &end);
	struct entry entry = { .kind = ENTRY_NUMBER, .detail = NUMBER_CARDINAL };
	if (end == key)
		end = NULL;
	else if (strcmp(end, ".") == 0 || (end > key && end[-1] == '.' && *end == '\0'))
		entry.detail = NUMBER_ORDINAL;
	else if (strcmp(end, "+") == 0)
		entry.detail = NUMBER_PLURAL;
	else if (strcmp(end, "x") == 0)
		entry.detail = NUMBER_MULTIPLE;
	else if (strcmp(end, "u") == 0)
		entry.detail = NUMBER_DUAL;
	else if (*end == '/') {
		char *rest;
		double below = strtod(end + 1, &rest);
		if (*rest || below <= 0)
			end = NULL;
		else
			value /= below;
		entry.detail = NUMBER_FRACTION;
	} else if (*end)
		end = NULL;
	if (!end) {
		complain(reading->path, line->number, "\"%s\" is no number; write 12, 3., 1/2, 100+, 2x or 2u", key);
		return;
	}
	entry.value = number_value_index(reading->arena, reading->values, value);
	add_forms(reading, line, entry);
}

static void read_month_line(struct reading *reading, const struct source_line *line)
{
	char name[16];
	const char *space = strchr(line->key, ' ');
	size_t size = space ? (size_t)(space - line->key) : 0;
	int calendar = -1;
	long month = space ? strtol(space + 1, NULL, 10) : 0;
	if (size > 0 && size < sizeof name) {
		memcpy(name, line->key, size);
		name[size] = '\0';
		calendar = VALUE_OF(calendars, name);
	}
	if (calendar < 0 || month < 1 || month > 14) {
		complain(reading->path, line->number, "\"%s\" is no month; write \"gregorian 3\"", line->key);
		return;
	}
	add_forms(reading, line,
	          (struct entry){ .kind = ENTRY_MONTH, .detail = (uint8_t)calendar, .value = (uint16_t)month });
}

static void read_relative_line(struct reading *reading, const struct source_line *line)
{
	struct entry entry = { .kind = ENTRY_RELATIVE };
	const char *space = strchr(line->key, ' ');
	if (!space) {
		entry.detail = RELATIVE_BARE;
		int offset = strcmp(line->key, "last") == 0 ? -1 : strcmp(line->key, "next") == 0 ? 1 : strcmp(line->key, "this") == 0 ? 0 : 99;
		if (offset == 99) {
			complain(reading->path, line->number, "unknown key \"%s\" in [relative days]", line->key);
			return;
		}
		entry.value = (uint16_t)(100 + offset);
	} else {
		char *unit = arena_copy(reading->arena, (struct view){ line->key, (size_t)(space - line->key) });
		int detail = VALUE_OF(relative_units, unit);
		long offset = strtol(space + 1, NULL, 10);
		if (detail < 0 || offset < -90 || offset > 90) {
			complain(reading->path, line->number, "\"%s\" is no relative day; write \"day -1\"", line->key);
			return;
		}
		entry.detail = (uint8_t)detail;
		entry.value = (uint16_t)(100 + offset);
	}
	add_forms(reading, line, entry);
}

static void read_negator_line(struct reading *reading, const struct source_line *line)
{
	struct language *language = &reading->lexicon->language;
	if (strcmp(line->key, "beginning") == 0)
		language->negator_beginnings = add_to_list(reading, language->negator_beginnings, line, true);
	else if (strcmp(line->key, "verb beginning") == 0)
		language->negator_verb_beginnings = add_to_list(reading, language->negator_verb_beginnings, line, true);
	else if (strcmp(line->key, "ending") == 0)
		language->negator_endings = add_to_list(reading, language->negator_endings, line, true);
	else if (strcmp(line->key, "inside") == 0)
		language->negator_insides = add_to_list(reading, language->negator_insides, line, true);
	else {
		int detail = VALUE_OF(negators, line->key);
		if (detail < 0)
			complain(reading->path, line->number, "unknown key \"%s\" in [negators]", line->key);
		else
			add_forms(reading, line, (struct entry){ .kind = ENTRY_NEGATOR, .detail = (uint8_t)detail });
	}
}

static void read_abbreviation_line(struct reading *reading, const struct source_line *line)
{
	struct language *language = &reading->lexicon->language;
	struct string_list *list = strcmp(line->key, "before name") == 0     ? &language->abbreviations_before_name
	                           : strcmp(line->key, "before number") == 0 ? &language->abbreviations_before_number
	                           : strcmp(line->key, "inside") == 0        ? &language->abbreviations_inside
	                                                                     : NULL;
	if (list)
		*list = add_to_list(reading, *list, line, false);
	else
		complain(reading->path, line->number, "unknown key \"%s\" in [abbreviations]", line->key);
}

/* "« »" or "« », “ ”": marks parted by white space or commas. */
static void read_quote_line(struct reading *reading, const struct source_line *line)
{
	struct language *language = &reading->lexicon->language;
	struct view text = view_of(line->rest);
	const char **marks = arena_array(reading->arena, language->quotes.count + text.size + 1, sizeof *marks);
	size_t count = language->quotes.count;
	for (size_t i = 0; i < count; i++)
		marks[i] = language->quotes.items[i];
	for (size_t at = 0; at < text.size;) {
		size_t start = at;
		uint32_t c = utf8_next(text, &at);
		if (c == ' ' || c == ',' || c == '|' || c == '\t')
			continue;
		marks[count++] = arena_copy(reading->arena, (struct view){ text.data + start, at - start });
	}
	if (count % 2) {
		complain(reading->path, line->number, "quotation marks must come in pairs, opening and closing");
		count--;
	}
	language->quotes = (struct string_list){ marks, count };
}

static void read_line(struct reading *reading, const struct source_line *line)
{
	struct language *language = &reading->lexicon->language;
	int section = section_of_heading(line->section);
	if (section >= 0) {
		long item = inventory_find(reading->inventory, (enum concept_section)section, line->key);
		if (item < 0) {
			complain(reading->path, line->number, "[%s] has no key \"%s\"", line->section, line->key);
			return;
		}
		if (line->form_count + line->adjective_count == 0)
			complain(reading->path, line->number, "\"%s\" has no form; leave the line out", line->key);
		struct entry entry = { .kind = ENTRY_CONCEPT, .value = (uint16_t)item };
		add_forms(reading, line, entry);
		entry.flags = ENTRY_ADJECTIVE;
		for (size_t i = 0; i < line->adjective_count; i++)
			lexicon_add(reading->lexicon, line->adjectives[i], entry, line->number);
		if (section == SECTION_WORD) {
			reading->lexicon->concepts_covered++;
			reading->lexicon->words_for_concepts += line->form_count;
		} else {
			reading->lexicon->names_covered++;
		}
		return;
	}
	for (size_t i = 0; i < sizeof simple_sections / sizeof *simple_sections; i++) {
		if (strcmp(line->section, simple_sections[i].section) != 0)
			continue;
		int value = value_of(simple_sections[i].table, simple_sections[i].count, line->key);
		if (value < 0) {
			complain(reading->path, line->number, "unknown key \"%s\" in [%s]", line->key, line->section);
			return;
		}
		struct entry entry = { .kind = (uint8_t)simple_sections[i].kind };
		if (simple_sections[i].in_value)
			entry.value = (uint16_t)value;
		else
			entry.detail = (uint8_t)value;
		add_forms(reading, line, entry);
		return;
	}
	if (strcmp(line->section, "function words") == 0)
		add_forms(reading, line, (struct entry){ .kind = ENTRY_FUNCTION });
	else if (strcmp(line->section, "number words") == 0)
		read_number_line(reading, line);
	else if (strcmp(line->section, "months") == 0)
		read_month_line(reading, line);
	else if (strcmp(line->section, "relative days") == 0)
		read_relative_line(reading, line);
	else if (strcmp(line->section, "negators") == 0)
		read_negator_line(reading, line);
	else if (strcmp(line->section, "abbreviations") == 0)
		read_abbreviation_line(reading, line);
	else if (strcmp(line->section, "quotes") == 0)
		read_quote_line(reading, line);
	else if (strcmp(line->section, "furniture") == 0)
		language->furniture = add_to_list(reading, language->furniture, line, true);
	else if (strcmp(line->section, "sample") == 0) {
		struct source_line whole = { .forms = (const char *[]){ line->rest }, .form_count = 1 };
		reading->lexicon->sample = add_to_list(reading, reading->lexicon->sample, &whole, true);
	} else if (strcmp(line->section, "sounds") == 0) {
		struct stem_rule *sounds = arena_array(reading->arena, language->sound_count + 1, sizeof *sounds);
		if (language->sound_count)
			memcpy(sounds, language->sounds, language->sound_count * sizeof *sounds);
		sounds[language->sound_count++] = (struct stem_rule){ line->key, line->rest, (uint8_t)strlen(line->key) };
		qsort(sounds, language->sound_count, sizeof *sounds, longest_first);
		language->sounds = sounds;
	} else if (strcmp(line->section, "language") != 0 && strcmp(line->section, "stemming") != 0)
		complain(reading->path, line->number, "unknown section [%s]", line->section);
}

struct lexicon *lexicon_read(struct arena *arena, struct word_tools *words, const struct inventory *inventory,
                             struct number_values *values, const char *path)
{
	struct reading reading = {
		.arena = arena, .lexicon = lexicon_new(arena, words, path), .inventory = inventory, .values = values, .path = path,
	};
	struct lexicon *lexicon = reading.lexicon;
	struct language *language = &lexicon->language;
	language->spaces = true;
	language->length = 100;
	language->decimal = '.';
	language->stem_minimum = 3;
	struct source_file file = source_read(arena, path);
	/* what all else depends on comes first, wherever it stands */
	for (size_t i = 0; i < file.count; i++)
		if (strcmp(file.lines[i].section, "language") == 0)
			read_language_line(&reading, &file.lines[i]);
	if (!language->tag || !language->name || !language->script) {
		complain(path, 1, "[language] lacks tag, name or script");
		return lexicon;
	}
	for (size_t i = 0; i < file.count; i++)
		if (strcmp(file.lines[i].section, "stemming") == 0)
			read_stemming_line(&reading, &file.lines[i]);
	lexicon->stemmer = stemmer_open(arena, language);
	for (size_t i = 0; i < file.count; i++)
		read_line(&reading, &file.lines[i]);
	return lexicon;
}
