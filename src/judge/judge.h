/* judge.h - what each bead kept, changed, dropped and added. */
#ifndef STEMMA_JUDGE_JUDGE_H
#define STEMMA_JUDGE_JUDGE_H

#include "align/align.h"
#include "stemma.h"

/* One article with what the reader sees of it. */
struct judge_side {
	struct align_side side;
	const stemma_sentence *sentences;
};

struct judgement {
	stemma_bead *beads;
	size_t bead_count;
	stemma_finding *findings;
	size_t finding_count;
	stemma_summary summary;
};

void judge(struct arena *arena, const struct judge_side *source, const struct judge_side *rewrite,
           const struct alignment *alignment, struct judgement *out);

#endif
