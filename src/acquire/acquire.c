/* acquire.c - a path, an http(s) address or standard input to bytes. */
#include "acquire/acquire.h"

#include "acquire/fetch.h"
#include "acquire/warc.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"

#include <errno.h>
#include <fcntl.h>
#include <sha2.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_STEP = 64 * 1024 };

bool acquire_is_url(const char *location)
{
	return view_starts_ignoring_case(view_of(location), "http://") || view_starts_ignoring_case(view_of(location), "https://");
}

const char *acquire_sha256(struct arena *arena, struct view bytes)
{
	static const char digits[] = "0123456789abcdef";
	uint8_t digest[SHA256_DIGEST_LENGTH];
	SHA2_CTX context;
	SHA256Init(&context);
	SHA256Update(&context, (const uint8_t *)bytes.data, bytes.size);
	SHA256Final(digest, &context);
	char *text = arena_alloc(arena, SHA256_DIGEST_STRING_LENGTH);
	for (size_t i = 0; i < SHA256_DIGEST_LENGTH; i++) {
		text[2 * i] = digits[digest[i] >> 4];
		text[2 * i + 1] = digits[digest[i] & 15];
	}
	return text;
}

/* The words for errno that matter to a reader; strerror reads the locale. */
static const char *describe(int number)
{
	switch (number) {
	case ENOENT:
	case ENOTDIR:
		return "there is no such file; check the path";
	case EACCES:
	case EPERM:
		return "reading it is not permitted; check who may read it";
	case EISDIR:
		return "this is a folder; give a file in it";
	case EMFILE:
	case ENFILE:
		return "too many files are open; close some and try again";
	case ENAMETOOLONG:
		return "the path is too long; check it";
	default:
		return "it cannot be read; check the file and the disk";
	}
}

static void release(void *object)
{
	buffer_clear(object);
}

static bool read_stream(int stream, struct buffer *buffer)
{
	char step[READ_STEP];
	for (;;) {
		ssize_t size = read(stream, step, sizeof step);
		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0)
			return false;
		if (size == 0 || !buffer_append(buffer, (struct view){ step, (size_t)size }))
			return true;
	}
}

static bool read_file(struct arena *arena, const char *location, const stemma_options *options,
                      struct acquired *out, stemma_error *error)
{
	bool standard = strcmp(location, "-") == 0;
	const char *name = standard ? "standard input" : location;
	struct buffer *buffer = arena_alloc(arena, sizeof *buffer);
	buffer_init(buffer,
	            options->max_bytes < LIMIT_BUFFER_BYTES ? options->max_bytes : LIMIT_BUFFER_BYTES);
	arena_defer(arena, release, buffer);
	int stream = standard ? STDIN_FILENO : open(location, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (stream < 0) {
		if (errno == ENOENT && strstr(location, "://"))
			return error_set(error, STEMMA_ERROR_REFUSED,
			                 "%s: only http and https addresses are fetched; save the page and give the file",
			                 location);
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: %s", name, describe(errno));
	}
	bool done = read_stream(stream, buffer);
	int number = errno;
	if (!standard)
		(void)close(stream);
	if (!done)
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: %s", name, describe(number));
	if (buffer->too_large)
		return error_set(error, STEMMA_ERROR_TOO_LARGE,
		                 "%s: larger than %zu bytes; raise --max-bytes if it is meant to be so large",
		                 name, buffer->maximum);
	if (buffer->failed)
		return error_memory(error);
	out->bytes = buffer_view(buffer);
	return true;
}

void acquire_read_content_type(struct arena *arena, const char *header, struct acquired *out)
{
	size_t size = strcspn(header, "; \t");
	char *type = arena_copy(arena, (struct view){ header, size });
	for (char *c = type; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c + 32);
	out->content_type = *type ? type : NULL;
	const char *end = header + strlen(header);
	for (const char *at = header + size; at < end; at++) {
		if (!view_starts_ignoring_case((struct view){ at, (size_t)(end - at) }, "charset="))
			continue;
		at += strlen("charset=");
		at += strspn(at, "\"' ");
		size_t length = strcspn(at, "\"'; \t");
		if (length)
			out->charset = arena_copy(arena, (struct view){ at, length });
		return;
	}
}

static void close_stream(void *object)
{
	FILE **stream = object;
	if (*stream)
		(void)fclose(*stream);
	*stream = NULL;
}

static bool read_archive(struct arena *arena, const char *location, size_t path_size, const stemma_options *options,
                         struct acquired *out, stemma_error *error)
{
	const char *path = arena_copy(arena, (struct view){ location, path_size });
	FILE **stream = arena_alloc(arena, sizeof *stream);
	arena_defer(arena, close_stream, stream);
	*stream = fopen(path, "rbe");
	if (!*stream)
		return error_set(error, STEMMA_ERROR_UNREADABLE, "%s: %s", path, describe(errno));
	const char *which = location[path_size] == '#' ? location + path_size + 1 : NULL;
	bool done = warc_read(arena, *stream, location, which, options, out, error);
	close_stream(stream);
	return done;
}

/* A WARC file under another name, or from standard input. */
static bool unpack_archive(struct arena *arena, const char *location, const stemma_options *options,
                           struct acquired *out, stemma_error *error)
{
	FILE **stream = arena_alloc(arena, sizeof *stream);
	struct view bytes = out->bytes;
	void *copy = arena_copy(arena, bytes); /* fmemopen takes no constant bytes */
	arena_defer(arena, close_stream, stream);
	*stream = fmemopen(copy, bytes.size, "r");
	if (!*stream)
		return error_memory(error);
	memset(out, 0, sizeof *out);
	bool done = warc_read(arena, *stream, location, NULL, options, out, error);
	close_stream(stream);
	return done;
}

bool acquire(struct arena *arena, const char *location, const struct acquire_terms *terms,
             struct acquired *out, stemma_error *error)
{
	const stemma_options *options = terms->options;
	size_t path_size = warc_path_size(location);
	memset(out, 0, sizeof *out);
	bool done;
	if (acquire_is_url(location)) {
		if (options->offline)
			return error_set(error, STEMMA_ERROR_REFUSED,
			                 "%s: addresses are not fetched offline; save the page and give the file",
			                 location);
		done = fetch(arena, location, terms, out, error);
	} else if (path_size) {
		done = read_archive(arena, location, path_size, options, out, error);
	} else {
		done = read_file(arena, location, options, out, error);
		if (done && warc_begins(out->bytes))
			done = unpack_archive(arena, location, options, out, error);
	}
	if (done)
		out->sha256 = acquire_sha256(arena, out->bytes);
	return done;
}
