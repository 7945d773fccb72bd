/* generate.c - a build-time program: writes the tables of text/han.h and
 * text/romanize.h, as C, to standard output. All knowledge is ICU's. */
#include "text/han.h"
#include "text/romanize.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

static UTransliterator *open_transliterator(const char *id)
{
	UChar name[128];
	UErrorCode status = U_ZERO_ERROR;
	u_uastrcpy(name, id);
	UTransliterator *transliterator = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
	if (U_FAILURE(status)) {
		fprintf(stderr, "generate: ICU has no transliterator %s: %s\n", id, u_errorName(status));
		exit(1);
	}
	return transliterator;
}

/* Transliterates one character to UTF-8. */
static void transliterate(UTransliterator *transliterator, UChar32 c, char *out, int32_t room)
{
	UChar text[64];
	int32_t length = 0, limit;
	U16_APPEND_UNSAFE(text, length, c);
	limit = length;
	UErrorCode status = U_ZERO_ERROR;
	utrans_transUChars(transliterator, text, &length, 64, 0, &limit, &status);
	u_strToUTF8(out, room, NULL, text, length, &status);
	if (U_FAILURE(status))
		out[0] = '\0';
}

static void write_han_pairs(void)
{
	UTransliterator *simplifier = open_transliterator("Traditional-Simplified");
	size_t count = 0;
	puts("const struct han_pair han_pairs[] = {");
	for (UChar32 c = 0x3400; c <= 0x9FFF; c++) {
		UErrorCode status = U_ZERO_ERROR;
		if (uscript_getScript(c, &status) != USCRIPT_HAN)
			continue;
		UChar text[16];
		int32_t length = 0, limit;
		U16_APPEND_UNSAFE(text, length, c);
		limit = length;
		utrans_transUChars(simplifier, text, &length, 16, 0, &limit, &status);
		if (U_FAILURE(status) || length != 1 || U16_IS_SURROGATE(text[0]))
			continue;
		UChar32 simple = text[0];
		if (simple != c) {
			printf("{0x%X,0x%X},\n", (unsigned)c, (unsigned)simple);
			count++;
		}
	}
	printf("};\nconst size_t han_pair_count = %zu;\n", count);
	utrans_close(simplifier);
}

/* Letters that Any-Latin leaves as they are, or that a plain letter serves better. */
static const struct {
	UChar32 letter;
	const char *latin;
} by_hand[] = {
	{ 0x0621, "" }, { 0x0622, "a" }, { 0x0623, "a" }, { 0x0625, "a" }, { 0x0626, "y" }, { 0x0624, "w" },
	{ 0x0627, "a" }, { 0x0639, "" }, { 0x0629, "h" }, { 0x0649, "a" }, { 0x064A, "y" }, { 0x06CC, "y" },
	{ 0x0679, "t" }, { 0x0688, "d" }, { 0x0691, "r" }, { 0x06BA, "n" }, { 0x06BE, "h" }, { 0x06C1, "h" },
	{ 0x06C3, "h" }, { 0x06D2, "y" }, { 0x06D5, "a" }, { 0x06C6, "o" }, { 0x06C7, "u" }, { 0x06CE, "e" },
	{ 0x06B5, "l" }, { 0x0695, "r" }, { 0x06A9, "k" }, { 0x06AF, "g" }, { 0x0686, "ch" }, { 0x067E, "p" },
	{ 0x0698, "zh" }, { 0x0634, "sh" }, { 0x062E, "kh" }, { 0x063A, "gh" }, { 0x062B, "th" }, { 0x0630, "dh" },
	{ 0x0636, "d" }, { 0x0638, "z" }, { 0x0635, "s" }, { 0x0637, "t" }, { 0x062D, "h" }, { 0x0642, "q" },
	{ 0x05D0, "a" }, { 0x05E2, "a" }, { 0x05E9, "sh" }, { 0x05E6, "ts" }, { 0x05E5, "ts" }, { 0x05D7, "h" },
	{ 0x05D5, "v" }, { 0x05D8, "t" }, { 0x05E7, "k" }, { 0x05DB, "k" }, { 0x05DA, "k" }, { 0x05E4, "p" },
	{ 0x05E3, "p" }, { 0x05D9, "y" },
	{ 0x30C3, "" }, { 0x3063, "" }, { 0x30FC, "" }, /* small tsu, long-vowel mark */
	{ 0x0445, "kh" }, { 0x0436, "zh" }, { 0x0447, "ch" }, { 0x0448, "sh" }, { 0x0449, "shch" }, { 0x0446, "ts" },
	{ 0x044E, "yu" }, { 0x044F, "ya" }, { 0x0451, "yo" }, { 0x0454, "ye" }, { 0x0457, "yi" }, { 0x044D, "e" },
	{ 0x0439, "y" }, { 0x044B, "y" }, { 0x044C, "" }, { 0x044A, "" }, { 0x0456, "i" }, { 0x0491, "g" },
};

static const char *hand_written(UChar32 c)
{
	for (size_t i = 0; i < sizeof by_hand / sizeof *by_hand; i++)
		if (by_hand[i].letter == c)
			return by_hand[i].latin;
	return NULL;
}

