internal import Drawing

/// The rows of a table with known columns as pieces.
///
/// A row is a stack of bands, one line of every cell each, so that a row too tall for a page can
/// end after any of its lines.
struct TableRows {
  let look: Theme.Tables
  let frame: Frame
  let widths: [Double]
  let measure: TextMeasure
  /// A row up to this height is kept whole.
  let whole: Double

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
    var top = Slab(height: 0, marks: line(look.topLine, at: 0))
    if let cells = content.header {
      let header = header(cells)
      // One too tall to stand on every page is set once, like a row.
      if header.height <= whole {
        pieces = [Piece(height: header.height, marks: header.marks)]
        top = header
      } else {
        pieces = row(bands(cells), fill: look.headerFill, isWhole: false, top: top)
        pieces[0].marks += top.marks
      }
    }
    var opening = continued
    opening.marks += top.marks.moved(x: 0, y: continued.height)
    opening.height += top.height

    let rows = content.rows.map { row in
      switch row {
      case .cells(let cells): self.row(bands(cells), fill: nil, top: opening)
      case .group(let cell): self.row(bands(over: cell), fill: look.groupFill, top: opening)
      }
    }
    let heights = rows.map { $0.reduce(0) { $0 + $1.height } }
    for (index, row) in rows.enumerated() {
      var row = row
      row[0].joint = joint(above: index, content.rows, heights, isHeaded: !pieces.isEmpty)
      if index > 0 {
        row[0].divider = line(look.rowLine, at: -look.rowLine.thickness / 2)
      } else if content.header == nil {
        row[0].marks += top.marks
      }
      pieces += row
    }
    if let last = pieces.indices.last {
      pieces[last].marks += line(look.bottomLine, at: pieces[last].height, isAbove: true)
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
    if case .group = rows[index - 1] { return .tied }
    let isSecondOrLast = index == 1 || index == rows.count - 1
    return isSecondOrLast && heights[index - 1] + heights[index] <= whole ? .closed : .open
  }

  /// The pieces of one row: a band each, the first and last with the cells' padding.
  private func row(_ bands: [Band], fill: Color?, isWhole: Bool? = nil, top: Slab) -> [Piece] {
    let padding = look.padding.vertical
    let height = bands.reduce(2 * padding) { $0 + $1.height }
    let isWhole = isWhole ?? (height <= whole)
    let last = bands.count - 1
    return bands.enumerated().map { index, band in
      let above = index == 0 ? padding : 0
      let height = band.height + above + (index == last ? padding : 0)
      let behind = fill.map { background($0, height: height) } ?? []
      let foot = index == last ? 0 : padding
      var head = top
      if index > 0 { head.height += padding }
      let isClosed = index > 0 && (isWhole || index == 1 || index == last)
      return Piece(
        joint: isClosed ? .closed : .open, height: height,
        marks: behind + band.marks.moved(x: 0, y: above), opening: head,
        closing: Slab(height: foot, marks: line(look.bottomLine, at: foot, isAbove: true)))
    }
  }

  private func bands(_ cells: [TableContent.Cell]) -> [Band] {
    var x = frame.x
    let columns = zip(cells, widths).map { cell, width in
      defer { x += width }
      return (x: x + look.padding.horizontal, lines: lines(of: cell, in: width))
    }
    return bands(columns, cells.first?.lineDistance ?? 0)
  }

  private func bands(over cell: TableContent.Cell) -> [Band] {
    let lines = lines(of: cell, in: frame.width)
    return bands([(x: frame.x + look.padding.horizontal, lines: lines)], cell.lineDistance)
  }

  private func bands(_ columns: [(x: Double, lines: [TextLine])], _ empty: Double) -> [Band] {
    let count = max(1, columns.map(\.lines.count).max() ?? 0)
    return (0..<count).map { index in
      let present = columns.filter { index < $0.lines.count }
      return Band(
        height: present.map { $0.lines[index].height }.max() ?? empty,
        marks: present.flatMap { $0.lines[index].marks.moved(x: $0.x, y: 0) })
    }
  }

  private func lines(of cell: TableContent.Cell, in width: Double) -> [TextLine] {
    measure.lines(
      of: cell.spans, width: width - 2 * look.padding.horizontal, shape: cell.shape)
  }

  /// The header as one slab, every cell in the middle of its height.
  private func header(_ cells: [TableContent.Cell]) -> Slab {
    let columns = zip(cells, widths).map { lines(of: $0, in: $1) }
    let heights = columns.map { $0.reduce(0) { $0 + $1.height } }
    let tallest = heights.max() ?? 0
    let height = tallest + 2 * look.padding.vertical
    var marks = look.headerFill.map { background($0, height: height) } ?? []
    marks += line(look.topLine, at: 0)
    marks += line(look.headerLine, at: height, isAbove: true)
    var x = frame.x + look.padding.horizontal
    for (column, lines) in columns.enumerated() {
      var y = look.padding.vertical + (tallest - heights[column]) / 2
      for line in lines {
        marks += line.marks.moved(x: x, y: y)
        y += line.height
      }
      x += widths[column]
    }
    return Slab(height: height, marks: marks)
  }

  private func background(_ color: Color, height: Double) -> [Mark] {
    Mark.filled(color, x: frame.x, y: 0, width: frame.width, height: height)
  }

  private func line(_ line: Theme.Line, at y: Double, isAbove: Bool = false) -> [Mark] {
    Mark.filled(
      line.color, x: frame.x, y: isAbove ? y - line.thickness : y, width: frame.width,
      height: line.thickness)
  }
}
