import Archiving
import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@Suite struct FormTests {
  @Test func showsFormsAsIfTheyWereDrawn() throws {
    let drawn = try Drawn()
    let whole = try drawn.pdf([
      drawn.page(
        below: [.picture(id: "rich", frame: Rect(x: 0, y: 0, width: 300.5, height: 200.25))],
        above: [.picture(id: "plain", frame: Rect(x: 30, y: 40, width: 100, height: 50))]),
      drawn.page("第二页"),
      drawn.page(
        "第三页",
        above: [.picture(id: "plain", frame: Rect(x: 0, y: 150, width: 100, height: 50))]),
    ])
    let (rich, plain) = (try drawn.form("rich"), try drawn.form("plain"))
    let completed = try Archive.write(
      drawn.pdf([drawn.page(), drawn.page("第二页"), drawn.page("第三页")]),
      layers: [
        Layers(
          below: [Placement(rich, x: 0, y: 0)], above: [Placement(plain, x: 30, y: 40)]),
        Layers(), Layers(above: [Placement(plain, x: 0, y: 150)]),
      ])
    let (wanted, made) = (try pixels(of: whole), try pixels(of: completed))
    #expect(made.count == 3)
    for page in made.indices { #expect(made[page] == wanted[page], "page \(page + 1)") }
    #expect(wanted[0] != wanted[1])
  }

  @Test func keepsTextAndFonts() throws {
    let drawn = try Drawn()
    let plain = try drawn.pdf([drawn.page()])
    let completed = try Archive.write(
      plain, layers: [Layers(below: [Placement(drawn.form("rich"), x: 0, y: 0)])])
    let text = try told("pdftotext", ["FILE", "-"], of: completed)
    #expect(text == "认证证书 A1\n\n\u{C}")
    // The number of the font's object is another.
    func fonts(_ pdf: [UInt8]) throws -> [Substring] {
      try told("pdffonts", ["FILE"], of: pdf).split(separator: "\n").map { $0.prefix(60) }
    }
    #expect(try fonts(completed) == fonts(plain))
  }

  @Test func makesSoundFiles() throws {
    let drawn = try Drawn()
    let (rich, plain) = (try drawn.form("rich"), try drawn.form("plain"))
    let layers = Layers(
      below: [Placement(rich, x: 0, y: 0)], above: [Placement(plain, x: 1, y: 2)])
    let completed = try Archive.write(
      drawn.pdf([drawn.page(), drawn.page()]), layers: [layers, layers])
    let report = try told("qpdf", ["--check", "FILE"], of: completed)
    #expect(report.contains("No syntax or stream encoding errors found"))
    #expect(!report.contains("WARNING"))
  }

  @Test func holdsAFormOnceForAllPages() throws {
    let drawn = try Drawn()
    let plain = try drawn.form("plain")
    func boxes(_ pages: [Page], _ layers: Layers) throws -> Int {
      let completed = try Archive.write(
        drawn.pdf(pages), layers: Array(repeating: layers, count: pages.count))
      return try told("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: completed)
        .split(separator: "/BBox").count - 1
    }
    let page = try drawn.page()
    let once = try boxes([page], Layers(below: [Placement(plain, x: 0, y: 0)]))
    #expect(once > 0)
    let twice = Layers(below: [Placement(plain, x: 0, y: 0), Placement(plain, x: 90, y: 90)])
    #expect(try boxes([page, page], twice) == once)
  }

  @Test func takesStreamsOverAsTheyWereCompressed() throws {
    let drawn = try Drawn()
    let plain = try drawn.pdf([drawn.page()])
    let completed = Data(try Archive.write(plain))
    var streams = 0
    var rest = Data(plain)[...]
    while let start = rest.firstRange(of: Data("stream\n".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Data("\nendstream".utf8))
    {
      #expect(completed.firstRange(of: rest[start.upperBound..<end.lowerBound]) != nil)
      streams += 1
      rest = rest[end.upperBound...]
    }
    #expect(streams >= 3)
  }

  @Test func givesTheSameBytesAloneAndAmongOthers() throws {
    let drawn = try Drawn()
    let pdf = try drawn.pdf([drawn.page()])
    func completed(_ form: Form) throws -> [UInt8] {
      try Archive.write(pdf, layers: [Layers(below: [Placement(form, x: 0, y: 0)])])
    }
    let shared = try drawn.form("rich")
    let alone = try completed(drawn.form("rich"))
    for _ in 0..<5 { #expect(try completed(shared) == alone) }
    let other = try Archive.write(
      drawn.pdf([drawn.page("另一份")]), layers: [Layers(below: [Placement(shared, x: 0, y: 0)])])
    #expect(other != alone)
    #expect(try completed(shared) == alone)
  }
}
