/* json_ld.c - what a page's JSON-LD says of the article.
 *
 * Pages break JSON in few ways: raw line ends in strings, commas before a bracket,
 * CDATA and comment wrappers, entities. These are mended before jansson reads; what
 * then is no JSON is left alone. Nothing here recurses: values wait on a list. */
#include "page/json_ld.h"

#include "page/entity.h"
#include "page/similar.h"

#include <jansson.h>
#include <stdlib.h>

enum { MOST_VALUES = 4096, MOST_AUTHORS = 12, LONGEST_NAME = 120 };

/* jansson's objects, let go of with the arena. */
struct document {
	json_t *root;
};

static void release(void *object)
{
	struct document *document = object;
	json_decref(document->root);
	document->root = NULL;
}

/* The script's text, mended. */
static char *mend(struct arena *arena, struct view text, size_t *size)
{
	char *out = arena_alloc(arena, text.size * 2 + 1);
	size_t length = 0, at = 0;
	bool quoted = false;
	while (at < text.size && text.data[at] != '{' && text.data[at] != '[') /* <!-- //<![CDATA[ */
		at += at + 9 <= text.size && memcmp(text.data + at, "<![CDATA[", 9) == 0 ? 9 : 1;
	for (; at < text.size; at++) {
		char c = text.data[at];
		if (quoted) {
			if (c == '\\' && at + 1 < text.size) {
				char next = text.data[at + 1];
				if (next && strchr("\"\\/bfnrtu", next)) {
					out[length++] = c;
					out[length++] = next;
				} else if (next != '\n') {
					out[length++] = next == '\'' ? '\'' : ' ';
				}
				at++;
				continue;
			}
			if ((unsigned char)c < 0x20) {
				out[length++] = ' ';
				continue;
			}
			quoted = c != '"';
		} else if (c == '"') {
			quoted = true;
		} else if (c == '}' || c == ']') {
			size_t back = length;
			while (back && strchr(" \t\r\n", out[back - 1]))
				back--;
			if (back && out[back - 1] == ',')
				length = back - 1;
		} else if (c == ';') {
			continue;
		}
		out[length++] = c;
	}
	out[length] = '\0';
	*size = length;
	return out;
}

static const char *string_of(const json_t *value, const char *key)
{
	const json_t *member = json_object_get(value, key);
	if (json_is_array(member))
		member = json_array_get(member, 0);
	const char *text = json_string_value(member);
	return text && *text ? text : NULL;
}

static bool has_type(const json_t *value, const char *word)
{
	const json_t *type = json_object_get(value, "@type");
	size_t count = json_is_array(type) ? json_array_size(type) : 1;
	for (size_t i = 0; i < count; i++) {
		const char *name = json_string_value(json_is_array(type) ? json_array_get(type, i) : type);
		if (name && strstr(name, word))
			return true;
	}
	return false;
}

static bool is_article(const json_t *value)
{
	return has_type(value, "Article") || has_type(value, "Posting") || has_type(value, "Report") ||
	       has_type(value, "Review") || has_type(value, "Liveblog");
}

/* Objects found in all scripts, articles first looked at by score. */
struct found {
	const json_t **items;
	size_t count, capacity;
};

