/// Moves things along a line just so far that none covers another.
enum Spreading {
  /// The starts of things of `lengths` that would like to start at `wishes`, in their order.
  ///
  /// Neighbours that are in each other's way form a group that stands as near as it can to where
  /// its members wish to be.
  static func starts(_ wishes: [Double], lengths: [Double], gap: Double) -> [Double] {
    // With what stands before it taken off each wish, things may meet but not pass one another.
    var before = 0.0
    var offsets: [Double] = []
    var groups: [(sum: Double, count: Int)] = []
    for (wish, length) in zip(wishes, lengths) {
      offsets.append(before)
      groups.append((wish - before, 1))
      before += length + gap
      while groups.count > 1 {
        let (last, other) = (groups[groups.count - 1], groups[groups.count - 2])
        if other.sum / Double(other.count) <= last.sum / Double(last.count) { break }
        groups.removeLast()
        groups[groups.count - 1] = (other.sum + last.sum, other.count + last.count)
      }
    }
    let places = groups.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    return zip(places, offsets).map { $0 + $1 }
  }
}
