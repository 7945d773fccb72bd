/* attribution.c - who is said to have said it. That a rewrite wraps more attribution around a
 * claim ("NBC News reported") is its ordinary manner; that a claim's own speaker is
 * another, or is gone, is not. */
#include "judge/bead_view.h"

/* How far before its verb a speaker is looked for, in terms, and how far behind it: "said the minister", but not
 * "suggestions that the minister". */
enum { SPEAKER_REACH = 4, SPEAKER_BEHIND = 2 };

/* A word that says who speaks: a person, an office, an organisation or a name. */
struct speaker {
	const struct analysed *sentence;
	uint32_t index;
	size_t term;
	const struct placed_fact *name; /* NULL for a common noun */
	struct place cue;
};

/* Of the words of reporting those that little else renders: who asks, praises or orders is put in many other ways. */
static bool is_saying(const struct fact *fact)
{
	if (fact->detail != ATTRIBUTION_VERB)
		return fact->detail == CUE_ACCORDING || fact->detail == CUE_CITING;
	static const char *const verbs[] = { "say", "add:say", "announce", "claim", "confirm", "deny", "warn", "report",
		                                 "tweet", "insist", "explain", "argue", "admit", "conclude", "emphasize", "note",
		                                 "suggest", "accuse" };
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (fact->concept != CONCEPT_NONE && strcmp(concept_name(fact->concept), verbs[i]) == 0)
			return true;
	return false;
}

static bool is_quoted(const struct bead_side *side, uint32_t index, const struct term *term)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *fact = &side->facts[i];
		if (fact->fact->kind == FACT_QUOTATION && fact->index == index && term->start >= fact->fact->inner_start &&
		    term->end <= fact->fact->inner_end)
			return true;
	}
	return false;
}

static const struct placed_fact *name_at(const struct bead_side *side, uint32_t index, size_t term)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *fact = &side->facts[i];
		if (fact->fact->kind == FACT_NAME && fact->index == index && term >= fact->fact->first_term &&
		    term < fact->fact->first_term + fact->fact->term_count)
			return fact;
	}
	return NULL;
}

static bool may_speak(const struct term *term)
{
	return term_has_class(term, CLASS_PERSON) || term_has_class(term, CLASS_TITLE) || term_has_class(term, CLASS_ORGANISATION) ||
	       term_has_class(term, CLASS_BUSINESS);
}

/* The speaker nearest to a cue, before it rather than behind it. */
static bool find_speaker(const struct bead_side *side, const struct placed_fact *cue, struct speaker *out)
{
	const struct analysed *sentence = cue->sentence;
	size_t at = cue->fact->first_term;
	bool verb = cue->fact->detail == ATTRIBUTION_VERB, parted[2] = { false, false };
	for (size_t distance = 1; distance <= SPEAKER_REACH; distance++)
		for (int behind = 0; behind < 2; behind++) {
			if (parted[behind] || (behind ? at + distance >= sentence->term_count || (verb && distance > SPEAKER_BEHIND) : distance > at))
				continue;
			size_t t = behind ? at + distance : at - distance;
			const struct term *term = &sentence->terms[t];
			/* "…, according to": whom it names stands on its own side of a mark */
			parted[behind] = term->punctuation && !verb;
			if (term->punctuation || is_quoted(side, cue->index, term))
				continue;
			const struct placed_fact *name = name_at(side, cue->index, t);
			if (!name && (term->function || !may_speak(term)))
				continue;
			*out = (struct speaker){ sentence, cue->index, t, name, place_of(cue) };
			return true;
		}
	return false;
}

/* Every claim of a side that is attributed to somebody. */
static size_t find_speakers(const struct bead_side *side, struct speaker *out, size_t room)
{
	size_t count = 0;
	for (size_t i = 0; i < side->fact_count && count < room; i++)
		if (side->facts[i].fact->kind == FACT_ATTRIBUTION && is_saying(side->facts[i].fact) &&
		    /* "seven states": a word that may mean a thing, too, is no sure sign that somebody speaks */
		    !term_has_class(&side->facts[i].sentence->terms[side->facts[i].fact->first_term], CLASS_PLACE) &&
		    !is_quoted(side, side->facts[i].index, &side->facts[i].sentence->terms[side->facts[i].fact->first_term]) &&
		    find_speaker(side, &side->facts[i], &out[count]))
			count++;
	return count;
}

static bool is_rendered(const struct speaker *speaker, const struct bead_side *other)
{
	if (speaker->name)
		return speaker->name->matched;
	const struct term *term = &speaker->sentence->terms[speaker->term];
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && !language_covers(other->document->side.language, term->entries[e].value))
			return true;
	/* "the company" beside "its maker": news calls one business now this, now that */
	return bead_side_renders(other, speaker->sentence, term) ||
	       (term_has_class(term, CLASS_BUSINESS) && bead_side_has_class(other, CLASS_BUSINESS));
}

static struct place speaker_place(const struct speaker *speaker)
{
	return place_over(speaker->sentence, speaker->index, speaker->term, 1);
}

/* A verb of saying outside quotation marks, be it the one that denies, that the other side does not have. */
static const struct placed_fact *find_own_verb(const struct bead_side *side, const struct bead_side *other, bool denial)
{
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *fact = &side->facts[i];
		const struct term *term = &fact->sentence->terms[fact->fact->first_term];
		if (fact->fact->kind == FACT_ATTRIBUTION && fact->fact->detail == ATTRIBUTION_VERB && is_saying(fact->fact) &&
		    (strcmp(concept_name(fact->fact->concept), "deny") == 0) == denial && !is_quoted(side, fact->index, term) &&
		    !bead_side_has_meaning(other, term))
			return fact;
	}
	return NULL;
}

