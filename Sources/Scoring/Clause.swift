/// A numbered requirement of a scheme: either a heading over others, or judged itself.
public struct Clause: Hashable, Sendable {
  /// What a clause is made of.
  public indirect enum Content: Hashable, Sendable {
    /// Clauses below this one.
    case clauses([Clause])
    /// The clause is judged.
    case indicator(Indicator)
  }

  /// The number as printed in the standard, such as `5.1.2.2`.
  public var number: String
  /// The title.
  public var name: Name
  /// Clauses below, or the indicator.
  public var content: Content

  /// The indicators of this clause and of all below, in order.
  public var indicators: [Indicator] {
    switch content {
    case .clauses(let clauses): clauses.flatMap(\.indicators)
    case .indicator(let indicator): [indicator]
    }
  }

  /// The clauses directly below.
  public var children: [Clause] {
    if case .clauses(let clauses) = content { clauses } else { [] }
  }

  /// The points of all indicators in it.
  public var points: Fraction { indicators.map(\.points).sum() }
}

/// A clause that carries points.
public struct Indicator: Hashable, Sendable {
  /// How an indicator is judged.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// All points or none.
    case qualitative
    /// In proportion to the samples that conform, where samples were drawn; else all or none.
    case sampled
  }

  /// The number of its clause.
  public var number: String
  /// The title of its clause.
  public var name: Name
  /// What is required, in our own words.
  public var requirement: Name
  /// The most points it can win.
  public var points: Fraction
  /// Whether the points are known from the standard itself.
  public var isConfirmed: Bool
  /// The id of the source of the points.
  public var source: String
  /// How it is judged.
  public var method: Method
  /// Whether an audit may take it out.
  public var isExcludable: Bool
  /// What a body should know about it.
  public var note: Name?
}
