internal import Diagnostics
internal import Reading

/// Whether every level can be given.
///
/// From the worst level to the best ever more caps forbid a level, so what can be reached is told
/// anew only where one is added.
struct ReachCheck {
  private let scheme: Scheme
  private let root: Node
  private let places: [String: Place]
  /// For each cap the best level it allows.
  private let bests: [Int?]
  private let free: Reach
  /// The clauses whose caps were told to hold always.
  private var corrected: Set<String> = []

  init(_ scheme: Scheme, at root: Node) {
    self.scheme = scheme
    self.root = root
    places = root.levelPlaces
    bests = scheme.caps.map { scheme.rank(ofLevel: $0.level) }
    free = Reach(scheme)
  }

  /// - Returns: the ranks of the levels that were told to be out of reach.
  @discardableResult
  mutating func report(_ problems: inout Problems) -> Set<Int> {
    let before = problems.errorCount
    let freeScore = free.score
    var (reach, score) = (free, freeScore)
    var capped: Set<String> = []
    var unreachable: Set<Int> = []
    for rank in scheme.levels.indices.reversed() {
      var added = scheme.caps.indices.filter { bests[$0] == rank + 1 }.map { scheme.caps[$0] }
      // What else keeps better levels out of reach is told as if these caps were corrected.
      if reportForbidden(rank, by: added, &problems) { unreachable.formUnion(0...rank) }
      added.removeAll { corrected.contains($0.clause) }
      for cap in added {
        reach.ruleOut(cap)
        capped.insert(cap.clause)
      }
      if !added.isEmpty { score = reach.score }
      let told = problems.errorCount
      if !capped.isEmpty { checkConditions(rank, reach, capped, &problems) }
      let level = scheme.levels[rank]
      if !score.reaches(level.from) {
        let isCapped = freeScore.reaches(level.from)
        problems.report(
          .levelUnreachable(
            level, score, without: isCapped ? caps(on: rank) : [], at: place(of: level)))
      }
      if problems.errorCount > told { unreachable.insert(rank) }
    }
    unreachable.formUnion(checkFloor(&problems))
    guard problems.errorCount == before else { return unreachable }
    CapCheck(scheme, bests, free, at: root).report(&problems)
    if let cap = scheme.cap, !free.uncapped.exceeds(cap) {
      problems.report(.scoreCapWithoutEffect(cap, free.uncapped, at: root.place(of: "score.cap")))
    }
    return unreachable
  }

  /// The caps that forbid the level of a rank.
  private func caps(on rank: Int) -> [Scheme.Cap] {
    scheme.caps.indices.filter { index in bests[index].map { rank < $0 } ?? false }
      .map { scheme.caps[$0] }.filter { !corrected.contains($0.clause) }
  }

  private func place(of level: Scheme.Level) -> Place { places[level.id] ?? root.place }

  /// Tells of caps that forbid a level whatever the value of a clause, and so any better one.
  private mutating func reportForbidden(
    _ rank: Int, by added: [Scheme.Cap], _ problems: inout Problems
  ) -> Bool {
    var isForbidden = false
    for clause in added.map(\.clause) where !corrected.contains(clause) {
      guard let indicator = free.indicator(clause), !indicator.isExcludable,
        let extent = scheme.extent(of: indicator), extent.isAlwaysObserved
      else { continue }
      func isCovered(_ caps: [Scheme.Cap]) -> Bool {
        extent.stretches(without: caps.map(\.when)).isEmpty
      }
      let own = caps(on: rank).filter { $0.clause == clause }
      guard isCovered(own), let last = own.last else { continue }
      let alone = own.first { isCovered([$0]) }
      let index = scheme.caps.firstIndex(of: alone ?? last) ?? 0
      problems.report(
        .cappedAlways(
          clause, alone.map { [$0] } ?? own, extent, best: scheme.levels[rank + 1],
          at: root.place(of: "caps[\(index + 1)].when")))
      corrected.insert(clause)
      isForbidden = true
    }
    return isForbidden
  }

  /// Whether clauses can win what a level asks of them where no cap forbids it; those without a
  /// cap can.
  private func checkConditions(
    _ rank: Int, _ reach: Reach, _ capped: Set<String>, _ problems: inout Problems
  ) {
    let level = scheme.levels[rank]
    for clause in capped.sorted() {
      guard let indicator = reach.indicator(clause), !indicator.isExcludable,
        indicator.isVeto || level.requires.contains(where: indicator.isWithin),
        let points = indicator.points, !reach.ceiling(of: indicator).reaches(points)
      else { continue }
      problems.report(
        .requiredOutOfReach(
          clause, level, points: points, reach.ceiling(of: indicator),
          without: caps(on: rank).filter { $0.clause == clause }, at: place(of: level)))
    }
    for floor in level.floors {
      for clause in floor.clauses.compactMap(scheme.clause) {
        let most = reach.share(of: clause)
        if most.reaches(floor.share) { continue }
        problems.report(
          .floorOutOfReach(
            clause.number, level, share: floor.share, most,
            without: caps(on: rank).filter { cap in
              clause.indicators.contains { $0.number == cap.clause }
            }, at: place(of: level)))
      }
    }
  }

  /// A score that is never below where a level begins always gives it.
  ///
  /// - Returns: the ranks of the levels that are never given.
  private func checkFloor(_ problems: inout Problems) -> Range<Int> {
    guard let floor = scheme.floor, scheme.cap.map({ floor <= $0 }) ?? true,
      let last = scheme.levels.last
    else { return 0..<0 }
    let always = scheme.levels.indices.first { rank in
      let level = scheme.levels[rank]
      return level.from <= floor && level.requires.isEmpty && level.floors.isEmpty
        && caps(on: rank).isEmpty
    }
    if let always, always < scheme.levels.count - 1 {
      for level in scheme.levels[(always + 1)...] {
        problems.report(
          .levelNeverGiven(
            level, floor: floor, better: scheme.levels[always], at: place(of: level)))
      }
      return always + 1..<scheme.levels.count
    }
    if last.from <= floor, last.from > .zero {
      problems.report(.floorReachesLevel(floor, last, at: root.place(of: "score.floor")))
    }
    return 0..<0
  }
}

extension Indicator {
  /// Whether its clause has a number, or is a part of the one that has.
  func isWithin(_ clause: String) -> Bool { number == clause || number.hasPrefix(clause + ".") }
}
