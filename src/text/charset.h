/* charset.h - bytes of unknown encoding to UTF-8. */
#ifndef STEMMA_TEXT_CHARSET_H
#define STEMMA_TEXT_CHARSET_H

#include "base/arena.h"

struct decoded {
	struct view text;    /* valid UTF-8, no byte-order mark, NUL-ended, in the arena */
	const char *charset; /* the encoding it was read as, such as "UTF-8" */
	size_t replaced;     /* undecodable sequences, each now U+FFFD */
};

/* Decodes `bytes`. `declared` is the charset of the HTTP header, or NULL. Order:
 * byte-order mark, `declared`, valid UTF-8 (unless plain ASCII), the `meta` declaration,
 * detection. Fails (undecodable) when the bytes are no text at all: NUL bytes
 * throughout, or more undecodable sequences than text. */
bool charset_decode(struct arena *arena, struct view bytes, const char *declared,
                    struct decoded *out, stemma_error *error);

#endif
