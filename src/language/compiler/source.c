/* source.c - reading the language files and the shared tables. Build-time. */
#include "source.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

unsigned complaints;

void complain(const char *path, unsigned line, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	fprintf(stderr, "%s:%u: ", path, line);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	complaints++;
}

static char *read_whole(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		perror(path);
		exit(1);
	}
	size_t size = 0, room = 1 << 16;
	char *text = arena_alloc(arena, room);
	for (;;) {
		size_t got = fread(text + size, 1, room - size - 1, file);
		size += got;
		if (got == 0)
			break;
		if (size + 1 == room) {
			char *wider = arena_alloc(arena, room * 2);
			memcpy(wider, text, size);
			text = wider;
			room *= 2;
		}
	}
	if (ferror(file)) {
		perror(path);
		exit(1);
	}
	fclose(file);
	text[size] = '\0';
	if (!utf8_valid((struct view){ text, size }))
		complain(path, 1, "the file is not UTF-8");
	return text;
}

static char *trim(char *text)
{
	while (*text == ' ' || *text == '\t')
		text++;
	size_t size = strlen(text);
	while (size && (text[size - 1] == ' ' || text[size - 1] == '\t' || text[size - 1] == '\r'))
		text[--size] = '\0';
	return text;
}

const char **split_list(struct arena *arena, const char *text, size_t *count)
{
	char *copy = arena_copy(arena, view_of(text));
	size_t commas = 1;
	for (const char *c = copy; *c; c++)
		commas += *c == ',';
	const char **items = arena_array(arena, commas, sizeof *items);
	*count = 0;
	for (char *item = copy; item;) {
		char *comma = strchr(item, ',');
		if (comma)
			*comma = '\0';
		char *trimmed = trim(item);
		if (*trimmed)
			items[(*count)++] = trimmed;
		item = comma ? comma + 1 : NULL;
	}
	return items;
}

struct lines {
	char *next;
	unsigned number;
	const char *section;
};

/* The next line with content; headings change the section. */
static char *next_line(struct lines *lines)
{
	while (lines->next && *lines->next) {
		char *line = lines->next;
		char *end = strchr(line, '\n');
		if (end)
			*end = '\0';
		lines->next = end ? end + 1 : NULL;
		lines->number++;
		/* a comment begins at the line's beginning or behind white space */
		if (line[0] == '#')
			line[0] = '\0';
		for (char *c = line; (c = strchr(c, '#')); c++)
			if (c > line && (c[-1] == ' ' || c[-1] == '\t')) {
				*c = '\0';
				break;
			}
		line = trim(line);
		size_t size = strlen(line);
		if (size > 2 && line[0] == '[' && line[size - 1] == ']') {
			line[size - 1] = '\0';
			lines->section = trim(line + 1);
			continue;
		}
		if (*line)
			return line;
	}
	return NULL;
}

struct source_file source_read(struct arena *arena, const char *path)
{
	struct source_file file = { .path = path };
	struct lines lines = { .next = read_whole(arena, path), .section = "" };
	size_t capacity = 0;
	for (char *line; (line = next_line(&lines));) {
		struct source_line entry = { .section = lines.section, .number = lines.number };
		/* the first "=" behind a space, so that keys may hold anything else */
		char *equals = strstr(line, " =");
		if (!equals && (equals = strchr(line, '=')) == NULL) {
			complain(path, lines.number, "expected \"key = form, form\": %s", line);
			continue;
		}
		char *value = strchr(equals, '=') + 1;
		*equals = '\0';
		entry.key = trim(line);
		value = trim(value);
		entry.rest = arena_copy(arena, view_of(value));
		char *bar = strchr(value, '|');
		if (bar) {
			*bar = '\0';
			entry.adjectives = split_list(arena, bar + 1, &entry.adjective_count);
		}
		entry.forms = split_list(arena, value, &entry.form_count);
		file.lines = arena_grow(arena, file.lines, file.count, &capacity, sizeof entry);
		file.lines[file.count++] = entry;
	}
	return file;
}

struct table_file table_read(struct arena *arena, const char *path)
{
	struct table_file file = { .path = path };
	struct lines lines = { .next = read_whole(arena, path), .section = "" };
	size_t capacity = 0;
	for (char *line; (line = next_line(&lines));) {
		struct table_row row = { .section = lines.section, .number = lines.number };
		row.fields = arena_array(arena, 8, sizeof *row.fields);
		for (char *field = line; field && row.field_count < 8;) {
			char *bar = strchr(field, '|');
			if (bar)
				*bar = '\0';
			row.fields[row.field_count++] = trim(field);
			field = bar ? bar + 1 : NULL;
		}
		file.rows = arena_grow(arena, file.rows, file.count, &capacity, sizeof row);
		file.rows[file.count++] = row;
	}
	return file;
}
