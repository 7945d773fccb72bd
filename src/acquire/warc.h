/* warc.h - fetched pages kept as evidence, and read again: WARC 1.1 (ISO 28500). */
#ifndef STEMMA_ACQUIRE_WARC_H
#define STEMMA_ACQUIRE_WARC_H

#include "acquire/acquire.h"

/* The record that opens a file. */
bool warc_write_opening(FILE *stream, stemma_error *error);
/* A response and a request record for each exchange, in pieces to be written one behind the
 * other. The bodies are decoded: the headers that said how they were packed are kept under
 * other names. */
struct view *warc_records(struct arena *arena, const struct acquired *acquired, size_t *count);
/* Needs no arena, so that a lock may be held. */
bool warc_write(FILE *stream, const struct view *records, size_t count, stemma_error *error);

/* Whether a location is, or lies in, a WARC file: "a.warc", "a.warc#2", "a.warc#http://…". The
 * size of the path in it, or 0. */
size_t warc_path_size(const char *location);
/* Whether bytes begin as a WARC file does. */
bool warc_begins(struct view bytes);
/* Reads one page from a stream that `location` names. `which` is its number among the pages, its
 * address, or NULL for the first; redirects in the file are followed. Errors: unreadable,
 * format, too_large. */
bool warc_read(struct arena *arena, FILE *stream, const char *location, const char *which,
               const stemma_options *options, struct acquired *out, stemma_error *error);

#endif
