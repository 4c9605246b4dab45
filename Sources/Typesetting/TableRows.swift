internal import Drawing

/// The rows of a table with known columns as pieces.
///
/// A row is a stack of bands, one line of every cell each, so that a row too tall for a page can
/// end after any of its lines.
struct TableRows {
  /// The space inside a cell's left and right edges.
  struct Inset: Hashable, Sendable {
    var left: Double
    var right: Double

    var sum: Double { left + right }
  }

  let look: Theme.Tables
  let frame: Frame
  let insets: [Inset]
  let widths: [Double]
  let measure: TextMeasure
  let elements: Elements
  /// The element of the table.
  let table: Structure.ID
  /// The language of the report.
  let language: String
  /// A row up to this height is kept whole.
  let whole: Double
  /// What stands behind the first cell of a row where the row goes on, and in which colour.
  let resumed: (words: String, color: Color)

  /// One line of every cell; x from the left edge of the column, y from the band's top.
  private struct Band {
    var height: Double
    var marks: [Mark]
  }

  /// The pieces of `content`.
  ///
  /// - Parameter continued: what stands above the header on every page but the first.
  func pieces(of content: TableContent, continued: Slab) -> [Piece] {
    var pieces: [Piece] = []
    var top = Slab(height: 0, fills: [look.topLine.across(frame, below: 0)])
    if let cells = content.header {
      let columns = placed(cells, in: row()) { _ in .headerCell(.column) }
      let header = header(columns)
      // One too tall to stand on every page is set once, like a row.
      if header.height <= whole {
        pieces = [Piece(height: header.height, marks: header.marks, fills: header.fills)]
        top = header
        top.marks = header.marks.untagged
      } else {
        pieces = row(
          bands(columns, cells.first?.lineDistance ?? 0), fill: look.headerFill, isWhole: false,
          top: top)
        pieces[0].fills += top.fills
      }
    }
    let opening = continued.above(top)
    let rows = content.rows.map { row in
      switch row {
      case .cells(let cells), .head(let cells):
        resuming(
          self.row(bands(cells, labels: content.labels), fill: nil, top: opening), cells[0])
      case .blank(let cells):
        self.row(
          bands(cells, labels: content.labels), fill: nil, least: look.blankRow, top: opening)
      case .group(let cell):
        self.row(bands(over: cell, content.labels.count), fill: look.groupFill, top: opening)
      }
    }
    let heights = rows.map { $0.reduce(0) { $0 + $1.height } }
    let isHeaded = !pieces.isEmpty
    for (index, row) in rows.enumerated() {
      var row = row
      row[0].joint = joint(above: index, content.rows, heights, isHeaded: isHeaded)
      if index > 0 {
        row[0].divider = [look.rowLine.across(frame, below: -look.rowLine.thickness / 2)]
      } else {
        // The header stands right above; without one, the table begins here.
        row[0].opening = nil
        if content.header == nil { row[0].fills += top.fills }
      }
      pieces += row
    }
    let height = pieces.reduce(0) { $0 + $1.height }
    for index in pieces.indices.dropFirst() { pieces[index].table = height }
    if let last = pieces.indices.last {
      pieces[last].fills.append(look.bottomLine.across(frame, above: pieces[last].height))
      pieces[last].closing = nil
    }
    return pieces
  }

  /// Whether a page may end above a row: not below the header or a row that names others, and not
  /// so that a single low row is left on either side.
  private func joint(
    above index: Int, _ rows: [TableContent.Row], _ heights: [Double], isHeaded: Bool
  ) -> Piece.Joint {
    guard index > 0 else { return isHeaded ? .tied : .open }
    if !Self.isInList(of: rows, above: index) {
      switch rows[index - 1] {
      case .group: return .tied
      case .head: return .closed
      case .cells, .blank: break
      }
    }
    // A low table of labels and values is read as one.
    if !isHeaded, heights.reduce(0, +) <= whole { return .closed }
    let isSecondOrLast = index == 1 || index == rows.count - 1
    return isSecondOrLast && heights[index - 1] + heights[index] <= whole ? .closed : .open
  }

  /// Whether the rows above and at `index` are two of so many that name others, one below the other,
  /// that they are not the names of groups within groups but a list of their own.
  private static func isInList(of rows: [TableContent.Row], above index: Int) -> Bool {
    let above = rows[..<index].reversed().prefix(deepest).prefix(while: \.namesOthers).count
    let below = rows[index...].prefix(deepest).prefix(while: \.namesOthers).count
    return above > 0 && below > 0 && above + below > deepest
  }

  /// How many groups may stand within each other.
  private static let deepest = 3

