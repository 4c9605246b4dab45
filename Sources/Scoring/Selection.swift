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
struct Selection {
  /// One of the things that can be done with an item.
  struct Choice {
    var cost: Int
    /// Whether the item is changed; an item with room always is.
    var isChange: Bool
    var gain: Int
    /// How much more it can gain.
    var room = 0
    /// What all of that costs.
    var roomCost = 0
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

  /// What no selection may exceed.
  struct Limits {
    var changes = Int.max
    var cost = Int.max
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
    var cost: Int
    var picks: [(item: Int, choice: Int)]
  }

  let choices: [[Choice]]
  let limits: Limits
  let effort: Effort
  /// Whether nothing was thinned, so that the best there is was found.
  var isWhole = true
  /// Whether thinning was possible wherever it was needed.
  var isComplete = true
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
    let members = group.parts(choices)
    let least = members.map { leastCost(of: $0, enough: enough) }
    let all = least.reduce(0, +)
    var parts = zip(members, least).map {
      frontier(of: $0, enough: enough, within: limits.cost - all + $1)
    }
    let (plain, roomy) = (parts.filter { !$0.hasRoom }, parts.filter(\.hasRoom))
    parts = plain + roomy
    let half = roomy.isEmpty ? Frontier.half(of: parts) : plain.count
    let reaches = parts.map { $0.mostGain(mostChanges) }
    let costs = parts.map(\.leastCost)
    var (before, after) = ([MostGain()], [MostGain()])
    for reach in reaches { before.append(before[before.count - 1].joined(reach, mostChanges)) }
    for reach in reaches.reversed() {
      after.append(after[after.count - 1].joined(reach, mostChanges))
    }
    after.reverse()
    let first = Frontier(Option(gain: 0, cost: 0, origin: origin(.nothing)))
    var (left, right) = (first, first)
    var rest = costs.reduce(0, +)
    for index in 0..<half {
      rest -= costs[index]
      left = join(
        left, parts[index], enough,
        Hope(least: leastGains(for: need, after[index + 1]), cost: limits.cost - rest))
    }
    rest = costs.reduce(0, +)
    for index in half..<parts.count {
      rest -= costs[index]
      let reach = before[half].joined(after[index + 1], mostChanges)
      right = join(
        right, parts[index], enough,
        Hope(least: leastGains(for: need, reach), cost: limits.cost - rest))
    }
    return cheapest(left, right, need: need)
  }

  /// What a partial selection must come to so that the rest can make it whole.
  struct Hope {
    /// For each number of changes the least gain that the rest can still raise to the need.
    var least: [Int]
    /// The most that leaves over what the rest costs at least.
    var cost: Int
  }

  private func leastGains(for need: Int, _ rest: MostGain) -> [Int] {
    (0...mostChanges).map { need - rest.most(changes: mostChanges - $0) }
  }

  /// What a member costs at least, where that helps to keep within a limit.
  private func leastCost(of member: Group.Member, enough: Int) -> Int {
    guard case .group = member, limits.cost < .max else { return 0 }
    var bounding = Selection(choices, within: limits, .littleBounding)
    return bounding.frontier(of: member, enough: enough, within: limits.cost).leastCost
  }

  /// - Parameters:
  ///   - enough: the gain beyond which no group around this one asks for more.
  ///   - cost: the most that it may cost.
  private mutating func frontier(
    of member: Group.Member, enough: Int, within cost: Int
  ) -> Frontier {
    let group: Group
    switch member {
    case .item(let item): return frontier(of: item)
    case .group(let inner): group = inner
    }
    let need = group.need ?? -Selection.unreachable
    let enough = max(enough, need + group.losses(choices))
    let parts = group.parts(choices).map { self.frontier(of: $0, enough: enough, within: cost) }
    var rests = [MostGain()]
    for part in parts.reversed() {
      rests.append(rests[rests.count - 1].joined(part.mostGain(mostChanges), mostChanges))
    }
    var frontier = Frontier(Option(gain: 0, cost: 0, origin: origin(.nothing)))
    for (part, rest) in zip(parts, rests.dropLast().reversed()) {
      frontier = join(
        frontier, part, enough, Hope(least: leastGains(for: need, rest), cost: cost))
    }
    return group.need.map { filled(frontier, to: $0) } ?? frontier
  }

  private mutating func frontier(of item: Int) -> Frontier {
    var options: [[Option]] = [[], []]
    for (index, choice) in choices[item].enumerated() {
      var option = Option(
        gain: choice.gain, cost: choice.cost, origin: origin(.pick(item: item, choice: index)))
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
  static let unreachable = 1 << 60

  /// How an option came about.
  enum Origin {
    case nothing
    case pick(item: Int, choice: Int)
    case both(Int, Int)
  }

  mutating func origin(_ origin: Origin) -> Int {
    origins.append(origin)
    return origins.count - 1
  }

  private func picks(of origin: Int) -> [(item: Int, choice: Int)] {
    switch origins[origin] {
    case .nothing: []
    case .pick(let item, let choice): [(item, choice)]
    case .both(let first, let second): picks(of: first) + picks(of: second)
    }
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
  fileprivate func losses(_ choices: [[Selection.Choice]]) -> Int {
    members.map { member in
      switch member {
      case .item(let item): max(0, -(choices[item].map(\.gain).min() ?? 0))
      case .group(let group): group.losses(choices)
      }
    }.reduce(0, +)
  }
}
