internal import BigInt

// How exact numbers are read, and written for people.

extension Fraction {
  /// Reads a decimal such as `84.6` or `-1`, or a fraction such as `10/3`; `nil` for all else.
  ///
  /// No sign but `-`, and none before 0; no exponent, no separators, at most `mostDigits` digits.
  public init?(_ text: String) { self.init(utf8: Array(text.utf8)[...]) }

  /// How many digits a number in a file may have.
  static let mostDigits = 30

  /// How many digits a text has that would be a number if they were fewer; else `nil`.
  static func digitsTooMany(in text: String) -> Int? {
    let magnitude = text.utf8.dropFirst(text.hasPrefix("-") ? 1 : 0)
    let marks = magnitude.count { !$0.isDigit }
    guard
      magnitude.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }),
      marks <= 1, magnitude.first?.isDigit == true, magnitude.last?.isDigit == true,
      magnitude.count - marks > mostDigits
    else { return nil }
    return magnitude.count - marks
  }

  /// Reads the same of a text's bytes.
  init?(utf8 text: ArraySlice<UInt8>) {
    if text.count > Fraction.mostDigits, text.count(where: \.isDigit) > Fraction.mostDigits {
      return nil
    }
    let isNegative = text.first == UInt8(ascii: "-")
    guard let magnitude = Fraction.magnitude(text.dropFirst(isNegative ? 1 : 0)) else {
      return nil
    }
    if isNegative, magnitude == .zero { return nil }
    self = isNegative ? magnitude.negated : magnitude
  }

  private static func magnitude(_ text: ArraySlice<UInt8>) -> Fraction? {
    let mark = text.firstIndex { !$0.isDigit } ?? text.endIndex
    let first = text[..<mark]
    guard let leading = first.first, leading != UInt8(ascii: "0") || first.count == 1 else {
      return nil
    }
    if mark == text.endIndex {
      return first.smallNumber.map { Fraction($0) } ?? Fraction(first.number, over: 1)
    }
    let second = text[(mark + 1)...]
    guard !second.isEmpty, second.allSatisfy(\.isDigit) else { return nil }
    switch text[mark] {
    case UInt8(ascii: "/"):
      guard second.first != UInt8(ascii: "0") else { return nil }
      if let part = first.smallNumber, let whole = second.smallNumber {
        return Fraction(part, of: whole)
      }
      return Fraction(first.number, over: second.number)
    case UInt8(ascii: "."):
      if let units = first.smallNumber, let rest = second.smallNumber,
        let power = Int.powerOf10(second.count), let scaled = units.times(power)?.plus(rest)
      {
        return Fraction(scaled, of: power)
      }
      let power = BigInt(10).power(second.count)
      return Fraction(first.number * power + second.number, over: power)
    default: return nil
    }
  }
}

extension Fraction: CustomStringConvertible {
  /// The exact number: a decimal such as `84.6` where it ends, else a fraction such as `10/3`.
  public var description: String {
    guard let decimals = finiteDecimals else { return "\(numerator)/\(denominator)" }
    return Self.decimal(numerator * BigInt(10).power(decimals) / denominator, decimals: decimals)
  }

  /// The number cut to at most two decimals, for display.
  ///
  /// It is never rounded up: a score just below a level does not read as if it had reached it.
  ///
  /// - Returns: the text, and whether something was cut off.
  public var displayed: (text: String, isCut: Bool) {
    if case .small(let numerator, let denominator) = form, let scaled = numerator.times(100) {
      let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: denominator)
      return (Self.text(ofHundredths: rest < 0 ? quotient - 1 : quotient), rest != 0)
    }
    let (quotient, rest) = (numerator * 100).quotientAndRemainder(dividingBy: denominator)
    return (Self.text(ofHundredths: rest < 0 ? quotient - 1 : quotient), rest != 0)
  }

  /// The number rounded half up to at most two decimals, but cut where the rounded number would
  /// reach one of `bounds` that the number itself does not: no score reads as a level it missed.
  public func rounded(below bounds: [Fraction] = []) -> String {
    let (quotient, rest) = (numerator * 200 + denominator)
      .quotientAndRemainder(dividingBy: 2 * denominator)
    let hundredths = rest < 0 ? quotient - 1 : quotient
    let rounded = Fraction(hundredths, over: 100)
    let crosses = bounds.contains { self < $0 && $0 <= rounded }
    return crosses ? displayed.text : Self.text(ofHundredths: hundredths)
  }

  /// A number that is not negative with at most two decimals, never less than it is: so many
  /// points are really enough.
  public var displayedUp: String {
    Self.text(ofHundredths: (numerator * 100 + denominator - 1) / denominator)
  }

  /// Whether a decimal writes the number exactly.
  var isDecimal: Bool { finiteDecimals != nil }

  /// The number as a decimal that goes on after these.
  func beginning(decimals: Int) -> String {
    Self.decimal(numerator * BigInt(10).power(decimals) / denominator, decimals: decimals)
  }

  private static func text<Number: SignedInteger>(ofHundredths hundredths: Number) -> String {
    hundredths % 100 == 0
      ? decimal(hundredths / 100, decimals: 0)
      : hundredths % 10 == 0
        ? decimal(hundredths / 10, decimals: 1) : decimal(hundredths, decimals: 2)
  }

  /// How many decimals write the number exactly; `nil` if no finite number does.
  private var finiteDecimals: Int? {
    if isWhole { return 0 }
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  private static func decimal<Number: SignedInteger>(_ scaled: Number, decimals: Int) -> String {
    let digits = String(scaled.magnitude)
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension ArraySlice<UInt8> {
  /// The number of some digits; `nil` if an `Int` may not hold it.
  fileprivate var smallNumber: Int? {
    // Eighteen digits always fit.
    count > 18 ? nil : reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The number of some digits.
  fileprivate var number: BigInt {
    reduce(0) { $0 * 10 + BigInt($1 - UInt8(ascii: "0")) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Int {
  /// 10 to a power; `nil` if it overflows.
  fileprivate static func powerOf10(_ exponent: Int) -> Int? {
    exponent > 18 ? nil : (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
