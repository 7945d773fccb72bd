/* source.h - the language files as read: sections, keys and forms. Build-time. */
#ifndef STEMMA_COMPILER_SOURCE_H
#define STEMMA_COMPILER_SOURCE_H

#include "base/arena.h"

/* One `key = form, form | form` line. */
struct source_line {
	const char *section, *key;
	const char **forms; /* before the bar */
	size_t form_count;
	const char **adjectives; /* behind the bar */
	size_t adjective_count;
	const char *rest;  /* everything behind "=", for values that are no list */
	unsigned number;   /* line in the file */
};

struct source_file {
	const char *path;
	struct source_line *lines;
	size_t count;
};

/* A line of the shared files, `field | field | …`. */
struct table_row {
	const char *section;
	const char **fields;
	size_t field_count;
	unsigned number;
};

struct table_file {
	const char *path;
	struct table_row *rows;
	size_t count;
};

/* Both print what is wrong to standard error and end the program. */
struct source_file source_read(struct arena *arena, const char *path);
struct table_file table_read(struct arena *arena, const char *path);
/* Parts "a, b, c"; sets *count. */
const char **split_list(struct arena *arena, const char *text, size_t *count);

/* A mistake in a data file: printed as PATH:LINE: message; counted. */
void complain(const char *path, unsigned line, const char *format, ...) STEMMA_PRINTF(3, 4);
extern unsigned complaints;

#endif
