/* html.c - the report as one page that asks nothing of anyone: no script, no
 * image, no request. The verdict stands on top, then a map of the sentences, the
 * worst findings, and every pair.
 *
 * Whatever comes from an article passes html_text, and only it; the policy in
 * the head is a second wall, not the first. */
#include "report/html_style.h"
#include "report/report.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/display.h"

#include <sha2.h>
#include <stdlib.h>

struct page {
	struct buffer *out;
	const struct report_selection *selection;
};

/* ---- Text ------------------------------------------------------------------ */

/* The one way of text from outside into the page, for content and for
 * attributes in double quotes alike. */
static void html_view(struct buffer *out, struct view text)
{
	size_t plain = 0, at = 0;
	while (at < text.size) {
		size_t here = at;
		unsigned char c = (unsigned char)text.data[at];
		const char *entity = NULL;
		char room[16];
		struct view instead = { NULL, 0 };
		if (c >= 0x80) {
			uint32_t code_point = utf8_next(text, &at);
			if (report_hazardous(code_point))
				instead = report_placeholder(code_point, room);
			else if (code_point == 0xFFFD && at - here == 1)
				instead = VIEW("\xEF\xBF\xBD");
		} else {
			at++;
			switch (c) {
			case '&': entity = "&amp;"; break;
			case '<': entity = "&lt;"; break;
			case '>': entity = "&gt;"; break;
			case '"': entity = "&quot;"; break;
			case '\'': entity = "&#39;"; break;
			default:
				if (report_hazardous(c))
					instead = report_placeholder(c, room);
				break;
			}
			if (entity)
				instead = view_of(entity);
		}
		if (!instead.data)
			continue;
		buffer_append(out, (struct view){ text.data + plain, here - plain });
		buffer_append(out, instead);
		plain = at;
	}
	buffer_append(out, (struct view){ text.data + plain, text.size - plain });
}

static void html_text(struct buffer *out, const char *text)
{
	if (text)
		html_view(out, view_of(text));
}

/* Only these two schemes are ever made a link. */
static bool linkable(const char *url)
{
	static const char *const schemes[] = { "http://", "https://" };
	for (size_t i = 0; url && i < sizeof schemes / sizeof *schemes; i++) {
		size_t k = 0;
		while (schemes[i][k] && (url[k] | 0x20) == (schemes[i][k] | 0x20))
			k++;
		if (schemes[i][k])
			continue;
		for (; url[k]; k++)
			if ((unsigned char)url[k] <= 0x20 || url[k] == 0x7F)
				return false;
		return true;
	}
	return false;
}

/* ` lang="fa" dir="rtl"`, for the text of one article. */
static void write_language(struct buffer *out, const struct report_side *side)
{
	const char *language = side->info->language;
	if (language && *language) {
		buffer_append_text(out, " lang=\"");
		html_text(out, language);
		buffer_print(out, "\" dir=\"%s\"", display_right_to_left(language) ? "rtl" : "ltr");
	} else {
		buffer_append_text(out, " lang=\"\" dir=\"auto\"");
	}
}

static const char *verdict_sign(stemma_verdict verdict)
{
	switch (verdict) {
	case STEMMA_VERDICT_KEPT: return "=";
	case STEMMA_VERDICT_CHANGED: return "!";
	case STEMMA_VERDICT_DROPPED: return "−";
	case STEMMA_VERDICT_ADDED: return "+";
	case STEMMA_VERDICT_REPEATED: break;
	}
	return "↻";
}

/* ---- The head -------------------------------------------------------------- */

static void write_style_hash(struct buffer *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	uint8_t hash[SHA256_DIGEST_LENGTH + 1] = { 0 }; /* one more: 33 bytes are 11 groups of three */
	SHA2_CTX context;
	SHA256Init(&context);
	for (size_t i = 0; i < html_style_count; i++)
		SHA256Update(&context, (const uint8_t *)html_style[i], strlen(html_style[i]));
	SHA256Final(hash, &context);
	for (size_t i = 0; i < 33; i += 3) {
		unsigned long group = (unsigned long)hash[i] << 16 | (unsigned long)hash[i + 1] << 8 | hash[i + 2];
		for (int shift = 18; shift >= 0; shift -= 6) {
			bool last = i == 30 && shift == 0;
			buffer_append_char(out, last ? '=' : digits[group >> shift & 63]);
		}
	}
}

