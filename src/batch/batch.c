/* batch.c - many pairs at once. The calling thread reads lines into a ring of
 * slots; workers compare; whoever finishes the oldest slot writes it, and all
 * finished ones behind it, so that a reader downstream sees each as soon as its
 * turn comes, even while the manifest is still being written. */
#include "batch/batch.h"

#include "acquire/acquire.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/system.h"
#include "batch/manifest.h"
#include "report/json_write.h"
#include "report/report.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	SLOTS_A_WORKER = 4, /* so that one slow pair does not idle the other workers */
	READ_BYTES = 64 * 1024
};
/* Lines and answers waiting, all together; one pair may always go on. */
#define HELD_BYTES ((size_t)128 * 1024 * 1024)

enum slot_state { SLOT_FREE, SLOT_WAITING, SLOT_WORKING, SLOT_DONE };

struct slot {
	enum slot_state state;
	struct buffer line;   /* the record as read */
	bool too_long;        /* the line passed the limit; its rest was skipped */
	size_t line_number;
	struct buffer answer;
	bool error;
	int gravest;
	size_t held; /* bytes counted against HELD_BYTES */
};

struct batch {
	const stemma_engine *engine;
	const struct batch_options *options;
	const char *folder;
	FILE *output;
	pthread_mutex_t lock;
	pthread_cond_t changed; /* a slot, `ended` or `stopped` */
	struct slot *slots;
	size_t slot_count;
	size_t read, taken, written; /* running numbers: written <= taken <= read */
	size_t held;
	bool ended;   /* no more lines come */
	bool stopped; /* what waits is dropped: an interrupt, or output failed */
	bool writing;
	int write_error;
	unsigned long long bytes;
	struct batch_outcome outcome;
};

/* ---- One record -------------------------------------------------------------- */

stemma_document *batch_check_document(stemma_document *document, const char *role, const char *location,
                                      stemma_error *error)
{
	if (!document || stemma_document_get_info(document)->sentence_count > 0)
		return document;
	stemma_document_free(document);
	error_set(error, STEMMA_ERROR_EMPTY,
	          "%s: no sentence was found in the %s; check that it holds an article, or give its plain text",
	          location ? location : "given text", role);
	return NULL;
}

/* The path as seen from the working directory; NULL without memory. */
static char *resolve(const char *folder, const char *path)
{
	struct buffer joined;
	buffer_init(&joined, LIMIT_MANIFEST_LINE);
	if (path[0] != '/') {
		/* "-" must never mean our own standard input here */
		buffer_append_text(&joined, folder ? folder : strcmp(path, "-") == 0 ? "." : "");
		if (joined.size && joined.data[joined.size - 1] != '/')
			buffer_append_char(&joined, '/');
	}
	buffer_append_text(&joined, path);
	if (joined.failed)
		buffer_clear(&joined);
	return joined.data;
}

static stemma_document *open_side(const struct batch *batch, const struct manifest_side *side, const char *role,
                                  const char *language, stemma_error *error)
{
	stemma_document *document = NULL;
	if (side->language)
		language = side->language;
	if (side->text.data) {
		document = stemma_document_from_bytes(batch->engine, side->text.data, side->text.size, NULL, language,
		                                      STEMMA_INPUT_DETECT, error);
		return batch_check_document(document, role, NULL, error);
	}
	if (side->sentences) {
		document = stemma_document_from_sentences(batch->engine, side->sentences, side->sentence_count, NULL,
		                                          language, error);
		return batch_check_document(document, role, NULL, error);
	}
	if (acquire_is_url(side->path)) {
		if (batch->options->allow_fetch) {
			document = stemma_document_open_found(batch->engine, side->path, language, error);
			return batch_check_document(document, role, side->path, error);
		}
		error_set(error, STEMMA_ERROR_REFUSED,
		          "%s: an address in a manifest is fetched only with --allow-fetch; else save the page and give its path",
		          side->path);
		return NULL;
	}
	char *path = resolve(batch->folder, side->path);
	if (!path) {
		error_memory(error);
		return NULL;
	}
	document = batch_check_document(stemma_document_open(batch->engine, path, language, error), role, path, error);
	free(path);
	return document;
}

