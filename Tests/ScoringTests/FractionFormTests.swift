import BigInt
import TestSupport
import Testing

@testable import Scoring

/// Small numbers are calculated in machine words, the others by a library; nobody may notice.
@Suite struct FractionFormTests {
  /// A number of many sizes: near 0, near the ends of a machine word, beyond them.
  private static func number(_ random: inout Seeded) -> (fraction: Fraction, exact: Ratio) {
    func part() -> Int {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: Int.random(in: -3...3, using: &random)
      case 1, 2: Int.random(in: -1000...1000, using: &random)
      case 3: Int.max - Int.random(in: 0...3, using: &random)
      case 4: Int.min + Int.random(in: 0...3, using: &random)
      case 5: Int.random(in: -4_000_000_000...4_000_000_000, using: &random)
      case 6: 1 << Int.random(in: 0...62, using: &random)
      default: Int.random(in: Int.min...Int.max, using: &random)
      }
    }
    let (above, below) = (part(), part())
    let divisor = below == 0 ? 1 : below
    return (Fraction(above, of: divisor), Ratio(BigInt(above), BigInt(divisor)))
  }

  /// A fraction as the library alone would calculate it, in lowest terms.
  private struct Ratio: Equatable {
    let above: BigInt
    let below: BigInt

    init(_ above: BigInt, _ below: BigInt) {
      let divisor = above.greatestCommonDivisor(with: below) * (below < 0 ? -1 : 1)
      self.above = above / divisor
      self.below = below / divisor
    }
  }

  private func expect(
    _ fraction: Fraction, is exact: Ratio, _ what: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      fraction.numerator == exact.above && fraction.denominator == exact.below, what,
      sourceLocation: sourceLocation)
    let fits =
      exact.above.magnitude <= BigUInt(Int.max) && exact.below.magnitude <= BigUInt(Int.max)
    let isSmall = if case .small = fraction.form { true } else { false }
    #expect(isSmall == fits, what, sourceLocation: sourceLocation)
  }

  @Test("calculates as the library does", arguments: 1...200 as ClosedRange<UInt64>)
  func calculatesAsTheLibraryDoes(seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<20 {
      var (a, x) = Self.number(&random)
      let (b, y) = Self.number(&random)
      // Results of results, so that large numbers are calculated with as well.
      if Bool.random(using: &random) {
        (a, x) = (a * b, Ratio(x.above * y.above, x.below * y.below))
      }
      let what: Comment = "\(a) and \(b)"
      expect(a, is: x, what)
      expect(b, is: y, what)
      expect(a + b, is: Ratio(x.above * y.below + y.above * x.below, x.below * y.below), what)
      expect(a - b, is: Ratio(x.above * y.below - y.above * x.below, x.below * y.below), what)
      expect(a * b, is: Ratio(x.above * y.above, x.below * y.below), what)
      if b != .zero {
        expect(a / b, is: Ratio(x.above * y.below, x.below * y.above), what)
        // Back where it came from, so that large numbers become small again.
        #expect(a / b * b == a && (a / b * b).hashValue == a.hashValue, what)
      }
      #expect(a + b - b == a && (a + b - b).hashValue == a.hashValue, what)
      #expect((a < b) == (x.above * y.below < y.above * x.below), what)
      #expect((a == b) == (x == y), what)
      expect(a.wholePart, is: Ratio(x.above / x.below, 1), what)
      #expect(a.isWhole == (x.below == 1))
    }
  }

  @Test("reads and writes numbers of any size", arguments: 1...200 as ClosedRange<UInt64>)
  func readsAndWritesNumbersOfAnySize(seed: UInt64) throws {
    var random = Seeded(seed)
    func digits(_ count: Int) -> String {
      (0..<count).map { "\(Int.random(in: ($0 == 0 ? 1 : 0)...9, using: &random))" }.joined()
    }
    let whole = digits(.random(in: 1...20, using: &random))
    let rest = digits(.random(in: 1...10, using: &random))
    let sign = Bool.random(using: &random) ? "-" : ""
    let (above, below) = try (#require(BigInt(sign + whole)), #require(BigInt(rest)))
    expect(try #require(Fraction(sign + whole)), is: Ratio(above, 1), "\(sign)\(whole)")
    expect(
      try #require(Fraction("\(sign)\(whole)/\(rest)")), is: Ratio(above, below),
      "\(sign)\(whole)/\(rest)")
    let decimal = try #require(Fraction("\(sign)\(whole).\(rest)"))
    let power = BigInt(10).power(rest.count)
    let scaled = try #require(BigInt(sign + whole + rest))
    expect(decimal, is: Ratio(scaled, power), "\(sign)\(whole).\(rest)")
    #expect(Fraction(decimal.description) == decimal)
    let cut = decimal.displayed
    #expect(try #require(Fraction(cut.text)) <= decimal)
    #expect(cut.isCut == (Fraction(cut.text) != decimal))
  }
}
