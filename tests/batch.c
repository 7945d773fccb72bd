/* batch.c - reading manifests, and measuring against gold. */
#include "batch/gold.h"
#include "batch/manifest.h"
#include "sample.h"

#include <check.h>

/* ---- Manifests -------------------------------------------------------------------- */

static struct manifest_record record;
static stemma_error error;

static bool read_line(const char *line)
{
	error = (stemma_error){ STEMMA_ERROR_NONE, "" };
	return manifest_read(view_of(line), &record, &error);
}

static void finish(void)
{
	manifest_clear(&record);
}

START_TEST(a_record_names_paths_texts_or_sentences)
{
	ck_assert(read_line("{\"id\": \"a\", \"source\": \"x.html\", \"rewrite_text\": \"T\\u0000t\", \"rewrite_lang\": \"fa\"}"));
	ck_assert_str_eq(record.source.path, "x.html");
	ck_assert_uint_eq(record.rewrite.text.size, 3);
	ck_assert_str_eq(record.rewrite.language, "fa");
	ck_assert_ptr_null(record.source.language);
	finish();
	ck_assert(read_line("{\"source_sentences\": [\"a\", \"b\"], \"rewrite_sentences\": []}"));
	ck_assert_uint_eq(record.source.sentence_count, 2);
	ck_assert_str_eq(record.source.sentences[1], "b");
	ck_assert_uint_eq(record.rewrite.sentence_count, 0);
	ck_assert(view_equal(record.id, VIEW("null")));
	finish();
}
END_TEST

START_TEST(unknown_members_come_back_as_they_were_written)
{
	ck_assert(read_line(" { \"id\" : 12345678901234567890 , \"n\":1.50,\"source\": \"x\", \"rewrite\": \"y\", "
	                    "\"deep\" : {\"a\": [\"}\\\"\", 2]} ,\"s\": \"\\u00e9\" }\r"));
	ck_assert(view_equal(record.id, VIEW("12345678901234567890")));
	ck_assert_str_eq(record.others.data, ", \"n\": 1.50, \"deep\": {\"a\": [\"}\\\"\", 2]}, \"s\": \"\\u00e9\"");
	finish();
}
END_TEST

START_TEST(what_we_write_ourselves_is_not_echoed)
{
	ck_assert(read_line("{\"report\": 1, \"error\": 2, \"source\": \"x\", \"rewrite\": \"y\", \"sourc\\u0065_lang\": \"en\"}"));
	ck_assert_uint_eq(record.others.size, 0);
	ck_assert_str_eq(record.source.language, "en");
	finish();
}
END_TEST

static const char *const bad_lines[] = {
	"", "x", "[1]", "{\"source\": \"x\"}", "{\"source\": 1, \"rewrite\": \"y\"}",
	"{\"source\": \"x\", \"source_text\": \"x\", \"rewrite\": \"y\"}",
	"{\"source\": \"x\", \"rewrite\": \"y\"", "{\"source\": \"x\", \"rewrite\": \"y\"} {}",
	"{\"source\": \"x\\u0000\", \"rewrite\": \"y\"}", "{\"source_sentences\": [1], \"rewrite\": \"y\"}",
	"{\"source_sentences\": \"x\", \"rewrite\": \"y\"}", "{\"source\": \"x\", \"source\": \"x\", \"rewrite\": \"y\"}",
	"{\"source\": \"\xFF\", \"rewrite\": \"y\"}", "{\"source\": \"x\", \"rewrite\": \"y\", \"rewrite_lang\": 7}",
};

START_TEST(a_bad_line_is_a_format_error)
{
	ck_assert(!read_line(bad_lines[_i]));
	ck_assert_int_eq(error.code, STEMMA_ERROR_FORMAT);
	ck_assert_uint_gt(strlen(error.message), 20);
	finish();
}
END_TEST

START_TEST(an_error_still_knows_its_record)
{
	ck_assert(!read_line("{\"tag\": true, \"id\": \"a7\", \"source\": 5}"));
	ck_assert(view_equal(record.id, VIEW("\"a7\"")));
	ck_assert_str_eq(record.others.data, ", \"tag\": true");
	finish();
}
END_TEST

START_TEST(a_deep_line_is_refused_and_not_followed)
{
	size_t depth = 200000;
	char *line = malloc(depth + 1);
	ck_assert_ptr_nonnull(line);
	memset(line, '[', depth);
	line[depth] = '\0';
	ck_assert(!read_line(line));
	finish();
	free(line);
}
END_TEST

/* ---- Gold ----------------------------------------------------------------------------- */

static struct sample *sample;
static struct buffer notes;
static struct gold_score score;

static void set_up(void)
{
	sample = sample_new();
	buffer_init(&notes, 1024 * 1024);
}

static void tear_down(void)
{
	sample_free(sample);
	buffer_clear(&notes);
}

static void measure(const char *gold)
{
	json_error_t where;
	json_t *root = json_loads(gold, 0, &where);
	ck_assert_msg(root, "%s", where.text);
	ck_assert(gold_measure(root, &sample->comparison, STEMMA_ALL_KINDS, &score, &notes, &error));
	json_decref(root);
}

