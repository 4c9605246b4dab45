extension Selection {
  /// A frontier with not many more options than `count`, of each list the one with the most gain
  /// among them.
  mutating func thinned(_ frontier: Frontier, to count: Int) -> Frontier {
    if frontier.count <= count { return frontier }
    isWhole = false
    lost += ((frontier.count - 1) / count).bits
    // Short lists stay whole, and what they leave over is for the long ones.
    var (left, share) = (count, 0)
    let sizes = frontier.options.map(\.count).filter { $0 > 0 }.sorted()
    for (index, size) in sizes.enumerated() {
      share = left / (sizes.count - index)
      if size > share { break }
      left -= size
    }
    return Frontier(options: frontier.options.map { thinned($0, to: max(2, share)) })
  }

  private mutating func thinned(_ options: [Option], to count: Int) -> [Option] {
    if options.count <= count { return options }
    switch effort.thinning {
    case .choosing:
      return (0..<count).map { options[$0 * (options.count - 1) / (count - 1)] }
    case .merging:
      // What has room has no order in which neighbours are alike.
      guard options.allSatisfy({ $0.spare == 0 }) else {
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
}

extension Int {
  /// How many bits write it, of a number that is not negative.
  var bits: Int { Int.bitWidth - leadingZeroBitCount }
}
