/* gold.c - lays gold and a comparison over the letters of the articles and counts. */
#include "batch/gold.h"

#include "base/arena.h"
#include "base/limits.h"
#include "report/report.h"
#include "text/letters.h"

#define NOWHERE SIZE_MAX

/* Half-open, in letters of an article. */
struct range {
	size_t start, end;
};

/* One article: its letters in a row, and the gold sentences that lie on them. */
struct ground {
	const stemma_document_info *info;
	struct letters letters;
	size_t *first; /* of each sentence of the program: its first letter; one more at the end */
	struct view *lines; /* gold sentences, each once */
	struct range *spans; /* where each lies; start NOWHERE: not in the article */
	size_t line_count, line_room, span_room;
	size_t *owner; /* of each letter: its gold sentence, or NOWHERE */
};

struct measure {
	struct arena arena;
	const stemma_comparison *comparison;
	const json_t *gold;
	uint32_t kinds;
	struct ground source, rewrite;
	struct gold_score *score;
	struct buffer *notes;
};

/* ---- The ground --------------------------------------------------------------- */

static void lay_ground(struct arena *arena, struct ground *ground, const stemma_document *document)
{
	ground->info = stemma_document_get_info(document);
	ground->first = arena_array(arena, ground->info->sentence_count + 1, sizeof *ground->first);
	for (size_t i = 0; i < ground->info->sentence_count; i++) {
		const stemma_sentence *sentence = &ground->info->sentences[i];
		ground->first[i] = ground->letters.count;
		letters_append(arena, &ground->letters, (struct view){ sentence->text, sentence->size });
	}
	ground->first[ground->info->sentence_count] = ground->letters.count;
	ground->owner = arena_array(arena, ground->letters.count, sizeof *ground->owner);
	for (size_t i = 0; i < ground->letters.count; i++)
		ground->owner[i] = NOWHERE;
}

/* The first place of `wanted` at or behind `from`; its letters must be free when `unowned`. */
static size_t find(const struct ground *ground, const uint32_t *wanted, size_t count, struct range in, bool unowned)
{
	for (size_t at = in.start; count > 0 && at + count <= in.end; at++)
		if (ground->letters.codes[at] == wanted[0] &&
		    memcmp(ground->letters.codes + at, wanted, count * sizeof *wanted) == 0 &&
		    !(unowned && ground->owner[at] != NOWHERE))
			return at;
	return NOWHERE;
}

/* Where a gold sentence lies. One that was altered a little inside is known by its head and tail. */
static struct range place(struct measure *measure, const struct ground *ground, struct view text)
{
	enum { KNOWN_BY = 12 };
	struct letters wanted = { 0 };
	struct range all = { 0, ground->letters.count };
	letters_append(&measure->arena, &wanted, text);
	for (int unowned = 1; unowned >= 0; unowned--) {
		size_t at = find(ground, wanted.codes, wanted.count, all, unowned != 0);
		if (at != NOWHERE)
			return (struct range){ at, at + wanted.count };
	}
	if (wanted.count > 2 * KNOWN_BY) {
		size_t start = find(ground, wanted.codes, KNOWN_BY, all, true);
		size_t end = start == NOWHERE ? NOWHERE
		                              : find(ground, wanted.codes + wanted.count - KNOWN_BY, KNOWN_BY,
		                                     (struct range){ start, all.end }, true);
		if (end != NOWHERE && (end + KNOWN_BY - start) * 2 >= wanted.count &&
		    end + KNOWN_BY - start <= wanted.count * 2)
			return (struct range){ start, end + KNOWN_BY };
	}
	return (struct range){ NOWHERE, NOWHERE };
}

