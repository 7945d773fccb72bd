/* sentences.c - the sentences of a paragraph. */
#include "text/sentences.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/utf16.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

struct sentence_tools {
	UBreakIterator *iterator;
	struct sentence_rules rules;
};

static void close_iterator(void *iterator)
{
	ubrk_close(iterator);
}

struct sentence_tools *sentence_tools_open(struct arena *arena, const struct sentence_rules *rules, stemma_error *error)
{
	struct sentence_tools *tools = arena_alloc(arena, sizeof *tools);
	UErrorCode status = U_ZERO_ERROR;
	tools->rules = *rules;
	tools->iterator = ubrk_open(UBRK_SENTENCE, rules->locale ? rules->locale : "root", NULL, 0, &status);
	if (U_FAILURE(status)) {
		error_set(error, STEMMA_ERROR_INTERNAL,
		          "ICU cannot break sentences (%s); install its data (libicu72)", u_errorName(status));
		return NULL;
	}
	arena_defer(arena, close_iterator, tools->iterator);
	return tools;
}

/* ---- Looking around a boundary ----------------------------------------- */

struct paragraph_text {
	const UChar *units;
	int32_t length;
	const struct sentence_rules *rules;
	struct arena *arena;
};

static bool is_space(UChar32 c)
{
	return u_isUWhiteSpace(c);
}

static UChar32 at(const struct paragraph_text *text, int32_t position)
{
	if (position < 0 || position >= text->length)
		return 0;
	if (position > 0 && U16_IS_TRAIL(text->units[position]))
		position--;
	return (UChar32)utf16_next(text->units, &position);
}

/* The last position before `position` that is no white space; -1 at the beginning. */
static int32_t before_spaces(const struct paragraph_text *text, int32_t position)
{
	int32_t p = position - 1;
	while (p >= 0 && is_space(text->units[p]))
		p--;
	return p;
}

static int32_t after_spaces(const struct paragraph_text *text, int32_t position)
{
	while (position < text->length && is_space(text->units[position]))
		position++;
	return position;
}

static bool is_opener(UChar32 c)
{
	int8_t type = u_charType(c);
	return type == U_START_PUNCTUATION || c == 0x201C || c == 0x2018 || c == 0x00AB || c == 0x300C || c == 0x300E ||
	       c == 0x201E;
}

static bool is_quote(UChar32 c)
{
	return c == '"' || c == '\'' || c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019 || c == 0x00AB ||
	       c == 0x00BB || c == 0x201E || c == 0x300D || c == 0x300F;
}

static bool is_closer(UChar32 c)
{
	return u_charType(c) == U_END_PUNCTUATION || is_quote(c);
}

static bool is_dash(UChar32 c)
{
	return c == '-' || c == 0x2013 || c == 0x2014;
}

static bool ends_with(const struct paragraph_text *text, int32_t end, const char *abbreviation)
{
	struct view view = view_of(abbreviation);
	UChar wanted[64];
	int32_t length = 0;
	for (size_t i = 0; i < view.size && length < 60;) {
		uint32_t c = utf8_next(view, &i);
		U16_APPEND_UNSAFE(wanted, length, (UChar32)c);
	}
	if (length == 0 || length > end)
		return false;
	int32_t from = end - length;
	for (int32_t i = 0; i < length; i++) {
		UChar have = text->units[from + i];
		if (have == 0x00A0 || have == 0x202F)
			have = ' ';
		if (have != wanted[i] && !(i == 0 && u_tolower(have) == u_tolower(wanted[i])))
			return false;
	}
	UChar32 before = at(text, from - 1);
	return from == 0 || !(u_isalnum(before) || before == '.');
}

static bool ends_with_any(const struct paragraph_text *text, int32_t end, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (ends_with(text, end, list[i]))
			return true;
	return false;
}

