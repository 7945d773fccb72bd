/* evidence.c - gathering items and matching them across the two sides. */
#include "align/evidence.h"

#include "base/hash.h"

#include <math.h>
#include <stdlib.h>

/* How probable it is that an item of a sentence is found in its true counterpart
 * (p1), and in a random sentence before anything was seen (background). From the
 * measurements of the prototype on news in nine languages; moving p1 of
 * concepts from .35 to .65 changed the result little. */
static const double found_in_counterpart[ITEM_CLASS_COUNT] = {
	[ITEM_NUMBER] = 0.85, [ITEM_NAME] = 0.75, [ITEM_CAPITAL] = 0.60, [ITEM_CONCEPT] = 0.55, [ITEM_WORD] = 0.35,
};
static const double background[ITEM_CLASS_COUNT] = {
	[ITEM_NUMBER] = 0.02, [ITEM_NAME] = 0.03, [ITEM_CAPITAL] = 0.03, [ITEM_CONCEPT] = 0.05, [ITEM_WORD] = 0.03,
};
/* Who said it is told in every few sentences of the news: "said" proves less than other words. */
static const double background_of_reporting = 0.2;
/* Weight of the background against what this pair of articles shows, in sentences.
 * It must be strong: .7 / 2 / 6 / 15 gave 94.6 / 95.8 / 96.9 / 97.1. */
enum { PRIOR_SENTENCES = 8 };

/* A table from keys to records. */
struct record_table {
	struct arena *arena;
	struct evidence_side *side;
	uint32_t *slots;
	uint64_t *hashes;
	size_t mask;
};

static uint32_t find_record(struct record_table *table, uint64_t hash, bool *fresh)
{
	size_t slot = hash & table->mask;
	while (table->slots[slot]) {
		if (table->hashes[slot] == hash) {
			*fresh = false;
			return table->slots[slot] - 1;
		}
		slot = (slot + 1) & table->mask;
	}
	struct evidence_side *side = table->side;
	side->records =
		arena_grow(table->arena, side->records, side->record_count, &side->record_capacity, sizeof *side->records);
	memset(&side->records[side->record_count], 0, sizeof *side->records);
	table->slots[slot] = (uint32_t)++side->record_count;
	table->hashes[slot] = hash;
	*fresh = true;
	return (uint32_t)side->record_count - 1;
}

static void add_item(struct record_table *table, struct sentence_items *items, uint32_t record)
{
	for (size_t i = 0; i < items->count; i++)
		if (items->records[i] == record)
			return;
	items->records = arena_grow(table->arena, items->records, items->count, &items->capacity, sizeof record);
	items->records[items->count++] = record;
}

static uint64_t hash_of(enum item_class class_, const void *bytes, size_t size)
{
	unsigned char first = (unsigned char)class_;
	return hash_finish(hash_bytes(hash_bytes(HASH_START, &first, 1), bytes, size));
}

/* ---- Gathering --------------------------------------------------------- */

static void add_numbers(struct record_table *table, struct sentence_items *items, const struct fact_list *facts)
{
	for (size_t f = 0; f < facts->count; f++) {
		const struct fact *fact = &facts->items[f];
		if (!fact_is_numeric(fact->kind))
			continue;
		if (fact->kind == FACT_DATE && !fact->duration) {
			/* a date's parts: month and weekday are names, the year is a number */
			int parts[3] = { fact->date.month ? 100 * (int)fact->date.calendar + fact->date.month : 0,
				             fact->date.weekday ? 1000 + fact->date.weekday : 0,
				             fact->date.relative && fact->date.unit == RELATIVE_DAY ? 3000 + fact->date.offset : 0 };
			for (size_t p = 0; p < 3; p++) {
				if (!parts[p])
					continue;
				bool fresh;
				uint32_t record = find_record(table, hash_of(ITEM_NAME, &parts[p], sizeof parts[p]), &fresh);
				if (fresh) {
					struct item_record *item = &table->side->records[record];
					item->class_ = ITEM_NAME;
					item->known = p < 2;
					item->number = fact;
				}
				add_item(table, items, record);
			}
		}
		if (fact->quantity.count == 0 || fact->quantity.article || (fact->kind == FACT_DATE && !fact->duration && !fact->date.year))
			continue;
		double value = fact->quantity.values[0];
		bool fresh;
		uint32_t record = find_record(table, hash_of(ITEM_NUMBER, &value, sizeof value), &fresh);
		if (fresh) {
			struct item_record *item = &table->side->records[record];
			item->class_ = ITEM_NUMBER;
			item->number = fact;
			/* small numbers are often left to a pronoun or a dual */
			item->known = !(fact->quantity.in_words && value < 4);
		}
		add_item(table, items, record);
	}
}

