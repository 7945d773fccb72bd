/* limits.h - every cap on work and memory, with its reason, on one page.
 *
 * All input is hostile. A limit turns what would exhaust memory or time into
 * one clear error. */
#ifndef STEMMA_BASE_LIMITS_H
#define STEMMA_BASE_LIMITS_H

/* One document or comparison: a 10 MB page needs about 300 MB of tokens and
 * terms; four times that is a fault or an attack. */
#define LIMIT_ARENA_BYTES ((size_t)1536 * 1024 * 1024)

/* One growable buffer outside an arena (a fetched page, an output record). */
#define LIMIT_BUFFER_BYTES ((size_t)512 * 1024 * 1024)

/* Sentences of one side. A novel has 10,000. */
#define LIMIT_SENTENCES ((size_t)200000)

/* One sentence, in code points: a longer one is cut at white space, and refused
 * where it was given as a sentence, so that no step meets one of megabytes. */
#define LIMIT_SENTENCE_CODE_POINTS ((size_t)5000)

/* One line of a manifest, in bytes: two articles of 10 MB, escaped. */
#define LIMIT_MANIFEST_LINE ((size_t)64 * 1024 * 1024)

/* One word, in bytes, that is taken apart: each of its beginnings is looked up. No word of a
 * language is so long; a line without spaces is. */
#define LIMIT_WORD_BYTES ((size_t)200)

#endif
