/* charset.c - bytes of unknown encoding to UTF-8.
 *
 * Labels mean what browsers take them to mean (the WHATWG Encoding Standard), and
 * each is opened as the widest table ICU has for it. Detection is the last
 * resort: ICU's detector on the text between the tags, with three repairs for what
 * it is known to get wrong (Persian, Thai, and the narrow ISO tables). */
#include "text/charset.h"

#include "base/error.h"
#include "base/utf8.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

struct encoding {
	const char *name;      /* as reported */
	const char *converter; /* as ICU opens it; NULL: UTF-8, done here */
	const char *labels;    /* lower case, parted by spaces */
};

static const struct encoding encodings[] = {
	{ "UTF-8", NULL, "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8" },
	{ "windows-1252", "ibm-5348_P100-1997",
	  "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
	  "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252" },
	{ "windows-1250", "windows-1250", "cp1250 windows-1250 x-cp1250" },
	{ "windows-1251", "windows-1251", "cp1251 windows-1251 x-cp1251" },
	{ "windows-1253", "windows-1253", "cp1253 windows-1253 x-cp1253" },
	{ "windows-1254", "windows-1254",
	  "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
	  "windows-1254 x-cp1254" },
	{ "windows-1255", "windows-1255", "cp1255 windows-1255 x-cp1255" },
	{ "windows-1256", "windows-1256", "cp1256 windows-1256 x-cp1256" },
	{ "windows-1257", "windows-1257", "cp1257 windows-1257 x-cp1257" },
	{ "windows-1258", "windows-1258", "cp1258 windows-1258 x-cp1258" },
	{ "windows-874", "windows-874-2000",
	  "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874" },
	{ "gb18030", "gb18030",
	  "chinese csgb2312 csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk" },
	{ "Big5", "Big5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5" },
	{ "Shift_JIS", "ibm-943_P15A-2003",
	  "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis" },
	{ "EUC-JP", "euc-jp", "cseucpkdfmtjapanese euc-jp x-euc-jp" },
	{ "ISO-2022-JP", "iso-2022-jp", "csiso2022jp iso-2022-jp" },
	{ "EUC-KR", "windows-949",
	  "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
	  "windows-949" },
	{ "KOI8-R", "koi8-r", "cskoi8r koi koi8 koi8-r koi8_r" },
	{ "KOI8-U", "koi8-u", "koi8-ru koi8-u" },
	{ "IBM866", "ibm-866", "866 cp866 csibm866 ibm866" },
	{ "ISO-8859-2", "iso-8859-2",
	  "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2" },
	{ "ISO-8859-3", "iso-8859-3",
	  "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3" },
	{ "ISO-8859-4", "iso-8859-4",
	  "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4" },
	{ "ISO-8859-5", "iso-8859-5",
	  "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988" },
	{ "ISO-8859-6", "iso-8859-6",
	  "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
	  "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987" },
	{ "ISO-8859-7", "iso-8859-7",
	  "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
	  "iso_8859-7 iso_8859-7:1987 sun_eu_greek" },
	{ "ISO-8859-8", "iso-8859-8",
	  "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 "
	  "iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 logical visual" },
	{ "ISO-8859-10", "iso-8859-10",
	  "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6" },
	{ "ISO-8859-13", "iso-8859-13", "iso-8859-13 iso8859-13 iso885913" },
	{ "ISO-8859-14", "iso-8859-14", "iso-8859-14 iso8859-14 iso885914" },
	{ "ISO-8859-15", "iso-8859-15",
	  "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9" },
	{ "macintosh", "macintosh", "csmacintosh mac macintosh x-mac-roman" },
	{ "x-mac-cyrillic", "x-mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian" },
	{ "UTF-16LE", "UTF-16LE",
	  "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le" },
	{ "UTF-16BE", "UTF-16BE", "unicodefffe utf-16be" },
};

enum {
	META_WINDOW = 65536, /* browsers look at 1,024 bytes; real pages put it later */
	SAMPLE_SIZE = 12288, /* bytes of text given to the detector: it reads 8,192 */
};

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* Whether text at `at` is the lower-case ASCII `word`, in any case. */
static bool stands_at(struct view text, size_t at, const char *word)
{
	size_t size = strlen(word);
	if (at > text.size || text.size - at < size)
		return false;
	for (size_t i = 0; i < size; i++)
		if (lower(text.data[at + i]) != word[i])
			return false;
	return true;
}

