import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite(.serialized) struct QRCodeTests {
  private static let offline =
    "ACCOLADE1*HH-ASC-2026-00142*20261028*20291027*上海澄星智能家居股份有限公司*五星级"

  /// The code in the middle of a page of 40 mm, in a slot as small as it can be.
  private static func page(_ code: QRCode) throws -> (page: Page, frame: Rect) {
    let side = 40 / 25.4 * 72
    let small = code.smallestSide
    let frame = Rect(x: (side - small) / 2, y: (side - small) / 2, width: small, height: small)
    let shapes = try #require(code.shapes(in: frame))
    let page = Page(size: Size(width: side, height: side), marks: shapes.map(Mark.shape))
    return (page, frame)
  }

  /// Every way of spoiling the page, and what an independent reader reads of it.
  struct Reading: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var correction: QRCode.Correction
  }

  @Test(arguments: [
    Reading(testDescription: "the offline form", text: offline, correction: .medium),
    Reading(
      testDescription: "an address",
      text: "https://body.example/certificates/HH-ASC-2026-00142", correction: .quartile),
    Reading(
      testDescription: "Chinese beyond the basic plane", text: "𠮷林龘㼆䶮服务*五星级",
      correction: .low),
    Reading(testDescription: "digits", text: "20261028202910270042", correction: .high),
  ])
  func isReadFromThePageEvenIfItIsSpoilt(_ reading: Reading) throws {
    guard let interpreter = ProcessInfo.processInfo.environment["ACCOLADE_JUDGES"] else {
      print("skipped: ACCOLADE_JUDGES names no Python with Pillow")
      return
    }
    let code = try QRCode(reading.text, correction: reading.correction)
    let (page, frame) = try Self.page(code)
    let pdf = try PDF.write(
      [page], information: DocumentInformation(title: "code"), fonts: houseFonts(),
      pictures: PictureLibrary())
    let folder = try TemporaryFolder()
    let file = try folder.write(pdf, "code.pdf")
    let quiet = frame.size.width / Double(code.width + 8) * 4
    let verdict = try run(
      interpreter,
      [packageRoot.appending(path: "Tests/Judges/read_code.py").path, file.path]
        + [frame.minX, frame.minY, frame.size.width, quiet].map { "\($0)" })
    #expect(verdict.code == 0, "\(verdict.complaints)")
    let found = try JSONDecoder().decode([String: String?].self, from: Data(verdict.output.utf8))
    #expect(found.count == 18)
    for (way, text) in found {
      #expect(text == (way.contains("control") ? nil : reading.text), "\(way)")
    }
  }

  @Test func keepsTheQuietZoneAndTheSmallestModule() throws {
    let code = try QRCode(Self.offline)
    let (page, frame) = try Self.page(code)
    let shapes = page.marks.compactMap { if case .shape(let shape) = $0 { shape } else { nil } }
    let dark = shapes.dropFirst()
    #expect(shapes.first?.fill == Color(red: 255, green: 255, blue: 255))
    #expect(!dark.isEmpty && dark.allSatisfy { $0.fill == .black })
    let corners = dark.flatMap(\.steps).compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      case .curve, .close: nil
      }
    }
    let module =
      try (#require(corners.map(\.x).max()) - #require(corners.map(\.x).min()))
      / Double(code.width)
    #expect(module >= 0.4 / 25.4 * 72)
    let inner = Rect(
      x: frame.minX + 4 * module, y: frame.minY + 4 * module,
      width: Double(code.width) * module, height: Double(code.width) * module)
    #expect(
      corners.allSatisfy {
        inner.contains(Rect(x: $0.x, y: $0.y, width: 0, height: 0), tolerance: 1.0 / 256)
      })
  }

  @Test func coversEachDarkModuleOnce() throws {
    let code = try QRCode(Self.offline)
    let side = Double(code.width + 8)
    // Of two points each, so that corners are numbers of modules.
    let shapes = try #require(code.shapes(in: Rect(x: 0, y: 0, width: side * 2, height: side * 2)))
    var times = Array(repeating: 0, count: code.width * code.width)
    for shape in shapes.dropFirst() {
      guard case .move(let from)? = shape.steps.first, shape.steps.count == 5,
        case .line(let to) = shape.steps[2]
      else {
        Issue.record("a rectangle has four corners")
        return
      }
      for row in Int(from.y / 2) - 4..<Int(to.y / 2) - 4 {
        for column in Int(from.x / 2) - 4..<Int(to.x / 2) - 4 {
          times[row * code.width + column] += 1
        }
      }
    }
    for row in 0..<code.width {
      for column in 0..<code.width {
        #expect(
          times[row * code.width + column] == (code.isDark(row: row, column: column) ? 1 : 0))
      }
    }
  }

  @Test func doesNotFitASmallerSlot() throws {
    let code = try QRCode(Self.offline)
    let side = code.smallestSide
    #expect(side == Double(code.width + 8) * 291 / 256)
    let frame = Rect(x: 0, y: 0, width: side, height: side - 0.001)
    #expect(code.shapes(in: frame) == nil)
  }

  @Test func fillsAnOblongSlotInItsMiddle() throws {
    let code = try QRCode("A")
    let shapes = try #require(code.shapes(in: Rect(x: 10, y: 20, width: 200, height: 58)))
    // 29 modules with the quiet zone, of two points each.
    #expect(
      shapes.first
        == .rectangle(
          Rect(x: 81, y: 20, width: 58, height: 58), fill: Color(red: 255, green: 255, blue: 255)))
  }

  @Test func takesTheSmallestVersionAndMoreForMoreCorrection() throws {
    #expect(try QRCode("A").width == 21)
    let widths = try QRCode.Correction.allCases.map {
      try QRCode(Self.offline, correction: $0).width
    }
    #expect(widths == [37, 41, 49, 53])
  }

  @Test func refusesATextThatNoVersionHolds() throws {
    #expect(throws: Never.self) { try QRCode(String(repeating: "a", count: 2331)) }
    #expect(throws: QRCode.TooLong(bytes: 2332)) {
      try QRCode(String(repeating: "a", count: 2332))
    }
    #expect(throws: QRCode.TooLong(bytes: 200_000)) {
      try QRCode(String(repeating: "1", count: 200_000))
    }
  }

  @Test(arguments: [
    ("", []), ("HH-2026", ["capitals 7"]), ("20261028", ["digits 8"]), ("ab", ["bytes 2"]),
    ("ACCOLADE1*20261028*五", ["capitals 10", "digits 8", "bytes 4"]),
    ("a1b", ["bytes 3"]), ("aaa1234567890aaa", ["bytes 3", "digits 10", "bytes 3"]),
  ])
  func dividesATextIntoTheCheapestParts(text: String, parts: [String]) {
    let segments = CodeSegment.shortest(for: Array(text.utf8))
    #expect(segments.map { "\($0.form) \($0.bytes.count)" } == parts)
  }

  @Test func losesNoByteOfAnyText() {
    var random = SeededNumbers(seed: 27922)
    let letters = Array("AZ09 $*:az五".utf8)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      let segments = CodeSegment.shortest(for: bytes)
      #expect(segments.flatMap(\.bytes) == bytes)
      #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.form != $1.form })
    }
  }
}
