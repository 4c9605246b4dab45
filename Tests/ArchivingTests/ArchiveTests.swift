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
    let form = try drawn.form("rich")
    let pdf = try drawn.pdf([drawn.page()])
    let layers = [Layers(below: [Placement(form, x: 0, y: 0)])]
    func once() throws {
      _ = try Archive.write(pdf, layers: layers)
      _ = refusal { _ = try Archive.write(pdf, layers: [Layers()] + layers) }
      _ = refusal { _ = try Form(Array(pdf.dropLast(600))) }
    }
    for _ in 0..<100 { try once() }
    let before = try residentBytes()
    for _ in 0..<1000 { try once() }
    // Other tests run beside this one; a PDF kept by each call would be many times as much.
    #expect(try residentBytes() - before < 1000 * pdf.count)
  }

  private func residentBytes() throws -> Int {
    let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(Int(statm.split(separator: " ")[1])) * 4096
  }
}
