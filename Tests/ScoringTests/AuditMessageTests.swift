import Diagnostics
import TestSupport
import Testing

/// A tiny audit with some parts replaced by broken ones.
func brokenAudit(
  _ name: String, _ parts: KeyValuePairs<String, String>, _ printed: String
) -> BrokenFile {
  BrokenFile(name, replacing(parts, in: tinyAuditText), printed)
}

extension BrokenFile {
  /// Reads the text as an audit of the tiny scheme, with or without a result.
  func expectAudit(_ scheme: KeyValuePairs<String, String> = [:]) throws {
    let (audit, problems) = try read(source.text, by: tinyScheme(scheme))
    #expect((audit == nil) == problems.hasErrors)
    expect(problems)
  }
}

@Suite struct AuditMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws { try file.expectAudit() }

  private static let files = [
    brokenAudit(
      "a format that is not known", ["accolade-audit/1": "▸accolade-audit/2"],
      """
      audit.yaml:1:9: error: the format of this file must be 'accolade-audit/1', found \
      'accolade-audit/2' [WrongFormat]
        1 | format: accolade-audit/2
          |         ^^^^^^^^^^^^^^^^
        fix: write 'format: accolade-audit/1'
      """),
    brokenAudit(
      "a scheme that is not known", ["scheme: tiny": "scheme: ▸tinny"],
      """
      audit.yaml:2:9: error: no scheme is called 'tinny' [UnknownScheme]
        2 | scheme: tinny
          |         ^^^^^
        fix: write 'tiny'
      """),
    brokenAudit(
      "an edition that is not known", ["edition: \"1\"": "edition: ▸\"2011\""],
      """
      audit.yaml:3:10: error: scheme 'tiny' has no edition '2011' [UnknownEdition]
        3 | edition: "2011"
          |          ^^^^^^
        fix: write '1'
      """),
    brokenAudit(
      "a code of another form", ["91350100M000100Y43": "▸91350100M000100Y4Z"],
      """
      audit.yaml:8:9: error: a 统一社会信用代码 has 18 digits or capital letters without I, O, S, V and \
      Z; '91350100M000100Y4Z' has another form [MalformedCode]
        8 |   code: 91350100M000100Y4Z
          |         ^^^^^^^^^^^^^^^^^^
        why: GB 32100-2015 fixes length and characters
        fix: copy the code from the business licence
      """),
    brokenAudit(
      "a code with another check character, which is a warning",
      ["91350100M000100Y43": "▸91350211M0000XUF46"],
      """
      audit.yaml:8:9: warning: the check character of '91350211M0000XUF46' should be 'R' \
      [WrongCheckCharacter]
        8 |   code: 91350211M0000XUF46
          |         ^^^^^^^^^^^^^^^^^^
        why: GB 32100-2015 computes it from the first 17; some codes in use do not pass
        fix: compare the code with the business licence
      """),
    brokenAudit(
      "no methods", ["methods: {staff: 己}": "▸methods: {}"],
      """
      audit.yaml:13:1: error: 'methods' must tell at least one of the ways of the audit [NoMethods]
        13 | methods: {}
           | ^^^^^^^
        fix: add 'documents', 'staff', 'sites' or 'customers'
      """),
    brokenAudit(
      "a mark that is no file beside the audit",
      ["  address: {zh: 丑, en: E}": "  address: {zh: 丑, en: E}\n  mark: ▸../secret.svg"],
      """
      audit.yaml:22:9: error: the mark must be an SVG, PNG or JPEG file beside the audit, found \
      '../secret.svg' [MarkIsNoFileName]
        22 |   mark: ../secret.svg
           |         ^^^^^^^^^^^^^
        fix: write a file name of letters, digits, '.', '_' and '-' ending in '.svg', '.png' or \
      '.jpg'
      """),
    brokenAudit(
      "a team without a leader",
      ["team: [{name: 丁, role: leader": "▸team: [{name: 丁, role: member"],
      """
      audit.yaml:11:1: error: a team has exactly one leader; this one has 0 [NotOneLeader]
        11 | team: [{name: 丁, role: member, registration: T-1}]
           | ^^^^
        fix: give exactly one member 'role: leader'
      """),
    brokenAudit(
      "a team of two leaders",
      ["team: [": "▸team: [{name: 辰, role: leader, registration: T-2}, "],
      """
      audit.yaml:11:1: error: a team has exactly one leader; this one has 2 [NotOneLeader]
        11 | team: [{name: 辰, role: leader, registration: T-2}, {name: 丁, role: leader, \
      registration: T-1}]
           | ^^^^
        fix: give exactly one member 'role: leader'
      """),
    brokenAudit(
      "a member who may be the leader", ["role: leader": "role: ▸leadr"],
      """
      audit.yaml:11:24: error: 'team[1].role' must be one of its known words, found 'leadr' \
      [NotAChoice]
        11 | team: [{name: 丁, role: leadr, registration: T-1}]
           |                         ^^^^^
        fix: write 'leader'
      """),
  ]

  /// The problems of form and those of content come in one run, in the order of the file.
  @Test func saysEverythingInOneRunInFileOrder() throws {
    let file = brokenAudit(
      "everything",
      [
        "report: R-1\n": "report: R-1\n▸report: R-2\n",
        "kind: initial": "kind: ▸first",
        "  name: {zh: 甲, en: A}": "  ▸name: {zh: 甲}",
        "scope:": "▸scopes: x\nscope:",
        "outcome: conforming, evidence: 庚}": "outcome: nonconforming, evidence: ▸&a 庚}",
        "{clause: 1.2, outcome: conforming": "{clause: ▸1.3, outcome: conforming",
        "findings:": "▸findings:",
        "recommendation": "decision: {outcome: awarded, on: ▸2026-02-30, by: ▸' '}\nrecommendation",
      ],
      """
      audit.yaml:5:1: error: key 'report' can only be given once [DuplicateKey]
        5 | report: R-2
          | ^^^^^^
        fix: delete one of the two
      audit.yaml:4:1: note: 'report' stands here already
        4 | report: R-1
          | ^^^^^^

      audit.yaml:6:7: error: 'kind' must be one of its known words, found 'first' [NotAChoice]
        6 | kind: first
          |       ^^^^^
        fix: use one of 'initial', 'surveillance', 'recertification'

      audit.yaml:8:3: error: 'holder.name' must have 'en' [MissingKey]
        8 |   name: {zh: 甲}
          |   ^^^^
        fix: add 'en'

      audit.yaml:11:1: error: the file has no key 'scopes' [UnknownKey]
        11 | scopes: x
           | ^^^^^^
        fix: write 'scope'

      audit.yaml:16:1: error: indicator '1.2' has no finding [MissingFindings]
        16 | findings:
           | ^^^^^^^^
        why: a score stands for all indicators that are not excluded
        fix: add a finding, or an exclusion with its reason

      audit.yaml:17:53: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        17 |   - {clause: 1.1, outcome: nonconforming, evidence: &a 庚}
           |                                                     ^^^^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes

      audit.yaml:18:14: error: the scheme has no clause '1.3' [UnknownClause]
        18 |   - {clause: 1.3, outcome: conforming, evidence: 辛}
           |              ^^^
        fix: write '1.1' or '1.2'

      audit.yaml:20:34: error: 'decision.on' must be a day of the calendar, found '2026-02-30' \
      [NotADay]
        20 | decision: {outcome: awarded, on: 2026-02-30, by: ' '}
           |                                  ^^^^^^^^^^
        fix: write it as YYYY-MM-DD, such as 2026-09-14

      audit.yaml:20:50: error: 'decision.by' must not be blank [BlankText]
        20 | decision: {outcome: awarded, on: 2026-02-30, by: ' '}
           |                                                  ^^^
      """)
    try file.expectAudit()
  }
}
