/* options.c - the table of options, and what is made from it. */
#include "cli/options.h"

#include "base/error.h"

#include <stdlib.h>
#include <unistd.h>

/* Sets of commands. PROGRAM stands for no command at all. */
enum {
	CHECK = 1 << COMMAND_CHECK,
	BATCH = 1 << COMMAND_BATCH,
	REGRESS = 1 << COMMAND_REGRESS,
	EXTRACT = 1 << COMMAND_EXTRACT,
	SEGMENT = 1 << COMMAND_SEGMENT,
	LANGUAGES = 1 << COMMAND_LANGUAGES,
	PROGRAM = 1 << COMMAND_COUNT,
	FETCHING = CHECK | BATCH | EXTRACT | SEGMENT,
	EVERY = CHECK | BATCH | REGRESS | EXTRACT | SEGMENT | LANGUAGES
};

enum option {
	OPTION_SOURCE_LANGUAGE,
	OPTION_REWRITE_LANGUAGE,
	OPTION_LANGUAGE,
	OPTION_SEGMENTED,
	OPTION_FORMAT,
	OPTION_OUTPUT,
	OPTION_ONLY,
	OPTION_SKIP,
	OPTION_FAIL_ON,
	OPTION_BRIEF,
	OPTION_COLOR,
	OPTION_JOBS,
	OPTION_KINDS,
	OPTION_OFFLINE,
	OPTION_ALLOW_FETCH,
	OPTION_SAVE,
	OPTION_MAX_BYTES,
	OPTION_MAX_REDIRECTS,
	OPTION_TIMEOUT,
	OPTION_USER_AGENT,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_COMPLETION
};

/* What may follow, for completion: words, or one of these. */
#define VALUE_FILE "<file>"
#define VALUE_KINDS "<kinds>"

struct row {
	enum option option;
	char letter; /* or 0 */
	const char *name;
	const char *argument; /* NULL: it takes none */
	int commands;
	const char *values;
	const char *help;
};

static const struct row rows[] = {
	{ OPTION_SOURCE_LANGUAGE, 0, "source-lang", "TAG", CHECK | BATCH, NULL,
	  "language of the source, such as en; default: detected" },
	{ OPTION_REWRITE_LANGUAGE, 0, "rewrite-lang", "TAG", CHECK | BATCH, NULL,
	  "language of the rewrite, such as fa; default: detected" },
	{ OPTION_LANGUAGE, 0, "lang", "TAG", EXTRACT | SEGMENT, NULL,
	  "language of the text; default: detected" },
	{ OPTION_SEGMENTED, 0, "segmented", NULL, CHECK, NULL,
	  "each input line is one sentence, a blank line ends a paragraph" },
	{ OPTION_FORMAT, 0, "format", "NAME", CHECK, "text json html",
	  "text (default), json or html; several with commas and -o FOLDER" },
	{ OPTION_FORMAT, 0, "format", "NAME", BATCH, "jsonl", "jsonl (default)" },
	{ OPTION_FORMAT, 0, "format", "NAME", REGRESS, "text", "text (default)" },
	{ OPTION_FORMAT, 0, "format", "NAME", SEGMENT, "lines json",
	  "lines (default), one sentence a line, or json" },
	{ OPTION_OUTPUT, 'o', "output", "FILE", EVERY, VALUE_FILE,
	  "write to FILE, whole or not at all; default: standard output" },
	{ OPTION_ONLY, 0, "only", "KIND,...", CHECK | BATCH | REGRESS, VALUE_KINDS,
	  "report these kinds of findings only" },
	{ OPTION_SKIP, 0, "skip", "KIND,...", CHECK | BATCH | REGRESS, VALUE_KINDS,
	  "leave these kinds out; stemma languages --kinds lists them" },
	{ OPTION_FAIL_ON, 0, "fail-on", "SEVERITY", CHECK | BATCH, "minor major critical",
	  "exit 1 when a finding is minor, major or critical, or graver" },
	{ OPTION_BRIEF, 0, "brief", NULL, CHECK, NULL, "text: one screen, no texts" },
	{ OPTION_COLOR, 0, "color", "WHEN", CHECK, "auto always never",
	  "text: auto (default), always or never" },
	{ OPTION_JOBS, 'j', "jobs", "N", BATCH | REGRESS, NULL,
	  "worker threads; default: the processors available" },
	{ OPTION_KINDS, 0, "kinds", NULL, LANGUAGES, NULL, "list the kinds of findings instead" },
	{ OPTION_OFFLINE, 0, "offline", NULL, CHECK | BATCH | REGRESS | EXTRACT | SEGMENT, NULL, "refuse every URL" },
	{ OPTION_ALLOW_FETCH, 0, "allow-fetch", NULL, BATCH, NULL,
	  "fetch the URLs of the manifest, from public addresses only" },
	{ OPTION_SAVE, 0, "save", "FILE.warc", CHECK | BATCH | EXTRACT, VALUE_FILE,
	  "keep what is fetched in FILE.warc, which is read where a page is" },
	{ OPTION_MAX_BYTES, 0, "max-bytes", "N", FETCHING, NULL,
	  "largest input, in bytes or with K, M or G; default: 10M" },
	{ OPTION_MAX_REDIRECTS, 0, "max-redirects", "N", FETCHING, NULL, "hops of one fetch; default: 5" },
	{ OPTION_TIMEOUT, 0, "timeout", "SECONDS", FETCHING, NULL, "for one fetch in all; default: 30" },
	{ OPTION_USER_AGENT, 0, "user-agent", "TEXT", FETCHING, NULL, "how to introduce ourselves to a server" },
	{ OPTION_COMPLETION, 0, "completion", "SHELL", PROGRAM, "bash", "print completions for bash" },
	{ OPTION_HELP, 'h', "help", NULL, EVERY | PROGRAM, NULL, "show this help; -h is shorter" },
	{ OPTION_VERSION, 0, "version", NULL, EVERY | PROGRAM, NULL, "show the versions of stemma, ICU and Unicode" },
};
enum { ROWS = sizeof rows / sizeof *rows };

