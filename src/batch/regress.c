/* regress.c - walks corpora, compares their pairs on several threads, prints the
 * figures in the order of the pairs' names, and holds them against thresholds. */
#include "batch/regress.h"

#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/system.h"
#include "batch/batch.h"
#include "batch/gold.h"

#include <dirent.h>
#include <errno.h>
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { CORPUS_PAIRS = 100000 }; /* more is no corpus that somebody wrote */

struct pair {
	char *folder;
	struct gold_score score;
	struct buffer notes;
	stemma_error error;
	bool done, failed;
};

struct corpus {
	const stemma_engine *engine;
	const struct regress_options *options;
	struct pair *pairs;
	size_t pair_count, pair_room;
	atomic_size_t next;
};

/* ---- Files --------------------------------------------------------------------- */

/* Heap; NULL without memory. */
static char *join(const char *folder, const char *name)
{
	struct buffer path;
	buffer_init(&path, 64 * 1024);
	buffer_append_text(&path, folder);
	if (path.size && path.data[path.size - 1] != '/')
		buffer_append_char(&path, '/');
	buffer_append_text(&path, name);
	if (path.failed)
		buffer_clear(&path);
	return path.data;
}

static bool is_file(const char *folder, const char *name)
{
	struct stat status;
	char *path = join(folder, name);
	bool found = path && stat(path, &status) == 0 && S_ISREG(status.st_mode);
	free(path);
	return found;
}

/* NULL on failure. */
static json_t *load(const char *folder, const char *name, stemma_error *error)
{
	json_error_t where;
	struct stat status;
	char *path = join(folder, name);
	if (!path) {
		error_memory(error);
		return NULL;
	}
	if (stat(path, &status) == 0 && status.st_size > (off_t)LIMIT_MANIFEST_LINE) {
		error_set(error, STEMMA_ERROR_TOO_LARGE, "%s: it is larger than %zu MiB; split the pair", path,
		          LIMIT_MANIFEST_LINE / (1024 * 1024));
		free(path);
		return NULL;
	}
	json_t *root = json_load_file(path, JSON_REJECT_DUPLICATES, &where);
	if (!root)
		error_set(error, STEMMA_ERROR_FORMAT, "%s: no sound JSON (line %d: %s); mend it", path, where.line,
		          where.text);
	else if (!json_is_object(root)) {
		error_set(error, STEMMA_ERROR_FORMAT, "%s: no JSON object; see the manual for its members", path);
		json_decref(root);
		root = NULL;
	}
	free(path);
	return root;
}

/* The first file by name that is `prefix` and an ending, such as "source.html". */
static char *find_page(const char *folder, const char *prefix, stemma_error *error)
{
	char *best = NULL;
	DIR *directory = opendir(folder);
	const struct dirent *entry;
	while (directory && (entry = readdir(directory)) != NULL) {
		size_t size = strlen(prefix);
		if (strncmp(entry->d_name, prefix, size) != 0 || entry->d_name[size] != '.' ||
		    (best && strcmp(entry->d_name, best) >= 0))
			continue;
		free(best);
		best = strdup(entry->d_name);
	}
	if (directory)
		(void)closedir(directory);
	if (!best) {
		error_set(error, STEMMA_ERROR_UNREADABLE, "%s: it has no file %s.*; add the page or its text", folder, prefix);
		return NULL;
	}
	char *path = join(folder, best);
	free(best);
	if (!path)
		error_memory(error);
	return path;
}

static bool add_pair(struct corpus *corpus, const char *folder)
{
	if (corpus->pair_count == corpus->pair_room) {
		size_t room = corpus->pair_room ? corpus->pair_room * 2 : 16;
		struct pair *pairs = realloc(corpus->pairs, room * sizeof *pairs);
		if (!pairs)
			return false;
		corpus->pairs = pairs;
		corpus->pair_room = room;
	}
	struct pair *pair = &corpus->pairs[corpus->pair_count];
	memset(pair, 0, sizeof *pair);
	pair->folder = strdup(folder);
	if (!pair->folder)
		return false;
	buffer_init(&pair->notes, LIMIT_BUFFER_BYTES);
	corpus->pair_count++;
	return true;
}

static int by_folder(const void *left, const void *right)
{
	return strcmp(((const struct pair *)left)->folder, ((const struct pair *)right)->folder);
}

