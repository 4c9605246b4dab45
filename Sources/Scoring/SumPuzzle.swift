internal import BigInt

/// A climb in which a point counts the same wherever it is won: amounts that items can gain, as
/// multiples of a common part of all, and what groups of them must gain together.
struct SumPuzzle {
  typealias Amount = Selection.Amount

  /// Items and groups of them.
  struct Group {
    /// The least gain: what the group needs itself, and at least what the groups in it need.
    var need: Amount
    /// What all its items gain at most.
    var most: Amount
    var items: [Int]
    var groups: [Group]
  }

  /// For each item what it can gain, the least first.
  private(set) var gains: [[Amount]]
  /// For each gain the possibility that has it.
  private(set) var picks: [[Int]]
  /// How many parts a point has.
  let units: Amount
  /// The prime numbers below the lines of the gains, the smallest first, each with its largest
  /// power there.
  let primes: [(prime: Int, power: Int)]
  private(set) var whole = Group(need: 0, most: 0, items: [], groups: [])

  /// No sum of all gains has more parts.
  private static let limit: Amount = 1 << 110
  /// Larger numbers below lines are not looked at.
  private static let mostPower = 4096

  /// The puzzle of a group of a climb; `nil` where a point is not worth the same everywhere, can be
  /// lost, or is won in any amount, or where the common part is too small.
  ///
  /// - Parameters:
  ///   - group: one that no other group stands around.
  ///   - mayChange: whether an item may be changed; else it stays as it is where that is allowed.
  init?(of climb: Climb, _ group: Gradient.Group, changing mayChange: (Int) -> Bool) {
    let items = group.indicators
    let results = climb.evaluation.results
    guard let rate = items.first.map({ climb.gradient.rates[$0] }), rate > .zero,
      items.allSatisfy({ climb.gradient.rates[$0] == rate }), climb.isComplete
    else { return nil }
    var powers: [Int: Int] = [:]
    var points = [[Fraction]](repeating: [], count: results.count)
    for item in items {
      let all = climb.possibilities[item]
      let stays = !mayChange(item) && !(all.first?.isChange ?? true)
      for possibility in stays ? all.prefix(1) : all[...] {
        let more = possibility.won - results[item].won
        guard possibility.room == nil, more >= .zero, let divisor = more.divisor,
          let factors = divisor.primePowers(within: SumPuzzle.mostPower)
        else { return nil }
        for (prime, power) in factors { powers[prime] = max(powers[prime] ?? 1, power) }
        points[item].append(more)
      }
      if points[item].isEmpty { return nil }
    }
    let total = points.map { $0.max() ?? .zero }.sum().roundedUp(to: Fraction(1)).int ?? .max
    var units = Amount(1)
    primes = powers.keys.sorted().map { ($0, powers[$0] ?? 1) }
    for (_, power) in primes {
      let (more, overflows) = units.multipliedReportingOverflow(by: Amount(power))
      if overflows || more > SumPuzzle.limit / Amount(max(1, total)) { return nil }
      units = more
    }
    self.units = units
    gains = Array(repeating: [], count: results.count)
    picks = Array(repeating: [], count: results.count)
    for item in items {
      var seen: Set<Amount> = []
      let all = points[item].enumerated().compactMap { index, points -> (Amount, Int)? in
        let amount = points.count(ofParts: units)
        return seen.insert(amount).inserted ? (amount, index) : nil
      }.sorted { $0.0 < $1.0 }
      gains[item] = all.map(\.0)
      picks[item] = all.map(\.1)
    }
    whole = made(group, rate: rate)
  }

  /// The items of all groups.
  var items: [Int] { whole.allItems }

  private func made(_ group: Gradient.Group, rate: Fraction) -> Group {
    var made = Group(need: 0, most: 0, items: [], groups: [])
    var least = Amount(0)
    for member in group.members {
      switch member {
      case .indicator(let item):
        made.items.append(item)
        made.most += gains[item].last ?? 0
        least += gains[item].first ?? 0
      case .group(let inner):
        let inner = self.made(inner, rate: rate)
        made.most += inner.most
        least += inner.need
        made.groups.append(inner)
      }
    }
    let need = group.need.map { ($0 / rate).count(ofParts: units) } ?? 0
    made.need = max(need, least)
    return made
  }
}

extension SumPuzzle.Group {
  var allItems: [Int] { items + groups.flatMap(\.allItems) }
}

extension Fraction {
  /// How many parts it is, of which 1 has so many, rounded up.
  fileprivate func count(ofParts units: Selection.Amount) -> Selection.Amount {
    let parts = (self * Fraction(.init(units), over: 1)).roundedUp(to: Fraction(1))
    return Selection.Amount(clamping: parts.numerator)
  }
}

extension Int {
  /// The powers of prime numbers that it is the product of; `nil` if one of them is above `limit`.
  fileprivate func primePowers(within limit: Int) -> [(prime: Int, power: Int)]? {
    var (rest, factor) = (self, 2)
    var all: [(prime: Int, power: Int)] = []
    while rest > 1 {
      if factor * factor > rest { factor = rest }
      if factor > limit { return nil }
      var power = 1
      while rest % factor == 0 { (rest, power) = (rest / factor, power * factor) }
      if power > limit { return nil }
      if power > 1 { all.append((factor, power)) }
      factor += 1
    }
    return all
  }
}
