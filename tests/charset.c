/* charset.c - bytes of every encoding that news pages come in are read as text. */
#include "text/charset.h"

#include "base/limits.h"

#include <check.h>
#include <stdlib.h>
#include <unicode/ucnv.h>

static struct arena arena;
static stemma_error error;

static void setup(void)
{
	arena_init(&arena, LIMIT_ARENA_BYTES);
	memset(&error, 0, sizeof error);
	if (!ARENA_GUARD(&arena))
		ck_abort_msg("out of memory");
}

static void teardown(void)
{
	arena_clear(&arena);
}

/* `text` (UTF-8) written in another encoding. */
static struct view encode(const char *text, const char *converter)
{
	UErrorCode status = U_ZERO_ERROR;
	char *out = arena_alloc(&arena, strlen(text) * 4 + 16);
	UConverter *to = ucnv_open(converter, &status);
	int32_t size = ucnv_fromAlgorithmic(to, UCNV_UTF8, out, (int32_t)strlen(text) * 4 + 16, text, -1, &status);
	ucnv_close(to);
	ck_assert_msg(U_SUCCESS(status), "%s: %s", converter, u_errorName(status));
	return (struct view){ out, (size_t)size };
}

static struct decoded decode(struct view bytes, const char *declared)
{
	struct decoded out;
	ck_assert_msg(charset_decode(&arena, bytes, declared, &out, &error), "%s", error.message);
	return out;
}

static const char persian[] =
	"به گزارش رکنا، مقام های دولت اعلام کردند که این تصمیم هنوز نهایی نشده است و بررسی ادامه دارد. "
	"آنان تاکید کردند که هیچ اقدامی بدون موافقت شورا انجام نخواهد شد و مردم باید منتظر خبر بعدی بمانند.";

static const char thai[] =
	"เจ้าหน้าที่กล่าวว่าเรือเฟอร์รี่ลำนี้ออกจากท่าเรือเมื่อเช้าวันจันทร์และจมลงหลังจากนั้นหนึ่งชั่วโมง "
	"ผู้โดยสารส่วนใหญ่ได้รับการช่วยเหลือแล้ว";

START_TEST(a_byte_order_mark_decides_and_goes)
{
	struct decoded out = decode(VIEW("\xEF\xBB\xBFHej"), "windows-1251");
	ck_assert_str_eq(out.text.data, "Hej");
	ck_assert_str_eq(out.charset, "UTF-8");
	out = decode(VIEW("\xFF\xFEH\0e\0j\0"), NULL);
	ck_assert_str_eq(out.text.data, "Hej");
	ck_assert_str_eq(out.charset, "UTF-16LE");
	out = decode(VIEW("\xFE\xFF\0H\0e\0j"), NULL);
	ck_assert_str_eq(out.text.data, "Hej");
}
END_TEST

START_TEST(the_header_goes_before_the_page)
{
	struct decoded out = decode(VIEW("<meta charset=windows-1251>\xE9t\xE9"), "ISO-8859-1");
	ck_assert_str_eq(out.charset, "windows-1252");
	ck_assert_ptr_nonnull(strstr(out.text.data, "été"));
}
END_TEST

START_TEST(a_header_of_utf8_over_other_bytes_is_not_believed)
{
	const char *page = "<meta charset='windows-1256'><p>";
	struct view text = encode(persian, "windows-1256");
	char *bytes = arena_print(&arena, "%s%.*s", page, (int)text.size, text.data);
	ck_assert_str_eq(decode(view_of(bytes), "utf-8").charset, "windows-1256");
}
END_TEST

START_TEST(valid_utf8_is_utf8_whatever_the_page_declares)
{
	struct decoded out = decode(view_of("<meta charset=\"iso-8859-1\"><p>می‌شود – été"), NULL);
	ck_assert_str_eq(out.charset, "UTF-8");
	ck_assert_ptr_nonnull(strstr(out.text.data, "می‌شود"));
}
END_TEST

struct labelled {
	const char *declaration, *converter, *charset, *text;
};

static const struct labelled labels[] = {
	{ "<meta charset=iso-8859-1>", "windows-1252", "windows-1252", "“été” – 5 €" },
	{ "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GB2312'>", "gb18030", "gb18030", "记者鎔基" },
	{ "<meta charset=\"euc-kr\">", "windows-949", "EUC-KR", "똠방각하" },
	{ "<meta charset=Shift_JIS>", "ibm-943_P15A-2003", "Shift_JIS", "東京①" },
	{ "<meta charset='tis-620'>", "windows-874-2000", "windows-874", "สวัสดี…" },
	{ "<meta charset=iso-8859-9>", "windows-1254", "windows-1254", "İstanbul’da" },
	{ "<?xml version='1.0' encoding='koi8-r'?>", "koi8-r", "KOI8-R", "Москва" },
	{ "<!-- <meta charset=utf-8> --><meta charset=\"big5\">", "Big5-HKSCS", "Big5", "臺灣" },
};

