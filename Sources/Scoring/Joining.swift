extension Selection {
  /// A partial selection.
  struct Option {
    var gain: Int
    var cost: Int
    var origin: Int
    /// The room that is open.
    var rooms: [Room] = []

    /// The most it can gain.
    var most: Int { rooms.isEmpty ? gain : rooms.map(\.left).reduce(gain, +) }
  }

  /// Frontiers are not larger.
  private static let limit = 8192
  /// Two frontiers are not joined by many more pairs.
  private static let mostPairs = 1 << 19

  mutating func joined(_ a: Option, _ b: Option) -> Option {
    Option(
      gain: a.gain + b.gain, cost: a.cost + b.cost, origin: origin(.both(a.origin, b.origin)),
      rooms: a.rooms.isEmpty ? b.rooms : a.rooms + b.rooms)
  }

  /// Every pair of two frontiers that no other beats.
  ///
  /// - Parameters:
  ///   - enough: the gain beyond which nobody asks for more.
  ///   - least: for each number of changes the gain below which no way leads to the end.
  mutating func join(
    _ a: Frontier, _ b: Frontier, _ enough: Int, least: [Int]? = nil
  ) -> Frontier {
    let count = min(a.options.count + b.options.count - 2, mostChanges)
    let limit = Selection.limit / (count + 1)
    let lists = (0...count).map { changes -> [Option] in
      // Few pairs are kept, so where they come from is noted for these only.
      var pairs: [(Int, Int)] = []
      var options: [Option] = []
      for first in (0..<a.options.count).reversed()
      where first <= changes && changes - first < b.options.count {
        let right = b.options[changes - first]
        let left = thinned(a.options[first], to: size(of: a, before: right, of: b))
        for one in left {
          for other in right where one.cost + other.cost <= limits.cost {
            let option = Option(
              gain: min(enough, one.gain + other.gain), cost: one.cost + other.cost,
              origin: pairs.count,
              rooms: one.rooms.isEmpty ? other.rooms : one.rooms + other.rooms)
            if let least, option.most < least[changes] { continue }
            options.append(option)
            pairs.append((one.origin, other.origin))
          }
        }
      }
      return thinned(unbeaten(options), to: limit).map { option in
        var option = option
        option.origin = origin(.both(pairs[option.origin].0, pairs[option.origin].1))
        return option
      }
    }
    return Frontier(options: lists)
  }

  /// How large a list of the first frontier may be that meets a list of the second.
  private func size(of a: Frontier, before list: [Option], of b: Frontier) -> Int {
    2 * Selection.mostPairs / (a.options.count * b.options.count * max(1, list.count))
  }

  /// The options that none with the same room beats, the one with the most gain first.
  ///
  /// Of equal ones the first is kept.
  func unbeaten(_ options: [Option]) -> [Option] {
    let order = options.indices.sorted {
      let (a, b) = (options[$0], options[$1])
      return (b.gain, a.cost, $0) < (a.gain, b.cost, $1)
    }
    var kept: [Option] = []
    if options.allSatisfy(\.rooms.isEmpty) {
      for index in order where options[index].cost < kept.last?.cost ?? .max {
        kept.append(options[index])
      }
      return kept
    }
    var least: [[Room]: Int] = [:]
    for index in order where options[index].cost < least[options[index].rooms] ?? .max {
      least[options[index].rooms] = options[index].cost
      kept.append(options[index])
    }
    return kept
  }

  /// Not more options than `count`, the one with the most gain among them.
  private mutating func thinned(_ options: [Option], to count: Int) -> [Option] {
    let count = max(2, count)
    if options.count <= count { return options }
    switch thinning {
    case .choosing:
      return (0..<count).map { options[$0 * (options.count - 1) / (count - 1)] }
    case .merging:
      // What has room has no order in which neighbours are alike.
      guard options.allSatisfy(\.rooms.isEmpty) else {
        isComplete = false
        return Array(options.prefix(count))
      }
      return (0..<count).map { index in
        let part = options[(index * options.count / count)..<((index + 1) * options.count / count)]
        var merged = part[part.startIndex]
        merged.cost = part[part.endIndex - 1].cost
        return merged
      }
    }
  }

  /// For each number of changes the cheapest pair of two frontiers that gains enough.
  ///
  /// Only the second one may have room.
  mutating func cheapest(_ a: Frontier, _ b: Frontier, need: Int) -> [Option?] {
    let count = min(a.options.count + b.options.count - 2, mostChanges)
    return (0...count).map { changes in
      var best: (cost: Int, one: Option, other: Option)?
      for first in (0..<a.options.count).reversed()
      where first <= changes && changes - first < b.options.count {
        let (left, right) = (a.options[first], b.options[changes - first])
        if right.contains(where: { !$0.rooms.isEmpty }) {
          let left = thinned(left, to: size(of: a, before: right, of: b))
          for other in right {
            for one in left {
              var whole = other
              whole.gain += one.gain
              whole.cost += one.cost
              guard let filled = whole.filled(to: need), filled.cost < best?.cost ?? .max
              else { continue }
              best = (filled.cost, one, other)
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
