/* replay.c - the main of a fuzz target in an ordinary build: reads each file that is
 * named and gives its bytes to the target, as libFuzzer does with the same arguments. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

static int replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file) {
		perror(path);
		return 1;
	}
	/* Exactly as large as the file, so that a sanitizer sees a read past its end. */
	uint8_t *bytes = NULL;
	size_t size = 0;
	uint8_t chunk[65536];
	for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0; size += got) {
		uint8_t *larger = realloc(bytes, size + got);
		if (!larger) {
			free(bytes);
			(void)fclose(file);
			(void)fprintf(stderr, "%s: out of memory\n", path);
			return 1;
		}
		bytes = larger;
		for (size_t i = 0; i < got; i++)
			bytes[size + i] = chunk[i];
	}
	int failed = ferror(file);
	(void)fclose(file);
	if (failed)
		(void)fprintf(stderr, "%s: cannot be read\n", path);
	else
		LLVMFuzzerTestOneInput(bytes ? bytes : chunk, size);
	free(bytes);
	return failed ? 1 : 0;
}

int main(int count, char **arguments)
{
	int result = 0;
	for (int i = 1; i < count; i++)
		result |= replay(arguments[i]);
	return result;
}
