import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

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

  @Test(arguments: [
    (Language.usual, "目录 Contents", "售后服务体系 After-sales service system（5.1）"),
    (.traditionalChinese, "目錄 Contents", "售後服務體系 After-sales service system（5.1）"),
    (.english, "Contents 目录", "After-sales service system 售后服务体系 (5.1)"),
  ])
  func headsReportsInTwoLanguages(language: Language, contents: String, block: String) throws {
    var problems = Problems()
    let press = Press(house: house, language: language, isBilingual: true)
    let files = try press.publication(
      of: example(), [.report], from: house.file("Examples"), isDraft: false, into: &problems
    ).files
    let folder = try TemporaryFolder()
    let file = try folder.write(try #require(files.first).bytes, "report.pdf")
    // The title of the cover is in one language, so that the cover stays a page.
    let second = try run("pdftotext", ["-f", "2", "-l", "2", file.path, "-"]).output
    #expect(second.contains(contents))
    #expect(try run("pdftotext", ["-layout", file.path, "-"]).output.contains(block))
  }

  @Test func writesWhatTakesPointsAwayAsALoss() throws {
    let wording = try wording(.english)
    #expect(Fraction(-10).shown == "−10")
    let values: KeyValuePairs = ["value": "2", "unit": "suspensions", "points": "20"]
    #expect(wording(.lostPerUnit, values) == "2 suspensions measured, which costs 20 points")
  }

  @Test func namesEveryStandardInEnglish() throws {
    for scheme in try schemes() {
      let names = [scheme.standard.en, scheme.name.en]
      #expect(names.joined().unicodeScalars.allSatisfy { $0.value < 0x2E80 }, "\(scheme.id)")
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
