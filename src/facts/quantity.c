/* quantity.c - numbers, money, percentages and measures: digits and number words,
 * composed, with the unit that stands beside them. */
#include "facts/quantity.h"

#include "base/utf8.h"
#include "facts/numeral.h"

#include <math.h>

static const struct token *token_of(const struct analysed *sentence, const struct term *term)
{
	return &sentence->tokens[term->first];
}

static struct view text_of(const struct analysed *sentence, const struct token *token)
{
	return (struct view){ sentence->text.data + token->byte_start, token->byte_end - token->byte_start };
}

static bool is_scale(double value)
{
	return value >= 100 && fabs(log10(value) - round(log10(value))) < 1e-9;
}

/* The parts of a number being composed, largest scale first: "two million five
 * hundred" is 2,000,000 and 500. */
enum { MOST_PARTS = 16 };

struct composition {
	double parts[MOST_PARTS];
	size_t count;
	double last; /* the value of the last word */
	bool last_was_scale, last_was_ordinal;
};

static void multiply(struct composition *number, double scale)
{
	double sum = 0;
	while (number->count && number->parts[number->count - 1] < scale)
		sum += number->parts[--number->count];
	number->parts[number->count++] = (sum > 0 ? sum : 1) * scale;
}

static double total(const struct composition *number)
{
	double sum = 0;
	for (size_t i = 0; i < number->count; i++)
		sum += number->parts[i];
	return sum;
}

/* Whether the word with `value` goes on with the number composed so far. */
static bool goes_on(const struct composition *number, double value, bool units_first)
{
	if (number->count == 0)
		return true;
	if (number->count == MOST_PARTS)
		return false;
	if (is_scale(value) && value > number->last)
		return true;
	if (is_scale(value) && number->last_was_scale)
		return value < number->last;
	double last = number->parts[number->count - 1];
	if (value < last && last >= 20 && (value < 10 || last >= 100))
		return log10(last) - log10(value > 0 ? value : 1) >= 0.3;
	/* five-and-twenty, خمسة وعشرون */
	return units_first && last < 10 && value >= 20 && value < 100;
}

/* A short function word between two number words: and, و, y, und. */
static bool joins_numbers(const struct analysed *sentence, const struct term *term)
{
	const struct token *token = token_of(sentence, term);
	return term->function && term->count == 1 && token->end - token->start <= 3 &&
	       !term_entry(term, ENTRY_NUMBER);
}

static bool in_joined_digits(const struct analysed *sentence, const struct term *term, const struct term *next)
{
	/* 10 000 with a plain space: only where the comma is the decimal mark */
	if (!next->number || sentence->language->decimal != ',' || next->count != 1)
		return false;
	const struct token *left = token_of(sentence, term), *right = token_of(sentence, next);
	struct view digits = right->folded;
	struct quantity group;
	return right->space_before && left->end + 1 == right->start && left->end - left->start <= 3 &&
	       utf8_length(digits) == 3 && numeral_read(digits, '.', &group) == digits.size && group.count == 1 &&
	       group.values[0] >= 0 && fabs(group.values[0] - floor(group.values[0])) < 1e-9 && group.values[0] < 1000;
}

/* Whether the word can be nothing but a number. A word found by its stem is no number when it
 * may be something else, too (nueva beside nueve). */
static bool is_number_word(const struct term *term)
{
	const struct entry *entry = term->number ? NULL : term_entry(term, ENTRY_NUMBER);
	if (!entry || !(term->weak || (entry->flags & ENTRY_STEMMED)))
		return entry != NULL;
	for (size_t i = 0; i < term->entry_count; i++)
		if (term->entries[i].kind != ENTRY_NUMBER)
			return false;
	return true;
}

/* Whether a lone number word has other meanings: «نه» is nine and no. */
static bool has_other_meaning(const struct term *term)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if (term->entries[i].kind == ENTRY_FUNCTION || term->entries[i].kind == ENTRY_NEGATOR ||
		    (term->entries[i].kind == ENTRY_CONCEPT && concepts[term->entries[i].value].section != SECTION_WORD))
			return true;
	return false;
}

/* Digits that go on after a scale word: "4 million 600 thousand", «چهار میلیون و ۶۰۰ هزار». */
static bool digits_go_on(const struct analysed *sentence, const struct composition *number, const struct term *term,
                         double *value)
{
	struct quantity digits;
	const struct token *token = token_of(sentence, term);
	if (!number->last_was_scale || !term->number || term->count != 1)
		return false;
	struct view text = text_of(sentence, token);
	if (numeral_read(text, sentence->language->decimal, &digits) != text.size || digits.count != 1 ||
	    digits.values[0] >= number->last || digits.values[0] < 1 || number->last < 1000)
		return false;
	*value = digits.values[0];
	return true;
}

/* Letters that scale the digits before them: 5m, 3bn, 10k. */
static double scale_of_suffix(struct view suffix)
{
	static const struct {
		const char *letters;
		double scale;
	} scales[] = {
		{ "k", 1e3 }, { "m", 1e6 }, { "mn", 1e6 }, { "mln", 1e6 }, { "bn", 1e9 }, { "b", 1e9 }, { "tn", 1e12 }, { "trn", 1e12 },
	};
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
		if (view_equal(suffix, view_of(scales[i].letters)))
			return scales[i].scale;
	return 0;
}

