/// What stands between a score and a level, whatever the score.
public enum Obstacle: Hashable, Sendable {
  /// An indicator the level requires has lost points.
  case required(clause: String)
  /// A clause has won less than its share.
  case belowFloor(clause: String, won: Fraction, applicable: Fraction, share: Fraction)
  /// A measure caps the level.
  case capped(Scheme.Cap, value: Fraction)
  /// An indicator without which there is no level has lost points.
  case veto(clause: String)
  /// So many special deductions fail the audit.
  case failedByCount(count: Int, failsAt: Int)
  /// There are too few months for a rating.
  case tooEarly(months: Int, least: Int)
}

extension Scheme {
  /// What forbids any level.
  func obstacles(_ results: [Result], special count: Int, term: Term?) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if let period, let term, period.tenure(of: term) < period.least {
      obstacles.append(.tooEarly(months: period.tenure(of: term), least: period.least))
    }
    obstacles += results.filter { $0.indicator.isVeto && !$0.isFull }
      .map { .veto(clause: $0.indicator.number) }
    if let failsAt = special.failsAt, count >= failsAt {
      obstacles.append(.failedByCount(count: count, failsAt: failsAt))
    }
    return obstacles
  }

  /// What forbids `level` to these results, in the order of the clauses.
  func obstacles(to level: Level, _ results: [Result], _ tally: Tally) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if !level.requires.isEmpty {
      let required = Set(
        clauses.flatMap(\.withDescendants).filter { level.requires.contains($0.number) }
          .flatMap(\.indicators).map(\.number))
      obstacles += results.filter { required.contains($0.indicator.number) && !$0.isFull }
        .map { .required(clause: $0.indicator.number) }
    }
    for floor in level.floors {
      for number in floor.clauses {
        guard let entry = tally.entries[number], let applicable = entry.applicable,
          entry.won < applicable * floor.share
        else { continue }
        obstacles.append(
          .belowFloor(
            clause: number, won: entry.won, applicable: applicable, share: floor.share))
      }
    }
    guard let rank = levels.firstIndex(of: level) else { return obstacles }
    for cap in caps {
      guard let best = self.rank(ofLevel: cap.level), rank < best,
        let value = results.first(where: { $0.indicator.number == cap.clause })?.rule.value,
        cap.when.contains(value)
      else { continue }
      obstacles.append(.capped(cap, value: value))
    }
    return obstacles
  }
}

extension Result.Rule {
  /// The value of the measure, if one was observed.
  var value: Fraction? {
    switch self {
    case .inBand(let value, _), .perUnit(let value, _), .onTarget(let value, _, _): value
    case .allPoints, .noPoints, .inProportion, .rated, .items, .notSeen, .excluded: nil
    }
  }
}

extension Obstacle: CustomStringConvertible {
  /// The obstacle in English, with exact numbers.
  public var description: String {
    switch self {
    case .required(let clause): "clause \(clause) must win all its points"
    case .belowFloor(let clause, let won, let applicable, let share):
      "clause \(clause) won \(won) of \(applicable) points, less than the share of \(share)"
    case .capped(let cap, let value): "\(cap.text.en) (\(value))"
    case .veto(let clause): "clause \(clause) lost points, and without it there is no level"
    case .failedByCount(let count, let failsAt):
      "\(count) special deductions fail the audit whatever the score (from \(failsAt) on)"
    case .tooEarly(let months, let least):
      "\(months) month\(months == 1 ? "" : "s") so far, a rating needs \(least)"
    }
  }
}
