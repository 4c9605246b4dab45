internal import Drawing

/// Five-pointed stars side by side, as one shape.
enum Stars {
  /// The free space between two stars, in widths of a star.
  private static let gap = 0.32

  /// The corners of a star of radius 1 around (0, 0), its points and the corners between them in
  /// turn, from the top clockwise.
  private static let corners: [Point] = {
    let root = 5.0.squareRoot()
    // The cosine and the sine of 36°, a tenth of the circle.
    let (across, up) = ((1 + root) / 4, (10 - 2 * root).squareRoot() / 4)
    // The edges are the lines of a pentagram, which cut one another there.
    let inner = (3 - root) / 2
    var direction = Point(x: 0, y: -1)
    return (0..<10).map { corner in
      let radius = corner.isMultiple(of: 2) ? 1 : inner
      defer {
        direction = Point(
          x: direction.x * across - direction.y * up, y: direction.x * up + direction.y * across)
      }
      return Point(x: radius * direction.x, y: radius * direction.y)
    }
  }()

  /// As many stars as `count`, as large as `frame` allows, in its middle.
  static func shape(count: Int, in frame: Rect, color: Color) -> Shape {
    // A star reaches from its top to its feet, and to each side as far as its second point.
    let (top, foot, reach) = (-corners[0].y, corners[4].y, corners[2].x)
    let widths = Double(count) + Double(count - 1) * gap
    let radius = min(
      frame.size.height / (top + foot), frame.size.width / (2 * reach * widths))
    let width = 2 * reach * radius
    let left = (frame.minX + frame.maxX - widths * width) / 2
    let middle = (frame.minY + frame.maxY) / 2 + (top - foot) / 2 * radius
    let steps = (0..<count).flatMap { index in
      star(
        at: Point(x: left + width * (0.5 + Double(index) * (1 + gap)), y: middle), radius: radius)
    }
    return Shape(steps: steps, fill: color)
  }

  private static func star(at center: Point, radius: Double) -> [Shape.Step] {
    let corners = corners.map { Point(x: center.x + radius * $0.x, y: center.y + radius * $0.y) }
    return [.move(corners[0])] + corners.dropFirst().map(Shape.Step.line) + [.close]
  }
}
