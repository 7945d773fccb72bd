/* findings.h - what the tests of the findings share: one sentence of a report is compared
 * with one of a rewrite, and the findings are those that the row expects.
 *
 * A table is a specification of one kind: pairs that agree, and pairs that do not. A row is
 * the source's language and sentence, the rewrite's, and what stemma has to say:
 *
 *     SILENT  nothing: the pair is a faithful translation
 *     MINOR   a finding of the table's kind
 *     MAJOR   the same, of severity major at least
 *
 * and in the last two cases nothing of any other kind: one alteration is one finding. */
#ifndef STEMMA_TESTS_FINDINGS_H
#define STEMMA_TESTS_FINDINGS_H

#include "stemma.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum expected { SILENT, MINOR, MAJOR };

struct row {
	const char *source_language, *source, *rewrite_language, *rewrite;
	enum expected expected;
};

static stemma_engine *engine;

static void engine_open(void)
{
	engine = stemma_engine_new(NULL, NULL);
	ck_assert_ptr_nonnull(engine);
}

static void engine_close(void)
{
	stemma_engine_free(engine);
}

/* Whether this build knows the language: configure may leave some out. */
static bool has_language(const char *tag)
{
	stemma_language_info info;
	for (size_t i = 0; stemma_language_get(i, &info); i++)
		if (strcmp(info.tag, tag) == 0)
			return true;
	return false;
}

/* Two documents and what came of comparing them. */
struct pair {
	stemma_document *source, *rewrite;
	stemma_comparison *comparison;
	const stemma_finding *findings;
	size_t count;
};

static struct pair compare(stemma_document *source, stemma_document *rewrite)
{
	struct pair pair = { source, rewrite, NULL, NULL, 0 };
	ck_assert_ptr_nonnull(source);
	ck_assert_ptr_nonnull(rewrite);
	pair.comparison = stemma_compare(engine, source, rewrite, NULL);
	ck_assert_ptr_nonnull(pair.comparison);
	pair.findings = stemma_comparison_get_findings(pair.comparison, &pair.count);
	return pair;
}

static struct pair compare_sentences(const char *source_language, const char *const *source, size_t source_count,
                                     const char *rewrite_language, const char *const *rewrite, size_t rewrite_count)
{
	return compare(stemma_document_from_sentences(engine, source, source_count, NULL, source_language, NULL),
	               stemma_document_from_sentences(engine, rewrite, rewrite_count, NULL, rewrite_language, NULL));
}

static void pair_free(struct pair *pair)
{
	stemma_comparison_free(pair->comparison);
	stemma_document_free(pair->source);
	stemma_document_free(pair->rewrite);
}

/* The findings in words, for the message of a test that failed. Borrowed until the next call. */
static const char *tell_findings(const struct pair *pair)
{
	static char told[4096];
	size_t length = 0;
	told[0] = '\0';
	for (size_t i = 0; i < pair->count && length < sizeof told; i++) {
		const stemma_finding *finding = &pair->findings[i];
		int written = snprintf(told + length, sizeof told - length, "\n    %s %s %.2f: %s", stemma_severity_name(finding->severity),
		                       stemma_kind_name(finding->kind), finding->confidence, finding->message);
		length += written > 0 ? (size_t)written : 0;
	}
	return pair->count ? told : "\n    nothing";
}

static void check_row(stemma_kind kind, const struct row *row)
{
	if (!has_language(row->source_language) || !has_language(row->rewrite_language))
		return;
	struct pair pair = compare_sentences(row->source_language, &row->source, 1, row->rewrite_language, &row->rewrite, 1);
	bool found = false, other = false;
	for (size_t i = 0; i < pair.count; i++) {
		const stemma_finding *finding = &pair.findings[i];
		if (finding->kind != kind)
			other = true;
		else
			found |= row->expected != MAJOR || finding->severity >= STEMMA_SEVERITY_MAJOR;
	}
	static const char *const names[] = { "nothing", "a finding", "a major finding" };
	ck_assert_msg(row->expected == SILENT ? pair.count == 0 : found && !other, "%s expected of kind %s\n    %s: %s\n    %s: %s\nfound%s",
	              names[row->expected], stemma_kind_name(kind), row->source_language, row->source, row->rewrite_language,
	              row->rewrite, tell_findings(&pair));
	pair_free(&pair);
}

/* A suite whose test cases share one engine; `name` names both. */
static TCase *add_case(Suite *suite, const char *name)
{
	TCase *test_case = tcase_create(name);
	tcase_add_unchecked_fixture(test_case, engine_open, engine_close);
	tcase_set_timeout(test_case, 60);
	suite_add_tcase(suite, test_case);
	return test_case;
}

/* Adds a test case that checks a table, row by row. */
#define add_table(suite, name, test, table) \
	tcase_add_loop_test(add_case(suite, name), test, 0, (int)(sizeof(table) / sizeof *(table)))

static int run_suite(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
