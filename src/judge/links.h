/* links.h - which words of a bead render which: for each term of one side, the term of the
 * other that shares a meaning with it and stands nearest. Private to judge/.
 *
 * The terms of all sentences of a side are numbered through ("places"), so that
 * distances can be measured across sentences. */
#ifndef STEMMA_JUDGE_LINKS_H
#define STEMMA_JUDGE_LINKS_H

#include "judge/bead_view.h"

#define LINK_NONE UINT32_MAX

struct link_side {
	size_t count;                           /* places */
	size_t first_place[BEAD_SENTENCES + 1]; /* of each sentence, and the end */
	uint32_t *partner;                      /* place on the other side, or LINK_NONE */
};

struct links {
	struct link_side source, rewrite;
};

/* Computed once for a bead. */
const struct links *bead_links(struct bead_view *view);

/* Where on the other side a word at `place` of `side` is to be looked for: at the partner of the nearest
 * word that has one, or LINK_NONE when no word within `reach` places has. */
uint32_t link_counterpart(const struct link_side *side, size_t place, size_t reach);

/* Whether a term of the rewrite stands, within `reach` places, where the words about a term of the source would have
 * it; each is given by its sentence's index in the document and its number. */
enum link_relation { LINKED_NOWHERE, LINKED_HERE, LINKED_ELSEWHERE };
enum link_relation link_relation(struct bead_view *view, uint32_t source_sentence, size_t source_term,
                                 uint32_t rewrite_sentence, size_t rewrite_term, size_t reach);

/* The place of a term of a sentence, given by its index in the document. */
size_t link_place(const struct bead_side *side, const struct link_side *links, uint32_t sentence, size_t term);
/* The term at a place; *sentence is filled in where not NULL. */
const struct term *link_term(const struct bead_side *side, const struct link_side *links, size_t place,
                             const struct analysed **sentence);

#endif
