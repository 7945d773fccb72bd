/* date.c - dates, times, weekdays, years and relative days. */
#include "facts/date.h"

#include "base/utf8.h"
#include "facts/numeral.h"
#include "facts/quantity.h"
#include "language/calendar.h"

#include <stdlib.h>
#include <unicode/uchar.h>

static const struct token *token_of(const struct analysed *sentence, size_t term)
{
	return &sentence->tokens[sentence->terms[term].first];
}

/* A plain whole number in digits, or spelled out: its value and terms, else 0. */
static size_t small_number(const struct analysed *sentence, size_t term, int *value, bool *ordinal)
{
	struct quantity quantity;
	struct view suffix;
	size_t count = quantity_read(sentence, term, &quantity, &suffix);
	if (count == 0 || quantity.count != 1 || suffix.size || quantity.values[0] < 1 || quantity.values[0] > 9999)
		return 0;
	int whole = (int)quantity.values[0];
	if (quantity.values[0] - whole > 1e-9)
		return 0;
	*value = whole;
	if (ordinal)
		*ordinal = quantity.ordinal;
	return count;
}

static size_t digits_of(const struct analysed *sentence, size_t term)
{
	return sentence->terms[term].number ? utf8_length(token_of(sentence, term)->folded) : 0;
}

static bool is_year(const struct analysed *sentence, size_t term, enum calendar calendar, int *year)
{
	struct quantity quantity;
	const struct token *token = token_of(sentence, term);
	if (!sentence->terms[term].number || digits_of(sentence, term) < 4)
		return false;
	struct view text = { sentence->text.data + token->byte_start, token->byte_end - token->byte_start };
	size_t read = numeral_read(text, '.', &quantity);
	struct view digits = { text.data, read };
	if (quantity.count != 1 || utf8_length(digits) != 4)
		return false;
	/* "1990s" and "1980-х" are years; "2000m" is none */
	if (read < text.size && !(text.size - read == 1 && text.data[read] == 's') &&
	    !(text.size - read == 2 && text.data[read] == '\''))
		return false;
	int value = (int)quantity.values[0];
	bool gregorian = value >= 1000 && value <= 2199;
	bool other = value >= 2400 && value <= 2600; /* Buddhist */
	*year = value;
	bool hebrew = calendar == CALENDAR_HEBREW && value >= 5000 && value <= 6000;
	return gregorian || other || hebrew;
}

static bool skippable(const struct analysed *sentence, size_t term)
{
	const struct term *candidate = &sentence->terms[term];
	if (candidate->function)
		return true;
	if (!candidate->punctuation)
		return false;
	size_t at = 0;
	uint32_t c = utf8_next(token_of(sentence, term)->folded, &at);
	return c == ',' || c == '.' || c == 0x060C || c == '/' || c == '-';
}

static bool is_time_unit(const struct term *term)
{
	concept_id unit = quantity_unit_of_term(term);
	return unit != CONCEPT_NONE && concepts[unit].dimension == DIMENSION_TIME;
}

/* Whether the word may mean anything but this month. */
static bool has_other_meaning(const struct term *term)
{
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind != ENTRY_MONTH)
			return true;
	return false;
}

/* "Jan Havran", «Ιουλία Βελή»: what may be a month is a name where another word with a capital follows. */
static bool begins_name(const struct analysed *sentence, size_t term)
{
	const struct term *month = &sentence->terms[term];
	if (term + 1 >= sentence->term_count || (!month->weak && month->end - month->start > 3) || !token_of(sentence, term)->capital)
		return false;
	const struct term *next = month + 1;
	return next->unknown && token_of(sentence, term + 1)->kind == TOKEN_WORD && token_of(sentence, term + 1)->capital;
}

static bool is_point(const struct analysed *sentence, size_t term)
{
	const struct token *token = token_of(sentence, term);
	return view_equal(token->folded, VIEW(".")) && !token->space_before;
}

