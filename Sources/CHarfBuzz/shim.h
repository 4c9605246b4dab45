// HarfBuzz: shaping, and subsetting of the fonts a document uses.
#pragma once
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>
