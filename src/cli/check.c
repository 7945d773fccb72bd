/* check.c - stemma check: one pair, in one or several formats. */
#include "cli/cli.h"

#include "acquire/warc.h"
#include "base/error.h"
#include "base/system.h"
#include "batch/batch.h"
#include "report/report.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
	const char *name, *file;
	stemma_report_format format;
} formats[] = {
	{ "text", "report.txt", STEMMA_REPORT_TEXT },
	{ "json", "report.json", STEMMA_REPORT_JSON },
	{ "html", "report.html", STEMMA_REPORT_HTML },
};
enum { FORMATS = sizeof formats / sizeof *formats };

static unsigned terminal_columns(const struct output *output)
{
	struct winsize size;
	if (ioctl(fileno(output->stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return 80;
}

static bool wants_color(const struct settings *settings, const struct output *output)
{
	const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
	if (settings->color != COLOR_AUTO)
		return settings->color == COLOR_ALWAYS;
	return output->terminal && !(none && *none) && terminal && strcmp(terminal, "dumb") != 0;
}

static int write_report(const stemma_comparison *comparison, stemma_report_format format, const char *path,
                        const struct settings *settings)
{
	stemma_report_options options = STEMMA_REPORT_OPTIONS_DEFAULT;
	struct output output;
	stemma_error error;
	if (!output_open(&output, path, &error)) {
		errno = 0;
		output_abandon(&output);
		return cli_trouble(&error);
	}
	options.kinds = settings->kinds;
	options.brief = settings->brief;
	options.color = wants_color(settings, &output);
	options.terminal = output.terminal;
	options.columns = output.terminal ? terminal_columns(&output) : 0;
	if (!stemma_report_write(comparison, format, output.stream, &options, &error)) {
		output_abandon(&output);
		return cli_trouble(&error);
	}
	return output_finish(&output, &error) ? STATUS_DONE : cli_trouble(&error);
}

static bool is_folder(const char *path)
{
	struct stat status;
	return path && stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static int write_into(const stemma_comparison *comparison, size_t format, const struct settings *settings)
{
	struct buffer path;
	int status = STATUS_TROUBLE;
	buffer_init(&path, 64 * 1024);
	buffer_print(&path, "%s/%s", settings->output, formats[format].file);
	if (!path.failed)
		status = write_report(comparison, formats[format].format, path.data, settings);
	buffer_clear(&path);
	return status;
}

static int write_reports(const stemma_comparison *comparison, const struct settings *settings)
{
	const char *list = settings->format ? settings->format : "text";
	bool several = strchr(list, ',') != NULL;
	stemma_error error;
	if (several && mkdir(settings->output, 0777) != 0 && errno != EEXIST) {
		error_set(&error, STEMMA_ERROR_UNREADABLE, "%s: the folder cannot be made, %s; check the path",
		          settings->output, system_words(errno));
		return cli_trouble(&error);
	}
	bool folder = several || is_folder(settings->output);
	int status = STATUS_DONE;
	for (const char *at = list; status == STATUS_DONE;) {
		size_t size = strcspn(at, ","), format = 0;
		while (strlen(formats[format].name) != size || strncmp(formats[format].name, at, size) != 0)
			format++; /* the options have been checked: it is there */
		if (folder)
			status = write_into(comparison, format, settings);
		else
			status = write_report(comparison, formats[format].format, settings->output, settings);
		if (!at[size])
			break;
		at += size + 1;
	}
	return status;
}

static stemma_document *open_side(const stemma_engine *engine, const char *location, const char *role,
                                  const char *language, const struct settings *settings, stemma_error *error)
{
	stemma_input input = settings->segmented ? STEMMA_INPUT_SEGMENTED : STEMMA_INPUT_DETECT;
	stemma_document *document = stemma_document_open_as(engine, location, language, input, error);
	return batch_check_document(document, role, location, error);
}

/* The report that the rewrite's archive holds under this address, or NULL. */
static stemma_document *open_archived(const stemma_engine *engine, const char *rewrite, const char *url,
                                      const char *language)
{
	struct buffer location;
	stemma_document *document = NULL;
	size_t size = warc_path_size(rewrite);
	if (size == 0)
		return NULL;
	buffer_init(&location, 64 * 1024);
	buffer_append(&location, (struct view){ rewrite, size });
	buffer_append_char(&location, '#');
	buffer_append_text(&location, url);
	if (!location.failed)
		document = stemma_document_open(engine, location.data, language, NULL);
	buffer_clear(&location);
	return document;
}

/* Opens the best report that the rewrite cites with a link. */
static stemma_document *open_cited(const stemma_engine *engine, const stemma_document *rewrite, const char *location,
                                   const struct settings *settings, stemma_error *error)
{
	const stemma_document_info *info = stemma_document_get_info(rewrite);
	size_t best = 0;
	while (best < info->citation_count && !info->citation_urls[best])
		best++;
	if (best == info->citation_count) {
		const char *named = info->citation_count ? info->citation_texts[0] : NULL;
		error_set(error, STEMMA_ERROR_EMPTY,
		          "%.200s: it cites %s%.100s%s; give the source, too: stemma check SOURCE REWRITE", location,
		          named ? "" : "no report", named ? named : "", named ? " without a link" : " by a link");
		return NULL;
	}
	const char *url = info->citation_urls[best], *text = info->citation_texts[best];
	stemma_error note; /* what strangers wrote is cleaned as in an error */
	error_set(&note, STEMMA_ERROR_NONE, "the source is %.300s%s%.100s%s, which the rewrite cites", url, text ? " (" : "",
	          text ? text : "", text ? ")" : "");
	(void)fprintf(stderr, "stemma: %s\n", note.message);
	stemma_document *source = open_archived(engine, location, url, settings->source_language);
	if (!source)
		source = stemma_document_open_found(engine, url, settings->source_language, error);
	return batch_check_document(source, "source", url, error);
}

/* Opens both articles and compares them; NULL with an error. */
static stemma_comparison *compare(const stemma_engine *engine, const struct settings *settings,
                                  stemma_document **source, stemma_document **rewrite, stemma_error *error)
{
	bool cited = settings->operand_count == 1;
	const char *to = settings->operands[cited ? 0 : 1];
	if (!cited) {
		*source = open_side(engine, settings->operands[0], "source", settings->source_language, settings, error);
		if (!*source)
			return NULL;
	}
	*rewrite = open_side(engine, to, "rewrite", settings->rewrite_language, settings, error);
	if (!*rewrite)
		return NULL;
	if (cited)
		*source = open_cited(engine, *rewrite, to, settings, error);
	return *source ? stemma_compare(engine, *source, *rewrite, error) : NULL;
}

int command_check(const struct settings *given)
{
	stemma_error error = { STEMMA_ERROR_INTERNAL, "" };
	struct settings settings = *given;
	if (settings.operand_count == 0 || settings.operand_count > 2)
		return cli_usage(COMMAND_CHECK, settings.operand_count
		                                    ? "there are more than two articles"
		                                    : "a source and a rewrite are needed, or a rewrite that cites its source");
	if (settings.operand_count == 2 && strcmp(settings.operands[0], "-") == 0 && strcmp(settings.operands[1], "-") == 0)
		return cli_usage(COMMAND_CHECK, "only one article can come from standard input");
	if (settings.operand_count == 1 && settings.segmented)
		return cli_usage(COMMAND_CHECK, "sentences one a line cite nothing; a source is needed, too");
	if (settings.format && strchr(settings.format, ',') && !settings.output)
		return cli_usage(COMMAND_CHECK, "several formats need a folder, -o FOLDER");
	cli_note_terminal(settings.operands, settings.operand_count);

	struct output archive;
	if (!output_open_archive(&archive, &settings, &error)) {
		errno = 0;
		return cli_trouble(&error);
	}
	int status = STATUS_TROUBLE;
	stemma_document *source = NULL, *rewrite = NULL;
	stemma_comparison *comparison = NULL;
	stemma_engine *engine = stemma_engine_new(&settings.engine, &error);
	if (engine)
		comparison = compare(engine, &settings, &source, &rewrite, &error);
	if (comparison) {
		status = write_reports(comparison, &settings);
		if (status == STATUS_DONE && settings.fail_on >= 0 &&
		    report_gravest(comparison, settings.kinds) >= settings.fail_on)
			status = STATUS_FAILED;
	} else {
		errno = 0;
		(void)cli_trouble(&error);
	}
	stemma_comparison_free(comparison);
	stemma_document_free(rewrite);
	stemma_document_free(source);
	stemma_engine_free(engine);
	return output_finish_archive(&archive, status);
}
