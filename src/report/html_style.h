/* html_style.h - the one style sheet of the HTML report. */
#ifndef STEMMA_REPORT_HTML_STYLE_H
#define STEMMA_REPORT_HTML_STYLE_H

#include <stddef.h>

/* The sheet in parts (C promises string literals of 4095 bytes only). It holds
 * no "<": it stands inside a <style> element. */
extern const char *const html_style[];
extern const size_t html_style_count;

#endif
