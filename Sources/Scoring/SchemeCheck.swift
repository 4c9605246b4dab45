internal import Diagnostics
internal import Reading

// What the parts of a scheme must be to each other, once each could be read.

extension Scheme {
  func check(at root: Node, _ problems: inout Problems) {
    checkDays(at: root, &problems)
    checkAlike(at: root, &problems)
    let before = problems.errorCount
    checkScore(at: root, &problems)
    checkLevels(at: root, &problems)
    checkClauses(at: root, &problems)
    checkSpecial(at: root, &problems)
    let isInOrder = problems.errorCount == before
    // What a clause cannot win is told of the clause alone; levels are looked at as if it could.
    let corrected = winning(allOf: checkMeasures(at: root, &problems))
    var reach = ReachCheck(corrected, at: root)
    let unreachable = reach.report(&problems)
    LevelEffectCheck(corrected, at: root).report(&problems)
    // What lies between levels is clear only where each is in its place.
    if isInOrder {
      var gaps = GapCheck(corrected, at: root, without: unreachable)
      gaps.report(&problems)
    }
  }

  /// The scheme if some clauses could win all their points and any part of them.
  private func winning(allOf numbers: Set<String>) -> Scheme {
    if numbers.isEmpty { return self }
    var scheme = self
    scheme.clauses = clauses.map { $0.winning(allOf: numbers) }
    return scheme
  }

  private func checkDays(at root: Node, _ problems: inout Problems) {
    if let inForce, let inForceUntil, inForceUntil < inForce {
      problems.report(
        .endsBeforeItBegins(inForceUntil, inForce, at: root.place(of: "inForceUntil")))
    }
  }

  private func checkScore(at root: Node, _ problems: inout Problems) {
    if let cap, let floor, floor > cap {
      problems.report(.floorAboveCap(floor, cap, at: root.place(of: "score.floor")))
    }
    guard scale != nil else { return }
    if let unlimited = indicators.first(where: { $0.points == nil }) {
      problems.report(
        .unlimitedWithScale(unlimited.number, at: root.place(ofClause: unlimited.number)))
    } else if total == .zero {
      problems.report(.noPointsToScale(at: root.place(of: "score.scale")))
    }
  }

  private func checkSpecial(at root: Node, _ problems: inout Problems) {
    if root.descendant("special.bonus") != nil,
      special.bonusPoints == .zero || special.mostBonuses == 0
    {
      problems.report(.bonusWithoutPoints(at: root.place(of: "special.bonus")))
    }
    if special.failsAt != nil, levels.isEmpty {
      problems.report(
        .failsWithoutLevels(at: root.place(of: "special.deduction.failsAt")))
    }
    if special.deductionPoints == .zero, special.failsAt == nil {
      problems.report(.deductionWithoutPoints(at: root.place(of: "special.deduction")))
    }
  }

  private func checkLevels(at root: Node, _ problems: inout Problems) {
    let places = root.levelPlaces
    for (better, level) in zip(levels, levels.dropFirst()) {
      let place = places[level.id] ?? root.place
      // A level may begin where a better one does only if that one asks for more.
      let asksForMore = !better.requires.isEmpty || !better.floors.isEmpty
      let bottom = level.within.flatMap { main in levels.last { $0.within == main } }
      if let main = level.within, main != better.within, better.from <= level.from,
        let bottom, bottom.from < better.from
      {
        problems.report(.sublevelAboveLevel(level, within: main, below: better, at: place))
      } else if better.from < level.from || (better.from == level.from && !asksForMore) {
        problems.report(.levelsOutOfOrder(level, after: better, at: place))
      }
    }
    for (better, level) in zip(levels, levels.dropFirst()) {
      guard let most = better.stars, let stars = level.stars, stars > most else { continue }
      problems.report(
        .starsOutOfOrder(level, stars, after: better, most, at: places[level.id] ?? root.place))
    }
    for level in levels {
      for number in level.floors.flatMap(\.clauses) where clause(number)?.points == nil {
        problems.report(
          .floorWithoutPoints(number, level, at: places[level.id] ?? root.place))
      }
    }
    for (index, cap) in caps.enumerated() where measured(cap.clause) == nil {
      problems.report(
        .capWithoutMeasure(cap.clause, at: root.place(of: "caps[\(index + 1)].clause")))
    }
  }

  private func measured(_ number: String) -> Measure? {
    indicators.first { $0.number == number }?.method.measure
  }

  private func checkClauses(at root: Node, _ problems: inout Problems) {
    for indicator in indicators {
      if indicator.isVeto, levels.isEmpty, let node = root.clause(indicator.number) {
        problems.report(.vetoWithoutLevels(indicator.number, at: node.place(of: "veto")))
      }
      if indicator.isExcludable, scale == nil, combination == .sum,
        isSummed(indicator.number)
      {
        problems.report(
          .excludableWithoutScale(
            indicator.number, at: root.place(ofClause: indicator.number)))
      }
      if let origin = indicator.method.measure?.origin, origin != .value, period == nil {
        problems.report(
          .measureWithoutPeriod(
            indicator.number, origin, at: root.place(ofClause: indicator.number)))
      }
    }
    if period != nil, !indicators.contains(where: { $0.method.measure.hasMonths }) {
      problems.report(.periodWithoutMeasure(at: root.place(of: "period")))
    }
  }

  /// Whether a clause's points reach the score through sums alone, so that excluding it would
  /// simply lose them.
  private func isSummed(_ number: String) -> Bool {
    func path(_ clauses: [Clause], _ combination: Clause.Combination) -> Bool? {
      for clause in clauses where clause.indicators.contains(where: { $0.number == number }) {
        guard combination == .sum, clause.isCounted else { return false }
        if case .clauses(let below, let combination) = clause.content {
          return path(below, combination)
        }
        return true
      }
      return nil
    }
    return path(clauses, combination) ?? false
  }
}

extension Measure? {
  fileprivate var hasMonths: Bool { self.map { $0.origin != .value } ?? false }
}

extension Clause {
  fileprivate func winning(allOf numbers: Set<String>) -> Clause {
    var clause = self
    switch content {
    case .indicator(var indicator):
      if numbers.contains(number) { indicator.method = .sampled }
      clause.content = .indicator(indicator)
    case .clauses(let below, let combination):
      clause.content = .clauses(below.map { $0.winning(allOf: numbers) }, combination)
    }
    return clause
  }
}