static bool append_report(struct batch *batch, const struct manifest_record *record, struct slot *slot,
                          stemma_error *error)
{
	stemma_report_options report = STEMMA_REPORT_OPTIONS_DEFAULT;
	stemma_comparison *comparison = NULL;
	stemma_document *rewrite = NULL;
	report.kinds = batch->options->kinds;
	stemma_document *source = open_side(batch, &record->source, "source", batch->options->source_language, error);
	if (source)
		rewrite = open_side(batch, &record->rewrite, "rewrite", batch->options->rewrite_language, error);
	if (rewrite)
		comparison = stemma_compare(batch->engine, source, rewrite, error);
	bool made = comparison && report_json_append(&slot->answer, comparison, &report, false, error);
	if (made)
		slot->gravest = report_gravest(comparison, batch->options->kinds);
	stemma_comparison_free(comparison);
	stemma_document_free(rewrite);
	stemma_document_free(source);
	return made;
}

static void append_head(struct buffer *answer, const struct manifest_record *record)
{
	buffer_append_text(answer, "{\"id\": ");
	buffer_append(answer, record->id);
	buffer_append(answer, buffer_view(&record->others));
}

static void compare_record(struct batch *batch, struct slot *slot)
{
	struct manifest_record record;
	stemma_error error = { STEMMA_ERROR_INTERNAL, "" };
	bool read = false;
	slot->gravest = -1;
	buffer_init(&slot->answer, LIMIT_BUFFER_BYTES);
	if (slot->too_long) {
		(void)manifest_read(VIEW("{}"), &record, NULL);
		error_set(&error, STEMMA_ERROR_TOO_LARGE, "the line is longer than %zu MiB; give paths instead of texts",
		          LIMIT_MANIFEST_LINE / (1024 * 1024));
	} else {
		read = manifest_read(buffer_view(&slot->line), &record, &error);
	}
	append_head(&slot->answer, &record);
	buffer_append_text(&slot->answer, ", \"report\": ");
	slot->error = !read || !append_report(batch, &record, slot, &error);
	if (slot->error) {
		struct buffer *answer = &slot->answer;
		buffer_clear(answer);
		append_head(answer, &record);
		buffer_print(answer, ", \"error\": {\"code\": \"%s\", \"message\": ", stemma_error_name(error.code));
		struct buffer message;
		buffer_init(&message, 4096);
		if (!read) /* without an id the line number is the only way to find it */
			buffer_print(&message, "line %zu: ", slot->line_number);
		buffer_append_text(&message, error.message);
		json_write_view(answer, buffer_view(&message));
		buffer_clear(&message);
		buffer_append_char(answer, '}');
	}
	buffer_append_text(&slot->answer, "}\n");
	manifest_clear(&record);
	buffer_clear(&slot->line);
}

/* ---- The workers ------------------------------------------------------------- */

/* Writes what is finished and next in order. Called and left with the lock held. */
static void write_finished(struct batch *batch)
{
	while (!batch->writing && batch->written < batch->taken) {
		struct slot *slot = &batch->slots[batch->written % batch->slot_count];
		if (slot->state != SLOT_DONE)
			return;
		batch->writing = true;
		bool may_write = batch->write_error == 0;
		pthread_mutex_unlock(&batch->lock);
		int write_error = 0;
		if (slot->answer.failed) {
			write_error = ENOMEM; /* not even the error record found room */
		} else if (may_write) {
			errno = 0;
			if (fwrite(slot->answer.data, 1, slot->answer.size, batch->output) != slot->answer.size ||
			    fflush(batch->output) != 0)
				write_error = errno ? errno : EIO;
		}
		buffer_clear(&slot->answer);
		pthread_mutex_lock(&batch->lock);
		if (write_error && !batch->write_error) {
			batch->write_error = write_error;
			batch->stopped = true;
		}
		if (!batch->write_error) {
			batch->outcome.records++;
			batch->outcome.errors += slot->error;
			if (slot->gravest > batch->outcome.gravest)
				batch->outcome.gravest = slot->gravest;
		}
		struct batch_progress progress = { batch->outcome.records, batch->outcome.errors, batch->bytes };
		batch->held -= slot->held;
		slot->state = SLOT_FREE;
		batch->written++;
		if (batch->options->progress && !batch->write_error)
			batch->options->progress(batch->options->progress_context, &progress);
		batch->writing = false;
		pthread_cond_broadcast(&batch->changed);
	}
}

