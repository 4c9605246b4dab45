import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// The worked example of a body's own look, `Examples/brand`.
@Suite struct BrandTests {
  private static let brand = House(path: house.path, templates: house.file("Examples/brand"))

  /// The documents of the example audit in a house's look.
  private func files(
    _ house: House, _ kinds: [DocumentKind] = [.report], in language: Language = .usual,
    as format: SummaryFormat = .markdown, isDraft: Bool = false
  ) throws -> [Publication.File] {
    var problems = Problems()
    let press = Press(house: house, language: language, summaryFormat: format)
    let files = try press.publication(
      of: example(), kinds, from: house.file("Examples"), isDraft: isDraft, into: &problems
    ).files
    #expect(!problems.hasErrors, "\(problems.printed)")
    return files.filter { $0.kind != nil }
  }

  private func report(_ house: House) throws -> String {
    let file = try #require(files(house).first)
    return try text(of: file.name, file.bytes)
  }

  @Test func isFreeOfProblems() {
    var problems = Problems()
    TemplateFolder(house.file("Examples/brand"), of: house).check(into: &problems)
    Self.brand.checkTemplates(into: &problems)
    #expect(problems.printed == "")
  }

  /// The example puts chapters in another order; what a new report has to say must not be missed.
  @Test func saysAllThatTheShippedReportSays() throws {
    func lines(_ path: String) throws -> [String] {
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
    let shipped = try lines(house.file("Templates/report.md"))
    let own = try lines(house.file("Examples/brand/report.md"))
    // Its cover has the name of the body in the artwork.
    let left = shipped.filter { $0 != "| {{words.body}} | {{body.name}} |" }
    #expect(left.count == shipped.count - 1)
    #expect(own.sorted() == left.sorted())
  }

  @Test func speaksInItsOwnWordsAndOrder() throws {
    let (own, shipped) = try (report(Self.brand), report(house))
    #expect(own.contains("评价结论一览") && !shipped.contains("评价结论一览"))
    #expect(own.contains("改进重点") && !shipped.contains("改进重点"))
    func decisionIsFirst(_ text: String) throws -> Bool {
      let decision = try #require(text.range(of: "推荐意见与认证决定"))
      let results = try #require(text.range(of: "评价结果"))
      return decision.lowerBound < results.lowerBound
    }
    #expect(try decisionIsFirst(own))
    #expect(try !decisionIsFirst(shipped))
  }

  @Test func paintsItsColoursOnEveryPage() throws {
    let folder = try TemporaryFolder()
    let bytes = try #require(files(Self.brand).first?.bytes)
    let file = try folder.write(bytes, "report.pdf")
    // One pixel of the strip at the foot.
    let pixel = ["-r", "72", "-x", "200", "-y", "835", "-W", "1", "-H", "1"]
    let made = try run("pdftoppm", pixel + [file.path, folder.url.appending(path: "page").path])
    #expect(made.code == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".ppm") }
    #expect(pages.count > 10)
    for page in pages {
      let color = try Data(contentsOf: folder.url.appending(path: page)).suffix(3)
      #expect(color.elementsEqual([0x5f, 0x15, 0x19]), "\(page)")
    }
  }

  @Test(arguments: Language.allCases) func marksItsDraftsInEveryLanguage(_ language: Language)
    throws
  {
    let words: [Language: String] = [
      .simplifiedChinese: "草稿：未经签发", .traditionalChinese: "草稿：未經簽發", .english: "Draft: not issued",
    ]
    let word = try #require(words[language])
    for format in SummaryFormat.allCases {
      let files = try files(
        Self.brand, [.report, .summary], in: language, as: format, isDraft: true)
      #expect(files.count == 2)
      for file in files {
        #expect(file.name.contains(".draft."))
        #expect(try text(of: file.name, file.bytes).contains(word), "\(file.name)")
      }
    }
  }

  /// A summary whose template never speaks of drafts, in a frame that does not either.
  @Test func marksADraftWhateverTheTemplatesSay() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("只有一段话：{{holder.name}}\n".utf8, "summary.md")
    _ = try folder.write("<html>{{content}}</html>\n".utf8, "page.html")
    let own = House(path: house.path, templates: folder.url.path)
    let page = try #require(files(own, [.summary], as: .html, isDraft: true).first)
    #expect(
      String(decoding: page.bytes, as: UTF8.self) == """
        <html><p><strong>草稿：未经签发，不得对外使用</strong></p>
        <p>只有一段话：云泽浩然厨电股份有限公司</p>
        </html>

        """)
    let final = try #require(files(own, [.summary]).first)
    #expect(!String(decoding: final.bytes, as: UTF8.self).contains("草稿"))
  }
}
