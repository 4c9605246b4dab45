/// What is done with numbers that are too many to list.
enum Listing: Hashable {
  /// They are not told.
  case exact
  /// Neighbours are told together with all that lies between them, so what is not told is
  /// impossible.
  case widened
  /// Some are left out, so what is told is possible.
  case thinned

  /// How many numbers are told.
  var most: Int { self == .exact ? 20_000 : 400 }

  /// How many numbers of one clause are added to so many before it.
  func mostOfClause(besides count: Int) -> Int {
    self == .exact ? most : max(40, 40 * most / max(1, count))
  }

  /// More sums than these are not looked at for one list.
  var mostSums: Int { self == .exact ? 200_000 : 2_000_000 }

  /// The multiples of a step from one number to another, both included; `nil` where they are too
  /// many.
  func multiples(of step: Fraction, from least: Fraction, to most: Fraction) -> [Fraction]? {
    let count = ((most - least) / step).roundedDown(to: Fraction(1))
    if count < .zero { return [] }
    if let count = count.int, count < self.most {
      return (0...count).map { least + Fraction($0) * step }
    }
    guard self == .thinned else { return nil }
    // The first and the last in full, and some between.
    let (part, top) = (self.most / 4, least + count * step)
    let stride = (count / Fraction(2 * part)).roundedUp(to: Fraction(1)) * step
    return (0..<part).map { least + Fraction($0) * step }
      + (0..<2 * part).map { least + Fraction($0) * stride }.filter { $0 <= most }
      + (0..<part).map { top - Fraction($0) * step }
  }

  /// No more of sorted elements than `count`; `nil` where that cannot be.
  ///
  /// - Parameters:
  ///   - gap: how far the second of two neighbours lies behind the first; `nil` where the two
  ///     cannot be told together.
  ///   - join: makes two neighbours one.
  func reduced<Element>(
    _ list: [Element], to count: Int, gap: (Element, Element) -> Fraction?,
    join: (inout Element, Element) -> Void
  ) -> [Element]? {
    let excess = list.count - count
    if excess <= 0 { return list }
    if self == .exact { return nil }
    let gaps = list.indices.dropFirst().compactMap { index in
      gap(list[index - 1], list[index]).map { (index, $0) }
    }
    .sorted { $0.1 < $1.1 }
    if self == .thinned {
      // Half of them spread evenly, and half where the gaps are wide: what stands alone stays.
      let half = count / 2
      let dense = Set(gaps.prefix(list.count - half).map(\.0))
      let chosen =
        list.indices.filter { !dense.contains($0) }.prefix(half)
        + (0..<half).map { $0 * (list.count - 1) / max(1, half - 1) }
      return Set(chosen).sorted().map { list[$0] }
    }
    if gaps.count < excess { return nil }
    let closed = Set(gaps.prefix(excess).map(\.0))
    return list.indices.reduce(into: []) { reduced, index in
      if closed.contains(index) {
        join(&reduced[reduced.count - 1], list[index])
      } else {
        reduced.append(list[index])
      }
    }
  }

  /// No more stretches than are told; `nil` where that cannot be.
  func reduced(_ stretches: [Stretch]) -> [Stretch]? {
    reduced(
      stretches.sorted().joined, to: most, gap: { $1.least - $0.most }, join: { $0.takeIn($1) })
  }
}
