/// The values a measure can have.
struct Values {
  let measure: Measure
  /// How many months there are, of a monthly measure.
  let months: Int?
  private let within: Interval
  /// What values are multiples of; `nil` where every number is one.
  let unit: Fraction?

  /// - Returns: `nil` for a measure that only time changes, and one of no months.
  init?(_ measure: Measure, months: Int?) {
    self.measure = measure
    var (least, most) = (measure.least, measure.most)
    if measure.isWhole {
      least = least?.roundedUp(to: Fraction(1))
      most = most?.roundedDown(to: Fraction(1))
    }
    var unit = measure.isWhole ? Fraction(1) : nil
    switch measure.origin {
    case .tenure: return nil
    case .value: self.months = nil
    case .monthlyAverage, .monthlySum:
      guard let months, months > 0 else { return nil }
      self.months = months
      if measure.origin == .monthlyAverage {
        unit = unit.map { $0 / Fraction(months) }
      } else {
        least = least.map { $0 * Fraction(months) }
        most = most.map { $0 * Fraction(months) }
      }
    }
    self.unit = unit
    within = Interval(
      lower: least.map { Interval.Bound($0, isIncluded: true) },
      upper: most.map { Interval.Bound($0, isIncluded: true) })
  }

  /// The stretches of possible values of `interval` that lie in none of `forbidden`.
  func stretches(of interval: Interval?, without forbidden: [Interval]) -> [Interval] {
    var parts = [interval.map { within.intersection($0) } ?? within].filter { !$0.isEmpty }
    for hole in forbidden { parts = parts.flatMap { $0.subtracting(hole) } }
    return parts
  }

  /// The value in a stretch that is nearest to `value`; where a bound does not belong to the
  /// stretch, one between it and the other bound.
  func nearest(to value: Fraction, in stretch: Interval) -> Fraction? {
    if stretch.contains(value), isPossible(value) { return value }
    let isBelow = stretch.lower.map { value <= $0.value } ?? false
    let isAbove = stretch.upper.map { value >= $0.value } ?? false
    let found =
      if let lower = stretch.lower, isBelow {
        first(from: lower, to: stretch.upper)
      } else if let upper = stretch.upper, isAbove {
        Fraction.zero - first(from: upper.mirrored, to: stretch.lower?.mirrored)
      } else {
        unit.map { value.roundedUp(to: $0) } ?? value
      }
    return stretch.contains(found) ? found : nil
  }

  private func isPossible(_ value: Fraction) -> Bool {
    unit.map { (value / $0).isWhole } ?? true
  }

  private func first(from lower: Interval.Bound, to upper: Interval.Bound?) -> Fraction {
    if let unit {
      let value = lower.value.roundedUp(to: unit)
      return value == lower.value && !lower.isIncluded ? value + unit : value
    }
    if lower.isIncluded { return lower.value }
    return upper.map { (lower.value + $0.value) / Fraction(2) } ?? lower.value + Fraction(1)
  }

  /// What would be observed; months share alike, as far as they are whole.
  func observation(of value: Fraction) -> Finding.Observation {
    guard let months else { return .value(value) }
    let sum = measure.origin == .monthlyAverage ? value * Fraction(months) : value
    let share = sum / Fraction(months)
    guard measure.isWhole else { return .months(Array(repeating: share, count: months)) }
    let least = share.roundedDown(to: Fraction(1))
    let rest = (sum - least * Fraction(months)).int ?? 0
    return .months((0..<months).map { $0 < rest ? least + Fraction(1) : least })
  }
}

extension Prospect {
  /// What a measure could come to: each band or step once, the nearest first, or a room.
  func measured(_ stay: Possibility) -> [Possibility] {
    let method = indicator.method
    let now = method.measure.flatMap { result.finding?.value(of: $0, tenure: tenure) }
    let mayStay = !forbidden.contains { hole in now.map(hole.contains) ?? false }
    let unchanged = mayStay ? [stay] : []
    guard let measure = method.measure, let values = Values(measure, months: months) else {
      return unchanged
    }
    let bands: [Interval]
    switch method {
    case .linear(_, let rate):
      return Slope(self, rate, values, now: now).possibilities(stay, mayStay: mayStay)
    case .banded(_, let all): bands = all.map(\.interval)
    case .target(_, let target): bands = [target] + Interval.everything.subtracting(target)
    case .qualitative, .sampled, .rated, .checklist: return unchanged
    }
    let found = bands.flatMap { values.stretches(of: $0, without: forbidden) }
      .compactMap { stretch in
        values.nearest(to: now ?? .zero, in: stretch).map { (stretch, $0) }
      }
    let sorted = found.enumerated().sorted {
      let distances = [$0, $1].map { ($0.element.1 - (now ?? .zero)).magnitude }
      return distances[0] == distances[1] ? $0.offset < $1.offset : distances[0] < distances[1]
    }
    return unchanged
      + sorted.map(\.element).map { stretch, value in
        possibility(
          values.observation(of: value), .measure(measure, stretch, value: value, now: now))
      }
  }
}

extension Fraction {
  /// The number without its sign.
  var magnitude: Fraction { max(self, .zero - self) }
}

extension Interval {
  static let everything = Interval(lower: nil, upper: nil)

  /// What lies in both.
  func intersection(_ other: Interval) -> Interval {
    func tighter(_ a: Bound?, _ b: Bound?, isLower: Bool) -> Bound? {
      guard let a, let b else { return a ?? b }
      if a.value == b.value { return Bound(a.value, isIncluded: a.isIncluded && b.isIncluded) }
      return (a.value > b.value) == isLower ? a : b
    }
    return Interval(
      lower: tighter(lower, other.lower, isLower: true),
      upper: tighter(upper, other.upper, isLower: false))
  }

  /// What lies in this one and not in the other: up to two stretches.
  func subtracting(_ other: Interval) -> [Interval] {
    [
      other.lower.map { Interval(lower: nil, upper: Bound($0.value, isIncluded: !$0.isIncluded)) },
      other.upper.map { Interval(lower: Bound($0.value, isIncluded: !$0.isIncluded), upper: nil) },
    ].compactMap { $0.map(intersection) }.filter { !$0.isEmpty }
  }
}

extension Interval.Bound {
  /// The bound of the numbers with their signs turned.
  fileprivate var mirrored: Interval.Bound {
    Interval.Bound(.zero - value, isIncluded: isIncluded)
  }
}
