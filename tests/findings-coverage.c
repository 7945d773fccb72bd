/* findings-coverage.c - clauses that a rewrite left out of a sentence or put into one, and
 * whole sentences: the first is an omission, the second an addition. */
#include "findings.h"

/* ---- Inside a sentence ------------------------------------------------- */

static const struct row omissions[] = {
	/* the whole, and without the second clause */
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "fa", "طوفان بندر را ویران کرد و صدها خانواده با فرزندانشان به کوه‌ها گریختند.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "fa", "طوفان بندر را ویران کرد.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ar", "دمرت العاصفة الميناء وفرت مئات العائلات إلى الجبال مع أطفالها.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ar", "دمرت العاصفة الميناء.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "es", "La tormenta destruyó el puerto y cientos de familias huyeron a las montañas con sus hijos.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "es", "La tormenta destruyó el puerto.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "fr", "La tempête a détruit le port et des centaines de familles ont fui vers les montagnes avec leurs enfants.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "fr", "La tempête a détruit le port.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "de", "Der Sturm zerstörte den Hafen, und Hunderte Familien flohen mit ihren Kindern in die Berge.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "de", "Der Sturm zerstörte den Hafen.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ru", "Шторм разрушил порт, и сотни семей бежали с детьми в горы.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ru", "Шторм разрушил порт.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "zh", "风暴摧毁了港口，数百个家庭带着孩子逃往山区。", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "zh", "风暴摧毁了港口。", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ja", "嵐は港を破壊し、数百の家族が子どもを連れて山へ逃げた。", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ja", "嵐は港を破壊した。", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ko", "폭풍이 항구를 파괴했고 수백 가족이 아이들과 함께 산으로 피신했다.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "ko", "폭풍이 항구를 파괴했다.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "tr", "Fırtına limanı yıktı ve yüzlerce aile çocuklarıyla dağlara kaçtı.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "tr", "Fırtına limanı yıktı.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "it", "La tempesta ha distrutto il porto e centinaia di famiglie sono fuggite sulle montagne con i figli.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "it", "La tempesta ha distrutto il porto.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "uk", "Шторм зруйнував порт, і сотні сімей втекли з дітьми в гори.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "uk", "Шторм зруйнував порт.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "pl", "Burza zniszczyła port, a setki rodzin uciekły z dziećmi w góry.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "pl", "Burza zniszczyła port.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "pt", "A tempestade destruiu o porto, e centenas de famílias fugiram para as montanhas com os filhos.", SILENT },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "pt", "A tempestade destruiu o porto.", MINOR },
	{ "de", "Die Polizei verhaftete den Bürgermeister, weil er Geld von einer Baufirma angenommen haben soll.", "es", "La policía detuvo al alcalde.", MINOR },
	{ "de", "Der Sturm zerstörte den Hafen, und Hunderte Familien flohen mit ihren Kindern in die Berge.", "ru", "Шторм разрушил порт.", MINOR },
	{ "ru", "Шторм разрушил порт, и сотни семей бежали с детьми в горы.", "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", SILENT },
	{ "fa", "طوفان بندر را ویران کرد و صدها خانواده با فرزندانشان به کوه‌ها گریختند.", "en", "The storm destroyed the harbor.", MINOR },
	{ "zh", "风暴摧毁了港口，数百个家庭带着孩子逃往山区。", "en", "The storm destroyed the harbor.", MINOR },
	{ "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", "en", "The storm destroyed the harbor.", MINOR },
	/* what carries a condition, a number, a name or a denial is major */
	{ "en", "The soldiers will leave the city in spring if the two governments sign a peace agreement before the election.", "de", "Die Soldaten werden die Stadt im Frühjahr verlassen.", MAJOR },
	{ "en", "The soldiers will leave the city in spring if the two governments sign a peace agreement before the election.", "es", "Los soldados abandonarán la ciudad en primavera.", MAJOR },
	{ "en", "The soldiers will leave the city in spring if the two governments sign a peace agreement before the election.", "fr", "Les soldats quitteront la ville au printemps.", MAJOR },
	{ "en", "The soldiers will leave the city in spring if the two governments sign a peace agreement before the election.", "de", "Die Soldaten werden die Stadt im Frühjahr verlassen, wenn die beiden Regierungen vor der Wahl ein Friedensabkommen unterzeichnen.", SILENT },
	{ "en", "The soldiers will leave the city in spring if the two governments sign a peace agreement before the election.", "es", "Los soldados abandonarán la ciudad en primavera si los dos gobiernos firman un acuerdo de paz antes de las elecciones.", SILENT },
	/* one word less is no clause */
	{ "en", "The police arrested the young driver near the old bridge.", "es", "La policía detuvo al conductor cerca del viejo puente.", SILENT },
	{ "en", "The police arrested the young driver near the old bridge.", "de", "Die Polizei nahm den Fahrer in der Nähe der alten Brücke fest.", SILENT },
	{ "en", "If the mission goes ahead, it would be the first patrol in the area since 2009.", "en", "It will be the first patrol in the area since 2009.", MAJOR },
	{ "en", "The bank will cut rates again in December if food prices remain stable.", "ru", "Банк снова снизит ставки в декабре.", MAJOR },
	{ "en", "The bank will cut rates again in December if food prices remain stable.", "ru", "Банк снова снизит ставки в декабре, если цены на продукты останутся стабильными.", SILENT },
	{ "en", "The troops will withdraw unless the rebels attack the capital.", "fa", "نیروها عقب‌نشینی خواهند کرد.", MAJOR },
	{ "en", "The troops will withdraw unless the rebels attack the capital.", "fa", "نیروها عقب‌نشینی خواهند کرد، مگر اینکه شورشیان به پایتخت حمله کنند.", SILENT },
	{ "en", "The company will close the factory if the strike continues.", "es", "La empresa cerrará la fábrica si la huelga continúa.", SILENT },
	{ "en", "The company will close the factory if the strike continues.", "es", "La empresa cerrará la fábrica.", MAJOR },
	{ "en", "The company will close the factory if the strike continues.", "tr", "Grev devam ederse şirket fabrikayı kapatacak.", SILENT },
};

