import TestSupport
import Testing

/// What is said of exclusions.
@Suite struct ExclusionMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws { try file.expectAudit() }

  private static let files = [
    brokenAudit(
      "an exclusion that stands twice",
      [
        "{clause: 2, outcome: conforming": "{clause: 2, outcome: not-applicable",
        "recommendation": """
        exclusions:
          - {clause: 2, reason: 未}
          - {clause: ▸2, reason: 申}
        recommendation
        """,
      ],
      """
      audit.yaml:20:14: error: indicator '2' is excluded already [ExcludedTwice]
        20 |   - {clause: 2, reason: 申}
           |              ^
        fix: delete one of the two
      audit.yaml:19:14: note: '2' is excluded here
        19 |   - {clause: 2, reason: 未}
           |              ^
      """),
    brokenAudit(
      "an exclusion the scheme does not allow",
      [
        "{clause: 1.1, outcome: conforming": "{clause: 1.1, outcome: not-applicable",
        "recommendation": "exclusions: [{clause: ▸1.1, reason: 未}]\nrecommendation",
      ],
      """
      audit.yaml:18:23: error: indicator '1.1' may not be excluded [NotExcludable]
        18 | exclusions: [{clause: 1.1, reason: 未}]
           |                       ^^^
        why: the scheme names the clauses an audit may take out
        fix: judge it; only 1.2, 2 may be excluded
      """),
    brokenAudit(
      "an excluded clause with a finding",
      [
        "{clause: 2, outcome: conforming": "{clause: 2, outcome: ▸conforming",
        "recommendation": "exclusions: [{clause: 2, reason: 未}]\nrecommendation",
      ],
      """
      audit.yaml:17:26: error: indicator '2' is excluded, so its outcome is 'not-applicable' \
      [ExcludedButFound]
        17 |   - {clause: 2, outcome: conforming, evidence: 壬}
           |                          ^^^^^^^^^^
        fix: write 'not-applicable', or delete the finding or the exclusion
      audit.yaml:18:23: note: '2' is excluded here
        18 | exclusions: [{clause: 2, reason: 未}]
           |                       ^
      """),
    brokenAudit(
      "a clause that is not applicable without an exclusion",
      ["{clause: 2, outcome: conforming": "{clause: 2, outcome: ▸not-applicable"],
      """
      audit.yaml:17:26: error: indicator '2' is 'not-applicable' without an exclusion \
      [NotApplicableWithoutExclusion]
        17 |   - {clause: 2, outcome: not-applicable, evidence: 壬}
           |                          ^^^^^^^^^^^^^^
        why: points leave the total only with a reason
        fix: add it to 'exclusions' with its reason
      """),
  ]

  @Test func refusesToExcludeEverything() throws {
    let file = brokenAudit(
      "everything is excluded",
      [
        "  - {clause: 1.1, outcome: conforming, evidence: 庚}\n": "",
        "  - {clause: 2, outcome: conforming, evidence: 壬}\n": "",
        "  - {clause: 1.2, outcome: conforming, evidence: 辛}\n":
          "  - {clause: 1.2, outcome: not-applicable, evidence: 辛}\n",
        "recommendation": """
        ▸exclusions:
          - {clause: 1.1, reason: 一}
          - {clause: 1.2, reason: 二}
          - {clause: 2, reason: 三}
        recommendation
        """,
      ],
      """
      audit.yaml:16:1: error: every indicator with points is excluded, so there is nothing to \
      score [NothingApplicable]
        16 | exclusions:
           | ^^^^^^^^^^
        fix: delete the exclusions that do not apply
      """)
    try file.expectAudit(["method: qualitative": "method: qualitative\n        excludable: true"])
  }

  /// What is left has no points: a score would divide by zero.
  @Test func refusesToExcludeEverythingThatHasPoints() throws {
    let file = brokenAudit(
      "all points are excluded",
      [
        "  - {clause: 1.2, outcome: conforming, evidence: 辛}\n": "",
        "  - {clause: 2, outcome: conforming, evidence: 壬}\n": "",
        "recommendation": """
        ▸exclusions:
          - {clause: 1.2, reason: 二}
          - {clause: 2, reason: 三}
        recommendation
        """,
      ],
      """
      audit.yaml:16:1: error: every indicator with points is excluded, so there is nothing to \
      score [NothingApplicable]
        16 | exclusions:
           | ^^^^^^^^^^
        fix: delete the exclusions that do not apply
      """)
    try file.expectAudit(["points: 40": "points: 0", "points: 70": "points: 30"])
  }
}