START_TEST(labels_mean_what_browsers_take_them_to_mean)
{
	const struct labelled *row = &labels[_i];
	struct view text = encode(row->text, row->converter);
	size_t head = strlen(row->declaration);
	char *bytes = arena_alloc(&arena, head + text.size);
	memcpy(bytes, row->declaration, head);
	memcpy(bytes + head, text.data, text.size);
	struct decoded out = decode((struct view){ bytes, head + text.size }, NULL);
	ck_assert_str_eq(out.charset, row->charset);
	ck_assert_str_eq(out.text.data + head, row->text);
	ck_assert_uint_eq(out.replaced, 0);
}
END_TEST

START_TEST(an_undeclared_page_is_guessed_from_its_letters)
{
	static const struct {
		const char *text, *converter, *charset;
	} rows[] = {
		{ thai, "windows-874-2000", "windows-874" },
		{ "Министр заявил, что переговоры продолжатся на следующей неделе и что решение ещё не принято.",
		  "windows-1251", "windows-1251" },
		{ "Minister powiedział, że rozmowy będą kontynuowane w przyszłym tygodniu; decyzja jeszcze nie zapadła.",
		  "iso-8859-2", "ISO-8859-2" },
		{ "大臣は来週も協議を続けると述べ、決定はまだ下されていないと記者団に語った。", "euc-jp", "EUC-JP" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct decoded out = decode(encode(rows[i].text, rows[i].converter), NULL);
		ck_assert_msg(strcmp(out.text.data, rows[i].text) == 0, "%s read as %s", rows[i].charset, out.charset);
	}
}
END_TEST

START_TEST(persian_in_windows_1256_is_recognized_although_icu_does_not)
{
	/* With the Arabic yeh, as such pages are written. */
	char *text = arena_copy(&arena, view_of(persian));
	for (char *at = text; (at = strstr(at, "ی")) != NULL; at += 2)
		memcpy(at, "ي", 2);
	struct decoded out = decode(encode(text, "windows-1256"), NULL);
	ck_assert_str_eq(out.charset, "windows-1256");
	ck_assert_str_eq(out.text.data, text);
}
END_TEST

START_TEST(utf16_without_a_mark_is_recognized)
{
	struct decoded out = decode(encode(persian, "UTF-16LE"), NULL);
	ck_assert_str_eq(out.charset, "UTF-16LE");
	ck_assert_str_eq(out.text.data, persian);
}
END_TEST

START_TEST(what_cannot_be_read_is_counted_not_fatal)
{
	struct decoded out = decode(VIEW("A long enough line of \xFF text, and the page goes on after it."), "utf-8");
	ck_assert_uint_eq(out.replaced, 1);
	ck_assert_ptr_nonnull(strstr(out.text.data, "of \xEF\xBF\xBD text"));
	out = decode(VIEW("one \0 zero in a text that goes on for long enough to be one"), NULL);
	ck_assert_uint_eq(out.replaced, 1);
	ck_assert_uint_eq(strlen(out.text.data), out.text.size);
}
END_TEST

START_TEST(format_characters_are_kept)
{
	ck_assert_str_eq(decode(view_of("می‌شود ‏a‎"), NULL).text.data, "می‌شود ‏a‎");
}
END_TEST

START_TEST(binary_is_undecodable)
{
	unsigned char bytes[4096];
	uint32_t state = 7;
	for (size_t i = 0; i < sizeof bytes; i++) {
		state = state * 1664525 + 1013904223;
		bytes[i] = (unsigned char)(state >> 24);
	}
	struct decoded out;
	ck_assert(!charset_decode(&arena, (struct view){ (char *)bytes, sizeof bytes }, NULL, &out, &error));
	ck_assert_int_eq(error.code, STEMMA_ERROR_UNDECODABLE);
	memset(bytes, 0, sizeof bytes);
	ck_assert(!charset_decode(&arena, (struct view){ (char *)bytes, sizeof bytes }, NULL, &out, &error));
}
END_TEST

START_TEST(nothing_and_unknown_labels_are_no_trouble)
{
	ck_assert_uint_eq(decode((struct view){ "", 0 }, NULL).text.size, 0);
	ck_assert_str_eq(decode(VIEW("plain"), "utf-7").text.data, "plain");
	ck_assert_str_eq(decode(VIEW("<meta charset="), "x-no-such-thing").text.data, "<meta charset=");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("bytes of every encoding are read as text");
	TCase *tests = tcase_create("decoding");
	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_byte_order_mark_decides_and_goes);
	tcase_add_test(tests, the_header_goes_before_the_page);
	tcase_add_test(tests, a_header_of_utf8_over_other_bytes_is_not_believed);
	tcase_add_test(tests, valid_utf8_is_utf8_whatever_the_page_declares);
	tcase_add_loop_test(tests, labels_mean_what_browsers_take_them_to_mean, 0,
	                    (int)(sizeof labels / sizeof *labels));
	tcase_add_test(tests, an_undeclared_page_is_guessed_from_its_letters);
	tcase_add_test(tests, persian_in_windows_1256_is_recognized_although_icu_does_not);
	tcase_add_test(tests, utf16_without_a_mark_is_recognized);
	tcase_add_test(tests, what_cannot_be_read_is_counted_not_fatal);
	tcase_add_test(tests, format_characters_are_kept);
	tcase_add_test(tests, binary_is_undecodable);
	tcase_add_test(tests, nothing_and_unknown_labels_are_no_trouble);
	suite_add_tcase(suite, tests);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
