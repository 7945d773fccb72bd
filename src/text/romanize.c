/* romanize.c - a letter of any script in lower-case Latin letters. */
#include "text/romanize.h"

const char *romanize_character(uint32_t code_point)
{
	size_t low = 0, high = romanize_range_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (romanize_ranges[middle].last < code_point)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == romanize_range_count || romanize_ranges[low].first > code_point)
		return "";
	const struct romanize_range *range = &romanize_ranges[low];
	return romanize_pool + romanize_offsets[range->first_index + (code_point - range->first)];
}
