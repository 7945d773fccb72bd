/* sound.c - how a name sounds. The weights are those that found the right
 * English name for 98 % of 330 name tokens in eleven languages at 0.65. */
#include "language/sound.h"

#include "base/utf8.h"
#include "text/romanize.h"
#include "text/script.h"

/* Spellings that sound alike wherever Latin letters are read as English reads
 * them; a language's own rules come before. Longest first. Capital letters are
 * sounds already: S is sh, zh, ch and their like. */
static const struct stem_rule common_rules[] = {
	{ "tsch", "S", 0 }, { "shch", "S", 0 }, { "sch", "S", 0 }, { "tch", "S", 0 }, { "tion", "Sn", 0 }, { "ough", "o", 0 }, { "eigh", "ei", 0 },
	{ "sh", "S", 0 },   { "ch", "S", 0 },   { "zh", "S", 0 },  { "ph", "f", 0 },  { "th", "t", 0 },    { "dh", "d", 0 },   { "kh", "h", 0 },
	{ "gh", "g", 0 },   { "ck", "k", 0 },   { "qu", "kv", 0 }, { "ts", "s", 0 },  { "tz", "s", 0 },    { "ce", "se", 0 },  { "ci", "si", 0 },
	{ "cy", "si", 0 },  { "wh", "u", 0 },   { "ng", "ng", 0 }, { "x", "ks", 0 },  { "q", "k", 0 },     { "c", "k", 0 },    { "j", "S", 0 },
	{ "y", "i", 0 },    { "w", "u", 0 },
};

static void put(struct sound *sound, char c)
{
	if (sound->length && sound->letters[sound->length - 1] == c)
		return; /* double letters once */
	if (sound->length < SOUND_LENGTH)
		sound->letters[sound->length++] = c;
}

static bool is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* Vowels weigh little: abjads leave them out. */
static unsigned hundredths(char c)
{
	return is_vowel(c) ? 15 : c == 'h' ? 40 : 100;
}

static float weight_of(char c)
{
	return (float)hundredths(c) / 100;
}

/* How many bytes `letters` has when `text` begins with them, else 0. */
static size_t begins_with(const char *text, const char *letters)
{
	size_t size = 0;
	while (letters[size] && letters[size] == text[size])
		size++;
	return letters[size] ? 0 : size;
}

/* Consonants of two classes never stand for each other at less than the full cost (swap_saves). */
static int class_of(char c)
{
	switch (c) {
	case 'p': case 'b': case 'f': case 'v':
		return 0;
	case 'l': case 'r':
		return 2;
	case 'm': case 'n':
		return 3;
	default:
		return is_vowel(c) || c == 'h' ? -1 : 1;
	}
}

static bool apply(const struct stem_rule *rules, size_t count, const char *text, struct sound *sound, size_t *used)
{
	for (size_t i = 0; i < count; i++) {
		size_t size = begins_with(text, rules[i].letters);
		if (size == 0)
			continue;
		for (const char *r = rules[i].replacement; *r; r++) {
			/* what a language's rule writes is read by the common rules, once */
			if (rules != common_rules) {
				size_t inner;
				if (apply(common_rules, sizeof common_rules / sizeof *common_rules, r, sound, &inner)) {
					r += inner - 1;
					continue;
				}
			}
			put(sound, *r);
		}
		*used = size;
		return true;
	}
	return false;
}

void sound_append(struct sound *sound, const struct language *language, struct view word)
{
	char latin[160];
	size_t size = 0;
	for (size_t at = 0; at < word.size && size < sizeof latin - 16;) {
		uint32_t c = utf8_next(word, &at);
		if (c >= 'a' && c <= 'z') {
			latin[size++] = (char)c;
			continue;
		}
		const char *letters = romanize_character(c);
		size_t length = strlen(letters);
		memcpy(latin + size, letters, length);
		size += length;
	}
	latin[size] = '\0';
	for (size_t at = 0; at < size;) {
		size_t used = 1;
		if (!apply(language->sounds, language->sound_count, latin + at, sound, &used) &&
		    !apply(common_rules, sizeof common_rules / sizeof *common_rules, latin + at, sound, &used))
			put(sound, latin[at]);
		at += used;
	}
	sound->weight = 0;
	sound->consonants = 0;
	memset(sound->classes, 0, sizeof sound->classes);
	for (size_t i = 0; i < sound->length; i++) {
		int class_ = class_of(sound->letters[i]);
		if (class_ >= 0)
			sound->classes[class_]++;
		sound->weight += weight_of(sound->letters[i]);
		if (!is_vowel(sound->letters[i]) && sound->letters[i] != 'h')
			sound->consonants++;
	}
}

struct sound sound_of(const struct language *language, struct view word)
{
	struct sound sound = { .length = 0 };
	sound_append(&sound, language, word);
	return sound;
}

/* The alphabet of sounds as indices: a to z, S, and anything else. */
#define INDEX(c) ((c) == 'S' ? 26 : (c) >= 'a' && (c) <= 'z' ? (c) - 'a' : 27)
#define NEAR(a, b, saved) [INDEX(a)][INDEX(b)] = (saved), [INDEX(b)][INDEX(a)] = (saved)

