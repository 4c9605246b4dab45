extension Workbook {
  /// The sheets one after the other in a CSV, each below its name in square brackets, and a last
  /// row that says so.
  ///
  /// It begins with a byte order mark, without which spreadsheet programs in China take it for
  /// GB 18030. A text that they would take for a formula has an apostrophe before it, which is
  /// taken away when the file is read.
  public var csv: String {
    let tables = sheets.map { sheet in
      ([["[\(sheet.name)]"], sheet.columns.map(\.header)] + sheet.rows)
        .map { $0.map(Workbook.csvCell).joined(separator: ",") + "\r\n" }.joined()
    }
    return "\u{FEFF}" + (tables + ["[\(end)]\r\n"]).joined(separator: "\r\n")
  }

  /// A table as a CSV of its own, without the name of a sheet: header and rows.
  public static func csv(of sheet: Sheet) -> String {
    "\u{FEFF}"
      + ([sheet.columns.map(\.header)] + sheet.rows)
      .map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A text as a cell of a CSV.
  public static func csvCell(_ text: String) -> String {
    let text = text.withGuard
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
