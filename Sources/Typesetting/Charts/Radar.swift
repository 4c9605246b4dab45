internal import Documents
internal import Drawing

extension ChartSetting {
  /// How far labels stand from the outermost ring.
  private static let distance = 8.0
  /// How far the outermost ring of the smallest radar is from its centre.
  static let leastRadius = 40.0
  /// How many axes can still be told apart.
  private static let axes = 3...20
  /// How many lines of words beside an axis are still read with it.
  private static let mostLines = 3

  /// Shares on axes around a centre; `nil` where there are too few or too many axes.
  ///
  /// Labels at both sides name each axis, or its number and a key below, where those would not fit.
  func radar(_ shares: [Chart.Share]) -> [Slab]? {
    if let whole = radar(shares, named: shares.map(\.label)) { return [whole] }
    return radar(shares, named: shares.map(\.number)).map { [$0] + radarKey(of: shares) }
  }

  private func radar(_ shares: [Chart.Share], named names: [String]) -> Slab? {
    let room = width / 2 - Self.distance - 7 * look.label.text.size
    let radius = min(look.radius, room)
    guard Self.axes.contains(shares.count), radius >= Self.leastRadius else { return nil }
    let around = RadarLabels(
      shares, named: names, radius: radius, distance: Self.distance, width: width, setting: self)
    let (top, bottom) = (min(around.top, -radius), max(around.bottom, radius))
    // The share stands in a line of its own.
    guard bottom - top <= most, around.mostLines <= Self.mostLines + 1 else { return nil }

    let directions = shares.indices.map { Direction.point(at: Double($0) / Double(shares.count)) }
    let center = Point(x: width / 2, y: -top)
    func ring(_ radii: [Double]) -> [Point] {
      zip(directions, radii).map { center.moved(x: $0.x * $1, y: $0.y * $1) }
    }
    let values = ring(shares.map { radius * $0.share.within(0...1) })
    let outermost = ring(shares.map { _ in radius })
    var sketch = Sketch()
    sketch.area(values, look.area)
    for index in 1...look.rings {
      let part = radius * Double(index) / Double(look.rings)
      sketch.ring(ring(shares.map { _ in part }), look.grid.color, thickness: look.grid.thickness)
    }
    for end in outermost { sketch.line([center, end], look.grid) }
    for place in around.places where place.isFar && !around.crosses(place) {
      sketch.line(
        [
          center.moved(x: place.anchor.x, y: place.anchor.y),
          center.moved(x: place.near.x, y: place.near.y),
        ], look.grid)
    }
    sketch.ring(values, look.data, thickness: look.line)
    for point in values { sketch.dot(at: point, radius: look.dot, look.data) }
    for place in around.places {
      sketch.text(place.label, at: center.moved(x: place.corner.x, y: place.corner.y))
    }
    return sketch.slab(height: bottom - top)
  }
}

/// The labels around a radar, placed so that none covers another or the rings.
///
/// Those of the axes straight up and down stand above and below; the others in two columns, each
/// beside the end of its axis or as near to it as the others let it, aligned outward.
private struct RadarLabels {
  /// A label in its place; points are seen from the centre.
  struct Place {
    let label: Label
    /// The end of the axis.
    let anchor: Point
    /// The top left corner of the label.
    let corner: Point

    /// The point of the label's edge that is nearest to the axis.
    var near: Point {
      let x = anchor.x < corner.x ? corner.x - 2 : corner.x + label.size.width + 2
      return Point(
        x: x, y: anchor.y.within(corner.y + 4...max(corner.y + 4, corner.y + label.size.height - 4))
      )
    }

    /// Whether it takes a line to see what axis the label belongs to.
    var isFar: Bool {
      let (x, y) = (near.x - anchor.x, near.y - anchor.y)
      return anchor.x.magnitude > 1 && (x * x + y * y).squareRoot() > 14
    }
  }

  /// Whether the line to a label would strike through another one.
  func crosses(_ place: Place) -> Bool {
    places.contains { other in
      let box = Rect(
        x: other.corner.x, y: other.corner.y, width: other.label.size.width,
        height: other.label.size.height)
      return other.corner != place.corner
        && (0...16).contains { step in
          let share = Double(step) / 16
          let x = place.anchor.x + share * (place.near.x - place.anchor.x)
          let y = place.anchor.y + share * (place.near.y - place.anchor.y)
          return x > box.minX && x < box.maxX && y > box.minY && y < box.maxY
        }
    }
  }

  private(set) var places: [Place] = []
  private let radius: Double
  private let distance: Double

  /// The lines of the label that has most of them.
  var mostLines: Int { places.map(\.label.lines.count).max() ?? 0 }
  /// The upper edge of the highest label.
  var top: Double { places.map(\.corner.y).min() ?? 0 }
  /// The lower edge of the lowest label.
  var bottom: Double { places.map { $0.corner.y + $0.label.size.height }.max() ?? 0 }

  init(
    _ shares: [Chart.Share], named names: [String], radius: Double, distance: Double,
    width: Double, setting: ChartSetting
  ) {
    self.radius = radius
    self.distance = distance
    let column = width / 2 - radius - distance
    var right: [(label: Label, end: Point)] = []
    var left: [(label: Label, end: Point)] = []
    for (index, share) in shares.enumerated() {
      let direction = Direction.point(at: Double(index) / Double(shares.count))
      let end = Point(x: direction.x * radius, y: direction.y * radius)
      let texts = [(names[index], setting.look.label), (share.printed, setting.look.value)]
      if direction.x.magnitude < 0.01 {
        let label = Label(texts, .center, most: 2 * radius, setting.measure)
        let y = end.y < 0 ? end.y - distance * 0.7 - label.size.height : end.y + distance * 0.7
        places.append(
          Place(label: label, anchor: end, corner: Point(x: -label.size.width / 2, y: y)))
      } else if direction.x > 0 {
        right.append((Label(texts, .left, most: column, setting.measure), end))
      } else {
        left.insert((Label(texts, .right, most: column, setting.measure), end), at: 0)
      }
    }
    let poles = places
    for side in [right, left] {
      let tops = Spreading.starts(
        side.map { $0.end.y - $0.label.size.height / 2 }, lengths: side.map(\.label.size.height),
        gap: 4)
      for ((label, end), top) in zip(side, tops) {
        let rows = top...top + label.size.height
        let x = max(reach(of: rows), end.x.magnitude, reach(of: poles, at: rows)) + distance
        let corner = Point(x: end.x > 0 ? x : -x - label.size.width, y: top)
        places.append(Place(label: label, anchor: end, corner: corner))
      }
    }
  }

  /// How far the rings reach to a side between two heights.
  private func reach(of rows: ClosedRange<Double>) -> Double {
    let nearest = 0.0.within(rows)
    return max(0, radius * radius - nearest * nearest).squareRoot()
  }

  /// How far the labels above and below reach to a side between two heights.
  private func reach(of poles: [Place], at rows: ClosedRange<Double>) -> Double {
    poles.filter { pole in
      pole.corner.y < rows.upperBound && rows.lowerBound < pole.corner.y + pole.label.size.height
    }.map { $0.label.size.width / 2 }.max() ?? 0
  }
}
