/* decode.c - fuzz target: bytes of unknown encoding to UTF-8. The first byte chooses
 * the charset that the HTTP header declared. */
#include "fuzz.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/charset.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const declared[] = { NULL, "utf-8", "windows-1256", "gb18030", "shift_jis", "utf-16le", "x" };
	static struct arena arena;
	struct decoded out;
	stemma_error error;
	if (size == 0)
		return 0;
	arena_init(&arena, LIMIT_ARENA_BYTES);
	if (ARENA_GUARD(&arena)) {
		struct view bytes = { (const char *)data + 1, size - 1 };
		if (charset_decode(&arena, bytes, declared[data[0] % (sizeof declared / sizeof *declared)], &out, &error) &&
		    (!utf8_valid(out.text) || out.text.data[out.text.size] != '\0'))
			abort();
	}
	arena_clear(&arena);
	return 0;
}
