internal import Documents
internal import Drawing

extension ChartSetting {
  /// A line through the values, from left to right, over thin lines at the bounds that are named
  /// at the right edge; `nil` where the values would not fit side by side.
  func development(_ steps: [Chart.Step], _ bounds: [Chart.Bound]) -> Slab? {
    let names = bounds.map {
      Label(
        [($0.name + "\u{3000}" + $0.printed, look.note)], most: width * look.labels / 1.5, measure)
    }
    let end = width - (names.map(\.size.width).max() ?? 0) - (names.isEmpty ? 0 : 10)
    let slot = end / Double(max(1, steps.count))
    guard !steps.isEmpty, slot >= 4 * look.value.text.size else { return nil }
    let values = steps.map { value($0.printed, .center, most: slot - 4) }
    guard values.allSatisfy({ $0.lines.count == 1 }) else { return nil }

    let numbers = steps.map(\.value) + bounds.map(\.value)
    let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
    // Room for a number above the highest point and below the lowest.
    let margin = (values.map(\.size.height).max() ?? 0) + look.dot + 4
    let field = look.field
    func y(_ value: Double) -> Double {
      high > low ? margin + (high - value) / (high - low) * field : margin + field / 2
    }
    let points = steps.enumerated().map {
      Point(x: (Double($0.offset) + 0.5) * slot, y: y($0.element.value))
    }

    var sketch = Sketch()
    for bound in bounds {
      sketch.line([Point(x: 0, y: y(bound.value)), Point(x: end, y: y(bound.value))], look.grid)
    }
    let foot = margin * 2 + field
    sketch.line([Point(x: 0, y: foot), Point(x: end, y: foot)], look.grid)
    // A number stands below its point only in a dip, where the line leaves upwards on both sides.
    let boxes = steps.indices.map { index in
      let isDip =
        points.count > 1
        && [index - 1, index + 1].filter(points.indices.contains).allSatisfy {
          points[$0].y < points[index].y - 1
        }
      let size = values[index].size
      let shift = isDip ? look.dot + 2 : -look.dot - 2 - size.height
      return Rect(
        x: points[index].x - size.width / 2, y: points[index].y + shift, width: size.width,
        height: size.height)
    }
    for box in boxes { sketch.bar(box, .paper) }
    sketch.line(points, look.data, thickness: look.line)
    for point in points { sketch.dot(at: point, radius: look.dot, look.data) }
    for (box, value) in zip(boxes, values) { sketch.text(value, at: box.origin) }

    let order = bounds.indices.sorted { bounds[$0].value > bounds[$1].value }
    let tops = Spreading.starts(
      order.map { y(bounds[$0].value) - names[$0].size.height / 2 },
      lengths: order.map { names[$0].size.height }, gap: 1)
    for (index, top) in zip(order, tops) {
      sketch.line(
        [
          Point(x: end, y: y(bounds[index].value)),
          Point(x: end + 7, y: top + names[index].size.height / 2),
        ], look.grid)
      sketch.text(names[index], at: Point(x: end + 10, y: top))
    }
    let labels = steps.map { label($0.label, .center, most: slot - 4) }
    for (point, label) in zip(points, labels) {
      sketch.text(label, at: Point(x: point.x - label.size.width / 2, y: foot + 4))
    }
    let above = max(0, -(tops.min() ?? 0))
    let bottom = zip(order, tops).map { $1 + names[$0].size.height }.max() ?? 0
    let height = max(bottom, foot + 4 + (labels.map(\.size.height).max() ?? 0)) + above
    return height > most ? nil : sketch.slab(height: height, movedDown: above)
  }
}

extension Color {
  /// What charts are printed on.
  fileprivate static let paper = Color(red: 255, green: 255, blue: 255)
}
