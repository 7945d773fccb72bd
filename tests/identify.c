/* identify.c - a short piece of news is known by its language, of all that stemma has a file for and of some more. */
#include "base/limits.h"
#include "language/identify.h"

#include <check.h>
#include <stdlib.h>

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static struct arena arena;

static void set_up(void)
{
	arena_init(&arena, LIMIT_ARENA_BYTES);
	if (!ARENA_GUARD(&arena))
		ck_abort_msg("out of memory");
}

static void tear_down(void)
{
	arena_clear(&arena);
}

static const char *identify(const char *text, const char *hint)
{
	const char *found = identify_language(&arena, view_of(text), hint);
	return found ? found : "none";
}

/* Languages that ask for the letter statistics of their file; a build may leave them out. */
static const struct {
	const char *language, *text;
} news[] = {
	{ "en", "Two people were rescued from a fishing boat off Port Halden on Monday after its engine failed in heavy seas." },
	{ "en", "The council will vote on the plan next week." },
	{ "fa", "دو نفر روز دوشنبه پس از خرابی موتور یک قایق ماهیگیری در نزدیکی بندر هالدن نجات یافتند." },
	{ "fa", "شورا هفته آینده درباره طرح رای می‌دهد." },
	{ "ar", "أنقذ خفر السواحل شخصين من قارب صيد قرب ميناء هالدن يوم الاثنين بعد تعطل محركه." },
	{ "ar", "سيصوت المجلس على الخطة في الأسبوع المقبل." },
	{ "es", "Dos personas fueron rescatadas el lunes de un barco pesquero frente a Puerto Halden tras averiarse el motor." },
	{ "es", "El consejo votará el plan la próxima semana." },
	{ "fr", "Deux personnes ont été secourues lundi à bord d’un bateau de pêche au large de Port Halden après une panne de moteur." },
	{ "fr", "Le conseil votera sur ce projet la semaine prochaine." },
	{ "de", "Zwei Menschen wurden am Montag vor Port Halden von einem Fischerboot gerettet, nachdem dessen Motor ausgefallen war." },
	{ "de", "Der Rat stimmt in der nächsten Woche über den Plan ab." },
	{ "ru", "В понедельник у порта Халден спасли двух человек с рыболовного судна, у которого отказал двигатель." },
	{ "ru", "Совет проголосует за план на следующей неделе." },
	{ "zh", "周一，一艘渔船在哈尔登港附近因发动机故障遇险，两人获救。" },
	{ "zh", "週一，一艘漁船在哈爾登港附近因引擎故障遇險，兩人獲救。" },
	{ "zh", "議會下週將表決該計劃。" },
	{ "tr", "Pazartesi günü Halden Limanı açıklarında motoru arızalanan balıkçı teknesindeki iki kişi kurtarıldı." },
	{ "tr", "Meclis planı gelecek hafta oylayacak." },
	{ "hi", "सोमवार को हाल्डेन बंदरगाह के पास मछली पकड़ने वाली नाव का इंजन खराब होने के बाद दो लोगों को बचाया गया।" },
	{ "hi", "परिषद अगले सप्ताह योजना पर मतदान करेगी।" },
	{ "uk", "У понеділок біля порту Гальден врятували двох людей із рибальського судна, у якого відмовив двигун." },
	{ "uk", "Рада проголосує за план наступного тижня." },
	{ "pt", "Duas pessoas foram resgatadas na segunda-feira de um barco de pesca ao largo de Porto Halden após uma avaria no motor." },
	{ "pt", "O conselho votará o plano na próxima semana." },
	{ "it", "Due persone sono state salvate lunedì da un peschereccio al largo di Porto Halden dopo un guasto al motore." },
	{ "it", "Il consiglio voterà sul piano la prossima settimana." },
	{ "ja", "月曜日、ハルデン港の沖で漁船のエンジンが故障し、二人が救助された。" },
	{ "ja", "議会は来週この計画を採決する。" },
	{ "ko", "월요일 할덴 항구 앞바다에서 어선의 엔진이 고장 나 두 명이 구조됐다." },
	{ "ko", "의회는 다음 주 계획을 표결한다." },
	{ "he", "שני אנשים חולצו ביום שני מסירת דיג סמוך לנמל הלדן לאחר שמנועה התקלקל." },
	{ "he", "המועצה תצביע על התוכנית בשבוע הבא." },
	{ "id", "Dua orang diselamatkan pada hari Senin dari sebuah kapal nelayan di lepas pantai Halden setelah mesinnya rusak." },
	{ "id", "Dewan akan memberikan suara atas rencana itu pekan depan." },
	{ "pl", "W poniedziałek u wybrzeży Halden uratowano dwie osoby z kutra rybackiego, w którym zepsuł się silnik." },
	{ "pl", "Rada zagłosuje nad planem w przyszłym tygodniu." },
	{ "nl", "Twee mensen zijn maandag voor de kust van Halden gered van een vissersboot waarvan de motor was uitgevallen." },
	{ "nl", "De raad stemt volgende week over het plan." },
	{ "ur", "پیر کو ہالڈن بندرگاہ کے قریب ماہی گیری کی کشتی کا انجن خراب ہونے کے بعد دو افراد کو بچا لیا گیا۔" },
	{ "ur", "کونسل اگلے ہفتے منصوبے پر ووٹ دے گی۔" },
	{ "vi", "Hai người được cứu hôm thứ Hai khỏi một tàu cá ngoài khơi cảng Halden sau khi động cơ bị hỏng." },
	{ "vi", "Hội đồng sẽ bỏ phiếu về kế hoạch vào tuần tới." },
	{ "ca", "Dilluns van rescatar dues persones d'una barca de pesca davant del port de Halden, després que se li espatllés el motor." },
	{ "ca", "El consell votarà el pla la setmana vinent." },
	{ "sv", "Två personer räddades på måndagen från en fiskebåt utanför Halden efter att motorn hade gått sönder." },
	{ "sv", "Rådet röstar om planen nästa vecka." },
	{ "da", "To personer blev mandag reddet fra en fiskerbåd ud for Halden, efter at motoren var gået i stykker." },
	{ "da", "Byrådet stemmer om planen i næste uge." },
	{ "nb", "To personer ble mandag reddet fra en fiskebåt utenfor Halden etter at motoren hadde sviktet." },
	{ "nb", "Rådet skal stemme over planen neste uke." },
	{ "fi", "Kaksi ihmistä pelastettiin maanantaina kalastusveneestä Haldenin edustalla, kun moottori oli rikkoutunut." },
	{ "fi", "Neuvosto äänestää suunnitelmasta ensi viikolla." },
	{ "cs", "Dva lidé byli v pondělí zachráněni z rybářské lodi u Haldenu poté, co jí selhal motor." },
	{ "cs", "Rada bude o plánu hlasovat příští týden." },
	{ "sk", "Dvoch ľudí v pondelok zachránili z rybárskej lode pri Haldene po tom, čo jej zlyhal motor." },
	{ "sk", "Rada bude o pláne hlasovať budúci týždeň." },
	{ "hr", "Dvije osobe spašene su u ponedjeljak s ribarskog broda kod Haldena nakon što mu se pokvario motor." },
	{ "hr", "Vijeće će o planu glasovati sljedeći tjedan." },
	{ "bg", "Двама души бяха спасени в понеделник от рибарска лодка край Халден, след като двигателят ѝ се повреди." },
	{ "bg", "Съветът ще гласува плана следващата седмица." },
	{ "ro", "Două persoane au fost salvate luni de pe o barcă de pescuit în largul portului Halden, după ce motorul s-a defectat." },
	{ "ro", "Consiliul va vota planul săptămâna viitoare." },
	{ "hu", "Két embert mentettek ki hétfőn egy halászhajóról Halden közelében, miután elromlott a motorja." },
	{ "hu", "A tanács jövő héten szavaz a tervről." },
	{ "el", "Δύο άνθρωποι διασώθηκαν τη Δευτέρα από αλιευτικό σκάφος ανοιχτά του Χάλντεν, όταν χάλασε η μηχανή του." },
	{ "el", "Το συμβούλιο θα ψηφίσει το σχέδιο την επόμενη εβδομάδα." },
	{ "th", "มีผู้ได้รับการช่วยเหลือสองคนเมื่อวันจันทร์จากเรือประมงนอกชายฝั่งฮัลเดน หลังจากเครื่องยนต์ขัดข้อง" },
	{ "th", "สภาจะลงมติเรื่องแผนดังกล่าวในสัปดาห์หน้า" },
	{ "bn", "ইঞ্জিন বিকল হওয়ার পর সোমবার হ্যালডেন উপকূলে একটি মাছ ধরার নৌকা থেকে দুজনকে উদ্ধার করা হয়েছে।" },
	{ "bn", "পরিষদ আগামী সপ্তাহে পরিকল্পনাটি নিয়ে ভোট দেবে।" },
	{ "ta", "இயந்திரம் பழுதானதை அடுத்து ஹால்டன் கடற்கரை அருகே மீன்பிடி படகிலிருந்து இருவர் திங்கட்கிழமை மீட்கப்பட்டனர்." },
	{ "ta", "மன்றம் அடுத்த வாரம் இந்தத் திட்டம் குறித்து வாக்களிக்கும்." },
	{ "sw", "Watu wawili waliokolewa Jumatatu kutoka kwa boti ya uvuvi karibu na bandari ya Halden baada ya injini yake kuharibika." },
	{ "sw", "Baraza litapigia kura mpango huo wiki ijayo." },
};

