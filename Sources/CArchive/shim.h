// libarchive: archives that are written as a stream.
#pragma once
#include <archive.h>
#include <archive_entry.h>
