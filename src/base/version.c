/* version.c - the versions that reports and --version name. */
#include "stemma.h"

#include <unicode/uchar.h>
#include <unicode/uvernum.h>

const char *stemma_version(void)
{
	return PACKAGE_VERSION;
}

const char *stemma_icu_version(void)
{
	return U_ICU_VERSION;
}

const char *stemma_unicode_version(void)
{
	return U_UNICODE_VERSION;
}