static bool in_numeric_fact(const struct fact_list *facts, size_t term)
{
	/* the numeric kinds are found first */
	for (size_t f = 0; f < facts->count && fact_is_numeric(facts->items[f].kind); f++)
		if (facts->items[f].kind != FACT_MEASURE &&
		    term >= facts->items[f].first_term && term < facts->items[f].first_term + facts->items[f].term_count)
			return true;
	return false;
}

static void add_term(struct record_table *table, struct sentence_items *items, const struct analysed *sentence,
                     const struct term *term, const struct language *other)
{
	concept_id ids[64];
	size_t id_count = 0;
	bool name = false;
	for (size_t e = 0; e < term->entry_count && id_count < 64; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT) {
			ids[id_count++] = term->entries[e].value;
			name |= concept_is_name(term->entries[e].value);
		}
	const struct token *token = &sentence->tokens[term->first];
	struct view text = token->folded;
	bool fresh;
	if (id_count) {
		uint32_t record = find_record(table, hash_of(ITEM_CONCEPT, ids, id_count * sizeof *ids), &fresh);
		if (fresh) {
			struct item_record *item = &table->side->records[record];
			concept_id *copy = arena_array(table->arena, id_count, sizeof *copy);
			memcpy(copy, ids, id_count * sizeof *copy);
			item->class_ = name ? ITEM_NAME : ITEM_CONCEPT;
			/* what the other language has no word for tells nothing by its absence */
			for (size_t i = 0; i < id_count; i++)
				item->known |= language_covers(other, ids[i]);
			item->concepts = copy;
			item->concept_count = id_count;
			item->script = token->script;
			if (!item->known)
				item->class_ = ITEM_WORD; /* may still be heard: президент */
			if ((name || !item->known) && term->count <= 3) {
				item->text = text;
				item->sound = sound_of(sentence->language, text);
				for (size_t t = 1; t < term->count; t++)
					if (sentence->tokens[term->first + t].kind == TOKEN_WORD)
						sound_append(&item->sound, sentence->language, sentence->tokens[term->first + t].folded);
			}
		}
		add_item(table, items, record);
		return;
	}
	if (!term->unknown)
		return;
	/* an unknown word, or a run of characters */
	char joined[256];
	size_t size = 0;
	for (size_t t = 0; t < term->count; t++) {
		struct view part = sentence->tokens[term->first + t].folded;
		if (size + part.size > sizeof joined)
			break;
		memcpy(joined + size, part.data, part.size);
		size += part.size;
	}
	uint32_t record = find_record(table, hash_of(ITEM_WORD, joined, size), &fresh);
	if (fresh) {
		struct item_record *item = &table->side->records[record];
		item->text = (struct view){ arena_copy(table->arena, (struct view){ joined, size }), size };
		item->script = token->script;
		item->sound = sound_of(sentence->language, item->text);
		bool capital = token->capital && term->name_like && sentence->language->capitals == CAPITALS_NAMES;
		item->class_ = capital ? ITEM_CAPITAL : ITEM_WORD;
		item->known = capital;
	}
	add_item(table, items, record);
}

