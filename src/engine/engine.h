/* engine.h - the engine from the inside: options, and what fetches share under locks. */
#ifndef STEMMA_ENGINE_ENGINE_H
#define STEMMA_ENGINE_ENGINE_H

#include "page/page.h"
#include "stemma.h"

#include <pthread.h>

struct hosts;

struct stemma_engine {
	stemma_options options;
	char *user_agent; /* owned; options.user_agent points at it */
	struct page_vocabulary vocabulary;
	struct hosts *hosts;
	pthread_mutex_t *save_lock; /* one page at a time is written to options.save */
};

#endif
