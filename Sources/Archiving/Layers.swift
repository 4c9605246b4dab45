/// Where a form stands on a page.
public struct Placement {
  /// What stands there.
  public var form: Form
  /// From the left edge of the page to that of the form, in points.
  public var x: Double
  /// From the upper edge of the page to that of the form, in points.
  public var y: Double
  /// How many times its own size the form has.
  public var scale: Double

  /// Makes a placement; without a scale the form has its own size.
  public init(_ form: Form, x: Double, y: Double, scale: Double = 1) {
    self.form = form
    self.x = x
    self.y = y
    self.scale = scale
  }
}

/// The forms on a page, besides what was drawn there.
public struct Layers {
  /// Below what was drawn, the lowest first.
  public var below: [Placement]
  /// Above what was drawn, the lowest first.
  public var above: [Placement]

  /// Makes layers; none if nothing is given.
  public init(below: [Placement] = [], above: [Placement] = []) {
    self.below = below
    self.above = above
  }

  var isEmpty: Bool { below.isEmpty && above.isEmpty }
}
