/// Numbers from a least to a most, each of which can come about; a single number is both.
struct Stretch: Hashable {
  var least: Fraction
  var most: Fraction
  /// Whether the most itself is only come near to.
  var isOpen = false

  init(_ least: Fraction, _ most: Fraction, isOpen: Bool = false) {
    (self.least, self.most, self.isOpen) = (least, most, isOpen)
  }

  init(_ value: Fraction) { self.init(value, value) }

  /// The part from `bound` on; `nil` where there is none.
  func from(_ bound: Fraction) -> Stretch? {
    most < bound || (isOpen && most == bound)
      ? nil : Stretch(max(least, bound), most, isOpen: isOpen)
  }

  /// The part below `bound`; `nil` where there is none.
  func below(_ bound: Fraction) -> Stretch? {
    if least >= bound { return nil }
    return most < bound ? self : Stretch(least, bound, isOpen: true)
  }

  /// Each number raised by one of the other's.
  static func + (left: Stretch, right: Stretch) -> Stretch {
    Stretch(
      left.least + right.least, left.most + right.most, isOpen: left.isOpen || right.isOpen)
  }

  /// Each number so many times, which is not less than 0.
  static func * (stretch: Stretch, factor: Fraction) -> Stretch {
    Stretch(
      stretch.least * factor, stretch.most * factor, isOpen: stretch.isOpen && factor > .zero)
  }

  /// Takes in what begins within it, or where it ends, or anywhere if what lies between is taken in
  /// too.
  mutating func takeIn(_ other: Stretch) {
    if other.most > most {
      (most, isOpen) = (other.most, other.isOpen)
    } else if other.most == most {
      isOpen = isOpen && other.isOpen
    }
  }
}

extension Stretch: Comparable {
  static func < (left: Stretch, right: Stretch) -> Bool {
    left.least == right.least ? left.most < right.most : left.least < right.least
  }
}

extension [Stretch] {
  /// Sorted stretches, those that overlap as one.
  var joined: [Stretch] {
    reduce(into: []) { joined, stretch in
      guard let last = joined.last, stretch.least <= last.most else {
        return joined.append(stretch)
      }
      joined[joined.count - 1].takeIn(stretch)
    }
  }
}
