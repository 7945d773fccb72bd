/* hosts.c - good manners among threads that fetch. */
#include "acquire/hosts.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct host {
	struct host *next;
	unsigned present; /* threads inside or waiting */
	bool busy;
	struct timespec not_before;
	char name[];
};

struct hosts {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct host *first;
};

struct hosts *hosts_new(void)
{
	struct hosts *hosts = calloc(1, sizeof *hosts);
	pthread_condattr_t attributes;
	if (!hosts)
		return NULL;
	if (pthread_condattr_init(&attributes) != 0) {
		free(hosts);
		return NULL;
	}
	/* A clock that nobody sets: an hour put back must not make us wait for an hour. */
	bool made = pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC) == 0 &&
	            pthread_cond_init(&hosts->changed, &attributes) == 0;
	(void)pthread_condattr_destroy(&attributes);
	if (!made || pthread_mutex_init(&hosts->lock, NULL) != 0) {
		if (made)
			(void)pthread_cond_destroy(&hosts->changed);
		free(hosts);
		return NULL;
	}
	return hosts;
}

void hosts_free(struct hosts *hosts)
{
	if (!hosts)
		return;
	for (struct host *host = hosts->first; host;) {
		struct host *next = host->next;
		free(host);
		host = next;
	}
	(void)pthread_cond_destroy(&hosts->changed);
	(void)pthread_mutex_destroy(&hosts->lock);
	free(hosts);
}

static bool is_past(const struct timespec *time)
{
	struct timespec now;
	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec > time->tv_sec || (now.tv_sec == time->tv_sec && now.tv_nsec >= time->tv_nsec);
}

/* Drops hosts that nobody waits for, so that a long run does not gather them. */
static void forget_idle(struct hosts *hosts)
{
	for (struct host **at = &hosts->first; *at;) {
		struct host *host = *at;
		if (host->present == 0 && is_past(&host->not_before)) {
			*at = host->next;
			free(host);
		} else {
			at = &host->next;
		}
	}
}

static struct host *find(struct hosts *hosts, const char *name)
{
	struct host *host = hosts->first;
	while (host && strcmp(host->name, name) != 0)
		host = host->next;
	return host;
}

bool hosts_enter(struct hosts *hosts, const char *name)
{
	(void)pthread_mutex_lock(&hosts->lock);
	struct host *host = find(hosts, name);
	if (!host) {
		forget_idle(hosts);
		size_t size = strlen(name) + 1;
		host = calloc(1, sizeof *host + size);
		if (!host) {
			(void)pthread_mutex_unlock(&hosts->lock);
			return false;
		}
		memcpy(host->name, name, size);
		host->next = hosts->first;
		hosts->first = host;
	}
	host->present++;
	while (host->busy || !is_past(&host->not_before)) {
		if (host->busy)
			(void)pthread_cond_wait(&hosts->changed, &hosts->lock);
		else
			(void)pthread_cond_timedwait(&hosts->changed, &hosts->lock, &host->not_before);
	}
	host->busy = true;
	(void)pthread_mutex_unlock(&hosts->lock);
	return true;
}

void hosts_leave(struct hosts *hosts, const char *name, double wait)
{
	(void)pthread_mutex_lock(&hosts->lock);
	struct host *host = find(hosts, name);
	if (host) {
		host->busy = false;
		host->present--;
		if (wait > 0) {
			(void)clock_gettime(CLOCK_MONOTONIC, &host->not_before);
			host->not_before.tv_sec += (time_t)wait + 1;
		}
	}
	(void)pthread_cond_broadcast(&hosts->changed);
	(void)pthread_mutex_unlock(&hosts->lock);
}