static bool is_ordinal_suffix(struct view suffix)
{
	static const char *const suffixes[] = {
		"st", "nd", "rd", "th", "er", "ère", "re", "e", "ème", "eme", "º", "ª", "o", "a", "й", "я", "е", "го", "му", "м", "х",
		"ої", "го", "ом", "th", "ste", "de", "inci", "ıncı", "uncu", "üncü", "nci", "ncı", "वें", "वां", "वीं", "ই", "শে", "লা", "রা", "ঠা", "তম",
	};
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (view_equal(suffix, view_of(suffixes[i])))
			return true;
	return false;
}

static const struct entry *number_of_word(const struct language *language, struct view word)
{
	struct entry_list list = language_look_up(language, word);
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_NUMBER)
			return &list.entries[i];
	return NULL;
}

static bool follows_ordinal(const struct analysed *sentence, size_t term)
{
	const struct entry *before = term > 0 ? term_entry(&sentence->terms[term - 1], ENTRY_NUMBER) : NULL;
	return before && before->detail == NUMBER_ORDINAL;
}

/* "a third term": an article and an ordinal, which would be a fraction, and right behind them what they count.
 * («یک سوم مدارس» begins with a number, and is a fraction.) */
static bool counts_in_order(const struct analysed *sentence, size_t at)
{
	const struct term *term = &sentence->terms[at], *next = term + 1;
	if (term->count < 2 || at + 1 >= sentence->term_count || next->function || next->punctuation ||
	    number_of_word(sentence->language, sentence->tokens[term->first].folded))
		return false;
	const struct entry *last = number_of_word(sentence->language, sentence->tokens[term->first + term->count - 1].folded);
	return last && last->detail == NUMBER_ORDINAL;
}

