/* timestamp.c - dates as pages write them for machines, and the simplest written forms. */
#include "page/timestamp.h"

#include "language/calendar.h"
#include "page/tree.h"

bool timestamp_is_valid(const struct moment *m)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	if (m->year < 1900 || m->year > 2100 || m->month < 1 || m->month > 12 || m->day < 1)
		return false;
	bool leap = (m->year % 4 == 0 && m->year % 100 != 0) || m->year % 400 == 0;
	int most = days[m->month - 1] + (m->month == 2 && leap);
	return m->day <= most && m->hour < 25 && m->minute < 60 && m->second < 61;
}

/* Up to `most` digits at *at; the number of digits read. */
static int read_digits(const char **at, int most, int *value)
{
	int count = 0;
	*value = 0;
	while (count < most && ascii_is_digit(**at)) {
		*value = *value * 10 + (**at - '0');
		++*at;
		count++;
	}
	return count;
}

static void skip_spaces(const char **at)
{
	while (**at == ' ' || **at == '\t' || **at == '\n' || **at == '\r' || **at == ',')
		++*at;
}

/* "Z", "+0330", "+03:30", "+03", "GMT", "UTC" */
static void read_zone(const char *at, struct moment *m)
{
	skip_spaces(&at);
	if (*at == 'Z' || *at == 'z' || ascii_starts(at, "gmt") || ascii_starts(at, "utc")) {
		m->zoned = true;
		m->zone = 0;
		return;
	}
	if (*at != '+' && *at != '-')
		return;
	int sign = *at++ == '-' ? -1 : 1, hours, minutes = 0;
	if (read_digits(&at, 2, &hours) != 2)
		return;
	if (*at == ':')
		at++;
	if (read_digits(&at, 2, &minutes) == 1 || hours > 15 || minutes > 59)
		return;
	m->zoned = true;
	m->zone = sign * (hours * 60 + minutes);
}

/* "18:00", "18:00:05.123Z", "6:00 pm" */
static void read_time(const char *at, struct moment *m)
{
	int hour, minute, second = 0, fraction;
	if (*at == 'T' || *at == 't')
		at++;
	skip_spaces(&at);
	const char *start = at;
	if (read_digits(&at, 2, &hour) == 0)
		return;
	bool basic = *at != ':';
	if (!basic)
		at++;
	else if (at - start != 2)
		return;
	if (read_digits(&at, 2, &minute) != 2)
		return;
	if (*at == ':' || (basic && ascii_is_digit(*at))) {
		if (*at == ':')
			at++;
		if (read_digits(&at, 2, &second) != 2)
			second = 0;
	}
	if (*at == '.' || *at == ',') {
		const char *behind = at + 1;
		if (read_digits(&behind, 9, &fraction))
			at = behind;
	}
	const char *word = at;
	skip_spaces(&word);
	bool afternoon = ascii_starts(word, "pm") || ascii_starts(word, "p.m");
	bool morning = ascii_starts(word, "am") || ascii_starts(word, "a.m");
	if (afternoon && hour < 12)
		hour += 12;
	if (morning && hour == 12)
		hour = 0;
	if (afternoon || morning)
		at = word + 2;
	if (hour > 24 || minute > 59 || second > 60)
		return;
	m->hour = hour == 24 ? 0 : hour;
	m->minute = minute;
	m->second = second == 60 ? 59 : second;
	read_zone(at, m);
}

/* 1 to 12 when an English month name or its short form begins at *at, which moves on. */
static int read_month(const char **at)
{
	static const char *const months[] = { "january", "february", "march", "april", "may", "june",
		                                  "july", "august", "september", "october", "november", "december" };
	for (int i = 0; i < 12; i++) {
		size_t same = 0;
		while (months[i][same] && ascii_lower((*at)[same]) == months[i][same])
			same++;
		if (same >= 3 && !ascii_is_letter((*at)[same])) {
			*at += same;
			if (**at == '.')
				++*at;
			return i + 1;
		}
	}
	return 0;
}

/* A month name with day and year around it. */
static bool read_named(const char *at, struct moment *m, const char **behind)
{
	int first = 0, second = 0;
	for (int tries = 0; *at && tries < 64; tries++) {
		if (ascii_is_digit(*at)) {
			const char *number = at;
			int digits = read_digits(&number, 4, &first);
			if (digits <= 2) {
				const char *word = number;
				while (*word == '.' || *word == ' ' || *word == '-' || ascii_starts(word, "st ") ||
				       ascii_starts(word, "nd ") || ascii_starts(word, "rd ") || ascii_starts(word, "th "))
					word += ascii_is_letter(*word) ? 2 : 1;
				if (ascii_starts(word, "of "))
					word += 3;
				int month = read_month(&word);
				if (month) {
					m->month = month;
					m->day = first;
					at = word;
					break;
				}
			}
			at = number;
			continue;
		}
		if (ascii_is_letter(*at)) {
			const char *word = at;
			int month = read_month(&word);
			if (month) {
				skip_spaces(&word);
				int digits = read_digits(&word, 4, &first);
				if (digits == 1 || digits == 2) {
					m->month = month;
					m->day = first;
					if (ascii_is_letter(*word))
						word += strspn(word, "stndrhSTNDRH");
					at = word;
					break;
				}
			}
			while (ascii_is_letter(*at))
				at++;
			continue;
		}
		at++;
	}
	if (m->month == 0)
		return false;
	while (*at == ' ' || *at == ',' || *at == '.' || *at == '-')
		at++;
	if (read_digits(&at, 4, &second) != 4)
		return false;
	m->year = second;
	*behind = at;
	return true;
}

