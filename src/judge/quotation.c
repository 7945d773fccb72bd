/* quotation.c - words put in quotation marks, or taken out of them. */
#include "judge/bead_view.h"

/* A name or a term set in marks is no quotation: that many letters are. */
enum { SENTENCE_LIKE = 25 };

static size_t inner_length(const struct placed_fact *quotation)
{
	return quotation->fact->inner_end - quotation->fact->inner_start;
}

void judge_quotations(struct bead_view *view)
{
	const struct placed_fact *source = bead_first_fact(&view->source, FACT_QUOTATION);
	const struct placed_fact *rewrite = bead_first_fact(&view->rewrite, FACT_QUOTATION);
	if (rewrite && !source) {
		bool long_enough = inner_length(rewrite) >= SENTENCE_LIKE;
		bead_add_finding(view, STEMMA_KIND_QUOTATION, long_enough ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
		                 long_enough ? 0.7 : 0.5, no_place(), place_of(rewrite),
		                 "the rewrite puts words in quotation marks that the source does not quote");
	} else if (source && !rewrite)
		bead_add_finding(view, STEMMA_KIND_QUOTATION, STEMMA_SEVERITY_MINOR, 0.5, place_of(source), no_place(),
		                 "the source quotes these words; the rewrite has no quotation");
}
