internal import Diagnostics
internal import Reading

// Whether what a scheme tells apart differs, and whether its clauses are worth anything.

extension Scheme {
  func checkAlike(at root: Node, _ problems: inout Problems) {
    let places = root.levelPlaces
    for (index, level) in levels.enumerated() {
      guard let other = levels[..<index].first(where: level.reads(like:)) else { continue }
      problems.report(
        .levelsAlike(
          level, other, at: places[level.id] ?? root.place, other: places[other.id] ?? root.place))
    }
    for indicator in indicators {
      guard let node = root.clause(indicator.number) else { continue }
      if case .rated(let ratings, _) = indicator.method {
        let places = (node.descendant("ratings")?.elements ?? []).map(\.place)
        for (index, pair) in zip(ratings, ratings.dropFirst()).enumerated()
        where pair.0.points == pair.1.points {
          problems.report(.ratingsAlike(pair.1, pair.0, at: places[index + 1]))
        }
      }
      if isWorthless(indicator) {
        problems.report(
          .clauseWithoutPoints(
            indicator.number, at: node.descendant("points")?.place ?? node.place))
      }
    }
  }

  /// Whether nothing can be won or lost in a clause, and nothing else looks at it.
  private func isWorthless(_ indicator: Indicator) -> Bool {
    guard indicator.points == .zero, !caps.contains(where: { $0.clause == indicator.number })
    else { return false }
    // A linear clause takes points away, or is told that its minimum is all there is.
    if case .linear = indicator.method { return false }
    let points = possiblePoints(of: indicator, upTo: .zero, .widened) ?? []
    return points.allSatisfy { $0 == Stretch(.zero) }
  }
}

extension Scheme.Level {
  /// Whether a document in some language cannot tell it from another.
  fileprivate func reads(like other: Self) -> Bool {
    stars == other.stars && (name.zh == other.name.zh || name.en == other.name.en)
  }
}
