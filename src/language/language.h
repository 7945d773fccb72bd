/* language.h - what is known of each language, as tables compiled in.
 *
 * The tables are made at build time by src/language/compiler/ from the files in
 * src/language/data/ (doc/languages.md explains those) and from ICU. All of
 * them are constant and shared by every thread. */
#ifndef STEMMA_LANGUAGE_LANGUAGE_H
#define STEMMA_LANGUAGE_LANGUAGE_H

#include "base/view.h"
#include "text/fold.h"

#include <stdint.h>

/* ---- Concepts ---------------------------------------------------------- */

/* Where a concept comes from: the word files, or a section of names.txt. */
enum concept_section {
	SECTION_WORD,
	SECTION_COUNTRY,
	SECTION_REGION,
	SECTION_CITY,
	SECTION_ORGANISATION,
	SECTION_OUTLET,
	SECTION_CURRENCY,
	SECTION_UNIT,
	SECTION_PERSON,
	SECTION_PEOPLE,
	SECTION_COUNT
};

enum concept_class {
	CLASS_NONE,
	CLASS_PERSON,
	CLASS_ORGANISATION,
	CLASS_PLACE,
	CLASS_EVENT,
	CLASS_TIME,
	CLASS_QUANTITY,
	CLASS_WEAPON,
	CLASS_SUBSTANCE,
	CLASS_VEHICLE,
	CLASS_ANIMAL,
	CLASS_FOOD,
	CLASS_DISEASE,
	CLASS_BODY,
	CLASS_BUILDING,
	CLASS_DOCUMENT,
	CLASS_NATURE,
	CLASS_TITLE,
	CLASS_REPORTING,
	CLASS_DENIAL, /* to be, do or have not: refuse, lack, prevent, unknown */
	CLASS_POSSIBILITY, /* to be, do or happen perhaps: plan, expect, seem, able */
	CLASS_BUSINESS,    /* an organisation that sells: company, airline, maker */
	CLASS_COUNT
};

enum dimension {
	DIMENSION_NONE,
	DIMENSION_LENGTH,
	DIMENSION_AREA,
	DIMENSION_VOLUME,
	DIMENSION_MASS,
	DIMENSION_SPEED,
	DIMENSION_TIME,
	DIMENSION_POWER,
	DIMENSION_ENERGY,
	DIMENSION_PRESSURE,
	DIMENSION_TEMPERATURE,
	DIMENSION_DATA,
	DIMENSION_OTHER
};

/* The number of a concept: an index into concepts[]. */
typedef uint16_t concept_id;
#define CONCEPT_NONE ((concept_id)0xFFFF)

struct concept {
	uint32_t id;             /* offset of its id in concept_pool, such as "strike:work" */
	uint32_t first_opposite; /* into concept_opposites */
	uint8_t opposite_count;
	uint8_t alternative_count; /* behind its opposites: what else of its set might stand in its place, as one season for another */
	uint8_t section;         /* enum concept_section */
	uint8_t class_;          /* enum concept_class */
	uint8_t dimension;       /* of a unit: enum dimension */
	concept_id related;      /* a city's country, a country's capital, an outlet's country; or CONCEPT_NONE */
	double factor;           /* of a unit: to the SI base of its dimension */
};

extern const struct concept concepts[];
extern const size_t concept_count;
extern const concept_id concept_opposites[];
extern const char concept_pool[];

/* The id as written in the files. */
const char *concept_name(concept_id id);
/* The concept of that id, or CONCEPT_NONE. A search: not for inner loops. */
concept_id concept_find(const char *name);
bool concept_is_name(concept_id id); /* of any section but words and units */

/* ---- Entries: what a word may mean ------------------------------------- */

enum entry_kind {
	ENTRY_CONCEPT,      /* value: concept_id */
	ENTRY_NUMBER,       /* value: index into number_values; detail: enum number_role */
	ENTRY_MONTH,        /* value: 1 to 12 (13); detail: enum calendar */
	ENTRY_WEEKDAY,      /* value: 1 Monday to 7 Sunday */
	ENTRY_RELATIVE,     /* detail: enum relative_unit; value: offset + 100 */
	ENTRY_ERA,          /* detail: enum era */
	ENTRY_TIME_UNIT,    /* detail: enum time_unit */
	ENTRY_NEGATOR,      /* detail: enum negator */
	ENTRY_HEDGE,        /* detail: enum hedge */
	ENTRY_BOUND,        /* detail: enum bound */
	ENTRY_QUANTIFIER,   /* detail: enum quantifier */
	ENTRY_ATTRIBUTION,  /* detail: enum attribution_cue */
	ENTRY_PERCENT,      /* detail: 0 percent, 1 percentage points */
	ENTRY_FUNCTION      /* a function word: no content */
};