START_TEST(news_is_known_by_its_language)
{
	const struct language *language = language_find(news[_i].language);
	if (!language || language->floor)
		return;
	ck_assert_str_eq(identify(news[_i].text, NULL), news[_i].language);
}
END_TEST

/* Scripts and letters that one language of the news has. */
static const struct {
	const char *language, *text;
} by_letters[] = {
	{ "el", "Δύο άνθρωποι διασώθηκαν τη Δευτέρα από ένα αλιευτικό σκάφος κοντά στο λιμάνι." },
	{ "th", "ชาวประมงสองคนได้รับการช่วยเหลือเมื่อวันจันทร์" },
	{ "hy", "Երկուշաբթի օրը երկու մարդ փրկվեց ձկնորսական նավից։" },
	{ "ka", "ორშაბათს სათევზაო ნავიდან ორი ადამიანი გადაარჩინეს." },
	{ "bn", "সোমবার একটি মাছ ধরার নৌকা থেকে দুজনকে উদ্ধার করা হয়েছে।" },
	{ "ta", "திங்கட்கிழமை மீன்பிடி படகிலிருந்து இருவர் மீட்கப்பட்டனர்." },
	{ "am", "ሰኞ ዕለት ሁለት ሰዎች ከዓሣ ማጥመጃ ጀልባ ተረፉ።" },
	{ "ckb", "ڕۆژی دووشەممە دوو کەس لە بەلەمێکی ماسیگرتن ڕزگار کران و ئەنجومەن بڕیار دەدات." },
	{ "ps", "د دوشنبې په ورځ دوه کسان د کب نیولو له یوې کښتۍ څخه وژغورل شول." },
	{ "ug", "دۈشەنبە كۈنى ئىككى بېلىقچى كېمىدىن قۇتقۇزۇۋېلىندى، ھۆكۈمەت بۇنى جەزملەشتۈردى." },
	{ "bg", "В понеделник двама души бяха спасени от риболовен кораб край пристанището, съобщи бреговата охрана." },
	{ "az", "Bazar ertəsi limanın yaxınlığında balıqçı gəmisindən iki nəfər xilas edildi." },
	{ "cs", "V pondělí byli u přístavu zachráněni dva lidé z rybářské lodi, které selhal motor, uvedl úřad." },
	{ "hu", "Hétfőn két embert mentettek ki egy halászhajóból, miután a motorja meghibásodott, közölte a tűzoltóság." },
};

