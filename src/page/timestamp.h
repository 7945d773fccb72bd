/* timestamp.h - dates as pages write them for machines, and the simplest written forms. */
#ifndef STEMMA_PAGE_TIMESTAMP_H
#define STEMMA_PAGE_TIMESTAMP_H

#include "base/arena.h"

/* Reads a date as ISO 8601: "2025-11-03", "2025-11-03T18:00:00Z",
 * "2025-11-03T18:00:00+03:30"; a zone that is not said is left out. Takes the forms of
 * ISO 8601 (with a space for T, basic, or with slashes), RFC 2822, and English and
 * numeric ones: "3 November 2025", "November 3, 2025 6:00 pm", "03.11.2025".
 * `day_first` says how 03/11/2025 is meant. Returns NULL when there is no valid date. */
const char *timestamp_read(struct arena *arena, const char *text, bool day_first);

/* The date in an address such as /2025/11/03/, or NULL. */
const char *timestamp_from_url(struct arena *arena, const char *url);

#endif
