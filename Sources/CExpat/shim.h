// Expat: the elements and texts of an XML stream.
#pragma once
#include <expat.h>
