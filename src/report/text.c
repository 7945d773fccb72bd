/* text.c - the report for a person at a prompt: the verdict first, then the worst
 * findings with the words of both sides, then every pair.
 *
 * Nothing in an article may steer the terminal: text goes out grapheme by
 * grapheme, and what could is shown as a placeholder. */
#include "report/report.h"

#include "base/error.h"
#include "text/display.h"

#include <stdlib.h>

enum style {
	STYLE_PLAIN,
	STYLE_BOLD,
	STYLE_FAINT,
	STYLE_CRITICAL,
	STYLE_MAJOR,
	STYLE_MINOR,
	STYLE_KEPT,
	STYLE_ADDED,
	STYLE_MOVED,
	STYLE_MARK_CRITICAL,
	STYLE_MARK_MAJOR,
	STYLE_MARK_MINOR
};

static const char *const escapes[] = {
	[STYLE_PLAIN] = "",
	[STYLE_BOLD] = "\033[1m",
	[STYLE_FAINT] = "\033[2m",
	[STYLE_CRITICAL] = "\033[1;31m",
	[STYLE_MAJOR] = "\033[31m",
	[STYLE_MINOR] = "\033[33m",
	[STYLE_KEPT] = "\033[32m",
	[STYLE_ADDED] = "\033[36m",
	[STYLE_MOVED] = "\033[35m",
	[STYLE_MARK_CRITICAL] = "\033[1;4;31m",
	[STYLE_MARK_MAJOR] = "\033[1;4;31m",
	[STYLE_MARK_MINOR] = "\033[1;4;33m",
};

/* One grapheme as it will be written. */
struct cell {
	struct view text;
	char room[16]; /* a placeholder's letters */
	unsigned columns;
	enum style style;
	bool placeholder, space;
};

struct sheet {
	struct buffer *out;
	struct display *display;
	struct cell *cells; /* the paragraph in hand */
	size_t count, room;
	bool color, terminal, failed;
	size_t columns;
};

#define ISOLATE_RIGHT_TO_LEFT "\xE2\x81\xA7"
#define ISOLATE_BY_ITSELF "\xE2\x81\xA8"
#define ISOLATE_END "\xE2\x81\xA9"

/* ---- Building a paragraph ---------------------------------------------- */

static struct cell *add_cell(struct sheet *sheet)
{
	if (sheet->count == sheet->room) {
		size_t room = sheet->room ? sheet->room * 2 : 512;
		struct cell *cells = realloc(sheet->cells, room * sizeof *cells);
		if (!cells) {
			sheet->failed = true;
			return NULL;
		}
		sheet->cells = cells;
		sheet->room = room;
	}
	struct cell *cell = &sheet->cells[sheet->count++];
	memset(cell, 0, sizeof *cell);
	return cell;
}

/* Something of our own, without width or with that of its bytes. */
static void add_own(struct sheet *sheet, const char *text, unsigned columns, enum style style)
{
	struct cell *cell = add_cell(sheet);
	if (!cell)
		return;
	cell->text = view_of(text);
	cell->columns = columns;
	cell->style = style;
}

static void add_text(struct sheet *sheet, struct view text, enum style style)
{
	struct grapheme grapheme;
	display_begin(sheet->display, text);
	while (display_next(sheet->display, &grapheme)) {
		struct cell *cell = add_cell(sheet);
		if (!cell)
			return;
		cell->text = grapheme.text;
		cell->columns = grapheme.columns;
		cell->style = style;
		if (report_hazardous(grapheme.first)) {
			cell->placeholder = true;
			struct view shown = report_placeholder(grapheme.first, cell->room);
			cell->columns = (unsigned)shown.size;
			cell->text.size = shown.size;
		} else if (grapheme.first == ' ' || grapheme.first == '\t' || grapheme.first == '\n') {
			cell->text = VIEW(" ");
			cell->columns = 1;
			cell->space = true;
		}
	}
}

static void add_string(struct sheet *sheet, const char *text, enum style style)
{
	add_text(sheet, view_of(text), style);
}

static enum style severity_style(stemma_severity severity)
{
	return severity == STEMMA_SEVERITY_CRITICAL ? STYLE_CRITICAL
	       : severity == STEMMA_SEVERITY_MAJOR  ? STYLE_MAJOR
	                                            : STYLE_MINOR;
}

static enum style mark_style(stemma_severity severity)
{
	return severity == STEMMA_SEVERITY_CRITICAL ? STYLE_MARK_CRITICAL
	       : severity == STEMMA_SEVERITY_MAJOR  ? STYLE_MARK_MAJOR
	                                            : STYLE_MARK_MINOR;
}

