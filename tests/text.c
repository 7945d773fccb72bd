/* text.c - spellings that mean one word are one, and every token and sentence is found where it stands. */
#include "base/limits.h"
#include "base/utf8.h"
#include "language/language.h"
#include "stemma.h"
#include "text/fold.h"
#include "text/words.h"

#include <check.h>
#include <stdlib.h>

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static struct arena arena;
static stemma_error error;
static stemma_engine *engine;

static void set_up(void)
{
	arena_init(&arena, LIMIT_ARENA_BYTES);
	memset(&error, 0, sizeof error);
	engine = stemma_engine_new(NULL, &error);
	ck_assert_msg(engine, "%s", error.message);
	if (!ARENA_GUARD(&arena))
		ck_abort_msg("out of memory");
}

static void tear_down(void)
{
	stemma_engine_free(engine);
	arena_clear(&arena);
}

/* ---- Folding -------------------------------------------------------------------- */

static const char *fold(const char *text)
{
	return fold_text(&arena, view_of(text), FOLD_CASE_USUAL).data;
}

/* Two spellings that a newspaper takes for one word. */
static const struct {
	const char *one, *other;
} same[] = {
	{ "ЁЛКА", "елка" },
	{ "STRASSE", "straße" },
	{ "ﬁnance", "FINANCE" },
	{ "ＮＡＴＯ", "nato" },
	{ "１２３", "123" },
	{ "ﾆｭｰｽ", "ニュース" },
	{ "ガソリン", "ｶﾞｿﾘﾝ" },
	{ "caf\u00e9", "cafe\u0301" },
	{ "Vi\u1EC7t", "Vie\u0323\u0302t" },
	{ "ΣΟΦΟΣ", "σοφος" },
	/* Arabic and Persian letters, vowel marks and tatweel */
	{ "\u064A\u0645\u0646", "\u06CC\u0645\u0646" },
	{ "على", "علی" },
	{ "كتاب", "کتاب" },
	{ "أحمد", "احمد" },
	{ "إيران", "ايران" },
	{ "آذر", "اذر" },
	{ "مُحَمَّد", "محمد" },
	{ "مـحـمـد", "محمد" },
	{ "مسؤول", "مسوول" },
	{ "مدرسة", "مدرسه" },
	{ "خانهٔ", "خانه" },
	{ "خانۀ", "خانه" },
	{ "ﻻ", "لا" },
	{ "ﷲ", "الله" },
	{ "ہم", "هم" },
	/* ZWNJ and other marks that are not seen */
	{ "می\u200Cشود", "میشود" },
	{ "co\u00ADoperate", "cooperate" },
	{ "\u200Fخبر\u200E", "خبر" },
	/* Hebrew points, final letters and gershayim */
	{ "מֶמְשָׁלָה", "ממשלה" },
	{ "ארה״ב", "ארה\"ב" },
	/* Devanagari nukta, in one code point or two */
	{ "हज़ार", "हजार" },
	{ "ह\u091C\u093Cार", "ह\u095Bार" },
	{ "गाँव", "गांव" },
	/* apostrophes and hyphens */
	{ "l\u2019accord", "l'accord" },
	{ "об\u02BCєкт", "об'єкт" },
	{ "twenty\u2010five", "twenty-five" },
	{ "twenty\u2011five", "twenty-five" },
	/* traditional and simplified Chinese */
	{ "總統", "总统" },
	{ "經濟發展", "经济发展" },
	{ "臺灣", "台湾" },
};

START_TEST(spellings_of_one_word_are_one)
{
	ck_assert_str_eq(fold(same[_i].one), fold(same[_i].other));
}
END_TEST

static const struct {
	const char *one, *other;
} different[] = {
	{ "resume", "résumé" }, { "año", "ano" }, { "schon", "schön" }, { "قلب", "کلب" }, { "سیر", "شیر" },
	{ "пол", "поль" },      { "мій", "мии" }, { "カラス", "ガラス" },   { "千", "干" },    { "未", "末" },
};

START_TEST(different_words_stay_different)
{
	ck_assert_str_ne(fold(different[_i].one), fold(different[_i].other));
}
END_TEST

