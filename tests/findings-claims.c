/* findings-claims.c - what is claimed: affirmed or denied, how surely, by whom, in whose words,
 * and whether the opposite is said. */
#include "findings.h"

/* ---- Negation ---------------------------------------------------------- */

static const struct row negations[] = {
	{ "en", "The parliament has not approved the law.", "fa", "پارلمان این قانون را تصویب نکرده است.", SILENT },
	{ "en", "The parliament has not approved the law.", "fa", "پارلمان این قانون را تصویب کرده است.", MAJOR },
	{ "en", "The parliament has approved the law.", "fa", "پارلمان این قانون را تصویب نکرده است.", MAJOR },
	{ "en", "The parliament has not approved the law.", "ar", "لم يوافق البرلمان على القانون.", SILENT },
	{ "en", "The parliament has not approved the law.", "ar", "وافق البرلمان على القانون.", MAJOR },
	{ "en", "The parliament has approved the law.", "ar", "لم يوافق البرلمان على القانون.", MAJOR },
	{ "en", "The parliament has not approved the law.", "es", "El parlamento no ha aprobado la ley.", SILENT },
	{ "en", "The parliament has not approved the law.", "es", "El parlamento ha aprobado la ley.", MAJOR },
	{ "en", "The parliament has approved the law.", "es", "El parlamento no ha aprobado la ley.", MAJOR },
	{ "en", "The parliament has not approved the law.", "fr", "Le parlement n'a pas approuvé la loi.", SILENT },
	{ "en", "The parliament has not approved the law.", "fr", "Le parlement a approuvé la loi.", MAJOR },
	{ "en", "The parliament has approved the law.", "fr", "Le parlement n'a pas approuvé la loi.", MAJOR },
	{ "en", "The parliament has not approved the law.", "de", "Das Parlament hat das Gesetz nicht verabschiedet.", SILENT },
	{ "en", "The parliament has not approved the law.", "de", "Das Parlament hat das Gesetz verabschiedet.", MAJOR },
	{ "en", "The parliament has approved the law.", "de", "Das Parlament hat das Gesetz nicht verabschiedet.", MAJOR },
	{ "en", "The parliament has not approved the law.", "ru", "Парламент не одобрил закон.", SILENT },
	{ "en", "The parliament has not approved the law.", "ru", "Парламент одобрил закон.", MAJOR },
	{ "en", "The parliament has approved the law.", "ru", "Парламент не одобрил закон.", MAJOR },
	{ "en", "The parliament has not approved the law.", "zh", "议会没有批准该法律。", SILENT },
	{ "en", "The parliament has not approved the law.", "zh", "议会批准了该法律。", MAJOR },
	{ "en", "The parliament has approved the law.", "zh", "议会未批准该法律。", MAJOR },
	{ "en", "The parliament has not approved the law.", "ja", "議会はこの法律を承認していない。", SILENT },
	{ "en", "The parliament has not approved the law.", "ja", "議会はこの法律を承認した。", MAJOR },
	{ "en", "The parliament has not approved the law.", "ko", "의회는 이 법을 승인하지 않았다.", SILENT },
	{ "en", "The parliament has not approved the law.", "ko", "의회는 이 법을 승인했다.", MAJOR },
	{ "en", "The parliament has not approved the law.", "tr", "Meclis yasayı onaylamadı.", SILENT },
	{ "en", "The parliament has not approved the law.", "tr", "Meclis yasayı onayladı.", MAJOR },
	{ "en", "The parliament has not approved the law.", "hi", "संसद ने इस कानून को मंजूरी नहीं दी।", SILENT },
	{ "en", "The parliament has not approved the law.", "hi", "संसद ने इस कानून को मंजूरी दी।", MAJOR },
	{ "en", "The parliament has not approved the law.", "uk", "Парламент не схвалив закон.", SILENT },
	{ "en", "The parliament has not approved the law.", "uk", "Парламент схвалив закон.", MAJOR },
	{ "en", "The parliament has not approved the law.", "pl", "Parlament nie zatwierdził ustawy.", SILENT },
	{ "en", "The parliament has not approved the law.", "pl", "Parlament zatwierdził ustawę.", MAJOR },
	{ "en", "The parliament has not approved the law.", "he", "הפרלמנט לא אישר את החוק.", SILENT },
	{ "en", "The parliament has not approved the law.", "he", "הפרלמנט אישר את החוק.", MAJOR },
	{ "en", "The parliament has not approved the law.", "vi", "Quốc hội chưa thông qua luật.", SILENT },
	{ "en", "The parliament has not approved the law.", "id", "Parlemen belum menyetujui undang-undang tersebut.", SILENT },
	{ "en", "The parliament has not approved the law.", "pt", "O parlamento não aprovou a lei.", SILENT },
	{ "en", "The parliament has not approved the law.", "pt", "O parlamento aprovou a lei.", MAJOR },
	{ "ru", "Полиция не нашла оружие.", "de", "Die Polizei hat keine Waffen gefunden.", SILENT },
	{ "ru", "Полиция не нашла оружие.", "de", "Die Polizei hat Waffen gefunden.", MAJOR },
	{ "zh", "警方没有发现武器。", "es", "La policía no encontró armas.", SILENT },
	{ "zh", "警方没有发现武器。", "es", "La policía encontró armas.", MAJOR },
	/* nobody, nothing, never, without, no longer */
	{ "en", "Nobody was injured in the explosion.", "fa", "هیچ‌کس در این انفجار زخمی نشد.", SILENT },
	{ "en", "Nobody was injured in the explosion.", "ru", "Никто не пострадал при взрыве.", SILENT },
	{ "en", "Nobody was injured in the explosion.", "fr", "Personne n'a été blessé dans l'explosion.", SILENT },
	{ "en", "Nobody was injured in the explosion.", "de", "Bei der Explosion wurde niemand verletzt.", SILENT },
	{ "en", "The company never paid the workers.", "it", "L'azienda non ha mai pagato i lavoratori.", SILENT },
	{ "en", "The company never paid the workers.", "it", "L'azienda ha pagato i lavoratori.", MAJOR },
	{ "en", "The police entered the house without a permit.", "de", "Die Polizei betrat das Haus ohne Genehmigung.", SILENT },
	{ "en", "The police entered the house without a permit.", "es", "La policía entró en la casa sin permiso.", SILENT },
	/* a verb or an affix may say what another language says by "not" */
	{ "en", "The government refused to negotiate with the workers.", "fa", "دولت حاضر نشد با کارگران مذاکره کند.", SILENT },
	{ "en", "The government did not accept the offer.", "es", "El gobierno rechazó la oferta.", SILENT },
	{ "en", "The strike is illegal.", "fr", "La grève n'est pas légale.", SILENT },
	{ "en", "The strike is illegal.", "de", "Der Streik ist nicht legal.", SILENT },
	/* a double negation affirms, and one negation said twice denies once */
	{ "ru", "Полиция никогда никого не арестовывала.", "en", "The police never arrested anyone.", SILENT },
	{ "en", "The company denied that its staff were involved.", "fa", "این شرکت دست داشتن کارکنانش را رد نکرد.", MAJOR },
	{ "en", "The company denied that its staff were involved.", "fa", "این شرکت دست داشتن کارکنانش را رد کرد.", SILENT },
	{ "en", "The company denied any role in the accident.", "de", "Das Unternehmen bestritt nicht, an dem Unfall beteiligt gewesen zu sein.", MAJOR },
	{ "en", "The repair did not go well.", "fa", "تعمیر خوب پیش نرفت.", SILENT },
	{ "en", "The repair went well.", "fa", "تعمیر خوب پیش نرفت.", MAJOR },
	{ "en", "The government has not yet asked for help.", "fa", "دولت هنوز درخواست کمک نکرده است.", SILENT },
	{ "en", "The minister did not express an opinion.", "tr", "Bakan görüş ifade etmedi.", SILENT },
	{ "en", "The tunnel will open no earlier than 2028.", "el", "Η σήραγγα θα ανοίξει το νωρίτερο το 2028.", SILENT },
	{ "en", "The report must be published no later than May 1.", "de", "Der Bericht muss spätestens am 1. Mai veröffentlicht werden.", SILENT },
};

