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
    var way = search.best ?? known
    // Nobody touches ten clauses more to save what is not even proven to be saved.
    let most = search.isProven ? way.points : way.hundredths
    let few = clauses.steps.count + 1
    let saved = clauses.points - way.points
    if saved < .hundredth, !search.isProven,
      !search.isProvenInPrint || clauses.hundredths == way.hundredths
    {
      way = clauses
    }
    for changes in [few, few + 1, .max] where way.steps.count > few {
      if let shorter = self.way(
        hopeful, changes: min(changes, way.steps.count - 1), within: most)
      {
        way = shorter
        break
      }
    }
    way.proven = WayUp.Proof(clauses: false, points: way.points <= search.least)
    way.leastPoints = search.least
    return way
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
