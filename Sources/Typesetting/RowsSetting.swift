internal import Diagnostics
internal import Drawing

/// The rows of a list with their texts, not yet of one size.
///
/// All texts of all rows shrink together, so that the rows of one certificate look alike.
struct RowsSetting {
  let rows: SlotRows
  let frame: Rect
  let fonts: FontLibrary
  /// The texts of each row, by column.
  var cells: [[[FilledText]]] = []
  /// Below the last row.
  var end: FilledText?
  /// Below the rows of every page but the last.
  var continued: FilledText?

  // Sums of many heights differ in their last bits.
  private static let tolerance = 0.01

  // A size this near to the full one is not told from it by eye.
  private static let almostFull = 0.9

  /// What stands in the slot on each page.
  ///
  /// Rows shrink as far as they may to stand on one page. Those that cannot are set at full size on
  /// several: they shrink only where a word or a row asks for it, and a little where that saves a
  /// last page with little on it.
  ///
  /// - Parameter most: how many pages there may be.
  /// - Returns: `nil` if they do not fit at the smallest size.
  func pages(most: Int) throws(TextError) -> [[Mark]]? {
    if let page = try slabs(downTo: rows.floor, most: 1) { return page.map(marks) }
    guard most > 1, let full = try slabs(downTo: rows.floor, most: most) else { return nil }
    if let last = full.last, last.height < frame.size.height / 2,
      let fewer = try slabs(
        downTo: max(rows.floor, largest * Self.almostFull), most: full.count - 1)
    {
      return fewer.map(marks)
    }
    return full.map(marks)
  }

  /// How many rows fit one page at the smallest size.
  func countThatFits() throws(TextError) -> Int {
    var room = frame.size.height - (try note(end, 1).height)
    var count = 0
    for row in cells {
      room -= try piece(row, 1).height
      guard room >= -Self.tolerance else { break }
      count += 1
    }
    return count
  }

  /// The cells, by row and column, that are higher than a page even at the smallest size.
  func cellsTooHigh() throws(TextError) -> [(row: Int, column: Int)] {
    let (end, continued) = (try note(end, 1).height, try note(continued, 1).height)
    var found: [(row: Int, column: Int)] = []
    for (index, row) in cells.enumerated() {
      let below = index == cells.count - 1 ? end : continued
      for column in rows.columns.indices {
        let cell = try cell(row[column], rows.columns[column], 1)
        if !fits(cell.height + below) { found.append((index, column)) }
      }
    }
    return found
  }

  /// The size of the largest text.
  private var largest: Double { rows.sizes.max() ?? rows.floor }

  /// The pages, the largest text as large as it can be down to `floor`; `nil` if they do not fit.
  private func slabs(downTo floor: Double, most: Int) throws(TextError) -> [Slab]? {
    try Shrinking.fit(from: largest, to: floor) { size throws(TextError) in
      try slabs(
        largest > rows.floor ? (largest - size) / (largest - rows.floor) : 0, most: most)
    }
  }

  /// The pages, shrunk by a part of the way from the largest sizes, 0, to the floor, 1; `nil` if
  /// they do not fit.
  private func slabs(_ shrunk: Double, most: Int) throws(TextError) -> [Slab]? {
    for row in cells {
      for (texts, column) in zip(row, rows.columns) {
        let width = column.slot.frame.size.width
        guard texts.allSatisfy({ $0.widestWord * size(of: $0, shrunk) <= width }) else {
          return nil
        }
      }
    }
    guard let pieces = try pieces(shrunk, most: most) else { return nil }
    let ranges = Pagination.pages(of: pieces, height: frame.size.height).map(\.pieces)
    let slabs = ranges.map { range in
      let rows = pieces[range].reduce(Slab(height: 0)) { $0.above($1.slab) }
      return pieces[range.upperBound - 1].closing.map(rows.above) ?? rows
    }
    return slabs.count <= most && slabs.allSatisfy { fits($0.height) } ? slabs : nil
  }

  /// The rows, each with the note that stands below it if a page ends there; `nil` as soon as they
  /// are too high for `most` pages.
  private func pieces(_ shrunk: Double, most: Int) throws(TextError) -> [Piece]? {
    let continued = try note(continued, shrunk)
    var pieces: [Piece] = []
    var height = 0.0
    for row in cells {
      var piece = try piece(row, shrunk)
      piece.closing = continued
      height += piece.height
      guard most > 1 || fits(height) else { return nil }
      pieces.append(piece)
    }
    let end = try note(end, shrunk)
    let lastTwo = pieces.suffix(2).reduce(end.height) { $0 + $1.height }
    if let last = pieces.indices.last {
      pieces[last].closing = end
      // One row alone on the last page would look forgotten.
      if fits(lastTwo) { pieces[last].joint = .closed }
    }
    return pieces
  }

  private func fits(_ height: Double) -> Bool { height <= frame.size.height + Self.tolerance }

  /// A row: its cells side by side, each from the top, above a line.
  private func piece(_ row: [[FilledText]], _ shrunk: Double) throws(TextError) -> Piece {
    var piece = Piece(height: 0)
    for (texts, column) in zip(row, rows.columns) {
      let cell = try cell(texts, column, shrunk)
      piece.marks += cell.marks
      piece.height = max(piece.height, cell.height)
    }
    let line = rows.line
    let edge = Rect(
      x: 0, y: piece.height - line.thickness, width: frame.size.width, height: line.thickness)
    piece.fills = [Fill(layer: .line, frame: edge, color: line.color)]
    return piece
  }

  /// The texts of one row in one column, with the space around them and the line of the row.
  private func cell(
    _ texts: [FilledText], _ column: SlotRows.Column, _ shrunk: Double
  ) throws(TextError) -> Slab {
    let area = column.slot.frame
    var cell = Slab(height: gap(shrunk))
    for text in texts {
      let lines = try lines(of: text, shrunk, width: area.size.width)
      cell.marks += lines.stacked.tagged(text.element).moved(
        x: area.minX - frame.minX, y: cell.height)
      cell.height += lines.height
    }
    cell.height += gap(shrunk) + rows.line.thickness
    return cell
  }

  /// What stands below the rows of a page.
  private func note(_ text: FilledText?, _ shrunk: Double) throws(TextError) -> Slab {
    guard let text else { return Slab(height: 0) }
    let lines = try lines(of: text, shrunk, width: frame.size.width)
    let marks = lines.stacked.tagged(text.element)
    return Slab(height: lines.height + 2 * gap(shrunk), marks: marks.moved(x: 0, y: gap(shrunk)))
  }

  /// A page of rows, placed in the slot.
  private func marks(_ page: Slab) -> [Mark] {
    page.fills.map { $0.moved(x: frame.minX, y: frame.minY) }.shapes
      + page.marks.moved(x: frame.minX, y: frame.minY)
  }

  private func lines(
    of text: FilledText, _ shrunk: Double, width: Double
  ) throws(TextError) -> [TextLine] {
    let style = text.style.sized(size(of: text, shrunk))
    return try fonts.lines(of: [Span(text.text, style)], width: width, shape: text.shape)
  }

  // Exact at both ends: what fits at the floor is told from what does not by its very size.
  private func size(of text: FilledText, _ shrunk: Double) -> Double {
    text.style.size * (1 - shrunk) + rows.floor * shrunk
  }

  private func gap(_ shrunk: Double) -> Double {
    rows.gap * (1 - shrunk) + rows.floorGap * shrunk
  }
}