static const struct {
	const char *name, *usage, *what, *more;
} commands[COMMAND_COUNT + 1] = {
	[COMMAND_CHECK] = { "check", "[OPTION]... [SOURCE] REWRITE", "compare a rewrite with its source",
	                    "SOURCE and REWRITE are a path, an http(s) URL, a page in a WARC file such as\n"
	                    "pair.warc#2, or - for standard input; HTML and plain text are told apart by content.\n"
	                    "Without SOURCE it is the first report that REWRITE cites with a link.\n"
	                    "\nExamples:\n"
	                    "  stemma check network.html outlet.html\n"
	                    "  stemma check https://outlet.example/news/1\n"
	                    "  stemma check --save pair.warc https://network.example/a https://outlet.example/b\n"
	                    "  stemma check --offline pair.warc#1 pair.warc#2\n"
	                    "  stemma check --format html -o report.html network.html outlet.html\n"
	                    "  stemma check --format text,json,html -o reports network.html outlet.html\n"
	                    "  stemma check --brief --fail-on major source.txt rewrite.txt\n" },
	[COMMAND_BATCH] = { "batch", "[OPTION]... [MANIFEST]", "compare many pairs: JSON lines in, JSON lines out",
	                    "MANIFEST has one JSON object a line; default: standard input.\n"
	                    "\nExamples:\n"
	                    "  stemma batch pairs.jsonl > reports.jsonl\n"
	                    "  stemma batch -j 4 -o reports.jsonl pairs.jsonl\n" },
	[COMMAND_REGRESS] = { "regress", "[OPTION]... CORPUS...", "measure against gold corpora",
	                      "CORPUS is a folder of pairs; a pair is a folder with source.*, rewrite.* and\n"
	                      "gold.json. Ends with 1 when a figure is below thresholds.json.\n"
	                      "\nExample:\n"
	                      "  stemma regress corpora\n" },
	[COMMAND_EXTRACT] = { "extract", "[OPTION]... PAGE...", "print the article on a page, one JSON object a line",
	                      "PAGE is a path, an http(s) URL, a page in a WARC file, or - for standard input.\n"
	                      "\nExample:\n"
	                      "  stemma extract outlet.html\n" },
	[COMMAND_SEGMENT] = { "segment", "[OPTION]... FILE", "print the sentences of a text",
	                      "FILE is a path, an http(s) URL, or - for standard input.\n"
	                      "\nExamples:\n"
	                      "  stemma segment article.txt\n"
	                      "  stemma segment --lang fa --format json - < article.txt\n" },
	[COMMAND_LANGUAGES] = { "languages", "[OPTION]...", "list what each language is equipped with", "" },
	[COMMAND_COUNT] = { "", "COMMAND [OPTION]... [ARGUMENT]...",
	                    "compare a rewrite of a news report with its source, sentence by sentence",
	                    "stemma COMMAND --help tells about a command.\n"
	                    "\nExamples:\n"
	                    "  stemma check network.html outlet.html\n"
	                    "  stemma check --format html -o report.html network.html outlet.html\n" },
};

