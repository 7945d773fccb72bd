/* han.c - traditional to simplified Chinese characters, one by one. */
#include "text/han.h"

uint32_t han_simplify(uint32_t code_point)
{
	size_t low = 0, high = han_pair_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (han_pairs[middle].traditional < code_point)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < han_pair_count && han_pairs[low].traditional == code_point)
		return han_pairs[low].simplified;
	return code_point;
}