/* 03.11.2025, 3/11/2025, 03-11-2025 */
static bool read_numeric(const char *at, bool day_first, struct moment *m, const char **behind)
{
	int first, second, year;
	while (*at && !ascii_is_digit(*at))
		at++;
	if (read_digits(&at, 2, &first) == 0 || (*at != '.' && *at != '/' && *at != '-'))
		return false;
	char separator = *at++;
	if (separator == '.')
		at += *at == ' ';
	if (read_digits(&at, 2, &second) == 0 || *at != separator)
		return false;
	at++;
	if (separator == '.')
		at += *at == ' ';
	int digits = read_digits(&at, 4, &year);
	if (digits != 4 && !(digits == 2 && separator == '.'))
		return false;
	if (digits == 2)
		year += year < 70 ? 2000 : 1900;
	bool days = day_first || separator == '.' || first > 12;
	m->year = year;
	m->day = days ? first : second;
	m->month = days ? second : first;
	*behind = at;
	return true;
}

static bool read_iso(const char *at, struct moment *m, const char **behind)
{
	if (read_digits(&at, 4, &m->year) != 4)
		return false;
	char separator = *at == '-' || *at == '/' || *at == '.' ? *at : '\0';
	if (separator)
		at++;
	int digits = read_digits(&at, 2, &m->month);
	if (digits == 0 || (digits == 1 && !separator))
		return false;
	if (separator && *at == separator)
		at++;
	else if (separator)
		return false;
	if (read_digits(&at, 2, &m->day) == 0 || ascii_is_digit(*at))
		return false;
	*behind = at;
	return true;
}

void timestamp_read_time(const char *text, struct moment *moment)
{
	/* Words such as "at" and dashes may stand between date and time. */
	for (int i = 0; i < 12 && *text && !ascii_is_digit(*text) && *text != 'T'; i++)
		text++;
	if (ascii_is_digit(*text) || (*text == 'T' && ascii_is_digit(text[1])))
		read_time(text, moment);
}

bool timestamp_parse(const char *text, bool day_first, struct moment *out)
{
	if (!text)
		return false;
	skip_spaces(&text);
	struct moment m = { .hour = -1 };
	const char *behind = NULL;
	if (!read_iso(text, &m, &behind)) {
		m = (struct moment){ .hour = -1 };
		if (!read_named(text, &m, &behind)) {
			m = (struct moment){ .hour = -1 };
			if (!read_numeric(text, day_first, &m, &behind))
				return false;
		}
	}
	timestamp_read_time(behind, &m);
	*out = m;
	return timestamp_is_valid(&m);
}

const char *timestamp_write(struct arena *arena, const struct moment *m)
{
	if (m->hour < 0)
		return arena_print(arena, "%04d-%02d-%02d", m->year, m->month, m->day);
	const char *local = arena_print(arena, "%04d-%02d-%02dT%02d:%02d:%02d", m->year, m->month, m->day, m->hour,
	                                m->minute, m->second);
	if (!m->zoned)
		return local;
	if (m->zone == 0)
		return arena_print(arena, "%sZ", local);
	int zone = m->zone < 0 ? -m->zone : m->zone;
	return arena_print(arena, "%s%c%02d:%02d", local, m->zone < 0 ? '-' : '+', zone / 60, zone % 60);
}

int64_t timestamp_minutes(const struct moment *m)
{
	UCalendar *calendar = calendar_open(CALENDAR_GREGORIAN);
	long days = 0;
	(void)calendar_to_days(calendar, CALENDAR_GREGORIAN, m->year, m->month, m->day, false, &days);
	calendar_close(calendar);
	return (int64_t)days * 1440 + (m->hour < 0 ? 0 : m->hour * 60 + m->minute);
}

const char *timestamp_read(struct arena *arena, const char *text, bool day_first)
{
	struct moment moment;
	return timestamp_parse(text, day_first, &moment) ? timestamp_write(arena, &moment) : NULL;
}

const char *timestamp_from_url(struct arena *arena, const char *url)
{
	for (const char *at = url; at && *at; at++) {
		if ((*at != '/' && *at != '-' && *at != '_') || !ascii_is_digit(at[1]))
			continue;
		struct moment m = { .hour = -1 };
		const char *behind = NULL;
		if (read_iso(at + 1, &m, &behind) && timestamp_is_valid(&m) && m.year > 1990)
			return arena_print(arena, "%04d-%02d-%02d", m.year, m.month, m.day);
	}
	return NULL;
}