static void gather_side(struct arena *arena, const struct align_side *side, const struct language *other,
                        struct evidence_side *out)
{
	out->count = side->count;
	out->sentences = arena_array(arena, side->count + 1, sizeof *out->sentences);
	size_t terms = 0;
	for (size_t i = 0; i < side->count; i++)
		terms += side->sentences[i].term_count + side->facts[i].count * 3;
	struct record_table table = { .arena = arena, .side = out };
	size_t slots = 64;
	while (slots < terms * 2)
		slots *= 2;
	table.mask = slots - 1;
	table.slots = arena_array(arena, slots, sizeof *table.slots);
	table.hashes = arena_array(arena, slots, sizeof *table.hashes);
	for (size_t i = 0; i < side->count; i++) {
		const struct analysed *sentence = &side->sentences[i];
		add_numbers(&table, &out->sentences[i], &side->facts[i]);
		for (size_t t = 0; t < sentence->term_count; t++) {
			const struct term *term = &sentence->terms[t];
			if (term->punctuation || term->function || term->number || in_numeric_fact(&side->facts[i], t))
				continue;
			add_term(&table, &out->sentences[i], sentence, term, other);
		}
	}
}

/* ---- Matching ---------------------------------------------------------- */

static void add_match(struct arena *arena, struct item_record *record, uint32_t sentence, float strength)
{
	for (size_t i = 0; i < record->match_count; i++)
		if (record->matches[i].sentence == sentence) {
			if (record->matches[i].strength < strength)
				record->matches[i].strength = strength;
			return;
		}
	record->matches =
		arena_grow(arena, record->matches, record->match_count, &record->match_capacity, sizeof *record->matches);
	record->matches[record->match_count++] = (struct item_match){ sentence, strength };
}

/* Sentences by concept: an inverted index. */
struct concept_index {
	uint32_t *start;     /* concept_count + 1 */
	uint32_t *sentences;
};

static struct concept_index index_concepts(struct arena *arena, const struct align_side *side)
{
	struct concept_index index = { arena_array(arena, concept_count + 2, sizeof(uint32_t)), NULL };
	size_t total = 0;
	for (size_t i = 0; i < side->count; i++) {
		for (size_t p = 0; p < side->sentences[i].present_count; p++)
			index.start[side->sentences[i].present[p] + 1]++;
		total += side->sentences[i].present_count;
	}
	for (size_t c = 1; c <= concept_count; c++)
		index.start[c] += index.start[c - 1];
	index.sentences = arena_array(arena, total + 1, sizeof(uint32_t));
	uint32_t *fill = arena_array(arena, concept_count + 1, sizeof(uint32_t));
	for (size_t i = 0; i < side->count; i++)
		for (size_t p = 0; p < side->sentences[i].present_count; p++) {
			concept_id id = side->sentences[i].present[p];
			index.sentences[index.start[id] + fill[id]++] = (uint32_t)i;
		}
	return index;
}

static int by_sentence(const void *a, const void *b)
{
	const struct item_match *left = a, *right = b;
	return left->sentence < right->sentence ? -1 : left->sentence > right->sentence;
}

/* A concept's sentences may be very many in a book; then it tells little, and
 * a look at each would cost too much. */
enum { MOST_MATCHES = 400 };

static void match_concepts(struct arena *arena, struct evidence_side *side, const struct concept_index *index)
{
	for (size_t r = 0; r < side->record_count; r++) {
		struct item_record *record = &side->records[r];
		for (size_t c = 0; c < record->concept_count; c++) {
			concept_id id = record->concepts[c];
			uint32_t from = index->start[id], to = index->start[id + 1u];
			if (to - from > MOST_MATCHES)
				to = from + MOST_MATCHES;
			for (uint32_t i = from; i < to; i++)
				add_match(arena, record, index->sentences[i], 1.0f);
			/* the capital for the country and the other way: some evidence */
			concept_id related = concepts[id].related;
			if (record->class_ == ITEM_NAME && related != CONCEPT_NONE)
				for (uint32_t i = index->start[related]; i < index->start[related + 1u] && i < index->start[related] + MOST_MATCHES; i++)
					add_match(arena, record, index->sentences[i], 0.5f);
		}
	}
}

struct number_posting {
	double value;
	uint32_t record, sentence;
};

