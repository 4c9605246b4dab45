/// Finds, of a choice for each item, the best selection that wins enough in every group.
///
/// Items stand in groups, groups in groups. What a selection gains in a group is the sum over the
/// items in it, so for each group only those partial selections are kept that no other beats at
/// once in gain and in cost (Pareto's frontier); the best selection of the whole is always made of
/// such parts, since exchanging a part for one that gains no less at no more cost keeps every
/// need. Two frontiers are joined by trying every pair.
///
/// Some choices have room: their gain can be raised in any amount at a price. All room stays open
/// until a group needs it, and is then used from the cheapest on.
///
/// The search is exact unless a frontier outgrows `limit`; then it is thinned, what is found still
/// meets every need, and `isExact` says that something better may have been lost.
struct Selection {
  /// One of the things that can be done with an item.
  struct Choice {
    var cost: Int
    /// Whether the item is changed.
    var isChange: Bool
    var gain: Int
    /// How much more it can gain.
    var room = 0
    /// What each unit of that costs.
    var price = 0
  }

  /// Items, or groups of them, that need a gain together.
  struct Group {
    enum Member {
      case item(Int)
      case group(Group)
    }

    var need: Int?
    var members: [Member]
  }

  /// What makes one selection better than another.
  enum Aim {
    /// Fewer changes; of as many, more gain.
    case fewestChanges
    /// Less cost; of as much, fewer changes.
    case leastCost
  }

  /// Room of an item that is open, or was used.
  struct Slack: Hashable {
    let item: Int
    let choice: Int
    let price: Int
    var left: Int
    var used = 0
    var isChange: Bool
  }

  /// What is done with the items of a group.
  struct Option {
    var cost = 0
    var changes = 0
    var gain = 0
    var picks: [(item: Int, choice: Int)] = []
    var slack: [Slack] = []
  }

  /// No frontier is larger.
  static let limit = 4096
  /// No two frontiers are joined that make more pairs.
  private static let mostPairs = 1 << 17

  let choices: [[Choice]]
  let aim: Aim
  private(set) var isExact = true

  init(_ choices: [[Choice]], _ aim: Aim) {
    (self.choices, self.aim) = (choices, aim)
  }

  /// The best selection of the items in some groups that have nothing in common; `nil` if some
  /// group cannot have what it needs.
  ///
  /// Of equally good selections the one whose last change comes first in the order of items.
  mutating func best(of groups: [Group]) -> Option? {
    var whole = Option()
    for group in groups {
      let options = options(of: group, enough: 0)
      guard let best = options.min(by: isBetter) else { return nil }
      whole = joined(whole, best)
    }
    return whole
  }

  private func isBetter(_ a: Option, _ b: Option) -> Bool {
    switch aim {
    case .fewestChanges: (a.changes, -a.gain) < (b.changes, -b.gain)
    case .leastCost: (a.cost, a.changes) < (b.cost, b.changes)
    }
  }

  /// - Parameter enough: the gain beyond which no group around this one asks for more.
  private mutating func options(of group: Group, enough: Int) -> [Option] {
    // Losses elsewhere may have to be made good, so gains count beyond the need by as much.
    let enough = max(enough, (group.need ?? 0) + group.losses(choices))
    var frontier = [Option()]
    for member in group.members {
      let more =
        switch member {
        case .item(let item): options(of: item)
        case .group(let group): options(of: group, enough: enough)
        }
      frontier = join(frontier, more, enough: enough)
    }
    guard let need = group.need else { return frontier }
    let kept = frontier.compactMap { $0.filled(to: need) }
    return pruned(kept.sorted { $0.gain > $1.gain })
  }

  private func options(of item: Int) -> [Option] {
    choices[item].enumerated().map { index, choice in
      var option = Option(
        cost: choice.cost, changes: choice.isChange ? 1 : 0, gain: choice.gain,
        picks: [(item, index)])
      if choice.room > 0 {
        option.slack = [
          Slack(
            item: item, choice: index, price: choice.price, left: choice.room,
            isChange: choice.isChange)
        ]
      }
      return option
    }
  }

