import Scoring
import Testing

@Suite struct FractionTests {
  @Test(
    "reads and writes",
    arguments: [
      ("0", "0"), ("1", "1"), ("84.6", "84.6"), ("84.60", "84.6"), ("-0.5", "-0.5"),
      ("10/3", "10/3"), ("20/6", "10/3"), ("-10/4", "-2.5"), ("0/7", "0"), ("3/8", "0.375"),
      ("1/3", "1/3"), ("0.001", "0.001"), ("100.0000000001", "100.0000000001"),
      ("1/524288", "0.0000019073486328125"),  // however many decimals, if they end
      ("123456789012345678901234567890", "123456789012345678901234567890"),
    ])
  func readsAndWrites(text: String, written: String) throws {
    #expect(try #require(Fraction(text)).description == written)
  }

  @Test(arguments: [
    "", " ", "-", "+1", "1.", ".5", "1e3", "1,5", "1_000", "0x10", "012", "010/3", "1/03", "1/0",
    "1/-3", "/3", "3/", "1/2/3", "1.5/2", "1 ", " 1", "--1", "-0", "-0.0", "-0/3", "１", "nan",
    "inf", "1/2.5", "٣",
    "1234567890123456789012345678901.5",
  ])
  func refuses(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test func calculatesExactly() throws {
    func number(_ text: String) throws -> Fraction { try #require(Fraction(text)) }
    #expect(try number("0.1") + number("0.2") == number("0.3"))
    #expect(try number("1/3") + number("1/6") == number("0.5"))
    #expect(try number("1") - number("4/3") == number("-1/3"))
    #expect(try number("2/3") * number("-3/4") == number("-0.5"))
    #expect(try number("84.6") / number("94") * Fraction(100) == number("90"))
    #expect(try number("1") / number("-3") == number("-1/3"))
    #expect([try number("5/3"), try number("1/12")].sum() == Fraction(21, of: 12))
    #expect([Fraction]().sum() == .zero)
    #expect(Fraction(7, of: -14).description == "-0.5")
  }

  /// Each of these falls short of its level in binary floating point.
  @Test(
    "normalises to a level's bound exactly",
    arguments: [
      ("84.6", "94", 90), ("69.35", "73", 95), ("73.6", "92", 80), ("65.1", "93", 70),
    ])
  func normalises(raw: String, applicable: String, score: Int) throws {
    let (raw, applicable) = try (#require(Fraction(raw)), #require(Fraction(applicable)))
    #expect(raw / applicable * Fraction(100) == Fraction(score))
  }

  @Test func compares() throws {
    let ordered = ["-10/3", "-1", "0", "1/3", "0.34", "1/2", "94.95", "94.999999", "95", "9500/99"]
    let numbers = try ordered.map { try #require(Fraction($0)) }
    #expect(numbers.reversed().sorted() == numbers)
    #expect(Fraction(2, of: 4) == Fraction(1, of: 2))
    #expect(Fraction(2, of: 4).hashValue == Fraction(1, of: 2).hashValue)
    #expect(Fraction(6, of: 3).isWhole && !Fraction(1, of: 3).isWhole)
  }

  @Test(arguments: [
    ("10/3", "3.34"), ("0.001", "0.01"), ("4.5", "4.5"), ("5", "5"), ("94.999", "95"), ("0", "0"),
  ])
  func showsHowMuchIsEnough(exact: String, shown: String) throws {
    let number = try #require(Fraction(exact))
    #expect(number.displayedUp == shown)
    #expect(try #require(Fraction(number.displayedUp)) >= number)
  }

  @Test(
    "explains what no decimal writes",
    arguments: [
      ("0.005", "0.005"), ("84.375", "84.375"), ("-0.001", "-0.001"), ("7", "7"), ("0", "0"),
      ("10/3", "10/3 (3.33…)"), ("-10/3", "-10/3 (-3.33…)"), ("2/3", "2/3 (0.66…)"),
      ("3001/3000", "3001/3000 (1.00…)"), ("1/30", "1/30 (0.03…)"),
      ("1/300", "1/300 (0.003…)"), ("-1/7000", "-1/7000 (-0.0001…)"),
    ])
  func explains(exact: String, explained: String) throws {
    #expect(try #require(Fraction(exact)).explained == explained)
  }

  /// A score just below a level must not read as if it had reached it.
  @Test(
    "shows two decimals and never rounds up",
    arguments: [
      ("95", "95", false), ("94.95", "94.95", false), ("94.999", "94.99", true),
      ("94.9999999", "94.99", true), ("89.995", "89.99", true), ("10/3", "3.33", true),
      ("20/3", "6.66", true), ("0.001", "0", true), ("99.5", "99.5", false),
      ("0.07", "0.07", false),
      ("12.30", "12.3", false), ("-0.5", "-0.5", false), ("-3.339", "-3.34", true),
      ("-10/3", "-3.34", true), ("-0.001", "-0.01", true), ("-2", "-2", false), ("0", "0", false),
    ])
  func shows(exact: String, shown: String, isCut: Bool) throws {
    let displayed = try #require(Fraction(exact)).displayed
    #expect(displayed.text == shown)
    #expect(displayed.isCut == isCut)
    #expect(try #require(Fraction(displayed.text)) <= #require(Fraction(exact)))
  }
}
