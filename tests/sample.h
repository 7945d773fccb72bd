/* sample.h - a comparison made by hand, for tests of the reports: an invented
 * English report and its Persian rewrite, with every verdict and some findings. */
#ifndef STEMMA_TESTS_SAMPLE_H
#define STEMMA_TESTS_SAMPLE_H

#include "base/utf8.h"
#include "engine/comparison.h"
#include "engine/document.h"

#include <stdlib.h>
#include <string.h>

struct sample {
	stemma_document source, rewrite;
	stemma_comparison comparison;
	stemma_sentence sentences[2][32];
	stemma_bead beads[40];
	stemma_finding findings[16];
};

static inline void sample_document(struct sample *sample, bool source, const char *const *texts,
                                   size_t count, const char *language, const char *location)
{
	stemma_sentence *sentences = sample->sentences[source ? 0 : 1];
	stemma_document *document = source ? &sample->source : &sample->rewrite;
	size_t paragraph = 0;
	for (size_t i = 0; i < count; i++) {
		const char *text = texts[i];
		bool joined = text[0] == '|'; /* stays in the paragraph before */
		if (i > 0 && !joined)
			paragraph++;
		text += joined;
		sentences[i] = (stemma_sentence){
			.text = text,
			.size = strlen(text),
			.length = utf8_length(view_of(text)),
			.paragraph = paragraph,
			.role = i == 0 ? STEMMA_ROLE_TITLE : STEMMA_ROLE_BODY,
		};
	}
	document->info.sentences = sentences;
	document->info.sentence_count = count;
	document->info.language = language;
	document->info.location = location;
	document->info.title = sentences[0].text;
}

/* The words of a sentence as a span; the words must be there. */
static inline stemma_span sample_span(const struct sample *sample, bool source, size_t sentence,
                                      const char *words)
{
	const stemma_sentence *in = &sample->sentences[source ? 0 : 1][sentence];
	const char *at = words ? strstr(in->text, words) : NULL;
	if (!at)
		return (stemma_span){ .present = false };
	size_t start = utf8_length((struct view){ in->text, (size_t)(at - in->text) });
	return (stemma_span){ true, sentence, start, start + utf8_length(view_of(words)), words };
}

static inline void sample_bead(struct sample *sample, const size_t *source, size_t source_count,
                               const size_t *rewrite, size_t rewrite_count, stemma_verdict verdict,
                               double similarity)
{
	sample->beads[sample->comparison.bead_count++] = (stemma_bead){
		.source = source,
		.source_count = source_count,
		.rewrite = rewrite,
		.rewrite_count = rewrite_count,
		.verdict = verdict,
		.similarity = similarity,
		.confidence = 0.97,
	};
}

static inline void sample_finding(struct sample *sample, stemma_kind kind, stemma_severity severity,
                                  double confidence, size_t bead, stemma_span source, stemma_span rewrite,
                                  const char *message)
{
	size_t index = sample->comparison.finding_count++;
	sample->findings[index] = (stemma_finding){
		.kind = kind,
		.severity = severity,
		.confidence = confidence,
		.bead = bead,
		.fingerprint = UINT64_C(0x0b1f0c2e9d3a4457) + index,
		.source = source,
		.rewrite = rewrite,
		.message = message,
	};
	stemma_bead *of = &sample->beads[bead];
	size_t *findings = calloc(of->finding_count + 1, sizeof *findings);
	if (!findings)
		abort();
	if (of->finding_count)
		memcpy(findings, of->findings, of->finding_count * sizeof *findings);
	findings[of->finding_count++] = index;
	free((void *)(uintptr_t)of->findings);
	of->findings = findings;
}

