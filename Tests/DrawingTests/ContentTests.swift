import Foundation
import Testing

@testable import Drawing

/// What the operators of a page show.
@Suite struct ContentTests {
  private static let text = "依据“GB/T 27922-2011”，𠮷田（苏州）AVATAR 电器有限公司，it’s fine——很好……五星级★★★★★"

  private func content(
    _ page: Page, _ fonts: FontLibrary, pictures: PictureLibrary = PictureLibrary()
  ) throws -> DocumentContent {
    try DocumentContent(of: [page], Structure(), fonts: fonts, pictures: pictures)
  }

  private func operators(_ marks: [Mark]) throws -> [String] {
    let page = Page(size: Size(width: 200, height: 100), marks: marks)
    return String(decoding: try content(page, houseFonts()).pages[0].bytes, as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [5.3, 7.25, 10.5, 12, 19, 48], [0, 0.137, 1.5])
  func showsEveryGlyphWithinAHundredthOfAPointOfItsPlace(size: Double, tracking: Double) throws {
    let fonts = try houseFonts()
    for face in FontTests.faces {
      let style = TextStyle(face: face, size: size, tracking: tracking)
      let page = try fonts.page(
        [Span(Self.text, style)], shape: ParagraphShape(alignment: .justified))
      let shown = try ContentReader(content(page, fonts)).glyphs()
      var wanted: [ContentReader.Glyph] = []
      for case .text(let run) in page.marks {
        for glyph in run.glyphs {
          let x = run.origin.x + glyph.offset.x
          let y = page.size.height - run.origin.y - glyph.offset.y
          wanted.append(ContentReader.Glyph(x: x, y: y))
        }
      }
      try #require(shown.count == wanted.count)
      let farthest = zip(shown, wanted).map { max(abs($0.x - $1.x), abs($0.y - $1.y)) }.max()
      #expect((farthest ?? 1) < 0.01, "\(farthest ?? 1) in \(face)")
    }
  }

  @Test func fillsRectanglesOfOneColourTogether() throws {
    let red = Color(red: 255, green: 0, blue: 0)
    let shapes = [
      (Rect(x: 10, y: 10, width: 30, height: 0.5), red),
      (Rect(x: 10, y: 20, width: 30.25, height: 1), red),
      (Rect(x: 0, y: 0, width: 1, height: 1), .black),
    ].map { Mark.shape(.rectangle($0, fill: $1)) }
    #expect(
      try operators(shapes) == [
        "/Artifact BMC", "1 0 0 rg", "10 90 30 -0.5 re", "10 80 30.25 -1 re", "f", "0 0 0 rg",
        "0 100 1 -1 re", "f", "EMC",
      ])
  }

  @Test func writesPathsWithRoundEnds() throws {
    let steps: [Shape.Step] = [
      .move(Point(x: 1, y: 2)), .line(Point(x: 3.1415, y: 4)),
      .curve(Point(x: 5, y: 6), Point(x: 7, y: 8), Point(x: 9, y: 10)), .close,
    ]
    let grey = Color(red: 51, green: 102, blue: 1)
    let shapes = [
      Shape(steps: steps, stroke: grey, lineWidth: 0.25),
      Shape(steps: steps, fill: grey, stroke: grey, lineWidth: 0.25),
      Shape(steps: steps, fill: grey),
    ].map(Mark.shape)
    let path = ["1 98 m", "3.142 96 l", "5 94 7 92 9 90 c", "h"]
    #expect(
      try operators(shapes) == ["/Artifact BMC", "1 J 1 j", "0.25 w", "0.2 0.4 0.004 RG"] + path
        + ["S", "0.2 0.4 0.004 rg"] + path + ["B"] + path + ["f", "EMC"])
  }

  @Test func marksWhatBelongsToElements() throws {
    var structure = Structure()
    let paragraph = structure.add(.paragraph, to: Structure.root)
    let lost = structure.add(.paragraph)
    let shape = Mark.shape(.rectangle(Rect(x: 0, y: 0, width: 1, height: 1), fill: .black))
    let page = Page(
      size: Size(width: 100, height: 100),
      marks: [
        shape, .begin(paragraph), shape, shape, .end, .begin(paragraph), .end, .begin(lost), shape,
        .end, .begin(paragraph), shape, .end, shape,
      ])
    let content = try DocumentContent(
      of: [page], structure, fonts: houseFonts(), pictures: PictureLibrary())
    let marked = String(decoding: content.pages[0].bytes, as: UTF8.self)
      .split(separator: "\n").filter { $0.hasSuffix("MC") || $0.hasSuffix("BDC") }
    #expect(
      marked == [
        "/Artifact BMC", "EMC", "/P <</MCID 0>> BDC", "EMC", "/Artifact BMC", "EMC",
        "/P <</MCID 1>> BDC", "EMC", "/Artifact BMC", "EMC",
      ])
    #expect(content.pages[0].elements == [paragraph, paragraph])
  }

  @Test(arguments: [
    (0, "0"), (1, "0.001"), (-1, "-0.001"), (120, "0.12"), (1000, "1"), (-12_500, "-12.5"),
    (1_234_567, "1234.567"), (10_010, "10.01"), (100_000, "100"),
  ])
  func printsThousandths(number: Int, text: String) {
    var bytes = PDFBytes()
    bytes.append(thousandths: number)
    #expect(String(decoding: bytes.bytes, as: UTF8.self) == text)
  }
}

/// Follows the pen through a page of text, as the norm of PDF has it.
private struct ContentReader {
  struct Glyph {
    var x: Double
    var y: Double
  }

  private let bytes: [UInt8]
  private let widths: [[Int]]

  init(_ content: DocumentContent) {
    bytes = content.pages[0].bytes
    widths = content.fonts.map(\.widths)
  }

  func glyphs() -> [Glyph] {
    var glyphs: [Glyph] = []
    var numbers: [Double] = []
    var (line, pen, font, size) = (Glyph(x: 0, y: 0), Glyph(x: 0, y: 0), 0, 0.0)
    var place = 0
    var name = ""
    var isInArray = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "(") {
        for code in codes(from: &place) {
          glyphs.append(pen)
          pen.x += Double(widths[font][code]) * size / 1000
        }
        continue
      }
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        isInArray = byte == UInt8(ascii: "[")
        place += 1
        continue
      }
      let word = self.word(from: &place)
      if word.isEmpty { continue }
      if let number = Double(word) {
        numbers.append(number)
        if isInArray { pen.x -= number * size / 1000 }
        continue
      }
      switch word {
      case "BT": line = Glyph(x: 0, y: 0)
      case "Td":
        line = Glyph(x: line.x + numbers[0], y: line.y + numbers[1])
        pen = line
      case "Tf": (font, size) = (Int(name.dropFirst(2)) ?? 0, numbers[0])
      default: name = word
      }
      numbers = []
    }
    return glyphs
  }

  private func word(from place: inout Int) -> String {
    let ends = Set(" \n()[]".utf8)
    if ends.contains(bytes[place]) {
      place += 1
      return ""
    }
    let start = place
    while place < bytes.count, !ends.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// The codes of a string in brackets, two bytes each.
  private func codes(from place: inout Int) -> [Int] {
    var string: [UInt8] = []
    place += 1
    while bytes[place] != UInt8(ascii: ")") {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
        string.append(bytes[place] == UInt8(ascii: "r") ? 13 : bytes[place])
      } else {
        string.append(bytes[place])
      }
      place += 1
    }
    place += 1
    return stride(from: 0, to: string.count, by: 2).map {
      Int(string[$0]) << 8 | Int(string[$0 + 1])
    }
  }
}
