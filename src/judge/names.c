/* names.c - persons, places and organisations swapped, lost or brought in.
 *
 * Names are seldom in a lexicon and spelled by ear in another script, so a name that is not
 * found may only be unheard. A swap is sure: a name is missing where another stands. A name
 * alone is told only when the gazetteer knows it and the whole other article lacks it. */
#include "judge/links.h"

/* From here on two words sound alike enough to be one name; short ones must be nearer. */
static const double heard = 0.62, heard_short = 0.8;
/* For a word that no capital marks as a name, more is asked. */
static const double surely_heard = 0.8;

enum { MOST_NAMES = 32, NAME_WORDS = 4, SPACELESS_REACH = 8 };

/* How far from a bead an article is listened to, in sentences: all of any news, and a chapter of a book. */
enum { HEARING_REACH = 250 };

struct reach {
	size_t from, to;
};

static struct reach reach_of(const struct bead_side *side)
{
	size_t middle = side->sentences[0], count = side->document->side.count;
	return (struct reach){ middle > HEARING_REACH ? middle - HEARING_REACH : 0,
		                   middle + HEARING_REACH < count ? middle + HEARING_REACH : count };
}

struct name_sound {
	struct sound words[NAME_WORDS];
	struct view texts[NAME_WORDS];
	size_t count;
};

static struct name_sound sounds_of_term(const struct analysed *sentence, const struct term *term)
{
	struct name_sound out = { .count = 0 };
	for (size_t t = 0; t < term->count && out.count < NAME_WORDS; t++) {
		const struct token *token = &sentence->tokens[term->first + t];
		if (token->kind != TOKEN_WORD || token->end - token->start < 2)
			continue;
		out.texts[out.count] = token->folded;
		out.words[out.count++] = sound_of(sentence->language, token->folded);
	}
	return out;
}

static bool sounds_like(const struct sound *name, const struct sound *word, double threshold)
{
	if (name->consonants == 0 || !sound_may_be_alike(name, word))
		return false;
	double similarity = sound_similarity_to_beginning(name, word);
	double whole = sound_similarity(name, word);
	if (whole > similarity)
		similarity = whole;
	return similarity >= (name->consonants <= 2 && threshold < heard_short ? heard_short : threshold);
}

/* Runs of characters are heard as a whole, words one by one. */
static struct sound sound_at(const struct analysed *sentence, size_t t)
{
	const struct token *token = &sentence->tokens[t];
	struct sound sound = sound_of(sentence->language, token->folded);
	if (script_is_spaceless(token->script))
		for (size_t ahead = 1; ahead < SPACELESS_REACH && t + ahead < sentence->token_count; ahead++) {
			const struct token *next = &sentence->tokens[t + ahead];
			if (next->kind != TOKEN_WORD || !script_is_spaceless(next->script))
				break;
			sound_append(&sound, sentence->language, next->folded);
		}
	return sound;
}

static const struct sound *listen(struct arena *arena, const struct bead_side *side, size_t index)
{
	struct sound **words = &side->hearing->words[index];
	if (!*words) {
		const struct analysed *sentence = &side->document->side.sentences[index];
		*words = arena_array(arena, sentence->token_count + 1, sizeof **words);
		for (size_t t = 0; t < sentence->token_count; t++)
			if (sentence->tokens[t].kind == TOKEN_WORD)
				(*words)[t] = sound_at(sentence, t);
	}
	return *words;
}

/* Whether the sentence has a word that sounds or is written like one of the name's. */
static bool is_heard_in(struct arena *arena, const struct name_sound *name, const struct bead_side *side, size_t index)
{
	const struct analysed *sentence = &side->document->side.sentences[index];
	for (size_t t = 0; t < sentence->token_count; t++)
		for (size_t n = 0; n < name->count; n++)
			if (view_equal(name->texts[n], sentence->tokens[t].folded))
				return true;
	const struct sound *words = listen(arena, side, index);
	for (size_t t = 0; t < sentence->token_count; t++)
		for (size_t n = 0; n < name->count && sentence->tokens[t].kind == TOKEN_WORD; n++)
			if (sounds_like(&name->words[n], &words[t], heard))
				return true;
	return false;
}

static bool is_heard(struct arena *arena, const struct name_sound *name, const struct bead_side *other)
{
	for (size_t s = 0; s < other->count; s++)
		if (is_heard_in(arena, name, other, other->sentences[s]))
			return true;
	return false;
}

static bool has_related(const struct bead_side *other, concept_id id)
{
	if (bead_side_has_concept(other, id))
		return true;
	concept_id related = concepts[id].related;
	return related != CONCEPT_NONE && bead_side_has_concept(other, related);
}

