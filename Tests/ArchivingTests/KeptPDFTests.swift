import Archiving
import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

/// What is read of a PDF that somebody gave us.
@Suite struct KeptPDFTests {
  static let attachments = [
    Attachment(
      name: "audit.json", mediaType: "application/json", relationship: .source,
      description: "审核 (audit)", bytes: (0..<100_000).map { UInt8($0 * 31 % 251) }),
    Attachment(
      name: "points.csv", mediaType: "text/csv", relationship: .supplement, description: "",
      bytes: []),
  ]
  static let properties = [
    Property(name: "level", value: "five-star"), Property(name: "holder", value: "A & B <C> \"D\""),
  ]

  private func small() throws -> [UInt8] {
    let drawn = try Drawn()
    return try drawn.pdf(
      [drawn.page(), drawn.page()], attachments: Self.attachments, properties: Self.properties)
  }

  private func read(_ bytes: [UInt8]) -> (pdf: KeptPDF?, problems: String) {
    var problems = Problems()
    let pdf = KeptPDF(bytes, path: "file.pdf", into: &problems)
    return (pdf, problems.printed)
  }

  @Test func givesBackWhatWasWritten() throws {
    let (read, problems) = read(try small())
    let pdf = try #require(read, "\(problems)")
    #expect(pdf.identity == .whole)
    #expect(pdf.pageCount == 2)
    #expect(pdf.attachments == Self.attachments)
    #expect(pdf.properties == Self.properties)
    #expect(pdf.producer.hasPrefix("Accolade"))
  }

  @Test func noticesAByteThatIsFlippedAnywhere() throws {
    let drawn = try Drawn()
    let pdf = try drawn.pdf([Page(size: Size(width: 10, height: 10))])
    #expect(FileIdentity(of: pdf) == .whole)
    // Every byte of the end, where the identifier is, and every seventh of the rest.
    for place in pdf.indices where place % 7 == 0 || place > pdf.count - 400 {
      var flipped = pdf
      flipped[place] ^= 1
      #expect(FileIdentity(of: flipped) != .whole, "at byte \(place)")
    }
    #expect(FileIdentity(of: Array(pdf.dropLast())) != .whole)
    #expect(FileIdentity(of: [0x20] + pdf) != .whole)
  }

  @Test func tellsWhatFollowsTheEnd() throws {
    let pdf = try small()
    #expect(FileIdentity(of: pdf + Array("% more\n".utf8)) == .extended(by: 7))
    #expect(FileIdentity(of: pdf + pdf) != .whole)
    #expect(FileIdentity(of: []) == .absent)
  }

  @Test func refusesWhatIsNoPDF() throws {
    let notAPDF = """
      file.pdf: error: the file is not a PDF [NotAPDF]
        fix: name a report or certificate that Accolade made
      """
    #expect(read([]).problems == notAPDF)
    #expect(read(Array("format: accolade-audit/1\n".utf8)).problems == notAPDF)
    #expect(
      read(Array(try small().dropLast(600))).problems == """
        file.pdf: error: the file cannot be read as PDF: can't find startxref [DamagedPDF]
          why: nothing is repaired here
          fix: name the file as it was issued
        """)
  }

  @Test func refusesAFileThatIsTooLarge() throws {
    let pdf = try small() + [UInt8](repeating: 0x20, count: KeptPDF.mostBytes)
    #expect(
      read(pdf).problems == """
        file.pdf: error: a PDF has at most 67108864 bytes; this one has more [PDFTooLarge]
          why: what Accolade makes stays far below, and more could exhaust the machine
        """)
  }

  @Test func unpacksNoMoreThanItShould() throws {
    let bomb = Attachment(
      name: "audit.json", mediaType: "application/json", relationship: .source, description: "",
      bytes: [UInt8](repeating: 0x20, count: 40 << 20))
    let drawn = try Drawn()
    let pdf = try drawn.pdf([drawn.page()], attachments: [bomb])
    #expect(pdf.count < 1 << 20)
    #expect(
      read(pdf).problems == """
        file.pdf: error: 'audit.json' is damaged, or unpacks to more than 33554432 bytes [DamagedAttachment]
        """)
  }

  @Test func refusesAnEncryptedFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(try small(), "file.pdf")
    for (name, password) in [("open.pdf", ""), ("closed.pdf", "secret")] {
      let target = folder.url.appending(path: name)
      let verdict = try run(
        "qpdf", ["--encrypt", password, "owner", "256", "--", file.path, target.path])
      #expect(verdict.code == 0, "\(verdict.complaints)")
      #expect(
        read(try Array(Data(contentsOf: target))).problems == """
          file.pdf: error: the file is encrypted [Encrypted]
            why: a document that is kept can be read by anybody (PDF/A, ISO 19005-3, 6.1.3), and what \
          is encrypted cannot be checked
            fix: name the file as it was issued, without a password
          """)
    }
  }
}