START_TEST(turkish_parts_its_two_i)
{
	ck_assert_str_eq(fold_text(&arena, VIEW("IŞIK"), FOLD_CASE_TURKIC).data, "ışık");
	ck_assert_str_eq(fold_text(&arena, VIEW("İSTANBUL"), FOLD_CASE_TURKIC).data, "istanbul");
	ck_assert_str_eq(fold_text(&arena, VIEW("I\u0307STANBUL"), FOLD_CASE_TURKIC).data, "istanbul");
	ck_assert_str_eq(fold_text(&arena, VIEW("DİYARBAKIR"), FOLD_CASE_TURKIC).data, "diyarbakır");
	/* elsewhere they are one, as an English page writes Istanbul and İstanbul */
	ck_assert_str_eq(fold("İstanbul"), fold("ISTANBUL"));
	ck_assert_str_eq(fold("Diyarbakır"), fold("DIYARBAKIR"));
}
END_TEST

START_TEST(folding_twice_changes_nothing)
{
	const char *once = fold(same[_i].one);
	ck_assert_str_eq(fold(once), once);
}
END_TEST

START_TEST(an_endless_accent_ends)
{
	enum { MARKS = 20000 };
	char *text = arena_alloc(&arena, 2 * MARKS + 2);
	text[0] = 'e';
	for (size_t i = 0; i < MARKS; i++)
		memcpy(text + 1 + 2 * i, "\u0301", 2);
	struct view folded = fold_text(&arena, view_of(text), FOLD_CASE_USUAL);
	ck_assert(utf8_valid(folded));
	ck_assert_uint_le(folded.size, 2 * MARKS + 2);
}
END_TEST

START_TEST(bytes_that_are_no_text_do_no_harm)
{
	static const char *const bad[] = { "\xFF", "a\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80z", "\xCC\x81", "" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		ck_assert(utf8_valid(fold_text(&arena, view_of(bad[i]), FOLD_CASE_USUAL)));
}
END_TEST

/* ---- Words ---------------------------------------------------------------------- */

static struct token *tokens;
static size_t token_count;

static void split(const char *sentence)
{
	struct word_tools *tools = word_tools_open(&arena, &error);
	ck_assert_msg(tools, "%s", error.message);
	tokens = words_split(&arena, tools, view_of(sentence), FOLD_CASE_USUAL, &token_count);
}

/* The tokens as they stand in the text, parted by bars. */
static const char *cut(const char *sentence)
{
	split(sentence);
	char *out = arena_alloc(&arena, strlen(sentence) * 2 + 2);
	size_t size = 0;
	for (size_t i = 0; i < token_count; i++) {
		if (i)
			out[size++] = '|';
		memcpy(out + size, sentence + tokens[i].byte_start, tokens[i].byte_end - tokens[i].byte_start);
		size += tokens[i].byte_end - tokens[i].byte_start;
	}
	return out;
}

static const struct {
	const char *sentence, *tokens;
} cuts[] = {
	{ "Nine ships left.", "Nine|ships|left|." },
	{ "They don't know", "They|don't|know" },
	{ "l\u2019accord est signé", "l\u2019accord|est|signé" },
	{ "About 10,000 people, 3.5% more", "About|10,000|people|,|3.5|%|more" },
	{ "a five-year-old", "a|five|-|year|-|old" },
	{ "حدود ۱۰٬۰۰۰ نفر", "حدود|۱۰٬۰۰۰|نفر" },
	{ "آنان می\u200Cخواهند بروند؟", "آنان|می\u200Cخواهند|بروند|؟" },
	{ "قال: «لا».", "قال|:|«|لا|»|." },
	{ "צה״ל הודיע", "צה״ל|הודיע" },
	{ "सरकार ने कहा।", "सरकार|ने|कहा|।" },
	{ "정부는 말했다.", "정부는|말했다|." },
	/* where no space parts words, a character is a token and the lexicon finds the words */
	{ "总统说", "总|统|说" },
	{ "カラカス市長", "カ|ラ|カ|ス|市|長" },
	/* Latin words and numbers beside such characters are whole */
	{ "使用GPS定位", "使|用|GPS|定|位" },
	{ "共有25万人", "共|有|25|万|人" },
	{ "NATOは10日", "NATO|は|10|日" },
	{ "", "" },
	{ "   ", "" },
};

START_TEST(a_sentence_is_cut_into_words)
{
	ck_assert_str_eq(cut(cuts[_i].sentence), cuts[_i].tokens);
}
END_TEST

/* The offsets that reports are made of: code points and bytes say the same place. */
static void check_offsets(const char *sentence)
{
	split(sentence);
	struct view text = view_of(sentence);
	size_t end = 0;
	for (size_t i = 0; i < token_count; i++) {
		ck_assert_uint_ge(tokens[i].start, end);
		ck_assert_uint_lt(tokens[i].start, tokens[i].end);
		ck_assert_uint_eq(utf8_offset(text, tokens[i].start), tokens[i].byte_start);
		ck_assert_uint_eq(utf8_offset(text, tokens[i].end), tokens[i].byte_end);
		end = tokens[i].end;
	}
	ck_assert_uint_le(end, utf8_length(text));
}

START_TEST(offsets_count_code_points)
{
	check_offsets(cuts[_i].sentence);
}
END_TEST

START_TEST(folding_moves_no_offset)
{
	static const char *const sentences[] = {
		"cafe\u0301 \U0001F600 ﷺ 𝐍ews ﬃ end", "می\u200Cشود مُحَمَّد کتاب\u200Cها", "שָׁלוֹם עוֹלָם",
		"＄１，０００ ﾄﾞﾙ", "\U00020000字 test", "İI ıi", "a\u0301\u0301\u0301b c",
	};
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++)
		check_offsets(sentences[i]);
	split("ﷺ ﬃ می\u200Cشود");
	ck_assert_uint_eq(token_count, 3);
	ck_assert_uint_eq(tokens[1].start, 2);
	ck_assert_uint_eq(tokens[1].end, 3);
	ck_assert_str_eq(tokens[1].folded.data, "ffi");
	ck_assert_uint_eq(tokens[2].start, 4);
	ck_assert_uint_eq(tokens[2].end, 10);
	ck_assert_str_eq(tokens[2].folded.data, "میشود");
}
END_TEST

