/* warnings.c - what a reader should know about how an article was read. */
#include "page/warnings.h"

#include "base/utf8.h"
#include "page/names.h"
#include "text/loose.h"

enum {
	THIN_TEXT = 250,    /* characters: less is no article */
	SHORT_TEXT = 2500,  /* more is hardly the beginning that a paywall shows */
	BARE_PAGE = 600,    /* characters of the whole page: its scripts would fill it */
};

void article_warn(struct arena *arena, struct article *article, const char *message)
{
	const char **fresh = arena_array(arena, article->warning_count + 1, sizeof *fresh);
	for (size_t i = 0; i < article->warning_count; i++)
		fresh[i] = article->warnings[i];
	fresh[article->warning_count++] = message;
	article->warnings = fresh;
}

/* Whether an element is named after the wall that readers pay at. */
static bool has_wall(const struct tree *tree, const struct blocks *blocks)
{
	for (uint32_t i = 0; i < tree->count; i++)
		if (tree->nodes[i].tag != TAG_TEXT && (blocks->names[i] & NAME_WALL))
			return true;
	return false;
}

static bool has_script(const struct tree *tree)
{
	for (uint32_t i = 0; i < tree->count; i++)
		if (tree->nodes[i].tag == TAG_SCRIPT)
			return true;
	return false;
}

static size_t count_words(struct arena *arena, const struct article *article)
{
	size_t words = 0;
	for (size_t i = 0; i < article->paragraph_count; i++)
		words += loose_split(arena, article->paragraphs[i].text, SIZE_MAX).count;
	return words;
}

/* "Read on …", "[…]": the text is cut there. */
static bool breaks_off(const struct article *article)
{
	if (article->paragraph_count == 0)
		return false;
	struct view text = article->paragraphs[article->paragraph_count - 1].text;
	while (text.size && (text.data[text.size - 1] == ']' || text.data[text.size - 1] == ' '))
		text.size--;
	return view_ends(text, VIEW("\xE2\x80\xA6")) || view_ends(text, VIEW("..."));
}

void warnings_find(struct arena *arena, const struct tree *tree, const struct blocks *blocks,
                   const struct json_ld *json, size_t weight, struct article *article)
{
	size_t whole = 0;
	for (uint32_t b = 0; b < blocks->count; b++)
		whole += blocks->items[b].weight;
	bool thin = weight < THIN_TEXT, brief = weight < SHORT_TEXT;
	if (brief && (json->closed || ((thin || breaks_off(article)) && has_wall(tree, blocks)))) {
		article_warn(arena, article, "the page says that it is not open to all: what it shows may be the beginning of the article");
		return;
	}
	if (thin && whole < BARE_PAGE && has_script(tree)) {
		article_warn(arena, article, "the page is filled by scripts, which are not run: open it in a browser, save it, and give the file");
		return;
	}
	if (thin) {
		article_warn(arena, article, "the page holds little text: it may be a teaser, or no article");
		return;
	}
	/* What a page says of its own length is trusted when it is far off. */
	if (json->word_count > 150 && count_words(arena, article) * 2 < json->word_count)
		article_warn(arena, article,
		             arena_print(arena, "the page says that the article has %u words, but shows fewer than half of them",
		                         json->word_count));
	else if (brief && breaks_off(article))
		article_warn(arena, article, "the text breaks off: it may be a teaser");
}
