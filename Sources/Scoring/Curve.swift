/// What the gains of a group cost where choices can be had in part.
struct Curve {
  /// More gain and what it costs.
  struct Segment {
    /// What `gain` costs; what is left of it costs in proportion.
    let cost: Selection.Amount
    let gain: Selection.Amount
    var left: Selection.Amount

    func isCheaper(than other: Segment) -> Bool {
      let (one, two) = (
        cost.multipliedFullWidth(by: other.gain), other.cost.multipliedFullWidth(by: gain)
      )
      return (one.high, one.low) < (two.high, two.low)
    }
  }

  /// One for each group in it, in their order.
  private(set) var inner: [Curve] = []
  /// Where its own need is just met; `nil` where it is always met, or never.
  private(set) var slope: Segment?
  /// What is gained first.
  private var start: Selection.Amount = 0
  /// The cheapest first.
  private var segments: [Segment] = []

  /// - Parameter toll: what each change costs besides.
  init(
    of group: Selection.Group, _ choices: [[Selection.Choice]], _ toll: Selection.Amount
  ) {
    for member in group.members {
      switch member {
      case .item(let item): add(choices[item], toll)
      case .group(let group):
        let curve = Curve(of: group, choices, toll)
        start += curve.start
        segments += curve.segments
        inner.append(curve)
      }
    }
    segments.sort { $0.isCheaper(than: $1) }
    guard let need = group.need, start < need else { return }
    for index in segments.indices {
      let taken = min(segments[index].left, need - start)
      segments[index].left -= taken
      start += taken
      if start == need {
        slope = segments[index]
        segments.removeFirst(index)
        return
      }
    }
  }

  /// Adds the choices of an item that are cheap for what they gain.
  private mutating func add(_ choices: [Selection.Choice], _ toll: Selection.Amount) {
    var points: [(gain: Selection.Amount, cost: Selection.Amount)] = []
    for choice in choices {
      let cost = choice.cost + (choice.isChange ? toll : 0)
      points.append((choice.gain, cost))
      if choice.room > 0 {
        points.append((choice.gain + choice.room, cost + choice.roomCost))
      }
    }
    points.sort { ($0.cost, -$0.gain) < ($1.cost, -$1.gain) }
    guard var last = points.first else { return }
    start += last.gain
    var corners: [Segment] = []
    let first = last
    var ends = [first]
    for point in points where point.gain > last.gain {
      last = point
      var next = Segment(from: ends[ends.count - 1], to: point)
      while let before = corners.last, next.isCheaper(than: before) {
        corners.removeLast()
        ends.removeLast()
        next = Segment(from: ends[ends.count - 1], to: point)
      }
      corners.append(next)
      ends.append(point)
    }
    segments += corners
  }
}

extension Curve.Segment {
  fileprivate init(
    from start: (gain: Selection.Amount, cost: Selection.Amount),
    to end: (gain: Selection.Amount, cost: Selection.Amount)
  ) {
    self.init(
      cost: end.cost - start.cost, gain: end.gain - start.gain, left: end.gain - start.gain)
  }
}
