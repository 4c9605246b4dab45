extension Comparison {
  /// What became of a judged clause.
  public struct ClauseChange: Hashable, Sendable {
    /// The one thing to say of it; the first of these that is so.
    public enum State: String, Hashable, Sendable, CaseIterable {
      /// Only the later edition judges it.
      case added
      /// Only the earlier edition judges it.
      case removed
      /// It counted and is excluded now.
      case excluded
      /// It was excluded and counts now.
      case included
      /// It counts, but for other points than in the earlier edition: what is won of them says
      /// little by itself.
      case otherPoints = "other-points"
      /// More points are won.
      case gained
      /// Fewer points are won.
      case lost
      /// The same points are won, but in another way.
      case otherwise
      /// Nothing changed but perhaps the evidence.
      case kept
    }

    /// The clause, as the later edition has it if it does.
    public var indicator: Indicator
    /// What it came to; `nil` where the edition does not judge it.
    public var results: Change<Result?>

    /// What became of it.
    public var state: State {
      guard let before = results.before else { return .added }
      guard let after = results.after else { return .removed }
      switch (before.isExcluded, after.isExcluded) {
      case (false, true): return .excluded
      case (true, false): return .included
      case (true, true), (false, false): break
      }
      if before.indicator.points != after.indicator.points { return .otherPoints }
      if before.won != after.won { return before.won < after.won ? .gained : .lost }
      return before.isExcluded || before.trace == after.trace ? .kept : .otherwise
    }

    /// The points won by each audit; `nil` where the edition does not judge it.
    public var won: Change<Fraction?> { results.map { $0?.won } }

    /// What was added to the points won, negative if it fell; `nil` where there were not the same
    /// points to win.
    public var difference: Fraction? {
      switch state {
      case .gained, .lost, .otherwise, .kept: won.difference
      case .added, .removed, .excluded, .included, .otherPoints: nil
      }
    }

    /// Its title in the earlier edition, if that is another.
    public var formerName: Name? {
      guard let name = results.before?.indicator.name, name != indicator.name else { return nil }
      return name
    }
  }

  /// What became of a clause over others.
  public struct HeadingChange: Hashable, Sendable {
    /// The number.
    public var number: String
    /// The title, as the later edition has it if it does.
    public var name: Name
    /// What it came to; `nil` where the edition does not have the clause.
    public var scores: Change<Evaluation.ClauseScore?>

    /// Whether it won other points, or has others to win.
    public var hasChanged: Bool { scores.before != scores.after }

    /// The points won by each audit; `nil` where the edition does not have the clause.
    public var won: Change<Fraction?> { scores.map { $0?.won } }

    /// What was added to the points won, negative if it fell; `nil` where there were not the same
    /// points to win, so that only shares can be compared.
    public var difference: Fraction? {
      guard let before = scores.before, let after = scores.after,
        before.applicable == after.applicable
      else { return nil }
      return after.won - before.won
    }

    /// What each audit won of its points; `nil` where the edition does not have the clause, or
    /// where there is nothing to win or no limit to it.
    public var shares: Change<Fraction?> { scores.map { $0?.share } }
  }
}

extension Evaluation.ClauseScore {
  /// What was won of the points; `nil` where there is nothing to win or no limit to it.
  var share: Fraction? {
    guard let applicable, applicable != .zero else { return nil }
    return won / applicable
  }
}

extension Comparison.ClauseChange {
  static func all(_ earlier: Evaluation, _ later: Evaluation) -> [Self] {
    let before = Dictionary(
      earlier.results.map { ($0.indicator.number, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(later.results.map(\.indicator.number))
    return later.results.map { after in
      Self(
        indicator: after.indicator,
        results: Change(before: before[after.indicator.number], after: after))
    }
      + earlier.results.filter { !known.contains($0.indicator.number) }.map {
        Self(indicator: $0.indicator, results: Change(before: $0, after: nil))
      }
  }
}

extension Comparison.HeadingChange {
  static func all(_ earlier: Comparison.Side, _ later: Comparison.Side) -> [Self] {
    let known = Set(later.scheme.headings.map(\.number))
    return later.scheme.headings.map {
      Self(
        number: $0.number, name: $0.name,
        scores: Change(
          before: earlier.evaluation.score(ofClause: $0.number),
          after: later.evaluation.score(ofClause: $0.number)))
    }
      + earlier.scheme.headings.filter { !known.contains($0.number) }.map {
        Self(
          number: $0.number, name: $0.name,
          scores: Change(
            before: earlier.evaluation.score(ofClause: $0.number),
            after: later.evaluation.score(ofClause: $0.number)))
      }
  }
}

extension Scheme {
  /// The clauses over others, each before those below it.
  fileprivate var headings: [Clause] {
    clauses.flatMap(\.withDescendants).filter { !$0.children.isEmpty }
  }
}

extension Evaluation {
  fileprivate func score(ofClause number: String) -> ClauseScore? {
    clauses.first { $0.clause == number }
  }
}
