internal import Drawing

/// One closed curve of a rosette: a wave that goes round the middle several times and weaves with
/// itself.
///
/// Its radius over the phase u of the wave is ρ(t) + α(t)·cos u at crests and troughs, where t is
/// the direction, and mean ρ and height α swell as often as the rosette has symmetry. One piece
/// leads from a crest to the next trough and one back, so that it takes little room in a file.
struct RosetteLayer: Hashable {
  /// What a layer is where all its bytes are in the middle.
  struct Layout {
    /// The mean radius and the height of its wave, of a rosette of radius 1.
    let radius: Double
    let height: Double
    /// How far the height goes up and down with a byte, as a part of it.
    let share: Double
    /// The fewest times it goes round.
    let turns: Int
    /// How many waves it has, in a rosette of a symmetry of 3, 4 and 5.
    let waves: [Int]
  }

  /// From the outside.
  static let layouts = [
    Layout(radius: 0.80, height: 0.091, share: 0.2, turns: 5, waves: [24, 24, 25]),
    Layout(radius: 0.55, height: 0.20, share: 0.2, turns: 4, waves: [18, 16, 15]),
    Layout(radius: 0.36, height: 0.14, share: 0.25, turns: 3, waves: [12, 12, 15]),
    Layout(radius: 0.20, height: 0.08, share: 0.3, turns: 2, waves: [9, 12, 15]),
  ]

  /// How many times it looks the same when it is turned round once.
  let symmetry: Int
  let waves: Int
  let turns: Int
  let radius: Swelling
  /// The height of the wave.
  let height: Swelling
  /// How much more pointed its crests are than round, or its troughs if negative.
  let sharpness: Double
  /// Where the wave begins, in waves.
  let start: Double

  /// The layer of a number and its eight bytes.
  init(_ index: Int, weave: Int, bytes: [UInt8]) {
    let layout = Self.layouts[index]
    // From -1 to 1, and never 0.
    let parts = bytes.map { (Double($0) - 127.5) / 127.5 }
    let kind = weave % layout.waves.count
    symmetry = 3 + kind
    let waves = layout.waves[kind]
    self.waves = waves
    var turns = layout.turns + (weave >> (2 + index) & 1)
    // With a common divisor it would be several curves.
    while Self.commonDivisor(waves, turns) > 1 { turns += 1 }
    self.turns = turns
    radius = Swelling(
      mean: layout.radius + 0.02 * parts[0], cosine: 0.025 * parts[1], sine: 0.025 * parts[2])
    let height = layout.height
    self.height = Swelling(
      mean: height * (1 + layout.share * parts[3]), cosine: height * layout.share * parts[4],
      sine: height * layout.share * parts[5])
    sharpness = 0.45 * parts[6]
    start = parts[7] / 2
  }

  /// The curve in pieces of half a wave.
  func steps(around center: Point, radius: Double) -> [Shape.Step] {
    let knots = (0..<2 * waves).map { knot($0, center, radius) }
    return [.move(knots[0].point)]
      + knots.indices.map { index in
        let (knot, next) = (knots[index], knots[(index + 1) % knots.count])
        return .curve(knot.after, next.before, next.point)
      } + [.close]
  }

  /// A point of the curve, with the handles of the pieces that end and begin there.
  private struct Knot {
    let before: Point
    let point: Point
    let after: Point
  }

  private func knot(_ number: Int, _ center: Point, _ scale: Double) -> Knot {
    // How far it goes round with a wave.
    let pace = Double(turns) / Double(waves)
    let turn = (Double(number) / 2 + start) * pace
    let direction = Direction.point(at: turn)
    let swelling = Direction.point(at: turn * Double(symmetry))
    let (height, heightSlope) = self.height.value(at: swelling)
    let (mean, meanSlope) = radius.value(at: swelling)
    // A crest, or a trough.
    let side = number % 2 == 0 ? 1.0 : -1.0
    let distance = mean + side * height
    let slope = (meanSlope + side * heightSlope) * Double(symmetry) * pace
    // A third of the way to the next knot, along the tangent; less of it where it is pointed.
    let third = Double.pi / 3 * (1 - side * sharpness)
    let handle = Point(
      x: third * (slope * direction.x - distance * pace * direction.y),
      y: third * (slope * direction.y + distance * pace * direction.x))
    let point = Point(x: distance * direction.x, y: distance * direction.y)
    func placed(_ times: Double) -> Point {
      Point(
        x: center.x + scale * (point.x + times * handle.x),
        y: center.y + scale * (point.y + times * handle.y))
    }
    return Knot(before: placed(-1), point: placed(0), after: placed(1))
  }

  private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : commonDivisor(right, left % right)
  }
}

/// A number that swells and ebbs round the middle.
struct Swelling: Hashable {
  let mean: Double
  /// What it has more at the cosine of the direction, and at its sine.
  let cosine: Double
  let sine: Double

  /// Its value in a direction, and its slope there.
  fileprivate func value(at direction: Point) -> (Double, slope: Double) {
    let (along, across) = (-direction.y, direction.x)
    return (mean + cosine * along + sine * across, sine * along - cosine * across)
  }
}
