internal import Documents
internal import Drawing

extension ChartSetting {
  /// Losses as bars, and a line of their sums, both as shares of the whole: so one scale serves
  /// both, and the line ends at its right edge.
  func losses(_ losses: [Chart.Loss]) -> [Slab] {
    let numbers = width * look.labels / 3
    let columns = ChartColumns(
      left: [
        losses.map { label($0.label, most: width * look.labels) },
        losses.map { value($0.printed, most: numbers) },
      ], right: losses.map { note($0.cumulated, .right, most: numbers) }, width: width, look: look)
    let whole = losses.reduce(0) { $0 + max(0, $1.lost) }
    // The point of the last sum stays inside the field.
    let (left, right) = (columns.field.lowerBound, columns.field.upperBound - look.dot)
    func x(_ lost: Double) -> Double { whole > 0 ? left + lost / whole * (right - left) : left }

    var sums: [Double] = []
    for loss in losses { sums.append((sums.last ?? 0) + max(0, loss.lost)) }
    let points = losses.indices.map { Point(x: x(sums[$0]), y: columns.height(of: $0) / 2) }
    return losses.indices.map { row in
      let height = columns.height(of: row)
      var sketch = Sketch()
      sketch.line([Point(x: right, y: 0), Point(x: right, y: height)], look.grid)
      sketch.bar(
        Rect(
          x: left, y: (height - look.bar) / 2, width: x(max(0, losses[row].lost)) - left,
          height: look.bar), look.data)
      sketch.line([Point(x: left, y: 0), Point(x: left, y: height)], look.grid)
      // Each row draws its half of the way from and to its neighbours.
      var path = [points[row]]
      if row > 0 { path.insert(Point(x: crossing(points[row - 1], points[row]), y: 0), at: 0) }
      if row + 1 < losses.count {
        path.append(Point(x: crossing(points[row], points[row + 1]), y: height))
      }
      if whole > 0 {
        if path.count > 1 { sketch.line(path, look.second, thickness: look.line) }
        sketch.dot(at: points[row], radius: look.dot, look.second)
      }
      columns.draw(row, on: &sketch)
      return sketch.slab(height: height)
    }
  }

  /// Where the line from the middle of a row to the middle of the next crosses the edge between
  /// them.
  private func crossing(_ from: Point, _ to: Point) -> Double {
    from.x + (to.x - from.x) * from.y / (from.y + to.y)
  }
}
