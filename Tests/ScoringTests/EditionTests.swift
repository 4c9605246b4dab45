import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// An audit is evaluated by the edition it names, or by the one in force on its day.
@Suite struct EditionTests {
  private static func editions() throws -> [Scheme] {
    let text = tinySchemeText
    return try [
      readScheme(
        replacing(
          [
            "inForce: 2026-02-01": "inForce: 2020-01-01\ninForceUntil: 2026-01-31",
            "edition: \"1\"": "edition: \"0\"",
          ], in: text)),
      readScheme(text),
    ]
  }

  private func read(
    _ parts: KeyValuePairs<String, String>, among editions: [Scheme]? = nil
  ) throws -> (String?, Problems) {
    var problems = Problems()
    let editions = try editions ?? Self.editions()
    let edition = Node.read(
      Array(replacing(parts, in: tinyAuditText).utf8), path: "audit.yaml", into: &problems
    ) {
      Audit.read($0, schemes: editions, into: &$1)?.scheme.edition
    }
    return (edition, problems)
  }

  @Test(arguments: [
    ("2026-01-30", "2026-01-31", "0"), ("2026-01-31", "2026-02-01", "1"),
    ("2020-01-01", "2020-01-01", "0"),
  ])
  func choosesTheOneInForceOnTheLastDayOfTheAudit(from: String, to: String, edition: String) throws
  {
    let (chosen, problems) = try read([
      "edition: \"1\"\n": "", "from: 2026-03-02": "from: \(from)", "to: 2026-03-03": "to: \(to)",
    ])
    #expect(chosen == edition)
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test func refusesADayWithoutEdition() throws {
    let (chosen, problems) = try read([
      "edition: \"1\"\n": "", "from: 2026-03-02": "from: 2019-12-31",
      "to: 2026-03-03": "to: 2019-12-31",
    ])
    #expect(chosen == nil)
    #expect(
      problems.printed == """
        audit.yaml:2:9: error: no edition of scheme 'tiny' was in force on 2019-12-31 \
        [NoEditionInForce]
          2 | scheme: tiny
            |         ^^^^
          fix: add 'edition' with '0' or '1'
        """)
  }

  @Test func warnsOfAnEditionThatWasNotInForce() throws {
    let (chosen, problems) = try read(["edition: \"1\"": "edition: \"0\""])
    #expect(chosen == "0")
    #expect(
      problems.printed == """
        audit.yaml:3:10: warning: edition '0' was not in force on 2026-03-03 [EditionNotInForce]
          3 | edition: "0"
            |          ^^^
          why: it is in force from 2020-01-01; it was in force until 2026-01-31
          fix: name the edition of that day, or leave 'edition' out to have it chosen
        """)
  }

  @Test func refusesAnAuditFromBeforeTheOnlyEdition() throws {
    let parts: KeyValuePairs = [
      "edition: \"1\"\n": "", "from: 2026-03-02": "from: 2026-01-31",
      "to: 2026-03-03": "to: 2026-01-31",
    ]
    let (chosen, problems) = try read(parts, among: [readScheme(tinySchemeText)])
    #expect(chosen == nil)
    #expect(
      problems.printed == """
        audit.yaml:2:9: error: no edition of scheme 'tiny' was in force on 2026-01-31 \
        [NoEditionInForce]
          2 | scheme: tiny
            |         ^^^^
          fix: add 'edition' with '1'
        """)
  }

  @Test func warnsOfTheOnlyEditionNamedTooEarly() throws {
    let (chosen, problems) = try read(
      ["from: 2026-03-02": "from: 2026-01-31", "to: 2026-03-03": "to: 2026-01-31"],
      among: [readScheme(tinySchemeText)])
    #expect(chosen == "1")
    #expect(
      problems.printed == """
        audit.yaml:3:10: warning: edition '1' was not in force on 2026-01-31 [EditionNotInForce]
          3 | edition: "1"
            |          ^^^
          why: it is in force from 2026-02-01
          fix: correct the days of the visits, or make sure that this edition is meant
        """)
  }
}