START_TEST(a_token_knows_how_it_was_written)
{
	split("The NATO envoy Ada met 25 Руководителей");
	ck_assert(tokens[0].capital && !tokens[0].all_capitals && tokens[0].kind == TOKEN_WORD);
	ck_assert(tokens[1].capital && tokens[1].all_capitals);
	ck_assert(!tokens[2].capital);
	ck_assert_int_eq(tokens[5].kind, TOKEN_NUMBER);
	ck_assert_int_eq(tokens[6].script, SCRIPT_CYRILLIC);
	ck_assert(tokens[6].capital);
	split("“Go,” he said");
	ck_assert_int_eq(tokens[0].kind, TOKEN_PUNCTUATION);
	ck_assert(tokens[0].space_before && !tokens[1].space_before && !tokens[3].space_before && tokens[4].space_before);
}
END_TEST

/* ---- Sentences ------------------------------------------------------------------- */

/* A paragraph with a bar between sentences. */
static const struct {
	const char *language, *paragraph;
} paragraphs[] = {
	{ "en", "Gov. Ron Hale met Mr. Ito on Jan. 5.|Dr. Ada Venn and J. K. Marlow were there." },
	{ "en", "The U.S. Army left the U.S. in 2019.|It came back at 5 p.m. on Sunday." },
	{ "en", "“Go.”|He went.|“Will it hold?” she asked.|“No!” said the mayor of Port Halden." },
	{ "en", "Prices rose 3.5 percent to $1.2 billion.|Rates … were left alone.|Then came the vote..." },
	{ "en", "He was born in Halden.|1987 was the year of the flood." },
	{ "en", "1. The council met on Monday.|2. It voted on the plan." },
	{ "en", "The firm, Oster Inc., and Lt. Col. B. Hale denied it.|They spoke to St. Mary's Hospital, e.g. its nurses." },
	{ "fa", "آیا این طرح تصویب می\u200Cشود؟|هنوز روشن نیست.|دو مقام چنین گفتند." },
	{ "fa", "او گفت: «این پایان است.»|سپس رفت." },
	{ "fa", "نرخ تورم ۳٫۵ درصد شد.|قیمت نفت به ۶۲.۵ دلار رسید!|بازار آرام ماند…" },
	{ "ar", "هل يوافق البرلمان على الخطة؟|لا أحد يعرف.|التصويت يوم الاثنين!" },
	{ "ar", "وقال الوزير: «انتهت الأزمة.»|ثم غادر القاعة." },
	{ "ar", "ارتفع السعر 3.5 في المئة.|وقال د. سامي العلي إن الخطة جيدة." },
	{ "es", "¿Qué hará el Gobierno?|Nadie lo sabe.|¡La votación es el lunes!" },
	{ "es", "El Sr. Ruiz y la Dra. Vega hablaron con EE. UU. sobre el plan.|No hubo acuerdo." },
	{ "es", "«No lo sé», dijo.|El paro bajó al 3,5 %.|Costó 1.200 euros." },
	{ "fr", "M. Dubois a rencontré Mme Roy à Lyon.|« Que faire ? » a-t-il demandé.|Personne n\u2019a répondu." },
	{ "fr", "Le chômage atteint 3,5 %.|Cela a coûté 1 200 euros…|Le vote aura lieu lundi !" },
	{ "fr", "L\u2019article 5, al. 2, p. 14, le prévoit.|J.-P. Morel l\u2019a dit." },
	{ "de", "Das Treffen am 3. November in Berlin dauerte z. B. nur zwei Stunden.|Dann reisten sie ab." },
	{ "de", "Dr. Weber und Prof. Lang kamen um 8 Uhr.|„Wir gehen.“|Der Minister schwieg." },
	{ "de", "Das kostete 2,5 Mio. Euro bzw. 3 Mrd. Dollar.|Der 21. Parteitag beginnt am 5. Mai." },
	{ "ru", "Встреча прошла в г. Москве 5 мая 2024 г. и длилась два часа.|Потом делегация уехала." },
	{ "ru", "А. С. Иванов и Б. Петров приехали утром.|«Мы готовы!» — заявил министр.|Что будет дальше?" },
	{ "ru", "Ущерб составил 2,5 млрд руб. за год.|Цены выросли на 3,5 %." },
	{ "zh", "总统周一说：“我们不会退让。”|议会明天投票！|结果会怎样？|没有人知道。" },
	{ "zh", "通胀率为3.5%。|市场上涨……但他没有离开会场。" },
	{ "zh", "「我們準備好了。」|部長沒有回答。" },
	{ "tr", "Toplantı 5. kez ertelendi.|Dr. Ayşe Kaya ile Prof. Dr. Can Er konuştu.|Sonuç ne olacak?" },
	{ "tr", "“Gidiyoruz!” dedi bakan.|Enflasyon yüzde 3,5 oldu.|M.Ö. 5. yüzyıl eserleri bulundu." },
	{ "hi", "सरकार ने सोमवार को फैसला टाल दिया।|क्या योजना मंजूर होगी?|कोई नहीं जानता।" },
	{ "hi", "डॉ. वर्मा ने कहा, “हम तैयार हैं।”|महंगाई 3.5 प्रतिशत रही।" },
	{ "uk", "Зустріч відбулася в м. Києві 5 травня 2024 р. і тривала дві години.|Потім делегація поїхала." },
	{ "uk", "«Ми готові!» — заявив міністр.|Що буде далі?|Т. Г. Коваль не відповів." },
	{ "pt", "O Sr. Silva e a Dra. Costa falaram.|“Quem paga?” perguntou ele.|A inflação foi de 3,5%." },
	{ "pt", "O acordo custou R$ 1.200 milhões.|O voto será na segunda-feira!" },
	{ "it", "Il dott. Rossi e l\u2019on. Bianchi sono partiti.|«Che fare?» ha chiesto il sindaco.|Nessuno ha risposto." },
	{ "it", "L\u2019inflazione è al 3,5%.|Il voto è rinviato…|La Camera tace." },
	{ "ja", "首相は「準備はできている。」と述べた。|議会は明日採決する！|結果はどうなるのか？" },
	{ "ja", "物価は3.5%上昇した。|市場は上がった。|大臣は答えなかった。" },
	{ "ko", "정부는 월요일 결정을 미뤘다.|계획이 승인될까?|아무도 모른다." },
	{ "ko", "장관은 \"준비됐다\"고 말했다.|물가는 3.5% 올랐다." },
	{ "he", "ד״ר לוי נפגש עם השר ביום שני.|האם התוכנית תאושר?|איש אינו יודע." },
	{ "he", "האינפלציה עלתה ב-3.5 אחוזים.|\"אנחנו מוכנים,\" אמר השר." },
	{ "id", "Dr. Sari dan Prof. Budi datang pada pukul 10.30 WIB.|“Apakah rencana ini disetujui?” tanya wartawan.|Belum ada jawaban." },
	{ "id", "Inflasi naik 3,5 persen.|Harganya Rp1.200." },
	{ "pl", "Spotkanie odbyło się 5 maja 2024 r. w Warszawie i trwało m.in. dwie godziny.|Potem delegacja wyjechała." },
	{ "pl", "Dr Nowak i prof. Lis przyjechali.|„Jesteśmy gotowi!” – powiedział minister.|Co dalej?" },
	{ "nl", "Dhr. De Vries en mevr. Bakker spraken o.a. over 3,5 procent.|Dr. Jansen zweeg.|“Wie betaalt?” vroeg de minister." },
	{ "nl", "Het kostte 1.200 euro.|De stemming is maandag!" },
	{ "ur", "کیا منصوبہ منظور ہوگا؟|کوئی نہیں جانتا۔|وزیر نے پیر کو جواب نہیں دیا۔" },
	{ "ur", "مہنگائی 3.5 فیصد رہی۔|اس نے کہا: ”ہم تیار ہیں۔“|پھر وہ چلا گیا۔" },
	{ "vi", "TS. Nguyễn Văn An gặp ông Trần ở TP. Hồ Chí Minh.|“Ai sẽ trả tiền?” ông hỏi.|Lạm phát là 3,5%." },
	{ "vi", "Giá là 1.200 đồng.|Cuộc bỏ phiếu diễn ra vào thứ Hai!" },
	{ "el", "Θα εγκριθεί το σχέδιο;|Κανείς δεν ξέρει.|Η ψηφοφορία είναι τη Δευτέρα!" },
	{ "fi", "Hallitus lykkäsi päätöstä maanantaina.|Hyväksytäänkö suunnitelma?|Kukaan ei tiedä." },
	{ "et", "Valitsus lükkas otsuse edasi.|Kas kava kiidetakse heaks?|Keegi ei tea." },
	{ "mk", "Дали планот ќе биде одобрен?|Никој не знае.|Гласањето е во понеделник!" },
	{ "hy", "Խորհուրդը հետաձգեց որոշումը։|Ոչ ոք չգիտի։" },
};

