import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// Two audits that cannot be compared, and one that can with a warning; whole messages.
@Suite struct ComparisonMessageTests {
  private func problems(
    _ earlier: KeyValuePairs<String, String> = [:], _ later: KeyValuePairs<String, String> = [:],
    schemes: (Scheme, Scheme)? = nil
  ) throws -> (isCompared: Bool, printed: String) {
    let scheme = try tinyScheme()
    let pair = schemes ?? (scheme, scheme)
    var sides: [Comparison.Side] = []
    for (parts, path, scheme) in [(earlier, "a.yaml", pair.0), (later, "b.yaml", pair.1)] {
      let (audit, problems) = read(
        replacing(parts, in: tinyAuditText), path: path, by: scheme)
      let found = try #require(audit, "\(problems.printed)")
      sides.append(
        Comparison.Side(
          audit: found, scheme: scheme, evaluation: Evaluation(of: found, by: scheme)))
    }
    var problems = Problems()
    let comparison = Comparison(sides[0], sides[1], into: &problems)
    return (comparison != nil, problems.printed)
  }

  @Test func refusesTwoHolders() throws {
    let found = try problems(
      [:],
      [
        "91350100M000100Y43": "91320998MA0000A196", "name: {zh: 甲": "name: {zh: 乙",
        "report: R-1": "report: R-2", "to: 2026-03-03": "to: 2026-03-04",
      ])
    #expect(!found.isCompared)
    #expect(
      found.printed == """
        b.yaml:8:9: error: only audits of one holder are compared: '91320998MA0000A196' is not \
        '91350100M000100Y43' [OtherHolder]
          8 |   code: 91320998MA0000A196
            |         ^^^^^^^^^^^^^^^^^^
          why: a holder is known by its 统一社会信用代码
          fix: name two audits of one holder, or correct the code
        a.yaml:8:9: note: the holder of the earlier audit
          8 |   code: 91350100M000100Y43
            |         ^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test func warnsOfAHolderWithANewName() throws {
    let found = try problems(
      [:],
      [
        "name: {zh: 甲": "name: {zh: 新甲", "report: R-1": "report: R-2",
        "to: 2026-03-03": "to: 2026-03-04",
      ])
    #expect(found.isCompared)
    #expect(
      found.printed == """
        b.yaml:7:14: warning: the holder has another name than in the earlier audit [RenamedHolder]
          7 |   name: {zh: 新甲, en: A}
            |              ^^^^
          why: its code is the same, so the audits are compared
          fix: compare both names with the business licence
        a.yaml:7:14: note: the name in the earlier audit
          7 |   name: {zh: 甲, en: A}
            |              ^^
        """)
  }

  @Test func refusesTwoSchemes() throws {
    let other = try tinyScheme(["id: tiny": "id: other"])
    let found = try problems(
      [:],
      [
        "scheme: tiny": "scheme: other", "report: R-1": "report: R-2",
        "to: 2026-03-03": "to: 2026-03-04",
      ], schemes: (tinyScheme(), other))
    #expect(!found.isCompared)
    #expect(
      found.printed == """
        b.yaml:2:9: error: only audits by one scheme are compared: 'other' is not 'tiny' \
        [OtherScheme]
          2 | scheme: other
            |         ^^^^^
          why: the editions may differ, but clauses of two schemes have no relation
          fix: name two audits by one scheme
        a.yaml:2:9: note: the scheme of the earlier audit
          2 | scheme: tiny
            |         ^^^^
        """)
  }

  @Test func refusesAnEarlierAuditInThePlaceOfTheLater() throws {
    let found = try problems(
      ["to: 2026-03-03": "to: 2026-03-09"],
      [
        "report: R-1": "report: R-2",
        "visits: [{":
          "visits: [{from: 2026-03-02, to: 2026-03-08, place: 戊, kind: fixed}, {",
      ])
    #expect(!found.isCompared)
    #expect(
      found.printed == """
        b.yaml:12:33: error: the later audit ended on 2026-03-08, before the earlier one did on \
        2026-03-09 [NotLater]
          12 | visits: [{from: 2026-03-02, to: 2026-03-08, place: 戊, kind: fixed}, {from: 2026-03-02, \
        to: 2026-03-03, place: 戊, kind: fixed}]
             |                                 ^^^^^^^^^^
          fix: name the earlier audit first
        a.yaml:12:33: note: the last day of the earlier audit
          12 | visits: [{from: 2026-03-02, to: 2026-03-09, place: 戊, kind: fixed}]
             |                                 ^^^^^^^^^^
        """)
  }

  @Test func refusesAnAuditBesideItself() throws {
    let found = try problems()
    #expect(!found.isCompared)
    #expect(
      found.printed == """
        b.yaml:4:9: error: both files say the same, report 'R-1' [SameAudit]
          4 | report: R-1
            |         ^^^
          fix: name two different audits of one holder
        a.yaml:4:9: note: the report of the earlier audit
          4 | report: R-1
            |         ^^^
        """)
  }

  @Test func warnsOfTwoAuditsWithOneReport() throws {
    let found = try problems([:], ["evidence: 庚": "evidence: 新"])
    #expect(found.isCompared)
    #expect(
      found.printed == """
        b.yaml:4:9: warning: both audits have report 'R-1' [SameReport]
          4 | report: R-1
            |         ^^^
          why: each audit has a report of its own, so these may be two versions of one
          fix: correct the number, or make sure that the earlier version is named first
        a.yaml:4:9: note: the report of the earlier audit
          4 | report: R-1
            |         ^^^
        """)
  }

  @Test func refusesAnEarlierVersionOfAReportInThePlaceOfTheLater() throws {
    let found = try problems([:], ["to: 2026-03-03": "to: 2026-03-02"])
    #expect(!found.isCompared)
    #expect(
      found.printed == """
        b.yaml:4:9: warning: both audits have report 'R-1' [SameReport]
          4 | report: R-1
            |         ^^^
          why: each audit has a report of its own, so these may be two versions of one
          fix: correct the number, or make sure that the earlier version is named first
        a.yaml:4:9: note: the report of the earlier audit
          4 | report: R-1
            |         ^^^

        b.yaml:12:33: error: the later audit ended on 2026-03-02, before the earlier one did on \
        2026-03-03 [NotLater]
          12 | visits: [{from: 2026-03-02, to: 2026-03-02, place: 戊, kind: fixed}]
             |                                 ^^^^^^^^^^
          fix: name the earlier audit first
        a.yaml:12:33: note: the last day of the earlier audit
          12 | visits: [{from: 2026-03-02, to: 2026-03-03, place: 戊, kind: fixed}]
             |                                 ^^^^^^^^^^
        """)
  }

  @Test func warnsOfTwoAuditsOfOneDay() throws {
    let found = try problems([:], ["report: R-1": "report: R-2"])
    #expect(found.isCompared)
    #expect(
      found.printed == """
        b.yaml:12:33: warning: both audits ended on 2026-03-03 [SameDay]
          12 | visits: [{from: 2026-03-02, to: 2026-03-03, place: 戊, kind: fixed}]
             |                                 ^^^^^^^^^^
          why: which of them is the earlier is taken from the order of the files
          fix: make sure that the earlier audit is named first
        a.yaml:12:33: note: the last day of the earlier audit
          12 | visits: [{from: 2026-03-02, to: 2026-03-03, place: 戊, kind: fixed}]
             |                                 ^^^^^^^^^^
        """)
  }

  @Test func comparesALaterAuditWithoutAWord() throws {
    let found = try problems(
      [:], ["report: R-1": "report: R-2", "to: 2026-03-03": "to: 2026-03-04"])
    #expect(found.isCompared)
    #expect(found.printed == "")
  }
}
