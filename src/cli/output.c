/* output.c - standard output, or a file that appears whole or not at all. */
#include "cli/cli.h"

#include "base/error.h"
#include "base/system.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a signal must take away: a result and an archive may be open at a time. */
enum { MOST_DOOMED = 2 };
static char doomed[MOST_DOOMED][4096];
static volatile sig_atomic_t doomed_set[MOST_DOOMED];
atomic_bool cli_interrupted;
static volatile sig_atomic_t graceful, signal_number;

static void on_signal(int number)
{
	if (graceful && !atomic_exchange(&cli_interrupted, true)) {
		signal_number = number;
		return;
	}
	for (int i = 0; i < MOST_DOOMED; i++)
		if (doomed_set[i])
			(void)unlink(doomed[i]);
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

static void catch_one(int number)
{
	struct sigaction action, before;
	memset(&action, 0, sizeof action);
	action.sa_handler = on_signal;
	sigemptyset(&action.sa_mask);
	/* One that was ignored from the start (nohup) stays so. */
	if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
		(void)sigaction(number, &action, NULL);
}

void cli_catch_signals(void)
{
	graceful = 1;
	catch_one(SIGINT);
	catch_one(SIGTERM);
}

int cli_signal_status(void)
{
	return 128 + (signal_number ? signal_number : SIGINT);
}

static bool fail(const char *path, const char *what, int reason, stemma_error *error)
{
	return error_set(error, STEMMA_ERROR_WRITE, "%s: %s, %s; check the path and who may write there", path, what,
	                 system_words(reason));
}

/* A temporary file beside the one to be written, with the mode that one has or would get. */
static bool open_temporary(struct output *output, const struct stat *old, stemma_error *error)
{
	struct buffer name;
	buffer_init(&name, sizeof doomed[0] - 1);
	buffer_append_text(&name, output->path);
	buffer_append_text(&name, ".XXXXXX");
	if (name.failed) {
		buffer_clear(&name);
		return fail(output->path, "it cannot be written", ENAMETOOLONG, error);
	}
	mode_t mask = umask(0);
	(void)umask(mask);
	int file = mkstemp(name.data);
	if (file < 0) {
		int reason = errno;
		buffer_clear(&name);
		return fail(output->path, "it cannot be written", reason, error);
	}
	output->temporary = name.data;
	int place = 0;
	while (place + 1 < MOST_DOOMED && doomed_set[place])
		place++;
	memcpy(doomed[place], name.data, name.size + 1);
	doomed_set[place] = 1;
	output->doomed = place + 1;
	catch_one(SIGINT);
	catch_one(SIGTERM);
	catch_one(SIGHUP);
	(void)fchmod(file, old ? old->st_mode & 0777 : 0666 & ~mask);
	output->stream = fdopen(file, "w");
	if (!output->stream) {
		(void)close(file);
		return error_memory(error);
	}
	return true;
}

bool output_open(struct output *output, const char *path, stemma_error *error)
{
	struct stat old;
	memset(output, 0, sizeof *output);
	if (!path || strcmp(path, "-") == 0) {
		output->stream = stdout;
		output->terminal = isatty(STDOUT_FILENO) != 0;
		return true;
	}
	/* A link is followed, so that what it leads to is replaced and not the link. */
	output->path = realpath(path, NULL);
	bool exists = output->path && stat(output->path, &old) == 0;
	if (!output->path)
		output->path = strdup(path);
	if (!output->path)
		return error_memory(error);
	if (exists && S_ISDIR(old.st_mode))
		return fail(path, "it cannot be written", EISDIR, error);
	if (!exists || S_ISREG(old.st_mode))
		return open_temporary(output, exists ? &old : NULL, error);
	output->stream = fopen(path, "w"); /* a device or pipe */
	if (!output->stream)
		return fail(path, "it cannot be written", errno, error);
	output->terminal = isatty(fileno(output->stream)) != 0;
	return true;
}

static void forget(struct output *output)
{
	free(output->path);
	free(output->temporary);
	if (output->doomed)
		doomed_set[output->doomed - 1] = 0;
	memset(output, 0, sizeof *output);
}

void output_abandon(struct output *output)
{
	int const reason = errno; /* of what made us give up */
	if (output->stream && output->stream != stdout)
		(void)fclose(output->stream);
	if (output->temporary)
		(void)unlink(output->temporary);
	forget(output);
	errno = reason;
}

bool output_write(struct output *output, const struct buffer *text, stemma_error *error)
{
	if (text->failed)
		return error_memory(error);
	errno = 0;
	if (fwrite(buffer_view(text).data, 1, text->size, output->stream) == text->size && fflush(output->stream) == 0)
		return true;
	int const reason = errno;
	fail(output->path ? output->path : "standard output", "it could not be written", reason, error);
	errno = reason;
	return false;
}

bool output_finish(struct output *output, stemma_error *error)
{
	errno = 0;
	bool good = fflush(output->stream) == 0 && !ferror(output->stream);
	if (good)
		good = fclose(output->stream) == 0;
	else if (output->stream != stdout)
		(void)fclose(output->stream);
	output->stream = NULL;
	if (good && output->temporary)
		good = rename(output->temporary, output->path) == 0;
	if (!good) {
		int const reason = errno;
		fail(output->path ? output->path : "standard output", "it could not be written", reason, error);
		errno = reason;
		output_abandon(output);
		return false;
	}
	forget(output);
	return true;
}

bool output_open_archive(struct output *output, struct settings *settings, stemma_error *error)
{
	memset(output, 0, sizeof *output);
	if (!settings->save)
		return true;
	if (!output_open(output, settings->save, error)) {
		output_abandon(output);
		return false;
	}
	settings->engine.save = output->stream;
	return true;
}

int output_finish_archive(struct output *output, int status)
{
	stemma_error error;
	if (!output->stream || output_finish(output, &error))
		return status;
	errno = 0;
	return cli_trouble(&error);
}

int output_print(const char *path, struct buffer *text)
{
	struct output output;
	stemma_error error;
	bool opened = output_open(&output, path, &error);
	bool good = opened && output_write(&output, text, &error);
	if (good)
		good = output_finish(&output, &error);
	else
		output_abandon(&output);
	if (!opened)
		errno = 0; /* no pipe of ours */
	int status = good ? STATUS_DONE : cli_trouble(&error);
	buffer_clear(text);
	return status;
}
