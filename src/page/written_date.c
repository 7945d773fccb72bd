/* written_date.c - dates as articles write them for readers.
 *
 * Words are looked up among the months of all languages, so nothing here knows a language;
 * the year tells the calendar of a date that is numbers alone. ICU counts the days. */
#include "page/written_date.h"

#include "base/utf8.h"
#include "language/calendar.h"
#include "page/tree.h"
#include "text/loose.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

enum {
	MOST_PIECES = 160,
	LONGEST_WORD = 64,
	MONTH_WORDS = 3,  /* "rabi al-awwal", "tháng mười một" */
	FILLERS = 2,      /* words between day, month and year: "de", "of the" */
	TIME_DISTANCE = 9 /* pieces from a date to its time */
};

enum piece_kind { PIECE_NUMBER, PIECE_WORD, PIECE_MARK };

struct piece {
	enum piece_kind kind;
	int value, digits;  /* of a number */
	uint32_t mark;      /* of a mark; of a word of one character, that */
	size_t start, end;  /* bytes */
	bool space_before;
};

struct pieces {
	struct piece items[MOST_PIECES];
	size_t count;
	struct view text;
	struct arena *arena;
	const struct language *language; /* of the page, or NULL */
	bool all_languages;              /* else that one alone; English when it is not known */
	bool yearless;                   /* no number could be a year: only "3.11.25" is a date */
};

static bool is_letter(uint32_t c)
{
	return u_isalpha((UChar32)c) || (U_GET_GC_MASK((UChar32)c) & U_GC_M_MASK) || c == 0x200C || c == 0x200D || c == '\'' ||
	       c == 0x2019;
}

/* Han, kana and Hangul write the marks of a date without spaces. */
static bool stands_alone(uint32_t c)
{
	return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7A3);
}

static void split(struct pieces *pieces, struct view text)
{
	size_t at = 0;
	bool space = true;
	pieces->count = 0;
	pieces->text = text;
	while (at < text.size && pieces->count < MOST_PIECES) {
		struct piece piece = { .start = at, .space_before = space };
		uint32_t c = utf8_next(text, &at);
		space = false;
		if (loose_is_space(c)) {
			space = true;
			continue;
		}
		if (u_charDigitValue((UChar32)c) >= 0) {
			piece.kind = PIECE_NUMBER;
			size_t next = at;
			for (;; next = at) {
				piece.value = piece.digits < 8 ? piece.value * 10 + u_charDigitValue((UChar32)c) : piece.value;
				piece.digits++;
				if (next >= text.size || (c = utf8_next(text, &next), u_charDigitValue((UChar32)c) < 0))
					break;
				at = next;
			}
		} else if (stands_alone(c)) {
			piece.kind = PIECE_WORD;
			piece.mark = c;
		} else if (is_letter(c)) {
			piece.kind = PIECE_WORD;
			piece.mark = c;
			for (size_t next = at; next < text.size; at = next) {
				c = utf8_next(text, &next);
				if (!is_letter(c) || stands_alone(c))
					break;
				piece.mark = 0;
			}
		} else if ((U_GET_GC_MASK((UChar32)c) & U_GC_CF_MASK) != 0) {
			continue; /* marks of direction say nothing here */
		} else {
			piece.kind = PIECE_MARK;
			piece.mark = c;
		}
		piece.end = at;
		pieces->items[pieces->count++] = piece;
	}
}

/* ---- Months ------------------------------------------------------------------- */

struct month {
	int number;
	enum calendar calendar;
	size_t pieces; /* that name it; 0: none does */
};

static bool month_of_key(const struct language *language, struct view key, struct month *out, unsigned *longer)
{
	struct entry_list list = language_look_up(language, key);
	if (list.begins_phrase > *longer)
		*longer = list.begins_phrase;
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_MONTH) {
			out->number = list.entries[i].value;
			out->calendar = (enum calendar)list.entries[i].detail;
			return true;
		}
	return false;
}

/* The month of a name as written, also behind a prefix that the language joins to nouns.
 * `*longer` becomes the most words that a longer name beginning with this one has, if it is more. */
static bool month_in(const struct language *language, struct arena *arena, struct view name, struct month *out,
                     unsigned *longer)
{
	struct view key = fold_text(arena, name, language->fold_case);
	if (month_of_key(language, key, out, longer))
		return true;
	for (size_t i = 0; i < language->prefix_count; i++) {
		struct view prefix = view_of(language->prefixes[i].letters);
		if (key.size > prefix.size + 2 && view_starts(key, prefix) &&
		    month_of_key(language, (struct view){ key.data + prefix.size, key.size - prefix.size }, out, longer))
			return true;
	}
	return false;
}

