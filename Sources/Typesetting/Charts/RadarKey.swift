internal import Documents
internal import Drawing

extension ChartSetting {
  /// The space between the two columns of a key, and above it.
  private static let gutter = 20.0

  /// The names of the axes in two columns, behind the numbers that stand beside the axes; the first
  /// half at the left.
  func radarKey(of shares: [Chart.Share]) -> [Slab] {
    let rows = (shares.count + 1) / 2
    let column = (width - Self.gutter) / 2
    let numbers = shares.map { value($0.number, .left, most: column / 2) }
    let indent = (numbers.map(\.size.width).max() ?? 0) + ChartColumns.gap
    let names = shares.map { label($0.name, most: column - indent) }
    return (0..<rows).map { row in
      let top = row == 0 ? Self.gutter : 0
      var sketch = Sketch()
      var height = 0.0
      for (index, x) in [(row, 0), (row + rows, column + Self.gutter)] where index < shares.count {
        sketch.text(numbers[index], at: Point(x: x, y: top))
        sketch.text(names[index], at: Point(x: x + indent, y: top))
        height = max(height, numbers[index].size.height, names[index].size.height)
      }
      return sketch.slab(height: top + height + look.rowGap / 2)
    }
  }
}
