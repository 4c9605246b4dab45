import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What `verify` says of documents as they were made, and of damaged ones.
@Suite struct VerificationTests {
  /// All that is said, as a person sees it.
  private func told(_ bytes: [UInt8], _ path: String) -> String {
    let verification = Verification(of: bytes, path: path, house: house)
    var lines = verification.confirmed.map { "\($0.about): \($0.words)" }
    lines += [verification.problems.printed, verification.holds ? "holds" : "does not hold"]
    return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  @Test func saysOfSoundDocumentsWhatHolds() throws {
    let files = try publish(example(), [.report, .certificate]).files
    for name in ["report.pdf", "certificate.pdf"] {
      try expectGolden(told(try #require(files[name]), name), "Verification/sound-\(name).txt")
    }
  }

  @Test func saysThatADraftIsOne() throws {
    let files = try publish(example(), [.certificate], isDraft: true).files
    let bytes = try #require(files["certificate.draft.pdf"])
    try expectGolden(told(bytes, "certificate.draft.pdf"), "Verification/draft.txt")
  }

  @Test func saysWhatIsWrong() throws {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python with pikepdf")
      return
    }
    let report = try #require(try publish(example(), [.report]).files["report.pdf"])
    let folder = try TemporaryFolder()
    let sound = try folder.write(report, "sound.pdf")
    let damages = folder.url.appending(path: "damages")
    try FileManager.default.createDirectory(at: damages, withIntermediateDirectories: true)
    let script = packageRoot.appending(path: "Tests/Judges/damage_document.py").path
    let verdict = try run(interpreter, [script, sound.path, damages.path])
    #expect(verdict.code == 0, "\(verdict.complaints)")
    let names = try FileManager.default.contentsOfDirectory(atPath: damages.path).sorted()
    #expect(names.count == 14)
    for name in names {
      let bytes = try Array(Data(contentsOf: damages.appending(path: name)))
      let said = told(bytes, "report.pdf")
      #expect(said.hasSuffix("does not hold\n"), "\(name)")
      try expectGolden(said, "Verification/\(name).txt")
    }
  }

  @Test func noticesAByteThatIsFlippedAnywhere() throws {
    let bytes = try #require(try publish(example(), [.certificate]).files["certificate.pdf"])
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 16) {
      var flipped = bytes
      flipped[place] ^= 0x04
      let verification = Verification(of: flipped, path: "certificate.pdf", house: house)
      let identifiers = verification.problems.diagnostics.map(\.identifier)
      #expect(identifiers.contains("FileChanged"), "at byte \(place): \(identifiers)")
    }
  }

  @Test func tellsOfALaterRevision() throws {
    let bytes = try #require(try publish(example(), [.certificate]).files["certificate.pdf"])
    let verification = Verification(
      of: bytes + Array("% more\n".utf8), path: "certificate.pdf", house: house)
    #expect(
      verification.problems.printed == """
        certificate.pdf: error: the file was extended after it was made: 7 bytes follow the end of \
        what was written [LaterRevision]
          why: what follows may show other pages than those that were issued
          fix: ask the certification body for the file as it was issued
        """)
  }

  @Test func saysWhatItCannotCheckWithoutTheAudit() throws {
    let folder = try TemporaryFolder()
    let text = "format: accolade-issue/1\nenclosed: evaluation\n"
    _ = try folder.write(text.utf8, "certificates/issue.yaml")
    var problems = Problems()
    let publication = try Press(house: House(path: house.path, templates: folder.url.path))
      .publication(
        of: example(), [.certificate], from: packageRoot.appending(path: "Examples").path,
        isDraft: false, into: &problems)
    let bytes = try #require(publication.files.first).bytes
    try expectGolden(told(bytes, "certificate.pdf"), "Verification/left-out.txt")
  }
}
