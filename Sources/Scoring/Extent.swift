/// The values a measure can have in some audit or other, for all that its scheme says.
///
/// Where it cannot be told exactly it is rather too wide: what lies outside is impossible.
struct Extent {
  /// Every value lies in it.
  let within: Interval
  /// Whether every audit has a value.
  let isAlwaysObserved: Bool
  /// Whether every value is a whole number.
  let isWhole: Bool

  init(_ measure: Measure, period: Scheme.Period?) {
    var bounds = (least: measure.least, most: measure.most)
    var isWhole = measure.isWhole
    if isWhole {
      bounds = (
        bounds.least?.roundedUp(to: Fraction(1)), bounds.most?.roundedDown(to: Fraction(1))
      )
    }
    switch measure.origin {
    case .value: isAlwaysObserved = true
    case .monthlyAverage, .monthlySum:
      isAlwaysObserved = (period?.least ?? 0) > 0
      if measure.origin == .monthlyAverage {
        isWhole = false
      } else if let period {
        let months = [max(1, min(period.least, period.months)), period.months].map { Fraction($0) }
        bounds.least = bounds.least.flatMap { least in months.map { $0 * least }.min() }
        bounds.most = bounds.most.flatMap { most in months.map { $0 * most }.max() }
      }
    case .tenure:
      isAlwaysObserved = true
      isWhole = true
      bounds = (Fraction(period?.least ?? 0), nil)
    }
    self.isWhole = isWhole
    within = Interval(
      lower: bounds.least.map { Interval.Bound($0, isIncluded: true) },
      upper: bounds.most.map { Interval.Bound($0, isIncluded: true) })
  }

  /// The stretches of `interval` that have values in none of `forbidden`.
  func stretches(
    of interval: Interval = .everything, without forbidden: [Interval] = []
  ) -> [Interval] {
    var parts = [within.intersection(interval)]
    for hole in forbidden { parts = parts.flatMap { $0.subtracting(hole) } }
    return (isWhole ? parts.map(\.ofWholeNumbers) : parts).filter { !$0.isEmpty }
  }
}

extension Extent: CustomStringConvertible {
  /// What every value is, in the words of a scheme file: `a whole number from 0, up to 8`.
  var description: String {
    [isWhole ? "a whole number" : "", within.description].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension Interval {
  /// The stretch from its first whole number to its last.
  var ofWholeNumbers: Interval {
    let one = Fraction(1)
    func first(_ bound: Bound) -> Bound {
      let value = bound.value.roundedUp(to: one)
      return Bound(
        value == bound.value && !bound.isIncluded ? value + one : value, isIncluded: true)
    }
    func last(_ bound: Bound) -> Bound {
      let value = bound.value.roundedDown(to: one)
      return Bound(
        value == bound.value && !bound.isIncluded ? value - one : value, isIncluded: true)
    }
    return Interval(lower: lower.map(first), upper: upper.map(last))
  }
}
