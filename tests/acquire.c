/* acquire.c - reading files and fetching from a server on this machine, with every limit, and
 * keeping what came as WARC.
 *
 * The server is a thread of this program on a loopback port: no network is used. */
#include "acquire/acquire.h"
#include "acquire/address.h"
#include "acquire/hosts.h"
#include "acquire/warc.h"
#include "base/limits.h"

#include <arpa/inet.h>
#include <check.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static struct arena arena;
static stemma_error error;
static stemma_options options;
static struct acquire_terms terms;
static struct acquired got;

static int listener = -1;
static unsigned port;
static pthread_t server;
static atomic_bool stopping;
static char request[4096]; /* the last one, whole */

static void say(int peer, const char *text, size_t size)
{
	while (size) {
		ssize_t sent = send(peer, text, size, MSG_NOSIGNAL);
		if (sent <= 0)
			return;
		text += sent;
		size -= (size_t)sent;
	}
}

static void say_text(int peer, const char *text)
{
	say(peer, text, strlen(text));
}

/* "hello, hello" gzipped. */
static const unsigned char packed[] = {
	0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0xd7,
	0x51, 0xc8, 0x00, 0x51, 0x00, 0xff, 0xc5, 0xcc, 0xf3, 0x0c, 0x00, 0x00, 0x00,
};

/* A deflate stream of `matches` times 258 letters, by RFC 1951 with its fixed codes. */
static unsigned char bomb[256 * 1024];

static size_t make_bomb(unsigned matches)
{
	size_t bits = 0;
	memset(bomb, 0, sizeof bomb);
	/* a final block with fixed codes and the letter x; "258 from 1 back"; the end. Codes highest bit first */
	static const char opening[] = "11010101000", again[] = "1100010100000", end[] = "0000000";
	for (unsigned i = 0; i < matches + 2; i++)
		for (const char *bit = i == 0 ? opening : i == matches + 1 ? end : again; *bit; bit++, bits++)
			bomb[bits / 8] |= (unsigned char)((*bit - '0') << (bits % 8));
	return bits / 8 + 1;
}

static atomic_int calls; /* of /patience */

