/* ngram_table.c - letter statistics of the languages' samples: relative frequencies of
 * one to three letters, as costs in sixteenths of a bit. Build-time. */
#include "ngram_table.h"

#include "base/utf8.h"
#include "language/ngram.h"

#include <math.h>
#include <stdlib.h>

struct counted {
	uint64_t key;
	double count;
};

struct counter {
	struct counted *items;
	size_t count, capacity;
	double weight;
	struct arena *arena;
};

static void count_one(uint64_t key, void *context)
{
	struct counter *counter = context;
	counter->items = arena_grow(counter->arena, counter->items, counter->count, &counter->capacity, sizeof *counter->items);
	counter->items[counter->count++] = (struct counted){ key, counter->weight };
}

static int by_key(const void *a, const void *b)
{
	uint64_t left = ((const struct counted *)a)->key, right = ((const struct counted *)b)->key;
	return left < right ? -1 : left > right;
}

static int by_count(const void *a, const void *b)
{
	const struct counted *left = a, *right = b;
	if (left->count > right->count)
		return -1;
	if (left->count < right->count)
		return 1;
	return by_key(a, b);
}

static int by_key_and_language(const void *a, const void *b)
{
	const struct ngram *left = a, *right = b;
	if (left->key != right->key)
		return left->key < right->key ? -1 : 1;
	return (int)left->language - (int)right->language;
}

/* n-grams kept for a language: the sample has few more that occur twice. */
enum { KEPT = 3000 };

struct ngram_table ngram_table_make(struct arena *arena, struct lexicon *const *lexicons, size_t count)
{
	struct ngram_table table = { arena_array(arena, count * KEPT + 1, sizeof(struct ngram)), 0 };
	for (size_t l = 0; l < count; l++) {
		struct counter counter = { .arena = arena, .weight = 1 };
		for (size_t i = 0; i < lexicons[l]->sample.count; i++)
			ngram_each(view_of(lexicons[l]->sample.items[i]), count_one, &counter);
		/* the words of the lexicon fill in what a short sample lacks, at little weight */
		counter.weight = 0.02;
		for (size_t k = 0; k < lexicons[l]->key_count; k++) {
			const struct building_key *key = &lexicons[l]->keys[k];
			bool whole = false;
			for (size_t e = 0; e < key->count; e++)
				whole |= key->entries[e].flags == 0;
			if (whole)
				ngram_each(key->text, count_one, &counter);
		}
		qsort(counter.items, counter.count, sizeof *counter.items, by_key);
		size_t different = 0;
		double total = 0;
		for (size_t i = 0; i < counter.count; i++) {
			total += counter.items[i].count;
			if (different && counter.items[different - 1].key == counter.items[i].key)
				counter.items[different - 1].count += counter.items[i].count;
			else
				counter.items[different++] = counter.items[i];
		}
		qsort(counter.items, different, sizeof *counter.items, by_count);
		for (size_t i = 0; i < different && i < KEPT; i++) {
			double cost = -16 * log2(counter.items[i].count / total);
			table.items[table.count++] = (struct ngram){ counter.items[i].key, (uint8_t)l,
				                                         cost > 254 ? 254 : (uint8_t)cost };
		}
	}
	qsort(table.items, table.count, sizeof *table.items, by_key_and_language);
	return table;
}
