/* words.c - the stable words of the public enumerations, as reports print them. */
#include "stemma.h"

#include <string.h>

static const char *const kinds[STEMMA_KIND_COUNT] = {
	"number",   "money",       "percent",   "measure",       "date",     "name",     "negation",
	"certainty", "attribution", "quotation", "contradiction", "omission", "addition", "untranslated",
};

const char *stemma_kind_name(stemma_kind kind)
{
	return (size_t)kind < STEMMA_KIND_COUNT ? kinds[kind] : "number";
}

stemma_kind stemma_kind_from_name(const char *name)
{
	for (size_t i = 0; i < STEMMA_KIND_COUNT; i++)
		if (name && strcmp(kinds[i], name) == 0)
			return (stemma_kind)i;
	return STEMMA_KIND_COUNT;
}

const char *stemma_severity_name(stemma_severity severity)
{
	static const char *const names[] = { "minor", "major", "critical" };
	return (size_t)severity < 3 ? names[severity] : "minor";
}

const char *stemma_verdict_name(stemma_verdict verdict)
{
	static const char *const names[] = { "kept", "changed", "dropped", "added", "repeated" };
	return (size_t)verdict < 5 ? names[verdict] : "kept";
}
