/* buffer.h - bytes that grow up to a stated maximum, on the heap. */
#ifndef STEMMA_BASE_BUFFER_H
#define STEMMA_BASE_BUFFER_H

#include "base/view.h"
#include "stemma.h"

/* data[size] is always NUL once anything was appended. `failed` stays set after
 * the first append that found no memory or passed the maximum, and later
 * appends do nothing: test it once, at the end. */
struct buffer {
	char *data;
	size_t size, room, maximum;
	bool failed;
	bool too_large; /* failed by the maximum */
};

void buffer_init(struct buffer *buffer, size_t maximum);
void buffer_clear(struct buffer *buffer);
bool buffer_append(struct buffer *buffer, struct view text);
bool buffer_append_text(struct buffer *buffer, const char *text);
bool buffer_append_char(struct buffer *buffer, char c);
bool buffer_append_code_point(struct buffer *buffer, uint32_t code_point);
bool buffer_print(struct buffer *buffer, const char *format, ...) STEMMA_PRINTF(2, 3);
struct view buffer_view(const struct buffer *buffer);

#endif
