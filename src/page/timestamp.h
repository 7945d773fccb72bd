/* timestamp.h - dates as pages write them for machines, and the simplest written forms. */
#ifndef STEMMA_PAGE_TIMESTAMP_H
#define STEMMA_PAGE_TIMESTAMP_H

#include "base/arena.h"

#include <stdint.h>

/* Reads a date as ISO 8601: "2025-11-03", "2025-11-03T18:00:00Z",
 * "2025-11-03T18:00:00+03:30"; a zone that is not said is left out. Takes the forms of
 * ISO 8601 (with a space for T, basic, or with slashes), RFC 2822, and English and
 * numeric ones: "3 November 2025", "November 3, 2025 6:00 pm", "03.11.2025".
 * `day_first` says how 03/11/2025 is meant. Returns NULL when there is no valid date. */
const char *timestamp_read(struct arena *arena, const char *text, bool day_first);

/* A day, and perhaps a time, as it was read: what is not known of it is said. */
struct moment {
	int year, month, day;     /* Gregorian */
	int hour, minute, second; /* hour is -1 when no time is known */
	bool zoned;
	int zone; /* minutes east of UTC */
};

/* The same, not yet written; false when there is no valid date. */
bool timestamp_parse(const char *text, bool day_first, struct moment *out);
/* As ISO 8601. */
const char *timestamp_write(struct arena *arena, const struct moment *moment);
/* Whether the day exists and is one that news could have. */
bool timestamp_is_valid(const struct moment *moment);
/* "18:00:05+03:30", "6:00 pm", "18.00" at the beginning of a text: fills hour to zone, if anything. */
void timestamp_read_time(const char *text, struct moment *moment);
/* Minutes since the year 1970 began, where the moment was written; a day counts from its midnight. */
int64_t timestamp_minutes(const struct moment *moment);

/* The date in an address such as /2025/11/03/, or NULL. */
const char *timestamp_from_url(struct arena *arena, const char *url);

#endif
