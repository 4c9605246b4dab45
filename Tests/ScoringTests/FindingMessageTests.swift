import TestSupport
import Testing

/// What is said of findings and their samples.
@Suite struct FindingMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws { try file.expectAudit() }

  private static let files = [
    brokenAudit(
      "a clause of another scheme", ["clause: 1.2,": "clause: ▸5.1.2,", "findings:": "▸findings:"],
      """
      audit.yaml:14:1: error: indicator '1.2' has no finding [MissingFindings]
        14 | findings:
           | ^^^^^^^^
        why: a score stands for all indicators that are not excluded
        fix: add a finding, or an exclusion with its reason

      audit.yaml:16:14: error: the scheme has no clause '5.1.2' [UnknownClause]
        16 |   - {clause: 5.1.2, outcome: conforming, evidence: 辛}
           |              ^^^^^
        fix: use one of '1.1', '1.2', '2'
      """),
    brokenAudit(
      "a clause over others",
      [
        "  - {clause: 1.2,": "  - {clause: ▸1, outcome: conforming, evidence: 高}\n  - {clause: 1.2,"
      ],
      """
      audit.yaml:16:14: error: clause '1' is judged through the clauses below it \
      [HeadingIsNotJudged]
        16 |   - {clause: 1, outcome: conforming, evidence: 高}
           |              ^
        fix: use one of '1.1', '1.2'
      """),
    brokenAudit(
      "a second finding on one clause",
      [
        "  - {clause: 2,": """
          - {clause: ▸1.1, outcome: nonconforming, evidence: 午}
          - {clause: 2,
        """
      ],
      """
      audit.yaml:17:14: error: indicator '1.1' has one finding; this is a second [FoundTwice]
        17 |   - {clause: 1.1, outcome: nonconforming, evidence: 午}
           |              ^^^
        fix: join the two, or correct the number
      audit.yaml:15:14: note: the first finding on '1.1'
        15 |   - {clause: 1.1, outcome: conforming, evidence: 庚}
           |              ^^^
      """),
    brokenAudit(
      "a clause without a finding",
      ["findings:": "▸findings:", "  - {clause: 2, outcome: conforming, evidence: 壬}\n": ""],
      """
      audit.yaml:14:1: error: indicator '2' has no finding [MissingFindings]
        14 | findings:
           | ^^^^^^^^
        why: a score stands for all indicators that are not excluded
        fix: add a finding, or an exclusion with its reason
      """),
    brokenAudit(
      "several clauses without a finding",
      [
        "findings:": "▸findings:", "  - {clause: 2, outcome: conforming, evidence: 壬}\n": "",
        "  - {clause: 1.1, outcome: conforming, evidence: 庚}\n": "",
      ],
      """
      audit.yaml:14:1: error: 2 indicators have no finding: '1.1', '2' [MissingFindings]
        14 | findings:
           | ^^^^^^^^
        why: a score stands for all indicators that are not excluded
        fix: add a finding, or an exclusion with its reason
      """),
    brokenAudit(
      "findings that are empty, once",
      [
        "findings:": "▸findings: []", "  - {clause: 2, outcome: conforming, evidence: 壬}\n": "",
        "  - {clause: 1.1, outcome: conforming, evidence: 庚}\n": "",
        "  - {clause: 1.2, outcome: conforming, evidence: 辛}\n": "",
      ],
      """
      audit.yaml:14:1: error: 'findings' must have at least one element [EmptyList]
        14 | findings: []
           | ^^^^^^^^
      """),
    brokenAudit(
      "samples where the clause is all or nothing",
      ["evidence: 庚": "evidence: 庚, ▸samples: {of: 酉, drawn: 3, failed: 0}"],
      """
      audit.yaml:15:53: error: indicator '1.1' is judged all or nothing, not by samples \
      [SamplesOnQualitative]
        15 |   - {clause: 1.1, outcome: conforming, evidence: 庚, samples: {of: 酉, drawn: 3, \
      failed: 0}}
           |                                                      ^^^^^^^
        why: only where the scheme's method is 'sampled' are points lost in proportion
        fix: delete 'samples' and tell of them in 'evidence'
      """),
    brokenAudit(
      "more samples failed than drawn",
      ["evidence: 辛": "evidence: 辛, samples: {of: 酉, drawn: 5, failed: ▸7}"],
      """
      audit.yaml:16:88: error: 7 samples failed of 5 drawn [MoreFailedThanDrawn]
        16 |   - {clause: 1.2, outcome: conforming, evidence: 辛, samples: {of: 酉, drawn: 5, \
      failed: 7}}
           |                                                                                      \
          ^
        fix: write a number from 0 to 5
      """),
    brokenAudit(
      "samples of nothing",
      ["evidence: 辛": "evidence: 辛, samples: {of: 酉, drawn: ▸0, failed: 0}"],
      """
      audit.yaml:16:77: error: 'findings[2].samples.drawn' must be a whole number from 1 to \
      1000000, found '0' [NotAnInteger]
        16 |   - {clause: 1.2, outcome: conforming, evidence: 辛, samples: {of: 酉, drawn: 0, \
      failed: 0}}
           |                                                                               ^
        fix: write a number from 1 to 1000000
      """),
    brokenAudit(
      "a conforming clause with samples that failed",
      [
        "1.2, outcome: conforming, evidence: 辛":
          "1.2, outcome: ▸conforming, evidence: 辛, samples: {of: 酉, drawn: 5, failed: 1}"
      ],
      """
      audit.yaml:16:28: error: indicator '1.2' is 'conforming' although 1 of its samples failed \
      [ConformingWithFailures]
        16 |   - {clause: 1.2, outcome: conforming, evidence: 辛, samples: {of: 酉, drawn: 5, \
      failed: 1}}
           |                            ^^^^^^^^^^
        fix: write 'nonconforming', or correct 'failed'
      """),
    brokenAudit(
      "a nonconforming clause without samples that failed",
      [
        "1.2, outcome: conforming, evidence: 辛":
          "1.2, outcome: ▸nonconforming, evidence: 辛, samples: {of: 酉, drawn: 5, failed: 0}"
      ],
      """
      audit.yaml:16:28: error: indicator '1.2' is 'nonconforming' although none of its samples \
      failed [NonconformingWithoutFailures]
        16 |   - {clause: 1.2, outcome: nonconforming, evidence: 辛, samples: {of: 酉, drawn: 5, \
      failed: 0}}
           |                            ^^^^^^^^^^^^^
        why: points are lost in proportion to the samples that failed
        fix: correct 'failed', or delete 'samples' to take all points
      """),
    brokenAudit(
      "samples of a clause that was not seen",
      [
        "1.2, outcome: conforming, evidence: 辛":
          "1.2, outcome: ▸not-seen, evidence: 辛, samples: {of: 酉, drawn: 5, failed: 1}"
      ],
      """
      audit.yaml:16:28: error: indicator '1.2' is 'not-seen', so it cannot have samples \
      [SamplesWithoutJudgement]
        16 |   - {clause: 1.2, outcome: not-seen, evidence: 辛, samples: {of: 酉, drawn: 5, failed: \
      1}}
           |                            ^^^^^^^^
        fix: write 'conforming' or 'nonconforming', or delete 'samples'
      """),
  ]
}
