public import Diagnostics
public import Reading

/// What changed between two audits of one holder, by one scheme whose editions may differ.
///
/// Clauses are matched by their number and stand in the order of the later scheme; those that only
/// the earlier edition has follow in its order.
public struct Comparison: Hashable, Sendable {
  /// One of the two audits, and what it comes to.
  public struct Side: Hashable, Sendable {
    /// The audit.
    public var audit: Audit
    /// Its scheme, in its edition.
    public var scheme: Scheme
    /// What it comes to.
    public var evaluation: Evaluation

    /// Takes an audit, read and evaluated by its scheme.
    public init(audit: Audit, scheme: Scheme, evaluation: Evaluation) {
      self.audit = audit
      self.scheme = scheme
      self.evaluation = evaluation
    }

    /// The last day of its visits.
    public var lastDay: Day? { audit.lastDay }

    /// Its special deductions.
    public var specialDeductions: SpecialCount {
      let (count, open) = evaluation.specialDeductions
      return SpecialCount(count: count, open: open)
    }
  }

  /// How many special deductions there are, and how many of them are open.
  public struct SpecialCount: Hashable, Sendable {
    /// All of them.
    public var count: Int
    /// Those that are not closed.
    public var open: Int
  }

  /// One of the scores on the way from points to level.
  public enum Figure: String, CodingKey, Hashable, Sendable, CaseIterable {
    case raw, applicable, normalised, specialDeductions, bonus, final
  }

  /// The earlier audit.
  public let earlier: Side
  /// The later audit.
  public let later: Side
  /// What became of each judged clause.
  public var clauses: [ClauseChange]
  /// What became of each clause over others.
  public var headings: [HeadingChange]
  /// What became of each nonconformity: those of the later audit first.
  public var nonconformities: [NonconformityChange]
  /// How many judged clauses there are in either edition.
  public let clauseCount: Int
  /// How many of them stayed the same.
  public let keptCount: Int

  /// Compares two audits.
  ///
  /// They must be of one holder, known by its code, and by one scheme; the later one must not end
  /// before the earlier, nor say the same.
  ///
  /// - Returns: `nil` after an error; a holder with a new name is a warning, and so are one number
  ///   of report or one last day for both.
  public init?(_ earlier: Side, _ later: Side, into problems: inout Problems) {
    let before = problems.errorCount
    Comparison.check(earlier, later, into: &problems)
    guard problems.errorCount == before else { return nil }
    self.earlier = earlier
    self.later = later
    clauses = ClauseChange.all(earlier.evaluation, later.evaluation)
    headings = HeadingChange.all(earlier, later)
    nonconformities = NonconformityChange.all(
      earlier.audit.nonconformities, later.audit.nonconformities)
    clauseCount = clauses.count
    keptCount = clauses.count { $0.state == .kept }
  }

  /// The comparison without the clauses and headings that stayed the same, and without the
  /// nonconformities that were settled before.
  public var changesOnly: Comparison {
    var changes = self
    changes.clauses.removeAll { $0.state == .kept }
    changes.headings.removeAll { !$0.hasChanged }
    changes.nonconformities.removeAll { $0.state == .settled }
    return changes
  }

  /// Whether the two audits use two editions of the scheme.
  public var spansEditions: Bool { earlier.scheme.edition != later.scheme.edition }

  /// Whether nothing of what is compared differs.
  public var isEmpty: Bool {
    keptCount == clauseCount && Figure.allCases.allSatisfy { change(of: $0).trend == .kept }
      && level.trend == .kept && specialDeductions.before == specialDeductions.after
      && !headings.contains(where: \.hasChanged)
      && !nonconformities.contains { $0.state != .settled && $0.state != .open }
  }

  /// One part of both audits.
  public func change<Part>(in part: (Side) -> Part) -> Change<Part> {
    Change(before: earlier, after: later).map(part)
  }

  /// One of the scores of both audits; `nil` where there is no limit.
  public func change(of figure: Figure) -> Change<Fraction?> {
    change { $0.evaluation.score[figure] }
  }

  /// The special deductions of both audits.
  public var specialDeductions: Change<SpecialCount> { change(in: \.specialDeductions) }
}

extension Evaluation.Score {
  /// One of the scores; `nil` where there is no limit.
  public subscript(figure: Comparison.Figure) -> Fraction? {
    switch figure {
    case .raw: raw
    case .applicable: applicable
    case .normalised: normalised
    case .specialDeductions: specialDeductions
    case .bonus: bonus
    case .final: final
    }
  }
}
