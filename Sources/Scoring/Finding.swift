/// An observation on one indicator.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The requirement is met.
    case conforming
    /// It is not met, or not by every sample.
    case nonconforming
    /// The indicator is excluded.
    case notApplicable = "not-applicable"
    /// It could not be observed.
    case notSeen = "not-seen"
  }

  /// Samples of one kind.
  public struct Samples: Hashable, Sendable {
    /// What was sampled, such as 服务记录.
    public var of: Prose
    /// How many were drawn; at least one.
    public var drawn: Int
    /// How many of them failed.
    public var failed: Int
  }

  /// A rating by one rater.
  public struct RatingGiven: Hashable, Sendable {
    /// Who gave it; `nil` where there is one rater.
    public var by: String?
    /// The id of the rating.
    public var rating: String
  }

  /// What was observed, as the indicator's method asks for it.
  public enum Observation: Hashable, Sendable {
    /// Samples were drawn.
    case samples(Samples)
    /// A measure has this value.
    case value(Fraction)
    /// A measure has these values, a month each, earliest first.
    case months([Fraction])
    /// Ratings were given.
    case ratings([RatingGiven])
    /// Items of a checklist were met, and others not.
    case items(met: [String], unmet: [String])
  }

  /// The number of the indicator.
  public var clause: String
  /// What the file states; `nil` where the observation tells.
  public var outcome: Outcome?
  /// What shows it.
  public var evidence: Prose
  /// What was observed, if the method asks for something.
  public var observation: Observation?

  /// The samples, if any were drawn.
  public var samples: Samples? {
    if case .samples(let samples)? = observation { samples } else { nil }
  }
}