static bool is_set(const atomic_bool *flag)
{
	return flag && atomic_load(flag);
}

static bool stopping(const struct batch *batch)
{
	return batch->stopped || is_set(batch->options->interrupted);
}

static void *work(void *context)
{
	struct batch *batch = context;
	pthread_mutex_lock(&batch->lock);
	for (;;) {
		while (!stopping(batch) && batch->taken == batch->read && !batch->ended)
			pthread_cond_wait(&batch->changed, &batch->lock);
		if (stopping(batch) || batch->taken == batch->read)
			break;
		struct slot *slot = &batch->slots[batch->taken++ % batch->slot_count];
		slot->state = SLOT_WORKING;
		pthread_mutex_unlock(&batch->lock);
		compare_record(batch, slot);
		pthread_mutex_lock(&batch->lock);
		batch->held += slot->answer.size;
		slot->held += slot->answer.size;
		slot->state = SLOT_DONE;
		write_finished(batch);
	}
	pthread_cond_broadcast(&batch->changed);
	pthread_mutex_unlock(&batch->lock);
	return NULL;
}

/* ---- Reading lines ------------------------------------------------------------- */

struct reader {
	int file;
	const char *name;
	sigset_t open; /* the signal mask in which the reader may be interrupted */
	char bytes[READ_BYTES];
	size_t at, size;
	size_t line_number;
	unsigned long long taken; /* bytes */
	bool ended;
};

/* More bytes; false at the end, at an interrupt, or (with *error_number set) on failure. The
 * signals are only let in while waiting, so none is missed between the question
 * and the wait. */
static bool fill(struct reader *reader, const struct batch *batch, int *error_number)
{
	for (;;) {
		struct pollfd waiting = { reader->file, POLLIN, 0 };
		sigset_t blocked, before;
		sigemptyset(&blocked);
		sigaddset(&blocked, SIGINT);
		sigaddset(&blocked, SIGTERM);
		pthread_sigmask(SIG_BLOCK, &blocked, &before);
		int ready = -1;
		bool interrupted = is_set(batch->options->interrupted);
		if (!interrupted)
			ready = ppoll(&waiting, 1, NULL, &reader->open);
		int reason = errno;
		pthread_sigmask(SIG_SETMASK, &before, NULL);
		if (interrupted)
			return false;
		if (ready < 0) {
			if (reason == EINTR)
				continue;
			*error_number = reason;
			return false;
		}
		ssize_t got = read(reader->file, reader->bytes, sizeof reader->bytes);
		if (got > 0) {
			reader->at = 0;
			reader->size = (size_t)got;
			return true;
		}
		if (got == 0) {
			reader->ended = true;
			return false;
		}
		if (errno != EINTR && errno != EAGAIN) {
			*error_number = errno;
			return false;
		}
	}
}

static bool is_blank(const struct buffer *line)
{
	return strspn(line->data, " \t\r") == line->size;
}

/* The next line that is not blank, without its end; false when there is none. */
static bool read_line(struct reader *reader, const struct batch *batch, struct buffer *line, bool *too_long,
                      int *error_number)
{
	*too_long = false;
	for (;;) {
		if (reader->at == reader->size && !reader->ended && !fill(reader, batch, error_number) && !reader->ended)
			return false;
		if (reader->at == reader->size && reader->ended) { /* a last line without its end */
			reader->line_number++;
			return line->size > 0 && !is_blank(line);
		}
		const char *from = reader->bytes + reader->at;
		size_t left = reader->size - reader->at;
		const char *end = memchr(from, '\n', left);
		size_t take = end ? (size_t)(end - from) : left;
		if (!buffer_append(line, (struct view){ from, take })) {
			if (!line->too_large) {
				*error_number = ENOMEM;
				return false;
			}
			*too_long = true;
		}
		reader->taken += take + (end != NULL);
		reader->at += take + (end != NULL);
		if (!end)
			continue;
		reader->line_number++;
		if (reader->line_number == 1 && view_starts(buffer_view(line), VIEW("\xEF\xBB\xBF"))) {
			memmove(line->data, line->data + 3, line->size - 2);
			line->size -= 3;
		}
		if (line->size == 0 || is_blank(line)) {
			line->size = 0;
			continue;
		}
		return true;
	}
}

