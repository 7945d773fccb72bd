/* findings-properties.c - what holds for any text: against itself there is nothing to find, nor against
 * itself in other digits, letters, Unicode forms or calendars; and one alteration is one finding.
 *
 * The texts are the samples of the language files, which SOURCE_ROOT has. */
#include "findings.h"

#include <unicode/ucal.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static const char *const languages[] = { "ar", "de", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja",
	                                     "ko", "nl", "pl", "pt", "ru", "tr", "uk", "ur", "vi", "zh" };
enum { LANGUAGES = sizeof languages / sizeof *languages, MOST_SENTENCES = 64, SENTENCE_BYTES = 4096 };

/* ---- Texts ------------------------------------------------------------- */

struct text {
	char *sentences[MOST_SENTENCES];
	size_t count;
};

/* The lines of [sample] in the file of a language. */
static struct text sample_of(const char *language)
{
	struct text text = { .count = 0 };
	const char *root = getenv("SOURCE_ROOT");
	char path[1024];
	snprintf(path, sizeof path, "%s/src/language/data/%s.txt", root ? root : "..", language);
	FILE *file = fopen(path, "r");
	ck_assert_msg(file, "%s cannot be read", path);
	char *line = NULL;
	size_t room = 0;
	bool within = false;
	while (getline(&line, &room, file) > 0 && text.count < MOST_SENTENCES) {
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] == '[')
			within = strcmp(line, "[sample]") == 0;
		else if (within && strncmp(line, "text = ", 7) == 0)
			text.sentences[text.count++] = strdup(line + 7);
	}
	free(line);
	fclose(file);
	ck_assert_uint_gt(text.count, 10);
	return text;
}

static void text_free(struct text *text)
{
	for (size_t i = 0; i < text->count; i++)
		free(text->sentences[i]);
}

/* The text with every sentence re-spelled. */
static struct text respell(const struct text *text, void (*spell)(const char *sentence, char *out))
{
	struct text other = { .count = text->count };
	for (size_t i = 0; i < text->count; i++) {
		other.sentences[i] = calloc(1, SENTENCE_BYTES);
		ck_assert_uint_lt(strlen(text->sentences[i]) * 3, SENTENCE_BYTES);
		spell(text->sentences[i], other.sentences[i]);
	}
	return other;
}

static struct pair compare_texts(const char *language, const struct text *source, const struct text *rewrite)
{
	return compare_sentences(language, (const char *const *)source->sentences, source->count, language,
	                         (const char *const *)rewrite->sentences, rewrite->count);
}

static void check_same(const char *language, void (*spell)(const char *sentence, char *out))
{
	if (!has_language(language))
		return;
	struct text text = sample_of(language), other = respell(&text, spell);
	struct pair pair = compare_texts(language, &text, &other);
	const stemma_summary *summary = stemma_comparison_get_summary(pair.comparison);
	ck_assert_msg(pair.count == 0, "%s:%s", language, tell_findings(&pair));
	ck_assert_double_eq_tol(summary->coverage, 1, 1e-9);
	ck_assert_double_eq_tol(summary->support, 1, 1e-9);
	ck_assert_double_eq_tol(summary->fidelity, 1, 1e-9);
	pair_free(&pair);
	text_free(&text);
	text_free(&other);
}

/* ---- The same text ----------------------------------------------------- */

static void as_it_is(const char *sentence, char *out)
{
	strcpy(out, sentence);
}

START_TEST(a_text_against_itself_has_no_findings)
{
	check_same(languages[_i], as_it_is);
}
END_TEST

/* Writes each ASCII digit, and each digit of the scripts below, as a digit of the script whose zero is given. */
static void in_digits(const char *sentence, char *out, uint32_t zero)
{
	static const uint32_t zeros[] = { '0', 0x0660, 0x06F0, 0x0966, 0xFF10 };
	UChar text[SENTENCE_BYTES / 2];
	int32_t length = 0;
	UErrorCode status = U_ZERO_ERROR;
	u_strFromUTF8(text, SENTENCE_BYTES / 2, &length, sentence, -1, &status);
	for (int32_t i = 0; i < length; i++)
		for (size_t z = 0; z < sizeof zeros / sizeof *zeros; z++)
			if (text[i] >= zeros[z] && text[i] < zeros[z] + 10) {
				text[i] = (UChar)(zero + text[i] - zeros[z]);
				break;
			}
	u_strToUTF8(out, SENTENCE_BYTES, NULL, text, length, &status);
	ck_assert(U_SUCCESS(status));
}

