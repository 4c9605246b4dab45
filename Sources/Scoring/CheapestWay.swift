/// The search for the way that wins the fewest points, with more and more effort.
///
/// What is left out, and what is kept of the rest, depends on how much a way may win at most. So
/// the search looks at a narrow window above what every way wins at least, and at wider ones until
/// it finds one: if nothing was thinned, none wins less.
struct CheapestWay {
  /// The best way found.
  private(set) var best: WayUp?
  /// No way wins fewer points.
  private(set) var least: Fraction

  private let climb: Climb
  private let figures: Figures
  private let changes: Int?
  private var workLeft: Int
  /// Whether nothing better can be found in these figures.
  private var isSettled = false

  /// Whether no way wins fewer points than the best found.
  var isProven: Bool { best.map { $0.points <= least } ?? false }

  /// Enough for a search among all ways, where they are not too many for it.
  private static let firstWork = 400_000

  /// - Parameters:
  ///   - changes: how many clauses it touches at most; `nil` for any number.
  ///   - known: a way that is known; only cheaper ones are looked for.
  ///   - other: a way that is known and is given where no other as cheap is found.
  ///   - work: how much work it may take.
  init(
    _ climb: Climb, _ figures: Figures, changes: Int? = nil, below known: WayUp? = nil,
    orElse other: WayUp? = nil, work: Int
  ) {
    (self.climb, self.figures, self.changes) = (climb, figures, changes)
    (best, workLeft, least) = (known, work, climb.leastPoints)
    if isProven { return }
    var relaxation = figures.relaxation(changes: changes, isTolled: false)
    learn(relaxation)
    // As a rule this is all there is to do.
    look(
      relaxation, .little, other.map { figures.cost(of: $0.points) } ?? top,
      work: CheapestWay.firstWork)
    if let other, best.map({ other.points < $0.points }) ?? true { best = other }
    if isSettled || isProven { return }
    if changes != nil {
      relaxation = figures.relaxation(changes: changes, isTolled: true)
      learn(relaxation)
    }
    narrow(relaxation)
    // Where no window was right, whatever is found makes the next one narrower.
    if !isSettled, !isProvenInPrint {
      look(relaxation, .little, top)
      narrow(relaxation)
    }
    if !isSettled, !isProvenInPrint, let best {
      look(relaxation, .bounding, figures.cost(of: best.hundredths - .hundredth))
    }
  }

  /// The cost below that of the best way.
  private var top: Selection.Amount { best.map { figures.cost(of: $0.points) - 1 } ?? .max }

  /// Whether the points of the best way are the fewest as documents print them.
  var isProvenInPrint: Bool {
    best.map { $0.hundredths <= least.roundedUp(to: .hundredth) } ?? false
  }

  private mutating func learn(_ relaxation: Relaxation) {
    learn(relaxation.grains.cost(relaxation.least))
  }

  /// Learns what every selection costs at least.
  private mutating func learn(_ cost: Selection.Amount) {
    if climb.isComplete { least = max(least, figures.points(ofCost: cost)) }
  }

  /// Looks at wider and wider windows, with more effort where it may help.
  private mutating func narrow(_ relaxation: Relaxation) {
    var lost = widen(relaxation, .little)
    if lost <= Effort.worthMuch { lost = widen(relaxation, .much) }
    if lost <= Effort.worthMost { _ = widen(relaxation, .most) }
  }

  /// - Returns: how much was lost where the last window was too wide (`Selection.lost`).
  private mutating func widen(_ relaxation: Relaxation, _ effort: Effort) -> Int {
    var bottom = figures.cost(of: least)
    var step = max(1, bottom >> 24)
    var before: Int?
    while !isSettled, !isProven, workLeft > 0 {
      let ceiling = top
      let limit = min(ceiling, bottom + step)
      switch look(relaxation, effort, limit) {
      case .nothing:
        if limit >= min(ceiling, relaxation.most) { isSettled = true }
        bottom = limit + 1
        step *= 8
      case .something: return 0
      case .lost(let lost):
        // Less is lost in narrower windows, if anything helps.
        if lost >= before ?? .max { return lost }
        before = lost
        if top == ceiling { step = max(1, (limit - bottom) / 3) }
      }
    }
    return 0
  }

  private enum Outcome {
    /// There is nothing.
    case nothing
    /// The best there is was found.
    case something
    /// Something may have been lost, and so much of it.
    case lost(Int)
  }

  /// Looks for a way that costs no more than some limit.
  @discardableResult
  private mutating func look(
    _ relaxation: Relaxation, _ effort: Effort, _ limit: Selection.Amount, work: Int = .max
  ) -> Outcome {
    var limits = relaxation.limits(cost: limit)
    limits.changes = changes ?? .max
    limits.work = min(work, workLeft)
    // What is not printed is not worth much.
    if isProvenInPrint { limits.lost = Effort.worthPrint }
    var selection = Selection(relaxation.choices, within: limits, effort)
    let found = selection.best(of: relaxation.groups).compactMap(\.self)
      .min { $0.cost < $1.cost }
    workLeft -= selection.work
    guard let found else {
      guard selection.isProof else { return .lost(selection.lost) }
      learn(limit + 1)
      return .nothing
    }
    // What is merged may be no way.
    if effort.thinning == .choosing {
      workLeft -= climb.wayWork
      if let way = climb.way(figures.picked(found, of: climb)),
        best.map({ way.points < $0.points }) ?? true
      {
        best = way
      }
    }
    guard selection.isWhole else { return .lost(selection.lost) }
    learn(found.cost)
    isSettled = true
    return .something
  }
}

extension Relaxation {
  /// What selections may lose that cost no more than some limit.
  func limits(cost: Selection.Amount) -> Selection.Limits {
    Selection.Limits(cost: cost, loss: grains.most(min(cost, most)) - least)
  }
}
