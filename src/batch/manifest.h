/* manifest.h - one line of a manifest: which two articles to compare. */
#ifndef STEMMA_BATCH_MANIFEST_H
#define STEMMA_BATCH_MANIFEST_H

#include "base/buffer.h"
#include "stemma.h"

#include <jansson.h>

/* One side of a record, in one of three forms. Borrowed from the record. */
struct manifest_side {
	const char *path;  /* or NULL */
	struct view text;  /* data is NULL when not given */
	const char **sentences; /* or NULL; the list itself is the record's */
	size_t sentence_count;
	const char *language; /* or NULL */
};

struct manifest_record {
	json_t *root;
	struct view id;       /* as written, JSON; "null" when there is none */
	struct buffer others; /* members that mean nothing to us, as written, each behind ", " */
	struct manifest_side source, rewrite;
};

/* Reads a line, which must stay until manifest_clear. On failure `id` and
 * `others` hold what could be read, so that the error can be told of the right
 * record; clear it in either case. */
bool manifest_read(struct view line, struct manifest_record *out, stemma_error *error);
void manifest_clear(struct manifest_record *record);

#endif
