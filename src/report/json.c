/* json.c - the report for programs: schema stemma-report/1. Members may be added;
 * their order and meaning here are a promise. */
#include "report/json_write.h"
#include "report/report.h"

#include <inttypes.h>

struct writer {
	struct buffer *out;
	bool lines;
};

/* Begins item number `index` of a list, on a line of its own where wanted. */
static void item(struct writer *writer, size_t index)
{
	if (index)
		buffer_append_char(writer->out, ',');
	if (writer->lines)
		buffer_append_text(writer->out, "\n  ");
	else if (index)
		buffer_append_char(writer->out, ' ');
}

static void member(struct writer *writer, const char *name)
{
	buffer_append_char(writer->out, ',');
	buffer_append_text(writer->out, writer->lines ? "\n\"" : " \"");
	buffer_append_text(writer->out, name);
	buffer_append_text(writer->out, "\": ");
}

static void text_member(struct writer *writer, const char *name, const char *text)
{
	buffer_print(writer->out, ", \"%s\": ", name);
	json_write_text(writer->out, text);
}

static void write_document(struct writer *writer, const stemma_document_info *info)
{
	struct buffer *out = writer->out;
	buffer_append_text(out, "{\"location\": ");
	json_write_text(out, info->location);
	text_member(writer, "url", info->url);
	text_member(writer, "sha256", info->sha256);
	text_member(writer, "language", info->language);
	text_member(writer, "title", info->title);
	text_member(writer, "outlet", info->outlet);
	text_member(writer, "byline", info->byline);
	text_member(writer, "published", info->published);
	buffer_append_text(out, ", \"warnings\": [");
	for (size_t i = 0; i < info->warning_count; i++) {
		if (i)
			buffer_append_text(out, ", ");
		json_write_text(out, info->warnings[i]);
	}
	buffer_append_text(out, "], \"sentences\": [");
	for (size_t i = 0; i < info->sentence_count; i++) {
		const stemma_sentence *sentence = &info->sentences[i];
		item(writer, i);
		buffer_append_text(out, "{\"text\": ");
		json_write_view(out, (struct view){ sentence->text, sentence->size });
		buffer_print(out, ", \"paragraph\": %zu, \"role\": \"%s\"}", sentence->paragraph,
		             sentence->role == STEMMA_ROLE_TITLE ? "title" : "body");
	}
	buffer_append_text(out, "]}");
}

static void write_indices(struct buffer *out, const char *name, const size_t *indices, size_t count)
{
	buffer_print(out, "\"%s\": [", name);
	for (size_t i = 0; i < count; i++)
		buffer_print(out, i ? ", %zu" : "%zu", indices[i]);
	buffer_append_char(out, ']');
}

static void write_bead(struct buffer *out, const struct report_selection *selection, size_t index)
{
	const stemma_bead *bead = &selection->beads[index];
	buffer_append_char(out, '{');
	write_indices(out, "source", bead->source, bead->source_count);
	buffer_append_text(out, ", ");
	write_indices(out, "rewrite", bead->rewrite, bead->rewrite_count);
	buffer_print(out, ", \"verdict\": \"%s\", ", stemma_verdict_name(selection->verdicts[index]));
	write_indices(out, "repeats", bead->repeats, bead->repeat_count);
	buffer_append_text(out, ", \"similarity\": ");
	if (bead->source_count && bead->rewrite_count && bead->similarity >= 0)
		json_write_share(out, bead->similarity);
	else
		buffer_append_text(out, "null");
	buffer_append_text(out, ", \"confidence\": ");
	json_write_share(out, bead->confidence);
	buffer_print(out, ", \"moved\": %s, \"findings\": [", bead->moved ? "true" : "false");
	bool first = true;
	for (size_t i = 0; i < bead->finding_count; i++) {
		size_t finding = bead->findings[i];
		if (finding >= selection->finding_count || selection->number[finding] == REPORT_NONE)
			continue;
		buffer_print(out, first ? "%zu" : ", %zu", selection->number[finding]);
		first = false;
	}
	buffer_append_text(out, "], \"explain\": null}");
}

static void write_span(struct buffer *out, const char *name, const stemma_span *span)
{
	if (!span->present) {
		buffer_print(out, ", \"%s\": null", name);
		return;
	}
	buffer_print(out, ", \"%s\": {\"sentence\": %zu, \"start\": %zu, \"end\": %zu, \"text\": ", name,
	             span->sentence, span->start, span->end);
	json_write_text(out, span->text ? span->text : "");
	buffer_append_char(out, '}');
}

static void write_finding(struct buffer *out, const stemma_finding *finding)
{
	buffer_print(out, "{\"kind\": \"%s\", \"severity\": \"%s\", \"confidence\": ",
	             stemma_kind_name(finding->kind), stemma_severity_name(finding->severity));
	json_write_share(out, finding->confidence);
	buffer_print(out, ", \"bead\": %zu, \"fingerprint\": \"%016" PRIx64 "\", \"accepted\": %s",
	             finding->bead, finding->fingerprint, finding->accepted ? "true" : "false");
	write_span(out, "source", &finding->source);
	write_span(out, "rewrite", &finding->rewrite);
	buffer_append_text(out, ", \"message\": ");
	json_write_text(out, finding->message ? finding->message : "");
	buffer_append_text(out, ", \"explain\": null}");
}

static void write_summary(struct buffer *out, const stemma_summary *summary)
{
	buffer_print(out, "{\"source_sentences\": %zu, \"rewrite_sentences\": %zu, \"kept\": %zu, "
	             "\"changed\": %zu, \"dropped\": %zu, \"added\": %zu, \"repeated\": %zu, \"moved\": %zu",
	             summary->source_sentences, summary->rewrite_sentences, summary->kept,
	             summary->changed, summary->dropped, summary->added, summary->repeated, summary->moved);
	buffer_append_text(out, ", \"coverage\": ");
	json_write_share(out, summary->coverage);
	buffer_append_text(out, ", \"support\": ");
	json_write_share(out, summary->support);
	buffer_append_text(out, ", \"fidelity\": ");
	json_write_share(out, summary->fidelity);
	buffer_append_char(out, '}');
}

bool report_json_append(struct buffer *out, const stemma_comparison *comparison,
                        const stemma_report_options *options, bool lines, stemma_error *error)
{
	struct report_selection selection;
	struct writer writer = { out, lines };
	if (!report_select(comparison, options, &selection, error))
		return false;
	buffer_append_text(out, lines ? "{\n\"schema\": \"stemma-report/1\"" : "{\"schema\": \"stemma-report/1\"");
	member(&writer, "version");
	json_write_text(out, stemma_version());
	text_member(&writer, "icu", stemma_icu_version());
	member(&writer, "source");
	write_document(&writer, selection.source.info);
	member(&writer, "rewrite");
	write_document(&writer, selection.rewrite.info);
	member(&writer, "beads");
	buffer_append_char(out, '[');
	for (size_t i = 0; i < selection.bead_count; i++) {
		item(&writer, i);
		write_bead(out, &selection, i);
	}
	buffer_append_char(out, ']');
	member(&writer, "findings");
	buffer_append_char(out, '[');
	for (size_t i = 0; i < selection.shown_count; i++) {
		item(&writer, i);
		write_finding(out, &selection.findings[selection.shown[i]]);
	}
	buffer_append_char(out, ']');
	member(&writer, "summary");
	write_summary(out, &selection.summary);
	buffer_append_text(out, lines ? "\n}\n" : "}");
	report_selection_clear(&selection);
	return report_made(out, error);
}