static void append_start(struct buffer *out, struct view text)
{
	size_t at = 0;
	for (size_t i = 0; i < text.size && i < 90; i++)
		if (((unsigned char)text.data[i] & 0xC0) != 0x80)
			at = i;
	bool whole = text.size <= 90;
	buffer_append_text(out, "\"");
	for (size_t i = 0; i < (whole ? text.size : at); i++) /* one note, one line */
		buffer_append_char(out, (unsigned char)text.data[i] < 0x20 ? ' ' : text.data[i]);
	buffer_append_text(out, whole ? "\"" : "…\"");
}

/* The number of a gold sentence, which is placed when first seen. */
static size_t line_of(struct measure *measure, struct ground *ground, const json_t *text)
{
	struct view wanted = { json_string_value(text), json_string_length(text) };
	if (!json_is_string(text))
		return NOWHERE;
	for (size_t i = 0; i < ground->line_count; i++)
		if (view_equal(ground->lines[i], wanted))
			return i;
	ground->lines = arena_grow(&measure->arena, ground->lines, ground->line_count, &ground->line_room,
	                           sizeof *ground->lines);
	ground->spans = arena_grow(&measure->arena, ground->spans, ground->line_count, &ground->span_room,
	                           sizeof *ground->spans);
	struct range range = place(measure, ground, wanted);
	ground->lines[ground->line_count] = wanted;
	ground->spans[ground->line_count] = range;
	if (range.start == NOWHERE) {
		buffer_print(measure->notes, "  not in the %s as read: ", ground == &measure->source ? "source" : "rewrite");
		append_start(measure->notes, wanted);
		buffer_append_char(measure->notes, '\n');
	}
	for (size_t i = range.start; range.start != NOWHERE && i < range.end; i++)
		if (ground->owner[i] == NOWHERE)
			ground->owner[i] = ground->line_count;
	return ground->line_count++;
}

/* ---- Beads ----------------------------------------------------------------------- */

/* A set of gold sentences of both sides; source and rewrite lines in one row of bits. */
struct line_set {
	unsigned char *bits; /* source lines, then rewrite lines */
	bool source, rewrite; /* whether it has lines of that side */
	bool merged;
};

static void cover(const struct ground *ground, size_t sentence, unsigned char *bits, bool *any)
{
	size_t start = ground->first[sentence], end = ground->first[sentence + 1], best = NOWHERE, most = 0;
	bool found = false;
	for (size_t at = start; at < end;) { /* letters of a line stand together */
		size_t line = ground->owner[at], shared = 0;
		for (; at < end && ground->owner[at] == line; at++)
			shared++;
		if (line == NOWHERE)
			continue;
		size_t size = ground->spans[line].end - ground->spans[line].start;
		if (2 * shared >= (size < end - start ? size : end - start)) {
			bits[line] = 1;
			found = true;
		}
		if (shared > most) {
			most = shared;
			best = line;
		}
	}
	if (!found && best != NOWHERE) {
		bits[best] = 1;
		found = true;
	}
	*any = *any || found;
}

static bool share(const struct line_set *a, const struct line_set *b, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (a->bits[i] && b->bits[i])
			return true;
	return false;
}

/* The program's two-sided beads as sets of gold sentences; those that share one count as one. */
static size_t claimed_sets(struct measure *measure, struct line_set *sets, size_t size)
{
	size_t bead_count, count = 0;
	const stemma_bead *beads = stemma_comparison_get_beads(measure->comparison, &bead_count);
	for (size_t i = 0; i < bead_count; i++) {
		const stemma_bead *bead = &beads[i];
		if (bead->source_count == 0 || bead->rewrite_count == 0)
			continue;
		struct line_set set = { .bits = arena_alloc(&measure->arena, size) };
		for (size_t k = 0; k < bead->source_count; k++)
			cover(&measure->source, bead->source[k], set.bits, &set.source);
		for (size_t k = 0; k < bead->rewrite_count; k++)
			cover(&measure->rewrite, bead->rewrite[k], set.bits + measure->source.line_count, &set.rewrite);
		for (size_t k = 0; k < count; k++) {
			if (sets[k].merged || !share(&sets[k], &set, size))
				continue;
			for (size_t b = 0; b < size; b++)
				set.bits[b] |= sets[k].bits[b];
			set.source |= sets[k].source;
			set.rewrite |= sets[k].rewrite;
			sets[k].merged = true;
		}
		sets[count++] = set;
	}
	return count;
}

