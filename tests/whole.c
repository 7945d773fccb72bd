/* whole.c - what holds for every pair, whatever its articles: spans are where they say, each sentence is in exactly one
 * bead, white space and normalization form decide nothing, and strange input ends in a sensible report or one clear error. */
#include "base/buffer.h"
#include "base/utf8.h"
#include "stemma.h"

#include <check.h>
#include <dirent.h>
#include <jansson.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static stemma_engine *engine;
static stemma_error error;

static void set_up(void)
{
	memset(&error, 0, sizeof error);
	engine = stemma_engine_new(NULL, NULL);
	ck_assert_ptr_nonnull(engine);
}

static void tear_down(void)
{
	stemma_engine_free(engine);
}

/* ---- The report as a reader of JSON sees it --------------------------------------- */

static json_t *report_of(const stemma_comparison *comparison)
{
	char *bytes = NULL;
	size_t size = 0;
	FILE *stream = open_memstream(&bytes, &size);
	ck_assert_ptr_nonnull(stream);
	ck_assert_msg(stemma_report_write(comparison, STEMMA_REPORT_JSON, stream, NULL, &error), "%s", error.message);
	fclose(stream);
	json_error_t where;
	json_t *report = json_loadb(bytes, size, 0, &where);
	ck_assert_msg(report, "%s", where.text);
	free(bytes);
	return report;
}

/* Check tells its parent of every assertion, which would take longer than what is tested here. */
#define MUST(condition) \
	do { \
		if (!(condition)) \
			ck_abort_msg("%s", #condition); \
	} while (0)

static size_t number_of(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);
	MUST(json_is_integer(value));
	MUST(json_integer_value(value) >= 0);
	return (size_t)json_integer_value(value);
}

static void check_span(const json_t *span, const json_t *sentences)
{
	if (json_is_null(span))
		return;
	const json_t *sentence = json_array_get(sentences, number_of(span, "sentence"));
	MUST(sentence);
	struct view text = view_of(json_string_value(json_object_get(sentence, "text")));
	struct view said = view_of(json_string_value(json_object_get(span, "text")));
	size_t start = number_of(span, "start"), end = number_of(span, "end");
	MUST(start <= end);
	MUST(end <= utf8_length(text));
	size_t from = utf8_offset(text, start), to = utf8_offset(text, end);
	if (!view_equal((struct view){ text.data + from, to - from }, said))
		ck_abort_msg("[%zu, %zu) of \"%s\" is not \"%s\"", start, end, text.data, said.data);
}

static void count_sentences(const json_t *indices, size_t *seen, size_t count)
{
	size_t i;
	json_t *index;
	long long before = -1;
	json_array_foreach(indices, i, index) {
		MUST(json_integer_value(index) > before); /* ascending */
		before = json_integer_value(index);
		MUST((size_t)before < count);
		seen[before]++;
	}
}

