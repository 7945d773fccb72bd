/* fetch.c - one http(s) address to bytes: libcurl lives here.
 *
 * Limits: time in all, redirects, and bytes counted after decoding by our own
 * write callback. No cookies, credentials, netrc or proxy. For an address that a
 * person did not give, each socket is checked as it is opened, so neither
 * redirects nor name servers can lead into a private network. */
#include "acquire/fetch.h"

#include "acquire/address.h"
#include "base/buffer.h"
#include "base/error.h"
#include "base/limits.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

enum { CONNECT_MILLISECONDS = 15000 };

/* Everything that is not arena memory; released with the arena. */
struct transfer {
	CURL *handle;
	CURLU *address;
	struct buffer body;
	enum acquire_trust trust;
	bool refused; /* a socket address was not public */
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
	buffer_clear(&transfer->body);
	transfer->handle = NULL;
	transfer->address = NULL;
}

static size_t receive(char *data, size_t size, size_t count, void *context)
{
	struct transfer *transfer = context;
	return buffer_append(&transfer->body, (struct view){ data, size * count }) ? size * count : 0;
}

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address)
{
	struct transfer *transfer = context;
	(void)purpose;
	if (transfer->trust == ACQUIRE_FOUND) {
		unsigned port = address_port(&address->addr, address->addrlen);
		if (!address_is_public(&address->addr, address->addrlen) || (port != 80 && port != 443)) {
			transfer->refused = true;
			return CURL_SOCKET_BAD;
		}
	}
	return socket(address->family, address->socktype, address->protocol);
}

/* "text/html; charset=utf-8" */
static void read_content_type(struct arena *arena, const char *header, struct acquired *out)
{
	size_t size = strcspn(header, "; \t");
	char *type = arena_copy(arena, (struct view){ header, size });
	for (char *c = type; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c + 32);
	out->content_type = *type ? type : NULL;
	for (const char *at = header + size; *at; at++) {
		static const char key[] = "charset=";
		size_t same = 0;
		while (key[same] && ((at[same] | 0x20) == key[same] || at[same] == key[same]))
			same++;
		if (key[same])
			continue;
		at += same;
		at += strspn(at, "\"' ");
		size_t length = strcspn(at, "\"'; \t");
		if (length)
			out->charset = arena_copy(arena, (struct view){ at, length });
		return;
	}
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
	case CURLE_TOO_MANY_REDIRECTS:
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: more than %u redirects; give the address it ends at, or raise --max-redirects",
		                 location, options->max_redirects);
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

static bool explain_status(CURL *handle, long status, const char *location, stemma_error *error)
{
	curl_off_t wait = 0;
	if (status == 404 || status == 410)
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the server answers %ld, there is no such page; check the address",
		                 location, status);
	if ((status == 429 || status == 503) &&
	    curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &wait) == CURLE_OK && wait > 0)
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the server answers %ld, too busy; try again in %lld seconds", location,
		                 status, (long long)wait);
	if (status == 401 || status == 402 || status == 403 || status == 429 || status == 451)
		return error_set(error, STEMMA_ERROR_NETWORK,
		                 "%s: the server answers %ld and does not give the page; save it with a browser and give the file",
		                 location, status);
	return error_set(error, STEMMA_ERROR_NETWORK,
	                 "%s: the server answers %ld; try again later, or save the page and give the file",
	                 location, status);
}

/* Parses the address as libcurl will read it, so that no second parser can disagree. */
static bool read_address(struct transfer *transfer, const char *location, stemma_error *error)
{
	char *user = NULL, *password = NULL;
	CURLUcode code = curl_url_set(transfer->address, CURLUPART_URL, location, CURLU_URLENCODE);
	if (code == CURLUE_OUT_OF_MEMORY)
		return error_memory(error);
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

bool fetch(struct arena *arena, const char *location, enum acquire_trust trust,
           const stemma_options *options, struct acquired *out, stemma_error *error)
{
	(void)pthread_once(&once, initialize);
	struct transfer *transfer = arena_alloc(arena, sizeof *transfer);
	buffer_init(&transfer->body,
	            options->max_bytes < LIMIT_BUFFER_BYTES ? options->max_bytes : LIMIT_BUFFER_BYTES);
	transfer->trust = trust;
	arena_defer(arena, release, transfer);
	transfer->handle = curl_easy_init();
	transfer->address = curl_url();
	if (!transfer->handle || !transfer->address) {
		release(transfer);
		return error_memory(error);
	}
	if (!read_address(transfer, location, error)) {
		release(transfer);
		return false;
	}
	char detail[CURL_ERROR_SIZE] = "";
	CURL *handle = transfer->handle;
	double seconds = options->timeout_seconds;
	long milliseconds = seconds > 0 && seconds < 86400 ? (long)(seconds * 1000) : 86400000L;
	if (milliseconds < 1)
		milliseconds = 1;
	const char *agent = options->user_agent ? options->user_agent
	                                        : arena_print(arena, "stemma/%s", stemma_version());
	CURLcode code = CURLE_OK;
	/* Each option is needed for safety: one that cannot be set ends the fetch. */
#define SET(option, value)                                                     \
	do {                                                                       \
		if (code == CURLE_OK)                                                  \
			code = curl_easy_setopt(handle, option, value);                    \
	} while (0)
	SET(CURLOPT_CURLU, transfer->address);
	SET(CURLOPT_PROTOCOLS_STR, "http,https");
	SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
	SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
	SET(CURLOPT_FOLLOWLOCATION, 1L);
	SET(CURLOPT_MAXREDIRS, options->max_redirects < 100 ? (long)options->max_redirects : 100L);
	SET(CURLOPT_TIMEOUT_MS, milliseconds);
	SET(CURLOPT_CONNECTTIMEOUT_MS,
	    milliseconds < CONNECT_MILLISECONDS ? milliseconds : (long)CONNECT_MILLISECONDS);
	SET(CURLOPT_NOSIGNAL, 1L);
	SET(CURLOPT_PROXY, "");
	SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
	SET(CURLOPT_ACCEPT_ENCODING, "");
	SET(CURLOPT_USERAGENT, agent);
	SET(CURLOPT_WRITEFUNCTION, receive);
	SET(CURLOPT_WRITEDATA, transfer);
	SET(CURLOPT_OPENSOCKETFUNCTION, open_socket);
	SET(CURLOPT_OPENSOCKETDATA, transfer);
	SET(CURLOPT_ERRORBUFFER, detail);
#undef SET
	if (code == CURLE_OK)
		code = curl_easy_perform(handle);
	long status = 0;
	bool done = code == CURLE_OK;
	if (!done) {
		(void)explain(transfer, code, location, options, detail, error);
	} else if (curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status) != CURLE_OK || status < 200 ||
	           status > 299) {
		done = explain_status(handle, status, location, error);
	}
	if (!done) {
		release(transfer);
		return false;
	}
	/* The body stays on the heap, and is freed with the arena. */
	const char *url = NULL, *type = NULL;
	(void)curl_easy_getinfo(handle, CURLINFO_EFFECTIVE_URL, &url);
	(void)curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
	out->bytes = buffer_view(&transfer->body);
	out->url = arena_copy(arena, view_of(url ? url : location));
	if (type)
		read_content_type(arena, type, out);
	curl_easy_cleanup(transfer->handle);
	transfer->handle = NULL;
	return true;
}
