/* quotation.c - words between quotation marks. A mark that opens in one language closes in
 * another, writers mix them, and a quotation may begin or end in another sentence: so marks
 * are told by their shape and by the spaces around them. */
#include "facts/quotation.h"

/* What closes what. A mark that is only in the second column of its row begins nothing, except as
 * the end of a quotation whose beginning is in a sentence before. */
static const struct {
	const char *opening, *closing[4];
} pairs[] = {
	{ "\xC2\xAB", { "\xC2\xBB" } },                                         /* « » */
	{ "\xC2\xBB", { "\xC2\xAB", "\xC2\xBB" } },                             /* » « */
	{ "\xE2\x80\x9E", { "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\"" } }, /* „ “ */
	{ "\xE2\x80\x9C", { "\xE2\x80\x9D", "\"", "\xE2\x80\x9C" } },             /* “ ” */
	{ "\xE2\x80\x9D", { "\xE2\x80\x9D", "\"" } },                          /* ” ” */
	{ "\"", { "\"", "\xE2\x80\x9D", "\xE2\x80\x9C" } },                      /* " " */
	{ "\xE3\x80\x8C", { "\xE3\x80\x8D" } },                                 /* 「 」 */
	{ "\xE3\x80\x8E", { "\xE3\x80\x8F" } },                                 /* 『 』 */
	{ "\xE2\x80\x98", { "\xE2\x80\x99", "'" } },                            /* ‘ ’ */
	{ "'", { "'", "\xE2\x80\x99" } },                                        /* ' ' */
};

static bool mark_is(const struct token *token, const char *mark)
{
	return token->kind == TOKEN_PUNCTUATION && view_equal(token->folded, view_of(mark));
}

/* The row of a mark that may open, or -1. */
static int row_of(const struct token *token)
{
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (mark_is(token, pairs[i].opening))
			return (int)i;
	return -1;
}

static bool closes(int row, const struct token *token)
{
	for (size_t i = 0; i < 4 && pairs[row].closing[i]; i++)
		if (mark_is(token, pairs[row].closing[i]))
			return true;
	return false;
}

/* A double mark that ends a quotation, whatever began it. */
static bool closes_any(const struct token *token)
{
	static const char *const ends[] = { "\xC2\xBB", "\xE2\x80\x9D", "\xE2\x80\x9C", "\"", "\xE3\x80\x8D", "\xE3\x80\x8F" };
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (mark_is(token, ends[i]))
			return true;
	return false;
}

static bool is_single(const struct token *token)
{
	return mark_is(token, "'") || mark_is(token, "\xE2\x80\x98") || mark_is(token, "\xE2\x80\x99");
}

/* Whether letters stand on both sides of a mark: an apostrophe, or the mark of a Hebrew acronym. Words written
 * without spaces give no such hints. */
static bool is_within_word(const struct analysed *sentence, size_t i)
{
	if (i == 0 || i + 1 >= sentence->token_count)
		return false;
	const struct token *left = &sentence->tokens[i - 1], *right = &sentence->tokens[i + 1];
	return !sentence->tokens[i].space_before && !right->space_before && left->kind != TOKEN_PUNCTUATION &&
	       right->kind != TOKEN_PUNCTUATION && !script_is_spaceless(left->script);
}

static bool parted_before(const struct analysed *sentence, size_t i)
{
	return i == 0 || sentence->tokens[i].space_before || sentence->tokens[i - 1].kind == TOKEN_PUNCTUATION ||
	       script_is_spaceless(sentence->tokens[i - 1].script);
}

static bool parted_behind(const struct analysed *sentence, size_t i)
{
	return i + 1 >= sentence->token_count || sentence->tokens[i + 1].space_before ||
	       sentence->tokens[i + 1].kind == TOKEN_PUNCTUATION || script_is_spaceless(sentence->tokens[i + 1].script);
}

static size_t term_at(const struct analysed *sentence, size_t token)
{
	for (size_t i = 0; i < sentence->term_count; i++)
		if (sentence->terms[i].first + sentence->terms[i].count > token)
			return i;
	return sentence->term_count - 1;
}

/* Elsewhere a single mark before a letter is no apostrophe: ‘앵커’가 */
static bool writes_apostrophes(const struct token *word)
{
	return script_has_capitals(word->script);
}

static bool ends_here(const struct analysed *sentence, size_t i)
{
	if (i + 1 >= sentence->token_count || sentence->tokens[i + 1].space_before ||
	    sentence->tokens[i + 1].kind == TOKEN_PUNCTUATION)
		return true;
	/* in scripts without spaces only the shape tells */
	return script_is_spaceless(sentence->tokens[i + 1].script) && row_of(&sentence->tokens[i]) < 0;
}

static void add(struct arena *arena, const struct analysed *sentence, struct fact_list *facts, size_t open, size_t close,
                size_t inner_first, size_t inner_last)
{
	if (inner_last < inner_first)
		return;
	size_t first = term_at(sentence, open), last = term_at(sentence, close);
	struct fact fact = fact_over(sentence, FACT_QUOTATION, first, last - first + 1);
	fact.start = sentence->tokens[open].start;
	fact.end = sentence->tokens[close].end;
	fact.inner_start = sentence->tokens[inner_first].start;
	fact.inner_end = sentence->tokens[inner_last].end;
	fact_add(arena, facts, &fact);
}

/* Whether the token ends a quotation that a mark of that row began. */
static bool ends_quotation(const struct analysed *sentence, int row, bool single, size_t i)
{
	if (!closes(row, &sentence->tokens[i]) || is_within_word(sentence, i))
		return false;
	return !single || parted_behind(sentence, i) || !writes_apostrophes(&sentence->tokens[i + 1]);
}

void quotation_find(struct arena *arena, const struct analysed *sentence, struct fact_list *facts)
{
	size_t begun = 0; /* a quotation from the sentence before may last up to here */
	for (size_t i = 0; i < sentence->token_count; i++) {
		const struct token *mark = &sentence->tokens[i];
		if (mark->kind != TOKEN_PUNCTUATION || is_within_word(sentence, i))
			continue;
		int row = row_of(mark);
		bool single = is_single(mark);
		/* a mark that hangs on the word before it, and on none behind it, ends what began before */
		if (begun == 0 && i > 0 && !single && closes_any(mark) &&
		    (!mark->space_before || mark_is(mark, "\xC2\xBB")) && ends_here(sentence, i)) {
			add(arena, sentence, facts, 0, i, 0, i - 1);
			begun = i + 1;
			continue;
		}
		if (row < 0 || (single && !parted_before(sentence, i)))
			continue;
		size_t close = i + 1;
		while (close < sentence->token_count && !ends_quotation(sentence, row, single, close))
			close++;
		if (close >= sentence->token_count) {
			if (single)
				continue;
			/* it ends in a sentence behind this one */
			add(arena, sentence, facts, i, sentence->token_count - 1, i + 1, sentence->token_count - 1);
			return;
		}
		add(arena, sentence, facts, i, close, i + 1, close - 1);
		begun = close + 1;
		i = close;
	}
}
