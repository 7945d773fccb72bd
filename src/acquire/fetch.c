/* fetch.c - one http(s) address to bytes: libcurl lives here.
 *
 * Redirects are followed here, not by libcurl, so that each hop is one request with an answer of
 * its own to keep. Limits: time in all, redirects, and bytes counted after decoding by our own
 * write callback. No cookies, credentials, netrc or proxy. For an address that a
 * person did not give, each socket is checked as it is opened, so neither
 * redirects nor name servers can lead into a private network. */
#include "acquire/fetch.h"

#include "acquire/hosts.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
	CONNECT_MILLISECONDS = 15000,
	HEAD_BYTES = 512 * 1024,
	MOST_WAITS = 3, /* for a server that asks for patience */
};

/* Everything that is not arena memory; released with the arena. */
struct transfer {
	CURL *handle;
	CURLU *address;
	struct buffer request, head, body;
	const struct acquire_terms *terms;
	size_t skipped; /* of a redirect's body */
	bool refused;   /* a socket address was not allowed */
};

/* libcurl's own global state needs one call, before any thread uses it; made only when
 * something is fetched, since it costs start-up time. */
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void initialize(void)
{
	(void)curl_global_init(CURL_GLOBAL_DEFAULT);
}

static void release(void *object)
{
	struct transfer *transfer = object;
	curl_easy_cleanup(transfer->handle);
	curl_url_cleanup(transfer->address);
	buffer_clear(&transfer->request);
	buffer_clear(&transfer->head);
	buffer_clear(&transfer->body);
	transfer->handle = NULL;
	transfer->address = NULL;
}

static bool is_redirect(long status)
{
	return status >= 300 && status < 400 && status != 304;
}

static size_t receive(char *data, size_t size, size_t count, void *context)
{
	struct transfer *transfer = context;
	long status = 0;
	(void)curl_easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status);
	if (is_redirect(status)) {
		transfer->skipped += size * count;
		transfer->body.too_large = transfer->skipped > transfer->body.maximum;
		return transfer->body.too_large ? 0 : size * count;
	}
	return buffer_append(&transfer->body, (struct view){ data, size * count }) ? size * count : 0;
}

static size_t receive_head(char *data, size_t size, size_t count, void *context)
{
	struct transfer *transfer = context;
	struct view line = { data, size * count };
	if (view_starts(line, VIEW("HTTP/"))) /* the answer proper comes behind one of 100 */
		transfer->head.size = 0;
	if (transfer->body.size) /* a trailer */
		return line.size;
	return buffer_append(&transfer->head, line) ? line.size : 0;
}

static int see_request(CURL *handle, curl_infotype type, char *data, size_t size, void *context)
{
	struct transfer *transfer = context;
	(void)handle;
	if (type == CURLINFO_HEADER_OUT)
		(void)buffer_append(&transfer->request, (struct view){ data, size });
	return 0;
}

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address)
{
	struct transfer *transfer = context;
	(void)purpose;
	if (transfer->terms->may_connect && !transfer->terms->may_connect(&address->addr, address->addrlen)) {
		transfer->refused = true;
		return CURL_SOCKET_BAD;
	}
	return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static bool explain(const struct transfer *transfer, CURLcode code, const char *location,
                    const stemma_options *options, const char *detail, stemma_error *error)
{
	if (transfer->refused)
		return error_set(error, STEMMA_ERROR_REFUSED,
		                 "%s: leads to an address that is not public; give the address on the command line if you trust it",
		                 location);
	if (transfer->body.too_large)
		return error_set(error, STEMMA_ERROR_TOO_LARGE,
		                 "%s: larger than %zu bytes; raise --max-bytes if the page is meant to be so large",
		                 location, transfer->body.maximum);
	if (transfer->body.failed || code == CURLE_OUT_OF_MEMORY)
		return error_memory(error);
	const char *what = *detail ? detail : curl_easy_strerror(code);
	switch (code) {
	case CURLE_OPERATION_TIMEDOUT:
		return error_set(error, STEMMA_ERROR_TIMEOUT,
		                 "%s: no complete answer within %g seconds; try again, or raise --timeout",
		                 location, options->timeout_seconds);
	case CURLE_UNSUPPORTED_PROTOCOL:
	case CURLE_LOGIN_DENIED:
		return error_set(error, STEMMA_ERROR_REFUSED,
		                 "%s: leads to an address that is not plain http or https (%s); give the page's own address",
		                 location, what);
	case CURLE_COULDNT_RESOLVE_HOST:
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the host has no address (%s); check the spelling and the connection",
		                 location, what);
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CONNECT_ERROR:
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the secure connection failed (%s); save the page with a browser and give the file",
		                 location, what);
	default:
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: could not be fetched (%s); try again, or save the page and give the file",
		                 location, what);
	}
}

