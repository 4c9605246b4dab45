public import Diagnostics

/// Reads CSV as RFC 4180 has it: commas, double quotes, a header row, rows of equal length.
public enum CSV {
  /// A cell with its place; the column of the place is in characters, as everywhere.
  public struct Cell: Hashable, Sendable {
    /// The text, without its quotes.
    public var text: String
    /// Where it stands.
    public var place: Place
  }

  /// The rows below the header, each a cell for each of `columns`.
  ///
  /// - Returns: `nil` after an error.
  public static func read(
    _ source: Source, columns: [String], into problems: inout Problems
  ) -> [[Cell]]? {
    let before = problems.errorCount
    var parser = CSVParser(source)
    var rows = parser.rows(into: &problems)
    guard problems.errorCount == before else { return nil }
    guard let header = rows.first else {
      problems.report(.emptyFile(at: source.place(line: 1, column: 1)))
      return nil
    }
    if header.map(\.text.trimmed) != columns {
      problems.report(.wrongHeader(columns, found: header.map(\.text), at: header[0].place))
      return nil
    }
    rows.removeFirst()
    for row in rows where row.count != columns.count {
      problems.report(.raggedRow(count: row.count, columns: columns, at: row[0].place))
    }
    return problems.errorCount == before ? rows : nil
  }
}

/// Cuts a text into rows of cells; blank lines are skipped.
private struct CSVParser {
  private let source: Source
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ source: Source) {
    self.source = source
    characters = Array(source.text)
  }

  mutating func rows(into problems: inout Problems) -> [[CSV.Cell]] {
    var rows: [[CSV.Cell]] = []
    var row: [CSV.Cell] = []
    while index < characters.count {
      if row.isEmpty, characters[index].endsLine {
        advance()
        continue
      }
      row.append(cell(into: &problems))
      if index < characters.count, characters[index] == "," {
        advance()
        if index < characters.count, !characters[index].endsLine { continue }
        row.append(CSV.Cell(text: "", place: source.place(line: line, column: column)))
      }
      if index < characters.count { advance() }
      rows.append(row)
      row = []
    }
    return rows
  }

  private mutating func cell(into problems: inout Problems) -> CSV.Cell {
    let (startLine, startColumn) = (line, column)
    var text = ""
    let isQuoted = characters[index] == "\""
    if isQuoted {
      advance()
      var isClosed = false
      while index < characters.count {
        if characters[index] == "\"" {
          advance()
          isClosed = index == characters.count || characters[index] != "\""
          if isClosed { break }
        }
        text.append(characters[index])
        advance()
      }
      if !isClosed {
        problems.report(.openQuote(at: source.place(line: startLine, column: startColumn)))
      } else if index < characters.count, characters[index] != ",", !characters[index].endsLine {
        problems.report(.textAfterQuote(at: source.place(line: line, column: column)))
      }
    }
    while index < characters.count, characters[index] != ",", !characters[index].endsLine {
      if characters[index] == "\"", !isQuoted {
        problems.report(.strayQuote(at: source.place(line: line, column: column)))
      }
      text.append(characters[index])
      advance()
    }
    let length = line == startLine ? column - startColumn : 1
    return CSV.Cell(
      text: text, place: source.place(line: startLine, column: startColumn, length: length))
  }

  private mutating func advance() {
    if characters[index].endsLine { (line, column) = (line + 1, 1) } else { column += 1 }
    index += 1
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

  fileprivate static func openQuote(at place: Place) -> Diagnostic {
    Diagnostic("OpenQuote", "a quoted cell is not closed", at: place, fix: "end it with '\"'")
  }

  fileprivate static func textAfterQuote(at place: Place) -> Diagnostic {
    Diagnostic(
      "TextAfterQuote", "a quoted cell is followed by a comma or the end of the line", at: place,
      fix: "put the whole cell in quotes, a quote in it doubled")
  }

  fileprivate static func strayQuote(at place: Place) -> Diagnostic {
    Diagnostic(
      "StrayQuote", "a quote inside a cell must be doubled in a quoted cell", at: place,
      fix: "write the cell as \"…\"\"…\"")
  }
}