static int by_value(const void *a, const void *b)
{
	const struct number_posting *left = a, *right = b;
	if (left->value < right->value)
		return -1;
	if (left->value > right->value)
		return 1;
	return left->sentence < right->sentence ? -1 : left->sentence > right->sentence;
}

static void match_numbers(struct arena *arena, struct evidence_side *side, const struct evidence_side *other)
{
	size_t total = 0;
	for (size_t s = 0; s < other->count; s++)
		for (size_t i = 0; i < other->sentences[s].count; i++)
			total += other->records[other->sentences[s].records[i]].class_ == ITEM_NUMBER ? READINGS : 0;
	struct number_posting *postings = arena_array(arena, total + 1, sizeof *postings);
	size_t count = 0;
	for (size_t s = 0; s < other->count; s++)
		for (size_t i = 0; i < other->sentences[s].count; i++) {
			uint32_t index = other->sentences[s].records[i];
			const struct item_record *record = &other->records[index];
			if (record->class_ != ITEM_NUMBER)
				continue;
			for (size_t v = 0; v < record->number->quantity.count; v++)
				postings[count++] = (struct number_posting){ record->number->quantity.values[v], index, (uint32_t)s };
		}
	qsort(postings, count, sizeof *postings, by_value);
	for (size_t r = 0; r < side->record_count; r++) {
		struct item_record *record = &side->records[r];
		if (record->class_ != ITEM_NUMBER)
			continue;
		const struct quantity *quantity = &record->number->quantity;
		for (size_t v = 0; v < quantity->count; v++) {
			double value = quantity->values[v], low = value * 0.97 - 1e-9, high = value * 1.03 + 1e-9;
			size_t from = 0, to = count;
			while (from < to) {
				size_t middle = from + (to - from) / 2;
				if (postings[middle].value < low)
					from = middle + 1;
				else
					to = middle;
			}
			for (; from < count && postings[from].value <= high && record->match_count < MOST_MATCHES; from++) {
				bool exact = fabs(postings[from].value - value) <= fabs(value) * 0.0005 + 1e-9;
				if (exact)
					add_match(arena, record, postings[from].sentence, 1.0f);
				else if (quantity->bound != BOUND_NONE ||
				         other->records[postings[from].record].number->quantity.bound != BOUND_NONE)
					add_match(arena, record, postings[from].sentence, 0.7f);
			}
		}
	}
}

/* Dates' months and weekdays: compared as facts, so that calendars may differ. */
static bool date_part_matches(const struct item_record *a, const struct item_record *b)
{
	if (a->class_ != ITEM_NAME || b->class_ != ITEM_NAME || !a->number || !b->number)
		return false;
	const struct date *left = &a->number->date, *right = &b->number->date;
	if (left->relative || right->relative)
		return left->relative && right->relative && left->offset == right->offset && left->unit == right->unit;
	if (left->weekday && right->weekday)
		return left->weekday == right->weekday;
	if (left->month && right->month && left->calendar == right->calendar)
		return left->month == right->month;
	return false;
}

static void match_dates(struct arena *arena, struct evidence_side *side, const struct evidence_side *other)
{
	/* few different records (months, weekdays), so pairs of records are cheap */
	for (size_t s = 0; s < other->count; s++)
		for (size_t i = 0; i < other->sentences[s].count; i++) {
			const struct item_record *there = &other->records[other->sentences[s].records[i]];
			if (there->class_ != ITEM_NAME || !there->number)
				continue;
			for (size_t r = 0; r < side->record_count; r++)
				if (side->records[r].number && side->records[r].match_count < MOST_MATCHES &&
				    date_part_matches(&side->records[r], there))
					add_match(arena, &side->records[r], (uint32_t)s, 1.0f);
		}
}

/* Names and unknown words by spelling and sound. */
struct sound_bucket {
	uint32_t *records;
	size_t count, capacity;
};

enum { BUCKETS = 8 };