/* Builds may leave languages out, and with them their abbreviations. */
static bool left_out(const char *tag)
{
	static const char *const without_a_file[] = { "et", "mk", "hy" };
	for (size_t i = 0; i < sizeof without_a_file / sizeof *without_a_file; i++)
		if (strcmp(tag, without_a_file[i]) == 0)
			return false;
	const struct language *language = language_find(tag);
	return !language || language->floor;
}

START_TEST(a_paragraph_is_cut_into_sentences)
{
	const char *marked = paragraphs[_i].paragraph, *language = paragraphs[_i].language;
	if (left_out(language))
		return;
	/* the paragraph without its bars: a space, except between Chinese or Japanese sentences */
	bool spaced = strcmp(language, "zh") != 0 && strcmp(language, "ja") != 0;
	char *text = arena_alloc(&arena, strlen(marked) + 1), *found = arena_alloc(&arena, strlen(marked) * 2 + 1);
	size_t size = 0;
	for (const char *at = marked; *at; at++)
		if (*at != '|')
			text[size++] = *at;
		else if (spaced)
			text[size++] = ' ';
	stemma_document *document =
		stemma_document_from_bytes(engine, text, size, NULL, language, STEMMA_INPUT_TEXT, &error);
	ck_assert_msg(document, "%s", error.message);
	const stemma_document_info *info = stemma_document_get_info(document);
	for (size_t i = 0; i < info->sentence_count; i++) {
		if (i)
			strcat(found, "|");
		strcat(found, info->sentences[i].text);
	}
	ck_assert_str_eq(found, marked);
	stemma_document_free(document);
}
END_TEST

