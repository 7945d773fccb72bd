/* segment.c - fuzz target: a text to sentences, through the public face. The first byte
 * chooses the language and how the bytes are to be read. */
#include "fuzz.h"

#include "stemma.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const languages[] = { NULL, "en", "fa", "ar", "zh", "th", "de", "xx" };
	static stemma_engine *engine;
	if (!engine && !(engine = stemma_engine_new(NULL, NULL)))
		abort();
	if (size == 0)
		return 0;
	stemma_document *document =
		stemma_document_from_bytes(engine, (const char *)data + 1, size - 1, NULL, languages[data[0] & 7],
	                               (data[0] >> 3) % 2 ? STEMMA_INPUT_TEXT : STEMMA_INPUT_SEGMENTED, NULL);
	if (!document)
		return 0;
	const stemma_document_info *info = stemma_document_get_info(document);
	for (size_t i = 0; i < info->sentence_count; i++)
		if (info->sentences[i].length == 0 || info->sentences[i].input_start > info->sentences[i].input_end)
			abort();
	stemma_document_free(document);
	return 0;
}
