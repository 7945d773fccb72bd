/* hosts.h - good manners among threads that fetch: one request at a time to a host, and
 * none before the time that it asked us to wait. */
#ifndef STEMMA_ACQUIRE_HOSTS_H
#define STEMMA_ACQUIRE_HOSTS_H

#include <stdbool.h>

struct hosts;

/* NULL without memory. Nobody may be inside a host when they are freed. */
struct hosts *hosts_new(void);
void hosts_free(struct hosts *hosts);

/* Waits until nobody else is inside the host, and its time has come. False without memory. */
bool hosts_enter(struct hosts *hosts, const char *host);
/* `wait` is how many seconds the host wants no request for; 0: none. */
void hosts_leave(struct hosts *hosts, const char *host, double wait);

#endif
