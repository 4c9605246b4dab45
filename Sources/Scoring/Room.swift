extension Selection {
  /// How much more an item can gain, and how much of that is used.
  struct Room: Hashable {
    let size: Amount
    /// What all of it costs.
    let cost: Amount
    var used: Amount = 0

    var left: Amount { size - used }

    /// What the used part costs, rounded down.
    var usedCost: Amount {
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

  /// The rooms that options have open, each list once, so that an option holds its place only.
  struct RoomLists {
    /// The place of the list without rooms.
    static let none = 0

    private var lists: [[Room]] = [[]]
    private var places: [[Room]: Int] = [[]: none]
    /// How many rooms all lists have together.
    private(set) var count = 0

    subscript(place: Int) -> [Room] { lists[place] }

    mutating func place(of list: [Room]) -> Int {
      if let known = places[list] { return known }
      lists.append(list)
      count += list.count
      places[list] = lists.count - 1
      return lists.count - 1
    }

    mutating func joined(_ a: Int, _ b: Int) -> Int {
      if a == RoomLists.none { return b }
      return b == RoomLists.none ? a : place(of: lists[a] + lists[b])
    }
  }

  /// The options with as much room used as `need` asks for; without those that cannot have it.
  ///
  /// - Parameter price: what a gain beyond the need loses.
  mutating func filled(_ frontier: Frontier, to need: Amount, _ price: Price) -> Frontier {
    Frontier(
      options: frontier.options.map { options in
        unbeaten(
          options.compactMap { option in
            guard let (cost, rooms) = filling(option, to: need) else { return nil }
            let used = max(0, need - option.gain)
            return Option(
              gain: option.gain + used, cost: cost, origin: option.origin,
              rooms: rooms.map { roomLists.place(of: $0) } ?? option.rooms,
              spare: option.spare - used,
              loss: option.loss + price.least(max(0, option.gain - need)))
          }.filter { $0.loss <= limits.loss })
      })
  }

  /// What an option costs with as much room used as `need` asks for, the cheapest first, and the
  /// rooms then, if any is used; `nil` if there is not enough.
  func filling(_ option: Option, to need: Amount) -> (cost: Amount, rooms: [Room]?)? {
    var missing = need - option.gain
    if missing <= 0 { return (option.cost, nil) }
    if missing > option.spare { return nil }
    var cost = option.cost
    var rooms = roomLists[option.rooms]
    let order = rooms.indices.sorted {
      rooms[$0].isCheaper(than: rooms[$1]) || (!rooms[$1].isCheaper(than: rooms[$0]) && $0 < $1)
    }
    for index in order where missing > 0 {
      let before = rooms[index].usedCost
      let used = min(missing, rooms[index].left)
      missing -= used
      rooms[index].used += used
      cost += rooms[index].usedCost - before
    }
    return (cost, rooms)
  }
}