static void write_head(struct page *page)
{
	struct buffer *out = page->out;
	buffer_append_text(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
	write_style_hash(out);
	buffer_append_text(out, "'; base-uri 'none'; form-action 'none'\">\n"
	                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	                        "<meta name=\"color-scheme\" content=\"light dark\">\n"
	                        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>stemma: ");
	report_headline(page->selection, out);
	buffer_append_text(out, "</title>\n<style>");
	for (size_t i = 0; i < html_style_count; i++)
		buffer_append_text(out, html_style[i]);
	buffer_append_text(out, "</style>\n</head>\n<body>\n");
}

static void write_figure(struct buffer *out, const char *name, double share, const char *why)
{
	int percent = (int)(share * 100 + 0.5);
	percent = percent < 0 ? 0 : percent > 100 ? 100 : percent;
	buffer_print(out, "<div><dt>%s</dt><dd>%d%%<svg aria-hidden=\"true\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\">"
	             "<rect class=\"track\" width=\"100\" height=\"4\"/><rect class=\"bar\" width=\"%d\" height=\"4\"/></svg></dd>"
	             "<dd class=\"why\">%s</dd></div>\n", name, percent, percent, why);
}

static void write_about(struct buffer *out, bool *first, const char *text)
{
	if (!text || !*text)
		return;
	if (!*first)
		buffer_append_text(out, " · ");
	buffer_append_text(out, "<bdi>");
	html_text(out, text);
	buffer_append_text(out, "</bdi>");
	*first = false;
}

static void write_article(struct page *page, const struct report_side *side, const char *name)
{
	struct buffer *out = page->out;
	const stemma_document_info *info = side->info;
	const char *address = linkable(info->url)       ? info->url
	                      : linkable(info->location) ? info->location
	                      : linkable(info->canonical) ? info->canonical
	                                                  : NULL;
	buffer_print(out, "<div class=\"article\"><p class=\"name\">%s</p>\n", name);
	if (info->title) {
		buffer_append_text(out, "<p class=\"title\"");
		write_language(out, side);
		buffer_append_char(out, '>');
		html_text(out, info->title);
		buffer_append_text(out, "</p>\n");
	}
	buffer_append_text(out, "<p class=\"about\">");
	bool first = true;
	write_about(out, &first, info->outlet);
	write_about(out, &first, info->byline);
	write_about(out, &first, info->published);
	write_about(out, &first, info->language ? info->language : "language not known");
	buffer_print(out, "%s%zu sentence%s", first ? "" : " · ", info->sentence_count,
	             info->sentence_count == 1 ? "" : "s");
	buffer_append_text(out, "</p>\n");
	if (address) {
		buffer_append_text(out, "<p class=\"about\"><a rel=\"noopener noreferrer\" href=\"");
		html_text(out, address);
		buffer_append_text(out, "\"><bdi>");
		html_text(out, address);
		buffer_append_text(out, "</bdi></a></p>\n");
	}
	if (info->location && (!address || strcmp(address, info->location) != 0)) {
		buffer_append_text(out, "<p class=\"about\"><bdi>");
		html_text(out, info->location);
		buffer_append_text(out, "</bdi></p>\n");
	}
	for (size_t i = 0; i < info->warning_count; i++) {
		buffer_append_text(out, "<p class=\"warning\">Warning: <bdi>");
		html_text(out, info->warnings[i]);
		buffer_append_text(out, "</bdi></p>\n");
	}
	buffer_append_text(out, "</div>\n");
}

static void write_verdict(struct page *page)
{
	struct buffer *out = page->out;
	const struct report_selection *selection = page->selection;
	const stemma_summary *summary = &selection->summary;
	const char *severity = selection->severities[STEMMA_SEVERITY_CRITICAL] ? "critical"
	                       : selection->severities[STEMMA_SEVERITY_MAJOR]  ? "major"
	                       : selection->severities[STEMMA_SEVERITY_MINOR]  ? "minor"
	                                                                       : "none";
	buffer_print(out, "<header>\n<div class=\"verdict %s\"><p class=\"brand\">stemma: the rewrite beside its source</p>\n<h1>",
	             severity);
	report_headline(selection, out);
	buffer_append_text(out, "</h1>\n<p class=\"subline\">Sentences: ");
	report_subline(selection, out);
	buffer_append_text(out, "</p></div>\n<dl class=\"figures\">\n");
	write_figure(out, "Fidelity", summary->fidelity, "of what is conveyed, how much is unaltered");
	write_figure(out, "Support", summary->support, "of the rewrite, how much the source supports");
	write_figure(out, "Coverage", summary->coverage, "of the source, how much is conveyed");
	buffer_append_text(out, "</dl>\n<div class=\"articles\">\n");
	write_article(page, &selection->source, "Source");
	write_article(page, &selection->rewrite, "Rewrite");
	buffer_append_text(out, "</div>\n</header>\n<main>\n");
}

/* ---- The map ---------------------------------------------------------------- */

enum {
	MAP_SENTENCES = 300, /* of one side; a longer pair gets a plain strip */
	MAP_LEFT = 66,       /* the names of the rows */
	MAP_STEP = 32,
	MAP_CELL = 26,
	MAP_TOP = 4,
	MAP_BOTTOM = 96 /* upper edge of the rewrite's row */
};

static void write_cell(struct page *page, const struct report_side *side, bool source, size_t index)
{
	struct buffer *out = page->out;
	size_t bead = side->bead[index];
	if (bead == REPORT_NONE)
		return;
	stemma_verdict verdict = page->selection->verdicts[bead];
	size_t x = MAP_LEFT + index * MAP_STEP;
	int y = source ? MAP_TOP : MAP_BOTTOM;
	buffer_print(out, "<a href=\"#b%zu\" class=\"cell %s\"><title>%s ", bead, stemma_verdict_name(verdict),
	             source ? "source" : "rewrite");
	report_label(side, index, out);
	buffer_print(out, ": %s</title><rect x=\"%zu\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\"/><text x=\"%zu\" y=\"%d\">",
	             stemma_verdict_name(verdict), x, y, MAP_CELL, MAP_CELL, x + MAP_CELL / 2, y + 17);
	if (index < side->body)
		buffer_append_char(out, 'T');
	else
		buffer_print(out, "%zu", index - side->body + 1);
	buffer_append_text(out, "</text></a>\n");
}

static void write_lines(struct page *page, size_t index)
{
	const stemma_bead *bead = &page->selection->beads[index];
	int const from = MAP_TOP + MAP_CELL, to = MAP_BOTTOM, middle = (from + to) / 2;
	for (size_t i = 0; i < bead->source_count; i++)
		for (size_t k = 0; k < bead->rewrite_count; k++) {
			size_t x = MAP_LEFT + bead->source[i] * MAP_STEP + MAP_CELL / 2;
			size_t u = MAP_LEFT + bead->rewrite[k] * MAP_STEP + MAP_CELL / 2;
			buffer_print(page->out, "<path class=\"%s%s\" d=\"M%zu %dC%zu %d %zu %d %zu %d\"/>\n",
			             stemma_verdict_name(page->selection->verdicts[index]), bead->moved ? " moved" : "",
			             x, from, x, middle, u, middle, u, to);
		}
}

static void write_map(struct page *page)
{
	struct buffer *out = page->out;
	const struct report_selection *selection = page->selection;
	size_t source = selection->source.info->sentence_count;
	size_t rewrite = selection->rewrite.info->sentence_count;
	size_t most = source > rewrite ? source : rewrite;
	buffer_append_text(out, "<h2>Overview<small>each cell is a sentence and leads to its pair</small></h2>\n"
	                        "<nav class=\"map\" aria-label=\"Overview of the sentences\" tabindex=\"0\">\n");
	if (most <= MAP_SENTENCES) {
		size_t width = MAP_LEFT + most * MAP_STEP + 2;
		int height = MAP_BOTTOM + MAP_CELL + 4;
		buffer_print(out, "<svg width=\"%zu\" height=\"%d\" viewBox=\"0 0 %zu %d\">\n"
		             "<text class=\"row\" x=\"0\" y=\"%d\">source</text><text class=\"row\" x=\"0\" y=\"%d\">rewrite</text>\n",
		             width, height, width, height, MAP_TOP + 17, MAP_BOTTOM + 17);
		for (size_t i = 0; i < selection->bead_count; i++)
			write_lines(page, i);
		for (size_t i = 0; i < source; i++)
			write_cell(page, &selection->source, true, i);
		for (size_t i = 0; i < rewrite; i++)
			write_cell(page, &selection->rewrite, false, i);
		buffer_append_text(out, "</svg>\n");
	} else {
		buffer_append_text(out, "<ol class=\"strip\">\n");
		for (size_t i = 0; i < selection->bead_count; i++) {
			stemma_verdict verdict = selection->verdicts[i];
			buffer_print(out, "<li><a class=\"%s\" href=\"#b%zu\" title=\"%s\">%s</a></li>\n",
			             stemma_verdict_name(verdict), i, stemma_verdict_name(verdict), verdict_sign(verdict));
		}
		buffer_append_text(out, "</ol>\n");
	}
	buffer_append_text(out, "</nav>\n<p class=\"legend\"><span>solid cell: kept</span><span>bold frame: changed</span>"
	                        "<span>thin dashes: dropped</span><span>long dashes: added</span>"
	                        "<span>grey: repeated</span><span>dashed line: moved</span><span>T: title</span></p>\n");
}

/* ---- Sentences --------------------------------------------------------------- */

static void write_pieces(struct page *page, bool source, size_t index, size_t only)
{
	struct buffer *out = page->out;
	const stemma_finding *findings = page->selection->findings;
	struct report_piece pieces[REPORT_PIECES];
	size_t count = report_pieces(page->selection, source, index, only, pieces, REPORT_PIECES);
	for (size_t i = 0; i < count; i++) {
		bool mark = pieces[i].grave != REPORT_NONE;
		if (mark)
			buffer_print(out, "<mark class=\"%s\">", stemma_severity_name(findings[pieces[i].grave].severity));
		html_view(out, pieces[i].text);
		if (mark)
			buffer_append_text(out, "</mark>");
		for (size_t k = 0; k < pieces[i].end_count && only == REPORT_NONE; k++) {
			const stemma_finding *finding = &findings[pieces[i].ends[k]];
			size_t number = page->selection->rank[pieces[i].ends[k]] + 1;
			buffer_print(out, "<a class=\"reference\" href=\"#f%zu\" aria-label=\"finding %zu, %s, %s\">%zu</a>",
			             number, number, stemma_severity_name(finding->severity),
			             stemma_kind_name(finding->kind), number);
		}
	}
}

/* With `anchor` the sentence may be jumped to; each one stands once in the pairs. */
static void write_sentence(struct page *page, bool source, size_t index, size_t only, bool anchor)
{
	struct buffer *out = page->out;
	const struct report_side *side = source ? &page->selection->source : &page->selection->rewrite;
	if (index >= side->info->sentence_count)
		return;
	char letter = source ? 's' : 'r';
	bool title = side->info->sentences[index].role == STEMMA_ROLE_TITLE;
	buffer_print(out, "<div class=\"sentence%s\"", title ? " role-title" : "");
	if (anchor)
		buffer_print(out, " id=\"%c%zu\"", letter, index);
	buffer_print(out, "><a class=\"label\" href=\"#%c%zu\">", letter, index);
	report_label(side, index, out);
	buffer_append_text(out, "</a><p");
	write_language(out, side);
	buffer_append_char(out, '>');
	write_pieces(page, source, index, only);
	buffer_append_text(out, "</p></div>\n");
}

static void write_side(struct page *page, bool source, const size_t *members, size_t count, size_t only,
                       bool anchor, const char *absent)
{
	buffer_print(page->out, "<div class=\"side\"><p class=\"column\">%s</p>\n", source ? "Source" : "Rewrite");
	for (size_t i = 0; i < count; i++)
		write_sentence(page, source, members[i], only, anchor);
	if (count == 0)
		buffer_print(page->out, "<p class=\"absent\">%s</p>\n", absent);
	buffer_append_text(page->out, "</div>\n");
}

/* ---- Findings ----------------------------------------------------------------- */

static void write_message(struct page *page, const stemma_finding *finding)
{
	struct report_fragment fragments[REPORT_FRAGMENTS];
	size_t count = report_fragments(finding, fragments);
	for (size_t i = 0; i < count; i++) {
		if (fragments[i].quoted)
			buffer_append_text(page->out, "<bdi>");
		html_view(page->out, fragments[i].text);
		if (fragments[i].quoted)
			buffer_append_text(page->out, "</bdi>");
	}
}

static void write_finding(struct page *page, size_t index)
{
	struct buffer *out = page->out;
	const struct report_selection *selection = page->selection;
	const stemma_finding *finding = &selection->findings[index];
	const char *severity = stemma_severity_name(finding->severity);
	size_t number = selection->rank[index] + 1;
	const stemma_bead none = { 0 };
	const stemma_bead *bead = finding->bead < selection->bead_count ? &selection->beads[finding->bead] : &none;
	buffer_print(out, "<li class=\"finding %s\" id=\"f%zu\">\n<p class=\"what\"><span class=\"number\">%zu</span>"
	             "<span class=\"chip %s\">%s</span><span class=\"chip plain\">%s</span><span class=\"message\">",
	             severity, number, number, severity, severity, stemma_kind_name(finding->kind));
	write_message(page, finding);
	buffer_append_text(out, "</span></p>\n<div class=\"sides\">\n");
	bool one = finding->source.present;
	write_side(page, true, one ? &finding->source.sentence : bead->source, one ? 1 : bead->source_count,
	           index, false, "not in the source");
	one = finding->rewrite.present;
	write_side(page, false, one ? &finding->rewrite.sentence : bead->rewrite, one ? 1 : bead->rewrite_count,
	           index, false, "not in the rewrite");
	buffer_print(out, "</div>\n<p class=\"more\"><a href=\"#b%zu\">The pair</a> · confidence %d%%%s</p>\n</li>\n",
	             finding->bead, (int)(finding->confidence * 100 + 0.5), finding->accepted ? " · accepted" : "");
}

/* One line, linked to the finding (`anchor` false) or to be linked to. */
static void write_note(struct page *page, size_t index, bool anchor)
{
	struct buffer *out = page->out;
	const stemma_finding *finding = &page->selection->findings[index];
	const char *severity = stemma_severity_name(finding->severity);
	size_t number = page->selection->rank[index] + 1;
	if (anchor)
		buffer_print(out, "<li id=\"f%zu\"><a class=\"number\" href=\"#b%zu\">%zu</a> ", number, finding->bead, number);
	else
		buffer_print(out, "<li><a class=\"number\" href=\"#f%zu\">%zu</a> ", number, number);
	buffer_print(out, "<span class=\"chip %s\">%s</span> %s", severity, severity, stemma_kind_name(finding->kind));
	if (anchor && finding->source.present && finding->source.sentence < page->selection->source.info->sentence_count) {
		buffer_append_text(out, ", source ");
		report_label(&page->selection->source, finding->source.sentence, out);
	}
	if (anchor && finding->rewrite.present && finding->rewrite.sentence < page->selection->rewrite.info->sentence_count) {
		buffer_append_text(out, ", rewrite ");
		report_label(&page->selection->rewrite, finding->rewrite.sentence, out);
	}
	buffer_append_text(out, ": ");
	write_message(page, finding);
	buffer_append_text(out, "</li>\n");
}

static void write_findings(struct page *page)
{
	struct buffer *out = page->out;
	const struct report_selection *selection = page->selection;
	size_t grave = selection->severities[STEMMA_SEVERITY_CRITICAL] + selection->severities[STEMMA_SEVERITY_MAJOR];
	if (grave) {
		buffer_append_text(out, "<h2>What to look at<small>worst first</small></h2>\n<ol class=\"findings\">\n");
		for (size_t i = 0; i < grave; i++)
			write_finding(page, selection->worst[i]);
		buffer_append_text(out, "</ol>\n");
	}
	if (selection->shown_count > grave) {
		size_t minor = selection->shown_count - grave;
		buffer_print(out, "<details><summary>%zu minor finding%s</summary>\n<ol class=\"minors\">\n", minor,
		             minor == 1 ? "" : "s");
		for (size_t i = grave; i < selection->shown_count; i++)
			write_note(page, selection->worst[i], true);
		buffer_append_text(out, "</ol></details>\n");
	}
}

/* ---- Pairs --------------------------------------------------------------------- */

/* That a dropped sentence is an omission needs no note beside the word "dropped". */
static bool worth_a_note(const struct report_selection *selection, const stemma_bead *bead, size_t finding)
{
	if (finding >= selection->finding_count || selection->number[finding] == REPORT_NONE)
		return false;
	return bead->rewrite_count > 0 || selection->findings[finding].severity > STEMMA_SEVERITY_MINOR;
}

static void write_pair(struct page *page, size_t index)
{
	struct buffer *out = page->out;
	const struct report_selection *selection = page->selection;
	const stemma_bead *bead = &selection->beads[index];
	stemma_verdict verdict = selection->verdicts[index];
	const char *name = stemma_verdict_name(verdict);
	buffer_print(out, "<li class=\"pair %s\" id=\"b%zu\">\n<p class=\"head\"><span class=\"chip %s\">%s %s</span>",
	             name, index, name, verdict_sign(verdict), name);
	if (bead->moved)
		buffer_append_text(out, "<span class=\"chip moved\">⇅ moved</span>");
	if (bead->source_count && bead->rewrite_count && bead->similarity >= 0)
		buffer_print(out, "<span>similarity %d%%</span>", (int)(bead->similarity * 100 + 0.5));
	for (size_t i = 0; i < bead->repeat_count; i++) {
		buffer_print(out, "<span>says again <a href=\"#s%zu\">source ", bead->repeats[i]);
		if (bead->repeats[i] < selection->source.info->sentence_count)
			report_label(&selection->source, bead->repeats[i], out);
		buffer_append_text(out, "</a></span>");
	}
	buffer_append_text(out, "</p>\n<div class=\"sides\">\n");
	write_side(page, true, bead->source, bead->source_count, REPORT_NONE, true,
	           verdict == STEMMA_VERDICT_REPEATED ? "said before" : "not in the source");
	write_side(page, false, bead->rewrite, bead->rewrite_count, REPORT_NONE, true, "not in the rewrite");
	buffer_append_text(out, "</div>\n");
	bool open = false;
	for (size_t i = 0; i < bead->finding_count; i++) {
		if (!worth_a_note(selection, bead, bead->findings[i]))
			continue;
		if (!open)
			buffer_append_text(out, "<ul class=\"notes\">\n");
		open = true;
		write_note(page, bead->findings[i], false);
	}
	buffer_append_text(out, open ? "</ul>\n</li>\n" : "</li>\n");
}

static void write_pairs(struct page *page)
{
	buffer_append_text(page->out, "<h2>Every sentence<small>in the rewrite's order; dropped sentences where they would stand</small></h2>\n"
	                              "<div class=\"sides heading\" aria-hidden=\"true\"><span>Source</span><span>Rewrite</span></div>\n"
	                              "<ol class=\"pairs\">\n");
	for (size_t i = 0; i < page->selection->bead_count; i++)
		write_pair(page, i);
	buffer_append_text(page->out, "</ol>\n</main>\n");
}

static void write_foot(struct page *page)
{
	struct buffer *out = page->out;
	buffer_print(out, "<footer><p>stemma %s, ICU %s. A machine's reading: an editor decides.</p>\n",
	             stemma_version(), stemma_icu_version());
	const struct report_side *sides[] = { &page->selection->source, &page->selection->rewrite };
	for (size_t i = 0; i < 2; i++)
		if (sides[i]->info->sha256) {
			buffer_print(out, "<p>%s SHA-256 ", i ? "Rewrite" : "Source");
			html_text(out, sides[i]->info->sha256);
			buffer_append_text(out, "</p>\n");
		}
	buffer_append_text(out, "</footer>\n</body>\n</html>\n");
}

bool report_html_append(struct buffer *out, const stemma_comparison *comparison,
                        const stemma_report_options *options, stemma_error *error)
{
	struct report_selection selection;
	if (!report_select(comparison, options, &selection, error))
		return false;
	struct page page = { out, &selection };
	write_head(&page);
	write_verdict(&page);
	write_map(&page);
	write_findings(&page);
	write_pairs(&page);
	write_foot(&page);
	report_selection_clear(&selection);
	return report_made(out, error);
}
