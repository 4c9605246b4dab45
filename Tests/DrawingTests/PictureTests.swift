import Diagnostics
import Drawing
import Foundation
import Testing

@Suite struct PictureTests {
  private static let artwork = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a frame --><svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm"
      viewBox="0 0 210 297">
      <style>.line { stroke: #a00; fill: none }</style>
      <defs><linearGradient id="gold"><stop offset="0" stop-color="#fc0"/></linearGradient></defs>
      <rect id="frame" class="line" x="10" y="10" width="190" height="277" stroke-width="2"/>
      <g transform="translate(20 30)"><rect id="holder" width="100" height="20" fill="none"/></g>
      <rect id="number" x="20" y="60" width="50" height="10" visibility="hidden"/>
      <rect id="gone" x="20" y="60" width="50" height="10" display="none"/>
      <circle cx="105" cy="200" r="20" fill="url(#gold)"/>
    </svg>
    """

  private static func library(_ svg: String) throws -> PictureLibrary {
    let pictures = PictureLibrary()
    try pictures.add(id: "a", svg: Array(svg.utf8))
    return pictures
  }

  @Test func measuresInPoints() throws {
    let pictures = try Self.library(Self.artwork)
    let size = try #require(pictures.size(of: "a"))
    #expect(abs(size.width - 210 / 25.4 * 72) < 0.01 && abs(size.height - 297 / 25.4 * 72) < 0.01)
    #expect(pictures.size(of: "b") == nil)
    #expect(
      try Self.library("<svg width='30' height='20'/>".svg).size(of: "a")
        == Size(width: 30, height: 20))
    #expect(
      try Self.library("<svg viewBox='0 0 8 9'/>".svg).size(of: "a") == Size(width: 8, height: 9))
  }

  @Test func takesWhatDrawingProgramsWrite() throws {
    let svg =
      "<svg width='30' height='20'><metadata file='C:\\a@b'>a@b &lt;c&gt;</metadata>"
      + "<rect id='a' width='3' height='2' transform='scale(2)' style='fill:url(#g)'/></svg>"
    #expect(
      try Self.library(svg.svg).slots(of: "a") == ["a": Rect(x: 0, y: 0, width: 6, height: 4)])
  }

  @Test func findsSlotsWhereTheyAreDrawn() throws {
    let slots = try Self.library(Self.artwork).slots(of: "a")
    #expect(slots.keys.sorted() == ["frame", "holder", "number"])
    let millimetre = 72 / 25.4
    let expected = [
      "frame": Rect(x: 10, y: 10, width: 190, height: 277),
      "holder": Rect(x: 20, y: 30, width: 100, height: 20),
      "number": Rect(x: 20, y: 60, width: 50, height: 10),
    ]
    for (id, rect) in expected {
      let slot = try #require(slots[id])
      #expect(abs(slot.minX - rect.minX * millimetre) < 0.05, "\(id)")
      #expect(abs(slot.minY - rect.minY * millimetre) < 0.05, "\(id)")
      #expect(abs(slot.maxX - rect.maxX * millimetre) < 0.05, "\(id)")
      #expect(abs(slot.maxY - rect.maxY * millimetre) < 0.05, "\(id)")
    }
  }

  @Test(arguments: [
    ("<text>a</text>", "artwork may not hold the element <text> (line 2)"),
    ("<g><svg:tspan/></g>", "artwork may not hold the element <tspan> (line 2)"),
    ("<script/>", "artwork may not hold the element <script> (line 2)"),
    ("<foreignObject/>", "artwork may not hold the element <foreignObject> (line 2)"),
    ("<rect onclick='x()'/>", "artwork may not hold the attribute 'onclick' (line 2)"),
    ("<image href='a.png'/>", "artwork may not refer to 'a.png' outside itself (line 2)"),
    (
      "<use xlink:href='https://a.example/b.svg#c'/>",
      "artwork may not refer to 'https://a.example/b.svg#c' outside itself (line 2)"
    ),
    (
      "<image href='file:///etc/hostname'/>",
      "artwork may not refer to 'file:///etc/hostname' outside itself (line 2)"
    ),
    (
      String(repeating: "<g>", count: 200_000),
      "the picture cannot be read: it holds more than 200000 elements"
    ),
    (
      "<rect fill='url(\"file:///x#y\")'/>",
      "artwork may not refer to 'file:///x#y' outside itself (line 2)"
    ),
    (
      "<style>a { fill: URL(b.svg) }</style>",
      "artwork may not refer to 'b.svg' outside itself (line 2)"
    ),
    (
      "<style>@import 'b.css';</style>",
      "artwork must stand alone, without imports and escapes in its styles (line 2)"
    ),
    (
      "<style><![CDATA[@IMPORT 'b.css';]]></style>",
      "artwork must stand alone, without imports and escapes in its styles (line 2)"
    ),
    (
      "<rect fill='u\\72l(b.svg)'/>",
      "artwork must stand alone, without imports and escapes in its styles (line 2)"
    ),
    (
      "<image href='data:image/jpeg;base64,AAAA'/>",
      "a raster picture inside the artwork is not PNG in base64 (line 2)"
    ),
    (
      "<image href='data:image/png;base64,AAAA'/>",
      "a raster picture inside the artwork is not PNG (line 2)"
    ),
    (
      "<image href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAJxAAACcQ'/>",
      "a raster picture inside the artwork has 10000 × 10000 pixels (line 2)"
    ),
    ("<rect", "the picture cannot be read: a tag is malformed (line 2)"),
    ("<rect x='1", "the picture cannot be read: the attribute 'x' has no end (line 2)"),
    ("<!DOCTYPE svg>", "artwork must stand alone, without a DOCTYPE (line 2)"),
    (
      "<?xml-stylesheet href='a'?>",
      "artwork must stand alone, without the instruction <?xml-stylesheet?> (line 2)"
    ),
  ])
  func refusesArtworkThatDoesNotStandAlone(content: String, message: String) {
    let error = #expect(throws: PictureError.self) {
      try Self.library("<svg width='30' height='20'>\n\(content)</svg>".svg)
    }
    #expect(error?.description == message)
  }

  /// Whoever draws groups in groups by their own calls would run out of stack.
  @Test(arguments: [300, 20_000]) func refusesGroupsInGroupsWithoutEnd(depth: Int) {
    let open = String(repeating: "<g>", count: depth)
    let close = String(repeating: "</g>", count: depth)
    let error = #expect(throws: PictureError.self) {
      try Self.library("<svg width='30' height='20'>\(open)<path/>\(close)</svg>".svg)
    }
    // The rest are the words of the library that reads XML.
    #expect(error?.description.hasPrefix("the picture cannot be read: XML parse error") == true)
  }

  @Test(arguments: [
    (
      "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
      "artwork must stand alone, without a DOCTYPE (line 1)"
    ),
    ("<html/>", "the picture cannot be read: it is not SVG"),
    ("", "the picture cannot be read: it is not SVG"),
    (
      "<?xml version='1.0' encoding='GBK'?><svg/>",
      "the picture cannot be read: it is not UTF-8 (line 1)"
    ),
    ("<svg width='0' height='10'/>".svg, "a picture of 0.0 × 10.0 cannot be used"),
    ("<svg width='10' height='99999'/>".svg, "a picture of 10.0 × 99999.0 cannot be used"),
  ])
  func refusesWhatIsNoArtwork(svg: String, message: String) {
    let error = #expect(throws: PictureError.self) { try Self.library(svg) }
    #expect(error?.description == message)
  }

  @Test func drawsPicturesInSoundFiles() throws {
    let pictures = try Self.library(Self.artwork)
    try pictures.add(
      id: "p", raster: samplePicture("rgb.png"), within: Size(width: 90, height: 90), dpi: 200)
    #expect(pictures.size(of: "p") == Size(width: 36, height: 24))
    let marks: [Mark] = ["a", "p", "a", "p"].enumerated().map { index, id in
      .picture(id: id, frame: Rect(x: 20, y: 20 + Double(index) * 100, width: 90, height: 90))
    }
    let page = Page(size: Size(width: 300, height: 500), marks: marks)
    let pdf = try PDF.write(
      [page, page], information: DocumentInformation(title: ""), fonts: houseFonts(),
      pictures: pictures)
    let check = try judge("qpdf", ["--check", "FILE"], file: pdf)
    #expect(!check.output.contains("WARNING") && check.code == 0, "\(check.output)")
    let objects = try judge("qpdf", ["--json", "--json-key=qpdf", "FILE"], file: pdf).output
    #expect(!objects.contains("\"/Interpolate\": true"))
    let images = try judge("pdfimages", ["-list", "FILE"], file: pdf).output
    #expect(
      images.split(separator: "\n").count == 2 + 4, "two pages show one image twice: \(images)")
  }

  @Test func namesAPictureThatWasNotAdded() throws {
    let page = Page(
      size: Size(width: 100, height: 100),
      marks: [.picture(id: "logo", frame: Rect(x: 0, y: 0, width: 10, height: 10))])
    let error = #expect(throws: Diagnostic.drawing(.unknownPicture(id: "logo"))) {
      try PDF.write(
        [page], information: DocumentInformation(title: ""), fonts: houseFonts(),
        pictures: PictureLibrary())
    }
    #expect(
      error?.printed == """
        error: a document cannot be drawn: no picture 'logo' was added [DrawingFailed]
        """)
  }
}

extension String {
  /// The root element with the name spaces that artwork needs.
  fileprivate var svg: String {
    replacing(
      "<svg ",
      with: "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
        + "xmlns:svg='http://www.w3.org/2000/svg' ", maxReplacements: 1)
  }
}

extension PictureLibrary {
  /// Where the rectangles of an artwork stand, by their names.
  fileprivate func slots(of id: String) -> [String: Rect] {
    Dictionary(
      rectangles(of: id).flatMap { rectangle in rectangle.names.map { ($0, rectangle.frame) } },
      uniquingKeysWith: { first, _ in first })
  }
}