/* A sentence with the words of findings marked: underlined where escape
 * sequences are allowed, between double brackets elsewhere. */
static void add_sentence(struct sheet *sheet, const struct report_selection *selection, bool source,
                         size_t index, size_t only)
{
	struct report_piece pieces[REPORT_PIECES];
	size_t count = report_pieces(selection, source, index, only, pieces, REPORT_PIECES);
	bool marked = false;
	for (size_t i = 0; i < count; i++) {
		enum style style = STYLE_PLAIN;
		bool mark = pieces[i].grave != REPORT_NONE;
		if (mark)
			style = mark_style(selection->findings[pieces[i].grave].severity);
		if (mark != marked && !sheet->color)
			add_own(sheet, mark ? "[[" : "]]", 2, STYLE_PLAIN);
		add_text(sheet, pieces[i].text, style);
		marked = mark;
	}
	if (marked && !sheet->color)
		add_own(sheet, "]]", 2, STYLE_PLAIN);
}

/* Keeps about `limit` columns around the first marked words. */
static void shorten(struct sheet *sheet, size_t limit)
{
	size_t total = 0, mark = 0;
	bool found = false;
	for (size_t i = 0; i < sheet->count; i++) {
		total += sheet->cells[i].columns;
		if (!found && (sheet->cells[i].style >= STYLE_MARK_CRITICAL ||
		               view_equal(sheet->cells[i].text, VIEW("[[")))) {
			mark = i;
			found = true;
		}
	}
	if (total <= limit)
		return;
	size_t start = mark, before = 0, end, kept = 0;
	while (start > 0 && before < limit / 3)
		before += sheet->cells[--start].columns;
	while (start > 0 && start < mark && !sheet->cells[start - 1].space)
		start++; /* at the beginning of a word */
	if (start > mark)
		start = mark;
	for (end = start; end < sheet->count && kept < limit; end++)
		kept += sheet->cells[end].columns;
	bool head = start > 0, tail = end < sheet->count;
	memmove(sheet->cells, sheet->cells + start, (end - start) * sizeof *sheet->cells);
	sheet->count = end - start;
	if (tail)
		add_own(sheet, " …", 2, STYLE_FAINT);
	if (head) {
		add_own(sheet, "… ", 2, STYLE_FAINT);
		if (sheet->failed)
			return;
		struct cell dots = sheet->cells[sheet->count - 1];
		memmove(sheet->cells + 1, sheet->cells, (sheet->count - 1) * sizeof *sheet->cells);
		sheet->cells[0] = dots;
	}
}

/* ---- Writing it ---------------------------------------------------------- */

static void write_styled(struct sheet *sheet, const char *text, enum style style)
{
	bool color = sheet->color && style != STYLE_PLAIN;
	if (color)
		buffer_append_text(sheet->out, escapes[style]);
	buffer_append_text(sheet->out, text);
	if (color)
		buffer_append_text(sheet->out, "\033[0m");
}

static void write_cells(struct sheet *sheet, size_t start, size_t end, bool right_to_left)
{
	enum style now = STYLE_PLAIN;
	if (sheet->terminal && right_to_left)
		buffer_append_text(sheet->out, ISOLATE_RIGHT_TO_LEFT);
	for (size_t i = start; i < end; i++) {
		const struct cell *cell = &sheet->cells[i];
		if (sheet->color && cell->style != now) {
			if (now != STYLE_PLAIN)
				buffer_append_text(sheet->out, "\033[0m");
			buffer_append_text(sheet->out, escapes[cell->style]);
			now = cell->style;
		}
		if (cell->placeholder)
			buffer_append(sheet->out, (struct view){ cell->room, cell->text.size });
		else
			buffer_append(sheet->out, cell->text);
	}
	if (now != STYLE_PLAIN)
		buffer_append_text(sheet->out, "\033[0m");
	if (sheet->terminal && right_to_left)
		buffer_append_text(sheet->out, ISOLATE_END);
	buffer_append_char(sheet->out, '\n');
}

static void indent(struct sheet *sheet, size_t columns)
{
	for (size_t i = 0; i < columns; i++)
		buffer_append_char(sheet->out, ' ');
}

