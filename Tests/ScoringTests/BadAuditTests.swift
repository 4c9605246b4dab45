import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

@testable import Scoring

/// An audit by the tiny scheme, both with parts replaced, as a bad input.
struct BadAudit: Sendable, CustomTestStringConvertible {
  let input: BadInput
  let scheme: KeyValuePairs<String, String>

  init(
    _ number: Int, _ name: String, _ parts: KeyValuePairs<String, String>,
    by scheme: KeyValuePairs<String, String> = [:], _ outcome: BadInput.Outcome
  ) {
    input = BadInput(
      number, name, path: "audit.yaml", replacing(parts, in: tinyAuditText), outcome)
    self.scheme = scheme
  }

  var testDescription: String { input.testDescription }

  /// Reads and evaluates the audit; it comes to its final score, its level and the last day of its
  /// certificate.
  func expect(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let scheme = try tinyScheme(scheme)
    let (audit, problems) = read(
      String(decoding: input.bytes, as: UTF8.self), path: input.path, by: scheme)
    let words = audit.map { audit in
      let evaluation = Evaluation(of: audit, by: scheme)
      return ["\(evaluation.score.final)", evaluation.levelID]
        + (audit.certificate.map { ["\($0.validUntil)"] } ?? [])
    }
    input.expect(words, problems, sourceLocation: sourceLocation)
  }

  /// Clause 2 gives 0.3 points for each unit, from 0 to 100 of them.
  static let measured: KeyValuePairs = [
    "points: 30\n    confirmed: false\n    source: s\n    method: sampled":
      "points: 30\n    confirmed: false\n    source: s\n    method: linear\n    perUnit: 0.3\n"
      + "    measure: {id: share, unit: {zh: 分, en: points}, least: 0, most: 100}"
  ]

  /// The same without a most.
  static let unbounded: KeyValuePairs = [
    measured[0].key: measured[0].value.replacingOccurrences(of: ", most: 100", with: "")
  ]

  /// What stands of clause 2 in the tiny audit.
  static let last = "{clause: 2, outcome: conforming, evidence: 壬}"

  /// Something else in its place.
  static func found(_ words: String) -> String { "{clause: 2, \(words), evidence: 壬}" }

  /// A measure in its place.
  static func value(_ value: String) -> String { found("value: \(value)") }

  /// All that was found in the tiny audit.
  static let findings = """
      - {clause: 1.1, outcome: conforming, evidence: 庚}
      - {clause: 1.2, outcome: conforming, evidence: 辛}
      - \(last)
    """

  /// Lines before the recommendation.
  static func adding(_ lines: String) -> KeyValuePairs<String, String> {
    ["recommendation": lines + "\nrecommendation"]
  }
}

/// The bad inputs 16 to 20, and 69 to 77: values, keys, dates and numbers of an audit.
///
/// 76, a number given before, is tried by `CertificateNumberTests`, and 78, two processes at once, by
/// `RenderTests`.
@Suite struct BadAuditTests {
  @Test(arguments: values + days) func isReadRightOrRefused(_ audit: BadAudit) throws {
    try audit.expect()
  }

  @Test func standForEveryNumber() {
    let numbers = (Self.values + Self.days).map(\.input).numbers
    #expect(numbers == Array(16...20) + Array(69...75) + [77])
  }

  private static let values = [
    BadAudit(
      16, "a score of 100.0000000001", [BadAudit.last: BadAudit.value("100.0000000001")],
      by: BadAudit.measured,
      .refused([
        "audit.yaml:17:24: error: 'findings[3].value' must be a number from 0 to 100, found "
          + "100.0000000001 [ValueOutside]"
      ])),
    BadAudit(
      17, "a score of -0.01", [BadAudit.last: BadAudit.value("-0.01")], by: BadAudit.measured,
      .refused([
        "audit.yaml:17:24: error: 'findings[3].value' must be a number that is not negative, "
          + "found '-0.01' [NotANumber]"
      ])),
    BadAudit(
      18, "null for a text", ["report: R-1": "report: null"],
      .refused(["audit.yaml:4:1: error: 'report' has no value [MissingValue]"])),
    BadAudit(
      18, "nothing for a text", ["report: R-1": "report:"],
      .refused(["audit.yaml:4:1: error: 'report' has no value [MissingValue]"])),
    BadAudit(
      18, "null for a list",
      [
        BadAudit.findings + "\n":
          "  ~\n"
      ], .refused(["audit.yaml:14:1: error: 'findings' has no value [MissingValue]"])),
    BadAudit(
      19, "an unknown field", ["kind: initial": "kind: initial\ncolour: red"],
      .refused(["audit.yaml:6:1: error: the file has no key 'colour' [UnknownKey]"])),
    BadAudit(
      19, "a misspelt field", ["scope:": "scpoe:"],
      .refused([
        "audit.yaml:1:1: error: the file must have 'scope' [MissingKey]",
        "audit.yaml:10:1: error: the file has no key 'scpoe' [UnknownKey]",
      ])),
    BadAudit(
      20, "a newer version of the format", ["audit/1": "audit/2"],
      .refused([
        "audit.yaml:1:9: error: the format of this file must be 'accolade-audit/1', found "
          + "'accolade-audit/2' [WrongFormat]"
      ])),
    BadAudit(
      20, "an unknown format", ["accolade-audit/1": "audit"],
      .refused([
        "audit.yaml:1:9: error: the format of this file must be 'accolade-audit/1', found "
          + "'audit' [WrongFormat]"
      ])),
    BadAudit(
      20, "an unknown edition", ["edition: \"1\"": "edition: \"2\""],
      .refused(["audit.yaml:3:10: error: scheme 'tiny' has no edition '2' [UnknownEdition]"])),
  ]

