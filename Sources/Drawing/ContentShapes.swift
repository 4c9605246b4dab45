extension ContentWriter {
  /// Writes a shape; rectangles of one colour that follow one another are filled at once.
  mutating func write(_ shape: Shape) {
    let rectangles = shape.stroke == nil ? shape.rectangles : nil
    if let rectangles, let color = shape.fill {
      if line != nil || fill != color { endObject() }
      setFill(color)
      for rectangle in rectangles { write(rectangle) }
      hasRectangles = !rectangles.isEmpty || hasRectangles
      return
    }
    guard shape.fill != nil || shape.stroke != nil, !shape.steps.isEmpty else { return }
    endObject()
    if let fill = shape.fill { setFill(fill) }
    if let stroke = shape.stroke { setStroke(stroke, width: shape.lineWidth) }
    for step in shape.steps { write(step) }
    switch (shape.fill, shape.stroke) {
    case (_?, _?): out.append("B\n")
    case (_?, nil): out.append("f\n")
    case (nil, _): out.append("S\n")
    }
  }

  /// Sets the colour of text and of what is filled.
  mutating func setFill(_ color: Color) {
    guard fill != color else { return }
    write(color)
    out.append("rg\n")
    fill = color
  }

  private mutating func setStroke(_ color: Color, width: Double) {
    if lineWidth == nil { out.append("1 J 1 j\n") }
    if lineWidth != width.thousandths {
      lineWidth = width.thousandths
      out.append(width)
      out.append(" w\n")
    }
    guard stroke != color else { return }
    write(color)
    out.append("RG\n")
    stroke = color
  }

  private mutating func write(_ color: Color) {
    for part in [color.red, color.green, color.blue] {
      out.append(Double(part) / 255)
      out.append(" ")
    }
  }

  /// Writes a rectangle by its edges, so that those that touch have one in common.
  private mutating func write(_ rectangle: Rect) {
    let (left, top) = (rectangle.minX.thousandths, fromBelow(rectangle.minY))
    out.append(thousandths: left)
    out.append(" ")
    out.append(thousandths: top)
    out.append(" ")
    out.append(thousandths: rectangle.maxX.thousandths - left)
    out.append(" ")
    out.append(thousandths: fromBelow(rectangle.maxY) - top)
    out.append(" re\n")
  }

  private mutating func write(_ step: Shape.Step) {
    switch step {
    case .move(let point):
      write(point)
      out.append("m\n")
    case .line(let point):
      write(point)
      out.append("l\n")
    case .curve(let first, let second, let end):
      write(first)
      write(second)
      write(end)
      out.append("c\n")
    case .close: out.append("h\n")
    }
  }

  private mutating func write(_ point: Point) {
    out.append(point.x)
    out.append(" ")
    out.append(thousandths: fromBelow(point.y))
    out.append(" ")
  }
}

extension Shape {
  /// The rectangles it is made of, each from its upper left corner to the right and round; `nil` if
  /// it has any other part.
  fileprivate var rectangles: [Rect]? {
    guard steps.count.isMultiple(of: 5), steps.count > 0 else { return nil }
    var rectangles: [Rect] = []
    rectangles.reserveCapacity(steps.count / 5)
    for start in stride(from: 0, to: steps.count, by: 5) {
      guard case .move(let first) = steps[start], case .line(let second) = steps[start + 1],
        case .line(let third) = steps[start + 2], case .line(let fourth) = steps[start + 3],
        case .close = steps[start + 4], first.y == second.y, second.x == third.x,
        third.y == fourth.y, fourth.x == first.x, first.x <= third.x, first.y <= third.y
      else { return nil }
      rectangles.append(
        Rect(x: first.x, y: first.y, width: third.x - first.x, height: third.y - first.y))
    }
    return rectangles
  }
}
