/* tree.c - an HTML page as one flat array of nodes in document order. */
#include "page/tree.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/loose.h"

#include <libxml/HTMLparser.h>
#include <limits.h>
#include <pthread.h>

struct tag_name {
	const char *name;
	enum tag tag;
};

/* Sorted by name. What is not here is inline: so browsers treat unknown elements. */
static const struct tag_name tag_names[] = {
	{ "a", TAG_A },
	{ "address", TAG_BLOCK },
	{ "applet", TAG_VOID },
	{ "article", TAG_ARTICLE },
	{ "aside", TAG_ASIDE },
	{ "audio", TAG_VOID },
	{ "b", TAG_BOLD },
	{ "blockquote", TAG_BLOCKQUOTE },
	{ "body", TAG_BODY },
	{ "br", TAG_BR },
	{ "button", TAG_BUTTON },
	{ "canvas", TAG_VOID },
	{ "caption", TAG_FIGCAPTION },
	{ "center", TAG_DIV },
	{ "dd", TAG_LI },
	{ "details", TAG_DETAILS },
	{ "dialog", TAG_BLOCK },
	{ "dir", TAG_LIST },
	{ "div", TAG_DIV },
	{ "dl", TAG_LIST },
	{ "dt", TAG_LI },
	{ "embed", TAG_VOID },
	{ "fieldset", TAG_BLOCK },
	{ "figcaption", TAG_FIGCAPTION },
	{ "figure", TAG_FIGURE },
	{ "footer", TAG_FOOTER },
	{ "form", TAG_FORM },
	{ "frameset", TAG_VOID },
	{ "h1", TAG_H1 },
	{ "h2", TAG_H2 },
	{ "h3", TAG_H3 },
	{ "h4", TAG_H4 },
	{ "h5", TAG_H5 },
	{ "h6", TAG_H6 },
	{ "head", TAG_HEAD },
	{ "header", TAG_HEADER },
	{ "hgroup", TAG_BLOCK },
	{ "hr", TAG_BLOCK },
	{ "html", TAG_HTML },
	{ "iframe", TAG_VOID },
	{ "input", TAG_VOID },
	{ "label", TAG_LABEL },
	{ "legend", TAG_BLOCK },
	{ "li", TAG_LI },
	{ "link", TAG_LINK },
	{ "main", TAG_MAIN },
	{ "map", TAG_VOID },
	{ "menu", TAG_LIST },
	{ "meta", TAG_META },
	{ "nav", TAG_NAV },
	{ "noembed", TAG_VOID },
	{ "noframes", TAG_VOID },
	{ "noscript", TAG_NOSCRIPT },
	{ "object", TAG_VOID },
	{ "ol", TAG_LIST },
	{ "option", TAG_VOID },
	{ "p", TAG_P },
	{ "pre", TAG_PRE },
	{ "rp", TAG_VOID },
	{ "rt", TAG_VOID },
	{ "script", TAG_SCRIPT },
	{ "section", TAG_SECTION },
	{ "select", TAG_VOID },
	{ "strong", TAG_BOLD },
	{ "style", TAG_VOID },
	{ "summary", TAG_BLOCK },
	{ "svg", TAG_VOID },
	{ "table", TAG_TABLE },
	{ "tbody", TAG_BLOCK },
	{ "td", TAG_TD },
	{ "template", TAG_VOID },
	{ "textarea", TAG_VOID },
	{ "tfoot", TAG_BLOCK },
	{ "th", TAG_TD },
	{ "thead", TAG_BLOCK },
	{ "time", TAG_TIME },
	{ "title", TAG_TITLE },
	{ "tr", TAG_BLOCK },
	{ "ul", TAG_LIST },
	{ "video", TAG_VOID },
};

bool ascii_equal(const char *a, const char *b)
{
	while (*a && ascii_lower(*a) == ascii_lower(*b)) {
		a++;
		b++;
	}
	return *a == *b;
}

bool ascii_starts(const char *text, const char *prefix)
{
	for (; *prefix; text++, prefix++)
		if (ascii_lower(*text) != *prefix)
			return false;
	return true;
}

