// libxlsxwriter: workbooks for spreadsheet programs.
#pragma once
#include <xlsxwriter.h>
