public import Diagnostics

/// Reads CSV as RFC 4180 has it: commas, double quotes, a header row.
///
/// A line end inside a quoted cell is read as LF, whichever it is. Semicolons and tabs between
/// cells are refused: what a comma then means cannot be known.
public enum CSV {
  /// A cell with its place; the column of the place is in characters, as everywhere.
  public struct Cell: Hashable, Sendable {
    /// The text, without its quotes.
    public var text: String
    /// Where it stands.
    public var place: Place
  }

  /// A row that has cells.
  struct Row {
    /// 1-based, as spreadsheet programs count: blank lines too, a cell of several lines once.
    var number: Int
    /// The cells, at least one.
    var cells: [Cell]
  }

  /// The rows below the header, each a cell for each of `columns`.
  ///
  /// - Returns: `nil` after an error.
  public static func read(
    _ source: Source, columns: [String], into problems: inout Problems
  ) -> [[Cell]]? {
    let before = problems.errorCount
    guard let rows = rows(of: source, headerRows: 1, into: &problems) else { return nil }
    guard let header = rows.first else {
      problems.report(.emptyFile(at: source.place(line: 1, column: 1)))
      return nil
    }
    if header.cells.map(\.text.trimmed) != columns {
      problems.report(
        .wrongHeader(columns, found: header.cells.map(\.text), at: header.cells[0].place))
      return nil
    }
    for row in rows.dropFirst() where row.cells.count != columns.count {
      problems.report(
        .raggedRow(count: row.cells.count, columns: columns, at: row.cells[0].place))
    }
    return problems.errorCount == before ? rows.dropFirst().map(\.cells) : nil
  }
}

extension Diagnostic {
  fileprivate static func wrongHeader(
    _ columns: [String], found: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "WrongHeader",
      "the header row must be '\(columns.joined(separator: ","))', found "
        + "'\(found.joined(separator: ","))'",
      at: place, fix: "write it so, the cells parted by commas")
  }

  fileprivate static func raggedRow(count: Int, columns: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "RaggedRow", "a row has \(columns.count) cells; this one has \(count)", at: place,
      fix: count > columns.count
        ? "put a cell with a comma in double quotes" : "add the missing cells")
  }
}
