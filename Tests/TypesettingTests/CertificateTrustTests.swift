import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// The slots that tell a certificate from a forgery.
@Suite struct CertificateTrustTests {
  private static let artwork = """
    <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">
    <g fill="none">
    <rect id="qr" x="20" y="20" width="60" height="60"/>
    <rect id="rosette" x="100" y="20" width="74" height="80"/>
    <rect id="micro" x="20" y="120" width="360" height="2"/>
    <rect id="flat" x="20" y="130" width="360" height="1.3"/>
    <rect id="title" x="20" y="140" width="360" height="30"/>
    </g></svg>
    """

  private static let design = """
    format: accolade-certificate/1
    artwork: a.svg
    slots:
      - slot: qr
        qr: certificate.code
      - slot: rosette
        rosette: evaluation.digest
        color: "#8c1c24"
        thickness: 0.4
      - slot: micro
        micro: "{{certificate.number}} {{holder.name.zh}} "
        face: serif
        color: "#8a6a28"
      - slot: title
        text: "{{certificate.number}}"
        face: serif
        size: 20
    """

  private static func pages(
    _ design: String = design, _ changes: [String: String?] = [:],
    correction: QRCode.Correction = .medium, into problems: inout Problems
  ) throws -> [Page]? {
    let pictures = PictureLibrary()
    try pictures.add(id: "a.svg", svg: Array(artwork.utf8))
    let source = Source(path: "a.yaml", text: design)
    guard let read = CertificateSample.design(source, pictures, into: &problems) else { return nil }
    return CertificateLayout(
      read, fonts: try CertificateSample.fonts(), pictures: pictures, correction: correction
    ).pages(CertificateSample.fields(changes), origin: { _ in nil }, into: &problems)
  }

  private static func page(_ changes: [String: String?] = [:]) throws -> Page {
    var problems = Problems()
    let pages = try pages(design, changes, into: &problems)
    #expect(problems.printed == "")
    return try #require(pages?.first)
  }

  @Test func showsCodeAndRosetteInTheirSlots() throws {
    let shapes = try Self.page(["certificate.code": "A"]).shapes
    let code = try #require(
      QRCode("A").shapes(
        in: Rect(x: 20, y: 20, width: 60, height: 60)))
    let rosette = try #require(Rosette(digest: String(repeating: "5a", count: 32))).shape(
      in: Rect(x: 100, y: 20, width: 74, height: 80),
      color: #require(Color(hex: "#8c1c24")), thickness: 0.4)
    #expect(shapes == code + [rosette])
  }

  @Test func leavesOutACodeWithoutText() throws {
    #expect(try Self.page(["certificate.code": nil]).shapes.count == 1)
  }

  @Test(arguments: [
    ("王", 1.2), ("上海澄星智能家居股份有限公司", 1.2), ("Shanghai Chengxing Smart Home Co., Ltd.", 1.2),
    (String(repeating: "𠮷林龘㼆䶮", count: 70), 0.8),
  ])
  func fillsALineWithMicroTextFromEdgeToEdge(holder: String, size: Double) throws {
    let page = try Self.page(["holder.name.zh": holder])
    let frame = Rect(x: 20, y: 120, width: 360, height: 2)
    let runs = page.runs(in: frame)
    #expect(runs.allSatisfy { abs($0.style.size - size) < 0.16 })
    let once = "HH-ASC-2026-00142\(holder)".unspaced
    let text = runs.map(\.text).joined().unspaced
    let times = text.count / once.count
    #expect(text == String(repeating: once, count: times))
    #expect(times >= (size == 1.2 ? 4 : 1))
    // Last on the page, after what the design names behind it.
    #expect(page.marks.suffix(runs.count) == runs.map(Mark.text)[...])
    let left = try #require(runs.map(\.origin.x).min())
    let right = try #require(runs.map { $0.origin.x + $0.width - $0.style.tracking }.max())
    #expect(abs(left - frame.minX) < 0.2, "\(left)")
    #expect(abs(right - frame.maxX) < 0.2, "\(right)")
  }

  /// A design or a field that does not do, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var testDescription: String
    var line = ""
    var change = ""
    var fields: [String: String?] = [:]
    var correction = QRCode.Correction.medium
    var message: String
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    let design =
      mistake.line.isEmpty
      ? Self.design : Self.design.replacing(mistake.line, with: mistake.change, maxReplacements: 1)
    try #require(mistake.line.isEmpty || design != Self.design)
    var problems = Problems()
    let pages = try Self.pages(
      design, mistake.fields, correction: mistake.correction, into: &problems)
    #expect(pages == nil)
    #expect(problems.printed == mistake.message)
  }
}

