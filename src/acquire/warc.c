/* warc.c - fetched pages kept as evidence, and read again. */
#include "acquire/warc.h"

#include "acquire/fetch.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"
#include "base/system.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>

enum {
	LINE_BYTES = 64 * 1024,
	HEAD_BYTES = 512 * 1024,
	MOST_REDIRECTS = 20,
};

/* ---- Writing ----------------------------------------------------------------- */

/* The next line with its end; size 0 behind the last. */
static struct view next_line(struct view text, size_t *at)
{
	const char *start = text.data + *at;
	const char *end = *at < text.size ? memchr(start, '\n', text.size - *at) : NULL;
	size_t size = end ? (size_t)(end - start) + 1 : text.size - *at;
	*at += size;
	return (struct view){ start, size };
}

/* An id that the same exchange always has: the digest of what tells it from others. */
static const char *record_id(struct arena *arena, const char *kind, const struct exchange *exchange)
{
	const char *said = arena_print(arena, "%s %s %lld %zu %s", kind, exchange->url, (long long)exchange->time,
	                               exchange->body.size, acquire_sha256(arena, exchange->body));
	const char *digest = acquire_sha256(arena, view_of(said));
	/* the version and variant of RFC 9562 for ids of one's own making */
	return arena_print(arena, "<urn:uuid:%.8s-%.4s-8%.3s-a%.3s-%.12s>", digest, digest + 8, digest + 12, digest + 15,
	                   digest + 18);
}

