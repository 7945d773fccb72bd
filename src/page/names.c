/* names.c - what the class, id and role of an element say about it.
 *
 * The words are those that many sites share, in several languages; none is of one
 * site. A class is parted at "-", "_" and a change to a capital. */
#include "page/names.h"

struct name {
	const char *word;
	unsigned bits;
};

/* Sorted. Two words in a row are tried joined, too: "read-more" is "readmore". */
static const struct name names[] = {
	{ "abstract", NAME_LEAD },
	{ "ad", NAME_BAD },
	{ "addthis", NAME_BAD },
	{ "addtoany", NAME_BAD },
	{ "ads", NAME_BAD },
	{ "adsense", NAME_BAD },
	{ "adslot", NAME_BAD },
	{ "adunit", NAME_BAD },
	{ "adv", NAME_BAD },
	{ "advert", NAME_BAD },
	{ "advertisement", NAME_BAD },
	{ "advertisements", NAME_BAD },
	{ "advertising", NAME_BAD },
	{ "advertorial", NAME_BAD },
	{ "adverts", NAME_BAD },
	{ "adwrapper", NAME_BAD },
	{ "alsoread", NAME_BAD },
	{ "annonce", NAME_BAD },
	{ "antetitulo", NAME_ABOUT },
	{ "anzeige", NAME_BAD },
	{ "article", NAME_GOOD },
	{ "articlebody", NAME_BODY },
	{ "articlecontent", NAME_BODY },
	{ "articlelead", NAME_LEAD },
	{ "articlesummary", NAME_LEAD },
	{ "articletext", NAME_BODY },
	{ "artikel", NAME_GOOD },
	{ "author", NAME_AUTHOR | NAME_ABOUT },
	{ "authorbio", NAME_BAD },
	{ "authorbox", NAME_BAD },
	{ "authorinfo", NAME_ABOUT },
	{ "authors", NAME_AUTHOR | NAME_ABOUT },
	{ "autor", NAME_AUTHOR | NAME_ABOUT },
	{ "autores", NAME_AUTHOR | NAME_ABOUT },
	{ "bajada", NAME_LEAD },
	{ "banner", NAME_SOFT },
	{ "banners", NAME_SOFT },
	{ "bio", NAME_BAD },
	{ "blogpost", NAME_GOOD },
	{ "body", NAME_GOOD },
	{ "breadcrumb", NAME_BAD },
	{ "breadcrumbs", NAME_BAD },
	{ "button", NAME_SOFT },
	{ "buttons", NAME_SOFT },
	{ "byline", NAME_AUTHOR | NAME_ABOUT },
	{ "bylines", NAME_AUTHOR | NAME_ABOUT },
	{ "calltoaction", NAME_BAD },
	{ "caption", NAME_CAPTION },
	{ "carousel", NAME_SOFT },
	{ "categories", NAME_ABOUT },
	{ "category", NAME_ABOUT },
	{ "chapo", NAME_LEAD },
	{ "combx", NAME_COMMENT },
	{ "comentario", NAME_COMMENT },
	{ "comentarios", NAME_COMMENT },
	{ "comment", NAME_COMMENT },
	{ "commentaire", NAME_COMMENT },
	{ "commentaires", NAME_COMMENT },
	{ "commentlist", NAME_COMMENT },
	{ "comments", NAME_COMMENT },
	{ "commentthread", NAME_COMMENT },
	{ "community", NAME_SOFT },
	{ "consent", NAME_BAD },
	{ "content", NAME_GOOD },
	{ "contentbody", NAME_BODY },
	{ "cookie", NAME_BAD },
	{ "cookies", NAME_BAD },
	{ "copyright", NAME_BAD },
	{ "corpo", NAME_GOOD },
	{ "corps", NAME_GOOD },
	{ "credit", NAME_CAPTION },
	{ "credits", NAME_CAPTION },
	{ "cta", NAME_BAD },
	{ "cuerpo", NAME_GOOD },
	{ "dachzeile", NAME_ABOUT },
	{ "date", NAME_DATE | NAME_ABOUT },
	{ "dateline", NAME_DATE | NAME_ABOUT },
	{ "datepublished", NAME_DATE | NAME_ABOUT },
	{ "datetime", NAME_DATE | NAME_ABOUT },
	{ "datum", NAME_DATE | NAME_ABOUT },
	{ "deck", NAME_ABOUT },
	{ "dek", NAME_ABOUT },
	{ "dialog", NAME_BAD },
	{ "disclaimer", NAME_BAD },
	{ "discuss", NAME_COMMENT },
	{ "discussion", NAME_COMMENT },
	{ "disqus", NAME_COMMENT },
	{ "donate", NAME_BAD },
	{ "donation", NAME_BAD },
	{ "entry", NAME_GOOD },
	{ "entrybody", NAME_BODY },
	{ "entrycontent", NAME_BODY },
	{ "entrytext", NAME_BODY },
	{ "errorreport", NAME_BAD },
	{ "eyebrow", NAME_ABOUT },
	{ "fecha", NAME_DATE | NAME_ABOUT },
	{ "follow", NAME_BAD },
	{ "footer", NAME_BAD },
	{ "gallery", NAME_SOFT },
	{ "gdpr", NAME_BAD },
	{ "headline", NAME_TITLE },
	{ "hidden", NAME_SOFT },
	{ "infobox", NAME_BAD },
	{ "intro", NAME_LEAD },
	{ "kicker", NAME_ABOUT },
	{ "komentar", NAME_COMMENT },
	{ "komentarze", NAME_COMMENT },
	{ "kommentar", NAME_COMMENT },
	{ "kommentare", NAME_COMMENT },
	{ "lead", NAME_LEAD | NAME_GOOD },
	{ "leetambien", NAME_BAD },
	{ "legal", NAME_BAD },
	{ "legend", NAME_CAPTION },
	{ "leserkommentare", NAME_COMMENT },
	{ "livefyre", NAME_COMMENT },
	{ "login", NAME_BAD },
	{ "main", NAME_GOOD },
	{ "masthead", NAME_BAD },
	{ "materia", NAME_GOOD },
	{ "matn", NAME_GOOD },
	{ "menu", NAME_BAD },
	{ "meta", NAME_ABOUT },
	{ "metadata", NAME_ABOUT },
	{ "metas", NAME_ABOUT },
	{ "modal", NAME_BAD },
	{ "morefrom", NAME_BAD },
	{ "morenews", NAME_BAD },
	{ "mostpopular", NAME_BAD },
	{ "mostread", NAME_BAD },
	{ "mostviewed", NAME_BAD },
	{ "mpu", NAME_BAD },
	{ "nav", NAME_BAD },
	{ "navbar", NAME_BAD },
	{ "navigation", NAME_BAD },
	{ "newsbody", NAME_BODY },
	{ "newscontent", NAME_BODY },
	{ "newsletter", NAME_BAD },
	{ "newsletters", NAME_BAD },
	{ "newstext", NAME_BODY },
	{ "nota", NAME_GOOD },
	{ "noticia", NAME_GOOD },
	{ "notification", NAME_BAD },
	{ "offcanvas", NAME_BAD },
	{ "onetrust", NAME_BAD },
	{ "outbrain", NAME_BAD },
	{ "overlay", NAME_SOFT },
	{ "overline", NAME_ABOUT },
	{ "pager", NAME_BAD },
	{ "pagination", NAME_BAD },
	{ "partner", NAME_BAD },
	{ "paywall", NAME_SOFT | NAME_WALL },
	{ "popover", NAME_BAD },
	{ "popular", NAME_BAD },
	{ "popup", NAME_BAD },
	{ "post", NAME_GOOD },
	{ "postbody", NAME_BODY },
	{ "postcontent", NAME_BODY },
	{ "postmeta", NAME_ABOUT },
	{ "posttext", NAME_BODY },
	{ "preheadline", NAME_ABOUT },
	{ "pretitle", NAME_ABOUT },
	{ "promo", NAME_BAD },
	{ "promos", NAME_BAD },
	{ "promoted", NAME_BAD },
	{ "promotion", NAME_BAD },
	{ "promotions", NAME_BAD },
	{ "pubdate", NAME_DATE | NAME_ABOUT },
	{ "publicidad", NAME_BAD },
	{ "publicite", NAME_BAD },
	{ "published", NAME_DATE | NAME_ABOUT },
	{ "pullquote", NAME_SOFT },
	{ "rating", NAME_BAD },
	{ "ratings", NAME_BAD },
	{ "readalso", NAME_BAD },
	{ "readmore", NAME_BAD },
	{ "readnext", NAME_BAD },
	{ "recirc", NAME_BAD },
	{ "recirculation", NAME_BAD },
	{ "recommend", NAME_BAD },
	{ "recommendation", NAME_BAD },
	{ "recommendations", NAME_BAD },
	{ "recommended", NAME_BAD },
	{ "register", NAME_BAD },
	{ "registration", NAME_BAD },
	{ "reklama", NAME_BAD },
	{ "relacionada", NAME_BAD },
	{ "relacionadas", NAME_BAD },
	{ "relacionado", NAME_BAD },
	{ "relacionados", NAME_BAD },
	{ "related", NAME_BAD },
	{ "relatedposts", NAME_BAD },
	{ "reply", NAME_COMMENT },
	{ "respond", NAME_COMMENT },
	{ "rubric", NAME_ABOUT },
	{ "screenreader", NAME_HIDDEN },
	{ "search", NAME_BAD },
	{ "sectionlabel", NAME_ABOUT },
	{ "seealso", NAME_BAD },
	{ "share", NAME_BAD },
	{ "sharebar", NAME_BAD },
	{ "sharedaddy", NAME_BAD },
	{ "shares", NAME_BAD },
	{ "sharing", NAME_BAD },
	{ "sidebar", NAME_BAD },
	{ "signup", NAME_BAD },
	{ "skip", NAME_HIDDEN },
	{ "skyscraper", NAME_BAD },
	{ "slider", NAME_SOFT },
	{ "social", NAME_BAD },
	{ "socials", NAME_BAD },
	{ "sottotitolo", NAME_LEAD },
	{ "spitzmarke", NAME_ABOUT },
	{ "sponsor", NAME_BAD },
	{ "sponsored", NAME_BAD },
	{ "sponsors", NAME_BAD },
	{ "sronly", NAME_HIDDEN },
	{ "standfirst", NAME_ABOUT },
	{ "story", NAME_GOOD },
	{ "storybody", NAME_BODY },
	{ "storycontent", NAME_BODY },
	{ "storytext", NAME_BODY },
	{ "subscribe", NAME_BAD },
	{ "subscription", NAME_BAD },
	{ "subtitle", NAME_LEAD },
	{ "suggested", NAME_BAD },
	{ "suggestions", NAME_BAD },
	{ "summary", NAME_LEAD },
	{ "supratitle", NAME_ABOUT },
	{ "taboola", NAME_BAD },
	{ "tagcloud", NAME_BAD },
	{ "tagline", NAME_ABOUT },
	{ "tags", NAME_BAD },
	{ "talkback", NAME_COMMENT },
	{ "teaser", NAME_SOFT },
	{ "teasers", NAME_BAD },
	{ "teasertext", NAME_LEAD },
	{ "text", NAME_GOOD },
	{ "texte", NAME_GOOD },
	{ "texto", NAME_GOOD },
	{ "ticker", NAME_BAD },
	{ "time", NAME_DATE | NAME_ABOUT },
	{ "timestamp", NAME_DATE | NAME_ABOUT },
	{ "title", NAME_TITLE },
	{ "titr", NAME_TITLE },
	{ "titulo", NAME_TITLE },
	{ "toolbar", NAME_BAD },
	{ "toolbox", NAME_BAD },
	{ "tools", NAME_BAD },
	{ "tooltip", NAME_BAD },
	{ "topbar", NAME_BAD },
	{ "topline", NAME_ABOUT },
	{ "trending", NAME_BAD },
	{ "tresc", NAME_GOOD },
	{ "visuallyhidden", NAME_HIDDEN },
	{ "volanta", NAME_ABOUT },
	{ "widget", NAME_SOFT },
	{ "widgets", NAME_SOFT },
	{ "yarpp", NAME_BAD },
	{ "yektanet", NAME_BAD },
};