/* Where a line that begins at `start` ends, and in *next where the following one begins. */
static size_t line_end(const struct sheet *sheet, size_t start, size_t width, size_t *next)
{
	size_t used = 0, break_end = start, break_next = start;
	for (size_t i = start; i < sheet->count; i++) {
		const struct cell *cell = &sheet->cells[i];
		if (used + cell->columns > width && !cell->space && i > start) {
			if (break_next == start) /* one word wider than the line */
				break_end = break_next = i;
			*next = break_next;
			return break_end;
		}
		used += cell->columns;
		if (cell->space) {
			break_end = i;
			break_next = i + 1;
		} else if (cell->columns == 2 && cell->text.size > 2 && i + 1 < sheet->count &&
		           sheet->cells[i + 1].columns == 2) {
			break_end = break_next = i + 1; /* between ideographs */
		}
	}
	*next = sheet->count;
	return sheet->count;
}

/* Writes the paragraph in hand behind what already stands on the line (`used`
 * columns), further lines indented by `hanging`; then forgets it. */
static void flow(struct sheet *sheet, size_t used, size_t hanging, bool right_to_left)
{
	size_t start = 0;
	if (sheet->count == 0)
		buffer_append_char(sheet->out, '\n');
	while (start < sheet->count) {
		size_t end = sheet->count, next = sheet->count;
		if (sheet->terminal) {
			size_t taken = start == 0 ? used : hanging;
			end = line_end(sheet, start, sheet->columns > taken + 20 ? sheet->columns - taken : 20, &next);
		}
		if (start > 0)
			indent(sheet, hanging);
		write_cells(sheet, start, end, right_to_left);
		start = next;
	}
	sheet->count = 0;
}

/* ---- The parts ------------------------------------------------------------ */

static bool right_to_left(const struct report_side *side)
{
	return display_right_to_left(side->info->language);
}

enum { BRIEF_FINDINGS = 10, BRIEF_COLUMNS = 140 };
enum { LABEL = 16 }; /* columns of "  source 12 ¶10 " */

static void write_label(struct sheet *sheet, const struct report_selection *selection, bool source,
                        size_t index)
{
	struct buffer label;
	buffer_init(&label, 64);
	buffer_append_text(&label, source ? "source " : "rewrite ");
	report_label(source ? &selection->source : &selection->rewrite, index, &label);
	size_t columns = label.size; /* ASCII but for the pilcrow */
	for (size_t i = 0; i < label.size; i++)
		if (((unsigned char)label.data[i] & 0xC0) == 0x80)
			columns--;
	indent(sheet, 4);
	write_styled(sheet, buffer_view(&label).data, STYLE_FAINT);
	indent(sheet, columns < LABEL ? LABEL - columns : 1);
	if (label.failed)
		sheet->failed = true;
	buffer_clear(&label);
}

static void write_sentence(struct sheet *sheet, const struct report_selection *selection, bool source,
                           size_t index, size_t only, bool excerpt)
{
	const struct report_side *side = source ? &selection->source : &selection->rewrite;
	if (index >= side->info->sentence_count)
		return;
	write_label(sheet, selection, source, index);
	add_sentence(sheet, selection, source, index, only);
	if (excerpt)
		shorten(sheet, sheet->terminal ? 3 * (sheet->columns - 4 - LABEL) : 240);
	flow(sheet, 4 + LABEL, 4 + LABEL, right_to_left(side));
}

static void add_message(struct sheet *sheet, const stemma_finding *finding)
{
	struct report_fragment fragments[REPORT_FRAGMENTS];
	size_t count = report_fragments(finding, fragments);
	for (size_t i = 0; i < count; i++) {
		bool isolate = fragments[i].quoted && sheet->terminal;
		if (isolate)
			add_own(sheet, ISOLATE_BY_ITSELF, 0, STYLE_BOLD);
		add_text(sheet, fragments[i].text, STYLE_BOLD);
		if (isolate)
			add_own(sheet, ISOLATE_END, 0, STYLE_BOLD);
	}
}

static const char *severity_word(stemma_severity severity)
{
	return severity == STEMMA_SEVERITY_CRITICAL ? "CRITICAL"
	       : severity == STEMMA_SEVERITY_MAJOR  ? "MAJOR"
	                                            : "minor";
}

/* Where a finding stands, for a line whose sentences are not shown below it. */
static void append_place(struct buffer *place, const struct report_selection *selection,
                         const stemma_finding *finding)
{
	for (int i = 0; i < 2; i++) {
		const struct report_side *side = i ? &selection->rewrite : &selection->source;
		const stemma_span *span = i ? &finding->rewrite : &finding->source;
		if (!span->present || span->sentence >= side->info->sentence_count)
			continue;
		buffer_append_text(place, place->size ? ", " : " (");
		buffer_append_text(place, i ? "rewrite " : "source ");
		report_label(side, span->sentence, place);
	}
	if (place->size)
		buffer_append_char(place, ')');
}

