/* comparison.h - a comparison from the inside. Private to the library. */
#ifndef STEMMA_ENGINE_COMPARISON_H
#define STEMMA_ENGINE_COMPARISON_H

#include "base/arena.h"
#include "stemma.h"

struct stemma_comparison {
	struct arena arena; /* owns everything below but the documents */
	const stemma_document *source, *rewrite;
	stemma_bead *beads;
	size_t bead_count;
	stemma_finding *findings;
	size_t finding_count;
	stemma_summary summary;
};

#endif
