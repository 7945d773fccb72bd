/* quotation.c - words between quotation marks. A mark that opens in one language
 * closes in another, so the language's own pairs come first, then those in
 * use everywhere. */
#include "facts/quotation.h"

static const char *const common_pairs[] = {
	"\xE2\x80\x9C", "\xE2\x80\x9D", /* “ ” */
	"\xC2\xAB", "\xC2\xBB",         /* « » */
	"\xE2\x80\x9E", "\xE2\x80\x9C", /* „ “ */
	"\xE2\x80\x9E", "\xE2\x80\x9D", /* „ ” */
	"\xE3\x80\x8C", "\xE3\x80\x8D", /* 「 」 */
	"\xE3\x80\x8E", "\xE3\x80\x8F", /* 『 』 */
	"\"", "\"",
	"\xE2\x80\x98", "\xE2\x80\x99", /* ‘ ’ */
};

static bool mark_is(const struct token *token, const char *mark)
{
	return token->kind == TOKEN_PUNCTUATION && view_equal(token->folded, view_of(mark));
}

static const char *closing_of(const struct analysed *sentence, const struct token *token)
{
	struct string_list own = sentence->language->quotes;
	for (size_t i = 0; i + 1 < own.count; i += 2)
		if (mark_is(token, own.items[i]))
			return own.items[i + 1];
	for (size_t i = 0; i < sizeof common_pairs / sizeof *common_pairs; i += 2)
		if (mark_is(token, common_pairs[i]))
			return common_pairs[i + 1];
	return NULL;
}

static size_t term_at(const struct analysed *sentence, size_t token)
{
	for (size_t i = 0; i < sentence->term_count; i++)
		if (sentence->terms[i].first + sentence->terms[i].count > token)
			return i;
	return sentence->term_count - 1;
}

void quotation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	for (size_t i = 0; i < sentence->token_count; i++) {
		const struct token *open = &sentence->tokens[i];
		const char *closing = open->kind == TOKEN_PUNCTUATION ? closing_of(sentence, open) : NULL;
		if (!closing)
			continue;
		/* an apostrophe opens no quotation within a word */
		if (view_equal(open->folded, view_of(closing)) && !open->space_before && i > 0 &&
		    sentence->tokens[i - 1].kind != TOKEN_PUNCTUATION && script_of('a') == open->script)
			continue;
		size_t close = i + 1;
		while (close < sentence->token_count && !mark_is(&sentence->tokens[close], closing))
			close++;
		if (close >= sentence->token_count)
			continue;
		if (close > i + 1) {
			size_t first = term_at(sentence, i), last = term_at(sentence, close);
			struct fact fact = fact_over(sentence, FACT_QUOTATION, first, last - first + 1);
			fact.start = open->start;
			fact.end = sentence->tokens[close].end;
			fact.inner_start = sentence->tokens[i + 1].start;
			fact.inner_end = sentence->tokens[close - 1].end;
			fact_add(arena, facts, &fact);
		}
		i = close;
	}
}
