/* regress.c - stemma regress: how well the program does on gold corpora. */
#include "batch/regress.h"

#include "cli/cli.h"

#include <errno.h>

int command_regress(const struct settings *settings)
{
	stemma_error error;
	struct output output;
	struct regress_outcome outcome;
	if (settings->operand_count == 0)
		return cli_usage(COMMAND_REGRESS, "a corpus is needed");
	stemma_engine *engine = stemma_engine_new(&settings->engine, &error);
	if (!engine) {
		errno = 0;
		return cli_trouble(&error);
	}
	int status = STATUS_DONE;
	if (!output_open(&output, settings->output, &error)) {
		errno = 0;
		output_abandon(&output);
		stemma_engine_free(engine);
		return cli_trouble(&error);
	}
	cli_catch_signals();
	struct regress_options options = { .kinds = settings->kinds, .jobs = settings->jobs,
	                                   .interrupted = &cli_interrupted };
	if (!regress_run(engine, settings->operands, settings->operand_count, output.stream, &options, &outcome, &error)) {
		output_abandon(&output);
		status = cli_trouble(&error);
	} else if (!output_finish(&output, &error)) {
		status = cli_trouble(&error);
	} else if (outcome.interrupted) {
		status = cli_signal_status();
	} else if (outcome.errors) {
		(void)fprintf(stderr, "stemma: %zu of %zu pairs had an error; it is told in their place\n", outcome.errors,
		              outcome.pairs);
		status = STATUS_TROUBLE;
	} else if (outcome.below) {
		status = STATUS_FAILED;
	}
	stemma_engine_free(engine);
	return status;
}
