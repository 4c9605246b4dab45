/// The search for the shortest ways from an evaluation to a level.
///
/// A score is won ÷ applicable × scale, and what is won follows the tree by sums and averages
/// only; so what one indicator adds to the raw score is its points times a rate that no other
/// indicator changes, and every rule is a need for points in a group of the tree. That is what
/// `Selection` searches, exactly.
struct Climb {
  private let scheme: Scheme
  private let evaluation: Evaluation
  private let level: Scheme.Level
  private let evaluating: ([Finding]) -> Evaluation
  private let gradient: Gradient
  /// One for each result.
  private let possibilities: [[Possibility]]
  private let isComplete: Bool

  init(
    to level: Scheme.Level, from evaluation: Evaluation, term: Term?, by scheme: Scheme,
    evaluating: @escaping ([Finding]) -> Evaluation
  ) {
    (self.scheme, self.evaluation) = (scheme, evaluation)
    (self.level, self.evaluating) = (level, evaluating)
    gradient = Gradient(of: evaluation, by: scheme, to: level)
    let rank = scheme.levels.firstIndex(of: level) ?? 0
    let forbidding = scheme.caps.filter { cap in
      scheme.rank(ofLevel: cap.level).map { rank < $0 } ?? false
    }
    let required = Set(
      scheme.clauses.flatMap(\.withDescendants).filter { level.requires.contains($0.number) }
        .flatMap(\.indicators).map(\.number))
    var isComplete = true
    possibilities = evaluation.results.enumerated().map { [gradient] index, result in
      let number = result.indicator.number
      var prospect = Prospect(
        result: result, tenure: term.flatMap { scheme.period?.tenure(of: $0) },
        months: term.flatMap { scheme.period?.monthsMeasured(in: $0) })
      prospect.forbidden = forbidding.filter { $0.clause == number }.map(\.when)
      prospect.mustBeFull = result.indicator.isVeto || required.contains(number)
      prospect.sufficient = result.won + gradient.sufficient(of: index)
      let (all, isWhole) = prospect.possibilities
      if !isWhole { isComplete = false }
      return all
    }
    self.isComplete = isComplete
  }

  /// What is left in the way where every indicator wins all it can.
  var barrier: (obstacles: [Obstacle], most: Fraction?)? {
    let findings = zip(evaluation.results, possibilities).compactMap { result, all in
      all.map(\.best).max { $0.won < $1.won }?.finding ?? result.finding
    }
    let best = evaluating(findings)
    let obstacles = best.obstacles(to: level, by: scheme)
    let most = best.score.final < level.from ? best.score.final : nil
    return obstacles.isEmpty && most == nil ? nil : (obstacles, most)
  }

  /// The way that touches the fewest clauses, each taken to all points it can win; what has no
  /// limit, to what suffices.
  func fewestClauses() -> WayUp? {
    let bests = possibilities.map { all in
      let best = all.map(\.best).max { $0.won < $1.won }
      return all.filter { $0.effort == nil } + [best].compactMap(\.self).filter { $0.effort != nil }
    }
    return way(.fewestChanges, among: bests.map { $0.map(\.withoutRoom) })
  }

  /// The way that wins the fewest points more.
  func fewestPoints() -> WayUp? { way(.leastCost, among: possibilities) }

  private func way(_ aim: Selection.Aim, among possibilities: [[Possibility]]) -> WayUp? {
    let results = evaluation.results
    let scale = Scale(possibilities, results, gradient)
    let choices = possibilities.enumerated().map { index, all in
      all.map { scale.choice($0, from: results[index].won, rate: gradient.rates[index]) }
    }
    var selection = Selection(choices, aim)
    let groups = gradient.groups.map { group in group.scaled { scale.up($0) } }
    guard let found = selection.best(of: groups) else { return nil }
    var chosen: [Int: Possibility] = [:]
    for (item, choice) in found.picks { chosen[item] = possibilities[item][choice] }
    for slack in found.slack where slack.used > 0 {
      let base = possibilities[slack.item][slack.choice]
      let won = base.won + scale.points(slack.used, rate: gradient.rates[slack.item])
      chosen[slack.item] = base.room?.winning(won) ?? base
    }
    let picked = results.indices.map { chosen[$0] }
    let steps = zip(results, picked).compactMap { result, possibility in
      possibility.flatMap { WayUp.Step(result, $0) }
    }
    let reached = evaluating(
      zip(results, picked).compactMap { $1?.finding ?? $0.finding })
    // Every number was weighed exactly; a way that leads elsewhere must never be printed.
    guard let level = reached.level, let rank = scheme.levels.firstIndex(of: level),
      let aimed = scheme.levels.firstIndex(of: self.level), rank <= aimed
    else { preconditionFailure("the way to '\(self.level.id)' does not lead there") }
    return WayUp(
      steps: steps, score: reached.score.final, level: level,
      isShortest: isShortest(aim, found, steps, selection, scale, possibilities))
  }
}

extension Climb {
  /// Whether no better way than the one found can exist.
  ///
  /// Points are proven where every number was kept exactly and room gave just what was asked of
  /// it. Clauses are too where a search that rounds in their favour does not find fewer.
  private func isShortest(
    _ aim: Selection.Aim, _ found: Selection.Option, _ steps: [WayUp.Step],
    _ selection: Selection, _ scale: Scale, _ possibilities: [[Possibility]]
  ) -> Bool {
    switch aim {
    case .leastCost:
      return isComplete && selection.isExact && scale.isExact
        && scale.cost(way: steps) == found.cost
    case .fewestChanges:
      if scale.isExact { return selection.isExact }
      let results = evaluation.results
      let choices = possibilities.enumerated().map { index, all in
        all.map {
          scale.choice($0, from: results[index].won, rate: gradient.rates[index], isHopeful: true)
        }
      }
      var hopeful = Selection(choices, aim)
      let groups = gradient.groups.map { group in group.scaled { scale.down($0) } }
      return hopeful.best(of: groups)?.changes == found.changes && hopeful.isExact
    }
  }
}

extension WayUp.Step {
  /// `nil` where everything stays as it is.
  fileprivate init?(_ result: Result, _ possibility: Possibility) {
    guard let effort = possibility.effort, let finding = possibility.finding else { return nil }
    self.init(
      clause: result.indicator.number, from: result.won, to: possibility.won, effort: effort,
      finding: finding)
  }
}

extension Possibility {
  fileprivate var withoutRoom: Possibility {
    var possibility = self
    possibility.room = nil
    return possibility
  }
}