static void in_ascii_digits(const char *sentence, char *out)
{
	in_digits(sentence, out, '0');
}

static void in_arabic_digits(const char *sentence, char *out)
{
	in_digits(sentence, out, 0x0660);
}

static void in_persian_digits(const char *sentence, char *out)
{
	in_digits(sentence, out, 0x06F0);
}

static void in_devanagari_digits(const char *sentence, char *out)
{
	in_digits(sentence, out, 0x0966);
}

static void in_wide_digits(const char *sentence, char *out)
{
	in_digits(sentence, out, 0xFF10);
}

START_TEST(other_digits_are_no_finding)
{
	/* as far as a newspaper of the language may print them */
	static const struct {
		const char *language;
		void (*spell)(const char *sentence, char *out);
	} spellings[] = {
		{ "fa", in_ascii_digits }, { "fa", in_arabic_digits },  { "fa", in_persian_digits },  { "ar", in_ascii_digits },
		{ "ar", in_arabic_digits }, { "ar", in_persian_digits }, { "ur", in_ascii_digits },    { "ur", in_persian_digits },
		{ "hi", in_ascii_digits }, { "hi", in_devanagari_digits }, { "zh", in_wide_digits }, { "ja", in_wide_digits },
		{ "ja", in_ascii_digits }, { "ko", in_wide_digits },
	};
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		check_same(spellings[i].language, spellings[i].spell);
}
END_TEST

static void normalize(const UNormalizer2 *form, const char *sentence, char *out)
{
	UChar text[SENTENCE_BYTES / 2], normal[SENTENCE_BYTES / 2];
	int32_t length = 0;
	UErrorCode status = U_ZERO_ERROR;
	u_strFromUTF8(text, SENTENCE_BYTES / 2, &length, sentence, -1, &status);
	length = unorm2_normalize(form, text, length, normal, SENTENCE_BYTES / 2, &status);
	u_strToUTF8(out, SENTENCE_BYTES, NULL, normal, length, &status);
	ck_assert(U_SUCCESS(status));
}

static void in_nfc(const char *sentence, char *out)
{
	UErrorCode status = U_ZERO_ERROR;
	normalize(unorm2_getNFCInstance(&status), sentence, out);
}

static void in_nfd(const char *sentence, char *out)
{
	UErrorCode status = U_ZERO_ERROR;
	normalize(unorm2_getNFDInstance(&status), sentence, out);
}

START_TEST(other_normal_forms_are_no_finding)
{
	check_same(languages[_i], in_nfc);
	check_same(languages[_i], in_nfd);
}
END_TEST

static void replace_letters(const char *sentence, char *out, const char *const (*letters)[2], size_t count)
{
	while (*sentence) {
		size_t i = 0;
		while (i < count && strncmp(sentence, letters[i][0], strlen(letters[i][0])) != 0)
			i++;
		if (i < count) {
			strcpy(out, letters[i][1]);
			sentence += strlen(letters[i][0]);
			out += strlen(out);
		} else
			*out++ = *sentence++;
	}
	*out = '\0';
}

/* As keyboards for Arabic write Persian, and the other way. */
static void in_arabic_letters(const char *sentence, char *out)
{
	static const char *const letters[][2] = { { "ی", "ي" }, { "ک", "ك" } };
	replace_letters(sentence, out, letters, 2);
}

static void in_persian_letters(const char *sentence, char *out)
{
	static const char *const letters[][2] = { { "ي", "ی" }, { "ك", "ک" } };
	replace_letters(sentence, out, letters, 2);
}

/* With a stroke that only lengthens: a kashida behind every meem within a word. */
static void with_kashida(const char *sentence, char *out)
{
	static const char *const letters[][2] = { { "مو", "مـو" }, { "سا", "سـا" }, { "تا", "تـا" } };
	replace_letters(sentence, out, letters, 3);
}

static void with_typewriter_marks(const char *sentence, char *out)
{
	static const char *const marks[][2] = { { "’", "'" }, { "–", "-" }, { "…", "..." }, { "\xC2\xA0", " " } };
	replace_letters(sentence, out, marks, 4);
}