static void collect(struct arena *arena, const json_t *root, struct found *found)
{
	/* A list to walk, in order; lists of items and of comments are not gone into. */
	const json_t **waiting = arena_array(arena, MOST_VALUES, sizeof *waiting);
	size_t count = 1;
	waiting[0] = root;
	for (size_t i = 0; i < count; i++) {
		const json_t *value = waiting[i];
		if (json_is_array(value)) {
			for (size_t k = 0; k < json_array_size(value) && count < MOST_VALUES; k++)
				waiting[count++] = json_array_get(value, k);
			continue;
		}
		if (!json_is_object(value))
			continue;
		found->items = arena_grow(arena, found->items, found->count, &found->capacity, sizeof *found->items);
		found->items[found->count++] = value;
		static const char *const inner[] = { "@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "hasPart" };
		for (size_t k = 0; k < sizeof inner / sizeof *inner && count < MOST_VALUES; k++) {
			const json_t *member = json_object_get(value, inner[k]);
			if (json_is_object(member) || json_is_array(member))
				waiting[count++] = member;
		}
	}
}

/* An object that only says {"@id": …} stands for the one that has that id and more. */
static const json_t *resolve(const struct found *found, const json_t *value)
{
	const char *id = string_of(value, "@id");
	if (!id || json_object_get(value, "name"))
		return value;
	for (size_t i = 0; i < found->count; i++) {
		const char *other = string_of(found->items[i], "@id");
		if (other && strcmp(id, other) == 0 && json_object_get(found->items[i], "name"))
			return found->items[i];
	}
	return value;
}

/* Addresses are the same but for scheme, "www." and what stands behind ? and #. */
static bool same_address(const char *a, const char *b)
{
	const char *sides[2] = { a, b };
	for (int i = 0; i < 2; i++) {
		const char *scheme = strstr(sides[i], "://");
		if (scheme)
			sides[i] = scheme + 3;
		if (ascii_starts(sides[i], "www."))
			sides[i] += 4;
	}
	size_t sizes[2] = { strcspn(sides[0], "?#"), strcspn(sides[1], "?#") };
	for (int i = 0; i < 2; i++)
		while (sizes[i] && sides[i][sizes[i] - 1] == '/')
			sizes[i]--;
	return sizes[0] == sizes[1] && sizes[0] && memcmp(sides[0], sides[1], sizes[0]) == 0;
}

static double score(struct arena *arena, const json_t *value, const char *url, const char *heading)
{
	double points = 1;
	static const char *const addresses[] = { "url", "@id", "mainEntityOfPage" };
	for (size_t i = 0; i < 3 && url; i++) {
		const char *address = string_of(value, addresses[i]);
		if (!address)
			address = string_of(json_object_get(value, addresses[i]), "@id");
		if (address && same_address(address, url)) {
			points += 2;
			break;
		}
	}
	const char *headline = string_of(value, "headline");
	if (!headline)
		headline = string_of(value, "name");
	if (headline && heading)
		points += 3 * similar_words(arena, headline, heading);
	points += headline ? 0.5 : 0;
	points += json_object_get(value, "datePublished") ? 0.5 : 0;
	points += json_object_get(value, "articleBody") ? 0.25 : 0;
	return points;
}

static const char *clean(struct arena *arena, const char *text)
{
	return text ? entity_decode(arena, text) : NULL;
}

/* The names of an author member: a string, an object, or a list of them. Persons go
 * before organisations, which are left out when a person is known. */
static const char *read_authors(struct arena *arena, const struct found *found, const json_t *authors,
                                const char *outlet, bool *is_person)
{
	const char *names[MOST_AUTHORS];
	bool person[MOST_AUTHORS], any_person = false;
	size_t count = 0;
	size_t total = json_is_array(authors) ? json_array_size(authors) : 1;
	for (size_t i = 0; i < total && count < MOST_AUTHORS; i++) {
		const json_t *value = json_is_array(authors) ? json_array_get(authors, i) : authors;
		if (json_is_array(value))
			value = json_array_get(value, 0);
		const char *name = json_string_value(value);
		bool organisation = false;
		if (json_is_object(value)) {
			value = resolve(found, value);
			organisation = has_type(value, "Organization");
			name = string_of(value, "name");
			if (!name && json_is_object(json_object_get(value, "name")))
				name = string_of(json_object_get(value, "name"), "name");
			const char *given = string_of(value, "givenName"), *family = string_of(value, "familyName");
			if (!name && (given || family))
				name = arena_print(arena, "%s%s%s", given ? given : "", given && family ? " " : "",
				                   family ? family : "");
		}
		if (!name || strlen(name) > LONGEST_NAME || strstr(name, "://"))
			continue;
		name = clean(arena, name);
		if (!*name)
			continue;
		bool again = false;
		for (size_t k = 0; k < count; k++)
			again = again || ascii_equal(names[k], name);
		if (again)
			continue;
		names[count] = name;
		person[count] = !organisation && !(outlet && ascii_equal(name, outlet));
		any_person = any_person || person[count];
		count++;
	}
	const char *byline = NULL;
	for (size_t i = 0; i < count; i++)
		if (person[i] || !any_person)
			byline = byline ? arena_print(arena, "%s, %s", byline, names[i]) : names[i];
	*is_person = any_person;
	return byline;
}

static void read_article(struct arena *arena, const struct found *found, const json_t *value,
                         struct json_ld *out)
{
	out->found = true;
	const char *headline = string_of(value, "headline");
	out->headline = clean(arena, headline ? headline : string_of(value, "name"));
	const json_t *publisher = json_object_get(value, "publisher");
	if (json_is_array(publisher))
		publisher = json_array_get(publisher, 0);
	const char *outlet = json_string_value(publisher);
	if (json_is_object(publisher))
		outlet = string_of(resolve(found, publisher), "name");
	out->outlet = clean(arena, outlet);
	const json_t *author = json_object_get(value, "author");
	if (!author)
		author = json_object_get(value, "creator");
	if (author)
		out->byline = read_authors(arena, found, author, out->outlet, &out->person);
	const char *published = string_of(value, "datePublished");
	out->published = clean(arena, published ? published : string_of(value, "dateCreated"));
	out->modified = clean(arena, string_of(value, "dateModified"));
	out->language = clean(arena, string_of(value, "inLanguage"));
	out->url = clean(arena, string_of(value, "url"));
	/* A boolean, or one in quotation marks. */
	const json_t *free_to_read = json_object_get(value, "isAccessibleForFree");
	const char *said = json_string_value(free_to_read);
	out->closed = json_is_false(free_to_read) || (said && (ascii_equal(said, "false") || ascii_equal(said, "no")));
	const json_t *words = json_object_get(value, "wordCount");
	const char *counted = json_string_value(words);
	long long count = json_is_integer(words) ? (long long)json_integer_value(words) : counted ? strtoll(counted, NULL, 10) : 0;
	out->word_count = count > 0 && count < 1000000 ? (unsigned)count : 0;
	const char *body = string_of(value, "articleBody");
	out->body = body ? arena_copy(arena, view_of(body)) : NULL;
}

void json_ld_read(struct arena *arena, const struct tree *tree, const char *url, const char *heading,
                  struct json_ld *out)
{
	memset(out, 0, sizeof *out);
	struct found found = { NULL, 0, 0 };
	for (uint32_t i = 0; i < tree->count; i++) {
		const struct node *node = &tree->nodes[i];
		const char *type = node->tag == TAG_SCRIPT ? tree_attribute(node, "type") : NULL;
		if (!type || !ascii_starts(type, "application/ld+json") || node->text.size == 0)
			continue;
		size_t size;
		char *text = mend(arena, node->text, &size);
		struct document *document = arena_alloc(arena, sizeof *document);
		arena_defer(arena, release, document);
		document->root = json_loadb(text, size, JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, NULL);
		if (document->root)
			collect(arena, document->root, &found);
	}
	const json_t *best = NULL;
	double best_score = 0;
	for (size_t i = 0; i < found.count; i++) {
		if (!is_article(found.items[i]))
			continue;
		double points = score(arena, found.items[i], url, heading);
		if (points > best_score) {
			best_score = points;
			best = found.items[i];
		}
	}
	if (best) {
		read_article(arena, &found, best, out);
		return;
	}
	/* A page that describes itself, not an article, still may know its dates. */
	for (size_t i = 0; i < found.count; i++)
		if (has_type(found.items[i], "WebPage") && json_object_get(found.items[i], "datePublished")) {
			read_article(arena, &found, found.items[i], out);
			out->found = false;
			out->headline = NULL;
			return;
		}
}
