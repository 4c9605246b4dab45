/// Looks for gains of a puzzle whose total is just so much, with every need met.
///
/// Prime number by prime number, the largest first, the items that have it below their lines are
/// chosen so that what is left of the total has it no more; what the small prime numbers leave over
/// is met by two halves of the last items, of which sums are tried in pairs. All choices stay close
/// to a share of each item by which the total is reached and every need is exceeded, so that needs
/// are met as a rule.
///
/// What is found is a selection; where nothing is found, there may be one.
struct SumSearch {
  typealias Amount = SumPuzzle.Amount

  private let puzzle: SumPuzzle
  /// For each item the group it stands in, and how much of its gain is aimed at.
  private var places: [Int]
  private var aims: [Amount]
  /// The groups, each before those in it, with the items in them all.
  private var groups: [(need: Amount, items: [Int])] = []
  /// The items of each large prime number, the largest first; and those of small ones alone.
  private var stages: [(power: Int, items: [Int])] = []
  private var last: [Int] = []
  /// What an item gains: the place of the gain.
  private(set) var chosen: [Int]
  /// How far gains are off their aims in each group.
  private var debts: [Amount] = []
  private var noise = Noise()
  private var tries = 64

  /// The product of the powers of the small prime numbers is no larger.
  private static let mostSmall = 1 << 21
  /// What the last items meet together is told by a number that is no larger.
  private static let mostLast = 1 << 13
  /// How many sums a half of the last items has.
  private static let mostSums = 1 << 13
  /// How many choices are tried for a prime number.
  private static let branches = 4

  init(_ puzzle: SumPuzzle) {
    self.puzzle = puzzle
    places = Array(repeating: 0, count: puzzle.gains.count)
    aims = Array(repeating: 0, count: puzzle.gains.count)
    chosen = Array(repeating: 0, count: puzzle.gains.count)
    var small: [(prime: Int, power: Int)] = []
    var large: [(prime: Int, power: Int)] = []
    for prime in puzzle.primes {
      if large.isEmpty, small.product * prime.power <= SumSearch.mostSmall {
        small.append(prime)
      } else {
        large.append(prime)
      }
    }
    var left = puzzle.items
    func add(_ power: Int) {
      let own = left.filter { item in puzzle.gains[item].contains { $0 % Amount(power) != 0 } }
      left.removeAll(where: own.contains)
      stages.append((power, own))
    }
    for (_, power) in large.reversed() { add(power) }
    // Few items have the largest powers of the small ones, so those are met by themselves too.
    var met = [Int](repeating: 1, count: small.count)
    while small.product > SumSearch.mostLast,
      let place = small.indices.filter({ small[$0].power > small[$0].prime })
        .max(by: { small[$0].power < small[$1].power })
    {
      met[place] *= small[place].prime
      small[place].power /= small[place].prime
      add(met[place])
    }
    last = left
  }

  /// The gains, as places in the gains of each item; `nil` where none were found.
  mutating func gains(of total: Amount) -> [Int]? {
    guard total >= puzzle.whole.need, total <= puzzle.whole.most else { return nil }
    groups = []
    aim(puzzle.whole, at: total)
    debts = Array(repeating: 0, count: groups.count)
    return look(0, total) ? chosen : nil
  }

  /// Shares what a group is to gain among what stands in it, in proportion to what each can gain
  /// beyond its need.
  private mutating func aim(_ group: SumPuzzle.Group, at total: Amount) {
    let place = groups.count
    groups.append((group.need, group.allItems))
    func least(_ item: Int) -> Amount { puzzle.gains[item].first ?? 0 }
    func most(_ item: Int) -> Amount { puzzle.gains[item].last ?? 0 }
    let needed = group.items.map(least).reduce(0, +) + group.groups.map(\.need).reduce(0, +)
    let range = group.most - needed
    let part = Share(max(0, total - needed), of: max(1, range))
    for item in group.items {
      places[item] = place
      aims[item] = least(item) + part.of(most(item) - least(item))
    }
    for inner in group.groups {
      aim(inner, at: inner.need + part.of(max(0, inner.most - inner.need)))
    }
  }

  private mutating func look(_ depth: Int, _ left: Amount) -> Bool {
    guard depth < stages.count else { return fill(left) }
    let (power, items) = stages[depth]
    let rest = Int(left % Amount(power))
    for _ in 0..<SumSearch.branches where tries > 0 {
      guard let picks = picks(of: items, power, leaving: rest < 0 ? rest + power : rest) else {
        return false
      }
      let before = debts
      var sum = Amount(0)
      for (item, pick) in zip(items, picks) {
        choose(item, pick)
        sum += puzzle.gains[item][pick]
      }
      if look(depth + 1, left - sum) { return true }
      debts = before
    }
    return false
  }

