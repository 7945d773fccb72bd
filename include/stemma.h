/* stemma.h - the public face of libstemma.
 *
 * stemma compares a rewrite (an outlet's own version of a report, in any
 * language) with its source, sentence by sentence, and shows what the rewrite
 * kept, changed, dropped and added.
 *
 *     stemma_error error;
 *     stemma_engine *engine = stemma_engine_new(NULL, &error);
 *     stemma_document *source = stemma_document_open(engine, "nbc.html", NULL, &error);
 *     stemma_document *rewrite = stemma_document_open(engine, "rokna.html", "fa", &error);
 *     stemma_comparison *comparison = stemma_compare(engine, source, rewrite, &error);
 *     stemma_report_write(comparison, STEMMA_REPORT_JSON, stdout, NULL, &error);
 *
 * Conventions
 * - Every `stemma_error *` may be NULL. It is written only on failure.
 * - Functions that return a pointer return NULL on failure; functions that
 *   return bool return false.
 * - `const` results are borrowed from the object they were asked of, and live
 *   as long as it does.
 * - Strings are UTF-8 and end with NUL. Offsets named `start` and `end` are
 *   half-open and count Unicode code points.
 * - An engine is immutable and may be shared by any number of threads. A
 *   document or a comparison belongs to one thread at a time.
 * - Nothing here prints, exits, or reads the process locale.
 */
#ifndef STEMMA_H
#define STEMMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define STEMMA_API __attribute__((visibility("default")))
#define STEMMA_CHECKED __attribute__((warn_unused_result))
#define STEMMA_PRINTF(template, first) __attribute__((format(printf, template, first)))
#else
#define STEMMA_API
#define STEMMA_CHECKED
#define STEMMA_PRINTF(template, first)
#endif

/* ---- Errors ------------------------------------------------------------ */

/* What went wrong. The numbers are stable; stemma_error_name gives the stable
 * word that `batch` prints in its error records. */
typedef enum {
	STEMMA_ERROR_NONE = 0,
	STEMMA_ERROR_USAGE = 1,       /* "usage": the caller asked for something that does not exist */
	STEMMA_ERROR_UNREADABLE = 2,  /* "unreadable": a file or stream cannot be read */
	STEMMA_ERROR_UNDECODABLE = 3, /* "undecodable": bytes that are no text */
	STEMMA_ERROR_EMPTY = 4,       /* "empty": no sentence was found */
	STEMMA_ERROR_NETWORK = 5,     /* "network": a fetch failed */
	STEMMA_ERROR_REFUSED = 6,     /* "refused": an address that may not be fetched */
	STEMMA_ERROR_TOO_LARGE = 7,   /* "too_large": past a stated limit */
	STEMMA_ERROR_MEMORY = 8,      /* "memory": out of memory */
	STEMMA_ERROR_LANGUAGE = 9,    /* "language": a language tag that cannot be read */
	STEMMA_ERROR_FORMAT = 10,     /* "format": input that is not in the form promised */
	STEMMA_ERROR_WRITE = 11,      /* "write": output could not be written */
	STEMMA_ERROR_TIMEOUT = 12,    /* "timeout": past a time limit */
	STEMMA_ERROR_INTERNAL = 13    /* "internal": a fault of stemma's own */
} stemma_error_code;

/* An error, owned by the caller. `message` is one sentence without a line
 * end: the input, what happened, and what to do. */
typedef struct {
	stemma_error_code code;
	char message[512];
} stemma_error;

/* The stable word of a code, such as "unreadable". Never NULL. */
STEMMA_API const char *stemma_error_name(stemma_error_code code);

/* ---- Versions ---------------------------------------------------------- */

STEMMA_API const char *stemma_version(void);         /* "0.1.0" */
STEMMA_API const char *stemma_icu_version(void);     /* "72.1" */
STEMMA_API const char *stemma_unicode_version(void); /* "15.0" */

