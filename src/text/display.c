/* display.c - graphemes, their width in columns, and the direction of a language. */
#include "text/display.h"

#include "base/utf8.h"

#include <limits.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

struct display {
	UBreakIterator *breaks;
	UText *source;
	struct view text;
	size_t at;
	bool broken; /* ICU refused the text: every code point counts as a grapheme */
};

struct display *display_new(void)
{
	struct display *display = calloc(1, sizeof *display);
	if (!display)
		return NULL;
	UErrorCode status = U_ZERO_ERROR;
	display->breaks = ubrk_open(UBRK_CHARACTER, "root", NULL, 0, &status);
	if (U_FAILURE(status))
		display->breaks = NULL;
	return display;
}

void display_free(struct display *display)
{
	if (!display)
		return;
	if (display->breaks)
		ubrk_close(display->breaks);
	if (display->source)
		utext_close(display->source);
	free(display);
}

void display_begin(struct display *display, struct view text)
{
	UErrorCode status = U_ZERO_ERROR;
	display->text = text;
	display->at = 0;
	display->broken = !display->breaks || text.size > INT_MAX / 2;
	if (display->broken)
		return;
	display->source = utext_openUTF8(display->source, text.size ? text.data : "", (int64_t)text.size, &status);
	ubrk_setUText(display->breaks, display->source, &status);
	if (U_FAILURE(status))
		display->broken = true;
	else
		(void)ubrk_first(display->breaks);
}

static unsigned columns_of(uint32_t code_point)
{
	UChar32 c = (UChar32)code_point;
	if (c < 0x7F)
		return 1;
	int8_t type = u_charType(c);
	if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
		return 0;
	int32_t width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
	return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool display_next(struct display *display, struct grapheme *out)
{
	struct view text = display->text;
	size_t start = display->at, end = start;
	if (start >= text.size)
		return false;
	if (!display->broken) {
		int32_t next = ubrk_next(display->breaks);
		end = next == UBRK_DONE ? text.size : (size_t)next;
	}
	if (end <= start || end > text.size) {
		display->broken = true;
		end = start;
		(void)utf8_next(text, &end);
	}
	*out = (struct grapheme){ .text = { text.data + start, end - start } };
	for (size_t at = start; at < end; out->code_points++) {
		uint32_t c = utf8_next(text, &at);
		if (out->code_points == 0)
			out->first = c;
		unsigned columns = c == 0xFE0F ? 2 : columns_of(c); /* the emoji selector makes it wide */
		if (columns > out->columns)
			out->columns = columns;
	}
	display->at = end;
	return true;
}

bool display_right_to_left(const char *language)
{
	return language && *language && strlen(language) < 100 && uloc_isRightToLeft(language);
}
