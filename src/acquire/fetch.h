/* fetch.h - one http(s) address to bytes. Private to acquire/. */
#ifndef STEMMA_ACQUIRE_FETCH_H
#define STEMMA_ACQUIRE_FETCH_H

#include "acquire/acquire.h"

/* Fills all of `out` but the digest. */
bool fetch(struct arena *arena, const char *location, const struct acquire_terms *terms,
           struct acquired *out, stemma_error *error);

/* `address` as it is meant on the page at `base`, or NULL when it is no address. */
const char *fetch_resolve(struct arena *arena, const char *base, const char *address);

#endif
