/* numeral.c - reading digits of every script, with every way to read the separators. */
#include "facts/numeral.h"

#include "base/utf8.h"

#include <unicode/uchar.h>

/* Persian writes decimals with a slash, too: ۴/۷. A date has two slashes: ۱۲/۸/۱۴۰۴. */
static bool is_persian_decimal(struct view text, size_t behind, uint32_t digit_before)
{
	if (digit_before < 0x06F0 || digit_before > 0x06F9)
		return false;
	size_t digits = 0;
	uint32_t c = 0;
	while (behind < text.size) {
		c = utf8_next(text, &behind);
		if (c < 0x06F0 || c > 0x06F9)
			break;
		digits++;
		c = 0;
	}
	return digits > 0 && digits <= 2 && c != '/';
}

static int separator_of(uint32_t c)
{
	switch (c) {
	case ',':
	case 0x060C: /* Arabic comma, written for the separator */
	case 0xFF0C:
		return ',';
	case '.':
	case 0xFF0E:
		return '.';
	case 0x066C: /* Arabic thousands separator */
		return 'g';
	case 0x066B: /* Arabic decimal separator */
		return 'd';
	case '\'':
	case 0x2019:
	case 0x00A0:
	case 0x202F:
	case 0x2009:
		return 'g';
	default:
		return 0;
	}
}

enum { MOST_GROUPS = 12 };

size_t numeral_read(struct view text, char decimal, struct quantity *quantity)
{
	double groups[MOST_GROUPS];
	size_t digits[MOST_GROUPS];
	int separators[MOST_GROUPS];
	size_t count = 0, at = 0, end = 0;
	int pending = 0;
	uint32_t last_digit = 0;
	double value = 0;
	size_t in_group = 0;
	quantity->count = 0;
	while (at < text.size) {
		size_t next = at;
		uint32_t c = utf8_next(text, &next);
		int32_t digit = u_charType((UChar32)c) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue((UChar32)c) : -1;
		if (digit >= 0) {
			if (in_group == 0 && count == MOST_GROUPS)
				return 0;
			value = value * 10 + digit;
			last_digit = c;
			if (++in_group > 18)
				return 0;
			at = end = next;
			continue;
		}
		int separator = separator_of(c);
		if (c == '/' && count == 0 && is_persian_decimal(text, next, last_digit))
			separator = 'd';
		if (!separator || in_group == 0)
			break;
		/* a separator counts only with a digit behind it */
		size_t peek = next;
		if (peek >= text.size || u_charType((UChar32)utf8_next(text, &peek)) != U_DECIMAL_DIGIT_NUMBER)
			break;
		if (count + 1 >= MOST_GROUPS)
			break;
		groups[count] = value;
		digits[count] = in_group;
		separators[count++] = pending;
		pending = separator;
		value = 0;
		in_group = 0;
		at = next;
	}
	if (in_group == 0)
		return 0;
	groups[count] = value;
	digits[count] = in_group;
	separators[count++] = pending;

	/* what the groups make as grouping, and with the last as decimals */
	double whole = groups[0], power = 1;
	for (size_t i = 1; i < count; i++) {
		power = 1;
		for (size_t d = 0; d < digits[i]; d++)
			power *= 10;
		if (i + 1 < count)
			whole = whole * power + groups[i];
	}
	double as_grouping = count > 1 ? whole * power + groups[count - 1] : groups[0];
	double as_decimal = count > 1 ? whole + groups[count - 1] / power : groups[0];
	if (count == 1) {
		quantity->values[quantity->count++] = groups[0];
		return end;
	}
	int last = separators[count - 1];
	bool same = true, threes = true;
	for (size_t i = 1; i < count; i++) {
		same &= separators[i] == last;
		threes &= digits[i] == 3 || (i + 1 < count && digits[i] == 2); /* lakh: 1,00,000 */
	}
	bool can_group = threes && digits[0] <= 3 && !(digits[0] == 1 && groups[0] <= 0);
	if (last == 'd' || (!same && last != 'g')) {
		quantity->values[quantity->count++] = as_decimal;
	} else if (last == 'g' || (count > 2 && can_group)) {
		quantity->values[quantity->count++] = as_grouping;
	} else if (count > 2) {
		/* 1.2.3, 12.10.2025: no number; the first group only */
		quantity->values[quantity->count++] = groups[0];
	} else if (can_group && groups[count - 1] <= 0) {
		/* nobody writes ten as 10.000 */
		quantity->values[quantity->count++] = as_grouping;
	} else if (can_group) {
		bool decimal_first = last == decimal;
		quantity->values[quantity->count++] = decimal_first ? as_decimal : as_grouping;
		quantity->values[quantity->count++] = decimal_first ? as_grouping : as_decimal;
	} else {
		quantity->values[quantity->count++] = as_decimal;
	}
	return end;
}
