import Diagnostics
import TestSupport
import Testing

@testable import Scoring

/// Files of one scheme must not both be in force on a day.
@Suite struct EditionFilesTests {
  private func found(_ dates: [(edition: String, from: String?, until: String?)]) throws -> String {
    let schemes = try dates.map { edition, from, until in
      let from = from.map { "inForce: \($0)\n" } ?? ""
      let until = until.map { "inForceUntil: \($0)\n" } ?? ""
      let text = replacing(
        ["edition: \"1\"": "edition: \"\(edition)\"", "inForce: 2026-02-01\n": from + until],
        in: tinySchemeText)
      return (scheme: try readScheme(text), path: "tiny-\(edition).yaml")
    }
    var problems = Problems()
    Scheme.checkEditions(schemes, into: &problems)
    return problems.printed
  }

  @Test func letsOneBeginTheDayAfterTheOtherEnds() throws {
    #expect(try found([("1", nil, "2020-12-31"), ("2", "2021-01-01", nil)]) == "")
    #expect(try found([("2", "2021-01-01", nil), ("1", nil, "2020-12-31")]) == "")
  }

  @Test func refusesDaysWithTwoEditions() throws {
    #expect(
      try found([("1", nil, "2021-01-01"), ("2", "2021-01-01", nil)]) == """
        tiny-2.yaml: error: editions '1' and '2' of scheme 'tiny' are in force on the same days \
        [EditionsOverlap]
          why: an audit without 'edition' is evaluated by the one in force on its day
          fix: correct 'inForce' and 'inForceUntil'; the other file is tiny-1.yaml
        """)
    #expect(try found([("1", nil, nil), ("2", "2021-01-01", nil)]).contains("EditionsOverlap"))
  }

  @Test func refusesAnEditionInTwoFiles() throws {
    #expect(
      try found([("1", nil, "2020-12-31"), ("1", "2021-01-01", nil)]) == """
        tiny-1.yaml: error: edition '1' of scheme 'tiny' stands in two files [EditionTwice]
          fix: give one of them another id or edition; the other file is tiny-1.yaml
        """)
  }
}