static void find_month(struct arena *arena, const struct analysed *sentence, size_t i, const struct entry *month,
                       struct fact_list *facts)
{
	size_t first = i, last = i;
	struct date date = { .calendar = (enum calendar)month->detail, .month = month->value, .hour = -1, .minute = -1 };
	int value;
	/* "3. November" */
	size_t dot = sentence->language->ordinal_dot && i > 0 && view_equal(token_of(sentence, i - 1)->folded, VIEW(".")) ? 1 : 0;
	/* day before: 3 November, 3 de noviembre, ۱۲ آبان */
	for (size_t back = 1; back <= 2 && back + dot <= i; back++) {
		size_t count = 0, start = i - back - dot;
		for (size_t length = 1; length <= 3 && length <= start + 1; length++) {
			size_t from = start + 1 - length;
			size_t got = small_number(sentence, from, &value, NULL);
			if (got == length) {
				count = got;
				if (value >= 1 && value <= 31) {
					date.day = value;
					first = from;
				}
			}
		}
		if (count || !sentence->terms[start].function)
			break;
	}
	/* day behind: November 3 */
	size_t next = i + 1;
	/* the point of an abbreviation: Jan. 26 */
	if (next + 1 < sentence->term_count && sentence->terms[next + 1].number && is_point(sentence, next))
		next++;
	if (date.day == 0 && next < sentence->term_count) {
		size_t count = small_number(sentence, next, &value, NULL);
		if (count && value >= 1 && value <= 31 && digits_of(sentence, next) <= 4) {
			date.day = value;
			last = next + count - 1;
			next += count;
		}
	}
	for (size_t ahead = 0; ahead < 3 && next + ahead < sentence->term_count; ahead++) {
		int year;
		if (is_year(sentence, next + ahead, date.calendar, &year)) {
			date.year = year;
			last = next + ahead;
			break;
		}
		if (!skippable(sentence, next + ahead) && !term_entry(&sentence->terms[next + ahead], ENTRY_ERA))
			break;
	}
	/* a word with other meanings ("May", "March", «می») needs a witness: a day, a year, or a
	 * small word before it ("in May") */
	const struct token *token = token_of(sentence, i);
	if (has_other_meaning(&sentence->terms[i]) && date.day == 0 && date.year == 0) {
		bool led = i > 0 && !sentence->terms[i - 1].punctuation &&
		           (sentence->terms[i - 1].function || term_entry(&sentence->terms[i - 1], ENTRY_RELATIVE) ||
		            is_time_unit(&sentence->terms[i - 1]));
		if (!led || (script_has_capitals(token->script) && i == 0) || (sentence->terms[i].function && !script_has_capitals(token->script)))
			return;
	}
	/* «می دهم» is a verb */
	if (sentence->terms[i].function && !script_has_capitals(token->script) && first == i && date.year == 0)
		return;
	struct fact fact = fact_over(sentence, FACT_DATE, first, last - first + 1);
	fact.date = date;
	fact_add(arena, facts, &fact);
}

/* The marks that stand behind the numbers of a date in Chinese, Japanese and Korean. */
static char cjk_mark(uint32_t c)
{
	switch (c) {
	case 0x5E74: /* 年 */
	case 0xB144: /* 년 */
		return 'y';
	case 0x6708: /* 月 */
	case 0xC6D4: /* 월 */
		return 'm';
	case 0x65E5: /* 日 */
	case 0x53F7: /* 号 */
	case 0x865F:
	case 0xC77C: /* 일 */
		return 'd';
	default:
		return 0;
	}
}