size_t quantity_read(const struct analysed *sentence, size_t first, struct quantity *out, struct view *unit_suffix)
{
	struct composition number = { .count = 0 };
	size_t at = first, used = 0;
	memset(out, 0, sizeof *out);
	if (unit_suffix)
		*unit_suffix = VIEW("");
	const struct term *term = &sentence->terms[first];
	double factor = 1, base[READINGS];
	size_t base_count = 0;
	bool suffixed = false;
	if (term->number) {
		const struct token *token = token_of(sentence, term);
		struct view rest = { sentence->text.data + token->byte_start, sentence->text.size - token->byte_start };
		size_t read = numeral_read(rest, sentence->language->decimal, out);
		if (read == 0 || out->count == 0)
			return 0;
		uint32_t byte_end = token->byte_start + (uint32_t)read;
		at++;
		/* the numeral may have gone over several terms: 10 000 with no-break spaces */
		while (at < sentence->term_count && token_of(sentence, &sentence->terms[at])->byte_start < byte_end)
			at++;
		while (at < sentence->term_count && in_joined_digits(sentence, &sentence->terms[at - 1], &sentence->terms[at])) {
			struct quantity group;
			if (!numeral_read(sentence->terms[at].number ? text_of(sentence, token_of(sentence, &sentence->terms[at]))
			                                             : VIEW(""),
			                  '.', &group) ||
			    group.count != 1)
				break;
			for (size_t r = 0; r < out->count; r++)
				out->values[r] = out->values[r] * 1000 + group.values[0];
			at++;
		}
		/* letters behind the digits in the same word */
		size_t folded_digits = 0;
		struct view folded = token->folded;
		for (size_t f = 0; f < folded.size;) {
			size_t next = f;
			uint32_t c = utf8_next(folded, &next);
			if (!((c >= '0' && c <= '9') || c == '.' || c == ',' || c == '\'' || c >= 0x0660))
				break;
			if (c >= 0x0660) {
				struct quantity ignored;
				struct view here = { folded.data + f, folded.size - f };
				if (!numeral_read(here, '.', &ignored) && c != 0x066B && c != 0x066C)
					break;
			}
			f = next;
			folded_digits = f;
		}
		struct view suffix = { folded.data + folded_digits, folded.size - folded_digits };
		if (suffix.size && byte_end <= token->byte_end) {
			suffixed = true;
			double scale = scale_of_suffix(suffix);
			if (scale > 0 && !(quantity_unit_of_text(sentence->language, suffix) != CONCEPT_NONE && scale < 1e9))
				factor = scale;
			else if (is_ordinal_suffix(suffix))
				out->ordinal = true;
			else if (unit_suffix && !view_equal(suffix, VIEW("s")))
				*unit_suffix = suffix;
		}
		base_count = out->count;
		memcpy(base, out->values, sizeof base);
		used = at - first;
		number.parts[number.count++] = base[0];
		number.last = base[0];
		if (suffixed && factor <= 1)
			goto done; /* 10km, 5th: complete */
	}
	{
		/* words: composed by the rule above */
		size_t look = at;
		while (look < sentence->term_count) {
			const struct term *word = &sentence->terms[look];
			const struct entry *entry = is_number_word(word) ? term_entry(word, ENTRY_NUMBER) : NULL;
			double digits;
			if (used && number.count && number.count < MOST_PARTS && word->number &&
			    digits_go_on(sentence, &number, word, &digits)) {
				/* without a scale of its own it is another number, unless it fills the places */
				bool scaled = look + 1 < sentence->term_count && is_number_word(&sentence->terms[look + 1]) &&
				              number_values[term_entry(&sentence->terms[look + 1], ENTRY_NUMBER)->value] >= 100;
				if (scaled || (digits * 1000 >= number.last && look == first + used)) {
					number.parts[number.count++] = digits;
					number.last = digits;
					number.last_was_scale = false;
					look++;
					used = look - first;
					continue;
				}
				break;
			}
			if (!entry) {
				if (used && number.last_was_scale && number.last >= 1000 && look + 1 < sentence->term_count &&
				    joins_numbers(sentence, word) && sentence->terms[look + 1].number &&
				    digits_go_on(sentence, &number, &sentence->terms[look + 1], &digits) && look + 2 < sentence->term_count &&
				    is_number_word(&sentence->terms[look + 2])) {
					look++;
					continue;
				}
				/* a joint between two number words, or a mark of fractions */
				if (used && look + 1 < sentence->term_count && joins_numbers(sentence, word) && number.last >= 1) {
					const struct entry *next = term_entry(&sentence->terms[look + 1], ENTRY_NUMBER);
					/* "tens of thousands" are one number, as five and twenty are */
					bool plurals = next && out->plural && next->detail == NUMBER_PLURAL && number_values[next->value] > number.last;
					if (next && !sentence->terms[look + 1].number &&
					    (plurals || (next->detail != NUMBER_PLURAL && (number.last >= 20 || next->detail == NUMBER_FRACTION)))) {
						look++;
						continue;
					}
				}
				/* "half a million": a short word before a scale */
				if (used && number.count == 1 && number.last < 1 && look + 1 < sentence->term_count &&
				    word->function && term_entry(&sentence->terms[look + 1], ENTRY_NUMBER) &&
				    number_values[term_entry(&sentence->terms[look + 1], ENTRY_NUMBER)->value] >= 100) {
					look++;
					continue;
				}
				break;
			}
			double value = number_values[entry->value];
			/* a number word that is a function word too ("one", "un") opens nothing by stem */
			if (word->weak && number.count == 0 && entry->detail != NUMBER_CARDINAL && entry->detail != NUMBER_ORDINAL)
				break;
			if (entry->detail == NUMBER_MULTIPLE || entry->detail == NUMBER_DUAL)
				break;
			if (entry->detail == NUMBER_FRACTION) {
				/* "the first quarter" of a year, "a third term" */
				if (number.last_was_ordinal || (!number.count && (follows_ordinal(sentence, look) || counts_in_order(sentence, look))))
					break;
				if (number.count && number.last_was_scale == false && used && number.last >= 100)
					break;
				if (number.count == MOST_PARTS)
					break;
				if (number.count == 1 && number.last >= 1 && number.last < 20 && !base_count && value < 0.5 &&
				    !joins_numbers(sentence, &sentence->terms[look - 1])) {
					number.parts[0] *= value; /* two thirds */
				} else {
					number.parts[number.count++] = value;
				}
				number.last = value;
				number.last_was_scale = false;
				out->in_words = true;
			} else if (entry->detail == NUMBER_PLURAL) {
				if (number.count && !is_scale(value))
					break;
				if (!number.count)
					out->plural = true;
				if (number.count == MOST_PARTS)
					break;
				multiply(&number, value);
				number.last = value;
				number.last_was_scale = true;
			} else if (is_scale(value)) {
				if (number.count == MOST_PARTS || (number.count && !goes_on(&number, value, false)))
					break;
				if (entry->detail == NUMBER_ORDINAL)
					out->ordinal = true;
				multiply(&number, value);
				number.last = value;
				number.last_was_scale = true;
			} else {
				if (base_count && number.count && !number.last_was_scale)
					break; /* digits and a number word beside them are two numbers */
				if (!goes_on(&number, value, word->weak || look > at + 1))
					break;
				/* an ordinal goes on in tens and ones only: trigésimo sexto, السادس والثلاثين */
				if (number.last_was_ordinal && !(entry->detail == NUMBER_ORDINAL && value < 10 && number.last >= 20) &&
				    !(number.last < 10 && value >= 20 && value < 100 && word->weak))
					break;
				number.parts[number.count++] = value;
				number.last = value;
				number.last_was_scale = false;
				number.last_was_ordinal = entry->detail == NUMBER_ORDINAL;
				out->ordinal |= number.last_was_ordinal;
			}
			if (!term->number)
				out->in_words = true;
			look++;
			used = look - first;
		}
	}
	if (used == 0)
		return 0;
done:
	if (base_count) {
		/* every reading of the digits, with what the words made of the first */
		double composed = total(&number);
		double ratio = base[0] > 0 ? composed / base[0] : 1;
		bool scaled = number.count == 1;
		for (size_t r = 0; r < base_count; r++)
			out->values[r] = (scaled ? base[r] * ratio : composed) * factor;
		out->count = scaled ? base_count : 1;
	} else {
		out->values[0] = total(&number);
		out->count = 1;
		out->article = used == 1 && fabs(out->values[0] - 1) < 1e-9 && !out->ordinal;
		/* a lone character may be part of a word or name: 六盘水 */
		bool character = script_is_spaceless(token_of(sentence, term)->script) && term->end - term->start == 1;
		out->doubtful = used == 1 && (term->weak || character || has_other_meaning(term));
	}
	return used;
}

static bool is_unit(const struct entry *entry)
{
	if (entry->kind != ENTRY_CONCEPT)
		return false;
	uint8_t section = concepts[entry->value].section;
	return section == SECTION_UNIT || section == SECTION_CURRENCY;
}

/* The units that a word of the lexicon is, too: inflected forms may be found as the word only
 * (долларов, as "of the dollar"). The id of a concept begins with its English word. */
