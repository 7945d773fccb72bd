/* stem.c - the stems that a word may have: Snowball's, and the rules of the
 * language's file. */
#include "language/stem.h"

#include "base/limits.h"
#include "base/utf8.h"

#include <libstemmer.h>

struct stemmer {
	const struct language *language;
	struct sb_stemmer *snowball;
};

static void close_snowball(void *snowball)
{
	sb_stemmer_delete(snowball);
}

struct stemmer *stemmer_open(struct arena *arena, const struct language *language)
{
	struct stemmer *stemmer = arena_alloc(arena, sizeof *stemmer);
	stemmer->language = language;
	if (language->stemmer) {
		stemmer->snowball = sb_stemmer_new(language->stemmer, "UTF_8");
		if (stemmer->snowball)
			arena_defer(arena, close_snowball, stemmer->snowball);
	}
	return stemmer;
}

static void add(struct stem_list *list, struct view word, struct view stem)
{
	if (stem.size == 0 || view_equal(word, stem))
		return;
	for (size_t i = 0; i < list->count; i++)
		if (view_equal(list->stems[i], stem))
			return;
	if (list->count == STEM_CANDIDATES)
		return;
	size_t at = list->count++;
	while (at > 0 && list->stems[at - 1].size < stem.size) {
		list->stems[at] = list->stems[at - 1];
		at--;
	}
	list->stems[at] = stem;
}

static void add_snowball(struct arena *arena, struct stemmer *stemmer, struct view word, struct view original,
                         struct stem_list *out)
{
	if (!stemmer->snowball || word.size > LIMIT_WORD_BYTES)
		return;
	const sb_symbol *stem = sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)word.data, (int)word.size);
	if (!stem)
		return;
	struct view result = { (const char *)stem, (size_t)sb_stemmer_length(stemmer->snowball) };
	if (!view_equal(result, original))
		add(out, original, (struct view){ arena_copy(arena, result), result.size });
}

/* Two equal ASCII consonants at the end. */
static bool ends_doubled(struct view word)
{
	if (word.size < 3)
		return false;
	char last = word.data[word.size - 1];
	return last == word.data[word.size - 2] && last >= 'b' && last <= 'z' && !strchr("eiou", last);
}

static void add_suffixes(struct arena *arena, const struct language *language, struct view word,
                         struct view original, struct stem_list *out)
{
	for (size_t i = 0; i < language->suffix_count; i++) {
		/* some languages have thousands: the last byte rules most of them out */
		struct view suffix = { language->suffixes[i].letters, language->suffixes[i].size };
		if (suffix.size > word.size || suffix.data[suffix.size - 1] != word.data[word.size - 1] || !view_ends(word, suffix))
			continue;
		struct view stem = { word.data, word.size - suffix.size };
		struct view replacement = view_of(language->suffixes[i].replacement);
		/* what an apostrophe parts is whole, however short: UN's, AB'nin */
		size_t least = *suffix.data == '\'' ? 2 : language->stem_minimum;
		if (utf8_length(stem) + utf8_length(replacement) < least)
			continue;
		if (replacement.size) {
			char *joined = arena_alloc(arena, stem.size + replacement.size + 1);
			memcpy(joined, stem.data, stem.size);
			memcpy(joined + stem.size, replacement.data, replacement.size);
			stem = (struct view){ joined, stem.size + replacement.size };
		} else if (language->undouble && ends_doubled(stem)) {
			add(out, original, (struct view){ stem.data, stem.size - 1 });
		}
		add(out, original, stem);
	}
}

void stem_candidates(struct arena *arena, struct stemmer *stemmer, struct view word,
                     enum stem_affixes affixes, struct stem_list *out)
{
	const struct language *language = stemmer->language;
	out->count = 0;
	add_snowball(arena, stemmer, word, word, out);
	if (!language->rules || word.size > LIMIT_WORD_BYTES)
		return;
	add_suffixes(arena, language, word, word, out);
	if (affixes == STEM_SUFFIXES)
		return;
	for (size_t i = 0; i < language->prefix_count; i++) {
		struct view prefix = { language->prefixes[i].letters, language->prefixes[i].size };
		if (!view_starts(word, prefix))
			continue;
		struct view rest = { word.data + prefix.size, word.size - prefix.size };
		if (utf8_length(rest) < language->stem_minimum)
			continue;
		add(out, word, rest);
		add_snowball(arena, stemmer, rest, word, out);
		add_suffixes(arena, language, rest, word, out);
	}
}

struct view stem_in_phrase(struct arena *arena, struct stemmer *stemmer, struct view word)
{
	const struct language *language = stemmer->language;
	struct view best = word;
	for (size_t i = 0; i < language->articles.count; i++) {
		struct view article = view_of(language->articles.items[i]);
		struct view rest = { word.data + article.size, word.size - article.size };
		if (view_starts(word, article) && rest.size < best.size && utf8_length(rest) >= language->stem_minimum)
			best = rest;
	}
	if (stemmer->snowball && best.size <= LIMIT_WORD_BYTES) {
		const sb_symbol *stem = sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)best.data, (int)best.size);
		if (stem) {
			struct view result = { (const char *)stem, (size_t)sb_stemmer_length(stemmer->snowball) };
			return (struct view){ arena_copy(arena, result), result.size };
		}
	}
	return best;
}
