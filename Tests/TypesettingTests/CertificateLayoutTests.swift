import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

@Suite struct CertificateLayoutTests {
  let pictures: PictureLibrary
  let fonts: FontLibrary
  let design: CertificateDesign

  init() throws {
    pictures = try CertificateSample.pictures()
    fonts = try CertificateSample.fonts()
    design = try CertificateSample.shippedDesign(pictures)
  }

  private func page(_ fields: Fields, _ problems: inout Problems) -> Page? {
    CertificateLayout(design, fonts: fonts, pictures: pictures)
      .pages(fields, origin: { _ in nil }, into: &problems)?.first
  }

  private func page(_ fields: Fields) throws -> Page {
    var problems = Problems()
    let page = page(fields, &problems)
    #expect(problems.printed == "")
    return try #require(page)
  }

  private func frame(_ slot: String) throws -> Rect {
    try #require(design.front.artwork.slots[slot])
  }

  @Test func paintsTheArtworkFirstOnAPageOfItsSize() throws {
    let page = try page(CertificateSample.fields())
    #expect(abs(page.size.width - 841.89) < 0.01 && abs(page.size.height - 595.276) < 0.01)
    #expect(
      page.marks.first
        == .picture(
          id: "classic-a4-landscape.svg",
          frame: Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)))
  }

  @Test func showsEveryFieldVerbatimInsideASlot() throws {
    let fields = CertificateSample.fields()
    let texts = try texts(on: page(fields))
    for value in CertificateSample.shown(fields) {
      #expect(texts.values.contains { $0.contains(value.unspaced) }, "\(value)")
    }
    #expect(
      texts["term"] == "颁证日期：2026年10月28日有效期至：2029年10月27日"
        + "Grantedon28October2026Validuntil27October2029")
    #expect(texts["draft"] == nil)
  }

  @Test func leavesOutWhatIsAbsent() throws {
    let absent: [String: String?] = Dictionary(
      uniqueKeysWithValues: CertificateSample.optionalTexts.map { ($0.name, nil) })
    let page = try page(CertificateSample.fields(absent))
    let texts = try texts(on: page)
    #expect(texts["query"] == nil && texts["unconfirmed"] == nil)
    #expect(
      texts["addresses"] == "注册地址：上海市浦东新区碧波路9690号8幢301室"
        + "Registeredaddress:Room301,Building8,9690BiboRoad,Pudong,Shanghai,China")
    // Only the rosette is left.
    #expect(page.shapes.count == 1)
    #expect(page.pictures == ["classic-a4-landscape.svg"])
  }

  @Test func marksADraft() throws {
    let texts = try texts(on: page(CertificateSample.fields(isDraft: true)))
    #expect(texts["draft"] == "草稿不作证明DRAFT,NOTACERTIFICATE")
  }

  @Test(arguments: ["3", "4", "5"]) func drawsTheStarsOfTheLevel(_ count: String) throws {
    let shapes = try page(CertificateSample.fields(["level.stars": count])).shapes
    // The ground of the code, its dark parts beside it, and the rosette come after the stars.
    #expect(shapes.filter { $0.fill != nil && $0.fill != .black }.count == 2)
    #expect(shapes.filter { $0.stroke != nil }.count == 1)
    #expect(shapes.first?.steps.count { $0 == .close } == Int(count))
  }

  @Test func putsTheMarkAtTheSideOfItsSlot() throws {
    let page = try page(CertificateSample.fields())
    let slot = try frame("mark")
    let mark = page.marks.compactMap { mark in
      if case .picture("mark", let frame) = mark { frame } else { nil }
    }
    #expect(
      mark == [Rect(x: slot.minX, y: slot.minY, width: slot.size.height, height: slot.size.height)])
  }

  @Test func shrinksALongNameAndBreaksItIntoEvenLines() throws {
    let name = String(repeating: "上海澄星智能家居股份有限公司售后服务中心", count: 5)
    let runs = try page(CertificateSample.fields(["holder.name.zh": name]))
      .runs(in: frame("holder")).filter { name.contains($0.text) }
    #expect(runs.map(\.text).joined() == name)
    #expect(runs.count == 2)
    #expect(abs(runs[0].width - runs[1].width) <= runs[0].style.size)
    let size = try #require(runs.first?.style.size)
    #expect(size < 26 && size >= 6.5)
    // Two lines of 50 characters would be too wide a quarter of a point larger.
    #expect(try 50 * (size + 0.25) > frame("holder").size.width)
  }

  @Test func keepsTrackingInProportionToTheSize() throws {
    let level = String(repeating: "级", count: 16)
    let run = try #require(
      page(CertificateSample.fields(["level.name.zh": level])).runs(in: frame("level")).first)
    #expect(run.style.size < 28)
    #expect(abs(run.style.tracking / run.style.size - 2.5 / 28) < 1e-9)
  }

  @Test func refusesAFieldThatWasNeverGiven() {
    var problems = Problems()
    var fields = CertificateSample.fields()
    fields["level.stars"] = nil
    #expect(page(fields, &problems) == nil)
    #expect(problems.diagnostics.map(\.identifier) == ["FieldWithoutValue"])
  }

  @Test func reportsAllProblemsOfACertificateAtOnce() {
    var problems = Problems()
    let fields = CertificateSample.fields([
      "holder.name.zh": "公司\u{202E}", "level.stars": "many", "body.mark": "none",
    ])
    #expect(page(fields, &problems) == nil)
    #expect(
      problems.diagnostics.map(\.identifier) == [
        "UnknownPicture", "TextCannotBeSet", "NotACountOfStars", "TextCannotBeSet",
      ])
  }

  @Test(arguments: 1...20) func printsRandomTextsWholeOrRefusesThemByName(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let names = ["holder.name.zh", "holder.name.en", "scope.zh", "scope.en", "body.address.en"]
    let count = Self.letters.count
    var changes: [String: String?] = [:]
    for name in names {
      let length = Int.random(in: 1...(20 * Int(seed)), using: &random)
      changes[name] =
        String((0..<length).map { _ in Self.letters[Int.random(in: 0..<count, using: &random)] })
        + "末"
    }
    var problems = Problems()
    guard let page = page(CertificateSample.fields(changes), &problems) else {
      #expect(seed > 3, "short texts fit; seed \(seed)")
      #expect(!problems.isEmpty)
      for diagnostic in problems.diagnostics {
        #expect(names.contains { diagnostic.printed.contains("'\($0)'") }, "seed \(seed)")
      }
      return
    }
    let texts = try texts(on: page)
    for value in changes.values.compactMap({ $0 }) {
      #expect(texts.values.contains { $0.contains(value.unspaced) }, "seed \(seed)")
    }
  }

  private static let letters = Array(
    "售后服务有限公司商品评价体系安装维修（）《》、，。“”·—𠮷龘㼆䶮 abcdefg HIJ 0123456789-./&*|")

  private func texts(on page: Page) throws -> [String: String] {
    try page.texts(in: design.front)
  }
}
