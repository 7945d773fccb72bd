/* document.c - walks one article through the steps: bytes, text, article,
 * sentences, terms and facts. */
#include "engine/document.h"

#include "acquire/acquire.h"
#include "acquire/address.h"
#include "acquire/warc.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "engine/engine.h"
#include "language/identify.h"
#include "page/page.h"
#include "text/charset.h"
#include "text/sentences.h"

#include <stdlib.h>
#include <unicode/uchar.h>

static stemma_document *new_document(stemma_error *error)
{
	stemma_document *document = calloc(1, sizeof *document);
	if (!document) {
		error_memory(error);
		return NULL;
	}
	arena_init(&document->arena, LIMIT_ARENA_BYTES);
	return document;
}

void stemma_document_free(stemma_document *document)
{
	if (!document)
		return;
	arena_clear(&document->arena);
	free(document);
}

const stemma_document_info *stemma_document_get_info(const stemma_document *document)
{
	return &document->info;
}

/* Sentences as they are gathered. */
struct gathering {
	stemma_document *document;
	stemma_sentence *sentences;
	size_t count, capacity;
	struct view input; /* the decoded plain text, or empty */
	size_t input_byte, input_point; /* how far the walk through it has come */
};

static bool is_white(uint32_t c)
{
	return u_isUWhiteSpace((UChar32)c);
}

/* Walks the input along `text` (which has its white space folded) and returns the code point
 * where it begins; *end is where it ends. */
static size_t locate(struct gathering *gathering, struct view text, size_t *end)
{
	size_t start = SIZE_MAX;
	for (size_t at = 0; at < text.size;) {
		uint32_t wanted = utf8_next(text, &at);
		while (gathering->input_byte < gathering->input.size) {
			size_t next = gathering->input_byte;
			uint32_t have = utf8_next(gathering->input, &next);
			bool match = have == wanted || (is_white(have) && is_white(wanted));
			if (!match && !is_white(have) && start != SIZE_MAX)
				break; /* cannot happen for text that came from here */
			gathering->input_byte = next;
			gathering->input_point++;
			if (match) {
				if (start == SIZE_MAX)
					start = gathering->input_point - 1;
				break;
			}
		}
	}
	*end = gathering->input_point;
	return start == SIZE_MAX ? gathering->input_point : start;
}

static bool add_sentence(struct gathering *gathering, struct view text, size_t paragraph, stemma_role role,
                         stemma_error *error)
{
	if (gathering->count >= LIMIT_SENTENCES)
		return error_set(error, STEMMA_ERROR_TOO_LARGE, "%s: more than %zu sentences; compare it in parts",
		                 gathering->document->info.location ? gathering->document->info.location : "text",
		                 LIMIT_SENTENCES);
	/* a page's own sentences are cut when they are found; one that is given as such is not put another way */
	size_t length = utf8_length(text);
	if (length > LIMIT_SENTENCE_CODE_POINTS && role == STEMMA_ROLE_TITLE) {
		text.size = utf8_offset(text, LIMIT_SENTENCE_CODE_POINTS);
		length = LIMIT_SENTENCE_CODE_POINTS;
	}
	if (length > LIMIT_SENTENCE_CODE_POINTS)
		return error_set(error, STEMMA_ERROR_TOO_LARGE,
		                 "%s: sentence %zu has %zu code points, the limit is %zu; give the text unsegmented, or cut it",
		                 gathering->document->info.location ? gathering->document->info.location : "text",
		                 gathering->count + 1, length, LIMIT_SENTENCE_CODE_POINTS);
	struct arena *arena = &gathering->document->arena;
	stemma_sentence sentence = {
		.text = arena_copy(arena, text), .size = text.size, .length = length, .paragraph = paragraph, .role = role,
	};
	if (gathering->input.size)
		sentence.input_start = locate(gathering, text, &sentence.input_end);
	gathering->sentences =
		arena_grow(arena, gathering->sentences, gathering->count, &gathering->capacity, sizeof sentence);
	gathering->sentences[gathering->count++] = sentence;
	return true;
}

static bool begins_sentences(const void *context, struct view word)
{
	struct entry_list list = language_look_up(context, word);
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_FUNCTION)
			return true;
	return false;
}

