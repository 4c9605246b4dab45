import Diagnostics
import Foundation
import Publishing
import Scoring
import TestSupport
import Testing

/// Documents in three languages.
@Suite struct LanguageTests {
  @Test(arguments: Language.allCases, exampleNames)
  func publishesEveryExample(language: Language, name: String) throws {
    let (files, problems) = try publish(example(name), in: language)
    #expect(!problems.hasErrors, "\(problems.printed)")
    #expect(!problems.diagnostics.contains { $0.identifier == "NoTraditional" })
    let ending = language == .usual ? "" : ".\(language.rawValue)"
    #expect(Set(files.keys).isSuperset(of: ["report\(ending).pdf", "summary\(ending).md"]))
  }

  @Test func givesTheSameCertificateInEveryLanguage() throws {
    let certificates = try Language.allCases.map {
      try publish(example(), in: $0).files["certificate.pdf"]
    }
    #expect(certificates[0] != nil)
    #expect(certificates.allSatisfy { $0 == certificates[0] })
  }

  @Test func speaksEnglishThroughoutWhereTheAuditDoes() throws {
    let files = try publish(example(), in: .english).files
    let summary = String(decoding: try #require(files["summary.en.md"]), as: UTF8.self)
    try expectGolden(summary, "Evaluations/haoran-appliances.yaml.en.md")
    #expect(!summary.unicodeScalars.contains { (0x3000...0x9FFF).contains($0.value) })
  }

  @Test func writesHeadingsInTwoLanguages() throws {
    var problems = Problems()
    let checked = try example()
    for (language, heading) in [
      (Language.usual, "## 失分条款 Clauses that lost points"),
      (.traditionalChinese, "## 失分條款 Clauses that lost points"),
      (.english, "## Clauses that lost points 失分条款"),
    ] {
      let press = Press(house: house, language: language, isBilingual: true)
      let summary = try #require(press.summary(of: checked, into: &problems))
      #expect(summary.contains(heading), "\(language)")
    }
  }

  private func publish(
    _ audit: CheckedAudit, in language: Language
  ) -> (files: [String: [UInt8]], problems: Problems) {
    var problems = Problems()
    let files = Press(house: house, language: language).publication(
      of: audit, DocumentKind.allCases, from: packageRoot.appending(path: "Examples").path,
      isDraft: false, into: &problems
    ).files
    return (
      Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
      problems
    )
  }
}
