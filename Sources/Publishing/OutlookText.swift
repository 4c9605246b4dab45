internal import Scoring

extension Outlook {
  /// The outlook for a person at a terminal: distance, near bounds, and both ways up.
  var lines: [String] {
    var lines: [String] = []
    if let next {
      lines += ["", "next level"]
      let bound = "'\(next.level.id)' from \(next.level.from)"
      lines.append(
        next.missing > .zero
          ? "  - \(bound): \(next.missing.explained) missing"
          : "  - \(bound): the score suffices")
      lines += next.obstacles.map { "  - in the way: \($0)" }
    }
    if !nearBounds.isEmpty {
      lines += ["", "within half a point of a bound"]
      lines += nearBounds.map { bound in
        let distance = max(bound.difference, .zero - bound.difference)
        let side =
          bound.difference == .zero
          ? "exactly" : "\(distance.explained) \(bound.difference > .zero ? "above" : "below")"
        return "  - \(side) '\(bound.level.id)' (\(bound.level.from))"
      }
    }
    switch ways {
    case .ways(let clauses, let points)?:
      lines += ["", "way up by the fewest clauses"] + clauses.lines
      lines += ["", "way up by the fewest points, in hundredths"] + points.lines
    case .blocked(let obstacles, let most)?:
      lines += ["", "no points on clauses lead up"]
      lines += obstacles.map { "  - \($0)" }
      lines += most.map { ["  - the final score can be \($0.explained) at most"] } ?? []
    case nil: break
    }
    return lines
  }
}

extension WayUp {
  fileprivate var lines: [String] {
    let width = steps.map(\.clause.count).max() ?? 0
    let count = "\(steps.count) clause\(steps.count == 1 ? "" : "s")"
    let more = "\(points.explained) point\(points == Fraction(1) ? "" : "s") more"
    let bound = proven.points ? "" : " (a bound: there may be a shorter way)"
    return steps.map { step in
      let gap = String(repeating: " ", count: width - step.clause.count)
      return "  \(step.clause)\(gap)  \(step.from) → \(step.to): \(step.effort)"
    } + [
      "  \(count), \(more): final score \(score.explained), level '\(level.id)'\(bound)"
    ]
  }
}
