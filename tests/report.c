/* report.c - what the three formats of a report promise their readers. */
#include "report/json_write.h"
#include "report/report.h"
#include "report/html_style.h"
#include "sample.h"
#include "text/display.h"

#include <check.h>
#include <jansson.h>
#include <sha2.h>

static struct sample *sample;
static struct buffer out;
static stemma_report_options options;

static void set_up(void)
{
	stemma_report_options const defaults = STEMMA_REPORT_OPTIONS_DEFAULT;
	sample = sample_new();
	options = defaults;
	buffer_init(&out, 16 * 1024 * 1024);
}

static void tear_down(void)
{
	sample_free(sample);
	buffer_clear(&out);
}

static void replace_sentence(bool source, size_t index, const char *text)
{
	stemma_sentence *sentence = &sample->sentences[source ? 0 : 1][index];
	sentence->text = text;
	sentence->size = strlen(text);
	sentence->length = utf8_length(view_of(text));
}

static json_t *json_report(void)
{
	stemma_error error;
	json_error_t where;
	ck_assert(report_json_append(&out, &sample->comparison, &options, false, &error));
	json_t *root = json_loads(out.data, JSON_REJECT_DUPLICATES, &where);
	ck_assert_msg(root, "%s", where.text);
	return root;
}

static const char *text_report(void)
{
	stemma_error error;
	ck_assert(report_text_append(&out, &sample->comparison, &options, &error));
	return out.data;
}

static const char *html_report(void)
{
	stemma_error error;
	ck_assert(report_html_append(&out, &sample->comparison, &options, &error));
	return out.data;
}

static size_t times(const char *text, const char *part)
{
	size_t count = 0;
	for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part))
		count++;
	return count;
}

/* ---- JSON ---------------------------------------------------------------------- */

START_TEST(json_members_stand_in_the_promised_order)
{
	static const char *const expected[] = { "schema", "version", "icu", "source", "rewrite", "beads", "findings", "summary" };
	json_t *root = json_report();
	const char *name;
	json_t *value;
	size_t i = 0;
	json_object_foreach(root, name, value)
		ck_assert_str_eq(name, expected[i++]);
	ck_assert_uint_eq(i, sizeof expected / sizeof *expected);
	ck_assert_str_eq(json_string_value(json_object_get(root, "schema")), "stemma-report/1");
	json_decref(root);
}
END_TEST

START_TEST(json_spans_are_slices_of_their_sentences)
{
	static const char *const sides[] = { "source", "rewrite" };
	json_t *root = json_report();
	json_t *findings = json_object_get(root, "findings");
	size_t spans = 0;
	ck_assert_uint_eq(json_array_size(findings), sample->comparison.finding_count);
	for (size_t i = 0; i < json_array_size(findings); i++)
		for (size_t k = 0; k < 2; k++) {
			json_t *span = json_object_get(json_array_get(findings, i), sides[k]);
			if (json_is_null(span))
				continue;
			json_t *sentences = json_object_get(json_object_get(root, sides[k]), "sentences");
			size_t index = (size_t)json_integer_value(json_object_get(span, "sentence"));
			struct view text = view_of(json_string_value(json_object_get(json_array_get(sentences, index), "text")));
			size_t start = utf8_offset(text, (size_t)json_integer_value(json_object_get(span, "start")));
			size_t end = utf8_offset(text, (size_t)json_integer_value(json_object_get(span, "end")));
			ck_assert(view_equal((struct view){ text.data + start, end - start },
			                     view_of(json_string_value(json_object_get(span, "text")))));
			spans++;
		}
	ck_assert_uint_gt(spans, 8);
	json_decref(root);
}
END_TEST

START_TEST(json_is_null_where_nothing_is_known)
{
	json_t *root = json_report();
	json_t *beads = json_object_get(root, "beads");
	ck_assert(json_is_null(json_object_get(json_object_get(root, "source"), "url")));
	ck_assert(json_is_null(json_object_get(json_array_get(beads, 4), "similarity"))); /* dropped */
	ck_assert(json_is_real(json_object_get(json_array_get(beads, 0), "similarity")));
	ck_assert(json_is_null(json_object_get(json_array_get(beads, 0), "explain")));
	ck_assert(json_is_null(json_object_get(json_array_get(json_object_get(root, "findings"), 7), "source")));
	json_decref(root);
}
END_TEST

