import Diagnostics
import Reading
import Scoring
import TestSupport
import Testing

@Suite struct AwardTests {
  /// The lines that make the tiny audit one that is awarded.
  private static let awarded = """
    specialDeductions:
      - {ground: law, finding: 一, closed: {on: 2026-03-09, evidence: 二}}
    decision: {outcome: awarded, level: five-star, on: 2026-03-10, by: 会}
    certificate: {number: C-1, grantedOn: 2026-03-10}
    recommendation
    """

  private func award(
    _ parts: KeyValuePairs<String, String>
  ) throws -> (award: Award?, problems: Problems) {
    let (audit, problems) = try read(replacing(parts, in: tinyAuditText), by: tinyScheme())
    #expect(!problems.hasErrors, "\(problems.printed)")
    let read = try #require(audit)
    do {
      return try (Award(of: read, Evaluation(of: read, by: tinyScheme())), Problems())
    } catch let problems as Problems {
      return (nil, problems)
    }
  }

  @Test func givesLevelNumberAndTerm() throws {
    let (award, problems) = try award(["recommendation": Self.awarded])
    #expect(problems.isEmpty)
    #expect(award?.level.id == "five-star")
    #expect(award?.certificate.number == "C-1")
    #expect(award?.certificate.grantedOn.description == "2026-03-10")
    #expect(award?.certificate.validUntil.description == "2029-03-09")
  }

  @Test func keepsAStatedTerm() throws {
    let (award, _) = try award([
      "recommendation": Self.awarded.replacing(
        "grantedOn: 2026-03-10", with: "grantedOn: 2026-03-10, validUntil: 2027-03-09")
    ])
    #expect(award?.certificate.validUntil.description == "2027-03-09")
  }

  /// Bad inputs 73: the last day of three years from a leap day.
  @Test func endsATermThatStartsOnALeapDay() throws {
    let (award, _) = try award([
      "recommendation": Self.awarded.replacing(
        "grantedOn: 2026-03-10", with: "grantedOn: 2028-02-29")
    ])
    #expect(award?.certificate.validUntil.description == "2031-02-28")
  }

  /// A term that would end after the last year a file can name.
  @Test func keepsTheCertificateOfTheLastYears() throws {
    let (award, _) = try award([
      "recommendation": Self.awarded.replacing(
        "grantedOn: 2026-03-10", with: "grantedOn: 2999-06-01")
    ])
    #expect(award?.certificate.validUntil.description == "3002-05-31")
  }

