/* comparison.c - two documents, aligned and judged. */
#include "engine/comparison.h"

#include "align/align.h"
#include "base/error.h"
#include "base/limits.h"
#include "engine/document.h"
#include "judge/judge.h"

#include <stdlib.h>

static struct judge_side side_of(const stemma_document *document)
{
	return (struct judge_side){
		.side = { document->language, document->analysed, document->facts, document->info.sentence_count,
			      document->info.sentence_count > 0 && document->info.sentences[0].role == STEMMA_ROLE_TITLE },
		.sentences = document->info.sentences,
	};
}

static bool compare(void *context)
{
	stemma_comparison *comparison = context;
	struct judge_side source = side_of(comparison->source), rewrite = side_of(comparison->rewrite);
	struct alignment alignment;
	struct judgement judgement;
	align(&comparison->arena, &source.side, &rewrite.side, &alignment);
	judge(&comparison->arena, &source, &rewrite, &alignment, &judgement);
	comparison->beads = judgement.beads;
	comparison->bead_count = judgement.bead_count;
	comparison->findings = judgement.findings;
	comparison->finding_count = judgement.finding_count;
	comparison->summary = judgement.summary;
	return true;
}

stemma_comparison *stemma_compare(const stemma_engine *engine, const stemma_document *source,
                                  const stemma_document *rewrite, stemma_error *error)
{
	(void)engine;
	if (!source->analysed || !rewrite->analysed) {
		error_set(error, STEMMA_ERROR_USAGE,
		          "a document that was not read to STEMMA_DEPTH_COMPARE cannot be compared; open it with an engine of that depth");
		return NULL;
	}
	stemma_comparison *comparison = calloc(1, sizeof *comparison);
	if (!comparison) {
		error_memory(error);
		return NULL;
	}
	arena_init(&comparison->arena, LIMIT_ARENA_BYTES);
	comparison->source = source;
	comparison->rewrite = rewrite;
	if (arena_run(&comparison->arena, compare, comparison, error))
		return comparison;
	stemma_comparison_free(comparison);
	return NULL;
}

void stemma_comparison_free(stemma_comparison *comparison)
{
	if (!comparison)
		return;
	arena_clear(&comparison->arena);
	free(comparison);
}

const stemma_document *stemma_comparison_get_source(const stemma_comparison *comparison)
{
	return comparison->source;
}

const stemma_document *stemma_comparison_get_rewrite(const stemma_comparison *comparison)
{
	return comparison->rewrite;
}

const stemma_bead *stemma_comparison_get_beads(const stemma_comparison *comparison, size_t *count)
{
	*count = comparison->bead_count;
	return comparison->beads;
}

const stemma_finding *stemma_comparison_get_findings(const stemma_comparison *comparison, size_t *count)
{
	*count = comparison->finding_count;
	return comparison->findings;
}

const stemma_summary *stemma_comparison_get_summary(const stemma_comparison *comparison)
{
	return &comparison->summary;
}
