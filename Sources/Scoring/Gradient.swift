/// How the raw score follows the points of each indicator, and what each group must win more.
struct Gradient {
  /// Indicators, or groups of them, and what they must win more together, in raw points.
  struct Group {
    enum Member {
      case indicator(Int)
      case group(Group)
    }

    var need: Fraction?
    var members: [Member] = []
  }

  /// One for each indicator: what a point of it adds to its group.
  private(set) var rates: [Fraction]
  /// The score's own group, and one for each clause whose points do not count.
  private(set) var groups: [Group] = []

  private let clauses: [String: Evaluation.ClauseScore]
  private let shares: [String: Fraction]
  private let results: [Result]

  init(of evaluation: Evaluation, by scheme: Scheme, to level: Scheme.Level) {
    results = evaluation.results
    rates = Array(repeating: .zero, count: results.count)
    clauses = Dictionary(
      evaluation.clauses.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    var shares: [String: Fraction] = [:]
    for floor in level.floors {
      for clause in floor.clauses {
        shares[clause] = max(shares[clause] ?? .zero, floor.share)
      }
    }
    self.shares = shares
    var next = 0
    var whole = group(of: scheme.clauses, scheme.combination, rate: Fraction(1), &next)
    whole.need = evaluation.score.missing(to: level.from, by: scheme)
    groups.insert(whole, at: 0)
  }

  /// The points of an indicator that alone suffice for everything that is missing.
  func sufficient(of index: Int) -> Fraction {
    let needs = groups.compactMap(\.need).filter { $0 > .zero }
    return rates[index] == .zero ? .zero : (needs.max() ?? .zero) / rates[index]
  }

  private mutating func group(
    of clauses: [Clause], _ combination: Clause.Combination, rate: Fraction, _ next: inout Int
  ) -> Group {
    // What is excluded leaves an average by its weight, as where points are added up.
    var start = next
    var weight = Fraction.zero
    for clause in clauses {
      if clause.isCounted, !isExcluded(clause, from: start) { weight = weight + clause.weight }
      start += clause.indicators.count
    }
    var group = Group()
    for clause in clauses {
      let counts = clause.isCounted && !isExcluded(clause, from: next)
      let own =
        switch combination {
        case _ where !counts: Fraction(1)
        case .sum: rate
        case .average: rate * clause.weight / weight
        }
      var member = self.group(of: clause, rate: own, &next)
      member.need = need(of: clause.number, rate: own)
      if counts { group.members.append(.group(member)) } else { groups.append(member) }
    }
    return group
  }

  private mutating func group(of clause: Clause, rate: Fraction, _ next: inout Int) -> Group {
    switch clause.content {
    case .indicator:
      rates[next] = rate
      next += 1
      return Group(members: [.indicator(next - 1)])
    case .clauses(let clauses, let combination):
      return group(of: clauses, combination, rate: rate, &next)
    }
  }

  private func need(of number: String, rate: Fraction) -> Fraction? {
    guard let share = shares[number], let score = clauses[number],
      let applicable = score.applicable
    else { return nil }
    return (applicable * share - score.won) * rate
  }

  /// Whether nothing of a clause counts, which holds its leaves from index `start` on.
  private func isExcluded(_ clause: Clause, from start: Int) -> Bool {
    guard case .clauses(let clauses, _) = clause.content else { return results[start].isExcluded }
    var start = start
    for clause in clauses {
      if clause.isCounted, !isExcluded(clause, from: start) { return false }
      start += clause.indicators.count
    }
    return true
  }
}

extension Gradient.Group {
  /// The same in the whole numbers of a search.
  func scaled(_ number: (Fraction) -> Int) -> Selection.Group {
    Selection.Group(
      need: need.map(number),
      members: members.map { member in
        switch member {
        case .indicator(let index): .item(index)
        case .group(let group): .group(group.scaled(number))
        }
      })
  }
}

extension Evaluation.Score {
  /// The raw points that are missing to a final score; `nil` where it is always reached.
  func missing(to bound: Fraction, by scheme: Scheme) -> Fraction? {
    if let floor = scheme.floor, floor >= bound { return nil }
    let normalised = bound + specialDeductions - bonus
    guard let scale = scheme.scale, let applicable, applicable != .zero else {
      return normalised - raw
    }
    // Where nothing can be won, the way is blocked, and its length does not matter.
    return scale == .zero ? nil : normalised / scale * applicable - raw
  }
}

/// Fractions as whole numbers of one small part, so that a search adds up integers.
struct Scale {
  /// Larger divisors are not used.
  private static let limit = 1 << 31