static bool gold_set(struct measure *measure, const json_t *bead, struct line_set *out, size_t size, bool fill)
{
	out->bits = fill ? arena_alloc(&measure->arena, size) : NULL;
	const char *const names[] = { "source", "rewrite" };
	for (int side = 0; side < 2; side++) {
		const json_t *list = json_object_get(bead, names[side]);
		for (size_t i = 0; i < json_array_size(list); i++) {
			size_t line = line_of(measure, side ? &measure->rewrite : &measure->source, json_array_get(list, i));
			if (line == NOWHERE)
				continue;
			*(side ? &out->rewrite : &out->source) = true;
			if (fill)
				out->bits[line + (side ? measure->source.line_count : 0)] = 1;
		}
	}
	return out->source && out->rewrite;
}

static void note_bead(struct measure *measure, const char *what, const struct line_set *set)
{
	buffer_append_text(measure->notes, what);
	for (int side = 0; side < 2; side++) {
		const struct ground *ground = side ? &measure->rewrite : &measure->source;
		size_t offset = side ? measure->source.line_count : 0;
		bool first = true;
		if (side)
			buffer_append_text(measure->notes, " = ");
		for (size_t i = 0; i < ground->line_count; i++) {
			if (!set->bits[i + offset])
				continue;
			if (!first)
				buffer_append_text(measure->notes, " + ");
			append_start(measure->notes, ground->lines[i]);
			first = false;
		}
		if (first)
			buffer_append_text(measure->notes, "(no gold sentence)");
	}
	buffer_append_char(measure->notes, '\n');
}

static void measure_beads(struct measure *measure)
{
	const json_t *beads = json_object_get(measure->gold, "beads");
	size_t size = measure->source.line_count + measure->rewrite.line_count, bead_count;
	(void)stemma_comparison_get_beads(measure->comparison, &bead_count);
	struct line_set *sets = arena_array(&measure->arena, bead_count + 1, sizeof *sets);
	size_t count = claimed_sets(measure, sets, size);
	bool *used = arena_array(&measure->arena, count + 1, sizeof *used);
	struct gold_count *score = &measure->score->beads;
	for (size_t i = 0; i < json_array_size(beads); i++) {
		struct line_set wanted = { 0 };
		if (!gold_set(measure, json_array_get(beads, i), &wanted, size, true))
			continue;
		score->gold++;
		size_t k = 0;
		while (k < count && (sets[k].merged || used[k] || memcmp(sets[k].bits, wanted.bits, size) != 0))
			k++;
		if (k < count) {
			used[k] = true;
			score->found++;
			score->right++;
		} else {
			note_bead(measure, "  missed bead: ", &wanted);
		}
	}
	for (size_t i = 0; i < count; i++) {
		if (sets[i].merged)
			continue;
		score->claimed++;
		if (!used[i])
			note_bead(measure, "  wrong bead: ", &sets[i]);
	}
}

/* ---- Sentences that stand alone ------------------------------------------------------ */

