import Diagnostics
import Drawing
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Artwork is drawn once for all certificates of a press.
@Suite struct SharedArtworkTests {
  @Test func givesTheSameBytesAloneAndInARun() throws {
    let press = Press(house: house)
    let folder = packageRoot.appending(path: "Examples").path
    var problems = Problems()
    let audits = try ["haoran-appliances.yaml", "qiwu-online.json", "jilong-care.yaml"].map {
      try example($0)
    }
    for audit in audits + audits.reversed() {
      let inRun = press.publication(
        of: audit, [.certificate], from: folder, isDraft: false, into: &problems)
      let alone = publish(audit, [.certificate]).files
      #expect(try #require(inRun.files.first).bytes == alone["certificate.pdf"])
    }
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test func isSound() throws {
    for isDraft in [false, true] {
      let files = try publish(example(), [.certificate], isDraft: isDraft).files
      let name = isDraft ? "certificate.draft.pdf" : "certificate.pdf"
      let folder = try TemporaryFolder()
      let file = try folder.write(try #require(files[name]), name)
      let verdict = try run("qpdf", ["--check", file.path])
      #expect(verdict.code == 0 && !verdict.complaints.contains("WARNING"), "\(verdict)")
    }
  }

  /// The pages as pixels, by a program that draws PDF.
  private func pixels(of pdf: [UInt8]) throws -> [Data] {
    let folder = try TemporaryFolder()
    let file = try folder.write(pdf, "file.pdf")
    _ = try run("pdftoppm", ["-r", "150", file.path, "page"], folder: folder.url)
    return try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
      .filter { $0.hasSuffix(".ppm") }
      .map { try Data(contentsOf: folder.url.appending(path: $0)) }
  }
}
