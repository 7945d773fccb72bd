/* icu.c - what ICU and CLDR know of a language, into its lexicon: number words,
 * months, weekdays, names of countries. Build-time; the names that ICU gives
 * under a locale that it does not have are recognised and left out. */
#include "lexicon.h"

#include <math.h>
#include <stdio.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

static const char *to_utf8(struct arena *arena, const UChar *text, int32_t length)
{
	int32_t size = 0;
	UErrorCode status = U_ZERO_ERROR;
	char *out = arena_alloc(arena, (size_t)length * 4 + 1);
	u_strToUTF8(out, length * 4 + 1, &size, text, length, &status);
	if (U_FAILURE(status))
		return "";
	/* soft hyphens and zero-width spaces of the spellout rules */
	char *to = out;
	for (const char *from = out; *from;) {
		if (strncmp(from, "\xC2\xAD", 2) == 0)
			from += 2;
		else if (strncmp(from, "\xE2\x80\x8B", 3) == 0)
			from += 3;
		else
			*to++ = *from++;
	}
	*to = '\0';
	return out;
}

static bool has_own_data(const char *tree, const char *tag)
{
	char path[64];
	UErrorCode status = U_ZERO_ERROR;
	snprintf(path, sizeof path, "%s%s", U_ICUDATA_NAME, tree);
	/* the tree of no name is asked for by NULL: months and weekdays are in it */
	UResourceBundle *bundle = ures_openDirect(*tree ? path : NULL, tag, &status);
	ures_close(bundle);
	return U_SUCCESS(status);
}

/* Words of one word only, but for 0 to 20, whose parts count nowhere else. */
static void add_number(struct lexicon *lexicon, struct number_values *values, UNumberFormat *format, double value,
                       enum number_role role)
{
	UChar text[256];
	UErrorCode status = U_ZERO_ERROR;
	int32_t length = unum_formatDouble(format, value, text, 256, NULL, &status);
	if (U_FAILURE(status) || length <= 0)
		return;
	const char *word = to_utf8(lexicon->arena, text, length);
	if (strpbrk(word, " 0123456789") != NULL)
		return;
	lexicon_add(lexicon, word,
	            (struct entry){ .kind = ENTRY_NUMBER, .detail = (uint8_t)role,
	                            .value = number_value_index(lexicon->arena, values, value) },
	            0);
}

static void add_number_words(struct lexicon *lexicon, struct number_values *values)
{
	const char *tag = lexicon->language.tag;
	if (!has_own_data("-rbnf", tag))
		return;
	UErrorCode status = U_ZERO_ERROR;
	UNumberFormat *format = unum_open(UNUM_SPELLOUT, NULL, 0, tag, NULL, &status);
	UChar sets[4096];
	int32_t length = unum_getTextAttribute(format, UNUM_PUBLIC_RULESETS, sets, 4096, &status);
	if (U_FAILURE(status)) {
		unum_close(format);
		return;
	}
	sets[length < 4095 ? length : 4095] = 0;
	/* joined languages write thousands in one word; in scripts without spaces
	 * the digits are words of their own */
	bool atoms_only = !lexicon->language.spaces;
	for (UChar *set = sets; set && *set;) {
		UChar *end = u_strchr(set, ';');
		int32_t set_length = end ? (int32_t)(end - set) : (int32_t)u_strlen(set);
		char name[128] = "";
		if (set_length < 127) {
			u_UCharsToChars(set, name, set_length);
			name[set_length] = '\0';
		}
		bool ordinal = strstr(name, "ordinal") != NULL;
		bool spelled = strncmp(name, "%spellout", 9) == 0 && !strstr(name, "year");
		UErrorCode local = U_ZERO_ERROR;
		if (spelled)
			unum_setTextAttribute(format, UNUM_DEFAULT_RULESET, set, set_length, &local);
		if (spelled && U_SUCCESS(local)) {
			enum number_role role = ordinal ? NUMBER_ORDINAL : NUMBER_CARDINAL;
			for (int n = 0; n <= (atoms_only ? 10 : ordinal ? 100 : 999); n++)
				add_number(lexicon, values, format, n, role);
			for (int n = 1; n <= 999 && !ordinal && !atoms_only; n++)
				add_number(lexicon, values, format, n * 1000.0, role);
			static const double scales[] = { 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12 };
			for (size_t i = 0; i < sizeof scales / sizeof *scales && !ordinal; i++)
				add_number(lexicon, values, format, scales[i], role);
		}
		set = end ? end + 1 : NULL;
	}
	unum_close(format);
}