enum command options_command(const char *name)
{
	for (int i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(commands[i].name, name) == 0)
			return (enum command)i;
	return COMMAND_COUNT;
}

const char *options_command_name(enum command command)
{
	return commands[command].name;
}

static bool belongs(const struct row *row, enum command command)
{
	return row->commands >> (int)command & 1;
}

/* ---- Near words -------------------------------------------------------------- */

enum { NEAR_LENGTH = 32 };

/* Letters to change, add, drop or swap with a neighbour (Damerau's distance). */
static size_t distance(const char *a, const char *b)
{
	size_t n = strlen(a), m = strlen(b);
	size_t cost[NEAR_LENGTH + 1][NEAR_LENGTH + 1];
	if (n > NEAR_LENGTH || m > NEAR_LENGTH)
		return SIZE_MAX;
	for (size_t i = 0; i <= n; i++)
		for (size_t k = 0; k <= m; k++) {
			if (i == 0 || k == 0) {
				cost[i][k] = i + k;
				continue;
			}
			size_t best = cost[i - 1][k - 1] + (a[i - 1] != b[k - 1]);
			if (cost[i - 1][k] + 1 < best)
				best = cost[i - 1][k] + 1;
			if (cost[i][k - 1] + 1 < best)
				best = cost[i][k - 1] + 1;
			if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1] && cost[i - 2][k - 2] + 1 < best)
				best = cost[i - 2][k - 2] + 1;
			cost[i][k] = best;
		}
	return cost[n][m];
}

const char *options_nearest(const char *written, const char *const *names, size_t count)
{
	const char *best = NULL;
	size_t least = SIZE_MAX, length = strlen(written);
	for (size_t i = 0; i < count; i++) {
		size_t far = distance(written, names[i]);
		if (length >= 2 && strncmp(names[i], written, length) == 0)
			far = 1; /* a beginning */
		if (far < least) {
			least = far;
			best = names[i];
		}
	}
	return least <= 1 || least <= length / 3 ? best : NULL;
}

/* ---- Values ------------------------------------------------------------------- */

/* The next word of a list parted by commas or spaces; size 0 at the end. */
static struct view next_word(const char **at, char parting)
{
	const char *start = *at;
	const char *end = strchr(start, parting);
	size_t size = end ? (size_t)(end - start) : strlen(start);
	*at = end ? end + 1 : start + size;
	return (struct view){ start, size };
}

bool options_list(const char *list, const char *allowed, struct buffer *bad)
{
	if (!*list)
		return false;
	for (const char *at = list; *at || at == list;) {
		struct view word = next_word(&at, ',');
		bool found = false;
		for (const char *known = allowed; *known && !found;)
			found = view_equal(next_word(&known, ' '), word);
		if (!found) {
			buffer_append(bad, word);
			return false;
		}
		if (!*at)
			return at[-1] != ','; /* no empty word at the end */
	}
	return true;
}

