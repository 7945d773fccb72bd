/* main.c - finds the command, keeps the surroundings from changing the results. */
#include "cli/cli.h"

#include "base/error.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unicode/uloc.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

int cli_trouble(const stemma_error *error)
{
	if (error->code == STEMMA_ERROR_WRITE && errno == EPIPE) {
		/* Whoever read our output has enough: end as any program would. */
		(void)signal(SIGPIPE, SIG_DFL);
		(void)raise(SIGPIPE);
	}
	(void)fprintf(stderr, "stemma: %s\n", error->message);
	return STATUS_TROUBLE;
}

int cli_usage(enum command command, const char *what)
{
	bool program = command == COMMAND_COUNT;
	(void)fprintf(stderr, "stemma%s%s: %s; see stemma%s%s --help\n", program ? "" : " ", options_command_name(command),
	              what, program ? "" : " ", options_command_name(command));
	return STATUS_TROUBLE;
}

void cli_note_terminal(const char *const *operands, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(operands[i], "-") == 0 && isatty(STDIN_FILENO)) {
			(void)fputs("stemma: reading from the terminal; end with Ctrl-D\n", stderr);
			return;
		}
}

/* A closed standard stream would give its number to the next file opened. */
static void occupy_standard_streams(void)
{
	for (int number = 0; number <= 2; number++)
		if (fcntl(number, F_GETFD) < 0 && errno == EBADF)
			/* Opened the wrong way round, so that its use still fails. */
			(void)open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY);
}

static int run(enum command command, const struct settings *settings)
{
	switch (command) {
	case COMMAND_CHECK: return command_check(settings);
	case COMMAND_BATCH: return command_batch(settings);
	case COMMAND_REGRESS: return command_regress(settings);
	case COMMAND_EXTRACT: return command_extract(settings);
	case COMMAND_SEGMENT: return command_segment(settings);
	case COMMAND_LANGUAGES: return command_languages(settings);
	case COMMAND_COUNT: break;
	}
	return cli_usage(COMMAND_COUNT, "no command is given");
}

static int unknown_command(const char *word)
{
	const char *names[COMMAND_COUNT];
	char clean[80];
	stemma_error error;
	for (int i = 0; i < COMMAND_COUNT; i++)
		names[i] = options_command_name((enum command)i);
	(void)snprintf(clean, sizeof clean, "%.60s", word);
	const char *near = options_nearest(clean, names, COMMAND_COUNT);
	if (near)
		error_set(&error, STEMMA_ERROR_USAGE, "unknown command '%s'; did you mean %s?", clean, near);
	else
		error_set(&error, STEMMA_ERROR_USAGE, "unknown command '%s'; stemma --help lists the commands", clean);
	return cli_trouble(&error);
}

int main(int count, char **arguments)
{
	UErrorCode status = U_ZERO_ERROR;
	struct settings settings;
	struct buffer text;
	stemma_error error = { STEMMA_ERROR_NONE, "" };
	uloc_setDefault("root", &status); /* no result may depend on the user's locale */
#ifdef __GLIBC__
	/* Else it rises to the size of what was freed last, and what one large page took stays with us. */
	(void)mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
#endif
	occupy_standard_streams();
	(void)signal(SIGPIPE, SIG_IGN); /* seen as a write error, so that files are cleaned up */
	buffer_init(&text, 1024 * 1024);

	enum command command = COMMAND_COUNT;
	int at = 1;
	if (count > 1 && arguments[1][0] != '-') {
		command = options_command(arguments[1]);
		if (command == COMMAND_COUNT)
			return unknown_command(arguments[1]);
		at = 2;
	}
	int result = STATUS_DONE;
	switch (options_parse(command, count - (at < count ? at : count), arguments + at, &settings, &error)) {
	case PARSED_SHORT_HELP:
		options_help(command, false, &text);
		result = output_print(NULL, &text);
		break;
	case PARSED_HELP:
		options_help(command, true, &text);
		result = output_print(NULL, &text);
		break;
	case PARSED_VERSION:
		buffer_print(&text, "stemma %s (ICU %s, Unicode %s)\n", stemma_version(), stemma_icu_version(),
		             stemma_unicode_version());
		result = output_print(NULL, &text);
		break;
	case PARSED_COMPLETION:
		options_completion(&text);
		result = output_print(NULL, &text);
		break;
	case PARSED_WRONG:
		errno = 0;
		result = cli_trouble(&error);
		break;
	case PARSED_RUN:
		result = run(command, &settings);
		break;
	}
	free(settings.operands);
	return result;
}
