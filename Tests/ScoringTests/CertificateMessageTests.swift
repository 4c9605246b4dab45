import Reading
import TestSupport
import Testing

@testable import Scoring

/// What is said of versions, terms and copies of certificates that do not agree.
@Suite struct CertificateMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws { try file.expectAudit() }

  private static func broken(
    _ name: String, _ certificate: String, _ printed: String
  ) -> BrokenFile {
    brokenAudit(
      name,
      [
        "recommendation": """
        certificate: {number: C-1, grantedOn: 2026-03-10, \(certificate)}
        recommendation
        """
      ], printed)
  }

  private static let files = [
    brokenAudit(
      "a second version that replaces nothing",
      [
        "recommendation": """
        ▸certificate: {number: C-1, grantedOn: 2026-03-10, version: 2}
        recommendation
        """
      ],
      """
      audit.yaml:18:1: error: 'certificate' must have 'replaces' [MissingKey]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, version: 2}
           | ^^^^^^^^^^^
        fix: add 'replaces'
      """),
    broken(
      "version 0", "version: ▸0",
      """
      audit.yaml:18:60: error: 'certificate.version' must be a whole number from 1 to 99, found \
      '0' [NotAnInteger]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, version: 0}
           |                                                            ^
        fix: write a number from 1 to 99
      """),
    broken(
      "one that is valid before it is granted", "validFrom: ▸2026-03-09",
      """
      audit.yaml:18:62: error: 'certificate.validFrom' on 2026-03-09 is too early: \
      'certificate.grantedOn' is 2026-03-10 [TooEarly]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, validFrom: 2026-03-09}
           |                                                              ^^^^^^^^^^
        fix: correct one of the two days
      """),
    broken(
      "one that ends before it begins", "validFrom: 2026-04-01, validUntil: ▸2026-03-20",
      """
      audit.yaml:18:86: error: 'certificate.validUntil' on 2026-03-20 is too early: \
      'certificate.validFrom' is 2026-04-01 [TooEarly]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, validFrom: 2026-04-01, validUntil: \
      2026-03-20}
           | \
                                                                                            ^^^^^^^^^^
        fix: correct one of the two days
      """),
    broken(
      "one that replaces a later one", "replaces: {number: C-0, grantedOn: ▸2026-03-11}",
      """
      audit.yaml:18:86: error: a certificate granted on 2026-03-10 cannot replace one granted on \
      2026-03-11 [ReplacesLater]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, replaces: {number: C-0, grantedOn: \
      2026-03-11}}
           | \
                                                                                          ^^^^^^^^^^
        fix: correct one of the two days
      """),
    broken(
      "one that replaces a number no certificate can have",
      "replaces: {number: ▸C/0, grantedOn: 2026-03-01}",
      """
      audit.yaml:18:70: error: the number of a certificate cannot hold '/' [NumberWithSign]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, replaces: {number: C/0, grantedOn: \
      2026-03-01}}
           | \
                                                                           ^^^
        why: it stands in file names and in the addresses where people query it
        fix: write it as the certificate shall show it, such as with '-'
      """),
    broken(
      "a copy beyond the last", "copy: {number: ▸4, of: 3}",
      """
      audit.yaml:18:66: error: copy 4 cannot be one of 3 [CopyBeyondLast]
        18 | certificate: {number: C-1, grantedOn: 2026-03-10, copy: {number: 4, of: 3}}
           |                                                                  ^
        fix: write a number from 1 to 3
      """),
  ]

  @Test func readsVersionTermAndCopy() throws {
    let audit = try tinyAudit([
      "recommendation": """
      certificate:
        number: C-1
        grantedOn: 2026-03-10
        validFrom: 2026-04-01
        version: 2
        replaces: {number: C-1, grantedOn: 2025-03-10}
        copy: {number: 2, of: 3}
      recommendation
      """
    ])
    let certificate = try #require(audit.certificate)
    #expect(certificate.validUntil.description == "2029-03-31")
    #expect(certificate.version == 2)
    #expect(certificate.replaces?.grantedOn.description == "2025-03-10")
    #expect(certificate.copy == CertificateData.Copy(number: 2, of: 3))
  }
}
