internal import Drawing

/// Directions from the middle of a circle.
enum Direction {
  /// The point at `turn` of a circle of radius 1 around (0, 0), from the top clockwise.
  ///
  /// By the series of sine and cosine: those of the system differ in their last bits from one
  /// machine to the other.
  static func point(at turn: Double) -> Point {
    let angle = (turn - turn.rounded()) * 2 * Double.pi
    var (sine, cosine) = (0.0, 0.0)
    var term = 1.0
    for power in 0..<32 {
      let sign = power % 4 < 2 ? 1.0 : -1.0
      if power.isMultiple(of: 2) { cosine += sign * term } else { sine += sign * term }
      term *= angle / Double(power + 1)
    }
    return Point(x: sine, y: -cosine)
  }
}
