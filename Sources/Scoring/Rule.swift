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
    case excluded(reason: Prose)
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
    case .banded(let measure, _), .linear(let measure, _), .target(let measure, _):
      self.init(finding.value(of: measure, tenure: tenure), by: indicator.method)
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

  /// The rule for the value of a measure; `nil` is one that was not observed.
  init(_ value: Fraction?, by method: Method) {
    guard let value else {
      self = .notSeen
      return
    }
    switch method {
    case .banded(_, let bands):
      let band = bands.first { $0.interval.contains(value) }
      self = band.map { .inBand(value: value, $0) } ?? .notSeen
    case .linear(_, let rate): self = .perUnit(value: value, rate)
    case .target(_, let interval):
      self = .onTarget(value: value, interval, isMet: interval.contains(value))
    case .qualitative, .sampled, .rated, .checklist: self = .notSeen
    }
  }
}

extension Finding {
  /// The value of a measure; `nil` if it was not observed.
  func value(of measure: Measure, tenure: Int?) -> Fraction? {
    switch (measure.origin, observation) {
    case (.tenure, _): tenure.map { Fraction($0) }
    case (.value, .value(let value)?): value
    case (.monthlySum, .months(let values)?), (.monthlyAverage, .months(let values)?):
      measure.origin.value(ofMonths: values)
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

extension Measure.Origin {
  /// What the values of some months come to; `nil` if nothing does.
  func value(ofMonths values: [Fraction]) -> Fraction? {
    switch self {
    case .monthlySum: values.sum()
    case .monthlyAverage: values.isEmpty ? nil : values.sum() / Fraction(values.count)
    case .value, .tenure: nil
    }
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