/* ---- The engine -------------------------------------------------------- */

typedef struct stemma_engine stemma_engine;

/* How far documents are read: until they can be compared, or less, which is faster. */
typedef enum { STEMMA_DEPTH_COMPARE, STEMMA_DEPTH_SENTENCES, STEMMA_DEPTH_ARTICLE } stemma_depth;

/* Limits and permissions. Start from STEMMA_OPTIONS_DEFAULT. */
typedef struct {
	size_t max_bytes;       /* of one input, after decoding of any compression */
	unsigned max_redirects; /* hops of one fetch */
	double timeout_seconds; /* of one fetch, in all */
	const char *user_agent; /* NULL: "stemma/VERSION"; copied */
	bool offline;           /* refuse every URL */
	double patience_seconds; /* a server that asks for no more is waited for; 0: none is */
	FILE *save;             /* what is fetched is written here as WARC 1.1; NULL: nowhere. Not
	                         * closed; must outlive the engine */
	stemma_depth depth;
} stemma_options;

#define STEMMA_OPTIONS_DEFAULT \
	{ .max_bytes = 10u * 1024u * 1024u, .max_redirects = 5, .timeout_seconds = 30.0, \
	  .user_agent = NULL, .offline = false, .patience_seconds = 0, .save = NULL, \
	  .depth = STEMMA_DEPTH_COMPARE }

/* Makes an engine; `options` NULL means the defaults. Free with
 * stemma_engine_free. Errors: memory, write. Fetches of one engine, in any number of
 * threads, go one at a time to each host. */
STEMMA_API stemma_engine *stemma_engine_new(const stemma_options *options,
                                            stemma_error *error) STEMMA_CHECKED;
/* Frees an engine (NULL allowed). Its documents and comparisons must be freed before. */
STEMMA_API void stemma_engine_free(stemma_engine *engine);

/* ---- Documents --------------------------------------------------------- */

typedef struct stemma_document stemma_document;

typedef enum { STEMMA_ROLE_BODY, STEMMA_ROLE_TITLE } stemma_role;

/* A sentence as the reader sees it. */
typedef struct {
	const char *text;   /* UTF-8, white space runs as one space */
	size_t size;        /* bytes of text */
	size_t length;      /* code points of text */
	size_t paragraph;   /* zero-based; the title has a paragraph of its own */
	stemma_role role;
	size_t input_start; /* code points into the decoded input, for plain text; */
	size_t input_end;   /* both 0 where the text does not come from plain text */
} stemma_sentence;

/* Whether the input of a document is an HTML page or plain text. */
typedef enum { STEMMA_INPUT_DETECT, STEMMA_INPUT_TEXT, STEMMA_INPUT_SEGMENTED } stemma_input;

/* Opens a page or text: a path, an http(s) URL, "-" for standard input, or a page in a WARC
 * file, by its number or address ("pages.warc#2"; without one, the first).
 * `language` is a BCP 47 tag, or NULL to detect it. Free with
 * stemma_document_free. Errors: unreadable, undecodable, network, refused,
 * too_large, language, memory. An article without sentences is no error. */
STEMMA_API stemma_document *stemma_document_open(const stemma_engine *engine, const char *location,
                                                 const char *language,
                                                 stemma_error *error) STEMMA_CHECKED;
/* The same; `input` says how the bytes are to be read: told apart by content,
 * as plain text, or as one sentence a line with blank lines between paragraphs. */
STEMMA_API stemma_document *stemma_document_open_as(const stemma_engine *engine,
                                                    const char *location, const char *language,
                                                    stemma_input input,
                                                    stemma_error *error) STEMMA_CHECKED;
/* The same for an http(s) URL that a page or a manifest named: nothing but public
 * addresses is connected to, wherever redirects and name servers may lead. Errors: the
 * same; refused, too, for what is no URL. */