static inline void sample_finish(struct sample *sample)
{
	stemma_summary *summary = &sample->comparison.summary;
	sample->comparison.source = &sample->source;
	sample->comparison.rewrite = &sample->rewrite;
	sample->comparison.beads = sample->beads;
	sample->comparison.findings = sample->findings;
	summary->source_sentences = sample->source.info.sentence_count;
	summary->rewrite_sentences = sample->rewrite.info.sentence_count;
	for (size_t i = 0; i < sample->comparison.bead_count; i++) {
		summary->kept += sample->beads[i].verdict == STEMMA_VERDICT_KEPT;
		summary->changed += sample->beads[i].verdict == STEMMA_VERDICT_CHANGED;
		summary->dropped += sample->beads[i].verdict == STEMMA_VERDICT_DROPPED;
		summary->added += sample->beads[i].verdict == STEMMA_VERDICT_ADDED;
		summary->repeated += sample->beads[i].verdict == STEMMA_VERDICT_REPEATED;
		summary->moved += sample->beads[i].moved;
	}
}

static inline void sample_free(struct sample *sample)
{
	for (size_t i = 0; i < sizeof sample->beads / sizeof *sample->beads; i++)
		free((void *)(uintptr_t)sample->beads[i].findings);
	free(sample);
}

/* Numbers that beads can point at. */
static const size_t sample_index[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
#define AT(index) (sample_index + (index))

static inline struct sample *sample_new(void)
{
	static const char *const source[] = {
		"Ministry weighs a second pipeline under the bay, officials say",
		"The energy ministry is considering a second pipeline under the Bay of Marren that would carry 10,000 barrels a day, two current officials told the network on Monday.",
		"|The plan has not been approved, the officials said.",
		"Engineers measured the seabed for 14 weeks last spring.",
		"A ministry spokeswoman, Lena Oster, denied that money had been set aside.",
		"“We have not signed anything,” Oster said.",
		"The first pipeline opened in 2009 at a cost of $1.2 billion.",
		"|It has leaked twice since.",
		"Fishermen in Port Halden fear for the herring.",
		"Many of the workers would come from abroad, according to one of the officials.",
		"A decision is expected before the end of the year.",
	};
	static const char *const rewrite[] = {
		"ماجرای خط لولهٔ دوم زیر خلیج مارن چیست؟ تصمیم وزارت انرژی در دست بررسی است",
		"به گزارش رکنا، وزارت انرژی خط لولهٔ دومی زیر خلیج مارن می‌سازد که روزانه ۱۰۰۰ بشکه نفت خواهد برد.",
		"انتظار می‌رود تا پایان سال تصمیم گرفته شود.",
		"به گفتهٔ دو مقام کنونی، این طرح هنوز تصویب نشده است.",
		"لنا اوستر، سخنگوی وزارتخانه، تأیید کرد که بودجه‌ای کنار گذاشته شده است.",
		"|او گفت: «ما چیزی امضا نکرده‌ایم.»",
		"مقام‌ها می‌گویند ساخت خط لولهٔ تازه زیر خلیج مارن در دستور کار است.",
		"نخستین خط لوله در سال ۲۰۰۹ با هزینهٔ ۱٫۲ میلیارد دلار گشایش یافت و از آن پس دو بار نشت کرده است.",
		"خلیج مارن ۴۰ درصد صید ماهی کشور را تأمین می‌کند.",
	};
	struct sample *sample = calloc(1, sizeof *sample);
	if (!sample)
		abort();
	sample_document(sample, true, source, sizeof source / sizeof *source, "en", "pages/network.html");
	sample_document(sample, false, rewrite, sizeof rewrite / sizeof *rewrite, "fa", "pages/outlet.html");
	sample->source.info.outlet = "The Network";
	sample->source.info.byline = "Ada Venn";
	sample->source.info.published = "2025-11-03T18:00:00Z";
	sample->source.info.canonical = "https://network.example/energy/pipeline?id=7&lang=en";
	sample->source.info.sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
	sample->rewrite.info.outlet = "رکنا";

	sample_bead(sample, AT(0), 1, AT(0), 1, STEMMA_VERDICT_KEPT, 0.71);
	sample_bead(sample, AT(1), 1, AT(1), 1, STEMMA_VERDICT_CHANGED, 0.83);
	sample_bead(sample, AT(10), 1, AT(2), 1, STEMMA_VERDICT_KEPT, 0.9);
	sample->beads[2].moved = true;
	sample_bead(sample, AT(2), 1, AT(3), 1, STEMMA_VERDICT_KEPT, 0.77);
	sample_bead(sample, AT(3), 1, NULL, 0, STEMMA_VERDICT_DROPPED, -1);
	sample_bead(sample, AT(4), 1, AT(4), 1, STEMMA_VERDICT_CHANGED, 0.8);
	sample_bead(sample, AT(5), 1, AT(5), 1, STEMMA_VERDICT_KEPT, 0.88);
	sample_bead(sample, NULL, 0, AT(6), 1, STEMMA_VERDICT_REPEATED, -1);
	sample->beads[7].repeats = AT(1);
	sample->beads[7].repeat_count = 1;
	sample_bead(sample, AT(6), 2, AT(7), 1, STEMMA_VERDICT_KEPT, 0.86);
	sample_bead(sample, AT(8), 1, NULL, 0, STEMMA_VERDICT_DROPPED, -1);
	sample_bead(sample, AT(9), 1, NULL, 0, STEMMA_VERDICT_DROPPED, -1);
	sample_bead(sample, NULL, 0, AT(8), 1, STEMMA_VERDICT_ADDED, -1);

	sample_finding(sample, STEMMA_KIND_CERTAINTY, STEMMA_SEVERITY_MAJOR, 0.91, 1,
	               sample_span(sample, true, 1, "is considering"), sample_span(sample, false, 1, "می‌سازد"),
	               "the source is less sure (is considering); the rewrite states it as settled (می‌سازد)");
	sample_finding(sample, STEMMA_KIND_NUMBER, STEMMA_SEVERITY_CRITICAL, 0.97, 1,
	               sample_span(sample, true, 1, "10,000"), sample_span(sample, false, 1, "۱۰۰۰"),
	               "the source says 10,000; the rewrite says ۱۰۰۰ (1,000)");
	sample_finding(sample, STEMMA_KIND_ATTRIBUTION, STEMMA_SEVERITY_MINOR, 0.6, 1,
	               sample_span(sample, true, 1, "two current officials told the network on Monday"),
	               sample_span(sample, false, 1, "به گزارش رکنا"), "the speakers of the source are not named");
	sample_finding(sample, STEMMA_KIND_OMISSION, STEMMA_SEVERITY_MINOR, 0.8, 4,
	               sample_span(sample, true, 3, source[3]), sample_span(sample, false, 0, NULL),
	               "the rewrite leaves this sentence out");
	sample_finding(sample, STEMMA_KIND_NEGATION, STEMMA_SEVERITY_MAJOR, 0.95, 5,
	               sample_span(sample, true, 4, "denied"), sample_span(sample, false, 4, "تأیید کرد"),
	               "the source denies what the rewrite affirms: denied, تأیید کرد");
	sample_finding(sample, STEMMA_KIND_OMISSION, STEMMA_SEVERITY_MINOR, 0.8, 9,
	               sample_span(sample, true, 8, source[8]), sample_span(sample, false, 0, NULL),
	               "the rewrite leaves this sentence out");
	sample_finding(sample, STEMMA_KIND_OMISSION, STEMMA_SEVERITY_MINOR, 0.8, 10,
	               sample_span(sample, true, 9, source[9]), sample_span(sample, false, 0, NULL),
	               "the rewrite leaves this sentence out");
	sample_finding(sample, STEMMA_KIND_ADDITION, STEMMA_SEVERITY_MAJOR, 0.85, 11,
	               sample_span(sample, true, 0, NULL), sample_span(sample, false, 8, rewrite[8]),
	               "the source does not say this: 40 percent of the country's catch");
	sample_finish(sample);
	sample->comparison.summary.coverage = 0.62;
	sample->comparison.summary.support = 0.87;
	sample->comparison.summary.fidelity = 0.74;
	return sample;
}

#endif
