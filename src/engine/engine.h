/* engine.h - the engine from the inside: options, and nothing that changes. */
#ifndef STEMMA_ENGINE_ENGINE_H
#define STEMMA_ENGINE_ENGINE_H

#include "page/page.h"
#include "stemma.h"

struct stemma_engine {
	stemma_options options;
	char *user_agent; /* owned; options.user_agent points at it */
	struct page_vocabulary vocabulary;
};

#endif
