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
    let (found, isLeast) = cheapest(hopeful, changes: fewest)
    if var way = found, way.steps.count <= fewest ?? 0 {
      way.proven = WayUp.Proof(clauses: true, points: isLeast)
      return way
    }
    // What suffices in rounded numbers need not suffice.
    let safe = Figures(of: self, isHopeful: false)
    if let changes = safe.fewestChanges(), let way = cheapest(safe, changes: changes).way {
      return way
    }
    let all = possibilities.compactMap { $0.map(\.best).max { $0.won < $1.won } }
    guard let way = way(all) else { preconditionFailure("no way leads where nothing is in it") }
    return way
  }

  /// The way with the fewest hundredths, of few clauses where such a one is found.
  private func fewestPoints(_ hopeful: Figures, atMost clauses: WayUp) -> WayUp {
    var (found, isLeast) = cheapest(hopeful, below: clauses)
    var way = found ?? clauses
    let few = clauses.steps.count + 1
    for changes in [few, few + 1, .max] where way.steps.count > few {
      let limits = Selection.Limits(
        changes: min(changes, way.steps.count - 1), cost: hopeful.cost(of: way.hundredths))
      var selection = hopeful.selection(within: limits, .little)
      let shorter = hopeful.search(&selection).lazy.compactMap { $0 }
        .compactMap { self.way(picked($0)) }.first { $0.hundredths <= way.hundredths }
      if let shorter {
        way = shorter
        isLeast = isLeast || isComplete && way.hundredths <= leastHundredths
        break
      }
    }
    way.proven.points = isLeast
    return way
  }

  /// The way that wins the fewest hundredths, looked for with more and more effort.
  ///
  /// - Parameters:
  ///   - changes: how many clauses it touches at most; `nil` for any number.
  ///   - known: a way that is known.
  /// - Returns: the way, and whether it is proven that no other wins fewer hundredths.
  private func cheapest(
    _ figures: Figures, changes: Int? = nil, below known: WayUp? = nil
  ) -> (way: WayUp?, isLeast: Bool) {
    var best = known
    for effort in [.little, .much, .bounding] as [Effort] {
      // The cheaper the way that is known, the more a search leaves out, and keeps of the rest.
      var triesLeft = 3
      while triesLeft > 0 {
        triesLeft -= 1
        // Less than what is missing leads nowhere.
        if let best, best.hundredths <= leastHundredths { return (best, isComplete) }
        let limits = Selection.Limits(
          changes: changes ?? .max,
          cost: best.map { figures.cost(of: $0.hundredths - .hundredth) } ?? .max)
        var selection = figures.selection(within: limits, effort, countingChanges: changes != nil)
        let found = figures.search(&selection).compactMap(\.self).min { $0.cost < $1.cost }
        if found == nil, selection.isProof { return (best, isComplete) }
        // What is merged may be no way.
        guard effort.thinning == .choosing, let found, let way = way(picked(found)),
          best.map({ way.hundredths < $0.hundredths }) ?? true
        else { break }
        best = way
        if selection.isWhole, way.hundredths <= figures.hundredths(of: found) {
          return (best, isComplete)
        }
      }
    }
    return (best, false)
  }

  private func picked(_ found: Selection.Found) -> [Possibility] {
    let choices = Dictionary(uniqueKeysWithValues: found.picks.map { ($0.item, $0.choice) })
    return possibilities.indices.compactMap { item in
      choices[item].map { possibilities[item][$0] }
    }
  }
}