static double figure(const json_t *summary, const char *name)
{
	double value = json_number_value(json_object_get(summary, name));
	MUST(value >= 0 && value <= 1);
	return value;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* All that the contract promises of any report. */
static void check_report(const stemma_comparison *comparison)
{
	json_t *report = report_of(comparison), *value, *summary = json_object_get(report, "summary");
	const json_t *beads = json_object_get(report, "beads"), *findings = json_object_get(report, "findings");
	const json_t *sentences[2] = { json_object_get(json_object_get(report, "source"), "sentences"),
		                           json_object_get(json_object_get(report, "rewrite"), "sentences") };
	ck_assert_str_eq(json_string_value(json_object_get(report, "schema")), "stemma-report/1");
	size_t i, verdicts[5] = { 0 }, moved = 0, sizes[2] = { json_array_size(sentences[0]), json_array_size(sentences[1]) };
	size_t *seen[2] = { calloc(sizes[0] + 1, sizeof(size_t)), calloc(sizes[1] + 1, sizeof(size_t)) };
	MUST(seen[0] && seen[1]);
	json_array_foreach(beads, i, value) {
		const json_t *source = json_object_get(value, "source"), *rewrite = json_object_get(value, "rewrite");
		const char *verdict = json_string_value(json_object_get(value, "verdict"));
		count_sentences(source, seen[0], sizes[0]);
		count_sentences(rewrite, seen[1], sizes[1]);
		bool two_sided = json_array_size(source) && json_array_size(rewrite);
		bool repeated = strcmp(verdict, "repeated") == 0;
		MUST(json_is_null(json_object_get(value, "similarity")) != two_sided);
		MUST(two_sided || json_is_false(json_object_get(value, "moved")));
		MUST(repeated == (json_array_size(json_object_get(value, "repeats")) > 0));
		if (!two_sided) {
			MUST(json_array_size(source) + json_array_size(rewrite) == 1);
			MUST(strcmp(verdict, json_array_size(source) ? "dropped" : repeated ? "repeated" : "added") == 0);
		}
		for (int v = 0; v < 5; v++)
			verdicts[v] += strcmp(verdict, stemma_verdict_name((stemma_verdict)v)) == 0;
		moved += json_is_true(json_object_get(value, "moved"));
		/* changed: a finding of severity major or above stands on the bead */
		bool grave = false;
		size_t f;
		json_t *index;
		json_array_foreach(json_object_get(value, "findings"), f, index) {
			const json_t *finding = json_array_get(findings, (size_t)json_integer_value(index));
			MUST(number_of(finding, "bead") == i);
			grave |= strcmp(json_string_value(json_object_get(finding, "severity")), "minor") != 0;
		}
		if (two_sided)
			ck_assert_str_eq(verdict, grave ? "changed" : "kept");
	}
	for (int side = 0; side < 2; side++) {
		for (i = 0; i < sizes[side]; i++)
			if (seen[side][i] != 1)
				ck_abort_msg("sentence %zu of side %d is in %zu beads", i, side, seen[side][i]);
		free(seen[side]);
	}
	const char **fingerprints = calloc(json_array_size(findings) + 1, sizeof *fingerprints);
	MUST(fingerprints);
	json_array_foreach(findings, i, value) {
		const json_t *source = json_object_get(value, "source"), *rewrite = json_object_get(value, "rewrite");
		check_span(source, sentences[0]);
		check_span(rewrite, sentences[1]);
		MUST(!json_is_null(source) || !json_is_null(rewrite));
		MUST(strlen(json_string_value(json_object_get(value, "fingerprint"))) == 16);
		MUST(stemma_kind_from_name(json_string_value(json_object_get(value, "kind"))) != STEMMA_KIND_COUNT);
		figure(value, "confidence");
		fingerprints[i] = json_string_value(json_object_get(value, "fingerprint"));
	}
	qsort(fingerprints, json_array_size(findings), sizeof *fingerprints, by_text);
	for (i = 1; i < json_array_size(findings); i++)
		MUST(strcmp(fingerprints[i - 1], fingerprints[i]) != 0); /* no two findings have one fingerprint */
	free(fingerprints);
	static const char *const names[] = { "kept", "changed", "dropped", "added", "repeated" };
	for (int v = 0; v < 5; v++)
		ck_assert_uint_eq(number_of(summary, names[v]), verdicts[v]);
	ck_assert_uint_eq(number_of(summary, "moved"), moved);
	ck_assert_uint_eq(number_of(summary, "source_sentences"), sizes[0]);
	ck_assert_uint_eq(number_of(summary, "rewrite_sentences"), sizes[1]);
	figure(summary, "coverage");
	figure(summary, "support");
	figure(summary, "fidelity");
	json_decref(report);
}

/* ---- The corpora ------------------------------------------------------------------- */

enum { PAIRS = 64 };
static char pair_folders[PAIRS][512];
static int pair_count;

static void list_pairs(void)
{
	const char *root = getenv("SOURCE_ROOT");
	char folder[256], gold[600];
	struct stat status;
	snprintf(folder, sizeof folder, "%s/corpora", root ? root : ".");
	struct dirent **entries;
	int count = scandir(folder, &entries, NULL, alphasort);
	for (int i = 0; i < count; i++) {
		if (pair_count < PAIRS) {
			snprintf(pair_folders[pair_count], sizeof pair_folders[0], "%s/%.200s", folder, entries[i]->d_name);
			snprintf(gold, sizeof gold, "%s/gold.json", pair_folders[pair_count]);
			pair_count += stat(gold, &status) == 0;
		}
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
}

static stemma_document *open_page(int pair, const char *name)
{
	char path[600];
	snprintf(path, sizeof path, "%s/%s.html", pair_folders[pair], name);
	stemma_document *document = stemma_document_open(engine, path, NULL, &error);
	ck_assert_msg(document, "%s", error.message);
	return document;
}

START_TEST(a_report_of_the_corpora_keeps_its_promises)
{
	stemma_document *source = open_page(_i, "source"), *rewrite = open_page(_i, "rewrite");
	stemma_comparison *comparison = stemma_compare(engine, source, rewrite, &error);
	ck_assert_msg(comparison, "%s", error.message);
	check_report(comparison);
	stemma_comparison_free(comparison);
	/* and any source beside any rewrite */
	stemma_document *other = open_page((_i + 1) % pair_count, "rewrite");
	comparison = stemma_compare(engine, source, other, &error);
	ck_assert_msg(comparison, "%s", error.message);
	check_report(comparison);
	stemma_comparison_free(comparison);
	stemma_document_free(other);
	stemma_document_free(source);
	stemma_document_free(rewrite);
}
END_TEST

/* The article as plain text: the title, a blank line, a paragraph a line with blank lines between. */
static void as_text(const stemma_document *document, struct buffer *out)
{
	const stemma_document_info *info = stemma_document_get_info(document);
	buffer_print(out, "%s\n\n", info->title ? info->title : "");
	for (size_t i = 0; i < info->paragraph_count; i++)
		buffer_print(out, "%s\n\n", info->paragraphs[i]);
}

static void as_form(const UNormalizer2 *form, struct view text, struct buffer *out)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t room = (int32_t)text.size * 4 + 16, length = 0;
	UChar *units = malloc((size_t)room * sizeof *units), *changed = malloc((size_t)room * sizeof *changed);
	char *bytes = malloc((size_t)room * 3);
	ck_assert(units && changed && bytes);
	u_strFromUTF8(units, room, &length, text.data, (int32_t)text.size, &status);
	length = unorm2_normalize(form, units, length, changed, room, &status);
	u_strToUTF8(bytes, room * 3, NULL, changed, length, &status);
	ck_assert(U_SUCCESS(status));
	buffer_append_text(out, bytes);
	free(units);
	free(changed);
	free(bytes);
}

static void with_more_space(struct view text, struct buffer *out)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.data[i] == ' ')
			buffer_append_text(out, i % 3 == 0 ? "  " : i % 3 == 1 ? "\t" : "\xC2\xA0 ");
		else if (text.data[i] == '\n')
			buffer_append_text(out, " \r\n");
		else
			buffer_append_char(out, text.data[i]);
}