static struct sentence_tools *open_sentence_tools(stemma_document *document, stemma_error *error)
{
	const struct language *language = document->language;
	const char *tag = document->info.language;
	struct sentence_rules rules = {
		.locale = tag && strcmp(tag, "el") == 0 ? "el" : "root",
		.before_name = language->abbreviations_before_name.items,
		.before_name_count = language->abbreviations_before_name.count,
		.before_number = language->abbreviations_before_number.items,
		.before_number_count = language->abbreviations_before_number.count,
		.inside = language->abbreviations_inside.items,
		.inside_count = language->abbreviations_inside.count,
		.ordinal_dot = language->ordinal_dot,
		.begins_sentences = begins_sentences,
		.context = language,
	};
	return sentence_tools_open(&document->arena, &rules, error);
}

/* Settles the language: what the caller says, or what the text shows, with what the page says as a hint. */
static bool settle_language(stemma_document *document, const char *given, struct view text, const char *hint,
                            stemma_error *error)
{
	struct arena *arena = &document->arena;
	char canonical[12];
	if (given) {
		if (!language_canonical_tag(given, canonical))
			return error_set(error, STEMMA_ERROR_LANGUAGE,
			                 "\"%s\" is no language tag; write a BCP 47 tag such as en, fa or zh-Hans", given);
		document->info.language = arena_copy(arena, view_of(canonical));
	} else {
		const char *found = identify_language(arena, text, hint);
		if (!found && hint && language_canonical_tag(hint, canonical))
			found = arena_copy(arena, view_of(canonical));
		document->info.language = found;
	}
	const struct language *language = document->info.language ? language_find(document->info.language) : NULL;
	document->language = language ? language : language_unknown();
	return true;
}

static bool analyse(stemma_document *document, struct gathering *gathering, stemma_depth depth, stemma_error *error)
{
	struct arena *arena = &document->arena;
	document->info.sentences = gathering->sentences;
	document->info.sentence_count = gathering->count;
	if (depth > STEMMA_DEPTH_COMPARE)
		return true;
	document->analysed = arena_array(arena, gathering->count + 1, sizeof *document->analysed);
	document->facts = arena_array(arena, gathering->count + 1, sizeof *document->facts);
	struct term_tools *tools = term_tools_open(arena, document->language, error);
	if (!tools)
		return false;
	for (size_t i = 0; i < gathering->count; i++) {
		const stemma_sentence *sentence = &gathering->sentences[i];
		terms_analyse(arena, tools, (struct view){ sentence->text, sentence->size }, &document->analysed[i]);
		facts_find(arena, &document->analysed[i], &document->facts[i]);
	}
	return true;
}

/* The title and paragraphs of an article as one text, for telling its language. */
static struct view whole_text(struct arena *arena, const struct article *article)
{
	enum { ENOUGH = 8000 };
	char *text = arena_alloc(arena, ENOUGH + 8);
	size_t size = 0;
	for (size_t i = 0; i <= article->paragraph_count && size < ENOUGH; i++) {
		/* the title last: its capitals and names tell least */
		struct view part = i < article->paragraph_count ? article->paragraphs[i].text : view_of(article->title);
		size_t room = ENOUGH - size < part.size ? ENOUGH - size : part.size;
		if (room)
			memcpy(text + size, part.data, room);
		size += room;
		text[size++] = ' ';
	}
	return (struct view){ text, size };
}

static bool split_paragraph(struct gathering *gathering, struct sentence_tools *tools, struct view text, size_t paragraph,
                            stemma_error *error)
{
	size_t count;
	struct sentence_range *ranges = sentences_split(&gathering->document->arena, tools, text, &count);
	for (size_t i = 0; i < count; i++)
		if (!add_sentence(gathering, (struct view){ text.data + ranges[i].start, ranges[i].end - ranges[i].start },
		                  paragraph, STEMMA_ROLE_BODY, error))
			return false;
	return true;
}

static bool take_article(stemma_document *document, const struct article *article, struct view input,
                         const char *language, stemma_depth depth, stemma_error *error)
{
	struct arena *arena = &document->arena;
	stemma_document_info *info = &document->info;
	info->title = article->title;
	info->outlet = article->outlet;
	info->byline = article->byline;
	info->published = article->published;
	info->modified = article->modified;
	info->canonical = article->canonical;
	const char **paragraphs = arena_array(arena, article->paragraph_count + 1, sizeof *paragraphs);
	for (size_t i = 0; i < article->paragraph_count; i++)
		paragraphs[i] = article->paragraphs[i].text.data[article->paragraphs[i].text.size] == '\0'
		                    ? article->paragraphs[i].text.data
		                    : arena_copy(arena, article->paragraphs[i].text);
	info->paragraphs = paragraphs;
	info->paragraph_count = article->paragraph_count;
	const char **urls = arena_array(arena, article->citation_count + 1, sizeof *urls);
	const char **texts = arena_array(arena, article->citation_count + 1, sizeof *texts);
	for (size_t i = 0; i < article->citation_count; i++) {
		urls[i] = article->citations[i].url;
		texts[i] = article->citations[i].text;
	}
	info->citation_urls = urls;
	info->citation_texts = texts;
	info->citation_count = article->citation_count;
	if (!settle_language(document, language, whole_text(arena, article), article->language, error))
		return false;
	if (depth >= STEMMA_DEPTH_ARTICLE)
		return true;
	struct sentence_tools *tools = open_sentence_tools(document, error);
	if (!tools)
		return false;
	struct gathering gathering = { .document = document, .input = input };
	if (article->title && *article->title &&
	    !add_sentence(&gathering, view_of(article->title), 0, STEMMA_ROLE_TITLE, error))
		return false;
	size_t first = gathering.count;
	for (size_t i = 0; i < article->paragraph_count; i++)
		if (!split_paragraph(&gathering, tools, article->paragraphs[i].text, i + first, error))
			return false;
	return analyse(document, &gathering, depth, error);
}

