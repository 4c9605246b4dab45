import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Every document keeps the norms of archives (PDF/A-3b) and of access (PDF/UA-1).
@Suite struct AccessNormTests {
  @Test func keepsThemInEveryExampleAndLanguage() throws {
    let folder = try TemporaryFolder()
    var files: [URL] = []
    for name in exampleNames {
      let checked = try example(name)
      for language in Language.allCases {
        for isDraft in [false, true] {
          let press = Press(house: house, language: language)
          for file in publish(checked, DocumentKind.allCases, with: press, isDraft: isDraft) {
            let name = "\(name)-\(language.rawValue)-\(file.name)"
            files.append(try folder.write(file.bytes, name))
          }
        }
      }
    }
    #expect(files.count >= 48)
    try expectNorms(files)
  }

  @Test func keepsThemInEveryDesignAndWhatItSpeaks() throws {
    let folder = try TemporaryFolder()
    var files: [URL] = []
    for design in ["classic", "modern", "plain"] {
      for languages in CertificateLanguages.allCases {
        var look = CertificateLook()
        (look.design, look.languages) = (design, languages)
        let press = Press(house: house, look: look)
        for file in try publish(example(), [.certificate], with: press) {
          files.append(
            try folder.write(file.bytes, "\(design)-\(languages.rawValue)-\(file.name)"))
        }
      }
    }
    #expect(files.count == 9)
    try expectNorms(files)
  }

  /// The PDFs of an audit.
  private func publish(
    _ audit: CheckedAudit, _ kinds: [DocumentKind], with press: Press, isDraft: Bool = false
  ) -> [Publication.File] {
    var problems = Problems()
    let files = press.publication(
      of: audit, kinds, from: packageRoot.appending(path: "Examples").path, isDraft: isDraft,
      into: &problems
    ).files
    #expect(!problems.hasErrors, "\(problems.printed)")
    return files.filter { $0.name.hasSuffix(".pdf") }
  }

  private func expectNorms(_ files: [URL]) throws {
    guard let verdicts = try ArchivalVerdict.of(files) else { return }
    for verdict in verdicts {
      #expect(verdict.broken == [], "\(verdict.norm) \(verdict.file.lastPathComponent)")
    }
  }
}