START_TEST(json_numbers_have_two_digits_and_a_point)
{
	static const struct {
		double value;
		const char *written;
	} cases[] = { { 0, "0.00" }, { 0.5, "0.50" }, { 1, "1.00" }, { 0.005, "0.01" }, { 0.994, "0.99" } };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buffer_clear(&out);
		json_write_share(&out, cases[i].value);
		ck_assert_str_eq(out.data, cases[i].written);
	}
	(void)report_json_append(&out, &sample->comparison, &options, true, NULL);
	ck_assert_ptr_nonnull(strstr(out.data, "\"fidelity\": 0.74"));
	ck_assert_ptr_nonnull(strstr(out.data, "\"fingerprint\": \"0b1f0c2e9d3a4457\""));
}
END_TEST

START_TEST(json_strings_are_escaped_and_well_formed)
{
	json_write_text(&out, "a\"b\\c\n\x01\x7F é\xFF\xE2\x82z");
	ck_assert_str_eq(out.data, "\"a\\\"b\\\\c\\n\\u0001\\u007f é\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\"");
}
END_TEST

START_TEST(json_in_a_batch_is_one_line)
{
	ck_assert(report_json_append(&out, &sample->comparison, &options, false, NULL));
	ck_assert_ptr_null(strchr(out.data, '\n'));
}
END_TEST

START_TEST(kinds_left_out_are_neither_listed_nor_counted)
{
	options.kinds = UINT32_C(1) << STEMMA_KIND_NEGATION;
	json_t *root = json_report();
	json_t *beads = json_object_get(root, "beads");
	json_t *summary = json_object_get(root, "summary");
	ck_assert_uint_eq(json_array_size(json_object_get(root, "findings")), 1);
	ck_assert_str_eq(json_string_value(json_object_get(json_array_get(beads, 1), "verdict")), "kept");
	ck_assert_uint_eq(json_array_size(json_object_get(json_array_get(beads, 1), "findings")), 0);
	json_t *mine = json_object_get(json_array_get(beads, 5), "findings");
	ck_assert_int_eq(json_integer_value(json_array_get(mine, 0)), 0); /* numbered anew */
	ck_assert_int_eq(json_integer_value(json_object_get(summary, "changed")), 1);
	ck_assert_int_eq(json_integer_value(json_object_get(summary, "kept")), 6);
	ck_assert_int_eq(report_gravest(&sample->comparison, options.kinds), STEMMA_SEVERITY_MAJOR);
	ck_assert_int_eq(report_gravest(&sample->comparison, STEMMA_ALL_KINDS), STEMMA_SEVERITY_CRITICAL);
	ck_assert_int_eq(report_gravest(&sample->comparison, 0), -1);
	json_decref(root);
}
END_TEST

/* ---- Text ----------------------------------------------------------------------- */

START_TEST(text_begins_with_the_verdict_and_the_worst)
{
	const char *text = text_report();
	ck_assert_ptr_eq(strstr(text, "1 critical and 3 major differences"), text);
	const char *critical = strstr(text, "1 CRITICAL number"), *major = strstr(text, "2 MAJOR    negation");
	const char *minor = strstr(text, "minor    omission");
	ck_assert(critical && major && minor && critical < major && major < minor);
	ck_assert(minor < strstr(text, "Pairs, in"));
}
END_TEST

START_TEST(text_marks_the_words_of_both_sides)
{
	const char *text = text_report();
	ck_assert_ptr_nonnull(strstr(text, "carry [[10,000]] barrels"));
	ck_assert_ptr_nonnull(strstr(text, "[[۱۰۰۰]]"));
}
END_TEST

START_TEST(text_has_no_escape_sequence_unless_asked)
{
	ck_assert_ptr_null(strchr(text_report(), '\033'));
	buffer_clear(&out);
	options.color = true;
	ck_assert_ptr_nonnull(strstr(text_report(), "\033[1;4;31m10,000\033[0m"));
}
END_TEST

