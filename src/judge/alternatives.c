/* alternatives.c - words of one set, of which a faithful report puts none for another: the foreign ministry for the
 * finance ministry, winter for autumn. */
#include "judge/links.h"

/* How far from its counterpart the other may stand, in terms: languages order words differently. */
enum { ALTERNATIVE_REACH = 9 };

static bool names_somebody(enum concept_class class_)
{
	return class_ == CLASS_ORGANISATION || class_ == CLASS_BUSINESS || class_ == CLASS_TITLE;
}

/* Another of the same set in the same place. Such words are no opposites: only where the words around them render each
 * other is one taken for the other. */
static void tell_alternative(struct bead_view *view, const struct analysed *sentence, uint32_t index, size_t t)
{
	const struct term *term = &sentence->terms[t];
	for (size_t e = 0; e < term->entry_count; e++) {
		if (term->entries[e].kind != ENTRY_CONCEPT ||
		    !language_covers(view->rewrite.document->side.language, term->entries[e].value))
			continue;
		const struct concept *concept = &concepts[term->entries[e].value];
		for (size_t a = 0; a < concept->alternative_count; a++) {
			concept_id alternative = concept_opposites[concept->first_opposite + concept->opposite_count + a];
			uint32_t there;
			size_t number;
			if (!language_covers(view->source.document->side.language, alternative) || bead_side_has_concept(&view->source, alternative))
				continue;
			const struct term *other = bead_find_concept(&view->rewrite, alternative, &there, &number);
			if (!other || (other->weak && other->entry_count > 1) || !bead_lacks(&view->source, other) ||
			    link_relation(view, index, t, there, number, ALTERNATIVE_REACH) != LINKED_HERE)
				continue;
			const struct analysed *target = &view->rewrite.document->side.sentences[there];
			struct place left = place_over(sentence, index, t, 1), right = place_over(target, there, number, 1);
			if (bead_is_covered(view, true, left) || bead_is_covered(view, false, right))
				continue;
			bead_add_finding(view, names_somebody(concept->class_) ? STEMMA_KIND_NAME : STEMMA_KIND_CONTRADICTION, STEMMA_SEVERITY_MAJOR, 0.6, left, right,
			                 arena_print(view->arena, "the source says \"%s\"; the rewrite says \"%s\"",
			                             place_text(view, true, left), place_text(view, false, right)));
			return;
		}
	}
}

void judge_alternatives(struct bead_view *view)
{
	bead_each_lost_word(view, tell_alternative);
}
