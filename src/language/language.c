/* language.c - finding languages, concepts and keys in the compiled tables. */
#include "language/language.h"

#include "base/hash.h"

const char *concept_name(concept_id id)
{
	return id < concept_count ? concept_pool + concepts[id].id : "";
}

concept_id concept_find(const char *name)
{
	for (size_t i = 0; i < concept_count; i++)
		if (strcmp(concept_pool + concepts[i].id, name) == 0)
			return (concept_id)i;
	return CONCEPT_NONE;
}

bool concept_is_name(concept_id id)
{
	return id < concept_count && concepts[id].section != SECTION_WORD && concepts[id].section != SECTION_UNIT;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

bool language_canonical_tag(const char *tag, char out[12])
{
	static const struct {
		char from[4], to[4];
	} aliases[] = {
		{ "eng", "en" }, { "fas", "fa" }, { "per", "fa" }, { "ara", "ar" }, { "arb", "ar" }, { "spa", "es" },
		{ "fra", "fr" }, { "fre", "fr" }, { "deu", "de" }, { "ger", "de" }, { "rus", "ru" }, { "zho", "zh" },
		{ "chi", "zh" }, { "cmn", "zh" }, { "tur", "tr" }, { "hin", "hi" }, { "ukr", "uk" }, { "por", "pt" },
		{ "ita", "it" }, { "jpn", "ja" }, { "kor", "ko" }, { "heb", "he" }, { "iw", "he" },  { "ind", "id" },
		{ "in", "id" },  { "pol", "pl" }, { "nld", "nl" }, { "dut", "nl" }, { "urd", "ur" }, { "vie", "vi" },
		{ "pes", "fa" }, { "prs", "fa" }, { "ben", "bn" }, { "bul", "bg" }, { "cat", "ca" }, { "ces", "cs" },
		{ "cze", "cs" }, { "dan", "da" }, { "ell", "el" }, { "gre", "el" }, { "fin", "fi" }, { "hrv", "hr" },
		{ "hun", "hu" }, { "no", "nb" },  { "nob", "nb" }, { "nor", "nb" }, { "ron", "ro" }, { "rum", "ro" },
		{ "mo", "ro" },  { "slk", "sk" }, { "slo", "sk" }, { "swe", "sv" }, { "swa", "sw" }, { "swh", "sw" },
		{ "tam", "ta" }, { "tha", "th" },
	};
	size_t size = 0;
	while (tag[size] && tag[size] != '-' && tag[size] != '_') {
		char c = lower(tag[size]);
		if (c < 'a' || c > 'z' || size >= 8)
			return false;
		out[size++] = c;
	}
	if (size < 2)
		return false;
	out[size] = '\0';
	for (const char *rest = tag + size; *rest; rest++) {
		char c = lower(*rest);
		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_') || rest - tag > 60)
			return false;
	}
	for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
		if (strcmp(out, aliases[i].from) == 0) {
			memcpy(out, aliases[i].to, strlen(aliases[i].to) + 1);
			break;
		}
	return true;
}

const struct language *language_find(const char *tag)
{
	char canonical[12];
	if (!tag || !language_canonical_tag(tag, canonical))
		return NULL;
	for (size_t i = 0; i < language_count; i++)
		if (strcmp(languages[i]->tag, canonical) == 0)
			return languages[i];
	return NULL;
}

const struct language *language_english(void)
{
	return languages[0]; /* the compiler writes English first, always */
}

struct entry_list language_look_up(const struct language *language, struct view key)
{
	struct entry_list none = { 0 };
	if (key.size == 0 || key.size > UINT16_MAX)
		return none;
	for (uint32_t slot = (uint32_t)hash_view(key) & language->slot_mask;; slot = (slot + 1) & language->slot_mask) {
		uint32_t index = language->slots[slot];
		if (index == 0)
			return none;
		const struct lexicon_key *candidate = &language->keys[index - 1];
		if (candidate->size == key.size && memcmp(language->pool + candidate->offset, key.data, key.size) == 0)
			return (struct entry_list){ language->entries + candidate->first_entry, candidate->entry_count,
				                        candidate->begins_phrase, true };
	}
}

bool language_covers(const struct language *language, concept_id id)
{
	if (id >= concept_count || !language->covered)
		return false;
	if (language->covered[id / 8] >> (id % 8) & 1)
		return true;
	return concept_is_name(id) && strcmp(language->script, "Latn") == 0;
}
