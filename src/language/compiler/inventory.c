/* inventory.c - reading the shared tables of concepts and names. Build-time. */
#include "inventory.h"

#include "base/hash.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const headings[SECTION_COUNT] = {
	"words", "countries", "regions", "cities", "organisations", "outlets", "currencies", "units", "persons", "peoples",
};

static const char *const classes[CLASS_COUNT] = {
	"",        "person", "organisation", "place", "event",   "time",     "quantity", "weapon", "substance", "vehicle",
	"animal", "food",   "disease",      "body",  "building", "document", "nature",   "title",  "reporting",
	"denial",
	"possibility", "business",
};

static const char *const dimensions[] = {
	"", "length", "area", "volume", "mass", "speed", "time", "power", "energy", "pressure", "temperature", "data",
};

int section_of_heading(const char *heading)
{
	for (int i = 0; i < SECTION_COUNT; i++)
		if (strcmp(headings[i], heading) == 0)
			return i;
	return -1;
}

enum { SLOTS = 1 << 15 };

static uint64_t slot_of(enum concept_section section, const char *key)
{
	unsigned char first = (unsigned char)section;
	return hash_finish(hash_bytes(hash_bytes(HASH_START, &first, 1), key, strlen(key))) & (SLOTS - 1);
}

long inventory_find(const struct inventory *inventory, enum concept_section section, const char *key)
{
	for (uint64_t slot = slot_of(section, key); inventory->slots[slot]; slot = (slot + 1) & (SLOTS - 1)) {
		const struct inventory_item *item = &inventory->items[inventory->slots[slot] - 1];
		if (item->section == section && strcmp(item->key, key) == 0)
			return (long)(inventory->slots[slot] - 1);
	}
	return -1;
}

static void add_item(struct arena *arena, struct inventory *inventory, struct inventory_item item)
{
	if (inventory_find(inventory, item.section, item.key) >= 0) {
		complain(item.path, item.line, "%s stands twice", item.key);
		return;
	}
	inventory->items = arena_grow(arena, inventory->items, inventory->count, &inventory->capacity, sizeof item);
	inventory->items[inventory->count++] = item;
	if (inventory->count * 2 > SLOTS) {
		fprintf(stderr, "the shared tables have more items than the compiler has room for; raise SLOTS\n");
		exit(1);
	}
	uint64_t slot = slot_of(item.section, item.key);
	while (inventory->slots[slot])
		slot = (slot + 1) & (SLOTS - 1);
	inventory->slots[slot] = (uint32_t)inventory->count;
}

static void read_concepts(struct arena *arena, struct inventory *inventory, const char *path)
{
	struct table_file file = table_read(arena, path);
	for (size_t r = 0; r < file.count; r++) {
		struct table_row *row = &file.rows[r];
		if (row->field_count != 5 && row->field_count != 6) {
			complain(path, row->number, "expected 5 or 6 fields parted by \"|\", found %zu", row->field_count);
			continue;
		}
		struct inventory_item item = {
			.key = row->fields[0], .section = SECTION_WORD, .path = path, .line = row->number,
		};
		item.english = split_list(arena, row->fields[2], &item.english_count);
		if (item.english_count == 0)
			complain(path, row->number, "the concept %s has no English word", item.key);
		item.opposites = split_list(arena, row->fields[3], &item.opposite_count);
		int class_ = 0;
		while (class_ < CLASS_COUNT && strcmp(classes[class_], row->fields[4]) != 0)
			class_++;
		if (class_ == CLASS_COUNT) {
			complain(path, row->number, "unknown class \"%s\"", row->fields[4]);
			class_ = 0;
		}
		item.class_ = (enum concept_class)class_;
		item.set = row->field_count == 6 ? row->fields[5] : "";
		add_item(arena, inventory, item);
	}
}

static void read_unit(struct inventory_item *item, struct arena *arena, const char *fact)
{
	size_t count;
	const char **parts = split_list(arena, fact, &count);
	item->dimension = DIMENSION_OTHER;
	item->factor = 1;
	if (count == 0)
		return;
	for (size_t d = 1; d < sizeof dimensions / sizeof *dimensions; d++)
		if (strcmp(parts[0], dimensions[d]) == 0)
			item->dimension = (enum dimension)d;
	if (count < 2)
		return;
	if (item->dimension == DIMENSION_TEMPERATURE) /* no factor: the scale's number */
		item->factor = strcmp(parts[1], "fahrenheit") == 0 ? 2 : strcmp(parts[1], "kelvin") == 0 ? 3 : 1;
	else
		item->factor = strtod(parts[1], NULL); /* the tool runs in the C locale */
	if (item->factor <= 0)
		complain(item->path, item->line, "the factor of %s is no positive number", item->key);
}

