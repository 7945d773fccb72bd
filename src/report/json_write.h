/* json_write.h - JSON written straight into a buffer: shorter and faster than
 * building a tree, and numbers look the same in every locale. */
#ifndef STEMMA_REPORT_JSON_WRITE_H
#define STEMMA_REPORT_JSON_WRITE_H

#include "base/buffer.h"

/* A string in quotes; ill-formed UTF-8 (a file's name may hold it) as U+FFFD. */
void json_write_view(struct buffer *out, struct view text);
/* The same, or `null` for NULL. */
void json_write_text(struct buffer *out, const char *text);
/* Two digits behind the point, always; `null` when it is no number. */
void json_write_share(struct buffer *out, double value);
void json_write_size(struct buffer *out, size_t value);

#endif
