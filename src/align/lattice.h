/* lattice.h - what the search for beads walks over: candidates, states and the cost of jumps.
 * Private to align/. */
#ifndef STEMMA_ALIGN_LATTICE_H
#define STEMMA_ALIGN_LATTICE_H

#include "align/evidence.h"

#define NONE UINT32_MAX

/* After some rewrite sentences: the last source used, and how it came there. */
struct state {
	long last;        /* -1 at the beginning */
	double score;
	uint32_t back;      /* state before, among those of rewrite sentence `from` */
	uint32_t from;
	uint32_t candidate; /* taken last, or NONE for an added sentence */
};

struct states {
	struct state *items;
	size_t count, capacity;
};

struct candidate {
	uint32_t rewrite, source; /* the first sentences */
	uint8_t rewrite_count, source_count;
	bool banned;
	double score, support;
};

struct search {
	struct arena *arena;
	const struct align_side *source, *rewrite;
	struct evidence *evidence;
	struct candidate *candidates; /* by last rewrite sentence */
	size_t candidate_count, candidate_capacity;
	uint32_t *first_ending; /* candidates that end at rewrite sentence j: [first_ending[j], first_ending[j+1]) */
	double threshold, least_support;
	struct states *states; /* of the last search: [0, rewrite->count] */
};

/* The cost of going from source sentence `from` (last used, -1 at the beginning) to `to`. */
double jump_cost(long from, long to);

/* How probable each bead is among all alignments that the search kept, by their scores
 * (forward-backward: Baum et al. 1970). `of_candidates` has room for each candidate,
 * `of_added` for each rewrite sentence, `of_dropped` for each source sentence. */
void posteriors(const struct search *search, double *of_candidates, double *of_added, double *of_dropped);

#endif