static void measure_alone(struct measure *measure, struct ground *ground, const char *list_name,
                          stemma_verdict verdict, struct gold_count *score)
{
	bool source = ground == &measure->source;
	size_t bead_count;
	const stemma_bead *beads = stemma_comparison_get_beads(measure->comparison, &bead_count);
	size_t *hit = arena_array(&measure->arena, ground->line_count + 1, sizeof *hit);
	bool *wanted = arena_array(&measure->arena, ground->line_count + 1, sizeof *wanted);
	const json_t *list = json_object_get(measure->gold, list_name);
	for (size_t i = 0; i < json_array_size(list); i++) {
		size_t line = line_of(measure, ground, json_array_get(list, i));
		if (line != NOWHERE)
			wanted[line] = true;
	}
	for (size_t i = 0; i < bead_count; i++) {
		if (beads[i].verdict != verdict)
			continue;
		const size_t *members = source ? beads[i].source : beads[i].rewrite;
		size_t member_count = source ? beads[i].source_count : beads[i].rewrite_count;
		for (size_t k = 0; k < member_count; k++) {
			bool known = false;
			for (size_t at = ground->first[members[k]]; at < ground->first[members[k] + 1]; at++)
				if (ground->owner[at] != NOWHERE) {
					hit[ground->owner[at]]++;
					known = true;
				}
			if (known || ground->first[members[k]] == ground->first[members[k] + 1])
				continue;
			score->claimed++; /* gold knows nothing of it: not part of the article */
			const stemma_sentence *sentence = &ground->info->sentences[members[k]];
			buffer_print(measure->notes, "  wrongly %s: ", list_name);
			append_start(measure->notes, (struct view){ sentence->text, sentence->size });
			buffer_append_char(measure->notes, '\n');
		}
	}
	for (size_t i = 0; i < ground->line_count; i++) {
		bool claimed = ground->spans[i].start != NOWHERE &&
		               2 * hit[i] > ground->spans[i].end - ground->spans[i].start;
		score->claimed += claimed;
		score->gold += wanted[i];
		score->right += claimed && wanted[i];
		score->found += claimed && wanted[i];
		if (claimed == wanted[i])
			continue;
		buffer_print(measure->notes, wanted[i] ? "  not %s: " : "  wrongly %s: ", list_name);
		append_start(measure->notes, ground->lines[i]);
		buffer_append_char(measure->notes, '\n');
	}
}

/* ---- Findings -------------------------------------------------------------------------- */

/* The letters of a finding's words; empty where it has none on this side. */
static struct range finding_range(const struct ground *ground, const stemma_span *span)
{
	struct range range = { 0, 0 };
	if (!span->present || span->sentence >= ground->info->sentence_count)
		return range;
	size_t from = ground->first[span->sentence], to = ground->first[span->sentence + 1];
	while (from < to && ground->letters.places[from] < span->start)
		from++;
	while (to > from && ground->letters.places[to - 1] >= span->end)
		to--;
	return (struct range){ from, to };
}

/* The letters of a span that gold names, by its sentence and words. */
static struct range gold_range(struct measure *measure, struct ground *ground, const json_t *item, const char *name)
{
	char member[32];
	(void)snprintf(member, sizeof member, "%s_sentence", name);
	const json_t *words = json_object_get(item, name), *sentence = json_object_get(item, member);
	struct range in = { 0, ground->letters.count }, none = { 0, 0 };
	if (!json_is_string(words) && !json_is_string(sentence))
		return none;
	if (json_is_string(sentence)) {
		size_t line = line_of(measure, ground, sentence);
		if (line == NOWHERE || ground->spans[line].start == NOWHERE)
			return none;
		in = ground->spans[line];
	}
	if (!json_is_string(words))
		return in;
	struct letters wanted = { 0 };
	letters_append(&measure->arena, &wanted, (struct view){ json_string_value(words), json_string_length(words) });
	size_t at = find(ground, wanted.codes, wanted.count, in, false);
	if (at == NOWHERE)
		return json_is_string(sentence) ? in : none;
	return (struct range){ at, at + wanted.count };
}

static bool overlap(struct range a, struct range b)
{
	return a.start < b.end && b.start < a.end;
}

/* What gold says of a place: kinds it may be called, and where. */
struct expected {
	uint32_t kinds;
	struct range source, rewrite;
};

static uint32_t kind_bit(const json_t *name)
{
	stemma_kind kind = json_is_string(name) ? stemma_kind_from_name(json_string_value(name)) : STEMMA_KIND_COUNT;
	return kind == STEMMA_KIND_COUNT ? 0 : UINT32_C(1) << (unsigned)kind;
}

