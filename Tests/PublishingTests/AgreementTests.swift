import Diagnostics
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Both languages of a certificate, held against each other.
@Suite struct AgreementTests {
  private func problems(
    _ replacements: [(String, String)], _ languages: Issuance.Languages = .both
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

  @Test func namesBothFieldsAndTheNumbers() throws {
    #expect(
      try problems([("en: 88 Xingcha Road, High-Tech Ind", "en: 86 Xingcha Road, High-Tech Ind")])
        == """
        haoran-appliances.yaml:15:9: warning: 'holder.registeredAddress.en' lacks '88' of \
        'holder.registeredAddress.zh' [NumbersDiffer]
          15 |     en: 86 Xingcha Road, High-Tech Industrial Development Zone, Yunze, Jiangsu, China
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          why: both languages of a certificate say the same
          fix: correct one of the two
        haoran-appliances.yaml:14:9: note: 'holder.registeredAddress.zh' stands here
          14 |     zh: 江苏省云泽市高新技术产业开发区星槎路 88 号
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        haoran-appliances.yaml:14:9: warning: 'holder.registeredAddress.zh' lacks '86' of \
        'holder.registeredAddress.en' [NumbersDiffer]
          14 |     zh: 江苏省云泽市高新技术产业开发区星槎路 88 号
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          why: both languages of a certificate say the same
          fix: correct one of the two
        haoran-appliances.yaml:15:9: note: 'holder.registeredAddress.en' stands here
          15 |     en: 86 Xingcha Road, High-Tech Industrial Development Zone, Yunze, Jiangsu, China
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """)
  }

  @Test func speaksOnlyOfTheLanguagesPrinted() throws {
    let wrong = [("en: 88 Xingcha Road, High-Tech Ind", "en: 86 星槎 Road, High-Tech Ind")]
    #expect(try problems(wrong, .zh) == "")
    #expect(
      try problems(wrong, .en) == """
        haoran-appliances.yaml:15:9: warning: 'holder.registeredAddress.en' holds the Chinese \
        character '星' [ChineseInEnglish]
          15 |     en: 86 星槎 Road, High-Tech Industrial Development Zone, Yunze, Jiangsu, China
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          fix: write it in Latin letters
        """)
  }

  @Test func wantsChineseInAChineseAddress() throws {
    #expect(
      try problems([("zh: 江苏省云泽市高新技术产业开发区星槎路 88 号\n", "zh: 88 Xingcha Road\n")]) == """
        haoran-appliances.yaml:14:9: warning: 'holder.registeredAddress.zh' holds no Chinese \
        character [NoChineseInChinese]
          14 |     zh: 88 Xingcha Road
             |         ^^^^^^^^^^^^^^^
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