static const char *written_time(struct arena *arena, int64_t seconds)
{
	time_t time = (time_t)seconds;
	struct tm parts;
	if (!gmtime_r(&time, &parts))
		return "1970-01-01T00:00:00Z";
	return arena_print(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900, parts.tm_mon + 1,
	                   parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

/* The answer's head as it describes the body that is kept, which is unpacked. */
static struct view honest_head(struct arena *arena, const struct exchange *exchange)
{
	static const char *const packing[] = { "content-encoding:", "transfer-encoding:", "content-length:" };
	char *head = arena_alloc(arena, exchange->head.size * 2 + 128);
	size_t size = 0;
	for (size_t at = 0; at < exchange->head.size;) {
		struct view line = next_line(exchange->head, &at);
		if (line.data[0] == '\r' || line.data[0] == '\n')
			break;
		for (size_t i = 0; i < sizeof packing / sizeof *packing; i++)
			if (view_starts_ignoring_case(line, packing[i])) {
				memcpy(head + size, "X-Orig-", 7);
				size += 7;
				break;
			}
		memcpy(head + size, line.data, line.size);
		size += line.size;
	}
	const char *length = arena_print(arena, "Content-Length: %zu\r\n\r\n", exchange->body.size);
	memcpy(head + size, length, strlen(length));
	return (struct view){ head, size + strlen(length) };
}

static bool not_written(stemma_error *error)
{
	return error_set(error, STEMMA_ERROR_WRITE, "the WARC file could not be written, %s; check its folder and the disk",
	                 system_words(errno));
}

bool warc_write_opening(FILE *stream, stemma_error *error)
{
	static const char fields[] = "format: WARC File Format 1.1\r\n"
	                             "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n";
	time_t now = time(NULL);
	struct tm parts;
	char written[64] = "1970-01-01T00:00:00Z";
	if (gmtime_r(&now, &parts))
		(void)strftime(written, sizeof written, "%Y-%m-%dT%H:%M:%SZ", &parts);
	errno = 0;
	bool good = fprintf(stream,
	                    "WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Date: %s\r\n"
	                    "WARC-Record-ID: <urn:uuid:%08lx-0000-8000-a000-%012lx>\r\n"
	                    "Content-Type: application/warc-fields\r\nContent-Length: %zu\r\n\r\n"
	                    "software: stemma/%s\r\n%s\r\n\r\n",
	                    written, (unsigned long)now & 0xFFFFFFFF, (unsigned long)now & 0xFFFFFFFF,
	                    sizeof fields - 1 + strlen("software: stemma/\r\n") + strlen(stemma_version()), stemma_version(),
	                    fields) > 0;
	return (good && fflush(stream) == 0) || not_written(error);
}

struct view *warc_records(struct arena *arena, const struct acquired *acquired, size_t *count)
{
	enum { PIECES = 4 };
	struct view *pieces = arena_array(arena, acquired->exchange_count * PIECES, sizeof *pieces);
	*count = acquired->exchange_count * PIECES;
	for (size_t i = 0; i < acquired->exchange_count; i++) {
		const struct exchange *exchange = &acquired->exchanges[i];
		const char *response = record_id(arena, "response", exchange), *request = record_id(arena, "request", exchange);
		const char *date = written_time(arena, exchange->time);
		const char *server =
			exchange->server ? arena_print(arena, "WARC-IP-Address: %s\r\n", exchange->server) : "";
		bool redirect = i + 1 < acquired->exchange_count;
		struct view head = honest_head(arena, exchange);
		pieces[i * PIECES] = view_of(arena_print(
			arena,
			"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: %s\r\nWARC-Date: %s\r\nWARC-Target-URI: %s\r\n"
			"%sWARC-Payload-Digest: sha256:%s\r\n%sContent-Type: application/http;msgtype=response\r\n"
			"Content-Length: %zu\r\n\r\n",
			response, date, exchange->url, server, acquire_sha256(arena, exchange->body),
			redirect ? "WARC-Truncated: unspecified\r\n" : "", head.size + exchange->body.size));
		pieces[i * PIECES + 1] = head;
		pieces[i * PIECES + 2] = exchange->body;
		pieces[i * PIECES + 3] = view_of(arena_print(
			arena,
			"\r\n\r\nWARC/1.1\r\nWARC-Type: request\r\nWARC-Record-ID: %s\r\nWARC-Date: %s\r\n"
			"WARC-Target-URI: %s\r\n%sWARC-Concurrent-To: %s\r\nContent-Type: application/http;msgtype=request\r\n"
			"Content-Length: %zu\r\n\r\n%.*s\r\n\r\n",
			request, date, exchange->url, server, response, exchange->request.size, (int)exchange->request.size,
			exchange->request.data));
	}
	return pieces;
}

bool warc_write(FILE *stream, const struct view *records, size_t count, stemma_error *error)
{
	bool good = true;
	errno = 0;
	for (size_t i = 0; i < count && good; i++)
		good = records[i].size == 0 || fwrite(records[i].data, 1, records[i].size, stream) == records[i].size;
	return (good && fflush(stream) == 0) || not_written(error);
}

/* ---- Reading ----------------------------------------------------------------- */

size_t warc_path_size(const char *location)
{
	const char *mark = strstr(location, ".warc#");
	size_t size = strlen(location);
	if (acquire_is_url(location))
		return 0;
	if (mark)
		return (size_t)(mark - location) + 5;
	return size > 5 && strcmp(location + size - 5, ".warc") == 0 ? size : 0;
}

bool warc_begins(struct view bytes)
{
	return view_starts(bytes, VIEW("WARC/1."));
}

/* One record, whose block is still to be read or skipped. */
struct record {
	bool response, resource;
	const char *url, *type;
	unsigned long long size;
};

struct reader {
	struct arena *arena;
	FILE *stream;
	const char *location;
	stemma_error *error;
	char *line; /* LINE_BYTES, NUL-ended */
	size_t line_size;
};

static bool bad_format(struct reader *reader, const char *what)
{
	return error_set(reader->error, STEMMA_ERROR_FORMAT, "%s: %s; give a WARC 1.0 or 1.1 file that is not compressed",
	                 reader->location, what);
}

/* A line without its end; false at the end of the file or of patience. */
static bool read_line(struct reader *reader)
{
	size_t size = 0;
	int c;
	while ((c = getc(reader->stream)) != EOF && c != '\n') {
		if (size + 1 >= LINE_BYTES)
			return false;
		reader->line[size++] = (char)c;
	}
	if (size && reader->line[size - 1] == '\r')
		size--;
	reader->line[size] = '\0';
	reader->line_size = size;
	return size > 0 || c != EOF;
}

/* The value when the line is the field `name` (lower case, with its colon), or NULL. */
static const char *field(const struct reader *reader, const char *name)
{
	struct view line = { reader->line, reader->line_size };
	if (!view_starts_ignoring_case(line, name))
		return NULL;
	const char *value = reader->line + strlen(name);
	return value + strspn(value, " \t");
}

/* False at the end of the file, or (with the error set) where it is no WARC file. */
static bool read_record(struct reader *reader, struct record *record, bool *broken)
{
	memset(record, 0, sizeof *record);
	*broken = false;
	do {
		if (!read_line(reader))
			return false;
	} while (reader->line_size == 0);
	*broken = true;
	if (!warc_begins((struct view){ reader->line, reader->line_size }))
		return bad_format(reader, "it is no WARC file, or a record of it is broken");
	bool sized = false;
	unsigned fields = 0;
	for (;;) {
		if (!read_line(reader) || ++fields > 1000)
			return bad_format(reader, "it breaks off within the head of a record");
		if (reader->line_size == 0)
			break;
		const char *value;
		if ((value = field(reader, "warc-type:"))) {
			record->response = strcmp(value, "response") == 0;
			record->resource = strcmp(value, "resource") == 0;
		} else if ((value = field(reader, "warc-target-uri:"))) {
			struct view url = view_of(value);
			if (url.size > 2 && url.data[0] == '<' && url.data[url.size - 1] == '>') /* a fault of WARC 1.0 */
				url = (struct view){ url.data + 1, url.size - 2 };
			record->url = arena_copy(reader->arena, url);
		} else if ((value = field(reader, "content-type:"))) {
			record->type = arena_copy(reader->arena, view_of(value));
		} else if ((value = field(reader, "content-length:"))) {
			char *end;
			errno = 0;
			record->size = strtoull(value, &end, 10);
			sized = end > value && *end == '\0' && errno == 0 && *value != '-';
		}
	}
	*broken = !sized;
	return sized || bad_format(reader, "a record does not say how long it is");
}

static bool skip_block(struct reader *reader, unsigned long long size)
{
	char step[16384];
	while (size) {
		size_t take = size < sizeof step ? (size_t)size : sizeof step;
		if (fread(step, 1, take, reader->stream) != take)
			return bad_format(reader, "it breaks off within a record");
		size -= take;
	}
	return true;
}

static void release(void *object)
{
	buffer_clear(object);
}

/* The whole block, on the heap until the arena goes. */
static bool read_block(struct reader *reader, const struct record *record, size_t maximum, struct view *out)
{
	if (record->size > maximum || record->size > LIMIT_BUFFER_BYTES)
		return error_set(reader->error, STEMMA_ERROR_TOO_LARGE,
		                 "%s: a page in it has more than %zu bytes; raise --max-bytes if it is meant to be so large",
		                 reader->location, maximum);
	struct buffer *buffer = arena_alloc(reader->arena, sizeof *buffer);
	buffer_init(buffer, (size_t)record->size + 1);
	arena_defer(reader->arena, release, buffer);
	char step[16384];
	for (size_t left = (size_t)record->size; left;) {
		size_t take = left < sizeof step ? left : sizeof step;
		if (fread(step, 1, take, reader->stream) != take)
			return bad_format(reader, "it breaks off within a record");
		if (!buffer_append(buffer, (struct view){ step, take }))
			return error_memory(reader->error);
		left -= take;
	}
	*out = buffer_view(buffer);
	return true;
}

/* Puts the pieces of a chunked body together, in place: each is shorter than what held it. */
static bool join_chunks(struct arena *arena, struct view *body)
{
	char *out = arena_copy(arena, *body);
	size_t size = 0, at = 0;
	for (;;) {
		char digits[20] = "";
		struct view line = next_line(*body, &at);
		size_t count = 0;
		while (count < line.size && count + 1 < sizeof digits && strchr("0123456789abcdefABCDEF", line.data[count]) &&
		       line.data[count])
			count++;
		if (count == 0 || count + 1 == sizeof digits)
			return false;
		memcpy(digits, line.data, count);
		unsigned long long length = strtoull(digits, NULL, 16);
		if (length == 0)
			break;
		if (length > body->size - at)
			return false;
		memcpy(out + size, body->data + at, (size_t)length);
		size += (size_t)length;
		at += (size_t)length;
		(void)next_line(*body, &at);
	}
	*body = (struct view){ out, size };
	return true;
}

/* What an HTTP answer's head says. */
struct answer {
	long status;
	const char *location, *type;
	bool chunked, packed;
	struct view body;
};

static bool read_answer(struct arena *arena, struct view block, struct answer *answer)
{
	memset(answer, 0, sizeof *answer);
	size_t at = 0;
	struct view line = next_line(block, &at);
	const char *space = view_starts_ignoring_case(line, "http/") ? memchr(line.data, ' ', line.size) : NULL;
	if (!space)
		return false;
	answer->status = strtol(arena_copy(arena, (struct view){ space, line.size - (size_t)(space - line.data) }), NULL, 10);
	while (at < block.size) {
		line = next_line(block, &at);
		while (line.size && (line.data[line.size - 1] == '\n' || line.data[line.size - 1] == '\r'))
			line.size--;
		if (line.size == 0)
			break;
		const char *colon = memchr(line.data, ':', line.size);
		if (!colon)
			continue;
		const char *value = arena_copy(arena, (struct view){ colon + 1, line.size - (size_t)(colon + 1 - line.data) });
		value += strspn(value, " \t");
		if (view_starts_ignoring_case(line, "location:"))
			answer->location = value;
		else if (view_starts_ignoring_case(line, "content-type:"))
			answer->type = value;
		else if (view_starts_ignoring_case(line, "transfer-encoding:"))
			answer->chunked = view_starts_ignoring_case(view_of(value), "chunked");
		else if (view_starts_ignoring_case(line, "content-encoding:"))
			answer->packed = !view_starts_ignoring_case(view_of(value), "identity");
	}
	answer->body = (struct view){ block.data + at, block.size - at };
	return true;
}

static bool is_text(const char *type)
{
	return !type || view_starts_ignoring_case(view_of(type), "text/html") || view_starts_ignoring_case(view_of(type), "text/plain") ||
	       view_starts_ignoring_case(view_of(type), "application/xhtml");
}

/* Addresses are the same but for what stands behind "#". */
static bool same_address(const char *a, const char *b)
{
	size_t size = strcspn(a, "#");
	return size == strcspn(b, "#") && strncmp(a, b, size) == 0;
}

static bool take(struct reader *reader, const struct record *record, const char *type, struct view body,
                 struct acquired *out)
{
	out->bytes = body;
	out->url = record->url;
	if (type)
		acquire_read_content_type(reader->arena, type, out);
	return true;
}

bool warc_read(struct arena *arena, FILE *stream, const char *location, const char *which,
               const stemma_options *options, struct acquired *out, stemma_error *error)
{
	struct reader reader = { .arena = arena, .stream = stream, .location = location, .error = error,
	                         .line = arena_alloc(arena, LINE_BYTES) };
	struct record record;
	bool broken;
	bool numbered = !which || (*which && strspn(which, "0123456789") == strlen(which));
	unsigned long wanted = which && numbered ? strtoul(which, NULL, 10) : 1, seen = 0;
	const char *address = numbered ? NULL : which;
	unsigned redirects = 0;
	size_t maximum = options->max_bytes < LIMIT_BUFFER_BYTES ? options->max_bytes : LIMIT_BUFFER_BYTES;
	while (read_record(&reader, &record, &broken)) {
		bool candidate = record.url && acquire_is_url(record.url) &&
		                 (record.response || (record.resource && is_text(record.type))) &&
		                 (numbered || same_address(record.url, address));
		if (!candidate) {
			if (!skip_block(&reader, record.size))
				return false;
			continue;
		}
		struct view block;
		struct answer answer;
		/* A picture may be as large as it likes, until it is the page that is wanted. */
		if (numbered && record.size > maximum + HEAD_BYTES) {
			if (!skip_block(&reader, record.size))
				return false;
			continue;
		}
		if (!read_block(&reader, &record, maximum + HEAD_BYTES, &block))
			return false;
		if (record.resource) {
			if (address || ++seen == wanted)
				return take(&reader, &record, record.type, block, out);
			continue;
		}
		if (!read_answer(arena, block, &answer))
			continue;
		if (answer.status >= 300 && answer.status < 400 && answer.location && address && redirects++ < MOST_REDIRECTS) {
			const char *next = fetch_resolve(arena, record.url, answer.location);
			address = next ? next : address;
			continue;
		}
		if (answer.status < 200 || answer.status > 299 || !is_text(answer.type) || (!address && ++seen != wanted))
			continue;
		if (answer.packed)
			return error_set(error, STEMMA_ERROR_FORMAT,
			                 "%s: the page %s is stored compressed; save it with stemma, or unpack it and give the page",
			                 location, record.url);
		if (answer.chunked && !join_chunks(arena, &answer.body))
			return bad_format(&reader, "a page in it is broken");
		if (answer.body.size > maximum)
			return error_set(error, STEMMA_ERROR_TOO_LARGE,
			                 "%s: the page has more than %zu bytes; raise --max-bytes if it is meant to be so large",
			                 location, maximum);
		return take(&reader, &record, answer.type, answer.body, out);
	}
	if (broken)
		return false;
	if (ferror(stream))
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: it cannot be read; check the file and the disk", location);
	if (!which)
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: there is no page in it; save one with --save", location);
	return error_set(error, STEMMA_ERROR_UNREADABLE,
	                 "%s: there is no such page in it; name it by its number or address, as in pages.warc#1", location);
}
