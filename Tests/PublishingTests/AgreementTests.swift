import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Both languages of a certificate, held against each other.
@Suite struct AgreementTests {
  /// The example without its holder's Chinese name.
  private func englishOnly() throws -> CheckedAudit {
    let text = try exampleText("haoran-appliances.yaml").replacing(
      "name: {zh: 云泽浩然厨电股份有限公司, en:", with: "name: {en:", maxReplacements: 1)
    var problems = Problems()
    let audit = try Press(house: house).read(
      Array(text.utf8), path: "a.yaml", schemes: schemes(), into: &problems)
    return try #require(audit, "\(problems.printed)")
  }

  @Test func needsNoChineseOnACertificateOfEnglishAlone() throws {
    var look = CertificateLook()
    look.languages = .english
    var problems = Problems()
    let publication = Press(house: house, look: look).publication(
      of: try englishOnly(), [.certificate], from: packageRoot.appending(path: "Examples").path,
      isDraft: false, into: &problems)
    #expect(problems.isEmpty, "\(problems.printed)")
    let bytes = try #require(publication.files.first { $0.kind == .certificate }).bytes
    #expect(try text(of: "certificate.pdf", bytes).contains("Yunze Haoran Kitchen Appliances"))
  }

  @Test(arguments: [CertificateLanguages.both, .chinese])
  func needsItOnOthers(languages: CertificateLanguages) throws {
    var look = CertificateLook()
    look.languages = languages
    var problems = Problems()
    let publication = Press(house: house, look: look).publication(
      of: try englishOnly(), [.certificate], from: packageRoot.appending(path: "Examples").path,
      isDraft: false, into: &problems)
    #expect(publication.files.isEmpty)
    #expect(
      problems.printed == """
        a.yaml:13:3: error: 'holder.name' has no 'zh', and the certificate speaks Chinese \
        [ChineseMissing]
          13 |   name: {en: "Yunze Haoran Kitchen Appliances Co., Ltd."}
             |   ^^^^
          fix: add 'zh', or issue in English alone with '--certificate-lang en'
        """)
  }

  private func problems(
    _ replacements: [(String, String)], _ languages: CertificateLanguages = .both
  ) throws -> String {
    var problems = Problems()
    let audit = try example(replacing: replacements).audit
    Agreement(audit: audit, languages: languages).check(into: &problems)
    return problems.printed
  }

  @Test(arguments: exampleNames) func saysNothingOfTheExamples(name: String) throws {
    var problems = Problems()
    Agreement(audit: try example(name).audit, languages: .both).check(into: &problems)
    #expect(problems.printed == "")
  }

  private static let zh = "江苏省云泽市高新技术产业开发区星槎路 88 号"
  private static let en =
    "88 Xingcha Road, High-Tech Industrial Development Zone, Yunze, Jiangsu, China"

  /// A line of the example as messages show it.
  private func shown(_ line: Int, _ language: String, _ text: String) -> String {
    let carets = text.map { $0.isASCII ? "^" : "^^" }.joined()
    return "  \(line) |     \(language): \(text)\n     |         \(carets)"
  }

  @Test func namesBothFieldsAndTheNumbers() throws {
    let wrong = Self.en.replacing("88", with: "86")
    let (chinese, english) = (shown(16, "zh", Self.zh), shown(17, "en", wrong))
    #expect(
      try problems([("en: \(Self.en)", "en: \(wrong)")]) == """
        haoran-appliances.yaml:16:9: warning: 'holder.registeredAddress.zh' lacks '86' of \
        'holder.registeredAddress.en' [NumbersDiffer]
        \(chinese)
          why: both languages of a certificate say the same
          fix: correct one of the two
        haoran-appliances.yaml:17:9: note: 'holder.registeredAddress.en' stands here
        \(english)

        haoran-appliances.yaml:17:9: warning: 'holder.registeredAddress.en' lacks '88' of \
        'holder.registeredAddress.zh' [NumbersDiffer]
        \(english)
          why: both languages of a certificate say the same
          fix: correct one of the two
        haoran-appliances.yaml:16:9: note: 'holder.registeredAddress.zh' stands here
        \(chinese)
        """)
  }

  @Test func speaksOnlyOfTheLanguagesPrinted() throws {
    let wrong = Self.en.replacing("88 Xingcha", with: "86 星槎")
    let change = [("en: \(Self.en)", "en: \(wrong)")]
    #expect(try problems(change, .chinese) == "")
    #expect(
      try problems(change, .english) == """
        haoran-appliances.yaml:17:9: warning: 'holder.registeredAddress.en' holds the Chinese \
        character '星' [ChineseInEnglish]
        \(shown(17, "en", wrong))
          fix: write it in Latin letters
        """)
  }

  @Test func wantsChineseInAChineseAddress() throws {
    #expect(
      try problems([("zh: \(Self.zh)\n", "zh: 88 Xingcha Road\n")]) == """
        haoran-appliances.yaml:16:9: warning: 'holder.registeredAddress.zh' holds no Chinese \
        character [NoChineseInChinese]
        \(shown(16, "zh", "88 Xingcha Road"))
          fix: write it in Chinese
        """)
  }

  @Test(arguments: [
    ("二期工程", "Phase 2"), ("2 期工程", "Phase II"), ("2026年3月", "March 2026"),
    ("十二层", "12F"), ("容量 1250 台", "a capacity of 1,250"), ("１２ 号", "No. 12"),
    ("第 2 次", "for the second time"), ("三十五座", "35 seats"),
  ]) func readsNumbersInWords(chinese: String, english: String) {
    let (zh, en) = (StatedNumbers(chinese), StatedNumbers(english))
    #expect(zh.digits.allSatisfy(en.states))
    #expect(en.digits.allSatisfy(zh.states))
  }

  @Test(arguments: [("2 号", "No. 3"), ("12 层", "1 and 2"), ("邮编 100080", "100081")])
  func findsNumbersThatDiffer(chinese: String, english: String) {
    #expect(!StatedNumbers(chinese).digits.allSatisfy(StatedNumbers(english).states))
  }
}
