/* entity.h - HTML entities in text that was not parsed as HTML. */
#ifndef STEMMA_PAGE_ENTITY_H
#define STEMMA_PAGE_ENTITY_H

#include "base/arena.h"

/* The text with numeric references and the common named ones resolved, tags dropped,
 * white space runs as one space, trimmed. JSON-LD and `content` attributes need it. */
char *entity_decode(struct arena *arena, const char *text);

#endif
