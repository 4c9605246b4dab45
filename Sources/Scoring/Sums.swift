/// The sums that parts make, each with one way to make it.
struct Sums<Way> {
  /// More sums than these are not kept.
  static var limit: Int { 512 }

  /// Whether all sums were kept.
  private(set) var isComplete = true
  private var order: [Fraction]
  private var ways: [Fraction: Way]

  /// The one sum of no parts.
  init(from sum: Fraction, _ way: Way) {
    order = [sum]
    ways = [sum: way]
  }

  /// A way for each sum, in the order in which the sums were found.
  var all: [Way] { order.compactMap { ways[$0] } }

  /// Every sum there is, with and without one part more.
  mutating func mayAdd(
    _ part: Fraction, _ way: (Way) -> Way, by isBetter: (Way, Way) -> Bool
  ) {
    mustAdd([Fraction.zero, part], worth: { $0 }, { $1 == .zero ? $0 : way($0) }, by: isBetter)
  }

  /// Every sum there is with one of some parts more.
  mutating func mustAdd<Part>(
    _ parts: [Part], worth: (Part) -> Fraction, _ way: (Way, Part) -> Way,
    by isBetter: (Way, Way) -> Bool
  ) {
    let before = (order, ways)
    (order, ways) = ([], [:])
    for part in parts {
      for sum in before.0 {
        guard let smaller = before.1[sum] else { continue }
        let (larger, longer) = (sum + worth(part), way(smaller, part))
        if let known = ways[larger] {
          if isBetter(longer, known) { ways[larger] = longer }
        } else if order.count < Self.limit {
          order.append(larger)
          ways[larger] = longer
        } else {
          isComplete = false
        }
      }
    }
  }
}
