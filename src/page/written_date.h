/* written_date.h - dates as articles write them for readers. */
#ifndef STEMMA_PAGE_WRITTEN_DATE_H
#define STEMMA_PAGE_WRITTEN_DATE_H

#include "page/timestamp.h"

/* How a page may be expected to write dates. */
struct date_habits {
	const char *language; /* settles what a month's name means in two languages; NULL: not known */
	bool day_first;       /* how 03/11/2025 is meant */
	bool any_language;    /* look for months of all languages when that one has none: slower */
};

/* Finds the dates in a short text, up to `most`, in reading order: day, month by name and
 * year in any order, numbers alone, or with the marks of Chinese, Japanese and Korean; in the
 * Gregorian, Persian, Hijri and Buddhist calendars and by reign, with the digits of any script;
 * the time, if it stands beside. Returns how many. */
size_t written_dates_read(struct arena *arena, struct view text, const struct date_habits *habits,
                          struct moment *out, size_t most);

/* Whether a word is the name of a month in that language; NULL: in English. */
bool written_date_is_month(struct arena *arena, struct view word, const char *language);

#endif
