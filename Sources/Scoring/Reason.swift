/// One step from points to level, or one cause that decided it.
public enum Reason: Hashable, Sendable {
  /// Won ÷ applicable × scale.
  case normalised(raw: Fraction, applicable: Fraction, scale: Fraction, score: Fraction)
  /// The points won are the score.
  case points(raw: Fraction, applicable: Fraction?)
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
  /// A rule that forbids a level.
  case obstacle(Obstacle)
  /// The best level whose rules are all kept.
  case remains(level: Scheme.Level)
  /// No certificate before these are closed.
  case open(count: Int)

  static func all(_ evaluation: Evaluation, by scheme: Scheme) -> [Reason] {
    let score = evaluation.score
    var reasons: [Reason] = []
    if let scale = scheme.scale, let applicable = score.applicable {
      reasons.append(
        .normalised(
          raw: score.raw, applicable: applicable, scale: scale, score: score.normalised))
    } else {
      reasons.append(.points(raw: score.raw, applicable: score.applicable))
    }
    let special = evaluation.specialDeductions
    if special.count > 0 {
      reasons.append(.specialDeductions(count: special.count, points: score.specialDeductions))
    }
    if score.bonus > .zero { reasons.append(.bonus(points: score.bonus)) }
    if score.final < score.unlimited {
      reasons.append(.capped(from: score.unlimited, at: score.final))
    }
    if score.final > score.unlimited {
      reasons.append(.floored(from: score.unlimited, at: score.final))
    }
    if let byScore = evaluation.levelByScore {
      reasons.append(
        evaluation.level == byScore
          ? .reaches(level: byScore, score: score.final)
          : .wouldReach(level: byScore, score: score.final))
    } else if let lowest = scheme.levels.last {
      reasons.append(.reachesNone(lowest: lowest, score: score.final))
    }
    reasons += evaluation.obstacles.map(Reason.obstacle)
    if let level = evaluation.level, level != evaluation.levelByScore {
      reasons.append(.remains(level: level))
    }
    if special.open > 0 { reasons.append(.open(count: special.open)) }
    return reasons
  }
}

extension Reason: CustomStringConvertible {
  /// The reason in English, with exact numbers where they can be read.
  public var description: String {
    switch self {
    case .normalised(let raw, let applicable, let scale, let score):
      "\(raw.told) of \(applicable) applicable points: "
        + "\(raw.told) ÷ \(applicable) × \(scale) = \(score.told)"
    case .points(let raw, let applicable):
      applicable.map { "\(raw.told) of \($0) applicable points" } ?? raw.inPoints
    case .specialDeductions(let count, let points):
      "\(count) special deduction\(count == 1 ? "" : "s"): −\(points)"
    case .bonus(let points): "bonus: +\(points)"
    case .capped(let from, let cap): "\(from.told) is held at the cap of \(cap)"
    case .floored(let from, let floor): "\(from.told) is held at the floor of \(floor)"
    case .reaches(let level, let score):
      "final score \(score.told) reaches \(level.from): level '\(level.id)'"
    case .wouldReach(let level, let score):
      "final score \(score.told) alone would reach \(level.from), level '\(level.id)'"
    case .reachesNone(let lowest, let score):
      "final score \(score.told) is below \(lowest.from), the least for a level"
    case .obstacle(let obstacle): "\(obstacle)"
    case .remains(let level): "the best level whose rules are kept: '\(level.id)'"
    case .open(let count):
      "\(count) special deduction\(count == 1 ? " is" : "s are") open: no certificate before closing"
    }
  }
}