static unsigned bucket_of(const struct sound *sound)
{
	for (size_t i = 0; i < sound->length; i++)
		switch (sound->letters[i]) {
		case 'p': case 'b': case 'f': case 'v':
			return 1;
		case 't': case 'd':
			return 2;
		case 'k': case 'g':
			return 3;
		case 's': case 'z': case 'S':
			return 4;
		case 'l': case 'r':
			return 5;
		case 'm': case 'n':
			return 6;
		default:
			break;
		}
	return 0;
}

static float similarity_of(const struct item_record *a, const struct item_record *b)
{
	if (view_equal(a->text, b->text))
		return 1.0f;
	if (a->sound.consonants < 2 || b->sound.consonants < 2 ||
	    !(sound_may_be_alike(&a->sound, &b->sound) || sound_may_be_alike(&b->sound, &a->sound)))
		return 0;
	double best = sound_similarity(&a->sound, &b->sound);
	unsigned least = a->sound.consonants < b->sound.consonants ? a->sound.consonants : b->sound.consonants;
	/* many a word begins as a short name does: port, Peru */
	if (best < 0.85 && least > 2) {
		double beginning = sound_similarity_to_beginning(&a->sound, &b->sound);
		double other = sound_similarity_to_beginning(&b->sound, &a->sound);
		if (beginning > best)
			best = beginning;
		if (other > best)
			best = other;
	}
	double threshold = least <= 2 ? 0.85 : 0.68;
	return best < threshold ? 0 : (float)(best > 0.85 ? 1.0 : 0.5 + (best - 0.65) * 2);
}

/* Sounds that are compared with one record: those of its bucket whose first sentences stand about as far into their
 * article. News has fewer in all; in a book a name is first heard at the same share of the way. */
enum { HEARD_AROUND = 256 };

struct range {
	size_t from, to;
};

static struct range heard_with(const struct sound_bucket *bucket, size_t record, size_t records, size_t other_records)
{
	if (bucket->count <= 2 * HEARD_AROUND)
		return (struct range){ 0, bucket->count };
	size_t wanted = record * other_records / records, low = 0, high = bucket->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (bucket->records[middle] < wanted)
			low = middle + 1;
		else
			high = middle;
	}
	size_t from = low > HEARD_AROUND ? low - HEARD_AROUND : 0;
	return (struct range){ from, low + HEARD_AROUND < bucket->count ? low + HEARD_AROUND : bucket->count };
}

/* Records by their letters. */
struct spelling {
	struct view text;
	uint32_t record;
};

static int by_text(const void *a, const void *b)
{
	const struct spelling *left = a, *right = b;
	int order = view_compare(left->text, right->text);
	return order ? order : left->record < right->record ? -1 : left->record > right->record;
}

struct spellings {
	struct spelling *items;
	size_t count;
};

static struct spellings list_spellings(struct arena *arena, const struct evidence_side *side)
{
	struct spellings list = { arena_array(arena, side->record_count + 1, sizeof *list.items), 0 };
	for (size_t r = 0; r < side->record_count; r++)
		if (side->records[r].text.size)
			list.items[list.count++] = (struct spelling){ side->records[r].text, (uint32_t)r };
	qsort(list.items, list.count, sizeof *list.items, by_text);
	return list;
}

