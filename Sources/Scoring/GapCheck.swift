internal import Diagnostics
internal import Reading

/// Whether every level is given to some audit.
///
/// An audit is given a level where its score reaches it and it keeps its conditions, and each
/// better level either begins above the score or asks for something that the audit misses.
struct GapCheck {
  /// What is known of a level.
  private enum Verdict {
    case given, never, undecided
  }

  /// What the scores are told of.
  private struct Key: Hashable {
    let conditions: LevelConditions
    let excludes: Bool
    let listing: Listing
  }

  private let scheme: Scheme
  private let root: Node
  private let places: [String: Place]
  private let conditions: [LevelConditions]
  private let isExcludable: Bool
  /// How many sums may be looked at for all levels together.
  private var budget = 2_000_000
  private var known: [Key: PossibleScores?] = [:]

  /// The ranks of the levels that are not looked at, for they are out of reach.
  private let unreachable: Set<Int>

  init(_ scheme: Scheme, at root: Node, without unreachable: Set<Int> = []) {
    self.scheme = scheme
    self.unreachable = unreachable
    self.root = root
    places = root.levelPlaces
    conditions = scheme.levels.indices.map { scheme.conditions(ofRank: $0) }
    isExcludable = scheme.indicators.contains(where: \.isExcludable)
  }

  mutating func report(_ problems: inout Problems) {
    for rank in scheme.levels.indices where !unreachable.contains(rank) {
      let better = (0..<rank).filter { !unreachable.contains($0) }
      let (level, own) = (scheme.levels[rank], conditions[rank])
      let place = places[level.id] ?? root.place
      // The nearest of the levels that ask for nothing more begins lowest, for they stand in order.
      let rival = better.last { scheme.misses(of: conditions[$0], keeping: own).isEmpty }
      if let rival, scheme.levels[rival].from <= level.from {
        problems.report(.levelBehindBetter(level, scheme.levels[rival], at: place))
        continue
      }
      switch verdict(on: rank, better.reversed(), own) {
      case .never: reportNever(rank, below: rival, after: better.last, at: place, &problems)
      case .undecided: problems.report(.levelUndecided(level, at: place))
      case .given:
        if let rival, rival == better.last,
          !scheme.misses(of: own, keeping: conditions[rival]).isEmpty
        {
          problems.report(.levelAsksForMore(level, than: scheme.levels[rival], at: place))
        }
      }
    }
  }

  /// Whether some audit under conditions is given the level of a rank and none of some better
  /// levels, the nearest first.
  private mutating func verdict(
    on rank: Int, _ rivals: [Int], _ conditions: LevelConditions
  ) -> Verdict {
    let rivals = rivals.filter { !self.conditions[$0].areMissed(by: conditions) }
    let nearest = rivals.first
    var verdict = verdict(
      from: scheme.levels[rank].from, below: nearest.map { scheme.levels[$0].from }, conditions)
    guard let nearest, verdict != .given else { return verdict }
    for miss in scheme.misses(of: self.conditions[nearest], keeping: conditions) {
      switch self.verdict(on: rank, Array(rivals.dropFirst()), conditions.missing(miss)) {
      case .given: return .given
      case .undecided: verdict = .undecided
      case .never: break
      }
    }
    return verdict
  }

  /// Whether some audit under conditions has a score from one bound on and below another.
  private mutating func verdict(
    from: Fraction, below: Fraction?, _ conditions: LevelConditions
  ) -> Verdict {
    if let below, below <= from { return .never }
    // Where nothing is excluded the scores are few, and mostly show that a level is given.
    for excludes in isExcludable ? [false, true] : [false] {
      if let scores = scores(under: conditions, excludes, .exact) {
        if scores.reach(from: from, below: below) { return .given }
        if excludes == isExcludable { return .never }
      } else if let some = scores(under: conditions, excludes, .thinned),
        some.reach(from: from, below: below)
      {
        return .given
      }
    }
    guard let scores = scores(under: conditions, isExcludable, .widened) else { return .undecided }
    return scores.reach(from: from, below: below) ? .undecided : .never
  }

  private mutating func scores(
    under conditions: LevelConditions, _ excludes: Bool, _ listing: Listing
  ) -> PossibleScores? {
    let key = Key(conditions: conditions, excludes: excludes, listing: listing)
    if let scores = known[key] { return scores }
    if budget <= 0 { return nil }
    let scores = PossibleScores(
      of: scheme, under: conditions, excluding: excludes, listing, budget: &budget)
    known[key] = .some(scores)
    return scores
  }

  /// - Parameters:
  ///   - rival: the nearest better level that asks for nothing more.
  ///   - better: the nearest better level.
  private mutating func reportNever(
    _ rank: Int, below rival: Int?, after better: Int?, at place: Place, _ problems: inout Problems
  ) {
    let (level, own) = (scheme.levels[rank], conditions[rank])
    let upper = rival.map { scheme.levels[$0] }
    if let better, verdict(from: level.from, below: upper?.from, own) != .never {
      return problems.report(.levelNeverMissed(level, below: scheme.levels[better], at: place))
    }
    let scores = [Listing.exact, .widened].lazy.compactMap { [self] listing in
      known[Key(conditions: own, excludes: isExcludable, listing: listing)].flatMap(\.self)
    }.first
    problems.report(
      .levelInGap(
        level, below: upper, hasConditions: own != LevelConditions(),
        between: scores?.neighbours(from: level.from, below: upper?.from) ?? (nil, nil),
        at: place))
  }
}
