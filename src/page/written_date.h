/* written_date.h - dates as articles write them for readers. */
#ifndef STEMMA_PAGE_WRITTEN_DATE_H
#define STEMMA_PAGE_WRITTEN_DATE_H

#include "page/timestamp.h"

/* Finds the dates in a short text, up to `most`, in reading order: day, month by name and
 * year in any order, numbers alone, or with the marks of Chinese, Japanese and Korean; in the
 * Gregorian, Persian, Hijri and Buddhist calendars and by reign, with the digits of any script;
 * the time, if it stands beside. `language` is a tag that settles what a month's name means in
 * two languages, or NULL; `day_first` says how 03/11/2025 is meant. Returns how many. */
size_t written_dates_read(struct arena *arena, struct view text, const char *language, bool day_first,
                          struct moment *out, size_t most);

/* Whether a word is the name of a month in that language; NULL: in English. */
bool written_date_is_month(struct arena *arena, struct view word, const char *language);

#endif
