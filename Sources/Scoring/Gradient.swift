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
      start += clause.indicatorCount
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
      start += clause.indicatorCount
    }
    return true
  }
}

extension Gradient.Group {
  /// The same in the whole numbers of a search.
  func scaled(_ number: (Fraction) -> Selection.Amount) -> Selection.Group {
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

extension Gradient.Group {
  /// What it and the groups in it need.
  var needs: [Fraction] {
    [need].compactMap(\.self)
      + members.flatMap { member -> [Fraction] in
        switch member {
        case .indicator: []
        case .group(let group): group.needs
        }
      }
  }
}

extension Gradient.Group {
  /// All indicators in it and in its groups.
  var indicators: [Int] {
    members.flatMap { member in
      switch member {
      case .indicator(let index): [index]
      case .group(let group): group.indicators
      }
    }
  }
}

extension Gradient {
  /// The indicators that stand under the same headings that need points, together.
  var homes: [[Int]] {
    var homes: [[Int]] = [[]]
    func enter(_ group: Group, _ home: Int) {
      var home = home
      if group.need.map({ $0 > .zero }) ?? false {
        home = homes.count
        homes.append([])
      }
      for member in group.members {
        switch member {
        case .indicator(let index): homes[home].append(index)
        case .group(let group): enter(group, home)
        }
      }
    }
    for group in groups { enter(group, 0) }
    return homes
  }
}
