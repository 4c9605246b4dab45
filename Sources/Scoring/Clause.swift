/// A numbered requirement of a scheme: either a heading over others, or judged itself.
public struct Clause: Hashable, Sendable {
  /// What a clause is made of.
  public indirect enum Content: Hashable, Sendable {
    /// Clauses below this one, and how their points become its own.
    case clauses([Clause], Combination)
    /// The clause is judged.
    case indicator(Indicator)
  }

  /// How the points of clauses become one number.
  public enum Combination: String, Hashable, Sendable, CaseIterable {
    /// Their sum.
    case sum
    /// Their average by weight: Σ weight × points ÷ Σ weight.
    case average
  }

  /// The number as printed in the standard, such as `5.1.2.2`.
  public var number: String
  /// The title.
  public var name: Name
  /// How much it counts in an average.
  public var weight: Fraction
  /// Whether its points count in the score; levels may still require it.
  public var isCounted: Bool
  /// Clauses below, or the indicator.
  public var content: Content

  /// The indicators of this clause and of all below, in order.
  public var indicators: [Indicator] {
    var indicators: [Indicator] = []
    add(to: &indicators)
    return indicators
  }

  fileprivate func add(to indicators: inout [Indicator]) {
    switch content {
    case .clauses(let clauses, _): for clause in clauses { clause.add(to: &indicators) }
    case .indicator(let indicator): indicators.append(indicator)
    }
  }

  /// How many indicators there are in this clause and in all below.
  var indicatorCount: Int {
    switch content {
    case .clauses(let clauses, _): clauses.reduce(0) { $0 + $1.indicatorCount }
    case .indicator: 1
    }
  }

  /// Whether it counts, and something in it does: a heading over clauses of which none counts
  /// leaves an average, as one whose clauses are all excluded.
  var takesPart: Bool {
    guard isCounted else { return false }
    if case .clauses(let below, _) = content { return below.contains(where: \.takesPart) }
    return true
  }

  /// The clauses directly below.
  public var children: [Clause] {
    if case .clauses(let clauses, _) = content { clauses } else { [] }
  }

  /// This clause and all below, in order.
  public var withDescendants: [Clause] { [self] + children.flatMap(\.withDescendants) }

  /// The most points it can win; `nil` if there is no limit.
  public var points: Fraction? {
    switch content {
    case .indicator(let indicator): indicator.points
    case .clauses(let clauses, let combination): combination.points(of: clauses)
    }
  }
}

extension [Clause] {
  /// The judged clauses in order.
  var indicators: [Indicator] {
    var indicators: [Indicator] = []
    for clause in self { clause.add(to: &indicators) }
    return indicators
  }
}

extension Clause.Combination {
  /// The most points `clauses` can win together; `nil` if there is no limit.
  func points(of clauses: [Clause]) -> Fraction? {
    var parts: [(Fraction, weight: Fraction)] = []
    for clause in clauses where clause.takesPart {
      guard let points = clause.points else { return nil }
      parts.append((points, clause.weight))
    }
    return of(parts)
  }

  /// The sum, or the average by weight; 0 for no parts.
  func of(_ parts: [(Fraction, weight: Fraction)]) -> Fraction {
    switch self {
    case .sum: return parts.map(\.0).sum()
    case .average:
      let weight = parts.map(\.weight).sum()
      if weight == .zero { return .zero }
      return parts.map { $0.0 * $0.weight }.sum() / weight
    }
  }
}

/// A clause that is judged.
public struct Indicator: Hashable, Sendable {
  /// The number of its clause.
  public var number: String
  /// The title of its clause.
  public var name: Name
  /// What is required, in our own words.
  public var requirement: Name
  /// The most points it can win; `nil` if there is no limit.
  public var points: Fraction?
  /// Whether its figures are known from the standard itself.
  public var isConfirmed: Bool
  /// The id of the source of the points.
  public var source: String
  /// How it is judged.
  public var method: Method
  /// Whether an audit may take it out.
  public var isExcludable: Bool
  /// Whether lost points here mean no level.
  public var isVeto: Bool
  /// What a body should know about it.
  public var note: Name?
}
