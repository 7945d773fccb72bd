/* findings-quantities.c - which numbers, amounts, percentages, measures and dates
 * are the same, and which are not. */
#include "findings.h"

/* ---- Numbers ----------------------------------------------------------- */

static const struct row numbers[] = {
	/* digits of any script, grouped as the language groups them */
	{ "en", "The army sent 10,000 soldiers to the border.", "fa", "ارتش ۱۰٬۰۰۰ سرباز به مرز فرستاد.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "fa", "ارتش ۱۰,۰۰۰ سرباز به مرز فرستاد.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "fa", "ارتش ۱۰۰۰ سرباز به مرز فرستاد.", MAJOR },
	{ "en", "The army sent 10,000 soldiers to the border.", "ar", "أرسل الجيش ١٠٬٠٠٠ جندي إلى الحدود.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "ar", "أرسل الجيش 100 ألف جندي إلى الحدود.", MAJOR },
	{ "en", "The army sent 10,000 soldiers to the border.", "de", "Die Armee schickte 10.000 Soldaten an die Grenze.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "de", "Die Armee schickte 1.000 Soldaten an die Grenze.", MAJOR },
	{ "en", "The army sent 10,000 soldiers to the border.", "fr", "L'armée a envoyé 10 000 soldats à la frontière.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "fr", "L'armée a envoyé 15 000 soldats à la frontière.", MAJOR },
	{ "en", "The army sent 10,000 soldiers to the border.", "hi", "सेना ने सीमा पर १०,००० सैनिक भेजे।", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "hi", "सेना ने सीमा पर 12,000 सैनिक भेजे।", MAJOR },
	{ "en", "The army sent 10,000 soldiers to the border.", "pl", "Armia wysłała na granicę 10 000 żołnierzy.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "tr", "Ordu sınıra 10.000 asker gönderdi.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "tr", "Ordu sınıra 10 asker gönderdi.", MAJOR },
	/* number words, composed */
	{ "en", "The army sent 10,000 soldiers to the border.", "fa", "ارتش ده هزار سرباز به مرز فرستاد.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "fa", "ارتش دو هزار سرباز به مرز فرستاد.", MAJOR },
	{ "en", "The army sent 10,000 soldiers to the border.", "ar", "أرسل الجيش عشرة آلاف جندي إلى الحدود.", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "zh", "军队向边境派遣了一万名士兵。", SILENT },
	{ "en", "The army sent 10,000 soldiers to the border.", "zh", "军队向边境派遣了十万名士兵。", MAJOR },
	{ "en", "The army sent 250,000 soldiers to the border.", "zh", "军队向边境派遣了二十五万名士兵。", SILENT },
	{ "en", "The army sent 250,000 soldiers to the border.", "ja", "軍は国境に25万人の兵士を送った。", SILENT },
	{ "en", "The army sent 250,000 soldiers to the border.", "ja", "軍は国境に2万5000人の兵士を送った。", MAJOR },
	{ "en", "The army sent 250,000 soldiers to the border.", "ko", "군은 국경에 병사 25만 명을 보냈다.", SILENT },
	{ "en", "Twenty-five people were injured in the fire.", "de", "Bei dem Brand wurden fünfundzwanzig Menschen verletzt.", SILENT },
	{ "en", "Twenty-five people were injured in the fire.", "de", "Bei dem Brand wurden 52 Menschen verletzt.", MAJOR },
	{ "en", "Twenty-five people were injured in the fire.", "ru", "При пожаре пострадали двадцать пять человек.", SILENT },
	{ "en", "Twenty-five people were injured in the fire.", "ru", "При пожаре пострадали тридцать пять человек.", MAJOR },
	{ "en", "Ninety people were injured in the fire.", "fr", "Quatre-vingt-dix personnes ont été blessées dans l'incendie.", SILENT },
	{ "en", "Ninety people were injured in the fire.", "fr", "Quatre-vingts personnes ont été blessées dans l'incendie.", MAJOR },
	{ "en", "The government will build 150,000 houses.", "hi", "सरकार डेढ़ लाख मकान बनाएगी।", SILENT },
	{ "en", "The government will build 150,000 houses.", "hi", "सरकार ढाई लाख मकान बनाएगी।", MAJOR },
	{ "en", "The government will build 150,000 houses.", "ur", "حکومت ڈیڑھ لاکھ مکان تعمیر کرے گی۔", SILENT },
	{ "en", "The festival drew 2.5 million visitors.", "es", "El festival atrajo a 2,5 millones de visitantes.", SILENT },
	{ "en", "The festival drew 2.5 million visitors.", "es", "El festival atrajo a 25 millones de visitantes.", MAJOR },
	{ "en", "The festival drew 2.5 million visitors.", "ru", "Фестиваль привлек 2,5 млн посетителей.", SILENT },
	{ "en", "The festival drew 2.5 million visitors.", "it", "Il festival ha attirato due milioni e mezzo di visitatori.", SILENT },
	{ "de", "Bei dem Unfall starben 17 Menschen.", "es", "En el accidente murieron diecisiete personas.", SILENT },
	{ "de", "Bei dem Unfall starben 17 Menschen.", "es", "En el accidente murieron 27 personas.", MAJOR },
	{ "fa", "در این حادثه ۴۵ نفر کشته شدند.", "ar", "قتل 45 شخصا في هذا الحادث.", SILENT },
	{ "fa", "در این حادثه ۴۵ نفر کشته شدند.", "en", "Fifty-four people were killed in the accident.", MAJOR },
	{ "zh", "事故造成三十二人死亡。", "en", "The accident killed 32 people.", SILENT },
	{ "zh", "事故造成三十二人死亡。", "en", "The accident killed 23 people.", MAJOR },
	{ "ru", "В аварии погибли 32 человека.", "uk", "В аварії загинули тридцять дві людини.", SILENT },
	{ "ru", "В аварии погибли 32 человека.", "uk", "В аварії загинули 42 людини.", MAJOR },
	/* dozens, halves, fractions, ordinals */
	{ "en", "The police arrested a dozen students.", "fr", "La police a arrêté une douzaine d'étudiants.", SILENT },
	{ "en", "The police arrested a dozen students.", "de", "Die Polizei nahm zwölf Studenten fest.", SILENT },
	{ "en", "Half of the schools are closed.", "es", "La mitad de las escuelas están cerradas.", SILENT },
	{ "en", "Two thirds of the schools are closed.", "de", "Zwei Drittel der Schulen sind geschlossen.", SILENT },
	{ "en", "Two thirds of the schools are closed.", "de", "Drei Viertel der Schulen sind geschlossen.", MAJOR },
	{ "en", "Two thirds of the schools are closed.", "fa", "دو سوم مدارس تعطیل است.", SILENT },
	{ "en", "This is the 15th attack on the city.", "de", "Es ist der 15. Angriff auf die Stadt.", SILENT },
	{ "en", "This is the 15th attack on the city.", "fa", "این پانزدهمین حمله به این شهر است.", SILENT },
	{ "en", "This is the 15th attack on the city.", "ru", "Это пятнадцатая атака на город.", SILENT },
	{ "en", "This is the 15th attack on the city.", "es", "Este es el ataque número 25 contra la ciudad.", MAJOR },
	/* ranges and scores */
	{ "en", "The team won the match 3-1.", "es", "El equipo ganó el partido 3-1.", SILENT },
	{ "en", "The team won the match 3-1.", "fa", "این تیم مسابقه را ۳ بر ۱ برد.", SILENT },
	{ "en", "The team won the match 3-1.", "de", "Die Mannschaft gewann das Spiel 3:2.", MAJOR },
	/* a pronoun, an article or a dual may carry a number */
	{ "en", "The two ministers met in Paris.", "ar", "التقى الوزيران في باريس.", SILENT },
	{ "en", "The two ministers met in Paris.", "fr", "Les deux ministres se sont rencontrés à Paris.", SILENT },
	{ "en", "The two countries signed an agreement.", "de", "Beide Länder unterzeichneten ein Abkommen.", SILENT },
	{ "fr", "Un homme a été arrêté par la police.", "en", "A man was arrested by police.", SILENT },
	{ "en", "One man was arrested by police.", "ru", "Полиция арестовала мужчину.", SILENT },
	/* a bound that stays true agrees; one that is gone is minor, one that is turned round major */
	{ "en", "About 9,987 people voted in the city.", "fa", "نزدیک به ۱۰ هزار نفر در این شهر رأی دادند.", SILENT },
	{ "en", "More than 10,000 people voted in the city.", "de", "Mehr als 10.000 Menschen stimmten in der Stadt ab.", SILENT },
	{ "en", "More than 10,000 people voted in the city.", "es", "Más de 10.000 personas votaron en la ciudad.", SILENT },
	{ "en", "More than 10,000 people voted in the city.", "es", "10.000 personas votaron en la ciudad.", MINOR },
	{ "en", "More than 10,000 people voted in the city.", "es", "Casi 10.000 personas votaron en la ciudad.", MAJOR },
	{ "en", "More than 10,000 people voted in the city.", "fa", "بیش از ده هزار نفر در این شهر رأی دادند.", SILENT },
	{ "en", "More than 10,000 people voted in the city.", "fa", "کمتر از ده هزار نفر در این شهر رأی دادند.", MAJOR },
	{ "en", "At least 40 people were killed.", "ru", "Погибли не менее 40 человек.", SILENT },
	{ "en", "At least 40 people were killed.", "zh", "至少40人死亡。", SILENT },
	{ "en", "At least 40 people were killed.", "ar", "قتل 40 شخصا على الأقل.", SILENT },
	{ "en", "At least 40 people were killed.", "ar", "قتل 14 شخصا على الأقل.", MAJOR },
	/* a number that only one side has */
	{ "en", "The company dismissed 350 workers.", "de", "Das Unternehmen entließ Arbeiter.", MAJOR },
	{ "en", "The company dismissed workers.", "fr", "L'entreprise a licencié 350 ouvriers.", MAJOR },
	{ "en", "Tens of thousands of people fled the city.", "ru", "Десятки тысяч человек бежали из города.", SILENT },
	{ "en", "Tens of thousands of people fled the city.", "fr", "Des dizaines de milliers de personnes ont fui la ville.", SILENT },
	{ "en", "Hundreds of thousands of people fled the city.", "fr", "Des dizaines de milliers de personnes ont fui la ville.", MINOR },
	{ "en", "The president is seeking a third term.", "de", "Der Präsident strebt eine dritte Amtszeit an.", SILENT },
	{ "en", "A third of the voters stayed at home.", "de", "Ein Drittel der Wähler blieb zu Hause.", SILENT },
	{ "en", "Sales fell in the first quarter of the year.", "es", "Las ventas cayeron en el primer trimestre del año.", SILENT },
	{ "en", "The police arrested 25 people.", "hu", "A rendőrség 25-öt vett őrizetbe.", SILENT },
};

START_TEST(a_number)
{
	check_row(STEMMA_KIND_NUMBER, &numbers[_i]);
}
END_TEST

/* ---- Money ------------------------------------------------------------- */

static const struct row money[] = {
	{ "en", "The bank paid $5 million to the company.", "fa", "بانک پنج میلیون دلار به این شرکت پرداخت کرد.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "fa", "بانک ۵ میلیون دلار به این شرکت پرداخت کرد.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "fa", "بانک ۵ میلیارد دلار به این شرکت پرداخت کرد.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "fa", "بانک ۵ میلیون یورو به این شرکت پرداخت کرد.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "ar", "دفع البنك خمسة ملايين دولار للشركة.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "ar", "دفع البنك 15 مليون دولار للشركة.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "de", "Die Bank zahlte dem Unternehmen fünf Millionen Dollar.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "de", "Die Bank zahlte dem Unternehmen 5 Mio. Dollar.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "de", "Die Bank zahlte dem Unternehmen 50 Millionen Dollar.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "fr", "La banque a versé 5 millions de dollars à l'entreprise.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "fr", "La banque a versé 5 millions d'euros à l'entreprise.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "ru", "Банк заплатил компании 5 млн долларов.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "ru", "Банк заплатил компании 5 млрд долларов.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "zh", "银行向该公司支付了500万美元。", SILENT },
	{ "en", "The bank paid $5 million to the company.", "zh", "银行向该公司支付了5000万美元。", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "zh", "银行向该公司支付了500万欧元。", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "es", "El banco pagó 5 millones de dólares a la empresa.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "es", "El banco pagó 3 millones de dólares a la empresa.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "ja", "銀行は同社に500万ドルを支払った。", SILENT },
	{ "en", "The bank paid $5 million to the company.", "ja", "銀行は同社に500万円を支払った。", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "ko", "은행은 회사에 500만 달러를 지불했다.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "ko", "은행은 회사에 5억 달러를 지불했다.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "tr", "Banka şirkete 5 milyon dolar ödedi.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "tr", "Banka şirkete 8 milyon dolar ödedi.", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "hi", "बैंक ने कंपनी को 50 लाख डॉलर का भुगतान किया।", SILENT },
	{ "en", "The bank paid $5 million to the company.", "hi", "बैंक ने कंपनी को 5 लाख डॉलर का भुगतान किया।", MAJOR },
	{ "en", "The bank paid $5 million to the company.", "uk", "Банк заплатив компанії 5 мільйонів доларів.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "it", "La banca ha pagato 5 milioni di dollari all'azienda.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "he", "הבנק שילם לחברה 5 מיליון דולר.", SILENT },
	{ "en", "The bank paid $5 million to the company.", "he", "הבנק שילם לחברה 7 מיליון דולר.", MAJOR },
	/* the sign before or behind, the code, the word */
	{ "en", "The new school cost €12.4 million.", "de", "Die neue Schule kostete 12,4 Millionen Euro.", SILENT },
	{ "en", "The new school cost €12.4 million.", "de", "Die neue Schule kostete 12,4 Mio. €.", SILENT },
	{ "en", "The new school cost €12.4 million.", "es", "La nueva escuela costó 12,4 millones de euros.", SILENT },
	{ "en", "The new school cost €12.4 million.", "es", "La nueva escuela costó 14,2 millones de euros.", MAJOR },
	{ "en", "The new school cost EUR 12.4 million.", "fr", "La nouvelle école a coûté 12,4 M€.", SILENT },
	{ "en", "The new school cost EUR 12.4 million.", "de", "Die neue Schule kostete 12,4 Millionen Euro.", SILENT },
	{ "en", "The new school cost EUR 12.4 million.", "es", "La nueva escuela costó 12,4 millones de dólares.", MAJOR },
	{ "en", "The new school cost 12.4 million USD.", "pl", "Nowa szkoła kosztowała 12,4 mln USD.", SILENT },
	{ "en", "The new school cost 12.4 million USD.", "pl", "Nowa szkoła kosztowała 12,4 mln euro.", MAJOR },
	{ "en", "The new school cost €12.4 million.", "de", "Die neue Schule kostete 12,4 Mio. Dollar.", MAJOR },
	{ "en", "The new school cost €12.4 million.", "de", "Die neue Schule kostete 12,4 Mio. $.", MAJOR },
	{ "en", "The new school cost €12.4 million.", "zh", "新学校耗资1240万€。", SILENT },
	{ "en", "The new school cost €12.4 million.", "zh", "新学校耗资1240万$。", MAJOR },
	{ "de", "Die neue Schule kostete 300 €.", "fr", "La nouvelle école a coûté 300 €.", SILENT },
	{ "de", "Die neue Schule kostete 300 €.", "fr", "La nouvelle école a coûté 300 $.", MAJOR },
	{ "en", "The fine was 300 pounds.", "en", "The fine was £300.", SILENT },
	{ "en", "The fine was 300 pounds.", "pl", "Grzywna wyniosła 300 funtów.", SILENT },
	{ "en", "The fine was 300 pounds.", "pl", "Grzywna wyniosła 300 dolarów.", MAJOR },
	{ "en", "The budget is 1.2 trillion yen.", "zh", "预算为1.2万亿日元。", SILENT },
	{ "en", "The budget is 1.2 trillion yen.", "zh", "预算为1.2亿日元。", MAJOR },
	{ "en", "The budget is $1.2 billion.", "fr", "Le budget est de 1,2 milliard de dollars.", SILENT },
	{ "en", "The budget is $1.2 billion.", "es", "El presupuesto es de 1.200 millones de dólares.", SILENT },
	{ "en", "The budget is $1.2 billion.", "es", "El presupuesto es de 1,2 billones de dólares.", MAJOR },
	{ "ru", "Штраф составил 20 тысяч рублей.", "en", "The fine was 20,000 rubles.", SILENT },
	{ "ru", "Штраф составил 20 тысяч рублей.", "en", "The fine was 2,000 rubles.", MAJOR },
	{ "zh", "罚款为三千元。", "en", "The fine was 3,000 yuan.", SILENT },
	{ "zh", "罚款为三千元。", "en", "The fine was 30,000 yuan.", MAJOR },
	/* ten rials are one toman */
	{ "fa", "قیمت این خودرو ۲۰ میلیون تومان است.", "fa", "قیمت این خودرو ۲۰۰ میلیون ریال است.", SILENT },
	{ "fa", "قیمت این خودرو ۲۰ میلیون تومان است.", "fa", "قیمت این خودرو ۲۰ میلیون ریال است.", MAJOR },
	{ "fa", "قیمت این خودرو ۲۰ میلیون تومان است.", "en", "The price of the car is 200 million rials.", SILENT },
	{ "fa", "قیمت این خودرو ۲۰ میلیون تومان است.", "en", "The price of the car is 20 million rials.", MAJOR },
	{ "en", "The ticket costs 300 dollars.", "ar", "سعر التذكرة 300 دولارا.", SILENT },
	{ "ru", "Билет стоит 300 долларов.", "uk", "Квиток коштує 300 доларів.", SILENT },
	{ "ru", "Билет стоит 300 долларов.", "uk", "Квиток коштує 300 рублів.", MAJOR },
	{ "ru", "Билет стоит 300 долларов.", "pl", "Bilet kosztuje 300 dolarów.", SILENT },
	{ "ru", "Билет стоит 300 долларов.", "pl", "Bilet kosztuje 500 dolarów.", MAJOR },
	/* a conversion in brackets is a service to the reader */
	{ "en", "The ticket costs 100 euros.", "ru", "Билет стоит 100 евро (около 10 тысяч рублей).", SILENT },
	{ "en", "The ticket costs $100.", "de", "Die Karte kostet 100 Dollar (rund 92 Euro).", SILENT },
	/* bounds */
	{ "en", "The bank lost more than $2 billion.", "de", "Die Bank verlor mehr als zwei Milliarden Dollar.", SILENT },
	{ "en", "The bank lost more than $2 billion.", "de", "Die Bank verlor zwei Milliarden Dollar.", MINOR },
	{ "en", "The bank lost more than $2 billion.", "de", "Die Bank verlor weniger als zwei Milliarden Dollar.", MAJOR },
	/* an amount that only one side has */
	{ "en", "The court fined the company 40,000 euros.", "es", "El tribunal multó a la empresa.", MAJOR },
};

START_TEST(an_amount_of_money)
{
	check_row(STEMMA_KIND_MONEY, &money[_i]);
}
END_TEST

/* ---- Percentages ------------------------------------------------------- */

static const struct row percents[] = {
	{ "en", "Prices rose by 12 percent last year.", "fa", "قیمت‌ها سال گذشته ۱۲ درصد افزایش یافت.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "fa", "قیمت‌ها سال گذشته دوازده درصد افزایش یافت.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "fa", "قیمت‌ها سال گذشته ۲۱ درصد افزایش یافت.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "ar", "ارتفعت الأسعار بنسبة 12 في المئة العام الماضي.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "ar", "ارتفعت الأسعار بنسبة ١٢٪ العام الماضي.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "ar", "ارتفعت الأسعار بنسبة 2 في المئة العام الماضي.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "es", "Los precios subieron un 12 por ciento el año pasado.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "es", "Los precios subieron un 12% el año pasado.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "es", "Los precios subieron un 1,2% el año pasado.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "fr", "Les prix ont augmenté de 12 % l'année dernière.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "fr", "Les prix ont augmenté de douze pour cent l'année dernière.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "fr", "Les prix ont augmenté de 22 % l'année dernière.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "de", "Die Preise stiegen im vergangenen Jahr um 12 Prozent.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "de", "Die Preise stiegen im vergangenen Jahr um zwölf Prozent.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "de", "Die Preise stiegen im vergangenen Jahr um 15 Prozent.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "ru", "В прошлом году цены выросли на 12 процентов.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "ru", "В прошлом году цены выросли на 12%.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "ru", "В прошлом году цены выросли на 13%.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "zh", "去年价格上涨了12%。", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "zh", "去年价格上涨了百分之十二。", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "zh", "去年价格上涨了百分之二十。", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "ja", "昨年、価格は12%上昇した。", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "ja", "昨年、価格は18%上昇した。", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "ko", "지난해 가격이 12% 상승했다.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "ko", "지난해 가격이 120% 상승했다.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "tr", "Fiyatlar geçen yıl yüzde 12 arttı.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "tr", "Fiyatlar geçen yıl %12 arttı.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "tr", "Fiyatlar geçen yıl yüzde 10 arttı.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "hi", "पिछले साल कीमतें 12 प्रतिशत बढ़ीं।", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "hi", "पिछले साल कीमतें 17 प्रतिशत बढ़ीं।", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "uk", "Минулого року ціни зросли на 12 відсотків.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "pl", "Ceny wzrosły w ubiegłym roku o 12 procent.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "pt", "Os preços subiram 12% no ano passado.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "pt", "Os preços subiram 11% no ano passado.", MAJOR },
	{ "en", "Prices rose by 12 percent last year.", "id", "Harga naik 12 persen tahun lalu.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "he", "המחירים עלו ב-12 אחוזים בשנה שעברה.", SILENT },
	{ "en", "Prices rose by 12 percent last year.", "he", "המחירים עלו ב-19 אחוזים בשנה שעברה.", MAJOR },
	/* decimals by point or comma */
	{ "en", "Unemployment fell to 4.7 percent.", "de", "Die Arbeitslosigkeit sank auf 4,7 Prozent.", SILENT },
	{ "en", "Unemployment fell to 4.7 percent.", "de", "Die Arbeitslosigkeit sank auf 7,4 Prozent.", MAJOR },
	{ "en", "Unemployment fell to 4.7 percent.", "fa", "نرخ بیکاری به ۴٫۷ درصد کاهش یافت.", SILENT },
	{ "en", "Unemployment fell to 4.7 percent.", "fa", "نرخ بیکاری به ۴/۷ درصد کاهش یافت.", SILENT },
	{ "en", "Unemployment fell to 4.7 percent.", "fa", "نرخ بیکاری به ۴۷ درصد کاهش یافت.", MAJOR },
	/* a share said as a fraction */
	{ "en", "The party won 50 percent of the vote.", "es", "El partido ganó la mitad de los votos.", SILENT },
	{ "en", "The party won 25 percent of the vote.", "de", "Die Partei gewann ein Viertel der Stimmen.", SILENT },
	{ "en", "The party won 25 percent of the vote.", "de", "Die Partei gewann ein Drittel der Stimmen.", MAJOR },
	{ "en", "The party won 62 percent of the vote.", "de", "Die Partei gewann fast zwei Drittel der Stimmen.", SILENT },
	{ "en", "The party won 62 percent of the vote.", "fr", "Le parti a obtenu près de deux tiers des voix.", SILENT },
	{ "en", "The party won 62 percent of the vote.", "fr", "Le parti a obtenu près de trois quarts des voix.", MAJOR },
	/* percentage points */
	{ "en", "The central bank raised interest rates by 2 percentage points.", "de", "Die Zentralbank hob die Zinsen um 2 Prozentpunkte an.", SILENT },
	{ "en", "The central bank raised interest rates by 2 percentage points.", "es", "El banco central subió los tipos de interés 3 puntos porcentuales.", MAJOR },
	/* bounds */
	{ "en", "More than 60 percent of voters supported the law.", "ru", "Более 60 процентов избирателей поддержали закон.", SILENT },
	{ "en", "More than 60 percent of voters supported the law.", "ru", "Менее 60 процентов избирателей поддержали закон.", MAJOR },
	{ "en", "More than 60 percent of voters supported the law.", "zh", "超过60%的选民支持这项法律。", SILENT },
	{ "en", "More than 60 percent of voters supported the law.", "zh", "近60%的选民支持这项法律。", MAJOR },
	{ "fa", "۳۰ درصد دانش‌آموزان غایب بودند.", "en", "Thirty percent of the students were absent.", SILENT },
	{ "fa", "۳۰ درصد دانش‌آموزان غایب بودند.", "en", "Thirteen percent of the students were absent.", MAJOR },
};

START_TEST(a_percentage)
{
	check_row(STEMMA_KIND_PERCENT, &percents[_i]);
}
END_TEST

/* ---- Measures ---------------------------------------------------------- */

static const struct row measures[] = {
	{ "en", "The village is 80 kilometers from the capital.", "fa", "این روستا در ۸۰ کیلومتری پایتخت قرار دارد.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "fa", "این روستا در ۱۸۰ کیلومتری پایتخت قرار دارد.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "ar", "تقع القرية على بعد 80 كيلومترا من العاصمة.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "ar", "تقع القرية على بعد 8 كيلومترات من العاصمة.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "de", "Das Dorf liegt 80 Kilometer von der Hauptstadt entfernt.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "de", "Das Dorf liegt 80 Meilen von der Hauptstadt entfernt.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "fr", "Le village se trouve à 80 km de la capitale.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "fr", "Le village se trouve à 60 km de la capitale.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "ru", "Деревня находится в 80 километрах от столицы.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "ru", "Деревня находится в 80 метрах от столицы.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "zh", "该村距首都80公里。", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "zh", "该村距首都800公里。", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "es", "El pueblo está a 80 kilómetros de la capital.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "es", "El pueblo está a 85 kilómetros de la capital.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "tr", "Köy başkente 80 kilometre uzaklıkta.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "tr", "Köy başkente 30 kilometre uzaklıkta.", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "hi", "गांव राजधानी से 80 किलोमीटर दूर है।", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "hi", "गांव राजधानी से 90 किलोमीटर दूर है।", MAJOR },
	{ "en", "The village is 80 kilometers from the capital.", "ko", "마을은 수도에서 80킬로미터 떨어져 있다.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "pl", "Wieś leży 80 kilometrów od stolicy.", SILENT },
	{ "en", "The village is 80 kilometers from the capital.", "pl", "Wieś leży 70 kilometrów od stolicy.", MAJOR },
	/* conversions agree within rounding */
	{ "en", "The village is 50 miles from the capital.", "de", "Das Dorf liegt 80 Kilometer von der Hauptstadt entfernt.", SILENT },
	{ "en", "The village is 50 miles from the capital.", "de", "Das Dorf liegt 50 Kilometer von der Hauptstadt entfernt.", MAJOR },
	{ "en", "The village is 50 miles from the capital.", "fa", "این روستا در ۸۰ کیلومتری پایتخت قرار دارد.", SILENT },
	{ "en", "The village is 50 miles from the capital.", "fa", "این روستا در ۵۰ کیلومتری پایتخت قرار دارد.", MAJOR },
	{ "en", "The village is 50 miles from the capital.", "fr", "Le village se trouve à 80 kilomètres de la capitale.", SILENT },
	{ "en", "The village is 50 miles from the capital.", "zh", "该村距首都约80公里。", SILENT },
	{ "en", "The village is 50 miles from the capital.", "zh", "该村距首都20公里。", MAJOR },
	{ "en", "The plane was flying at 30,000 feet.", "ru", "Самолет летел на высоте 9 тысяч метров.", SILENT },
	{ "en", "The plane was flying at 30,000 feet.", "ru", "Самолет летел на высоте 3 тысяч метров.", MAJOR },
	{ "en", "Police found 220 pounds of cocaine on the ship.", "es", "La policía encontró 100 kilos de cocaína en el barco.", SILENT },
	{ "en", "Police found 220 pounds of cocaine on the ship.", "es", "La policía encontró 220 kilos de cocaína en el barco.", MAJOR },
	{ "en", "The truck carried 3 tons of rice.", "fr", "Le camion transportait 3 000 kilos de riz.", SILENT },
	{ "en", "The truck carried 3 tons of rice.", "fr", "Le camion transportait 300 kilos de riz.", MAJOR },
	/* temperature */
	{ "en", "Temperatures reached 104 degrees Fahrenheit.", "es", "Las temperaturas alcanzaron los 40 grados Celsius.", SILENT },
	{ "en", "Temperatures reached 104 degrees Fahrenheit.", "de", "Die Temperaturen erreichten 40 Grad Celsius.", SILENT },
	{ "en", "Temperatures reached 104 degrees Fahrenheit.", "de", "Die Temperaturen erreichten 50 Grad Celsius.", MAJOR },
	{ "en", "Temperatures reached 40 degrees Celsius.", "ar", "وصلت درجات الحرارة إلى 40 درجة مئوية.", SILENT },
	{ "en", "Temperatures reached 40 degrees Celsius.", "ar", "وصلت درجات الحرارة إلى 45 درجة مئوية.", MAJOR },
	{ "en", "Temperatures reached 40 degrees Celsius.", "ja", "気温は40度に達した。", SILENT },
	{ "en", "Temperatures reached 40 degrees Celsius.", "ja", "気温は44度に達した。", MAJOR },
	/* area, speed, power, volume */
	{ "en", "The fire destroyed 2,500 acres of forest.", "fr", "Le feu a détruit 1 000 hectares de forêt.", SILENT },
	{ "en", "The fire destroyed 2,500 acres of forest.", "fr", "Le feu a détruit 2 500 hectares de forêt.", MAJOR },
	{ "en", "The fire destroyed 2,500 acres of forest.", "es", "El fuego destruyó 1.000 hectáreas de bosque.", SILENT },
	{ "en", "The fire destroyed 2,500 acres of forest.", "es", "El fuego destruyó 2.500 hectáreas de bosque.", MAJOR },
	{ "en", "The fire destroyed 10 square kilometers of forest.", "de", "Das Feuer zerstörte 1.000 Hektar Wald.", SILENT },
	{ "en", "The fire destroyed 10 square kilometers of forest.", "de", "Das Feuer zerstörte 10 Hektar Wald.", MAJOR },
	{ "en", "The storm brought winds of 100 mph.", "es", "La tormenta trajo vientos de 160 km/h.", SILENT },
	{ "en", "The storm brought winds of 100 mph.", "es", "La tormenta trajo vientos de 100 km/h.", MAJOR },
	{ "en", "The power plant produces 500 megawatts.", "fa", "این نیروگاه ۵۰۰ مگاوات تولید می‌کند.", SILENT },
	{ "en", "The power plant produces 500 megawatts.", "fa", "این نیروگاه ۵۰ مگاوات تولید می‌کند.", MAJOR },
	{ "en", "The country exports 2 million barrels of oil a day.", "ru", "Страна экспортирует 2 млн баррелей нефти в день.", SILENT },
	{ "en", "The country exports 2 million barrels of oil a day.", "ru", "Страна экспортирует 3 млн баррелей нефти в день.", MAJOR },
	{ "de", "Das Schiff verlor 400 Liter Öl.", "en", "The ship lost 400 liters of oil.", SILENT },
	{ "de", "Das Schiff verlor 400 Liter Öl.", "en", "The ship lost 4,000 liters of oil.", MAJOR },
	/* a unit and its abbreviation */
	{ "ru", "Рыба весила 15 кг.", "en", "The fish weighed 15 kilograms.", SILENT },
	{ "ru", "Рыба весила 15 кг.", "en", "The fish weighed 15 grams.", MAJOR },
	/* a quantity that only one side has */
	{ "en", "The ship carried 900 tons of wheat.", "de", "Das Schiff transportierte Weizen.", MAJOR },
};

START_TEST(a_measure)
{
	check_row(STEMMA_KIND_MEASURE, &measures[_i]);
}
END_TEST

/* ---- Dates ------------------------------------------------------------- */

static const struct row dates[] = {
	{ "en", "The museum will stay closed until Jan. 26.", "de", "Das Museum bleibt bis zum 26. Januar geschlossen.", SILENT },
	{ "en", "The museum will stay closed until Jan. 26.", "fr", "Le musée restera fermé jusqu'au 16 janvier.", MAJOR },
	{ "en", "The first results of the trial were published on Tuesday, Reuters reported.", "zh", "据路透社16日报道，试验的首批结果已经公布。", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "es", "El presidente dimitió el 3 de noviembre de 2025.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "es", "El presidente dimitió el 3 de diciembre de 2025.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "fr", "Le président a démissionné le 3 novembre 2025.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "fr", "Le président a démissionné le 13 novembre 2025.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "de", "Der Präsident trat am 3. November 2025 zurück.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "de", "Der Präsident trat am 03.11.2025 zurück.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "de", "Der Präsident trat am 3. November 2024 zurück.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "ru", "Президент подал в отставку 3 ноября 2025 года.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "ru", "Президент подал в отставку 5 ноября 2025 года.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "zh", "总统于2025年11月3日辞职。", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "zh", "总统于2025年10月3日辞职。", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "ja", "大統領は2025年11月3日に辞任した。", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "ko", "대통령은 2025년 11월 3일 사임했다.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "ko", "대통령은 2025년 11월 30일 사임했다.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "ar", "استقال الرئيس في 3 نوفمبر 2025.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "ar", "استقال الرئيس في 3 تشرين الثاني 2025.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "ar", "استقال الرئيس في 3 تشرين الأول 2025.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "tr", "Cumhurbaşkanı 3 Kasım 2025'te istifa etti.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "pl", "Prezydent podał się do dymisji 3 listopada 2025 roku.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "pl", "Prezydent podał się do dymisji 3 października 2025 roku.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "uk", "Президент пішов у відставку 3 листопада 2025 року.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "hi", "राष्ट्रपति ने 3 नवंबर 2025 को इस्तीफा दिया।", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "hi", "राष्ट्रपति ने 3 दिसंबर 2025 को इस्तीफा दिया।", MAJOR },
	/* in digits alone */
	{ "en", "The talks were held on November 3, 2025 in Oslo.", "fa", "این مذاکرات در ۱۴۰۴/۸/۱۲ در اسلو برگزار شد.", SILENT },
	{ "en", "The talks were held on November 3, 2025 in Oslo.", "fa", "این مذاکرات در ۱۴۰۴/۸/۱۳ در اسلو برگزار شد.", MAJOR },
	{ "en", "The talks were held on November 3, 2025 in Oslo.", "de", "Die Gespräche fanden am 03.11.2025 in Oslo statt.", SILENT },
	{ "en", "The talks were held on November 3, 2025 in Oslo.", "de", "Die Gespräche fanden am 04.11.2025 in Oslo statt.", MAJOR },
	{ "en", "The talks were held on November 3, 2025 in Oslo.", "zh", "会谈于2025-11-03在奥斯陆举行。", SILENT },
	{ "en", "The talks were held on 3/11/2025 in Oslo.", "fr", "Les discussions ont eu lieu le 3 novembre 2025 à Oslo.", SILENT },
	/* calendars */
	{ "en", "The holiday begins on September 23, 2025.", "en", "The holiday begins on 1 Tishrei 5786.", SILENT },
	{ "en", "The holiday begins on September 23, 2025.", "en", "The holiday begins on 2 Tishrei 5786.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "fa", "رئیس‌جمهور در ۱۲ آبان ۱۴۰۴ استعفا داد.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "fa", "رئیس‌جمهور در ۳ نوامبر ۲۰۲۵ استعفا داد.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "fa", "رئیس‌جمهور در ۱۲ آبان استعفا داد.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "fa", "رئیس‌جمهور در ۱۵ آبان ۱۴۰۴ استعفا داد.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "fa", "رئیس‌جمهور در ۱۲ آذر ۱۴۰۴ استعفا داد.", MAJOR },
	{ "en", "The president resigned on 3 November 2025.", "ar", "استقال الرئيس في 12 جمادى الأولى 1447.", SILENT },
	{ "en", "The president resigned on 3 November 2025.", "ar", "استقال الرئيس في 12 رجب 1447.", MAJOR },
	{ "ar", "استقال الرئيس في 12 جمادى الأولى 1447.", "fa", "رئیس‌جمهور در ۱۲ آبان ۱۴۰۴ استعفا داد.", SILENT },
	{ "ar", "استقال الرئيس في 12 جمادى الأولى 1447.", "fa", "رئیس‌جمهور در ۲۲ آبان ۱۴۰۴ استعفا داد.", MAJOR },
	{ "en", "The president resigned in November 2025.", "fa", "رئیس‌جمهور در آبان ۱۴۰۴ استعفا داد.", SILENT },
	{ "en", "The president resigned in November 2025.", "fa", "رئیس‌جمهور در مهر ۱۴۰۴ استعفا داد.", MAJOR },
	{ "en", "The president resigned in 2019.", "ja", "大統領は令和元年に辞任した。", SILENT },
	{ "en", "The president resigned in 2019.", "ja", "大統領は令和3年に辞任した。", MAJOR },
	{ "en", "The president resigned in 2019.", "zh", "总统于民国108年辞职。", SILENT },
	{ "en", "The president resigned in 2019.", "ja", "大統領は平成31年に辞任した。", SILENT },
	{ "en", "The president resigned in October 2019.", "zh", "总统于2019年10月辞职。", SILENT },
	{ "en", "The president resigned in October 2019.", "zh", "总统于2019年12月辞职。", MAJOR },
	{ "en", "The president resigned in 2019.", "de", "Der Präsident trat im Jahr 2019 zurück.", SILENT },
	{ "en", "The president resigned in 2019.", "de", "Der Präsident trat im Jahr 2009 zurück.", MAJOR },
	{ "en", "The president resigned in 2019.", "fa", "رئیس‌جمهور در سال ۲۰۱۹ استعفا داد.", SILENT },
	{ "en", "The president resigned in 2019.", "fa", "رئیس‌جمهور در سال ۱۳۹۸ استعفا داد.", SILENT },
	{ "en", "The president resigned in 2019.", "fa", "رئیس‌جمهور در سال ۱۳۸۸ استعفا داد.", MAJOR },
	/* a part of a date that the other side spells out or leaves out */
	{ "en", "The war began in March 2019.", "it", "La guerra è iniziata nel marzo 2019.", SILENT },
	{ "en", "The war began in March 2019.", "it", "La guerra è iniziata nel maggio 2019.", MAJOR },
	{ "en", "The war began in March 2019.", "pt", "A guerra começou em março de 2019.", SILENT },
	{ "en", "The war began in March 2019.", "nl", "De oorlog begon in maart 2019.", SILENT },
	{ "en", "The war began in March 2019.", "nl", "De oorlog begon in mei 2019.", MAJOR },
	{ "en", "The war began in 2019.", "pl", "Wojna zaczęła się w 2019 roku.", SILENT },
	{ "en", "The war began in 2019.", "pl", "Wojna zaczęła się w 2015 roku.", MAJOR },
	{ "en", "The war began in 2019.", "ru", "Война началась в 2019 году.", SILENT },
	{ "en", "The war began in 2019.", "ru", "Война началась в 2018 году.", MAJOR },
	{ "en", "The war began in 2019.", "tr", "Savaş 2019 yılında başladı.", SILENT },
	{ "en", "The war began in 2019.", "tr", "Savaş 2017 yılında başladı.", MAJOR },
	{ "en", "The war began in the 1990s.", "de", "Der Krieg begann in den 1990er Jahren.", SILENT },
	{ "en", "The war began in the 1990s.", "fr", "La guerre a commencé dans les années 1990.", SILENT },
	{ "en", "The war began in the 1990s.", "fr", "La guerre a commencé dans les années 1980.", MAJOR },
	/* weekdays and relative days */
	{ "en", "The talks begin on Monday.", "fa", "مذاکرات روز دوشنبه آغاز می‌شود.", SILENT },
	{ "en", "The talks begin on Monday.", "fa", "مذاکرات روز سه‌شنبه آغاز می‌شود.", MAJOR },
	{ "en", "The talks begin on Monday.", "ru", "Переговоры начинаются в понедельник.", SILENT },
	{ "en", "The talks begin on Monday.", "ru", "Переговоры начинаются в пятницу.", MAJOR },
	{ "en", "The talks begin on Monday.", "zh", "谈判将于星期一开始。", SILENT },
	{ "en", "The talks begin on Monday.", "zh", "谈判将于周三开始。", MAJOR },
	{ "en", "The talks begin tomorrow.", "es", "Las negociaciones comienzan mañana.", SILENT },
	{ "en", "The talks begin tomorrow.", "es", "Las negociaciones comenzaron ayer.", MAJOR },
	/* "annual" is no duration */
	{ "en", "The city held 5 annual meetings.", "de", "Die Stadt hielt 5 jährliche Treffen ab.", SILENT },
	/* hours */
	{ "en", "The talks begin at 5:30 p.m.", "de", "Die Gespräche beginnen um 17.30 Uhr.", SILENT },
	{ "en", "The talks begin at 5:30 p.m.", "fr", "Les négociations commencent à 17h30.", SILENT },
	{ "en", "The talks begin at 5:30 p.m.", "fr", "Les négociations commencent à 19h30.", MAJOR },
	/* durations and ages */
	{ "en", "The judge sentenced him to five years in prison.", "fa", "قاضی او را به پنج سال زندان محکوم کرد.", SILENT },
	{ "en", "The judge sentenced him to five years in prison.", "fa", "قاضی او را به پنج ماه زندان محکوم کرد.", MAJOR },
	{ "en", "The judge sentenced him to five years in prison.", "de", "Der Richter verurteilte ihn zu fünf Jahren Gefängnis.", SILENT },
	{ "en", "The judge sentenced him to five years in prison.", "de", "Der Richter verurteilte ihn zu 15 Jahren Gefängnis.", MAJOR },
	{ "en", "The judge sentenced him to five years in prison.", "es", "El juez lo condenó a cinco años de prisión.", SILENT },
	{ "en", "The judge sentenced him to five years in prison.", "ru", "Судья приговорил его к пяти годам тюрьмы.", SILENT },
	{ "en", "The judge sentenced him to five years in prison.", "ru", "Судья приговорил его к восьми годам тюрьмы.", MAJOR },
	{ "en", "The strike lasted two weeks.", "fr", "La grève a duré 14 jours.", SILENT },
	{ "en", "The strike lasted 15 days.", "es", "La huelga duró 15 días.", SILENT },
	{ "en", "The strike lasted 15 days.", "es", "La huelga duró 15 años.", MAJOR },
	{ "en", "The strike lasted 15 hours.", "ru", "Забастовка длилась 15 часов.", SILENT },
	{ "en", "The strike lasted 15 hours.", "ru", "Забастовка длилась 15 дней.", MAJOR },
	{ "en", "The strike lasted two weeks.", "fr", "La grève a duré deux mois.", MAJOR },
	{ "en", "The 34-year-old driver was arrested.", "de", "Der 34-jährige Fahrer wurde festgenommen.", SILENT },
	{ "en", "The 34-year-old driver was arrested.", "ar", "اعتقل السائق البالغ من العمر 34 عاما.", SILENT },
	/* a dual says two of its unit; a bare unit under a bound says one */
	{ "en", "The talks lasted two hours.", "ar", "استمرت المحادثات ساعتين.", SILENT },
	{ "en", "The ferry sank less than two hours after it left the port.", "ar", "غرقت العبّارة بعد أقل من ساعتين على مغادرتها الميناء.", SILENT },
	{ "en", "The ferry sank less than an hour after it left the port.", "ar", "غرقت العبّارة بعد أقل من ساعتين على مغادرتها الميناء.", MAJOR },
	{ "en", "The ferry sank less than an hour after it left the port.", "ru", "Паром затонул менее чем через час после выхода из порта.", SILENT },
	{ "en", "The ferry sank less than an hour after it left the port.", "ru", "Паром затонул менее чем через месяц после выхода из порта.", MAJOR },
	{ "en", "The ferry sank less than a week after the repair.", "de", "Die Fähre sank weniger als eine Woche nach der Reparatur.", SILENT },
	{ "en", "The ferry sank less than a week after the repair.", "de", "Die Fähre sank weniger als einen Monat nach der Reparatur.", MAJOR },
	{ "en", "The talks lasted two and a half years.", "ar", "استمرت المحادثات عامين ونصف.", SILENT },
	{ "en", "The talks lasted three days.", "he", "השיחות נמשכו יומיים.", MAJOR },
	{ "en", "The talks lasted two days.", "he", "השיחות נמשכו יומיים.", SILENT },
	{ "en", "The 34-year-old driver was arrested.", "zh", "34岁的司机被逮捕。", SILENT },
	{ "en", "The talks lasted a decade.", "de", "Die Gespräche dauerten zehn Jahre.", SILENT },
	{ "en", "The talks lasted two decades.", "es", "Las conversaciones duraron veinte años.", SILENT },
	{ "en", "The talks lasted two decades.", "es", "Las conversaciones duraron treinta años.", MAJOR },
	{ "en", "The strike lasted a week.", "fr", "La grève a duré sept jours.", SILENT },
	{ "en", "The court ruled on November 3, 2025.", "cs", "Soud rozhodl 3. 11. 2025.", SILENT },
	{ "en", "The court ruled on November 4, 2025.", "cs", "Soud rozhodl 3. 11. 2025.", MAJOR },
	{ "en", "Jan Havran won the race.", "cs", "Závod vyhrál Jan Havran.", SILENT },
	{ "en", "The court ruled on April 14.", "bn", "আদালত ১৪ই এপ্রিল রায় দিয়েছে।", SILENT },
};

START_TEST(a_date)
{
	check_row(STEMMA_KIND_DATE, &dates[_i]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("findings: quantities");
	add_table(suite, "number", a_number, numbers);
	add_table(suite, "money", an_amount_of_money, money);
	add_table(suite, "percent", a_percentage, percents);
	add_table(suite, "measure", a_measure, measures);
	add_table(suite, "date", a_date, dates);
	return run_suite(suite);
}
