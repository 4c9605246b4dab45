import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Archiving

@Suite struct ArchiveTests {
  /// The printed form of what `body` throws.
  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "nothing is refused"
    } catch {
      return (error as? Diagnostic)?.printed ?? "\(error)"
    }
  }

  @Test func makesNoFormOfWhatIsNoPDF() {
    #expect(
      refusal { _ = try Form(Array("%PDF-1.5\n".utf8)) } == """
        error: a document cannot be completed: can't find startxref [ArchivingFailed]
        """)
  }

  @Test func repairsNothing() throws {
    let artwork = try Drawn().artwork("rich")
    #expect(
      refusal { _ = try Form(Array(artwork.dropLast(600))) } == """
        error: a document cannot be completed: can't find startxref [ArchivingFailed]
        """)
  }

  @Test func refusesLinksThatLeadNowhere() throws {
    let drawn = try Drawn()
    let jump = Mark.jump(name: "elsewhere", area: Rect(x: 0, y: 0, width: 9, height: 9))
    #expect(
      refusal { _ = try drawn.pdf([drawn.page(above: [jump])]) } == """
        error: a document cannot be completed: nothing is called 'elsewhere', where a link leads \
        [ArchivingFailed]
        """)
  }

  @Test func refusesBookmarksOfAPageThatIsNotThere() throws {
    let drawn = try Drawn()
    let bookmark = Bookmark(level: 1, title: "二", page: 1, y: 0)
    #expect(
      refusal { _ = try drawn.pdf([drawn.page()], bookmarks: [bookmark]) } == """
        error: a document cannot be completed: there is no page 2 [ArchivingFailed]
        """)
  }

  @Test func keepsNoDrawnPDFInMemory() throws {
    let drawn = try Drawn()
    // Large, so that what is kept shows beside the memory of the other tests.
    let artwork = try padded(drawn.artwork("rich"), by: 8_000_000)
    let short = Array(artwork.dropLast(600))
    let before = try residentBytes()
    for _ in 0..<100 {
      _ = try Form(artwork)
      #expect(refusal { _ = try Form(short) } != "")
    }
    // If one of the two kept its PDF, it would be 800 MB.
    #expect(try residentBytes() - before < 500_000_000)
  }

  /// The PDF with a long comment where no offset changes.
  private func padded(_ pdf: [UInt8], by count: Int) throws -> [UInt8] {
    let end = try #require(Data(pdf).range(of: Data("startxref".utf8), options: .backwards))
      .lowerBound
    let comment = [UInt8(ascii: "%")] + Array(repeating: UInt8(ascii: "-"), count: count)
    return pdf[..<end] + comment + [UInt8(ascii: "\n")] + pdf[end...]
  }

  private func residentBytes() throws -> Int {
    let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(Int(statm.split(separator: " ")[1])) * 4096
  }
}
