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
    for l in sentences ?? [] { print("ROW     \"\(l)\",") }
    return try #require(sentences)
  }

  @Test func tellsOfABand() throws {
    #expect(try explanation(of: "1.1") == [])
  }

  @Test func tellsOfRatersInAnAverage() throws {
    #expect(try explanation(of: "1.2") == [])
  }

  @Test func tellsOfAChecklist() throws {
    #expect(try explanation(of: "1.3") == [])
  }

  @Test func tellsOfAMeasureByMonths() throws {
    #expect(try explanation(of: "2.1") == [])
  }

  @Test func tellsOfTheTimeSinceJoining() throws {
    #expect(try explanation(of: "2.2") == [])
  }

  @Test func tellsOfACap() throws {
    #expect(try explanation(of: "2.3") == [])
  }

  @Test func tellsOfATargetThatDoesNotCount() throws {
    #expect(try explanation(of: "3") == [])
  }

  @Test func tellsOfAVeto() throws {
    #expect(
      try explanation(
        of: "4",
        ["{clause: \"4\", outcome: conforming": "{clause: \"4\", outcome: nonconforming"]) == [])
  }

  @Test func tellsOfAnExclusion() throws {
    #expect(
      try explanation(
        of: "1",
        [
          "findings:": "exclusions: [{clause: \"1.2\", reason: 无}]\nfindings:",
          "ratings: [{by: 甲, rating: 5}, {by: 乙, rating: \"3\"}]": "outcome: not-applicable",
        ]) == [])
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
