extension Evaluation {
  /// The results that lost points of the score, the greatest cost first, then in the scheme's order.
  ///
  /// They cost together what the points won lack of those applicable.
  public var deductions: [Result] {
    results.enumerated().map { ($0.offset, $0.element.cost, $0.element) }.filter { $0.1 > .zero }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map(\.2)
  }

  /// The results short of all their points which the scheme does not count, in its order; levels
  /// may ask for them all the same.
  public var uncountedDeductions: [Result] {
    results.filter { $0.rate == .zero && $0.lost > .zero }
  }
}
