// libzip: the entries of an archive.
#pragma once
#include <zip.h>
