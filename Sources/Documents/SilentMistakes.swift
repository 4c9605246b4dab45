internal import Diagnostics

// What Markdown takes without a word, and no author means.

extension TreeReader {
  /// Reports a row with cells beyond the last column, which Markdown drops.
  mutating func checkCells(of row: MarkdownNode, columns: Int) {
    let line = row.lines.lowerBound
    guard source.lines.indices.contains(line - 1) else { return }
    let whole = source.lines[line - 1]
    // Quotation and list marks before the row are ASCII, so bytes are characters there.
    let cells = whole.dropFirst(row.startByte).trimmed.cells
    guard cells.count > columns else { return }
    met.formUnion(tags.indices.filter { tags[$0].line == line - 1 })
    let column = whole.distance(from: whole.startIndex, to: cells[columns].startIndex) + 1
    let place = source.place(line: line, column: column, length: max(1, cells[columns].count))
    problems.report(.extraCells(cells.count, columns: columns, at: place))
  }

  /// Reports lines of a paragraph that look like rows of a table.
  mutating func checkRows(of paragraph: MarkdownNode) {
    for line in paragraph.lines where source.lines.indices.contains(line - 1) {
      let rest = LineShape(source.lines[line - 1]).rest
      guard rest.first == "|" else { continue }
      let column =
        source.lines[line - 1].distance(
          from: source.lines[line - 1].startIndex, to: rest.startIndex) + 1
      problems.report(.rowOutsideTable(at: source.place(line: line, column: column)))
    }
  }

  /// Reports asterisks that Markdown leaves as they are because of punctuation beside them.
  ///
  /// In `**注意：**内容` the second pair stands between punctuation and a letter, and so closes
  /// nothing; a reader of the document would see four asterisks.
  mutating func checkEmphasis(in text: String) {
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while let first = scalars[start...].firstIndex(of: "*") {
      let end = scalars[first...].firstIndex { $0 != "*" } ?? scalars.count
      start = end
      guard first > 0, end < scalars.count else { continue }
      let (before, after) = (scalars[first - 1], scalars[end])
      guard
        before.isWidePunctuation && Side(after) == .letter
          || Side(before) == .letter && after.isWidePunctuation
      else { continue }
      let mark = String(repeating: "*", count: end - first)
      let written =
        (StandIn.isReserved(before) ? "}" : String(before)) + mark
        + (StandIn.isReserved(after) ? "{" : String(after))
      if let found = search.findIfThere(written, in: source) {
        let place = source.place(line: found.line, column: found.column + 1, length: mark.count)
        problems.report(.hiddenEmphasis(mark, at: place))
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character is punctuation beyond ASCII, which Chinese text is full of.
  fileprivate var isWidePunctuation: Bool { !isASCII && Side(self) == .punctuation }
}

extension Substring {
  /// The texts between the pipes of a row, without white space at their edges.
  fileprivate var cells: [Substring] {
    var cells: [Substring] = []
    var start = first == "|" ? index(after: startIndex) : startIndex
    var isEscaped = false
    for index in self[start...].indices {
      if self[index] == "|", !isEscaped {
        cells.append(self[start..<index].trimmed)
        start = self.index(after: index)
      }
      isEscaped = self[index] == "\\"
    }
    if start < endIndex { cells.append(self[start...].trimmed) }
    return cells
  }
}

extension Diagnostic {
  fileprivate static func extraCells(_ cells: Int, columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "ExtraCells", "the row has \(cells) cells, and its table \(columns) columns", at: place,
      fix: "write '\\|' for a pipe that parts no cells, even in code, or add a column")
  }

  fileprivate static func rowOutsideTable(at place: Place) -> Diagnostic {
    Diagnostic(
      "RowOutsideTable", "a row stands outside a table", at: place,
      why: "a table needs a header and a line of dashes for it, and ends at a blank line",
      fix: "delete the blank line before it, mend the header, or write '\\|' for a plain pipe")
  }

  fileprivate static func hiddenEmphasis(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "HiddenEmphasis", "Markdown sees no emphasis at '\(mark)' here", at: place,
      why:
        "asterisks close nothing between punctuation and a letter, and open nothing between a letter and punctuation",
      fix: "move the punctuation out of the emphasis, or write '\\*' for a plain asterisk")
  }
}
