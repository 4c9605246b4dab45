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

  init(_ scheme: Scheme, at root: Node) {
    self.scheme = scheme
    self.root = root
    places = root.levelPlaces
    conditions = scheme.levels.indices.map { scheme.conditions(ofRank: $0) }
  }

  func report(_ problems: inout Problems) {
    var known: [PossibleScores.Conditions: [PossibleScores]?] = [:]
    for rank in scheme.levels.indices {
      let (level, own) = (scheme.levels[rank], conditions[rank])
      let rivals = (0..<rank).filter { scheme.implies(own, conditions[$0]) }
      // The nearest of them begins lowest, for levels stand in order.
      guard let rival = rivals.last.map({ scheme.levels[$0] }) else { continue }
      let scores = known[own] ?? possibleScores(under: own)
      known[own] = scores
      if rival.from <= level.from {
        problems.report(.levelBehindBetter(level, rival, at: place(of: level)))
      } else if let scores, let all = scores.last,
        !scores.contains(where: { $0.reach(from: level.from, below: rival.from) })
      {
        problems.report(
          .levelInGap(
            level, below: rival, hasConditions: own != PossibleScores.Conditions(),
            between: all.neighbours(from: level.from, below: rival.from), at: place(of: level)))
      } else if rivals.last == rank - 1, !scheme.implies(conditions[rank - 1], own) {
        problems.report(.levelAsksForMore(level, than: rival, at: place(of: level)))
      }
    }
  }

  private func place(of level: Scheme.Level) -> Place { places[level.id] ?? root.place }

  /// The scores where nothing is excluded, and all there are; `nil` where these cannot be listed.
  ///
  /// The former are few and mostly show that a level is given.
  private func possibleScores(
    under conditions: PossibleScores.Conditions
  ) -> [PossibleScores]? {
    guard let whole = PossibleScores(of: scheme, under: conditions, excluding: false) else {
      return nil
    }
    guard scheme.indicators.contains(where: \.isExcludable) else { return [whole] }
    return PossibleScores(of: scheme, under: conditions, excluding: true).map { [whole, $0] }
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
