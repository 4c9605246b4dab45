internal import Diagnostics

// The words for sheets that no program writes.

extension Diagnostic {
  static func misplacedCell(_ what: String, in sheet: Sheet) -> Diagnostic {
    Diagnostic(
      "DamagedWorkbook", "\(what.shortened) stands out of order in its sheet", at: sheet.place,
      fix: "open the file in a spreadsheet program and save it as .xlsx again")
  }

  static func tooManyMerged(in sheet: Sheet) -> Diagnostic {
    Diagnostic(
      "TooManyMerged", "a sheet has at most \(XLSX.mostMerged) merged areas", at: sheet.place,
      fix: "unmerge the cells")
  }

  static func noSuchText(_ index: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "DamagedWorkbook", "the cell points to text \(index.shortened), which the workbook lacks",
      at: place, fix: "open the file in a spreadsheet program and save it as .xlsx again")
  }

  static func secondValue(at place: Place) -> Diagnostic {
    Diagnostic(
      "DamagedWorkbook", "the cell has two values", at: place,
      fix: "open the file in a spreadsheet program, type the value, and save it as .xlsx again")
  }
}