/* Every reading of the term counts: a name may be a common word, too. */
static bool is_matched(struct arena *arena, const struct placed_fact *name, const struct bead_side *other)
{
	const struct term *term = &name->sentence->terms[name->fact->first_term];
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && has_related(other, term->entries[e].value))
			return true;
	struct name_sound sounds = sounds_of_term(name->sentence, term);
	return is_heard(arena, &sounds, other);
}

/* Whether any sentence of the article has the name, or what may stand for it. */
static bool article_has(const struct judge_side *article, concept_id id)
{
	for (size_t s = 0; s < article->side.count; s++)
		if (analysed_has_concept(&article->side.sentences[s], id) ||
		    (concepts[id].related != CONCEPT_NONE && analysed_has_concept(&article->side.sentences[s], concepts[id].related)))
			return true;
	return false;
}

static bool article_hears(struct arena *arena, const struct bead_side *side, const struct name_sound *name)
{
	struct reach reach = reach_of(side);
	for (size_t s = reach.from; s < reach.to; s++)
		if (is_heard_in(arena, name, side, s))
			return true;
	return false;
}

bool name_is_heard(struct bead_view *view, const struct placed_fact *name, const struct bead_side *other)
{
	struct name_sound sounds = sounds_of_term(name->sentence, &name->sentence->terms[name->fact->first_term]);
	return article_hears(view->arena, other, &sounds);
}

/* The names of a side that the other does not have. */
static size_t unmatched(struct arena *arena, const struct bead_side *side, const struct bead_side *other, struct placed_fact **out)
{
	size_t count = 0;
	for (size_t i = 0; i < side->fact_count; i++) {
		struct placed_fact *fact = &side->facts[i];
		if (fact->fact->kind != FACT_NAME)
			continue;
		fact->matched = is_matched(arena, fact, other);
		if (!fact->matched && count < MOST_NAMES)
			out[count++] = fact;
	}
	return count;
}

static bool is_person_like(const struct fact *fact)
{
	return fact->name == CONCEPT_NONE || concepts[fact->name].class_ == CLASS_PERSON;
}

static bool same_sort(const struct fact *a, const struct fact *b)
{
	if (a->name == CONCEPT_NONE || b->name == CONCEPT_NONE)
		return is_person_like(a) && is_person_like(b);
	return concepts[a->name].class_ == concepts[b->name].class_;
}

/* Whether a known name stands where the unknown one should: "Dayton" beside «کلمبوس». */
static bool is_in_its_place(struct bead_view *view, const struct placed_fact *lost, const struct placed_fact *brought)
{
	enum { REACH = 3 };
	if ((lost->fact->name == CONCEPT_NONE) == (brought->fact->name == CONCEPT_NONE))
		return false;
	return link_relation(view, lost->index, lost->fact->first_term, brought->index, brought->fact->first_term, REACH) == LINKED_HERE;
}

/* A word of a side that no capital marks, but that sounds like a name which the other article has
 * elsewhere and not in this bead: whom the bead really names. */
static bool find_hidden_name(struct arena *arena, const struct bead_side *side, const struct bead_side *other, struct place *out)
{
	const struct judge_side *article = other->document;
	struct reach reach = reach_of(other);
	for (size_t s = 0; s < side->count; s++) {
		uint32_t index = side->sentences[s];
		const struct analysed *sentence = &side->document->side.sentences[index];
		if (sentence->language->capitals == CAPITALS_NAMES)
			continue;
		for (size_t t = 0; t < sentence->term_count; t++) {
			const struct term *term = &sentence->terms[t];
			if (!term->unknown || term->count != 1)
				continue;
			struct name_sound word = sounds_of_term(sentence, term);
			if (word.count == 0 || word.words[0].consonants < 3 || is_heard(arena, &word, other))
				continue;
			for (size_t a = reach.from; a < reach.to; a++) {
				const struct fact_list *facts = &article->side.facts[a];
				for (size_t f = 0; f < facts->count; f++) {
					if (facts->items[f].kind != FACT_NAME || !is_person_like(&facts->items[f]))
						continue;
					struct name_sound name = sounds_of_term(&article->side.sentences[a],
					                                        &article->side.sentences[a].terms[facts->items[f].first_term]);
					for (size_t n = 0; n < name.count; n++)
						if (name.words[n].consonants >= 3 && sounds_like(&name.words[n], &word.words[0], surely_heard)) {
							*out = place_over(sentence, index, t, 1);
							return true;
						}
				}
			}
		}
	}
	return false;
}