static const struct encoding *find_label(struct view label)
{
	while (label.size && is_space(*label.data)) {
		label.data++;
		label.size--;
	}
	while (label.size && is_space(label.data[label.size - 1]))
		label.size--;
	if (label.size == 0 || label.size > 40)
		return NULL;
	for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
		const char *at = encodings[i].labels;
		while (*at) {
			size_t size = strcspn(at, " ");
			if (size == label.size) {
				size_t same = 0;
				while (same < size && lower(label.data[same]) == at[same])
					same++;
				if (same == size)
					return &encodings[i];
			}
			at += size;
			at += strspn(at, " ");
		}
	}
	return NULL;
}

static const struct encoding *find_name(const char *label)
{
	return find_label(view_of(label));
}

/* The charset that a `meta` element or an XML declaration near the start names. */
static const struct encoding *find_meta(struct view bytes)
{
	size_t limit = bytes.size < META_WINDOW ? bytes.size : META_WINDOW;
	struct view head = { bytes.data, limit };
	for (size_t at = 0; at < limit; at++) {
		if (head.data[at] != '<')
			continue;
		if (stands_at(head, at, "<!--")) {
			size_t end = at + 4;
			while (end < limit && !stands_at(head, end, "-->"))
				end++;
			at = end;
			continue;
		}
		bool xml = stands_at(head, at, "<?xml");
		if (!xml && !stands_at(head, at, "<meta"))
			continue;
		size_t end = at;
		while (end < limit && head.data[end] != '>')
			end++;
		const char *key = xml ? "encoding" : "charset";
		for (size_t i = at; i < end; i++) {
			if (!stands_at(head, i, key))
				continue;
			size_t from = i + strlen(key);
			while (from < end && is_space(head.data[from]))
				from++;
			if (from >= end || head.data[from] != '=')
				continue;
			from++;
			while (from < end && (is_space(head.data[from]) || head.data[from] == '"' ||
			                      head.data[from] == '\''))
				from++;
			size_t to = from;
			while (to < end && !is_space(head.data[to]) && !strchr("\"';/>", head.data[to]))
				to++;
			const struct encoding *found =
				find_label((struct view){ head.data + from, to - from });
			if (found) /* a meta that could be read as ASCII is no UTF-16 */
				return strncmp(found->name, "UTF-16", 6) == 0 ? &encodings[0] : found;
		}
		at = end;
	}
	return NULL;
}

/* Text between tags, without scripts and styles, for the detector. Pieces
 * without a byte above ASCII tell it nothing and are left out. */
static size_t take_sample(struct view bytes, char *sample)
{
	size_t size = 0, at = 0;
	while (at < bytes.size && size < SAMPLE_SIZE) {
		if (bytes.data[at] == '<') {
			const char *close = NULL;
			if (stands_at(bytes, at, "<script"))
				close = "</script";
			else if (stands_at(bytes, at, "<style"))
				close = "</style";
			else if (stands_at(bytes, at, "<!--"))
				close = "-->";
			if (close)
				while (at < bytes.size && !stands_at(bytes, at, close))
					at++;
			while (at < bytes.size && bytes.data[at] != '>')
				at++;
			at++;
			continue;
		}
		size_t end = at;
		bool telling = false;
		while (end < bytes.size && bytes.data[end] != '<' && end - at < 4096) {
			unsigned char byte = (unsigned char)bytes.data[end];
			telling = telling || byte >= 0x80 || byte == 0x1B;
			end++;
		}
		if (telling) {
			size_t room = SAMPLE_SIZE - size, take = end - at < room ? end - at : room;
			memcpy(sample + size, bytes.data + at, take);
			size += take;
			if (size < SAMPLE_SIZE)
				sample[size++] = '\n';
		}
		at = end;
	}
	return size;
}

/* Read as windows-1256, alef alone is over a tenth of Arabic and Persian, and
 * nine letters are more than half; in Cyrillic pages alef's byte is a capital. */
static bool looks_like_windows_1256(const unsigned char *sample, size_t size)
{
	static const unsigned char frequent[] = { 0xC7, 0xE1, 0xE4, 0xE3, 0xED, 0xD1, 0xE5, 0xE6, 0xCF };
	size_t high = 0, alef = 0, common = 0;
	for (size_t i = 0; i < size; i++) {
		if (sample[i] < 0x80)
			continue;
		high++;
		alef += sample[i] == 0xC7;
		common += memchr(frequent, sample[i], sizeof frequent) != NULL;
	}
	return high >= 40 && alef * 100 > high * 7 && common * 100 > high * 50;
}

/* In Thai a mark above or below stands on a consonant or another mark, and the
 * vowels written first stand before one. No other page of single bytes keeps both rules; in
 * those of two bytes, runs of high bytes are even. */