static enum tag find_tag(const char *name)
{
	size_t low = 0, high = sizeof tag_names / sizeof *tag_names;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(tag_names[middle].name, name);
		if (order == 0)
			return tag_names[middle].tag;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return TAG_INLINE;
}

/* libxml2's objects, let go of with the arena if a copy runs out of memory. */
struct parse {
	htmlParserCtxtPtr context;
};

static void release(void *object)
{
	struct parse *parse = object;
	if (!parse->context)
		return;
	if (parse->context->myDoc)
		xmlFreeDoc(parse->context->myDoc);
	parse->context->myDoc = NULL;
	htmlFreeParserCtxt(parse->context);
	parse->context = NULL;
}

/* The attributes that anybody asks for. The rest is the larger part of many pages. */
static const char *const kept_attributes[] = {
	"aria-hidden", "class", "content", "datetime", "hidden", "href", "http-equiv", "id", "itemprop", "itemtype", "lang",
	"name", "property", "pubdate", "rel", "role", "style", "type", "xml:lang",
};

static const char *kept_attribute(const char *name)
{
	for (size_t i = 0; i < sizeof kept_attributes / sizeof *kept_attributes; i++)
		if (ascii_equal(name, kept_attributes[i]))
			return kept_attributes[i];
	return NULL;
}

static void copy_attributes(struct arena *arena, const xmlNode *from, struct node *to)
{
	uint32_t count = 0;
	for (const xmlAttr *a = from->properties; a; a = a->next)
		count += kept_attribute((const char *)a->name) != NULL;
	if (count == 0)
		return;
	struct attribute *attributes = arena_array(arena, count, sizeof *attributes);
	uint32_t i = 0;
	for (const xmlAttr *a = from->properties; a; a = a->next) {
		const char *name = kept_attribute((const char *)a->name);
		if (!name)
			continue;
		const char *value = a->children && a->children->content ? (const char *)a->children->content : "";
		attributes[i].name = name;
		attributes[i++].value = arena_copy(arena, view_of(value));
	}
	to->attributes = attributes;
	to->attribute_count = count;
}

/* How many nodes there are, so that their array need not grow: it would be the largest twice. */
static size_t count_nodes(const xmlDoc *document)
{
	size_t count = 0;
	for (const xmlNode *at = document->children; at;) {
		count++;
		if (at->children && at->type == XML_ELEMENT_NODE) {
			at = at->children;
			continue;
		}
		while (at && !at->next)
			at = at->parent && at->parent->type == XML_ELEMENT_NODE ? at->parent : NULL;
		at = at ? at->next : NULL;
	}
	return count;
}

/* Copies libxml2's tree in document order, by its own links: no recursion. */
static void copy_tree(struct arena *arena, const xmlDoc *document, struct tree *out)
{
	size_t capacity = count_nodes(document), count = 0;
	struct node *nodes = arena_array(arena, capacity + 1, sizeof *nodes);
	uint32_t parent = TREE_NONE;
	const xmlNode *at = document->children;
	while (at && count < UINT32_MAX - 1) {
		bool descend = false;
		bool text = at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE;
		if (text || at->type == XML_ELEMENT_NODE) {
			nodes = arena_grow(arena, nodes, count, &capacity, sizeof *nodes);
			struct node *node = &nodes[count];
			node->parent = parent;
			node->end = (uint32_t)count + 1;
			node->tag = text ? TAG_TEXT : find_tag((const char *)at->name);
			if (text && at->content) {
				struct view content = view_of((const char *)at->content);
				node->text = (struct view){ arena_copy(arena, content), content.size };
			}
			if (!text)
				copy_attributes(arena, at, node);
			/* What stands in these is no text; a script's may be JSON-LD. */
			const char *type = node->tag == TAG_SCRIPT ? tree_attribute(node, "type") : NULL;
			if (type && ascii_starts(type, "application/ld+json") && at->children && at->children->content) {
				struct view content = view_of((const char *)at->children->content);
				node->text = (struct view){ arena_copy(arena, content), content.size };
			}
			descend = at->children && !text && node->tag != TAG_VOID && node->tag != TAG_SCRIPT;
			if (descend)
				parent = (uint32_t)count;
			count++;
		}
		if (descend) {
			at = at->children;
			continue;
		}
		while (at && !at->next) {
			at = at->parent;
			if (!at || at->type != XML_ELEMENT_NODE) {
				at = NULL;
				break;
			}
			nodes[parent].end = (uint32_t)count;
			parent = nodes[parent].parent;
		}
		if (at)
			at = at->next;
	}
	for (uint32_t i = parent; i != TREE_NONE; i = nodes[i].parent)
		nodes[i].end = (uint32_t)count;
	out->nodes = nodes;
	out->count = (uint32_t)count;
}

