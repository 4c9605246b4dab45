import Diagnostics
import Drawing
import Foundation
import Reading
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Schemes in traditional characters.
@Suite struct TraditionalTests {
  private static let folder = packageRoot.appending(path: "Assets/Schemes/zh-Hant")

  @Test func hasEveryTextOfEveryShippedSchemeAndNoOther() throws {
    var texts: [String: Set<String>] = [:]
    for scheme in try schemes() { texts[scheme.id, default: []].formUnion(scheme.chineseTexts) }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(texts.keys.map { "\($0).yaml" }))
    for (id, wanted) in texts {
      let known = try traditional(id)
      #expect(Set(known.keys).symmetricDifference(wanted) == [], "\(id)")
    }
  }

  /// What OpenCC cannot know stays as a reader corrected it.
  @Test func writesNoCharacterThatOnlySimplifiedTextHas() throws {
    let simplified = Set(
      "们个为义乐习书买产亲仅从价众优会伤伦体余关兴写农决况净减划创删别务动劳医华单卖历厂压县参双发变号后启员响团围图场坏块声处备复够头奖妇学实审宽对导尔层岁币师带帮应张录归当总恶态户执扩护报拟择挥换据损无旧时显术机杂权条来构标树样检楼欢残没济测浏满灯灵点烧热爱状独环现电画疗监盘码确离种积称稳竞笔签简类纠约级纳纸线组细终经结给络统继绩续维综编缩网罗职联脑节范荐获规觉览观计订认议记许论设访评识诉证词试诚话询该详语误说请读课调谁财责质贴费资赔车转轮软较辑输达过运还进远违连适选递遗郑酱释里钟针铁销错键长门问间闻队阶际险随难静页项须顾预领频题额颜风饮马验鱼黄齐龙"
    )
    for id in Set(try schemes().map(\.id)) {
      for text in try traditional(id).values {
        #expect(!text.contains { simplified.contains($0) }, "\(id): \(text)")
      }
    }
  }

  @Test func changesNoFigure() throws {
    for scheme in try schemes() {
      let other = scheme.withChinese { "繁" + $0 }
      #expect(other != scheme)
      #expect(other.chineseTexts.allSatisfy { $0.hasPrefix("繁") })
      #expect(other.withChinese { String($0.dropFirst()) } == scheme)
    }
  }

  @Test func printsTheSchemeInTraditionalCharactersAndNamesAsRecorded() throws {
    let summary = try summary(of: example(), in: .traditionalChinese)
    #expect(summary.text.contains("5.1 售後服務體系"))
    #expect(summary.text.contains("五星級"))
    #expect(summary.text.contains("云泽浩然厨电股份有限公司"))
    #expect(summary.problems == "")
  }

  @Test(arguments: Language.allCases)
  func setsReportsInTheFormsOfTheirLanguage(language: Language) throws {
    var problems = Problems()
    let press = Press(house: house, language: language)
    let (report, certificate) = (
      try #require(press.reportFonts(into: &problems)), try #require(press.fonts(into: &problems))
    )
    let bone = [Span("骨", TextStyle(face: Face(.serif), size: 10))]
    let isOther =
      try report.lines(of: bone, width: 100) != certificate.lines(of: bone, width: 100)
    #expect(isOther == (language == .traditionalChinese))
  }

  @Test func warnsOfASchemeThatHasNoTraditionalTexts() throws {
    let summary = try summary(of: ownAudit(), in: .traditionalChinese)
    #expect(summary.text.contains("5.1 售后服务体系"))
    #expect(
      summary.problems == """
        \(house.file("Assets/Schemes/zh-Hant/our-own.yaml")): warning: the texts of scheme \
        'our-own' are not known in traditional characters [NoTraditional]
          why: they are printed in simplified characters
          fix: write this file
        """)
  }

  /// The file stands where it would in the house: in 'zh-Hant' beside that of the scheme.
  @Test func takesTraditionalTextsFromBesideTheOwnScheme() throws {
    let folder = try TemporaryFolder()
    let file = Self.folder.appending(path: "gb-t-27922-2011.yaml")
    _ = try folder.write(Data(contentsOf: file), "zh-Hant/our-own.yaml")
    let own = House(path: house.path, ownSchemes: [folder.url.path])
    let summary = try summary(of: ownAudit(), in: .traditionalChinese, own)
    #expect(summary.text.contains("5.1 售後服務體系"))
    #expect(summary.problems == "")
  }

  @Test func warnsOfTextsThatTheTraditionalFileLacks() throws {
    let folder = try TemporaryFolder()
    let lines = "format: accolade-traditional/1\ntexts:\n  - {zh-Hans: 五星级, zh-Hant: 五星等級}\n"
    _ = try folder.write(lines.utf8, "zh-Hant/gb-t-27922-2011.yaml")
    _ = try folder.write(lines.utf8, "zh-Hant/our-own.yaml")
    let own = House(path: house.path, ownSchemes: [folder.url.path])
    let shipped = try summary(of: example(), in: .traditionalChinese, own)
    // The rest is that of the house.
    #expect(shipped.text.contains("五星等級") && shipped.text.contains("5.1 售後服務體系"))
    #expect(shipped.problems == "")
    let lacking = try summary(of: ownAudit(), in: .traditionalChinese, own)
    #expect(lacking.text.contains("五星等級") && lacking.text.contains("5.1 售后服务体系"))
    let count = try example().scheme.chineseTexts.count - 1
    #expect(
      lacking.problems == """
        \(folder.url.path)/zh-Hant/our-own.yaml: warning: of scheme 'our-own', \(count) texts are \
        not known in traditional characters, the first is '商品售后服务评价体系' [NotAllTraditional]
          why: what is not known is printed in simplified characters
          fix: give this file each of them as a pair of 'zh-Hans' and 'zh-Hant'
        """)
  }

  /// An audit by a scheme of one's own.
  private func ownAudit() throws -> CheckedAudit {
    let path = packageRoot.appending(path: "Assets/Schemes/gb-t-27922-2011.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
      .replacing("id: gb-t-27922-2011\n", with: "id: our-own\n")
    var problems = Problems()
    let scheme = Node.read(Array(text.utf8), path: "own.yaml", into: &problems) {
      Scheme.read($0, into: &$1)
    }
    let audit = try exampleText("haoran-appliances.yaml")
      .replacing("scheme: gb-t-27922-2011\n", with: "scheme: our-own\n")
    let own = try #require(scheme, "\(problems.printed)")
    let checked = CheckedAudit.read(
      Array(audit.utf8), path: "a.yaml", schemes: [own], into: &problems)
    return try #require(checked, "\(problems.printed)")
  }

  private func summary(
    of checked: CheckedAudit, in language: Language, _ house: House = house
  ) throws -> (text: String, problems: String) {
    var problems = Problems()
    let press = Press(house: house, language: language)
    let text = press.summary(of: checked, into: &problems)
    return (try #require(text, "\(problems.printed)"), problems.printed)
  }

  private func traditional(_ id: String) throws -> [String: String] {
    var problems = Problems()
    let path = Self.folder.appending(path: "\(id).yaml").path
    let root = try #require(Node.read(fileAt: path, into: &problems))
    let texts = Traditional.texts(root, into: &problems)
    #expect(problems.printed == "")
    return texts
  }
}
