/* main.c - the language compiler, a build-time program.
 *
 *     compile-languages DATA-FOLDER OUT-FOLDER TAG...
 *
 * reads DATA-FOLDER (the folder concepts, names.txt, TAG.txt) and writes
 * OUT-FOLDER/languages-shared.c and languages-1.c to languages-4.c, which hold the tables of
 * language/language.h. English always comes first. With "-" for OUT-FOLDER it only checks
 * the files and prints what each covers. Mistakes are printed as PATH:LINE: message, and end it with 1. */
#include "emit.h"
#include "floor.h"

#include "base/error.h"
#include "base/limits.h"

#include <stdlib.h>
#include <unicode/uloc.h>

enum { SHARDS = 4, MOST_LANGUAGES = 200 };

static FILE *open_out(struct arena *arena, const char *folder, const char *name, const char **path)
{
	*path = arena_print(arena, "%s/%s.c", folder, name);
	FILE *out = fopen(*path, "wb");
	if (!out) {
		perror(*path);
		exit(1);
	}
	fputs("/* Made by src/language/compiler from src/language/data and ICU. */\n"
	      "#include \"language/language.h\"\n"
	      "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n",
	      out);
	return out;
}

static void close_out(FILE *out, const char *path)
{
	if (ferror(out) || fclose(out) != 0) {
		perror(path);
		exit(1);
	}
}

int main(int count, char **arguments)
{
	if (count < 4) {
		fprintf(stderr, "usage: compile-languages DATA-FOLDER OUT-FOLDER TAG...\n");
		return 2;
	}
	UErrorCode status = U_ZERO_ERROR;
	uloc_setDefault("root", &status);
	struct arena arena;
	arena_init(&arena, (size_t)8 << 30);
	if (!ARENA_GUARD(&arena)) {
		fprintf(stderr, "compile-languages: out of memory\n");
		return 1;
	}
	const char *data = arguments[1], *out_folder = arguments[2];
	stemma_error error;
	struct word_tools *words = word_tools_open(&arena, &error);
	if (!words) {
		fprintf(stderr, "compile-languages: %s\n", error.message);
		return 1;
	}
	struct inventory inventory = inventory_read(&arena, data);
	struct number_values values = { 0 };
	struct lexicon *lexicons[MOST_LANGUAGES];
	size_t language_total = 0;
	const char *tags[MOST_LANGUAGES] = { "en" };
	size_t tag_count = 1;
	for (int i = 3; i < count && tag_count < MOST_LANGUAGES; i++)
		if (strcmp(arguments[i], "en") != 0)
			tags[tag_count++] = arguments[i];
	for (size_t i = 0; i < tag_count; i++) {
		struct lexicon *lexicon =
			lexicon_read(&arena, words, &inventory, &values, arena_print(&arena, "%s/%s.txt", data, tags[i]));
		if (complaints && !lexicon->language.tag)
			return 1;
		if (strcmp(lexicon->language.tag, tags[i]) != 0)
			complain(lexicon->path, 1, "its tag is \"%s\", not that of its file name", lexicon->language.tag);
		if (i == 0)
			lexicon_add_english(lexicon, &inventory);
		lexicon_add_icu(lexicon, &inventory, &values);
		lexicons[language_total++] = lexicon;
	}
	size_t with_file = language_total;
	struct source_file annotations = source_read(&arena, arena_print(&arena, "%s/annotations.txt", data));
	for (size_t i = 0; i < annotations.count && language_total < MOST_LANGUAGES; i++) {
		const char *tag = annotations.lines[i].section;
		bool known = false;
		for (size_t l = 0; l < language_total && !known; l++)
			known = strcmp(lexicons[l]->language.tag, tag) == 0;
		if (!known)
			lexicons[language_total++] = lexicon_floor(&arena, words, &inventory, &values, &annotations, tag);
	}
	if (strcmp(out_folder, "-") == 0) {
		for (size_t i = 0; i < with_file; i++)
			printf("%-3s %5zu concepts, %6zu words, %5zu names, %6zu keys\n", lexicons[i]->language.tag,
			       lexicons[i]->concepts_covered, lexicons[i]->words_for_concepts, lexicons[i]->names_covered,
			       lexicons[i]->key_count);
	} else if (complaints == 0 || getenv("STEMMA_LENIENT")) {
		const char *path;
		struct ngram_table ngram_table = ngram_table_make(&arena, lexicons, with_file);
		FILE *out = open_out(&arena, out_folder, "languages-shared", &path);
		emit_shared(out, &inventory, &values, &ngram_table, lexicons, language_total);
		close_out(out, path);
		for (size_t shard = 0; shard < SHARDS; shard++) {
			out = open_out(&arena, out_folder, arena_print(&arena, "languages-%zu", shard + 1), &path);
			for (size_t i = shard; i < language_total; i += SHARDS)
				emit_language(out, lexicons[i], inventory.count);
			fputs("typedef int translation_unit_is_not_empty;\n", out);
			close_out(out, path);
		}
	}
	bool failed = complaints > 0 && !getenv("STEMMA_LENIENT");
	if (complaints)
		fprintf(stderr, "%u mistakes in the language files\n", complaints);
	arena_clear(&arena);
	return failed;
}
