/* select.c - chooses what a report shows, puts the worst first, finds the words
 * to mark. The formats only write down what is decided here. */
#include "report/report.h"

#include "base/error.h"
#include "base/utf8.h"

#include <stdlib.h>

/* A part of the one block of memory that a selection has. */
static void *take(char **at, size_t bytes)
{
	void *part = *at;
	*at += (bytes + 15) / 16 * 16;
	return part;
}

static bool side_of_finding(const stemma_finding *finding, bool source, const stemma_span **span)
{
	*span = source ? &finding->source : &finding->rewrite;
	return (*span)->present;
}

/* Threads the shown findings through the sentences they stand in, and the beads. */
static void thread_side(struct report_selection *selection, struct report_side *side, bool source)
{
	size_t sentences = side->info->sentence_count;
	while (side->body < sentences && side->info->sentences[side->body].role == STEMMA_ROLE_TITLE)
		side->body++;
	for (size_t i = 0; i < sentences; i++)
		side->first[i] = side->bead[i] = REPORT_NONE;
	for (size_t i = selection->shown_count; i-- > 0;) {
		size_t index = selection->shown[i];
		const stemma_span *span;
		side->next[index] = REPORT_NONE;
		if (!side_of_finding(&selection->findings[index], source, &span) || span->sentence >= sentences)
			continue;
		side->next[index] = side->first[span->sentence];
		side->first[span->sentence] = index;
	}
	for (size_t i = 0; i < selection->bead_count; i++) {
		const stemma_bead *bead = &selection->beads[i];
		const size_t *members = source ? bead->source : bead->rewrite;
		size_t count = source ? bead->source_count : bead->rewrite_count;
		for (size_t k = 0; k < count; k++)
			if (members[k] < sentences)
				side->bead[members[k]] = i;
	}
}

struct rank {
	size_t index;
	int severity;
	double confidence;
};

