internal import Scoring

extension Outlook {
  /// The outlook for a person at a terminal: distance, near bounds, and both ways up.
  func lines(by scheme: Scheme) -> [String] {
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
      lines += ["", "way up by the fewest clauses"]
      lines += clauses.lines(by: scheme) + clauses.boundByClauses
      lines += ["", "way up by the fewest points"]
      lines += points.lines(by: scheme) + points.boundByPoints
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
  /// Its steps, and what becomes of the score.
  fileprivate func lines(by scheme: Scheme) -> [String] {
    let width = steps.map(\.clause.count).max() ?? 0
    let won = points.displayedUp
    let score = scheme.change(from: scoreNow, to: self.score)
    return steps.map { step in
      let gap = String(repeating: " ", count: width - step.clause.count)
      return "  \(step.clause)\(gap)  \(step.from) → \(step.to): \(step.effort)"
    } + [
      "  \(steps.count.of("clause")), \(won) point\(won == "1" ? "" : "s") more to win there",
      "  final score \(score), level '\(level.id)'",
    ]
  }

  fileprivate var boundByClauses: [String] {
    if !proven.clauses { return ["  a bound: fewer clauses may do"] }
    return proven.points ? [] : ["  a bound: as many clauses may do with fewer points, \(least)"]
  }

  private var least: String { "but no fewer than \(bound.told)" }

  fileprivate var boundByPoints: [String] {
    if !proven.points { return ["  a bound: fewer points may do, \(least)"] }
    return points == leastPoints
      ? []
      : ["  the least is \(bound.told): less than a hundredth less, on over ten clauses more"]
  }
}