  private let gains: Int
  private let costs: Int
  /// Whether every number is kept exactly; else gains are a little less than they are, and needs a
  /// little more.
  let isExact: Bool

  init(_ possibilities: [[Possibility]], _ results: [Result], _ gradient: Gradient) {
    var (gains, costs) = (Divisor(), Divisor())
    for (index, all) in possibilities.enumerated() {
      for possibility in all {
        let won = possibility.won - results[index].won
        gains.include(won * gradient.rates[index])
        costs.include(won)
        if possibility.room != nil {
          gains.include((possibility.most - results[index].won) * gradient.rates[index])
        }
      }
    }
    for need in gradient.groups.flatMap(\.needs) { gains.include(need) }
    // What a unit of gain costs must be whole too.
    for (index, all) in possibilities.enumerated() where all.contains(where: { $0.room != nil }) {
      let rate = gradient.rates[index]
      if rate != .zero { costs.include(Fraction(1) / (rate * Fraction(gains.value))) }
    }
    isExact = gains.isExact && costs.isExact
    (self.gains, self.costs) = (gains.value, costs.value)
  }

  /// - Parameter isHopeful: whether a gain that is not kept exactly is rather too much.
  func choice(
    _ possibility: Possibility, from won: Fraction, rate: Fraction, isHopeful: Bool = false
  ) -> Selection.Choice {
    let gain = possibility.won - won
    var choice = Selection.Choice(
      cost: cost(gain), isChange: possibility.effort != nil,
      gain: isHopeful ? up(gain * rate) : down(gain * rate))
    if possibility.room != nil, rate != .zero {
      choice.room = down((possibility.most - possibility.won) * rate)
      choice.price =
        (Fraction(costs) / (rate * Fraction(gains))).roundedUp(to: Fraction(1)).int ?? 1
    }
    return choice
  }

  /// What points won more cost; none where points are lost.
  private func cost(_ points: Fraction) -> Int {
    max(0, (points * Fraction(costs)).roundedUp(to: Fraction(1)).int ?? 0)
  }

  /// What all steps of a way cost.
  func cost(way steps: [WayUp.Step]) -> Int { steps.map { cost($0.to - $0.from) }.reduce(0, +) }

  /// A number of gains, never less than it is.
  func up(_ number: Fraction) -> Int {
    (number * Fraction(gains)).roundedUp(to: Fraction(1)).int ?? Int.max / 4
  }

  /// A number of gains, never more than it is.
  func down(_ number: Fraction) -> Int {
    (number * Fraction(gains)).roundedDown(to: Fraction(1)).int ?? Int.max / 4
  }

  /// The points of an indicator that gain so many units.
  func points(_ units: Int, rate: Fraction) -> Fraction {
    Fraction(units, of: gains) / rate
  }

  /// The least number of which all numbers it was shown are whole parts.
  private struct Divisor {
    private(set) var value = 1
    private(set) var isExact = true

    mutating func include(_ number: Fraction) {
      let together = (Fraction(value) * number).divisor.map {
        value.multipliedReportingOverflow(by: $0)
      }
      guard let together, !together.overflow, together.partialValue <= Scale.limit else {
        isExact = false
        return
      }
      value = together.partialValue
    }
  }
}

extension Gradient.Group {
  fileprivate var needs: [Fraction] {
    [need].compactMap(\.self)
      + members.flatMap { member -> [Fraction] in
        switch member {
        case .indicator: []
        case .group(let group): group.needs
        }
      }
  }
}
