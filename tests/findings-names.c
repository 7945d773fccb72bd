/* findings-names.c - which names are the same under another spelling, and which are not;
 * and words that were left in the source's language. */
#include "findings.h"

/* ---- Names ------------------------------------------------------------- */

static const struct row names[] = {
	/* places */
	{ "en", "The minister flew to Germany for talks with the opposition.", "fa", "وزیر برای گفت‌وگو با مخالفان به آلمان رفت.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "fa", "وزیر برای گفت‌وگو با مخالفان به فرانسه رفت.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "ar", "سافر الوزير إلى ألمانيا لإجراء محادثات مع المعارضة.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "ar", "سافر الوزير إلى إسبانيا لإجراء محادثات مع المعارضة.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "es", "El ministro viajó a Alemania para hablar con la oposición.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "es", "El ministro viajó a Italia para hablar con la oposición.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "fr", "Le ministre s'est rendu en Allemagne pour des entretiens avec l'opposition.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "fr", "Le ministre s'est rendu en Autriche pour des entretiens avec l'opposition.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "ru", "Министр прилетел в Германию на переговоры с оппозицией.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "ru", "Министр прилетел в Польшу на переговоры с оппозицией.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "zh", "部长飞往德国与反对派会谈。", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "zh", "部长飞往法国与反对派会谈。", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "ja", "大臣は野党との協議のためドイツを訪れた。", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "ja", "大臣は野党との協議のためフランスを訪れた。", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "tr", "Bakan muhalefetle görüşmek için Almanya'ya gitti.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "tr", "Bakan muhalefetle görüşmek için Fransa'ya gitti.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "hi", "मंत्री विपक्ष के साथ बातचीत के लिए जर्मनी गए।", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "hi", "मंत्री विपक्ष के साथ बातचीत के लिए फ्रांस गए।", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "pl", "Minister poleciał do Niemiec na rozmowy z opozycją.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "pl", "Minister poleciał do Francji na rozmowy z opozycją.", MAJOR },
	{ "en", "The minister flew to Germany for talks with the opposition.", "uk", "Міністр прилетів до Німеччини на переговори з опозицією.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "it", "Il ministro è volato in Germania per colloqui con l'opposizione.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "he", "השר טס לגרמניה לשיחות עם האופוזיציה.", SILENT },
	{ "en", "The minister flew to Germany for talks with the opposition.", "he", "השר טס לצרפת לשיחות עם האופוזיציה.", MAJOR },
	{ "fa", "زمین‌لرزه‌ای ترکیه را لرزاند.", "en", "An earthquake shook Turkey.", SILENT },
	{ "fa", "زمین‌لرزه‌ای ترکیه را لرزاند.", "en", "An earthquake shook Syria.", MAJOR },
	{ "zh", "日本和韩国签署了协议。", "en", "Japan and South Korea signed an agreement.", SILENT },
	{ "zh", "日本和韩国签署了协议。", "en", "Japan and North Korea signed an agreement.", MAJOR },
	/* the outlet that a rewrite credits, and its adjective */
	{ "en", "The ferry overturned near the port.", "ar", "وذكرت شبكة «سي إن إن» الأمريكية أن العبارة انقلبت قرب الميناء.", SILENT },
	{ "en", "American troops left the city.", "ar", "غادرت القوات الأمريكية المدينة.", SILENT },
	{ "en", "American troops left the city.", "ar", "غادرت القوات الهندية المدينة.", MAJOR },
	/* exonyms */
	{ "en", "The train from Munich to Vienna was late.", "de", "Der Zug von München nach Wien hatte Verspätung.", SILENT },
	{ "en", "The train from Munich to Vienna was late.", "it", "Il treno da Monaco di Baviera a Vienna era in ritardo.", SILENT },
	{ "en", "A bomb exploded in Aleppo.", "ar", "انفجرت قنبلة في حلب.", SILENT },
	{ "en", "A bomb exploded in Aleppo.", "ar", "انفجرت قنبلة في دمشق.", MAJOR },
	{ "en", "A bomb exploded in Aleppo.", "es", "Una bomba explotó en Alepo.", SILENT },
	{ "en", "A bomb exploded in Aleppo.", "fr", "Une bombe a explosé à Bagdad.", MAJOR },
	/* case endings behind an apostrophe, of names and acronyms */
	{ "en", "The doctor returned to Berlin from the United States.", "tr", "Doktor ABD'den Berlin'e döndü.", SILENT },
	{ "en", "The doctor returned to Berlin from the United States.", "tr", "Doktor ABD'den Londra'ya döndü.", MAJOR },
	{ "zh", "医生从美国回到柏林。", "tr", "Doktor ABD'den Berlin'e döndü.", SILENT },
	{ "zh", "医生从美国回到柏林。", "tr", "Doktor Fransa'dan Berlin'e döndü.", MAJOR },
	/* a word that only looks like the stem of a name is none */
	{ "en", "The price of bread is high in March.", "fa", "قیمت نان در ماه مارس بالا است.", SILENT },
	{ "fa", "قیمت نان در ماه مارس بالا است.", "zh", "三月面包价格很高。", SILENT },
	/* a demonym for the country, a capital for the government */
	{ "en", "Germany's economy is growing.", "es", "La economía alemana está creciendo.", SILENT },
	{ "en", "Germany's economy is growing.", "ru", "Немецкая экономика растет.", SILENT },
	{ "en", "Germany's economy is growing.", "ru", "Французская экономика растет.", MAJOR },
	{ "en", "The French president visited the hospital.", "fa", "رئیس‌جمهور فرانسه از این بیمارستان بازدید کرد.", SILENT },
	{ "en", "The French president visited the hospital.", "de", "Der französische Präsident besuchte das Krankenhaus.", SILENT },
	{ "en", "The French president visited the hospital.", "de", "Der spanische Präsident besuchte das Krankenhaus.", MAJOR },
	{ "en", "Moscow rejected the proposal.", "de", "Russland lehnte den Vorschlag ab.", SILENT },
	{ "en", "Russia rejected the proposal.", "fa", "مسکو این پیشنهاد را رد کرد.", SILENT },
	{ "en", "Moscow rejected the proposal.", "es", "Pekín rechazó la propuesta.", MAJOR },
	/* organisations, their acronyms included */
	{ "en", "The World Health Organization warned of a new virus.", "es", "La OMS advirtió de un nuevo virus.", SILENT },
	{ "en", "The WHO warned of a new virus.", "fr", "L'Organisation mondiale de la santé a mis en garde contre un nouveau virus.", SILENT },
	{ "en", "The United Nations sent food to the region.", "fa", "سازمان ملل به این منطقه غذا فرستاد.", SILENT },
	{ "en", "The United Nations sent food to the region.", "ru", "ООН направила в регион продовольствие.", SILENT },
	{ "en", "The United Nations sent food to the region.", "zh", "联合国向该地区运送了食品。", SILENT },
	{ "en", "The European Union imposed sanctions on the company.", "ar", "فرض الاتحاد الأوروبي عقوبات على الشركة.", SILENT },
	/* persons: by sound where no gazetteer has them, and by surname alone */
	{ "en", "The doctor Peter Larsen treated the injured.", "ru", "Врач Петер Ларсен лечил раненых.", SILENT },
	{ "en", "The doctor Peter Larsen treated the injured.", "de", "Der Arzt Peter Larsen behandelte die Verletzten.", SILENT },
	{ "en", "The doctor Peter Larsen treated the injured.", "de", "Der Arzt Larsen behandelte die Verletzten.", SILENT },
	{ "en", "The doctor Peter Larsen treated the injured.", "fa", "پیتر لارسن، پزشک، مجروحان را درمان کرد.", SILENT },
	{ "en", "The doctor Peter Larsen treated the injured.", "ar", "عالج الطبيب بيتر لارسن الجرحى.", SILENT },
	{ "en", "The doctor Peter Larsen treated the injured.", "ja", "医師のピーター・ラーセンが負傷者を治療した。", SILENT },
	{ "en", "The doctor Peter Larsen treated the injured.", "fr", "Le médecin Marco Fontana a soigné les blessés.", MINOR },
	{ "en", "The doctor Peter Larsen treated the injured.", "es", "El médico Marco Fontana atendió a los heridos.", MINOR },
	{ "en", "The judge Olga Sokolova freed the journalist.", "ru", "Судья Ольга Соколова освободила журналиста.", SILENT },
	{ "en", "The judge Olga Sokolova freed the journalist.", "uk", "Суддя Ольга Соколова звільнила журналіста.", SILENT },
	{ "en", "The judge Olga Sokolova freed the journalist.", "pl", "Sędzia Olga Sokołowa uwolniła dziennikarza.", SILENT },
	{ "en", "Vladimir Putin met the ambassador in the palace.", "ru", "Владимир Путин встретился с послом во дворце.", SILENT },
	{ "en", "Vladimir Putin met the ambassador in the palace.", "fa", "ولادیمیر پوتین با سفیر در کاخ دیدار کرد.", SILENT },
	{ "en", "Putin met the ambassador in the palace.", "zh", "普京在宫殿会见了大使。", SILENT },
	{ "en", "Putin met the ambassador in the palace.", "zh", "特朗普在宫殿会见了大使。", MAJOR },
	{ "en", "Putin met the ambassador in the palace.", "es", "Trump se reunió con el embajador en el palacio.", MAJOR },
	{ "en", "Putin met the ambassador in the palace.", "fa", "ترامپ با سفیر در کاخ دیدار کرد.", MAJOR },
	{ "en", "Putin met the ambassador in the palace.", "ar", "التقى ترامب السفير في القصر.", MAJOR },
	{ "en", "The finance ministry put pressure on the bank.", "ru", "Министерство иностранных дел оказывало давление на банк.", MAJOR },
	{ "en", "The finance ministry put pressure on the bank.", "ru", "Министерство финансов оказывало давление на банк.", SILENT },
	{ "en", "The foreign minister cancelled the visit.", "fa", "وزیر دفاع این سفر را لغو کرد.", MAJOR },
	{ "en", "The foreign minister cancelled the visit.", "fa", "وزیر امور خارجه این سفر را لغو کرد.", SILENT },
	{ "en", "The supreme court rejected the appeal.", "de", "Das Verfassungsgericht wies die Beschwerde zurück.", MAJOR },
	{ "en", "The navy rescued the fishermen.", "es", "La fuerza aérea rescató a los pescadores.", MAJOR },
};

START_TEST(a_name)
{
	check_row(STEMMA_KIND_NAME, &names[_i]);
}
END_TEST

/* ---- Words left untranslated ------------------------------------------- */

static const struct row untranslated[] = {
	{ "en", "The government will build new houses because many families lost their homes.", "de", "Die Regierung wird neue Häuser bauen, because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "de", "Die Regierung wird neue Häuser bauen, weil viele Familien ihr Zuhause verloren haben.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "fr", "Le gouvernement construira de nouvelles maisons because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "fr", "Le gouvernement construira de nouvelles maisons parce que de nombreuses familles ont perdu leur logement.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "es", "El gobierno construirá casas nuevas because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "es", "El gobierno construirá casas nuevas porque muchas familias perdieron su hogar.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "fa", "دولت خانه‌های جدید می‌سازد because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "fa", "دولت خانه‌های جدید می‌سازد زیرا خانواده‌های بسیاری خانه خود را از دست داده‌اند.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "ar", "ستبني الحكومة منازل جديدة because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "ar", "ستبني الحكومة منازل جديدة لأن عائلات كثيرة فقدت منازلها.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "ru", "Правительство построит новые дома because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "ru", "Правительство построит новые дома, потому что многие семьи потеряли жилье.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "zh", "政府将建造新房屋，because many families lost their homes。", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "zh", "政府将建造新房屋，因为许多家庭失去了家园。", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "ja", "政府は新しい住宅を建設する。because many families lost their homes", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "ja", "多くの家族が家を失ったため、政府は新しい住宅を建設する。", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "ko", "정부는 새 주택을 지을 것이다 because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "ko", "많은 가족이 집을 잃었기 때문에 정부는 새 주택을 지을 것이다.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "tr", "Hükümet yeni evler yapacak because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "tr", "Birçok aile evini kaybettiği için hükümet yeni evler yapacak.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "hi", "सरकार नए मकान बनाएगी because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "hi", "सरकार नए मकान बनाएगी क्योंकि कई परिवारों ने अपने घर खो दिए।", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "it", "Il governo costruirà nuove case because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "it", "Il governo costruirà nuove case perché molte famiglie hanno perso la casa.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "pl", "Rząd zbuduje nowe domy because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "pl", "Rząd zbuduje nowe domy, ponieważ wiele rodzin straciło mieszkania.", SILENT },
	{ "en", "The government will build new houses because many families lost their homes.", "vi", "Chính phủ sẽ xây nhà mới because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "id", "Pemerintah akan membangun rumah baru because many families lost their homes.", MAJOR },
	{ "en", "The government will build new houses because many families lost their homes.", "he", "הממשלה תבנה בתים חדשים because many families lost their homes.", MAJOR },
	{ "de", "Die Regierung wird neue Häuser bauen, weil viele Familien ihr Zuhause verloren haben.", "en", "The government will build new houses, weil viele Familien ihr Zuhause verloren haben.", MAJOR },
	{ "de", "Die Regierung wird neue Häuser bauen, weil viele Familien ihr Zuhause verloren haben.", "en", "The government will build new houses because many families lost their homes.", SILENT },
	{ "ru", "Правительство построит новые дома, потому что многие семьи потеряли жилье.", "en", "The government will build new houses, потому что многие семьи потеряли жилье.", MAJOR },
	{ "fr", "Le gouvernement construira de nouvelles maisons parce que de nombreuses familles ont perdu leur logement.", "es", "El gobierno construirá casas nuevas parce que de nombreuses familles ont perdu leur logement.", MAJOR },
	{ "es", "El gobierno construirá casas nuevas porque muchas familias perdieron su hogar.", "fr", "Le gouvernement construira de nouvelles maisons porque muchas familias perdieron su hogar.", MAJOR },
	{ "fa", "دولت خانه‌های جدید می‌سازد زیرا خانواده‌های بسیاری خانه خود را از دست داده‌اند.", "en", "The government will build new houses زیرا خانواده‌های بسیاری خانه خود را از دست داده‌اند.", MAJOR },
	{ "ar", "ستبني الحكومة منازل جديدة لأن عائلات كثيرة فقدت منازلها.", "fr", "Le gouvernement construira de nouvelles maisons لأن عائلات كثيرة فقدت منازلها.", MAJOR },
	{ "zh", "政府将建造新房屋，因为许多家庭失去了家园。", "en", "The government will build new houses, 因为许多家庭失去了家园.", MAJOR },
	/* names and terms stay as they are */
	{ "en", "The World Food Programme sent rice to the camp.", "de", "Das World Food Programme schickte Reis in das Lager.", SILENT },
	{ "en", "The newspaper The New York Times reported the attack.", "ru", "Газета The New York Times сообщила об атаке.", SILENT },
	{ "en", "The newspaper The New York Times reported the attack.", "zh", "《纽约时报》（The New York Times）报道了这次袭击。", SILENT },
	{ "en", "The singer will perform at the festival Rock am Ring in Germany.", "fr", "Le chanteur se produira au festival Rock am Ring en Allemagne.", SILENT },
	/* in one language all words stay as they are */
	{ "en", "The government will build new houses because many families lost their homes.", "en", "The government will build new houses because many families lost their homes.", SILENT },
};

START_TEST(words_left_untranslated)
{
	check_row(STEMMA_KIND_UNTRANSLATED, &untranslated[_i]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("findings: names");
	add_table(suite, "name", a_name, names);
	add_table(suite, "untranslated", words_left_untranslated, untranslated);
	return run_suite(suite);
}
