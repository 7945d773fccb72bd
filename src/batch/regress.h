/* regress.h - gold corpora: how well the program does, and whether that is enough. */
#ifndef STEMMA_BATCH_REGRESS_H
#define STEMMA_BATCH_REGRESS_H

#include "stemma.h"

#include <stdatomic.h>

struct regress_options {
	uint32_t kinds; /* bit set of stemma_kind to look at */
	unsigned jobs;  /* worker threads, at least 1 */
	const atomic_bool *interrupted; /* set to end early; NULL: never */
};

struct regress_outcome {
	size_t pairs, errors; /* errors: pairs that could not be compared */
	bool below;           /* a threshold was missed */
	bool interrupted;
};

/* Runs each corpus (a folder of pairs, or one pair) and writes what came of it. A
 * pair that cannot be read is told of in its place and counted. Fails when a
 * corpus holds no pair, or its thresholds cannot be read, or output fails. */
bool regress_run(const stemma_engine *engine, const char *const *corpora, size_t count, FILE *output,
                 const struct regress_options *options, struct regress_outcome *outcome, stemma_error *error);

#endif
