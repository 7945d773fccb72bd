/* steps.c - which step of a comparison takes how long. Used by tests/bench/bench.py.
 *
 * steps FILE SOURCE-LANGUAGE REWRITE-LANGUAGE [ROUNDS]: FILE has one sentence a line, the
 * source's first, then a blank line, then the rewrite's. */
#include "align/align.h"
#include "base/limits.h"
#include "facts/fact.h"
#include "judge/judge.h"
#include "report/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST_ROUNDS = 100000, MOST_LINES = 100000 };
enum step { STEP_WORDS, STEP_TERMS, STEP_FACTS, STEP_ALIGN, STEP_JUDGE, STEP_COUNT };

static const char *const step_names[] = { "words (ICU, folding)", "terms", "facts", "align", "judge" };
static double seconds[STEP_COUNT];

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

struct lines {
	struct view *items;
	size_t count;
};

static void analyse(struct arena *arena, const char *tag, const struct lines *lines, struct judge_side *out)
{
	const struct language *language = language_find(tag);
	struct term_tools *tools = term_tools_open(arena, language, NULL);
	struct word_tools *words = word_tools_open(arena, NULL);
	if (!tools || !words)
		exit(2);
	struct analysed *sentences = arena_array(arena, lines->count + 1, sizeof *sentences);
	struct fact_list *facts = arena_array(arena, lines->count + 1, sizeof *facts);
	stemma_sentence *shown = arena_array(arena, lines->count + 1, sizeof *shown);
	double start = now();
	for (size_t i = 0; i < lines->count; i++) {
		size_t count;
		words_split(arena, words, lines->items[i], FOLD_CASE_USUAL, &count);
	}
	double split = now();
	for (size_t i = 0; i < lines->count; i++)
		terms_analyse(arena, tools, lines->items[i], &sentences[i]);
	double analysed = now();
	for (size_t i = 0; i < lines->count; i++)
		facts_find(arena, &sentences[i], &facts[i]);
	double found = now();
	for (size_t i = 0; i < lines->count; i++)
		shown[i] = (stemma_sentence){ .text = lines->items[i].data, .size = lines->items[i].size, .paragraph = i };
	seconds[STEP_WORDS] += split - start;
	seconds[STEP_TERMS] += analysed - split - (split - start); /* terms_analyse splits the words again */
	seconds[STEP_FACTS] += found - analysed;
	*out = (struct judge_side){
		.side = { .language = term_tools_language(tools), .sentences = sentences, .facts = facts, .count = lines->count }, .sentences = shown,
	};
}

static bool compare(struct arena *arena, const char *const *tags, const struct lines *lines)
{
	struct judge_side source, rewrite;
	struct alignment alignment;
	struct judgement judgement;
	analyse(arena, tags[0], &lines[0], &source);
	analyse(arena, tags[1], &lines[1], &rewrite);
	double start = now();
	align(arena, &source.side, &rewrite.side, &alignment);
	double aligned = now();
	judge(arena, &source, &rewrite, &alignment, &judgement);
	seconds[STEP_ALIGN] += aligned - start;
	seconds[STEP_JUDGE] += now() - aligned;
	return judgement.bead_count > 0;
}

/* One comparison in an arena of its own; false when memory ran out. */
static bool run_round(const char *const *tags, const struct lines *lines)
{
	struct arena arena;
	arena_init(&arena, LIMIT_ARENA_BYTES);
	bool done = ARENA_GUARD(&arena) && compare(&arena, tags, lines);
	arena_clear(&arena);
	return done;
}

int main(int count, char **arguments)
{
	FILE *file = count >= 4 ? fopen(arguments[1], "rb") : NULL;
	if (!file) {
		fprintf(stderr, "usage: steps FILE SOURCE-LANGUAGE REWRITE-LANGUAGE [ROUNDS]\n");
		return 2;
	}
	const char *tags[2] = { arguments[2], arguments[3] };
	int rounds = count > 4 ? atoi(arguments[4]) : 200;
	static struct view items[2][MOST_LINES];
	struct lines lines[2] = { { items[0], 0 }, { items[1], 0 } };
	char *line = NULL;
	size_t room = 0;
	int side = 0;
	for (ssize_t size; (size = getline(&line, &room, file)) > 0;) {
		size_t length = (size_t)size - (line[size - 1] == '\n');
		if (length == 0)
			side = 1;
		else if (lines[side].count < MOST_LINES)
			items[side][lines[side].count++] = (struct view){ strndup(line, length), length };
	}
	free(line);
	fclose(file);
	for (int round = 0; round < rounds && round < MOST_ROUNDS; round++)
		if (!run_round(tags, lines))
			return 2;
	double all = 0;
	for (int step = 0; step < STEP_COUNT; step++)
		all += seconds[step];
	printf("%zu by %zu sentences, each step without the report:\n", lines[0].count, lines[1].count);
	for (int step = 0; step < STEP_COUNT; step++)
		printf("  %-22s %9.3f ms  %3.0f %%\n", step_names[step], 1000 * seconds[step] / rounds, 100 * seconds[step] / all);
	return 0;
}