START_TEST(gold_beads_are_found_by_their_sentences)
{
	measure("{\"beads\": ["
	        "{\"source\": [\"A decision is expected before the end of the year.\"],"
	        " \"rewrite\": [\"انتظار می‌رود تا پایان سال تصمیم گرفته شود.\"]},"
	        "{\"source\": [\"Fishermen in Port Halden fear for the herring.\"],"
	        " \"rewrite\": [\"به گفتهٔ دو مقام کنونی، این طرح هنوز تصویب نشده است.\"]}]}");
	ck_assert_uint_eq(score.beads.gold, 2);
	ck_assert_uint_eq(score.beads.found, 1);
	ck_assert_ptr_nonnull(strstr(notes.data, "missed bead: \"Fishermen"));
}
END_TEST

/* The program has two sentences where gold has one, with other spaces and marks. */
START_TEST(gold_survives_another_splitter)
{
	measure("{\"beads\": [{\"source\": [\"The first pipeline opened in 2009 at a cost of $1.2 billion; IT HAS LEAKED  twice since!\"],"
	        "\"rewrite\": [\"نخستین خط لوله در سال ۲۰۰۹ با هزینهٔ ۱٫۲ میلیارد دلار گشایش یافت\","
	        "\"و از آن پس دو بار نشت کرده است.\"]}]}");
	ck_assert_uint_eq(score.beads.found, 1);
}
END_TEST

START_TEST(gold_counts_dropped_added_and_repeated)
{
	measure("{\"dropped\": [\"Engineers measured the seabed for 14 weeks last spring.\", \"The plan has not been approved, the officials said.\"],"
	        "\"added\": [\"خلیج مارن ۴۰ درصد صید ماهی کشور را تأمین می‌کند.\"],"
	        "\"repeated\": [\"مقام‌ها می‌گویند ساخت خط لولهٔ تازه زیر خلیج مارن در دستور کار است.\"]}");
	ck_assert_uint_eq(score.dropped.gold, 2);
	ck_assert_uint_eq(score.dropped.found, 1);
	ck_assert_uint_eq(score.dropped.claimed, 3); /* two more that gold does not name */
	ck_assert(gold_f1(&score.added) == 1);
	ck_assert(gold_f1(&score.repeated) == 1);
}
END_TEST

START_TEST(a_gold_finding_is_met_on_either_side)
{
	measure("{\"findings\": ["
	        "{\"kind\": \"measure\", \"source\": \"10,000 barrels\", \"source_sentence\": \"The energy ministry is considering a second pipeline under the Bay of Marren that would carry 10,000 barrels a day, two current officials told the network on Monday.\", \"accept\": [\"number\"]},"
	        "{\"kind\": \"certainty\", \"rewrite\": \"می‌سازد\"},"
	        "{\"kind\": \"date\", \"source\": \"Monday\"}]}");
	ck_assert_uint_eq(score.findings.gold, 3);
	ck_assert_uint_eq(score.findings.found, 2);
	ck_assert_uint_eq(score.findings.right, 2);
	/* the negation and the minor attribution are false; what was dropped or added is not counted here */
	ck_assert_uint_eq(score.findings.claimed, 4);
	ck_assert_ptr_nonnull(strstr(notes.data, "missed finding: date"));
}
END_TEST

START_TEST(what_must_not_be_flagged_is_counted)
{
	measure("{\"must_not_flag\": [{\"kind\": \"number\", \"rewrite\": \"۱۰۰۰\", \"why\": \"a test\"},"
	        "{\"kind\": \"date\", \"rewrite\": \"۱۰۰۰\"}, {\"kind\": \"number\", \"source\": \"2009\"}]}");
	ck_assert_uint_eq(score.violations, 1);
	ck_assert_ptr_nonnull(strstr(notes.data, "a test"));
}
END_TEST

START_TEST(strange_gold_does_no_harm)
{
	measure("{\"beads\": [1, {}, {\"source\": 3, \"rewrite\": [null]}, {\"source\": [\"\"], \"rewrite\": [\"…\"]}],"
	        "\"dropped\": {}, \"added\": [[]], \"findings\": [{\"kind\": 5}, {}, \"x\", {\"kind\": \"nope\", \"source\": \"\"}],"
	        "\"must_not_flag\": [{}]}");
	ck_assert_uint_eq(score.violations, 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("batch");
	TCase *manifest = tcase_create("manifests"), *gold = tcase_create("gold");
	tcase_add_test(manifest, a_record_names_paths_texts_or_sentences);
	tcase_add_test(manifest, unknown_members_come_back_as_they_were_written);
	tcase_add_test(manifest, what_we_write_ourselves_is_not_echoed);
	tcase_add_loop_test(manifest, a_bad_line_is_a_format_error, 0, (int)(sizeof bad_lines / sizeof *bad_lines));
	tcase_add_test(manifest, an_error_still_knows_its_record);
	tcase_add_test(manifest, a_deep_line_is_refused_and_not_followed);
	suite_add_tcase(suite, manifest);
	tcase_add_checked_fixture(gold, set_up, tear_down);
	tcase_add_test(gold, gold_beads_are_found_by_their_sentences);
	tcase_add_test(gold, gold_survives_another_splitter);
	tcase_add_test(gold, gold_counts_dropped_added_and_repeated);
	tcase_add_test(gold, a_gold_finding_is_met_on_either_side);
	tcase_add_test(gold, what_must_not_be_flagged_is_counted);
	tcase_add_test(gold, strange_gold_does_no_harm);
	suite_add_tcase(suite, gold);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