/* The name that ISO 15924 has for the script of a word; languages call their own by it. */
static const char *script_name(struct view word)
{
	size_t at = 0;
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script = uscript_getScript((UChar32)utf8_next(word, &at), &status);
	return U_SUCCESS(status) ? uscript_getShortName(script) : "";
}

static bool find_month(const struct pieces *pieces, struct view name, struct month *out, unsigned *longer)
{
	if (!pieces->all_languages)
		return month_in(pieces->language ? pieces->language : language_english(), pieces->arena, name, out, longer);
	/* Each look-up touches memory of its own: only those with a file, in the right script. */
	const char *script = script_name(name);
	bool found = false;
	for (size_t i = 0; i < language_count && !found; i++)
		if (!languages[i]->floor && strcmp(languages[i]->script, script) == 0)
			found = month_in(languages[i], pieces->arena, name, out, longer);
	return found;
}

/* The month that the words from piece `at` on name: the most words that do. */
static struct month read_month(const struct pieces *pieces, size_t at)
{
	struct month month = { 0, CALENDAR_GREGORIAN, 0 };
	unsigned longer = 1;
	for (size_t words = 1; words <= MONTH_WORDS && words <= longer && at + words <= pieces->count; words++) {
		const struct piece *last = &pieces->items[at + words - 1];
		/* Vietnamese counts its months: "tháng 11" */
		if (last->kind != PIECE_WORD && !(words > 1 && last->kind == PIECE_NUMBER && last->digits <= 2))
			break;
		size_t start = pieces->items[at].start;
		if (last->end - start > LONGEST_WORD * words)
			break;
		struct view name = { pieces->text.data + start, last->end - start };
		if (find_month(pieces, name, &month, &longer))
			month.pieces = words;
	}
	return month;
}

/* ---- Calendars ------------------------------------------------------------------ */

/* Turns a date of another calendar into a Gregorian one; false where there is none such, as 31 Aban. */
static bool convert(enum calendar kind, int year, int month, int day, struct moment *out)
{
	UCalendar *calendar = calendar_open(kind), *gregorian = calendar_open(CALENDAR_GREGORIAN);
	long days;
	bool converted = calendar_to_days(calendar, kind, year, month, day, true, &days) &&
	                 calendar_from_days(gregorian, days, &out->year, &out->month, &out->day);
	calendar_close(calendar);
	calendar_close(gregorian);
	return converted;
}

/* The calendar of a date whose month is a number: news is of these decades. */
static enum calendar calendar_of_year(int year)
{
	if (year >= 1300 && year <= 1420)
		return CALENDAR_PERSIAN;
	if (year > 1420 && year <= 1480)
		return CALENDAR_HIJRI;
	return CALENDAR_GREGORIAN;
}

