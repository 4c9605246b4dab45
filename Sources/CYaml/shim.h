// libyaml: the events of a YAML stream, with their places.
#pragma once
#include <yaml.h>