static bool explain_status(long status, double wait, const char *location, stemma_error *error)
{
	if (status == 404 || status == 410)
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the server answers %ld, there is no such page; check the address",
		                 location, status);
	if (wait > 0)
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the server answers %ld, too busy; try again in %.0f seconds", location,
		                 status, wait);
	if (status == 401 || status == 402 || status == 403 || status == 429 || status == 451)
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the server answers %ld and does not give the page; save it with a browser and give the file",
		                 location, status);
	return error_set(error, STEMMA_ERROR_NETWORK,
	                 "%s: the server answers %ld; try again later, or save the page and give the file",
	                 location, status);
}

/* Parses the address as libcurl will read it, so that no second parser can disagree. */
static bool read_address(struct transfer *transfer, const char *url, const char *location, stemma_error *error)
{
	char *user = NULL, *password = NULL;
	CURLUcode code = curl_url_set(transfer->address, CURLUPART_URL, url, CURLU_URLENCODE);
	if (code == CURLUE_OUT_OF_MEMORY)
		return error_memory(error);
	if (code == CURLUE_UNSUPPORTED_SCHEME)
		return error_set(error, STEMMA_ERROR_REFUSED,
		                 "%s: leads to an address that is not plain http or https; give the page's own address",
		                 location);
	if (code != CURLUE_OK)
		return error_set(error, STEMMA_ERROR_NETWORK, "%s: no valid address (%s); check the spelling",
		                 location, curl_url_strerror(code));
	(void)curl_url_get(transfer->address, CURLUPART_USER, &user, 0);
	(void)curl_url_get(transfer->address, CURLUPART_PASSWORD, &password, 0);
	bool credentials = user || password;
	curl_free(user);
	curl_free(password);
	if (credentials)
		return error_set(error, STEMMA_ERROR_REFUSED,
		                 "an address with a user name is not fetched; leave out what stands before the @");
	return true;
}

/* What holds for every hop. Each option is needed for safety: one that cannot be set
 * ends the fetch. */
static CURLcode prepare(struct transfer *transfer, const char *agent, char *detail)
{
	CURL *handle = transfer->handle;
	CURLcode code = CURLE_OK;
#define SET(option, value)                                                     \
	do {                                                                       \
		if (code == CURLE_OK)                                                  \
			code = curl_easy_setopt(handle, option, value);                    \
	} while (0)
	SET(CURLOPT_PROTOCOLS_STR, "http,https");
	SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
	SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
	SET(CURLOPT_FOLLOWLOCATION, 0L);
	SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1); /* what a WARC file holds */
	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_PROXY, "");
	SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	SET(CURLOPT_ACCEPT_ENCODING, "");
	SET(CURLOPT_USERAGENT, agent);
	SET(CURLOPT_WRITEFUNCTION, receive);
	SET(CURLOPT_WRITEDATA, transfer);
	SET(CURLOPT_HEADERFUNCTION, receive_head);
	SET(CURLOPT_HEADERDATA, transfer);
	SET(CURLOPT_DEBUGFUNCTION, see_request);
	SET(CURLOPT_DEBUGDATA, transfer);
	SET(CURLOPT_VERBOSE, 1L);
	SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
	SET(CURLOPT_OPENSOCKETDATA, transfer);
	SET(CURLOPT_ERRORBUFFER, detail);
