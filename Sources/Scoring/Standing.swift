/// The score of an audit or a customer, and the level it gives under the rules of a scheme.
struct Standing: Hashable, Sendable {
  /// The scores on the way from points to level.
  let score: Evaluation.Score
  /// Where the level stands in the scheme, best first; `nil` for none.
  let rank: Int?
  /// Where the level stands that the final score alone would give.
  let rankByScore: Int?
  /// What forbids that level.
  let obstacles: [Obstacle]
  /// Whether it is too early for a level.
  let isUnrated: Bool

  /// Decides the level on the exact final score.
  init(
    _ judgements: [Judgement], _ tally: Tally, special: (deductions: Int, bonuses: Int),
    term: Term?, by plan: Plan
  ) {
    score = Evaluation.Score(tally, special: special, by: plan)
    let always = plan.obstacles(judgements, special: special.deductions, term: term)
    isUnrated = always.contains { if case .tooEarly = $0 { true } else { false } }
    let final = score.final
    rankByScore = plan.grades.firstIndex { final >= $0.from }
    guard let first = rankByScore else {
      (rank, obstacles) = (nil, always)
      return
    }
    let own = plan.obstacles(to: first, judgements, tally)
    obstacles = always + own
    if !always.isEmpty {
      rank = nil
    } else if own.isEmpty {
      rank = first
    } else {
      rank = plan.grades.indices[(first + 1)...].first {
        final >= plan.grades[$0].from && plan.obstacles(to: $0, judgements, tally).isEmpty
      }
    }
  }
}

extension Evaluation.Score {
  /// The scores of a tally.
  init(_ tally: Tally, special: (deductions: Int, bonuses: Int), by plan: Plan) {
    raw = tally.whole.won
    applicable = tally.whole.applicable
    total = plan.total
    normalised =
      if let scale = plan.scheme.scale, let applicable, applicable != .zero {
        raw / applicable * scale
      } else {
        raw
      }
    specialDeductions =
      Fraction(special.deductions) * (plan.scheme.special.deductionPoints ?? .zero)
    bonus = Fraction(special.bonuses) * plan.scheme.special.bonusPoints
    final = normalised - specialDeductions + bonus
    if let floor = plan.scheme.floor { final = max(final, floor) }
    if let cap = plan.scheme.cap { final = min(final, cap) }
  }

  /// The final score before cap and floor.
  var unlimited: Fraction { normalised - specialDeductions + bonus }
}
