/* fact.h - what a sentence claims that has a value: numbers, money, dates,
 * names, quotations, negations, hedges, attributions.
 *
 * Each kind is one file and one row of fact_types: it finds its facts in a
 * sentence, says whether two agree, and describes one in words. From here on
 * nothing asks which language a sentence was in. */
#ifndef STEMMA_FACTS_FACT_H
#define STEMMA_FACTS_FACT_H

#include "base/buffer.h"
#include "language/terms.h"

enum fact_kind {
	FACT_DATE, /* found first: a date takes its numbers away from the quantities */
	FACT_NUMBER,
	FACT_MONEY,
	FACT_PERCENT,
	FACT_MEASURE,
	FACT_NAME,
	FACT_QUOTATION,
	FACT_NEGATION,
	FACT_HEDGE,
	FACT_ATTRIBUTION,
	FACT_KIND_COUNT
};

/* A numeral may be read in several ways ("1.500"); all are kept. */
enum { READINGS = 4 };

struct quantity {
	double values[READINGS];
	size_t count;
	enum bound bound;
	bool ordinal;
	bool plural;     /* "hundreds of": only the magnitude is said */
	bool in_words;   /* spelled out, not in digits */
	bool article;    /* a lone "one", which may be an article or a pronoun */
	bool doubtful;   /* a lone word that has other meanings, too */
};

/* The most readings of a unit: "pound" is a weight and a currency. */
enum { UNIT_READINGS = 4 };

struct date {
	enum calendar calendar;
	int year, month, day; /* 0: not said */
	int weekday;          /* 1 Monday to 7; 0: not said */
	int hour, minute;     /* -1: not said */
	bool decade, century; /* the year is the first of one */
	bool relative;        /* "yesterday", "last week": unit and offset */
	enum relative_unit unit;
	int offset;
};

struct fact {
	enum fact_kind kind;
	uint32_t first_term, term_count;
	uint32_t start, end; /* code points into the sentence */
	struct quantity quantity; /* number, money, percent, measure; a duration is a date */
	concept_id unit;          /* currency or unit, or CONCEPT_NONE */
	concept_id units[UNIT_READINGS]; /* every reading of it, `unit` the first */
	uint8_t unit_count;
	bool points;              /* of FACT_PERCENT: percentage points or basis points */
	struct date date;
	bool duration;            /* of FACT_DATE: quantity in `unit` */
	concept_id name;          /* of FACT_NAME: the gazetteer's, or CONCEPT_NONE for a name by its sound */
	unsigned detail;          /* FACT_NEGATION: enum negator; FACT_HEDGE: enum hedge;
	                           * FACT_ATTRIBUTION: enum attribution_cue, or ATTRIBUTION_VERB */
	concept_id concept;       /* of an attribution: the reporting verb */
	uint32_t inner_start, inner_end; /* of a quotation: what stands between the marks */
};

enum { ATTRIBUTION_VERB = 16 };

struct fact_list {
	struct fact *items;
	size_t count, capacity;
};

enum agreement { AGREE_NO, AGREE_YES, AGREE_UNKNOWN };

/* A row of the table. `find` adds its facts; `agree` compares two of its own kind (or, for the
 * numeric kinds, any two of them); `describe` writes a fact as an editor would say it. */
struct fact_type {
	enum fact_kind kind;
	stemma_kind finding; /* the kind of finding that a disagreement is */
	void (*find)(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);
	enum agreement (*agree)(const struct fact *a, const struct fact *b);
	void (*describe)(const struct fact *fact, const struct analysed *sentence, struct buffer *out);
};

extern const struct fact_type fact_types[FACT_KIND_COUNT];

/* All facts of a sentence, kind by kind, each kind in text order. */
void facts_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts);

/* Appends a fact. */
struct fact *fact_add(struct arena *arena, struct fact_list *facts, const struct fact *fact);
/* A fact over some terms of the sentence, all else unset. */
struct fact fact_over(const struct analysed *sentence, enum fact_kind kind, size_t first_term, size_t term_count);
/* The words of a fact, as they stand in the text. */
struct view fact_text(const struct analysed *sentence, const struct fact *fact);
/* Writes the words of a fact as they stand: the usual description. */
void fact_describe_by_text(const struct fact *fact, const struct analysed *sentence, struct buffer *out);
bool fact_is_numeric(enum fact_kind kind);
/* Whether a fact of `facts` covers the term. */
bool fact_covers(const struct fact_list *facts, enum fact_kind kind, size_t term);

#endif
