/* acquire.c - reading files and fetching from a server on this machine, with every limit.
 *
 * The server is a thread of this program on a loopback port: no network is used. */
#include "acquire/acquire.h"
#include "acquire/address.h"
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

static void answer(int peer, const char *path)
{
	char line[256];
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
			if (strstr(request, "\r\n\r\n"))
				break;
		}
		request[size] = '\0';
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
	tcase_add_test(fetching, offline_refuses_every_address);
	suite_add_tcase(suite, fetching);
	SRunner *runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	int failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
