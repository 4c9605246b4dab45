/// A climb in the whole numbers of a search.
struct Figures {
  private let scale: Scale
  private let choices: [[Selection.Choice]]
  private let groups: [Selection.Group]

  /// - Parameter isHopeful: whether numbers are rounded in the favour of ways; else what is found
  ///   suffices whatever was rounded.
  init(of climb: Climb, isHopeful: Bool) {
    let (results, rates) = (climb.evaluation.results, climb.gradient.rates)
    let scale = Scale(climb.possibilities, results, climb.gradient, isHopeful: isHopeful)
    self.scale = scale
    choices = climb.possibilities.enumerated().map { index, all in
      all.map { scale.choice($0, from: results[index].won, rate: rates[index]) }
    }
    groups = climb.gradient.groups.map { $0.scaled(scale.need) }
  }

  /// The largest cost of so many points.
  func cost(of points: Fraction) -> Selection.Amount { scale.cost(atMost: points) }

  /// The points that a cost stands for: the least that what was found may win.
  func points(ofCost cost: Selection.Amount) -> Fraction { scale.points(ofCost: cost) }

  /// What selections cost at least, with so many changes at most.
  func relaxation(changes: Int?, isTolled: Bool) -> Relaxation {
    Relaxation(
      changes == nil ? choices.map { all in all.map(\.uncounted) } : choices, groups,
      changes: isTolled ? changes : nil)
  }

  /// What selections cost at least that leave items as they are, but for some.
  func relaxation(changing mayChange: (Int) -> Bool) -> Relaxation {
    Relaxation(
      choices.enumerated().map { item, all in
        mayChange(item) || all.first?.isChange ?? true
          ? all.map(\.uncounted) : Array(all.prefix(1))
      }, groups)
  }

  /// The fewest changes that may suffice at any cost; `nil` if none do.
  func fewestChanges() -> FewestChanges? { FewestChanges(choices, groups) }

  /// Selections that came of one that meets every need, and are cheaper, the cheapest first.
  func trimmed(_ picks: [Int]) -> [[Int]] {
    let start = Trim(picks, of: choices, groups)
    if !start.isEnough { return [] }
    let all = [true, false].map { dearestFirst in
      var trim = start
      trim.lower(dearestFirst: dearestFirst)
      return trim
    }
    return all.sorted { $0.cost < $1.cost }.map(\.picks)
  }

  /// For each item the choice with the most gain among those that lose next to nothing.
  func nearlyLossless(_ relaxation: Relaxation) -> [Int] {
    relaxation.choices.map { all in
      let near = all.indices.filter { all[$0].loss <= Relaxation.nothing }
      return near.max { all[$0].most < all[$1].most } ?? 0
    }
  }
}

/// How much a search may keep, and what it does with the rest.
struct Effort {
  var thinning: Selection.Thinning
  /// Frontiers have not many more options.
  var mostOptions: Int

  /// Enough for a few clauses, and for many among whose sums there is one just large enough.
  static let little = Effort(thinning: .choosing, mostOptions: 1024)
  /// As much as still takes a moment only.
  static let much = Effort(thinning: .choosing, mostOptions: 8192)
  /// As much as there is memory for.
  static let most = Effort(thinning: .choosing, mostOptions: 65536)
  /// Finds nothing that would not be found with any effort.
  static let bounding = Effort(thinning: .merging, mostOptions: 8192)

  /// Where no more than so much is lost (`Selection.lost`), much or most effort may lose nothing.
  static let worthMuch = 12
  static let worthMost = 4
  /// Where more is lost, fractions of a hundredth are not looked for.
  static let worthPrint = 20
}

extension Fraction {
  /// What documents print points in.
  static let hundredth = Fraction(1, of: 100)
}

extension Selection.Choice {
  /// The choice where changes are not counted.
  fileprivate var uncounted: Selection.Choice {
    var choice = self
    choice.isChange = false
    return choice
  }
}