static uint8_t units_of_word(const struct entry *entry, concept_id units[UNIT_READINGS])
{
	if (entry->kind != ENTRY_CONCEPT || concepts[entry->value].section != SECTION_WORD ||
	    concepts[entry->value].class_ != CLASS_QUANTITY)
		return 0; /* and no times: "annual" is a word for the year */
	const char *name = concept_name(entry->value);
	/* pounds and rials are the money of several countries */
	if (strcmp(name, "pound:money") == 0 || strcmp(name, "rial") == 0)
		return 0;
	struct entry_list list = language_look_up(language_english(), (struct view){ name, strcspn(name, ":") });
	uint8_t found = 0;
	for (size_t i = 0; i < list.count && found < UNIT_READINGS; i++)
		if (is_unit(&list.entries[i]) && !(list.entries[i].flags & ENTRY_STEMMED))
			units[found++] = list.entries[i].value;
	return found;
}

/* Every unit among the entries. Returns how many. */
static uint8_t units_among(const struct entry *entries, size_t count, concept_id units[UNIT_READINGS])
{
	uint8_t found = 0;
	for (size_t i = 0; i < count && found < UNIT_READINGS; i++) {
		bool known = false;
		for (size_t k = 0; k < found; k++)
			known |= units[k] == entries[i].value;
		if (is_unit(&entries[i]) && !known)
			units[found++] = entries[i].value;
	}
	for (size_t i = 0; i < count && found == 0; i++)
		found = units_of_word(&entries[i], units);
	return found;
}

static uint8_t units_of_text(const struct language *language, struct view text, concept_id units[UNIT_READINGS])
{
	struct entry_list list = language_look_up(language, text);
	uint8_t count = units_among(list.entries, list.count, units);
	if (count == 0 && language != language_english()) {
		list = language_look_up(language_english(), text);
		count = units_among(list.entries, list.count, units);
	}
	return count;
}

concept_id quantity_unit_of_term(const struct term *term)
{
	concept_id units[UNIT_READINGS];
	return units_among(term->entries, term->entry_count, units) ? units[0] : CONCEPT_NONE;
}

concept_id quantity_unit_of_text(const struct language *language, struct view text)
{
	concept_id units[UNIT_READINGS];
	return units_of_text(language, text, units) ? units[0] : CONCEPT_NONE;
}

bool quantity_is_currency(const struct term *term)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if (is_unit(&term->entries[i]) && concepts[term->entries[i].value].section == SECTION_CURRENCY)
			return true;
	concept_id unit = quantity_unit_of_term(term);
	return unit != CONCEPT_NONE && concepts[unit].section == SECTION_CURRENCY;
}

/* A currency by its code: "EUR 12 million". */
static concept_id currency_of_code(const struct analysed *sentence, const struct term *term)
{
	const struct token *token = token_of(sentence, term);
	if (!term->unknown || term->count != 1 || !token->all_capitals || token->byte_end - token->byte_start != 3)
		return CONCEPT_NONE;
	char code[4] = { 0 };
	memcpy(code, sentence->text.data + token->byte_start, 3);
	concept_id currency = concept_find(code);
	return currency != CONCEPT_NONE && concepts[currency].section == SECTION_CURRENCY ? currency : CONCEPT_NONE;
}

/* The point of an abbreviated scale word: "5 Mio. Euro". */
static bool is_point_of_scale(const struct analysed *sentence, size_t term)
{
	const struct token *point = token_of(sentence, &sentence->terms[term]);
	const struct entry *number = term > 0 ? term_entry(&sentence->terms[term - 1], ENTRY_NUMBER) : NULL;
	return view_equal(point->folded, VIEW(".")) && !point->space_before && number && number_values[number->value] >= 1000 &&
	       term + 1 < sentence->term_count && quantity_is_currency(&sentence->terms[term + 1]);
}

/* Letters that scale, written onto a sign: "12,4 M€". 0 when the term is none. */
static double scale_onto_sign(const struct analysed *sentence, size_t term)
{
	if (term + 1 >= sentence->term_count || !quantity_is_currency(&sentence->terms[term + 1]) ||
	    token_of(sentence, &sentence->terms[term + 1])->space_before)
		return 0;
	return scale_of_suffix(token_of(sentence, &sentence->terms[term])->folded);
}

static bool is_percent_sign(const struct analysed *sentence, const struct term *term)
{
	if (term_entry(term, ENTRY_PERCENT))
		return true;
	const struct token *token = token_of(sentence, term);
	if (token->kind != TOKEN_PUNCTUATION)
		return false;
	size_t at = 0;
	uint32_t c = utf8_next(token->folded, &at);
	return c == '%' || c == 0x066A || c == 0xFF05;
}

/* Bounds stand before the number, sometimes behind it: "at least 5", "5 or more". */
static enum bound bound_near(const struct analysed *sentence, size_t first, size_t count)
{
	for (size_t back = 1; back <= 3 && back <= first; back++) {
		const struct term *term = &sentence->terms[first - back];
		const struct entry *entry = term_entry(term, ENTRY_BOUND);
		if (entry)
			return (enum bound)entry->detail;
		if (!term->function && !term->punctuation && !quantity_is_currency(term) &&
		    currency_of_code(sentence, term) == CONCEPT_NONE)
			break;
	}
	for (size_t ahead = 0; ahead < 3 && first + count + ahead < sentence->term_count; ahead++) {
		const struct term *term = &sentence->terms[first + count + ahead];
		const struct entry *entry = term_entry(term, ENTRY_BOUND);
		if (entry)
			return ahead == 0 || !sentence->language->spaces ? (enum bound)entry->detail : BOUND_NONE;
		if (term->punctuation)
			break;
	}
	return BOUND_NONE;
}

