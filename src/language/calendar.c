/* calendar.c - days of calendars, by ICU. */
#include "language/calendar.h"

#include <math.h>

static const double milliseconds_a_day = 86400000.0;

/* The calendar is always named: some locales open another than the Gregorian one unasked. */
static const char *const locales[CALENDAR_COUNT] = {
	[CALENDAR_GREGORIAN] = "root@calendar=gregorian", [CALENDAR_PERSIAN] = "root@calendar=persian",
	[CALENDAR_HIJRI] = "root@calendar=islamic-umalqura", [CALENDAR_HEBREW] = "root@calendar=hebrew",
};

static UCalendar *open_locale(const char *locale)
{
	UErrorCode status = U_ZERO_ERROR;
	UCalendar *opened = ucal_open(u"UTC", -1, locale, UCAL_DEFAULT, &status);
	if (U_SUCCESS(status))
		return opened;
	ucal_close(opened);
	return NULL;
}

UCalendar *calendar_open(enum calendar calendar)
{
	return open_locale(locales[calendar]);
}

UCalendar *calendar_open_tabular(enum calendar calendar)
{
	return open_locale(calendar == CALENDAR_HIJRI ? "root@calendar=islamic-civil" : locales[calendar]);
}

void calendar_close(UCalendar *calendar)
{
	ucal_close(calendar);
}

bool calendar_to_days(UCalendar *calendar, enum calendar kind, int year, int month, int day, bool strict, long *days)
{
	UErrorCode status = U_ZERO_ERROR;
	if (!calendar)
		return false;
	/* ICU has two months of Adar, and leaves the first out of most years */
	int from_zero = kind == CALENDAR_HEBREW && month >= 6 ? month : month - 1;
	ucal_clear(calendar);
	ucal_setAttribute(calendar, UCAL_LENIENT, !strict);
	ucal_set(calendar, UCAL_EXTENDED_YEAR, year);
	ucal_set(calendar, UCAL_MONTH, from_zero);
	ucal_set(calendar, UCAL_DATE, day);
	*days = (long)floor(ucal_getMillis(calendar, &status) / milliseconds_a_day);
	return U_SUCCESS(status);
}

bool calendar_from_days(UCalendar *calendar, long days, int *year, int *month, int *day)
{
	UErrorCode status = U_ZERO_ERROR;
	if (!calendar)
		return false;
	ucal_setMillis(calendar, (double)days * milliseconds_a_day, &status);
	*year = ucal_get(calendar, UCAL_YEAR, &status);
	*month = ucal_get(calendar, UCAL_MONTH, &status) + 1;
	*day = ucal_get(calendar, UCAL_DATE, &status);
	return U_SUCCESS(status);
}
