// libunibreak: line break opportunities (UAX 14).
#pragma once
#include <linebreak.h>
