/// The partial selections that nothing beats, by the number of their changes.
struct Frontier {
  /// For each number of changes the options, the one with the most gain first.
  var options: [[Selection.Option]]

  init(_ option: Selection.Option) { options = [[option]] }

  /// Numbers of changes beyond those of any option are left out, since lists share the room there is.
  init(options: [[Selection.Option]]) {
    let count = options.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 1
    self.options = Array(options.prefix(count))
  }

  /// How many options there are.
  var count: Int { options.reduce(0) { $0 + $1.count } }

  var hasRoom: Bool { options.contains { $0.contains { $0.spare > 0 } } }

  /// Where to cut parts so that both sides have about as many combinations.
  static func half(of parts: [Frontier]) -> Int {
    // The bits of a count stand for its logarithm.
    let sizes = parts.map { max(0, $0.count - 1).bits }
    let all = sizes.reduce(0, +)
    var sum = 0
    for (index, size) in sizes.enumerated() {
      if 2 * sum >= all { return index }
      sum += size
    }
    return parts.count
  }

  /// The most that can be gained by so many changes at most.
  func mostGain(_ mostChanges: Int) -> MostGain {
    MostGain(options.prefix(mostChanges + 1).map { $0.map(\.most).max() })
  }
}

/// The most that can be gained, by the number of changes.
struct MostGain {
  private var most: [Selection.Amount?] = [0]

  init() {}

  init(_ most: [Selection.Amount?]) {
    self.most = most
    for index in most.indices.dropFirst() {
      if let before = self.most[index - 1] {
        self.most[index] = max(before, most[index] ?? before)
      }
    }
  }

  func most(changes: Int) -> Selection.Amount {
    most[min(changes, most.count - 1)] ?? -Selection.unreachable
  }

  func joined(_ other: MostGain, _ mostChanges: Int) -> MostGain {
    var sums: [Selection.Amount?] = Array(
      repeating: nil, count: min(most.count + other.most.count - 1, mostChanges + 1))
    for (i, a) in most.enumerated() {
      for (j, b) in other.most.enumerated() where i + j < sums.count {
        guard let a, let b else { continue }
        sums[i + j] = max(sums[i + j] ?? a + b, a + b)
      }
    }
    return MostGain(sums)
  }
}
