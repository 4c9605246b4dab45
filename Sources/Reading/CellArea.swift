internal import Diagnostics

/// Cells from one corner to another, as a workbook names them: `D7`, `A1:C3`.
struct CellArea {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ reference: String) {
    let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
      .map(CellArea.corner)
    guard (1...2).contains(corners.count), let first = corners[0],
      let last = corners[corners.count - 1], first.row <= last.row, first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  private static func corner(_ text: Substring) -> (row: Int, column: Int)? {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 }
    let row = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard (1...XLSX.mostRows).contains(row), column <= XLSX.mostColumns else { return nil }
    return (row, column)
  }

  var isOneCell: Bool { rows.count == 1 && columns.count == 1 }

  /// As the workbook has it.
  var name: String {
    func corner(_ column: Int, _ row: Int) -> String {
      Place.Cell.letters(ofColumn: column) + String(row)
    }
    let first = corner(columns.lowerBound, rows.lowerBound)
    return isOneCell ? first : first + ":" + corner(columns.upperBound, rows.upperBound)
  }
}

/// How many cells that say something, and bytes in them, a file may still have.
struct CellBudget {
  /// The most cells of a file.
  static let mostCells = 100_000
  /// The most bytes in them.
  ///
  /// Many cells may share one long text, so that the size of the file says nothing.
  static let mostText = 8 << 20
  /// The most cells that something is to be said of.
  static let mostRemarks = 10_000
  private var cells = CellBudget.mostCells
  private var bytes = CellBudget.mostText
  private var remarks = CellBudget.mostRemarks

  mutating func take(_ text: String, path: String) throws(Diagnostic) {
    cells -= 1
    bytes -= text.utf8.count
    guard cells >= 0, bytes >= 0 else {
      throw Diagnostic(
        "TooManyCells",
        "a file has at most \(CellBudget.mostCells) cells with \(CellBudget.mostText >> 20) MiB "
          + "of text", at: Place(path: path, line: 0, column: 0), fix: "split the file")
    }
  }

  mutating func takeRemark(path: String) throws(Diagnostic) {
    remarks -= 1
    guard remarks >= 0 else {
      throw Diagnostic(
        "TooManyDoubts",
        "a file has at most \(CellBudget.mostRemarks) cells with formulas, or of other doubt",
        at: Place(path: path, line: 0, column: 0),
        fix: "paste values in place of formulas, or put the names of sheets that are not to be "
          + "read in brackets")
    }
  }
}
