/* address.h - which socket addresses belong to the public internet. */
#ifndef STEMMA_ACQUIRE_ADDRESS_H
#define STEMMA_ACQUIRE_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

/* Whether a socket address is one of the public internet: by IANA's registries of
 * special-purpose addresses, IPv4 addresses inside IPv6 ones looked at too.
 * Everything that is neither IPv4 nor IPv6 is not. */
bool address_is_public(const struct sockaddr *address, socklen_t size);

/* The port of an IPv4 or IPv6 socket address, or 0. */
unsigned address_port(const struct sockaddr *address, socklen_t size);

#endif
