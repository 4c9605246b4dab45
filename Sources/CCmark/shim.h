// cmark-gfm: CommonMark with tables.
#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
