/* citations.h - the reports that an article says it draws on. */
#ifndef STEMMA_PAGE_CITATIONS_H
#define STEMMA_PAGE_CITATIONS_H

#include "page/page.h"
#include "text/loose.h"

/* A link in a text. */
struct citation_link {
	const char *address; /* as the page has it */
	size_t start, end;   /* bytes into the text */
};

struct citation_reader;

/* `url` is the page's address, `outlet` its name, `language` a tag; each may be NULL. */
struct citation_reader *citation_reader_new(struct arena *arena, const struct page_vocabulary *vocabulary,
                                            const char *url, const char *outlet, const char *language);
/* Looks through one paragraph, in reading order. */
void citation_reader_add(struct citation_reader *reader, struct view text, const struct citation_link *links,
                         size_t link_count);
/* Links first, the likeliest report foremost, then outlets named without one. */
void citation_reader_finish(struct citation_reader *reader, struct article *article);

#endif