static void write_finding(struct sheet *sheet, const struct report_selection *selection, size_t index,
                          bool brief)
{
	const stemma_finding *finding = &selection->findings[index];
	char number[32];
	int size = snprintf(number, sizeof number, "%3zu ", selection->rank[index] + 1);
	size_t used = (size > 0 ? (size_t)size : 0) + 9;
	buffer_append_text(sheet->out, number);
	write_styled(sheet, severity_word(finding->severity), severity_style(finding->severity));
	indent(sheet, 9 - strlen(severity_word(finding->severity)));
	add_string(sheet, stemma_kind_name(finding->kind), STYLE_PLAIN);
	struct buffer place; /* the paragraph points into it until it is written */
	buffer_init(&place, 256);
	/* What was merely left out is read among the pairs. */
	bool texts = !brief && finding->severity >= STEMMA_SEVERITY_MAJOR;
	if (!texts)
		append_place(&place, selection, finding);
	add_text(sheet, buffer_view(&place), STYLE_FAINT);
	add_string(sheet, finding->accepted ? " (accepted): " : ": ", STYLE_PLAIN);
	add_message(sheet, finding);
	if (brief)
		shorten(sheet, BRIEF_COLUMNS);
	flow(sheet, used, used, false);
	buffer_clear(&place);
	if (!texts)
		return;
	/* The other side of the bead, where the finding has no words there, is still worth reading. */
	const stemma_bead *bead = finding->bead < selection->bead_count ? &selection->beads[finding->bead] : NULL;
	if (finding->source.present)
		write_sentence(sheet, selection, true, finding->source.sentence, index, true);
	else if (bead)
		for (size_t i = 0; i < bead->source_count && i < 3; i++)
			write_sentence(sheet, selection, true, bead->source[i], index, true);
	if (finding->rewrite.present)
		write_sentence(sheet, selection, false, finding->rewrite.sentence, index, true);
	else if (bead)
		for (size_t i = 0; i < bead->rewrite_count && i < 3; i++)
			write_sentence(sheet, selection, false, bead->rewrite[i], index, true);
}

static enum style verdict_style(stemma_verdict verdict)
{
	switch (verdict) {
	case STEMMA_VERDICT_KEPT: return STYLE_KEPT;
	case STEMMA_VERDICT_CHANGED: return STYLE_MAJOR;
	case STEMMA_VERDICT_ADDED: return STYLE_ADDED;
	case STEMMA_VERDICT_DROPPED:
	case STEMMA_VERDICT_REPEATED: break;
	}
	return STYLE_FAINT;
}

static void write_pair(struct sheet *sheet, const struct report_selection *selection, size_t index)
{
	const stemma_bead *bead = &selection->beads[index];
	const char *verdict = stemma_verdict_name(selection->verdicts[index]);
	char line[80];
	indent(sheet, 2);
	write_styled(sheet, verdict, verdict_style(selection->verdicts[index]));
	if (bead->source_count && bead->rewrite_count && bead->similarity >= 0) {
		(void)snprintf(line, sizeof line, "  similarity %d%%", (int)(bead->similarity * 100 + 0.5));
		write_styled(sheet, line, STYLE_FAINT);
	}
	if (bead->moved)
		write_styled(sheet, "  moved", STYLE_MOVED);
	bool first = true;
	for (size_t i = 0; i < bead->finding_count; i++) {
		size_t finding = bead->findings[i];
		if (finding >= selection->finding_count || selection->number[finding] == REPORT_NONE)
			continue;
		(void)snprintf(line, sizeof line, first ? "  see finding %zu" : ", %zu", selection->rank[finding] + 1);
		write_styled(sheet, line, STYLE_FAINT);
		first = false;
	}
	buffer_append_char(sheet->out, '\n');
	for (size_t i = 0; i < bead->source_count; i++)
		write_sentence(sheet, selection, true, bead->source[i], REPORT_NONE, false);
	for (size_t i = 0; i < bead->rewrite_count; i++)
		write_sentence(sheet, selection, false, bead->rewrite[i], REPORT_NONE, false);
	for (size_t i = 0; i < bead->repeat_count; i++) {
		indent(sheet, 2);
		write_styled(sheet, "says again:\n", STYLE_FAINT);
		write_sentence(sheet, selection, true, bead->repeats[i], selection->finding_count, false);
	}
}