static char *verdicts_of(struct view source_text, struct view rewrite_text)
{
	stemma_document *source =
		stemma_document_from_bytes(engine, source_text.data, source_text.size, NULL, NULL, STEMMA_INPUT_TEXT, &error);
	ck_assert_msg(source, "%s", error.message);
	stemma_document *rewrite =
		stemma_document_from_bytes(engine, rewrite_text.data, rewrite_text.size, NULL, NULL, STEMMA_INPUT_TEXT, &error);
	ck_assert_msg(rewrite, "%s", error.message);
	stemma_comparison *comparison = stemma_compare(engine, source, rewrite, &error);
	ck_assert_msg(comparison, "%s", error.message);
	check_report(comparison);
	struct buffer out;
	buffer_init(&out, 1024 * 1024);
	size_t count;
	const stemma_bead *beads = stemma_comparison_get_beads(comparison, &count);
	for (size_t i = 0; i < count; i++) {
		for (size_t s = 0; s < beads[i].source_count; s++)
			buffer_print(&out, "%zu ", beads[i].source[s]);
		buffer_append_text(&out, "> ");
		for (size_t r = 0; r < beads[i].rewrite_count; r++)
			buffer_print(&out, "%zu ", beads[i].rewrite[r]);
		buffer_print(&out, "%s%s\n", stemma_verdict_name(beads[i].verdict), beads[i].moved ? " moved" : "");
	}
	const stemma_finding *findings = stemma_comparison_get_findings(comparison, &count);
	for (size_t i = 0; i < count; i++)
		buffer_print(&out, "%s %s on bead %zu\n", stemma_severity_name(findings[i].severity), stemma_kind_name(findings[i].kind),
		             findings[i].bead);
	stemma_comparison_free(comparison);
	stemma_document_free(source);
	stemma_document_free(rewrite);
	ck_assert(!out.failed);
	return out.data;
}

