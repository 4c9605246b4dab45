import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

@testable import Scoring

/// The bad inputs 55 to 68: audits and schemes at the edge of arithmetic.
@Suite struct BadScoreTests {
  @Test(arguments: extremes + bounds + records) func isReadRightOrRefused(
    _ audit: BadAudit
  ) throws { try audit.expect() }

  @Test(arguments: schemes) func isASchemeOrRefused(_ input: BadInput) {
    var problems = Problems()
    let scheme = Node.read(input.bytes, path: input.path, into: &problems) {
      Scheme.read($0, into: &$1)
    }
    input.expect(scheme.map { [$0.id] }, problems)
  }

  @Test("68 the same items in another order give the same bytes") func ignoresTheOrder() throws {
    let scheme = try tinyScheme()
    let lines = ["1.1", "1.2", "2"].map {
      "  - {clause: \($0), outcome: conforming, evidence: x}"
    }
    func data(_ lines: [String]) throws -> Data {
      let text = replacing(
        [
          BadAudit.findings:
            lines.joined(separator: "\n")
        ],
        in: tinyAuditText)
      let audit = try #require(read(text, by: scheme).audit)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try encoder.encode(Evaluation(of: audit, by: scheme))
    }
    let expected = try data(lines)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(try data(order.map { lines[$0] }) == expected)
    }
  }

  @Test func standForEveryNumber() {
    let inputs = (Self.extremes + Self.bounds + Self.records).map(\.input) + Self.schemes
    #expect(inputs.numbers.sorted() == Array(55...67))
  }

  private static let extremes = [
    BadAudit(
      55, "every indicator excluded",
      [
        "findings:":
          "exclusions:\n"
          + ["1.1", "1.2", "2"].map { "  - {clause: \($0), reason: x}\n" }.joined() + "findings:",
        "1.1, outcome: conforming": "1.1, outcome: not-applicable",
        "1.2, outcome: conforming": "1.2, outcome: not-applicable",
        "2, outcome: conforming, evidence: 壬": "2, outcome: not-applicable, evidence: 壬",
      ], by: ["method: qualitative": "method: qualitative\n        excludable: true"],
      .refused([
        "audit.yaml:14:1: error: every indicator with points is excluded, so there is nothing to "
          + "score [NothingApplicable]"
      ])),
    BadAudit(
      61, "two special bonuses",
      BadAudit.adding("bonus: [{advantage: x, evidence: y}, {advantage: z, evidence: y}]"),
      .refused(["audit.yaml:18:39: error: an audit has at most 1 bonus [TooManyBonuses]"])),
    BadAudit(
      62, "special deductions below 0",
      [
        "1.1, outcome: conforming": "1.1, outcome: nonconforming",
        "1.2, outcome: conforming": "1.2, outcome: nonconforming",
        "2, outcome: conforming, evidence: 壬": "2, outcome: nonconforming, evidence: 壬",
        "recommendation": "specialDeductions: [{ground: law, finding: x}]\nrecommendation",
      ], .read(["0", "none"])),
    BadAudit(
      63, "a bonus above 100", BadAudit.adding("bonus: [{advantage: x, evidence: y}]"),
      .read(["100", "five-star"])),
    BadAudit(
      67, "a veto failed with 99 points",
      [BadAudit.last: BadAudit.found("outcome: nonconforming")],
      by: [
        "points: 70": "points: 99", "points: 40": "points: 69",
        "points: 30\n    confirmed: false": "points: 1\n    veto: true\n    confirmed: false",
      ], .read(["99", "none"])),
  ]

  /// Clause 2 wins 0.3 points a unit, the others 70.
  private static let bounds =
    [
      (56, "exactly 70", "0", ["70", "qualified"]),
      (56, "just above 70", "0.0000000001", ["70.00000000003", "qualified"]),
      (56, "exactly 80", "100/3", ["80", "three-star"]),
      (
        56, "just below 80", "33.333333333333333333333333",
        ["79.9999999999999999999999999", "qualified"]
      ),
      (56, "exactly 90", "200/3", ["90", "four-star"]),
      (56, "just below 90", "66.6666666666", ["89.99999999998", "three-star"]),
      (56, "exactly 95", "250/3", ["95", "five-star"]),
      (56, "just below 95", "83.3333333333", ["94.99999999999", "four-star"]),
      (57, "94.95", "499/6", ["94.95", "four-star"]),
      (57, "94.9999999", "83.333333", ["94.9999999", "four-star"]),
    ].map { number, name, value, comes in
      BadAudit(
        number, name, [BadAudit.last: BadAudit.value(value)], by: BadAudit.measured, .read(comes))
    } + [
      BadAudit(
        56, "just below 70",
        [
          BadAudit.last: BadAudit.found("outcome: nonconforming"),
          "1.2, outcome: conforming, evidence: 辛":
            "1.2, outcome: nonconforming, evidence: 辛, "
            + "samples: {of: x, drawn: 1000000, failed: 1}",
        ], .read(["69.99997", "none"])),
      BadAudit(
        58, "0.1 and 0.2 and 99.7 points", [:],
        by: [
          "points: 70": "points: 0.3", "points: 40": "points: 0.1",
          "points: 30\n        confirmed": "points: 0.2\n        confirmed",
          "points: 30\n    confirmed": "points: 99.7\n    confirmed",
        ], .read(["100", "five-star"])),
    ]

  private static let records = [
    BadAudit(
      59, "points above the most of an indicator", [BadAudit.last: BadAudit.value("1000")],
      by: BadAudit.measured,
      .refused([
        "audit.yaml:17:24: error: 'findings[3].value' must be a number from 0 to 100, found 1000 "
          + "[ValueOutside]"
      ])),
    BadAudit(
      59, "a measure that would give more points than there are",
      [BadAudit.last: BadAudit.value("1000")], by: BadAudit.unbounded, .read(["100", "five-star"])),
    BadAudit(
      60, "a negative deduction",
      [
        BadAudit.last:
          BadAudit.found("outcome: nonconforming, samples: {of: x, drawn: 5, failed: -1}")
      ],
      .refused([
        "audit.yaml:17:76: error: 'findings[3].samples.failed' must be a whole number from 0 to "
          + "1000000, found '-1' [NotAnInteger]"
      ])),
    BadAudit(
      64, "a sample of 0 of 0",
      [
        BadAudit.last:
          BadAudit.found("outcome: conforming, samples: {of: x, drawn: 0, failed: 0}")
      ],
      .refused([
        "audit.yaml:17:62: error: 'findings[3].samples.drawn' must be a whole number from 1 to "
          + "1000000, found '0' [NotAnInteger]"
      ])),
    BadAudit(
      64, "a sample of 5 of 3",
      [
        BadAudit.last:
          BadAudit.found("outcome: nonconforming, samples: {of: x, drawn: 3, failed: 5}")
      ], .refused(["audit.yaml:17:76: error: 5 samples failed of 3 drawn [MoreFailedThanDrawn]"])),
    BadAudit(
      65, "an indicator listed twice", [BadAudit.last: "\(BadAudit.last)\n  - \(BadAudit.last)"],
      .refused([
        "audit.yaml:18:14: error: indicator '2' has one finding; this is a second [FoundTwice]"
      ])),
    BadAudit(
      65, "an indicator missing", ["  - \(BadAudit.last)\n": ""],
      .refused(["audit.yaml:14:1: error: indicator '2' has no finding [MissingFindings]"])),
    BadAudit(
      65, "an indicator of another edition", ["clause: 2,": "clause: 2.1,"],
      .refused([
        "audit.yaml:14:1: error: indicator '2' has no finding [MissingFindings]",
        "audit.yaml:17:14: error: the scheme has no clause '2.1' [UnknownClause]",
      ])),
  ]

  private static let schemes = [
    BadInput(
      66, "points that do not sum to their heading's", path: "scheme.yaml",
      replacing(["points: 40": "points: 41"], in: tinySchemeText),
      .refused([
        "scheme.yaml:28:13: error: clause '1' has 70 points, but those below it sum to 71 "
          + "[WrongSum]"
      ])),
    BadInput(
      66, "a weight of nothing", path: "scheme.yaml",
      replacing(
        [
          "points: 70": "points: 35\n    combine: average",
          "points: 40": "weight: 0\n        points: 40",
        ], in: tinySchemeText),
      .refused(["scheme.yaml:36:17: error: a weight must be more than 0 [NoWeight]"])),
    BadInput(
      59, "a level above the most of all points", path: "scheme.yaml",
      replacing(["from: 95": "from: 102"], in: tinySchemeText),
      .refused([
        "scheme.yaml:17:6: error: level 'five-star' begins at 102, but no score is above 100 "
          + "[LevelUnreachable]"
      ])),
  ]
}