static bool looks_like_thai(const unsigned char *sample, size_t size)
{
	size_t high = 0, marks = 0, well_set = 0, first_vowels = 0, well_led = 0, run = 0;
	bool odd_runs = false;
	for (size_t i = 0; i < size; i++) {
		unsigned char c = sample[i];
		if (c < 0x80) {
			odd_runs = odd_runs || run % 2;
			run = 0;
			continue;
		}
		high++;
		run++;
		bool mark = c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
		if (mark) {
			unsigned char before = i ? sample[i - 1] : 0;
			marks++;
			well_set += (before >= 0xA1 && before <= 0xCE) || before == 0xD1 ||
			            (before >= 0xD4 && before <= 0xDA) || (before >= 0xE7 && before <= 0xEE);
		}
		if (c >= 0xE0 && c <= 0xE4 && i + 1 < size) {
			first_vowels++;
			well_led += sample[i + 1] >= 0xA1 && sample[i + 1] <= 0xCE;
		}
	}
	return (odd_runs || run % 2) && high >= 40 && marks * 10 > high && well_set * 50 >= marks * 49 &&
	       well_led * 20 >= first_vowels * 19;
}

static const struct encoding *detect(struct arena *arena, struct view bytes)
{
	char *sample = arena_alloc(arena, SAMPLE_SIZE);
	size_t size = take_sample(bytes, sample);
	if (size == 0)
		return NULL;
	if (looks_like_thai((unsigned char *)sample, size))
		return find_name("windows-874");
	if (looks_like_windows_1256((unsigned char *)sample, size))
		return find_name("windows-1256");
	UErrorCode status = U_ZERO_ERROR;
	UCharsetDetector *detector = ucsdet_open(&status);
	if (U_FAILURE(status))
		return NULL;
	ucsdet_setText(detector, sample, (int32_t)size, &status);
	const UCharsetMatch *match = ucsdet_detect(detector, &status);
	const char *name = match ? ucsdet_getName(match, &status) : NULL;
	const struct encoding *found = NULL;
	if (U_SUCCESS(status) && name) {
		if (strcmp(name, "ISO-8859-6") == 0)
			found = find_name("windows-1256"); /* a superset in practice */
		else if (strcmp(name, "ISO-8859-8-I") == 0 || strcmp(name, "ISO-8859-8") == 0)
			found = find_name("windows-1255");
		else if (strncmp(name, "UTF-", 4) != 0)
			found = find_name(name);
	}
	ucsdet_close(detector);
	return found;
}

/* ICU calls this for what it cannot read: one U+FFFD each, counted. */
static void U_CALLCONV replace_one(const void *context, UConverterToUnicodeArgs *arguments,
                                   const char *units, int32_t length, UConverterCallbackReason reason,
                                   UErrorCode *status)
{
	static const UChar replacement[] = { 0xFFFD };
	(void)units;
	(void)length;
	if (reason > UCNV_IRREGULAR)
		return;
	size_t *count = *(size_t *const *)context;
	++*count;
	*status = U_ZERO_ERROR;
	ucnv_cbToUWriteUChars(arguments, replacement, 1, 0, status);
}

static bool convert(struct arena *arena, struct view bytes, const char *converter,
                    struct decoded *out)
{
	/* No table makes more than three bytes of UTF-8 out of one. */
	size_t room = bytes.size * 3 + 16;
	char *text = arena_alloc(arena, room);
	UErrorCode status = U_ZERO_ERROR;
	UConverter *from = ucnv_open(converter, &status);
	UConverter *to = ucnv_open("UTF-8", &status);
	size_t replaced = 0, *counter = &replaced;
	UConverterToUCallback earlier;
	const void *earlier_context;
	if (U_SUCCESS(status))
		ucnv_setToUCallBack(from, replace_one, &counter, &earlier, &earlier_context, &status);
	UChar pivot[2048], *pivot_source = pivot, *pivot_target = pivot;
	const char *source = bytes.data;
	char *target = text;
	if (U_SUCCESS(status))
		ucnv_convertEx(to, from, &target, text + room - 1, &source, bytes.data + bytes.size, pivot,
		               &pivot_source, &pivot_target, pivot + sizeof pivot / sizeof *pivot, 1, 1,
		               &status);
	ucnv_close(from);
	ucnv_close(to);
	if (U_FAILURE(status))
		return false;
	*target = '\0';
	out->text = (struct view){ text, (size_t)(target - text) };
	out->replaced = replaced;
	return true;
}

static void copy_utf8(struct arena *arena, struct view bytes, struct decoded *out)
{
	if (utf8_valid(bytes)) {
		out->text = (struct view){ arena_copy(arena, bytes), bytes.size };
		out->replaced = 0;
		return;
	}
	char *text = arena_alloc(arena, bytes.size * 3 + 1);
	size_t size = 0, replaced = 0, at = 0;
	while (at < bytes.size) {
		size_t before = at;
		uint32_t c = utf8_next(bytes, &at);
		bool broken = c == 0xFFFD && at - before == 1;
		if (broken)
			replaced++;
		size += utf8_put(text + size, c);
	}
	out->text = (struct view){ text, size };
	out->replaced = replaced;
}