START_TEST(other_letters_of_arabic_and_persian_are_no_finding)
{
	check_same("fa", in_arabic_letters);
	check_same("fa", with_kashida);
	check_same("ar", in_persian_letters);
	check_same("ar", with_kashida);
}
END_TEST

START_TEST(the_marks_of_a_typewriter_are_no_finding)
{
	check_same(languages[_i], with_typewriter_marks);
}
END_TEST

/* ---- Calendars --------------------------------------------------------- */

static const char *const english_months[] = { "January", "February", "March", "April", "May", "June", "July",
	                                          "August", "September", "October", "November", "December" };
static const char *const persian_months[] = { "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
	                                          "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند" };
static const char *const hijri_months[] = { "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
	                                        "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة" };

/* A day, counted from 1970-01-01, in a calendar of ICU. */
static void day_in(const char *locale, int days, int *year, int *month, int *day)
{
	UErrorCode status = U_ZERO_ERROR;
	UCalendar *calendar = ucal_open(u"UTC", -1, locale, UCAL_DEFAULT, &status);
	ucal_setMillis(calendar, days * 86400000.0, &status);
	*year = ucal_get(calendar, UCAL_YEAR, &status);
	*month = ucal_get(calendar, UCAL_MONTH, &status);
	*day = ucal_get(calendar, UCAL_DATE, &status);
	ucal_close(calendar);
	ck_assert(U_SUCCESS(status));
}

static void english_date(int days, char *out, size_t room)
{
	int year, month, day;
	day_in("en@calendar=gregorian", days, &year, &month, &day);
	snprintf(out, room, "The president resigned on %d %s %d.", day, english_months[month], year);
}

/* A date in English beside one in another language. */
static void check_dates(const char *source, const char *language, const char *rewrite, enum expected expected)
{
	struct row row = { "en", source, language, rewrite, expected };
	check_row(STEMMA_KIND_DATE, &row);
}

/* From 2010 to 2029, every 41st day. */
START_TEST(the_same_day_in_the_persian_calendar_is_no_finding)
{
	int days = 14610 + _i * 41, year, month, day;
	char english[256], persian[256];
	day_in("en@calendar=persian", days, &year, &month, &day);
	snprintf(persian, sizeof persian, "رئیس‌جمهور در %d %s %d استعفا داد.", day, persian_months[month], year);
	english_date(days, english, sizeof english);
	check_dates(english, "fa", persian, SILENT);
	english_date(days + 1, english, sizeof english);
	check_dates(english, "fa", persian, MAJOR);
	english_date(days - 366, english, sizeof english);
	check_dates(english, "fa", persian, MAJOR);
}
END_TEST

/* In the calendar of Mecca; elsewhere a month may begin a day sooner or later than by arithmetic. */
START_TEST(the_same_day_in_the_lunar_calendar_is_no_finding)
{
	static const struct {
		const char *calendar;
		int slack;
	} calendars[] = { { "ar@calendar=islamic-umalqura", 0 }, { "ar@calendar=islamic-civil", 1 } };
	int days = 14610 + _i * 41, year, month, day;
	for (size_t c = 0; c < 2; c++) {
		char english[256], arabic[256];
		day_in(calendars[c].calendar, days, &year, &month, &day);
		snprintf(arabic, sizeof arabic, "استقال الرئيس في %d %s %d.", day, hijri_months[month], year);
		for (int apart = -calendars[c].slack; apart <= calendars[c].slack; apart++) {
			english_date(days + apart, english, sizeof english);
			check_dates(english, "ar", arabic, SILENT);
		}
		english_date(days + 6, english, sizeof english);
		check_dates(english, "ar", arabic, MAJOR);
	}
}
END_TEST

/* ---- One alteration ---------------------------------------------------- */

static bool is_figure(stemma_kind kind)
{
	return kind <= STEMMA_KIND_DATE;
}

/* Whether a digit of a number of two to four ASCII digits stands there, with nothing joined to it. */
static bool is_plain_number(const char *sentence, size_t at)
{
	size_t digits = strspn(sentence + at, "0123456789");
	if (digits < 2 || digits > 4 || (at > 0 && strchr("0123456789.,:-/", sentence[at - 1])))
		return false;
	return sentence[at] != '0' && !strchr(".,:-/", sentence[at + digits] ? sentence[at + digits] : ' ');
}