static void add_symbols(struct lexicon *lexicon, UDateFormat *format, UDateFormatSymbolType type, struct entry entry,
                        int32_t first)
{
	int32_t count = udat_countSymbols(format, type);
	for (int32_t i = first; i < count; i++) {
		UChar text[128];
		UErrorCode status = U_ZERO_ERROR;
		int32_t length = udat_getSymbols(format, type, i, text, 128, &status);
		if (U_FAILURE(status) || length <= 1)
			continue;
		const char *word = to_utf8(lexicon->arena, text, length);
		if (strpbrk(word, "0123456789"))
			continue;
		struct entry one = entry;
		/* weekdays: ICU counts from Sunday = 1, we from Monday = 1 */
		one.value = entry.kind == ENTRY_WEEKDAY ? (uint16_t)(i == 1 ? 7 : i - 1) : (uint16_t)(i + 1);
		lexicon_add(lexicon, word, one, 0);
	}
}

static void add_calendars(struct lexicon *lexicon)
{
	static const struct {
		const char *keyword;
		enum calendar calendar;
	} wanted[] = {
		{ "gregorian", CALENDAR_GREGORIAN }, { "persian", CALENDAR_PERSIAN }, { "islamic", CALENDAR_HIJRI },
	};
	static const UChar pattern[] = { 'y', 0 };
	const char *tag = lexicon->language.tag;
	if (!has_own_data("", tag))
		return;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		char locale[64];
		snprintf(locale, sizeof locale, "%s@calendar=%s", tag, wanted[i].keyword);
		UErrorCode status = U_ZERO_ERROR;
		UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, NULL, 0, pattern, 1, &status);
		if (U_FAILURE(status))
			continue;
		struct entry month = { .kind = ENTRY_MONTH, .detail = (uint8_t)wanted[i].calendar };
		add_symbols(lexicon, format, UDAT_MONTHS, month, 0);
		add_symbols(lexicon, format, UDAT_STANDALONE_MONTHS, month, 0);
		if (wanted[i].calendar == CALENDAR_GREGORIAN) {
			add_symbols(lexicon, format, UDAT_WEEKDAYS, (struct entry){ .kind = ENTRY_WEEKDAY }, 1);
			add_symbols(lexicon, format, UDAT_STANDALONE_WEEKDAYS, (struct entry){ .kind = ENTRY_WEEKDAY }, 1);
		}
		udat_close(format);
	}
}

static void add_countries(struct lexicon *lexicon, const struct inventory *inventory)
{
	if (!has_own_data("-region", lexicon->language.tag))
		return;
	UErrorCode status = U_ZERO_ERROR;
	ULocaleDisplayNames *names = uldn_open(lexicon->language.tag, ULDN_STANDARD_NAMES, &status);
	for (size_t i = 0; i < inventory->count && U_SUCCESS(status); i++) {
		const struct inventory_item *item = &inventory->items[i];
		if (item->section != SECTION_COUNTRY || strlen(item->key) != 2)
			continue;
		UChar text[128];
		UErrorCode local = U_ZERO_ERROR;
		int32_t length = uldn_regionDisplayName(names, item->key, text, 128, &local);
		if (U_FAILURE(local) || length <= 2 || local == U_USING_DEFAULT_WARNING)
			continue;
		const char *name = to_utf8(lexicon->arena, text, length);
		if (!strchr(name, '('))
			lexicon_add(lexicon, name, (struct entry){ .kind = ENTRY_CONCEPT, .value = (uint16_t)i }, 0);
	}
	uldn_close(names);
}

void lexicon_add_icu(struct lexicon *lexicon, const struct inventory *inventory, struct number_values *values)
{
	add_number_words(lexicon, values);
	add_calendars(lexicon);
	add_countries(lexicon, inventory);
}