START_TEST(sentences_say_where_they_stand)
{
	static const char text[] = "\xEF\xBB\xBFNine  ships left.\tTwo\u00A0stayed.\n\nمی\u200Cرود. \U0001F600 بله.";
	stemma_document *document =
		stemma_document_from_bytes(engine, text, sizeof text - 1, NULL, NULL, STEMMA_INPUT_TEXT, &error);
	ck_assert_msg(document, "%s", error.message);
	const stemma_document_info *info = stemma_document_get_info(document);
	ck_assert_uint_ge(info->sentence_count, 3);
	ck_assert_str_eq(info->sentences[0].text, "Nine ships left.");
	ck_assert_uint_eq(info->sentences[0].input_start, 0);
	ck_assert_uint_eq(info->sentences[0].input_end, 17);
	ck_assert_uint_eq(info->sentences[1].input_start, 18);
	ck_assert_uint_eq(info->sentences[1].input_end, 29);
	ck_assert_uint_eq(info->sentences[2].input_start, 31);
	for (size_t i = 0; i < info->sentence_count; i++)
		ck_assert_uint_eq(info->sentences[i].length, utf8_length(view_of(info->sentences[i].text)));
	stemma_document_free(document);
}
END_TEST

START_TEST(a_sentence_without_an_end_is_cut)
{
	enum { SIZE = 60000 };
	static char words[SIZE], solid[SIZE];
	for (size_t i = 0; i < SIZE; i++)
		words[i] = i % 8 == 7 ? ' ' : 'a';
	memset(solid, 'a', SIZE);
	static const char *const texts[] = { words, solid };
	for (size_t t = 0; t < 2; t++) {
		stemma_document *document =
			stemma_document_from_bytes(engine, texts[t], SIZE, NULL, "en", STEMMA_INPUT_TEXT, &error);
		ck_assert_msg(document, "%s", error.message);
		const stemma_document_info *info = stemma_document_get_info(document);
		ck_assert_uint_ge(info->sentence_count, SIZE / LIMIT_SENTENCE_CODE_POINTS);
		for (size_t i = 0; i < info->sentence_count; i++)
			ck_assert_uint_le(info->sentences[i].length, LIMIT_SENTENCE_CODE_POINTS);
		stemma_document_free(document);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("text");
	TCase *folding = tcase_create("folding"), *words = tcase_create("words"), *sentences = tcase_create("sentences");
	tcase_add_checked_fixture(folding, set_up, tear_down);
	tcase_add_loop_test(folding, spellings_of_one_word_are_one, 0, COUNT(same));
	tcase_add_loop_test(folding, different_words_stay_different, 0, COUNT(different));
	tcase_add_test(folding, turkish_parts_its_two_i);
	tcase_add_loop_test(folding, folding_twice_changes_nothing, 0, COUNT(same));
	tcase_add_test(folding, an_endless_accent_ends);
	tcase_add_test(folding, bytes_that_are_no_text_do_no_harm);
	suite_add_tcase(suite, folding);
	tcase_add_checked_fixture(words, set_up, tear_down);
	tcase_add_loop_test(words, a_sentence_is_cut_into_words, 0, COUNT(cuts));
	tcase_add_loop_test(words, offsets_count_code_points, 0, COUNT(cuts));
	tcase_add_test(words, folding_moves_no_offset);
	tcase_add_test(words, a_token_knows_how_it_was_written);
	suite_add_tcase(suite, words);
	tcase_add_checked_fixture(sentences, set_up, tear_down);
	tcase_add_loop_test(sentences, a_paragraph_is_cut_into_sentences, 0, COUNT(paragraphs));
	tcase_add_test(sentences, sentences_say_where_they_stand);
	tcase_add_test(sentences, a_sentence_without_an_end_is_cut);
	suite_add_tcase(suite, sentences);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
