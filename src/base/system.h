/* system.h - the system's error numbers in words; strerror reads the locale. */
#ifndef STEMMA_BASE_SYSTEM_H
#define STEMMA_BASE_SYSTEM_H

/* Such as "no space is left on the device". Never NULL. */
const char *system_words(int error_number);

#endif
