import Reading
import TestSupport
import Testing

@testable import Scoring

/// The sentences on a clause, in whole.
@Suite struct ExplanationTests {
  private func explanation(
    of number: String, _ parts: KeyValuePairs<String, String> = [:]
  ) throws -> [String] {
    let scheme = try readScheme(methodSchemeText)
    let (read, problems) = read(replacing(parts, in: methodAuditText), by: scheme)
    let audit = try #require(read, "\(problems.printed)")
    let sentences = Evaluation(of: audit, by: scheme).explanation(of: number, by: scheme)
    return try #require(sentences)
  }

  @Test func tellsOfABand() throws {
    #expect(
      try explanation(of: "1.1") == [
        "1.1 Response: an indicator of 5 points.",
        "Required: Required",
        "Judged as banded: points by bands of hours – below 1: 5; from 1, up to 3: 4; above 3, "
          + "up to 24: 3; above 24: 1.",
        "Observed: 3 hours.",
        "Evidence: 庚",
        "Points: 4 of 5: 3 hours, in the band from 1, up to 3.",
        "Its figures are confirmed; source: s, A source.",
        "It is part of 1 (3.75 of 5).",
        "It brings 2 to the score of 66.75.",
        "What it lost costs 0.5: with all its points the final score would be 67.25.",
      ])
  }

  @Test func tellsOfRatersInAnAverage() throws {
    #expect(
      try explanation(of: "1.2") == [
        "1.2 Communication: an indicator of 5 points.",
        "Required: Required",
        "Judged as rated: '5' Good 5, '3' Fair 3, '1' Poor 1; the mean of at least 2 "
          + "raters counts.",
        "Observed: '5' by 甲, '3' by 乙.",
        "Evidence: 庚",
        "Points: 4 of 5: the mean of 5, 3.",
        "Its figures are confirmed; source: s, A source.",
        "It is part of 1 (3.75 of 5).",
        "It brings 1 to the score of 66.75.",
        "What it lost costs 0.25: with all its points the final score would be 67.",
      ])
  }

  @Test func tellsOfAChecklist() throws {
    #expect(
      try explanation(of: "1.3") == [
        "1.3 Process: an indicator of 5 points.",
        "Required: Required",
        "Judged as checklist: 'greet' 2, 'listen' 2, 'close' 1.",
        "Observed: met 'greet', 'close'; not met 'listen'.",
        "Evidence: 庚",
        "Points: 3 of 5: 2 of 3 items are met, not 'listen'.",
        "Its figures are confirmed; source: s, A source.",
        "It is part of 1 (3.75 of 5).",
        "It brings 0.75 to the score of 66.75.",
        "What it lost costs 0.5: with all its points the final score would be 67.25.",
      ])
  }

  @Test func tellsOfAMeasureByMonths() throws {
    #expect(
      try explanation(of: "2.1") == [
        "2.1 Spend: an indicator without a limit of points.",
        "Required: Required",
        "Judged as linear: points are yuan × 1, rounded down, at least 0.",
        "Observed: 60, 61, 62.9 yuan, month by month.",
        "Evidence: 庚",
        "Points: 61.3 yuan × 1 = 61.3, rounded down to 61.",
        "Its figures are confirmed; source: s, A source.",
        "It is part of 2 (62.5).",
        "It brings 61 to the score of 66.75.",
      ])
  }

  @Test func tellsOfTheTimeSinceJoining() throws {
    #expect(
      try explanation(of: "2.2") == [
        "2.2 Tenure: an indicator of 10 points.",
        "Required: Required",
        "Judged as linear: points are months × 0.5, at least 0.",
        "Observed: 3 months, from the day of joining.",
        "Evidence: 庚",
        "Points: 3 months × 0.5 = 1.5.",
        "Its figures are confirmed; source: s, A source.",
        "It is part of 2 (62.5).",
        "It brings 1.5 to the score of 66.75.",
        "What it lost costs 8.5: with all its points the final score would be 75.25.",
      ])
  }

  @Test func tellsOfACap() throws {
    #expect(
      try explanation(of: "2.3") == [
        "2.3 Stops: an indicator that wins no points.",
        "Required: Required",
        "Judged as linear: points are times × -10.",
        "Observed: 0 times.",
        "Evidence: 庚",
        "Points: 0 times × -10 = 0.",
        "Its figures are confirmed; source: s, A source.",
        "It is part of 2 (62.5).",
        "It brings 0 to the score of 66.75.",
        "Where its measure is at least 3, the level is at most 'silver': Three stops cap the "
          + "level at silver",
      ])
  }

  @Test func tellsOfATargetThatDoesNotCount() throws {
    #expect(
      try explanation(of: "3") == [
        "3 Three: an indicator of 1 point.",
        "Required: Required",
        "Judged as target: all points for at most 24 hours, else none.",
        "Observed: 24 hours.",
        "Evidence: 庚",
        "Points: 1 of 1: 24 hours, the target of at most 24 is met.",
        "Its figures are confirmed; source: s, A source.",
        "Its points do not count in the score.",
        "All its points are required for 'gold-plus', 'gold-base'.",
      ])
  }

  @Test func tellsOfAVeto() throws {
    #expect(
      try explanation(
        of: "4",
        ["{clause: \"4\", outcome: conforming": "{clause: \"4\", outcome: nonconforming"]) == [
          "4 Four: an indicator of 0.5 points.",
          "Required: Required",
          "Judged as qualitative: all points or none.",
          "Observed: nonconforming.",
          "Evidence: 庚",
          "Points: 0 of 0.5: nonconforming, all or nothing.",
          "Its figures are confirmed; source: s, A source.",
          "Without all its points there is no level.",
          "It brings 0 to the score of 66.25.",
          "What it lost costs 0.5: with all its points the final score would be 66.75.",
        ])
  }

  @Test func tellsOfAnExclusion() throws {
    #expect(
      try explanation(
        of: "1",
        [
          "findings:": "exclusions: [{clause: \"1.2\", reason: 无}]\nfindings:",
          "ratings: [{by: 甲, rating: 5}, {by: 乙, rating: \"3\"}]": "outcome: not-applicable",
        ]) == [
          "1 One: a heading over 3 clauses, whose points are averaged by weight.",
          "Points: (2 × 4 (1.1) + 1 × 3 (1.3)) ÷ 3 = 11/3 of 5 applicable points.",
          "Excluded, and so not counted: 1.2.",
          "It brings 11/3 (3.66…) to the score of 200/3 (66.66…).",
          "What it lost costs 4/3 (1.33…): with all its points the final score would be 68.",
          "Level 'gold-plus' asks for 0.5 of its applicable points.",
          "Level 'gold-base' asks for 0.5 of its applicable points.",
        ])
  }

  @Test func tellsTheAssumptionsThatNameAClause() throws {
    let scheme = try shippedScheme()
    let evaluation = Evaluation(["5.3.1": .samples(failed: 1, of: 4)], by: scheme)
    let sentences = try #require(evaluation.explanation(of: "5.3.1", by: scheme))
    #expect(
      sentences.filter { $0.hasPrefix("Assumed: ") }.first
        == "Assumed: The sub-clauses of 5.1.6, 5.1.7, 5.2.1, 5.3.1 and 5.3.2 are not publicly "
        + "known; each of these indicators is judged as a whole.")
  }

  @Test func knowsNoOtherClause() throws {
    let scheme = try tinyScheme()
    #expect(Evaluation([:], by: scheme).explanation(of: "1.3", by: scheme) == nil)
  }
}
