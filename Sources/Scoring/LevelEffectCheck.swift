internal import Diagnostics
internal import Reading

/// Whether what levels ask for beside the score can change anything.
struct LevelEffectCheck {
  private let scheme: Scheme
  private let root: Node
  private let vetoes: Set<String>

  init(_ scheme: Scheme, at root: Node) {
    (self.scheme, self.root) = (scheme, root)
    vetoes = Set(scheme.indicators.filter(\.isVeto).map(\.number))
  }

  func report(_ problems: inout Problems) {
    let levels = root.descendant("levels")?.elements ?? []
    for (index, level) in levels.enumerated() {
      let lower = levels[(index + 1)...].flatMap(\.floors)
      check(level, required: [], lower: lower, &problems)
      let required = level.texts("requires")
      for sublevel in level.descendant("sublevels")?.elements ?? [] {
        check(sublevel, required: required, lower: lower, &problems)
      }
    }
  }

  /// - Parameters:
  ///   - required: the clauses that the level of a sub-level requires.
  ///   - lower: the floors of lower levels.
  private func check(
    _ level: Node, required: [String], lower: [Node], _ problems: inout Problems
  ) {
    for node in level.descendant("requires")?.elements ?? [] {
      guard case .scalar(let number, _) = node.content, let clause = scheme.clause(number),
        clause.indicators.allSatisfy(\.isVeto)
      else { continue }
      problems.report(.requiredByVeto(number, at: node.place))
    }
    let required = required + level.texts("requires")
    guard let from = level.text("from").flatMap({ Fraction($0) }) else { return }
    for floor in level.floors {
      let share = floor.text("share").flatMap { Fraction($0) } ?? .zero
      // A rule of several levels has its effect in the lowest.
      if share == .zero || lower.contains(where: floor.asksTheSame) { continue }
      let reasons = floor.texts("clauses").map { number -> String? in
        guard let clause = scheme.clause(number) else { return nil }
        if clause.indicators.allSatisfy({
          vetoes.contains($0.number) || required.contains(where: $0.isWithin)
        }) {
          return "all points of clause '\(number)' are required"
        }
        guard let points = clause.points, let least = scheme.leastPoints(of: number, from: from),
          least >= points * share
        else { return nil }
        let won =
          least >= points ? "all points" : "at least \(least.explained) of the \(points) points"
        return "who reaches \(from) wins \(won) of clause '\(number)'"
      }
      let known = reasons.compactMap(\.self)
      if known.count < reasons.count || known.isEmpty { continue }
      problems.report(
        .floorWithoutEffect(why: known, at: floor.descendant("clauses")?.label ?? floor.place))
    }
  }
}

extension Scheme {
  /// The least points of a clause in any audit that reaches a score; `nil` where that is not told.
  ///
  /// It is told where nothing can be excluded: then a point lost costs the score always the same.
  fileprivate func leastPoints(of number: String, from: Fraction) -> Fraction? {
    guard floor.map({ $0 < from }) ?? true, !indicators.contains(where: \.isExcludable),
      let total, total > .zero, let points = clause(number)?.points,
      let part = worth(of: number, in: clauses, combination)
    else { return nil }
    let factor = (scale.map { $0 / total } ?? Fraction(1))
    let most = total * factor + Fraction(special.mostBonuses) * special.bonusPoints
    return points - (most - from) / (part * factor)
  }

  /// What a point of a clause adds to the raw score; `nil` where it does not count.
  private func worth(
    of number: String, in clauses: [Clause], _ combination: Clause.Combination
  ) -> Fraction? {
    let counted = clauses.filter(\.takesPart)
    guard
      let clause = counted.first(where: { number == $0.number || number.hasPrefix($0.number + ".") }
      )
    else { return nil }
    let own =
      combination == .sum ? Fraction(1) : clause.weight / counted.map(\.weight).sum()
    if clause.number == number { return own }
    guard case .clauses(let below, let combination) = clause.content else { return nil }
    return worth(of: number, in: below, combination).map { $0 * own }
  }
}

extension Node {
  fileprivate var floors: [Node] { descendant("floors")?.elements ?? [] }

  fileprivate func asksTheSame(_ other: Node) -> Bool {
    texts("clauses") == other.texts("clauses") && text("share") == other.text("share")
  }

  fileprivate func text(_ key: String) -> String? {
    if case .scalar(let text, _)? = descendant(key)?.content { text } else { nil }
  }

  fileprivate func texts(_ key: String) -> [String] {
    (descendant(key)?.elements ?? []).compactMap {
      if case .scalar(let text, _) = $0.content { text } else { nil }
    }
  }
}