/* One sentence a line; a blank line ends a paragraph. */
static bool take_segmented(stemma_document *document, struct view text, const char *language, stemma_depth depth,
                           stemma_error *error)
{
	if (!settle_language(document, language, text, NULL, error))
		return false;
	struct gathering gathering = { .document = document, .input = text };
	size_t paragraph = 0, at = 0;
	while (at < text.size) {
		const char *end = memchr(text.data + at, '\n', text.size - at);
		size_t stop = end ? (size_t)(end - text.data) : text.size;
		struct view line = { text.data + at, stop - at };
		while (line.size && (line.data[line.size - 1] == '\r' || line.data[line.size - 1] == ' ' || line.data[line.size - 1] == '\t'))
			line.size--;
		while (line.size && (line.data[0] == ' ' || line.data[0] == '\t')) {
			line.data++;
			line.size--;
		}
		if (line.size == 0)
			paragraph += gathering.count > 0 && gathering.sentences[gathering.count - 1].paragraph == paragraph;
		else if (!add_sentence(&gathering, line, paragraph, STEMMA_ROLE_BODY, error))
			return false;
		at = stop + 1;
	}
	return analyse(document, &gathering, depth, error);
}

static void add_warning(stemma_document *document, const struct article *article, const char *warning)
{
	stemma_document_info *info = &document->info;
	size_t from_article = article ? article->warning_count : 0;
	const char **warnings = arena_array(&document->arena, info->warning_count + from_article + 2, sizeof *warnings);
	size_t count = 0;
	for (size_t i = 0; i < info->warning_count; i++)
		warnings[count++] = info->warnings[i];
	for (size_t i = 0; i < from_article; i++)
		warnings[count++] = article->warnings[i];
	if (warning)
		warnings[count++] = warning;
	info->warnings = warnings;
	info->warning_count = count;
}

static bool take_bytes(const stemma_engine *engine, stemma_document *document, const struct acquired *acquired,
                       const char *language, stemma_input input, stemma_error *error)
{
	struct arena *arena = &document->arena;
	struct decoded decoded;
	document->info.sha256 = acquired->sha256 ? acquired->sha256 : acquire_sha256(arena, acquired->bytes);
	document->info.url = acquired->url;
	if (!charset_decode(arena, acquired->bytes, acquired->charset, &decoded, error))
		return false;
	if (decoded.replaced)
		add_warning(document, NULL,
		            arena_print(arena, "%zu undecodable byte sequences in %s were replaced", decoded.replaced, decoded.charset));
	if (input == STEMMA_INPUT_SEGMENTED)
		return take_segmented(document, decoded.text, language, engine->options.depth, error);
	struct article article = { 0 };
	bool html = input == STEMMA_INPUT_DETECT && page_is_html(decoded.text);
	bool read = html ? page_read_html(arena, decoded.text, acquired->url, &engine->vocabulary, &article, error)
	                 : page_read_text(arena, decoded.text, &engine->vocabulary, &article, error);
	if (!read)
		return false;
	add_warning(document, &article, NULL);
	return take_article(document, &article, html ? VIEW("") : decoded.text, language, engine->options.depth, error);
}

/* Names the location in an error that a step to the left could not name. */
static void name_location(stemma_error *error, const char *location)
{
	if (!error || !location || strstr(error->message, location))
		return;
	char message[sizeof error->message];
	memcpy(message, error->message, sizeof message);
	error_set(error, error->code, "%.200s: %s", location, message);
}

