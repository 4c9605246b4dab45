// Cairo with its PDF, PNG and FreeType sides; nothing here but the includes.
#pragma once
#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H