static void tell_swap(struct bead_view *view, stemma_severity severity, double confidence, struct place from, struct place to)
{
	bead_add_finding(view, STEMMA_KIND_NAME, severity, confidence, from, to,
	                 arena_print(view->arena, "the source names %s; the rewrite names %s", place_text(view, true, from),
	                             place_text(view, false, to)));
}

/* "the American network CNN": the adjective of an outlet that a rewrite credits is no claim of its own. */
static bool belongs_to_outlet(const struct bead_side *side, const struct placed_fact *name)
{
	enum { REACH = 3 }; /* terms: marks may stand between */
	const struct term *term = &name->sentence->terms[name->fact->first_term];
	bool adjective = false;
	for (size_t e = 0; e < term->entry_count; e++)
		adjective |= term->entries[e].value == name->fact->name && (term->entries[e].flags & ENTRY_ADJECTIVE) != 0;
	if (concepts[name->fact->name].section == SECTION_OUTLET || !adjective)
		return concepts[name->fact->name].section == SECTION_OUTLET;
	for (size_t i = 0; i < side->fact_count; i++) {
		const struct placed_fact *other = &side->facts[i];
		if (other->index == name->index && other->fact->kind == FACT_NAME && other->fact->name != CONCEPT_NONE &&
		    concepts[other->fact->name].section == SECTION_OUTLET && other->fact->first_term + REACH >= name->fact->first_term &&
		    name->fact->first_term + REACH >= other->fact->first_term)
			return true;
	}
	return false;
}

void judge_names(struct bead_view *view)
{
	struct placed_fact *lost[MOST_NAMES], *brought[MOST_NAMES];
	size_t lost_count = unmatched(view->arena, &view->source, &view->rewrite, lost);
	size_t brought_count = unmatched(view->arena, &view->rewrite, &view->source, brought);
	bool used[MOST_NAMES] = { false };
	/* which word that is does not depend on the name that is lost */
	bool hidden_sought = false, hidden_found = false;
	struct place hidden = no_place();
	for (size_t i = 0; i < lost_count; i++) {
		const struct fact *name = lost[i]->fact;
		size_t partner = SIZE_MAX;
		for (size_t j = 0; j < brought_count && partner == SIZE_MAX; j++)
			if (!used[j] && (same_sort(name, brought[j]->fact) || is_in_its_place(view, lost[i], brought[j])))
				partner = j;
		if (partner != SIZE_MAX) {
			used[partner] = true;
			bool known = name->name != CONCEPT_NONE && same_sort(name, brought[partner]->fact);
			tell_swap(view, known ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR, known ? 0.9 : 0.4, place_of(lost[i]),
			          place_of(brought[partner]));
			continue;
		}
		if (is_person_like(name) && !hidden_sought) {
			hidden_sought = true;
			hidden_found = find_hidden_name(view->arena, &view->rewrite, &view->source, &hidden);
		}
		if (is_person_like(name) && hidden_found) {
			tell_swap(view, STEMMA_SEVERITY_MAJOR, 0.85, place_of(lost[i]), hidden);
			continue;
		}
		struct name_sound sounds = sounds_of_term(lost[i]->sentence, &lost[i]->sentence->terms[name->first_term]);
		if (name->name == CONCEPT_NONE || !(view->has_lexicon || language_covers(view->rewrite.document->side.language, name->name)) || article_has(view->rewrite.document, name->name) ||
		    article_hears(view->arena, &view->rewrite, &sounds))
			continue;
		bead_add_finding(view, STEMMA_KIND_NAME, STEMMA_SEVERITY_MINOR, 0.5, place_of(lost[i]), no_place(),
		                 arena_print(view->arena, "the source names %s; the rewrite does not",
		                             place_text(view, true, place_of(lost[i]))));
	}
	for (size_t j = 0; j < brought_count; j++) {
		concept_id name = brought[j]->fact->name;
		struct name_sound sounds = sounds_of_term(brought[j]->sentence, &brought[j]->sentence->terms[brought[j]->fact->first_term]);
		/* whom a rewrite quotes is its ordinary attribution: "according to Rokna" */
		if (used[j] || name == CONCEPT_NONE || belongs_to_outlet(&view->rewrite, brought[j]) || article_has(view->source.document, name) ||
		    article_hears(view->arena, &view->source, &sounds))
			continue;
		bead_add_finding(view, STEMMA_KIND_NAME, STEMMA_SEVERITY_MINOR, 0.4, no_place(), place_of(brought[j]),
		                 arena_print(view->arena, "the rewrite names %s; the source does not",
		                             place_text(view, false, place_of(brought[j]))));
	}
}
