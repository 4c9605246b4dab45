extension Climb {
  /// The way that touches the fewest clauses, and the one that wins the fewest points.
  ///
  /// - Parameter work: how much work both searches may take.
  /// - Precondition: nothing is left in the way.
  func ways(work: Int) -> (fewestClauses: WayUp, fewestPoints: WayUp) {
    let hopeful = Figures(of: self, isHopeful: true)
    let safe = Figures(of: self, isHopeful: false)
    let clauses = fewestClauses(hopeful, safe, work: work / 2)
    return (clauses, fewestPoints(hopeful, safe, beside: clauses, work: work / 2))
  }

  /// Enough to see whether fewer clauses do.
  private static let littleWork = 30_000

  private func fewestClauses(_ hopeful: Figures, _ safe: Figures, work: Int) -> WayUp {
    let fewest = hopeful.fewestChanges()?.count ?? 0
    let known = safe.fewestChanges().flatMap { walked(safe, $0.picks) }
    let isKnown = known.map { $0.steps.count <= fewest } ?? false
    let search = CheapestWay(
      self, hopeful, changes: fewest, orElse: isKnown ? known : nil, work: work)
    if var way = search.best, way.steps.count <= fewest {
      way.proven = WayUp.Proof(clauses: true, points: search.isProven)
      way.leastPoints = search.least
      return way
    }
    // What suffices in rounded numbers need not suffice.
    let all = possibilities.compactMap { $0.map(\.best).max { $0.won < $1.won } }
    guard var way = known ?? self.way(all) else {
      preconditionFailure("no way leads where nothing is in it")
    }
    way.leastPoints = leastPoints
    return way
  }

  /// The cheapest way that comes of picks by taking away what is not needed.
  private func walked(_ safe: Figures, _ picks: [Int]) -> WayUp? {
    for picks in safe.trimmed(picks) {
      if let way = way(zip(possibilities, picks).map { $0[$1] }) { return way }
    }
    return nil
  }

  /// The way with the fewest points, of few clauses where such a one is found.
  ///
  /// - Parameter clauses: the way that touches the fewest clauses.
  private func fewestPoints(
    _ hopeful: Figures, _ safe: Figures, beside clauses: WayUp, work: Int
  ) -> WayUp {
    var known = clauses
    if clauses.points > leastPoints {
      let relaxation = safe.relaxation(changes: nil, isTolled: false)
      if let way = walked(safe, safe.nearlyLossless(relaxation)), way.points < known.points {
        known = way
      }
    }
    let search = CheapestWay(self, hopeful, below: known, work: work)
    let found = search.best ?? known
    var (least, exact) = (search.least, search.isProven ? found : nil)
    if exact == nil, let sum = leastSum() {
      (least, exact) = (max(least, sum.points), sum.way)
    }
    let best = exact ?? found
    var way = short(best, than: clauses, hopeful, within: best.hundredths)
    // Few clauses more are touched for what does not show in print; many are not.
    if let exact {
      let shortest =
        exact.points < way.points
        ? short(exact, than: clauses, hopeful, within: exact.points) : way
      if shortest.steps.count <= way.steps.count + Climb.mostForNothing { way = shortest }
    }
    let saved = clauses.points - way.points
    let isProvenInPrint = way.hundredths <= least.roundedUp(to: .hundredth)
    if exact == nil, saved < .hundredth, !isProvenInPrint { way = clauses }
    way.proven = WayUp.Proof(clauses: false, points: exact != nil)
    way.leastPoints = least
    return way
  }

  /// So many clauses more may be touched to save what does not show in print.
  private static let mostForNothing = 10

  /// A way that wins no more than some points, and touches no more clauses than another, fewer
  /// where that is found.
  ///
  /// - Parameter clauses: the way that touches the fewest clauses.
  private func short(
    _ way: WayUp, than clauses: WayUp, _ figures: Figures, within points: Fraction
  ) -> WayUp {
    if clauses.points <= points { return clauses }
    let few = clauses.steps.count + 1
    for changes in [few, few + 1] where way.steps.count > few {
      if let shorter = self.way(
        figures, changes: min(changes, way.steps.count - 1), within: points)
      {
        return shorter
      }
    }
    var way = way
    if way.steps.count > few + 1,
      let shorter = self.way(figures, on: clauses, within: points),
      shorter.steps.count < way.steps.count
    {
      way = shorter
    }
    if way.steps.count > few + 1,
      let shorter = self.way(figures, changes: way.steps.count - 1, within: points)
    {
      way = shorter
    }
    return way
  }

  /// A way that wins no more than some points on the clauses of another, and as few as needed more
  /// under each heading that needs points, those with the smallest steps.
  private func way(_ figures: Figures, on clauses: WayUp, within points: Fraction) -> WayUp? {
    let results = evaluation.results
    let improved = Set(clauses.steps.map(\.clause))
    let steps = zip(results, possibilities).map { result, all in
      all.map { $0.won - result.won }.filter { $0 > .zero }.min()
    }
    let others = gradient.homes.map { items in
      items.filter { !improved.contains(results[$0].indicator.number) && steps[$0] != nil }
        .sorted { (steps[$0] ?? .zero, $0) < (steps[$1] ?? .zero, $1) }
    }
    var more = 0
    while true {
      let added = Set(others.flatMap { $0.prefix(more) })
      let mayChange = { improved.contains(results[$0].indicator.number) || added.contains($0) }
      let relaxation = figures.relaxation(changing: mayChange)
      var limits = relaxation.limits(cost: figures.cost(of: points))
      limits.work = 10 * Climb.littleWork
      var selection = Selection(relaxation.choices, within: limits, .little)
      for found in selection.best(of: relaxation.groups).compactMap(\.self) {
        if let way = way(figures.picked(found, of: self)), way.points <= points { return way }
      }
      if let way = leastSum(changing: mayChange, within: points)?.way { return way }
      if others.allSatisfy({ $0.count <= more }) { return nil }
      more = more * 3 / 2 + 1
    }
  }

  /// A way that wins no more than some points and touches few clauses.
  private func way(_ figures: Figures, changes: Int, within points: Fraction) -> WayUp? {
    let relaxation = figures.relaxation(changes: changes, isTolled: false)
    var limits = relaxation.limits(cost: figures.cost(of: points))
    (limits.changes, limits.work) = (changes, Climb.littleWork)
    var selection = Selection(relaxation.choices, within: limits, .little)
    for found in selection.best(of: relaxation.groups).compactMap(\.self) {
      if let way = way(figures.picked(found, of: self)), way.points <= points { return way }
    }
    return nil
  }
}

extension Figures {
  /// What was found, of the possibilities of a climb.
  func picked(_ found: Selection.Found, of climb: Climb) -> [Possibility] {
    let choices = Dictionary(uniqueKeysWithValues: found.picks.map { ($0.item, $0.choice) })
    return climb.possibilities.indices.compactMap { item in
      choices[item].map { climb.possibilities[item][$0] }
    }
  }
}
