import Archiving
import Diagnostics
import Drawing
import Foundation
import Testing

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

  @Test func refusesWhatIsNoPDF() {
    #expect(
      refusal { _ = try Archive.write([]) } == """
        error: a document cannot be completed: can't find startxref [ArchivingFailed]
        """)
    #expect(
      refusal { _ = try Form(Array("%PDF-1.5\n".utf8)) } == """
        error: a document cannot be completed: can't find startxref [ArchivingFailed]
        """)
  }

  @Test func repairsNothing() throws {
    let drawn = try Drawn()
    let pdf = try drawn.pdf([drawn.page()])
    let message = refusal { _ = try Archive.write(Array(pdf.dropLast(600))) }
    #expect(
      message == """
        error: a document cannot be completed: can't find startxref [ArchivingFailed]
        """)
  }

  @Test func refusesLayersOfAPageThatIsNotThere() throws {
    let drawn = try Drawn()
    let layers = Layers(below: [Placement(try drawn.form("plain"), x: 0, y: 0)])
    let pdf = try drawn.pdf([drawn.page()])
    #expect(
      refusal { _ = try Archive.write(pdf, layers: [Layers(), layers]) } == """
        error: a document cannot be completed: there is no page 2 [ArchivingFailed]
        """)
  }

  @Test func makesNoFormOfContentInPieces() throws {
    let drawn = try Drawn()
    let layers = Layers(below: [Placement(try drawn.form("plain"), x: 0, y: 0)])
    let completed = try Archive.write(drawn.pdf([drawn.page()]), layers: [layers])
    #expect(
      refusal { _ = try Form(completed) } == """
        error: a document cannot be completed: a form has one stream of content [ArchivingFailed]
        """)
  }

  @Test func keepsNothingInMemory() throws {
    let drawn = try Drawn()
    let layers = [Layers(below: [Placement(try drawn.form("rich"), x: 0, y: 0)])]
    // Large, so that what is kept shows beside the memory of the other tests.
    let pdf = try padded(drawn.pdf([drawn.page()]), by: 8_000_000)
    let short = Array(pdf.dropLast(600))
    let before = try residentBytes()
    for _ in 0..<100 {
      _ = try Archive.write(pdf, layers: layers)
      #expect(refusal { _ = try Archive.write(pdf, layers: [Layers()] + layers) } != "")
      #expect(refusal { _ = try Form(short) } != "")
    }
    // If one of the three kept its PDF, it would be 800 MB.
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
