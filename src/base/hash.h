/* hash.h - one 64-bit hash for tables and fingerprints.
 *
 * FNV-1a (Fowler, Noll, Vo 1991) with a final mix, so that the low bits are good
 * enough for a power-of-two table. The value is part of the `fingerprint` that
 * users store: it must never change. */
#ifndef STEMMA_BASE_HASH_H
#define STEMMA_BASE_HASH_H

#include "base/view.h"

#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

static inline uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size)
{
	const unsigned char *at = bytes;
	for (size_t i = 0; i < size; i++)
		hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
	return hash;
}

static inline uint64_t hash_finish(uint64_t hash)
{
	hash ^= hash >> 33;
	hash *= UINT64_C(0xff51afd7ed558ccd);
	hash ^= hash >> 33;
	return hash;
}

static inline uint64_t hash_view(struct view text)
{
	return hash_finish(hash_bytes(HASH_START, text.data, text.size));
}

#endif
