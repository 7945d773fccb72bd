/* extract.c - stemma extract: the article on each page, one JSON object a line. */
#include "cli/cli.h"

#include "base/limits.h"
#include "report/json_write.h"

#include <errno.h>

static void member(struct buffer *out, const char *name, const char *text)
{
	buffer_print(out, ", \"%s\": ", name);
	json_write_text(out, text);
}

static void list(struct buffer *out, const char *name, const char *const *texts, size_t count)
{
	buffer_print(out, ", \"%s\": [", name);
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_append_text(out, ", ");
		json_write_text(out, texts[i]);
	}
	buffer_append_char(out, ']');
}

static void append_article(struct buffer *out, const stemma_document_info *info)
{
	buffer_append_text(out, "{\"location\": ");
	json_write_text(out, info->location);
	member(out, "url", info->url);
	member(out, "sha256", info->sha256);
	member(out, "language", info->language);
	member(out, "title", info->title);
	member(out, "byline", info->byline);
	member(out, "outlet", info->outlet);
	member(out, "published", info->published);
	member(out, "modified", info->modified);
	member(out, "canonical", info->canonical);
	list(out, "warnings", info->warnings, info->warning_count);
	buffer_append_text(out, ", \"citations\": [");
	for (size_t i = 0; i < info->citation_count; i++) {
		buffer_append_text(out, i ? ", {\"url\": " : "{\"url\": ");
		json_write_text(out, info->citation_urls[i]);
		member(out, "text", info->citation_texts[i]);
		buffer_append_char(out, '}');
	}
	buffer_append_char(out, ']');
	list(out, "paragraphs", info->paragraphs, info->paragraph_count);
	buffer_append_text(out, "}\n");
}

static void append_error(struct buffer *out, const char *location, const stemma_error *error)
{
	buffer_append_text(out, "{\"location\": ");
	json_write_text(out, location);
	buffer_print(out, ", \"error\": {\"code\": \"%s\"", stemma_error_name(error->code));
	member(out, "message", error->message);
	buffer_append_text(out, "}}\n");
}

int command_extract(const struct settings *given)
{
	struct settings copy = *given, *settings = &copy;
	stemma_error error;
	struct output output, archive;
	int status = STATUS_DONE;
	if (settings->operand_count == 0)
		return cli_usage(COMMAND_EXTRACT, "a page is needed");
	cli_note_terminal(settings->operands, settings->operand_count);
	if (!output_open_archive(&archive, settings, &error)) {
		errno = 0;
		return cli_trouble(&error);
	}
	settings->engine.depth = STEMMA_DEPTH_ARTICLE;
	stemma_engine *engine = stemma_engine_new(&settings->engine, &error);
	if (!engine || !output_open(&output, settings->output, &error)) {
		errno = 0;
		if (engine)
			output_abandon(&output);
		stemma_engine_free(engine);
		return output_finish_archive(&archive, cli_trouble(&error));
	}
	bool written = true;
	for (size_t i = 0; i < settings->operand_count && written; i++) {
		struct buffer line;
		buffer_init(&line, LIMIT_BUFFER_BYTES);
		stemma_document *document = stemma_document_open(engine, settings->operands[i], settings->language, &error);
		if (document) {
			append_article(&line, stemma_document_get_info(document));
		} else {
			append_error(&line, settings->operands[i], &error);
			status = STATUS_TROUBLE;
		}
		stemma_document_free(document);
		written = output_write(&output, &line, &error);
		int const reason = errno;
		buffer_clear(&line);
		errno = reason;
	}
	if (!written) {
		output_abandon(&output);
		status = cli_trouble(&error);
	} else if (!output_finish(&output, &error)) {
		status = cli_trouble(&error);
	}
	stemma_engine_free(engine);
	return output_finish_archive(&archive, status);
}