#undef SET
	return code;
}

static double now(void)
{
	struct timespec time;
	(void)clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static const char *host_name(struct arena *arena, const struct transfer *transfer)
{
	char *host = NULL;
	if (curl_url_get(transfer->address, CURLUPART_HOST, &host, 0) != CURLUE_OK || !host)
		return "";
	size_t size = strlen(host);
	/* Not arena_copy: it may jump while libcurl's text is in hand. */
	char stack[256];
	size = size < sizeof stack ? size : sizeof stack - 1;
	for (size_t i = 0; i < size; i++)
		stack[i] = host[i] >= 'A' && host[i] <= 'Z' ? (char)(host[i] + 32) : host[i];
	curl_free(host);
	return arena_copy(arena, (struct view){ stack, size });
}

/* One request, within what is left of the time. `*wait` is what the server asks for. */
static CURLcode perform(struct transfer *transfer, const char *host, double *left, double *wait)
{
	struct hosts *hosts = transfer->terms->hosts;
	transfer->request.size = transfer->head.size = transfer->body.size = transfer->skipped = 0;
	if (hosts && !hosts_enter(hosts, host))
		return CURLE_OUT_OF_MEMORY;
	double started = now();
	long milliseconds = *left > 0.001 ? (long)(*left * 1000) : 1;
	CURLcode code = curl_easy_setopt(transfer->handle, CURLOPT_CURLU, transfer->address);
	if (code == CURLE_OK)
		code = curl_easy_setopt(transfer->handle, CURLOPT_TIMEOUT_MS, milliseconds);
	if (code == CURLE_OK)
		code = curl_easy_setopt(transfer->handle, CURLOPT_CONNECTTIMEOUT_MS,
		                        milliseconds < CONNECT_MILLISECONDS ? milliseconds : (long)CONNECT_MILLISECONDS);
	if (code == CURLE_OK)
		code = curl_easy_perform(transfer->handle);
	*left -= now() - started;
	long status = 0;
	curl_off_t seconds = 0;
	*wait = 0;
	if (code == CURLE_OK && curl_easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK &&
	    (status == 429 || status == 503) &&
	    curl_easy_getinfo(transfer->handle, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK && seconds > 0)
		*wait = (double)seconds;
	if (hosts)
		hosts_leave(hosts, host, *wait <= transfer->terms->options->patience_seconds ? *wait : 0);
	return code;
}

static void note_exchange(struct arena *arena, struct transfer *transfer, const char *url, int64_t time,
                          struct exchange *exchange)
{
	const char *server = NULL;
	(void)curl_easy_getinfo(transfer->handle, CURLINFO_PRIMARY_IP, &server);
	struct view request = buffer_view(&transfer->request), head = buffer_view(&transfer->head);
	*exchange = (struct exchange){
		.url = url,
		.server = server && *server ? arena_copy(arena, view_of(server)) : NULL,
		.request = { arena_copy(arena, request), request.size },
		.head = { arena_copy(arena, head), head.size },
		.time = time,
	};
}

/* The hops, one after the other. */
static bool follow(struct arena *arena, struct transfer *transfer, const char *location, struct acquired *out,
                   const char *detail, stemma_error *error)
{
	const stemma_options *options = transfer->terms->options;
	unsigned most = options->max_redirects < 100 ? options->max_redirects : 100;
	struct exchange *exchanges = arena_array(arena, (size_t)most + 1, sizeof *exchanges);
	double seconds = options->timeout_seconds;
	double left = seconds > 0 && seconds < 86400 ? seconds : 86400, wait;
	const char *url = location;
	unsigned waits = 0;
	for (unsigned hop = 0;; hop++) {
		if (!read_address(transfer, url, location, error))
			return false;
		const char *host = host_name(arena, transfer);
		int64_t time_of_request = (int64_t)time(NULL);
		CURLcode code = perform(transfer, host, &left, &wait);
		if (code != CURLE_OK)
			return explain(transfer, code, location, options, detail, error);
		long status = 0;
		(void)curl_easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status);
		if (wait > 0 && transfer->terms->hosts && wait <= options->patience_seconds && waits++ < MOST_WAITS) {
			hop--; /* the same again, when its time has come */
			continue;
		}
		note_exchange(arena, transfer, url, time_of_request, &exchanges[hop]);
		const char *next = NULL;
		if (is_redirect(status))
			(void)curl_easy_getinfo(transfer->handle, CURLINFO_REDIRECT_URL, &next);
		if (next && hop >= most)
			return error_set(error, STEMMA_ERROR_NETWORK,
			                 "%s: more than %u redirects; give the address it ends at, or raise --max-redirects",
			                 location, most);
		if (next) {
			url = arena_copy(arena, view_of(next));
			continue;
		}
		if (status < 200 || status > 299)
			return explain_status(status, wait, location, error);
		const char *type = NULL;
		(void)curl_easy_getinfo(transfer->handle, CURLINFO_CONTENT_TYPE, &type);
		out->bytes = exchanges[hop].body = buffer_view(&transfer->body); /* on the heap until the arena goes */
		out->url = url;
		out->exchanges = exchanges;
		out->exchange_count = hop + 1;
		if (type)
			acquire_read_content_type(arena, type, out);
		return true;
	}
}

bool fetch(struct arena *arena, const char *location, const struct acquire_terms *terms,
           struct acquired *out, stemma_error *error)
{
	const stemma_options *options = terms->options;
	(void)pthread_once(&once, initialize);
	struct transfer *transfer = arena_alloc(arena, sizeof *transfer);
	buffer_init(&transfer->request, HEAD_BYTES);
	buffer_init(&transfer->head, HEAD_BYTES);
	buffer_init(&transfer->body,
	            options->max_bytes < LIMIT_BUFFER_BYTES ? options->max_bytes : LIMIT_BUFFER_BYTES);
	transfer->terms = terms;
	const char *agent = options->user_agent ? options->user_agent
	                                        : arena_print(arena, "stemma/%s", stemma_version());
	arena_defer(arena, release, transfer);
	transfer->handle = curl_easy_init();
	transfer->address = curl_url();
	char detail[CURL_ERROR_SIZE] = "";
	bool done = false;
	if (!transfer->handle || !transfer->address) {
		error_memory(error);
	} else {
		CURLcode code = prepare(transfer, agent, detail);
		if (code != CURLE_OK)
			(void)explain(transfer, code, location, options, detail, error);
		else
			done = follow(arena, transfer, arena_copy(arena, view_of(location)), out, detail, error);
	}
	if (!done) {
		release(transfer);
		return false;
	}
	curl_easy_cleanup(transfer->handle);
	transfer->handle = NULL;
	return true;
}

const char *fetch_resolve(struct arena *arena, const char *base, const char *address)
{
	(void)pthread_once(&once, initialize);
	CURLU *url = curl_url();
	char *whole = NULL;
	const char *resolved = NULL;
	char stack[4096] = "";
	if (url && curl_url_set(url, CURLUPART_URL, base, 0) == CURLUE_OK &&
	    curl_url_set(url, CURLUPART_URL, address, 0) == CURLUE_OK &&
	    curl_url_get(url, CURLUPART_URL, &whole, 0) == CURLUE_OK && strlen(whole) < sizeof stack) {
		memcpy(stack, whole, strlen(whole) + 1); /* arena_copy may jump */
		resolved = stack;
	}
	curl_free(whole);
	curl_url_cleanup(url);
	return resolved ? arena_copy(arena, view_of(resolved)) : NULL;
}