START_TEST(white_space_and_normalization_form_change_no_verdict)
{
	stemma_document *documents[2] = { open_page(_i, "source"), open_page(_i, "rewrite") };
	struct buffer texts[4][2];
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *composed = unorm2_getNFCInstance(&status), *decomposed = unorm2_getNFDInstance(&status);
	for (int side = 0; side < 2; side++) {
		for (int form = 0; form < 4; form++)
			buffer_init(&texts[form][side], 8 * 1024 * 1024);
		as_text(documents[side], &texts[0][side]);
		struct view text = buffer_view(&texts[0][side]);
		as_form(composed, text, &texts[1][side]);
		as_form(decomposed, text, &texts[2][side]);
		with_more_space(text, &texts[3][side]);
		stemma_document_free(documents[side]);
	}
	char *wanted = verdicts_of(buffer_view(&texts[0][0]), buffer_view(&texts[0][1]));
	for (int form = 1; form < 4; form++) {
		static const char *const names[] = { "", "NFC", "NFD", "more white space" };
		char *found = verdicts_of(buffer_view(&texts[form][0]), buffer_view(&texts[form][1]));
		ck_assert_msg(strcmp(found, wanted) == 0, "%s: with %s it is\n%swhere it was\n%s", pair_folders[_i], names[form], found, wanted);
		free(found);
	}
	free(wanted);
	for (int form = 0; form < 4; form++)
		for (int side = 0; side < 2; side++)
			buffer_clear(&texts[form][side]);
}
END_TEST

START_TEST(an_article_beside_itself_is_kept_whole)
{
	stemma_document *one = open_page(_i, "source"), *other = open_page(_i, "source");
	stemma_comparison *comparison = stemma_compare(engine, one, other, &error);
	ck_assert_msg(comparison, "%s", error.message);
	check_report(comparison);
	size_t beads, findings;
	const stemma_bead *items = stemma_comparison_get_beads(comparison, &beads);
	stemma_comparison_get_findings(comparison, &findings);
	ck_assert_uint_eq(findings, 0);
	ck_assert_uint_eq(beads, stemma_document_get_info(one)->sentence_count);
	for (size_t i = 0; i < beads; i++)
		ck_assert(items[i].verdict == STEMMA_VERDICT_KEPT && items[i].source[0] == i && items[i].rewrite[0] == i && !items[i].moved);
	const stemma_summary *summary = stemma_comparison_get_summary(comparison);
	ck_assert(summary->coverage >= 1 && summary->support >= 1 && summary->fidelity >= 1);
	stemma_comparison_free(comparison);
	stemma_document_free(one);
	stemma_document_free(other);
}
END_TEST

/* ---- Strange input ------------------------------------------------------------------- */

static const char article[] =
	"Harbour council delays vote on new ferry terminal\n\n"
	"The harbour council of Port Halden delayed a vote on a new ferry terminal on Monday.\n\n"
	"About 10,000 passengers use the old terminal every day, the council said.\n\n"
	"Council leader Ada Venn denied that the money had run out.\n";

static stemma_document *from_bytes(const char *bytes, size_t size)
{
	return stemma_document_from_bytes(engine, bytes, size, "input", NULL, STEMMA_INPUT_DETECT, &error);
}

/* Both ways round; the report must be a sound one. */
static void compare_with_article(const char *bytes, size_t size)
{
	stemma_document *known = from_bytes(article, sizeof article - 1), *strange = from_bytes(bytes, size);
	ck_assert_ptr_nonnull(known);
	ck_assert_msg(strange, "%s", error.message);
	for (int turn = 0; turn < 2; turn++) {
		stemma_comparison *comparison =
			stemma_compare(engine, turn ? strange : known, turn ? known : strange, &error);
		ck_assert_msg(comparison, "%s", error.message);
		check_report(comparison);
		stemma_comparison_free(comparison);
	}
	stemma_document_free(known);
	stemma_document_free(strange);
}

