import TestSupport
import Testing

/// What is said of special points and nonconformities.
@Suite struct RecordMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws { try file.expectAudit() }

  /// A line above the recommendation.
  private static func adding(
    _ name: String, _ lines: String, _ printed: String
  ) -> BrokenFile {
    brokenAudit(name, ["recommendation": lines + "\nrecommendation"], printed)
  }

  private static let files = [
    adding(
      "a ground the scheme has not",
      "specialDeductions: [{ground: ▸laws, finding: 戌}]",
      """
      audit.yaml:18:30: error: special deductions have no ground 'laws' [UnknownGround]
        18 | specialDeductions: [{ground: laws, finding: 戌}]
           |                              ^^^^
        fix: write 'law'
      """),
    adding(
      "two bonuses",
      """
      bonus:
        - {advantage: 一, evidence: 二}
        - {▸advantage: 三, evidence: 四}
        - {advantage: 五, evidence: 六}
      """,
      """
      audit.yaml:20:6: error: an audit has at most 1 bonus [TooManyBonuses]
        20 |   - {advantage: 三, evidence: 四}
           |      ^^^^^^^^^
        why: the scheme counts no more, whatever the advantages
        fix: keep the strongest one
      """),
    adding(
      "a photograph outside the audit's folder",
      """
      photographs:
        - {file: ▸../desk.jpg, caption: 一}
      """,
      """
      audit.yaml:19:12: error: a photograph lies in the audit's folder or below it, which \
      '../desk.jpg' does not say [PhotographOutside]
        19 |   - {file: ../desk.jpg, caption: 一}
           |            ^^^^^^^^^^^
        why: an audit and its photographs move together
        fix: write the way from that folder, with '/' and without '..', such as 'photos/desk.jpg'
      """),
    adding(
      "a photograph of a clause the scheme has not",
      """
      photographs:
        - {file: desk.jpg, caption: 一, clause: ▸1.3}
      """,
      """
      audit.yaml:19:42: error: the scheme has no clause '1.3' [UnknownClause]
        19 |   - {file: desk.jpg, caption: 一, clause: 1.3}
           |                                           ^^^
        fix: write '1.1' or '1.2'
      """),
    adding(
      "a photograph without a caption",
      """
      photographs:
        - {▸file: desk.jpg, ▸captoin: 一}
      """,
      """
      audit.yaml:19:6: error: 'photographs[1]' must have 'caption' [MissingKey]
        19 |   - {file: desk.jpg, captoin: 一}
           |      ^^^^
        fix: add 'caption'

      audit.yaml:19:22: error: 'photographs[1]' has no key 'captoin' [UnknownKey]
        19 |   - {file: desk.jpg, captoin: 一}
           |                      ^^^^^^^
        fix: write 'caption'
      """),
    adding(
      "too many photographs",
      "▸photographs: ["
        + Array(repeating: "{file: a, caption: b}", count: 101).joined(separator: ",")
        + "]",
      """
      audit.yaml:18:1: error: an audit has at most 100 photographs; this one has 101 \
      [TooManyPhotographs]
        18 | photographs: [{file: a, caption: b},{file: a, caption: b},{file: a, cap…
           | ^^^^^^^^^^^
        fix: keep those that show a finding
      """),
    adding(
      "a nonconformity that stands twice",
      """
      nonconformities:
        - {number: NC-1, clause: 1, statement: 一, correctiveAction: 二, status: open}
        - {number: ▸NC-1, clause: 2, statement: 三, correctiveAction: 四, status: open}
      """,
      """
      audit.yaml:20:14: error: nonconformity 'NC-1' can only stand once [NonconformityTwice]
        20 |   - {number: NC-1, clause: 2, statement: 三, correctiveAction: 四, status: open}
           |              ^^^^
        fix: give each a number of its own
      audit.yaml:19:14: note: 'NC-1' stands here already
        19 |   - {number: NC-1, clause: 1, statement: 一, correctiveAction: 二, status: open}
           |              ^^^^
      """),
    adding(
      "a nonconformity on a clause the scheme has not",
      """
      nonconformities:
        - {number: NC-1, clause: ▸1.3, statement: 一, correctiveAction: 二, status: open}
      """,
      """
      audit.yaml:19:28: error: the scheme has no clause '1.3' [UnknownClause]
        19 |   - {number: NC-1, clause: 1.3, statement: 一, correctiveAction: 二, status: open}
           |                            ^^^
        fix: write '1.1' or '1.2'
      """),
    adding(
      "a nonconformity closed without a day",
      """
      nonconformities:
        - {▸number: NC-1, clause: 1.1, statement: 一, correctiveAction: 二, status: closed}
      """,
      """
      audit.yaml:19:6: error: nonconformity 'NC-1' is closed, so it must have 'closedOn' \
      [ClosedWithoutDay]
        19 |   - {number: NC-1, clause: 1.1, statement: 一, correctiveAction: 二, status: closed}
           |      ^^^^^^
        fix: add 'closedOn', or write 'status: open'
      """),
    adding(
      "an open nonconformity with the day it was closed",
      """
      nonconformities:
        - number: NC-1
          clause: 1.1
          statement: 一
          correctiveAction: 二
          status: open
          ▸closedOn: 2026-03-09
      """,
      """
      audit.yaml:24:5: error: nonconformity 'NC-1' is open, so it cannot have 'closedOn' \
      [OpenWithDay]
        24 |     closedOn: 2026-03-09
           |     ^^^^^^^^
        fix: delete 'closedOn', or write 'status: closed'
      """),
  ]
}