  private static let days = [
    BadAudit(
      69, "29 February of a common year", ["2026-03-02": "2026-02-29"],
      .refused([
        "audit.yaml:12:17: error: 'visits[1].from' must be a day of the calendar, found "
          + "'2026-02-29' [NotADay]"
      ])),
    BadAudit(
      70, "an expiry before the issue",
      BadAudit.adding(
        "certificate: {number: C-1, grantedOn: 2026-03-10, validUntil: 2026-03-09}"),
      .refused([
        "audit.yaml:18:63: error: 'certificate.validUntil' on 2026-03-09 is too early: "
          + "'certificate.grantedOn' is 2026-03-10 [TooEarly]"
      ])),
    BadAudit(
      71, "a certificate in effect before its decision",
      BadAudit.adding(
        """
        decision: {outcome: awarded, on: 2026-03-10, by: 会}
        certificate: {number: C-1, grantedOn: 2026-03-09}
        """),
      .refused([
        "audit.yaml:19:39: error: a certificate cannot be granted on 2026-03-09, before the "
          + "decision on 2026-03-10 [GrantedBeforeDecision]"
      ])),
    BadAudit(
      72, "a year of two digits", ["2026-03-02": "26-01-01"],
      .refused([
        "audit.yaml:12:17: error: 'visits[1].from' must be a day of the calendar, found "
          + "'26-01-01' [NotADay]"
      ])),
    BadAudit(
      72, "the year 25", ["2026-03-02": "0025-01-01"],
      .refused([
        "audit.yaml:12:17: error: 'visits[1].from' must be a day of the calendar, found "
          + "'0025-01-01' [NotADay]"
      ])),
    BadAudit(
      73, "three years from a leap day",
      BadAudit.adding("certificate: {number: C-1, grantedOn: 2028-02-29}"),
      .read(["100", "five-star", "2031-02-28"])),
    BadAudit(
      74, "a midnight with its time zone", ["2026-03-02": "2026-03-02T00:00:00+08:00"],
      .refused([
        "audit.yaml:12:17: error: 'visits[1].from' must be a day of the calendar, found "
          + "'2026-03-02T00:00:00+08:00' [NotADay]"
      ])),
    BadAudit(
      75, "an audit of the future: readers know no clock, days stand as written",
      ["2026-03-02": "2999-12-30", "2026-03-03": "2999-12-31"], .read(["100", "five-star"])),
    BadAudit(
      77, "a number with '/'",
      BadAudit.adding("certificate: {number: ../C/1, grantedOn: 2026-03-10}"),
      .refused([
        "audit.yaml:18:23: error: the number of a certificate cannot hold '/' [NumberWithSign]"
      ])),
    BadAudit(
      77, "a number with '%2f'",
      BadAudit.adding("certificate: {number: C%2f1, grantedOn: 2026-03-10}"),
      .refused([
        "audit.yaml:18:23: error: the number of a certificate cannot hold '%' [NumberWithSign]"
      ])),
    BadAudit(
      77, "a number with a line break",
      BadAudit.adding("certificate: {number: \"C\\n1\", grantedOn: 2026-03-10}"),
      .refused(["audit.yaml:18:23: error: 'certificate.number' must stand in one line [NotOneLine]"]
      )),
    BadAudit(
      77, "a number of 500 characters",
      BadAudit.adding(
        "certificate: {number: \(String(repeating: "9", count: 500)), grantedOn: 2026-03-10}"),
      .refused([
        "audit.yaml:18:23: error: 'certificate.number' has at most 60 characters; this one has "
          + "500 [TextTooLong]"
      ])),
  ]
}