STEMMA_API stemma_document *stemma_document_open_found(const stemma_engine *engine, const char *url,
                                                       const char *language,
                                                       stemma_error *error) STEMMA_CHECKED;
/* From bytes in memory (`size` bytes). `location` is only named in reports and
 * errors, and may be NULL. */
STEMMA_API stemma_document *stemma_document_from_bytes(const stemma_engine *engine,
                                                       const char *bytes, size_t size,
                                                       const char *location, const char *language,
                                                       stemma_input input,
                                                       stemma_error *error) STEMMA_CHECKED;
/* From sentences given one by one, all of the role body. */
STEMMA_API stemma_document *
stemma_document_from_sentences(const stemma_engine *engine, const char *const *sentences,
                               size_t count, const char *location, const char *language,
                               stemma_error *error) STEMMA_CHECKED;
STEMMA_API void stemma_document_free(stemma_document *document);

/* What is known of a document; a member that is not known is NULL. Borrowed. */
typedef struct {
	const char *location;
	const char *url;       /* the address that answered in the end */
	const char *sha256;    /* of the bytes as read, 64 hexadecimal digits */
	const char *language;  /* BCP 47 */
	const char *title;
	const char *outlet;
	const char *byline;
	const char *published; /* ISO 8601 */
	const char *modified;
	const char *canonical;
	const char *const *warnings;
	size_t warning_count;
	const char *const *paragraphs; /* without the title */
	size_t paragraph_count;
	const stemma_sentence *sentences;
	size_t sentence_count;
	const char *const *citation_urls;  /* an element may be NULL */
	const char *const *citation_texts; /* beside citation_urls */
	size_t citation_count;
} stemma_document_info;

STEMMA_API const stemma_document_info *stemma_document_get_info(const stemma_document *document);

/* ---- Comparisons ------------------------------------------------------- */

typedef struct stemma_comparison stemma_comparison;

typedef enum {
	STEMMA_KIND_NUMBER,
	STEMMA_KIND_MONEY,
	STEMMA_KIND_PERCENT,
	STEMMA_KIND_MEASURE,
	STEMMA_KIND_DATE,
	STEMMA_KIND_NAME,
	STEMMA_KIND_NEGATION,
	STEMMA_KIND_CERTAINTY,
	STEMMA_KIND_ATTRIBUTION,
	STEMMA_KIND_QUOTATION,
	STEMMA_KIND_CONTRADICTION,
	STEMMA_KIND_OMISSION,
	STEMMA_KIND_ADDITION,
	STEMMA_KIND_UNTRANSLATED,
	STEMMA_KIND_COUNT
} stemma_kind;

/* MQM's severities. */
typedef enum { STEMMA_SEVERITY_MINOR, STEMMA_SEVERITY_MAJOR, STEMMA_SEVERITY_CRITICAL } stemma_severity;

typedef enum {
	STEMMA_VERDICT_KEPT,
	STEMMA_VERDICT_CHANGED,
	STEMMA_VERDICT_DROPPED,
	STEMMA_VERDICT_ADDED,
	STEMMA_VERDICT_REPEATED
} stemma_verdict;

/* Words of one sentence; sentence.text[start:end) is `text`. */
typedef struct {
	bool present;    /* false: this side has nothing to show */
	size_t sentence; /* index into the document's sentences */
	size_t start, end;
	const char *text;
} stemma_span;

typedef struct {
	stemma_kind kind;
	stemma_severity severity;
	double confidence; /* 0 to 1, rounded to two digits */
	size_t bead;
	uint64_t fingerprint;
	bool accepted;
	stemma_span source, rewrite;
	const char *message; /* one sentence for an editor */
} stemma_finding;

typedef struct {
	const size_t *source;  /* indices of source sentences */
	size_t source_count;
	const size_t *rewrite; /* indices of rewrite sentences */
	size_t rewrite_count;
	stemma_verdict verdict;
	const size_t *repeats; /* source sentences said again; only when repeated */
	size_t repeat_count;
	double similarity; /* 0 to 1; negative for a one-sided bead */
	double confidence;
	bool moved;
	const size_t *findings; /* indices of findings */
	size_t finding_count;
} stemma_bead;

