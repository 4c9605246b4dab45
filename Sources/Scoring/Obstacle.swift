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

extension Plan {
  /// What forbids any level.
  func obstacles(_ judgements: [Judgement], special count: Int, term: Term?) -> [Obstacle] {
    var obstacles: [Obstacle] = []
    if let period = scheme.period, let term, period.tenure(of: term) < period.least {
      obstacles.append(.tooEarly(months: period.tenure(of: term), least: period.least))
    }
    for index in vetoes where !judgements[index].isFull {
      obstacles.append(.veto(clause: indicators[index].number))
    }
    if let failsAt = scheme.special.failsAt, count >= failsAt {
      obstacles.append(.failedByCount(count: count, failsAt: failsAt))
    }
    return obstacles
  }

  /// What forbids the level of a rank, after what of `others` forbids any level.
  func obstacles(
    to rank: Int, _ judgements: [Judgement], beside others: [Obstacle]
  ) -> [Obstacle] {
    others.filter(\.forbidsAll) + obstacles(to: rank, judgements, Tally(judgements, by: self))
  }

  /// What forbids the level of a rank, in the order of the clauses.
  func obstacles(to rank: Int, _ judgements: [Judgement], _ tally: Tally) -> [Obstacle] {
    let grade = grades[rank]
    var obstacles: [Obstacle] = []
    for index in grade.required where !judgements[index].isFull {
      obstacles.append(.required(clause: indicators[index].number))
    }
    for (index, share) in grade.floors {
      let entry = tally.entries[index]
      guard let applicable = entry.applicable, entry.won < applicable * share else { continue }
      obstacles.append(
        .belowFloor(
          clause: clauses[index].number, won: entry.won, applicable: applicable, share: share))
    }
    for (cap, index) in grade.caps {
      guard let value = judgements[index].value, cap.when.contains(value) else { continue }
      obstacles.append(.capped(cap, value: value))
    }
    return obstacles
  }
}

extension Obstacle: CustomStringConvertible {
  /// The obstacle in English, with exact numbers.
  public var description: String {
    switch self {
    case .required(let clause): "clause \(clause) must win all its points"
    case .belowFloor(let clause, let won, let applicable, let share):
      "clause \(clause) won \(won.told) of \(applicable) points, less than the share of \(share)"
    case .capped(let cap, let value): "\(cap.rule.en) (\(value.told))"
    case .veto(let clause): "clause \(clause) lost points, and without it there is no level"
    case .failedByCount(let count, let failsAt):
      "\(count) special deductions fail the audit whatever the score (from \(failsAt) on)"
    case .tooEarly(let months, let least):
      "\(months) month\(months == 1 ? "" : "s") so far, a rating needs \(least)"
    }
  }
}
