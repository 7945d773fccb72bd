/* page.h - an HTML page or a plain text to an article: title, paragraphs and
 * what is known about it. */
#ifndef STEMMA_PAGE_PAGE_H
#define STEMMA_PAGE_PAGE_H

#include "base/arena.h"

/* One paragraph of an article. */
struct paragraph {
	struct view text;     /* UTF-8; white space runs as one space; not empty */
	size_t input_start;   /* code points into the decoded input; plain text only, else 0 */
	size_t input_end;
};

struct citation {
	const char *url;  /* absolute, or NULL */
	const char *text; /* the outlet or link text */
};

struct article {
	const char *title; /* NULL when not known; never repeated in `paragraphs` */
	size_t title_start, title_end; /* code points into the decoded input; plain text only */
	const char *outlet, *byline, *published, *modified, *canonical; /* NULL when not known */
	const char *language; /* what the page says of itself, or NULL: a tie-breaker only */
	struct paragraph *paragraphs;
	size_t paragraph_count;
	struct citation *citations;
	size_t citation_count;
	const char **warnings;
	size_t warning_count;
};

/* What the page layer needs to know of languages; every list is borrowed. It is
 * the union over all languages, since a page's language is judged from its text. */
struct page_vocabulary {
	const char *const *furniture; /* folded phrases: a line or block that begins with one is no text */
	size_t furniture_count;
	const char *const *citing;    /* folded cues such as "according to", "به نقل از" */
	size_t citing_count;
	const char *const *outlets;   /* folded names of news outlets */
	size_t outlet_count;
};

/* Whether decoded text looks like HTML rather than plain text. */
bool page_is_html(struct view text);

/* Reads the article of an HTML page. `url` is the page's address or NULL. */
bool page_read_html(struct arena *arena, struct view html, const char *url,
                    const struct page_vocabulary *vocabulary, struct article *out,
                    stemma_error *error);

/* Reads a plain text by the rules of the contract: blank lines and line ends
 * part paragraphs, hard-wrapped lines are joined, a first line without end
 * punctuation is the title, furniture lines at the end are left out. */
bool page_read_text(struct arena *arena, struct view text,
                    const struct page_vocabulary *vocabulary, struct article *out,
                    stemma_error *error);

#endif
