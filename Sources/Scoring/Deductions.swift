extension Evaluation {
  /// The results that lost points of the score, the greatest loss first, then in the scheme's order.
  ///
  /// Where the score is a plain sum they lost together what it lacks of its applicable points.
  public var deductions: [Result] {
    results.enumerated().filter { $0.element.isCounted && $0.element.lost > .zero }
      .sorted { ($1.element.lost, $0.offset) < ($0.element.lost, $1.offset) }
      .map(\.element)
  }

  /// The results short of all their points which the scheme does not count, in its order; levels
  /// may ask for them all the same.
  public var uncountedDeductions: [Result] { results.filter { !$0.isCounted && $0.lost > .zero } }
}
