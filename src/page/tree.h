/* tree.h - an HTML page as one flat array of nodes in document order.
 *
 * libxml2 parses; what it built is copied at once and freed. A node's subtree
 * is the range [index, nodes[index].end), so every walk is a loop, and whatever is
 * inherited is computed from the parent, which stands before its children. */
#ifndef STEMMA_PAGE_TREE_H
#define STEMMA_PAGE_TREE_H

#include "base/arena.h"

#include <stdint.h>

enum tag {
	TAG_TEXT, /* no element: a run of text */
	TAG_INLINE, /* an element that does not part text, and is not named below */
	TAG_BLOCK,  /* an element that parts text, and is not named below */
	TAG_VOID,   /* an element whose content is no text: script, style, controls, media */
	TAG_A,
	TAG_ARTICLE,
	TAG_ASIDE,
	TAG_BLOCKQUOTE,
	TAG_BODY,
	TAG_BOLD,
	TAG_BR,
	TAG_BUTTON,
	TAG_DETAILS,
	TAG_DIV,
	TAG_FIGCAPTION,
	TAG_FIGURE,
	TAG_FOOTER,
	TAG_FORM,
	TAG_H1,
	TAG_H2,
	TAG_H3,
	TAG_H4,
	TAG_H5,
	TAG_H6,
	TAG_HEAD,
	TAG_HEADER,
	TAG_HTML,
	TAG_LABEL,
	TAG_LI,
	TAG_LINK,
	TAG_LIST,
	TAG_MAIN,
	TAG_META,
	TAG_NAV,
	TAG_NOSCRIPT,
	TAG_P,
	TAG_PRE,
	TAG_SCRIPT,
	TAG_SECTION,
	TAG_TABLE,
	TAG_TD,
	TAG_TIME,
	TAG_TITLE,
};

#define TREE_NONE UINT32_MAX /* no node */

struct attribute {
	const char *name;  /* lower case */
	const char *value;
};

struct node {
	enum tag tag;
	uint32_t parent; /* TREE_NONE at the top */
	uint32_t end;    /* behind the last node of the subtree */
	uint32_t attribute_count;
	const struct attribute *attributes; /* those that anybody asks for */
	struct view text; /* of TAG_TEXT, and the content of a script of JSON-LD */
};

struct tree {
	struct node *nodes;
	uint32_t count;
	bool cut; /* the parser gave up before the end of the page */
};

/* Parses `html`, which is valid UTF-8. Errors: too_large, memory. */
bool tree_parse(struct arena *arena, struct view html, struct tree *out, stemma_error *error);

/* The value of an attribute, or NULL. */
const char *tree_attribute(const struct node *node, const char *name);
/* Whether the space-parted words of an attribute hold the lower-case `word`, in any ASCII case. */
bool tree_attribute_has(const struct node *node, const char *name, const char *word);
/* The text under a node, white space runs as one space; at most `maximum` bytes are read. */
char *tree_text(struct arena *arena, const struct tree *tree, uint32_t index, size_t maximum);

static inline bool tag_is_heading(enum tag tag)
{
	return tag >= TAG_H1 && tag <= TAG_H6;
}

/* ASCII only, whatever the locale. */
static inline char ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static inline bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ascii_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether two texts are equal but for ASCII case. */
bool ascii_equal(const char *a, const char *b);
/* Whether `text` begins with lower-case `prefix`, in any ASCII case. */
bool ascii_starts(const char *text, const char *prefix);

#endif
