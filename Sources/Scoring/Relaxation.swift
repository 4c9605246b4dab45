/// What selections cost at least, and how much dearer each choice makes them.
///
/// With a price for what each group gains (and a toll for each change, where changes are few) every
/// choice is cheap or dear by itself: its cost less what its gain is worth. The cheapest choice of
/// every item, and what the needs are worth, together are no more than any selection costs,
/// whatever the prices; and a selection with another choice costs more by as much as that choice is
/// dearer than the cheapest of its item. Best are the prices at which choices would be made if they
/// could be had in part (`Curve`).
struct Relaxation {
  /// The same choices, with their losses.
  private(set) var choices: [[Selection.Choice]]
  /// The same groups, with their prices.
  private(set) var groups: [Selection.Group] = []
  /// What every selection costs at least, in grains.
  private(set) var least: Int
  /// No selection costs more.
  let most: Selection.Amount
  let grains: Grains

  private let toll: Selection.Amount
  /// How many items are changed by the cheapest choice of each.
  private var changed = 0

  /// - Parameter changes: how many items are changed at most.
  init(_ choices: [[Selection.Choice]], _ groups: [Selection.Group], changes: Int? = nil) {
    let costs = choices.map { all in all.map { $0.cost + $0.roomCost }.max() ?? 0 }
    let gains = choices.map { all in all.map { abs($0.gain) + $0.room }.max() ?? 0 }
    let most = costs.reduce(1, +)
    let grains = Grains(cost: most, gain: gains.reduce(1, +))
    var best = Relaxation(choices, groups, most, grains, toll: 0, changes: 0)
    // The higher the toll, the fewer the changes: it is best where they are just few enough.
    if let changes, best.changed > changes {
      var (low, high) = (Selection.Amount(0), most)
      for _ in 0..<Relaxation.halvings {
        let toll = low + (high - low) / 2
        let next = Relaxation(choices, groups, most, grains, toll: toll, changes: changes)
        if next.changed > changes { low = toll } else { high = toll }
        if next.least > best.least { best = next }
      }
    }
    self = best
  }

  /// So many grains come of rounding.
  static let nothing = 1 << 12

  /// How often tolls are halved.
  private static let halvings = 32

  private init(
    _ choices: [[Selection.Choice]], _ groups: [Selection.Group], _ most: Selection.Amount,
    _ grains: Grains, toll: Selection.Amount, changes: Int
  ) {
    (self.choices, self.most, self.grains, self.toll) = (choices, most, grains, toll)
    least = -grains.most(toll * Selection.Amount(changes))
    self.groups = groups.map { group in
      priced(group, Curve(of: group, choices, toll), outer: .zero)
    }
  }

  private mutating func priced(
    _ group: Selection.Group, _ curve: Curve, outer: Price
  ) -> Selection.Group {
    let price = max(outer, curve.slope.map { Price($0.cost, for: $0.gain, in: grains) } ?? .zero)
    var (group, inner) = (group, curve.inner[...])
    group.price = price.above(outer)
    if let need = group.need { least += group.price.least(need) }
    group.members = group.members.map { member in
      switch member {
      case .item(let item):
        weigh(item, price)
        return member
      case .group(let group):
        return .group(inner.popFirst().map { priced(group, $0, outer: price) } ?? group)
      }
    }
    return group
  }

  /// Finds what the choices of an item lose where gains have a price.
  private mutating func weigh(_ item: Int, _ price: Price) {
    let costs = choices[item].map { choice in
      let cost = choice.cost + (choice.isChange ? toll : 0)
      let whole = grains.least(cost) - price.most(choice.gain)
      if choice.room == 0 { return whole }
      // Room is used as far as it has to be; in between there is nothing less.
      return min(
        whole, grains.least(cost + choice.roomCost) - price.most(choice.gain + choice.room))
    }
    guard let cheapest = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return }
    least += costs[cheapest]
    if choices[item][cheapest].isChange { changed += 1 }
    for index in costs.indices { choices[item][index].loss = costs[index] - costs[cheapest] }
  }
}
