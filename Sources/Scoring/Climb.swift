/// The search for the shortest ways from an evaluation to a level.
///
/// A score is won ÷ applicable × scale, and what is won follows the tree by sums and averages
/// only; so what one indicator adds to the raw score is its points times a rate that no other
/// indicator changes, and every rule is a need for points in a group of the tree. That is what
/// `Selection` searches.
struct Climb {
  private let scheme: Scheme
  let evaluation: Evaluation
  private let level: Scheme.Level
  private let evaluating: ([Finding]) -> Evaluation
  let gradient: Gradient
  /// One for each result.
  let possibilities: [[Possibility]]
  /// Whether nothing that an indicator could come to was left out.
  let isComplete: Bool
  /// Fewer hundredths than these lead nowhere.
  let leastHundredths: Fraction

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
      return all.flatMap { possibility -> [Possibility] in
        guard possibility.room != nil else { return [possibility] }
        // Points that are won back first are not counted, so the price of the rest is not even.
        if possibility.won < result.won, result.won < possibility.most { isComplete = false }
        return possibility.effort == nil
          ? [possibility.withoutRoom, possibility] : [possibility]
      }
    }
    self.isComplete = isComplete
    let more = zip(possibilities, evaluation.results).map { all, result in
      (all.map(\.most).max() ?? result.won) - result.won
    }
    leastHundredths = gradient.leastPoints(more).roundedUp(to: .hundredth)
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

  /// The way that these possibilities are, one for each result; `nil` if it does not lead to the
  /// level.
  func way(_ picked: [Possibility]) -> WayUp? {
    let results = evaluation.results
    var won = picked.map(\.won)
    for group in gradient.groups { use(picked, for: group, &won) }
    let chosen = zip(picked, won).map { possibility, won in
      won > possibility.won ? possibility.room?.winning(won) ?? possibility : possibility
    }
    let steps = zip(results, chosen).compactMap { WayUp.Step($0, $1) }
    let reached = evaluating(zip(results, chosen).compactMap { $1.finding ?? $0.finding })
    guard let level = reached.level, let rank = scheme.levels.firstIndex(of: level),
      let aimed = scheme.levels.firstIndex(of: self.level), rank <= aimed
    else { return nil }
    return WayUp(
      steps: steps, scoreNow: evaluation.score.final, score: reached.score.final, level: level)
  }

  /// Uses as much room as a group needs, the cheapest first.
  ///
  /// - Returns: the indicators of the group.
  @discardableResult
  private func use(
    _ picked: [Possibility], for group: Gradient.Group, _ won: inout [Fraction]
  ) -> [Int] {
    let all = group.members.flatMap { member in
      switch member {
      case .indicator(let index): [index]
      case .group(let group): use(picked, for: group, &won)
      }
    }
    guard let need = group.need else { return all }
    let rates = gradient.rates
    var missing = need - all.map { (won[$0] - evaluation.results[$0].won) * rates[$0] }.sum()
    let roomy = all.filter { picked[$0].room != nil && rates[$0] > .zero }
    // The more a point adds, the fewer of them it takes.
    for index in roomy.sorted(by: { (rates[$1], $0) < (rates[$0], $1) }) where missing > .zero {
      let used = min(missing / rates[index], picked[index].most - won[index])
      won[index] = won[index] + used
      missing = missing - used * rates[index]
    }
    return all
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