/* "XIX" beside a word for century: the number, or 0. */
static int roman_number(const struct analysed *sentence, const struct term *term)
{
	static const char letters[] = "ivxl";
	static const int values[] = { 1, 5, 10, 50 };
	const struct token *token = token_of(sentence, term);
	struct view word = token->folded;
	if (term->count != 1 || token->kind != TOKEN_WORD || !token->capital || word.size == 0 || word.size > 6)
		return 0;
	int sum = 0, before = 100;
	for (size_t i = 0; i < word.size; i++) {
		const char *at = memchr(letters, word.data[i], sizeof letters - 1);
		if (!at) /* "XXe siècle" */
			return i + 1 == word.size && word.data[i] == 'e' ? sum : 0;
		int value = values[at - letters];
		sum += value > before ? value - 2 * before : value;
		before = value;
	}
	return sum;
}

static bool is_century(const struct term *term)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if ((term->entries[i].kind == ENTRY_TIME_UNIT && term->entries[i].detail == TIME_UNIT_CENTURY) ||
		    (is_unit(&term->entries[i]) && concepts[term->entries[i].value].dimension == DIMENSION_TIME &&
		     concepts[term->entries[i].value].factor > 3e9 && concepts[term->entries[i].value].factor < 4e9))
			return true;
	return false;
}

static void set_units(struct fact *fact, const struct term *term)
{
	fact->unit_count = units_among(term->entries, term->entry_count, fact->units);
	fact->unit = fact->unit_count ? fact->units[0] : CONCEPT_NONE;
}

static bool has_reading_of(const struct fact *fact, enum concept_section section, enum dimension dimension)
{
	for (size_t i = 0; i < fact->unit_count; i++) {
		const struct concept *unit = &concepts[fact->units[i]];
		if (unit->section == section && (dimension == DIMENSION_NONE || unit->dimension == dimension))
			return true;
	}
	return false;
}

/* "degrees", of a scale that is not named. */
static bool is_degree(const struct term *term)
{
	for (size_t i = 0; i < term->entry_count; i++)
		if (term->entries[i].kind == ENTRY_CONCEPT && strcmp(concept_name(term->entries[i].value), "degree:temperature") == 0)
			return true;
	return false;
}

/* Keeps the readings of one dimension only: the unit of a duration. */
static void keep_readings_of_time(struct fact *fact)
{
	uint8_t kept = 0;
	for (size_t i = 0; i < fact->unit_count; i++)
		if (concepts[fact->units[i]].dimension == DIMENSION_TIME)
			fact->units[kept++] = fact->units[i];
	fact->unit_count = kept;
	fact->unit = fact->units[0];
}

/* What its units make of a number: money, a duration, or a measure. */
static void set_kind_of_units(struct fact *fact)
{
	bool currency = has_reading_of(fact, SECTION_CURRENCY, DIMENSION_NONE);
	bool unit = has_reading_of(fact, SECTION_UNIT, DIMENSION_NONE);
	/* a word that may be either is a weight mostly (pound): money has its sign */
	fact->kind = currency && !unit ? FACT_MONEY : FACT_MEASURE;
	if (fact->kind == FACT_MEASURE && has_reading_of(fact, SECTION_UNIT, DIMENSION_TIME)) {
		fact->kind = FACT_DATE;
		fact->duration = true;
		keep_readings_of_time(fact);
	}
}

/* "half" and its like behind a unit, as one term: found by its stem, too («ونصف»). */
static double fraction_of(const struct term *term)
{
	const struct entry *entry = term->number ? NULL : term_entry(term, ENTRY_NUMBER);
	return entry && entry->detail == NUMBER_FRACTION && number_values[entry->value] < 1 ? number_values[entry->value] : 0;
}

/* A duration goes on behind its unit: "a year and a half", 一年半, "two hours and 30 minutes".
 * Adds to the value in `unit` and returns the terms taken. */
static size_t duration_goes_on(const struct analysed *sentence, size_t behind, concept_id unit, double *value)
{
	size_t at = behind;
	while (at < sentence->term_count && at < behind + 2 && sentence->terms[at].function &&
	       !is_number_word(&sentence->terms[at]) && quantity_unit_of_term(&sentence->terms[at]) == CONCEPT_NONE)
		at++;
	if (at >= sentence->term_count)
		return 0;
	const struct term *term = &sentence->terms[at];
	double fraction = fraction_of(term);
	bool unit_follows = at + 1 < sentence->term_count && quantity_unit_of_term(&sentence->terms[at + 1]) != CONCEPT_NONE;
	if (fraction > 0 && !unit_follows) {
		*value += fraction;
		return at + 1 - behind;
	}
	struct quantity quantity;
	size_t count = term->number || is_number_word(term) ? quantity_read(sentence, at, &quantity, NULL) : 0;
	if (count == 0 || quantity.count != 1 || at + count >= sentence->term_count)
		return 0;
	concept_id smaller = quantity_unit_of_term(&sentence->terms[at + count]);
	if (smaller == CONCEPT_NONE || concepts[smaller].dimension != concepts[unit].dimension ||
	    !(concepts[smaller].factor < concepts[unit].factor) || concepts[smaller].factor <= 0 ||
	    quantity.values[0] * concepts[smaller].factor >= concepts[unit].factor)
		return 0;
	*value += quantity.values[0] * concepts[smaller].factor / concepts[unit].factor;
	return at + count + 1 - behind;
}

