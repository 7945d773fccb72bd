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
	bool last_was_scale;
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
	return left->end + 1 == right->start && left->end - left->start <= 3 && utf8_length(digits) == 3;
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
		"ої", "го", "ом", "th", "ste", "de", "inci", "ıncı", "uncu", "üncü", "nci", "ncı", "वें", "वां", "वीं",
	};
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (view_equal(suffix, view_of(suffixes[i])))
			return true;
	return false;
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
			else if (unit_suffix)
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
			const struct entry *entry = word->number ? NULL : term_entry(word, ENTRY_NUMBER);
			if (!entry) {
				/* a joint between two number words, or a mark of fractions */
				if (used && look + 1 < sentence->term_count && joins_numbers(sentence, word) && number.last >= 1) {
					const struct entry *next = term_entry(&sentence->terms[look + 1], ENTRY_NUMBER);
					if (next && (number.last >= 20 || next->detail == NUMBER_FRACTION) &&
					    !sentence->terms[look + 1].number && next->detail != NUMBER_PLURAL) {
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
			if (entry->detail == NUMBER_MULTIPLE)
				break;
			if (entry->detail == NUMBER_FRACTION) {
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
				number.parts[number.count++] = value;
				number.last = value;
				number.last_was_scale = false;
				if (entry->detail == NUMBER_ORDINAL) {
					out->ordinal = true;
					look++;
					used = look - first;
					break;
				}
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
		out->article = used == 1 && out->values[0] < 1.5 && out->values[0] > 0.5 && !out->ordinal;
	}
	return used;
}

concept_id quantity_unit_of_term(const struct term *term)
{
	for (size_t i = 0; i < term->entry_count; i++) {
		if (term->entries[i].kind != ENTRY_CONCEPT)
			continue;
		uint8_t section = concepts[term->entries[i].value].section;
		if (section == SECTION_UNIT || section == SECTION_CURRENCY)
			return term->entries[i].value;
	}
	return CONCEPT_NONE;
}

concept_id quantity_unit_of_text(const struct language *language, struct view text)
{
	struct entry_list list = language_look_up(language, text);
	if (list.count == 0 && language != language_english())
		list = language_look_up(language_english(), text);
	for (size_t i = 0; i < list.count; i++)
		if (list.entries[i].kind == ENTRY_CONCEPT && concepts[list.entries[i].value].section == SECTION_UNIT)
			return list.entries[i].value;
	return CONCEPT_NONE;
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
		if (!term->function && !term->punctuation)
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

void quantity_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->term_count;) {
		const struct term *term = &sentence->terms[i];
		if ((!term->number && !term_entry(term, ENTRY_NUMBER)) || fact_covers(facts, FACT_DATE, i)) {
			i++;
			continue;
		}
		struct quantity quantity;
		struct view suffix;
		size_t count = quantity_read(sentence, i, &quantity, &suffix);
		if (count == 0) {
			i++;
			continue;
		}
		struct fact fact = fact_over(sentence, FACT_NUMBER, i, count);
		size_t first = i, behind = i + count;
		quantity.bound = bound_near(sentence, i, count);
		/* the unit: in the same word, behind, or (signs of currencies) before */
		if (suffix.size)
			fact.unit = quantity_unit_of_text(sentence->language, suffix);
		if (behind < sentence->term_count && is_percent_sign(sentence, &sentence->terms[behind])) {
			fact.kind = FACT_PERCENT;
			behind++;
		} else if (first > 0 && is_percent_sign(sentence, &sentence->terms[first - 1])) {
			fact.kind = FACT_PERCENT;
			first--;
		}
		if (fact.kind == FACT_NUMBER && fact.unit == CONCEPT_NONE) {
			/* "5 million US dollars", «۵ میلیون به دلار»: one function word may stand between */
			for (size_t ahead = 0; ahead < 2 && behind + ahead < sentence->term_count; ahead++) {
				const struct term *next = &sentence->terms[behind + ahead];
				concept_id unit = quantity_unit_of_term(next);
				if (unit != CONCEPT_NONE && !next->punctuation) {
					fact.unit = unit;
					behind += ahead + 1;
					break;
				}
				if (!next->function || !is_scale(quantity.values[0]))
					break;
			}
			if (fact.unit == CONCEPT_NONE && first > 0) {
				concept_id unit = quantity_unit_of_term(&sentence->terms[first - 1]);
				if (unit != CONCEPT_NONE && concepts[unit].section == SECTION_CURRENCY) {
					fact.unit = unit;
					first--;
				}
			}
		}
		if (fact.unit != CONCEPT_NONE) {
			fact.kind = concepts[fact.unit].section == SECTION_CURRENCY ? FACT_MONEY : FACT_MEASURE;
			if (concepts[fact.unit].dimension == DIMENSION_TIME) {
				fact.kind = FACT_DATE;
				fact.duration = true;
			}
		}
		struct fact spanned = fact_over(sentence, fact.kind, first, behind - first);
		spanned.unit = fact.unit;
		spanned.duration = fact.duration;
		spanned.quantity = quantity;
		fact_add(arena, facts, &spanned);
		i = behind > i ? behind : i + 1;
	}
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

enum agreement quantity_agree(const struct fact *a, const struct fact *b)
{
	const struct quantity *left = &a->quantity, *right = &b->quantity;
	if (a->kind == FACT_DATE && !a->duration)
		return AGREE_UNKNOWN;
	if (b->kind == FACT_DATE && !b->duration)
		return AGREE_UNKNOWN;
	if (left->plural || right->plural) {
		double x = left->values[0], y = right->values[0];
		return nearly_equal(x, y, 0.9) || (left->plural && y >= x) || (right->plural && x >= y) ? AGREE_YES : AGREE_UNKNOWN;
	}
	bool same_dimension = a->unit != CONCEPT_NONE && b->unit != CONCEPT_NONE &&
	                      concepts[a->unit].section == SECTION_UNIT && concepts[b->unit].section == SECTION_UNIT &&
	                      concepts[a->unit].dimension == concepts[b->unit].dimension && a->unit != b->unit;
	double tolerance = approximate(left->bound) || approximate(right->bound) ? 0.03 : 0.0005;
	for (size_t i = 0; i < left->count; i++)
		for (size_t j = 0; j < right->count; j++) {
			if (nearly_equal(left->values[i], right->values[j], tolerance))
				return AGREE_YES;
			if (same_dimension &&
			    nearly_equal(in_base(left->values[i], a->unit), in_base(right->values[j], b->unit), 0.06))
				return AGREE_YES;
		}
	return AGREE_NO;
}
