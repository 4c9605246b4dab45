internal import BigInt

// Scoring: an audit held against a scheme gives an evaluation, exactly.
//
// Comes in: located nodes of a scheme and of an audit.
// Goes out: the evaluation: points, score, level, and the reason for each number.
// Must never know: documents, drawing, files, databases, and what day it is.

/// An exact rational number in lowest terms, of any size.
///
/// Scores stay fractions from input to level: 84.6 of 94 is exactly 90, which no `Double` knows.
public struct Fraction: Hashable, Sendable {
  private let numerator: BigInt
  private let denominator: BigInt

  private init(_ numerator: BigInt, over denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// A whole number.
  public init(_ number: Int) {
    numerator = BigInt(number)
    denominator = 1
  }

  /// `part` of `whole`.
  ///
  /// - Precondition: `whole` is not 0.
  public init(_ part: Int, of whole: Int) {
    precondition(whole != 0, "a fraction has no zero below its line")
    self.init(BigInt(part), over: BigInt(whole))
  }

  /// Reads a decimal such as `84.6` or `-1`, or a fraction such as `10/3`; `nil` for all else.
  ///
  /// No sign but `-`, no exponent, no separators, at most 30 digits.
  public init?(_ text: String) {
    guard text.utf8.count <= 32 else { return nil }
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "/" })
    guard parts.allSatisfy(\.isDigits), parts[0] == "0" || parts[0].first != "0",
      let digits = BigInt(parts.joined())
    else { return nil }
    let sign: BigInt = isNegative ? -1 : 1
    if text.contains("/") {
      guard parts[1].first != "0", let part = BigInt(parts[0]), let whole = BigInt(parts[1]) else {
        return nil
      }
      self.init(sign * part, over: whole)
    } else {
      let decimals = parts.count == 2 ? parts[1].utf8.count : 0
      self.init(sign * digits, over: BigInt(10).power(decimals))
    }
  }

  /// 0.
  public static let zero = Fraction(0)

  /// The number without what stands behind the point, toward zero.
  var wholePart: Fraction { Fraction(numerator / denominator, over: 1) }

  /// Whether the number is a whole one.
  public var isWhole: Bool { denominator == 1 }
}

extension Fraction: Comparable {
  /// The order of the numbers.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Fraction {
  /// The sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// The product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient.
  ///
  /// - Precondition: `right` is not 0.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    precondition(right != .zero, "nothing is divided by zero")
    return Fraction(
      left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
}

extension Sequence<Fraction> {
  /// The sum of all.
  public func sum() -> Fraction { reduce(.zero, +) }
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

  private static func text(ofHundredths hundredths: BigInt) -> String {
    let decimals = hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2
    return decimal(hundredths / BigInt(10).power(2 - decimals), decimals: decimals)
  }

  /// How many decimals write the number exactly; `nil` if no finite number does.
  private var finiteDecimals: Int? {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  private static func decimal(_ scaled: BigInt, decimals: Int) -> String {
    let digits = String(scaled.magnitude)
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Substring {
  /// Whether the text is one or more of 0 to 9.
  fileprivate var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
