/// What one indicator came to, and by which rule.
public struct Result: Hashable, Sendable {
  /// The indicator.
  public var indicator: Indicator
  /// The rule.
  public var rule: Rule
  /// What shows it; `nil` for an excluded indicator without a finding.
  public var finding: Finding?
  /// What it comes to.
  let judgement: Judgement

  /// The points that count: its points, or none if it is excluded; `nil` if there is no limit.
  public var applicable: Fraction? { judgement.applicable }

  /// The points won.
  public var won: Fraction { judgement.won }

  /// The points that count and were not won; none where there is no limit.
  public var lost: Fraction { judgement.lost }

  /// Whether it is excluded.
  public var isExcluded: Bool { judgement.isExcluded }

  /// Whether it won all its points, or is excluded.
  public var isFull: Bool { judgement.isFull }

  /// Whether the requirement is met; `nil` where points are won by degrees.
  public var outcome: Finding.Outcome? {
    switch rule {
    case .excluded: .notApplicable
    case .notSeen: .notSeen
    default: indicator.method.decidesConformity ? (isFull ? .conforming : .nonconforming) : nil
    }
  }

  /// Judges `indicator` by its method.
  ///
  /// - Parameter tenure: the months since joining, for measures of it.
  init(_ indicator: Indicator, finding: Finding?, exclusion: Exclusion?, tenure: Int?) {
    self.indicator = indicator
    self.finding = finding
    rule =
      exclusion.map { .excluded(reason: $0.reason) }
      ?? Rule(indicator, finding: finding, tenure: tenure)
    judgement = rule.judgement(of: indicator)
  }
}