/* Every plain number of every sentence, altered: one finding, of a kind that has figures, there and nowhere else. */
START_TEST(an_altered_figure_is_one_finding)
{
	if (!has_language(languages[_i]))
		return;
	struct text sample = sample_of(languages[_i]), text = respell(&sample, in_ascii_digits);
	for (size_t s = 0; s < text.count; s++) {
		char *original = text.sentences[s];
		for (size_t at = 0; original[at]; at++) {
			if (!is_plain_number(original, at))
				continue;
			size_t digits = strspn(original + at, "0123456789");
			char altered[SENTENCE_BYTES];
			snprintf(altered, sizeof altered, "%.*s%ld%s", (int)at, original, strtol(original + at, NULL, 10) + 11, original + at + digits);
			struct text other = text;
			other.sentences[s] = altered;
			struct pair pair = compare_texts(languages[_i], &text, &other);
			ck_assert_msg(pair.count == 1 && is_figure(pair.findings[0].kind) &&
			                  pair.findings[0].severity >= STEMMA_SEVERITY_MAJOR && pair.findings[0].source.present &&
			                  pair.findings[0].rewrite.present && pair.findings[0].source.sentence == s,
			              "%s: %s\n%s%s", languages[_i], original, altered, tell_findings(&pair));
			pair_free(&pair);
			at += digits - 1;
		}
	}
	text_free(&sample);
	text_free(&text);
}
END_TEST

/* One report, translated: each figure has its kind. */
static const char *const reports[LANGUAGES] = {
	"قتلت العاصفة 34 شخصا وأصابت 215 آخرين ودمرت 870 منزلا، وبلغت الأضرار 62 مليون دولار، أي أكثر بنسبة 17 في المئة من عام 2019.",
	"Der Sturm tötete 34 Menschen, verletzte 215 weitere und zerstörte 870 Häuser; der Schaden betrug 62 Millionen Dollar, 17 Prozent mehr als im Jahr 2019.",
	"The storm killed 34 people, injured 215 others and destroyed 870 houses; the damage was 62 million dollars, 17 percent more than in 2019.",
	"La tormenta mató a 34 personas, hirió a otras 215 y destruyó 870 casas; los daños fueron de 62 millones de dólares, un 17 por ciento más que en 2019.",
	"طوفان 34 نفر را کشت، 215 نفر دیگر را زخمی کرد و 870 خانه را ویران کرد؛ خسارت 62 میلیون دلار بود، 17 درصد بیشتر از سال 2019.",
	"La tempête a tué 34 personnes, en a blessé 215 autres et détruit 870 maisons ; les dégâts s'élèvent à 62 millions de dollars, 17 pour cent de plus qu'en 2019.",
	"הסופה הרגה 34 בני אדם, פצעה 215 אחרים והרסה 870 בתים; הנזק היה 62 מיליון דולר, 17 אחוזים יותר מאשר בשנת 2019.",
	"तूफान में 34 लोग मारे गए, 215 अन्य घायल हुए और 870 मकान नष्ट हो गए; नुकसान 62 मिलियन डॉलर रहा, जो 2019 से 17 प्रतिशत अधिक है।",
	"Badai itu menewaskan 34 orang, melukai 215 lainnya dan menghancurkan 870 rumah; kerugiannya 62 juta dolar, 17 persen lebih banyak daripada tahun 2019.",
	"La tempesta ha ucciso 34 persone, ne ha ferite altre 215 e ha distrutto 870 case; i danni sono stati di 62 milioni di dollari, il 17 per cento in più rispetto al 2019.",
	"嵐で34人が死亡、215人が負傷し、870棟の家が破壊された。被害額は6200万ドルで、2019年より17パーセント多かった。",
	"폭풍으로 34명이 사망하고 215명이 부상했으며 주택 870채가 파괴되었다. 피해액은 6200만 달러로 2019년보다 17퍼센트 많았다.",
	"De storm doodde 34 mensen, verwondde 215 anderen en verwoestte 870 huizen; de schade bedroeg 62 miljoen dollar, 17 procent meer dan in 2019.",
	"Burza zabiła 34 osoby, raniła 215 innych i zniszczyła 870 domów; szkody wyniosły 62 miliony dolarów, o 17 procent więcej niż w 2019 roku.",
	"A tempestade matou 34 pessoas, feriu outras 215 e destruiu 870 casas; os danos foram de 62 milhões de dólares, 17 por cento a mais do que em 2019.",
	"Шторм убил 34 человека, ранил ещё 215 и разрушил 870 домов; ущерб составил 62 миллиона долларов, на 17 процентов больше, чем в 2019 году.",
	"Fırtına 34 kişiyi öldürdü, 215 kişiyi yaraladı ve 870 evi yıktı; hasar 62 milyon dolar oldu, 2019 yılından yüzde 17 daha fazla.",
	"Шторм убив 34 людини, поранив ще 215 і зруйнував 870 будинків; збитки становили 62 мільйони доларів, на 17 відсотків більше, ніж у 2019 році.",
	"طوفان سے 34 افراد ہلاک ہوئے، 215 دیگر زخمی ہوئے اور 870 مکان تباہ ہو گئے؛ نقصان 62 ملین ڈالر رہا، جو 2019 سے 17 فیصد زیادہ ہے۔",
	"Cơn bão làm 34 người chết, 215 người khác bị thương và phá hủy 870 ngôi nhà; thiệt hại là 62 triệu đô la, nhiều hơn 17 phần trăm so với năm 2019.",
	"风暴造成34人死亡，215人受伤，870座房屋被毁；损失为6200万美元，比2019年多17%。",
};
static const struct {
	int figure;
	stemma_kind kind;
} figures[] = { { 34, STEMMA_KIND_NUMBER }, { 215, STEMMA_KIND_NUMBER }, { 870, STEMMA_KIND_NUMBER }, { 62, STEMMA_KIND_MONEY },
	            { 17, STEMMA_KIND_PERCENT }, { 2019, STEMMA_KIND_DATE } };

