/* json_ld.h - what a page's JSON-LD says of the article. */
#ifndef STEMMA_PAGE_JSON_LD_H
#define STEMMA_PAGE_JSON_LD_H

#include "page/tree.h"

struct json_ld {
	bool found;  /* an article was described */
	bool person; /* the byline names persons, as far as it is said */
	bool closed; /* not to be read for free */
	unsigned word_count; /* 0: not said */
	const char *headline, *byline, *outlet, *published, *modified, *language, *url, *body;
};

/* Reads every JSON-LD script of the page, leniently, and takes the article that the page
 * is about: the one whose address is `url`, or whose headline is nearest to `heading`.
 * Both may be NULL. */
void json_ld_read(struct arena *arena, const struct tree *tree, const char *url, const char *heading,
                  struct json_ld *out);

#endif
