internal import Diagnostics
internal import Reading

// What the parts of a scheme must be to each other, once each could be read.

extension Scheme {
  func check(at root: Node, _ problems: inout Problems) {
    checkDays(at: root, &problems)
    checkScore(at: root, &problems)
    checkLevels(at: root, &problems)
    checkClauses(at: root, &problems)
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

  /// The most a final score can be; `nil` if there is no limit.
  private var most: Fraction? {
    let whole = scale ?? total
    let bonus = Fraction(special.mostBonuses) * special.bonusPoints
    guard let whole else { return cap }
    return cap.map { min($0, whole + bonus) } ?? whole + bonus
  }

  private func checkLevels(at root: Node, _ problems: inout Problems) {
    let places = root.levelPlaces
    for (better, level) in zip(levels, levels.dropFirst()) {
      let place = places[level.id] ?? root.place
      // A level may begin where a better one does only if that one asks for more.
      let asksForMore = !better.requires.isEmpty || !better.floors.isEmpty
      if better.from < level.from || (better.from == level.from && !asksForMore) {
        problems.report(.levelsOutOfOrder(level, after: better, at: place))
      }
    }
    for level in levels {
      if let most, level.from > most {
        problems.report(
          .levelUnreachable(level, most: most, at: places[level.id] ?? root.place))
      }
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
      let place = root.place(ofClause: indicator.number)
      if indicator.isExcludable, scale == nil, combination == .sum,
        isSummed(indicator.number)
      {
        problems.report(.excludableWithoutScale(indicator.number, at: place))
      }
      if let origin = indicator.method.measure?.origin, origin != .value, period == nil {
        problems.report(.measureWithoutPeriod(indicator.number, origin, at: place))
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

extension Node {
  /// The place of a key or element, for a message on the whole of it.
  func place(of path: String) -> Place {
    let node = descendant(path)
    return node.map { path.hasSuffix("]") ? $0.place : $0.label } ?? place
  }

  /// The place of the clause with a number, at any depth.
  fileprivate func place(ofClause number: String) -> Place {
    for clause in descendant("clauses")?.elements ?? [] {
      guard case .scalar(let text, _)? = clause.descendant("number")?.content else { continue }
      if text == number { return clause.descendant("number")?.place ?? clause.place }
      if number.hasPrefix(text + ".") { return clause.place(ofClause: number) }
    }
    return place
  }

  /// The places of levels and sub-levels by id.
  fileprivate var levelPlaces: [String: Place] {
    var places: [String: Place] = [:]
    for level in descendant("levels")?.elements ?? [] {
      for node in [level] + (level.descendant("sublevels")?.elements ?? []) {
        guard case .scalar(let id, _)? = node.descendant("id")?.content else { continue }
        places[id] = node.place
      }
    }
    return places
  }
}
