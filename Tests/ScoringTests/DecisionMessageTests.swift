import TestSupport
import Testing

/// What is said of days, certificates and decisions that do not agree.
@Suite struct DecisionMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws { try file.expectAudit() }

  private static let files = [
    brokenAudit(
      "a visit that ends before it starts", ["to: 2026-03-03": "to: ▸2026-03-01"],
      """
      audit.yaml:12:33: error: 'visits[1].to' on 2026-03-01 is too early: 'visits[1].from' is \
      2026-03-02 [TooEarly]
        12 | visits: [{from: 2026-03-02, to: 2026-03-01, place: 戊, kind: fixed}]
           |                                 ^^^^^^^^^^
        fix: correct one of the two days
      """),
    brokenAudit(
      "a decision before the last visit",
      ["recommendation": "decision: {outcome: awarded, on: ▸2026-03-02, by: 会}\nrecommendation"],
      """
      audit.yaml:18:34: error: 'decision.on' on 2026-03-02 is too early: the last visit is \
      2026-03-03 [TooEarly]
        18 | decision: {outcome: awarded, on: 2026-03-02, by: 会}
           |                                  ^^^^^^^^^^
        fix: correct one of the two days
      """),
    brokenAudit(
      "an award although no level is reached",
      [
        "recommendation": "decision: {outcome: ▸awarded, on: 2026-03-10, by: 会}\nrecommendation",
        "1.1, outcome: conforming": "1.1, outcome: nonconforming",
      ],
      """
      audit.yaml:18:21: error: the decision awards a level, but the findings give none \
      [AwardedWithoutLevel]
        18 | decision: {outcome: awarded, on: 2026-03-10, by: 会}
           |                     ^^^^^^^
        why: final score 60 is below 70, the least for a level
        fix: write 'refused' or 'deferred', or correct the findings
      """),
    brokenAudit(
      "dates and a level that are wrong, in one run",
      [
        "recommendation": """
        decision: {outcome: awarded, level: ▸four-star, on: 2026-03-10, by: 会}
        certificate: {number: C-1, grantedOn: ▸2026-03-09}
        recommendation
        """
      ],
      """
      audit.yaml:18:37: error: the decision names level 'four-star', but the findings give \
      'five-star' [OtherLevel]
        18 | decision: {outcome: awarded, level: four-star, on: 2026-03-10, by: 会}
           |                                     ^^^^^^^^^
        why: a level is decided by the exact score
        fix: correct the findings or the decision

      audit.yaml:19:39: error: a certificate cannot be granted on 2026-03-09, before the decision \
      on 2026-03-10 [GrantedBeforeDecision]
        19 | certificate: {number: C-1, grantedOn: 2026-03-09}
           |                                       ^^^^^^^^^^
        why: ISO/IEC 17065, 7.7 forbids a date of granting before the decision
        fix: write 2026-03-10 or a later day
      """),
    brokenAudit(
      "a certificate granted before the decision",
      [
        "recommendation": """
        decision: {outcome: awarded, on: 2026-03-10, by: 会}
        certificate: {number: C-1, grantedOn: ▸2026-03-09}
        recommendation
        """
      ],
      """
      audit.yaml:19:39: error: a certificate cannot be granted on 2026-03-09, before the decision \
      on 2026-03-10 [GrantedBeforeDecision]
        19 | certificate: {number: C-1, grantedOn: 2026-03-09}
           |                                       ^^^^^^^^^^
        why: ISO/IEC 17065, 7.7 forbids a date of granting before the decision
        fix: write 2026-03-10 or a later day
      """),
    brokenAudit(
      "a certificate granted before a special deduction is closed",
      [
        "recommendation": """
        specialDeductions:
          - {ground: law, finding: 一, closed: {on: 2026-03-20, evidence: 二}}
          - {ground: law, finding: 三, closed: {on: 2026-03-21, evidence: 四}}
        certificate: {number: C-1, grantedOn: ▸2026-03-20}
        recommendation
        """
      ],
      """
      audit.yaml:21:39: error: a certificate cannot be granted on 2026-03-20, before special \
      deduction 2 is closed on 2026-03-21 [GrantedBeforeClosing]
        21 | certificate: {number: C-1, grantedOn: 2026-03-20}
           |                                       ^^^^^^^^^^
        why: a special deduction must be rectified before a certificate is granted
        fix: write 2026-03-21 or a later day
      """),
    brokenAudit(
      "a certificate that ends on the day it is granted",
      [
        "recommendation":
          "certificate: {number: C-1, grantedOn: 2026-03-09, validUntil: ▸2026-03-09}\nrecommendation"
      ],
      """
      audit.yaml:18:63: error: 'certificate.validUntil' on 2026-03-09 is too early: \
      'certificate.grantedOn' is 2026-03-09 [TooEarly]
        18 | certificate: {number: C-1, grantedOn: 2026-03-09, validUntil: 2026-03-09}
           |                                                               ^^^^^^^^^^
        fix: correct one of the two days
      """),
    brokenAudit(
      "a certificate of more than three years, which is a warning",
      [
        "recommendation":
          "certificate: {number: C-1, grantedOn: 2026-03-09, validUntil: ▸2029-03-09}\nrecommendation"
      ],
      """
      audit.yaml:18:63: warning: the certificate runs until 2029-03-09, longer than three years \
      less a day [LongTerm]
        18 | certificate: {number: C-1, grantedOn: 2026-03-09, validUntil: 2029-03-09}
           |                                                               ^^^^^^^^^^
        why: certificates of this kind run for three years
        fix: write 2029-03-08, or delete the key
      """),
    brokenAudit(
      "a number of a certificate that is too long",
      [
        "recommendation":
          "certificate: {number: ▸\(String(repeating: "9", count: 61)), grantedOn: 2026-03-09}\nrecommendation"
      ],
      """
      audit.yaml:18:23: error: 'certificate.number' has at most 60 characters; this one has 61 \
      [TextTooLong]
        18 | certificate: {number: 9999999999999999999999999999999999999999999999999999999999999, \
      grantedOn: 2026-03-09}
           |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: shorten it by 1
      """),
    brokenAudit(
      "a number of a certificate with a sign of paths",
      ["recommendation": "certificate: {number: ▸HH/2026, grantedOn: 2026-03-10}\nrecommendation"],
      """
      audit.yaml:18:23: error: the number of a certificate cannot hold '/' [NumberWithSign]
        18 | certificate: {number: HH/2026, grantedOn: 2026-03-10}
           |                       ^^^^^^^
        why: it stands in file names and in the addresses where people query it
        fix: write it as the certificate shall show it, such as with '-'
      """),
    brokenAudit(
      "a level that is not known",
      [
        "recommendation":
          "decision: {outcome: awarded, level: ▸fivestar, on: 2026-03-10, by: 会}\nrecommendation"
      ],
      """
      audit.yaml:18:37: error: no level is called 'fivestar' [UnknownLevel]
        18 | decision: {outcome: awarded, level: fivestar, on: 2026-03-10, by: 会}
           |                                     ^^^^^^^^
        fix: write 'five-star'
      """),
    brokenAudit(
      "a level other than the evaluated one",
      [
        "recommendation":
          "decision: {outcome: awarded, level: ▸five-star, on: 2026-03-10, by: 会}\nrecommendation",
        "{clause: 2, outcome: conforming": "{clause: 2, outcome: nonconforming",
      ],
      """
      audit.yaml:18:37: error: the decision names level 'five-star', but the findings give \
      'qualified' [OtherLevel]
        18 | decision: {outcome: awarded, level: five-star, on: 2026-03-10, by: 会}
           |                                     ^^^^^^^^^
        why: a level is decided by the exact score
        fix: correct the findings or the decision
      """),
    brokenAudit(
      "no level where one is reached",
      [
        "recommendation":
          "decision: {outcome: refused, level: ▸none, on: 2026-03-10, by: 会}\nrecommendation"
      ],
      """
      audit.yaml:18:37: error: the decision names level 'none', but the findings give 'five-star' \
      [OtherLevel]
        18 | decision: {outcome: refused, level: none, on: 2026-03-10, by: 会}
           |                                     ^^^^
        why: a level is decided by the exact score
        fix: correct the findings or the decision
      """),
  ]
}
