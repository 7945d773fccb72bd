/* view.h - a borrowed piece of UTF-8 text: pointer and size, no NUL promised. */
#ifndef STEMMA_BASE_VIEW_H
#define STEMMA_BASE_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct view {
	const char *data;
	size_t size; /* bytes */
};

#define VIEW(literal) ((struct view){ (literal), sizeof(literal) - 1 })

static inline struct view view_of(const char *text)
{
	return (struct view){ text, text ? strlen(text) : 0 };
}

static inline bool view_equal(struct view a, struct view b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Byte order; shorter first when one begins the other. */
static inline int view_compare(struct view a, struct view b)
{
	size_t least = a.size < b.size ? a.size : b.size;
	int order = least ? memcmp(a.data, b.data, least) : 0;
	if (order != 0)
		return order;
	return a.size < b.size ? -1 : a.size > b.size;
}

static inline bool view_starts(struct view text, struct view prefix)
{
	return text.size >= prefix.size && (prefix.size == 0 || memcmp(text.data, prefix.data, prefix.size) == 0);
}

/* `prefix` in small letters; only those of ASCII are alike. */
static inline bool view_starts_ignoring_case(struct view text, const char *prefix)
{
	for (size_t i = 0; prefix[i]; i++) {
		char c = i < text.size ? text.data[i] : '\0';
		if ((c >= 'A' && c <= 'Z' ? (char)(c + 32) : c) != prefix[i])
			return false;
	}
	return true;
}

static inline bool view_ends(struct view text, struct view suffix)
{
	return text.size >= suffix.size &&
	       (suffix.size == 0 ||
	        memcmp(text.data + text.size - suffix.size, suffix.data, suffix.size) == 0);
}

#endif
