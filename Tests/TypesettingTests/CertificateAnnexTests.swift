import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// The annex of the shipped design.
@Suite struct CertificateAnnexTests {
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

  private func pages(
    _ sites: [Fields], isDraft: Bool = false, _ problems: inout Problems
  ) -> [Page]? {
    CertificateLayout(design, fonts: fonts, pictures: pictures)
      .pages(
        CertificateSample.fields(sites: sites, isDraft: isDraft), origin: { _ in nil },
        into: &problems)
  }

  private func pages(_ sites: [Fields], isDraft: Bool = false) throws -> [Page] {
    var problems = Problems()
    let pages = pages(sites, isDraft: isDraft, &problems)
    #expect(problems.printed == "")
    return try #require(pages)
  }

  private func column(_ name: String) throws -> Rect {
    try #require(annex.artwork.slots[name])
  }

  @Test func isLeftOutWithoutSites() throws {
    let pages = try pages([])
    #expect(pages.count == 1)
    let front = try pages[0].texts(in: design.front)
    #expect(try !#require(front["addresses"]).contains("见附件"))
  }

  @Test func isNamedOnTheFrontWithTheNumberOfSites() throws {
    let front = try pages([CertificateSample.site(1), CertificateSample.site(2)])[0]
      .texts(in: design.front)
    #expect(try #require(front["addresses"]).hasSuffix("认证场所：共2处，见附件Sites:2,seeannex"))
  }

  @Test func saysWhatItBelongsTo() throws {
    let page = try pages([CertificateSample.site(1)])[1]
    #expect(page.size == annex.artwork.size)
    #expect(page.pictures == ["classic-annex-a4-landscape.svg"])
    let texts = try page.texts(in: annex)
    #expect(texts["title"] == "附件：认证场所清单Annex:Sitesinthescopeofcertification")
    #expect(texts["holder"] == "上海澄星智能家居股份有限公司ShanghaiChengxingSmartHomeCo.,Ltd.")
    #expect(texts["number"] == "证书编号CertificateNo.HH-ASC-2026-00142")
    #expect(
      texts["valid"] == "本附件须与编号为HH-ASC-2026-00142的证书同时出示方为有效。"
        + "ThisannexisvalidonlytogetherwithcertificateNo.HH-ASC-2026-00142.")
    #expect(
      texts["body"] == "华衡服务认证（上海）有限公司"
        + "HuahengServiceCertification(Shanghai)Co.,Ltd.")
    #expect(texts["page"] == "附件第1页，共1页Annex,page1of1")
    #expect(texts["draft"] == nil)
  }

  @Test func marksADraft() throws {
    let texts = try pages([CertificateSample.site(1)], isDraft: true)[1].texts(in: annex)
    #expect(texts["draft"] == "草稿不作证明DRAFT,NOTACERTIFICATE")
  }

  @Test func listsEverySiteInItsColumnsAndEndsTheList() throws {
    let sites = [CertificateSample.site(1, activities: "维修"), CertificateSample.site(2)]
    let texts = try pages(sites)[1].texts(in: annex)
    #expect(texts["site-number"] == "12")
    #expect(
      texts["site-name"] == String(repeating: "客户服务中心CustomerServiceCentre", count: 2))
    #expect(texts["site-kind"] == "固定场所Fixed固定场所Fixed")
    #expect(
      texts["site-address"] == "上海市嘉定区曹安公路1号1Cao'anHighway,Jiading,Shanghai"
        + "上海市嘉定区曹安公路2号2Cao'anHighway,Jiading,Shanghai以下空白Endoflist")
    #expect(texts["site-activities"] == "维修维修(en)—")
  }

  @Test(arguments: [1, 2, 12]) func startsTheTextsOfARowAtOneHeightAboveALine(_ count: Int) throws {
    let page = try pages((1...count).map { CertificateSample.site($0) })[1]
    func tops(_ column: String, _ isFirst: (String) -> Bool) throws -> [Double] {
      try page.runs(in: self.column(column)).filter { isFirst($0.text) }.map(\.origin.y)
    }
    let numbers = try tops("site-number") { _ in true }
    #expect(numbers.count == count)
    #expect(try tops("site-name") { $0 == "客户服务中心" } == numbers)
    #expect(try tops("site-kind") { $0 == "固定场所" } == numbers)
    #expect(try tops("site-address") { $0.hasPrefix("上海市") } == numbers)
    let lines = try #require(page.shapes.first).steps.compactMap { step in
      if case .move(let corner) = step { corner.y } else { nil }
    }
    #expect(lines.count == count)
    for (index, line) in lines.enumerated() {
      #expect(line > numbers[index])
      if index + 1 < count { #expect(line < numbers[index + 1]) }
    }
  }

  @Test func shrinksAllRowsTogetherDownToTheFloor() throws {
    func sizes(_ count: Int) throws -> [Double] {
      let page = try pages((1...count).map { CertificateSample.site($0) })[1]
      return try Set(page.runs(in: column("site-name")).map(\.style.size)).sorted()
    }
    #expect(try sizes(4) == [8.5, 9.5])
    let many = try sizes(14)
    #expect(many.count <= 2)
    #expect(many.allSatisfy { $0 >= 6.5 && $0 < 9 })
  }

  @Test(arguments: 1...20) func printsRandomSitesWholeOrRefusesThemByName(_ seed: UInt64) throws {
    var random = Seeded(seed)
    func words(_ letters: [Character], _ most: Int) -> String {
      let length = Int.random(in: 1...most, using: &random)
      return String((0..<length).map { _ in letters.randomElement(using: &random) ?? " " }) + "末"
    }
    let sites = (1...Int.random(in: 1...12, using: &random)).map { number in
      CertificateSample.site(
        number, zh: words(Self.chinese, 4 * Int(seed)), en: words(Self.english, 6 * Int(seed)),
        activities: words(Self.chinese, 4 * Int(seed)))
    }
    var problems = Problems()
    guard let pages = pages(sites, &problems) else {
      #expect(seed > 3, "short texts fit; seed \(seed)")
      for diagnostic in problems.diagnostics {
        #expect(diagnostic.printed.contains("'sites"), "seed \(seed)")
      }
      return
    }
    let texts = try pages.dropFirst().map { try $0.texts(in: annex) }
    func expect(_ field: String, in column: String) {
      var rest = Substring(texts.compactMap { $0[column] }.joined())
      for site in sites {
        guard case .text(let text)? = site[field] else { continue }
        let found = rest.firstRange(of: text.unspaced)
        #expect(found != nil, "\(field), seed \(seed)")
        rest = found.map { rest[$0.upperBound...] } ?? rest
      }
    }
    expect("name.zh", in: "site-name")
    expect("name.en", in: "site-name")
    expect("address.zh", in: "site-address")
    expect("address.en", in: "site-address")
    expect("activities.zh", in: "site-activities")
  }

  private static let chinese = Array("售后服务有限公司商品评价体系安装维修（）《》、，。“”·—𠮷龘㼆䶮0123456789")
  private static let english = Array("abcdefghijklmnopqrstuvwxyz ABC ,.()&- 0123456789 ")
}
