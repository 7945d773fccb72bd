/* names.c - persons, places and organisations swapped, lost or brought in. */
#include "judge/bead_view.h"

/* Whether the other side has a term that sounds like the name. */
static bool is_heard(const struct placed_fact *name, const struct bead_side *other)
{
	const struct term *term = &name->sentence->terms[name->fact->first_term];
	struct sound sounds[4];
	size_t count = 0;
	for (size_t t = 0; t < term->count && count < 4; t++) {
		const struct token *token = &name->sentence->tokens[term->first + t];
		if (token->kind == TOKEN_WORD && token->end - token->start > 1)
			sounds[count++] = sound_of(name->sentence->language, token->folded);
	}
	for (size_t s = 0; s < other->count; s++) {
		const struct analysed *sentence = &other->document->side.sentences[other->sentences[s]];
		for (size_t t = 0; t < sentence->term_count; t++) {
			const struct term *there = &sentence->terms[t];
			if (there->punctuation || there->number)
				continue;
			/* runs of characters are heard as a whole, words one by one */
			for (size_t k = 0; k < there->count; k++) {
				const struct token *token = &sentence->tokens[there->first + k];
				if (token->kind != TOKEN_WORD)
					continue;
				struct sound sound = sound_of(sentence->language, token->folded);
				bool spaceless = script_is_spaceless(token->script);
				if (spaceless) {
					for (size_t ahead = 1; ahead < 8 && there->first + k + ahead < sentence->token_count; ahead++) {
						const struct token *next = &sentence->tokens[there->first + k + ahead];
						if (next->kind != TOKEN_WORD || !script_is_spaceless(next->script))
							break;
						sound_append(&sound, sentence->language, next->folded);
					}
				}
				for (size_t n = 0; n < count; n++) {
					double similarity = sound_similarity_to_beginning(&sounds[n], &sound);
					double whole = sound_similarity(&sounds[n], &sound);
					if (whole > similarity)
						similarity = whole;
					if (similarity >= (sounds[n].consonants <= 2 ? 0.8 : 0.62))
						return true;
				}
			}
		}
	}
	return false;
}

static bool has_related(const struct bead_side *other, concept_id id)
{
	if (bead_side_has_concept(other, id))
		return true;
	concept_id related = concepts[id].related;
	return related != CONCEPT_NONE && bead_side_has_concept(other, related);
}

static bool is_matched(const struct placed_fact *name, const struct bead_side *other)
{
	/* every reading of the term counts: a name may be a common word, too */
	const struct term *term = &name->sentence->terms[name->fact->first_term];
	for (size_t e = 0; e < term->entry_count; e++)
		if (term->entries[e].kind == ENTRY_CONCEPT && has_related(other, term->entries[e].value))
			return true;
	return is_heard(name, other);
}

static bool same_sort(const struct fact *a, const struct fact *b)
{
	if (a->name == CONCEPT_NONE || b->name == CONCEPT_NONE)
		return a->name == b->name;
	return concepts[a->name].class_ == concepts[b->name].class_;
}

/* Whether a whole side could carry names at all: a script without capitals shows
 * only those that the gazetteer has. */
static size_t unmatched(const struct bead_side *side, const struct bead_side *other, struct placed_fact **out, size_t room)
{
	size_t count = 0;
	for (size_t i = 0; i < side->fact_count && count < room; i++) {
		struct placed_fact *fact = &side->facts[i];
		if (fact->fact->kind != FACT_NAME)
			continue;
		fact->matched = is_matched(fact, other);
		if (!fact->matched)
			out[count++] = fact;
	}
	return count;
}

void judge_names(struct bead_view *view)
{
	struct placed_fact *lost[32], *brought[32];
	size_t lost_count = unmatched(&view->source, &view->rewrite, lost, 32);
	size_t brought_count = unmatched(&view->rewrite, &view->source, brought, 32);
	bool used[32] = { false };
	for (size_t i = 0; i < lost_count; i++) {
		size_t partner = SIZE_MAX;
		for (size_t j = 0; j < brought_count && partner == SIZE_MAX; j++)
			if (!used[j] && same_sort(lost[i]->fact, brought[j]->fact))
				partner = j;
		bool gazetteer = lost[i]->fact->name != CONCEPT_NONE;
		if (partner != SIZE_MAX) {
			used[partner] = true;
			bead_add_finding(view, STEMMA_KIND_NAME, gazetteer ? STEMMA_SEVERITY_MAJOR : STEMMA_SEVERITY_MINOR,
			                 gazetteer ? 0.75 : 0.5, place_of(lost[i]), place_of(brought[partner]),
			                 arena_print(view->arena, "the source names %s; the rewrite names %s",
			                             place_text(view, true, place_of(lost[i])),
			                             place_text(view, false, place_of(brought[partner]))));
			continue;
		}
		bead_add_finding(view, STEMMA_KIND_NAME, STEMMA_SEVERITY_MINOR, gazetteer ? 0.5 : 0.4, place_of(lost[i]), no_place(),
		                 arena_print(view->arena, "the source names %s; the rewrite does not",
		                             place_text(view, true, place_of(lost[i]))));
	}
	for (size_t j = 0; j < brought_count; j++)
		if (!used[j])
			bead_add_finding(view, STEMMA_KIND_NAME, STEMMA_SEVERITY_MINOR, 0.4, no_place(), place_of(brought[j]),
			                 arena_print(view->arena, "the rewrite names %s; the source does not",
			                             place_text(view, false, place_of(brought[j]))));
}
