/* identify.c - which language a text is in. */
#include "language/identify.h"

#include "base/utf8.h"
#include "language/ngram.h"
#include "text/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

/* Characters of a text that its letters are counted in: enough for certainty. */
enum { ENOUGH = 6000, LANGUAGES = 64 };

struct scores {
	unsigned cost[LANGUAGES]; /* sixteenths of a bit */
	size_t seen;
	bool candidate[LANGUAGES];
};

static void score_ngram(uint64_t key, void *context)
{
	struct scores *scores = context;
	size_t low = 0, high = ngram_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (ngrams[middle].key < key)
			low = middle + 1;
		else
			high = middle;
	}
	unsigned found[LANGUAGES];
	for (size_t i = 0; i < language_count && i < LANGUAGES; i++)
		found[i] = NGRAM_MISSING;
	for (; low < ngram_count && ngrams[low].key == key; low++)
		if (ngrams[low].language < LANGUAGES)
			found[ngrams[low].language] = ngrams[low].score;
	for (size_t i = 0; i < language_count && i < LANGUAGES; i++)
		scores->cost[i] += found[i];
	scores->seen++;
}

/* Scripts of one news language, for languages without a file. */
static const struct {
	UScriptCode script;
	const char *tag;
} only_language[] = {
	{ USCRIPT_GREEK, "el" },     { USCRIPT_THAI, "th" },      { USCRIPT_ARMENIAN, "hy" }, { USCRIPT_GEORGIAN, "ka" },
	{ USCRIPT_BENGALI, "bn" },   { USCRIPT_TAMIL, "ta" },     { USCRIPT_TELUGU, "te" },   { USCRIPT_KANNADA, "kn" },
	{ USCRIPT_MALAYALAM, "ml" }, { USCRIPT_GUJARATI, "gu" },  { USCRIPT_GURMUKHI, "pa" }, { USCRIPT_SINHALA, "si" },
	{ USCRIPT_KHMER, "km" },     { USCRIPT_LAO, "lo" },       { USCRIPT_MYANMAR, "my" },  { USCRIPT_ETHIOPIC, "am" },
	{ USCRIPT_HANGUL, "ko" },    { USCRIPT_HEBREW, "he" },    { USCRIPT_TIBETAN, "bo" },  { USCRIPT_ORIYA, "or" },
};

/* Letters that settle a language among those of its script; looked for in this
 * order. `share` is how many in a thousand letters it takes. */
static const struct {
	const char *letters, *tag;
	enum script script;
	unsigned share;
} telling[] = {
	{ "ۈۋ", "ug", SCRIPT_ARABIC, 15 },     { "ێۆڵڕە", "ckb", SCRIPT_ARABIC, 30 }, { "ټځڅډړښڼۍې", "ps", SCRIPT_ARABIC, 10 },
	{ "ڄڃڏٻڀڪڳڱ", "sd", SCRIPT_ARABIC, 15 }, { "ٹڈڑےں", "ur", SCRIPT_ARABIC, 15 }, { "پچژگیک", "fa", SCRIPT_ARABIC, 15 },
	{ "іїєґ", "uk", SCRIPT_CYRILLIC, 15 },   { "ћђњљџ", "sr", SCRIPT_CYRILLIC, 8 }, { "ў", "be", SCRIPT_CYRILLIC, 5 },
	{ "ѓќѕ", "mk", SCRIPT_CYRILLIC, 3 },     { "қғңұүһ", "kk", SCRIPT_CYRILLIC, 15 }, { "өү", "mn", SCRIPT_CYRILLIC, 30 },
	{ "ыэ", "ru", SCRIPT_CYRILLIC, 5 },      { "ъ", "bg", SCRIPT_CYRILLIC, 8 },
	{ "ąęłśźż", "pl", SCRIPT_LATIN, 12 },    { "ěřů", "cs", SCRIPT_LATIN, 6 },      { "őű", "hu", SCRIPT_LATIN, 5 },
	{ "ăâîșțşţ", "ro", SCRIPT_LATIN, 25 },   { "ơưđạảấầậắặệếềểịọộốồờớợụứừữỳ", "vi", SCRIPT_LATIN, 30 },
	{ "åøæ", "nb", SCRIPT_LATIN, 12 },       { "āēīūģķļņ", "lv", SCRIPT_LATIN, 25 }, { "ėųįū", "lt", SCRIPT_LATIN, 20 },
	{ "ə", "az", SCRIPT_LATIN, 30 },      { "ðþ", "is", SCRIPT_LATIN, 8 },        { "õ", "et", SCRIPT_LATIN, 12 },
};

static bool contains(struct view letters, uint32_t c)
{
	for (size_t at = 0; at < letters.size;)
		if (utf8_next(letters, &at) == c)
			return true;
	return false;
}

