public import Reading

/// An indicator taken out with a reason (删减); its points leave the total.
public struct Exclusion: Hashable, Sendable {
  /// The number of the indicator.
  public var clause: String
  /// Why it does not apply.
  public var reason: Prose
}

/// Points lost outside the score (特别扣分项), which must be rectified.
public struct SpecialDeduction: Hashable, Sendable {
  /// The proof that it was rectified.
  public struct Closing: Hashable, Sendable {
    /// When.
    public var on: Day
    /// What shows it.
    public var evidence: Prose
  }

  /// The id of one of the scheme's grounds.
  public var ground: String
  /// What was found.
  public var finding: Prose
  /// The closing; `nil` while it is open.
  public var closed: Closing?
}

/// Points won outside the score (特别加分项).
public struct Bonus: Hashable, Sendable {
  /// What is special.
  public var advantage: Prose
  /// What shows it.
  public var evidence: Prose
}

/// Something the holder has to put right.
public struct Nonconformity: Hashable, Sendable {
  /// Whether it was put right.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Not yet.
    case open
    /// It was.
    case closed
  }

  /// Its number in the audit.
  public var number: String
  /// The number of a clause.
  public var clause: String
  /// What is wrong.
  public var statement: Prose
  /// What the holder does about it.
  public var correctiveAction: Prose
  /// Whether it was put right.
  public var status: Status
  /// When it was closed.
  public var closedOn: Day?
}

/// What the committee decided.
public struct Decision: Hashable, Sendable {
  /// The decision.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// A level is given.
    case awarded
    /// No level is given.
    case refused
    /// To be decided later.
    case deferred
  }

  /// The decision.
  public var outcome: Outcome
  /// The level it names, which must be the evaluated one.
  public var level: String?
  /// When.
  public var on: Day
  /// By whom.
  public var by: Prose
}
