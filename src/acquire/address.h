/* address.h - which socket addresses belong to the public internet. */
#ifndef STEMMA_ACQUIRE_ADDRESS_H
#define STEMMA_ACQUIRE_ADDRESS_H

#include <stdbool.h>
#include <sys/socket.h>

/* Whether a socket address is one of the public internet: by IANA's registries of
 * special-purpose addresses, IPv4 addresses inside IPv6 ones looked at too.
 * Everything that is neither IPv4 nor IPv6 is not. */
bool address_is_public(const struct sockaddr *address, socklen_t size);

/* Whether an address that a stranger named may be connected to: a public one, at a web port. */
bool address_is_open_to_all(const struct sockaddr *address, socklen_t size);

#endif
