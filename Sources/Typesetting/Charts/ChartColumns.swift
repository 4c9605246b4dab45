internal import Drawing

/// The columns of a chart whose rows stand below one another: words, a field, and words.
struct ChartColumns {
  /// The space between two columns.
  static let gap = 8.0

  /// What stands left of the field, in columns.
  private(set) var left: [[Label]]
  /// What stands right of the field.
  let right: [Label]
  /// The field from left to right.
  let field: ClosedRange<Double>
  private let lefts: [Double]
  private let width: Double
  private let look: Theme.Charts

  /// Parts `width` into columns just as wide as their words, and a field of what is left.
  init(left: [[Label]], right: [Label], width: Double, look: Theme.Charts) {
    self.left = left
    self.right = right
    self.width = width
    self.look = look
    var x = 0.0
    var lefts: [Double] = []
    for column in left {
      lefts.append(x)
      x += (column.map(\.size.width).max() ?? 0) + Self.gap
    }
    self.lefts = lefts
    let end = width - (right.map(\.size.width).max() ?? 0) - Self.gap
    field = x...max(x, end)
  }

  /// The height of a row.
  func height(of row: Int) -> Double {
    let words = (left.map { $0[row] } + [right[row]]).map(\.size.height).max() ?? 0
    return max(words, look.bar) + look.rowGap
  }

  /// Draws the words of a row; numbers end where their column ends.
  func draw(_ row: Int, on sketch: inout Sketch) {
    let middle = height(of: row) / 2
    for (index, column) in left.enumerated() {
      let label = column[row]
      let next = index + 1 < lefts.count ? lefts[index + 1] : field.lowerBound
      let x = index == 0 ? 0 : next - Self.gap - label.size.width
      sketch.text(label, at: Point(x: x, y: middle - label.size.height / 2))
    }
    let label = right[row]
    sketch.text(
      label, at: Point(x: width - label.size.width, y: middle - label.size.height / 2))
  }
}
