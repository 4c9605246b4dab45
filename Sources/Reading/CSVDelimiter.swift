internal import Diagnostics

/// The sign between the cells of a CSV, looked for before any cell is cut: by another sign every
/// row would be cut wrong.
extension CSV {
  /// The rows of a text; `nil` after an error, which if another sign parts the cells is the only
  /// one.
  ///
  /// - Parameter headerRows: how many rows at the top are not values, and tell the sign.
  static func rows(
    of source: Source, headerRows: Int, into problems: inout Problems
  ) -> [Row]? {
    let before = problems.errorCount
    let lines = source.lines.lazy.enumerated().filter { !$0.element.isEmpty }
    for (index, line) in lines.prefix(headerRows) {
      guard let delimiter = otherDelimiter(in: line) else { continue }
      let place = source.place(line: index + 1, column: 1, length: line.count)
      problems.report(.otherDelimiter(delimiter, at: place))
      return nil
    }
    var scanner = CSVScanner(source)
    var rows = scanner.rows(into: &problems)
    guard problems.errorCount == before else { return nil }
    // Spreadsheet programs do not count a row that only tells them the sign.
    if let first = source.lines.first, namesComma(String(first)) {
      rows.removeFirst()
      for index in rows.indices { rows[index].number -= 1 }
    }
    return rows
  }

  /// Whether a line tells spreadsheet programs that commas part the cells.
  static func namesComma(_ line: String) -> Bool {
    ["sep=,", "\"sep=,\""].contains(line.lowercased())
  }

  /// The sign that parts the cells of a line in place of the comma: what `sep=` names, or one
  /// outside of quotes where no comma is.
  static func otherDelimiter(in line: some StringProtocol) -> Character? {
    let line = line.lowercased()
    if line.hasPrefix("sep=") || line.hasPrefix("\"sep=") {
      let delimiter = line.drop { $0 != "=" }.dropFirst().first
      return delimiter == "," ? nil : delimiter
    }
    var isQuoted = false
    var found: Character?
    for byte in line.utf8 {
      switch Unicode.Scalar(byte) {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: return nil
      case ";" where !isQuoted: found = found ?? ";"
      case "\t" where !isQuoted: found = found ?? "\t"
      default: break
      }
    }
    return found
  }
}

extension Diagnostic {
  static func otherDelimiter(_ delimiter: Character, at place: Place) -> Diagnostic {
    let found =
      switch delimiter {
      case "\t": "tabs"
      case ";": "semicolons"
      default: "'\(delimiter)'"
      }
    return Diagnostic(
      "OtherDelimiter", "the cells of a CSV are parted by commas, found \(found)", at: place,
      why: "whether a comma parts cells or decimals would be a guess",
      fix: "save it as CSV with commas")
  }
}
