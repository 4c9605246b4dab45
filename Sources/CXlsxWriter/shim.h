// libxlsxwriter: workbooks for spreadsheet programs. It writes to a path only; a file in memory
// has one too.
#pragma once
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

static inline int accolade_file_in_memory(void) {
  return (int)syscall(SYS_memfd_create, "workbook", 0);
}
