import TestSupport
import Testing

@testable import Scoring

/// Two audits by two editions of one scheme.
@Suite struct ComparisonEditionTests {
  /// The tiny scheme a year on: 1.2 is worth less, 2 has become a heading over 2.1, and 3 is new.
  private static func nextEdition() throws -> Scheme {
    let first = replacing(
      [
        "edition: \"1\"": "edition: \"2\"", "    points: 70\n": "    points: 60\n",
        "        points: 30\n": "        points: 20\n", "{zh: 一二, en: One two}": "{zh: 改, en: New}",
      ], in: tinySchemeText)
    let start = try #require(first.firstRange(of: "  - number: \"2\"\n")).lowerBound
    return try readScheme(first[..<start] + rest)
  }

  /// What stands in the place of clause 2.
  private static let rest = """
      - number: "3"
        name: {zh: 三, en: Three}
        requirement: {zh: 要求, en: Required}
        points: 10
        confirmed: true
        source: s
        method: qualitative
      - number: "2"
        name: {zh: 二, en: Two}
        points: 30
        confirmed: true
        source: s
        clauses:
          - number: "2.1"
            name: {zh: 二一, en: Two one}
            requirement: {zh: 要求, en: Required}
            points: 30
            confirmed: false
            source: s
            method: qualitative

    """

  @Test func listsClausesByTheLaterEditionThenThoseOnlyTheEarlierHas() throws {
    let comparison = try compare(
      side(["1.2": .samples(failed: 1, of: 2)]), side(by: Self.nextEdition()))
    #expect(comparison.spansEditions)
    #expect(
      comparison.clauses.map { "\($0.indicator.number) \($0.state.rawValue)" } == [
        "1.1 kept", "1.2 other-points", "3 added", "2.1 added", "2 removed",
      ])
    #expect(
      comparison.headings.map {
        "\($0.number) \($0.won.before?.description ?? "-") \($0.won.after?.description ?? "-")"
      } == ["1 55 60", "2 30 30"])
    #expect(comparison.clauses[1].formerName?.zh == "一二")
    #expect(comparison.clauses[0].formerName == nil)
    #expect(comparison.clauseCount == 5)
    #expect(comparison.keptCount == 1)
  }

  /// 1 has 100 points to win before and 80 after: no difference of points means anything.
  @Test func comparesHeadingsOfOtherPointsByTheirShares() throws {
    let comparison = try compare(
      side(["1.2": .samples(failed: 1, of: 2)]), side(by: Self.nextEdition()))
    let heading = comparison.headings[0]
    #expect(heading.difference == nil)
    #expect(heading.shares.before?.description == "11/14" && heading.shares.after == Fraction(1))
    let clause = comparison.clauses[1]
    #expect(clause.state == .otherPoints && clause.difference == nil)
  }

  @Test func listsHeadingsThatOnlyTheEarlierEditionHasLast() throws {
    let comparison = try compare(side(by: Self.nextEdition()), side())
    #expect(comparison.headings.map(\.number) == ["1", "2"])
    #expect(
      comparison.clauses.map { "\($0.indicator.number) \($0.state.rawValue)" } == [
        "1.1 kept", "1.2 other-points", "2 added", "3 removed", "2.1 removed",
      ])
  }

  @Test func ranksLevelsThatOneEditionAloneKnowsByItsOrder() throws {
    let other = try tinyScheme(["edition: \"1\"": "edition: \"2\"", "id: five-star": "id: best"])
    let level = try compare(side(), side(by: other)).level
    #expect(level.ids == Change(before: "five-star", after: "best"))
    #expect(level.trend == .changed)
    #expect(try compare(side(["1.1": .fails]), side(by: other)).level.trend == .risen)
  }
}