START_TEST(an_omission)
{
	check_row(STEMMA_KIND_OMISSION, &omissions[_i]);
}
END_TEST

static const struct row additions[] = {
	{ "en", "The storm destroyed the harbor.", "fa", "طوفان بندر را ویران کرد.", SILENT },
	{ "en", "The storm destroyed the harbor.", "fa", "طوفان بندر را ویران کرد و صدها خانواده با فرزندانشان به کوه‌ها گریختند.", MINOR },
	{ "en", "The storm destroyed the harbor.", "ar", "دمرت العاصفة الميناء.", SILENT },
	{ "en", "The storm destroyed the harbor.", "ar", "دمرت العاصفة الميناء وفرت مئات العائلات إلى الجبال مع أطفالها.", MINOR },
	{ "en", "The storm destroyed the harbor.", "es", "La tormenta destruyó el puerto.", SILENT },
	{ "en", "The storm destroyed the harbor.", "es", "La tormenta destruyó el puerto y cientos de familias huyeron a las montañas con sus hijos.", MINOR },
	{ "en", "The storm destroyed the harbor.", "fr", "La tempête a détruit le port.", SILENT },
	{ "en", "The storm destroyed the harbor.", "fr", "La tempête a détruit le port et des centaines de familles ont fui vers les montagnes avec leurs enfants.", MINOR },
	{ "en", "The storm destroyed the harbor.", "de", "Der Sturm zerstörte den Hafen.", SILENT },
	{ "en", "The storm destroyed the harbor.", "de", "Der Sturm zerstörte den Hafen, und Hunderte Familien flohen mit ihren Kindern in die Berge.", MINOR },
	{ "en", "The storm destroyed the harbor.", "ru", "Шторм разрушил порт.", SILENT },
	{ "en", "The storm destroyed the harbor.", "zh", "风暴摧毁了港口。", SILENT },
	{ "en", "The storm destroyed the harbor.", "zh", "风暴摧毁了港口，数百个家庭带着孩子逃往山区。", MINOR },
	{ "en", "The storm destroyed the harbor.", "ja", "嵐は港を破壊した。", SILENT },
	{ "en", "The storm destroyed the harbor.", "ja", "嵐は港を破壊し、数百の家族が子どもを連れて山へ逃げた。", MINOR },
	{ "en", "The storm destroyed the harbor.", "ko", "폭풍이 항구를 파괴했다.", SILENT },
	{ "en", "The storm destroyed the harbor.", "ko", "폭풍이 항구를 파괴했고 수백 가족이 아이들과 함께 산으로 피신했다.", MINOR },
	{ "en", "The storm destroyed the harbor.", "tr", "Fırtına limanı yıktı.", SILENT },
	{ "en", "The storm destroyed the harbor.", "tr", "Fırtına limanı yıktı ve yüzlerce aile çocuklarıyla dağlara kaçtı.", MINOR },
	{ "en", "The storm destroyed the harbor.", "it", "La tempesta ha distrutto il porto.", SILENT },
	{ "en", "The storm destroyed the harbor.", "it", "La tempesta ha distrutto il porto e centinaia di famiglie sono fuggite sulle montagne con i figli.", MINOR },
	{ "en", "The storm destroyed the harbor.", "uk", "Шторм зруйнував порт.", SILENT },
	{ "en", "The storm destroyed the harbor.", "uk", "Шторм зруйнував порт, і сотні сімей втекли з дітьми в гори.", MINOR },
	{ "en", "The storm destroyed the harbor.", "pl", "Burza zniszczyła port.", SILENT },
	{ "en", "The storm destroyed the harbor.", "pl", "Burza zniszczyła port, a setki rodzin uciekły z dziećmi w góry.", MINOR },
	{ "en", "The storm destroyed the harbor.", "pt", "A tempestade destruiu o porto.", SILENT },
	{ "en", "The storm destroyed the harbor.", "pt", "A tempestade destruiu o porto, e centenas de famílias fugiram para as montanhas com os filhos.", MINOR },
	{ "en", "The storm destroyed the harbor.", "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", MINOR },
	{ "es", "La policía detuvo al alcalde.", "de", "Die Polizei verhaftete den Bürgermeister, weil er Geld von einer Baufirma angenommen hatte.", MINOR },
	{ "ru", "Шторм разрушил порт.", "en", "The storm destroyed the harbor.", SILENT },
	{ "ru", "Шторм разрушил порт.", "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", MINOR },
	{ "ru", "Шторм разрушил порт.", "de", "Der Sturm zerstörte den Hafen, und Hunderte Familien flohen mit ihren Kindern in die Berge.", MINOR },
	{ "fa", "طوفان بندر را ویران کرد.", "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", MINOR },
	{ "zh", "风暴摧毁了港口。", "en", "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.", MINOR },
	/* what carries a condition, a number, a name or a denial is major */
	{ "en", "The soldiers will leave the city in spring.", "de", "Die Soldaten werden die Stadt im Frühjahr verlassen, wenn die beiden Regierungen vor der Wahl ein Friedensabkommen unterzeichnen.", MAJOR },
	{ "en", "The soldiers will leave the city in spring.", "es", "Los soldados abandonarán la ciudad en primavera si los dos gobiernos firman un acuerdo de paz antes de las elecciones.", MAJOR },
	{ "en", "The soldiers will leave the city in spring.", "fr", "Les soldats quitteront la ville au printemps si les deux gouvernements signent un accord de paix avant les élections.", MAJOR },
	{ "en", "The soldiers will leave the city in spring.", "de", "Die Soldaten werden die Stadt im Frühjahr verlassen.", SILENT },
	{ "en", "The soldiers will leave the city in spring.", "es", "Los soldados abandonarán la ciudad en primavera.", SILENT },
	/* one word more is no clause */
	{ "en", "The police arrested the driver near the bridge.", "es", "La policía detuvo al joven conductor cerca del puente.", SILENT },
	{ "en", "The police arrested the driver near the bridge.", "de", "Die Polizei nahm den jungen Fahrer in der Nähe der Brücke fest.", SILENT },
};

