/* manifest.c - one line of a manifest. jansson checks and reads it; members that
 * are not ours are then copied from the line itself, since a parsed number or
 * escape does not come back as it was written. */
#include "batch/manifest.h"

#include "base/error.h"
#include "base/limits.h"

#include <stdlib.h>

/* Members that this program reads or writes. */
static const char *const own_members[] = {
	"id", "source", "rewrite", "source_text", "rewrite_text", "source_sentences",
	"rewrite_sentences", "source_lang", "rewrite_lang", "report", "error",
};

/* ---- Members as they were written ------------------------------------------ */

/* The line is sound JSON here: these only find where a value ends. */
static size_t skip_space(struct view line, size_t at)
{
	while (at < line.size && strchr(" \t\r\n", line.data[at]) && line.data[at])
		at++;
	return at;
}

static size_t skip_string(struct view line, size_t at)
{
	for (at++; at < line.size && line.data[at] != '"'; at++)
		if (line.data[at] == '\\')
			at++;
	return at < line.size ? at + 1 : line.size;
}

static size_t skip_value(struct view line, size_t at)
{
	size_t depth = 0;
	while (at < line.size) {
		char c = line.data[at];
		if (c == '"') {
			at = skip_string(line, at);
			if (depth == 0)
				return at;
			continue;
		}
		if (c == '{' || c == '[') {
			depth++;
		} else if (c == '}' || c == ']') {
			if (depth == 0)
				return at;
			if (--depth == 0)
				return at + 1;
		} else if (depth == 0 && (c == ',' || c == ' ' || c == '\t' || c == '\r' || c == '\n')) {
			return at;
		}
		at++;
	}
	return at;
}

static bool is_own(struct view name)
{
	for (size_t i = 0; i < sizeof own_members / sizeof *own_members; i++)
		if (view_equal(name, view_of(own_members[i])))
			return true;
	return false;
}

static void read_member(struct manifest_record *out, struct view key, struct view value)
{
	struct view name = { key.data + 1, key.size - 2 }; /* without its quotes */
	json_t *decoded = NULL;
	if (memchr(name.data, '\\', name.size)) {
		decoded = json_loadb(key.data, key.size, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
		if (decoded)
			name = (struct view){ json_string_value(decoded), json_string_length(decoded) };
	}
	if (view_equal(name, VIEW("id"))) {
		out->id = value;
	} else if (!is_own(name)) {
		buffer_append_text(&out->others, ", ");
		buffer_append(&out->others, key);
		buffer_append_text(&out->others, ": ");
		buffer_append(&out->others, value);
	}
	json_decref(decoded);
}

static void read_members(struct view line, struct manifest_record *out)
{
	size_t at = skip_space(line, 0) + 1; /* behind the brace */
	for (;;) {
		at = skip_space(line, at);
		if (at >= line.size || line.data[at] != '"')
			return;
		size_t key_end = skip_string(line, at);
		size_t colon = skip_space(line, key_end);
		size_t value = skip_space(line, colon + 1);
		size_t value_end = skip_value(line, value);
		if (colon >= line.size || value >= line.size)
			return;
		read_member(out, (struct view){ line.data + at, key_end - at },
		            (struct view){ line.data + value, value_end - value });
		at = skip_space(line, value_end);
		if (at >= line.size || line.data[at] != ',')
			return;
		at++;
	}
}

/* ---- What to compare --------------------------------------------------------- */

static bool read_string(const json_t *root, const char *name, bool may_hold_nul, struct view *out,
                        stemma_error *error)
{
	const json_t *value = json_object_get(root, name);
	if (!value || json_is_null(value))
		return true;
	if (!json_is_string(value))
		return error_set(error, STEMMA_ERROR_FORMAT, "member \"%s\" is no string; give it as one", name);
	*out = (struct view){ json_string_value(value), json_string_length(value) };
	if (!may_hold_nul && strlen(out->data) != out->size)
		return error_set(error, STEMMA_ERROR_FORMAT, "member \"%s\" holds a NUL character; take it out", name);
	return true;
}

static bool read_sentences(const json_t *root, const char *name, struct manifest_side *out, stemma_error *error)
{
	const json_t *list = json_object_get(root, name);
	if (!list || json_is_null(list))
		return true;
	if (!json_is_array(list))
		return error_set(error, STEMMA_ERROR_FORMAT, "member \"%s\" is no list; give a list of strings", name);
	size_t count = json_array_size(list);
	if (count > LIMIT_SENTENCES)
		return error_set(error, STEMMA_ERROR_TOO_LARGE, "member \"%s\" has more than %zu sentences; split it",
		                 name, LIMIT_SENTENCES);
	out->sentences = calloc(count + 1, sizeof *out->sentences);
	if (!out->sentences)
		return error_memory(error);
	out->sentence_count = count;
	for (size_t i = 0; i < count; i++) {
		const json_t *sentence = json_array_get(list, i);
		if (!json_is_string(sentence) || strlen(json_string_value(sentence)) != json_string_length(sentence))
			return error_set(error, STEMMA_ERROR_FORMAT,
			                 "item %zu of \"%s\" is no string, or holds a NUL character; give strings only",
			                 i, name);
		out->sentences[i] = json_string_value(sentence);
	}
	return true;
}

static bool read_side(const json_t *root, const char *name, struct manifest_side *out, stemma_error *error)
{
	char member[32];
	struct view path = { NULL, 0 }, language = { NULL, 0 };
	(void)snprintf(member, sizeof member, "%s_lang", name);
	if (!read_string(root, name, false, &path, error) || !read_string(root, member, false, &language, error))
		return false;
	out->path = path.data;
	out->language = language.data;
	(void)snprintf(member, sizeof member, "%s_text", name);
	if (!read_string(root, member, true, &out->text, error))
		return false;
	(void)snprintf(member, sizeof member, "%s_sentences", name);
	if (!read_sentences(root, member, out, error))
		return false;
	int forms = (out->path != NULL) + (out->text.data != NULL) + (out->sentences != NULL);
	if (forms != 1)
		return error_set(error, STEMMA_ERROR_FORMAT,
		                 "%s; give one of \"%s\", \"%s_text\" and \"%s_sentences\"",
		                 forms ? "one side is given twice" : "one side is missing", name, name, name);
	return true;
}

bool manifest_read(struct view line, struct manifest_record *out, stemma_error *error)
{
	json_error_t where;
	memset(out, 0, sizeof *out);
	out->id = VIEW("null");
	buffer_init(&out->others, LIMIT_MANIFEST_LINE);
	out->root = json_loadb(line.data, line.size, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL,
	                       &where);
	if (!out->root)
		return error_set(error, STEMMA_ERROR_FORMAT, "no sound JSON (column %d: %s); write one object a line",
		                 where.column, where.text);
	if (!json_is_object(out->root))
		return error_set(error, STEMMA_ERROR_FORMAT, "the line is no JSON object; write one object a line");
	read_members(line, out);
	if (out->others.failed)
		return error_memory(error);
	return read_side(out->root, "source", &out->source, error) &&
	       read_side(out->root, "rewrite", &out->rewrite, error);
}

void manifest_clear(struct manifest_record *record)
{
	json_decref(record->root);
	buffer_clear(&record->others);
	free(record->source.sentences);
	free(record->rewrite.sentences);
	memset(record, 0, sizeof *record);
}