/* The mark right behind the digits of term i: within its own word (3월) or the next term. */
static char mark_behind(const struct analysed *sentence, size_t i, size_t count, size_t *taken)
{
	const struct token *token = &sentence->tokens[sentence->terms[i + count - 1].first + sentence->terms[i + count - 1].count - 1];
	*taken = 0;
	if (sentence->terms[i].number && count == 1) {
		struct quantity ignored;
		struct view text = { sentence->text.data + token->byte_start, token->byte_end - token->byte_start };
		size_t read = numeral_read(text, '.', &ignored);
		if (read < text.size) {
			uint32_t c = utf8_next(text, &read);
			return cjk_mark(c);
		}
	}
	if (i + count < sentence->term_count) {
		const struct token *next = token_of(sentence, i + count);
		if (next->kind == TOKEN_WORD && next->script != SCRIPT_LATIN) {
			size_t at = 0;
			uint32_t c = utf8_next(next->folded, &at);
			char mark = cjk_mark(c);
			bool alone = sentence->terms[i + count].count == 1 || sentence->terms[i + count].end == sentence->terms[i + count].start + 1;
			if (mark && (alone || next->script == SCRIPT_HANGUL)) {
				*taken = 1;
				return mark;
			}
			/* 16日报道: the words run together, and the lexicon finds another in them */
			if (mark == 'd' && next->script == SCRIPT_HAN && !next->space_before && sentence->terms[i].number)
				return mark;
		}
	}
	return 0;
}

/* The year before the first of an era: 令和元年 is 2019, 民国108年 as well. 0 when the term names none. */
static int year_before_era(const struct term *term)
{
	const struct entry *era = term_entry(term, ENTRY_ERA);
	switch (era ? era->detail : ERA_AD) {
	case ERA_REIWA:
		return 2018;
	case ERA_HEISEI:
		return 1988;
	case ERA_ROC:
		return 1911;
	default:
		return 0;
	}
}

static size_t find_cjk(struct arena *arena, const struct analysed *sentence, size_t i, struct fact_list *facts)
{
	struct date date = { .calendar = CALENDAR_GREGORIAN, .hour = -1, .minute = -1 };
	int era = year_before_era(&sentence->terms[i]);
	size_t at = era ? i + 1 : i;
	bool any = false;
	while (at < sentence->term_count) {
		int value = 1;
		size_t count = small_number(sentence, at, &value, NULL), taken = 0;
		const struct entry *month = term_entry(&sentence->terms[at], ENTRY_MONTH);
		/* 2025年10月: the lexicon has 10月 as one word */
		if (count == 0 && date.year && date.month == 0 && date.day == 0 && month && month->detail == CALENDAR_GREGORIAN) {
			date.month = month->value;
			at++;
			continue;
		}
		if (count == 0 && era && !any && view_equal(token_of(sentence, at)->folded, VIEW("元")))
			count = 1;
		if (count == 0)
			break;
		char mark = mark_behind(sentence, at, count, &taken);
		if (mark == 'y' && !any && (value >= 1000 || era))
			date.year = value + era;
		else if (mark == 'm' && date.month == 0 && date.day == 0 && value <= 12)
			date.month = value;
		else if (mark == 'd' && date.day == 0 && value <= 31 && (date.month || !any))
			date.day = value;
		else
			break;
		any = true;
		at += count + taken;
	}
	if (!any || (era && !date.year) || (date.day && !date.month && !date.year && at == i))
		return 0;
	struct fact fact = fact_over(sentence, FACT_DATE, i, at - i);
	fact.date = date;
	fact_add(arena, facts, &fact);
	return at - i;
}

/* 10:30, 22.15 Uhr is left to the numbers. */
static size_t find_time(struct arena *arena, const struct analysed *sentence, size_t i, struct fact_list *facts)
{
	if (i + 2 >= sentence->term_count || !sentence->terms[i].number || !sentence->terms[i + 2].number)
		return 0;
	const struct token *colon = token_of(sentence, i + 1);
	if (colon->kind != TOKEN_PUNCTUATION || colon->space_before || !view_equal(colon->folded, VIEW(":")) ||
	    token_of(sentence, i + 2)->space_before)
		return 0;
	int hour, minute = 0;
	if (!small_number(sentence, i, &hour, NULL))
		hour = 0;
	small_number(sentence, i + 2, &minute, NULL);
	if (hour > 24 || minute > 59 || utf8_length(token_of(sentence, i + 2)->folded) < 2)
		return 0;
	struct fact fact = fact_over(sentence, FACT_DATE, i, 3);
	fact.date.hour = hour;
	fact.date.minute = minute;
	fact_add(arena, facts, &fact);
	return 3;
}

