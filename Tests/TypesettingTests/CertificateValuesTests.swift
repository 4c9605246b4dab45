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

  init() throws {
    pictures = try CertificateSample.pictures()
    fonts = try CertificateSample.fonts()
  }

  /// Every design in every size and language, with short texts at first and ever longer ones.
  @Test(arguments: 1...72) func printsRandomTextsWholeOrRefusesThemByName(_ number: Int) throws {
    var random = Seeded(UInt64(number))
    let (designs, sizes) = (CertificateSample.designs, CertificateSample.sizes)
    let design = try CertificateSample.shippedDesign(
      pictures, named: designs[number % 3], size: sizes[number / 9 % 4])
    let languages = [[.chinese], [.english], CertificateLanguage.allCases][number / 3 % 3]
    // Those of short texts come first.
    let seed = 1 + number / 3
    let names = (CertificateSample.texts + CertificateSample.optionalTexts).map(\.name)
      .filter { !Self.isFixed($0) }
    var changes: [String: String?] = [:]
    // Few long texts are enough to be refused.
    for name in names.shuffled(using: &random).prefix(Int.random(in: 1...8, using: &random)) {
      changes[name] = text(upTo: 1 + seed * seed / 2, &random)
    }
    let sites = (0..<Int.random(in: 0...12, using: &random)).map { number in
      CertificateSample.site(
        number + 1, zh: text(upTo: 10 * seed, &random),
        en: text(upTo: 10 * seed, &random))
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
          "number \(number): \(diagnostic.identifier)")
      }
      return
    }
    let missing = try missing(fields, sites, on: pages, of: design, in: languages)
    #expect(missing == [], "number \(number)")
  }

  /// That a text that is not there is found, so that the property can fail.
  @Test(arguments: CertificateSample.designs) func missesATextThatIsTakenAway(name: String) throws {
    let design = try CertificateSample.shippedDesign(pictures, named: name)
    let sites = [CertificateSample.site(1, zh: "第一止", en: "First止")]
    let fields = CertificateSample.fields(sites: sites)
    var problems = Problems()
    let layout = CertificateLayout(design, fonts: fonts, pictures: pictures)
    var pages = try #require(layout.pages(fields, origin: { _ in nil }, into: &problems))
    #expect(try missing(fields, sites, on: pages, of: design, in: [.chinese, .english]) == [])
    pages[0].marks.removeAll { mark in
      if case .text(let run) = mark { run.text.contains("周明远") } else { false }
    }
    pages[1].marks.removeAll { mark in
      if case .text(let run) = mark { run.text.contains("First") } else { false }
    }
    #expect(
      try missing(fields, sites, on: pages, of: design, in: [.chinese, .english])
        == ["body.signatory.name.zh", "body.signatory.title.zh", "sites[1].name.en"])
  }

  /// The names of the texts of the languages that stand in no slot, and of those of others that do.
  private func missing(
    _ fields: Fields, _ sites: [Fields], on pages: [Page], of design: CertificateDesign,
    in languages: [CertificateLanguage]
  ) throws -> [String] {
    // A text outside of the slots fails here.
    let front = try pages[0].texts(in: design.front).values.joined(separator: "\n")
    let annex = try #require(design.annex)
    let lists = try pages.dropFirst().map { try $0.texts(in: annex) }
    var missing: [String] = []
    for name in fields.names {
      guard case .text(let text)? = fields[name], !Self.isNoText(name), isSpoken(name, languages)
      else { continue }
      if !front.contains(text.unspaced) { missing.append(name) }
    }
    let columns = lists.map { $0["site-name"] ?? "" }.joined()
    for (index, site) in sites.enumerated() {
      for name in ["name.zh", "name.en"] {
        guard case .text(let text)? = site[name] else { continue }
        if columns.contains(text.unspaced) != isSpoken(name, languages) {
          missing.append("sites[\(index + 1)].\(name)")
        }
      }
    }
    return missing
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