static size_t first_spelled(const struct spellings *list, struct view text)
{
	size_t low = 0, high = list->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (view_compare(list->items[middle].text, text) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The sentences of each record. */
struct postings {
	uint32_t *start; /* record_count + 1 */
	uint32_t *sentences;
};

static void add_matches(struct arena *arena, struct item_record *record, const struct postings *postings, uint32_t there,
                        float strength)
{
	for (uint32_t i = postings->start[there]; i < postings->start[there + 1] && record->match_count < MOST_MATCHES; i++)
		add_match(arena, record, postings->sentences[i], strength);
}

static void match_words(struct arena *arena, struct evidence_side *side, struct evidence_side *other)
{
	struct sound_bucket buckets[BUCKETS] = { { 0 } };
	uint32_t *start = arena_array(arena, other->record_count + 2, sizeof *start);
	for (size_t s = 0; s < other->count; s++)
		for (size_t i = 0; i < other->sentences[s].count; i++)
			start[other->sentences[s].records[i] + 1]++;
	for (size_t r = 1; r <= other->record_count; r++)
		start[r] += start[r - 1];
	uint32_t *sentences = arena_array(arena, start[other->record_count] + 1, sizeof *sentences);
	uint32_t *fill = arena_array(arena, other->record_count + 1, sizeof *fill);
	for (size_t s = 0; s < other->count; s++)
		for (size_t i = 0; i < other->sentences[s].count; i++) {
			uint32_t r = other->sentences[s].records[i];
			sentences[start[r] + fill[r]++] = (uint32_t)s;
		}
	const struct postings postings = { start, sentences };
	size_t most = 0;
	for (size_t r = 0; r < other->record_count; r++) {
		if (other->records[r].text.size == 0)
			continue;
		struct sound_bucket *bucket = &buckets[bucket_of(&other->records[r].sound)];
		bucket->records = arena_grow(arena, bucket->records, bucket->count, &bucket->capacity, sizeof(uint32_t));
		bucket->records[bucket->count++] = (uint32_t)r;
		if (bucket->count > most)
			most = bucket->count;
	}
	struct spellings spellings = list_spellings(arena, other);
	float *found = arena_array(arena, most + 1, sizeof *found);
	for (size_t r = 0; r < side->record_count; r++) {
		struct item_record *record = &side->records[r];
		if (record->text.size == 0)
			continue;
		/* The near sounds of two buckets apart (h, u) are given up for speed. */
		const struct sound_bucket *bucket = &buckets[bucket_of(&record->sound)];
		struct range heard = heard_with(bucket, r, side->record_count, other->record_count);
		float best = 0;
		for (size_t b = heard.from; b < heard.to; b++) {
			const struct item_record *there = &other->records[bucket->records[b]];
			/* two names of the gazetteer are compared by what they are */
			found[b] = record->concept_count && there->concept_count ? 0 : similarity_of(record, there);
			if (found[b] > best)
				best = found[b];
		}
		/* the same letters count wherever they stand */
		if (heard.to - heard.from < bucket->count)
			for (size_t i = first_spelled(&spellings, record->text);
			     i < spellings.count && view_equal(spellings.items[i].text, record->text); i++)
				if (!record->concept_count || !other->records[spellings.items[i].record].concept_count) {
					best = 1;
					add_matches(arena, record, &postings, spellings.items[i].record, 1);
				}
		/* rank: only what comes near the best candidate counts */
		for (size_t b = heard.from; b < heard.to && best > 0; b++)
			if (found[b] >= best - 0.1f && found[b] > 0)
				add_matches(arena, record, &postings, bucket->records[b], found[b]);
	}
}

/* ---- Weights ----------------------------------------------------------- */

static bool only_reports(const struct item_record *record)
{
	for (size_t i = 0; i < record->concept_count; i++)
		if (concepts[record->concepts[i]].class_ != CLASS_REPORTING)
			return false;
	return record->class_ == ITEM_CONCEPT;
}

static void weigh(struct evidence_side *side, size_t others)
{
	for (size_t r = 0; r < side->record_count; r++) {
		struct item_record *record = &side->records[r];
		if (record->match_count)
			qsort(record->matches, record->match_count, sizeof *record->matches, by_sentence);
		for (size_t m = 0; m < record->match_count; m++)
			record->match_sum += (double)record->matches[m].strength;
		double p1 = found_in_counterpart[record->class_];
		double ground = only_reports(record) ? background_of_reporting : background[record->class_];
		double sentences = others > 1 ? (double)others - 1 : 1;
		/* probability of a chance match: what other sentences show, with the background as prior */
		double elsewhere = record->match_sum > 1 ? record->match_sum - 1 : 0;
		double p0 = (elsewhere + PRIOR_SENTENCES * ground) / (sentences + PRIOR_SENTENCES);
		if (p0 > 0.95 * p1)
			p0 = 0.95 * p1;
		bool counts = record->known || record->match_count > 0;
		record->absent = counts && record->known ? log((1 - p1) / (1 - p0)) : 0;
		record->gain = log(p1 / p0) - record->absent;
	}
	for (size_t s = 0; s < side->count; s++)
		for (size_t i = 0; i < side->sentences[s].count; i++)
			side->sentences[s].absent += side->records[side->sentences[s].records[i]].absent;
}

static double mean_letters(const struct align_side *side)
{
	double letters = 0;
	for (size_t i = 0; i < side->count; i++)
		letters += (double)side->sentences[i].letters;
	return side->count ? (letters + 1) / (double)side->count : 1;
}

/* The logarithm of the expected ratio of lengths: from the languages' files, or
 * where one has none, from the mean lengths of this pair's sentences. */
static double expected_length(const struct align_side *source, const struct align_side *rewrite)
{
	double from = source->language->length, to = rewrite->language->length;
	return from > 0 && to > 0 ? log(to / from) : log(mean_letters(rewrite) / mean_letters(source));
}

void evidence_gather(struct arena *arena, const struct align_side *source, const struct align_side *rewrite,
                     struct evidence *out)
{
	memset(out, 0, sizeof *out);
	gather_side(arena, source, rewrite->language, &out->source);
	gather_side(arena, rewrite, source->language, &out->rewrite);
	struct concept_index source_index = index_concepts(arena, source), rewrite_index = index_concepts(arena, rewrite);
	match_concepts(arena, &out->source, &rewrite_index);
	match_concepts(arena, &out->rewrite, &source_index);
	match_numbers(arena, &out->source, &out->rewrite);
	match_numbers(arena, &out->rewrite, &out->source);
	match_dates(arena, &out->source, &out->rewrite);
	match_dates(arena, &out->rewrite, &out->source);
	match_words(arena, &out->source, &out->rewrite);
	match_words(arena, &out->rewrite, &out->source);
	weigh(&out->source, rewrite->count);
	weigh(&out->rewrite, source->count);
	out->length_mean = expected_length(source, rewrite);
	out->has_lexicon = !source->language->floor && !rewrite->language->floor;
}

/* Beyond this many matches a search costs more than a look at the latest answers. */
enum { FEW_MATCHES = 4 };

static float strength_at(struct item_record *record, uint32_t sentence)
{
	struct item_match *recent = &record->recent[sentence % RECENT_MATCHES];
	bool many = record->match_count > FEW_MATCHES;
	if (many && recent->sentence == sentence + 1)
		return recent->strength;
	size_t low = 0, high = record->match_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (record->matches[middle].sentence < sentence)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < record->match_count && record->matches[low].sentence == sentence;
	float strength = found ? record->matches[low].strength : 0;
	if (many)
		*recent = (struct item_match){ sentence + 1, strength }; /* 0: none yet */
	return strength;
}

static float strength_in(struct item_record *record, const uint32_t *others, size_t other_count)
{
	float best = 0;
	for (size_t o = 0; o < other_count; o++) {
		float strength = strength_at(record, others[o]);
		if (strength > best)
			best = strength;
	}
	return best;
}

double evidence_score(const struct evidence_side *side, size_t sentence, const uint32_t *others, size_t other_count)
{
	const struct sentence_items *items = &side->sentences[sentence];
	double score = items->absent;
	for (size_t i = 0; i < items->count; i++) {
		struct item_record *record = &side->records[items->records[i]];
		if (record->match_count)
			score += (double)strength_in(record, others, other_count) * record->gain;
	}
	return score;
}

double evidence_support(const struct evidence_side *side, size_t sentence, const uint32_t *others, size_t other_count,
                        double *share)
{
	const struct sentence_items *items = &side->sentences[sentence];
	double support = 0, weight = 0, matched = 0;
	for (size_t i = 0; i < items->count; i++) {
		struct item_record *record = &side->records[items->records[i]];
		double strength = (double)strength_in(record, others, other_count);
		double positive = record->gain + record->absent;
		if (positive > 0)
			support += strength * positive;
		if (record->known || strength > 0) {
			weight += record->gain;
			matched += strength * record->gain;
		}
	}
	if (share)
		*share = weight > 0 ? matched / weight : 0;
	return support;
}
