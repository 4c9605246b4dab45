public import Reading

/// A published rating standard in one of its editions: what is judged, and how points become a
/// level.
public struct Scheme: Hashable, Sendable {
  /// A figure or text somebody else published, and how sure we are of it.
  public struct Reference: Hashable, Sendable {
    /// The name by which figures refer to it.
    public var id: String
    /// What it is.
    public var text: String
  }

  /// A choice made where the standard's rule is not known.
  public struct Assumption: Hashable, Sendable {
    /// A stable name.
    public var id: String
    /// What was chosen.
    public var text: Name
    /// Whether it only speaks of points that are not confirmed.
    public var isAboutPoints: Bool
  }

  /// A level of the scheme.
  public struct Level: Hashable, Sendable {
    /// A stable name, such as `four-star`.
    public var id: String
    /// How many stars it has; `nil` for a level without stars.
    public var stars: Int?
    /// The final score from which on it is reached, inclusive.
    public var from: Fraction
    /// Its name, such as 四星级.
    public var name: Name
  }

  /// Points outside the normalised score.
  public struct Special: Hashable, Sendable {
    /// A kind of finding that costs a special deduction.
    public struct Ground: Hashable, Sendable {
      /// A stable name.
      public var id: String
      /// What it is.
      public var name: Name
    }

    /// What each special deduction costs.
    public var deductionPoints: Fraction
    /// How many of them fail an audit whatever its score.
    public var failsAt: Int
    /// The grounds a special deduction may have.
    public var grounds: [Ground]
    /// What a bonus adds.
    public var bonusPoints: Fraction
    /// How many bonuses an audit may have at most.
    public var mostBonuses: Int
  }

  /// The name in file names, audits and commands.
  public var id: String
  /// The version of the standard, usually its year.
  public var edition: String
  /// The standard's number with its year.
  public var standard: String
  /// The standard's title.
  public var name: Name
  /// When the edition was published.
  public var published: Day?
  /// From when on it is in force.
  public var inForce: Day?
  /// The clauses from the top of the tree.
  public var clauses: [Clause]
  /// Special deductions and bonus.
  public var special: Special
  /// The most a final score can be.
  public var cap: Fraction
  /// The least a final score can be.
  public var floor: Fraction
  /// The levels, best first.
  public var levels: [Level]
  /// The name where no level is reached.
  public var noLevel: Name
  /// The choices made where the standard's rule is not known, in the order they are printed.
  public var assumptions: [Assumption]
  /// Where figures come from.
  public var sources: [Reference]

  /// The judged clauses in order: the leaves of the tree, each with points of its own.
  public var indicators: [Indicator] { clauses.flatMap(\.indicators) }

  /// The points of all indicators.
  public var total: Fraction { indicators.map(\.points).sum() }

  /// Whether some indicator's points are not confirmed.
  public var hasUnconfirmedPoints: Bool { indicators.contains { !$0.isConfirmed } }

  /// The assumptions in force: the one about points only while some are not confirmed.
  public var statedAssumptions: [Assumption] {
    assumptions.filter { !$0.isAboutPoints || hasUnconfirmedPoints }
  }
}
