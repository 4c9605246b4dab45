/// One step from points to level, or one cause that decided it.
public enum Reason: Hashable, Sendable {
  /// Won ÷ applicable × 100.
  case normalised(raw: Fraction, applicable: Fraction, score: Fraction)
  /// Special deductions lowered the score.
  case specialDeductions(count: Int, points: Fraction)
  /// A bonus raised the score.
  case bonus(points: Fraction)
  /// The score was held at the cap.
  case capped(from: Fraction, at: Fraction)
  /// The score was held at the floor.
  case floored(from: Fraction, at: Fraction)
  /// The final score reaches a level.
  case reaches(level: Scheme.Level, score: Fraction)
  /// The final score would reach a level that a rule forbids.
  case wouldReach(level: Scheme.Level, score: Fraction)
  /// The final score is below the lowest level.
  case reachesNone(lowest: Scheme.Level, score: Fraction)
  /// So many special deductions fail the audit whatever the score.
  case failedByCount(count: Int, failsAt: Int)
  /// No certificate before these are closed.
  case open(count: Int)

  static func all(
    score: Evaluation.Score, unlimited: Fraction, level: Scheme.Level?,
    levelByScore: Scheme.Level?, special: (count: Int, open: Int), scheme: Scheme
  ) -> [Reason] {
    var reasons: [Reason] = [
      .normalised(raw: score.raw, applicable: score.applicable, score: score.normalised)
    ]
    if special.count > 0 {
      reasons.append(.specialDeductions(count: special.count, points: score.specialDeductions))
    }
    if score.bonus > .zero { reasons.append(.bonus(points: score.bonus)) }
    if unlimited > scheme.cap { reasons.append(.capped(from: unlimited, at: scheme.cap)) }
    if unlimited < scheme.floor { reasons.append(.floored(from: unlimited, at: scheme.floor)) }
    if let levelByScore {
      reasons.append(
        level == nil
          ? .wouldReach(level: levelByScore, score: score.final)
          : .reaches(level: levelByScore, score: score.final))
    } else if let lowest = scheme.levels.last {
      reasons.append(.reachesNone(lowest: lowest, score: score.final))
    }
    if special.count >= scheme.special.failsAt {
      reasons.append(.failedByCount(count: special.count, failsAt: scheme.special.failsAt))
    }
    if special.open > 0 { reasons.append(.open(count: special.open)) }
    return reasons
  }
}

extension Reason: CustomStringConvertible {
  /// The reason in English, with exact numbers.
  public var description: String {
    switch self {
    case .normalised(let raw, let applicable, let score):
      "\(raw) of \(applicable) applicable points: \(raw) ÷ \(applicable) × 100 = \(score)"
    case .specialDeductions(let count, let points):
      "\(count) special deduction\(count == 1 ? "" : "s"): −\(points)"
    case .bonus(let points): "bonus: +\(points)"
    case .capped(let from, let cap): "\(from) is held at the cap of \(cap)"
    case .floored(let from, let floor): "\(from) is held at the floor of \(floor)"
    case .reaches(let level, let score):
      "final score \(score) reaches \(level.from): level '\(level.id)'"
    case .wouldReach(let level, let score):
      "final score \(score) alone would reach \(level.from), level '\(level.id)'"
    case .reachesNone(let lowest, let score):
      "final score \(score) is below \(lowest.from), the least for a level"
    case .failedByCount(let count, let failsAt):
      "\(count) special deductions fail the audit whatever the score (from \(failsAt) on)"
    case .open(let count):
      "\(count) special deduction\(count == 1 ? " is" : "s are") open: no certificate before closing"
    }
  }
}
