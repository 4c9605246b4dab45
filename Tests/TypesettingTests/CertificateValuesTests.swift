import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Whatever the texts of a certificate are: each is printed whole in its slot, or refused by name.
@Suite struct CertificateValuesTests {
  let pictures: PictureLibrary
  let fonts: FontLibrary
  let design: CertificateDesign

  init() throws {
    pictures = try CertificateSample.pictures()
    fonts = try CertificateSample.fonts()
    design = try CertificateSample.shippedDesign(pictures)
  }

  @Test(arguments: 1...24) func printsRandomTextsWholeOrRefusesThemByName(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let languages = [[.chinese], [.english], CertificateLanguage.allCases][Int(seed) % 3]
    let names = CertificateSample.texts.map(\.name).filter { !Self.isFixed($0) }
    var changes: [String: String?] = [:]
    // Few long texts are enough to be refused.
    for name in names.shuffled(using: &random).prefix(Int.random(in: 1...8, using: &random)) {
      changes[name] = text(upTo: 1 + Int(seed) * Int(seed) / 2, &random)
    }
    let sites = (0..<Int.random(in: 0...12, using: &random)).map { number in
      CertificateSample.site(
        number + 1, zh: text(upTo: 10 * Int(seed), &random),
        en: text(upTo: 10 * Int(seed), &random))
    }
    let fields = CertificateSample.fields(changes, sites: sites)
    var problems = Problems()
    let layout = CertificateLayout(
      design, fonts: fonts, pictures: pictures, languages: languages)
    guard let pages = layout.pages(fields, origin: { _ in nil }, into: &problems) else {
      let given =
        changes.keys.map { "'\($0)'" }
        + sites.indices.flatMap { ["'sites[\($0 + 1)].name.zh'", "'sites[\($0 + 1)].name.en'"] }
      #expect(seed > 3, "short texts fit")
      #expect(!problems.isEmpty)
      for diagnostic in problems.diagnostics {
        #expect(
          given.contains { diagnostic.printed.contains($0) },
          "seed \(seed): \(diagnostic.identifier)")
      }
      return
    }
    try expect(fields, sites, on: pages, in: languages, "seed \(seed)")
  }

  /// Every text of the languages stands in a slot, and none of another language anywhere.
  private func expect(
    _ fields: Fields, _ sites: [Fields], on pages: [Page], in languages: [CertificateLanguage],
    _ comment: Comment
  ) throws {
    // A text outside of the slots fails here.
    let front = try pages[0].texts(in: design.front).values.joined(separator: "\n")
    let annex = try #require(design.annex)
    let lists = try pages.dropFirst().map { try $0.texts(in: annex) }
    for name in fields.names {
      guard case .text(let text)? = fields[name], !Self.isNoText(name), isSpoken(name, languages)
      else { continue }
      #expect(front.contains(text.unspaced), "\(name), \(comment)")
    }
    let columns = lists.map { $0["site-name"] ?? "" }.joined()
    for site in sites {
      for name in ["name.zh", "name.en"] {
        guard case .text(let text)? = site[name] else { continue }
        #expect(
          columns.contains(text.unspaced) == isSpoken(name, languages), "\(name), \(comment)")
      }
    }
  }

  private func isSpoken(_ name: String, _ languages: [CertificateLanguage]) -> Bool {
    !CertificateLanguage.allCases.contains {
      name.hasSuffix(".\($0.rawValue)") && !languages.contains($0)
    }
  }

  /// What is no text of its own on the front: stars, pictures, codes, what stands in the words of
  /// the statement, and what the design leaves out.
  private static func isNoText(_ name: String) -> Bool {
    [
      "level.stars", "body.mark", "certificate.code", "evaluation.digest", "scheme.name.zh",
      "scheme.name.en", "scheme.standard.zh", "scheme.standard.en", "scheme.edition",
    ].contains(name)
  }

  /// What nobody types freely.
  private static func isFixed(_ name: String) -> Bool {
    isNoText(name) || name.hasPrefix("certificate.") || name == "holder.code"
  }

  /// Pieces of names and scopes in any order, most of them short, and now and then a long word.
  private func text(upTo most: Int, _ random: inout Seeded) -> String {
    let length = Int.random(in: 1...min(300, most), using: &random)
    var text = ""
    while text.count < length { text += Self.pieces.randomElement(using: &random) ?? "" }
    let cut = String(text.prefix(length))
    // So that no text is part of another, and none ends with white space.
    return "\(cut)\(Int.random(in: 100...999, using: &random))止"
  }

  private static let pieces = [
    "售后服务", "有限公司", "（上海）", "《评价》", "、", "，", "“安装”", "𠮷龘㼆䶮", "étage ", "Ōsaka ", " Service ",
    "Kundendienstzentrum", " Co., Ltd. ", "B2B", " 1205 ", "A&B ", "*|_# ", "—", "·", "Привет ",
    "Ελλάς ",
  ]
}
