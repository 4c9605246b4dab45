// What a search for a sum (`SumSearch`) works with.

/// The sums that some items come to.
struct Half {
  private var items: [(item: Int, picks: [Int])] = []
  private(set) var sums: [SumPuzzle.Amount] = [0]

  /// - Parameter limit: more sums than these are not kept.
  mutating func add(_ item: Int, _ options: [(pick: Int, gain: SumPuzzle.Amount)], _ limit: Int) {
    if options.count * sums.count > limit { return }
    items.append((item, options.map(\.pick)))
    sums = options.flatMap { option in sums.map { $0 + option.gain } }
  }

  /// What makes the sum at an index.
  func picks(_ index: Int) -> [(item: Int, pick: Int)] {
    // Each item's options stand around all sums of the items before it.
    var (size, index) = (sums.count, index)
    return items.reversed().map { item, picks in
      size /= picks.count
      defer { index %= size }
      return (item, picks[index / size])
    }
  }
}

/// A part of a whole, near enough, so that no product overflows.
struct Share {
  private let part: SumPuzzle.Amount
  private let shift: Int

  init(_ part: SumPuzzle.Amount, of whole: SumPuzzle.Amount) {
    shift = max(0, whole.bits - 14)
    self.part = min(part, whole) >> shift
    self.whole = max(1, whole >> shift)
  }

  private let whole: SumPuzzle.Amount

  func of(_ amount: SumPuzzle.Amount) -> SumPuzzle.Amount { amount * part / whole }
}

/// Numbers without a pattern, always the same ones.
struct Noise {
  private var state: UInt32 = 1

  /// A number below 1,024.
  mutating func next() -> Int {
    state = state &* 1_664_525 &+ 1_013_904_223
    return Int(state >> 22)
  }

  mutating func shuffle(_ items: inout [Int]) {
    for index in items.indices.dropFirst() { items.swapAt(index, next() % (index + 1)) }
  }
}
