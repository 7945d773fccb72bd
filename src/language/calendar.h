/* calendar.h - days of the calendars that news is dated in. ICU counts them. */
#ifndef STEMMA_LANGUAGE_CALENDAR_H
#define STEMMA_LANGUAGE_CALENDAR_H

#include "language/language.h"

#include <unicode/ucal.h>

/* Opens ICU's calendar, in UTC; NULL without memory. For one thread. Close with calendar_close. Lunar months are
 * those of Mecca. */
UCalendar *calendar_open(enum calendar calendar);
/* The same, but with lunar months by arithmetic: a day or two from those of any place, and so the one to compare by. */
UCalendar *calendar_open_tabular(enum calendar calendar);
void calendar_close(UCalendar *calendar);

/* Days since 1970-01-01 of a date. Months count from 1, in the Hebrew calendar from Tishri, with Adar as the sixth in
 * every year (the second Adar of a leap year). Days and months beyond the end run on into the next month and year,
 * unless `strict`: then there is no such date. False without one. */
bool calendar_to_days(UCalendar *calendar, enum calendar kind, int year, int month, int day, bool strict, long *days);

/* The date of a day. */
bool calendar_from_days(UCalendar *calendar, long days, int *year, int *month, int *day);

#endif
