extension Result {
  /// The rule that gave the points.
  public enum Rule: Hashable, Sendable {
    /// Conforming: all points.
    case allPoints
    /// Nonconforming without samples: no points.
    case noPoints
    /// In proportion to the samples that conform.
    case inProportion(drawn: Int, failed: Int)
    /// The band the value lies in.
    case inBand(value: Fraction, Band)
    /// So many points for each unit.
    case perUnit(value: Fraction, Rate)
    /// The value lies in the target, or not.
    case onTarget(value: Fraction, Interval, isMet: Bool)
    /// Each rater's points, combined.
    case rated([Fraction], Raters?)
    /// The points of the items that are met.
    case items(met: [Item], unmet: [Item])
    /// Not seen: no points (an assumption of the scheme).
    case notSeen
    /// Excluded: its points leave the total.
    case excluded(reason: String)
  }
}

extension Result.Rule {
  /// The rule for an indicator that is not excluded.
  ///
  /// An audit that was read has a finding for each of these, with what its method asks for;
  /// nothing wins points without one.
  init(_ indicator: Indicator, finding: Finding?, tenure: Int?) {
    guard let finding, finding.outcome != .notSeen, finding.outcome != .notApplicable else {
      self = .notSeen
      return
    }
    switch indicator.method {
    case .qualitative, .sampled:
      switch (finding.outcome, finding.samples) {
      case (.conforming, _): self = .allPoints
      case (_, let samples?): self = .inProportion(drawn: samples.drawn, failed: samples.failed)
      case (_, nil): self = .noPoints
      }
    case .banded(let measure, let bands):
      guard let value = finding.value(of: measure, tenure: tenure),
        let band = bands.first(where: { $0.interval.contains(value) })
      else {
        self = .notSeen
        return
      }
      self = .inBand(value: value, band)
    case .linear(let measure, let rate):
      self =
        finding.value(of: measure, tenure: tenure).map { .perUnit(value: $0, rate) } ?? .notSeen
    case .target(let measure, let interval):
      self =
        finding.value(of: measure, tenure: tenure).map {
          .onTarget(value: $0, interval, isMet: interval.contains($0))
        } ?? .notSeen
    case .rated(let ratings, let raters):
      let given = finding.ratings.compactMap { given in
        ratings.first { $0.id == given.rating }?.points
      }
      self = given.isEmpty ? .notSeen : .rated(given, raters)
    case .checklist(let items):
      let met = finding.metItems
      self = .items(
        met: items.filter { met.contains($0.id) }, unmet: items.filter { !met.contains($0.id) })
    }
  }

  /// The points that count, and those of them that are won.
  func points(of indicator: Indicator) -> (applicable: Fraction?, won: Fraction) {
    let points = indicator.points
    return switch self {
    case .allPoints: (points, points ?? .zero)
    case .noPoints, .notSeen: (points, .zero)
    case .inProportion(let drawn, let failed):
      (points, (points ?? .zero) * Fraction(drawn - failed, of: drawn))
    case .inBand(_, let band): (points, band.points)
    case .perUnit(let value, let rate): (points, rate.points(for: value, most: points))
    case .onTarget(_, _, let isMet): (points, isMet ? points ?? .zero : .zero)
    case .rated(let given, let raters): (points, (raters?.combination ?? .mean).of(given))
    case .items(let met, _): (points, met.map(\.points).sum())
    case .excluded: (.zero, .zero)
    }
  }
}

extension Finding {
  /// The value of a measure; `nil` if it was not observed.
  func value(of measure: Measure, tenure: Int?) -> Fraction? {
    switch (measure.origin, observation) {
    case (.tenure, _): tenure.map { Fraction($0) }
    case (.value, .value(let value)?): value
    case (.monthlySum, .months(let values)?): values.sum()
    case (.monthlyAverage, .months(let values)?):
      values.isEmpty ? nil : values.sum() / Fraction(values.count)
    case (.value, _), (.monthlySum, _), (.monthlyAverage, _): nil
    }
  }

  /// The ratings given, by one rater or several.
  var ratings: [RatingGiven] {
    if case .ratings(let given)? = observation { given } else { [] }
  }

  /// The ids of the items that are met.
  var metItems: [String] {
    if case .items(let met, _)? = observation { met } else { [] }
  }
}

extension Rate {
  /// The points for a value: so many per unit, made whole, between minimum and `most`.
  func points(for value: Fraction, most: Fraction?) -> Fraction {
    var points = value * perUnit
    if let rounding { points = rounding.whole(points) }
    if let minimum { points = max(points, minimum) }
    if let most { points = min(points, most) }
    return points
  }
}

extension Rate.Rounding {
  /// The whole number for `value`.
  func whole(_ value: Fraction) -> Fraction {
    let magnitude = max(value, .zero - value)
    let rounded =
      switch self {
      case .down: magnitude.wholePart
      case .up: magnitude.isWhole ? magnitude : magnitude.wholePart + Fraction(1)
      case .halfUp: (magnitude + Fraction(1, of: 2)).wholePart
      }
    return value < .zero ? .zero - rounded : rounded
  }
}

extension Raters.Combination {
  /// One number of several; there is at least one.
  func of(_ points: [Fraction]) -> Fraction {
    switch self {
    case .mean: return points.sum() / Fraction(points.count)
    case .lowest: return points.min() ?? .zero
    case .median:
      let sorted = points.sorted()
      let middle = sorted.count / 2
      return sorted.count % 2 == 1
        ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / Fraction(2)
    }
  }
}