static bool settle(enum calendar calendar, int year, int month, int day, struct moment *out)
{
	*out = (struct moment){ .hour = -1 };
	if (month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	switch (calendar) {
	case CALENDAR_PERSIAN:
		return year >= 1250 && year <= 1500 && convert(calendar, year, month, day, out) &&
		       timestamp_is_valid(out);
	case CALENDAR_HIJRI:
		return year >= 1300 && year <= 1600 && convert(calendar, year, month, day, out) &&
		       timestamp_is_valid(out);
	case CALENDAR_GREGORIAN:
		out->year = year >= 2400 && year <= 2650 ? year - 543 : year; /* Buddhist years have the same months */
		out->month = month;
		out->day = day;
		return timestamp_is_valid(out);
	case CALENDAR_HEBREW:
	case CALENDAR_COUNT:
		break;
	}
	return false;
}

/* ---- The shapes of dates ----------------------------------------------------------- */

static const struct piece *piece_at(const struct pieces *pieces, size_t at)
{
	return at < pieces->count ? &pieces->items[at] : NULL;
}

static bool is_day(const struct piece *piece)
{
	return piece && piece->kind == PIECE_NUMBER && piece->digits <= 2 && piece->value >= 1 && piece->value <= 31;
}

static bool is_year(const struct piece *piece)
{
	return piece && piece->kind == PIECE_NUMBER && piece->digits == 4 && piece->value >= 1250 && piece->value <= 2650;
}

static bool is_mark(const struct piece *piece, const char *marks)
{
	return piece && piece->kind == PIECE_MARK && piece->mark < 0x80 && strchr(marks, (int)piece->mark);
}

/* Skips commas, points, dashes, ordinal endings and up to FILLERS small words. */
static size_t skip_fillers(const struct pieces *pieces, size_t at)
{
	size_t words = 0;
	for (; at < pieces->count; at++) {
		const struct piece *piece = &pieces->items[at];
		if (piece->kind == PIECE_MARK) {
			bool joins = is_mark(piece, ",.-/") || piece->mark == 0x060C || piece->mark == 0xBA || piece->mark == 0xAA ||
			             piece->mark == 0x2013 || piece->mark == 0xB0;
			if (!joins)
				break;
		} else if (piece->kind == PIECE_WORD) {
			bool small = piece->end - piece->start <= 8;
			if (!small || words == FILLERS || read_month(pieces, at).pieces)
				break;
			words++;
		} else {
			break;
		}
	}
	return at;
}

/* A number that a word of the page's language spells out, 1 to 31; else 0. */
static int spelled_number(const struct pieces *pieces, const struct piece *piece)
{
	if (!pieces->language || piece->kind != PIECE_WORD || piece->end - piece->start > LONGEST_WORD)
		return 0;
	struct view word = { pieces->text.data + piece->start, piece->end - piece->start };
	struct entry_list list =
		language_look_up(pieces->language, fold_text(pieces->arena, word, pieces->language->fold_case));
	for (size_t i = 0; i < list.count; i++) {
		bool whole = list.entries[i].kind == ENTRY_NUMBER &&
		             (list.entries[i].detail == NUMBER_CARDINAL || list.entries[i].detail == NUMBER_ORDINAL);
		double value = whole ? number_values[list.entries[i].value] : 0;
		if (value >= 1 && value <= 31)
			return (int)value;
	}
	return 0;
}

/* A day that stands in words right before piece `at`, which is a month: «سوم», «بیست و سوم». */
static int spelled_day(const struct pieces *pieces, size_t at)
{
	int units = at > 0 ? spelled_number(pieces, &pieces->items[at - 1]) : 0;
	if (units == 0 || units >= 10)
		return units;
	for (size_t back = 2; back <= 3 && back <= at; back++) {
		int tens = spelled_number(pieces, &pieces->items[at - back]);
		if (tens == 20 || tens == 30)
			return tens + units;
	}
	return units;
}

/* "3 November 2025", "November 3, 2025", "2025. november 3.", «۱۲ آبان ۱۴۰۴»; the month stands at
 * piece `at`. */
static size_t read_named(const struct pieces *pieces, size_t at, struct month month, struct moment *out)
{
	size_t behind = at + month.pieces;
	size_t next = skip_fillers(pieces, behind);
	const struct piece *first = piece_at(pieces, next);
	/* the day before, with fillers between */
	size_t back = at;
	for (size_t steps = 0; back > 0 && steps <= FILLERS + 2; steps++) {
		const struct piece *piece = &pieces->items[back - 1];
		if (piece->kind == PIECE_NUMBER || (piece->kind == PIECE_WORD && piece->end - piece->start > 8))
			break;
		back--;
	}
	const struct piece *before = back > 0 ? &pieces->items[back - 1] : NULL;
	if (is_day(before) && is_year(first) && settle(month.calendar, first->value, month.number, before->value, out))
		return next + 1;
	if (is_day(first)) {
		size_t then = skip_fillers(pieces, next + 1);
		const struct piece *second = piece_at(pieces, then);
		if (is_year(second) && settle(month.calendar, second->value, month.number, first->value, out))
			return then + 1;
		if (is_year(before) && settle(month.calendar, before->value, month.number, first->value, out))
			return next + 1;
	}
	int day = is_year(first) ? spelled_day(pieces, at) : 0;
	if (day && settle(month.calendar, first->value, month.number, day, out))
		return next + 1;
	return 0;
}

/* The year of a reign or a republic that the word before `at` begins. */
static int era_year(const struct pieces *pieces, size_t at, int year)
{
	static const struct {
		uint32_t first, second;
		int start;
	} eras[] = {
		{ 0x4EE4, 0x548C, 2018 }, /* Reiwa */
		{ 0x5E73, 0x6210, 1988 }, /* Heisei */
		{ 0x6C11, 0x570B, 1911 }, /* the Republic of China */
		{ 0x6C11, 0x56FD, 1911 },
	};
	for (size_t i = 0; at >= 2 && i < sizeof eras / sizeof *eras; i++)
		if (pieces->items[at - 1].mark == eras[i].second && pieces->items[at - 2].mark == eras[i].first)
			return year + eras[i].start;
	return year;
}

/* "2025年11月3日", "2025년 11월 3일"; the year stands at piece `at`. */
static size_t read_marked(const struct pieces *pieces, size_t at, struct moment *out)
{
	static const uint32_t marks[3][3] = {
		{ 0x5E74, 0xB144, 0 }, { 0x6708, 0xC6D4, 0 }, { 0x65E5, 0xC77C, 0x53F7 },
	};
	int values[3];
	for (size_t part = 0; part < 3; part++) {
		const struct piece *number = piece_at(pieces, at + 2 * part), *mark = piece_at(pieces, at + 2 * part + 1);
		if (!number || number->kind != PIECE_NUMBER || number->digits > 4 || !mark || mark->kind != PIECE_WORD ||
		    !mark->mark || (mark->mark != marks[part][0] && mark->mark != marks[part][1] && mark->mark != marks[part][2]))
			return 0;
		values[part] = number->value;
	}
	int year = pieces->items[at].digits < 4 ? era_year(pieces, at, values[0]) : values[0];
	return settle(CALENDAR_GREGORIAN, year, values[1], values[2], out) ? at + 6 : 0;
}

/* "03.11.2025", "3/11/25", "2025-11-03", "۱۴۰۴/۰۸/۱۲" */
static size_t read_numeric(const struct pieces *pieces, size_t at, bool day_first, struct moment *out)
{
	const struct piece *parts[5];
	for (size_t i = 0; i < 5; i++) {
		parts[i] = piece_at(pieces, at + i);
		if (!parts[i] || (i % 2 == 0) != (parts[i]->kind == PIECE_NUMBER))
			return 0;
	}
	uint32_t separator = parts[1]->mark;
	bool joined = !parts[1]->space_before && !parts[3]->space_before;
	if (!joined || parts[3]->mark != separator || (separator != '/' && separator != '.' && separator != '-' && separator != 0x060D))
		return 0;
	if (at > 0 && is_mark(&pieces->items[at - 1], "./-") && !pieces->items[at].space_before)
		return 0; /* the middle of something longer */
	int first = parts[0]->value, second = parts[2]->value, third = parts[4]->value;
	if (parts[2]->digits > 2)
		return 0;
	if (is_year(parts[0]) && parts[4]->digits <= 2)
		return settle(calendar_of_year(first), first, second, third, out) ? at + 5 : 0;
	if (parts[0]->digits > 2)
		return 0;
	int year = third;
	if (!is_year(parts[4])) {
		if (parts[4]->digits != 2 || separator == '-')
			return 0;
		year += year < 70 ? 2000 : 1900;
	}
	bool days = day_first || separator == '.' || first > 12;
	if (days && second > 12)
		days = false;
	return settle(calendar_of_year(year), year, days ? second : first, days ? first : second, out) ? at + 5 : 0;
}

/* ---- The time ------------------------------------------------------------------------ */

/* Half of the day by a word or letters around a time: 'a', 'p', or 0. */
static char half_of_day(const struct pieces *pieces, size_t from, size_t at)
{
	const struct piece *behind = piece_at(pieces, at), *then = piece_at(pieces, at + 1), *last = piece_at(pieces, at + 2);
	if (behind && behind->kind == PIECE_WORD) {
		const char *text = pieces->text.data + behind->start;
		size_t size = behind->end - behind->start;
		char first = ascii_lower(text[0]);
		if ((first == 'a' || first == 'p') &&
		    ((size == 2 && ascii_lower(text[1]) == 'm') ||
		     (size == 1 && is_mark(then, ".") && last && last->end - last->start == 1 &&
		      ascii_lower(pieces->text.data[last->start]) == 'm')))
			return first;
	}
	/* 上午, 下午, 午前, 午後, 오전, 오후 before it */
	for (size_t i = from; i + 1 < at; i++) {
		uint32_t one = pieces->items[i].mark, two = pieces->items[i + 1].mark;
		if ((one == 0x4E0B && two == 0x5348) || (one == 0x5348 && (two == 0x5F8C || two == 0x540E)) || (one == 0xC624 && two == 0xD6C4))
			return 'p';
		if ((one == 0x4E0A && two == 0x5348) || (one == 0x5348 && two == 0x524D) || (one == 0xC624 && two == 0xC804))
			return 'a';
	}
	return 0;
}

/* "18:30", "18.30", "18h30", "6:30 pm", "18時30分" between two pieces. */
static bool read_time(const struct pieces *pieces, size_t from, size_t to, struct moment *out)
{
	for (size_t i = from; i + 2 < pieces->count && i < to; i++) {
		const struct piece *hour = &pieces->items[i], *between = &pieces->items[i + 1], *minute = &pieces->items[i + 2];
		if (hour->kind != PIECE_NUMBER || minute->kind != PIECE_NUMBER || hour->digits > 2 || minute->digits != 2 ||
		    hour->value > 24 || minute->value > 59)
			continue;
		bool colon = between->mark == ':' || between->mark == 0x66B || between->mark == 'h' || between->mark == 'H' ||
		             between->mark == 0x6642 || between->mark == 0x65F6 || between->mark == 0xC2DC || between->mark == 0xFF1A;
		if (!colon && !(between->mark == '.' && !between->space_before && !minute->space_before))
			continue;
		size_t behind = i + 3;
		out->hour = hour->value % 24;
		out->minute = minute->value;
		out->second = 0;
		const struct piece *second = piece_at(pieces, behind + 1);
		if (is_mark(piece_at(pieces, behind), ":") && second && second->kind == PIECE_NUMBER && second->digits == 2 &&
		    second->value < 60) {
			out->second = second->value;
			behind += 2;
		}
		char half = half_of_day(pieces, from, behind);
		if (half == 'p' && out->hour < 12)
			out->hour += 12;
		if (half == 'a' && out->hour == 12)
			out->hour = 0;
		const struct piece *zone = piece_at(pieces, behind);
		if (zone) {
			const char *text = pieces->text.data + zone->start;
			size_t size = zone->end - zone->start;
			if (size == 3 && (strncmp(text, "GMT", 3) == 0 || strncmp(text, "UTC", 3) == 0))
				out->zoned = true;
		}
		return true;
	}
	return false;
}

/* The nearest number before (step -1) or behind (step 1) a piece, `reach` pieces away at most. */
static const struct piece *nearest_number(const struct pieces *pieces, size_t at, int step, size_t reach, size_t *where)
{
	for (size_t i = 0; i < reach; i++) {
		if (step < 0 ? at == 0 : at + 1 >= pieces->count)
			return NULL;
		at = step < 0 ? at - 1 : at + 1;
		if (pieces->items[at].kind == PIECE_NUMBER) {
			*where = at;
			return &pieces->items[at];
		}
	}
	return NULL;
}

/* Whether a day and a year stand about a word, as they do about a date's month. To look words up
 * in all languages takes time and memory. */
static bool near_numbers(const struct pieces *pieces, size_t at)
{
	enum { REACH = 5 };
	size_t where;
	const struct piece *before = nearest_number(pieces, at, -1, REACH, &where);
	const struct piece *behind = nearest_number(pieces, at, 1, REACH, &where);
	if (!behind)
		return false;
	if (is_day(behind)) {
		const struct piece *third = nearest_number(pieces, where, 1, REACH, &where);
		return is_year(before) || is_year(third);
	}
	/* a day in words, of the page's language alone */
	return is_year(behind) && (is_day(before) || (!pieces->all_languages && pieces->language));
}

static size_t read_all(const struct pieces *pieces, bool day_first, struct moment *out, size_t most)
{
	size_t count = 0, from = 0;
	for (size_t at = 0; at < pieces->count && count < most;) {
		struct moment moment;
		size_t behind = 0;
		if (pieces->items[at].kind == PIECE_NUMBER) {
			behind = read_marked(pieces, at, &moment);
			if (!behind)
				behind = read_numeric(pieces, at, day_first, &moment);
		} else if (pieces->items[at].kind == PIECE_WORD && near_numbers(pieces, at)) {
			struct month month = read_month(pieces, at);
			if (month.pieces)
				behind = read_named(pieces, at, month, &moment);
		}
		if (!behind) {
			at++;
			continue;
		}
		size_t before = at > TIME_DISTANCE + from ? at - TIME_DISTANCE : from;
		if (!read_time(pieces, behind, behind + TIME_DISTANCE, &moment))
			(void)read_time(pieces, before, at > 3 ? at - 3 : 0, &moment);
		out[count++] = moment;
		at = from = behind;
	}
	return count;
}

size_t written_dates_read(struct arena *arena, struct view text, const struct date_habits *habits,
                          struct moment *out, size_t most)
{
	struct pieces room, *pieces = &room; /* not in the arena: a page may have many texts */
	pieces->arena = arena;
	pieces->all_languages = false;
	pieces->language = habits->language ? language_find(habits->language) : NULL;
	split(pieces, text);
	/* Most texts have no date; to ask every language for every word would take long. */
	size_t count = read_all(pieces, habits->day_first, out, most);
	if (count == 0 && habits->any_language) {
		pieces->all_languages = true;
		count = read_all(pieces, habits->day_first, out, most);
	}
	return count;
}

bool written_date_is_month(struct arena *arena, struct view word, const char *language)
{
	struct pieces pieces = { .arena = arena, .language = language ? language_find(language) : NULL };
	struct month ignored;
	unsigned longer = 1;
	return find_month(&pieces, word, &ignored, &longer);
}
