/* phrase.c - how words make the key of a phrase. */
#include "language/phrase.h"

#include "base/utf8.h"

bool phrase_is_joint(const struct token *token)
{
	if (token->kind != TOKEN_PUNCTUATION)
		return false;
	size_t at = 0;
	switch (utf8_next(token->folded, &at)) {
	case '-':
	case '.':
	case '\'':
	case '/':
	case '&':
	case 0x00B7: /* middle dot, between parts of a foreign name in Chinese */
	case 0x30FB: /* katakana middle dot */
	case 0x2010:
	case 0x2011:
	case 0x2013:
	case 0x2019:
	case 0x05BE:
		return true;
	default:
		return false;
	}
}

bool phrase_is_seamless(const struct token *left, const struct token *right)
{
	return left->kind == TOKEN_WORD && right->kind == TOKEN_WORD && script_is_spaceless(left->script) &&
	       script_is_spaceless(right->script);
}