static void read_names(struct arena *arena, struct inventory *inventory, const char *path)
{
	struct table_file file = table_read(arena, path);
	for (size_t r = 0; r < file.count; r++) {
		struct table_row *row = &file.rows[r];
		int section = section_of_heading(row->section);
		if (section <= 0) {
			complain(path, row->number, "unknown section [%s]", row->section);
			continue;
		}
		if (row->field_count < 2) {
			complain(path, row->number, "expected \"key | names | …\"");
			continue;
		}
		struct inventory_item item = {
			.key = row->fields[0], .section = (enum concept_section)section, .path = path, .line = row->number,
		};
		item.english = split_list(arena, row->fields[1], &item.english_count);
		item.class_ = section == SECTION_PERSON || section == SECTION_PEOPLE         ? CLASS_PERSON
		              : section == SECTION_ORGANISATION || section == SECTION_OUTLET ? CLASS_ORGANISATION
		              : section == SECTION_CURRENCY || section == SECTION_UNIT       ? CLASS_QUANTITY
		                                                                             : CLASS_PLACE;
		for (size_t f = 2; f < row->field_count; f++) {
			const char *field = row->fields[f];
			if (section == SECTION_UNIT)
				read_unit(&item, arena, field);
			else if (strncmp(field, "country: ", 9) == 0)
				item.related = field + 9;
			else if (strncmp(field, "capital: ", 9) == 0)
				item.related = field + 9;
			else if (section == SECTION_CURRENCY && f == 2)
				item.adjectives = split_list(arena, field, &item.adjective_count);
			else if (section < SECTION_CURRENCY && f == 2)
				item.adjectives = split_list(arena, field, &item.adjective_count);
		}
		add_item(arena, inventory, item);
	}
}

static bool has_opposite(const struct inventory_item *item, const char *id)
{
	for (size_t o = 0; o < item->opposite_count; o++)
		if (strcmp(item->opposites[o], id) == 0)
			return true;
	return false;
}

/* A pair of opposites needs to be written with one of the two only. */
static void link_opposites(struct arena *arena, struct inventory *inventory)
{
	for (size_t i = 0; i < inventory->count; i++) {
		struct inventory_item *item = &inventory->items[i];
		for (size_t o = 0; o < item->opposite_count; o++) {
			long found = inventory_find(inventory, SECTION_WORD, item->opposites[o]);
			if (found < 0) {
				complain(item->path, item->line, "unknown opposite \"%s\"", item->opposites[o]);
				continue;
			}
			struct inventory_item *other = &inventory->items[found];
			if (has_opposite(other, item->key))
				continue;
			const char **both = arena_array(arena, other->opposite_count + 1, sizeof *both);
			if (other->opposite_count)
				memcpy(both, other->opposites, other->opposite_count * sizeof *both);
			both[other->opposite_count++] = item->key;
			other->opposites = both;
		}
	}
}

/* Concepts of one set are alternatives: a report that says one does not say the other. */
static void link_alternatives(struct arena *arena, struct inventory *inventory)
{
	for (size_t i = 0; i < inventory->count; i++) {
		struct inventory_item *item = &inventory->items[i];
		if (!item->set || !*item->set)
			continue;
		size_t capacity = 0;
		for (size_t j = 0; j < inventory->count; j++) {
			const struct inventory_item *other = &inventory->items[j];
			if (i == j || !other->set || strcmp(item->set, other->set) != 0 || has_opposite(item, other->key))
				continue;
			item->alternatives = arena_grow(arena, item->alternatives, item->alternative_count, &capacity, sizeof *item->alternatives);
			item->alternatives[item->alternative_count++] = other->key;
		}
		if (item->alternative_count == 0 && item->opposite_count == 0)
			complain(item->path, item->line, "%s stands alone in the set \"%s\"", item->key, item->set);
	}
}

struct inventory inventory_read(struct arena *arena, const char *data_folder)
{
	static const char *const parts[] = { "everyday", "state", "society" };
	struct inventory inventory = { 0 };
	inventory.slots = arena_array(arena, SLOTS, sizeof *inventory.slots);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		read_concepts(arena, &inventory, arena_print(arena, "%s/concepts/%s.txt", data_folder, parts[i]));
	read_names(arena, &inventory, arena_print(arena, "%s/names.txt", data_folder));
	link_opposites(arena, &inventory);
	link_alternatives(arena, &inventory);
	return inventory;
}