/* A word that says two of its unit: «ساعتين», יומיים. */
static bool is_dual(const struct term *term)
{
	const struct entry *entry = term->number ? NULL : term_entry(term, ENTRY_NUMBER);
	return entry && entry->detail == NUMBER_DUAL && !(entry->flags & ENTRY_STEMMED) &&
	       quantity_unit_of_term(term) != CONCEPT_NONE;
}

/* "less than an hour", «أقل من ساعة»: under a bound a bare unit is one. */
static bool is_bounded(const struct analysed *sentence, size_t unit)
{
	size_t at = unit > 0 && sentence->terms[unit - 1].function ? unit - 1 : unit;
	const struct entry *bound = at > 0 ? term_entry(&sentence->terms[at - 1], ENTRY_BOUND) : NULL;
	return bound && bound->detail != BOUND_ABOUT && bound->detail != BOUND_EXACTLY;
}

/* A unit that needs no number beside it: a dual, "a year and a half", «عام ونصف»,
 * "less than an hour". */
static bool find_unit_without_number(struct arena *arena, const struct analysed *sentence, size_t i, struct fact_list *facts,
                                     size_t *taken)
{
	concept_id unit = quantity_unit_of_term(&sentence->terms[i]);
	if (unit == CONCEPT_NONE)
		return false;
	bool dual = is_dual(&sentence->terms[i]), time = concepts[unit].dimension == DIMENSION_TIME;
	double value = dual ? 2 : 1;
	size_t more = 0;
	if (time && i + 1 < sentence->term_count && !sentence->terms[i + 1].punctuation &&
	    (dual || sentence->terms[i + 1].function))
		more = duration_goes_on(sentence, i + 1, unit, &value);
	bool and_half = more && value > 1 && value < 2 && fabs(value - 1.5) <= 0.26;
	bool bounded = time && !dual && !and_half && is_bounded(sentence, i);
	if (!dual && !and_half && !bounded)
		return false;
	if (bounded) {
		more = 0;
		value = 1;
	}
	size_t first = bounded && sentence->terms[i - 1].function ? i - 1 : i;
	struct fact fact = fact_over(sentence, FACT_NUMBER, first, i - first + more + 1);
	set_units(&fact, &sentence->terms[i]);
	set_kind_of_units(&fact);
	fact.quantity.values[0] = value;
	fact.quantity.count = 1;
	fact.quantity.in_words = true;
	fact.quantity.article = bounded;
	fact.quantity.bound = bound_near(sentence, first, i - first + more + 1);
	fact_add(arena, facts, &fact);
	*taken = more + 1;
	return true;
}

/* A range: "3 to 6 inches", "2,5–7,5 %". The first number takes the unit of the second. */
static void share_units_of_ranges(const struct analysed *sentence, struct fact_list *facts, size_t first_fact)
{
	for (size_t i = first_fact; i + 1 < facts->count; i++) {
		struct fact *low = &facts->items[i];
		const struct fact *high = &facts->items[i + 1];
		size_t behind = low->first_term + low->term_count;
		if (low->kind != FACT_NUMBER || high->kind == FACT_NUMBER || low->unit != CONCEPT_NONE ||
		    (high->unit == CONCEPT_NONE && high->kind != FACT_PERCENT) || low->quantity.ordinal ||
		    high->first_term < behind || high->first_term > behind + 1 || high->quantity.count == 0 ||
		    low->quantity.values[0] > high->quantity.values[0])
			continue;
		if (high->first_term == behind + 1) {
			const struct term *between = &sentence->terms[behind];
			const struct token *mark = token_of(sentence, between);
			size_t at = 0;
			uint32_t c = utf8_next(mark->folded, &at);
			bool dash = between->punctuation && (c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0x301C || c == 0xFF5E);
			if (!between->function && !dash)
				continue;
		}
		low->kind = high->kind;
		low->unit = high->unit;
		memcpy(low->units, high->units, sizeof low->units);
		low->unit_count = high->unit_count;
		low->duration = high->duration;
		low->points = high->points;
	}
}

/* "25-öt": the ending behind the digits may be spelled as a number word. */
static bool is_ending_of_digits(const struct analysed *sentence, const struct term *term)
{
	if (term->number || term->first < 2)
		return false;
	const struct token *mark = &sentence->tokens[term->first - 1], *digits = mark - 1;
	return digits->kind == TOKEN_NUMBER && view_equal(mark->folded, VIEW("-")) && mark->start == digits->end &&
	       sentence->tokens[term->first].start == mark->end && sentence->tokens[term->first].end - mark->end <= 3;
}

