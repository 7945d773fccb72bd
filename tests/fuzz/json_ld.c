/* json_ld.c - fuzz target: the text of a script of JSON-LD to what it says of an article. What
 * comes out must be valid UTF-8. */
#include "fuzz.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "page/json_ld.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct attribute type = { "type", "application/ld+json" };
	static struct arena arena;
	struct json_ld out;
	struct view text = { (const char *)data, size };
	if (!utf8_valid(text) || memchr(data, 0, size)) /* the parser gives nothing else */
		return 0;
	arena_init(&arena, LIMIT_ARENA_BYTES);
	if (ARENA_GUARD(&arena)) {
		struct node scripts[2] = {
			{ .tag = TAG_SCRIPT, .parent = TREE_NONE, .end = 1, .attribute_count = 1, .attributes = &type, .text = text },
			{ .tag = TAG_SCRIPT, .parent = TREE_NONE, .end = 2, .attribute_count = 1, .attributes = &type, .text = text },
		};
		const struct tree tree = { scripts, 2, false };
		json_ld_read(&arena, &tree, "https://paper.example/news/1", "Two piers closed", &out);
		const char *const said[] = { out.headline, out.byline,   out.outlet, out.published,
			                         out.modified, out.language, out.url,    out.body };
		for (size_t i = 0; i < sizeof said / sizeof *said; i++)
			if (said[i] && !utf8_valid(view_of(said[i])))
				abort();
	}
	arena_clear(&arena);
	return 0;
}
