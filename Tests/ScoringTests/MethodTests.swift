import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// Points, score and level where measures, ratings and periods play a part.
@Suite struct MethodTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let parts: KeyValuePairs<String, String>
    let trace: (clause: String, text: String)
    let final: String
    let level: String
    var testDescription: String { name }

    init(
      _ name: String, _ parts: KeyValuePairs<String, String>, _ clause: String, _ trace: String,
      final: String, _ level: String
    ) {
      (self.name, self.parts, self.final, self.level) = (name, parts, final, level)
      self.trace = (clause, trace)
    }
  }

  // As it stands: 1 is (2 × 4 + 4 + 3) ÷ 4 = 3.75; 2.1 is 61 of 183.9 ÷ 3 = 61.3; 2.2 is 1.5 of
  // three months, December among them although it is a part; with 4 that is 66.75.
  static let rows = [
    Row(
      "everything as the audit has it", [:], "1.1",
      "4 of 5: 3 hours, in the band from 1, up to 3",
      final: "66.75", "gold-base"),
    Row(
      "just below the first bound", ["value: 3,": "value: 0.999999,"], "1.1",
      "5 of 5: 0.999999 hours, in the band below 1", final: "67.25", "gold-base"),
    Row(
      "the bound belongs to the band that says so", ["value: 3,": "value: 1,"], "1.1",
      "4 of 5: 1 hours, in the band from 1, up to 3", final: "66.75", "gold-base"),
    Row(
      "just above a bound that is included", ["value: 3,": "value: 3.000001,"], "1.1",
      "3 of 5: 3.000001 hours, in the band above 3, up to 24", final: "66.25", "gold-base"),
    Row(
      "far above the last bound", ["value: 3,": "value: 1000,"], "1.1",
      "1 of 5: 1000 hours, in the band above 24", final: "65.25", "silver"),
    Row(
      "the mean of raters is exact",
      ["{by: 乙, rating: \"3\"}": "{by: 乙, rating: 3}, {by: 丙, rating: 1}"],
      "1.2", "3 of 5: the mean of 5, 3, 1", final: "66.5", "gold-base"),
    Row(
      "a checklist wins what is met",
      ["met: [greet, close], unmet: [listen]": "met: [], unmet: [greet, listen, close]"],
      "1.3", "0 of 5: 0 of 3 items are met, not 'greet', 'listen', 'close'", final: "66",
      "gold-base"),
    Row(
      "an excluded clause leaves the average by its weight",
      [
        "findings:": "exclusions: [{clause: \"1.2\", reason: 无}]\nfindings:",
        "ratings: [{by: 甲, rating: 5}, {by: 乙, rating: \"3\"}]": "outcome: not-applicable",
      ], "1.2", "excluded, its 5 points not counted: 无", final: "200/3", "gold-base"),
    Row(
      "an average over the months is rounded as the scheme says", [:], "2.1",
      "61.3 yuan × 1 = 61.3, rounded down to 61", final: "66.75", "gold-base"),
    Row(
      "the months there are, for a newcomer",
      ["since: 2025-12-20": "since: 2026-01-31", "[60, 61, 62.9]": "[60, 63]"], "2.2",
      "2 months × 0.5 = 1", final: "66.25", "gold-base"),
    Row(
      "too few months for a rating",
      ["since: 2025-12-20": "since: 2026-02-01", "[60, 61, 62.9]": "[90]"], "2.2",
      "1 months × 0.5 = 0.5", final: "94.75", "unrated"),
    Row(
      "points are held at their maximum", ["since: 2025-12-20": "since: 2020-12-20"], "2.2",
      "63 months × 0.5 = 31.5, held at 10", final: "75.25", "gold-base"),
    Row(
      "two stops cost points", ["value: 0,": "value: 2,"], "2.3", "2 times × -10 = -20",
      final: "46.75", "silver"),
    Row(
      "three stops cap the level whatever the score",
      ["value: 0,": "value: 3,", "[60, 61, 62.9]": "[160, 161, 162.9]"], "2.3",
      "3 times × -10 = -30", final: "136.75", "silver"),
    Row(
      "a bound of sub-levels belongs to the better one", ["[60, 61, 62.9]": "[84.25, 84.25, 84.5]"],
      "2.1", "253/3 yuan × 1 = 253/3, rounded down to 84", final: "89.75", "gold-base"),
    Row(
      "a missed target that a level requires",
      ["value: 24, outcome: conforming": "value: 24.5, outcome: nonconforming"], "3",
      "0 of 1: 24.5 hours, the target of at most 24 is missed", final: "66.75", "silver"),
    Row(
      "a veto leaves no level",
      ["{clause: \"4\", outcome: conforming": "{clause: \"4\", outcome: nonconforming"],
      "4", "0 of 0.5: nonconforming, all or nothing", final: "66.25", "none"),
    Row(
      "what was not seen wins nothing",
      ["{clause: \"1.1\", value: 3,": "{clause: \"1.1\", outcome: not-seen,"],
      "1.1", "0 of 5: not seen", final: "64.75", "silver"),
  ]

  @Test(arguments: rows) func comesTo(_ row: Row) throws {
    let scheme = try readScheme(methodSchemeText)
    let (read, problems) = read(replacing(row.parts, in: methodAuditText), by: scheme)
    let audit = try #require(read, "\(problems.printed)")
    let evaluation = Evaluation(of: audit, by: scheme)
    let result = evaluation.results.first { $0.indicator.number == row.trace.clause }
    #expect(result?.trace == row.trace.text)
    #expect(evaluation.score.final.description == row.final)
    #expect(evaluation.levelID == row.level)
  }

  @Test(arguments: [
    (Rate.Rounding.down, ["1", "1", "-1", "-1"]), (.up, ["2", "2", "-2", "-2"]),
    (.halfUp, ["1", "2", "-1", "-2"]),
  ])
  func roundsToWholePoints(_ rounding: Rate.Rounding, _ rounded: [String]) {
    let values = ["1.4999", "1.5", "-1.4999", "-1.5"].compactMap { Fraction($0) }
    #expect(values.map { rounding.whole($0).description } == rounded)
    #expect(rounding.whole(Fraction(7)) == Fraction(7))
  }

  @Test(arguments: [
    (Raters.Combination.mean, "3.25"), (.median, "3.5"), (.lowest, "1"),
  ])
  func combinesRaters(_ combination: Raters.Combination, _ points: String) {
    #expect(combination.of([5, 1, 3, 4].map { Fraction($0) }).description == points)
    #expect(combination.of([Fraction(2)]) == Fraction(2))
  }

  @Test func takesBandsOfWholeNumbersThatFollowEachOther() throws {
    let whole = replacing(
      [
        "least: 0}\n        bands": "least: 0, whole: true}\n        bands",
        "{below: 1, points: 5}": "{upTo: 0, points: 5}",
        "{above: 3, upTo: 24, points: 3}": "{from: 4, upTo: 24, points: 3}",
      ], in: methodSchemeText)
    #expect(try readScheme(whole).indicators.first?.method.kind == .banded)
  }

  @Test func countsMonthsByTheCalendar() throws {
    var period = try #require(readScheme(methodSchemeText).period)
    func months(_ since: String, _ ratedOn: String) throws -> Int {
      try period.tenure(of: Term(since: #require(Day(since)), ratedOn: #require(Day(ratedOn))))
    }
    #expect(try months("2026-01-31", "2026-02-12") == 1)
    #expect(try months("2026-01-01", "2026-01-31") == 0)
    #expect(try months("2024-02-29", "2026-02-12") == 24)
    period.countsFirstMonth = false
    #expect(try months("2026-01-31", "2026-02-12") == 0)
    #expect(try months("2026-01-01", "2026-02-12") == 1)
  }
}