  private mutating func choose(_ item: Int, _ pick: Int) {
    chosen[item] = pick
    debts[places[item]] += aims[item] - puzzle.gains[item][pick]
  }

  /// Gains near their aims whose sum leaves so much over by a power of a prime number.
  private mutating func picks(of items: [Int], _ power: Int, leaving rest: Int) -> [Int]? {
    var shares: [Int: Int] = [:]
    for item in items { shares[places[item], default: 0] += 1 }
    // For each rest the way to it that is nearest to the aims, and how far that is off them.
    var costs = [Int](repeating: .max, count: power)
    costs[0] = 0
    var steps: [[(pick: Int, before: Int)]] = []
    for item in items {
      let debt = debts[places[item]] / Amount(shares[places[item]] ?? 1)
      let options = puzzle.gains[item].map { gain in
        let off = Int(clamping: (gain - aims[item] - debt) / max(1, puzzle.units >> 12))
        return (
          rest: Int(gain % Amount(power)), cost: min(off.magnitude, 1 << 20).squared + noise.next()
        )
      }
      var next = [Int](repeating: .max, count: power)
      var step = [(pick: Int, before: Int)](repeating: (0, 0), count: power)
      for (before, cost) in costs.enumerated() where cost < .max {
        for (pick, option) in options.enumerated() {
          let rest = (before + option.rest) % power
          if cost + option.cost < next[rest] {
            (next[rest], step[rest]) = (cost + option.cost, (pick, before))
          }
        }
      }
      costs = next
      steps.append(step)
    }
    if costs[rest] == .max { return nil }
    var (picks, rest) = ([Int](), rest)
    for step in steps.reversed() {
      picks.append(step[rest].pick)
      rest = step[rest].before
    }
    return picks.reversed()
  }

  /// Meets what is left with the last items.
  private mutating func fill(_ left: Amount) -> Bool {
    tries -= 1
    var order = last.filter { puzzle.gains[$0].count > 1 }
    for item in last where puzzle.gains[item].count == 1 { choose(item, 0) }
    noise.shuffle(&order)
    var missing =
      left
      - last.map { puzzle.gains[$0].count == 1 ? puzzle.gains[$0][0] : 0 }
      .reduce(0, +)
    let debtsBefore = debts
    defer { debts = debtsBefore }
    for item in order {
      let aim = aims[item] + debts[places[item]]
      let gains = puzzle.gains[item]
      let pick = gains.indices.min { abs(gains[$0] - aim) < abs(gains[$1] - aim) } ?? 0
      choose(item, pick)
      missing -= gains[pick]
    }
    // The sum of the last items comes close to what is left.
    for item in order {
      let gains = puzzle.gains[item]
      let near = gains.indices.min {
        abs(missing - gains[$0] + gains[chosen[item]])
          < abs(missing - gains[$1] + gains[chosen[item]])
      }
      guard let near, abs(near - chosen[item]) <= 2 else { continue }
      missing += gains[chosen[item]] - gains[near]
      choose(item, near)
    }
    return pair(order, missing)
  }

  /// Changes the gains of some items a little so that their sum grows by just so much.
  private mutating func pair(_ order: [Int], _ missing: Amount) -> Bool {
    var halves = [Half(), Half()]
    for (index, item) in order.enumerated() {
      let (pick, gains) = (chosen[item], puzzle.gains[item])
      let near = max(0, pick - 1)...min(gains.count - 1, pick + 1)
      halves[index % 2].add(item, near.map { ($0, gains[$0] - gains[pick]) }, SumSearch.mostSums)
    }
    let (one, other) = (halves[0], halves[1])
    let sorted = other.sums.indices.sorted { other.sums[$0] < other.sums[$1] }
    let start = chosen
    for (index, sum) in one.sums.enumerated() {
      var (low, high) = (0, sorted.count)
      while low < high {
        let middle = (low + high) / 2
        if other.sums[sorted[middle]] < missing - sum { low = middle + 1 } else { high = middle }
      }
      while low < sorted.count, other.sums[sorted[low]] == missing - sum {
        for (item, pick) in one.picks(index) + other.picks(sorted[low]) { chosen[item] = pick }
        if meetsNeeds { return true }
        chosen = start
        low += 1
      }
    }
    return false
  }

  private var meetsNeeds: Bool {
    groups.allSatisfy { need, items in
      items.reduce(0) { $0 + puzzle.gains[$1][chosen[$1]] } >= need
    }
  }
}

extension [(prime: Int, power: Int)] {
  fileprivate var product: Int { reduce(1) { $0 * $1.power } }
}

extension UInt {
  fileprivate var squared: Int { Int(self * self) }
}
