extension Selection {
  /// A partial selection.
  struct Option {
    var gain: Amount
    var cost: Amount
    var origin: Int32
    /// The list of rooms that are open, and how much more they can gain.
    var rooms = RoomLists.none
    var spare: Amount = 0
    /// What its choices lose.
    var loss = 0

    /// The most it can gain.
    var most: Amount { gain + spare }

    /// Both together, without room.
    ///
    /// - Parameter enough: the gain beyond which nobody asks for more.
    func sum(with other: Option, _ enough: Amount, _ origin: Int32) -> Option {
      Option(
        gain: min(enough, gain + other.gain), cost: cost + other.cost, origin: origin,
        loss: loss + other.loss)
    }

    /// Whether it comes before another where the one with the most gain comes first.
    func precedes(_ other: Option) -> Bool {
      if gain != other.gain { return gain > other.gain }
      return cost != other.cost ? cost < other.cost : origin < other.origin
    }
  }

  /// Two frontiers are not joined by many more pairs than so many for each option there may be.
  private static let mostChoices = 64
  /// Never are more pairs of two frontiers kept than take some 40 megabytes.
  private static let mostPairs = 500_000
  /// A pair with room takes as long as so many without.
  private static let roomWork = 16

  /// How many options are joined with a frontier.
  private func mostOptions(beside other: Frontier) -> Int {
    min(effort.mostOptions * Selection.mostChoices, Selection.mostPairs) / max(1, other.count)
  }

  mutating func joined(_ a: Option, _ b: Option) -> Option {
    Option(
      gain: a.gain + b.gain, cost: a.cost + b.cost, origin: origin(.both(a.origin, b.origin)),
      rooms: roomLists.joined(a.rooms, b.rooms), spare: a.spare + b.spare, loss: a.loss + b.loss)
  }

  /// Every pair of two frontiers that no other beats.
  ///
  /// - Parameters:
  ///   - enough: the gain beyond which nobody asks for more.
  ///   - least: for each number of changes the gain below which nothing helps.
  mutating func join(
    _ a: Frontier, _ b: Frontier, _ enough: Amount, _ least: [Amount]
  ) -> Frontier {
    let count = min(a.options.count + b.options.count - 2, mostChanges)
    let size = mostOptions(beside: b)
    let a = a.count > size ? thinned(a, to: size) : a
    let lists = (0...count).map { changes in
      let parts = (0..<a.options.count).reversed()
        .filter { $0 <= changes && changes - $0 < b.options.count }
        .map { (a.options[$0], b.options[changes - $0]) }
      return pairs(of: parts, enough, least: least[changes])
    }
    return thinned(Frontier(options: lists), to: effort.mostOptions)
  }

  /// The pairs of two lists of options that no other beats, for each of some pairs of lists.
  private mutating func pairs(
    of parts: [([Option], [Option])], _ enough: Amount, least: Amount
  ) -> [Option] {
    var (runs, plain) = (Runs(), true)
    var all: [Option] = []
    var before: Int32 = 0
    for (left, right) in parts {
      if left.contains(where: { $0.spare > 0 }) || right.contains(where: { $0.spare > 0 }) {
        plain = false
      }
      work += left.count * right.count * (plain ? 1 : Selection.roomWork)
      if isOver {
        (isWhole, isComplete) = (false, false)
        return []
      }
      // What a pair is made of is told by its number.
      for (index, other) in right.enumerated() {
        let number = { before + Int32($0 * right.count + index) }
        if plain {
          runs.add(left.sums(with: other, within: limits, enough, least: least, number))
          continue
        }
        for (place, one) in left.enumerated() {
          var sum = one.sum(with: other, enough, number(place))
          if sum.cost > limits.cost || sum.loss > limits.loss { continue }
          sum.spare = one.spare + other.spare
          if one.gain + other.gain + sum.spare < least { continue }
          sum.rooms = roomLists.joined(one.rooms, other.rooms)
          all.append(sum)
        }
      }
      before += Int32(left.count * right.count)
    }
    let best = plain ? runs.merged() : unbeaten(all + runs.merged())
    return best.map { option in
      var (option, number) = (option, Int(option.origin))
      for (left, right) in parts {
        if number < left.count * right.count {
          option.origin = origin(
            .both(left[number / right.count].origin, right[number % right.count].origin))
          break
        }
        number -= left.count * right.count
      }
      return option
    }
  }

  /// The options that none with the same room beats, the one with the most gain first.
  ///
  /// Of equal ones the first is kept.
  func unbeaten(_ options: [Option]) -> [Option] {
    var least: [Int: Amount] = [:]
    return options.sorted { $0.precedes($1) }.filter { option in
      guard option.cost < least[option.rooms] ?? .max else { return false }
      least[option.rooms] = option.cost
      return true
    }
  }

  /// For each number of changes the cheapest pair of two frontiers that gains enough.
  ///
  /// Only the second one may have room.
  mutating func cheapest(_ a: Frontier, _ b: Frontier, need: Amount) -> [Option?] {
    let count = min(a.options.count + b.options.count - 2, mostChanges)
    let hasRoom = b.hasRoom
    let size = mostOptions(beside: b)
    let a = hasRoom && a.count > size ? thinned(a, to: size) : a
    return (0...count).map { changes in
      var best: (cost: Amount, one: Option, other: Option)?
      for first in (0..<a.options.count).reversed()
      where first <= changes && changes - first < b.options.count {
        let (left, right) = (a.options[first], b.options[changes - first])
        if hasRoom {
          for other in right {
            for one in left {
              var whole = other
              whole.gain += one.gain
              whole.cost += one.cost
              guard let cost = filling(whole, to: need)?.cost, cost < best?.cost ?? .max
              else { continue }
              best = (cost, one, other)
            }
          }
          continue
        }
        // The less the one gains, the more the other must.
        var last = right.count - 1
        for one in left {
          while last >= 0, one.gain + right[last].gain < need { last -= 1 }
          if last < 0 { break }
          if one.cost + right[last].cost < best?.cost ?? .max {
            best = (one.cost + right[last].cost, one, right[last])
          }
        }
      }
      guard let best, best.cost <= limits.cost else { return nil }
      var option = joined(best.one, best.other)
      option.cost = best.cost
      return option
    }
  }
}
