/* cli.h - what the commands share: where results go, and how trouble is told. */
#ifndef STEMMA_CLI_CLI_H
#define STEMMA_CLI_CLI_H

#include "cli/options.h"

#include <stdatomic.h>

/* Exit statuses, as of diff. */
enum { STATUS_DONE = 0, STATUS_FAILED = 1, STATUS_TROUBLE = 2 };

/* The commands, one file each. They return the exit status. */
int command_check(const struct settings *settings);
int command_batch(const struct settings *settings);
int command_regress(const struct settings *settings);
int command_extract(const struct settings *settings);
int command_segment(const struct settings *settings);
int command_languages(const struct settings *settings);

/* Set by SIGINT and SIGTERM once cli_catch_signals was called: the command is to
 * end soon, in good order. A second signal ends it at once. */
extern atomic_bool cli_interrupted;
void cli_catch_signals(void);
/* 128 and the number of the signal that came. */
int cli_signal_status(void);

/* Tells an error on standard error. Returns STATUS_TROUBLE. */
int cli_trouble(const stemma_error *error);
/* The same for a wrong command line. */
int cli_usage(enum command command, const char *what);
/* Says, when "-" is among the operands and is a terminal, that we wait for it. */
void cli_note_terminal(const char *const *operands, size_t count);

/* Where results go: standard output, or a file that appears whole or not at all. */
struct output {
	FILE *stream;
	char *path;      /* NULL: standard output */
	char *temporary; /* NULL: written in place */
	bool terminal;
	int doomed;      /* where signals find the temporary file, and one more; 0: nowhere */
};
/* `path` NULL or "-" means standard output. */
bool output_open(struct output *output, const char *path, stemma_error *error);
/* All is written: makes it last. False when something could not be written. */
bool output_finish(struct output *output, stemma_error *error);
/* Gives up; what was written to a temporary file goes. */
void output_abandon(struct output *output);
/* Writes a whole buffer. */
bool output_write(struct output *output, const struct buffer *text, stemma_error *error);
/* Opens where --save is to go, if anywhere, and makes it known to the engine to be. */
bool output_open_archive(struct output *output, struct settings *settings, stemma_error *error);
/* Makes an archive last; returns `status`, or STATUS_TROUBLE when it could not be written. */
int output_finish_archive(struct output *output, int status);
/* All of the above for a result that is one text, which is cleared. Returns the exit status. */
int output_print(const char *path, struct buffer *text);

#endif
