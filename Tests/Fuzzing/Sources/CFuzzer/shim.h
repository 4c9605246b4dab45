// libFuzzer's loop as a function; the library comes without a header of its own.
#pragma once
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*take)(const uint8_t *, size_t));
