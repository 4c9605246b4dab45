extension Selection {
  /// How much more an item can gain, and how much of that is used.
  struct Room: Hashable {
    let size: Int
    /// What all of it costs.
    let cost: Int
    var used = 0

    var left: Int { size - used }

    /// What the used part costs, rounded down.
    var usedCost: Int {
      let (high, low) = cost.multipliedFullWidth(by: used)
      return size.dividingFullWidth((high, low)).quotient
    }

    func isCheaper(than other: Room) -> Bool {
      let (one, two) = (
        cost.multipliedFullWidth(by: other.size), other.cost.multipliedFullWidth(by: size)
      )
      return (one.high, one.low) < (two.high, two.low)
    }
  }

  /// The options with as much room used as `need` asks for; without those that cannot have it.
  mutating func filled(_ frontier: Frontier, to need: Int) -> Frontier {
    Frontier(
      options: frontier.options.map { unbeaten($0.compactMap { $0.filled(to: need) }) })
  }
}

extension Selection.Option {
  /// The option with as much room used as `need` asks for, the cheapest first; `nil` if there is
  /// not enough.
  func filled(to need: Int) -> Selection.Option? {
    if gain >= need { return self }
    var option = self
    let order = rooms.indices.sorted {
      rooms[$0].isCheaper(than: rooms[$1]) || (!rooms[$1].isCheaper(than: rooms[$0]) && $0 < $1)
    }
    for index in order where option.gain < need {
      let before = rooms[index].usedCost
      let used = min(need - option.gain, rooms[index].left)
      option.gain += used
      option.rooms[index].used += used
      option.cost += option.rooms[index].usedCost - before
    }
    return option.gain >= need ? option : nil
  }
}
