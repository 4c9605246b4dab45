/// A finding an indicator could have, and the points it then wins.
struct Possibility {
  /// What is done about the indicator.
  private enum Change {
    /// Everything stays as it is.
    case none
    indirect case made(Finding, WayUp.Effort)
    /// Ratings by their places. There are many such possibilities of one indicator, and few are
    /// looked at.
    case raised([Int32], by: ([Int32]) -> (Finding, WayUp.Effort))
  }

  private let change: Change
  /// What that comes to.
  let judgement: Judgement
  /// How far the points can be raised beyond `won` in steps too fine to list.
  var room: Room?

  /// That everything stays as it is.
  init(stayingAt result: Result) {
    (change, judgement) = (.none, result.judgement)
  }

  /// What improving an indicator in this way comes to.
  init(_ finding: Finding, _ effort: WayUp.Effort, _ judgement: Judgement) {
    (change, self.judgement) = (.made(finding, effort), judgement)
  }

  /// What raised ratings come to.
  init(
    _ places: [Int32], by make: @escaping ([Int32]) -> (Finding, WayUp.Effort),
    _ judgement: Judgement
  ) {
    (change, self.judgement) = (.raised(places, by: make), judgement)
  }

  /// Points that can be had in any amount, or nearly so.
  struct Room {
    /// The most points.
    let most: Fraction
    /// The least possible points that are not less than some.
    let winning: (Fraction) -> Possibility?
  }

  /// Whether something is done.
  var isChange: Bool { if case .none = change { false } else { true } }

  /// The finding then, and what it takes; `nil` where everything stays as it is.
  var improvement: (finding: Finding, effort: WayUp.Effort)? {
    switch change {
    case .none: nil
    case .made(let finding, let effort): (finding, effort)
    case .raised(let places, let make): make(places)
    }
  }

  /// The points won.
  var won: Fraction { judgement.won }

  /// Whether these are all points.
  var isFull: Bool { judgement.isFull }

  /// The points it can be raised to.
  var most: Fraction { room?.most ?? won }

  /// The possibility with the most points.
  var best: Possibility { room.flatMap { $0.winning($0.most) } ?? self }
}

/// What an indicator could come to.
struct Prospect {
  let result: Result
  let tenure: Int?
  /// How many months a monthly measure has.
  let months: Int?
  /// Values its measure must not have.
  var forbidden: [Interval] = []
  /// Whether only all points will do.
  var mustBeFull = false
  /// The points that suffice where there is no limit.
  var sufficient: Fraction = .zero

  /// More steps than these are taken as a room.
  static let mostSteps = 256

  var indicator: Indicator { result.indicator }

  /// Every possibility worth a look, first that all stays as it is, where that is allowed.
  ///
  /// An excluded indicator stays as it is, and so does one whose measure only time changes.
  var possibilities: (all: [Possibility], isComplete: Bool) {
    let stay = Possibility(stayingAt: result)
    if result.isExcluded { return ([stay], true) }
    var all: [Possibility]
    var isComplete = true
    switch indicator.method {
    case .qualitative: all = [stay] + conforming
    case .sampled: all = [stay] + samples
    case .banded, .linear, .target: all = measured(stay)
    case .rated(let ratings, let raters): all = [stay] + rated(ratings, raters, &isComplete)
    case .checklist(let items): all = [stay] + checked(items, &isComplete)
    }
    if mustBeFull { all = all.map { $0.isFull ? $0 : $0.best }.filter(\.isFull) }
    // A second way to the same points is no better than the first.
    var seen: Set<Fraction> = []
    all = all.filter { !$0.isChange || $0.room != nil || seen.insert($0.won).inserted }
    return (all, isComplete)
  }

  /// What `finding` comes to, judged as any other.
  func possibility(
    _ observation: Finding.Observation?, outcome: Finding.Outcome? = nil, _ effort: WayUp.Effort
  ) -> Possibility {
    let finding = Finding(
      clause: indicator.number, outcome: outcome, evidence: result.finding?.evidence ?? "",
      observation: observation)
    let rule = Result.Rule(indicator, finding: finding, tenure: tenure)
    return Possibility(finding, effort, rule.judgement(of: indicator))
  }

  private var conforming: [Possibility] {
    result.isFull ? [] : [possibility(nil, outcome: .conforming, .conform)]
  }

  /// Each sample that is put right is a step.
  private var samples: [Possibility] {
    guard case .inProportion(_, let failed) = result.rule, failed > 0,
      var samples = result.finding?.samples
    else { return conforming }
    func putRight(_ count: Int) -> Possibility {
      samples.failed = failed - count
      return possibility(
        .samples(samples), outcome: count == failed ? .conforming : .nonconforming,
        .samples(putRight: count, failed: failed))
    }
    if failed <= Prospect.mostSteps { return (1...failed).map(putRight) }
    let (drawn, points) = (samples.drawn, indicator.points ?? .zero)
    guard points > .zero else { return [putRight(failed)] }
    var first = putRight(1)
    first.room = Possibility.Room(most: points) { [self] won in
      let step = points / Fraction(drawn)
      let count = ((won - result.won) / step).roundedUp(to: Fraction(1)).int
      guard let count, (1...failed).contains(count),
        var samples = result.finding?.samples
      else { return nil }
      samples.failed = failed - count
      return possibility(
        .samples(samples), outcome: count == failed ? .conforming : .nonconforming,
        .samples(putRight: count, failed: failed))
    }
    return [first]
  }

  /// For each sum of points the fewest items that make it, all of them first.
  private func checked(_ items: [Item], _ isComplete: inout Bool) -> [Possibility] {
    let met = result.finding?.metItems ?? []
    let open = items.filter { !met.contains($0.id) }
    guard !open.isEmpty else { return [] }
    var sums = Sums<[Item]>(from: .zero, [])
    for item in open {
      sums.mayAdd(item.points) {
        $0 + [item]
      } by: {
        $0.count < $1.count
      }
    }
    isComplete = isComplete && sums.isComplete
    let some = sums.all.filter { !$0.isEmpty && $0.count < open.count }
    return ([open] + some).map { chosen in
      let then = met + chosen.map(\.id)
      return possibility(
        .items(
          met: items.map(\.id).filter(then.contains),
          unmet: items.map(\.id).filter { !then.contains($0) }),
        .items(chosen))
    }
  }
}
