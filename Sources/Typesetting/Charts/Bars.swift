internal import Documents
internal import Drawing

extension ChartSetting {
  /// Bars to the right of their labels, numbers at the right edge; what could have been won and
  /// was not lies behind each bar.
  func bars(_ bars: [Chart.Bar]) -> [Slab] {
    let columns = ChartColumns(
      left: [bars.map { label($0.label, most: width * look.labels) }],
      right: bars.map { value($0.printed, most: width * look.labels / 2) }, width: width, look: look
    )
    let least = min(0, bars.map(\.won).min() ?? 0)
    let most = bars.map { max($0.won, $0.of ?? 0) }.max() ?? 0
    let field = columns.field
    // A chart of nothing but zeros has no scale.
    let scale = most > least ? (field.upperBound - field.lowerBound) / (most - least) : 0
    func x(_ value: Double) -> Double { field.lowerBound + (value - least) * scale }

    return bars.indices.map { row in
      let bar = bars[row]
      let height = columns.height(of: row)
      let top = (height - look.bar) / 2
      func frame(_ start: Double, _ end: Double) -> Rect {
        Rect(x: min(start, end), y: top, width: abs(end - start), height: look.bar)
      }
      var sketch = Sketch()
      if let of = bar.of { sketch.bar(frame(x(0), x(of)), look.rest) }
      sketch.bar(frame(x(0), x(bar.won)), look.data)
      sketch.line([Point(x: x(0), y: 0), Point(x: x(0), y: height)], look.grid)
      columns.draw(row, on: &sketch)
      return sketch.slab(height: height)
    }
  }
}