/* "19h30": a clock of one word. */
static size_t find_hour_and_minute(struct arena *arena, const struct analysed *sentence, size_t i, struct fact_list *facts)
{
	struct view word = token_of(sentence, i)->folded;
	size_t hours = 0;
	while (hours < word.size && word.data[hours] >= '0' && word.data[hours] <= '9')
		hours++;
	if (hours < 1 || hours > 2 || word.size != hours + 3 || word.data[hours] != 'h')
		return 0;
	int hour = atoi(word.data), minute = (word.data[hours + 1] - '0') * 10 + word.data[hours + 2] - '0';
	if (hour > 24 || minute < 0 || minute > 59 || word.data[hours + 2] < '0' || word.data[hours + 2] > '9')
		return 0;
	struct fact fact = fact_over(sentence, FACT_DATE, i, 1);
	fact.date.hour = hour;
	fact.date.minute = minute;
	fact_add(arena, facts, &fact);
	return 1;
}

/* Whether a word for a weekday stands for one: not "the sun", nor "Saturday Night Live". */
static bool is_weekday(const struct analysed *sentence, size_t i)
{
	const struct term *term = &sentence->terms[i];
	const struct token *token = token_of(sentence, i);
	size_t letters = term->end - term->start;
	bool other = false;
	for (size_t e = 0; e < term->entry_count; e++)
		other |= term->entries[e].kind != ENTRY_WEEKDAY && term->entries[e].kind != ENTRY_FUNCTION;
	other |= term->weak && term->function; /* a preposition that looks like a form of it */
	if (term->weak && (other || letters < 5 || term->count > 1))
		return false;
	if (script_has_capitals(token->script) && other && letters <= 4)
		return false;
	/* within a title: a common word written with a capital follows */
	if (sentence->language->capitals == CAPITALS_NAMES && token->capital && script_has_capitals(token->script) &&
	    i + 1 < sentence->term_count) {
		const struct term *next = &sentence->terms[i + 1];
		const struct token *follower = token_of(sentence, i + 1);
		if (follower->kind == TOKEN_WORD && follower->capital && !follower->all_capitals && !term_entry(next, ENTRY_MONTH) &&
		    !term_entry(next, ENTRY_WEEKDAY)) {
			bool name = next->entry_count == 0, common = false;
			for (size_t e = 0; e < next->entry_count; e++) {
				bool of_name = next->entries[e].kind == ENTRY_CONCEPT && concept_is_name(next->entries[e].value);
				name |= of_name;
				common |= !of_name;
			}
			if (common && !name)
				return false;
		}
	}
	return true;
}

