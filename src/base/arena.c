/* arena.c - memory that is dropped whole. */
#include "base/arena.h"

#include "base/error.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

struct arena_block {
	struct arena_block *next;
	size_t size, used; /* bytes of room, and of it given out */
	alignas(max_align_t) unsigned char bytes[];
};

struct arena_cleanup {
	struct arena_cleanup *next;
	void (*release)(void *);
	void *object;
};

enum { FIRST_BLOCK = 16 * 1024, LARGEST_STEP = 4 * 1024 * 1024 };

void arena_init(struct arena *arena, size_t maximum)
{
	memset(arena, 0, sizeof *arena);
	arena->maximum = maximum;
}

void arena_clear(struct arena *arena)
{
	for (struct arena_cleanup *c = arena->cleanups; c; c = c->next)
		c->release(c->object);
	struct arena_block *block = arena->blocks;
	while (block) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	arena_init(arena, arena->maximum);
}

bool arena_fail(struct arena *arena, stemma_error *error)
{
	if (arena->too_large)
		return error_set(error, STEMMA_ERROR_TOO_LARGE,
		                 "the input needs more than %zu MiB of memory; compare shorter texts",
		                 arena->maximum / (1024 * 1024));
	return error_memory(error);
}

bool arena_run(struct arena *arena, bool (*work)(void *context), void *context, stemma_error *error)
{
	if (!ARENA_GUARD(arena))
		return arena_fail(arena, error);
	return work(context);
}

static _Noreturn void escape(struct arena *arena, bool too_large)
{
	arena->too_large = too_large;
	if (!arena->guarded)
		abort(); /* a fault of ours: no ARENA_GUARD above */
	longjmp(arena->escape, 1);
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t const alignment = alignof(max_align_t);
	if (size > arena->maximum)
		escape(arena, true);
	size = (size + alignment - 1) / alignment * alignment;
	struct arena_block *block = arena->blocks;
	if (!block || block->size - block->used < size) {
		size_t room = block ? block->size * 2 : FIRST_BLOCK;
		if (room > LARGEST_STEP)
			room = LARGEST_STEP;
		if (room < size)
			room = size;
		if (room > arena->maximum - arena->used)
			escape(arena, true);
		struct arena_block *fresh = malloc(sizeof *fresh + room);
		if (!fresh)
			escape(arena, false);
		fresh->size = room;
		fresh->used = 0;
		arena->used += room;
		/* A large single piece goes behind the current block, whose rest stays in use. */
		if (block && room == size && block->size - block->used > 1024) {
			fresh->next = block->next;
			block->next = fresh;
		} else {
			fresh->next = block;
			arena->blocks = fresh;
		}
		block = fresh;
	}
	void *piece = block->bytes + block->used;
	block->used += size;
	memset(piece, 0, size);
	return piece;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		escape(arena, true);
	return arena_alloc(arena, count * size);
}

char *arena_copy(struct arena *arena, struct view text)
{
	char *copy = arena_alloc(arena, text.size + 1);
	if (text.size)
		memcpy(copy, text.data, text.size);
	return copy;
}

char *arena_print(struct arena *arena, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	int size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (size < 0)
		size = 0;
	char *text = arena_alloc(arena, (size_t)size + 1);
	va_start(arguments, format);
	(void)vsnprintf(text, (size_t)size + 1, format, arguments);
	va_end(arguments);
	return text;
}

void arena_defer(struct arena *arena, void (*release)(void *), void *object)
{
	struct arena_cleanup *cleanup = arena_alloc(arena, sizeof *cleanup);
	cleanup->release = release;
	cleanup->object = object;
	cleanup->next = arena->cleanups;
	arena->cleanups = cleanup;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return items;
	size_t wider = *capacity ? *capacity * 2 : 8;
	void *fresh = arena_array(arena, wider, size);
	if (count)
		memcpy(fresh, items, count * size);
	*capacity = wider;
	return fresh;
}
