/* loose.c - words in a form for finding fixed phrases, whatever their dress. */
#include "text/loose.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "text/script.h"
#include "text/utf16.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

struct phrase {
	uint64_t *hashes;
	size_t count;
	const struct phrase *next; /* with the same first word */
};

struct loose_list {
	const struct phrase **slots;
	size_t mask;
};

bool loose_is_unspaced(uint32_t code_point)
{
	return code_point >= 0x0E00 && script_is_spaceless(script_of(code_point));
}

bool loose_is_space(uint32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= 9 && c <= 13);
	return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
	       c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/* One letter for what the keyboards of different countries write apart. */
static UChar32 unify(UChar32 c)
{
	switch (c) {
	case 0x0649:
	case 0x064A:
	case 0x06D0:
	case 0x06D2:
		return 0x06CC; /* yeh */
	case 0x0643:
	case 0x06AA:
		return 0x06A9; /* kaf */
	case 0x0629:
	case 0x06BE:
	case 0x06C1:
	case 0x06C3:
	case 0x06D5:
		return 0x0647; /* heh */
	case 0x0671:
		return 0x0627; /* alef */
	case 0x0131:
		return 'i'; /* dotless */
	default:
		return c;
	}
}

/* Hashes one code point in its loose form; false when it parts words. */
static bool add(const UNormalizer2 *normalizer, uint32_t code_point, uint64_t *hash, bool *content)
{
	if (code_point < 0x80) {
		char c = (char)code_point;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
			return c == '\'';
		*hash = hash_bytes(*hash, &c, 1);
		*content = true;
		return true;
	}
	UChar decomposed[32];
	UErrorCode status = U_ZERO_ERROR;
	UChar32 c = (UChar32)code_point;
	int32_t size = normalizer ? unorm2_getDecomposition(normalizer, c, decomposed, 32, &status) : -1;
	if (U_FAILURE(status) || size < 0) {
		int32_t i = 0;
		UBool overflow = 0;
		U16_APPEND(decomposed, i, 32, c, overflow);
		size = overflow ? 0 : i;
	}
	bool word = false;
	for (int32_t i = 0; i < size;) {
		UChar32 part = (UChar32)utf16_next(decomposed, &i);
		int type = u_charType(part);
		if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || part == 0x0640) {
			word = true; /* no letter, but no end of a word either */
			continue;
		}
		bool letter = u_isalnum(part) || type == U_COMBINING_SPACING_MARK;
		if (!letter) {
			if (part == 0x2019 || part == 0x02BC)
				word = true;
			continue;
		}
		int32_t digit = u_charDigitValue(part);
		char bytes[4];
		part = digit >= 0 ? '0' + digit : unify(u_foldCase(part, U_FOLD_CASE_DEFAULT));
		*hash = hash_bytes(*hash, bytes, utf8_put(bytes, (uint32_t)part));
		*content = word = true;
	}
	return word;
}

struct loose_words loose_split(struct arena *arena, struct view text, size_t maximum)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *normalizer = unorm2_getNFKDInstance(&status);
	if (U_FAILURE(status))
		normalizer = NULL;
	struct loose_words words = { NULL, 0 };
	size_t capacity = 0, at = 0;
	while (at < text.size && words.count < maximum) {
		uint64_t hash = HASH_START;
		bool content = false;
		size_t start = at, end = at;
		while (at < text.size) {
			size_t before = at;
			uint32_t c = utf8_next(text, &at);
			bool unspaced = c >= 0x0E00 && loose_is_unspaced(c) &&
			                u_charType((UChar32)c) != U_NON_SPACING_MARK;
			if (unspaced && content) {
				at = before;
				break;
			}
			if (!add(normalizer, c, &hash, &content)) {
				if (!content)
					start = at;
				else
					break;
				continue;
			}
			end = at;
			if (unspaced)
				break;
		}
		if (!content)
			continue;
		words.items = arena_grow(arena, words.items, words.count, &capacity, sizeof *words.items);
		words.items[words.count++] = (struct loose_word){ hash_finish(hash), start, end };
	}
	return words;
}

struct loose_list *loose_list_new(struct arena *arena, const char *const *phrases, size_t count)
{
	struct loose_list *list = arena_alloc(arena, sizeof *list);
	size_t room = 16;
	while (room < count * 2)
		room *= 2;
	list->slots = arena_array(arena, room, sizeof(const struct phrase *));
	list->mask = room - 1;
	for (size_t i = 0; i < count; i++) {
		if (!phrases[i])
			continue;
		struct loose_words words = loose_split(arena, view_of(phrases[i]), 32);
		if (words.count == 0)
			continue;
		struct phrase *phrase = arena_alloc(arena, sizeof *phrase);
		phrase->hashes = arena_array(arena, words.count, sizeof *phrase->hashes);
		phrase->count = words.count;
		for (size_t w = 0; w < words.count; w++)
			phrase->hashes[w] = words.items[w].hash;
		size_t slot = (size_t)phrase->hashes[0] & list->mask;
		phrase->next = list->slots[slot];
		list->slots[slot] = phrase;
	}
	return list;
}

size_t loose_list_match(const struct loose_list *list, struct loose_words words, size_t at)
{
	size_t longest = 0;
	if (at >= words.count)
		return 0;
	for (const struct phrase *phrase = list->slots[(size_t)words.items[at].hash & list->mask]; phrase;
	     phrase = phrase->next) {
		if (phrase->count <= longest || phrase->count > words.count - at)
			continue;
		size_t same = 0;
		while (same < phrase->count && phrase->hashes[same] == words.items[at + same].hash)
			same++;
		if (same == phrase->count)
			longest = phrase->count;
	}
	return longest;
}
