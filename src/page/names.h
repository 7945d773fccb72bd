/* names.h - what the class, id and role of an element say about it. */
#ifndef STEMMA_PAGE_NAMES_H
#define STEMMA_PAGE_NAMES_H

#include "page/tree.h"

enum {
	NAME_BODY = 1 << 0,    /* nearly certainly the article's text: articleBody, entry-content */
	NAME_GOOD = 1 << 1,    /* often a part of it: article, story, text */
	NAME_BAD = 1 << 2,     /* never: share, related, newsletter */
	NAME_SOFT = 1 << 3,    /* bad, unless a good word stands beside it: widget, banner */
	NAME_COMMENT = 1 << 4, /* readers' comments */
	NAME_CAPTION = 1 << 5, /* beside a picture */
	NAME_ABOUT = 1 << 6,   /* about the article: byline, date, section, the line that advertises it */
	NAME_HIDDEN = 1 << 7,  /* not shown */
	NAME_AUTHOR = 1 << 8,
	NAME_DATE = 1 << 9,
	NAME_LEAD = 1 << 10, /* standfirst */
	NAME_TITLE = 1 << 11,
	NAME_WALL = 1 << 12, /* where readers pay */
};

/* Bits for one element. Words are whole: "ad" is not found in "read". */
unsigned names_read(const struct node *node);

#endif
