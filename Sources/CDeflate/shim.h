// libdeflate, which compresses what is in memory; nothing here but the include.
#pragma once
#include <libdeflate.h>
