import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Every kind of PDF that comes out, judged by veraPDF and qpdf, each program started once.
@Suite struct ConformanceTests {
  // Archival documents, and those that programs can read aloud.
  private static let norms = ["3b", "ua1"]

  /// What is made, by a name for it.
  private func documents() throws -> [(name: String, bytes: [UInt8])] {
    var made: [(name: String, bytes: [UInt8])] = []
    func make(
      _ name: String, _ press: Press, _ audits: [String], _ kinds: [DocumentKind],
      isDraft: Bool = false, sites: Bool = false, previous: [CheckedAudit] = []
    ) throws {
      for audit in audits {
        var problems = Problems()
        let publication = press.publication(
          of: try example(audit), kinds, from: packageRoot.appending(path: "Examples").path,
          isDraft: isDraft, siteCertificates: sites, previous: previous, into: &problems)
        #expect(!problems.hasErrors, "\(problems.printed)")
        made += publication.files.filter { $0.name.hasSuffix(".pdf") }.map {
          (name: "\(name)-\(audit)-\($0.name)", bytes: $0.bytes)
        }
      }
    }
    for language in Language.allCases {
      let press = Press(house: house, language: language)
      try make(language.rawValue, press, exampleNames, [.report])
    }
    let usual = Press(house: house)
    try make("usual", usual, exampleNames, [.certificate], sites: true)
    try make("draft", usual, ["haoran-appliances.yaml"], [.report, .certificate], isDraft: true)
    let earlier = try example("earlier/haoran-appliances-2025.yaml")
    let both = Press(house: house, isBilingual: true)
    try make("compared", both, ["haoran-appliances.yaml"], [.report], previous: [earlier])
    let brand = House(
      path: house.path, templates: packageRoot.appending(path: "Examples/brand").path)
    try make("brand", Press(house: brand), ["haoran-appliances.yaml"], [.report, .certificate])
    for design in ["classic", "modern", "plain"] {
      for size in ["a4-landscape", "a4-portrait", "a3-landscape", "10-inch"] {
        for languages in CertificateLanguages.allCases {
          var look = CertificateLook()
          (look.design, look.size, look.languages) = (design, size, languages)
          let press = Press(house: house, look: look)
          try make("\(design)-\(size)", press, ["haoran-appliances.yaml"], [.certificate])
        }
      }
    }
    for (isPrePrinted, hasCropMarks) in [(true, false), (false, true)] {
      var look = CertificateLook()
      (look.isPrePrinted, look.hasCropMarks) = (isPrePrinted, hasCropMarks)
      let name = isPrePrinted ? "pre-printed" : "crop-marks"
      try make(name, Press(house: house, look: look), ["qiwu-online.json"], [.certificate])
    }
    return made
  }

  @Test func keepsTheNormsInEveryLanguageDesignAndSize() throws {
    let documents = try documents()
    // Reports in three languages, certificates of twelve papers in three, and the others.
    #expect(documents.count >= 5 * 3 + 12 * 3 + 4 + 8)
    let folder = try TemporaryFolder()
    let files = try documents.map { try folder.write($0.bytes, $0.name) }

    for file in files {
      let verdict = try run("qpdf", ["--check", file.path])
      #expect(
        verdict.code == 0 && !(verdict.output + verdict.complaints).contains("WARNING"),
        "\(file.lastPathComponent): \(verdict.complaints)")
    }
    for verdict in try ArchivalVerdict.of(files, norms: Self.norms) ?? [] {
      #expect(
        verdict.broken == [], "\(verdict.norm) \(verdict.file.lastPathComponent)")
    }
  }
}