START_TEST(letters_tell_languages_without_a_file)
{
	ck_assert_str_eq(identify(by_letters[_i].text, NULL), by_letters[_i].language);
}
END_TEST

START_TEST(names_of_others_do_not_mislead)
{
	if (language_find("fa") && !language_find("fa")->floor)
		ck_assert_str_eq(identify("شبکه NBC News به نقل از Reuters گزارش داد که شرکت OpenAI مدیر تازه‌ای دارد.", NULL), "fa");
	if (language_find("zh") && !language_find("zh")->floor)
		ck_assert_str_eq(identify("OpenAI和Microsoft周一宣布合作，GPT新版本将于11月发布。", NULL), "zh");
	ck_assert_str_eq(identify("The outlet Rokna (رکنا) quoted the ministry (وزارت) as saying that talks would go on.", NULL), "en");
}
END_TEST

START_TEST(capitals_and_numbers_do_not_mislead)
{
	ck_assert_str_eq(identify("TWO PEOPLE WERE RESCUED FROM A FISHING BOAT ON MONDAY, THE COAST GUARD SAID", NULL), "en");
	if (language_find("de") && !language_find("de")->floor)
		ck_assert_str_eq(identify("ZWEI MENSCHEN WURDEN AM MONTAG AUS DEM WASSER GERETTET, SAGTE DIE POLIZEI", NULL), "de");
	ck_assert_str_eq(identify("12,000 – 3.5 % (2025) … 14:30", NULL), "none");
	ck_assert_str_eq(identify("", NULL), "none");
}
END_TEST

START_TEST(a_page_that_says_the_wrong_language_is_not_believed)
{
	ck_assert_str_eq(identify(news[0].text, "es"), "en");
	ck_assert_str_eq(identify(news[0].text, "fa"), "en");
	ck_assert_str_eq(identify(news[0].text, "no such tag"), "en");
}
END_TEST

START_TEST(tags_are_one_for_one_language)
{
	char tag[12];
	static const char *const chinese[] = { "zh", "zh-CN", "zh-Hans", "zh_Hant_TW", "ZH-hk", "zho", "cmn" };
	for (size_t i = 0; i < sizeof chinese / sizeof *chinese; i++) {
		ck_assert(language_canonical_tag(chinese[i], tag));
		ck_assert_str_eq(tag, "zh");
	}
	ck_assert(language_canonical_tag("fas", tag));
	ck_assert_str_eq(tag, "fa");
	ck_assert(language_canonical_tag("pt_BR", tag));
	ck_assert_str_eq(tag, "pt");
	ck_assert(!language_canonical_tag("", tag));
	ck_assert(!language_canonical_tag("english please", tag));
	ck_assert(!language_canonical_tag("../en", tag));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("identify");
	TCase *all = tcase_create("all");
	tcase_add_checked_fixture(all, set_up, tear_down);
	tcase_add_loop_test(all, news_is_known_by_its_language, 0, COUNT(news));
	tcase_add_loop_test(all, letters_tell_languages_without_a_file, 0, COUNT(by_letters));
	tcase_add_test(all, names_of_others_do_not_mislead);
	tcase_add_test(all, capitals_and_numbers_do_not_mislead);
	tcase_add_test(all, a_page_that_says_the_wrong_language_is_not_believed);
	tcase_add_test(all, tags_are_one_for_one_language);
	suite_add_tcase(suite, all);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
