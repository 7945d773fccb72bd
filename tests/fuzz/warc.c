/* warc.c - fuzz target: the bytes of a WARC file to a page in it, by number and by address. The
 * page must lie within what was read. */
#include "fuzz.h"

#include "acquire/warc.h"
#include "base/limits.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const wanted[] = { NULL, "2", "http://a.example/x" };
	static const stemma_options options = STEMMA_OPTIONS_DEFAULT;
	static struct arena arena;
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted && size; i++) {
		stemma_error error;
		struct acquired got = { .url = NULL };
		FILE *stream = fmemopen((void *)(uintptr_t)data, size, "r");
		if (!stream)
			return 0;
		arena_init(&arena, LIMIT_ARENA_BYTES);
		if (ARENA_GUARD(&arena) && warc_read(&arena, stream, "a.warc", wanted[i], &options, &got, &error) &&
		    got.bytes.size > size)
			abort();
		arena_clear(&arena);
		(void)fclose(stream);
	}
	return 0;
}
