/* similar.c - how alike two short texts are, by their words. */
#include "page/similar.h"

#include "text/loose.h"

enum { MOST_WORDS = 80 };

double similar_words(struct arena *arena, const char *a, const char *b)
{
	struct loose_words left = loose_split(arena, view_of(a), MOST_WORDS);
	struct loose_words right = loose_split(arena, view_of(b), MOST_WORDS);
	bool used[MOST_WORDS] = { false };
	size_t shared = 0;
	for (size_t i = 0; i < left.count; i++)
		for (size_t k = 0; k < right.count; k++)
			if (!used[k] && left.items[i].hash == right.items[k].hash) {
				used[k] = true;
				shared++;
				break;
			}
	size_t total = left.count + right.count;
	return total ? 2.0 * (double)shared / (double)total : 0;
}
