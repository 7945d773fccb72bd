/* report.c - the public call: makes a report in memory, then writes it whole. */
#include "report/report.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/system.h"

#include <errno.h>
#include <string.h>

bool stemma_report_write(const stemma_comparison *comparison, stemma_report_format format,
                         FILE *stream, const stemma_report_options *options, stemma_error *error)
{
	struct buffer out;
	bool made = false;
	buffer_init(&out, LIMIT_BUFFER_BYTES);
	switch (format) {
	case STEMMA_REPORT_TEXT:
		made = report_text_append(&out, comparison, options, error);
		break;
	case STEMMA_REPORT_JSON:
		made = report_json_append(&out, comparison, options, true, error);
		break;
	case STEMMA_REPORT_HTML:
		made = report_html_append(&out, comparison, options, error);
		break;
	default:
		error_set(error, STEMMA_ERROR_USAGE, "no report format has the number %d; use text, JSON or HTML",
		          (int)format);
		break;
	}
	if (made) {
		errno = 0;
		made = fwrite(out.data, 1, out.size, stream) == out.size && fflush(stream) == 0 &&
		       !ferror(stream);
		if (!made) {
			int const reason = errno; /* the caller may want to tell a closed pipe */
			error_set(error, STEMMA_ERROR_WRITE,
			          "the report: it could not be written, %s; check where it goes to",
			          system_words(reason));
			buffer_clear(&out);
			errno = reason;
			return false;
		}
	}
	buffer_clear(&out);
	return made;
}
