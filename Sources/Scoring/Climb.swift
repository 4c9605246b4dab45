/// The search for the shortest ways from an evaluation to a level.
///
/// A score is won ÷ applicable × scale, and what is won follows the tree by sums and averages
/// only; so what one indicator adds to the raw score is its points times a rate that no other
/// indicator changes, and every rule is a need for points in a group of the tree. That is what
/// `Selection` searches.
struct Climb {
  private let plan: Plan
  let evaluation: Evaluation
  private let rank: Int
  private let term: Term?
  let gradient: Gradient
  /// One for each result.
  let possibilities: [[Possibility]]
  /// Whether nothing that an indicator could come to was left out.
  let isComplete: Bool
  /// Fewer points than these lead nowhere.
  let leastPoints: Fraction

  /// What it takes to make a way exactly, as much as so many pairs of partial selections: the
  /// fewer divisors points have in common, the longer are the numbers of their sums.
  let wayWork: Int

  /// - Parameter rank: where the level stands in the scheme.
  init(to rank: Int, from evaluation: Evaluation, term: Term?, by plan: Plan) {
    (self.plan, self.evaluation) = (plan, evaluation)
    (self.rank, self.term) = (rank, term)
    let scheme = plan.scheme
    gradient = Gradient(of: evaluation, by: scheme, to: scheme.levels[rank])
    let grade = plan.grades[rank]
    var isComplete = true
    possibilities = evaluation.results.enumerated().map { [gradient] index, result in
      var prospect = Prospect(
        result: result, tenure: term.flatMap { scheme.period?.tenure(of: $0) },
        months: term.flatMap { scheme.period?.monthsMeasured(in: $0) })
      prospect.forbidden = grade.caps.filter { $0.indicator == index }.map(\.cap.when)
      prospect.mustBeFull = result.indicator.isVeto || grade.required.contains(index)
      prospect.sufficient = result.won + gradient.sufficient(of: index)
      let (all, isWhole) = prospect.possibilities
      if !isWhole { isComplete = false }
      return all.flatMap { possibility -> [Possibility] in
        guard possibility.room != nil else { return [possibility] }
        // Points that are won back first are not counted, so the price of the rest is not even.
        if possibility.won < result.won, result.won < possibility.most { isComplete = false }
        return !possibility.isChange
          ? [possibility.withoutRoom, possibility] : [possibility]
      }
    }
    self.isComplete = isComplete
    let more = zip(possibilities, evaluation.results).map { all, result in
      (all.map(\.most).max() ?? result.won) - result.won
    }
    leastPoints = gradient.leastPoints(more)
    let divisors = Set(evaluation.results.map { $0.won.divisor ?? .max })
    let words = divisors.reduce(0) { $0 + $1.bits } / Int.bitWidth + 1
    wayWork = 4 * evaluation.results.count * words * words
  }

  /// What is left in the way where every indicator wins all it can.
  var barrier: (obstacles: [Obstacle], most: Fraction?)? {
    let judgements = zip(evaluation.results, possibilities).map { result, all in
      all.map(\.best).max { $0.won < $1.won }?.judgement ?? result.judgement
    }
    let best = evaluation.standing(judgements, term: term, by: plan)
    let obstacles = plan.obstacles(to: rank, judgements, beside: best.obstacles)
    let most = best.score.final < plan.grades[rank].from ? best.score.final : nil
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
    let reached = evaluation.standing(chosen.map(\.judgement), term: term, by: plan)
    guard let rank = reached.rank, rank <= self.rank else { return nil }
    return WayUp(
      steps: steps, scoreNow: evaluation.score.final, score: reached.score.final,
      level: plan.scheme.levels[rank])
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
    guard let improvement = possibility.improvement else { return nil }
    self.init(
      clause: result.indicator.number, from: result.won, to: possibility.won,
      effort: improvement.effort, finding: improvement.finding)
  }
}

extension Possibility {
  fileprivate var withoutRoom: Possibility {
    var possibility = self
    possibility.room = nil
    return possibility
  }
}