void quantity_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	size_t first_fact = facts->count;
	for (size_t i = 0; i < sentence->term_count;) {
		const struct term *term = &sentence->terms[i];
		size_t taken = 0;
		if (fact_covers(facts, FACT_DATE, i)) {
			i++;
			continue;
		}
		bool roman = (i + 1 < sentence->term_count && is_century(&sentence->terms[i + 1])) ||
		             (i > 0 && is_century(&sentence->terms[i - 1]));
		int century = roman ? roman_number(sentence, term) : 0;
		if (is_ending_of_digits(sentence, term)) {
			i++;
			continue;
		}
		if (is_dual(term) || (!term->number && !is_number_word(term) && century == 0)) {
			i += find_unit_without_number(arena, sentence, i, facts, &taken) ? taken : 1;
			continue;
		}
		struct quantity quantity;
		struct view suffix = VIEW("");
		size_t count;
		if (century > 0) {
			memset(&quantity, 0, sizeof quantity);
			quantity.values[0] = century;
			quantity.count = 1;
			quantity.ordinal = true;
			count = 1;
		} else {
			count = quantity_read(sentence, i, &quantity, &suffix);
		}
		if (count == 0) {
			i++;
			continue;
		}
		struct fact fact = fact_over(sentence, FACT_NUMBER, i, count);
		size_t first = i, behind = i + count;
		quantity.bound = bound_near(sentence, i, count);
		/* the unit: in the same word, behind, or (signs of currencies) before */
		if (suffix.size) {
			fact.unit_count = units_of_text(sentence->language, suffix, fact.units);
			fact.unit = fact.unit_count ? fact.units[0] : CONCEPT_NONE;
		}
		if (behind < sentence->term_count && is_percent_sign(sentence, &sentence->terms[behind])) {
			const struct entry *entry = term_entry(&sentence->terms[behind], ENTRY_PERCENT);
			fact.kind = FACT_PERCENT;
			fact.points = entry && entry->detail;
			behind++;
		} else if (first > 0 && is_percent_sign(sentence, &sentence->terms[first - 1])) {
			fact.kind = FACT_PERCENT;
			first--;
		}
		if (fact.kind == FACT_NUMBER && fact.unit == CONCEPT_NONE) {
			if (behind < sentence->term_count && is_point_of_scale(sentence, behind))
				behind++;
			double scale = behind < sentence->term_count ? scale_onto_sign(sentence, behind) : 0;
			for (size_t r = 0; scale > 0 && r < quantity.count; r++)
				quantity.values[r] *= scale;
			behind += scale > 0;
			/* "5 million US dollars", «۵ میلیون به دلار»: a name or a function word may stand between */
			for (size_t ahead = 0; ahead < 2 && behind + ahead < sentence->term_count; ahead++) {
				const struct term *next = &sentence->terms[behind + ahead];
				if (quantity_unit_of_term(next) != CONCEPT_NONE && (ahead == 0 || quantity_is_currency(next))) {
					set_units(&fact, next);
					behind += ahead + 1;
					break;
				}
				bool name = false;
				for (size_t e = 0; e < next->entry_count; e++)
					name |= next->entries[e].kind == ENTRY_CONCEPT &&
					        concepts[next->entries[e].value].section == SECTION_COUNTRY;
				if (next->punctuation || (!name && !(next->function && quantity.values[0] >= 1000)))
					break;
			}
			if (fact.unit == CONCEPT_NONE && first > 0 && quantity_is_currency(&sentence->terms[first - 1])) {
				set_units(&fact, &sentence->terms[first - 1]);
				first--;
			}
			concept_id before = first > 0 ? currency_of_code(sentence, &sentence->terms[first - 1]) : CONCEPT_NONE;
			concept_id after = behind < sentence->term_count ? currency_of_code(sentence, &sentence->terms[behind]) : CONCEPT_NONE;
			if (fact.unit == CONCEPT_NONE && (before != CONCEPT_NONE || after != CONCEPT_NONE)) {
				fact.unit = fact.units[0] = before != CONCEPT_NONE ? before : after;
				fact.unit_count = 1;
				first -= before != CONCEPT_NONE;
				behind += before == CONCEPT_NONE;
			}
		}
		if (fact.kind == FACT_NUMBER && fact.unit == CONCEPT_NONE && behind < sentence->term_count &&
		    is_degree(&sentence->terms[behind])) {
			fact.units[0] = concept_find("celsius");
			fact.units[1] = concept_find("fahrenheit");
			fact.unit_count = 2;
			fact.unit = fact.units[0];
			behind++;
		}
		if (fact.unit != CONCEPT_NONE) {
			set_kind_of_units(&fact);
			if (fact.duration) {
				double value = quantity.values[0];
				size_t more = quantity.count == 1 && !quantity.ordinal && !quantity.plural
				                  ? duration_goes_on(sentence, behind, fact.unit, &value)
				                  : 0;
				if (more) {
					quantity.values[0] = value;
					quantity.article = false;
					behind += more;
				}
			}
		}
		struct fact spanned = fact_over(sentence, fact.kind, first, behind - first);
		spanned.unit = fact.unit;
		memcpy(spanned.units, fact.units, sizeof spanned.units);
		spanned.unit_count = fact.unit_count;
		spanned.duration = fact.duration;
		spanned.points = fact.points;
		spanned.quantity = quantity;
		fact_add(arena, facts, &spanned);
		i = behind > i ? behind : i + 1;
	}
	share_units_of_ranges(sentence, facts, first_fact);
}

/* Values agree when they differ by less than rounding could: half a unit of the last
 * digit that the rounder of the two has, or half a percent. */
static bool nearly_equal(double a, double b, double tolerance)
{
	double larger = fabs(a) > fabs(b) ? fabs(a) : fabs(b);
	return fabs(a - b) <= larger * tolerance + 1e-9;
}