static bool read_kinds(const char *list, uint32_t *kinds, const char *option, stemma_error *error)
{
	uint32_t read = 0;
	const char *names[STEMMA_KIND_COUNT];
	for (int i = 0; i < STEMMA_KIND_COUNT; i++)
		names[i] = stemma_kind_name((stemma_kind)i);
	for (const char *at = list; *at || at == list;) {
		char name[NEAR_LENGTH] = "";
		struct view word = next_word(&at, ',');
		if (word.size < sizeof name)
			memcpy(name, word.data, word.size);
		stemma_kind kind = stemma_kind_from_name(name);
		if (kind == STEMMA_KIND_COUNT) {
			const char *near = options_nearest(name, names, STEMMA_KIND_COUNT);
			return error_set(error, STEMMA_ERROR_USAGE,
			                 "--%s: no kind of finding is called '%.*s'; %s%s%s", option,
			                 (int)(word.size < 60 ? word.size : 60), word.data, near ? "did you mean " : "",
			                 near ? near : "stemma languages --kinds lists them", near ? "?" : "");
		}
		read |= UINT32_C(1) << (unsigned)kind;
	}
	*kinds = read;
	return true;
}

/* Digits only, at most `most`. */
static bool read_whole(const char *text, unsigned long long most, unsigned long long *out, const char **rest)
{
	unsigned long long value = 0;
	const char *at = text;
	for (; *at >= '0' && *at <= '9'; at++) {
		unsigned digit = (unsigned)(*at - '0');
		if (value > (most - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	*out = value;
	*rest = at;
	return at > text;
}

static bool read_bytes(const char *text, size_t *out)
{
	unsigned long long value, scale = 1;
	const char *rest;
	if (!read_whole(text, UINT64_C(1) << 40, &value, &rest))
		return false;
	switch (*rest) {
	case 'G': scale *= 1024; /* fall through */
	case 'M': scale *= 1024; /* fall through */
	case 'K':
		scale *= 1024;
		rest++;
		break;
	default: break;
	}
	if (*rest || value == 0 || value > SIZE_MAX / scale)
		return false;
	*out = (size_t)(value * scale);
	return true;
}

static bool read_seconds(const char *text, double *out)
{
	unsigned long long whole, part = 0;
	const char *rest;
	double scale = 1;
	if (!read_whole(text, 1000000, &whole, &rest))
		return false;
	if (*rest == '.') {
		for (rest++; *rest >= '0' && *rest <= '9' && scale < 1e6; rest++) {
			part = part * 10 + (unsigned)(*rest - '0');
			scale *= 10;
		}
	}
	*out = (double)whole + (double)part / scale;
	return !*rest && *out > 0;
}

static bool choose(const char *text, const char *const *words, int count, int *out)
{
	for (int i = 0; i < count; i++)
		if (strcmp(text, words[i]) == 0) {
			*out = i;
			return true;
		}
	return false;
}

static bool wrong_value(const struct row *row, const char *value, stemma_error *error)
{
	return error_set(error, STEMMA_ERROR_USAGE, "--%s: '%.60s' will not do as %s (%s)", row->name, value,
	                 row->argument, row->help);
}

static bool apply(const struct row *row, const char *value, struct settings *settings, uint32_t *skip,
                  stemma_error *error)
{
	static const char *const severities[] = { "minor", "major", "critical" };
	static const char *const colors[] = { "auto", "always", "never" };
	unsigned long long number;
	const char *rest;
	int chosen = 0;
	switch (row->option) {
	case OPTION_SOURCE_LANGUAGE: settings->source_language = value; return true;
	case OPTION_REWRITE_LANGUAGE: settings->rewrite_language = value; return true;
	case OPTION_LANGUAGE: settings->language = value; return true;
	case OPTION_SEGMENTED: settings->segmented = true; return true;
	case OPTION_OUTPUT: settings->output = value; return *value || wrong_value(row, value, error);
	case OPTION_ONLY: return read_kinds(value, &settings->kinds, row->name, error);
	case OPTION_SKIP: return read_kinds(value, skip, row->name, error);
	case OPTION_BRIEF: settings->brief = true; return true;
	case OPTION_KINDS: settings->list_kinds = true; return true;
	case OPTION_OFFLINE: settings->engine.offline = true; return true;
	case OPTION_ALLOW_FETCH: settings->allow_fetch = true; return true;
	case OPTION_SAVE:
		settings->save = value;
		return (*value && strcmp(value, "-") != 0) || wrong_value(row, value, error);
	case OPTION_USER_AGENT: settings->engine.user_agent = value; return true;
	case OPTION_FORMAT: {
		struct buffer bad;
		buffer_init(&bad, 4096);
		bool good = options_list(value, row->values, &bad) && (row->commands == CHECK || !strchr(value, ','));
		if (!good)
			error_set(error, STEMMA_ERROR_USAGE, "--format: there is no format '%.60s' here; it is %s",
			          bad.size ? bad.data : value, row->help);
		buffer_clear(&bad);
		settings->format = value;
		return good;
	}
	case OPTION_FAIL_ON:
		if (!choose(value, severities, 3, &chosen))
			return wrong_value(row, value, error);
		settings->fail_on = chosen;
		return true;
	case OPTION_COLOR:
		if (!choose(value, colors, 3, &chosen))
			return wrong_value(row, value, error);
		settings->color = (enum color)chosen;
		return true;
	case OPTION_JOBS:
		if (!read_whole(value, 1024, &number, &rest) || *rest || number == 0)
			return wrong_value(row, value, error);
		settings->jobs = (unsigned)number;
		return true;
	case OPTION_MAX_BYTES:
		return read_bytes(value, &settings->engine.max_bytes) || wrong_value(row, value, error);
	case OPTION_MAX_REDIRECTS:
		if (!read_whole(value, 100, &number, &rest) || *rest)
			return wrong_value(row, value, error);
		settings->engine.max_redirects = (unsigned)number;
		return true;
	case OPTION_TIMEOUT:
		return read_seconds(value, &settings->engine.timeout_seconds) || wrong_value(row, value, error);
	case OPTION_COMPLETION: return strcmp(value, "bash") == 0 || wrong_value(row, value, error);
	case OPTION_HELP:
	case OPTION_VERSION: break;
	}
	return true;
}

/* ---- Parsing --------------------------------------------------------------------- */

static const struct row *find_long(enum command command, struct view name)
{
	for (int i = 0; i < ROWS; i++)
		if (belongs(&rows[i], command) && view_equal(view_of(rows[i].name), name))
			return &rows[i];
	return NULL;
}

static bool unknown_option(enum command command, const char *written, struct view name, stemma_error *error)
{
	const char *names[ROWS];
	char word[NEAR_LENGTH + 1] = "";
	size_t count = 0;
	const char *near = NULL;
	for (int i = 0; i < ROWS; i++)
		if (belongs(&rows[i], command))
			names[count++] = rows[i].name;
	if (name.size > 0 && name.size < sizeof word) {
		memcpy(word, name.data, name.size);
		near = options_nearest(word, names, count);
	}
	const char *space = command == COMMAND_COUNT ? "" : " ";
	if (near)
		return error_set(error, STEMMA_ERROR_USAGE, "unknown option '%.80s'; did you mean --%s?", written, near);
	return error_set(error, STEMMA_ERROR_USAGE, "unknown option '%.80s'; stemma%s%s --help lists the options",
	                 written, space, commands[command].name);
}

static unsigned processors(void)
{
	long count = sysconf(_SC_NPROCESSORS_ONLN);
	return count < 1 ? 1 : count > 256 ? 256 : (unsigned)count;
}

struct parser {
	enum command command;
	char **at, **end;
	struct settings *settings;
	uint32_t skip;
	enum parsed parsed;
	stemma_error *error;
};

static bool take_option(struct parser *parser, const struct row *row, const char *value)
{
	switch (row->option) {
	case OPTION_HELP:
		parser->parsed = parser->at[0][1] == 'h' ? PARSED_SHORT_HELP : PARSED_HELP;
		return true;
	case OPTION_VERSION: parser->parsed = PARSED_VERSION; return true;
	case OPTION_COMPLETION: parser->parsed = PARSED_COMPLETION; break;
	default: break;
	}
	if (row->argument && !value) {
		if (parser->at + 1 >= parser->end)
			return error_set(parser->error, STEMMA_ERROR_USAGE, "--%s: its %s is missing (%s)", row->name,
			                 row->argument, row->help);
		value = *++parser->at;
	}
	return apply(row, value, parser->settings, &parser->skip, parser->error);
}

static bool parse_long(struct parser *parser, const char *written)
{
	const char *equals = strchr(written, '=');
	struct view name = { written + 2, equals ? (size_t)(equals - written) - 2 : strlen(written) - 2 };
	const struct row *row = find_long(parser->command, name);
	if (!row)
		return unknown_option(parser->command, written, name, parser->error);
	if (equals && !row->argument)
		return error_set(parser->error, STEMMA_ERROR_USAGE, "--%s takes no value; leave '%.60s' out", row->name, equals);
	return take_option(parser, row, equals ? equals + 1 : NULL);
}

static bool parse_letters(struct parser *parser, const char *written)
{
	for (const char *letter = written + 1; *letter; letter++) {
		const struct row *row = NULL;
		for (int i = 0; i < ROWS && !row; i++)
			if (belongs(&rows[i], parser->command) && rows[i].letter == *letter)
				row = &rows[i];
		if (!row)
			return unknown_option(parser->command, written, view_of(written + 1), parser->error);
		if (row->argument)
			return take_option(parser, row, letter[1] ? letter + 1 : NULL);
		if (!take_option(parser, row, NULL))
			return false;
	}
	return true;
}

enum parsed options_parse(enum command command, int count, char **arguments, struct settings *settings,
                          stemma_error *error)
{
	stemma_options const defaults = STEMMA_OPTIONS_DEFAULT;
	*settings = (struct settings){ .kinds = STEMMA_ALL_KINDS, .fail_on = -1, .engine = defaults };
	settings->operands = calloc((size_t)count + 1, sizeof *settings->operands);
	if (!settings->operands) {
		error_memory(error);
		return PARSED_WRONG;
	}
	struct parser parser = { .command = command, .at = arguments, .end = arguments + count, .settings = settings,
	                         .parsed = PARSED_RUN, .error = error };
	bool options = true;
	for (; parser.at < parser.end && parser.parsed == PARSED_RUN; parser.at++) {
		const char *word = *parser.at;
		bool good = true;
		if (!options || word[0] != '-' || !word[1])
			settings->operands[settings->operand_count++] = word;
		else if (strcmp(word, "--") == 0)
			options = false;
		else if (word[1] == '-')
			good = parse_long(&parser, word);
		else
			good = parse_letters(&parser, word);
		if (!good)
			return PARSED_WRONG;
	}
	settings->kinds &= ~parser.skip;
	if (settings->jobs == 0)
		settings->jobs = processors();
	return parser.parsed;
}

/* ---- Help and completion ------------------------------------------------------------ */

void options_help(enum command command, bool full, struct buffer *out)
{
	bool program = command == COMMAND_COUNT;
	buffer_print(out, "Usage: stemma%s%s %s\n", program ? "" : " ", commands[command].name, commands[command].usage);
	buffer_print(out, "stemma%s%s: %s.\n", program ? "" : " ", commands[command].name, commands[command].what);
	if (program) {
		buffer_append_text(out, "\nCommands:\n");
		for (int i = 0; i < COMMAND_COUNT; i++)
			buffer_print(out, "  %-11s %s\n", commands[i].name, commands[i].what);
	}
	buffer_append_text(out, "\nOptions:\n");
	for (int i = 0; i < ROWS; i++) {
		const struct row *row = &rows[i];
		char name[64];
		if (!belongs(row, command))
			continue;
		(void)snprintf(name, sizeof name, "--%s%s%s", row->name, row->argument ? " " : "",
		               row->argument ? row->argument : "");
		if (row->letter)
			buffer_print(out, "  -%c, %-22s %s\n", row->letter, name, row->help);
		else
			buffer_print(out, "      %-22s %s\n", name, row->help);
	}
	if (!full)
		return;
	if (*commands[command].more)
		buffer_append_char(out, '\n');
	buffer_append_text(out, commands[command].more);
	buffer_append_text(out, "\nExit status: 0 done, ");
	if (command == COMMAND_CHECK || command == COMMAND_BATCH)
		buffer_append_text(out, "1 --fail-on was met, ");
	else if (command == COMMAND_REGRESS)
		buffer_append_text(out, "1 a figure is below its threshold, ");
	else if (program)
		buffer_append_text(out, "1 --fail-on was met or a figure is below its threshold,\n");
	buffer_append_text(out, "2 trouble.\n");
}

static void append_values(struct buffer *out, const char *values)
{
	if (strcmp(values, VALUE_KINDS) != 0) {
		buffer_append_text(out, values);
		return;
	}
	for (int i = 0; i < STEMMA_KIND_COUNT; i++) {
		if (i)
			buffer_append_char(out, ' ');
		buffer_append_text(out, stemma_kind_name((stemma_kind)i));
	}
}

static void append_options(struct buffer *out, enum command command)
{
	for (int i = 0; i < ROWS; i++) {
		if (!belongs(&rows[i], command))
			continue;
		if (rows[i].letter)
			buffer_print(out, "-%c ", rows[i].letter);
		buffer_print(out, "--%s ", rows[i].name);
	}
	out->size--; /* the last space */
	out->data[out->size] = '\0';
}

void options_completion(struct buffer *out)
{
	buffer_append_text(out, "# bash completion for stemma; made by: stemma --completion bash\n"
	                        "_stemma()\n{\n"
	                        "\tlocal word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
	                        "\tlocal command=${COMP_WORDS[1]} options='' prefix=''\n"
	                        "\tCOMPREPLY=()\n"
	                        "\tif ((COMP_CWORD == 1)); then\n\t\tcommand=''\n\tfi\n"
	                        "\tif [[ $before == '=' ]] && ((COMP_CWORD > 2)); then\n"
	                        "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
	                        "\telif [[ $word == '=' ]]; then\n\t\tword=''\n\tfi\n"
	                        "\tcase $command:$before in\n");
	for (int i = 0; i < ROWS; i++) {
		const struct row *row = &rows[i];
		if (!row->argument)
			continue;
		bool first = true;
		for (int command = 0; command <= COMMAND_COUNT; command++) {
			if (!belongs(row, (enum command)command))
				continue;
			buffer_print(out, "%s%s:--%s", first ? "\t" : " | ", commands[command].name, row->name);
			if (row->letter)
				buffer_print(out, " | %s:-%c", commands[command].name, row->letter);
			first = false;
		}
		buffer_append_text(out, ")\n");
		if (!row->values) {
			buffer_append_text(out, "\t\treturn ;;\n");
		} else if (strcmp(row->values, VALUE_FILE) == 0) {
			buffer_append_text(out, "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n\t\treturn ;;\n");
		} else {
			/* lists: complete behind the last comma */
			buffer_append_text(out, "\t\t[[ $word == *,* ]] && prefix=${word%,*},\n"
			                        "\t\tmapfile -t COMPREPLY < <(compgen -P \"$prefix\" -W '");
			append_values(out, row->values);
			buffer_append_text(out, "' -- \"${word##*,}\")\n\t\treturn ;;\n");
		}
	}
	buffer_append_text(out, "\tesac\n\tcase $command in\n");
	for (int command = 0; command <= COMMAND_COUNT; command++) {
		buffer_print(out, "\t%s) options='", command == COMMAND_COUNT ? "''" : commands[command].name);
		append_options(out, (enum command)command);
		buffer_append_text(out, "' ;;\n");
	}
	buffer_append_text(out, "\tesac\n"
	                        "\tif [[ $word == -* ]]; then\n"
	                        "\t\tmapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
	                        "\telif ((COMP_CWORD == 1)); then\n"
	                        "\t\tmapfile -t COMPREPLY < <(compgen -W '");
	for (int command = 0; command < COMMAND_COUNT; command++) {
		if (command)
			buffer_append_char(out, ' ');
		buffer_append_text(out, commands[command].name);
	}
	buffer_append_text(out, "' -- \"$word\")\n"
	                        "\telse\n"
	                        "\t\tmapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
	                        "\tfi\n}\n"
	                        "complete -o filenames -F _stemma stemma\n");
}