/* Whether white space [from, to) stands inside an abbreviation of several parts: z. B., EE. UU. */
static bool inside_any(const struct paragraph_text *text, int32_t from, int32_t to, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		for (const char *space = strchr(list[i], ' '); space; space = strchr(space + 1, ' ')) {
			char beginning[64];
			size_t size = (size_t)(space - list[i]);
			if (size >= sizeof beginning)
				break;
			memcpy(beginning, list[i], size);
			beginning[size] = '\0';
			struct view rest = view_of(space + 1);
			int32_t position = to;
			bool same = ends_with(text, from, beginning);
			for (size_t r = 0; r < rest.size && same;) {
				UChar32 wanted = (UChar32)utf8_next(rest, &r), have = at(text, position);
				same = have == wanted || (wanted == ' ' && is_space(have));
				position += U16_LENGTH(wanted);
			}
			if (same)
				return true;
		}
	return false;
}

/* The word at `position`, folded. */
static struct view word_at(const struct paragraph_text *text, int32_t position)
{
	char bytes[256];
	size_t size = 0;
	while (position < text->length && size < sizeof bytes - 8) {
		UChar32 c = (UChar32)utf16_next(text->units, &position);
		if (!u_isalpha(c) && !(U_GET_GC_MASK(c) & U_GC_M_MASK))
			break;
		size += utf8_put(bytes + size, (uint32_t)c);
	}
	return fold_text(text->arena, (struct view){ bytes, size }, FOLD_CASE_USUAL);
}

static bool likely_beginning(const struct paragraph_text *text, int32_t position)
{
	while (position < text->length && (is_opener(at(text, position)) || is_quote(at(text, position))))
		position++;
	if (!text->rules->begins_sentences)
		return false;
	struct view word = word_at(text, position);
	return word.size && text->rules->begins_sentences(text->rules->context, word);
}

/* Letters in a row that end right before `end`. */
static int32_t letters_before(const struct paragraph_text *text, int32_t end)
{
	int32_t p = end;
	while (p > 0 && (u_isalpha(text->units[p - 1]) || (U_GET_GC_MASK(text->units[p - 1]) & U_GC_M_MASK)))
		p--;
	return end - p;
}

static int32_t digits_before(const struct paragraph_text *text, int32_t end)
{
	int32_t p = end;
	while (p > 0 && u_isdigit(text->units[p - 1]))
		p--;
	return end - p;
}

/* An initial: one capital and a full stop. */
static bool initial_at(const struct paragraph_text *text, int32_t position)
{
	UChar32 letter = at(text, position);
	return u_isupper(letter) && at(text, position + U16_LENGTH(letter)) == '.';
}

/* What a Japanese sentence goes on with behind a quotation: 「…。」と述べた, 「…。」という, 「…。」など. */
static bool goes_on_in_kana(const struct paragraph_text *text, int32_t position)
{
	UChar32 first = at(text, position), second = at(text, position + 1);
	switch (first) {
	case 0x3068: /* と, but not ところが, とりわけ, とくに, とにかく */
		return second != 0x3053 && second != 0x308A && second != 0x304F && second != 0x306B;
	case 0x3063: /* って */
		return second == 0x3066;
	case 0x306A: /* など */
		return second == 0x3069;
	case 0x304C: /* が */
	case 0x306E: /* の */
	case 0x306F: /* は */
	case 0x3092: /* を */
		return true;
	default:
		return false;
	}
}

/* ---- Repairs ----------------------------------------------------------- */

/* Whether ICU's boundary at `position` (the beginning of what follows) is none; the sentence
 * that it would end begins at `from`. */
