import Foundation
import Scoring
import Testing

@Suite struct ReasonTests {
  private func reasons(
    _ found: [String: Found], special: (count: Int, open: Int) = (0, 0), bonuses: Int = 0
  ) throws -> [String] {
    try Evaluation(found, special: special, bonuses: bonuses, by: tinyScheme())
      .reasons.map(\.description)
  }

  @Test func tellTheStepsFromPointsToLevel() throws {
    #expect(
      try reasons(["1.2": .excluded, "2": .samples(failed: 1, of: 3)]) == [
        "60 of 70 applicable points: 60 ÷ 70 × 100 = 600/7",
        "final score 600/7 reaches 80: level 'three-star'",
      ])
    #expect(
      try reasons(["2": .fails], special: (1, 0)) == [
        "70 of 100 applicable points: 70 ÷ 100 × 100 = 70", "1 special deduction: −1",
        "final score 69 is below 70, the least for a level",
      ])
  }

  @Test func tellWhatHeldTheScore() throws {
    #expect(
      try reasons([:], special: (1, 1), bonuses: 1) == [
        "100 of 100 applicable points: 100 ÷ 100 × 100 = 100", "1 special deduction: −1",
        "bonus: +1", "final score 100 reaches 95: level 'five-star'",
        "1 special deduction is open: no certificate before closing",
      ])
    #expect(
      try reasons([:], bonuses: 1)[1...] == [
        "bonus: +1", "101 is held at the cap of 100",
        "final score 100 reaches 95: level 'five-star'",
      ])
    #expect(
      try reasons(["1.1": .fails, "1.2": .fails, "2": .fails], special: (2, 0))[1...] == [
        "2 special deductions: −2", "-2 is held at the floor of 0",
        "final score 0 is below 70, the least for a level",
      ])
  }

  @Test func tellWhatFailsAnAuditWhateverItsScore() throws {
    #expect(
      try reasons([:], special: (6, 2)) == [
        "100 of 100 applicable points: 100 ÷ 100 × 100 = 100", "6 special deductions: −6",
        "final score 94 alone would reach 90, level 'four-star'",
        "6 special deductions fail the audit whatever the score (from 5 on)",
        "2 special deductions are open: no certificate before closing",
      ])
  }

  @Test func traceThePointsOfEachIndicator() throws {
    let found: [String: Found] = ["1.1": .fails, "1.2": .excluded, "2": .samples(failed: 1, of: 9)]
    #expect(
      try Evaluation(found, by: tinyScheme()).results.map(\.trace) == [
        "0 of 40: nonconforming, all or nothing", "excluded, its 30 points not counted: why",
        "30 × (9 − 1) ÷ 9 = 80/3: 1 of 9 samples failed",
      ])
    #expect(
      try Evaluation(["1.2": .notSeen], by: tinyScheme()).results.map(\.trace) == [
        "40 of 40: conforming", "0 of 30: not seen", "30 of 30: conforming",
      ])
  }

  @Test func standInTheDataWithEveryNumber() throws {
    let evaluation = try Evaluation(
      ["1.2": .excluded, "2": .samples(failed: 1, of: 3)], special: (1, 0), by: tinyScheme())
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let json = try String(decoding: encoder.encode(evaluation), as: UTF8.self)
    #expect(
      json == """
        {
          "clauses" : [
            {
              "applicable" : "40",
              "clause" : "1.1",
              "confirmed" : true,
              "name" : "一一",
              "outcome" : "conforming",
              "points" : "40",
              "trace" : "40 of 40: conforming",
              "won" : "40"
            },
            {
              "applicable" : "0",
              "clause" : "1.2",
              "confirmed" : true,
              "name" : "一二",
              "outcome" : "not-applicable",
              "points" : "30",
              "trace" : "excluded, its 30 points not counted: why",
              "won" : "0"
            },
            {
              "applicable" : "30",
              "clause" : "2",
              "confirmed" : false,
              "name" : "二",
              "outcome" : "nonconforming",
              "points" : "30",
              "trace" : "30 × (3 − 1) ÷ 3 = 20: 1 of 3 samples failed",
              "won" : "20"
            }
          ],
          "edition" : "1",
          "level" : {
            "id" : "three-star",
            "stars" : 3
          },
          "reasons" : [
            "60 of 70 applicable points: 60 ÷ 70 × 100 = 600\\/7",
            "1 special deduction: −1",
            "final score 593\\/7 reaches 80: level 'three-star'"
          ],
          "scheme" : "tiny",
          "score" : {
            "applicable" : "70",
            "bonus" : "0",
            "final" : "593\\/7",
            "normalised" : "600\\/7",
            "raw" : "60",
            "specialDeductions" : "1",
            "total" : "100"
          }
        }
        """)
  }
}