START_TEST(text_isolates_right_to_left_sentences_on_a_terminal)
{
	ck_assert_ptr_null(strstr(text_report(), "\xE2\x81\xA7"));
	buffer_clear(&out);
	options.terminal = true;
	const char *text = text_report();
	ck_assert_uint_gt(times(text, "\xE2\x81\xA7"), 9);
	ck_assert_uint_eq(times(text, "\xE2\x81\xA7") + times(text, "\xE2\x81\xA8"), times(text, "\xE2\x81\xA9"));
}
END_TEST

START_TEST(text_lets_no_article_steer_the_terminal)
{
	replace_sentence(true, 8, "\033]0;owned\007 \xE2\x80\xAEtxet\xE2\x80\xAC \xC2\x9B" "31m");
	options.terminal = true;
	const char *text = text_report();
	ck_assert_ptr_null(strchr(text, '\033'));
	ck_assert_ptr_null(strchr(text, '\007'));
	ck_assert_ptr_null(strstr(text, "\xE2\x80\xAE"));
	ck_assert_ptr_null(strstr(text, "\xC2\x9B"));
	ck_assert_ptr_nonnull(strstr(text, "[U+001B]]0;owned[U+0007] [U+202E]txet[U+202C]"));
}
END_TEST

START_TEST(text_fits_the_width_of_the_terminal)
{
	/* Han characters are two columns wide and have no spaces to break at. */
	replace_sentence(true, 8, "港口的渔民担心鲱鱼会因为新的管道而从海湾消失他们在星期一的集会上这样告诉记者并要求部长作出解释");
	options.terminal = true;
	options.columns = 60;
	const char *text = text_report();
	struct display *display = display_new();
	ck_assert_ptr_nonnull(display);
	const char *pairs = strstr(text, "Findings, worst");
	for (const char *line = pairs; line && *line;) {
		const char *end = strchr(line, '\n');
		struct grapheme grapheme;
		size_t columns = 0;
		display_begin(display, (struct view){ line, (size_t)(end - line) });
		while (display_next(display, &grapheme))
			columns += grapheme.columns;
		ck_assert_uint_le(columns, 60);
		line = end + 1;
	}
	display_free(display);
}
END_TEST

START_TEST(brief_text_is_one_screen_without_texts)
{
	options.brief = true;
	const char *text = text_report();
	ck_assert_uint_le(times(text, "\n"), 24);
	ck_assert_ptr_null(strstr(text, "Pairs"));
	ck_assert_ptr_nonnull(strstr(text, "omission (source 3 ¶2)"));
}
END_TEST

/* ---- HTML ------------------------------------------------------------------------ */

START_TEST(html_asks_nothing_of_anyone)
{
	const char *html = html_report();
	ck_assert_ptr_null(strstr(html, "<script"));
	ck_assert_ptr_null(strstr(html, "<link"));
	ck_assert_ptr_null(strstr(html, "<img"));
	ck_assert_ptr_null(strstr(html, " src="));
	ck_assert_ptr_null(strstr(html, " style="));
	ck_assert_ptr_null(strstr(html, "url("));
	ck_assert_ptr_null(strstr(html, "@import"));
	ck_assert_ptr_nonnull(strstr(html, "default-src 'none'; style-src 'sha256-"));
}
END_TEST

/* The policy names the hash of exactly what stands between <style> and </style>. */
START_TEST(html_policy_allows_its_own_style_only)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *html = html_report();
	const char *start = strstr(html, "<style>") + strlen("<style>");
	const char *end = strstr(start, "</style>");
	SHA2_CTX context;
	uint8_t hash[SHA256_DIGEST_LENGTH];
	SHA256Init(&context);
	SHA256Update(&context, (const uint8_t *)start, (size_t)(end - start));
	SHA256Final(hash, &context);
	const char *said = strstr(html, "'sha256-") + strlen("'sha256-");
	unsigned bits = 0, have = 0;
	size_t read = 0;
	for (; *said != '='; said++) {
		bits = (bits << 6 | (unsigned)(strchr(digits, *said) - digits)) & 0xFFFF;
		have += 6;
		if (have >= 8 && read < sizeof hash) {
			have -= 8;
			ck_assert_uint_eq(bits >> have & 0xFF, hash[read]);
			read++;
		}
	}
	ck_assert_uint_eq(read, sizeof hash);
	ck_assert_uint_eq(times(html, "<style"), 1);
	for (size_t i = 0; i < html_style_count; i++)
		ck_assert_ptr_null(strchr(html_style[i], '<'));
}
END_TEST