/* What one of the functions below was asked for. */
struct request {
	const stemma_engine *engine;
	stemma_document *document;
	const char *location, *language;
	stemma_input input;
	bool found; /* the location was named by a page or a manifest */
	struct view bytes;             /* from_bytes */
	const char *const *sentences;  /* from_sentences */
	size_t count;
	stemma_error *error;
};

static stemma_document *make(struct request *request, bool (*work)(void *request))
{
	request->document = new_document(request->error);
	if (!request->document)
		return NULL;
	if (arena_run(&request->document->arena, work, request, request->error))
		return request->document;
	name_location(request->error, request->location);
	stemma_document_free(request->document);
	return NULL;
}

static void set_location(struct request *request)
{
	if (request->location)
		request->document->info.location = arena_copy(&request->document->arena, view_of(request->location));
}

/* Keeps what was fetched, when that is wanted. */
static bool save(const stemma_engine *engine, struct arena *arena, const struct acquired *acquired, stemma_error *error)
{
	if (!engine->options.save || acquired->exchange_count == 0)
		return true;
	size_t count;
	struct view *records = warc_records(arena, acquired, &count);
	(void)pthread_mutex_lock(engine->save_lock);
	bool saved = warc_write(engine->options.save, records, count, error);
	(void)pthread_mutex_unlock(engine->save_lock);
	return saved;
}

static bool open_location(void *context)
{
	struct request *request = context;
	struct arena *arena = &request->document->arena;
	struct acquired acquired = { .url = NULL };
	const struct acquire_terms terms = {
		.options = &request->engine->options,
		.may_connect = request->found ? address_is_open_to_all : NULL,
		.hosts = request->engine->hosts,
	};
	set_location(request);
	if (request->found && !acquire_is_url(request->location))
		return error_set(request->error, STEMMA_ERROR_REFUSED, "%s: no http or https address; give the page as a file",
		                 request->location);
	return acquire(arena, request->location, &terms, &acquired, request->error) &&
	       save(request->engine, arena, &acquired, request->error) &&
	       take_bytes(request->engine, request->document, &acquired, request->language, request->input, request->error);
}

stemma_document *stemma_document_open_as(const stemma_engine *engine, const char *location, const char *language,
                                         stemma_input input, stemma_error *error)
{
	struct request request = {
		.engine = engine, .location = location, .language = language, .input = input, .error = error,
	};
	return make(&request, open_location);
}

stemma_document *stemma_document_open_found(const stemma_engine *engine, const char *url, const char *language,
                                            stemma_error *error)
{
	struct request request = { .engine = engine, .location = url, .language = language, .found = true, .error = error };
	return make(&request, open_location);
}

stemma_document *stemma_document_open(const stemma_engine *engine, const char *location, const char *language,
                                      stemma_error *error)
{
	return stemma_document_open_as(engine, location, language, STEMMA_INPUT_DETECT, error);
}

static bool take_given_bytes(void *context)
{
	struct request *request = context;
	struct acquired acquired = { .bytes = request->bytes, .charset = NULL };
	set_location(request);
	return take_bytes(request->engine, request->document, &acquired, request->language, request->input, request->error);
}

stemma_document *stemma_document_from_bytes(const stemma_engine *engine, const char *bytes, size_t size,
                                            const char *location, const char *language, stemma_input input,
                                            stemma_error *error)
{
	struct request request = {
		.engine = engine, .location = location, .language = language, .input = input, .bytes = { bytes, size }, .error = error,
	};
	return make(&request, take_given_bytes);
}

static bool take_sentences(void *context)
{
	struct request *request = context;
	struct arena *arena = &request->document->arena;
	struct gathering gathering = { .document = request->document };
	set_location(request);
	size_t total = 0, size = 0;
	for (size_t i = 0; i < request->count; i++)
		total += strlen(request->sentences[i]) + 1;
	char *whole = arena_alloc(arena, total + 1);
	for (size_t i = 0; i < request->count; i++) {
		struct view sentence = view_of(request->sentences[i]);
		memcpy(whole + size, sentence.data, sentence.size);
		size += sentence.size;
		whole[size++] = ' ';
		if (!add_sentence(&gathering, sentence, i, STEMMA_ROLE_BODY, request->error))
			return false;
	}
	return settle_language(request->document, request->language, (struct view){ whole, size }, NULL, request->error) &&
	       analyse(request->document, &gathering, request->engine->options.depth, request->error);
}

stemma_document *stemma_document_from_sentences(const stemma_engine *engine, const char *const *sentences, size_t count,
                                                const char *location, const char *language, stemma_error *error)
{
	struct request request = {
		.engine = engine, .location = location, .language = language, .sentences = sentences, .count = count, .error = error,
	};
	return make(&request, take_sentences);
}
