/// The most that points or a score can come to.
struct Ceiling: Hashable {
  /// The number, and whether it is itself reached; `nil` for no limit.
  let bound: Interval.Bound?

  static let unlimited = Ceiling(bound: nil)

  private init(bound: Interval.Bound?) { self.bound = bound }

  init(_ value: Fraction, isReached: Bool = true) {
    bound = Interval.Bound(value, isIncluded: isReached)
  }

  func reaches(_ value: Fraction) -> Bool {
    bound.map { $0.value > value || ($0.value == value && $0.isIncluded) } ?? true
  }

  /// Whether some number below it is above `value`.
  func exceeds(_ value: Fraction) -> Bool { bound.map { $0.value > value } ?? true }

  /// The ceiling of so many times as much; the number is more than 0.
  func times(_ factor: Fraction) -> Ceiling {
    bound.map { Ceiling($0.value * factor, isReached: $0.isIncluded) } ?? .unlimited
  }

  static func + (left: Ceiling, right: Ceiling) -> Ceiling {
    guard let a = left.bound, let b = right.bound else { return .unlimited }
    return Ceiling(a.value + b.value, isReached: a.isIncluded && b.isIncluded)
  }
}

extension Ceiling: Comparable {
  static func < (left: Ceiling, right: Ceiling) -> Bool {
    guard let a = left.bound else { return false }
    guard let b = right.bound else { return true }
    return a.value < b.value || (a.value == b.value && !a.isIncluded && b.isIncluded)
  }
}

extension Method {
  /// The most points that values in some stretches win, of `points` at most; `nil` without a value.
  func ceiling(
    _ extent: Extent, of interval: Interval = .everything, without forbidden: [Interval] = [],
    points: Fraction?
  ) -> Ceiling? {
    func hasValues(_ part: Interval) -> Bool {
      !extent.stretches(of: part.intersection(interval), without: forbidden).isEmpty
    }
    switch self {
    case .qualitative, .sampled, .rated, .checklist:
      return points.map { Ceiling($0) } ?? .unlimited
    case .banded(_, let bands):
      return bands.filter { hasValues($0.interval) }.map { Ceiling($0.points) }.max()
    case .target(_, let target):
      if hasValues(target) { return points.map { Ceiling($0) } ?? .unlimited }
      return hasValues(.everything) ? Ceiling(.zero) : nil
    case .linear(_, let rate):
      return extent.stretches(of: interval, without: forbidden)
        .map { rate.ceiling(in: $0, most: points) }.max()
    }
  }
}

extension Rate {
  /// The most points that values of a stretch win.
  fileprivate func ceiling(in stretch: Interval, most: Fraction?) -> Ceiling {
    let isRising = perUnit > .zero
    guard let end = isRising ? stretch.upper : stretch.lower else {
      return most.map { Ceiling($0) } ?? .unlimited
    }
    let held = points(for: end.value, most: most)
    if end.isIncluded { return Ceiling(held) }
    let other = (isRising ? stretch.lower : stretch.upper).map { $0.value * perUnit }
    let top = end.value * perUnit
    if rounding != nil {
      // Rounded points do not change between one half and the next.
      let half = Fraction(1, of: 2)
      let before = top.roundedUp(to: half) - half
      let near = (top + (other.map { max($0, before) } ?? before)) / Fraction(2)
      return Ceiling(points(for: near / perUnit, most: most))
    }
    // Just below the end points are just below, unless a bound has caught them.
    return Ceiling(held, isReached: held < top || minimum.map { $0 >= top } ?? false)
  }
}