/* ---- The run ------------------------------------------------------------------- */

/* Reads until the end, an interrupt or a failure. */
static int feed(struct batch *batch, struct reader *reader)
{
	int error_number = 0;
	for (;;) {
		struct buffer line;
		bool too_long;
		buffer_init(&line, LIMIT_MANIFEST_LINE);
		if (!read_line(reader, batch, &line, &too_long, &error_number)) {
			buffer_clear(&line);
			break;
		}
		pthread_mutex_lock(&batch->lock);
		while (!stopping(batch) && (batch->read - batch->written == batch->slot_count ||
		                            (batch->held > HELD_BYTES && batch->read > batch->written)))
			pthread_cond_wait(&batch->changed, &batch->lock);
		bool stop = stopping(batch);
		if (!stop) {
			struct slot *slot = &batch->slots[batch->read++ % batch->slot_count];
			*slot = (struct slot){ .state = SLOT_WAITING, .line = line, .too_long = too_long,
			                       .line_number = reader->line_number, .held = line.size };
			batch->held += line.size;
			batch->bytes = reader->taken;
			pthread_cond_broadcast(&batch->changed);
		}
		pthread_mutex_unlock(&batch->lock);
		if (stop) {
			buffer_clear(&line);
			break;
		}
	}
	pthread_mutex_lock(&batch->lock);
	batch->ended = true;
	pthread_cond_broadcast(&batch->changed);
	pthread_mutex_unlock(&batch->lock);
	return error_number;
}

static size_t start_workers(struct batch *batch, pthread_t *workers)
{
	size_t started = 0;
	sigset_t blocked, before;
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGINT);
	sigaddset(&blocked, SIGTERM);
	pthread_sigmask(SIG_BLOCK, &blocked, &before); /* inherited: signals reach the reader alone */
	while (started < batch->options->jobs && pthread_create(&workers[started], NULL, work, batch) == 0)
		started++;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

bool batch_run(const stemma_engine *engine, int manifest, const char *name, const char *folder, FILE *output,
               const struct batch_options *options, struct batch_outcome *outcome, stemma_error *error)
{
	struct batch batch = { .engine = engine, .options = options, .folder = folder, .output = output,
	                       .slot_count = (size_t)options->jobs * SLOTS_A_WORKER, .outcome.gravest = -1 };
	*outcome = batch.outcome;
	batch.slots = calloc(batch.slot_count, sizeof *batch.slots);
	pthread_t *workers = calloc(options->jobs, sizeof *workers);
	struct reader *reader = calloc(1, sizeof *reader);
	if (!batch.slots || !workers || !reader) {
		free(batch.slots);
		free(workers);
		free(reader);
		return error_memory(error);
	}
	reader->file = manifest;
	pthread_sigmask(SIG_SETMASK, NULL, &reader->open);
	sigdelset(&reader->open, SIGINT);
	sigdelset(&reader->open, SIGTERM);
	pthread_mutex_init(&batch.lock, NULL);
	pthread_cond_init(&batch.changed, NULL);
	json_object_seed(0); /* not safe to leave to the first of many threads */

	size_t started = start_workers(&batch, workers);
	int read_error = started ? feed(&batch, reader) : 0;
	for (size_t i = 0; i < started; i++)
		pthread_join(workers[i], NULL);
	for (size_t i = batch.written; i < batch.read; i++) { /* dropped by an interrupt */
		buffer_clear(&batch.slots[i % batch.slot_count].line);
		buffer_clear(&batch.slots[i % batch.slot_count].answer);
	}
	batch.outcome.interrupted = is_set(options->interrupted);
	*outcome = batch.outcome;
	pthread_cond_destroy(&batch.changed);
	pthread_mutex_destroy(&batch.lock);
	free(batch.slots);
	free(workers);
	free(reader);
	if (!started)
		return error_set(error, STEMMA_ERROR_MEMORY, "no worker thread could be started; free some memory");
	if (read_error)
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: it cannot be read, %s; check the path", name,
		                 system_words(read_error));
	if (batch.write_error) {
		error_set(error, STEMMA_ERROR_WRITE,
		          "the output: it could not be written, %s; check where it goes to",
		          system_words(batch.write_error));
		errno = batch.write_error;
		return false;
	}
	return true;
}