typedef struct {
	size_t source_sentences, rewrite_sentences;
	size_t kept, changed, dropped, added, repeated, moved; /* beads */
	double coverage, support, fidelity;
} stemma_summary;

/* Compares two documents, which must outlive the comparison. Free with
 * stemma_comparison_free. Errors: too_large, memory; usage, for documents that were not
 * read to STEMMA_DEPTH_COMPARE. */
STEMMA_API stemma_comparison *stemma_compare(const stemma_engine *engine,
                                             const stemma_document *source,
                                             const stemma_document *rewrite,
                                             stemma_error *error) STEMMA_CHECKED;
STEMMA_API void stemma_comparison_free(stemma_comparison *comparison);

STEMMA_API const stemma_document *stemma_comparison_get_source(const stemma_comparison *comparison);
STEMMA_API const stemma_document *stemma_comparison_get_rewrite(const stemma_comparison *comparison);
STEMMA_API const stemma_bead *stemma_comparison_get_beads(const stemma_comparison *comparison,
                                                          size_t *count);
STEMMA_API const stemma_finding *stemma_comparison_get_findings(const stemma_comparison *comparison,
                                                                size_t *count);
STEMMA_API const stemma_summary *stemma_comparison_get_summary(const stemma_comparison *comparison);

/* Stable words, as in reports: "number", "major", "kept". Never NULL. */
STEMMA_API const char *stemma_kind_name(stemma_kind kind);
STEMMA_API const char *stemma_severity_name(stemma_severity severity);
STEMMA_API const char *stemma_verdict_name(stemma_verdict verdict);
/* The kind of that name, or STEMMA_KIND_COUNT when there is none. */
STEMMA_API stemma_kind stemma_kind_from_name(const char *name);

/* ---- Reports ----------------------------------------------------------- */

typedef enum { STEMMA_REPORT_TEXT, STEMMA_REPORT_JSON, STEMMA_REPORT_HTML } stemma_report_format;

/* How a report is written. Start from STEMMA_REPORT_OPTIONS_DEFAULT. */
typedef struct {
	bool color;          /* text: escape sequences for a terminal */
	bool terminal;       /* text: bidirectional isolates and line width for a terminal */
	unsigned columns;    /* text: width; 0 means 80 */
	bool brief;          /* text: one screen */
	uint32_t kinds;      /* bit set of stemma_kind to report */
} stemma_report_options;

#define STEMMA_ALL_KINDS ((UINT32_C(1) << STEMMA_KIND_COUNT) - 1)
#define STEMMA_REPORT_OPTIONS_DEFAULT \
	{ .color = false, .terminal = false, .columns = 0, .brief = false, .kinds = STEMMA_ALL_KINDS }

/* Writes a report; `options` NULL means the defaults. The stream is flushed and
 * stays open. Errors: write, memory. */
STEMMA_API bool stemma_report_write(const stemma_comparison *comparison,
                                    stemma_report_format format, FILE *stream,
                                    const stemma_report_options *options,
                                    stemma_error *error) STEMMA_CHECKED;

/* ---- Languages --------------------------------------------------------- */

/* What stemma is equipped with for one language. */
typedef struct {
	const char *tag;      /* BCP 47 */
	const char *name;     /* in English */
	size_t concepts;      /* concepts that have at least one word */
	size_t words;         /* words and phrases for concepts */
	size_t names;         /* entries of the gazetteer */
	size_t abbreviations; /* that end no sentence */
	bool stemming;
} stemma_language_info;

/* Describes the language number `index`; false past the last one. */
STEMMA_API bool stemma_language_get(size_t index, stemma_language_info *info);

#ifdef __cplusplus
}
#endif

#endif
