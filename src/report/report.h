/* report.h - what every format of a report shares: which findings are shown, in
 * which order, under which headline. Private to the library.
 *
 * A format reads a selection and appends to a buffer; it changes nothing, so
 * every format shows the same findings in the same order. */
#ifndef STEMMA_REPORT_REPORT_H
#define STEMMA_REPORT_REPORT_H

#include "base/buffer.h"
#include "stemma.h"

/* A finding that the reader asked not to see has no number. */
#define REPORT_NONE SIZE_MAX

struct report_side {
	const stemma_document_info *info;
	size_t body;   /* the first sentence that is no title */
	size_t *bead;  /* of each sentence, or REPORT_NONE */
	size_t *first; /* of each sentence: the first finding with words in it, or REPORT_NONE */
	size_t *next;  /* of each finding: the next one in the same sentence, or REPORT_NONE */
};

struct report_selection {
	const stemma_bead *beads;
	size_t bead_count;
	const stemma_finding *findings;
	size_t finding_count;
	size_t *shown;            /* indices of the findings to report, in the comparison's order */
	size_t shown_count;
	size_t *number;           /* of each finding: its place in `shown`, or REPORT_NONE */
	size_t *worst;            /* the findings to report, worst first */
	size_t *rank;             /* of each finding: its place in `worst`, which people know it by, or REPORT_NONE */
	size_t severities[3];     /* how many of each are shown */
	stemma_verdict *verdicts; /* of each bead, in the light of what is shown */
	stemma_summary summary;   /* the same */
	struct report_side source, rewrite;
	void *memory;
};

/* Chooses what `options` (NULL: everything) asks for. Clear it afterwards.
 * When kinds are left out, a bead whose grave findings are all among them
 * counts as kept; coverage, support and fidelity stay those of the comparison. */
bool report_select(const stemma_comparison *comparison, const stemma_report_options *options,
                   struct report_selection *out, stemma_error *error);
void report_selection_clear(struct report_selection *selection);

/* The gravest severity among the findings of these kinds that were not accepted
 * earlier; -1 when there is none. */
int report_gravest(const stemma_comparison *comparison, uint32_t kinds);

/* The verdict on the pair, a few words: "2 major differences". */
void report_headline(const struct report_selection *selection, struct buffer *out);
/* One more sentence: how much of each article the other has. */
void report_subline(const struct report_selection *selection, struct buffer *out);

/* How people call sentence number `index`: "title", or its number and paragraph, "3 ¶2",
 * counted from 1 without the title. */
void report_label(const struct report_side *side, size_t index, struct buffer *out);

/* A stretch of a sentence, all of it under the same findings. */
struct report_piece {
	struct view text;
	size_t grave;   /* the gravest finding on it, or REPORT_NONE */
	size_t ends[8]; /* findings whose words end where the piece ends */
	size_t end_count;
};

/* Cuts sentence number `index` of a side where findings begin and end. With
 * `pieces` NULL only counts; otherwise writes at most `room` pieces. Findings
 * that cover all of a one-sided bead mark nothing: the bead says it already.
 * With `only` not REPORT_NONE no other finding is marked. */
size_t report_pieces(const struct report_selection *selection, bool source, size_t index, size_t only,
                     struct report_piece *pieces, size_t room);
enum { REPORT_PIECES = 2 * 64 + 1 }; /* no sentence has more: the room to offer */

/* Cuts a finding's message around the words that it quotes from the articles,
 * which may run the other way. `quoted` tells them. Returns how many pieces. */
struct report_fragment {
	struct view text;
	bool quoted;
};
enum { REPORT_FRAGMENTS = 17 };
size_t report_fragments(const stemma_finding *finding, struct report_fragment out[REPORT_FRAGMENTS]);

/* Control characters, and those that reorder what follows: text from outside
 * must not steer the reader's terminal or page. */
bool report_hazardous(uint32_t code_point);
/* What is shown in place of such a character, such as "[U+202E]". */
struct view report_placeholder(uint32_t code_point, char room[16]);

/* Whether all of a report found room in `out`; if not, says why. */
bool report_made(const struct buffer *out, stemma_error *error);

/* The formats. `options` may be NULL. Each returns false and sets `error` when
 * memory runs out or the report passes LIMIT_BUFFER_BYTES. */

/* With `lines`, a line a sentence, bead and finding, and a line end; otherwise one line without its end. */
bool report_json_append(struct buffer *out, const stemma_comparison *comparison,
                        const stemma_report_options *options, bool lines, stemma_error *error);
bool report_text_append(struct buffer *out, const stemma_comparison *comparison,
                        const stemma_report_options *options, stemma_error *error);
bool report_html_append(struct buffer *out, const stemma_comparison *comparison,
                        const stemma_report_options *options, stemma_error *error);

#endif
