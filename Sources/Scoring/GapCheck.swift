internal import Diagnostics
internal import Reading

/// Whether some audit falls between where a level begins and where a better one takes over.
///
/// A better level takes over where it asks for nothing that the lower one does not ask for. Where
/// it asks for something of its own, who misses that can be given the lower level, and nothing is
/// said; nor where the scores are too many to list.
struct GapCheck {
  private let scheme: Scheme
  private let root: Node
  private let places: [String: Place]
  private let conditions: [PossibleScores.Conditions]

  /// What the scores are told of.
  private struct Key: Hashable {
    let conditions: PossibleScores.Conditions
    let excludes: Bool
  }

  init(_ scheme: Scheme, at root: Node) {
    self.scheme = scheme
    self.root = root
    places = root.levelPlaces
    conditions = scheme.levels.indices.map { scheme.conditions(ofRank: $0) }
  }

  func report(_ problems: inout Problems) {
    var known: [Key: PossibleScores?] = [:]
    for rank in scheme.levels.indices {
      let (level, own) = (scheme.levels[rank], conditions[rank])
      let rivals = (0..<rank).filter { scheme.implies(own, conditions[$0]) }
      // The nearest of them begins lowest, for levels stand in order.
      guard let rival = rivals.last.map({ scheme.levels[$0] }) else { continue }
      if rival.from <= level.from {
        problems.report(.levelBehindBetter(level, rival, at: place(of: level)))
      } else if let scores = scores(under: own, around: (level.from, rival.from), &known) {
        problems.report(
          .levelInGap(
            level, below: rival, hasConditions: own != PossibleScores.Conditions(),
            between: scores.neighbours(from: level.from, below: rival.from),
            at: place(of: level)))
      } else if rivals.last == rank - 1, !scheme.implies(conditions[rank - 1], own) {
        problems.report(.levelAsksForMore(level, than: rival, at: place(of: level)))
      }
    }
  }

  private func place(of level: Scheme.Level) -> Place { places[level.id] ?? root.place }

  /// The scores around a gap that none of them lies in; `nil` where one does, or they cannot be
  /// listed.
  private func scores(
    under conditions: PossibleScores.Conditions, around gap: (from: Fraction, below: Fraction),
    _ known: inout [Key: PossibleScores?]
  ) -> PossibleScores? {
    // Where nothing is excluded the scores are few, and mostly show that a level is given.
    var all: PossibleScores?
    for excludes in scheme.indicators.contains(where: \.isExcludable) ? [false, true] : [false] {
      let key = Key(conditions: conditions, excludes: excludes)
      let scores =
        known[key] ?? PossibleScores(of: scheme, under: conditions, excluding: excludes)
      known[key] = scores
      guard let scores, !scores.reach(from: gap.from, below: gap.below) else { return nil }
      all = scores
    }
    return all
  }
}

extension Scheme {
  /// What the level of a rank asks for beside the score.
  fileprivate func conditions(ofRank rank: Int) -> PossibleScores.Conditions {
    let level = levels[rank]
    var conditions = PossibleScores.Conditions()
    conditions.full = Set(
      indicators.filter { $0.isVeto || level.requires.contains(where: $0.isWithin) }.map(\.number))
    for floor in level.floors {
      for clause in floor.clauses {
        conditions.shares[clause] = max(conditions.shares[clause] ?? .zero, floor.share)
      }
    }
    conditions.caps = caps.filter { self.rank(ofLevel: $0.level).map { rank < $0 } ?? false }
    return conditions
  }

  /// Whether who keeps some conditions keeps others too.
  fileprivate func implies(
    _ own: PossibleScores.Conditions, _ other: PossibleScores.Conditions
  ) -> Bool {
    other.full.isSubset(of: own.full)
      && other.shares.allSatisfy { clause, share in
        own.shares[clause].map { $0 >= share } ?? false
          || self.clause(clause)?.indicators.allSatisfy { own.full.contains($0.number) } ?? false
      }
      && other.caps.allSatisfy(own.caps.contains)
  }
}