static struct expected expect(struct measure *measure, const json_t *item)
{
	struct expected expected = { .kinds = kind_bit(json_object_get(item, "kind")) };
	const json_t *accept = json_object_get(item, "accept");
	for (size_t i = 0; i < json_array_size(accept); i++)
		expected.kinds |= kind_bit(json_array_get(accept, i));
	if (!json_object_get(item, "kind"))
		expected.kinds = STEMMA_ALL_KINDS;
	expected.source = gold_range(measure, &measure->source, item, "source");
	expected.rewrite = gold_range(measure, &measure->rewrite, item, "rewrite");
	return expected;
}

static bool meets(struct measure *measure, const stemma_finding *finding, const struct expected *expected)
{
	return (expected->kinds >> (unsigned)finding->kind & 1u) &&
	       (overlap(finding_range(&measure->source, &finding->source), expected->source) ||
	        overlap(finding_range(&measure->rewrite, &finding->rewrite), expected->rewrite));
}

static void note_item(struct measure *measure, const char *what, const json_t *item)
{
	static const char *const names[] = { "source", "rewrite", "why" };
	const char *kind = json_string_value(json_object_get(item, "kind"));
	buffer_print(measure->notes, "  %s: %s", what, kind ? kind : "any kind");
	for (size_t i = 0; i < 3; i++) {
		const json_t *text = json_object_get(item, names[i]);
		if (!json_is_string(text))
			continue;
		buffer_print(measure->notes, " %s ", names[i]);
		append_start(measure->notes, (struct view){ json_string_value(text), json_string_length(text) });
	}
	buffer_append_char(measure->notes, '\n');
}

static void note_finding(struct measure *measure, const char *what, const stemma_finding *finding)
{
	buffer_print(measure->notes, "  %s: %s %s: ", what, stemma_severity_name(finding->severity),
	             stemma_kind_name(finding->kind));
	append_start(measure->notes, view_of(finding->message ? finding->message : ""));
	buffer_append_char(measure->notes, '\n');
}

/* A whole sentence dropped or added is counted as such; a small omission or
 * background inside a bead is a rewrite's right, and gold does not list it. */
static bool counts_as_false(const stemma_finding *finding, const stemma_bead *beads, size_t bead_count)
{
	if (finding->kind != STEMMA_KIND_OMISSION && finding->kind != STEMMA_KIND_ADDITION)
		return true;
	if (finding->severity == STEMMA_SEVERITY_MINOR)
		return false;
	return finding->bead >= bead_count ||
	       (beads[finding->bead].source_count > 0 && beads[finding->bead].rewrite_count > 0);
}

static void measure_findings(struct measure *measure)
{
	const json_t *list = json_object_get(measure->gold, "findings");
	size_t count, bead_count, gold_count = json_array_size(list);
	const stemma_finding *findings = stemma_comparison_get_findings(measure->comparison, &count);
	const stemma_bead *beads = stemma_comparison_get_beads(measure->comparison, &bead_count);
	struct expected *expected = arena_array(&measure->arena, gold_count + 1, sizeof *expected);
	bool *found = arena_array(&measure->arena, gold_count + 1, sizeof *found);
	struct gold_count *score = &measure->score->findings;
	for (size_t i = 0; i < gold_count; i++)
		expected[i] = expect(measure, json_array_get(list, i));
	for (size_t i = 0; i < count; i++) {
		if (!(measure->kinds >> (unsigned)findings[i].kind & 1u))
			continue;
		bool right = false;
		for (size_t k = 0; k < gold_count; k++)
			if (meets(measure, &findings[i], &expected[k]))
				right = found[k] = true;
		if (right || counts_as_false(&findings[i], beads, bead_count)) {
			score->claimed++;
			score->right += right;
			if (!right)
				note_finding(measure, "not in gold", &findings[i]);
		}
	}
	for (size_t i = 0; i < gold_count; i++) {
		if (!(expected[i].kinds & measure->kinds))
			continue;
		score->gold++;
		score->found += found[i];
		if (!found[i])
			note_item(measure, "missed finding", json_array_get(list, i));
	}
	const json_t *forbidden = json_object_get(measure->gold, "must_not_flag");
	for (size_t i = 0; i < json_array_size(forbidden); i++) {
		const json_t *item = json_array_get(forbidden, i);
		struct expected place_of = expect(measure, item);
		bool flagged = false;
		for (size_t k = 0; k < count && !flagged; k++)
			flagged = (measure->kinds >> (unsigned)findings[k].kind & 1u) &&
			          meets(measure, &findings[k], &place_of);
		measure->score->violations += flagged;
		if (flagged)
			note_item(measure, "must not be flagged", item);
	}
}

