/* arena.h - memory that is dropped whole.
 *
 * One arena a document and one a comparison. Nothing in it is freed singly.
 * arena_alloc never returns NULL: when memory runs out, or the arena's maximum
 * is passed, it jumps back to the point that ARENA_GUARD set. So code
 * that fills an arena needs no check after each call, but must hold nothing
 * else across one (an open file, an ICU object, a library's tree) unless it
 * said how to let go of it with arena_defer. */
#ifndef STEMMA_BASE_ARENA_H
#define STEMMA_BASE_ARENA_H

#include "base/view.h"
#include "stemma.h"

#include <setjmp.h>

struct arena_block;
struct arena_cleanup;

struct arena {
	struct arena_block *blocks;
	struct arena_cleanup *cleanups;
	size_t used;    /* bytes asked of the system */
	size_t maximum; /* bytes */
	bool too_large; /* the last failure was the maximum, not the system */
	jmp_buf escape;
	bool guarded;
};

void arena_init(struct arena *arena, size_t maximum);
/* Runs what was deferred, latest first, and frees all memory. The arena may be
 * used again. */
void arena_clear(struct arena *arena);

/* `ARENA_GUARD(arena)` is true at first, and becomes false by a jump when memory
 * runs out later. The function that says it must not have returned by then:
 *
 *     if (!ARENA_GUARD(arena)) { arena_fail(arena, error); …; return NULL; }
 */
#define ARENA_GUARD(arena) ((arena)->guarded = true, setjmp((arena)->escape) == 0)
/* Calls work(context) under a guard and returns what it returns; false with an
 * error when memory runs out on the way. */
bool arena_run(struct arena *arena, bool (*work)(void *context), void *context, stemma_error *error);
/* The error to report after a jump. Returns false. */
bool arena_fail(struct arena *arena, stemma_error *error);

/* `size` bytes, zeroed, aligned for anything. */
void *arena_alloc(struct arena *arena, size_t size);
/* `count` items of `size` bytes; an overflowing product counts as too large. */
void *arena_array(struct arena *arena, size_t count, size_t size);
/* A NUL-ended copy. */
char *arena_copy(struct arena *arena, struct view text);
char *arena_print(struct arena *arena, const char *format, ...) STEMMA_PRINTF(2, 3);
/* Calls release(object) when the arena is cleared. */
void arena_defer(struct arena *arena, void (*release)(void *), void *object);

/* Makes room for one more item in an array that lives in the arena: when
 * `count` has reached `*capacity` the array is copied to one twice as large.
 *
 *     items = arena_grow(arena, items, count, &capacity, sizeof *items);
 *     items[count++] = item; */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

#endif