START_TEST(a_negation)
{
	check_row(STEMMA_KIND_NEGATION, &negations[_i]);
}
END_TEST

/* ---- Certainty --------------------------------------------------------- */

static const struct row certainties[] = {
	/* "is considering" is not yet "will" */
	{ "en", "The government is considering closing the airport.", "fa", "دولت در حال بررسی بستن فرودگاه است.", SILENT },
	{ "en", "The government is considering closing the airport.", "fa", "دولت فرودگاه را خواهد بست.", MAJOR },
	{ "en", "The government is considering closing the airport.", "de", "Die Regierung erwägt, den Flughafen zu schließen.", SILENT },
	{ "en", "The government is considering closing the airport.", "fr", "Le gouvernement envisage de fermer l'aéroport.", SILENT },
	{ "en", "The government is considering closing the airport.", "es", "El gobierno considera cerrar el aeropuerto.", SILENT },
	{ "en", "The government is considering closing the airport.", "ru", "Правительство рассматривает возможность закрытия аэропорта.", SILENT },
	{ "en", "The government is considering closing the airport.", "zh", "政府正在考虑关闭机场。", SILENT },
	{ "en", "The government is considering closing the airport.", "zh", "政府将关闭机场。", MAJOR },
	{ "en", "The government is considering closing the airport.", "ar", "تدرس الحكومة إغلاق المطار.", SILENT },
	{ "en", "The government is considering closing the airport.", "tr", "Hükümet havaalanını kapatmayı düşünüyor.", SILENT },
	{ "en", "The government is considering closing the airport.", "it", "Il governo sta valutando la chiusura dell'aeroporto.", SILENT },
	/* nor is it a plan */
	{ "en", "The government is considering closing the airport.", "es", "El gobierno planea cerrar el aeropuerto.", MAJOR },
	{ "en", "The government is considering closing the airport.", "de", "Die Regierung plant, den Flughafen zu schließen.", MAJOR },
	{ "en", "The government plans to close the airport.", "de", "Die Regierung plant, den Flughafen zu schließen.", SILENT },
	{ "en", "The government plans to close the airport.", "de", "Die Regierung erwägt, den Flughafen zu schließen.", MINOR },
	{ "en", "The government plans to close the airport.", "fr", "Le gouvernement prévoit de fermer l'aéroport.", SILENT },
	{ "en", "The government plans to close the airport.", "fa", "دولت قصد دارد فرودگاه را ببندد.", SILENT },
	{ "en", "The government plans to close the airport.", "ru", "Правительство планирует закрыть аэропорт.", SILENT },
	/* what is alleged or reported is not stated as fact */
	{ "en", "The soldiers allegedly killed three farmers.", "de", "Die Soldaten haben angeblich drei Bauern getötet.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "de", "Die Soldaten haben drei Bauern getötet.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "es", "Los soldados presuntamente mataron a tres agricultores.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "es", "Los soldados mataron a tres agricultores.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "fr", "Les soldats auraient tué trois agriculteurs.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "fr", "Les soldats ont tué trois agriculteurs.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "ru", "Солдаты предположительно убили трех фермеров.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "ru", "Солдаты убили трех фермеров.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "zh", "据称士兵杀害了三名农民。", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "zh", "士兵杀害了三名农民。", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "fa", "سربازان ظاهرا سه کشاورز را کشتند.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "fa", "سربازان سه کشاورز را کشتند.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "ar", "قتل الجنود ثلاثة مزارعين.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "tr", "Askerlerin üç çiftçiyi öldürdüğü iddia ediliyor.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "tr", "Askerler üç çiftçiyi öldürdü.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "hi", "सैनिकों ने कथित तौर पर तीन किसानों को मार डाला।", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "hi", "सैनिकों ने तीन किसानों को मार डाला।", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "it", "I soldati avrebbero ucciso tre agricoltori.", SILENT },
	{ "en", "The soldiers allegedly killed three farmers.", "it", "I soldati hanno ucciso tre agricoltori.", MAJOR },
	{ "en", "The soldiers allegedly killed three farmers.", "pl", "Żołnierze zabili trzech rolników.", MAJOR },
	{ "en", "The soldiers killed three farmers.", "de", "Die Soldaten haben angeblich drei Bauern getötet.", MINOR },
	{ "en", "The soldiers killed three farmers.", "es", "Los soldados presuntamente mataron a tres agricultores.", MINOR },
	{ "en", "The soldiers killed three farmers.", "ru", "Солдаты предположительно убили трех фермеров.", MINOR },
	{ "en", "The president reportedly left the country.", "fr", "Le président aurait quitté le pays.", SILENT },
	{ "en", "The president reportedly left the country.", "fr", "Le président a quitté le pays.", MAJOR },
	{ "en", "The president reportedly left the country.", "ja", "大統領は国を離れたと報じられた。", SILENT },
	/* may, might, could */
	{ "en", "The bank may lower interest rates.", "de", "Die Bank könnte die Zinsen senken.", SILENT },
	{ "en", "The bank may lower interest rates.", "es", "El banco podría bajar los tipos de interés.", SILENT },
	{ "en", "The bank may lower interest rates.", "fa", "بانک ممکن است نرخ بهره را کاهش دهد.", SILENT },
	{ "en", "The bank may lower interest rates.", "fa", "بانک نرخ بهره را کاهش خواهد داد.", MAJOR },
	{ "en", "The bank may lower interest rates.", "ru", "Банк может снизить процентные ставки.", SILENT },
	{ "en", "The bank may lower interest rates.", "zh", "银行可能降低利率。", SILENT },
	{ "en", "The bank may lower interest rates.", "zh", "银行将降低利率。", MAJOR },
	{ "en", "The bank may lower interest rates.", "ar", "قد يخفض البنك أسعار الفائدة.", SILENT },
	{ "en", "The bank will lower interest rates.", "de", "Die Bank wird die Zinsen senken.", SILENT },
	{ "en", "The bank will lower interest rates.", "ar", "سيخفض البنك أسعار الفائدة.", SILENT },
	{ "en", "The bank will lower interest rates.", "de", "Die Bank wird vielleicht die Zinsen senken.", MINOR },
	{ "en", "The government was in crisis.", "fi", "Hallitus oli kriisissä.", SILENT },
	{ "en", "The minister is unlikely to resign.", "de", "Der Minister wird nicht zurücktreten.", MINOR },
	{ "en", "The minister is unlikely to resign.", "de", "Der Minister wird wahrscheinlich nicht zurücktreten.", SILENT },
	{ "en", "The minister is unlikely to resign.", "sv", "Ministern lär inte avgå.", SILENT },
};

START_TEST(a_certainty)
{
	check_row(STEMMA_KIND_CERTAINTY, &certainties[_i]);
}
END_TEST

/* ---- Attribution ------------------------------------------------------- */

static const struct row attributions[] = {
	{ "en", "The road is closed, the police said.", "fa", "پلیس گفت جاده بسته است.", SILENT },
	{ "en", "The road is closed, the police said.", "fa", "ارتش گفت جاده بسته است.", MAJOR },
	{ "en", "The road is closed, the police said.", "fa", "جاده بسته است.", MAJOR },
	{ "en", "The road is closed, the police said.", "ar", "قالت الشرطة إن الطريق مغلق.", SILENT },
	{ "en", "The road is closed, the police said.", "ar", "قال الجيش إن الطريق مغلق.", MAJOR },
	{ "en", "The road is closed, the police said.", "es", "La carretera está cerrada, dijo la policía.", SILENT },
	{ "en", "The road is closed, the police said.", "es", "La carretera está cerrada, dijo el ejército.", MAJOR },
	{ "en", "The road is closed, the police said.", "es", "La carretera está cerrada.", MAJOR },
	{ "en", "The road is closed, the police said.", "fr", "La route est fermée, a déclaré la police.", SILENT },
	{ "en", "The road is closed, the police said.", "fr", "La route est fermée, a déclaré l'armée.", MAJOR },
	{ "en", "The road is closed, the police said.", "fr", "La route est fermée.", MAJOR },
	{ "en", "The road is closed, the police said.", "de", "Die Straße ist gesperrt, sagte die Polizei.", SILENT },
	{ "en", "The road is closed, the police said.", "de", "Nach Angaben der Polizei ist die Straße gesperrt.", SILENT },
	{ "en", "The road is closed, the police said.", "de", "Die Straße ist gesperrt, sagte die Armee.", MAJOR },
	{ "en", "The road is closed, the police said.", "ru", "Дорога закрыта, сообщила полиция.", SILENT },
	{ "en", "The road is closed, the police said.", "ru", "Дорога закрыта, сообщила армия.", MAJOR },
	{ "en", "The road is closed, the police said.", "ru", "Дорога закрыта.", MAJOR },
	{ "en", "The road is closed, the police said.", "zh", "警方表示，道路已关闭。", SILENT },
	{ "en", "The road is closed, the police said.", "zh", "军队表示，道路已关闭。", MAJOR },
	{ "en", "The road is closed, the police said.", "tr", "Polis, yolun kapalı olduğunu söyledi.", SILENT },
	{ "en", "The road is closed, the police said.", "hi", "पुलिस ने कहा कि सड़क बंद है।", SILENT },
	{ "en", "The road is closed, the police said.", "hi", "सेना ने कहा कि सड़क बंद है।", MAJOR },
	{ "en", "The road is closed, the police said.", "pl", "Droga jest zamknięta, poinformowała policja.", SILENT },
	{ "en", "The road is closed, the police said.", "pl", "Droga jest zamknięta, poinformowała armia.", MAJOR },
	{ "en", "The road is closed, the police said.", "it", "La strada è chiusa, ha detto la polizia.", SILENT },
	{ "en", "The road is closed, the police said.", "it", "La strada è chiusa, ha detto l'esercito.", MAJOR },
	{ "en", "According to the ministry, the river is poisoned.", "es", "Según el ministerio, el río está envenenado.", SILENT },
	{ "en", "According to the ministry, the river is poisoned.", "de", "Laut dem Ministerium ist der Fluss vergiftet.", SILENT },
	{ "en", "According to the ministry, the river is poisoned.", "fr", "Selon le ministère, la rivière est empoisonnée.", SILENT },
	{ "en", "According to the ministry, the river is poisoned.", "fr", "Selon la police, la rivière est empoisonnée.", MAJOR },
	{ "en", "According to the ministry, the river is poisoned.", "fa", "به گفته وزارت، این رودخانه مسموم است.", SILENT },
	{ "en", "According to the ministry, the river is poisoned.", "ru", "По данным министерства, река отравлена.", SILENT },
	{ "en", "According to the ministry, the river is poisoned.", "ru", "По данным полиции, река отравлена.", MAJOR },
	{ "en", "Doctors warned that the hospital is full.", "de", "Ärzte warnten, das Krankenhaus sei voll.", SILENT },
	{ "en", "Doctors warned that the hospital is full.", "es", "Los médicos advirtieron que el hospital está lleno.", SILENT },
	{ "en", "Doctors warned that the hospital is full.", "es", "Los abogados advirtieron que el hospital está lleno.", MAJOR },
	{ "en", "Doctors warned that the hospital is full.", "zh", "医生警告说，医院已满。", SILENT },
	{ "en", "Doctors warned that the hospital is full.", "zh", "律师警告说，医院已满。", MAJOR },
	{ "en", "Doctors warned that the hospital is full.", "ar", "حذر الأطباء من أن المستشفى ممتلئ.", SILENT },
	{ "en", "Doctors warned that the hospital is full.", "ru", "Врачи предупредили, что больница переполнена.", SILENT },
	{ "en", "Doctors warned that the hospital is full.", "ru", "Юристы предупредили, что больница переполнена.", MAJOR },
	{ "es", "El alcalde dijo que el puente es seguro.", "en", "The mayor said that the bridge is safe.", SILENT },
	{ "es", "El alcalde dijo que el puente es seguro.", "en", "The engineer said that the bridge is safe.", MAJOR },
	{ "de", "Der Bürgermeister sagte, die Brücke sei sicher.", "fr", "Le maire a déclaré que le pont est sûr.", SILENT },
	{ "de", "Der Bürgermeister sagte, die Brücke sei sicher.", "fr", "L'ingénieur a déclaré que le pont est sûr.", MAJOR },
	/* who does something is nobody who says it */
	{ "en", "More than 900 nurses from seven states joined the strike.", "es", "Más de 900 enfermeros de siete estados se sumaron a la huelga.", SILENT },
	{ "en", "The mayor rejected suggestions that the finance ministry had put pressure on the court.", "ru", "Мэр отверг предположения о том, что на суд оказывало давление министерство финансов.", SILENT },
	{ "en", "The vaccine works in young children, according to the first results of a trial.", "zh", "一项试验的首批结果显示，该疫苗对幼儿有效。", SILENT },
	{ "en", "The road is closed, Portuguese officials said.", "fa", "مقام‌های پرتغال اعلام کردند که جاده بسته است.", SILENT },
	/* more attribution around it is a rewrite's ordinary manner */
	{ "en", "The police closed the road.", "es", "La policía cerró la carretera, informó NBC News.", SILENT },
	{ "en", "The police closed the road.", "fa", "به گزارش رکنا، پلیس جاده را بست.", SILENT },
	{ "en", "The police closed the road.", "de", "Die Polizei sperrte die Straße, wie Reuters berichtete.", SILENT },
	{ "en", "The pills are safe, the company said.", "en", "The pills are safe, the drug’s maker said.", SILENT },
	{ "en", "Flights will resume on Monday, the airline said.", "de", "Die Flüge werden am Montag wieder aufgenommen, teilte das Unternehmen mit.", SILENT },
	{ "en", "Flights will resume on Monday, the airline said.", "de", "Die Flüge werden am Montag wieder aufgenommen, teilte die Polizei mit.", MAJOR },
	{ "en", "The tower will be finished in May, its developer said.", "ru", "Башня будет достроена в мае, сообщила компания.", SILENT },
	{ "en", "The minister denied taking the money.", "de", "Der Minister sagte, er habe das Geld genommen.", MAJOR },
	{ "en", "The minister denied taking the money.", "de", "Der Minister bestritt, das Geld genommen zu haben.", SILENT },
	{ "en", "The minister denied taking the money.", "de", "Der Minister sagte, er habe das Geld nicht genommen.", SILENT },
	{ "en", "The company said that it had paid the fine.", "ru", "Компания отрицала, что заплатила штраф.", MAJOR },
	{ "en", "The mayor denied meeting the builder.", "es", "El alcalde dijo que se había reunido con el constructor.", MAJOR },
	{ "en", "The army denied that it had bombed the school.", "fa", "ارتش گفت که مدرسه را بمباران کرده است.", MAJOR },
	{ "en", "The army denied that it had bombed the school.", "fa", "ارتش بمباران مدرسه را تکذیب کرد.", SILENT },
	{ "en", "“Nothing was done to repair the wall,” said Inês Brandoa.", "de", "„Nichts wurde getan, um die Mauer zu reparieren“, sagte ein Sprecher des Ministeriums.", MAJOR },
	{ "en", "“Nothing was done to repair the wall,” said Inês Brandoa.", "de", "„Nichts wurde getan, um die Mauer zu reparieren“, sagte Inês Brandoa.", SILENT },
	{ "en", "“Nothing was done to repair the wall,” said Inês Brandoa.", "ru", "«Ничего не было сделано, чтобы починить стену», — сказала Инес Брандоа.", SILENT },
	{ "en", "“Nothing was done to repair the wall,” said Inês Brandoa.", "fa", "سخنگوی وزارت گفت: «هیچ کاری برای تعمیر دیوار انجام نشد.»", MAJOR },
};

START_TEST(an_attribution)
{
	check_row(STEMMA_KIND_ATTRIBUTION, &attributions[_i]);
}
END_TEST

/* ---- Quotation --------------------------------------------------------- */

static const struct row quotations[] = {
	/* marks of every language */
	{ "en", "“We will never leave our village,” the farmer said.", "de", "„Wir werden unser Dorf nie verlassen“, sagte der Bauer.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "de", "»Wir werden unser Dorf nie verlassen«, sagte der Bauer.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "fr", "« Nous ne quitterons jamais notre village », a déclaré l'agriculteur.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "fa", "کشاورز گفت: «ما هرگز روستای خود را ترک نخواهیم کرد.»", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "ar", "قال المزارع: \"لن نغادر قريتنا أبدا\".", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "es", "«Nunca abandonaremos nuestro pueblo», dijo el agricultor.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "es", "“Nunca abandonaremos nuestro pueblo”, dijo el agricultor.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "ru", "«Мы никогда не покинем нашу деревню», — сказал фермер.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "zh", "农民说：“我们永远不会离开我们的村庄。”", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "zh", "農民說：「我們永遠不會離開我們的村莊。」", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "ja", "農民は「私たちは決して村を離れない」と述べた。", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "ko", "농민은 “우리는 결코 마을을 떠나지 않을 것”이라고 말했다.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "tr", "Çiftçi, “Köyümüzü asla terk etmeyeceğiz” dedi.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "hi", "किसान ने कहा, “हम अपना गांव कभी नहीं छोड़ेंगे।”", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "pl", "„Nigdy nie opuścimy naszej wioski” – powiedział rolnik.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "it", "«Non lasceremo mai il nostro villaggio», ha detto l'agricoltore.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "nl", "‘We zullen ons dorp nooit verlaten’, zei de boer.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "he", "\"לעולם לא נעזוב את הכפר שלנו\", אמר החקלאי.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "en", "\"We will never leave our village,\" the farmer said.", SILENT },
	{ "en", "“We will never leave our village,” the farmer said.", "en", "‘We will never leave our village,’ the farmer said.", SILENT },
	/* words put in quotes that the source does not quote */
	{ "en", "The farmer said they would never leave their village.", "de", "„Wir werden unser Dorf nie verlassen“, sagte der Bauer.", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "de", "Der Bauer sagte, sie würden ihr Dorf nie verlassen.", SILENT },
	{ "en", "The farmer said they would never leave their village.", "fr", "« Nous ne quitterons jamais notre village », a déclaré l'agriculteur.", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "fr", "L'agriculteur a déclaré qu'ils ne quitteraient jamais leur village.", SILENT },
	{ "en", "The farmer said they would never leave their village.", "fa", "کشاورز گفت: «ما هرگز روستای خود را ترک نخواهیم کرد.»", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "fa", "کشاورز گفت آنها هرگز روستای خود را ترک نخواهند کرد.", SILENT },
	{ "en", "The farmer said they would never leave their village.", "ar", "قال المزارع: \"لن نغادر قريتنا الجميلة أبدا\".", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "es", "«Nunca abandonaremos nuestro pueblo», dijo el agricultor.", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "ru", "«Мы никогда не покинем нашу деревню», — сказал фермер.", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "ru", "Фермер сказал, что они никогда не покинут свою деревню.", SILENT },
	{ "en", "The farmer said they would never leave their village.", "zh", "农民说：“我们永远不会离开我们的村庄。”", MINOR },
	{ "en", "The farmer said they would never leave their village.", "ja", "農民は「私たちは決して村を離れない」と述べた。", MINOR },
	{ "en", "The farmer said they would never leave their village.", "tr", "Çiftçi, “Köyümüzü asla terk etmeyeceğiz” dedi.", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "hi", "किसान ने कहा, “हम अपना गांव कभी नहीं छोड़ेंगे।”", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "it", "«Non lasceremo mai il nostro villaggio», ha detto l'agricoltore.", MAJOR },
	{ "en", "The farmer said they would never leave their village.", "pl", "„Nigdy nie opuścimy naszej wioski” – powiedział rolnik.", MAJOR },
	/* a quotation retold: its words are no longer the speaker's */
	{ "en", "“We will never leave our village,” the farmer said.", "de", "Der Bauer sagte, sie würden ihr Dorf nie verlassen.", MINOR },
	{ "en", "“We will never leave our village,” the farmer said.", "fr", "L'agriculteur a déclaré qu'ils ne quitteraient jamais leur village.", MINOR },
	{ "en", "“We will never leave our village,” the farmer said.", "fa", "کشاورز گفت آنها هرگز روستای خود را ترک نخواهند کرد.", MINOR },
	{ "en", "“We will never leave our village,” the farmer said.", "ru", "Фермер сказал, что они никогда не покинут свою деревню.", MINOR },
	{ "en", "“We will never leave our village,” the farmer said.", "es", "El agricultor dijo que nunca abandonarían su pueblo.", MINOR },
	{ "en", "“We will never leave our village,” the farmer said.", "en", "The farmer said they will never leave their village.", MINOR },
	/* a title or a name in marks is no quotation */
	{ "en", "The newspaper Kommersant reported the arrest.", "ru", "Газета «Коммерсант» сообщила об аресте.", SILENT },
	{ "en", "The ship Aurora left the port.", "ru", "Корабль «Аврора» покинул порт.", SILENT },
	{ "en", "The ship “Aurora” left the port.", "de", "Das Schiff Aurora verließ den Hafen.", SILENT },
	{ "en", "The ship Aurora left the port.", "es", "El barco «Aurora» salió del puerto.", SILENT },
	{ "en", "The ship Ostrid Maru left the port.", "fa", "کشتی «آسترید مارو» بندر را ترک کرد.", SILENT },
	{ "en", "The truck of the company Halden Transit left the port.", "fa", "کامیون شرکت «هالدن ترانزیت» بندر را ترک کرد.", SILENT },
	{ "en", "“I saw nothing at all that night,” said the minister.", "sv", "– Jag såg ingenting alls den natten, säger ministern.", SILENT },
};

START_TEST(a_quotation)
{
	check_row(STEMMA_KIND_QUOTATION, &quotations[_i]);
}
END_TEST

/* ---- Contradiction ----------------------------------------------------- */

static const struct row contradictions[] = {
	{ "en", "Oil prices rose in Asia on Tuesday.", "fa", "قیمت نفت روز سه‌شنبه در آسیا افزایش یافت.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "fa", "قیمت نفت روز سه‌شنبه در آسیا کاهش یافت.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ar", "ارتفعت أسعار النفط في آسيا يوم الثلاثاء.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ar", "انخفضت أسعار النفط في آسيا يوم الثلاثاء.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "es", "Los precios del petróleo subieron en Asia el martes.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "es", "Los precios del petróleo cayeron en Asia el martes.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "fr", "Les prix du pétrole ont augmenté mardi en Asie.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "fr", "Les prix du pétrole ont baissé mardi en Asie.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "de", "Die Ölpreise stiegen am Dienstag in Asien.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "de", "Die Ölpreise sanken am Dienstag in Asien.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ru", "Цены на нефть во вторник в Азии выросли.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ru", "Цены на нефть во вторник в Азии снизились.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "zh", "星期二亚洲油价上涨。", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "zh", "星期二亚洲油价下跌。", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ja", "火曜日、アジアで原油価格が上昇した。", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ja", "火曜日、アジアで原油価格が下落した。", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ko", "화요일 아시아에서 유가가 상승했다.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "ko", "화요일 아시아에서 유가가 하락했다.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "tr", "Petrol fiyatları salı günü Asya'da yükseldi.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "tr", "Petrol fiyatları salı günü Asya'da düştü.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "it", "I prezzi del petrolio sono aumentati martedì in Asia.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "it", "I prezzi del petrolio sono diminuiti martedì in Asia.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "uk", "Ціни на нафту у вівторок в Азії зросли.", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "uk", "Ціни на нафту у вівторок в Азії знизилися.", MAJOR },
	{ "en", "Oil prices rose in Asia on Tuesday.", "hi", "मंगलवार को एशिया में तेल की कीमतें बढ़ीं।", SILENT },
	{ "en", "Oil prices rose in Asia on Tuesday.", "hi", "मंगलवार को एशिया में तेल की कीमतें घटीं।", MAJOR },
	/* before and after */
	{ "en", "The fire broke out before the concert.", "de", "Das Feuer brach vor dem Konzert aus.", SILENT },
	{ "en", "The fire broke out before the concert.", "es", "El incendio se produjo antes del concierto.", SILENT },
	{ "en", "The fire broke out before the concert.", "es", "El incendio se produjo después del concierto.", MAJOR },
	{ "en", "The fire broke out before the concert.", "fr", "L'incendie s'est déclaré avant le concert.", SILENT },
	{ "en", "The fire broke out before the concert.", "fr", "L'incendie s'est déclaré après le concert.", MAJOR },
	{ "en", "The fire broke out before the concert.", "ru", "Пожар начался перед концертом.", SILENT },
	{ "en", "The fire broke out before the concert.", "fa", "آتش‌سوزی پیش از کنسرت رخ داد.", SILENT },
	{ "en", "The fire broke out before the concert.", "fa", "آتش‌سوزی پس از کنسرت رخ داد.", MAJOR },
	/* won and lost, open and close, begin and end, accept and reject */
	{ "en", "The party won the election in the north.", "es", "El partido ganó las elecciones en el norte.", SILENT },
	{ "en", "The party won the election in the north.", "es", "El partido perdió las elecciones en el norte.", MAJOR },
	{ "en", "The party won the election in the north.", "de", "Die Partei verlor die Wahl im Norden.", MAJOR },
	{ "en", "The party won the election in the north.", "ru", "Партия проиграла выборы на севере.", MAJOR },
	{ "en", "The court accepted the complaint of the workers.", "fr", "Le tribunal a accepté la plainte des travailleurs.", SILENT },
	{ "en", "The court accepted the complaint of the workers.", "fr", "Le tribunal a rejeté la plainte des travailleurs.", MAJOR },
	{ "en", "The court accepted the complaint of the workers.", "es", "El tribunal rechazó la denuncia de los trabajadores.", MAJOR },
	{ "en", "The court accepted the complaint of the workers.", "ru", "Суд отклонил жалобу рабочих.", MAJOR },
	{ "en", "The government opened the border with Turkey.", "ar", "فتحت الحكومة الحدود مع تركيا.", SILENT },
	{ "en", "The government opened the border with Turkey.", "ar", "أغلقت الحكومة الحدود مع تركيا.", MAJOR },
	{ "en", "The government opened the border with Turkey.", "fa", "دولت مرز با ترکیه را بست.", MAJOR },
	{ "en", "The government opened the border with Turkey.", "zh", "政府关闭了与土耳其的边境。", MAJOR },
	/* quantifiers */
	{ "en", "All schools in the city are closed.", "de", "Alle Schulen in der Stadt sind geschlossen.", SILENT },
	{ "en", "All schools in the city are closed.", "es", "Todas las escuelas de la ciudad están cerradas.", SILENT },
	/* an opposite under a negation agrees */
	{ "en", "The door was not open.", "de", "Die Tür war geschlossen.", SILENT },
	{ "en", "The border is not open.", "es", "La frontera está cerrada.", SILENT },
	{ "en", "The ferry had always been late.", "fr", "Le ferry n’avait jamais été en retard.", MAJOR },
	{ "en", "The ferry had never been late.", "fr", "Le ferry n’avait jamais été en retard.", SILENT },
	{ "en", "The ferry had always been late.", "es", "El ferri nunca había llegado tarde.", MAJOR },
	{ "en", "The village held a market for the last time.", "fr", "Le village a tenu un marché pour la première fois.", MAJOR },
	{ "en", "The village held a market for the first time.", "es", "El pueblo celebró un mercado por primera vez.", SILENT },
	{ "en", "The mine closed in the last half of 2023.", "es", "La mina cerró en la primera mitad de 2023.", MAJOR },
	{ "en", "The winter festival was cancelled after the storm.", "de", "Das Herbstfest wurde nach dem Sturm abgesagt.", SILENT },
	{ "en", "The harvest begins in the autumn and lasts six weeks.", "fr", "La récolte commence en hiver et dure six semaines.", MAJOR },
	{ "en", "The harvest begins in the autumn and lasts six weeks.", "fr", "La récolte commence en automne et dure six semaines.", SILENT },
	{ "en", "The tram hit a wall near the station.", "es", "El autobús chocó contra un muro cerca de la estación.", MAJOR },
	{ "en", "Her brother was arrested at the airport.", "ru", "Её сын был арестован в аэропорту.", MAJOR },
	{ "en", "Her brother was arrested at the airport.", "ru", "Её брат был арестован в аэропорту.", SILENT },
	{ "en", "The doctors fear an outbreak of measles in the camp.", "ar", "يخشى الأطباء تفشي الكوليرا في المخيم.", MAJOR },
	{ "en", "The doctors fear an outbreak of measles in the camp.", "ar", "يخشى الأطباء تفشي الحصبة في المخيم.", SILENT },
	{ "en", "The storm moved north across the island.", "zh", "风暴向东部移动，穿过该岛。", MAJOR },
	{ "en", "A wolf attacked the farmer in the forest.", "fa", "یک خرس در جنگل به کشاورز حمله کرد.", MAJOR },
	{ "en", "Many of the victims were students from the town.", "de", "Die meisten der Opfer waren Studenten aus der Stadt.", MINOR },
	{ "en", "Some of the victims were students from the town.", "de", "Alle Opfer waren Studenten aus der Stadt.", MAJOR },
	{ "en", "All the victims were students from the town.", "fr", "Toutes les victimes étaient des étudiants de la ville.", SILENT },
	{ "en", "All the victims were students from the town.", "fr", "Certaines victimes étaient des étudiants de la ville.", MAJOR },
	{ "en", "Most of the shops in the village were closed.", "ru", "Большинство магазинов в деревне были закрыты.", SILENT },
	{ "en", "Most of the shops in the village were closed.", "ru", "Несколько магазинов в деревне были закрыты.", MAJOR },
	{ "en", "Several of the shops in the village were closed.", "es", "Muchas de las tiendas del pueblo estaban cerradas.", SILENT },
	{ "en", "The map of the tunnel is inaccurate.", "ar", "خريطة النفق غير دقيقة.", SILENT },
	{ "en", "The map of the tunnel is inaccurate.", "uk", "Карта тунелю є неточною.", SILENT },
	{ "en", "The bridge closed on Saturday night.", "ar", "أغلق الجسر مساء يوم السبت.", SILENT },
	{ "en", "Remember the old harbour.", "tr", "Eski limanı unutmayın.", SILENT },
	{ "en", "The weather had changed.", "tr", "Hava değişmişti.", SILENT },
};

START_TEST(a_contradiction)
{
	check_row(STEMMA_KIND_CONTRADICTION, &contradictions[_i]);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("findings: claims");
	add_table(suite, "negation", a_negation, negations);
	add_table(suite, "certainty", a_certainty, certainties);
	add_table(suite, "attribution", an_attribution, attributions);
	add_table(suite, "quotation", a_quotation, quotations);
	add_table(suite, "contradiction", a_contradiction, contradictions);
	return run_suite(suite);
}
