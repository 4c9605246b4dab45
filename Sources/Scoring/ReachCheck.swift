internal import Diagnostics
internal import Reading

// Whether every level can be given, and every cap changes something.

extension Scheme {
  func checkReach(at root: Node, _ problems: inout Problems) {
    let before = problems.errorCount
    let free = Reach(self)
    for rank in levels.indices.reversed() {
      if reportForbidden(rank, at: root, &problems) { break }
      check(rank, free, at: root, &problems)
    }
    checkFloor(at: root, &problems)
    guard problems.errorCount == before else { return }
    for index in caps.indices { check(cap: index, free, at: root, &problems) }
  }

  /// The caps that forbid the level of a rank.
  private func caps(on rank: Int) -> [Cap] {
    caps.filter { cap in self.rank(ofLevel: cap.level).map { rank < $0 } ?? false }
  }

  /// Tells of caps that forbid a level whatever the value of a clause, and so any better one.
  private func reportForbidden(
    _ rank: Int, at root: Node, _ problems: inout Problems
  ) -> Bool {
    let caps = caps(on: rank)
    for clause in Set(caps.map(\.clause)).sorted() {
      guard let indicator = indicator(clause), !indicator.isExcludable,
        let extent = extent(of: indicator), extent.isAlwaysObserved
      else { continue }
      func isCovered(_ caps: [Cap]) -> Bool {
        extent.stretches(without: caps.map(\.when)).isEmpty
      }
      let own = caps.filter { $0.clause == clause }
      guard isCovered(own), let last = own.last else { continue }
      let alone = own.first { isCovered([$0]) }
      problems.report(
        .cappedAlways(
          clause, alone.map { [$0] } ?? own, extent, best: levels[rank + 1],
          at: place(of: alone ?? last, "when", root)))
      return true
    }
    return false
  }

  /// Whether an audit can win what a level asks for where no cap forbids it.
  private func check(
    _ rank: Int, _ free: Reach, at root: Node, _ problems: inout Problems
  ) {
    let level = levels[rank]
    let caps = caps(on: rank)
    let reach = caps.isEmpty ? free : free.without(caps)
    let place = root.levelPlaces[level.id] ?? root.place
    for indicator in indicators where mustBeFull(indicator, for: level) && !indicator.isExcludable {
      guard let points = indicator.points, !reach.ceiling(of: indicator).reaches(points) else {
        continue
      }
      problems.report(
        .requiredOutOfReach(
          indicator.number, level, points: points, reach.ceiling(of: indicator),
          without: caps.filter { $0.clause == indicator.number }, at: place))
    }
    for floor in level.floors {
      for clause in floor.clauses.compactMap(clause) {
        let most = reach.share(of: clause)
        if most.reaches(floor.share) { continue }
        problems.report(
          .floorOutOfReach(clause.number, level, share: floor.share, most, without: caps, at: place)
        )
      }
    }
    if !reach.score.reaches(level.from) {
      let isCapped = free.score.reaches(level.from)
      problems.report(
        .levelUnreachable(level, reach.score, without: isCapped ? caps : [], at: place))
    }
  }

  private func mustBeFull(_ indicator: Indicator, for level: Level) -> Bool {
    indicator.isVeto
      || level.requires.contains {
        indicator.number == $0 || indicator.number.hasPrefix($0 + ".")
      }
  }

  /// A score that is never below where a level begins always gives it.
  private func checkFloor(at root: Node, _ problems: inout Problems) {
    guard let floor, let last = levels.last, cap.map({ floor <= $0 }) ?? true else { return }
    let always = levels.indices.first { rank in
      levels[rank].from <= floor && levels[rank].requires.isEmpty && levels[rank].floors.isEmpty
        && caps(on: rank).isEmpty
    }
    if let always, always < levels.count - 1 {
      let places = root.levelPlaces
      for level in levels[(always + 1)...] {
        problems.report(
          .levelNeverGiven(
            level, floor: floor, better: levels[always], at: places[level.id] ?? root.place))
      }
    } else if last.from <= floor, last.from > .zero {
      problems.report(.floorReachesLevel(floor, last, at: root.place(of: "score.floor")))
    }
  }

  /// Whether a cap can change a level.
  private func check(
    cap index: Int, _ free: Reach, at root: Node, _ problems: inout Problems
  ) {
    let cap = caps[index]
    guard let best = rank(ofLevel: cap.level), let indicator = indicator(cap.clause),
      let extent = extent(of: indicator)
    else { return }
    if best == 0 {
      problems.report(.capAtBestLevel(cap, at: place(of: cap, "level", root)))
    } else if extent.stretches(of: cap.when).isEmpty {
      problems.report(.capNeverHolds(cap, extent, at: place(of: cap, "when", root)))
    } else if let other = stricter(than: index) {
      problems.report(
        .capWithinOther(
          cap, other, at: place(of: cap, "id", root), other: place(of: other, "id", root)))
    } else {
      guard let nearest = levels[..<best].map(\.from).min(),
        !free.within(cap).score.reaches(nearest)
      else { return }
      problems.report(
        .capWithoutEffect(cap, from: nearest, at: place(of: cap, "id", root)))
    }
  }

  /// A cap that holds wherever the one at an index does, and allows no better level.
  private func stricter(than index: Int) -> Cap? {
    guard let own = rank(ofLevel: caps[index].level) else { return nil }
    return caps.enumerated().first { other in
      guard other.offset != index, other.element.clause == caps[index].clause,
        let rank = rank(ofLevel: other.element.level), rank >= own,
        caps[index].when.subtracting(other.element.when).isEmpty
      else { return false }
      // Of two that say the same, the later is idle.
      let isSame = rank == own && other.element.when == caps[index].when
      return !isSame || other.offset < index
    }?.element
  }

  private func place(of cap: Cap, _ key: String, _ root: Node) -> Place {
    let index = caps.firstIndex(of: cap) ?? 0
    let node = root.descendant("caps[\(index + 1)].\(key)")
    if case .map? = node?.content { return node?.label ?? root.place }
    return node?.place ?? root.place
  }
}