static bool find_pairs(struct corpus *corpus, const char *folder, stemma_error *error)
{
	if (is_file(folder, "gold.json"))
		return add_pair(corpus, folder) || error_memory(error);
	DIR *directory = opendir(folder);
	const struct dirent *entry;
	if (!directory)
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: it cannot be read as a folder, %s; check the path",
		                 folder, system_words(errno));
	bool made = true;
	while (made && corpus->pair_count < CORPUS_PAIRS && (entry = readdir(directory)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		char *path = join(folder, entry->d_name);
		made = path && (!is_file(path, "gold.json") || add_pair(corpus, path));
		free(path);
	}
	(void)closedir(directory);
	if (!made)
		return error_memory(error);
	if (corpus->pair_count == 0)
		return error_set(error, STEMMA_ERROR_UNREADABLE,
		                 "%s: no pair was found; a pair is a folder with source.*, rewrite.* and gold.json", folder);
	qsort(corpus->pairs, corpus->pair_count, sizeof *corpus->pairs, by_folder);
	return true;
}

/* ---- One pair -------------------------------------------------------------------- */

static stemma_document *open_page(const stemma_engine *engine, const char *folder, const char *role,
                                  stemma_error *error)
{
	char *path = find_page(folder, role, error);
	if (!path)
		return NULL;
	stemma_document *document = stemma_document_open(engine, path, NULL, error);
	document = batch_check_document(document, role, path, error);
	free(path);
	return document;
}

static void run_pair(const struct corpus *corpus, struct pair *pair)
{
	stemma_document *rewrite = NULL;
	stemma_comparison *comparison = NULL;
	json_t *gold = load(pair->folder, "gold.json", &pair->error);
	stemma_document *source = gold ? open_page(corpus->engine, pair->folder, "source", &pair->error) : NULL;
	if (source)
		rewrite = open_page(corpus->engine, pair->folder, "rewrite", &pair->error);
	if (rewrite)
		comparison = stemma_compare(corpus->engine, source, rewrite, &pair->error);
	pair->failed = !comparison || !gold_measure(gold, comparison, corpus->options->kinds, &pair->score,
	                                            &pair->notes, &pair->error);
	pair->done = true;
	stemma_comparison_free(comparison);
	stemma_document_free(rewrite);
	stemma_document_free(source);
	json_decref(gold);
}

static void *work(void *context)
{
	struct corpus *corpus = context;
	const atomic_bool *interrupted = corpus->options->interrupted;
	while (!(interrupted && atomic_load(interrupted))) {
		size_t index = atomic_fetch_add(&corpus->next, 1);
		if (index >= corpus->pair_count)
			break;
		run_pair(corpus, &corpus->pairs[index]);
	}
	return NULL;
}

/* This thread works as well, so that a system short of threads still gets done. */
static void run_pairs(struct corpus *corpus)
{
	size_t wanted = corpus->options->jobs < corpus->pair_count ? corpus->options->jobs : corpus->pair_count;
	pthread_t *workers = calloc(wanted + 1, sizeof *workers);
	size_t started = 0;
	json_object_seed(0); /* not safe to leave to the first of many threads */
	while (workers && started + 1 < wanted && pthread_create(&workers[started], NULL, work, corpus) == 0)
		started++;
	(void)work(corpus);
	for (size_t i = 0; i < started; i++)
		pthread_join(workers[i], NULL);
	free(workers);
}

/* ---- Figures ----------------------------------------------------------------------- */

static void append_share(struct buffer *out, double share)
{
	long hundredths = lround(share * 100);
	buffer_print(out, "%ld.%02ld", hundredths / 100, hundredths % 100);
}

static void append_figures(struct buffer *out, const char *name, const struct gold_score *score)
{
	const struct {
		const char *name;
		const struct gold_count *count;
	} rows[] = {
		{ "beads", &score->beads },       { "dropped", &score->dropped },   { "added", &score->added },
		{ "repeated", &score->repeated }, { "findings", &score->findings },
	};
	buffer_append_text(out, name);
	buffer_append_text(out, "\n ");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].count->gold + rows[i].count->claimed == 0)
			continue;
		buffer_print(out, " %s F1 ", rows[i].name);
		append_share(out, gold_f1(rows[i].count));
		buffer_append_text(out, " (precision ");
		append_share(out, gold_precision(rows[i].count));
		buffer_append_text(out, ", recall ");
		append_share(out, gold_recall(rows[i].count));
		buffer_print(out, " of %zu);", rows[i].count->gold);
	}
	buffer_print(out, " must_not_flag %zu\n", score->violations);
}

