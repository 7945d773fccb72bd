/* align.h - which sentences of a rewrite render which sentences of its source.
 *
 * Not a monotone aligner: a rewrite drops, adds, moves, merges, splits and
 * repeats. Each possible bead is scored by a log-likelihood ratio over symbolic
 * and lexical evidence in both directions and by its lengths; a Viterbi search
 * over the rewrite's sentences, with a cost for jumps in the source, picks the beads. */
#ifndef STEMMA_ALIGN_ALIGN_H
#define STEMMA_ALIGN_ALIGN_H

#include "facts/fact.h"
#include "language/terms.h"

/* One article as the aligner sees it. */
struct align_side {
	const struct language *language;
	const struct analysed *sentences;
	const struct fact_list *facts; /* of each sentence */
	size_t count;
	bool titled; /* the first sentence is a headline, which is no part of the text that follows */
};

enum { BEAD_SENTENCES = 3 }; /* most sentences on either side of a bead */

struct bead {
	uint32_t source[BEAD_SENTENCES], rewrite[BEAD_SENTENCES]; /* ascending */
	uint8_t source_count, rewrite_count;
	bool repeated; /* rewrite only: says again what `repeats` has */
	uint32_t repeats[BEAD_SENTENCES];
	uint8_t repeat_count;
	bool moved;
	double score;      /* log-likelihood ratio; 0 for one-sided beads */
	double similarity; /* 0 to 1; -1 for one-sided beads */
	double confidence; /* 0 to 1 */
};

struct alignment {
	struct bead *beads; /* in the rewrite's order; dropped ones beside their source neighbours */
	size_t count;
	double length_mean; /* expected ln(rewrite letters / source letters), as this pair showed it */
};

/* Every sentence of both sides ends in exactly one bead. */
void align(struct arena *arena, const struct align_side *source, const struct align_side *rewrite,
           struct alignment *out);

#endif
