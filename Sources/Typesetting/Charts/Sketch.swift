internal import Drawing

/// What a chart is drawn with; each thing covers what was drawn before it.
struct Sketch {
  /// From the back to the front.
  private(set) var marks: [Mark] = []

  /// A straight line through all `points`.
  mutating func line(_ points: [Point], _ color: Color, thickness: Double) {
    guard let first = points.first, thickness > 0 else { return }
    let steps = [Shape.Step.move(first)] + points.dropFirst().map { .line($0) }
    marks.append(.shape(Shape(steps: steps, stroke: color, lineWidth: thickness)))
  }

  /// A thin line of the grid.
  mutating func line(_ points: [Point], _ look: Theme.Line) {
    line(points, look.color, thickness: look.thickness)
  }

  /// The line through all `points` and back to the first.
  mutating func ring(_ points: [Point], _ color: Color, thickness: Double) {
    guard let first = points.first, thickness > 0 else { return }
    let steps = [.move(first)] + points.dropFirst().map(Shape.Step.line) + [.close]
    marks.append(.shape(Shape(steps: steps, stroke: color, lineWidth: thickness)))
  }

  /// All that lies between `points`.
  mutating func area(_ points: [Point], _ color: Color) {
    guard let first = points.first else { return }
    let steps = [.move(first)] + points.dropFirst().map(Shape.Step.line) + [.close]
    marks.append(.shape(Shape(steps: steps, fill: color)))
  }

  /// A filled rectangle; one of no size is not drawn.
  mutating func bar(_ frame: Rect, _ color: Color) {
    guard frame.size.width > 0, frame.size.height > 0 else { return }
    marks.append(.shape(.rectangle(frame, fill: color)))
  }

  /// A filled circle.
  mutating func dot(at center: Point, radius: Double, _ color: Color) {
    // How far the control points of a quarter of a circle stand from its ends.
    let arm = radius * 4 / 3 * (2.0.squareRoot() - 1)
    func point(_ x: Double, _ y: Double) -> Point { center.moved(x: x, y: y) }
    marks.append(
      .shape(
        Shape(
          steps: [
            .move(point(radius, 0)),
            .curve(point(radius, arm), point(arm, radius), point(0, radius)),
            .curve(point(-arm, radius), point(-radius, arm), point(-radius, 0)),
            .curve(point(-radius, -arm), point(-arm, -radius), point(0, -radius)),
            .curve(point(arm, -radius), point(radius, -arm), point(radius, 0)), .close,
          ], fill: color)))
  }

  /// A text, the top left corner of its box at `corner`.
  mutating func text(_ label: Label, at corner: Point) {
    var y = corner.y
    for line in label.lines {
      marks += line.marks.moved(x: corner.x, y: y)
      y += line.height
    }
  }

  /// The drawing as a part of a column, after it was moved.
  func slab(height: Double, movedDown y: Double = 0) -> Slab {
    Slab(height: height, marks: y == 0 ? marks : marks.moved(x: 0, y: y))
  }
}