static double in_base(double value, concept_id unit)
{
	if (unit == CONCEPT_NONE)
		return value;
	const struct concept *concept = &concepts[unit];
	if (concept->dimension == DIMENSION_TEMPERATURE) {
		if (concept->factor > 1.5 && concept->factor < 2.5)
			return (value - 32) / 1.8;
		if (concept->factor > 2.5)
			return value - 273.15;
		return value;
	}
	return value * concept->factor;
}

static bool approximate(enum bound bound)
{
	return bound == BOUND_ABOUT || bound == BOUND_NEARLY || bound == BOUND_MORE || bound == BOUND_LESS;
}

/* Temperatures agree by size, too: the sign is often a word ("94 degrees below zero"). */
static bool same_temperature(double a, concept_id from, double b, concept_id to)
{
	return fabs(in_base(a, from) - in_base(b, to)) <= 1.0 || fabs(in_base(-a, from) - in_base(-b, to)) <= 1.0;
}

/* Two values in every pair of readings of their units: yes when one agrees, unknown when no pair
 * can be compared. */
static enum agreement in_units(const struct fact *a, double x, const struct fact *b, double y, double tolerance)
{
	bool compared = false, currencies = false, same_currency = false;
	for (size_t i = 0; i < a->unit_count; i++)
		for (size_t j = 0; j < b->unit_count; j++) {
			const struct concept *left = &concepts[a->units[i]], *right = &concepts[b->units[j]];
			if (a->units[i] == b->units[j]) {
				compared = same_currency = true;
				if (nearly_equal(x, y, tolerance))
					return AGREE_YES;
				continue;
			}
			if (left->section == SECTION_CURRENCY && right->section == SECTION_CURRENCY) {
				currencies = true;
				/* a toman is ten rials */
				bool left_toman = strcmp(concept_name(a->units[i]), "IRT") == 0;
				bool right_toman = strcmp(concept_name(b->units[j]), "IRT") == 0;
				if ((left_toman && strcmp(concept_name(b->units[j]), "IRR") == 0 && nearly_equal(x * 10, y, tolerance)) ||
				    (right_toman && strcmp(concept_name(a->units[i]), "IRR") == 0 && nearly_equal(x, y * 10, tolerance)))
					return AGREE_YES;
				continue;
			}
			if (left->section != right->section || left->dimension != right->dimension || left->dimension == DIMENSION_NONE)
				continue;
			compared = true;
			if (left->dimension == DIMENSION_TEMPERATURE) {
				if (same_temperature(x, a->units[i], y, b->units[j]))
					return AGREE_YES;
			} else if (left->factor > 0 && right->factor > 0) {
				/* units a little apart (ton and tonne) may be one word */
				double ratio = left->factor / right->factor;
				if (nearly_equal(in_base(x, a->units[i]), in_base(y, b->units[j]), 0.06) ||
				    (ratio > 0.85 && ratio < 1.18 && nearly_equal(x, y, tolerance)))
					return AGREE_YES;
			}
		}
	if (compared)
		return AGREE_NO;
	if (currencies && !same_currency)
		return nearly_equal(x, y, tolerance) ? AGREE_NO : AGREE_UNKNOWN;
	return AGREE_UNKNOWN;
}

enum agreement quantity_agree(const struct fact *a, const struct fact *b)
{
	const struct quantity *left = &a->quantity, *right = &b->quantity;
	if ((a->kind == FACT_DATE && !a->duration) || (b->kind == FACT_DATE && !b->duration))
		return AGREE_UNKNOWN;
	if (left->plural || right->plural) {
		double x = left->values[0], y = right->values[0];
		if (left->plural && right->plural)
			return nearly_equal(x, y, 0.5) ? AGREE_YES : AGREE_NO;
		return (left->plural && y >= x && y < x * 100) || (right->plural && x >= y && x < y * 100) ? AGREE_YES : AGREE_UNKNOWN;
	}
	double tolerance = approximate(left->bound) || approximate(right->bound) ? 0.03 : 0.0005;
	bool both_have_units = a->unit_count > 0 && b->unit_count > 0;
	bool unknown = false;
	for (size_t i = 0; i < left->count; i++)
		for (size_t j = 0; j < right->count; j++) {
			double x = left->values[i], y = right->values[j];
			if (both_have_units) {
				enum agreement agreement = in_units(a, x, b, y, tolerance);
				if (agreement == AGREE_YES)
					return AGREE_YES;
				if (agreement == AGREE_UNKNOWN) {
					unknown = true;
					/* units of two kinds: one of them was read wrongly */
					if (nearly_equal(x, y, tolerance))
						return AGREE_YES;
				}
				continue;
			}
			if (nearly_equal(x, y, tolerance))
				return AGREE_YES;
			/* 50 basis points are half a percentage point; 50 percent are half */
			if (a->kind == FACT_PERCENT && b->kind == FACT_PERCENT && (a->points || b->points) &&
			    (nearly_equal(x, y * 100, tolerance) || nearly_equal(x * 100, y, tolerance)))
				return AGREE_YES;
			/* "nearly two thirds" are 62 percent */
			double coarse = approximate(left->bound) || approximate(right->bound) ? 0.08 : 0.03;
			if (a->kind == FACT_PERCENT && b->kind == FACT_NUMBER && y < 1 && nearly_equal(x, y * 100, coarse))
				return AGREE_YES;
			if (b->kind == FACT_PERCENT && a->kind == FACT_NUMBER && x < 1 && nearly_equal(x * 100, y, coarse))
				return AGREE_YES;
		}
	return unknown ? AGREE_UNKNOWN : AGREE_NO;
}
