/// What an evaluation says beyond itself: how far the next level is, what scores are near a bound,
/// and the shortest ways up.
public struct Outlook: Hashable, Sendable {
  /// The level above the one reached.
  public struct Next: Hashable, Sendable {
    /// The level; the lowest where none is reached.
    public var level: Scheme.Level
    /// What the final score lacks; 0 where a rule alone forbids the level.
    ///
    /// Where the score was held at the floor, what is lost below the floor is missing too.
    public var missing: Fraction
    /// The rules that forbid the level whatever the score.
    public var obstacles: [Obstacle]
  }

  /// A level whose bound lies close to the final score.
  public struct NearBound: Hashable, Sendable {
    /// The level.
    public var level: Scheme.Level
    /// The final score less the bound; negative where the bound is missed.
    public var difference: Fraction
  }

  /// How close a bound must lie to be near: half a point.
  public static let near = Fraction(1, of: 2)

  /// The next level; `nil` at the best one, and in a scheme without levels.
  public var next: Next?
  /// Every level whose bound lies at most half a point from the final score, best first.
  public var nearBounds: [NearBound]
  /// The shortest ways to the next level; `nil` where there is none.
  public var ways: WaysUp?

  /// What can be said of `evaluation`, which `audit` came to by `scheme`.
  public init(of audit: Audit, _ evaluation: Evaluation, by scheme: Scheme) {
    self.init(of: evaluation, term: audit.term, by: scheme)
  }

  /// What can be said of an evaluation of the term.
  init(of evaluation: Evaluation, term: Term?, by scheme: Scheme) {
    let plan = Plan(scheme)
    next = evaluation.next(by: plan)
    nearBounds = scheme.levels.compactMap { level in
      let difference = evaluation.score.final - level.from
      let distance = max(difference, .zero - difference)
      return distance <= Outlook.near ? NearBound(level: level, difference: difference) : nil
    }
    ways = next.map { WaysUp(to: $0.level, from: evaluation, term: term, by: plan) }
  }
}

extension Evaluation {
  /// The level above the one reached, or the lowest where none is; `nil` at the best one.
  public func next(by scheme: Scheme) -> Outlook.Next? { next(by: Plan(scheme)) }

  fileprivate func next(by plan: Plan) -> Outlook.Next? {
    let levels = plan.scheme.levels
    let rank = level.flatMap { levels.firstIndex(of: $0) } ?? levels.count
    guard rank > 0 else { return nil }
    let level = levels[rank - 1]
    let missing =
      score.final >= level.from ? .zero : level.from - min(score.final, score.unlimited)
    return Outlook.Next(
      level: level, missing: missing,
      obstacles: plan.obstacles(to: rank - 1, results.map(\.judgement), beside: obstacles))
  }
}

extension Obstacle {
  /// Whether it forbids every level.
  var forbidsAll: Bool {
    switch self {
    case .veto, .failedByCount, .tooEarly: true
    case .required, .belowFloor, .capped: false
    }
  }
}
