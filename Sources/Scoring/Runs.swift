/// Options without room in runs, each sorted and without options that another one of it beats,
/// which are merged into one.
struct Runs {
  /// Each about twice as long as the next, so that an option is moved seldom.
  private var runs: [[Selection.Option]] = []

  mutating func add(_ run: [Selection.Option]) {
    if run.isEmpty { return }
    runs.append(run)
    while runs.count > 1, runs[runs.count - 2].count < 2 * runs[runs.count - 1].count { join() }
  }

  /// All options that no other one beats, the one with the most gain first.
  ///
  /// Of equal ones it is the one that came about first.
  mutating func merged() -> [Selection.Option] {
    while runs.count > 1 { join() }
    return runs.first ?? []
  }

  /// Merges the two last runs.
  private mutating func join() {
    let (b, a) = (runs.removeLast(), runs.removeLast())
    var both: [Selection.Option] = []
    both.reserveCapacity(a.count + b.count)
    var (i, j, least) = (0, 0, Selection.Amount.max)
    while i < a.count || j < b.count {
      let next: Selection.Option
      if j == b.count || (i < a.count && a[i].precedes(b[j])) {
        next = a[i]
        i += 1
      } else {
        next = b[j]
        j += 1
      }
      if next.cost < least {
        both.append(next)
        least = next.cost
      }
    }
    runs.append(both)
  }
}

extension [Selection.Option] {
  /// The sums of a run with another option, within some limits.
  ///
  /// - Parameters:
  ///   - limits: what they may cost and lose.
  ///   - enough: the gain beyond which nobody asks for more.
  ///   - least: the gain below which nothing helps.
  ///   - number: what tells how a sum came about, of the place of an option.
  func sums(
    with other: Selection.Option, within limits: Selection.Limits, _ enough: Selection.Amount,
    least: Selection.Amount, _ number: (Int) -> Int32
  ) -> [Selection.Option] {
    // The more gain, the more cost: what is too dear stands first, what gains too little last, and
    // of what gains enough all but the last is beaten.
    var first = place { $0.cost + other.cost > limits.cost }
    let end = place { $0.gain + other.gain >= least }
    let full = place { $0.gain + other.gain >= enough }
    first = Swift.max(first, full - 1)
    guard first < end else { return [] }
    var sums: [Selection.Option] = []
    sums.reserveCapacity(end - first)
    for index in first..<end where self[index].loss + other.loss <= limits.loss {
      sums.append(self[index].sum(with: other, enough, number(index)))
    }
    return sums
  }

  /// The first place where something no longer holds, which holds up to there.
  private func place(where holds: (Selection.Option) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
