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
  func cost(of points: Fraction) -> Int { scale.cost(atMost: points) }

  /// The least hundredths that what was found may win.
  func hundredths(of found: Selection.Found) -> Fraction {
    scale.points(ofCost: found.cost).roundedUp(to: .hundredth)
  }

  /// A search, with the changes counted or not.
  func selection(
    within limits: Selection.Limits, _ effort: Effort, countingChanges: Bool = true
  ) -> Selection {
    let choices = countingChanges ? choices : choices.map { all in all.map(\.uncounted) }
    return Selection(choices, within: limits, effort)
  }

  /// What a search finds, by the number of changes.
  func search(_ selection: inout Selection) -> [Selection.Found?] { selection.best(of: groups) }

  /// The fewest changes that may suffice at any cost; `nil` if none do.
  func fewestChanges() -> Int? {
    var selection = Selection(choices.map { all in all.map(\.free) }, .bounding)
    return selection.best(of: groups).firstIndex { $0 != nil }
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
  /// Finds nothing that would not be found with any effort.
  static let bounding = Effort(thinning: .merging, mostOptions: 8192)
  /// The same in less time.
  static let littleBounding = Effort(thinning: .merging, mostOptions: 1024)
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

  /// The choice where nothing costs anything.
  fileprivate var free: Selection.Choice {
    var choice = self
    (choice.cost, choice.roomCost) = (0, 0)
    return choice
  }
}
