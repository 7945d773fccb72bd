/* options.h - every option of every command, in one table: parsing, --help and
 * the bash completion are made from it. */
#ifndef STEMMA_CLI_OPTIONS_H
#define STEMMA_CLI_OPTIONS_H

#include "base/buffer.h"
#include "stemma.h"

enum command {
	COMMAND_CHECK,
	COMMAND_BATCH,
	COMMAND_REGRESS,
	COMMAND_EXTRACT,
	COMMAND_SEGMENT,
	COMMAND_LANGUAGES,
	COMMAND_COUNT
};

enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* What the command line asks for. Strings are those of the command line. */
struct settings {
	const char *source_language, *rewrite_language, *language;
	const char *format; /* NULL: the command's default */
	const char *output; /* NULL: standard output */
	const char *save;   /* NULL: what is fetched is not kept */
	bool segmented, brief, list_kinds, allow_fetch;
	uint32_t kinds;     /* bit set of stemma_kind */
	int fail_on;        /* stemma_severity, or -1 */
	enum color color;
	unsigned jobs;
	stemma_options engine;
	const char **operands;
	size_t operand_count;
};

enum parsed {
	PARSED_RUN,
	PARSED_SHORT_HELP, /* -h */
	PARSED_HELP,
	PARSED_VERSION,
	PARSED_COMPLETION,
	PARSED_WRONG /* `error` says how */
};

/* The command of that name, or COMMAND_COUNT. */
enum command options_command(const char *name);
const char *options_command_name(enum command command);

/* Reads what stands behind the command's name (or, with COMMAND_COUNT, behind the
 * program's). settings->operands is made with malloc. */
enum parsed options_parse(enum command command, int count, char **arguments, struct settings *settings,
                          stemma_error *error);

/* Help for a command, or with COMMAND_COUNT for the program. */
void options_help(enum command command, bool full, struct buffer *out);
/* A completion script for bash. */
void options_completion(struct buffer *out);

/* The nearest of `names` to what was written, or NULL when none is near. */
const char *options_nearest(const char *written, const char *const *names, size_t count);

/* Whether `list` ("text,json") holds only words of `allowed` ("text json html"); the bad word otherwise. */
bool options_list(const char *list, const char *allowed, struct buffer *bad);

#endif
