/* fetch.h - one http(s) address to bytes. Private to acquire/. */
#ifndef STEMMA_ACQUIRE_FETCH_H
#define STEMMA_ACQUIRE_FETCH_H

#include "acquire/acquire.h"

/* Fills all of `out` but the digest. */
bool fetch(struct arena *arena, const char *location, enum acquire_trust trust,
           const stemma_options *options, struct acquired *out, stemma_error *error);

#endif
