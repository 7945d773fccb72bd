/* inventory.h - the shared tables: concepts and names, with their English
 * forms. Build-time. */
#ifndef STEMMA_COMPILER_INVENTORY_H
#define STEMMA_COMPILER_INVENTORY_H

#include "language/language.h"
#include "source.h"

struct inventory_item {
	const char *key; /* "strike:work", "IR", "tehran" */
	enum concept_section section;
	enum concept_class class_;
	const char **english;
	size_t english_count;
	const char **adjectives;
	size_t adjective_count;
	const char **opposites;
	size_t opposite_count;
	const char *set; /* of alternatives, or NULL or "" */
	const char **alternatives; /* the others of the set */
	size_t alternative_count;
	enum dimension dimension;
	double factor;
	const char *related; /* key of the capital or country, or NULL */
	const char *path;
	unsigned line;
};

struct inventory {
	struct inventory_item *items;
	size_t count, capacity;
	uint32_t *slots; /* hash of section and key: number of the item + 1 */
};

struct inventory inventory_read(struct arena *arena, const char *data_folder);
/* The number of an item, or -1. */
long inventory_find(const struct inventory *inventory, enum concept_section section, const char *key);
/* The section of names.txt and of the language files with that heading, or -1. */
int section_of_heading(const char *heading);

#endif
