/* buffer.c - bytes that grow up to a stated maximum, on the heap. */
#include "base/buffer.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdlib.h>

void buffer_init(struct buffer *buffer, size_t maximum)
{
	memset(buffer, 0, sizeof *buffer);
	buffer->maximum = maximum;
}

void buffer_clear(struct buffer *buffer)
{
	free(buffer->data);
	buffer_init(buffer, buffer->maximum);
}

/* Room for `more` bytes and a NUL. */
static bool reserve(struct buffer *buffer, size_t more)
{
	if (buffer->failed)
		return false;
	if (more > buffer->maximum - buffer->size) {
		buffer->failed = buffer->too_large = true;
		return false;
	}
	size_t need = buffer->size + more + 1;
	if (need <= buffer->room)
		return true;
	size_t room = buffer->room ? buffer->room : 256;
	while (room < need)
		room *= 2;
	char *data = realloc(buffer->data, room);
	if (!data) {
		buffer->failed = true;
		return false;
	}
	buffer->data = data;
	buffer->room = room;
	return true;
}

bool buffer_append(struct buffer *buffer, struct view text)
{
	if (!reserve(buffer, text.size))
		return false;
	if (text.size)
		memcpy(buffer->data + buffer->size, text.data, text.size);
	buffer->size += text.size;
	buffer->data[buffer->size] = '\0';
	return true;
}

bool buffer_append_text(struct buffer *buffer, const char *text)
{
	return buffer_append(buffer, view_of(text));
}

bool buffer_append_char(struct buffer *buffer, char c)
{
	return buffer_append(buffer, (struct view){ &c, 1 });
}

bool buffer_append_code_point(struct buffer *buffer, uint32_t code_point)
{
	char bytes[4];
	size_t size = utf8_put(bytes, code_point);
	return buffer_append(buffer, (struct view){ bytes, size });
}

bool buffer_print(struct buffer *buffer, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	int size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (size < 0 || !reserve(buffer, (size_t)size))
		return false;
	va_start(arguments, format);
	(void)vsnprintf(buffer->data + buffer->size, (size_t)size + 1, format, arguments);
	va_end(arguments);
	buffer->size += (size_t)size;
	return true;
}

struct view buffer_view(const struct buffer *buffer)
{
	return (struct view){ buffer->data ? buffer->data : "", buffer->size };
}