static bool is_false_boundary(const struct paragraph_text *text, int32_t from, int32_t position)
{
	const struct sentence_rules *rules = text->rules;
	int32_t last = before_spaces(text, position);
	int32_t next = after_spaces(text, position);
	if (last < 0 || next >= text->length)
		return false;
	UChar32 end = at(text, last), following = at(text, next);
	/* "Stop!" she said; … « cela ? » dit */
	int32_t core = last;
	bool closed = false;
	while (core > 0 && (is_closer(at(text, core)) || is_space(at(text, core)))) {
		closed |= is_closer(at(text, core));
		core--;
	}
	UChar32 mark = at(text, core);
	int32_t letter = next;
	while (letter < text->length && (is_opener(at(text, letter)) || is_quote(at(text, letter))))
		letter++;
	if (u_islower(at(text, letter)) && (closed || mark == 0x2026 || mark == '!' || mark == '?'))
		return mark == '.' || mark == '!' || mark == '?' || mark == 0x2026 || mark == 0x061F;
	if ((end == 0x300D || end == 0x300F) && next == last + 1 && goes_on_in_kana(text, next))
		return true;
	if (end != '.')
		return false;
	if (ends_with_any(text, last + 1, rules->before_name, rules->before_name_count))
		return true;
	if (u_isdigit(following) && ends_with_any(text, last + 1, rules->before_number, rules->before_number_count))
		return true;
	if (inside_any(text, last + 1, next, rules->before_name, rules->before_name_count) ||
	    inside_any(text, last + 1, next, rules->before_number, rules->before_number_count) ||
	    inside_any(text, last + 1, next, rules->inside, rules->inside_count))
		return true;
	if (ends_with_any(text, last + 1, rules->inside, rules->inside_count))
		return !likely_beginning(text, next);
	/* initials: J. K. Rowling; not "plan B. The" */
	if (letters_before(text, last) == 1 && u_isupper(at(text, last - 1))) {
		UChar32 before = at(text, last - 2);
		if (last < 2 || is_space(before) || before == '.' || is_dash(before) || is_opener(before))
			return initial_at(text, next) || !likely_beginning(text, next);
	}
	int32_t digits = digits_before(text, last);
	/* a list's number begins its sentence: 1. The council … */
	if (digits > 0 && digits <= 2 && before_spaces(text, last - digits) + 1 <= from)
		return true;
	/* 3. November, 21. yüzyıl */
	if (rules->ordinal_dot && digits > 0 && digits <= 2) {
		UChar32 before = at(text, last - digits - 1);
		if (!(before == '.' || before == ',' || before == ':'))
			return !likely_beginning(text, next);
	}
	return false;
}

/* A boundary that ICU does not see: a full stop behind a real word, then a digit,
 * a dash or a closing mark with a capital behind. Returns where the next sentence begins, or -1. */
static int32_t hidden_boundary(const struct paragraph_text *text, int32_t dot)
{
	UChar32 mark = at(text, dot);
	/* ICU sees the end in "... Then", not in "… Then" */
	if (mark == 0x2026) {
		int32_t capital = after_spaces(text, dot + 1);
		bool attached = dot > 0 && !is_space(at(text, dot - 1)) && !is_opener(at(text, dot - 1));
		return attached && capital > dot + 1 && u_isupper(at(text, capital)) ? capital : -1;
	}
	if (mark != '.' && mark != '!' && mark != '?')
		return -1;
	int32_t letters = letters_before(text, dot);
	if (letters < 4)
		return -1;
	const struct sentence_rules *rules = text->rules;
	if (ends_with_any(text, dot + 1, rules->before_name, rules->before_name_count) ||
	    ends_with_any(text, dot + 1, rules->before_number, rules->before_number_count) ||
	    ends_with_any(text, dot + 1, rules->inside, rules->inside_count))
		return -1;
	int32_t p = dot + 1;
	bool closer = false;
	while (p < text->length && is_closer(at(text, p)) && !(is_opener(at(text, p)) && at(text, p) != 0x201C)) {
		closer = true;
		p++;
	}
	if (p >= text->length || !is_space(at(text, p)))
		return -1;
	int32_t next = after_spaces(text, p);
	UChar32 following = at(text, next);
	if (u_isdigit(following))
		return next;
	if (is_dash(following)) {
		int32_t behind = after_spaces(text, next + 1);
		if (behind > next + 1 && u_isupper(at(text, behind)))
			return next;
		return -1;
	}
	if (closer && u_isupper(following))
		return next;
	return -1;
}

/* The boundary may stand before a mark that closes what went before: « … ? » dit */
static int32_t move_behind_closers(const struct paragraph_text *text, int32_t position)
{
	while (position < text->length && at(text, position) == 0x00BB &&
	       (position + 1 == text->length || is_space(at(text, position + 1))))
		position = after_spaces(text, position + 1);
	return position;
}

