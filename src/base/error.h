/* error.h - how a failure is written down. */
#ifndef STEMMA_BASE_ERROR_H
#define STEMMA_BASE_ERROR_H

#include "stemma.h"

/* Fills `error` (NULL allowed) with a code and a formatted message of one
 * line: the input, what happened, what to do. Control characters that came in
 * with an input's name are written as "?". Always returns false, so that
 * `return error_set(…)` reads well. */
bool error_set(stemma_error *error, stemma_error_code code, const char *format, ...)
	STEMMA_PRINTF(3, 4);

/* Out of memory, in words. Returns false. */
bool error_memory(stemma_error *error);

#endif
