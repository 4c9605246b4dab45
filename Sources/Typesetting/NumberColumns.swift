internal import Drawing

extension TableContent {
  /// Brings the decimal points of each column of numbers below one another: a number with fewer
  /// decimals moves to the left by what it lacks.
  ///
  /// Whatever else stands in such a column, and its header, stays at the right edge.
  mutating func alignNumbers(_ measure: TextMeasure) {
    for column in grows.indices {
      let tails = rows.map { row in
        row.cells.isEmpty ? nil : row.cells[column].tail(measure)
      }
      guard let longest = tails.compactMap(\.self).max(), longest > 0 else { continue }
      for (row, tail) in tails.enumerated() {
        if let tail { rows[row].inset(longest - tail, at: column) }
      }
    }
  }
}

extension TableContent.Row {
  /// The cells side by side.
  var cells: [TableContent.Cell] {
    switch self {
    case .cells(let cells), .head(let cells), .blank(let cells): cells
    case .group: []
    }
  }

  /// Keeps `space` points free at the right of a cell.
  fileprivate mutating func inset(_ space: Double, at column: Int) {
    var cells = cells
    cells[column].inset = space
    switch self {
    case .cells: self = .cells(cells)
    case .head: self = .head(cells)
    case .blank: self = .blank(cells)
    case .group: break
    }
  }
}

extension TableContent.Cell {
  /// How far the cell reaches to the right of its decimal point; `nil` if it is no number that
  /// stands to the right.
  fileprivate func tail(_ measure: TextMeasure) -> Double? {
    guard shape.alignment == .right, spans.count == 1, let number = PrintedNumber(spans[0].text)
    else { return nil }
    guard !number.tail.isEmpty else { return 0 }
    return measure.widths(of: [Span(String(number.tail), spans[0].style)]).natural
  }
}