/* ---- The whole ---------------------------------------------------------------------------- */

/* Every gold sentence gets its place before anything is counted. */
static void place_lines(struct measure *measure)
{
	static const char *const lists[] = { "dropped", "added", "repeated" };
	const json_t *beads = json_object_get(measure->gold, "beads");
	for (size_t i = 0; i < json_array_size(beads); i++) {
		struct line_set set = { 0 };
		(void)gold_set(measure, json_array_get(beads, i), &set, 0, false);
	}
	for (size_t i = 0; i < 3; i++) {
		const json_t *list = json_object_get(measure->gold, lists[i]);
		for (size_t k = 0; k < json_array_size(list); k++)
			(void)line_of(measure, i ? &measure->rewrite : &measure->source, json_array_get(list, k));
	}
}

static bool run(void *context)
{
	struct measure *measure = context;
	lay_ground(&measure->arena, &measure->source, stemma_comparison_get_source(measure->comparison));
	lay_ground(&measure->arena, &measure->rewrite, stemma_comparison_get_rewrite(measure->comparison));
	place_lines(measure);
	measure_beads(measure);
	measure_alone(measure, &measure->source, "dropped", STEMMA_VERDICT_DROPPED, &measure->score->dropped);
	measure_alone(measure, &measure->rewrite, "added", STEMMA_VERDICT_ADDED, &measure->score->added);
	measure_alone(measure, &measure->rewrite, "repeated", STEMMA_VERDICT_REPEATED, &measure->score->repeated);
	measure_findings(measure);
	return true;
}

bool gold_measure(const json_t *gold, const stemma_comparison *comparison, uint32_t kinds,
                  struct gold_score *score, struct buffer *notes, stemma_error *error)
{
	struct measure measure = { .comparison = comparison, .gold = gold, .kinds = kinds, .score = score, .notes = notes };
	memset(score, 0, sizeof *score);
	arena_init(&measure.arena, LIMIT_ARENA_BYTES);
	bool made = arena_run(&measure.arena, run, &measure, error);
	arena_clear(&measure.arena);
	return made;
}

static void add_count(struct gold_count *total, const struct gold_count *count)
{
	total->right += count->right;
	total->claimed += count->claimed;
	total->gold += count->gold;
	total->found += count->found;
}

void gold_add(struct gold_score *total, const struct gold_score *score)
{
	add_count(&total->beads, &score->beads);
	add_count(&total->dropped, &score->dropped);
	add_count(&total->added, &score->added);
	add_count(&total->repeated, &score->repeated);
	add_count(&total->findings, &score->findings);
	total->violations += score->violations;
}

double gold_precision(const struct gold_count *count)
{
	return count->claimed ? (double)count->right / (double)count->claimed : 1;
}

double gold_recall(const struct gold_count *count)
{
	return count->gold ? (double)count->found / (double)count->gold : 1;
}

double gold_f1(const struct gold_count *count)
{
	double precision = gold_precision(count), recall = gold_recall(count);
	return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}
