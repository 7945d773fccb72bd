/* address.c - which socket addresses belong to the public internet. */
#include "acquire/address.h"

#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct range {
	uint32_t first;
	unsigned bits;
};

/* RFC 6890 and its updates: what a stranger's page must not make us reach. */
static const struct range reserved[] = {
	{ 0x00000000, 8 },  /* this network */
	{ 0x0A000000, 8 },  /* private */
	{ 0x64400000, 10 }, /* carrier-grade translation */
	{ 0x7F000000, 8 },  /* loopback */
	{ 0xA9FE0000, 16 }, /* link-local, and cloud metadata */
	{ 0xAC100000, 12 }, /* private */
	{ 0xC0000000, 24 }, /* protocol assignments */
	{ 0xC0000200, 24 }, /* documentation */
	{ 0xC0586300, 24 }, /* 6to4 relays */
	{ 0xC0A80000, 16 }, /* private */
	{ 0xC6120000, 15 }, /* benchmarks */
	{ 0xC6336400, 24 }, /* documentation */
	{ 0xCB007100, 24 }, /* documentation */
	{ 0xE0000000, 4 },  /* multicast */
	{ 0xF0000000, 4 },  /* reserved, broadcast */
};

static bool is_public_v4(uint32_t address)
{
	for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
		if ((address ^ reserved[i].first) >> (32 - reserved[i].bits) == 0)
			return false;
	return true;
}

static uint32_t four_bytes(const uint8_t *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool is_public_v6(const uint8_t *bytes)
{
	static const uint8_t mapped[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF };
	static const uint8_t translated[12] = { 0, 0x64, 0xFF, 0x9B };
	if (memcmp(bytes, mapped, 12) == 0 || memcmp(bytes, translated, 12) == 0)
		return is_public_v4(four_bytes(bytes + 12));
	if (bytes[0] >> 5 != 1) /* outside 2000::/3 nothing is global unicast */
		return false;
	uint32_t head = four_bytes(bytes);
	if (head >> 16 == 0x2002) /* 6to4 */
		return is_public_v4(four_bytes(bytes + 2));
	if (head >> 9 == 0x20010000u >> 9 || head == 0x20010DB8) /* protocols; documentation */
		return false;
	return head >> 12 != 0x3FFF0000u >> 12; /* documentation */
}

bool address_is_public(const struct sockaddr *address, socklen_t size)
{
	if (address->sa_family == AF_INET && (size_t)size >= sizeof(struct sockaddr_in)) {
		struct sockaddr_in v4;
		memcpy(&v4, address, sizeof v4);
		return is_public_v4(ntohl(v4.sin_addr.s_addr));
	}
	if (address->sa_family == AF_INET6 && (size_t)size >= sizeof(struct sockaddr_in6)) {
		struct sockaddr_in6 v6;
		memcpy(&v6, address, sizeof v6);
		return is_public_v6(v6.sin6_addr.s6_addr);
	}
	return false;
}

static unsigned port_of(const struct sockaddr *address, socklen_t size)
{
	if (address->sa_family == AF_INET && (size_t)size >= sizeof(struct sockaddr_in)) {
		struct sockaddr_in v4;
		memcpy(&v4, address, sizeof v4);
		return ntohs(v4.sin_port);
	}
	if (address->sa_family == AF_INET6 && (size_t)size >= sizeof(struct sockaddr_in6)) {
		struct sockaddr_in6 v6;
		memcpy(&v6, address, sizeof v6);
		return ntohs(v6.sin6_port);
	}
	return 0;
}

bool address_is_open_to_all(const struct sockaddr *address, socklen_t size)
{
	unsigned port = port_of(address, size);
	return (port == 80 || port == 443) && address_is_public(address, size);
}