START_TEST(an_addition)
{
	check_row(STEMMA_KIND_ADDITION, &additions[_i]);
}
END_TEST

/* ---- Whole sentences --------------------------------------------------- */

/* Three sentences of one report in a language. */
struct article {
	const char *language;
	const char *sentences[3];
};

static const struct article articles[] = {
	{ "en", { "The storm destroyed the harbor on Monday.", "The bank will lower interest rates in March.", "Doctors treated 45 injured soldiers in Berlin." } },
	{ "fa", { "طوفان روز دوشنبه بندر را ویران کرد.", "بانک در ماه مارس نرخ بهره را کاهش خواهد داد.", "پزشکان ۴۵ سرباز زخمی را در برلین درمان کردند." } },
	{ "ar", { "دمرت العاصفة الميناء يوم الاثنين.", "سيخفض البنك أسعار الفائدة في مارس.", "عالج الأطباء 45 جنديا جريحا في برلين." } },
	{ "es", { "La tormenta destruyó el puerto el lunes.", "El banco bajará los tipos de interés en marzo.", "Los médicos atendieron a 45 soldados heridos en Berlín." } },
	{ "fr", { "La tempête a détruit le port lundi.", "La banque baissera les taux d'intérêt en mars.", "Les médecins ont soigné 45 soldats blessés à Berlin." } },
	{ "de", { "Der Sturm zerstörte am Montag den Hafen.", "Die Bank wird im März die Zinsen senken.", "Ärzte behandelten 45 verletzte Soldaten in Berlin." } },
	{ "ru", { "Шторм разрушил порт в понедельник.", "Банк снизит процентные ставки в марте.", "Врачи лечили 45 раненых солдат в Берлине." } },
	{ "zh", { "风暴星期一摧毁了港口。", "银行将在三月降低利率。", "医生在柏林治疗了45名受伤士兵。" } },
	{ "ja", { "嵐は月曜日に港を破壊した。", "銀行は3月に金利を引き下げる。", "医師はベルリンで負傷した兵士45人を治療した。" } },
	{ "tr", { "Fırtına pazartesi günü limanı yıktı.", "Banka mart ayında faiz oranlarını düşürecek.", "Doktorlar Berlin'de 45 yaralı askeri tedavi etti." } },
};
enum { ARTICLES = sizeof articles / sizeof *articles };