  private func joined(_ a: Option, _ b: Option) -> Option {
    Option(
      cost: a.cost + b.cost, changes: a.changes + b.changes, gain: a.gain + b.gain,
      picks: a.picks + b.picks, slack: a.slack + b.slack)
  }

  private mutating func join(_ a: [Option], _ b: [Option], enough: Int) -> [Option] {
    if a.isEmpty || b.isEmpty { return [] }
    let right = b.sorted { $0.gain > $1.gain }
    var left = a
    if left.count * right.count > Self.mostPairs {
      left = thinned(left, to: max(2, Self.mostPairs / right.count))
    }
    var pairs: [(gain: Int, cost: Int, changes: Int, order: Int)] = []
    pairs.reserveCapacity(left.count * right.count)
    for (j, second) in right.enumerated().reversed() {
      for (i, first) in left.enumerated() {
        var gain = first.gain + second.gain
        if aim == .leastCost { gain = min(gain, enough) }
        pairs.append(
          (
            gain, first.cost + second.cost, first.changes + second.changes,
            (right.count - 1 - j) * left.count + i
          ))
      }
    }
    pairs.sort {
      if $0.gain != $1.gain { return $0.gain > $1.gain }
      if aim == .leastCost, $0.cost != $1.cost { return $0.cost < $1.cost }
      if $0.changes != $1.changes { return $0.changes < $1.changes }
      if $0.cost != $1.cost { return $0.cost < $1.cost }
      return $0.order < $1.order
    }
    let hasSlack = left.contains { !$0.slack.isEmpty } || right.contains { !$0.slack.isEmpty }
    var least: (Int, Int)?
    var options: [Option] = []
    for pair in pairs {
      // A selection that gains no more and costs no less than one before is beaten.
      let cost = key(pair.cost, pair.changes)
      if !hasSlack, let least, cost >= least { continue }
      least = cost
      let (j, i) = pair.order.quotientAndRemainder(dividingBy: left.count)
      var option = joined(left[i], right[right.count - 1 - j])
      option.gain = pair.gain
      options.append(option)
    }
    return hasSlack ? pruned(options) : limited(options)
  }

  private func key(_ cost: Int, _ changes: Int) -> (Int, Int) {
    aim == .leastCost ? (cost, changes) : (changes, 0)
  }

  /// Without options that others with the same room beat; they stand by gain, the most first.
  private mutating func pruned(_ options: [Option]) -> [Option] {
    var least: [[Slack]: (Int, Int)] = [:]
    var kept: [Option] = []
    for option in options {
      let cost = key(option.cost, option.changes)
      if let best = least[option.slack], cost >= best { continue }
      least[option.slack] = cost
      kept.append(option)
    }
    return limited(kept)
  }

  private mutating func limited(_ options: [Option]) -> [Option] {
    options.count > Self.limit ? thinned(options, to: Self.limit) : options
  }

  /// Options spread evenly, the one with the most gain and the one with the least among them.
  private mutating func thinned(_ options: [Option], to count: Int) -> [Option] {
    if options.count <= count { return options }
    isExact = false
    return (0..<count).map { options[$0 * (options.count - 1) / (count - 1)] }
  }
}

extension Selection.Group {
  /// What its items can lose at most.
  fileprivate func losses(_ choices: [[Selection.Choice]]) -> Int {
    members.map { member in
      switch member {
      case .item(let item): max(0, -(choices[item].map(\.gain).min() ?? 0))
      case .group(let group): group.losses(choices)
      }
    }.reduce(0, +)
  }
}

extension Selection.Option {
  /// The option with as much room used as `need` asks for, the cheapest first; `nil` if there is
  /// not enough.
  fileprivate func filled(to need: Int) -> Selection.Option? {
    var option = self
    let order = slack.indices.sorted { (slack[$0].price, $0) < (slack[$1].price, $1) }
    for index in order where option.gain < need {
      let used = min(need - option.gain, slack[index].left)
      if used == 0 { continue }
      option.gain += used
      option.cost += used * slack[index].price
      option.slack[index].left -= used
      option.slack[index].used += used
      if !option.slack[index].isChange {
        option.slack[index].isChange = true
        option.changes += 1
      }
    }
    return option.gain >= need ? option : nil
  }
}