enum { LONGEST_WORD = 24, MOST_WORDS = 64 };

static unsigned find_name(const char *word)
{
	size_t low = 0, high = sizeof names / sizeof *names;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(names[middle].word, word);
		if (order == 0)
			return names[middle].bits;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

/* Reads one class, id or the like; words joined only inside one space-parted name. */
static unsigned read_names(const char *text)
{
	unsigned bits = 0;
	char previous[LONGEST_WORD + 1] = "", word[LONGEST_WORD + 1];
	size_t words = 0;
	while (*text && words < MOST_WORDS) {
		if (!ascii_is_letter(*text)) {
			if (*text == ' ' || *text == '\t' || *text == '\n')
				previous[0] = '\0';
			text++;
			continue;
		}
		size_t size = 0;
		bool small = false;
		while (ascii_is_letter(*text)) {
			bool capital = *text >= 'A' && *text <= 'Z';
			if (capital && small)
				break;
			small = !capital;
			if (size < LONGEST_WORD)
				word[size] = ascii_lower(*text);
			size++;
			text++;
		}
		words++;
		if (size > LONGEST_WORD) {
			previous[0] = '\0';
			continue;
		}
		word[size] = '\0';
		bits |= find_name(word);
		char joined[2 * LONGEST_WORD + 1];
		size_t before = strlen(previous);
		if (before) {
			memcpy(joined, previous, before);
			memcpy(joined + before, word, size + 1);
			bits |= find_name(joined);
		}
		memcpy(previous, word, size + 1);
	}
	return bits;
}

static bool style_hides(const char *style)
{
	char plain[256];
	size_t size = 0;
	for (; *style && size + 1 < sizeof plain; style++)
		if (*style != ' ')
			plain[size++] = ascii_lower(*style);
	plain[size] = '\0';
	return strstr(plain, "display:none") || strstr(plain, "visibility:hidden");
}

unsigned names_read(const struct node *node)
{
	unsigned bits = 0;
	for (uint32_t i = 0; i < node->attribute_count; i++) {
		const char *name = node->attributes[i].name, *value = node->attributes[i].value;
		if (ascii_equal(name, "class") || ascii_equal(name, "id")) {
			bits |= read_names(value);
		} else if (ascii_equal(name, "itemprop")) {
			unsigned said = read_names(value);
			bits |= said & (NAME_BODY | NAME_AUTHOR | NAME_DATE | NAME_COMMENT | NAME_CAPTION | NAME_TITLE);
		} else if (ascii_equal(name, "itemtype")) {
			const char *type = strrchr(value, '/');
			type = type ? type + 1 : value;
			if (ascii_equal(type, "Comment") || ascii_equal(type, "UserComments"))
				bits |= NAME_COMMENT;
			else if (ascii_equal(type, "WPSideBar") || ascii_equal(type, "WPFooter") ||
			         ascii_equal(type, "SiteNavigationElement") || ascii_equal(type, "WPAdBlock"))
				bits |= NAME_BAD;
		} else if (ascii_equal(name, "role")) {
			if (ascii_equal(value, "dialog") || ascii_equal(value, "alertdialog") ||
			    ascii_equal(value, "navigation") || ascii_equal(value, "complementary") ||
			    ascii_equal(value, "banner") || ascii_equal(value, "contentinfo") ||
			    ascii_equal(value, "search") || ascii_equal(value, "menu") ||
			    ascii_equal(value, "tooltip"))
				bits |= NAME_BAD;
		} else if (ascii_equal(name, "hidden")) {
			if (!ascii_equal(value, "false"))
				bits |= NAME_HIDDEN;
		} else if (ascii_equal(name, "aria-hidden")) {
			if (ascii_equal(value, "true"))
				bits |= NAME_HIDDEN;
		} else if (ascii_equal(name, "style")) {
			if (style_hides(value))
				bits |= NAME_HIDDEN;
		}
	}
	if ((bits & NAME_SOFT) && (bits & (NAME_GOOD | NAME_BODY | NAME_LEAD)))
		bits &= ~(unsigned)NAME_SOFT;
	if (bits & NAME_SOFT)
		bits |= NAME_BAD;
	return bits;
}