START_TEST(small_input_is_compared)
{
	static const char *const inputs[] = {
		"", " \n\n ", "word", ".", "…", "خبر", "\xEF\xBB\xBF", "<p>", "<html></html>", "<!-- -->", "12,5", "\xF0\x9F\x98\x80",
		"\xE2\x80\x8C\xE2\x80\x8C", "a\n\nb\n\nc", "???? !!!!", "。", "http://example.org/",
	};
	for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++)
		compare_with_article(inputs[i], strlen(inputs[i]));
}
END_TEST

START_TEST(garbage_is_refused_in_one_line_or_compared)
{
	enum { SIZE = 100000 };
	static char bytes[SIZE];
	uint64_t state = 88172645463325252u;
	for (int kind = 0; kind < 4; kind++) {
		for (size_t i = 0; i < SIZE; i++) {
			state ^= state << 13;
			state ^= state >> 7;
			state ^= state << 17;
			static const char marks[] = "<>&;\"'/=- \n!aé";
			bytes[i] = (char)(kind == 0 ? state : kind == 1 ? (state & 0x7F) | 1 : kind == 2 ? (unsigned char)marks[state % 14] : 0x80 | (state & 0x7F));
		}
		stemma_document *document = from_bytes(bytes, SIZE);
		if (document) {
			stemma_document_free(document);
			compare_with_article(bytes, SIZE);
		} else {
			ck_assert_int_eq(error.code, STEMMA_ERROR_UNDECODABLE);
			ck_assert_ptr_null(strchr(error.message, '\n'));
			ck_assert_ptr_nonnull(strstr(error.message, "input"));
		}
	}
	memset(bytes, 0, SIZE);
	ck_assert_ptr_null(from_bytes(bytes, SIZE));
	ck_assert_int_eq(error.code, STEMMA_ERROR_UNDECODABLE);
}
END_TEST

START_TEST(a_page_nested_deep_is_read)
{
	enum { DEPTH = 100000 };
	static const char *const tags[] = { "div", "b", "blockquote", "table", "span" };
	for (size_t t = 0; t < sizeof tags / sizeof *tags; t++) {
		struct buffer page;
		buffer_init(&page, 16 * 1024 * 1024);
		buffer_append_text(&page, "<!doctype html><html><body>");
		for (size_t i = 0; i < DEPTH; i++)
			buffer_print(&page, "<%s>", tags[t]);
		buffer_append_text(&page, "<p>The harbour council of Port Halden delayed a vote on a new ferry terminal on Monday.</p>");
		ck_assert(!page.failed);
		compare_with_article(page.data, page.size);
		buffer_clear(&page);
	}
}
END_TEST

START_TEST(ten_megabytes_are_read)
{
	enum { SIZE = 10 * 1000 * 1000 };
	struct buffer text;
	buffer_init(&text, 16 * 1024 * 1024);
	for (size_t i = 0; text.size < SIZE; i++)
		buffer_print(&text, "Ship number %zu left harbour %zu with %zu tons of wheat on board.%s", i, i % 97, i * 7 % 1000,
		             i % 5 == 4 ? "\n\n" : " ");
	ck_assert(!text.failed);
	compare_with_article(text.data, text.size);
	buffer_clear(&text);
}
END_TEST

/* Repetition that tempts an aligner to compare all with all. */
START_TEST(the_same_sentence_over_and_over_ends)
{
	struct buffer text;
	buffer_init(&text, 16 * 1024 * 1024);
	for (size_t i = 0; i < 3000; i++)
		buffer_append_text(&text, "The council said on Monday that 10,000 people use the ferry.\n\n");
	stemma_document *one = from_bytes(text.data, text.size), *other = from_bytes(text.data, text.size);
	ck_assert(one && other);
	stemma_comparison *comparison = stemma_compare(engine, one, other, &error);
	ck_assert_msg(comparison, "%s", error.message);
	size_t count;
	stemma_comparison_get_beads(comparison, &count);
	ck_assert_uint_ge(count, 3000);
	stemma_comparison_free(comparison);
	stemma_document_free(one);
	stemma_document_free(other);
	buffer_clear(&text);
}
END_TEST

