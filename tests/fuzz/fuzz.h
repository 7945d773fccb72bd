/* fuzz.h - what libFuzzer calls, and what replay.c calls in its place. */
#ifndef STEMMA_TESTS_FUZZ_H
#define STEMMA_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
