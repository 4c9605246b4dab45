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
        text: "{{holder.name.zh}}"
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
    "王", "上海澄星智能家居股份有限公司", "Shanghai Chengxing Smart Home Co., Ltd.",
    String(repeating: "𠮷林龘㼆䶮", count: 40),
  ])
  func fillsALineWithMicroTextFromEdgeToEdge(holder: String) throws {
    let page = try Self.page(["holder.name.zh": holder.count > 99 ? "王" : holder])
    let frame = Rect(x: 20, y: 120, width: 360, height: 2)
    let runs = page.runs(in: frame)
    #expect(runs.allSatisfy { $0.style.size == 1.2 })
    let left = try #require(runs.map(\.origin.x).min())
    let right = try #require(
      runs.map { $0.origin.x + $0.width - $0.style.tracking }.max())
    #expect(abs(left - frame.minX) < 0.2 && abs(right - frame.maxX) < 0.2, "\(left) \(right)")
    // Whole repetitions, and nothing else.
    let shown = holder.count > 99 ? "王" : holder
    let once = "HH-ASC-2026-00142\(shown)".unspaced
    let text = runs.map(\.text).joined().unspaced
    #expect(text == String(repeating: once, count: text.count / once.count))
    #expect(text.count / once.count > 3)
    // Last on the page, after what the design names behind it.
    guard case .text(let last)? = page.marks.last else {
      Issue.record("the last mark is no text")
      return
    }
    #expect(last.style.size == 1.2)
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
        """),
    Mistake(
      testDescription: "a slot too small even at the lowest correction",
      fields: ["certificate.code": String(repeating: "地址", count: 40)], correction: .low,
      message: """
        """),
    Mistake(
      testDescription: "a text that no code holds",
      fields: ["certificate.code": String(repeating: "地", count: 1000)],
      message: """
        """),
    Mistake(
      testDescription: "a rosette of something else than a digest",
      fields: ["evaluation.digest": "2011"],
      message: """
        """),
    Mistake(
      testDescription: "a line too thin to be printed", line: "thickness: 0.4",
      change: "thickness: 0.1",
      message: """
        """),
    Mistake(
      testDescription: "a slot too low for micro-text", line: "slot: micro", change: "slot: flat",
      message: """
        """),
    Mistake(
      testDescription: "micro-text that is too long for its slot",
      fields: ["holder.name.zh": String(repeating: "长", count: 300)],
      message: """
        """),
    Mistake(
      testDescription: "a code of a field that does not exist", line: "qr: certificate.code",
      change: "qr: certificate.cod",
      message: """
        """),
  ]
}