/* The boundary may stand behind an opening mark that belongs to what follows: 。“所以 */
static int32_t move_before_openers(const struct paragraph_text *text, int32_t position, int32_t least)
{
	while (position - 1 > least && at(text, position - 1) != 0) {
		UChar32 c = at(text, position - 1);
		if (!is_opener(c))
			break;
		/* “ closes in German and others: then text stands right before it, and a space behind */
		UChar32 before = at(text, position - 2);
		bool closes = (c == 0x201C || c == 0x2018 || c == 0x00AB) && !is_space(before) && is_space(at(text, position));
		if (closes)
			break;
		position--;
	}
	return position;
}

/* ---- The whole --------------------------------------------------------- */

struct collector {
	struct arena *arena;
	const struct paragraph_text *text;
	const size_t *bytes; /* byte offset of each unit */
	struct sentence_range *ranges;
	size_t count, capacity;
};

static void add_range(struct collector *collector, int32_t from, int32_t to)
{
	const struct paragraph_text *text = collector->text;
	from = after_spaces(text, from);
	to = before_spaces(text, to) + 1;
	/* cut what no sentence can be */
	while (to > from) {
		int32_t end = to;
		if (end - from > (int32_t)LIMIT_SENTENCE_CODE_POINTS) {
			end = from + (int32_t)LIMIT_SENTENCE_CODE_POINTS;
			int32_t space = end;
			while (space > from + (int32_t)LIMIT_SENTENCE_CODE_POINTS / 2 && !is_space(at(text, space)))
				space--;
			if (is_space(at(text, space)))
				end = space;
			else
				U16_SET_CP_START(text->units, from, end);
		}
		int32_t trimmed = before_spaces(text, end) + 1;
		if (trimmed > from) {
			collector->ranges = arena_grow(collector->arena, collector->ranges, collector->count,
			                               &collector->capacity, sizeof *collector->ranges);
			collector->ranges[collector->count++] =
				(struct sentence_range){ collector->bytes[from], collector->bytes[trimmed] };
		}
		from = after_spaces(text, end);
	}
}

struct sentence_range *sentences_split(struct arena *arena, struct sentence_tools *tools, struct view paragraph,
                                       size_t *count)
{
	*count = 0;
	if (paragraph.size == 0 || paragraph.size > INT32_MAX / 4)
		return NULL;
	UChar *units = arena_array(arena, paragraph.size + 1, sizeof *units);
	size_t *bytes = arena_array(arena, paragraph.size + 2, sizeof *bytes);
	int32_t length = 0;
	for (size_t byte = 0; byte < paragraph.size;) {
		size_t start = byte;
		uint32_t c = utf8_next(paragraph, &byte);
		bytes[length] = start;
		if (c > 0xFFFF)
			bytes[length + 1] = start;
		U16_APPEND_UNSAFE(units, length, (UChar32)c);
	}
	bytes[length] = paragraph.size;
	struct paragraph_text text = { units, length, &tools->rules, arena };
	struct collector collector = { .arena = arena, .text = &text, .bytes = bytes };
	UErrorCode status = U_ZERO_ERROR;
	ubrk_setText(tools->iterator, units, length, &status);
	int32_t from = 0;
	ubrk_first(tools->iterator);
	for (int32_t to = ubrk_next(tools->iterator); U_SUCCESS(status); to = ubrk_next(tools->iterator)) {
		bool last = to == UBRK_DONE;
		int32_t boundary = last ? length : to;
		if (!last && boundary < length) {
			boundary = move_behind_closers(&text, boundary);
			if (boundary <= from || is_false_boundary(&text, from, boundary))
				continue;
			boundary = move_before_openers(&text, boundary, from);
		}
		/* boundaries that ICU does not see, within [from, boundary) */
		for (int32_t p = from; p < boundary; p++) {
			if (units[p] != '.' && units[p] != '!' && units[p] != '?' && units[p] != 0x2026)
				continue;
			int32_t hidden = hidden_boundary(&text, p);
			if (hidden > from && hidden < boundary) {
				add_range(&collector, from, hidden);
				from = hidden;
				p = hidden;
			}
		}
		if (boundary > from)
			add_range(&collector, from, boundary);
		from = boundary;
		if (last)
			break;
	}
	*count = collector.count;
	return collector.ranges;
}
