import Archiving
import Drawing
import Foundation
import TestSupport
import Testing

/// Artwork is drawn once, and shown by all pages.
@Suite struct FormTests {
  private func marks(_ id: String, x: Double = 0, y: Double = 0, _ drawn: Drawn) throws -> [Mark] {
    let size = try #require(drawn.pictures.size(of: id))
    return [.picture(id: id, frame: Rect(x: x, y: y, width: size.width, height: size.height))]
  }

  @Test(arguments: ["rich", "plain"])
  func showsArtworkAsItIsDrawn(id: String) throws {
    let drawn = try Drawn()
    let size = try #require(drawn.pictures.size(of: id))
    let page = Page(size: size, marks: try marks(id, drawn))
    // Archives do not let viewers smooth pixels, cairo does.
    let artwork = try drawn.artwork(id).replacing(
      Array("/Interpolate true".utf8), with: Array("/Interpolate null".utf8))
    let (made, wanted) = (try pixels(of: drawn.pdf([page])), try pixels(of: artwork))
    #expect(made.count == 1 && made.map(\.count) == wanted.map(\.count))
    let difference = zip(made.joined(), wanted.joined()).lazy.map { abs(Int($0) - Int($1)) }.max()
    #expect(difference == 0)
  }

  @Test func showsArtworkInItsPlace() throws {
    let drawn = try Drawn()
    let frame = Rect(x: 30, y: 40, width: 100, height: 50)
    let page = Page(
      size: Size(width: 300, height: 200), marks: [.picture(id: "plain", frame: frame)])
    let pixels = try #require(try pixels(of: drawn.pdf([page])).first)
    // 150 pixels to the inch: 25 for 12 points, after the head of the file.
    func color(_ x: Double, _ y: Double) -> [UInt8] {
      let place = pixels.count - 625 * 417 * 3 + (Int(y * 25 / 12) * 625 + Int(x * 25 / 12)) * 3
      return Array(pixels[place..<place + 3])
    }
    // The rectangle goes from (40, 50) to (100, 70).
    for (x, y) in [(42.0, 52.0), (98, 52), (42, 68), (98, 68)] {
      #expect(color(x, y) != [255, 255, 255], "(\(x), \(y))")
    }
    for (x, y) in [(38.0, 52.0), (102, 68), (42, 48), (98, 72)] {
      #expect(color(x, y) == [255, 255, 255], "(\(x), \(y))")
    }
  }

  @Test func keepsTextBesideArtwork() throws {
    let drawn = try Drawn()
    let pdf = try drawn.pdf([drawn.page(below: marks("rich", drawn))])
    #expect(try told("pdftotext", ["FILE", "-"], of: pdf) == "认证证书 A1\n\n\u{C}")
  }

  @Test func holdsAFormOnceForAllPages() throws {
    let drawn = try Drawn()
    func boxes(_ pages: [Page]) throws -> Int {
      try told(
        "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], of: drawn.pdf(pages)
      ).split(separator: "/BBox").count - 1
    }
    let once = try boxes([drawn.page(below: marks("plain", drawn))])
    #expect(once > 0)
    let twice = try drawn.page(
      below: marks("plain", drawn), above: marks("plain", x: 90, y: 90, drawn))
    #expect(try boxes([twice, twice]) == once)
  }

  @Test func takesStreamsOverAsTheyWereCompressed() throws {
    let drawn = try Drawn()
    let size = try #require(drawn.pictures.size(of: "rich"))
    let completed = Data(
      try drawn.pdf([Page(size: size, marks: marks("rich", drawn))]))
    var streams = 0
    var rest = Data(try drawn.artwork("rich"))[...]
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
    let pages = [try drawn.page(below: marks("rich", drawn))]
    let alone = try drawn.pdf(pages)
    let archive = try drawn.archive()
    func kept(_ pages: [Page]) throws -> [UInt8] {
      try archive.write(pages, information: Drawn.information)
    }
    for _ in 0..<3 { #expect(try kept(pages) == alone) }
    let others = [try drawn.page("另一份", below: marks("rich", drawn), above: marks("plain", drawn))]
    #expect(try kept(others) != alone)
    #expect(try kept(pages) == alone)
  }

  @Test func showsWhatTookThePlaceOfAPicture() throws {
    let drawn = try Drawn()
    let pages = [try drawn.page(below: marks("plain", drawn))]
    let archive = try drawn.archive()
    let before = try archive.write(pages, information: Drawn.information)
    try drawn.pictures.add(
      id: "plain", svg: Array(Drawn.plain.replacing("#c33", with: "#3c3").utf8))
    let after = try archive.write(pages, information: Drawn.information)
    #expect(after != before)
    #expect(try after == drawn.pdf(pages))
  }
}