/* A clock with a point: "5.30pm", "4.40 am"; and a bare hour: "7 p.m.", "11 am". Returns the terms taken. */
static size_t find_half_day_time(struct arena *arena, const struct analysed *sentence, size_t i, struct fact_list *facts)
{
	const struct token *token = token_of(sentence, i);
	struct quantity quantity;
	struct view text = { sentence->text.data + token->byte_start, sentence->text.size - token->byte_start };
	if (!sentence->terms[i].number)
		return 0;
	size_t read = numeral_read(text, '.', &quantity);
	if (read == 0 || quantity.count != 1 || quantity.values[0] >= 13 || quantity.values[0] < 1)
		return 0;
	int hour = (int)quantity.values[0];
	int minute = (int)((quantity.values[0] - hour) * 100 + 0.5);
	size_t at = read;
	while (at < text.size && text.data[at] == ' ' && at < read + 1)
		at++;
	/* am, pm, a.m., p.m. */
	if (at >= text.size || ((text.data[at] | 0x20) != 'a' && (text.data[at] | 0x20) != 'p'))
		return 0;
	bool afternoon = (text.data[at++] | 0x20) == 'p';
	if (at < text.size && text.data[at] == '.')
		at++;
	if (at >= text.size || (text.data[at] | 0x20) != 'm')
		return 0;
	at++;
	if (at < text.size && (((text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z') || (unsigned char)text.data[at] >= 0x80))
		return 0;
	if (minute > 59)
		return 0;
	size_t end = token->byte_start + at, terms = 1;
	while (i + terms < sentence->term_count && token_of(sentence, i + terms)->byte_start < end)
		terms++;
	struct fact fact = fact_over(sentence, FACT_DATE, i, terms);
	fact.date.hour = hour % 12 + (afternoon ? 12 : 0);
	fact.date.minute = minute;
	fact_add(arena, facts, &fact);
	return terms;
}

/* "2019 roku", "в 2019 году": the word for a year behind one. What is round may be so many years. */
static bool is_named_year(const struct analysed *sentence, size_t i, int year)
{
	concept_id unit = i + 1 < sentence->term_count ? quantity_unit_of_term(&sentence->terms[i + 1]) : CONCEPT_NONE;
	return unit != CONCEPT_NONE && strcmp(concept_name(unit), "year") == 0 && year > 1300 && year < 2100 && year % 100;
}

static bool followed_by_scale_or_unit(const struct analysed *sentence, size_t i)
{
	if (i + 1 >= sentence->term_count)
		return false;
	const struct term *next = &sentence->terms[i + 1];
	return term_entry(next, ENTRY_NUMBER) || term_entry(next, ENTRY_PERCENT) || quantity_unit_of_term(next) != CONCEPT_NONE;
}

/* "Tuesday, October 21" is one date: a weekday joins the day beside it. */
static void join_weekdays(const struct analysed *sentence, struct fact_list *facts, size_t first_fact)
{
	for (size_t i = first_fact; i < facts->count; i++) {
		struct fact *weekday = &facts->items[i];
		if (weekday->kind != FACT_DATE || weekday->date.weekday == 0 || weekday->date.month)
			continue;
		for (size_t k = first_fact; k < facts->count; k++) {
			struct fact *day = &facts->items[k];
			if (day->kind != FACT_DATE || day->date.day == 0 || day->date.weekday)
				continue;
			bool before = weekday->first_term < day->first_term;
			const struct fact *left = before ? weekday : day, *right = before ? day : weekday;
			size_t behind = left->first_term + left->term_count;
			if (right->first_term < behind || right->first_term > behind + 1 ||
			    (right->first_term == behind + 1 && !skippable(sentence, behind) && !sentence->terms[behind].punctuation))
				continue;
			day->date.weekday = weekday->date.weekday;
			day->term_count = right->first_term + right->term_count - left->first_term;
			day->first_term = left->first_term;
			uint32_t start = left->start, end = right->end;
			day->start = start;
			day->end = end;
			memmove(weekday, weekday + 1, (facts->count - i - 1) * sizeof *weekday);
			facts->count--;
			i--;
			break;
		}
	}
}

/* Three groups of digits parted by one mark: 03.11.2025, 3. 11. 2025, 3/11/2025, 2025-11-03, ۱۴۰۴/۸/۱۲. Returns the
 * code points read, 0 where there is no date. */
static size_t read_numeric_date(struct view text, int values[3], size_t digits[3])
{
	size_t at = 0, points = 0, group = 0;
	uint32_t mark = 0;
	bool spaced = false;
	memset(values, 0, 3 * sizeof *values);
	memset(digits, 0, 3 * sizeof *digits);
	while (at < text.size) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);
		int32_t digit = u_charType((UChar32)c) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue((UChar32)c) : -1;
		if (digit >= 0) {
			if (++digits[group] > 4)
				return 0;
			values[group] = values[group] * 10 + digit;
		} else if ((c == '.' || c == '/' || c == '-') && digits[group] && group < 2 && (!mark || c == mark)) {
			mark = c;
			group++;
		} else if ((c == ' ' || c == 0xA0) && mark == '.' && digits[group] == 0 && !spaced) {
			spaced = true;
			at = next;
			points++;
			continue;
		} else {
			break;
		}
		spaced = false;
		at = next;
		points++;
	}
	return group == 2 && digits[2] ? points : 0;
}

/* The order of day and month: the year tells where it stands first; else the larger number may only be
 * the day; where neither tells, it is left open, but in languages that surely begin with the day. */
static bool order_numeric_date(const struct language *language, const int values[3], const size_t digits[3], struct date *date)
{
	bool year_first = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
	if (!year_first && !(digits[2] == 4 && digits[0] <= 2 && digits[1] <= 2))
		return false;
	date->year = values[year_first ? 0 : 2];
	int first = values[year_first ? 1 : 0], second = values[year_first ? 2 : 1];
	bool month_first = year_first || second > 12;
	date->month = month_first ? first : second;
	date->day = month_first ? second : first;
	if (date->month < 1 || date->month > 12 || date->day < 1 || date->day > 31)
		return false;
	if (date->year >= 1300 && date->year < 1500)
		date->calendar = language->calendar == CALENDAR_PERSIAN ? CALENDAR_PERSIAN : CALENDAR_HIJRI;
	else if (date->year < 1000 || date->year > 2600)
		return false;
	if (!year_first && first <= 12 && second <= 12 && first != second && !language->day_first)
		date->month = date->day = 0;
	return true;
}

static size_t find_numeric_date(struct arena *arena, const struct analysed *sentence, size_t i, struct fact_list *facts)
{
	const struct token *token = token_of(sentence, i);
	struct date date = { .calendar = CALENDAR_GREGORIAN, .hour = -1, .minute = -1 };
	int values[3];
	size_t digits[3];
	size_t points = read_numeric_date((struct view){ sentence->text.data + token->byte_start, sentence->text.size - token->byte_start },
	                                  values, digits);
	if (points == 0 || !order_numeric_date(sentence->language, values, digits, &date))
		return 0;
	size_t taken = 0;
	while (i + taken < sentence->term_count && sentence->terms[i + taken].start < sentence->terms[i].start + points)
		taken++;
	struct fact fact = fact_over(sentence, FACT_DATE, i, taken);
	fact.date = date;
	fact_add(arena, facts, &fact);
	return taken;
}

void date_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	size_t first_fact = facts->count;
	for (size_t i = 0; i < sentence->term_count; i++) {
		const struct term *term = &sentence->terms[i];
		if (fact_covers(facts, FACT_DATE, i))
			continue;
		size_t taken = 0;
		if (term->number || term_entry(term, ENTRY_NUMBER) || year_before_era(term)) {
			taken = find_numeric_date(arena, sentence, i, facts);
			if (!taken)
				taken = find_time(arena, sentence, i, facts);
			if (!taken)
				taken = find_hour_and_minute(arena, sentence, i, facts);
			if (!taken)
				taken = find_half_day_time(arena, sentence, i, facts);
			if (!taken)
				taken = find_cjk(arena, sentence, i, facts);
			if (taken) {
				i += taken - 1;
				continue;
			}
		}
		const struct entry *entry = term_entry(term, ENTRY_MONTH);
		/* an inflected month ("Temmuz'da") is one when it is long enough to be nothing else */
		if (entry && (!term->weak || (!has_other_meaning(term) && term->end - term->start >= 5)) && !begins_name(sentence, i)) {
			find_month(arena, sentence, i, entry, facts);
			continue;
		}
		entry = term_entry(term, ENTRY_WEEKDAY);
		const struct token *token = token_of(sentence, i);
		if (entry && is_weekday(sentence, i)) {
			struct fact fact = fact_over(sentence, FACT_DATE, i, 1);
			fact.date.weekday = entry->value;
			fact_add(arena, facts, &fact);
			continue;
		}
		entry = term_entry(term, ENTRY_RELATIVE);
		if (entry && entry->detail != RELATIVE_BARE && !term->weak) {
			struct fact fact = fact_over(sentence, FACT_DATE, i, 1);
			fact.date.relative = true;
			fact.date.unit = (enum relative_unit)entry->detail;
			fact.date.offset = (int)entry->value - 100;
			fact_add(arena, facts, &fact);
			continue;
		}
		int year;
		if (is_year(sentence, i, CALENDAR_GREGORIAN, &year) && (is_named_year(sentence, i, year) || !followed_by_scale_or_unit(sentence, i)) &&
		    !(i > 0 && quantity_unit_of_term(&sentence->terms[i - 1]) != CONCEPT_NONE &&
		      concepts[quantity_unit_of_term(&sentence->terms[i - 1])].section == SECTION_CURRENCY)) {
			/* months look ahead: a year that one took does not come here */
			struct fact fact = fact_over(sentence, FACT_DATE, i, 1);
			fact.date.year = year;
			fact.date.calendar = year < 1500 && sentence->language->calendar == CALENDAR_PERSIAN ? CALENDAR_PERSIAN
			                                                                                   : CALENDAR_GREGORIAN;
			const struct entry *era = i + 1 < sentence->term_count ? term_entry(&sentence->terms[i + 1], ENTRY_ERA) : NULL;
			if (era && (era->detail == ERA_PERSIAN || era->detail == ERA_HIJRI))
				fact.date.calendar = era->detail == ERA_HIJRI ? CALENDAR_HIJRI : CALENDAR_PERSIAN;
			fact.date.decade = token->folded.size > 4 && token->folded.data[token->folded.size - 1] == 's';
			fact.quantity.values[0] = year;
			fact.quantity.count = 1;
			fact_add(arena, facts, &fact);
		}
	}
	join_weekdays(sentence, facts, first_fact);
}

/* ---- Calendars --------------------------------------------------------- */

/* The year of a calendar that a Gregorian year begins in. */
static int year_in(enum calendar calendar, int gregorian)
{
	return calendar == CALENDAR_PERSIAN  ? gregorian - 622
	       : calendar == CALENDAR_HIJRI  ? (gregorian - 622) * 33 / 32
	       : calendar == CALENDAR_HEBREW ? gregorian + 3760
	                                     : gregorian;
}

static int gregorian_year(const struct date *date)
{
	return date->calendar == CALENDAR_PERSIAN ? date->year + 621
	       : date->calendar == CALENDAR_HIJRI ? date->year * 32 / 33 + 622
	       : date->calendar == CALENDAR_HEBREW  ? date->year - 3760
	       : date->year >= 2400                 ? date->year - 543
	                                            : date->year;
}

/* The year in which days without one are compared: near now, as news is. */
enum { USUAL_YEAR = 2025 };

/* Years tried on either side of the likeliest, where a date has none. */
enum { YEARS_AROUND = 2, MOST_YEARS = 2 * YEARS_AROUND + 1 };

struct days {
	long first, last;
};

/* The first and the last day that a date with a year may mean. */
static bool days_of(UCalendar *calendar, const struct date *date, struct days *out)
{
	int year = date->calendar == CALENDAR_GREGORIAN && date->year >= 2400 ? date->year - 543 : date->year;
	int month = date->month ? date->month : 1, day = date->day ? date->day : 1;
	/* the day before the next year, month or day begins: what runs over goes on */
	int next_year = date->month ? year : year + 1, next_month = date->month && !date->day ? month % 12 + 1 : month;
	next_year += date->month == 12 && !date->day;
	if (!calendar_to_days(calendar, date->calendar, year, month, day, false, &out->first) ||
	    !calendar_to_days(calendar, date->calendar, next_year, next_month, date->day ? day + 1 : 1, false, &out->last))
		return false;
	out->last--;
	return true;
}

/* What days a date may mean, in each of the years that it may be of. Returns how many. */
static size_t list_days(const struct date *date, int gregorian, struct days out[MOST_YEARS])
{
	UCalendar *calendar = calendar_open_tabular(date->calendar);
	size_t count = 0;
	struct date tried = *date;
	for (int around = date->year ? 0 : -YEARS_AROUND; around <= (date->year ? 0 : YEARS_AROUND); around++) {
		if (!date->year)
			tried.year = year_in(date->calendar, gregorian) + around;
		count += days_of(calendar, &tried, &out[count]);
	}
	calendar_close(calendar);
	return count;
}

/* Whether two dates of two calendars may be one, where years that are not said are tried. */
static enum agreement agree_across_calendars(const struct date *a, const struct date *b)
{
	/* a month alone moves through all seasons of another calendar only in the lunar one */
	bool lunar = a->calendar == CALENDAR_HIJRI || b->calendar == CALENDAR_HIJRI;
	if ((!a->year && !a->month) || (!b->year && !b->month) || (lunar && !a->year && !b->year))
		return AGREE_UNKNOWN;
	if ((!a->year && !b->month) || (!b->year && !a->month))
		return AGREE_UNKNOWN;
	/* where months begin by sight, the lunar one is a day or two off */
	int slack = lunar ? 2 : 0;
	int middle = a->year ? gregorian_year(a) : b->year ? gregorian_year(b) : USUAL_YEAR;
	struct days left[MOST_YEARS], right[MOST_YEARS];
	size_t left_count = list_days(a, middle, left), right_count = list_days(b, middle, right);
	for (size_t i = 0; i < left_count; i++)
		for (size_t j = 0; j < right_count; j++)
			if (left[i].first <= right[j].last + slack && right[j].first <= left[i].last + slack)
				return AGREE_YES;
	return left_count && right_count ? AGREE_NO : AGREE_UNKNOWN;
}

enum agreement date_agree(const struct fact *a, const struct fact *b)
{
	if (a->duration || b->duration)
		return a->duration && b->duration ? quantity_agree(a, b) : AGREE_UNKNOWN;
	const struct date *left = &a->date, *right = &b->date;
	if (left->relative || right->relative) {
		if (!left->relative || !right->relative)
			return AGREE_UNKNOWN;
		/* a day of this week may be called by the week */
		if (left->unit != right->unit)
			return left->unit == RELATIVE_DAY || right->unit == RELATIVE_DAY ? AGREE_UNKNOWN : AGREE_NO;
		return left->offset == right->offset ? AGREE_YES : AGREE_NO;
	}
	bool both_have_days = (left->year || left->month) && (right->year || right->month);
	if (both_have_days && left->calendar != right->calendar) {
		enum agreement agreement = agree_across_calendars(left, right);
		if (agreement == AGREE_NO && left->weekday && left->weekday == right->weekday && !(left->month && right->month))
			return AGREE_YES;
		return agreement;
	}
	bool common = false;
	if (left->year && right->year) {
		common = true;
		int difference = abs(left->year - right->year);
		if (difference && difference != 543)
			return AGREE_NO;
	}
	if (left->month && right->month) {
		common = true;
		if (left->month != right->month)
			return AGREE_NO;
	}
	if (left->day && right->day) {
		common = true;
		if (left->day != right->day)
			return AGREE_NO;
	}
	if (left->weekday && right->weekday) {
		common = true;
		if (left->weekday != right->weekday)
			return AGREE_NO;
	}
	if (left->hour >= 0 && right->hour >= 0) {
		common = true;
		if (left->minute != right->minute || (left->hour != right->hour && abs(left->hour - right->hour) != 12))
			return AGREE_NO;
	}
	return common ? AGREE_YES : AGREE_UNKNOWN;
}