/* The figure that a threshold's name means; false for a name that means none. */
static bool figure(const struct gold_score *score, const char *name, double *out, bool *at_most)
{
	static const char *const parts[] = { "beads_", "dropped_", "added_", "repeated_", "findings_" };
	const struct gold_count *const counts[] = { &score->beads, &score->dropped, &score->added, &score->repeated,
		                                    &score->findings };
	*at_most = strcmp(name, "must_not_flag") == 0;
	if (*at_most) {
		*out = (double)score->violations;
		return true;
	}
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		size_t size = strlen(parts[i]);
		if (strncmp(name, parts[i], size) != 0)
			continue;
		if (strcmp(name + size, "f1") == 0)
			*out = gold_f1(counts[i]);
		else if (strcmp(name + size, "precision") == 0)
			*out = gold_precision(counts[i]);
		else if (strcmp(name + size, "recall") == 0)
			*out = gold_recall(counts[i]);
		else
			return false;
		return true;
	}
	return false;
}

static bool hold_against(const char *folder, const struct gold_score *score, struct buffer *out, bool *below,
                         stemma_error *error)
{
	const char *name;
	json_t *value;
	if (!is_file(folder, "thresholds.json"))
		return true;
	json_t *thresholds = load(folder, "thresholds.json", error);
	if (!thresholds)
		return false;
	bool sound = true;
	json_object_foreach(thresholds, name, value) {
		double reached;
		bool at_most;
		if (!json_is_number(value) || !figure(score, name, &reached, &at_most)) {
			sound = error_set(error, STEMMA_ERROR_FORMAT,
			                  "%s/thresholds.json: \"%s\" is no figure with a number; use names such as "
			                  "beads_f1, findings_recall and must_not_flag", folder, name);
			break;
		}
		double wanted = json_number_value(value);
		/* Both sides rounded alike: a threshold is written with few digits. */
		bool missed = at_most ? reached > wanted : round(reached * 1e6) < round(wanted * 1e6);
		if (!missed)
			continue;
		*below = true;
		buffer_print(out, "below the threshold: %s is ", name);
		append_share(out, reached);
		buffer_append_text(out, at_most ? ", at most " : ", wanted ");
		append_share(out, wanted);
		buffer_append_char(out, '\n');
	}
	json_decref(thresholds);
	return sound;
}

static bool run_corpus(const stemma_engine *engine, const char *folder, struct buffer *out,
                       const struct regress_options *options, struct regress_outcome *outcome,
                       struct gold_score *all, stemma_error *error)
{
	struct corpus corpus = { .engine = engine, .options = options };
	struct gold_score total = { 0 };
	bool made = find_pairs(&corpus, folder, error);
	if (made)
		run_pairs(&corpus);
	for (size_t i = 0; i < corpus.pair_count; i++) {
		struct pair *pair = &corpus.pairs[i];
		if (!made) {
			/* only to be freed */
		} else if (!pair->done) {
			outcome->interrupted = true;
		} else if (pair->failed) {
			outcome->pairs++;
			outcome->errors++;
			buffer_print(out, "%s\n  error: %s\n", pair->folder, pair->error.message);
		} else {
			outcome->pairs++;
			append_figures(out, pair->folder, &pair->score);
			buffer_append(out, buffer_view(&pair->notes));
			gold_add(&total, &pair->score);
		}
		buffer_clear(&pair->notes);
		free(pair->folder);
	}
	if (made && !outcome->interrupted) {
		struct buffer name;
		buffer_init(&name, 64 * 1024);
		buffer_print(&name, "total of %s, %zu pair%s", folder, corpus.pair_count, corpus.pair_count == 1 ? "" : "s");
		if (corpus.pair_count > 1)
			append_figures(out, buffer_view(&name).data, &total);
		buffer_clear(&name);
		gold_add(all, &total);
		made = hold_against(folder, &total, out, &outcome->below, error);
	}
	free(corpus.pairs);
	return made;
}

bool regress_run(const stemma_engine *engine, const char *const *corpora, size_t count, FILE *output,
                 const struct regress_options *options, struct regress_outcome *outcome, stemma_error *error)
{
	struct gold_score all = { 0 };
	bool made = true;
	memset(outcome, 0, sizeof *outcome);
	for (size_t i = 0; made && i < count && !outcome->interrupted; i++) {
		struct buffer out;
		buffer_init(&out, LIMIT_BUFFER_BYTES);
		made = run_corpus(engine, corpora[i], &out, options, outcome, &all, error);
		if (made && i + 1 == count && count > 1 && !outcome->interrupted)
			append_figures(&out, "total", &all);
		errno = 0;
		if (out.failed)
			made = made && error_memory(error);
		else if (fwrite(buffer_view(&out).data, 1, out.size, output) != out.size || fflush(output) != 0) {
			int const reason = errno;
			made = error_set(error, STEMMA_ERROR_WRITE,
			                 "the output: it could not be written, %s; check where it goes to",
			                 system_words(reason));
			buffer_clear(&out);
			errno = reason;
			return false;
		}
		buffer_clear(&out);
	}
	return made;
}
