/* batch.h - many pairs: JSON lines in, JSON lines out, in input order. */
#ifndef STEMMA_BATCH_BATCH_H
#define STEMMA_BATCH_BATCH_H

#include "stemma.h"

#include <stdatomic.h>

struct batch_progress {
	size_t records, errors;     /* written so far */
	unsigned long long read;    /* bytes of the manifest */
};

struct batch_options {
	const char *source_language, *rewrite_language; /* of records that name none; may be NULL */
	uint32_t kinds; /* bit set of stemma_kind to report */
	unsigned jobs;  /* worker threads, at least 1 */
	bool allow_fetch; /* the manifest's URLs may be fetched, from public addresses */
	/* Set by a signal handler to end early: pairs in hand are finished, whole
	 * lines written. NULL: never. The signals must be SIGINT and SIGTERM. */
	const atomic_bool *interrupted;
	/* Called after each line written, by one thread at a time; may be NULL. */
	void (*progress)(void *context, const struct batch_progress *progress);
	void *progress_context;
};

struct batch_outcome {
	size_t records, errors;
	int gravest;      /* stemma_severity of the gravest finding reported; -1: none */
	bool interrupted;
};

/* Reads the manifest from a file descriptor; `name` is how errors call it, `folder` is
 * where its relative paths begin, or NULL for the working directory. Pairs in trouble
 * become error records; only a manifest that cannot be read and output that cannot be
 * written (errno says why) fail the call. Memory is bounded by the number of
 * workers times the largest pair. */
bool batch_run(const stemma_engine *engine, int manifest, const char *name, const char *folder, FILE *output,
               const struct batch_options *options, struct batch_outcome *outcome, stemma_error *error);

/* Opens a pair for the record or corpus: no URL, and no article without a
 * sentence. `role` is "source" or "rewrite". NULL on failure. */
stemma_document *batch_check_document(stemma_document *document, const char *role, const char *location,
                                      stemma_error *error);

#endif