static size_t count_of(const struct pair *pair, stemma_kind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < pair->count; i++)
		count += pair->findings[i].kind == kind;
	return count;
}

START_TEST(a_sentence_left_out_is_one_minor_omission)
{
	const struct article *source = &articles[_i / ARTICLES], *rewrite = &articles[_i % ARTICLES];
	if (!has_language(source->language) || !has_language(rewrite->language))
		return;
	for (size_t left_out = 0; left_out < 3; left_out++) {
		const char *kept[2] = { rewrite->sentences[left_out == 0], rewrite->sentences[left_out == 2 ? 1 : 2] };
		struct pair pair = compare_sentences(source->language, source->sentences, 3, rewrite->language, kept, 2);
		ck_assert_msg(pair.count == 1 && pair.findings[0].kind == STEMMA_KIND_OMISSION &&
		                  pair.findings[0].severity == STEMMA_SEVERITY_MINOR && pair.findings[0].source.sentence == left_out,
		              "%s to %s without sentence %zu:%s", source->language, rewrite->language, left_out, tell_findings(&pair));
		pair_free(&pair);
	}
}
END_TEST

START_TEST(a_sentence_put_in_is_one_addition_and_major_when_it_claims_a_fact)
{
	const struct article *source = &articles[_i / ARTICLES], *rewrite = &articles[_i % ARTICLES];
	if (!has_language(source->language) || !has_language(rewrite->language))
		return;
	for (size_t put_in = 0; put_in < 3; put_in++) {
		const char *given[2] = { source->sentences[put_in == 0], source->sentences[put_in == 2 ? 1 : 2] };
		struct pair pair = compare_sentences(source->language, given, 2, rewrite->language, rewrite->sentences, 3);
		ck_assert_msg(pair.count == 1 && pair.findings[0].kind == STEMMA_KIND_ADDITION &&
		                  pair.findings[0].severity == STEMMA_SEVERITY_MAJOR && pair.findings[0].rewrite.sentence == put_in,
		              "%s to %s with sentence %zu:%s", source->language, rewrite->language, put_in, tell_findings(&pair));
		pair_free(&pair);
	}
}
END_TEST

