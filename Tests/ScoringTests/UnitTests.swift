import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

@Suite struct UnitTests {
  /// The unit in a text, and what is said of it.
  private func read(_ text: String) -> (unit: Unit?, printed: String) {
    var problems = Problems()
    let node = Node.read(Source(path: "unit.yaml", text: text), into: &problems)
    let unit = node.flatMap { Unit($0, "unit", &problems) }
    return (unit, problems.printed)
  }

  @Test(arguments: [
    ("1", "1 hour"), ("-1", "-1 hour"), ("0", "0 hours"), ("0.5", "0.5 hours"), ("2", "2 hours"),
    ("21", "21 hours"), ("1.5", "1.5 hours"),
  ])
  func standsInTheSingularBehindOneAlone(number: String, text: String) throws {
    let unit = try #require(read("{zh: 小时, en: {one: hour, many: hours}}").unit)
    let value = try #require(Fraction(number))
    #expect(value.with(unit).replacing("−", with: "-") == text)
    #expect(unit.name(for: value).zh == "小时")
  }

  @Test func isTheSameBehindEveryNumberWithOneWord() throws {
    let unit = try #require(read("{zh: 元, en: yuan}").unit)
    #expect(unit.name(for: Fraction(1)) == Name(zh: "元", en: "yuan"))
    #expect(unit.name(for: nil) == unit.name)
  }

  @Test func asksForBothForms() {
    let (unit, printed) = read("{zh: 小时, en: {many: hours}}")
    #expect(unit == nil)
    #expect(
      printed == """
        unit.yaml:1:10: error: 'unit.en' must have 'one' [MissingKey]
          1 | {zh: 小时, en: {many: hours}}
            |            ^^
          fix: add 'one'
        """)
  }

  @Test func takesTheBoundThatAnIntervalEndsWith() {
    let (one, two) = (Fraction(1), Fraction(2))
    let from = Interval(lower: Interval.Bound(one, isIncluded: true), upper: nil)
    let both = Interval(
      lower: Interval.Bound(one, isIncluded: true), upper: Interval.Bound(two, isIncluded: false))
    #expect(from.lastBound == one)
    #expect(both.lastBound == two)
  }
}
