extension Climb {
  /// The way that touches the fewest clauses, and the one that wins the fewest points.
  ///
  /// - Parameter work: how much work both searches may take.
  /// - Precondition: nothing is left in the way.
  func ways(work: Int) -> (fewestClauses: WayUp, fewestPoints: WayUp) {
    let hopeful = Figures(of: self, isHopeful: true)
    let clauses = fewestClauses(hopeful, work: work / 2)
    return (clauses, fewestPoints(hopeful, atMost: clauses, work: work / 2))
  }

  /// Enough to see whether fewer clauses do.
  private static let littleWork = 30_000

  private func fewestClauses(_ hopeful: Figures, work: Int) -> WayUp {
    let fewest = hopeful.fewestChanges()
    let search = CheapestWay(self, hopeful, changes: fewest, work: work)
    if var way = search.best, way.steps.count <= fewest ?? 0 {
      way.proven = WayUp.Proof(clauses: true, points: search.isProven)
      way.leastPoints = search.least
      return way
    }
    // What suffices in rounded numbers need not suffice.
    let safe = Figures(of: self, isHopeful: false)
    if let changes = safe.fewestChanges(),
      let way = CheapestWay(self, safe, changes: changes, work: work).best
    {
      return way
    }
    let all = possibilities.compactMap { $0.map(\.best).max { $0.won < $1.won } }
    guard let way = way(all) else { preconditionFailure("no way leads where nothing is in it") }
    return way
  }

  /// The way with the fewest points, of few clauses where such a one is found.
  private func fewestPoints(_ hopeful: Figures, atMost clauses: WayUp, work: Int) -> WayUp {
    let search = CheapestWay(self, hopeful, below: clauses, work: work)
    var way = search.best ?? clauses
    // Nobody touches ten clauses more to save what is not even proven to be saved.
    let most = search.isProven ? way.points : way.hundredths
    let few = clauses.steps.count + 1
    for changes in [few, few + 1, .max] where way.steps.count > few {
      let ways = ways(hopeful, changes: min(changes, way.steps.count - 1), within: most)
      if let shorter = ways.first(where: { $0.points <= most }) {
        way = shorter
        break
      }
    }
    way.proven = WayUp.Proof(clauses: false, points: way.points <= search.least)
    way.leastPoints = search.least
    return way
  }

  /// Ways that win no more than some points, by the number of clauses they touch.
  private func ways(_ figures: Figures, changes: Int, within points: Fraction) -> [WayUp] {
    let relaxation = figures.relaxation(changes: changes, isTolled: false)
    var limits = relaxation.limits(cost: figures.cost(of: points))
    (limits.changes, limits.work) = (changes, Climb.littleWork)
    var selection = Selection(relaxation.choices, within: limits, .little)
    let found = selection.best(of: relaxation.groups).compactMap(\.self)
    return found.compactMap { way(figures.picked($0, of: self)) }
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
