/* engine.c - the immutable engine, and what it tells of its languages. */
#include "engine/engine.h"

#include "acquire/hosts.h"
#include "acquire/warc.h"
#include "base/error.h"
#include "language/language.h"

#include <stdlib.h>
#include <string.h>

stemma_engine *stemma_engine_new(const stemma_options *options, stemma_error *error)
{
	static const stemma_options defaults = STEMMA_OPTIONS_DEFAULT;
	stemma_engine *engine = calloc(1, sizeof *engine);
	if (!engine) {
		error_memory(error);
		return NULL;
	}
	engine->options = options ? *options : defaults;
	if (engine->options.user_agent) {
		size_t size = strlen(engine->options.user_agent) + 1;
		engine->user_agent = malloc(size);
		if (!engine->user_agent) {
			stemma_engine_free(engine);
			error_memory(error);
			return NULL;
		}
		memcpy(engine->user_agent, engine->options.user_agent, size);
		engine->options.user_agent = engine->user_agent;
	}
	engine->hosts = hosts_new();
	pthread_mutex_t *lock = malloc(sizeof *lock);
	if (lock && pthread_mutex_init(lock, NULL) != 0) {
		free(lock);
		lock = NULL;
	}
	engine->save_lock = lock;
	if (!engine->hosts || !lock) {
		stemma_engine_free(engine);
		error_memory(error);
		return NULL;
	}
	if (engine->options.save && !warc_write_opening(engine->options.save, error)) {
		stemma_engine_free(engine);
		return NULL;
	}
	engine->vocabulary = (struct page_vocabulary){
		language_all_furniture.items,   language_all_furniture.count, language_all_citing_cues.items,
		language_all_citing_cues.count, language_all_outlets.items,   language_all_outlets.count,
	};
	return engine;
}

void stemma_engine_free(stemma_engine *engine)
{
	if (!engine)
		return;
	hosts_free(engine->hosts);
	if (engine->save_lock)
		(void)pthread_mutex_destroy(engine->save_lock);
	free(engine->save_lock);
	free(engine->user_agent);
	free(engine);
}

bool stemma_language_get(size_t index, stemma_language_info *info)
{
	if (index >= language_count || languages[index]->floor)
		return false;
	const struct language *language = languages[index];
	*info = (stemma_language_info){
		.tag = language->tag,
		.name = language->name,
		.concepts = language->concepts_covered,
		.words = language->concept_words,
		.names = language->names_covered,
		.abbreviations = language->abbreviations_before_name.count + language->abbreviations_before_number.count +
		                 language->abbreviations_inside.count,
		.stemming = language->stemmer || language->rules,
	};
	return true;
}
