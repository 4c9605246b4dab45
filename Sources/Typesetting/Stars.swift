internal import Drawing
internal import Foundation

/// Five-pointed stars side by side, as one shape.
enum Stars {
  /// The free space between two stars, in widths of a star.
  private static let gap = 0.32
  private static let degree = Double.pi / 180

  /// As many stars as `count`, as large as `frame` allows, in its middle.
  static func shape(count: Int, in frame: Rect, color: Color) -> Shape {
    // A star of radius 1 reaches from its top at -1 to its feet at cos 36°, and sin 72° to each side.
    let (top, foot, reach) = (1.0, cos(36 * degree), sin(72 * degree))
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

  /// A star with its five points on a circle; its edges are the lines of a pentagram.
  private static func star(at center: Point, radius: Double) -> [Shape.Step] {
    let inner = radius * sin(18 * degree) / sin(54 * degree)
    let corners = (0..<10).map { corner in
      let angle = Double(corner) * 36 * degree
      let distance = corner.isMultiple(of: 2) ? radius : inner
      return Point(x: center.x + distance * sin(angle), y: center.y - distance * cos(angle))
    }
    return [.move(corners[0])] + corners.dropFirst().map(Shape.Step.line) + [.close]
  }
}
