/* acquire.h - a path, an http(s) address or standard input to bytes. */
#ifndef STEMMA_ACQUIRE_ACQUIRE_H
#define STEMMA_ACQUIRE_ACQUIRE_H

#include "base/arena.h"

/* Who named the address: a person on the command line, who may mean any host,
 * or a page or manifest, which must never reach a private network. */
enum acquire_trust { ACQUIRE_GIVEN, ACQUIRE_FOUND };

struct acquired {
	struct view bytes;        /* in the arena */
	const char *url;          /* the address that answered in the end; NULL for files */
	const char *content_type; /* media type, NULL when not known */
	const char *charset;      /* of the HTTP header, or NULL */
	const char *sha256;       /* of `bytes`, 64 hexadecimal digits */
};

/* Whether `location` is an http or https URL (no other scheme is one). */
bool acquire_is_url(const char *location);

/* Reads `location`. Limits come from `options`. Errors: unreadable, network,
 * refused, too_large, timeout. */
bool acquire(struct arena *arena, const char *location, enum acquire_trust trust,
             const stemma_options *options, struct acquired *out, stemma_error *error);

/* SHA-256 of bytes as 64 hexadecimal digits, in the arena. */
const char *acquire_sha256(struct arena *arena, struct view bytes);

#endif