START_TEST(sentences_in_another_order_are_no_finding)
{
	const struct article *source = &articles[_i / ARTICLES], *rewrite = &articles[_i % ARTICLES];
	if (!has_language(source->language) || !has_language(rewrite->language))
		return;
	const char *turned[3] = { rewrite->sentences[2], rewrite->sentences[0], rewrite->sentences[1] };
	struct pair pair = compare_sentences(source->language, source->sentences, 3, rewrite->language, turned, 3);
	ck_assert_msg(pair.count == 0, "%s to %s:%s", source->language, rewrite->language, tell_findings(&pair));
	pair_free(&pair);
}
END_TEST

/* What a bead lost, but another bead of the rewrite says, is no omission. */
static const struct {
	const char *source[2];
	const char *language;
	const char *rewrite[2];
} spread[] = {
	{ { "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.",
	    "The bank will lower interest rates in March." },
	  "de",
	  { "Der Sturm zerstörte den Hafen.", "Hunderte Familien flohen mit ihren Kindern in die Berge." } },
	{ { "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.",
	    "The bank will lower interest rates in March." },
	  "es",
	  { "La tormenta destruyó el puerto.", "Cientos de familias huyeron a las montañas con sus hijos." } },
	{ { "The storm destroyed the harbor, and hundreds of families fled to the mountains with their children.",
	    "The bank will lower interest rates in March." },
	  "ru",
	  { "Шторм разрушил порт.", "Сотни семей бежали с детьми в горы." } },
};

START_TEST(what_another_sentence_says_is_no_omission)
{
	if (!has_language(spread[_i].language))
		return;
	struct pair pair = compare_sentences("en", spread[_i].source, 2, spread[_i].language, spread[_i].rewrite, 2);
	ck_assert_msg(pair.count == 1 && pair.findings[0].kind == STEMMA_KIND_OMISSION && pair.findings[0].source.sentence == 1,
	              "%s:%s", spread[_i].language, tell_findings(&pair));
	pair_free(&pair);
}
END_TEST

/* ---- Both ways --------------------------------------------------------- */

START_TEST(swapping_the_sides_swaps_omission_and_addition)
{
	const struct row *row = &omissions[_i];
	if (!has_language(row->source_language) || !has_language(row->rewrite_language))
		return;
	struct pair there = compare_sentences(row->source_language, &row->source, 1, row->rewrite_language, &row->rewrite, 1);
	struct pair back = compare_sentences(row->rewrite_language, &row->rewrite, 1, row->source_language, &row->source, 1);
	ck_assert_msg(count_of(&there, STEMMA_KIND_OMISSION) == count_of(&back, STEMMA_KIND_ADDITION), "%s\n%s\nthere:%s", row->source,
	              row->rewrite, tell_findings(&there));
	ck_assert_msg(count_of(&there, STEMMA_KIND_ADDITION) == count_of(&back, STEMMA_KIND_OMISSION), "%s\n%s\nback:%s", row->source,
	              row->rewrite, tell_findings(&back));
	pair_free(&there);
	pair_free(&back);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("findings: coverage");
	add_table(suite, "omission", an_omission, omissions);
	add_table(suite, "addition", an_addition, additions);
	add_table(suite, "swapped", swapping_the_sides_swaps_omission_and_addition, omissions);
	TCase *whole = add_case(suite, "sentences");
	tcase_add_loop_test(whole, a_sentence_left_out_is_one_minor_omission, 0, ARTICLES * ARTICLES);
	tcase_add_loop_test(whole, a_sentence_put_in_is_one_addition_and_major_when_it_claims_a_fact, 0, ARTICLES * ARTICLES);
	tcase_add_loop_test(whole, sentences_in_another_order_are_no_finding, 0, ARTICLES * ARTICLES);
	add_table(suite, "spread", what_another_sentence_says_is_no_omission, spread);
	return run_suite(suite);
}
