/* page.c - HTML pages and plain texts become the article and nothing else. */
#include "page/page.h"

#include "base/limits.h"
#include "language/language.h"
#include "page/timestamp.h"
#include "page/written_date.h"

#include <check.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

static struct arena arena;
static stemma_error error;
static struct article article;

static const char *const furniture[] = {
	"send comments", "comments", "read more", "related", "share", "advertisement", "tags", "ارسال نظر", "برچسب ها",
};
static const char *const citing[] = { "according to", "reported", "report by", "به گزارش", "به نقل از", "据" };
static const char *const outlets[] = { "nbc news", "reuters", "time", "courier", "رویترز", "路透社" };
static const struct page_vocabulary vocabulary = {
	furniture, sizeof furniture / sizeof *furniture, citing, sizeof citing / sizeof *citing,
	outlets,   sizeof outlets / sizeof *outlets,
};

#define FIRST "The harbor office closed two piers on Monday after divers found cracks in the old wall."
#define SECOND "Nobody was hurt, the office said, and the ferries will use the northern landing until March."
#define THIRD "Repairs are expected to cost about 3 million euros, most of it paid by the region."
#define FOURTH "“We had warned of this for years,” said Ida Holm, who heads the boatmen’s union."

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

static void read_html(const char *html)
{
	ck_assert_msg(page_read_html(&arena, view_of(html), "https://www.courier.example/news/piers", &vocabulary,
	                             &article, &error),
	              "%s", error.message);
}

static void read_text(const char *text)
{
	ck_assert(page_read_text(&arena, view_of(text), &vocabulary, &article, &error));
}

/* The body as one text, paragraphs parted by line ends. */
static const char *body(void)
{
	const char *text = "";
	for (size_t i = 0; i < article.paragraph_count; i++)
		text = arena_print(&arena, "%s%s%.*s", text, i ? "\n" : "", (int)article.paragraphs[i].text.size,
		                   article.paragraphs[i].text.data);
	return text;
}

static const char *text_of(size_t paragraph)
{
	ck_assert_uint_lt(paragraph, article.paragraph_count);
	return arena_copy(&arena, article.paragraphs[paragraph].text);
}

#define PAGE(head, content) \
	"<!doctype html><html lang=en><head><title>Two piers closed | The Courier</title>" head \
	"</head><body><nav><a href=/>Home</a><a href=/sport>Sport</a></nav><h1>Two piers closed</h1>" content \
	"<footer><p>The Courier is published by the Courier Company, which holds all rights.</p></footer></body></html>"

START_TEST(html_and_plain_text_are_told_apart)
{
	ck_assert(page_is_html(VIEW("<!DOCTYPE html><p>a")));
	ck_assert(page_is_html(VIEW("\n <HTML><body>")));
	ck_assert(page_is_html(VIEW("Text first, <b>then</b> <i>some</i> <p>more</p>")));
	ck_assert(!page_is_html(VIEW("In 2024, x < y and y > z.")));
	ck_assert(!page_is_html(VIEW("<Rokna> A line that begins with an angle.")));
	ck_assert(!page_is_html(VIEW("")));
}
END_TEST

START_TEST(the_article_comes_without_its_frame)
{
	read_html(PAGE("", "<div class=story><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p></div>"));
	ck_assert_str_eq(article.title, "Two piers closed");
	ck_assert_str_eq(body(), FIRST "\n" SECOND "\n" THIRD);
	ck_assert_str_eq(article.language, "en");
}
END_TEST

START_TEST(subheads_quotes_and_lists_stay)
{
	read_html(PAGE("", "<article><p>" FIRST "</p><h2>What comes next</h2><p>" SECOND "</p><ul><li>" THIRD
	                   "</li></ul><blockquote>" FOURTH "</blockquote></article>"));
	ck_assert_str_eq(body(), FIRST "\nWhat comes next\n" SECOND "\n" THIRD "\n" FOURTH);
}
END_TEST

START_TEST(promos_shares_tags_captions_and_comments_go)
{
	read_html(PAGE("",
	               "<article><p>" FIRST "</p><p><strong>Read more: <a href=/other>Bridge to open in June</a></strong></p>"
	               "<div class=share-bar><a href=#>Mail this to a friend</a></div><p>" SECOND "</p>"
	               "<figure><img src=x><figcaption>The pier in better days, seen from the north.</figcaption></figure>"
	               "<div class='newsletter'><p>Our best stories, every Friday, in your inbox.</p></div><p>" THIRD "</p>"
	               "<p>Tags: <a href=/t/1>harbor</a> <a href=/t/2>ferries</a></p></article>"
	               "<section><h2>Comments (2)</h2><div><p>They knew this in June, ask anybody on the council.</p></div>"
	               "<div><p>What a shame for the whole town, really.</p></div></section>"));
	ck_assert_str_eq(body(), FIRST "\n" SECOND "\n" THIRD);
}
END_TEST