static void write_document(struct sheet *sheet, const struct report_side *side, const char *name)
{
	const stemma_document_info *info = side->info;
	char count[64];
	add_string(sheet, name, STYLE_FAINT);
	add_string(sheet, info->url        ? info->url
	                  : info->location ? info->location
	                                   : "given text", STYLE_PLAIN);
	(void)snprintf(count, sizeof count, ", %zu sentence%s)", info->sentence_count,
	               info->sentence_count == 1 ? "" : "s");
	add_string(sheet, " (", STYLE_FAINT);
	add_string(sheet, info->language ? info->language : "language not known", STYLE_FAINT);
	add_string(sheet, count, STYLE_FAINT);
	flow(sheet, 0, 9, false);
	if (info->title) {
		indent(sheet, 9);
		add_string(sheet, info->title, STYLE_PLAIN);
		flow(sheet, 9, 9, right_to_left(side));
	}
	if (info->sha256) {
		indent(sheet, 9);
		add_string(sheet, "sha256 ", STYLE_FAINT);
		add_string(sheet, info->sha256, STYLE_FAINT);
		flow(sheet, 9, 9, false);
	}
	for (size_t i = 0; i < info->warning_count; i++) {
		indent(sheet, 9);
		add_string(sheet, "warning: ", STYLE_MINOR);
		add_string(sheet, info->warnings[i], STYLE_PLAIN);
		flow(sheet, 9, 9, false);
	}
}

static void write_head(struct sheet *sheet, const struct report_selection *selection, bool brief)
{
	enum style style = STYLE_KEPT;
	if (selection->severities[STEMMA_SEVERITY_CRITICAL])
		style = STYLE_CRITICAL;
	else if (selection->severities[STEMMA_SEVERITY_MAJOR])
		style = STYLE_MAJOR;
	struct buffer line;
	buffer_init(&line, 4096);
	report_headline(selection, &line);
	write_styled(sheet, buffer_view(&line).data, style);
	line.size = 0;
	buffer_append_text(&line, ": ");
	report_subline(selection, &line);
	buffer_append_char(&line, '\n');
	const stemma_summary *summary = &selection->summary;
	buffer_print(&line, "fidelity %d%%, support %d%%, coverage %d%%\n", (int)(summary->fidelity * 100 + 0.5),
	             (int)(summary->support * 100 + 0.5), (int)(summary->coverage * 100 + 0.5));
	buffer_append(sheet->out, buffer_view(&line));
	if (line.failed)
		sheet->failed = true;
	buffer_clear(&line);
	if (!brief) {
		write_document(sheet, &selection->source, "source   ");
		write_document(sheet, &selection->rewrite, "rewrite  ");
	}
}

static void write_all(struct sheet *sheet, const struct report_selection *selection, bool brief)
{
	write_head(sheet, selection, brief);
	size_t limit = brief ? BRIEF_FINDINGS : SIZE_MAX, written = 0;
	if (selection->shown_count) {
		write_styled(sheet, "\nFindings, worst first\n", STYLE_BOLD);
		for (; written < selection->shown_count && written < limit; written++)
			write_finding(sheet, selection, selection->worst[written], brief);
		if (written < selection->shown_count)
			buffer_print(sheet->out, "and %zu more\n", selection->shown_count - written);
	}
	if (brief)
		return;
	write_styled(sheet, "\nPairs, in the rewrite's order\n", STYLE_BOLD);
	for (size_t i = 0; i < selection->bead_count; i++)
		write_pair(sheet, selection, i);
}

bool report_text_append(struct buffer *out, const stemma_comparison *comparison,
                        const stemma_report_options *options, stemma_error *error)
{
	stemma_report_options const defaults = STEMMA_REPORT_OPTIONS_DEFAULT;
	const stemma_report_options *chosen = options ? options : &defaults;
	struct report_selection selection;
	if (!report_select(comparison, options, &selection, error))
		return false;
	struct sheet sheet = {
		.out = out,
		.display = display_new(),
		.color = chosen->color,
		.terminal = chosen->terminal,
		.columns = chosen->columns ? chosen->columns : 80,
	};
	if (sheet.columns < 40)
		sheet.columns = 40;
	if (sheet.columns > 120)
		sheet.columns = 120; /* longer lines are hard to read */
	if (sheet.display)
		write_all(&sheet, &selection, chosen->brief);
	bool made = sheet.display && !sheet.failed;
	display_free(sheet.display);
	free(sheet.cells);
	report_selection_clear(&selection);
	return made ? report_made(out, error) : error_memory(error);
}
