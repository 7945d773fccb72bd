/* bead_view.h - a bead under judgement: its sentences on both sides with their facts,
 * and the findings made so far. Private to judge/. */
#ifndef STEMMA_JUDGE_BEAD_VIEW_H
#define STEMMA_JUDGE_BEAD_VIEW_H

#include "judge/judge.h"
#include "language/sound.h"

/* A fact in its sentence. */
struct placed_fact {
	const struct fact *fact;
	const struct analysed *sentence;
	uint32_t index; /* of the sentence in its document */
	bool matched;
};

/* How the words of an article sound, sentence by sentence, each made when first listened to. */
struct hearing {
	struct sound **words; /* of each sentence: a sound for each token, or NULL */
};

struct bead_side {
	const struct judge_side *document;
	struct hearing *hearing; /* of the document, shared by its beads */
	uint32_t sentences[BEAD_SENTENCES];
	size_t count;
	struct placed_fact *facts;
	size_t fact_count;
};

struct links;

/* Where a finding points on one side. */
struct place {
	bool present;
	uint32_t sentence, start, end;
};

struct bead_view {
	struct arena *arena;
	size_t bead;
	double confidence; /* of the bead */
	struct bead_side source, rewrite;
	struct judgement *out;
	size_t finding_capacity;
	bool two_sided;
	bool has_lexicon; /* both languages have a file: an absent word means something */
	double length_mean; /* expected ln(rewrite letters / source letters) of the pair of articles */
	bool near_top; /* headline or lead on the rewrite's side */
	bool denied_opposite; /* an opposite word stands where the other side has a negation, or denies itself */
	const struct links *links; /* which words render which; made when first asked for */
};

struct place place_of(const struct placed_fact *fact);
struct place no_place(void);
/* A place over terms of a sentence. */
struct place place_over(const struct analysed *sentence, uint32_t index, size_t first_term, size_t term_count);

/* Adds a finding; its spans, texts, confidence (multiplied with the bead's) and
 * fingerprint are filled in. `message` lives in the arena. Returns it for further change. */
stemma_finding *bead_add_finding(struct bead_view *view, stemma_kind kind, stemma_severity severity, double confidence,
                                 struct place source, struct place rewrite, const char *message);
/* Whether a finding of the bead already covers part of the place on that side. */
bool bead_is_covered(const struct bead_view *view, bool source_side, struct place place);
/* Takes back what was found of the bead on one side only, within the place: a clause that is gone takes its number and
 * its "not" with it, and is told once. */
void bead_drop_within(struct bead_view *view, bool source_side, struct place place);

/* Whether any sentence of the side has the concept. */
bool bead_side_has_concept(const struct bead_side *side, concept_id id);
/* Whether the side has a concept that the term may mean. */
bool bead_side_has_meaning(const struct bead_side *side, const struct term *term);
/* Whether the side has the term: a concept that it may mean, or the same letters. */
bool bead_side_renders(const struct bead_side *side, const struct analysed *sentence, const struct term *term);
/* Whether a word that carries content is on the side in none of its meanings. */
bool bead_lacks(const struct bead_side *side, const struct term *term);
/* The first term of the side that may mean the concept, with its sentence and number, or NULL. */
const struct term *bead_find_concept(const struct bead_side *side, concept_id id, uint32_t *index, size_t *number);
/* Whether the term stands where a bound of a number does: what "more than" and "less than" say of 60 the quantities tell. */
bool bead_bounds_number(const struct bead_side *side, uint32_t index, size_t term);
/* Asks a judge about each word of the source that the rewrite lacks. */
typedef void judge_of_word(struct bead_view *view, const struct analysed *sentence, uint32_t index, size_t term);
void bead_each_lost_word(struct bead_view *view, judge_of_word *judge_word);
/* Whether any word of the side that carries content may mean a concept of the class. */
bool bead_side_has_class(const struct bead_side *side, enum concept_class class_);
/* The first plain negation of the side, or NULL. */
struct placed_fact *bead_plain_negation(const struct bead_side *side);
/* The first fact of a kind in text order, or NULL. */
struct placed_fact *bead_first_fact(const struct bead_side *side, enum fact_kind kind);
/* Words for a message: the text of a place, in quotation marks when `quoted`. */
const char *place_text(const struct bead_view *view, bool source_side, struct place place);

/* The judges, each with one subject. */
void judge_quantities(struct bead_view *view);
void judge_names(struct bead_view *view);
void judge_certainty(struct bead_view *view);
void judge_attribution(struct bead_view *view);
void judge_quotations(struct bead_view *view);
void judge_contradictions(struct bead_view *view);
void judge_negation(struct bead_view *view); /* after contradictions */
void judge_quantifiers(struct bead_view *view);
void judge_alternatives(struct bead_view *view); /* after attribution, which tells who speaks */
void judge_conditions(struct bead_view *view);
void judge_coverage(struct bead_view *view);
void judge_untranslated(struct bead_view *view);

/* What names.c tells other judges: whether the article of the other side has, near the bead, a word that sounds as the
 * name does. */
bool name_is_heard(struct bead_view *view, const struct placed_fact *name, const struct bead_side *other);

#endif