enum number_role { NUMBER_CARDINAL, NUMBER_ORDINAL, NUMBER_FRACTION, NUMBER_PLURAL, NUMBER_MULTIPLE, NUMBER_DUAL };
enum calendar { CALENDAR_GREGORIAN, CALENDAR_PERSIAN, CALENDAR_HIJRI, CALENDAR_HEBREW, CALENDAR_COUNT };
enum relative_unit { RELATIVE_DAY, RELATIVE_WEEK, RELATIVE_MONTH, RELATIVE_YEAR, RELATIVE_BARE };
enum era { ERA_BC, ERA_AD, ERA_PERSIAN, ERA_HIJRI, ERA_BUDDHIST, ERA_REIWA, ERA_HEISEI, ERA_ROC };
enum time_unit { TIME_UNIT_DECADE, TIME_UNIT_CENTURY, TIME_UNIT_AGE };
enum negator { NEGATOR_WORD, NEGATOR_WITHOUT, NEGATOR_IMPLICIT, NEGATOR_EXCEPT };
enum hedge { HEDGE_POSSIBLE, HEDGE_LIKELY, HEDGE_REPORTED, HEDGE_CONSIDERING, HEDGE_PLANNED, HEDGE_IF, HEDGE_CONDITION, HEDGE_ABLE, HEDGE_SURE };
enum bound { BOUND_NONE, BOUND_AT_LEAST, BOUND_AT_MOST, BOUND_MORE, BOUND_LESS, BOUND_ABOUT, BOUND_NEARLY, BOUND_EXACTLY };
enum quantifier {
	QUANTIFIER_ALL, QUANTIFIER_MOST, QUANTIFIER_MANY, QUANTIFIER_SOME, QUANTIFIER_FEW,
	QUANTIFIER_NONE, QUANTIFIER_BOTH, QUANTIFIER_HALF, QUANTIFIER_ONLY
};
enum attribution_cue { CUE_ACCORDING, CUE_CITING, CUE_ANONYMOUS, CUE_OFFICIAL };

enum entry_flag {
	ENTRY_STEMMED = 1,   /* the key is a stem of the form, not the form */
	ENTRY_PREFIX = 2,    /* the key matches every word that begins with it */
	ENTRY_ADJECTIVE = 4, /* a demonym or adjective of a name */
	ENTRY_CAPITAL = 16,  /* a month or weekday that is written with a capital ("May", not "may") */
	ENTRY_ACRONYM = 8    /* written in capitals in the file ("UN", "US"): in a script that has
	                      * capitals the word must be written so too */
};

struct entry {
	uint16_t value;
	uint8_t kind, detail, flags;
};

extern const double number_values[];

/* ---- One language ------------------------------------------------------ */

/* A key of the lexicon: one word, or words parted by one space (by nothing in
 * scripts without spaces), folded. Its text is `size` bytes at `offset` of the pool. */
struct lexicon_key {
	uint32_t offset, first_entry;
	uint16_t size;
	uint8_t entry_count;
	uint8_t begins_phrase; /* most words of a longer key that begins with this one */
};

struct stem_rule {
	const char *letters, *replacement;
	uint8_t size; /* bytes of `letters` */
};

struct string_list {
	const char *const *items;
	size_t count;
};

enum capital_use { CAPITALS_NAMES, CAPITALS_NOUNS, CAPITALS_NONE };

struct language {
	const char *tag, *name, *script;
	const char *stemmer; /* a Snowball name, or NULL */
	bool rules;          /* the stem rules below are used (beside Snowball, too) */
	bool spaces, prefix_match, compounds, joined, ordinal_dot, right_to_left;
	bool day_first; /* 3/11/2025 is surely the third of November */
	enum capital_use capitals;
	enum fold_case fold_case;
	enum calendar calendar;
	char decimal;  /* '.' or ',': the reading of an ambiguous separator that comes first */
	double length; /* letters for 100 letters of English; 0 when not known */
	bool floor;    /* has no file: only what ICU and CLDR know */
	size_t stem_minimum; /* code points that stemming leaves */
	bool undouble;       /* a doubled last consonant may be single (running, run) */

	const uint32_t *slots; /* hash table: index of a key + 1, or 0 */
	uint32_t slot_mask;
	const struct lexicon_key *keys; /* sorted by bytes */
	uint32_t key_count;
	const struct entry *entries;
	const char *pool;
	bool has_prefix_keys;

	const struct stem_rule *prefixes, *suffixes; /* folded; longest first */
	size_t prefix_count, suffix_count;
	struct string_list articles;
	struct string_list negator_beginnings, negator_verb_beginnings, negator_endings, negator_insides; /* folded */
	struct string_list abbreviations_before_name, abbreviations_before_number, abbreviations_inside;
	struct string_list quotes;    /* opening, closing, opening, closing, … */
	struct string_list furniture; /* folded */
	const struct stem_rule *sounds; /* letters of the romanized word, and the sound */
	size_t sound_count;

	const uint8_t *covered; /* a bit for each concept that has a word */
	size_t concept_words, concepts_covered, names_covered; /* for `stemma languages` */
};

extern const struct language *const languages[];
extern const size_t language_count;

/* For reading pages, whose language is not known yet: the phrases of all
 * languages together, folded. */
extern const struct string_list language_all_furniture, language_all_citing_cues, language_all_outlets;

/* The language of a BCP 47 tag ("zh-Hans-CN", "pt_BR"): that with its primary subtag.
 * NULL when stemma has no file for it. */
const struct language *language_find(const char *tag);
/* English, whose names serve every text that writes Latin letters. */
const struct language *language_english(void);
/* Canonical tag, such as "zh" for "zh-CN", "fa" for "fas"; false when `tag` is
 * no language tag. `out` has room for 12 bytes. */
bool language_canonical_tag(const char *tag, char out[12]);

/* ---- Looking up -------------------------------------------------------- */

struct entry_list {
	const struct entry *entries;
	size_t count;
	unsigned begins_phrase;
	bool found; /* the key exists, though perhaps with no entry */
};

/* The entries of a folded key. */
struct entry_list language_look_up(const struct language *language, struct view key);

/* Whether the language could show the concept at all: it has a word for it, or writes
 * names with the letters that English does. */
bool language_covers(const struct language *language, concept_id id);

/* Letter n-grams for telling languages apart (language/identify.h). */
struct ngram {
	uint64_t key;  /* up to three code points, 21 bits each */
	uint8_t language; /* index into languages[] */
	uint8_t score;    /* -16 × log2 probability, at most 255 */
};
extern const struct ngram ngrams[]; /* sorted by key, then language */
extern const size_t ngram_count;
#define NGRAM_MISSING 255

#endif