static void answer(int peer, const char *path)
{
	char line[512];
	if (strcmp(path, "/page") == 0) {
		say_text(peer, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"windows-1251\"\r\nContent-Length: 5\r\n"
		               "Connection: close\r\n\r\nhello");
	} else if (strcmp(path, "/gzip") == 0) {
		snprintf(line, sizeof line,
		         "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n",
		         sizeof packed);
		say_text(peer, line);
		say(peer, (const char *)packed, sizeof packed);
	} else if (strcmp(path, "/to-page") == 0) {
		say_text(peer, "HTTP/1.1 302 Found\r\nLocation: /page\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
	} else if (strcmp(path, "/circle") == 0) {
		say_text(peer, "HTTP/1.1 302 Found\r\nLocation: /circle\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
	} else if (strcmp(path, "/to-file") == 0) {
		say_text(peer, "HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
	} else if (strncmp(path, "/to/", 4) == 0) { /* wherever the test says */
		snprintf(line, sizeof line, "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 4\r\nConnection: close\r\n\r\ngone",
		         path + 4);
		say_text(peer, line);
	} else if (strcmp(path, "/bomb") == 0) {
		size_t size = make_bomb(150000); /* 38 MB in 240 kB */
		say_text(peer, "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nConnection: close\r\n\r\n");
		say(peer, (const char *)bomb, size);
	} else if (strcmp(path, "/patience") == 0) {
		say_text(peer, atomic_fetch_add(&calls, 1) == 0
		                   ? "HTTP/1.1 429 Too Many\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
		                   : "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nwell");
	} else if (strcmp(path, "/long") == 0) {
		say_text(peer, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhello");
	} else if (strcmp(path, "/endless-redirect") == 0) {
		say_text(peer, "HTTP/1.1 302 Found\r\nLocation: /page\r\nConnection: close\r\n\r\n");
		static char filling[65536];
		for (int i = 0; i < 64; i++)
			say(peer, filling, sizeof filling);
	} else if (strcmp(path, "/busy") == 0) {
		say_text(peer, "HTTP/1.1 429 Too Many\r\nRetry-After: 17\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
	} else if (strcmp(path, "/endless") == 0) {
		say_text(peer, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
		static char filling[65536];
		memset(filling, 'x', sizeof filling);
		for (int i = 0; i < 64; i++)
			say(peer, filling, sizeof filling);
	} else if (strcmp(path, "/short") == 0) {
		say_text(peer, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\nConnection: close\r\n\r\nhello");
	} else if (strcmp(path, "/slow") == 0) {
		say_text(peer, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhel");
		for (int i = 0; i < 50 && !atomic_load(&stopping); i++)
			usleep(20000);
	} else {
		say_text(peer, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
	}
}

static void *serve(void *unused)
{
	(void)unused;
	while (!atomic_load(&stopping)) {
		struct pollfd waiting = { .fd = listener, .events = POLLIN };
		if (poll(&waiting, 1, 20) <= 0)
			continue;
		int peer = accept(listener, NULL, NULL);
		if (peer < 0)
			continue;
		size_t size = 0;
		while (size + 1 < sizeof request) {
			ssize_t read_now = recv(peer, request + size, sizeof request - 1 - size, 0);
			if (read_now <= 0)
				break;
			size += (size_t)read_now;
			request[size] = '\0';
			if (strstr(request, "\r\n\r\n") || request[0] == 0x16 /* TLS */)
				break;
		}
		request[size] = '\0';
		if (request[0] == 0x16)
			say_text(peer, "HTTP/1.1 400 Plain words, please\r\n\r\n");
		char path[200] = "";
		if (sscanf(request, "GET %199s", path) == 1)
			answer(peer, path);
		close(peer);
	}
	return NULL;
}

static void start_server(void)
{
	atomic_store(&stopping, false);
	listener = socket(AF_INET, SOCK_STREAM, 0);
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t size = sizeof address;
	ck_assert_int_eq(bind(listener, (struct sockaddr *)&address, size), 0);
	ck_assert_int_eq(listen(listener, 8), 0);
	ck_assert_int_eq(getsockname(listener, (struct sockaddr *)&address, &size), 0);
	port = ntohs(address.sin_port);
	ck_assert_int_eq(pthread_create(&server, NULL, serve, NULL), 0);
}

static void stop_server(void)
{
	atomic_store(&stopping, true);
	pthread_join(server, NULL);
	close(listener);
}

static void setup(void)
{
	arena_init(&arena, LIMIT_ARENA_BYTES);
	memset(&error, 0, sizeof error);
	options = (stemma_options)STEMMA_OPTIONS_DEFAULT;
	options.timeout_seconds = 10;
	terms = (struct acquire_terms){ .options = &options };
	if (!ARENA_GUARD(&arena))
		ck_abort_msg("out of memory");
}

static void setup_server(void)
{
	setup();
	start_server();
}

static void teardown(void)
{
	arena_clear(&arena);
}

static void teardown_server(void)
{
	stop_server();
	teardown();
}

static bool get(const char *location)
{
	return acquire(&arena, location, &terms, &got, &error);
}

static bool fetch_path(const char *path)
{
	return get(arena_print(&arena, "http://127.0.0.1:%u%s", port, path));
}

static void refuses(const char *path, stemma_error_code code, const char *words)
{
	ck_assert(!fetch_path(path));
	ck_assert_msg(error.code == code, "%s", error.message);
	ck_assert_msg(strstr(error.message, "http://127.0.0.1:") && strstr(error.message, words), "%s", error.message);
}

START_TEST(a_page_comes_with_its_type_charset_and_digest)
{
	ck_assert_msg(fetch_path("/page"), "%s", error.message);
	ck_assert_uint_eq(got.bytes.size, 5);
	ck_assert_str_eq(got.content_type, "text/html");
	ck_assert_str_eq(got.charset, "windows-1251");
	ck_assert_str_eq(got.sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
}
END_TEST

START_TEST(the_request_names_stemma_and_carries_no_secrets)
{
	ck_assert(fetch_path("/page"));
	ck_assert_ptr_nonnull(strstr(request, "User-Agent: stemma/"));
	ck_assert_ptr_null(strstr(request, "Cookie"));
	ck_assert_ptr_null(strstr(request, "Authorization"));
}
END_TEST

START_TEST(redirects_are_followed_to_where_they_end)
{
	ck_assert_msg(fetch_path("/to-page"), "%s", error.message);
	ck_assert_ptr_nonnull(strstr(got.url, "/page"));
}
END_TEST

START_TEST(redirects_in_a_circle_end)
{
	refuses("/circle", STEMMA_ERROR_NETWORK, "redirects");
}
END_TEST

START_TEST(a_redirect_out_of_http_is_refused)
{
	refuses("/to-file", STEMMA_ERROR_REFUSED, "http");
}
END_TEST

START_TEST(compressed_bodies_are_unpacked_and_counted_unpacked)
{
	ck_assert_msg(fetch_path("/gzip"), "%s", error.message);
	ck_assert_uint_eq(got.bytes.size, 12);
	ck_assert_int_eq(memcmp(got.bytes.data, "hello, hello", 12), 0);
	options.max_bytes = 11;
	refuses("/gzip", STEMMA_ERROR_TOO_LARGE, "--max-bytes");
}
END_TEST

START_TEST(an_endless_body_is_cut_at_the_limit)
{
	options.max_bytes = 100000;
	refuses("/endless", STEMMA_ERROR_TOO_LARGE, "100000 bytes");
}
END_TEST

START_TEST(a_slow_body_ends_at_the_time_limit)
{
	options.timeout_seconds = 0.2;
	refuses("/slow", STEMMA_ERROR_TIMEOUT, "--timeout");
}
END_TEST

START_TEST(a_body_shorter_than_promised_is_an_error)
{
	refuses("/short", STEMMA_ERROR_NETWORK, "could not be fetched");
}
END_TEST

START_TEST(a_body_longer_than_promised_ends_where_it_was_promised_to)
{
	ck_assert_msg(fetch_path("/long"), "%s", error.message);
	ck_assert_uint_eq(got.bytes.size, 2);
}
END_TEST

START_TEST(a_bomb_is_counted_as_it_unfolds)
{
	options.max_bytes = 1000000;
	refuses("/bomb", STEMMA_ERROR_TOO_LARGE, "1000000 bytes");
	options.max_bytes = 50000000;
	ck_assert_msg(fetch_path("/bomb"), "%s", error.message);
	ck_assert_uint_eq(got.bytes.size, 1 + 150000u * 258u);
}
END_TEST

START_TEST(the_body_of_a_redirect_has_the_same_limit)
{
	options.max_bytes = 100000;
	refuses("/endless-redirect", STEMMA_ERROR_TOO_LARGE, "100000 bytes");
}
END_TEST

START_TEST(a_server_that_speaks_no_tls_fails_the_secure_connection)
{
	ck_assert(!get(arena_print(&arena, "https://127.0.0.1:%u/page", port)));
	ck_assert_int_eq(error.code, STEMMA_ERROR_NETWORK);
	ck_assert_msg(strstr(error.message, "secure connection") && strstr(error.message, "https://127.0.0.1"), "%s",
	              error.message);
}
END_TEST

/* This server and nothing else that is not public: what a page's own host would be. */
static bool is_this_server(const struct sockaddr *address, socklen_t size)
{
	struct sockaddr_in v4;
	if (address->sa_family != AF_INET || (size_t)size < sizeof v4)
		return address_is_open_to_all(address, size);
	memcpy(&v4, address, sizeof v4);
	return (ntohl(v4.sin_addr.s_addr) == INADDR_LOOPBACK && ntohs(v4.sin_port) == port) ||
	       address_is_open_to_all(address, size);
}

START_TEST(a_redirect_into_a_private_network_is_refused_at_its_hop)
{
	terms.may_connect = is_this_server;
	ck_assert_msg(fetch_path("/to-page"), "%s", error.message);
	/* private, loopback by other names and forms, link-local, mapped, another port */
	static const char *const inward[] = {
		"http://10.0.0.1/",     "http://127.0.0.2/",       "http://2130706434/",         "http://0x7f.0.0.2/",
		"http://017700000002/", "http://169.254.169.254/", "http://[::1]/",              "http://[::ffff:127.0.0.2]/",
		"http://[fe80::1]/",    "http://[64:ff9b::10.0.0.1]/", "http://192.168.1.1:8080/", "http://0/",
	};
	for (size_t i = 0; i < sizeof inward / sizeof *inward; i++)
		refuses(arena_print(&arena, "/to/%s", inward[i]), STEMMA_ERROR_REFUSED, "not public");
	ck_assert(!fetch_path("/to/http://ann:secret@127.0.0.1/"));
	ck_assert_int_eq(error.code, STEMMA_ERROR_REFUSED);
	ck_assert_ptr_null(strstr(error.message, "secret"));
}
END_TEST

START_TEST(public_addresses_are_open_at_web_ports_only)
{
	struct sockaddr_in v4 = { .sin_family = AF_INET, .sin_port = htons(443) };
	ck_assert_int_eq(inet_pton(AF_INET, "93.184.216.34", &v4.sin_addr), 1);
	ck_assert(address_is_open_to_all((struct sockaddr *)&v4, sizeof v4));
	v4.sin_port = htons(25);
	ck_assert(!address_is_open_to_all((struct sockaddr *)&v4, sizeof v4));
}
END_TEST

/* ---- Manners ------------------------------------------------------------------- */

START_TEST(a_server_that_asks_for_patience_is_asked_again_later)
{
	atomic_store(&calls, 0);
	terms.hosts = hosts_new();
	ck_assert_ptr_nonnull(terms.hosts);
	options.patience_seconds = 5;
	ck_assert_msg(fetch_path("/patience"), "%s", error.message);
	ck_assert_int_eq(atomic_load(&calls), 2);
	ck_assert_uint_eq(got.bytes.size, 4);
	refuses("/busy", STEMMA_ERROR_NETWORK, "17 seconds"); /* more than we have */
	hosts_free(terms.hosts);
}
END_TEST

static struct hosts *shared;
static atomic_int inside, most_inside;

static void *visit(void *name)
{
	for (int i = 0; i < 20; i++) {
		if (!hosts_enter(shared, name))
			return NULL;
		int now = atomic_fetch_add(&inside, 1) + 1;
		if (now > atomic_load(&most_inside))
			atomic_store(&most_inside, now);
		usleep(200);
		atomic_fetch_sub(&inside, 1);
		hosts_leave(shared, name, 0);
	}
	return name;
}

START_TEST(one_thread_at_a_time_is_inside_a_host)
{
	static char name[] = "a.example";
	pthread_t threads[4];
	shared = hosts_new();
	ck_assert_ptr_nonnull(shared);
	for (size_t i = 0; i < 4; i++)
		ck_assert_int_eq(pthread_create(&threads[i], NULL, visit, name), 0);
	for (size_t i = 0; i < 4; i++) {
		void *done = NULL;
		pthread_join(threads[i], &done);
		ck_assert_ptr_nonnull(done);
	}
	ck_assert_int_eq(atomic_load(&most_inside), 1);
	ck_assert(hosts_enter(shared, "b.example") && hosts_enter(shared, "c.example")); /* others need not wait */
	hosts_leave(shared, "b.example", 0);
	hosts_leave(shared, "c.example", 0);
	hosts_free(shared);
}
END_TEST

/* ---- Evidence ------------------------------------------------------------------- */

static char archive[] = "/tmp/stemma-acquire-XXXXXX.warc";

static void keep_fetched(void)
{
	size_t count;
	memcpy(archive + strlen(archive) - 11, "XXXXXX", 6);
	int file = mkstemps(archive, 5);
	ck_assert_int_ge(file, 0);
	FILE *stream = fdopen(file, "w");
	ck_assert_ptr_nonnull(stream);
	ck_assert(warc_write_opening(stream, &error));
	ck_assert_msg(fetch_path("/to-page"), "%s", error.message);
	ck_assert_uint_eq(got.exchange_count, 2);
	struct view *records = warc_records(&arena, &got, &count);
	ck_assert(warc_write(stream, records, count, &error));
	ck_assert_msg(fetch_path("/gzip"), "%s", error.message);
	records = warc_records(&arena, &got, &count);
	ck_assert(warc_write(stream, records, count, &error));
	fclose(stream);
}

START_TEST(what_was_kept_reads_as_it_came)
{
	keep_fetched();
	options.offline = true;
	ck_assert_msg(get(archive), "%s", error.message);
	ck_assert_str_eq(got.sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
	ck_assert_str_eq(got.charset, "windows-1251");
	ck_assert_str_eq(got.url, arena_print(&arena, "http://127.0.0.1:%u/page", port));
	ck_assert_msg(get(arena_print(&arena, "%s#2", archive)), "%s", error.message);
	ck_assert_uint_eq(got.bytes.size, 12); /* unpacked */
	ck_assert_int_eq(memcmp(got.bytes.data, "hello, hello", 12), 0);
	/* by the address it was asked for, through its redirect */
	ck_assert_msg(get(arena_print(&arena, "%s#http://127.0.0.1:%u/to-page", archive, port)), "%s", error.message);
	ck_assert_uint_eq(got.bytes.size, 5);
	ck_assert(!get(arena_print(&arena, "%s#3", archive)));
	ck_assert_int_eq(error.code, STEMMA_ERROR_UNREADABLE);
	ck_assert_ptr_nonnull(strstr(error.message, "no such page"));
	options.max_bytes = 4;
	ck_assert(!get(archive));
	ck_assert_int_eq(error.code, STEMMA_ERROR_TOO_LARGE);
	unlink(archive);
}
END_TEST

/* Reads the file as the standard says, without the code that wrote it. */
START_TEST(what_was_kept_is_sound_by_the_standard)
{
	keep_fetched();
	FILE *stream = fopen(archive, "r");
	ck_assert_ptr_nonnull(stream);
	static const char *const types[] = { "warcinfo", "response", "request", "response", "request", "response", "request" };
	char line[1024], target[1024];
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		size_t length = 0;
		bool typed = false, dated = false, named = false;
		target[0] = '\0';
		ck_assert_ptr_nonnull(fgets(line, sizeof line, stream));
		ck_assert_str_eq(line, "WARC/1.1\r\n");
		while (fgets(line, sizeof line, stream) && strcmp(line, "\r\n") != 0) {
			ck_assert_ptr_nonnull(strstr(line, "\r\n"));
			typed = typed || strcmp(line, arena_print(&arena, "WARC-Type: %s\r\n", types[i])) == 0;
			dated = dated || strncmp(line, "WARC-Date: 2", 12) == 0;
			named = named || strncmp(line, "WARC-Record-ID: <urn:uuid:", 26) == 0;
			(void)sscanf(line, "WARC-Target-URI: %1023s", target);
			(void)sscanf(line, "Content-Length: %zu", &length);
		}
		ck_assert_msg(typed && dated && named, "record %zu", i);
		ck_assert(i == 0 || strncmp(target, "http://127.0.0.1:", 17) == 0);
		char *block = arena_alloc(&arena, length + 1);
		ck_assert_uint_eq(fread(block, 1, length, stream), length);
		if (strcmp(types[i], "request") == 0)
			ck_assert_int_eq(strncmp(block, "GET /", 5), 0);
		if (strcmp(types[i], "response") == 0) {
			const char *body = strstr(block, "\r\n\r\n"), *promised = strstr(block, "\r\nContent-Length: ");
			ck_assert(body && promised && promised < body);
			ck_assert_uint_eq(strtoul(promised + 18, NULL, 10), length - (size_t)(body + 4 - block));
		}
		ck_assert_ptr_nonnull(fgets(line, sizeof line, stream));
		ck_assert_str_eq(line, "\r\n");
		ck_assert_ptr_nonnull(fgets(line, sizeof line, stream));
		ck_assert_str_eq(line, "\r\n");
	}
	ck_assert_ptr_null(fgets(line, sizeof line, stream));
	fclose(stream);
	unlink(archive);
}
END_TEST

static bool read_records(const char *text, const char *which)
{
	char *copy = arena_copy(&arena, view_of(text));
	FILE *stream = fmemopen(copy, strlen(copy), "r");
	ck_assert_ptr_nonnull(stream);
	memset(&got, 0, sizeof got);
	bool done = warc_read(&arena, stream, "pages.warc", which, &options, &got, &error);
	fclose(stream);
	return done;
}

#define RECORD(url, length, block) \
	"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <" url ">\r\nContent-Type: application/http\r\n" \
	"Content-Length: " length "\r\n\r\n" block "\r\n\r\n"

START_TEST(files_of_other_programs_are_read)
{
	/* a picture, then a page in chunks, as crawlers leave them */
	static const char records[] =
		RECORD("http://a.example/x.png", "46", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxy")
		RECORD("http://a.example/x", "76",
		       "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;a=b\r\nwell\r\n5\r\n done\r\n0\r\n\r\n");
	ck_assert_msg(read_records(records, NULL), "%s", error.message);
	ck_assert_str_eq(got.url, "http://a.example/x");
	ck_assert_uint_eq(got.bytes.size, 9);
	ck_assert_int_eq(memcmp(got.bytes.data, "well done", 9), 0);
	ck_assert(read_records(records, "http://a.example/x#part"));
}
END_TEST

START_TEST(broken_files_are_refused_in_words)
{
	static const char packed_page[] =
		RECORD("http://a.example/x", "49", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n....");
	static const char *const broken[] = {
		"no WARC at all\r\n",
		"WARC/1.1\r\nWARC-Type: response\r\n",
		"WARC/1.1\r\nWARC-Type: response\r\n\r\n",
		"WARC/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n",
		"WARC/1.1\r\nContent-Length: -4\r\n\r\n",
		"WARC/1.1\r\nContent-Length: 400\r\n\r\nshort",
		packed_page,
	};
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
		ck_assert_msg(!read_records(broken[i], NULL), "%s", broken[i]);
		ck_assert_msg(error.code == STEMMA_ERROR_FORMAT && strstr(error.message, "pages.warc"), "%s: %s", broken[i],
		              error.message);
	}
	ck_assert(!read_records("WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n", NULL));
	ck_assert_ptr_nonnull(strstr(error.message, "no page in it"));
}
END_TEST

START_TEST(a_missing_page_says_so)
{
	refuses("/nowhere", STEMMA_ERROR_NETWORK, "404");
}
END_TEST

START_TEST(a_busy_server_says_when_to_come_again)
{
	refuses("/busy", STEMMA_ERROR_NETWORK, "17 seconds");
}
END_TEST

START_TEST(an_address_that_was_found_may_not_lead_here)
{
	terms.may_connect = address_is_open_to_all;
	ck_assert(!fetch_path("/page"));
	ck_assert_int_eq(error.code, STEMMA_ERROR_REFUSED);
	ck_assert_ptr_nonnull(strstr(error.message, "not public"));
}
END_TEST

START_TEST(offline_refuses_every_address)
{
	options.offline = true;
	refuses("/page", STEMMA_ERROR_REFUSED, "offline");
}
END_TEST

START_TEST(an_address_with_a_user_name_is_refused_without_repeating_it)
{
	ck_assert(!get("http://ann:secret@127.0.0.1/"));
	ck_assert_int_eq(error.code, STEMMA_ERROR_REFUSED);
	ck_assert_ptr_null(strstr(error.message, "secret"));
}
END_TEST

START_TEST(other_schemes_are_no_addresses)
{
	ck_assert(acquire_is_url("HTTPS://a.example/"));
	ck_assert(!acquire_is_url("ftp://a.example/"));
	ck_assert(!acquire_is_url("http:/a"));
	ck_assert(!get("gopher://a.example/1"));
	ck_assert_int_eq(error.code, STEMMA_ERROR_REFUSED);
}
END_TEST

START_TEST(only_addresses_of_the_public_internet_are_public)
{
	static const struct {
		const char *text;
		bool public;
	} rows[] = {
		{ "93.184.216.34", true },      { "127.0.0.1", false },       { "127.255.1.2", false },
		{ "10.1.2.3", false },          { "172.16.0.1", false },      { "172.32.0.1", true },
		{ "192.168.1.1", false },       { "169.254.169.254", false }, { "100.64.0.1", false },
		{ "0.0.0.0", false },           { "224.0.0.1", false },       { "255.255.255.255", false },
		{ "198.18.0.1", false },        { "2606:4700::1111", true },  { "::1", false },
		{ "::", false },                { "fe80::1", false },         { "fc00::1", false },
		{ "ff02::1", false },           { "::ffff:127.0.0.1", false }, { "::ffff:93.184.216.34", true },
		{ "64:ff9b::10.0.0.1", false }, { "64:ff9b::5db8:d822", true }, { "2002:7f00:1::", false },
		{ "2002:5db8:d822::", true },   { "2001:db8::1", false },     { "2001::1", false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sockaddr_in v4 = { .sin_family = AF_INET };
		struct sockaddr_in6 v6 = { .sin6_family = AF_INET6 };
		bool is;
		if (inet_pton(AF_INET, rows[i].text, &v4.sin_addr) == 1) {
			is = address_is_public((struct sockaddr *)&v4, sizeof v4);
		} else {
			ck_assert_int_eq(inet_pton(AF_INET6, rows[i].text, &v6.sin6_addr), 1);
			is = address_is_public((struct sockaddr *)&v6, sizeof v6);
		}
		ck_assert_msg(is == rows[i].public, "%s", rows[i].text);
	}
	struct sockaddr other = { .sa_family = AF_UNIX };
	ck_assert(!address_is_public(&other, sizeof other));
}
END_TEST

START_TEST(a_file_is_read_whole)
{
	char path[] = "/tmp/stemma-acquire-XXXXXX";
	int file = mkstemp(path);
	ck_assert_int_ge(file, 0);
	ck_assert_int_eq(write(file, "hello", 5), 5);
	close(file);
	ck_assert(get(path));
	ck_assert_uint_eq(got.bytes.size, 5);
	ck_assert_ptr_null(got.url);
	ck_assert_str_eq(got.sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
	options.max_bytes = 4;
	ck_assert(!get(path));
	ck_assert_int_eq(error.code, STEMMA_ERROR_TOO_LARGE);
	unlink(path);
}
END_TEST

START_TEST(a_path_that_cannot_be_read_says_why)
{
	ck_assert(!get("/no/such/file.html"));
	ck_assert_int_eq(error.code, STEMMA_ERROR_UNREADABLE);
	ck_assert_ptr_nonnull(strstr(error.message, "no such file"));
	ck_assert(!get("/tmp"));
	ck_assert_ptr_nonnull(strstr(error.message, "folder"));
}
END_TEST

START_TEST(a_dash_is_standard_input)
{
	int ends[2], kept = dup(STDIN_FILENO);
	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], "from a pipe", 11), 11);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	bool done = get("-");
	if (kept >= 0) {
		dup2(kept, STDIN_FILENO);
		close(kept);
	}
	ck_assert(done);
	ck_assert_uint_eq(got.bytes.size, 11);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("bytes come in safely");
	TCase *files = tcase_create("files");
	tcase_add_checked_fixture(files, setup, teardown);
	tcase_add_test(files, a_file_is_read_whole);
	tcase_add_test(files, a_path_that_cannot_be_read_says_why);
	tcase_add_test(files, a_dash_is_standard_input);
	tcase_add_test(files, other_schemes_are_no_addresses);
	tcase_add_test(files, an_address_with_a_user_name_is_refused_without_repeating_it);
	tcase_add_test(files, public_addresses_are_open_at_web_ports_only);
	tcase_add_test(files, one_thread_at_a_time_is_inside_a_host);
	tcase_add_test(files, files_of_other_programs_are_read);
	tcase_add_test(files, broken_files_are_refused_in_words);
	tcase_add_test(files, only_addresses_of_the_public_internet_are_public);
	suite_add_tcase(suite, files);
	TCase *fetching = tcase_create("fetching");
	tcase_add_checked_fixture(fetching, setup_server, teardown_server);
	tcase_set_timeout(fetching, 30);
	tcase_add_test(fetching, a_page_comes_with_its_type_charset_and_digest);
	tcase_add_test(fetching, the_request_names_stemma_and_carries_no_secrets);
	tcase_add_test(fetching, redirects_are_followed_to_where_they_end);
	tcase_add_test(fetching, redirects_in_a_circle_end);
	tcase_add_test(fetching, a_redirect_out_of_http_is_refused);
	tcase_add_test(fetching, compressed_bodies_are_unpacked_and_counted_unpacked);
	tcase_add_test(fetching, an_endless_body_is_cut_at_the_limit);
	tcase_add_test(fetching, a_slow_body_ends_at_the_time_limit);
	tcase_add_test(fetching, a_body_shorter_than_promised_is_an_error);
	tcase_add_test(fetching, a_missing_page_says_so);
	tcase_add_test(fetching, a_busy_server_says_when_to_come_again);
	tcase_add_test(fetching, an_address_that_was_found_may_not_lead_here);
	tcase_add_test(fetching, a_body_longer_than_promised_ends_where_it_was_promised_to);
	tcase_add_test(fetching, a_bomb_is_counted_as_it_unfolds);
	tcase_add_test(fetching, the_body_of_a_redirect_has_the_same_limit);
	tcase_add_test(fetching, a_server_that_speaks_no_tls_fails_the_secure_connection);
	tcase_add_test(fetching, a_redirect_into_a_private_network_is_refused_at_its_hop);
	tcase_add_test(fetching, a_server_that_asks_for_patience_is_asked_again_later);
	tcase_add_test(fetching, what_was_kept_reads_as_it_came);
	tcase_add_test(fetching, what_was_kept_is_sound_by_the_standard);
	tcase_add_test(fetching, offline_refuses_every_address);
	suite_add_tcase(suite, fetching);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
