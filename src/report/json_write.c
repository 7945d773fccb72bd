/* json_write.c - JSON written straight into a buffer. */
#include "report/json_write.h"

#include "base/utf8.h"

#include <math.h>

static void escape(struct buffer *out, unsigned char c)
{
	static const char digits[] = "0123456789abcdef";
	char unicode[] = { '\\', 'u', '0', '0', digits[c >> 4], digits[c & 15] };
	switch (c) {
	case '"': buffer_append_text(out, "\\\""); break;
	case '\\': buffer_append_text(out, "\\\\"); break;
	case '\n': buffer_append_text(out, "\\n"); break;
	case '\r': buffer_append_text(out, "\\r"); break;
	case '\t': buffer_append_text(out, "\\t"); break;
	default: buffer_append(out, (struct view){ unicode, sizeof unicode }); break;
	}
}

void json_write_view(struct buffer *out, struct view text)
{
	size_t plain = 0, at = 0;
	buffer_append_char(out, '"');
	while (at < text.size) {
		unsigned char c = (unsigned char)text.data[at];
		size_t here = at;
		if (c >= 0x80) {
			uint32_t code_point = utf8_next(text, &at);
			if (code_point != 0xFFFD || at - here == 3)
				continue; /* well-formed: goes out with its neighbours */
			buffer_append(out, (struct view){ text.data + plain, here - plain });
			buffer_append_code_point(out, 0xFFFD);
			plain = at;
			continue;
		}
		at++;
		if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
			continue;
		buffer_append(out, (struct view){ text.data + plain, here - plain });
		escape(out, c);
		plain = at;
	}
	buffer_append(out, (struct view){ text.data + plain, at - plain });
	buffer_append_char(out, '"');
}

void json_write_text(struct buffer *out, const char *text)
{
	if (text)
		json_write_view(out, view_of(text));
	else
		buffer_append_text(out, "null");
}

void json_write_share(struct buffer *out, double value)
{
	if (!isfinite(value) || fabs(value) > 1e9) {
		buffer_append_text(out, "null");
		return;
	}
	long long hundredths = llround(value * 100.0);
	if (hundredths < 0)
		buffer_append_char(out, '-');
	unsigned long long size = (unsigned long long)(hundredths < 0 ? -hundredths : hundredths);
	buffer_print(out, "%llu.%02llu", size / 100, size % 100);
}

void json_write_size(struct buffer *out, size_t value)
{
	buffer_print(out, "%zu", value);
}