START_TEST(unrelated_articles_give_a_report_without_pairs)
{
	static const char other[] =
		"Researchers test malaria vaccine on children\n\n"
		"Researchers in Oslo tested the vaccine on 600 children last year.\n\n"
		"Nobody fell ill, the university hospital reported.\n\n"
		"Gold rose to its highest price since 2011.\n";
	stemma_document *source = from_bytes(article, sizeof article - 1), *rewrite = from_bytes(other, sizeof other - 1);
	ck_assert(source && rewrite);
	stemma_comparison *comparison = stemma_compare(engine, source, rewrite, &error);
	ck_assert_msg(comparison, "%s", error.message);
	check_report(comparison);
	const stemma_summary *summary = stemma_comparison_get_summary(comparison);
	ck_assert_uint_eq(summary->kept + summary->changed + summary->repeated, 0);
	ck_assert_uint_eq(summary->dropped, summary->source_sentences);
	ck_assert_uint_eq(summary->added, summary->rewrite_sentences);
	/* nothing conveyed was altered; words may be shared by chance */
	ck_assert(summary->coverage < 0.3 && summary->support < 0.3 && summary->fidelity >= 1);
	stemma_comparison_free(comparison);
	stemma_document_free(source);
	stemma_document_free(rewrite);
}
END_TEST

START_TEST(eleven_lines_are_a_title_and_nine_paragraphs)
{
	static const char lines[] =
		"What Is the New Ferry Terminal in Port Halden? Vote Under Review\n"
		"Rokna Political Desk: The harbour council of Port Halden has delayed a vote on a new ferry terminal.\n"
		"According to Rokna, about 10,000 passengers use the old terminal every day.\n"
		"Engineers found cracks in the roof last winter.\n"
		"Council leader Ada Venn denied that the money had run out. She said nothing had been cancelled.\n"
		"The building would cost 45 million euros and take three years, according to two officials.\n"
		"Fishermen fear that the work will drive away the herring.\n"
		"The opposition demanded an independent investigation.\n"
		"A court will decide in May.\n"
		"The ferry line has existed since 1952 and is the only link to the islands.\n"
		"Send Comments\n";
	stemma_document *document = from_bytes(lines, sizeof lines - 1);
	ck_assert_msg(document, "%s", error.message);
	const stemma_document_info *info = stemma_document_get_info(document);
	ck_assert_str_eq(info->title, "What Is the New Ferry Terminal in Port Halden? Vote Under Review");
	ck_assert_uint_eq(info->paragraph_count, 9);
	ck_assert_str_eq(info->paragraphs[0],
	                 "Rokna Political Desk: The harbour council of Port Halden has delayed a vote on a new ferry terminal.");
	ck_assert_str_eq(info->paragraphs[8], "The ferry line has existed since 1952 and is the only link to the islands.");
	ck_assert_uint_eq(info->sentence_count, 11);
	ck_assert_int_eq(info->sentences[0].role, STEMMA_ROLE_TITLE);
	ck_assert_int_eq(info->sentences[1].role, STEMMA_ROLE_BODY);
	stemma_document_free(document);
}
END_TEST

int main(void)
{
	list_pairs();
	Suite *suite = suite_create("whole");
	TCase *corpora = tcase_create("corpora"), *strange = tcase_create("strange input");
	tcase_add_checked_fixture(corpora, set_up, tear_down);
	tcase_add_loop_test(corpora, a_report_of_the_corpora_keeps_its_promises, 0, pair_count);
	tcase_add_loop_test(corpora, white_space_and_normalization_form_change_no_verdict, 0, pair_count);
	tcase_add_loop_test(corpora, an_article_beside_itself_is_kept_whole, 0, pair_count);
	suite_add_tcase(suite, corpora);
	tcase_set_timeout(strange, 30);
	tcase_add_checked_fixture(strange, set_up, tear_down);
	tcase_add_test(strange, small_input_is_compared);
	tcase_add_test(strange, garbage_is_refused_in_one_line_or_compared);
	tcase_add_test(strange, a_page_nested_deep_is_read);
	tcase_add_test(strange, ten_megabytes_are_read);
	tcase_add_test(strange, the_same_sentence_over_and_over_ends);
	tcase_add_test(strange, unrelated_articles_give_a_report_without_pairs);
	tcase_add_test(strange, eleven_lines_are_a_title_and_nine_paragraphs);
	suite_add_tcase(suite, strange);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner) + (pair_count == 0);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
