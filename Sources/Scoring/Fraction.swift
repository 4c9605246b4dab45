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
  /// The number above the line and the one below, which is more than 0.
  ///
  /// What can be small is never large, so that equal numbers have equal forms.
  enum Form: Hashable, Sendable {
    /// Both fit an `Int`; neither is `Int.min`, so that a sign can always be turned.
    case small(Int, Int)
    /// One of them does not.
    indirect case large(BigInt, BigInt)
  }

  let form: Form

  private init(_ form: Form) { self.form = form }

  init(_ numerator: BigInt, over denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let (numerator, denominator) = (sign * numerator / divisor, sign * denominator / divisor)
    if let above = Int(exactly: numerator), let below = Int(exactly: denominator), above != .min {
      form = .small(above, below)
    } else {
      form = .large(numerator, denominator)
    }
  }

  /// The number in lowest terms; `nil` where a sign cannot be turned.
  private init?(small numerator: Int, over denominator: Int) {
    guard numerator != .min, denominator != .min else { return nil }
    let sign = denominator < 0 ? -1 : 1
    if denominator == sign {
      form = .small(sign * numerator, 1)
      return
    }
    let divisor = sign * Int(numerator.magnitude.commonDivisor(with: denominator.magnitude))
    form = .small(numerator / divisor, denominator / divisor)
  }

  /// A whole number.
  public init(_ number: Int) {
    form = number == .min ? .large(BigInt(number), 1) : .small(number, 1)
  }

  /// `part` of `whole`.
  ///
  /// - Precondition: `whole` is not 0.
  public init(_ part: Int, of whole: Int) {
    precondition(whole != 0, "a fraction has no zero below its line")
    self = Fraction(small: part, over: whole) ?? Fraction(BigInt(part), over: BigInt(whole))
  }

  /// 0.
  public static let zero = Fraction(0)

  /// The number above the line.
  var numerator: BigInt {
    switch form {
    case .small(let numerator, _): BigInt(numerator)
    case .large(let numerator, _): numerator
    }
  }

  /// The number below the line, more than 0.
  var denominator: BigInt {
    switch form {
    case .small(_, let denominator): BigInt(denominator)
    case .large(_, let denominator): denominator
    }
  }

  /// The number without what stands behind the point, toward zero.
  var wholePart: Fraction {
    switch form {
    case .small(let numerator, let denominator): Fraction(numerator / denominator)
    case .large(let numerator, let denominator): Fraction(numerator / denominator, over: 1)
    }
  }

  /// Whether the number is a whole one.
  public var isWhole: Bool {
    switch form {
    case .small(_, let denominator): denominator == 1
    case .large(_, let denominator): denominator == 1
    }
  }
}

extension Fraction: Comparable {
  /// The order of the numbers.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    guard case .small(let a, let b) = left.form, case .small(let c, let d) = right.form else {
      return left.numerator * right.denominator < right.numerator * left.denominator
    }
    if b == d { return a < c }
    let (first, second) = (a.multipliedFullWidth(by: d), c.multipliedFullWidth(by: b))
    return (first.high, first.low) < (second.high, second.low)
  }
}

extension Fraction {
  /// The sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form,
      let sum = sum(a, b, c, d)
    {
      return sum
    }
    return Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// a/b + c/d; `nil` if a step overflows.
  private static func sum(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Fraction? {
    if b == d { return a.plus(c).flatMap { Fraction(small: $0, over: b) } }
    guard let first = a.times(d), let second = c.times(b), let numerator = first.plus(second),
      let denominator = b.times(d)
    else { return nil }
    return Fraction(small: numerator, over: denominator)
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction { left + right.negated }

  /// The number with its sign turned.
  var negated: Fraction {
    switch form {
    case .small(let numerator, let denominator): Fraction(.small(-numerator, denominator))
    case .large(let numerator, let denominator): Fraction(-numerator, over: denominator)
    }
  }

  /// The product.
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form,
      let numerator = a.times(c), let denominator = b.times(d),
      let product = Fraction(small: numerator, over: denominator)
    {
      return product
    }
    return Fraction(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient.
  ///
  /// - Precondition: `right` is not 0.
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    precondition(right != .zero, "nothing is divided by zero")
    if case .small(let a, let b) = left.form, case .small(let c, let d) = right.form,
      let numerator = a.times(d), let denominator = b.times(c),
      let quotient = Fraction(small: numerator, over: denominator)
    {
      return quotient
    }
    return Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }
}

extension Sequence<Fraction> {
  /// The sum of all.
  ///
  /// Neighbours are added first: the sum of many different fractions has a long denominator, and
  /// few of the steps to it should be so long.
  public func sum() -> Fraction {
    var sums = Array(self)
    while sums.count > 1 {
      sums = stride(from: 0, to: sums.count, by: 2).map {
        $0 + 1 < sums.count ? sums[$0] + sums[$0 + 1] : sums[$0]
      }
    }
    return sums.first ?? .zero
  }
}

extension Int {
  /// The sum; `nil` if it overflows.
  func plus(_ other: Int) -> Int? {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? nil : sum
  }

  /// The product; `nil` if it overflows.
  func times(_ other: Int) -> Int? {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? nil : product
  }
}

extension UInt {
  /// The greatest common divisor (Stein); one of the two is not 0.
  fileprivate func commonDivisor(with other: UInt) -> UInt {
    if self == 0 || other == 0 { return self | other }
    let shift = (self | other).trailingZeroBitCount
    var (a, b) = (self >> trailingZeroBitCount, other >> other.trailingZeroBitCount)
    while a != b {
      if a < b { swap(&a, &b) }
      a -= b
      a >>= a.trailingZeroBitCount
    }
    return a << shift
  }
}