/* Writes the report with one of its figures put up by 24; 62 may be written as 6200 万. */
static void alter_figure(const char *report, int figure, char *out)
{
	char wanted[16], altered[16];
	snprintf(wanted, sizeof wanted, "%d", figure);
	snprintf(altered, sizeof altered, "%d", figure + 24);
	const char *at = strstr(report, wanted);
	ck_assert_ptr_nonnull(at);
	snprintf(out, SENTENCE_BYTES, "%.*s%s%s", (int)(at - report), report, altered, at + strlen(wanted));
}

/* Every language with itself and with English. */
START_TEST(an_altered_figure_is_one_finding_of_its_kind)
{
	size_t language = (size_t)_i / 2, source = _i % 2 ? 2 : language;
	if (!has_language(languages[language]))
		return;
	struct pair pair = compare_sentences(languages[source], &reports[source], 1, languages[language], &reports[language], 1);
	ck_assert_msg(pair.count == 0, "%s to %s:%s", languages[source], languages[language], tell_findings(&pair));
	pair_free(&pair);
	for (size_t f = 0; f < sizeof figures / sizeof *figures; f++) {
		char altered[SENTENCE_BYTES];
		const char *rewrite = altered;
		alter_figure(reports[language], figures[f].figure, altered);
		pair = compare_sentences(languages[source], &reports[source], 1, languages[language], &rewrite, 1);
		ck_assert_msg(pair.count == 1 && pair.findings[0].kind == figures[f].kind && pair.findings[0].severity >= STEMMA_SEVERITY_MAJOR,
		              "%s to %s, %s expected for %d: %s%s", languages[source], languages[language], stemma_kind_name(figures[f].kind),
		              figures[f].figure, altered, tell_findings(&pair));
		pair_free(&pair);
	}
}
END_TEST

