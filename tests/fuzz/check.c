/* check.c - fuzz target: two articles, parted by the first line of "====", compared and
 * reported in every format. Each span must be the words it says it is. */
#include "fuzz.h"

#include "base/utf8.h"
#include "stemma.h"

#include <stdlib.h>

static const stemma_engine *engine;

static void look_at(const stemma_document *document, const stemma_span *span)
{
	if (!span->present)
		return;
	const stemma_document_info *info = stemma_document_get_info(document);
	if (span->sentence >= info->sentence_count || span->start > span->end)
		abort();
	const stemma_sentence *sentence = &info->sentences[span->sentence];
	struct view text = { sentence->text, sentence->size };
	size_t start = utf8_offset(text, span->start), end = utf8_offset(text, span->end);
	if (span->end > sentence->length ||
	    !view_equal((struct view){ text.data + start, end - start }, view_of(span->text)))
		abort();
}

static void compare(const stemma_document *source, const stemma_document *rewrite)
{
	stemma_comparison *comparison = stemma_compare(engine, source, rewrite, NULL);
	if (!comparison)
		return;
	size_t count;
	const stemma_finding *findings = stemma_comparison_get_findings(comparison, &count);
	for (size_t i = 0; i < count; i++) {
		look_at(source, &findings[i].source);
		look_at(rewrite, &findings[i].rewrite);
	}
	FILE *nowhere = fopen("/dev/null", "w");
	if (nowhere) {
		for (int format = STEMMA_REPORT_TEXT; format <= STEMMA_REPORT_HTML; format++)
			if (!stemma_report_write(comparison, (stemma_report_format)format, nowhere, NULL, NULL))
				abort();
		(void)fclose(nowhere);
	}
	stemma_comparison_free(comparison);
}

/* Where the second article begins, and where the first ends. */
static size_t parting(struct view text, size_t *end)
{
	static const struct view line = { "\n====\n", 6 };
	for (size_t i = 0; i + line.size <= text.size; i++)
		if (memcmp(text.data + i, line.data, line.size) == 0) {
			*end = i;
			return i + line.size;
		}
	*end = text.size;
	return text.size;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!engine && !(engine = stemma_engine_new(NULL, NULL)))
		abort();
	size_t end, second = parting((struct view){ (const char *)data, size }, &end);
	stemma_document *source =
		stemma_document_from_bytes(engine, (const char *)data, end, "source", NULL, STEMMA_INPUT_DETECT, NULL);
	stemma_document *rewrite = stemma_document_from_bytes(engine, (const char *)data + second, size - second, "rewrite",
	                                                      NULL, STEMMA_INPUT_DETECT, NULL);
	if (source && rewrite)
		compare(source, rewrite);
	stemma_document_free(rewrite);
	stemma_document_free(source);
	return 0;
}
