import Scoring
import Testing

/// Rules S2 to S11 of GB/T 27922-2011, on a scheme of 40, 30 and 30 points.
@Suite struct EvaluationTests {
  private func won(_ found: [String: Found], _ number: String) throws -> String {
    let results = try Evaluation(found, by: tinyScheme()).results
    return try #require(results.first { $0.indicator.number == number }).won.description
  }

  @Test func takesAllPointsOfANonconformingIndicator() throws {
    #expect(try won(["1.1": .fails], "1.1") == "0")
    #expect(try won(["1.2": .fails], "1.2") == "0")
    #expect(try won([:], "1.1") == "40")
  }

  @Test func deductsInProportionForSampledIndicators() throws {
    #expect(try won(["2": .samples(failed: 3, of: 10)], "2") == "21")
    #expect(try won(["2": .samples(failed: 0, of: 10)], "2") == "30")
    #expect(try won(["2": .samples(failed: 10, of: 10)], "2") == "0")
  }

  /// FACTS 2.1: of 5 points, 3 of 10 samples failing leave 3.5, 1 of 3 leaves ten thirds.
  @Test(arguments: [(3, 10, "3.5"), (1, 3, "10/3"), (2, 3, "5/3"), (1, 1_000_000, "4.999995")])
  func keepsThirdsOfAPoint(failed: Int, drawn: Int, won: String) throws {
    let scheme = try tinyScheme([
      "points: 40": "points: 65", "points: 30\n        confirmed": "points: 5\n        confirmed",
    ])
    let evaluation = Evaluation(["1.2": .samples(failed: failed, of: drawn)], by: scheme)
    #expect(evaluation.results[1].won.description == won)
  }

  @Test func winsNothingForWhatWasNotSeen() throws {
    #expect(try won(["1.2": .notSeen], "1.2") == "0")
    #expect(
      try Evaluation(["1.2": .notSeen], by: tinyScheme()).score.applicable?.description == "100")
  }

  @Test func takesExclusionsOutOfTheTotal() throws {
    let evaluation = try Evaluation(
      ["1.2": .excluded, "2": .samples(failed: 1, of: 5)], by: tinyScheme())
    #expect(evaluation.score.raw.description == "64")
    #expect(evaluation.score.applicable?.description == "70")
    #expect(evaluation.score.total?.description == "100")
    #expect(evaluation.score.normalised.description == "640/7")
    #expect(evaluation.levelID == "four-star")
    #expect(evaluation.results.map(\.lost.description) == ["0", "0", "6"])
  }

  @Test(
    "gives the level whose bound the score reaches",
    arguments: [
      (["2": .samples(failed: 1, of: 6)], "95", "five-star"),
      (
        ["2": .samples(failed: 1, of: 6), "1.2": .samples(failed: 1, of: 1_000_000)], "94.99997",
        "four-star"
      ),
      (["2": .samples(failed: 1, of: 3)], "90", "four-star"),
      (
        ["2": .samples(failed: 1, of: 3), "1.2": .samples(failed: 1, of: 1_000_000)], "89.99997",
        "three-star"
      ),
      (["2": .samples(failed: 2, of: 3)], "80", "three-star"),
      (
        ["2": .samples(failed: 2, of: 3), "1.2": .samples(failed: 1, of: 1_000_000)], "79.99997",
        "qualified"
      ),
      (["2": .fails], "70", "qualified"),
      (["2": .fails, "1.2": .samples(failed: 1, of: 1_000_000)], "69.99997", "none"),
      ([:], "100", "five-star"),
      (["1.1": .fails, "1.2": .fails, "2": .fails], "0", "none"),
    ] as [([String: Found], String, String)])
  func givesTheLevel(found: [String: Found], score: String, level: String) throws {
    let evaluation = try Evaluation(found, by: tinyScheme())
    #expect(evaluation.score.final.description == score)
    #expect(evaluation.levelID == level)
    #expect(evaluation.levelByScore?.id ?? "none" == level)
  }

  @Test(
    "counts special deductions and the bonus outside the score",
    arguments: [
      (0, 0, "98", "five-star"), (1, 0, "97", "five-star"), (3, 0, "95", "five-star"),
      (4, 0, "94", "four-star"), (4, 1, "95", "five-star"), (5, 0, "93", "none"),
      (5, 1, "94", "none"), (9, 0, "89", "none"), (0, 1, "99", "five-star"),
    ])
  func countsSpecialPoints(special: Int, bonuses: Int, final: String, level: String) throws {
    let found: [String: Found] = ["2": .samples(failed: 1, of: 15)]
    let evaluation = try Evaluation(
      found, special: (special, 0), bonuses: bonuses, by: tinyScheme())
    #expect(evaluation.score.normalised.description == "98")
    #expect(evaluation.score.final.description == final)
    #expect(evaluation.levelID == level)
    #expect(evaluation.specialDeductions == (special, 0))
  }

  @Test func normalisesBeforeSpecialDeductions() throws {
    let evaluation = try Evaluation(
      ["1.2": .excluded, "2": .samples(failed: 7, of: 30)], special: (1, 1), by: tinyScheme())
    #expect(evaluation.score.normalised.description == "90")
    #expect(evaluation.score.final.description == "89")
    #expect(evaluation.levelID == "three-star")
  }

  @Test func holdsTheFinalScoreBetweenFloorAndCap() throws {
    let all = try Evaluation([:], bonuses: 1, by: tinyScheme())
    #expect(all.score.final.description == "100")
    let both = try Evaluation([:], special: (2, 2), bonuses: 1, by: tinyScheme())
    #expect(both.score.final.description == "99")
    let nothing = try Evaluation(
      ["1.1": .fails, "1.2": .fails, "2": .fails], special: (3, 0), by: tinyScheme())
    #expect(nothing.score.final.description == "0")
    #expect(nothing.score.specialDeductions.description == "3")
  }

  /// S11: the lowest level has no stars, and there is none of one or two.
  @Test func hasNoLevelOfOneOrTwoStars() throws {
    let levels = try shippedScheme().levels
    #expect(levels.map(\.stars) == [5, 4, 3, nil])
    #expect(levels.map(\.from.description) == ["95", "90", "80", "70"])
    #expect(levels.map(\.name.zh) == ["五星级", "四星级", "三星级", "达标级"])
  }
}
