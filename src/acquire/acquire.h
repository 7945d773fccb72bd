/* acquire.h - a path, an http(s) address or standard input to bytes. */
#ifndef STEMMA_ACQUIRE_ACQUIRE_H
#define STEMMA_ACQUIRE_ACQUIRE_H

#include "base/arena.h"

#include <stdint.h>
#include <sys/socket.h>

struct hosts;

/* On what terms bytes are got. */
struct acquire_terms {
	const stemma_options *options;
	/* Asked of each socket address before it is connected to. NULL for an address that a person
	 * gave, which may be any; address_is_open_to_all for one that a page or a manifest named. */
	bool (*may_connect)(const struct sockaddr *address, socklen_t size);
	struct hosts *hosts; /* who else fetches; NULL: nobody, and no Retry-After is waited for */
};

/* One request and its answer: what is kept as evidence. */
struct exchange {
	const char *url;
	const char *server; /* its numeric address */
	struct view request;
	struct view head;   /* of the answer: status line and headers as they came */
	struct view body;   /* decoded; left out of a redirect */
	int64_t time;       /* of the request, seconds since 1970 */
};

struct acquired {
	struct view bytes;        /* in the arena */
	const char *url;          /* the address that answered in the end; NULL for files */
	const char *content_type; /* media type, NULL when not known */
	const char *charset;      /* of the HTTP header, or NULL */
	const char *sha256;       /* of `bytes`, 64 hexadecimal digits */
	const struct exchange *exchanges; /* redirects first; none for files */
	size_t exchange_count;
};

/* Whether `location` is an http or https URL (no other scheme is one). */
bool acquire_is_url(const char *location);

/* Reads `location`: a file, an address, "-", or a page in a WARC file, by its number or its
 * address ("pages.warc#2"). Errors: unreadable, network, refused, too_large, timeout, format. */
bool acquire(struct arena *arena, const char *location, const struct acquire_terms *terms,
             struct acquired *out, stemma_error *error);

/* SHA-256 of bytes as 64 hexadecimal digits, in the arena. */
const char *acquire_sha256(struct arena *arena, struct view bytes);

/* Reads "text/html; charset=utf-8" into content_type and charset. */
void acquire_read_content_type(struct arena *arena, const char *header, struct acquired *out);

#endif