START_TEST(rows_of_other_articles_go)
{
	read_html(PAGE("",
	               "<main><div class=text><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p></div><div class=list>"
	               "<div class=item><h3><a href=/1>Library hours are cut</a></h3><p>The city will close two branches on Fridays.</p></div>"
	               "<div class=item><h3><a href=/2>Bridge is repaired</a></h3><p>Traffic is back to normal since Tuesday noon.</p></div>"
	               "<div class=item><h3><a href=/3>Choir wins a prize</a></h3><p>The jury praised its sound and its courage.</p></div>"
	               "</div></main>"));
	ck_assert_str_eq(body(), FIRST "\n" SECOND "\n" THIRD);
}
END_TEST

START_TEST(a_body_cut_in_pieces_is_joined)
{
	read_html(PAGE("", "<div class=wrap><div class=part><p>" FIRST "</p><p>" SECOND "</p></div><div class=ad>Advertisement</div>"
	                   "<div class=part><p>" THIRD "</p></div><div class=promo><a href=/x>Another story</a></div>"
	                   "<div class=part><p>" FOURTH "</p></div></div>"));
	ck_assert_str_eq(body(), FIRST "\n" SECOND "\n" THIRD "\n" FOURTH);
}
END_TEST

START_TEST(a_second_copy_is_dropped)
{
	read_html(PAGE("", "<article><div class=desktop><p>" FIRST "</p><p>" SECOND "</p></div><div class=mobile><p>" FIRST
	                   "</p><p>" SECOND "</p></div></article>"));
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
}
END_TEST

START_TEST(two_line_breaks_part_paragraphs_and_one_does_not)
{
	read_html(PAGE("", "<div>" FIRST "<br>" SECOND "<br><br>" THIRD "<br> <br/>" FOURTH "</div>"));
	ck_assert_str_eq(body(), FIRST " " SECOND "\n" THIRD "\n" FOURTH);
}
END_TEST

START_TEST(words_are_not_glued_at_blocks_nor_split_at_inline_tags)
{
	read_html(PAGE("", "<article><p>The <b>har</b>bor <a href=/o>office</a>, it seems, had known of the cracks for ye<span>ars</span>.</p>"
	                   "<div>" SECOND "<p>" THIRD "</p></div></article>"));
	ck_assert_str_eq(text_of(0), "The harbor office, it seems, had known of the cracks for years.");
	ck_assert_str_eq(text_of(1), SECOND);
	ck_assert_str_eq(text_of(2), THIRD);
}
END_TEST

START_TEST(unclosed_and_misnested_tags_lose_no_text)
{
	read_html("<title>Two piers closed</title><h1>Two piers closed</h1><div><p>" FIRST "<p><b><i>" SECOND "</b></i><p>" THIRD
	          "<table><tr><td>" FOURTH);
	ck_assert_str_eq(body(), FIRST "\n" SECOND "\n" THIRD "\n" FOURTH);
}
END_TEST

START_TEST(format_characters_stay_and_legacy_references_are_read)
{
	read_html(PAGE("", "<article><p>این خبر را روز دوشنبه اداره بندر منتشر کرد و گفت که کار ادامه می‌یابد و تعمیر می‌شود.</p><p>It&#146;s all said, "
	                   "and&nbsp;done&mdash;so the office &#8220;believes&#8221; after a week of work.</p></article>"));
	ck_assert_ptr_nonnull(strstr(text_of(0), "می‌یابد"));
	ck_assert_str_eq(text_of(1), "It’s all said, and done—so the office “believes” after a week of work.");
}
END_TEST

START_TEST(hidden_text_scripts_and_controls_are_no_text)
{
	read_html(PAGE("", "<article><p>" FIRST "</p><p hidden>" THIRD "</p><p style='display: none'>" FOURTH
	                   "</p><script>var a = 'This is a long sentence in a script, with a point.';</script>"
	                   "<template><p>This is a long sentence in a template, with a point.</p></template>"
	                   "<select><option>Choose one of these many items.</option></select><p>" SECOND "</p></article>"));
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
}
END_TEST

START_TEST(json_ld_gives_headline_authors_and_times)
{
	read_html(PAGE("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
	               "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"The Courier\"},"
	               "{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ann Lee\"},"
	               "{\"@type\":[\"NewsArticle\"],\"headline\":\"Two piers closed\",\"datePublished\":\"2025-11-03T18:00:00Z\","
	               "\"dateModified\":\"2025-11-04\",\"publisher\":{\"@id\":\"#o\"},\"author\":[{\"@id\":\"#p\"},"
	               "{\"@type\":\"Person\",\"givenName\":\"Bo\",\"familyName\":\"Ek\"},{\"@type\":\"Organization\",\"name\":\"The Courier\"}]},"
	               "{\"@type\":\"VideoObject\",\"name\":\"Two piers closed\",\"uploadDate\":\"1999-01-01\"}]}</script>",
	               "<article><p>" FIRST "</p><p>" SECOND "</p></article>"));
	ck_assert_str_eq(article.title, "Two piers closed");
	ck_assert_str_eq(article.byline, "Ann Lee, Bo Ek");
	ck_assert_str_eq(article.outlet, "The Courier");
	ck_assert_str_eq(article.published, "2025-11-03T18:00:00Z");
	ck_assert_str_eq(article.modified, "2025-11-04");
}
END_TEST