  /// The pieces of one row: a band each, the first and last with the cells' padding.
  ///
  /// - Parameter least: the row is at least so high; its text stands at the bottom.
  private func row(
    _ bands: [Band], fill: Color?, isWhole: Bool? = nil, least: Double = 0, top: Slab
  ) -> [Piece] {
    let padding = look.padding.vertical
    let height = bands.reduce(2 * padding) { $0 + $1.height }
    let room = padding + max(0, least - height)
    let isWhole = isWhole ?? (height <= whole)
    let last = bands.count - 1
    return bands.enumerated().map { index, band in
      let above = index == 0 ? room : 0
      let height = band.height + above + (index == last ? padding : 0)
      let foot = index == last ? 0 : padding
      var head = top
      if index > 0 { head.height += padding }
      let isClosed = index > 0 && (isWhole || index == 1 || index == last)
      return Piece(
        joint: isClosed ? .closed : .open, height: height,
        marks: band.marks.moved(x: 0, y: above), fills: background(fill, height: height),
        opening: head,
        closing: Slab(height: foot, fills: [look.bottomLine.across(frame, above: foot)]))
    }
  }

  /// The pieces of a row that is not kept whole, its first cell again where a page begins below it.
  ///
  /// The cell stands beside what the row goes on with; where that is lower, a space is left above.
  private func resuming(_ row: [Piece], _ cell: TableContent.Cell) -> [Piece] {
    guard row.count > 1, row.reduce(0, { $0 + $1.height }) > whole, !cell.spans.isEmpty else {
      return row
    }
    let own = lines(of: cell, in: 0)
    let again = lines(of: cell.resumed(resumed.words, resumed.color), in: 0)
    let height = again.reduce(0) { $0 + $1.height }
    // One too tall to stand on a page twice names nothing.
    guard height <= whole / 2 else { return row }
    var row = row
    var left = row.reduce(0) { $0 + $1.height }
    for index in row.indices {
      defer { left -= row[index].height }
      guard index >= own.count, var head = row[index].opening else { continue }
      var y = head.height
      for line in again {
        head.marks += line.marks.moved(x: frame.x + insets[0].left, y: y)
        y += line.height
      }
      head.height += max(0, height + look.padding.vertical - left)
      row[index].opening = head
    }
    return row
  }

  private func bands(_ cells: [TableContent.Cell], labels: [Bool]) -> [Band] {
    let columns = placed(cells, in: row()) { labels[$0] ? .headerCell(.row) : .cell() }
    return bands(columns, cells.first?.lineDistance ?? 0)
  }

  private func bands(over cell: TableContent.Cell, _ columns: Int) -> [Band] {
    let inset = look.padding.edge
    let lines = measure.lines(
      of: cell.spans, width: frame.width - 2 * inset, shape: cell.shape)
    let element = element(.cell(columns: columns), of: cell, in: row())
    return bands([placed(lines, at: frame.x + inset, of: element)], cell.lineDistance)
  }

  private func bands(_ columns: [[Slab]], _ empty: Double) -> [Band] {
    let count = max(1, columns.map(\.count).max() ?? 0)
    return (0..<count).map { index in
      let present = columns.filter { index < $0.count }
      return Band(
        height: present.map { $0[index].height }.max() ?? empty,
        marks: present.flatMap { $0[index].marks })
    }
  }

  /// The lines of every cell of a row, each from its own top.
  private func placed(
    _ cells: [TableContent.Cell], in row: Structure.ID, _ role: (Int) -> Structure.Role
  ) -> [[Slab]] {
    var x = frame.x
    return cells.indices.map { column in
      defer { x += widths[column] }
      return placed(
        lines(of: cells[column], in: column), at: x + insets[column].left,
        of: element(role(column), of: cells[column], in: row))
    }
  }

  private func placed(_ lines: [TextLine], at x: Double, of cell: Structure.ID) -> [Slab] {
    var tags = TextTags(cell, elements)
    return lines.map { Slab(height: $0.height, marks: tags.marks(of: $0).moved(x: x, y: 0)) }
  }

  /// The element of a new row.
  private func row() -> Structure.ID { elements.add(.row, to: table) }

  private func element(
    _ role: Structure.Role, of cell: TableContent.Cell, in row: Structure.ID
  ) -> Structure.ID {
    let language = TextLanguage.other(
      of: cell.spans.lazy.flatMap(\.text.unicodeScalars), in: language)
    return elements.add(role, language: language, to: row)
  }

  private func lines(of cell: TableContent.Cell, in column: Int) -> [TextLine] {
    let (width, shape) = cell.setting(in: widths[column] - insets[column].sum - cell.inset)
    return measure.lines(of: cell.spans, width: width, shape: shape)
  }

  /// The header as one slab, every cell in the middle of its height.
  private func header(_ columns: [[Slab]]) -> Slab {
    let heights = columns.map { $0.reduce(0) { $0 + $1.height } }
    let tallest = heights.max() ?? 0
    let height = tallest + 2 * look.padding.vertical
    var slab = Slab(height: height, fills: background(look.headerFill, height: height))
    slab.fills.append(look.topLine.across(frame, below: 0))
    slab.fills.append(look.headerLine.across(frame, above: height))
    for (column, cellHeight) in zip(columns, heights) {
      var y = look.padding.vertical + (tallest - cellHeight) / 2
      for line in column {
        slab.marks += line.marks.moved(x: 0, y: y)
        y += line.height
      }
    }
    return slab
  }

  private func background(_ color: Color?, height: Double) -> [Fill] {
    guard let color else { return [] }
    let area = Rect(x: frame.x, y: 0, width: frame.width, height: height)
    return [Fill(layer: .background, frame: area, color: color)]
  }
}