/* A consonant of an Indic script carries its vowel "a" in Any-Latin ("ka"); the
 * vowel sign that follows replaces it, so the table drops it. */
static void drop_inherent_vowel(UChar32 c, char *letters)
{
	UErrorCode status = U_ZERO_ERROR;
	switch (uscript_getScript(c, &status)) {
	case USCRIPT_DEVANAGARI:
	case USCRIPT_BENGALI:
	case USCRIPT_GUJARATI:
	case USCRIPT_GURMUKHI:
	case USCRIPT_TAMIL:
	case USCRIPT_TELUGU:
	case USCRIPT_KANNADA:
	case USCRIPT_MALAYALAM:
	case USCRIPT_ORIYA: {
		size_t size = strlen(letters);
		if (u_charType(c) == U_OTHER_LETTER && size > 1 && letters[size - 1] == 'a' &&
		    !strchr("aeiou", letters[size - 2]))
			letters[size - 1] = '\0';
		break;
	}
	default:
		break;
	}
}

static void write_romanization(void)
{
	static const struct {
		UChar32 first, last;
	} blocks[] = {
		{ 0x00C0, 0x024F }, { 0x0370, 0x03FF }, { 0x0400, 0x052F }, { 0x0531, 0x0587 }, { 0x05D0, 0x05EA },
		{ 0x0620, 0x06FF }, { 0x0750, 0x077F }, { 0x0900, 0x0DFF }, { 0x0E01, 0x0E4E }, { 0x10A0, 0x10FF },
		{ 0x1200, 0x137F }, { 0x1E00, 0x1FFF }, { 0x3041, 0x30FF }, { 0x4E00, 0x9FFF }, { 0xAC00, 0xD7A3 },
	};
	UTransliterator *romanizer = open_transliterator(
		"Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Latin-ASCII; Lower");
	/* Pieces repeat ("shi" for 400 characters): each stands in the pool once. */
	static char pieces[16384][12];
	static unsigned offsets[16384];
	static unsigned of_character[0x10000];
	size_t piece_count = 1, index = 0;
	unsigned pool_size = 1;
	puts("const struct romanize_range romanize_ranges[] = {");
	for (size_t b = 0; b < sizeof blocks / sizeof *blocks; b++) {
		printf("{0x%X,0x%X,%zu},\n", (unsigned)blocks[b].first, (unsigned)blocks[b].last, index);
		for (UChar32 c = blocks[b].first; c <= blocks[b].last; c++, index++) {
			char letters[64] = "";
			UChar32 lower = u_tolower(c);
			const char *given = hand_written(lower);
			if (given)
				snprintf(letters, sizeof letters, "%s", given);
			else if (u_isalpha(c) || u_charType(c) == U_COMBINING_SPACING_MARK ||
			         u_charType(c) == U_NON_SPACING_MARK) {
				transliterate(romanizer, lower, letters, sizeof letters);
				drop_inherent_vowel(c, letters);
			}
			size_t kept = 0;
			for (const char *l = letters; *l && kept < 11; l++)
				if ((*l >= 'a' && *l <= 'z') || (*l >= 'A' && *l <= 'Z'))
					letters[kept++] = (char)(*l | 0x20);
			letters[kept] = '\0';
			size_t p = 0;
			while (p < piece_count && strcmp(pieces[p], letters) != 0)
				p++;
			if (p == piece_count) {
				if (piece_count == sizeof pieces / sizeof *pieces) {
					fprintf(stderr, "generate: more different romanizations than expected\n");
					exit(1);
				}
				memcpy(pieces[p], letters, kept + 1);
				offsets[p] = pool_size;
				pool_size += (unsigned)kept + 1;
				piece_count++;
			}
			of_character[index] = offsets[p];
		}
	}
	printf("};\nconst size_t romanize_range_count = %zu;\n", sizeof blocks / sizeof *blocks);
	if (index > sizeof of_character / sizeof *of_character) {
		fprintf(stderr, "generate: the romanization table is larger than expected\n");
		exit(1);
	}
	puts("const uint32_t romanize_offsets[] = {");
	for (size_t i = 0; i < index; i++)
		printf("%u,%s", of_character[i], i % 16 == 15 ? "\n" : "");
	puts("};\nconst char romanize_pool[] = \"\\0\"");
	for (size_t p = 1; p < piece_count; p++)
		printf("\"%s\\0\"%s", pieces[p], p % 8 == 7 ? "\n" : "");
	puts(";");
	utrans_close(romanizer);
}

int main(void)
{
	UErrorCode status = U_ZERO_ERROR;
	uloc_setDefault("root", &status);
	puts("/* Made by src/text/generate.c from ICU data (Unicode licence). */");
	puts("#include \"text/han.h\"\n#include \"text/romanize.h\"\n"
	     "#pragma GCC diagnostic ignored \"-Woverlength-strings\"");
	write_han_pairs();
	write_romanization();
	return ferror(stdout) || fflush(stdout) != 0;
}
