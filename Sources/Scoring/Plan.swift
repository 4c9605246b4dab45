/// A scheme made ready: its clauses by index, the conditions of its levels looked up.
///
/// Made once, it holds any number of audits or customers against the same rules.
struct Plan: Sendable {
  /// A clause, heading or indicator.
  struct Branch: Sendable {
    enum Content: Sendable {
      /// Where the indicator stands in `indicators`.
      case indicator(Int)
      /// Where the clauses directly below stand in `clauses`.
      case clauses([Int], Clause.Combination)
    }

    let number: String
    let weight: Fraction
    let isCounted: Bool
    let content: Content
  }

  /// What a level asks for, in the order in which obstacles are told.
  struct Grade: Sendable {
    let from: Fraction
    /// The indicators that must win all their points.
    var required: [Int] = []
    /// The clauses that must win a share.
    var floors: [(clause: Int, share: Fraction)] = []
    /// The caps that forbid it, each with the indicator whose measure decides.
    var caps: [(cap: Scheme.Cap, indicator: Int)] = []
  }

  let scheme: Scheme
  let indicators: [Indicator]
  /// Headings before those below them.
  private(set) var clauses: [Branch] = []
  /// The top clauses.
  private(set) var top: [Int] = []
  /// One for each level, best first.
  private(set) var grades: [Grade] = []
  /// The indicators without whose points there is no level.
  let vetoes: [Int]
  /// Whether an indicator's points count in the score, for each: neither its clause nor one above
  /// it is left out.
  private(set) var counted: [Bool] = []
  /// Whether an indicator must be observed, for each.
  let mustBeSeen: [Bool]
  let total: Fraction?

  init(_ scheme: Scheme) {
    self.scheme = scheme
    indicators = scheme.indicators
    vetoes = indicators.indices.filter { [indicators] in indicators[$0].isVeto }
    mustBeSeen = indicators.map { scheme.mustBeSeen($0) }
    total = scheme.total
    var judged = 0
    top = scheme.clauses.map { add($0, &judged, isAboveCounted: true) }
    grades = scheme.levels.indices.map(grade)
  }

  private mutating func add(_ clause: Clause, _ judged: inout Int, isAboveCounted: Bool) -> Int {
    let index = clauses.count
    let isCounted = isAboveCounted && clause.isCounted
    func branch(_ content: Branch.Content) -> Branch {
      Branch(
        number: clause.number, weight: clause.weight, isCounted: clause.isCounted, content: content)
    }
    switch clause.content {
    case .indicator:
      clauses.append(branch(.indicator(judged)))
      counted.append(isCounted)
      judged += 1
    case .clauses(let below, let combination):
      clauses.append(branch(.clauses([], combination)))
      let indices = below.map { add($0, &judged, isAboveCounted: isCounted) }
      clauses[index] = branch(.clauses(indices, combination))
    }
    return index
  }

  private func grade(_ rank: Int) -> Grade {
    let level = scheme.levels[rank]
    var grade = Grade(from: level.from)
    if !level.requires.isEmpty {
      let required = Set(
        scheme.clauses.flatMap(\.withDescendants).filter { level.requires.contains($0.number) }
          .flatMap(\.indicators).map(\.number))
      grade.required = indicators.indices.filter { required.contains(indicators[$0].number) }
    }
    for floor in level.floors {
      grade.floors += floor.clauses.compactMap { number in
        clauses.firstIndex { $0.number == number }.map { ($0, floor.share) }
      }
    }
    for cap in scheme.caps {
      guard let best = scheme.rank(ofLevel: cap.level), rank < best,
        let indicator = indicators.firstIndex(where: { $0.number == cap.clause })
      else { continue }
      grade.caps.append((cap, indicator))
    }
    return grade
  }
}
