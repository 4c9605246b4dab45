/// What one indicator came to, and by which rule.
public struct Result: Hashable, Sendable {
  /// The indicator.
  public var indicator: Indicator
  /// The rule.
  public var rule: Rule
  /// What shows it; `nil` for an excluded indicator without a finding.
  public var finding: Finding?
  /// Whether its points count in the score; levels may ask for them where they do not.
  public let isCounted: Bool
  /// What a point of it adds to the points won of the whole: its part in the averages that it stands
  /// in, 1 in sums alone, 0 where it does not count or is excluded.
  public internal(set) var rate = Fraction(1)
  /// What it comes to.
  let judgement: Judgement

  /// Its points, or none if it is excluded; `nil` if there is no limit.
  public var applicable: Fraction? { judgement.applicable }

  /// The points won.
  public var won: Fraction { judgement.won }

  /// The applicable points that were not won; none where there is no limit.
  public var lost: Fraction { judgement.lost }

  /// What the whole lacks of its applicable points for it: the points lost, at its rate.
  public var cost: Fraction { lost * rate }

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
  /// - Parameters:
  ///   - tenure: the months since joining, for measures of it.
  ///   - isCounted: whether the scheme counts its points.
  init(
    _ indicator: Indicator, finding: Finding?, exclusion: Exclusion?, tenure: Int?,
    isCounted: Bool = true
  ) {
    self.indicator = indicator
    self.isCounted = isCounted
    self.finding = finding
    rule =
      exclusion.map { .excluded(reason: $0.reason) }
      ?? Rule(indicator, finding: finding, tenure: tenure)
    judgement = rule.judgement(of: indicator)
  }
}