/* UTF-16 without a mark: the high bytes of digits, spaces and line ends are zero,
 * all on one side. */
static const struct encoding *guess_utf16(struct view bytes)
{
	size_t even = 0, odd = 0;
	for (size_t i = 0; i < bytes.size; i++)
		if (bytes.data[i] == 0)
			*(i % 2 ? &odd : &even) += 1;
	size_t pairs = bytes.size / 2;
	if (bytes.size % 2 || pairs < 2)
		return NULL;
	if (odd * 20 > pairs && even * 20 <= odd)
		return find_name("utf-16le");
	if (even * 20 > pairs && odd * 20 <= even)
		return find_name("utf-16be");
	return NULL;
}

/* Whether decoded text is text: control characters and what could not be read
 * are the lesser part. NUL becomes U+FFFD, since nothing after expects it. */
static bool settle(struct arena *arena, struct decoded *out)
{
	struct view text = out->text;
	size_t controls = 0, nulls = 0, length = utf8_length(text);
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.data[i];
		nulls += c == 0;
		controls += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x1B;
	}
	if (length && (controls * 20 > length || out->replaced * 2 > length))
		return false;
	if (nulls) {
		char *fresh = arena_alloc(arena, text.size + nulls * 2 + 1);
		size_t size = 0;
		for (size_t i = 0; i < text.size; i++)
			if (text.data[i])
				fresh[size++] = text.data[i];
			else
				size += utf8_put(fresh + size, 0xFFFD);
		out->text = (struct view){ fresh, size };
		out->replaced += nulls;
	}
	return true;
}

static bool read_as(struct arena *arena, struct view bytes, const struct encoding *encoding,
                    struct decoded *out)
{
	out->charset = encoding->name;
	if (encoding->converter)
		return convert(arena, bytes, encoding->converter, out);
	copy_utf8(arena, bytes, out);
	return true;
}

bool charset_decode(struct arena *arena, struct view bytes, const char *declared,
                    struct decoded *out, stemma_error *error)
{
	const struct encoding *encoding = NULL;
	memset(out, 0, sizeof *out);
	if (bytes.size >= 3 && memcmp(bytes.data, "\xEF\xBB\xBF", 3) == 0) {
		encoding = &encodings[0];
		bytes.data += 3;
		bytes.size -= 3;
	} else if (bytes.size >= 2 && (memcmp(bytes.data, "\xFF\xFE", 2) == 0 ||
	                               memcmp(bytes.data, "\xFE\xFF", 2) == 0)) {
		encoding = find_name(bytes.data[0] == '\xFF' ? "utf-16le" : "utf-16be");
		bytes.data += 2;
		bytes.size -= 2;
	}
	bool ascii = true, escapes = false, nulls = false;
	for (size_t i = 0; i < bytes.size; i++) {
		ascii = ascii && (unsigned char)bytes.data[i] < 0x80;
		escapes = escapes || bytes.data[i] == 0x1B;
		nulls = nulls || bytes.data[i] == 0;
	}
	if (!encoding && nulls)
		encoding = guess_utf16(bytes);
	bool valid = !encoding && utf8_valid(bytes);
	if (!encoding && declared) {
		encoding = find_label(view_of(declared));
		/* A header that says UTF-8 of bytes that are not is a template's, not the page's. */
		if (encoding && !encoding->converter && !valid) {
			struct decoded trial;
			copy_utf8(arena, bytes, &trial);
			if (trial.replaced * 50 > utf8_length(trial.text))
				encoding = NULL;
		}
	}
	if (!encoding && valid && !ascii)
		encoding = &encodings[0];
	if (!encoding)
		encoding = find_meta(bytes);
	if (encoding && !encoding->converter && !valid && !declared && bytes.size) {
		/* The same for a meta element. */
		struct decoded trial;
		copy_utf8(arena, bytes, &trial);
		if (trial.replaced * 50 > utf8_length(trial.text) && detect(arena, bytes))
			encoding = detect(arena, bytes);
	}
	if (!encoding && (!ascii || escapes))
		encoding = detect(arena, bytes);
	if (!encoding)
		encoding = ascii || valid ? &encodings[0] : find_name("windows-1252");
	if (!read_as(arena, bytes, encoding, out) || !settle(arena, out))
		return error_set(error, STEMMA_ERROR_UNDECODABLE,
		                 "the input is no text (read as %s); give an HTML page or a plain text file",
		                 encoding->name);
	return true;
}