  @Test func saysThatASchemeHasNoLevels() throws {
    let (audit, _) = try read(tinyAuditText, by: tinyScheme())
    var scheme = try tinyScheme()
    scheme.levels = []
    let read = try #require(audit)
    do throws(Problems) {
      _ = try Award(of: read, Evaluation(of: read, by: scheme))
      Issue.record("an award was given")
    } catch {
      #expect(
        error.printed == """
          audit.yaml:2:1: warning: no certificate: the scheme has no levels [NoCertificate]
            2 | scheme: tiny
              | ^^^^^^
            why: a certificate states the level that was awarded
          """)
    }
  }

  @Test(arguments: files) func refuses(_ file: BrokenFile) throws {
    let (audit, problems) = try read(file.source.text, by: tinyScheme())
    #expect(problems.isEmpty, "\(problems.printed)")
    let read = try #require(audit)
    let evaluation = try Evaluation(of: read, by: tinyScheme())
    do throws(Problems) {
      _ = try Award(of: read, evaluation)
      Issue.record("an award was given")
    } catch {
      #expect(!error.hasErrors)
      file.expect(error)
    }
  }

  private static func refused(
    _ name: String, _ parts: KeyValuePairs<String, String>, _ printed: String
  ) -> BrokenFile {
    var text = replacing(["recommendation": awarded], in: tinyAuditText)
    text = replacing(parts, in: text)
    return BrokenFile(name, text, printed)
  }

  private static let files = [
    refused(
      "an award without data for a certificate",
      [
        "certificate: {number: C-1, grantedOn: 2026-03-10}\n": "", "scheme: tiny": "▸scheme: tiny",
      ],
      """
      audit.yaml:2:1: warning: no certificate: the audit gives no number and date for it \
      [NoCertificate]
        2 | scheme: tiny
          | ^^^^^^
        fix: add 'certificate' with 'number' and 'grantedOn'
      """),
    refused(
      "an audit that is not decided",
      [
        "decision: {outcome: awarded, level: five-star, on: 2026-03-10, by: 会}\n": "",
        "certificate: {number: C-1, grantedOn: 2026-03-10}\n": "",
        "recommendation": "▸recommendation",
      ],
      """
      audit.yaml:20:1: warning: no certificate: the committee has not decided [NoCertificate]
        20 | recommendation: 癸
           | ^^^^^^^^^^^^^^
        fix: add 'decision' once there is one
      """),
    refused(
      "a decision that refuses", ["outcome: awarded": "▸outcome: refused"],
      """
      audit.yaml:20:12: warning: no certificate: the committee has not awarded a level \
      [NoCertificate]
        20 | decision: {outcome: refused, level: five-star, on: 2026-03-10, by: 会}
           |            ^^^^^^^
      """),
    refused(
      "a decision that is put off", ["outcome: awarded": "▸outcome: deferred"],
      """
      audit.yaml:20:12: warning: no certificate: the committee has not awarded a level \
      [NoCertificate]
        20 | decision: {outcome: deferred, level: five-star, on: 2026-03-10, by: 会}
           |            ^^^^^^^
      """),
    refused(
      "special deductions that are open",
      [
        "  - {ground: law, finding: 一, closed: {on: 2026-03-09, evidence: 二}}": """
          - {▸ground: law, finding: 一}
          - {ground: law, finding: 一, closed: {on: 2026-03-09, evidence: 二}}
          - ▸ground: trade
            finding: 三
        """
      ],
      """
      audit.yaml:19:6: warning: no certificate: special deduction 1 is open [NoCertificate]
        19 |   - {ground: law, finding: 一}
           |      ^^^^^^
        why: a special deduction must be rectified before a certificate is granted
        fix: add 'closed' with day and evidence once it is

      audit.yaml:21:5: warning: no certificate: special deduction 3 is open [NoCertificate]
        21 |   - ground: trade
           |     ^^^^^^
        why: a special deduction must be rectified before a certificate is granted
        fix: add 'closed' with day and evidence once it is
      """),
    refused(
      "a score below every level",
      [
        "findings:": "▸findings:", "1.1, outcome: conforming": "1.1, outcome: nonconforming",
        "outcome: awarded, level: five-star": "▸outcome: refused",
      ],
      """
      audit.yaml:14:1: warning: no certificate: no level is reached [NoCertificate]
        14 | findings:
           | ^^^^^^^^
        why: final score 59 is below 70, the least for a level

      audit.yaml:20:12: warning: no certificate: the committee has not awarded a level \
      [NoCertificate]
        20 | decision: {outcome: refused, on: 2026-03-10, by: 会}
           |            ^^^^^^^
      """),
    refused(
      "five special deductions, all closed",
      [
        "findings:": "▸findings:", "outcome: awarded, level: five-star": "▸outcome: refused",
        "  - {ground: law, finding: 一, closed: {on: 2026-03-09, evidence: 二}}":
          Array(
            repeating: "  - {ground: law, finding: 一, closed: {on: 2026-03-09, evidence: 二}}",
            count: 5
          ).joined(separator: "\n"),
      ],
      """
      audit.yaml:14:1: warning: no certificate: no level is reached [NoCertificate]
        14 | findings:
           | ^^^^^^^^
        why: 5 special deductions fail the audit whatever the score (from 5 on)

      audit.yaml:24:12: warning: no certificate: the committee has not awarded a level \
      [NoCertificate]
        24 | decision: {outcome: refused, on: 2026-03-10, by: 会}
           |            ^^^^^^^
      """),
  ]
}
