/* gold.h - the answers of a corpus pair, and how a comparison fares against them.
 *
 * Gold names sentences and spans by their text, so that it outlives a better
 * splitter: both its sentences and the program's are laid over the letters of
 * the article, and meet there. */
#ifndef STEMMA_BATCH_GOLD_H
#define STEMMA_BATCH_GOLD_H

#include "base/buffer.h"
#include "stemma.h"

#include <jansson.h>

/* How many were found of how many, and how many were claimed. */
struct gold_count {
	size_t right, claimed, gold; /* `right` of the claimed ones */
	size_t found;                /* of the gold ones */
};

struct gold_score {
	struct gold_count beads, dropped, added, repeated, findings;
	size_t violations; /* of must_not_flag */
};

/* Measures a comparison against gold (a parsed gold.json). What was missed or
 * wrongly claimed is told in `notes`, a line each. Only findings of `kinds` are looked at. */
bool gold_measure(const json_t *gold, const stemma_comparison *comparison, uint32_t kinds,
                  struct gold_score *score, struct buffer *notes, stemma_error *error);

void gold_add(struct gold_score *total, const struct gold_score *score);
/* 1 where there was nothing to find or claim. */
double gold_precision(const struct gold_count *count);
double gold_recall(const struct gold_count *count);
double gold_f1(const struct gold_count *count);

#endif