START_TEST(html_makes_a_hostile_article_inert)
{
	static const char attack[] = "</style><script>alert(1)</script> \"><img src=x onerror=alert(1)> '`&lt; \xE2\x80\xAE\x01";
	replace_sentence(false, 8, attack);
	sample->source.info.title = attack;
	sample->source.info.byline = attack;
	sample->source.info.outlet = attack;
	sample->source.info.published = attack;
	sample->source.info.location = "javascript:alert(1)";
	sample->source.info.url = "javascript:alert(1)";
	sample->source.info.canonical = "https://x.example/\"onmouseover=\"alert(1)";
	sample->source.info.language = "\"><script>";
	sample->source.info.sha256 = attack;
	sample->findings[0].message = attack;
	const char *warnings[] = { attack };
	sample->source.info.warnings = warnings;
	sample->source.info.warning_count = 1;
	const char *html = html_report();
	ck_assert_ptr_null(strstr(html, "<script"));
	ck_assert_ptr_null(strstr(html, "<img"));
	ck_assert_uint_eq(times(html, "</style>"), 1);
	ck_assert_ptr_null(strstr(html, "href=\"javascript:"));
	ck_assert_ptr_null(strstr(html, "\"onmouseover"));
	ck_assert_ptr_null(strstr(html, "\xE2\x80\xAE"));
	ck_assert_ptr_null(strchr(html, '\x01'));
	ck_assert_uint_ge(times(html, "&lt;/style&gt;&lt;script&gt;"), 7);
}
END_TEST

START_TEST(html_links_only_the_web)
{
	const char *html = html_report();
	ck_assert_ptr_nonnull(strstr(html, "<a rel=\"noopener noreferrer\" href=\"https://network.example/energy/pipeline?id=7&amp;lang=en\">"));
	buffer_clear(&out);
	static const char *const bad[] = { "ftp://x.example/", "data:text/html,x", "https:x", "http://x.example/ y", "//x.example" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		sample->source.info.canonical = bad[i];
		ck_assert_ptr_null(strstr(html_report(), "noopener"));
		buffer_clear(&out);
	}
}
END_TEST

START_TEST(html_says_language_and_direction)
{
	const char *html = html_report();
	ck_assert_uint_ge(times(html, "<p lang=\"fa\" dir=\"rtl\">"), 9);
	ck_assert_uint_ge(times(html, "<p lang=\"en\" dir=\"ltr\">"), 11);
	ck_assert_uint_eq(times(html, "<h1"), 1);
	buffer_clear(&out);
	sample->rewrite.info.language = NULL;
	ck_assert_ptr_nonnull(strstr(html_report(), "<p lang=\"\" dir=\"auto\">"));
}
END_TEST

START_TEST(html_links_within_the_page_lead_somewhere)
{
	const char *html = html_report();
	size_t links = 0;
	for (const char *at = html; (at = strstr(at, "href=\"#")) != NULL; at++) {
		char target[64];
		const char *name = at + strlen("href=\"#");
		(void)snprintf(target, sizeof target, " id=\"%.*s\"", (int)strcspn(name, "\""), name);
		ck_assert_msg(times(html, target) == 1, "%s", target);
		links++;
	}
	ck_assert_uint_gt(links, 40);
}
END_TEST

START_TEST(html_opens_and_closes_its_elements)
{
	static const char *const names[] = { "div", "p", "li", "ol", "ul", "a", "mark", "span", "svg", "dl", "main", "details" };
	const char *html = html_report();
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char open[16], bare[16], close[16];
		(void)snprintf(open, sizeof open, "<%s ", names[i]);
		(void)snprintf(bare, sizeof bare, "<%s>", names[i]);
		(void)snprintf(close, sizeof close, "</%s>", names[i]);
		ck_assert_msg(times(html, open) + times(html, bare) == times(html, close), "%s", names[i]);
	}
}
END_TEST

/* ---- All formats ------------------------------------------------------------------- */