struct letter_counts {
	size_t letters, of_script[SCRIPT_COUNT];
	size_t of_language[sizeof telling / sizeof *telling];
	size_t of_only[sizeof only_language / sizeof *only_language];
};

static void count_letters(struct view text, struct letter_counts *counts)
{
	for (size_t at = 0; at < text.size && counts->letters < ENOUGH;) {
		uint32_t c = utf8_next(text, &at);
		enum script script = script_of(c);
		if (script == SCRIPT_NONE)
			continue;
		counts->letters++;
		counts->of_script[script]++;
		if (c < 0x80)
			continue;
		for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
			if (telling[i].script == script && contains(view_of(telling[i].letters), (uint32_t)u_tolower((UChar32)c)))
				counts->of_language[i]++;
		if (script == SCRIPT_OTHER || script == SCRIPT_GREEK || script == SCRIPT_THAI || script == SCRIPT_HANGUL ||
		    script == SCRIPT_HEBREW) {
			UErrorCode status = U_ZERO_ERROR;
			UScriptCode code = uscript_getScript((UChar32)c, &status);
			for (size_t i = 0; i < sizeof only_language / sizeof *only_language; i++)
				counts->of_only[i] += only_language[i].script == code;
		}
	}
}

static enum script script_of_language(const struct language *language)
{
	static const struct {
		const char *name;
		enum script script;
	} names[] = {
		{ "Latn", SCRIPT_LATIN },      { "Cyrl", SCRIPT_CYRILLIC }, { "Arab", SCRIPT_ARABIC }, { "Hebr", SCRIPT_HEBREW },
		{ "Deva", SCRIPT_DEVANAGARI }, { "Hans", SCRIPT_HAN },      { "Hant", SCRIPT_HAN },    { "Jpan", SCRIPT_KANA },
		{ "Kore", SCRIPT_HANGUL },     { "Grek", SCRIPT_GREEK },    { "Thai", SCRIPT_THAI },
	};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(language->script, names[i].name) == 0)
			return names[i].script;
	return SCRIPT_OTHER;
}

/* Costs closer than this, in sixteenths of a bit a letter n-gram, are a tie that the hint breaks. */
enum { CLOSE = 2 };

static const char *best_by_ngrams(struct arena *arena, struct view text, enum script script, const char *hint)
{
	struct scores scores = { .seen = 0 };
	struct view piece = { text.data, text.size < ENOUGH * 2 ? text.size : ENOUGH * 2 };
	ngram_each(fold_text(arena, piece, FOLD_CASE_USUAL), score_ngram, &scores);
	size_t best = LANGUAGES, hinted = LANGUAGES;
	const struct language *hint_language = language_find(hint);
	for (size_t i = 0; i < language_count && i < LANGUAGES; i++) {
		if (languages[i]->floor || script_of_language(languages[i]) != script)
			continue;
		if (languages[i] == hint_language)
			hinted = i;
		if (best == LANGUAGES || scores.cost[i] < scores.cost[best])
			best = i;
	}
	if (best == LANGUAGES)
		return NULL;
	if (hinted < LANGUAGES && scores.cost[hinted] <= scores.cost[best] + CLOSE * scores.seen)
		best = hinted;
	return languages[best]->tag;
}

const char *identify_language(struct arena *arena, struct view text, const char *hint)
{
	struct letter_counts counts = { .letters = 0 };
	count_letters(text, &counts);
	if (counts.letters == 0)
		return NULL;
	/* Kana anywhere in Han text means Japanese. */
	size_t han = counts.of_script[SCRIPT_HAN], kana = counts.of_script[SCRIPT_KANA];
	enum script script = SCRIPT_LATIN;
	for (size_t i = 1; i < SCRIPT_COUNT; i++)
		if (counts.of_script[i] > counts.of_script[script])
			script = (enum script)i;
	if ((han + kana) * 3 > counts.letters && script != SCRIPT_HANGUL)
		return kana * 20 > han ? "ja" : "zh";
	for (size_t i = 0; i < sizeof only_language / sizeof *only_language; i++)
		if (counts.of_only[i] * 2 > counts.letters)
			return only_language[i].tag;
	for (size_t i = 0; i < sizeof telling / sizeof *telling; i++)
		if (telling[i].script == script && counts.of_language[i] * 1000 > counts.of_script[script] * telling[i].share &&
		    counts.of_script[script] >= 20) {
			/* Letters that a language with a file shares only settle it when that
			 * language is not written with them too: ask the n-grams in Latin. */
			if (script != SCRIPT_LATIN || !language_find(telling[i].tag) || language_find(telling[i].tag)->floor)
				return telling[i].tag;
			break;
		}
	const char *found = best_by_ngrams(arena, text, script, hint);
	if (found)
		return found;
	return script == SCRIPT_ARABIC ? "ar" : script == SCRIPT_CYRILLIC ? "ru" : script == SCRIPT_DEVANAGARI ? "hi" : "en";
}
