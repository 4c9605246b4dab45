import Diagnostics
import Documents
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Where an audit gives what its certificate says.
@Suite struct CertificatePlacesTests {
  /// The fields with a text, and where the audit has it.
  private func places(_ checked: CheckedAudit) throws -> [(String, String, Place?)] {
    let award = try Award(of: checked.audit, checked.evaluation)
    let subject = Subject(checked: checked, award: award, folder: ".", isDraft: false)
    let set = try FieldSet.certificate(in: Both(zh: wording(), en: wording(.english)))
    let values = set.values(of: Granting(subject: subject, award: award, evaluation: []))
    return texts(values).map { ($0, $1, checked.audit.place(ofCertificateField: $0)) }
  }

  private func texts(_ fields: Fields, _ prefix: String = "") -> [(String, String)] {
    fields.names.flatMap { name -> [(String, String)] in
      switch fields[name] {
      case .text(let text): [(prefix + name, text)]
      case .list(let elements):
        elements.enumerated().flatMap { texts($0.element, "\(prefix)\(name)[\($0.offset + 1)].") }
      case .absent, .flag, .chart, .pictures, nil: []
      }
    }
  }

  @Test(arguments: ["haoran-appliances.yaml", "qiwu-online.json", "jilong-care.yaml"])
  func findsEveryTextOfTheAudit(name: String) throws {
    let found = try places(example(name))
    for (field, text, place) in found {
      guard let place else { continue }
      let written = String(place.excerpt.dropFirst(place.column - 1).prefix(place.length))
      // A day, a choice and a file are written otherwise than they are printed.
      let isWritten =
        !field.contains(".kind.") && !field.hasPrefix("certificate.") && field != "body.mark"
      #expect(!isWritten || written.contains(text), "\(field)")
    }
    #expect(found.contains { $0.0 == "sites[1].kind.en" && $0.2 != nil })
    #expect(found.contains { $0.0 == "certificate.grantedOn.zh" && $0.2 != nil })
  }

  @Test func hasNoPlaceForWhatComesFromElsewhere() throws {
    let missing = try places(example()).filter { $0.2 == nil }.map(\.0)
      .filter { !$0.hasPrefix("sites[") }
    #expect(
      missing == [
        "certificate.statement.en", "certificate.statement.zh", "certificate.surveillance.en",
        "certificate.surveillance.zh", "certificate.title.en", "certificate.title.zh",
        "certificate.version", "level.name.en", "level.name.zh", "level.stars", "scheme.edition",
        "scheme.name.en",
        "scheme.name.zh", "scheme.standard.en", "scheme.standard.zh", "sites.count",
        "unconfirmed.en", "unconfirmed.zh",
      ])
  }

  /// Two audits of one run must be told apart.
  @Test func reportsATextThatDoesNotFitInItsAudit() throws {
    let name = String(repeating: "沈", count: 60)
    let audit = try example(replacing: [("沈砚秋", name)])
    let line = try #require(audit.audit.place(ofCertificateField: "body.signatory.name.zh")).line
    let (slotLine, slot) = try slotPlace("signatory", in: "classic.yaml")
    let (files, problems) = publish(audit, [.certificate])
    #expect(files.isEmpty)
    #expect(
      problems.printed == """
        haoran-appliances.yaml:\(line):16: error: the text of slot 'signatory' does not fit, not \
        even at 5 points [TextDoesNotFit]
          \(line) |     name: {zh: \(name), en: Shen Yanqiu}
              |                \(name.map { _ in "^^" }.joined())
          why: a certificate is never printed with a cut
          fix: shorten 'body.signatory.name.zh' or 'body.signatory.title.zh'
        haoran-appliances.yaml:\(line + 1):17: note: the text of 'body.signatory.title.zh'
          \(line + 1) |     title: {zh: 主任, en: Director}
              |                 ^^^^
        \(slot):\(slotLine):11: note: slot 'signatory' is filled here
          \(slotLine) |   - slot: signatory
          \(blank(slotLine)) |           ^^^^^^^^^
        """)
  }

  @Test func reportsAWordTooWideAtItsSite() throws {
    let word = String(repeating: "Kundendienst", count: 6)
    let audit = try example(replacing: [("Jinxiu Company-Owned Service Station", word)])
    let line = try #require(audit.audit.place(ofCertificateField: "sites[3].name.en")).line
    let (slotLine, slot) = try slotPlace("site-name", in: "classic-annex.yaml")
    let (files, problems) = publish(audit, [.certificate])
    #expect(files.isEmpty)
    #expect(
      problems.printed == """
        haoran-appliances.yaml:\(line):32: error: a word is wider than column 'site-name', even at \
        6.5 points [WordDoesNotFit]
          \(line) |     - name: {zh: 金岫市直营服务站, en: \(word)}
             |                                        \(word.map { _ in "^" }.joined())
          why: a certificate is never printed with a word broken anywhere
          fix: shorten 'sites[3].name.en'
        \(slot):\(slotLine):15: note: slot 'site-name' is filled here
          \(slotLine) |       - slot: site-name
          \(blank(slotLine)) |               ^^^^^^^^^
        """)
  }

  /// As wide as the number of a line.
  private func blank(_ line: Int) -> String { String(repeating: " ", count: String(line).count) }

  /// The line of a slot in a shipped design, and the path of that.
  private func slotPlace(_ slot: String, in name: String) throws -> (line: Int, path: String) {
    let path = house.file("Templates/certificates/\(name)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasSuffix("- slot: \(slot)") }
    return (try #require(line) + 1, path)
  }
}