/* A further alteration makes nothing better. */
START_TEST(fidelity_never_rises_with_an_alteration)
{
	if (!has_language(languages[_i]))
		return;
	struct text sample = sample_of(languages[_i]), text = respell(&sample, in_ascii_digits), other = respell(&text, as_it_is);
	double fidelity = 1;
	size_t findings = 0;
	for (size_t s = 0; s < text.count; s++)
		for (size_t at = 0; text.sentences[s][at]; at++) {
			if (!is_plain_number(text.sentences[s], at))
				continue;
			/* the first digit goes on by one: as many bytes as before */
			other.sentences[s][at] = text.sentences[s][at] == '9' ? '1' : (char)(text.sentences[s][at] + 1);
			struct pair pair = compare_texts(languages[_i], &text, &other);
			double now = stemma_comparison_get_summary(pair.comparison)->fidelity;
			ck_assert_msg(now <= fidelity, "%s: %f after %f", languages[_i], now, fidelity);
			ck_assert_uint_ge(pair.count, findings);
			fidelity = now;
			findings = pair.count;
			pair_free(&pair);
			at += strspn(text.sentences[s] + at, "0123456789") - 1;
		}
	text_free(&sample);
	text_free(&text);
	text_free(&other);
}
END_TEST

/* What a bead is that has a sentence of the rewrite. */
static stemma_verdict verdict_of(const struct pair *pair, size_t sentence)
{
	size_t count;
	const stemma_bead *beads = stemma_comparison_get_beads(pair->comparison, &count);
	for (size_t b = 0; b < count; b++)
		for (size_t i = 0; i < beads[b].rewrite_count; i++)
			if (beads[b].rewrite[i] == sentence)
				return beads[b].verdict;
	ck_abort_msg("sentence %zu is in no bead", sentence);
	return STEMMA_VERDICT_KEPT;
}

/* A sentence left out is an omission; seen from the other side, an addition (or a repeat, which is
 * no finding); and nothing else. */
START_TEST(swapping_the_sides_swaps_omission_and_addition)
{
	if (!has_language(languages[_i]))
		return;
	struct text text = sample_of(languages[_i]);
	for (size_t s = 0; s < text.count; s++) {
		struct text shorter = { .count = text.count - 1 };
		for (size_t i = 0; i < shorter.count; i++)
			shorter.sentences[i] = text.sentences[i + (i >= s)];
		struct pair there = compare_texts(languages[_i], &text, &shorter), back = compare_texts(languages[_i], &shorter, &text);
		ck_assert_msg(there.count == 1 && there.findings[0].kind == STEMMA_KIND_OMISSION && there.findings[0].source.sentence == s,
		              "%s without %zu:%s", languages[_i], s, tell_findings(&there));
		if (verdict_of(&back, s) == STEMMA_VERDICT_REPEATED) {
			ck_assert_msg(back.count == 0, "%s with %zu:%s", languages[_i], s, tell_findings(&back));
			pair_free(&there);
			pair_free(&back);
			continue;
		}
		ck_assert_msg(back.count == 1 && back.findings[0].kind == STEMMA_KIND_ADDITION && back.findings[0].rewrite.sentence == s,
		              "%s with %zu:%s", languages[_i], s, tell_findings(&back));
		ck_assert_str_eq(there.findings[0].source.text, back.findings[0].rewrite.text);
		pair_free(&there);
		pair_free(&back);
	}
	text_free(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("findings: properties");
	TCase *same = add_case(suite, "same"), *calendars = add_case(suite, "calendars"), *one = add_case(suite, "one");
	tcase_add_loop_test(same, a_text_against_itself_has_no_findings, 0, LANGUAGES);
	tcase_add_test(same, other_digits_are_no_finding);
	tcase_add_loop_test(same, other_normal_forms_are_no_finding, 0, LANGUAGES);
	tcase_add_test(same, other_letters_of_arabic_and_persian_are_no_finding);
	tcase_add_loop_test(same, the_marks_of_a_typewriter_are_no_finding, 0, LANGUAGES);
	tcase_add_loop_test(calendars, the_same_day_in_the_persian_calendar_is_no_finding, 0, 178);
	tcase_add_loop_test(calendars, the_same_day_in_the_lunar_calendar_is_no_finding, 0, 178);
	tcase_add_loop_test(one, an_altered_figure_is_one_finding, 0, LANGUAGES);
	tcase_add_loop_test(one, an_altered_figure_is_one_finding_of_its_kind, 0, LANGUAGES * 2);
	tcase_add_loop_test(one, fidelity_never_rises_with_an_alteration, 0, LANGUAGES);
	tcase_add_loop_test(one, swapping_the_sides_swaps_omission_and_addition, 0, LANGUAGES);
	return run_suite(suite);
}
