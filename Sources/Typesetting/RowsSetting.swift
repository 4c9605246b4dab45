internal import Diagnostics
internal import Drawing

/// The rows of a list with their texts, not yet of one size.
///
/// All texts of all rows shrink together, so that the rows of one certificate look alike.
struct RowsSetting {
  /// A text without holes.
  struct FilledText {
    let text: String
    let style: TextStyle
    let shape: ParagraphShape
    /// The width of its widest word, as a multiple of the size.
    let widestWord: Double
  }

  /// A row, or what stands below the last one, at one size.
  private struct Slab {
    var height = 0.0
    /// x from the left edge of the page, y from the top of the row.
    var marks: [Mark] = []
  }

  let rows: SlotRows
  let frame: Rect
  let fonts: FontLibrary
  /// The texts of each row, by column.
  var cells: [[[FilledText]]] = []
  /// Below the last row.
  var end: FilledText?

  // Sums of many heights differ in their last bits.
  private static let tolerance = 0.01

  /// What stands in the slot, placed on the page; `nil` if it does not fit at the smallest size.
  func fit() throws(TextError) -> [Mark]? {
    let largest = rows.sizes.max() ?? rows.floor
    return try Shrinking.fit(from: largest, to: rows.floor) { size throws(TextError) in
      try marks(largest > rows.floor ? (largest - size) / (largest - rows.floor) : 0)
    }
  }

  /// How many rows fit at the smallest size.
  func countThatFits() throws(TextError) -> Int {
    var room = frame.size.height
    if let end { room -= try slab(end, 1).height }
    var count = 0
    for row in cells {
      room -= try slab(row, 1).height
      guard room >= -Self.tolerance else { break }
      count += 1
    }
    return count
  }

  /// Everything, shrunk by a part of the way from the largest sizes, 0, to the floor, 1; `nil` if
  /// it does not fit.
  private func marks(_ shrunk: Double) throws(TextError) -> [Mark]? {
    for row in cells {
      for (texts, column) in zip(row, rows.columns) {
        let width = column.slot.frame.size.width
        guard texts.allSatisfy({ $0.widestWord * size(of: $0, shrunk) <= width }) else {
          return nil
        }
      }
    }
    var fills: [Fill] = []
    var marks: [Mark] = []
    var y = frame.minY
    for row in cells {
      let slab = try slab(row, shrunk)
      marks += slab.marks.moved(x: 0, y: y)
      y += slab.height
      let line = Rect(
        x: frame.minX, y: y - rows.line.thickness, width: frame.size.width,
        height: rows.line.thickness)
      fills.append(Fill(layer: .line, frame: line, color: rows.line.color))
    }
    if let end {
      let slab = try slab(end, shrunk)
      marks += slab.marks.moved(x: 0, y: y)
      y += slab.height
    }
    return y <= frame.maxY + Self.tolerance ? fills.shapes + marks : nil
  }

  /// A row: its cells side by side, each from the top.
  private func slab(_ row: [[FilledText]], _ shrunk: Double) throws(TextError) -> Slab {
    var slab = Slab()
    for (texts, column) in zip(row, rows.columns) {
      var y = gap(shrunk)
      for text in texts {
        let lines = try lines(of: text, shrunk, width: column.slot.frame.size.width)
        slab.marks += lines.stacked.moved(x: column.slot.frame.minX, y: y)
        y += lines.height
      }
      slab.height = max(slab.height, y + gap(shrunk) + rows.line.thickness)
    }
    return slab
  }

  /// What stands below the last row.
  private func slab(_ end: FilledText, _ shrunk: Double) throws(TextError) -> Slab {
    let lines = try lines(of: end, shrunk, width: frame.size.width)
    return Slab(
      height: lines.height + 2 * gap(shrunk),
      marks: lines.stacked.moved(x: frame.minX, y: gap(shrunk)))
  }

  private func lines(
    of text: FilledText, _ shrunk: Double, width: Double
  ) throws(TextError) -> [TextLine] {
    let style = text.style.sized(size(of: text, shrunk))
    return try fonts.lines(of: [Span(text.text, style)], width: width, shape: text.shape)
  }

  private func size(of text: FilledText, _ shrunk: Double) -> Double {
    text.style.size + (rows.floor - text.style.size) * shrunk
  }

  private func gap(_ shrunk: Double) -> Double {
    rows.gap + (rows.floorGap - rows.gap) * shrunk
  }
}