START_TEST(an_empty_comparison_still_makes_a_report)
{
	sample->comparison.bead_count = sample->comparison.finding_count = 0;
	sample->source.info.sentence_count = sample->rewrite.info.sentence_count = 0;
	sample->source.info.title = sample->rewrite.info.title = NULL;
	sample->comparison.summary = (stemma_summary){ 0 };
	ck_assert_ptr_nonnull(strstr(html_report(), "Nothing in common"));
	buffer_clear(&out);
	ck_assert_ptr_nonnull(strstr(text_report(), "Nothing in common"));
	buffer_clear(&out);
	json_decref(json_report());
}
END_TEST

START_TEST(overlapping_findings_are_each_marked_once)
{
	struct report_selection selection;
	struct report_piece pieces[REPORT_PIECES];
	sample_finding(sample, STEMMA_KIND_MEASURE, STEMMA_SEVERITY_MINOR, 0.5, 1,
	               sample_span(sample, true, 1, "10,000 barrels a day"), sample_span(sample, false, 0, NULL), "a measure");
	ck_assert(report_select(&sample->comparison, NULL, &selection, NULL));
	size_t count = report_pieces(&selection, true, 1, REPORT_NONE, pieces, REPORT_PIECES);
	struct view sentence = { sample->sentences[0][1].text, sample->sentences[0][1].size };
	const char *at = sentence.data;
	size_t ends = 0;
	for (size_t i = 0; i < count; i++) {
		ck_assert_ptr_eq(pieces[i].text.data, at); /* without a gap */
		at += pieces[i].text.size;
		ends += pieces[i].end_count;
	}
	ck_assert_ptr_eq(at, sentence.data + sentence.size);
	ck_assert_uint_eq(ends, 4);
	report_selection_clear(&selection);
}
END_TEST

START_TEST(a_full_device_is_an_error)
{
	stemma_error error = { STEMMA_ERROR_NONE, "" };
	FILE *full = fopen("/dev/full", "w");
	if (!full)
		return;
	ck_assert(!stemma_report_write(&sample->comparison, STEMMA_REPORT_JSON, full, NULL, &error));
	ck_assert_int_eq(error.code, STEMMA_ERROR_WRITE);
	(void)fclose(full);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("reports");
	TCase *json = tcase_create("json"), *text = tcase_create("text"), *html = tcase_create("html");
	TCase *all = tcase_create("all formats");
	TCase *const cases[] = { json, text, html, all };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		tcase_add_checked_fixture(cases[i], set_up, tear_down);
		suite_add_tcase(suite, cases[i]);
	}
	tcase_add_test(json, json_members_stand_in_the_promised_order);
	tcase_add_test(json, json_spans_are_slices_of_their_sentences);
	tcase_add_test(json, json_is_null_where_nothing_is_known);
	tcase_add_test(json, json_numbers_have_two_digits_and_a_point);
	tcase_add_test(json, json_strings_are_escaped_and_well_formed);
	tcase_add_test(json, json_in_a_batch_is_one_line);
	tcase_add_test(json, kinds_left_out_are_neither_listed_nor_counted);
	tcase_add_test(text, text_begins_with_the_verdict_and_the_worst);
	tcase_add_test(text, text_marks_the_words_of_both_sides);
	tcase_add_test(text, text_has_no_escape_sequence_unless_asked);
	tcase_add_test(text, text_isolates_right_to_left_sentences_on_a_terminal);
	tcase_add_test(text, text_lets_no_article_steer_the_terminal);
	tcase_add_test(text, text_fits_the_width_of_the_terminal);
	tcase_add_test(text, brief_text_is_one_screen_without_texts);
	tcase_add_test(html, html_asks_nothing_of_anyone);
	tcase_add_test(html, html_policy_allows_its_own_style_only);
	tcase_add_test(html, html_makes_a_hostile_article_inert);
	tcase_add_test(html, html_links_only_the_web);
	tcase_add_test(html, html_says_language_and_direction);
	tcase_add_test(html, html_links_within_the_page_lead_somewhere);
	tcase_add_test(html, html_opens_and_closes_its_elements);
	tcase_add_test(all, an_empty_comparison_still_makes_a_report);
	tcase_add_test(all, overlapping_findings_are_each_marked_once);
	tcase_add_test(all, a_full_device_is_an_error);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
