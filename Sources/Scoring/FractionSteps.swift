internal import BigInt

extension Fraction {
  /// The largest multiple of `unit` that is not above the number.
  public func roundedDown(to unit: Fraction) -> Fraction {
    let count = self / unit
    let whole = count.wholePart
    return (count < whole ? whole - Fraction(1) : whole) * unit
  }

  /// The smallest multiple of `unit` that is not below the number.
  func roundedUp(to unit: Fraction) -> Fraction {
    .zero - (.zero - self).roundedDown(to: unit)
  }

  /// The number, if it is whole and not huge.
  var int: Int? { isWhole ? Int(exactly: numerator) : nil }

  /// How many times `1 / scale` it is; `nil` if that is not a whole number, or a huge one.
  func parts(of scale: Int) -> Int? { (self * Fraction(scale)).int }

  /// What is below the line, if it is not huge.
  var divisor: Int? { Int(exactly: denominator) }

  /// What is above the line, if it is not huge.
  var multiple: Int? { Int(exactly: numerator) }
}

extension Fraction {
  /// Longer numbers than so many characters tell nobody anything.
  private static let longest = 24

  /// The number in a sentence: exact, or its first decimals where it is too long to be read.
  public var told: String {
    let exact = description
    return exact.count > Fraction.longest ? beginning(4) : exact
  }

  /// The number in a sentence; a fraction that no decimal writes has its first decimals behind it.
  ///
  /// They are two, or as many as it takes to tell the number from 0.
  public var explained: String {
    isDecimal || description.count > Fraction.longest ? told : "\(self) (\(beginning(2)))"
  }

  /// The points in a sentence: `1 point`, `2.5 points`.
  var inPoints: String { "\(told) point\(self == Fraction(1) ? "" : "s")" }

  /// So many decimals, or as many as it takes to tell the number from 0, and a sign that more follow.
  private func beginning(_ least: Int) -> String {
    var decimals = least
    while magnitude * Fraction(BigInt(10).power(decimals), over: 1) < Fraction(1) { decimals += 1 }
    return beginning(decimals: decimals) + "…"
  }
}