/* libxml2 makes its locks when first used, unguarded: two threads that parse their first page
 * at the same time could each make one and wait for ever. */
static pthread_once_t once = PTHREAD_ONCE_INIT;

bool tree_parse(struct arena *arena, struct view html, struct tree *out, stemma_error *error)
{
	memset(out, 0, sizeof *out);
	if (html.size > INT_MAX)
		return error_set(error, STEMMA_ERROR_TOO_LARGE,
		                 "a page of %zu bytes is larger than can be parsed; give a smaller one", html.size);
	if (html.size == 0)
		return true;
	(void)pthread_once(&once, xmlInitParser);
	struct parse *parse = arena_alloc(arena, sizeof *parse);
	arena_defer(arena, release, parse);
	parse->context = htmlNewParserCtxt();
	if (!parse->context)
		return error_memory(error);
	/* XML_PARSE_HUGE: without it the parser stops at depth 256 and drops the rest. */
	xmlDoc *document = htmlCtxtReadMemory(parse->context, html.data, (int)html.size, NULL, "UTF-8",
	                                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
	                                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT |
	                                          XML_PARSE_HUGE);
	/* The document is the caller's once it is returned. */
	parse->context->myDoc = document;
	if (parse->context->lastError.code == XML_ERR_NO_MEMORY) {
		release(parse);
		return error_memory(error);
	}
	out->cut = parse->context->lastError.level == XML_ERR_FATAL;
	if (document)
		copy_tree(arena, document, out);
	release(parse);
	return true;
}

const char *tree_attribute(const struct node *node, const char *name)
{
	for (uint32_t i = 0; i < node->attribute_count; i++)
		if (ascii_equal(node->attributes[i].name, name))
			return node->attributes[i].value;
	return NULL;
}

bool tree_attribute_has(const struct node *node, const char *name, const char *word)
{
	const char *at = tree_attribute(node, name);
	size_t size = strlen(word);
	while (at && *at) {
		at += strspn(at, " \t\r\n\f");
		size_t length = strcspn(at, " \t\r\n\f");
		if (length == size && ascii_starts(at, word))
			return true;
		at += length;
	}
	return false;
}

char *tree_text(struct arena *arena, const struct tree *tree, uint32_t index, size_t maximum)
{
	size_t total = 0;
	uint32_t last = index;
	for (uint32_t i = index; i < tree->nodes[index].end && total < maximum; i++, last++)
		if (tree->nodes[i].tag == TAG_TEXT)
			total += tree->nodes[i].text.size;
		else
			total += 1;
	char *text = arena_alloc(arena, total + 1);
	size_t size = 0;
	bool space = false;
	for (uint32_t i = index; i < last; i++) {
		const struct node *node = &tree->nodes[i];
		if (node->tag != TAG_TEXT) {
			space = space || (node->tag != TAG_INLINE && node->tag != TAG_A && node->tag != TAG_BOLD && node->tag != TAG_VOID);
			continue;
		}
		size_t at = 0;
		while (at < node->text.size) {
			size_t before = at;
			uint32_t c = utf8_next(node->text, &at);
			if (loose_is_space(c)) {
				space = true;
				continue;
			}
			if (space && size)
				text[size++] = ' ';
			space = false;
			memcpy(text + size, node->text.data + before, at - before);
			size += at - before;
		}
	}
	text[size] = '\0';
	return text;
}
