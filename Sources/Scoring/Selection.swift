/// Finds, of a choice for each item, the least costly selections that win enough in every group:
/// one for each number of items changed.
///
/// Items stand in groups, groups in groups. What a selection gains in a group is the sum over the
/// items in it, so of the partial selections with as many changes only those are kept that no
/// other beats at once in gain and in cost (`Frontier`); the best selections of the whole are made
/// of such parts, since exchanging a part for one that gains no less at no more cost keeps every
/// need. The parts of the whole are joined to two halves, and of these the cheapest pairs that
/// suffice are found without trying all.
///
/// Some choices have room: their gain can be raised in any amount at a price. All room stays open
/// until a group needs it, and is then used from the cheapest on.
///
/// What choices lose (`Relaxation`) tells early which of them, and which partial selections, can be
/// in none that is cheap enough.
struct Selection {
  /// Gains and costs are whole numbers: common parts of fractions, which can be very small.
  typealias Amount = Int128

  /// One of the things that can be done with an item.
  struct Choice {
    var cost: Amount
    /// Whether the item is changed; an item with room always is.
    var isChange: Bool
    var gain: Amount
    /// How much more it can gain.
    var room: Amount = 0
    /// What all of that costs.
    var roomCost: Amount = 0
    /// By how much a selection with it is dearer, at least, than the least that any may cost.
    var loss = 0
  }

  /// Items, or groups of them, that need a gain together.
  struct Group {
    enum Member {
      case item(Int)
      case group(Group)
    }

    var need: Amount?
    var members: [Member]
    /// What a gain beyond the need loses.
    var price = Price.zero
  }

  /// What no selection may exceed.
  struct Limits {
    var changes = Int.max
    var cost = Amount.max
    /// The most that choices may lose together (`Choice.loss`).
    var loss = Int.max
    /// How many pairs of partial selections are looked at.
    var work = Int.max
    /// How much may be left out (`Selection.lost`); more than that is not worth going on.
    var lost = Int.max
  }

  /// What is done with frontiers that are too large to go on with.
  enum Thinning {
    /// Some partial selections are chosen. What is found is a selection, but a better one may have
    /// been lost.
    case choosing
    /// Neighbours are merged into one that gains as the best of them and costs as the cheapest.
    /// What is found may be no selection, but none is better: where nothing is found, there is
    /// nothing.
    case merging
  }

  /// A selection of the whole.
  struct Found {
    var cost: Amount
    var picks: [(item: Int, choice: Int)]
  }

  private let choices: [[Choice]]
  let limits: Limits
  let effort: Effort
  /// Whether nothing was thinned, so that the best there is was found.
  var isWhole = true
  /// Whether thinning was possible wherever it was needed.
  var isComplete = true
  /// How many times as many partial selections there would be if none were thinned, as a power of
  /// two, rounded up.
  var lost = 0
  /// How many pairs of partial selections were looked at, or what takes as long.
  var work = 0
  /// Whether a limit of the search itself was reached, so that nothing is found.
  var isOver: Bool {
    work > limits.work || lost > limits.lost || origins.count > Selection.mostOrigins
      || roomLists.count > Selection.mostRooms
  }
  /// No search keeps more than takes some 40 megabytes.
  private static let mostOrigins = 2_500_000
  private static let mostRooms = 500_000
  /// Whether there is nothing where nothing was found.
  var isProof: Bool { isWhole || (effort.thinning == .merging && isComplete) }
  /// How the options came about.
  var origins: [Origin] = []
  var roomLists = RoomLists()

  init(_ choices: [[Choice]], within limits: Limits = Limits(), _ effort: Effort = .much) {
    (self.choices, self.limits, self.effort) = (choices, limits, effort)
  }

  /// For each number of changes the cheapest selection with just so many, of the items in some
  /// groups that have nothing in common; `nil` where there is none.
  ///
  /// Of equally cheap selections it is one whose changes come early in the order of items.
  mutating func best(of groups: [Group]) -> [Found?] {
    var whole: [Option?] = [Option(gain: 0, cost: 0, origin: origin(.nothing))]
    for group in groups {
      let more = best(of: group)
      var sums: [Option?] = Array(
        repeating: nil, count: min(whole.count + more.count - 1, mostChanges + 1))
      for (first, a) in whole.enumerated().reversed() {
        for (second, b) in more.enumerated() where first + second < sums.count {
          guard let a, let b, a.cost + b.cost <= limits.cost else { continue }
          if let known = sums[first + second], known.cost <= a.cost + b.cost { continue }
          sums[first + second] = joined(a, b)
        }
      }
      whole = sums
    }
    return whole.map { option in
      option.map { Found(cost: $0.cost, picks: picks(of: $0.origin)) }
    }
  }

  /// The number of changes that no selection exceeds.
  var mostChanges: Int { min(limits.changes, choices.count) }