/* A verb that denies what the other side says: "denied taking the money" beside "said that he took the money". */
static const struct placed_fact *find_denial(const struct bead_side *side, const struct bead_side *other)
{
	if (bead_side_has_class(other, CLASS_DENIAL) || bead_first_fact(other, FACT_NEGATION) || !find_own_verb(other, side, false))
		return NULL;
	return find_own_verb(side, other, true);
}

/* The force of the verb: to deny is not to say. */
static bool judge_denial(struct bead_view *view)
{
	const struct placed_fact *source = find_denial(&view->source, &view->rewrite);
	const struct placed_fact *rewrite = source ? NULL : find_denial(&view->rewrite, &view->source);
	if (!source && !rewrite)
		return false;
	struct place place = place_of(source ? source : rewrite);
	bead_add_finding(view, STEMMA_KIND_ATTRIBUTION, STEMMA_SEVERITY_MAJOR, 0.65, source ? place : no_place(), source ? no_place() : place,
	                 source ? arena_print(view->arena, "the source says that this was denied (\"%s\"); the rewrite, that it was said",
	                                      place_text(view, true, place))
	                        : arena_print(view->arena, "the rewrite says that this was denied (\"%s\"); the source, that it was said",
	                                      place_text(view, false, place)));
	return true;
}

enum { MOST_SPEAKERS = 8 };

static const struct speaker *first_unrendered(const struct speaker *speakers, size_t count, const struct bead_side *other)
{
	for (size_t i = 0; i < count; i++)
		if (!is_rendered(&speakers[i], other))
			return &speakers[i];
	return NULL;
}

/* Whether the speaker is an office alone: no name stands beside it. */
static bool is_nameless(const struct speaker *speaker, const struct bead_side *side)
{
	enum { BESIDE = 3 };
	const struct analysed *sentence = speaker->sentence;
	size_t from = speaker->term > BESIDE ? speaker->term - BESIDE : 0;
	for (size_t t = from; t <= speaker->term + BESIDE && t < sentence->term_count; t++)
		if (!is_quoted(side, speaker->index, &sentence->terms[t]) &&
		    (sentence->terms[t].unknown || name_at(side, speaker->index, t)))
			return false;
	return true;
}

/* Whether one's words were put into another's mouth: both sides quote, and a person whom the source quotes is nowhere in
 * the rewrite. */
static bool is_put_in_anothers_mouth(struct bead_view *view, const struct speaker *lost, const struct speaker *brought)
{
	return lost->name && lost->name->fact->name == CONCEPT_NONE && !brought->name && bead_first_fact(&view->source, FACT_QUOTATION) &&
	       bead_first_fact(&view->rewrite, FACT_QUOTATION) && is_nameless(brought, &view->rewrite) &&
	       !name_is_heard(view, lost->name, &view->rewrite);
}

void judge_attribution(struct bead_view *view)
{
	if (judge_denial(view))
		return;
	struct speaker source[MOST_SPEAKERS], rewrite[MOST_SPEAKERS];
	size_t source_count = find_speakers(&view->source, source, MOST_SPEAKERS);
	size_t rewrite_count = find_speakers(&view->rewrite, rewrite, MOST_SPEAKERS);
	const struct speaker *lost = first_unrendered(source, source_count, &view->rewrite);
	const struct speaker *brought = first_unrendered(rewrite, rewrite_count, &view->source);
	bool said = rewrite_count > 0 || bead_side_has_class(&view->rewrite, CLASS_REPORTING) ||
	            bead_first_fact(&view->rewrite, FACT_ATTRIBUTION) || bead_first_fact(&view->rewrite, FACT_QUOTATION);
	if (lost && brought && ((!lost->name && !brought->name) || is_put_in_anothers_mouth(view, lost, brought))) {
		struct place from = speaker_place(lost), to = speaker_place(brought);
		bead_add_finding(view, STEMMA_KIND_ATTRIBUTION, STEMMA_SEVERITY_MAJOR, 0.7, from, to,
		                 arena_print(view->arena, "the source attributes this to \"%s\"; the rewrite, to \"%s\"",
		                             place_text(view, true, from), place_text(view, false, to)));
	} else if (lost && !lost->name) {
		struct place from = speaker_place(lost);
		bead_add_finding(view, STEMMA_KIND_ATTRIBUTION, said ? STEMMA_SEVERITY_MINOR : STEMMA_SEVERITY_MAJOR, said ? 0.55 : 0.65,
		                 from, no_place(),
		                 said ? arena_print(view->arena, "the source attributes this to \"%s\"; the rewrite does not name them",
		                                    place_text(view, true, from))
		                      : arena_print(view->arena, "the source attributes this to \"%s\"; the rewrite states it as fact",
		                                    place_text(view, true, from)));
	} else if (lost && !said) {
		bead_add_finding(view, STEMMA_KIND_ATTRIBUTION, STEMMA_SEVERITY_MINOR, 0.5, lost->cue, no_place(),
		                 arena_print(view->arena, "the source attributes this (\"%s\"); the rewrite states it as fact",
		                             place_text(view, true, lost->cue)));
	}
}
