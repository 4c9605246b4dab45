// librsvg for artwork. GLib's reference counting goes through a macro that Swift cannot see.
#pragma once
#include <librsvg/rsvg.h>

static inline void accolade_rsvg_release(RsvgHandle *handle) { g_object_unref(handle); }