/* What it saves, in hundredths of a consonant, that one sound stands for another; two vowels save most. */
static const uint8_t swap_saves[28][28] = {
	NEAR('p', 'b', 70), NEAR('f', 'v', 70), NEAR('f', 'p', 60), NEAR('b', 'v', 60), NEAR('p', 'v', 50), NEAR('t', 'd', 70),
	NEAR('k', 'g', 70), NEAR('s', 'z', 80), NEAR('s', 'S', 60), NEAR('z', 'S', 70), NEAR('l', 'r', 60), NEAR('m', 'n', 60),
	NEAR('k', 'h', 60), NEAR('g', 'h', 60), NEAR('u', 'v', 70), NEAR('i', 'S', 50), NEAR('g', 'S', 60), NEAR('t', 'S', 50),
	NEAR('t', 's', 50), NEAR('d', 'z', 50), NEAR('k', 's', 50), NEAR('o', 'v', 60), NEAR('d', 'S', 50), NEAR('k', 'S', 50),
	NEAR('a', 'e', 90), NEAR('a', 'i', 90), NEAR('a', 'o', 90), NEAR('a', 'u', 90), NEAR('e', 'i', 90), NEAR('e', 'o', 90),
	NEAR('e', 'u', 90), NEAR('i', 'o', 90), NEAR('i', 'u', 90), NEAR('o', 'u', 90),
};

/* Fills row[j]: the distance of all of `a` to the first j letters of `b`, in hundredths of a consonant
 * (Levenshtein 1966, weighted). Stops with false when no part of `b` can come within `most`. */
static bool distances(const struct sound *a, const struct sound *b, unsigned most, unsigned row[SOUND_LENGTH + 1])
{
	unsigned weights[SOUND_LENGTH];
	uint8_t indices[SOUND_LENGTH];
	row[0] = 0;
	for (size_t j = 0; j < b->length; j++) {
		weights[j] = hundredths(b->letters[j]);
		indices[j] = (uint8_t)INDEX(b->letters[j]);
		row[j + 1] = row[j] + weights[j];
	}
	for (size_t i = 0; i < a->length; i++) {
		unsigned weight = hundredths(a->letters[i]), diagonal = row[0], least = row[0] += weight;
		const uint8_t *saves = swap_saves[INDEX(a->letters[i])];
		for (size_t j = 0; j < b->length; j++) {
			unsigned above = row[j + 1] + weight, left = row[j] + weights[j];
			unsigned swap = diagonal + (a->letters[i] == b->letters[j] ? 0 : 100u - saves[indices[j]]);
			diagonal = row[j + 1];
			unsigned best = above < left ? above : left;
			row[j + 1] = swap < best ? swap : best;
			if (row[j + 1] < least)
				least = row[j + 1];
		}
		if (least > most)
			return false;
	}
	return true;
}

/* The greatest distance at which two sounds may still be alike. */
static unsigned most_distance(const struct sound *a, const struct sound *b)
{
	return (unsigned)((a->weight > b->weight ? a->weight : b->weight) * (1 - SOUND_ALIKE) * 100) + 1;
}

bool sound_may_be_alike(const struct sound *name, const struct sound *word)
{
	unsigned common = 0;
	for (size_t i = 0; i < SOUND_CLASSES; i++)
		common += name->classes[i] < word->classes[i] ? name->classes[i] : word->classes[i];
	/* each consonant of the name that has no counterpart costs at least 0.5: v stands for u, k for h */
	float heavier = name->weight > word->weight ? name->weight : word->weight;
	return (float)(name->consonants - common) * 0.5f <= (1 - SOUND_ALIKE) * heavier;
}

double sound_similarity(const struct sound *a, const struct sound *b)
{
	unsigned row[SOUND_LENGTH + 1];
	float heavier = a->weight > b->weight ? a->weight : b->weight;
	float lighter = a->weight > b->weight ? b->weight : a->weight;
	if (heavier <= 0 || lighter < heavier * 0.5f || !distances(a, b, most_distance(a, b), row))
		return 0;
	float similarity = 1 - (float)row[b->length] / 100 / heavier;
	return similarity > 0 ? (double)similarity : 0;
}

double sound_similarity_to_beginning(const struct sound *name, const struct sound *word)
{
	unsigned row[SOUND_LENGTH + 1];
	if (name->weight <= 0 || word->weight < name->weight * 0.6f || !distances(name, word, most_distance(name, word), row))
		return 0;
	float best = 0, weight = 0;
	for (size_t j = 1; j <= word->length; j++) {
		weight += weight_of(word->letters[j - 1]);
		float rest = word->weight - weight;
		/* an ending of up to two consonants may follow */
		if (rest > 2.4f || weight < name->weight * 0.6f)
			continue;
		float heavier = name->weight > weight ? name->weight : weight;
		float similarity = 1 - (float)row[j] / 100 / heavier - rest * 0.04f;
		if (similarity > best)
			best = similarity;
	}
	return (double)best;
}