extension CertificateTrustTests {
  static let mistakes: [Mistake] = [
    Mistake(
      testDescription: "a slot too small for the code",
      fields: ["certificate.code": String(repeating: "地址", count: 24)],
      message: """
        a.yaml:4:11: error: slot 'qr' of 21.1 × 21.1 mm is too small for the QR code of 'certificate.code': its 57 modules need 22.9 × 22.9 mm [SlotTooSmall]
          4 |   - slot: qr
            |           ^^
          why: a module narrower than 0.4 mm is lost in print, and so is one in the quiet zone
          fix: enlarge the slot to 22.9 mm, choose a lower correction than M, or shorten 'certificate.code'
        """),
    Mistake(
      testDescription: "a slot too small even at the lowest correction",
      fields: ["certificate.code": String(repeating: "地址", count: 40)], correction: .low,
      message: """
        a.yaml:4:11: error: slot 'qr' of 21.1 × 21.1 mm is too small for the QR code of 'certificate.code': its 65 modules need 26.1 × 26.1 mm [SlotTooSmall]
          4 |   - slot: qr
            |           ^^
          why: a module narrower than 0.4 mm is lost in print, and so is one in the quiet zone
          fix: enlarge the slot to 26.1 mm, or shorten 'certificate.code'
        """),
    Mistake(
      testDescription: "a text that no code holds",
      fields: ["certificate.code": String(repeating: "地", count: 1000)],
      message: """
        a.yaml:4:11: error: 'certificate.code' has 3000 bytes, more than any QR code with correction M holds [CodeTooLong]
          4 |   - slot: qr
            |           ^^
          fix: shorten 'certificate.code'
        """),
    Mistake(
      testDescription: "a rosette of something else than a digest",
      fields: ["evaluation.digest": "2011"],
      message: """
        a.yaml:6:11: error: 'evaluation.digest' must be 64 hexadecimal digits for slot 'rosette' [NotADigest]
          6 |   - slot: rosette
            |           ^^^^^^^
        """),
    Mistake(
      testDescription: "a line too thin to be printed", line: "thickness: 0.4",
      change: "thickness: 0.1",
      message: """
        a.yaml:9:16: error: 'slots[2].thickness' must be a number from 0.25 to 1, found '0.1' [NotInRange]
          9 |     thickness: 0.1
            |                ^^^
          fix: write a number from 0.25 to 1
        """),
    Mistake(
      testDescription: "a slot too low for micro-text", line: "slot: micro", change: "slot: flat",
      message: """
        a.yaml:10:11: error: slot 'flat' of the artwork 'a.svg' is lower than 1.33 points, the least for 'micro' [SlotTooLow]
          10 |   - slot: flat
             |           ^^^^
          fix: make its rectangle higher
        """),
    Mistake(
      testDescription: "micro-text that is too long for its slot",
      fields: ["holder.name.zh": String(repeating: "长", count: 600)],
      message: """
        a.yaml:10:11: error: the text of slot 'micro' does not fit, not even at 0.8 points [TextDoesNotFit]
          10 |   - slot: micro
             |           ^^^^^
          why: a certificate is never printed with a cut
          fix: shorten 'holder.name.zh' or 'certificate.number'
        """),
    Mistake(
      testDescription: "a code of a field that does not exist", line: "qr: certificate.code",
      change: "qr: certificate.cod",
      message: """
        a.yaml:5:9: error: 'certificate.cod' is not a field with a single value [NotASingleField]
          5 |     qr: certificate.cod
            |         ^^^^^^^^^^^^^^^
          fix: write 'certificate.code' or 'certificate.main' or 'certificate.copy.of'
        """),
  ]
}
