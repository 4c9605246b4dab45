internal import Scoring

// Clauses as a person at a terminal sees them.

extension Clause {
  /// The clause and those below it, with all their figures.
  func lines(in combination: Combination, indent: String) -> [String] {
    let start = "\(indent)\(number)  \(name.zh)  \(points?.points ?? "unlimited points")"
    let weighed =
      (combination == .average ? ["weight \(weight)"] : []) + (isCounted ? [] : ["not counted"])
    switch content {
    case .clauses(let below, let combination):
      let remarks = (combination == .average ? ["on average"] : []) + weighed
      return ["\(start)\(remarks.map { ", " + $0 }.joined())"]
        + below.flatMap { $0.lines(in: combination, indent: indent + "  ") }
    case .indicator(let indicator):
      let remarks = [indicator.method.kind.rawValue] + weighed + indicator.remarks
      let first =
        "\(start)\(indicator.isConfirmed ? "" : "?"), \(remarks.joined(separator: ", "))"
        + "  [\(indicator.source)]"
      let own = [indicator.requirement.zh] + indicator.method.lines(most: indicator.points)
      return [first]
        + (own + (indicator.note.map { ["note: \($0.zh)"] } ?? []))
        .map { indent + "    " + $0 }
    }
  }
}

extension Indicator {
  fileprivate var remarks: [String] {
    (isVeto ? ["veto: lost points mean no level"] : [])
      + (isExcludable ? ["may be excluded"] : [])
  }
}

extension Method {
  /// The figures that decide the points.
  fileprivate func lines(most points: Fraction?) -> [String] {
    switch self {
    case .qualitative, .sampled: return []
    case .banded(let measure, let bands):
      return [measure.line]
        + bands.map { band in
          let interval = band.interval.isAnything ? "any" : "\(band.interval)"
          return "  \(interval): \(band.points.points)"
        }
    case .linear(let measure, let rate): return [measure.line, "  " + rate.inWords(most: points)]
    case .target(let measure, let target):
      return [measure.line, "  \(target): all points, else none"]
    case .rated(let ratings, let raters):
      return (raters.map { [$0.line] } ?? [])
        + ratings.map { "\($0.id)  \($0.name.zh): \($0.points.points)" }
    case .checklist(let items): return items.map { "\($0.id)  \($0.text.zh): \($0.points.points)" }
    }
  }
}

extension Measure {
  /// What is measured, in which unit, and what values there are.
  fileprivate var line: String {
    let of =
      switch origin {
      case .value: ""
      case .monthlyAverage: ", average of the months"
      case .monthlySum: ", sum of the months"
      case .tenure: ", since joining"
      }
    let bounds = Interval(
      lower: least.map { Interval.Bound($0, isIncluded: true) },
      upper: most.map { Interval.Bound($0, isIncluded: true) })
    let values = [isWhole ? "whole" : "", "\(bounds)"].filter { !$0.isEmpty }
    let unit = unit.name
    return "\(id), in \(unit.zh == unit.en ? unit.zh : "\(unit.zh) (\(unit.en))")\(of)"
      + (values.isEmpty ? "" : "; " + values.joined(separator: ", "))
  }
}

extension Rate {
  fileprivate func inWords(most: Fraction?) -> String {
    let rounded: String? =
      switch rounding {
      case nil: nil
      case .down: "rounded down to whole points"
      case .up: "rounded up to whole points"
      case .halfUp: "rounded half up to whole points"
      }
    let bounds = [minimum.map { "at least \($0)" }, most.map { "at most \($0)" }]
    return (["\(perUnit.points) for each unit", rounded] + bounds).compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension Raters {
  fileprivate var line: String {
    let rule =
      switch combination {
      case .mean: "the mean"
      case .median: "the median"
      case .lowest: "the lowest"
      }
    return "\(rule) of \(least.of("rater")) or more"
  }
}

extension Fraction {
  /// So many points, such as `1 point` and `2.5 points`.
  var points: String { "\(self) point\(self == Fraction(1) ? "" : "s")" }
}

extension Int {
  /// So many of something, such as `1 star` and `2 stars`.
  func of(_ word: String) -> String { "\(self) \(word)\(self == 1 ? "" : "s")" }
}
