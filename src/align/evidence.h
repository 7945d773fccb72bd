/* evidence.h - what speaks for and against two sentences saying the same.
 *
 * The items of a sentence are its numbers, names, concepts and unknown words. An item that
 * several sentences share is one record, matched once against the other side: so time
 * grows with the matches that exist, not with the pairs of sentences. */
#ifndef STEMMA_ALIGN_EVIDENCE_H
#define STEMMA_ALIGN_EVIDENCE_H

#include "align/align.h"
#include "language/sound.h"

enum item_class { ITEM_NUMBER, ITEM_NAME, ITEM_CAPITAL, ITEM_CONCEPT, ITEM_WORD, ITEM_CLASS_COUNT };

struct item_match {
	uint32_t sentence; /* of the other side */
	float strength;    /* 0 to 1 */
};

enum { RECENT_MATCHES = 8 };

struct item_record {
	enum item_class class_;
	bool known;  /* its absence on the other side means something */
	const concept_id *concepts;
	size_t concept_count;
	const struct fact *number; /* of ITEM_NUMBER */
	struct view text;          /* folded; of names and unknown words */
	struct sound sound;
	enum script script;
	struct item_match *matches; /* by sentence, ascending */
	size_t match_count, match_capacity;
	double match_sum;
	/* the latest answers to how strongly a sentence matches, by the sentence's number modulo their count: the
	 * windows of merges and splits ask again and again */
	struct item_match recent[RECENT_MATCHES];
	/* log-likelihood ratios: of an absence, and what a full match adds to that */
	double absent, gain;
};

struct sentence_items {
	uint32_t *records; /* indices; a record stands once a sentence */
	size_t count, capacity;
	double absent; /* sum over the items */
};

struct evidence_side {
	struct item_record *records;
	size_t record_count, record_capacity;
	struct sentence_items *sentences;
	size_t count; /* sentences */
};

struct evidence {
	struct evidence_side source, rewrite;
	double length_mean; /* expected ln(rewrite letters / source letters) */
	bool has_lexicon;   /* both languages have words for concepts */
};

void evidence_gather(struct arena *arena, const struct align_side *source, const struct align_side *rewrite,
                     struct evidence *out);

/* The log-likelihood ratio that the items of sentence `sentence` of `side` are
 * said in one of `others` sentences of the other side. */
double evidence_score(const struct evidence_side *side, size_t sentence, const uint32_t *others, size_t other_count);
/* The part of it that matches contribute (never negative), and the share of the
 * weight of known items that is matched (0 to 1). */
double evidence_support(const struct evidence_side *side, size_t sentence, const uint32_t *others, size_t other_count,
                        double *share);

#endif
