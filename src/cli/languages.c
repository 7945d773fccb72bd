/* languages.c - stemma languages: what each language is equipped with, and the
 * kinds of findings. */
#include "cli/cli.h"

static const char *const kind_words[STEMMA_KIND_COUNT] = {
	[STEMMA_KIND_NUMBER] = "a count or other bare number, an ordinal, a range, or its bound",
	[STEMMA_KIND_MONEY] = "an amount in a currency",
	[STEMMA_KIND_PERCENT] = "a percentage",
	[STEMMA_KIND_MEASURE] = "a quantity with a unit",
	[STEMMA_KIND_DATE] = "a date, time, weekday, year or duration",
	[STEMMA_KIND_NAME] = "a person, place, organisation or acronym swapped, lost or brought in",
	[STEMMA_KIND_NEGATION] = "what is affirmed on one side is denied on the other",
	[STEMMA_KIND_CERTAINTY] = "a hedge lost or brought in",
	[STEMMA_KIND_ATTRIBUTION] = "who is said to have said it, and whether they denied it",
	[STEMMA_KIND_QUOTATION] = "quoted words altered, unquoted or newly put in quotes",
	[STEMMA_KIND_CONTRADICTION] = "opposite words (rise, fall), others of one set (winter, autumn), or how many (all, some)",
	[STEMMA_KIND_OMISSION] = "content of the source that the rewrite lost, conditions above all",
	[STEMMA_KIND_ADDITION] = "content of the rewrite that the source does not support",
	[STEMMA_KIND_UNTRANSLATED] = "source words left as they were",
};

static void append_kinds(struct buffer *out)
{
	for (int i = 0; i < STEMMA_KIND_COUNT; i++)
		buffer_print(out, "%-14s %s\n", stemma_kind_name((stemma_kind)i), kind_words[i]);
}

static void append_languages(struct buffer *out)
{
	stemma_language_info info;
	buffer_print(out, "%-8s %-22s %8s %8s %8s %14s %9s\n", "TAG", "LANGUAGE", "CONCEPTS", "WORDS", "NAMES",
	             "ABBREVIATIONS", "STEMMING");
	for (size_t i = 0; stemma_language_get(i, &info); i++)
		buffer_print(out, "%-8s %-22s %8zu %8zu %8zu %14zu %9s\n", info.tag, info.name, info.concepts, info.words,
		             info.names, info.abbreviations, info.stemming ? "yes" : "no");
}

int command_languages(const struct settings *settings)
{
	struct buffer text;
	if (settings->operand_count)
		return cli_usage(COMMAND_LANGUAGES, "it takes no argument");
	buffer_init(&text, 1024 * 1024);
	if (settings->list_kinds)
		append_kinds(&text);
	else
		append_languages(&text);
	return output_print(settings->output, &text);
}
