/// Where a form stands on a page, in its own size.
public struct Placement {
  /// What stands there.
  public var form: Form
  /// From the left edge of the page to that of the form, in points.
  public var x: Double
  /// From the upper edge of the page to that of the form, in points.
  public var y: Double

  /// Makes a placement.
  public init(_ form: Form, x: Double, y: Double) {
    self.form = form
    self.x = x
    self.y = y
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