START_TEST(broken_json_ld_is_mended)
{
	read_html(PAGE("<script type='application/ld+json'>\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Two piers\nclosed\","
	               "\"author\":\"Ann &amp; Bo\",\"datePublished\":\"2025-11-03\",}\n//]]>\n</script>"
	               "<script type='application/ld+json'>{\"@type\":</script><script type='application/ld+json'></script>",
	               "<article><p>" FIRST "</p><p>" SECOND "</p></article>"));
	ck_assert_str_eq(article.byline, "Ann & Bo");
	ck_assert_str_eq(article.published, "2025-11-03");
}
END_TEST

START_TEST(the_article_of_another_page_in_json_ld_is_not_taken)
{
	read_html(PAGE("<script type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Choir wins a prize\","
	               "\"author\":\"Nobody Here\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"Two piers are closed\","
	               "\"url\":\"http://courier.example/news/piers?x=1\",\"author\":\"Ann Lee\"}]</script>",
	               "<article><p>" FIRST "</p><p>" SECOND "</p></article>"));
	ck_assert_str_eq(article.byline, "Ann Lee");
}
END_TEST

START_TEST(without_json_ld_the_page_itself_is_read)
{
	read_html(PAGE("<meta property='og:site_name' content='The Courier'><link rel=canonical href='/news/piers'>"
	               "<meta property='article:published_time' content='2025-11-03T18:00:00+01:00'>",
	               "<article><p class=byline>By <a rel=author href=/ann>Ann Lee</a></p><p>" FIRST "</p><p>" SECOND "</p></article>"));
	ck_assert_str_eq(article.byline, "Ann Lee");
	ck_assert_str_eq(article.published, "2025-11-03T18:00:00+01:00");
	ck_assert_str_eq(article.canonical, "https://www.courier.example/news/piers");
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
}
END_TEST

START_TEST(the_title_is_the_headline_not_the_logo)
{
	read_html("<html><head><title>Two piers closed – The Courier</title></head><body><h1><a href=/>The Courier</a></h1>"
	          "<main><h2>Two piers closed</h2><p>" FIRST "</p><p>" SECOND "</p></main></body></html>");
	ck_assert_str_eq(article.title, "Two piers closed");
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
}
END_TEST

START_TEST(cited_reports_are_found_links_first)
{
	read_html(PAGE("<meta property='og:site_name' content='The Courier'>",
	               "<article><p>The piers were closed on Monday, Reuters reported, after a long night of talks.</p>"
	               "<p>According to <a href='https://www.nbcnews.example/x'>NBC News</a>, the wall is a hundred years old.</p>"
	               "<p>The Courier reported on it, according to <a href='/old'>an earlier article</a> and "
	               "<a href='https://shop.example/wall'>a shop</a> sells pieces of it to all who come.</p></article>"));
	ck_assert_uint_ge(article.citation_count, 2);
	ck_assert_str_eq(article.citations[0].url, "https://www.nbcnews.example/x");
	ck_assert_str_eq(article.citations[0].text, "NBC News");
	bool named = false;
	for (size_t i = 0; i < article.citation_count; i++) {
		ck_assert_str_ne(article.citations[i].text, "The Courier");
		if (!article.citations[i].url && strcmp(article.citations[i].text, "Reuters") == 0)
			named = true;
	}
	ck_assert(named);
}
END_TEST

START_TEST(a_persian_outlet_is_cited_in_any_spelling)
{
	read_text("سد تازه آبگیری شد\n\nبه گزارش خبرگزاري رويترز، هزينه ساخت اين سد ۸۹۰ میلیون دلار بوده است.\n\n"
	          "دولت محلی این ادعا را رد نکرده است و کار ادامه دارد.");
	ck_assert_uint_eq(article.citation_count, 1);
	ck_assert_str_eq(article.citations[0].text, "رويترز");
	ck_assert_ptr_null(article.citations[0].url);
}
END_TEST

START_TEST(a_page_of_little_text_carries_a_warning)
{
	read_html("<html><head><title>App</title></head><body><div id=root></div></body></html>");
	ck_assert_uint_eq(article.paragraph_count, 0);
	ck_assert_uint_eq(article.warning_count, 1);
	read_html("<html><head><title>Two piers closed</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
	          "\"headline\":\"Two piers closed\",\"articleBody\":\"" FIRST "\\n\\n" SECOND "\"}</script></head><body></body></html>");
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
	ck_assert_uint_eq(article.warning_count, 1);
}
END_TEST

static void warns(const char *html, const char *words)
{
	read_html(html);
	ck_assert_msg(words ? article.warning_count == 1 && strstr(article.warnings[0], words) : article.warning_count == 0,
	              "%s", article.warning_count ? article.warnings[0] : "no warning");
}

