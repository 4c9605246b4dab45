extension Climb {
  /// The way that touches the fewest clauses, and the one that wins the fewest points.
  ///
  /// - Precondition: nothing is left in the way.
  func ways() -> (fewestClauses: WayUp, fewestPoints: WayUp) {
    let hopeful = Figures(of: self, isHopeful: true)
    let clauses = fewestClauses(hopeful)
    return (clauses, fewestPoints(hopeful, atMost: clauses))
  }

  private func fewestClauses(_ hopeful: Figures) -> WayUp {
    let fewest = hopeful.fewestChanges()
    for figures in [hopeful, Figures(of: self, isHopeful: false)] {
      guard let changes = figures.fewestChanges() else { continue }
      let found = figures.search(Selection.Limits(changes: changes)).last
      // What suffices in rounded numbers need not suffice.
      guard var way = found?.flatMap({ way(picked($0)) }) else { continue }
      way.isShortest = way.steps.count == fewest && isLeast(way, changes: fewest, hopeful)
      return way
    }
    let all = possibilities.compactMap { $0.map(\.best).max { $0.won < $1.won } }
    guard let way = way(all) else { preconditionFailure("no way leads where nothing is in it") }
    return way
  }

  /// The way with the fewest hundredths, looked for among ways of few clauses first.
  private func fewestPoints(_ hopeful: Figures, atMost clauses: WayUp) -> WayUp {
    var best = clauses
    let few = clauses.steps.count
    for changes in [few + 1, few + 2, .max] where best.hundredths > leastHundredths {
      let limits = Selection.Limits(changes: changes, cost: hopeful.cost(below: best))
      let found = hopeful.search(limits).enumerated().compactMap { changes, found in
        found.map { (hundredths: hopeful.hundredths(of: $0), changes: changes, found: $0) }
      }
      let least = found.min { ($0.hundredths, $0.changes) < ($1.hundredths, $1.changes) }
      if let way = least.flatMap({ way(picked($0.found)) }), way.hundredths < best.hundredths {
        best = way
      }
    }
    best.isShortest = isLeast(best, changes: nil, hopeful)
    return best
  }

  /// Whether no way of so many clauses at most wins fewer hundredths.
  ///
  /// That is so where even less than what is missing would be won, and where a search that rounds,
  /// and merges, in the favour of ways finds none.
  private func isLeast(_ way: WayUp, changes: Int?, _ hopeful: Figures) -> Bool {
    guard isComplete else { return false }
    if way.hundredths <= leastHundredths { return true }
    return !hopeful.mayHave(
      Selection.Limits(changes: changes ?? .max, cost: hopeful.cost(below: way)),
      countingChanges: changes != nil)
  }

  /// Fewer hundredths than these lead nowhere: what is missing, were all points to be had in any
  /// amount, from those that add most.
  private var leastHundredths: Fraction {
    gradient.groups.map { group in
      var (missing, points) = (group.need ?? .zero, Fraction.zero)
      let rates = gradient.rates
      let order = group.indicators.filter { rates[$0] > .zero }.sorted { rates[$0] > rates[$1] }
      for index in order where missing > .zero {
        let most = possibilities[index].map(\.most).max() ?? .zero
        let more = max(.zero, most - evaluation.results[index].won)
        let taken = min(more, missing / rates[index])
        points = points + taken
        missing = missing - taken * rates[index]
      }
      return points
    }.sum().roundedUp(to: Fraction(1, of: 100))
  }

  private func picked(_ found: Selection.Found) -> [Possibility] {
    let choices = Dictionary(uniqueKeysWithValues: found.picks.map { ($0.item, $0.choice) })
    return possibilities.indices.compactMap { item in
      choices[item].map { possibilities[item][$0] }
    }
  }
}

/// A climb in the whole numbers of a search.
private struct Figures {
  private let scale: Scale
  private let choices: [[Selection.Choice]]
  private let groups: [Selection.Group]

  init(of climb: Climb, isHopeful: Bool) {
    let (results, rates) = (climb.evaluation.results, climb.gradient.rates)
    let scale = Scale(climb.possibilities, results, climb.gradient, isHopeful: isHopeful)
    self.scale = scale
    choices = climb.possibilities.enumerated().map { index, all in
      all.map { scale.choice($0, from: results[index].won, rate: rates[index]) }
    }
    groups = climb.gradient.groups.map { $0.scaled(scale.need) }
  }

  /// The largest cost of fewer hundredths than a way wins.
  func cost(below way: WayUp) -> Int { scale.cost(atMost: way.hundredths - Fraction(1, of: 100)) }

  func hundredths(of found: Selection.Found) -> Fraction {
    scale.points(ofCost: found.cost).roundedUp(to: Fraction(1, of: 100))
  }

  func search(_ limits: Selection.Limits) -> [Selection.Found?] {
    var selection = Selection(choices, within: limits)
    return selection.best(of: groups)
  }

  /// The fewest changes that suffice at any cost; `nil` if none do.
  func fewestChanges() -> Int? {
    let free = choices.map { all in
      all.map { choice in
        var choice = choice
        (choice.cost, choice.roomCost) = (0, 0)
        return choice
      }
    }
    var selection = Selection(free, .merging)
    return selection.best(of: groups).firstIndex { $0 != nil }
  }

  /// Whether there may be a selection within some limits.
  func mayHave(_ limits: Selection.Limits, countingChanges: Bool) -> Bool {
    let counted = choices.map { all in
      all.map { choice in
        var choice = choice
        choice.isChange = choice.isChange && countingChanges
        return choice
      }
    }
    var selection = Selection(counted, within: limits, .merging)
    return selection.best(of: groups).contains { $0 != nil } || !selection.isComplete
  }
}
