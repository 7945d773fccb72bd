/* error.c - how a failure is written down. */
#include "base/error.h"

#include <stdarg.h>
#include <string.h>

static const char *const names[] = {
	"none", "usage", "unreadable", "undecodable", "empty", "network", "refused",
	"too_large", "memory", "language", "format", "write", "timeout", "internal",
};

const char *stemma_error_name(stemma_error_code code)
{
	size_t index = (size_t)code;
	return index < sizeof names / sizeof *names ? names[index] : "internal";
}

/* A cut in the middle of a UTF-8 sequence would make the message invalid. */
static void trim_to_whole_character(char *text)
{
	size_t size = strlen(text), start = size;
	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	unsigned char lead = (unsigned char)text[start - 1];
	size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
	if (size - (start - 1) < need)
		text[start - 1] = '\0';
}

bool error_set(stemma_error *error, stemma_error_code code, const char *format, ...)
{
	if (!error)
		return false;
	va_list arguments;
	va_start(arguments, format);
	error->code = code;
	int written = vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	if (written < 0)
		error->message[0] = '\0';
	if (written >= (int)sizeof error->message)
		trim_to_whole_character(error->message);
	for (char *c = error->message; *c; c++)
		if ((unsigned char)*c < 0x20 || *c == 0x7F)
			*c = '?';
	return false;
}

bool error_memory(stemma_error *error)
{
	return error_set(error, STEMMA_ERROR_MEMORY,
	                 "out of memory; compare shorter texts or free some memory");
}
