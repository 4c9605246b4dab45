/// What one indicator came to, and by which rule.
public struct Result: Hashable, Sendable {
  /// The rule that gave the points.
  public enum Rule: Hashable, Sendable {
    /// Conforming: all points.
    case allPoints
    /// Nonconforming without samples: no points.
    case noPoints
    /// In proportion to the samples that conform.
    case inProportion(drawn: Int, failed: Int)
    /// Not seen: no points (an assumption of the scheme).
    case notSeen
    /// Excluded: its points leave the total.
    case excluded(reason: String)
  }

  /// The indicator.
  public var indicator: Indicator
  /// The rule.
  public var rule: Rule
  /// The points that count: its points, or none if it is excluded.
  public var applicable: Fraction
  /// The points won.
  public var won: Fraction
  /// What shows it; `nil` for an excluded indicator without a finding.
  public var finding: Finding?

  /// The points that count and were not won.
  public var lost: Fraction { applicable - won }

  /// Judges `indicator`: all or nothing, in proportion where samples were drawn.
  init(_ indicator: Indicator, finding: Finding?, exclusion: Exclusion?) {
    self.indicator = indicator
    self.finding = finding
    rule = Result.rule(finding: finding, exclusion: exclusion)
    let points = indicator.points
    switch rule {
    case .allPoints: (applicable, won) = (points, points)
    case .noPoints, .notSeen: (applicable, won) = (points, .zero)
    case .inProportion(let drawn, let failed):
      (applicable, won) = (points, points * Fraction(drawn - failed, of: drawn))
    case .excluded: (applicable, won) = (.zero, .zero)
    }
  }

  private static func rule(finding: Finding?, exclusion: Exclusion?) -> Rule {
    if let exclusion { return .excluded(reason: exclusion.reason) }
    switch (finding?.outcome, finding?.samples) {
    case (.conforming, _): return .allPoints
    case (.nonconforming, let samples?):
      return .inProportion(drawn: samples.drawn, failed: samples.failed)
    case (.nonconforming, nil): return .noPoints
    // An audit that was read has a finding for each indicator that is not excluded, and
    // 'not applicable' only beside an exclusion; nothing wins points without a finding.
    case (.notSeen, _), (.notApplicable, _), (nil, _): return .notSeen
    }
  }
}

extension Result {
  /// The calculation in words: `5 × (10 − 3) ÷ 10 = 3.5: 3 of 10 samples failed`.
  public var trace: String {
    let points = indicator.points
    return switch rule {
    case .allPoints: "\(points) of \(points): conforming"
    case .noPoints: "0 of \(points): nonconforming, all or nothing"
    case .notSeen: "0 of \(points): not seen"
    case .inProportion(let drawn, let failed):
      "\(points) × (\(drawn) − \(failed)) ÷ \(drawn) = \(won): \(failed) of \(drawn) samples failed"
    case .excluded(let reason): "excluded, its \(points) not counted: \(reason)"
    }
  }
}
