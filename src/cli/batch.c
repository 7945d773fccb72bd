/* batch.c - stemma batch: many pairs, JSON lines in and out. */
#include "batch/batch.h"

#include "base/error.h"
#include "base/system.h"
#include "cli/cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct progress {
	double started, shown;
	unsigned long long size; /* of the manifest; 0: not known */
};

static double now(void)
{
	struct timespec time;
	(void)clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* A line on the terminal that is written over, a few times a second. */
static void show_progress(void *context, const struct batch_progress *progress)
{
	struct progress *state = context;
	double at = now(), passed = at - state->started;
	if (at - state->shown < 0.2)
		return;
	state->shown = at;
	(void)fprintf(stderr, "\r\033[K%zu pairs", progress->records);
	if (state->size)
		(void)fprintf(stderr, ", %d%% of the manifest read", (int)(100 * progress->read / state->size));
	(void)fprintf(stderr, ", %.0f a second", passed > 0 ? (double)progress->records / passed : 0);
	if (progress->errors)
		(void)fprintf(stderr, ", %zu with an error", progress->errors);
	(void)fflush(stderr);
}

/* The folder of a path, or NULL for the working directory. Heap. */
static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	return strndup(path, slash == path ? 1 : (size_t)(slash - path));
}

static int run(const stemma_engine *engine, int manifest, const char *name, const struct settings *settings)
{
	struct stat status;
	struct output output;
	struct batch_outcome outcome;
	stemma_error error;
	if (!output_open(&output, settings->output, &error)) {
		errno = 0;
		output_abandon(&output);
		return cli_trouble(&error);
	}
	cli_catch_signals();
	bool terminal = isatty(STDERR_FILENO) && !output.terminal; /* results and progress would mix */
	struct progress progress = { .started = now() };
	if (fstat(manifest, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0)
		progress.size = (unsigned long long)status.st_size;
	struct batch_options options = {
		.source_language = settings->source_language,
		.rewrite_language = settings->rewrite_language,
		.kinds = settings->kinds,
		.jobs = settings->jobs,
		.allow_fetch = settings->allow_fetch,
		.interrupted = &cli_interrupted,
		.progress = terminal ? show_progress : NULL,
		.progress_context = &progress,
	};
	char *folder = folder_of(name);
	bool made = batch_run(engine, manifest, name, folder, output.stream, &options, &outcome, &error);
	int const reason = errno;
	free(folder);
	if (terminal && progress.shown > 0)
		(void)fputs("\r\033[K", stderr);
	if (!made) {
		/* What was compared before the manifest broke off is worth keeping. */
		if (error.code == STEMMA_ERROR_WRITE) {
			errno = reason;
			output_abandon(&output);
		} else {
			stemma_error ignored;
			(void)output_finish(&output, &ignored);
			errno = 0;
		}
		return cli_trouble(&error);
	}
	if (!output_finish(&output, &error))
		return cli_trouble(&error);
	if (outcome.errors)
		(void)fprintf(stderr, "stemma: %s: %zu of %zu records had an error; look for \"error\" in the output\n", name,
		              outcome.errors, outcome.records);
	if (outcome.interrupted)
		return cli_signal_status();
	if (outcome.errors)
		return STATUS_TROUBLE;
	return settings->fail_on >= 0 && outcome.gravest >= settings->fail_on ? STATUS_FAILED : STATUS_DONE;
}

enum { PATIENCE_SECONDS = 60 }; /* with a server that asks for it; nobody watches a batch */

int command_batch(const struct settings *given)
{
	struct settings copy = *given, *settings = &copy;
	struct output archive;
	stemma_error error;
	if (settings->operand_count > 1)
		return cli_usage(COMMAND_BATCH, "there is more than one manifest");
	const char *path = settings->operand_count ? settings->operands[0] : "-";
	bool standard = strcmp(path, "-") == 0;
	int manifest = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	if (manifest < 0) {
		error_set(&error, STEMMA_ERROR_UNREADABLE, "%s: it cannot be read, %s; check the path", path,
		          system_words(errno));
		return cli_trouble(&error);
	}
	cli_note_terminal(&path, 1);
	int status;
	if (!output_open_archive(&archive, settings, &error)) {
		if (!standard)
			(void)close(manifest);
		errno = 0;
		return cli_trouble(&error);
	}
	settings->engine.patience_seconds = PATIENCE_SECONDS;
	stemma_engine *engine = stemma_engine_new(&settings->engine, &error);
	if (engine) {
		status = run(engine, manifest, standard ? "standard input" : path, settings);
	} else {
		errno = 0;
		status = cli_trouble(&error);
	}
	stemma_engine_free(engine);
	if (!standard)
		(void)close(manifest);
	return output_finish_archive(&archive, status);
}
