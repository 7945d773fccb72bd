/* segment.c - stemma segment: the sentences of a text. */
#include "cli/cli.h"

#include "base/limits.h"
#include "report/json_write.h"

#include <errno.h>

static void append_json(struct buffer *out, const stemma_document_info *info)
{
	buffer_append_text(out, "{\"language\": ");
	json_write_text(out, info->language);
	buffer_append_text(out, ", \"sentences\": [");
	for (size_t i = 0; i < info->sentence_count; i++) {
		const stemma_sentence *sentence = &info->sentences[i];
		buffer_append_text(out, i ? ",\n  {\"text\": " : "\n  {\"text\": ");
		json_write_view(out, (struct view){ sentence->text, sentence->size });
		buffer_print(out, ", \"paragraph\": %zu, \"start\": %zu, \"end\": %zu}", sentence->paragraph,
		             sentence->input_start, sentence->input_end);
	}
	buffer_append_text(out, "]}\n");
}

static void append_lines(struct buffer *out, const stemma_document_info *info)
{
	for (size_t i = 0; i < info->sentence_count; i++) {
		buffer_append(out, (struct view){ info->sentences[i].text, info->sentences[i].size });
		buffer_append_char(out, '\n');
	}
}

int command_segment(const struct settings *settings)
{
	stemma_options options = settings->engine;
	stemma_error error;
	if (settings->operand_count != 1)
		return cli_usage(COMMAND_SEGMENT, settings->operand_count ? "there is more than one file" : "a file is needed");
	cli_note_terminal(settings->operands, 1);
	stemma_document *document = NULL;
	options.depth = STEMMA_DEPTH_SENTENCES;
	stemma_engine *engine = stemma_engine_new(&options, &error);
	if (engine)
		document = stemma_document_open(engine, settings->operands[0], settings->language, &error);
	if (!document) {
		stemma_engine_free(engine);
		errno = 0;
		return cli_trouble(&error);
	}
	struct buffer text;
	buffer_init(&text, LIMIT_BUFFER_BYTES);
	if (settings->format && strcmp(settings->format, "json") == 0)
		append_json(&text, stemma_document_get_info(document));
	else
		append_lines(&text, stemma_document_get_info(document));
	int status = output_print(settings->output, &text);
	stemma_document_free(document);
	stemma_engine_free(engine);
	return status;
}
