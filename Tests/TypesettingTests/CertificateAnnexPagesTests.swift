import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// An annex of the shipped design whose sites need more than one page.
@Suite struct CertificateAnnexPagesTests {
  let pictures: PictureLibrary
  let fonts: FontLibrary
  let design: CertificateDesign
  let annex: PageDesign

  init() throws {
    pictures = try CertificateSample.pictures()
    fonts = try CertificateSample.fonts()
    design = try CertificateSample.shippedDesign(pictures)
    annex = try #require(design.annex)
  }

  /// The pages of the annex.
  private func pages(_ sites: [Fields]) throws -> [Page] {
    var problems = Problems()
    let pages = CertificateLayout(design, fonts: fonts, pictures: pictures)
      .pages(CertificateSample.fields(sites: sites), origin: { _ in nil }, into: &problems)
    #expect(problems.printed == "")
    return Array(try #require(pages).dropFirst())
  }

  private func sites(_ count: Int) -> [Fields] {
    (1...count).map { CertificateSample.site($0) }
  }

  private func runs(_ column: String, on page: Page) throws -> [GlyphRun] {
    try page.runs(in: #require(annex.artwork.slots[column]))
  }

  /// How many rows stand on each page.
  private func counts(_ pages: [Page]) throws -> [Int] {
    try pages.map { try runs("site-number", on: $0).count }
  }

  /// What `Templates/certificates/classic-annex.yaml` holds where no text needs a second line.
  @Test(arguments: [
    (1, [1]), (17, [17]), (18, [10, 8]), (20, [10, 10]), (40, [10, 10, 10, 10]),
    // A last page with little on it is saved.
    (21, [11, 10]), (23, [10, 10, 3]), (32, [11, 11, 10]),
  ]) func fillsOnePageAndThenSeveral(count: Int, rows: [Int]) throws {
    #expect(try counts(pages(sites(count))) == rows)
  }

  @Test(arguments: [(10, 9.5), (17, 6.5), (18, 9.5), (21, 8.75), (23, 9.5), (40, 9.5)])
  func shrinksMuchForOnePageAndLittleToSaveALastOne(count: Int, largest: Double) throws {
    for page in try pages(sites(count)) {
      #expect(try runs("site-number", on: page).allSatisfy { $0.style.size == largest })
    }
  }

  @Test func leavesNoRowAloneOnTheLastPage() throws {
    // So high that three fill a page, at almost full size too.
    let high = sites(7).map { site in
      var site = site
      site["address.zh"] = .text(String(repeating: "路", count: 170))
      return site
    }
    #expect(try counts(pages(high)) == [3, 2, 2])
  }

  @Test func shrinksAllPagesTogetherForAWordThatIsTooWide() throws {
    var sites = sites(25)
    sites[20] = CertificateSample.site(21, en: String(repeating: "Kundendienst", count: 3))
    let pages = try pages(sites)
    let sizes = try Set(pages.flatMap { try runs("site-number", on: $0).map(\.style.size) })
    #expect(pages.count > 1 && sizes.count == 1)
    #expect(sizes.allSatisfy { $0 < 9.5 && $0 > 6.5 })
  }

  @Test func repeatsEverythingButTheRowsOnEveryPage() throws {
    let texts = try pages(sites(40)).map { try $0.texts(in: annex) }
    for (index, page) in texts.enumerated() {
      #expect(page["page"] == "附件第\(index + 1)页，共4页Annex,page\(index + 1)of4")
      for slot in annex.fillings.map(\.slot.name) where !["page", "sites"].contains(slot) {
        #expect(page[slot] == texts[0][slot], "\(slot)")
      }
      #expect(page["holder"] == "上海澄星智能家居股份有限公司ShanghaiChengxingSmartHomeCo.,Ltd.")
      #expect(page["number"] == "证书编号CertificateNo.HH-ASC-2026-00142")
    }
  }

  @Test(arguments: 1...20)
  func printsEveryTextOfRandomSitesOnceAndInOrderInItsColumn(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let sites = (1...Int.random(in: 1...(6 * Int(seed)), using: &random)).map {
      randomSite($0, &random)
    }
    let pages = try pages(sites)
    let counts = try counts(pages)
    #expect(counts.reduce(0, +) == sites.count, "seed \(seed)")
    var rest = sites[...]
    for (index, page) in pages.enumerated() {
      let (here, isLast) = (rest.prefix(counts[index]), index == pages.count - 1)
      rest = rest.dropFirst(counts[index])
      // In the middle of the list, above the column of addresses; nowhere else on the page.
      let note = isLast ? "以下空白Endoflist" : "续下页Continuedonthenextpage"
      let texts = try page.texts(in: annex)
      func expect(_ column: String, _ expected: String) {
        #expect(texts[column] == expected, "\(column), seed \(seed)")
      }
      func joined(_ fields: String...) -> String {
        here.map { site in
          fields.map { if case .text(let text)? = site[$0] { text.unspaced } else { "" } }.joined()
        }.joined()
      }
      expect("site-number", joined("number"))
      expect("site-name", joined("name.zh", "name.en"))
      expect("site-kind", joined("kind.zh", "kind.en"))
      expect("site-address", joined("address.zh", "address.en") + note)
      expect("site-activities", joined("activities.zh", "activities.en"))
      expect("page", "附件第\(index + 1)页，共\(pages.count)页Annex,page\(index + 1)of\(pages.count)")
    }
  }

  @Test func givesTheSamePagesTwice() throws {
    #expect(try pages(sites(40)) == pages(sites(40)))
  }

  /// A site whose texts are short or long, and none wider than its column.
  private func randomSite(_ number: Int, _ random: inout Seeded) -> Fields {
    func words(_ least: Int, _ most: Int) -> String {
      (0..<Int.random(in: least...most, using: &random))
        .map { _ in Self.words.randomElement(using: &random) ?? "" }.joined()
    }
    var site = CertificateSample.site(
      number, zh: words(1, 8), en: words(1, 8), activities: words(1, 30))
    site["address.zh"] = .text(words(1, 12))
    site["address.en"] = .text(words(1, 12))
    return site
  }

  private static let words = [
    "售后服务", "安装、维修", "有限公司（上海）", "𠮷龘㼆䶮", " Service Centre ", " Repair, ", " Co., Ltd. ",
    " 1205 ", "备件库", "·",
  ]
}