  private mutating func best(of group: Group) -> [Option?] {
    // Losses elsewhere may have to be made good, so gains count beyond the need by as much.
    let losses = group.losses(choices)
    let need = group.need ?? -losses
    let enough = max(0, need + losses)
    var parts = group.parts(choices).map { frontier(of: $0, enough: enough) }
    let (plain, roomy) = (parts.filter { !$0.hasRoom }, parts.filter(\.hasRoom))
    parts = plain + roomy
    let half = roomy.isEmpty ? Frontier.half(of: parts) : plain.count
    let reaches = parts.map { $0.mostGain(mostChanges) }
    var (before, after) = ([MostGain()], [MostGain()])
    for reach in reaches { before.append(before[before.count - 1].joined(reach, mostChanges)) }
    for reach in reaches.reversed() {
      after.append(after[after.count - 1].joined(reach, mostChanges))
    }
    after.reverse()
    let first = Frontier(Option(gain: 0, cost: 0, origin: origin(.nothing)))
    var (left, right) = (first, first)
    for index in 0..<half {
      left = join(left, parts[index], enough, leastGains(for: need, after[index + 1]))
    }
    for index in half..<parts.count {
      let reach = before[half].joined(after[index + 1], mostChanges)
      right = join(right, parts[index], enough, leastGains(for: need, reach))
    }
    return cheapest(left, right, need: need)
  }

  /// For each number of changes the least gain that the rest can still raise to the need.
  private func leastGains(for need: Amount, _ rest: MostGain) -> [Amount] {
    (0...mostChanges).map { need - rest.most(changes: mostChanges - $0) }
  }

  /// - Parameter enough: the gain beyond which no group around this one asks for more.
  private mutating func frontier(of member: Group.Member, enough: Amount) -> Frontier {
    let group: Group
    switch member {
    case .item(let item): return frontier(of: item)
    case .group(let inner): group = inner
    }
    let need = group.need ?? -Selection.unreachable
    let enough = max(enough, need + group.losses(choices))
    let parts = group.parts(choices).map { self.frontier(of: $0, enough: enough) }
    var rests = [MostGain()]
    for part in parts.reversed() {
      rests.append(rests[rests.count - 1].joined(part.mostGain(mostChanges), mostChanges))
    }
    var frontier = Frontier(Option(gain: 0, cost: 0, origin: origin(.nothing)))
    for (part, rest) in zip(parts, rests.dropLast().reversed()) {
      frontier = join(frontier, part, enough, leastGains(for: need, rest))
    }
    return group.need.map { filled(frontier, to: $0, group.price) } ?? frontier
  }

  private mutating func frontier(of item: Int) -> Frontier {
    var options: [[Option]] = [[], []]
    for (index, choice) in choices[item].enumerated() where choice.loss <= limits.loss {
      var option = Option(
        gain: choice.gain, cost: choice.cost, origin: origin(.pick(item: item, choice: index)),
        loss: choice.loss)
      if choice.room > 0 {
        option.rooms = roomLists.place(of: [Room(size: choice.room, cost: choice.roomCost)])
        option.spare = choice.room
      }
      options[choice.isChange ? 1 : 0].append(option)
    }
    return Frontier(options: options.map(unbeaten))
  }
}

extension Selection {
  /// More than anything gains.
  static let unreachable: Amount = 1 << 120

  /// How an option came about; there are many, so the numbers are short.
  enum Origin {
    case nothing
    case pick(item: Int32, choice: Int32)
    case both(Int32, Int32)

    static func pick(item: Int, choice: Int) -> Origin {
      .pick(item: Int32(item), choice: Int32(choice))
    }
  }

  mutating func origin(_ origin: Origin) -> Int32 {
    origins.append(origin)
    return Int32(origins.count - 1)
  }

  private func picks(of origin: Int32) -> [(item: Int, choice: Int)] {
    var picks: [(item: Int, choice: Int)] = []
    var open = [origin]
    while let next = open.popLast() {
      switch origins[Int(next)] {
      case .nothing: break
      case .pick(let item, let choice): picks.append((Int(item), Int(choice)))
      case .both(let first, let second): open += [second, first]
      }
    }
    return picks
  }
}

extension Selection.Group {
  /// Its items, and the groups in it that may miss a need of their own.
  fileprivate func parts(_ choices: [[Selection.Choice]]) -> [Member] {
    members.flatMap { member -> [Member] in
      guard case .group(let group) = member else { return [member] }
      let isSafe = group.need.map { $0 <= -group.losses(choices) } ?? true
      return isSafe ? group.parts(choices) : [member]
    }
  }

  /// What its items can lose at most.
  fileprivate func losses(_ choices: [[Selection.Choice]]) -> Selection.Amount {
    members.map { member in
      switch member {
      case .item(let item): max(0, -(choices[item].map(\.gain).min() ?? 0))
      case .group(let group): group.losses(choices)
      }
    }.reduce(0, +)
  }
}
