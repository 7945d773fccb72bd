/* page.c - fuzz target: a page or a plain text to an article. What comes out must be
 * valid UTF-8 in paragraphs that are not empty. */
#include "fuzz.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "page/page.h"
#include "text/charset.h"

#include <stdlib.h>

static const char *const furniture[] = { "send comments", "read more", "ارسال نظر" };
static const char *const citing[] = { "according to", "به نقل از" };
static const char *const outlets[] = { "nbc news", "reuters" };
static const struct page_vocabulary vocabulary = { furniture, 3, citing, 2, outlets, 2 };

static void look_at(const struct article *article)
{
	for (size_t i = 0; i < article->paragraph_count; i++)
		if (article->paragraphs[i].text.size == 0 || !utf8_valid(article->paragraphs[i].text))
			abort();
	if (article->title && !utf8_valid(view_of(article->title)))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;
	struct decoded decoded;
	struct article article = { 0 };
	stemma_error error;
	arena_init(&arena, LIMIT_ARENA_BYTES);
	if (ARENA_GUARD(&arena)) {
		if (charset_decode(&arena, (struct view){ (const char *)data, size }, NULL, &decoded, &error)) {
			bool html = page_is_html(decoded.text);
			if (html ? page_read_html(&arena, decoded.text, "https://paper.example/news/1", &vocabulary, &article, &error)
			         : page_read_text(&arena, decoded.text, &vocabulary, &article, &error))
				look_at(&article);
		}
	}
	arena_clear(&arena);
	return 0;
}
