// libqpdf by its interface for C; nothing here but the include.
#pragma once
#include <qpdf/qpdf-c.h>
