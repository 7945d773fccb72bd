/* entity.c - HTML entities in text that was not parsed as HTML. */
#include "page/entity.h"

#include "base/utf8.h"
#include "page/tree.h"
#include "text/loose.h"

#include <libxml/HTMLparser.h>

/* The code point of a reference whose "&" is at `text`, and its length, or 0. */
static uint32_t read_reference(const char *text, size_t *length)
{
	size_t at = 1;
	uint32_t value = 0;
	if (text[at] == '#') {
		at++;
		bool hexadecimal = text[at] == 'x' || text[at] == 'X';
		if (hexadecimal)
			at++;
		size_t start = at;
		for (; at - start < 8; at++) {
			char c = ascii_lower(text[at]);
			uint32_t digit;
			if (ascii_is_digit(c))
				digit = (uint32_t)(c - '0');
			else if (hexadecimal && c >= 'a' && c <= 'f')
				digit = (uint32_t)(c - 'a' + 10);
			else
				break;
			value = value * (hexadecimal ? 16 : 10) + digit;
			if (value > 0x10FFFF)
				return 0;
		}
		if (at == start)
			return 0;
	} else {
		char name[12];
		size_t size = 0;
		while (size + 1 < sizeof name && (ascii_is_letter(text[at]) || ascii_is_digit(text[at])))
			name[size++] = text[at++];
		name[size] = '\0';
		if (text[at] != ';')
			return 0;
		if (strcmp(name, "apos") == 0) {
			value = '\'';
		} else {
			const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
			value = entity ? entity->value : 0;
		}
	}
	if (value == 0)
		return 0;
	*length = text[at] == ';' ? at + 1 : at;
	return value;
}

static bool is_tag(const char *text)
{
	const char *at = text + 1;
	if (*at == '/')
		at++;
	return ascii_is_letter(*at);
}

char *entity_decode(struct arena *arena, const char *text)
{
	struct view view = view_of(text);
	char *out = arena_alloc(arena, view.size + 4);
	size_t size = 0, at = 0;
	bool space = false;
	const char *last_bracket = strrchr(text, '>');
	while (at < view.size) {
		size_t before = at, length;
		uint32_t c;
		if (text[at] == '<' && text + at < last_bracket && is_tag(text + at)) {
			at = (size_t)(strchr(text + at, '>') - text) + 1;
			space = true;
			continue;
		}
		uint32_t reference = text[at] == '&' ? read_reference(text + at, &length) : 0;
		/* "&amp;quot;" was escaped twice. */
		if (reference == '&' && text[at + length] && at + length < view.size) {
			char inner[16] = "&";
			size_t copied = view.size - at - length < 13 ? view.size - at - length : 13;
			memcpy(inner + 1, text + at + length, copied);
			size_t inner_length;
			uint32_t again = read_reference(inner, &inner_length);
			if (again && inner[inner_length - 1] == ';') {
				reference = again;
				length += inner_length - 1;
			}
		}
		if (reference) {
			c = reference;
			at += length;
		} else {
			c = utf8_next(view, &at);
		}
		if (loose_is_space(c) || c < 0x20) {
			space = true;
			continue;
		}
		if (space && size)
			out[size++] = ' ';
		space = false;
		if (reference) {
			size += utf8_put(out + size, c);
		} else {
			memcpy(out + size, text + before, at - before);
			size += at - before;
		}
	}
	out[size] = '\0';
	return out;
}