static int worse(const void *left, const void *right)
{
	const struct rank *a = left, *b = right;
	if (a->severity != b->severity)
		return a->severity > b->severity ? -1 : 1;
	if (a->confidence != b->confidence)
		return a->confidence > b->confidence ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

static bool rank_findings(struct report_selection *selection)
{
	struct rank *ranks = calloc(selection->shown_count + 1, sizeof *ranks);
	if (!ranks)
		return false;
	for (size_t i = 0; i < selection->shown_count; i++) {
		const stemma_finding *finding = &selection->findings[selection->shown[i]];
		ranks[i] = (struct rank){ selection->shown[i], (int)finding->severity, finding->confidence };
	}
	qsort(ranks, selection->shown_count, sizeof *ranks, worse);
	for (size_t i = 0; i < selection->shown_count; i++) {
		selection->worst[i] = ranks[i].index;
		selection->rank[ranks[i].index] = i;
	}
	free(ranks);
	return true;
}

/* With kinds left out, "changed" must still mean that a grave finding is shown. */
static void judge_again(struct report_selection *selection)
{
	for (size_t i = 0; i < selection->bead_count; i++) {
		const stemma_bead *bead = &selection->beads[i];
		if (selection->verdicts[i] != STEMMA_VERDICT_CHANGED)
			continue;
		bool grave = false;
		for (size_t k = 0; k < bead->finding_count && !grave; k++)
			grave = bead->findings[k] < selection->finding_count &&
			        selection->number[bead->findings[k]] != REPORT_NONE &&
			        selection->findings[bead->findings[k]].severity >= STEMMA_SEVERITY_MAJOR;
		if (!grave) {
			selection->verdicts[i] = STEMMA_VERDICT_KEPT;
			selection->summary.changed--;
			selection->summary.kept++;
		}
	}
}

bool report_select(const stemma_comparison *comparison, const stemma_report_options *options,
                   struct report_selection *out, stemma_error *error)
{
	uint32_t kinds = options ? options->kinds : STEMMA_ALL_KINDS;
	memset(out, 0, sizeof *out);
	out->beads = stemma_comparison_get_beads(comparison, &out->bead_count);
	out->findings = stemma_comparison_get_findings(comparison, &out->finding_count);
	out->summary = *stemma_comparison_get_summary(comparison);
	out->source.info = stemma_document_get_info(stemma_comparison_get_source(comparison));
	out->rewrite.info = stemma_document_get_info(stemma_comparison_get_rewrite(comparison));

	size_t const findings = out->finding_count * sizeof(size_t) + 16;
	size_t const source = out->source.info->sentence_count * sizeof(size_t) + 16;
	size_t const rewrite = out->rewrite.info->sentence_count * sizeof(size_t) + 16;
	size_t const beads = out->bead_count * sizeof(stemma_verdict) + 16;
	out->memory = calloc(1, 6 * (findings + 16) + 2 * (source + 16) + 2 * (rewrite + 16) + beads + 16);
	if (!out->memory)
		return error_memory(error);
	char *at = out->memory;
	out->shown = take(&at, findings);
	out->number = take(&at, findings);
	out->worst = take(&at, findings);
	out->rank = take(&at, findings);
	out->source.next = take(&at, findings);
	out->rewrite.next = take(&at, findings);
	out->source.first = take(&at, source);
	out->source.bead = take(&at, source);
	out->rewrite.first = take(&at, rewrite);
	out->rewrite.bead = take(&at, rewrite);
	out->verdicts = take(&at, beads);

	for (size_t i = 0; i < out->finding_count; i++) {
		const stemma_finding *finding = &out->findings[i];
		out->number[i] = out->rank[i] = REPORT_NONE;
		if (!(kinds >> (unsigned)finding->kind & 1u))
			continue;
		out->number[i] = out->shown_count;
		out->shown[out->shown_count++] = i;
		out->severities[finding->severity]++;
	}
	for (size_t i = 0; i < out->bead_count; i++)
		out->verdicts[i] = out->beads[i].verdict;
	if (out->shown_count < out->finding_count)
		judge_again(out);
	thread_side(out, &out->source, true);
	thread_side(out, &out->rewrite, false);
	if (!rank_findings(out)) {
		report_selection_clear(out);
		return error_memory(error);
	}
	return true;
}

void report_selection_clear(struct report_selection *selection)
{
	free(selection->memory);
	memset(selection, 0, sizeof *selection);
}

int report_gravest(const stemma_comparison *comparison, uint32_t kinds)
{
	size_t count;
	const stemma_finding *findings = stemma_comparison_get_findings(comparison, &count);
	int gravest = -1;
	for (size_t i = 0; i < count; i++)
		if ((kinds >> (unsigned)findings[i].kind & 1u) && !findings[i].accepted &&
		    (int)findings[i].severity > gravest)
			gravest = (int)findings[i].severity;
	return gravest;
}

void report_headline(const struct report_selection *selection, struct buffer *out)
{
	const stemma_summary *summary = &selection->summary;
	size_t critical = selection->severities[STEMMA_SEVERITY_CRITICAL];
	size_t major = selection->severities[STEMMA_SEVERITY_MAJOR];
	size_t minor = selection->severities[STEMMA_SEVERITY_MINOR];
	if (summary->kept + summary->changed + summary->repeated == 0) {
		buffer_append_text(out, "Nothing in common: no sentence of one article matches the other");
		return;
	}
	if (critical)
		buffer_print(out, "%zu critical", critical);
	if (critical && major)
		buffer_append_text(out, " and ");
	if (major)
		buffer_print(out, "%zu major", major);
	if (critical + major) {
		buffer_append_text(out, critical + major == 1 ? " difference" : " differences");
		return;
	}
	if (minor)
		buffer_print(out, "No major difference, %zu minor", minor);
	else
		buffer_append_text(out, "No difference found");
}

void report_subline(const struct report_selection *selection, struct buffer *out)
{
	const stemma_summary *summary = &selection->summary;
	buffer_print(out, "%zu kept, %zu changed, %zu dropped, %zu added", summary->kept,
	             summary->changed, summary->dropped, summary->added);
	if (summary->repeated)
		buffer_print(out, ", %zu repeated", summary->repeated);
	if (summary->moved)
		buffer_print(out, "; %zu moved", summary->moved);
}

void report_label(const struct report_side *side, size_t index, struct buffer *out)
{
	const stemma_sentence *sentences = side->info->sentences;
	if (index < side->body || sentences[index].role == STEMMA_ROLE_TITLE) {
		buffer_append_text(out, "title");
		return;
	}
	buffer_print(out, "%zu ¶%zu", index - side->body + 1,
	             sentences[index].paragraph - sentences[side->body].paragraph + 1);
}

/* ---- Words to mark ----------------------------------------------------- */

enum { MARKS = 64 }; /* of one sentence; further findings are listed, not marked */

struct mark {
	size_t start, end; /* code points */
	size_t finding;
};

static int by_value(const void *left, const void *right)
{
	size_t a = *(const size_t *)left, b = *(const size_t *)right;
	return a < b ? -1 : a > b;
}

static size_t collect_marks(const struct report_selection *selection, bool source, size_t index,
                            size_t only, struct mark marks[MARKS])
{
	const struct report_side *side = source ? &selection->source : &selection->rewrite;
	const stemma_sentence *sentence = &side->info->sentences[index];
	size_t bead = side->bead[index], count = 0;
	bool alone = bead != REPORT_NONE && (selection->beads[bead].source_count == 0 ||
	                                     selection->beads[bead].rewrite_count == 0);
	for (size_t f = side->first[index]; f != REPORT_NONE && count < MARKS; f = side->next[f]) {
		const stemma_span *span;
		if (!side_of_finding(&selection->findings[f], source, &span))
			continue;
		size_t end = span->end < sentence->length ? span->end : sentence->length;
		if (span->start >= end || (only != REPORT_NONE && f != only))
			continue;
		if (alone && only == REPORT_NONE && span->start == 0 && end == sentence->length)
			continue;
		marks[count++] = (struct mark){ span->start, end, f };
	}
	return count;
}

/* The gravest, and of equals the narrowest, so that a number stays visible in a clause. */
static size_t gravest(const struct report_selection *selection, const struct mark *marks,
                      size_t count, size_t start, size_t end)
{
	size_t best = REPORT_NONE, width = 0;
	for (size_t i = 0; i < count; i++) {
		if (marks[i].start > start || marks[i].end < end)
			continue;
		size_t wide = marks[i].end - marks[i].start;
		stemma_severity severity = selection->findings[marks[i].finding].severity;
		if (best == REPORT_NONE || severity > selection->findings[best].severity ||
		    (severity == selection->findings[best].severity && wide < width)) {
			best = marks[i].finding;
			width = wide;
		}
	}
	return best;
}

size_t report_pieces(const struct report_selection *selection, bool source, size_t index, size_t only,
                     struct report_piece *pieces, size_t room)
{
	const struct report_side *side = source ? &selection->source : &selection->rewrite;
	const stemma_sentence *sentence = &side->info->sentences[index];
	struct view text = { sentence->text, sentence->size };
	struct mark marks[MARKS];
	size_t count = collect_marks(selection, source, index, only, marks);
	size_t cuts[2 * MARKS + 2], cut_count = 0;
	cuts[cut_count++] = 0;
	cuts[cut_count++] = sentence->length;
	for (size_t i = 0; i < count; i++) {
		cuts[cut_count++] = marks[i].start;
		cuts[cut_count++] = marks[i].end;
	}
	qsort(cuts, cut_count, sizeof *cuts, by_value);

	size_t written = 0, at = 0;
	for (size_t i = 0; i + 1 < cut_count; i++) {
		if (cuts[i] == cuts[i + 1])
			continue;
		struct report_piece piece = { .grave = gravest(selection, marks, count, cuts[i], cuts[i + 1]) };
		size_t start = at;
		for (size_t k = cuts[i]; k < cuts[i + 1] && at < text.size; k++)
			(void)utf8_next(text, &at);
		piece.text = (struct view){ text.data + start, at - start };
		for (size_t k = 0; k < count && piece.end_count < sizeof piece.ends / sizeof *piece.ends; k++)
			if (marks[k].end == cuts[i + 1])
				piece.ends[piece.end_count++] = marks[k].finding;
		if (pieces && written < room)
			pieces[written] = piece;
		written++;
	}
	return pieces && written > room ? room : written;
}

size_t report_fragments(const stemma_finding *finding, struct report_fragment out[REPORT_FRAGMENTS])
{
	struct view message = view_of(finding->message ? finding->message : "");
	struct view words[2] = { { "", 0 }, { "", 0 } };
	if (finding->source.present && finding->source.text)
		words[0] = view_of(finding->source.text);
	if (finding->rewrite.present && finding->rewrite.text)
		words[1] = view_of(finding->rewrite.text);
	if (words[1].size > words[0].size) { /* the longer first: one may hold the other */
		struct view longer = words[1];
		words[1] = words[0];
		words[0] = longer;
	}
	size_t count = 0, plain = 0, at = 0;
	while (at < message.size && count + 2 < REPORT_FRAGMENTS) {
		struct view rest = { message.data + at, message.size - at };
		size_t taken = 0;
		for (int i = 0; i < 2 && !taken; i++)
			if (words[i].size && view_starts(rest, words[i]))
				taken = words[i].size;
		if (!taken) {
			at++;
			continue;
		}
		if (at > plain)
			out[count++] = (struct report_fragment){ { message.data + plain, at - plain }, false };
		out[count++] = (struct report_fragment){ { rest.data, taken }, true };
		at += taken;
		plain = at;
	}
	if (plain < message.size)
		out[count++] = (struct report_fragment){ { message.data + plain, message.size - plain }, false };
	return count;
}

/* ---- Text from outside -------------------------------------------------- */

bool report_hazardous(uint32_t c)
{
	if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		return c != '\t' && c != '\n';
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 ||
	       c == 0x2029 || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

struct view report_placeholder(uint32_t c, char room[16])
{
	int size = snprintf(room, 16, "[U+%04X]", (unsigned)c);
	return (struct view){ room, size > 0 ? (size_t)size : 0 };
}

bool report_made(const struct buffer *out, stemma_error *error)
{
	if (!out->failed)
		return true;
	if (!out->too_large)
		return error_memory(error);
	return error_set(error, STEMMA_ERROR_TOO_LARGE, "the report passes %zu MiB; compare shorter texts",
	                 out->maximum / (1024 * 1024));
}