START_TEST(walls_teasers_and_pages_of_scripts_are_told)
{
	warns(PAGE("", "<article><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p></article>"), NULL);
	warns("<html><body><div id=app></div><script src=a.js></script></body></html>", "filled by scripts");
	warns(PAGE("", "<article><p>" FIRST "</p></article><p>" FIRST "</p>"), "little text");
	warns(PAGE("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": \"False\"}</script>",
	           "<article><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p></article>"),
	      "not open to all");
	warns(PAGE("", "<article><p>" FIRST "</p><p>" SECOND "</p><div class=article-paywall>Read on for one euro.</div></article>"),
	      "not open to all");
	warns(PAGE("", "<article><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD " The union, meanwhile, has […]</p></article>"),
	      "breaks off");
	warns(PAGE("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"wordCount\": 900}</script>",
	           "<article><p>" FIRST "</p><p>" SECOND "</p><p>" THIRD "</p></article>"),
	      "900 words");
}
END_TEST

/* Builds may leave languages out. */
static bool has_language(const char *tag)
{
	const struct language *language = language_find(tag);
	return language && !language->floor;
}

/* What a page whose only date is this was published at. */
static const char *published(const char *language, const char *date)
{
	read_html(arena_print(&arena,
	                      "<html lang='%s'><head><title>Two piers closed</title></head><body><article><h1>Two piers closed</h1>"
	                      "<div>%s</div><p>" FIRST "</p><p>" SECOND "</p></article></body></html>",
	                      language, date));
	return article.published ? article.published : "none";
}

START_TEST(dates_in_words_are_read_in_every_language_calendar_and_digit)
{
	static const struct {
		const char *language, *text, *date, *needs; /* the language that knows the words */
	} rows[] = {
		{ "ar", "الاثنين 3 نوفمبر 2025 - 18:30", "2025-11-03T18:30:00", "ar" },
		{ "ar", "٣ تشرين الثاني ٢٠٢٥", "2025-11-03", "ar" },
		{ "ar", "١٢ جمادى الأولى ١٤٤٧ هـ", "2025-11-03", "ar" },
		{ "de", "Montag, 3. März 2025, 18.30 Uhr", "2025-03-03T18:30:00", "de" },
		{ "en", "Nov. 3, 2025, 6:30 p.m.", "2025-11-03T18:30:00", "en" },
		{ "en", "Published 12:05 AM on 3rd of November 2025", "2025-11-03T00:05:00", "en" },
		{ "es", "3 de noviembre de 2025 a las 18:30", "2025-11-03T18:30:00", "es" },
		{ "fa", "انتشار: دوشنبه ۱۲ آبان ۱۴۰۴، ساعت ۱۸:۳۰", "2025-11-03T18:30:00", "fa" },
		{ "fa", "۱۲ آبان‌ماه ۱۴۰۴", "2025-11-03", "fa" },
		{ "fa", "۱۴۰۴/۰۸/۱۲ - ۱۸:۴۵", "2025-11-03T18:45:00", "fa" },
		{ "fa", "بیست و سوم مهر ۱۴۰۴", "2025-10-15", "fa" },
		{ "fa", "۳۰ اسفند ۱۴۰۳", "2025-03-20", "fa" },
		{ "fr", "Publié le 1er août 2025 à 18h30", "2025-08-01T18:30:00", "fr" },
		{ "he", "3 בנובמבר 2025", "2025-11-03", "he" },
		{ "hi", "३ नवंबर २०२५", "2025-11-03", "hi" },
		{ "id", "Senin, 3 November 2025", "2025-11-03", "id" },
		{ "it", "lunedì 3 novembre 2025", "2025-11-03", "it" },
		{ "ja", "2025年11月3日 18時30分", "2025-11-03T18:30:00", "ja" },
		{ "ja", "令和7年11月3日", "2025-11-03", "ja" },
		{ "ko", "2025년 11월 3일 오후 6:30", "2025-11-03T18:30:00", "ko" },
		{ "nl", "maandag 3 november 2025", "2025-11-03", "nl" },
		{ "pl", "3 listopada 2025", "2025-11-03", "pl" },
		{ "pt", "3 de novembro de 2025", "2025-11-03", "pt" },
		{ "ru", "3 ноября 2025, 18:30", "2025-11-03T18:30:00", "ru" },
		{ "th", "3/11/2568", "2025-11-03", "en" },
		{ "th", "๓/๑๑/๒๕๖๘", "2025-11-03", "en" },
		{ "tr", "3 KASIM 2025", "2025-11-03", "tr" },
		{ "uk", "3 листопада 2025 року", "2025-11-03", "uk" },
		{ "ur", "3 نومبر 2025", "2025-11-03", "ur" },
		{ "vi", "Thứ Hai, ngày 3 tháng 11 năm 2025", "2025-11-03", "vi" },
		{ "zh", "2025-11-03 18:30:05", "2025-11-03T18:30:05", "zh" },
		{ "zh", "民國114年11月3日", "2025-11-03", "zh" },
		/* a page that says another language of itself, or none */
		{ "en", "3 de noviembre de 2025", "2025-11-03", "es" },
		{ "en", "۱۲ آبان ۱۴۰۴", "2025-11-03", "fa" },
		{ "", "3 novembre 2025", "2025-11-03", "fr" },
		/* the earlier of two; what is no date */
		{ "en", "Updated 5 November 2025, published 3 November 2025", "2025-11-03", "en" },
		{ "en", "The 31 November 2025 edition", "none", "en" },
		{ "fa", "۳۱ آبان ۱۴۰۴", "none", "fa" },
		{ "en", "Room 12, 2025 Main Street", "none", "en" },
		{ "en", "Call 03-11-20256", "none", "en" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (!has_language(rows[i].needs))
			continue;
		const char *date = published(rows[i].language, rows[i].text);
		ck_assert_msg(strcmp(date, rows[i].date) == 0, "%s: %s", rows[i].text, date);
	}
}
END_TEST

START_TEST(the_dates_of_mastheads_comments_and_other_articles_are_not_the_article_s)
{
	if (!has_language("fa"))
		return;
	read_html("<html lang=fa><head><title>Two piers closed</title></head><body>"
	          "<div class=top-bar><span>پنجشنبه ۲۵ اردیبهشت ۱۴۰۴</span></div><div class=wrap><h1>Two piers closed</h1>"
	          "<div class=meta><span>انتشار: چهارشنبه ۲۴ اردیبهشت ۱۴۰۴</span></div><p>" FIRST "</p><p>" SECOND "</p></div>"
	          "<div id=comments><div class=comment><time datetime=2025-05-15>x</time><p>" THIRD "</p></div></div></body></html>");
	ck_assert_str_eq(article.published, "2025-05-14");
	read_html("<html><body><div class=top-bar>25 May 2025</div><div><div><h1>Two piers closed</h1><p>" FIRST "</p><p>" SECOND
	          "</p></div></div><ul class=related><li><a href=/x>Bridge</a> 3 May 2025</li></ul></body></html>");
	ck_assert_ptr_null(article.published);
}
END_TEST

#define SAID(time) "<meta property=article:published_time content='" time "'>"

START_TEST(the_shown_time_tells_the_clock_of_what_is_said)
{
	/* the same moment; a neighbouring day; the day of a change; another date altogether */
	read_html(PAGE(SAID("2025-11-04T00:25:56Z"), "<div>3 November 2025 21:25</div><p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_str_eq(article.published, "2025-11-03T21:25:56-03:00");
	read_html(PAGE(SAID("2025-11-03"), "<div>4 November 2025</div><p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_str_eq(article.published, "2025-11-04");
	read_html(PAGE(SAID("2025-11-03") "<meta property=article:modified_time content=2025-11-04>",
	               "<div>Updated 4 November 2025</div><p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_str_eq(article.published, "2025-11-03");
	read_html(PAGE(SAID("2025-11-03T18:00:00Z"), "<div>9 June 2019</div><p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_str_eq(article.published, "2025-11-03T18:00:00Z");
}
END_TEST

START_TEST(the_byline_shown_goes_before_who_keeps_the_page)
{
	static const char keeper[] = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Two piers closed\","
	                             "\"author\":{\"@type\":\"Person\",\"name\":\"Web Desk Admin\"}}</script>";
	read_html(arena_print(&arena, PAGE("%s", "<p>By <a rel=author href=/p/1>Ida Holm</a></p><p>" FIRST "</p><p>" SECOND "</p>"), keeper));
	ck_assert_str_eq(article.byline, "Ida Holm");
	read_html(PAGE("<meta name=parsely-author content='Ida Holm'><meta name=parsely-author content='Leo Brandt'>",
	               "<p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_str_eq(article.byline, "Ida Holm, Leo Brandt");
	read_html(PAGE("", "<div>By Ida Holm on 3 November 2025</div><p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_str_eq(article.byline, "Ida Holm");
	ck_assert_str_eq(article.published, "2025-11-03");
	read_html(PAGE("", "<p>" FIRST "</p><p>" SECOND "</p><div>Auteur : Ida Holm</div>"));
	ck_assert_str_eq(article.byline, "Ida Holm");
	read_html(PAGE("<meta name=author content='Courier (www.courier.example)'>", "<p>" FIRST "</p><p>" SECOND "</p>"));
	ck_assert_ptr_null(article.byline);
}
END_TEST

static const char *first_citation(const char *language, const char *paragraph)
{
	read_html(arena_print(&arena, "<html lang=%s><body><article><h1>Two piers closed</h1><p>" FIRST "</p><p>" SECOND
	                              "</p><p>%s</p></article></body></html>", language, paragraph));
	if (article.citation_count == 0)
		return "none";
	return article.citations[0].url ? article.citations[0].url : article.citations[0].text;
}

#define LINK "https://www.gazette.example/2025/11/report"

START_TEST(an_outlet_that_says_and_a_source_line_are_citations)
{
	static const struct {
		const char *language, *text, *cited;
	} rows[] = {
		{ "en", "The piers stay closed, NBC News said on Tuesday, until the spring.", "NBC News" },
		{ "en", "The piers stay closed, as the <a href='" LINK "'>Gazette reported</a> on Tuesday.", LINK },
		{ "en", "The piers stay closed, as seen from the <a href='" LINK "'>old lighthouse</a> on Tuesday.", "none" },
		{ "en", "Source: Reuters", "Reuters" },
		{ "en", "Photo: Reuters", "none" },
		{ "fa", "منبع: رویترز", "رویترز" },
		{ "de", "Quelle: Reuters", "Reuters" },
		{ "zh", "来源：路透社", "路透社" },
		{ "en", "It is, according to the union, about time for new piers.", "none" },
		{ "en", "Time will tell, according to the union, what it costs.", "none" },
		{ "en", "The union, according to Time, had warned of it.", "Time" },
		{ "en", "It was the fault of rain, the Courier reported on Monday.", "none" }, /* the page's own outlet */
		{ "en", "According to the union. It was found by <a href='" LINK "'>two divers</a> on Monday.", "none" },
		/* the front page of a site is a worse report than an article */
		{ "en", "According to the <a href='https://www.herald.example/'>Herald</a> and the <a href='" LINK "'>Gazette</a>, it holds.", LINK },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (!has_language(rows[i].language))
			continue;
		const char *cited = first_citation(rows[i].language, rows[i].text);
		ck_assert_msg(strcmp(cited, rows[i].cited) == 0, "%s: %s", rows[i].text, cited);
	}
}
END_TEST

/* `opening` and `closing` `count` times, around an article. */
static double time_of(const char *opening, const char *closing, size_t count, const char *inside)
{
	size_t size = (strlen(opening) + strlen(closing)) * count + strlen(inside) + 1;
	char *html = arena_alloc(&arena, size + 64), *at = html;
	at = stpcpy(at, "<html><body>");
	for (size_t i = 0; i < count; i++)
		at = stpcpy(at, opening);
	at = stpcpy(at, inside);
	for (size_t i = 0; i < count; i++)
		at = stpcpy(at, closing);
	clock_t start = clock();
	read_html(html);
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

START_TEST(hostile_pages_take_linear_time)
{
	const char *inside = "<p>" FIRST "</p><p>" SECOND "</p>";
	ck_assert(time_of("<div>", "</div>", 20000, inside) < 5);
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
	ck_assert(time_of("<b><i>", "", 20000, inside) < 5);
	ck_assert(time_of("<br>", "", 100000, inside) < 5);
	ck_assert_str_eq(body(), FIRST "\n" SECOND);
	ck_assert(time_of("<ul><li class='share comment'>", "", 20000, inside) < 5);
	ck_assert(time_of("<h1>a", "</h1>", 10000, inside) < 5);
	ck_assert(time_of("<a href=x>", "", 20000, inside) < 5);
	ck_assert(time_of("<meta name=author content='<a<a<a<a'>", "", 5000, inside) < 5);
	ck_assert(time_of("<h2>Related</h2>", "", 50000, inside) < 5);
	ck_assert(time_of("<time>3 November 2025</time>", "", 20000, inside) < 5);
	ck_assert(time_of("<div class=date>1 2 3 4 5 6 7 8 9 May", "</div>", 10000, inside) < 5);
	ck_assert(time_of("<span itemprop=datePublished>May ", "", 10000, inside) < 5);
	ck_assert(time_of("<p>according to <a href=https://a.example/x/y/z/a/b/c>Reuters</a>", "", 20000, inside) < 5);
	ck_assert(time_of("<a href=https://a.example/x/y/z/a/b/c>Reuters said</a> ", "", 50000, inside) < 5);
	ck_assert(time_of("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"x\"}}</script>", "",
	                  3000, inside) < 5);
	ck_assert(time_of("<td rel=author>By Ann", "", 20000, inside) < 5);
}
END_TEST

START_TEST(one_paragraph_of_megabytes_is_read)
{
	size_t count = 20000;
	char *html = arena_alloc(&arena, count * sizeof FIRST + 64), *at = html;
	at = stpcpy(at, "<html><body><p>");
	for (size_t i = 0; i < count; i++) {
		at = stpcpy(at, FIRST);
		*at++ = ' ';
	}
	clock_t start = clock();
	read_html(html);
	ck_assert((double)(clock() - start) / CLOCKS_PER_SEC < 5);
	ck_assert_uint_eq(article.paragraph_count, 1);
}
END_TEST

START_TEST(broken_pages_are_survived)
{
	static const char *const pages[] = {
		"", "<", "<!--", "<p", "<html><body><p>a</body></html></p></p>", "<title></title>", "<h1></h1>",
		"<a href=>x</a>", "<script type='application/ld+json'>[[[[{{{{</script>", "<br><br><br>", "<p>.</p>",
		"<meta property=og:title content=''>", "<ul><li><ul><li></ul>", "&#0;&#x110000;&;&&amp", "<time datetime='99999999'>x</time>",
		"<html lang=''><title>|</title>",
	};
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		read_html(pages[i]);
}
END_TEST

/* ---- Plain text -------------------------------------------------------- */

START_TEST(eleven_lines_are_a_title_and_nine_paragraphs)
{
	read_text("What Is the Plan for the Piers? Repairs Under Review\n"
	          "The harbor office is drawing up plans for the piers.\nTwo officials said so on Monday.\n"
	          "The wall is a hundred years old.\nDivers found cracks in it.\nNobody was hurt.\n"
	          "The ferries use the northern landing.\nRepairs may cost 3 million euros.\n"
	          "The region is expected to pay.\nThe town has 9,000 people.\nSend Comments\n");
	ck_assert_str_eq(article.title, "What Is the Plan for the Piers? Repairs Under Review");
	ck_assert_uint_eq(article.paragraph_count, 9);
	ck_assert_str_eq(text_of(8), "The town has 9,000 people.");
}
END_TEST

START_TEST(hard_wrapped_lines_are_joined)
{
	read_text("Two piers closed\n\nThe harbor office closed two piers on Monday after divers found\n"
	          "cracks in the old wall. Nobody was hurt, the office said, and the\nferries will use the northern landing until March.\n\n"
	          "Repairs are expected to cost about 3 million euros, most of it\npaid by the region. Ida Holm, who heads the union of boatmen in\n"
	          "the town, said that they had warned of this for years and years.\n");
	ck_assert_str_eq(article.title, "Two piers closed");
	ck_assert_uint_eq(article.paragraph_count, 2);
	ck_assert_str_eq(text_of(0), FIRST " " SECOND);
}
END_TEST

START_TEST(wrapped_chinese_is_joined_without_spaces)
{
	read_text("码头关闭\n\n港务局周一关闭了两座码头，因为潜水员在旧墙上\n发现了裂缝。港务局说没有人受伤，渡轮将改用北\n侧码头直到明年三月，"
	          "维修费用预计约为三百万欧\n元，大部分由地区支付。\n");
	ck_assert_uint_eq(article.paragraph_count, 1);
	ck_assert_ptr_null(strchr(text_of(0), ' '));
	ck_assert_ptr_nonnull(strstr(text_of(0), "旧墙上发现了裂缝"));
}
END_TEST

START_TEST(blank_lines_part_paragraphs_and_offsets_count_code_points)
{
	const char *text = "Überschrift ohne Punkt\r\n\r\n  Der  erste Absatz steht hier, mit Ümlaut.  \r\n\r\nDer zweite Absatz folgt ihm nach.";
	read_text(text);
	ck_assert_uint_eq(article.title_start, 0);
	ck_assert_uint_eq(article.title_end, 22);
	ck_assert_uint_eq(article.paragraph_count, 2);
	ck_assert_str_eq(text_of(0), "Der erste Absatz steht hier, mit Ümlaut.");
	ck_assert_uint_eq(article.paragraphs[0].input_start, 28);
	ck_assert_uint_eq(article.paragraphs[0].input_end, 69);
	ck_assert_uint_eq(article.paragraphs[1].input_end, 69 + 2 + 4 + 33);
}
END_TEST

START_TEST(a_text_without_a_title_has_none)
{
	read_text(FIRST "\n" SECOND "\n" THIRD);
	ck_assert_ptr_null(article.title);
	ck_assert_uint_eq(article.paragraph_count, 3);
	read_text("word");
	ck_assert_ptr_null(article.title);
	ck_assert_uint_eq(article.paragraph_count, 1);
	read_text(" \n\n ");
	ck_assert_uint_eq(article.paragraph_count, 0);
}
END_TEST

START_TEST(persian_furniture_at_the_end_is_no_text)
{
	read_text("آبگیری سد آغاز شد\nدریاچه سد پس از هفت سال ساخت آبگیری شد.\nهزینه آن زیاد بود.\nارسال نظر");
	ck_assert_str_eq(article.title, "آبگیری سد آغاز شد");
	ck_assert_uint_eq(article.paragraph_count, 2);
}
END_TEST

/* ---- Times ------------------------------------------------------------- */

START_TEST(dates_become_iso_8601_or_nothing)
{
	static const struct {
		const char *text, *iso;
		bool day_first;
	} rows[] = {
		{ "2025-11-03", "2025-11-03", true },
		{ "2025-11-03T18:00Z", "2025-11-03T18:00:00Z", true },
		{ " 2025-11-03 18:00:05.250 +0330", "2025-11-03T18:00:05+03:30", true },
		{ "20251103T180000Z", "2025-11-03T18:00:00Z", true },
		{ "2025/11/3", "2025-11-03", true },
		{ "Mon, 03 Nov 2025 18:00:00 GMT", "2025-11-03T18:00:00Z", true },
		{ "November 3, 2025 at 6:05 pm", "2025-11-03T18:05:00", true },
		{ "Published: 3rd November 2025", "2025-11-03", true },
		{ "03.11.2025, 18:00 Uhr", "2025-11-03T18:00:00", false },
		{ "03/11/2025", "2025-11-03", true },
		{ "03/11/2025", "2025-03-11", false },
		{ "31/12/2025", "2025-12-31", false },
		{ "2025-02-30", NULL, true },
		{ "2025-13-01", NULL, true },
		{ "0001-01-01T00:00:00Z", NULL, true },
		{ "yesterday", NULL, true },
		{ "", NULL, true },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *iso = timestamp_read(&arena, rows[i].text, rows[i].day_first);
		if (rows[i].iso)
			ck_assert_msg(iso && strcmp(iso, rows[i].iso) == 0, "%s: %s", rows[i].text, iso ? iso : "none");
		else
			ck_assert_msg(!iso, "%s: %s", rows[i].text, iso);
	}
	ck_assert_str_eq(timestamp_from_url(&arena, "https://a.example/2025/11/03/piers"), "2025-11-03");
	ck_assert_ptr_null(timestamp_from_url(&arena, "https://a.example/12345678/x-2025"));
}
END_TEST

/* Once in a few thousand first parses, two threads made libxml2's locks at the same time and
 * waited for ever. Each run of this test is a process of its own, so its first parse. */
static void *parse_first(void *start)
{
	struct arena own;
	arena_init(&own, LIMIT_ARENA_BYTES);
	if (!ARENA_GUARD(&own))
		return NULL;
	struct article read;
	stemma_error trouble;
	pthread_barrier_wait(start);
	bool good = page_read_html(&own, view_of("<p>" FIRST), NULL, &vocabulary, &read, &trouble);
	arena_clear(&own);
	return good ? start : NULL;
}

START_TEST(the_first_pages_may_be_read_by_several_threads)
{
	pthread_t threads[4];
	pthread_barrier_t start;
	ck_assert_int_eq(pthread_barrier_init(&start, NULL, 4), 0);
	for (size_t i = 0; i < 4; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, parse_first, &start), 0);
	for (size_t i = 0; i < 4; i++) {
		void *good = NULL;
		pthread_join(threads[i], &good);
		ck_assert_ptr_nonnull(good);
	}
	pthread_barrier_destroy(&start);
}
END_TEST

static void add(Suite *suite, const char *name, const TTest *const *tests, size_t count)
{
	TCase *group = tcase_create(name);
	tcase_add_checked_fixture(group, setup, teardown);
	tcase_set_timeout(group, 120);
	for (size_t i = 0; i < count; i++)
		tcase_add_test(group, tests[i]);
	suite_add_tcase(suite, group);
}

int main(void)
{
	Suite *suite = suite_create("pages become articles and nothing else");
	const TTest *const html[] = {
		html_and_plain_text_are_told_apart,
		the_article_comes_without_its_frame,
		subheads_quotes_and_lists_stay,
		promos_shares_tags_captions_and_comments_go,
		rows_of_other_articles_go,
		a_body_cut_in_pieces_is_joined,
		a_second_copy_is_dropped,
		two_line_breaks_part_paragraphs_and_one_does_not,
		words_are_not_glued_at_blocks_nor_split_at_inline_tags,
		unclosed_and_misnested_tags_lose_no_text,
		format_characters_stay_and_legacy_references_are_read,
		hidden_text_scripts_and_controls_are_no_text,
		json_ld_gives_headline_authors_and_times,
		broken_json_ld_is_mended,
		the_article_of_another_page_in_json_ld_is_not_taken,
		without_json_ld_the_page_itself_is_read,
		the_title_is_the_headline_not_the_logo,
		cited_reports_are_found_links_first,
		a_page_of_little_text_carries_a_warning,
		walls_teasers_and_pages_of_scripts_are_told,
		dates_in_words_are_read_in_every_language_calendar_and_digit,
		the_dates_of_mastheads_comments_and_other_articles_are_not_the_article_s,
		the_shown_time_tells_the_clock_of_what_is_said,
		the_byline_shown_goes_before_who_keeps_the_page,
		an_outlet_that_says_and_a_source_line_are_citations,
	};
	const TTest *const hostile[] = {
		hostile_pages_take_linear_time,
		one_paragraph_of_megabytes_is_read,
		broken_pages_are_survived,
	};
	const TTest *const text[] = {
		eleven_lines_are_a_title_and_nine_paragraphs,
		hard_wrapped_lines_are_joined,
		wrapped_chinese_is_joined_without_spaces,
		blank_lines_part_paragraphs_and_offsets_count_code_points,
		a_text_without_a_title_has_none,
		persian_furniture_at_the_end_is_no_text,
		a_persian_outlet_is_cited_in_any_spelling,
		dates_become_iso_8601_or_nothing,
	};
	add(suite, "html", html, sizeof html / sizeof *html);
	add(suite, "hostile", hostile, sizeof hostile / sizeof *hostile);
	add(suite, "text and times", text, sizeof text / sizeof *text);
	TCase *threads = tcase_create("threads");
	tcase_set_timeout(threads, 60);
	tcase_add_loop_test(threads, the_first_pages_may_be_read_by_several_threads, 0, 100);
	suite_add_tcase(suite, threads);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
