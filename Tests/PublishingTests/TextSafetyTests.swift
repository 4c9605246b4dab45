import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Texts that are hard to print, or meant to deceive: each is printed as it is, or refused by the
/// name of its field.
///
/// The numbers are those of the list of bad inputs, 79 to 95.
@Suite struct TextSafetyTests {
  private static let name = "Yunze Haoran Kitchen Appliances Co., Ltd."
  private static let chinese = "云泽浩然厨电股份有限公司"

  /// The example with another holder, read as the command reads it.
  private func read(zh: String? = nil, en: String? = nil) throws -> (CheckedAudit?, Problems) {
    func quoted(_ text: String) -> String {
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    var text = try exampleText("haoran-appliances.yaml")
    text = text.replacingOccurrences(of: "\"\(Self.name)\"", with: quoted(en ?? Self.name))
    text = text.replacingOccurrences(
      of: "zh: \(Self.chinese),", with: "zh: \(quoted(zh ?? Self.chinese)),")
    var problems = Problems()
    let audit = try Press(house: house).read(
      Array(text.utf8), path: "a.yaml", schemes: schemes(), into: &problems)
    return (audit, problems)
  }

  /// Text as somebody who takes it out of the certificate finds it, without spaces and lines, for
  /// those are the layout's.
  private func printed(_ audit: CheckedAudit) throws -> String {
    let (files, problems) = publish(audit, [.certificate])
    let bytes = try #require(files["certificate.pdf"], "\(problems.printed)")
    return try text(of: "certificate.pdf", bytes).filter { !$0.isWhitespace }
  }

  static let printable: [(Int, String)] = [
    (79, "乙"), (79, String(repeating: "云泽浩然厨电股份有限公司", count: 5)),
    (79, String(repeating: "云泽浩然厨电股份有限公司", count: 25)),
    (81, "云泽（Yunze）3C 电器，“一站式”服务（B2B、O2O）有限公司。"), (81, "（云泽）有限公司（"),
    (84, "土木服务有限公司"), (84, "士木服务有限公司"), (84, "未来电器公司"), (84, "末来电器公司"),
    (87, "𠮷田㐂寿司有限公司"), (87, "䶮㼆龘公司"),
    (89, "ＡＢＣ１２３（中国）有限公司"), (89, "ABC123(中国)有限公司"),
    (92, "<script>alert(1)</script>"), (92, "&amp;&lt;公司"),
    (92, #"<span size='99999'>大</span>"#), (93, "[x](javascript:y) ![](http://z) | `z`"),
    (93, "# 甲 --- 乙"), (94, "{{name}} {% include %}"), (95, #"%s%n%d \(a)"#),
  ]

  @Test(arguments: printable) func printsANameAsItIs(number: Int, name: String) throws {
    let (audit, problems) = try read(zh: name)
    let found = try printed(try #require(audit, "\(problems.printed)"))
    #expect(found.contains(name.filter { !$0.isWhitespace }), "\(found)")
  }

  static let printableInEnglish: [(Int, String)] = [
    (79, String(repeating: "Donaudampfschiff ", count: 17).trimmingCharacters(in: .whitespaces)),
    (88, "Caf\u{E9} Zo\u{EB} Ltd."), (88, "Cafe\u{301} Zoe\u{308} Ltd."),
    (89, "Ｆｕｌｌ Ｗｉｄｔｈ Ltd."), (87, "Ω & μ Electronics"), (92, "O'Neill \"Quoted\" Co."),
  ]

  @Test(arguments: printableInEnglish)
  func printsAnEnglishNameAsItIs(number: Int, name: String) throws {
    let (audit, problems) = try read(en: name)
    let found = try printed(try #require(audit, "\(problems.printed)"))
    // One name, composed or not, is the same text to Unicode.
    #expect(found.contains(name.filter { !$0.isWhitespace }), "\(found)")
  }

  static let unseen: [(Int, String, String, String)] = [
    (82, "a direction override", "云泽\u{202E}司公", "UnsafeCharacter"),
    (82, "an isolate", "云泽\u{2066}公司", "UnsafeCharacter"),
    (83, "a zero-width joiner", "云\u{200D}泽公司", "UnsafeCharacter"),
    (83, "a soft hyphen", "云\u{AD}泽公司", "UnsafeCharacter"),
    (83, "a byte order mark", "云\u{FEFF}泽公司", "UnsafeCharacter"),
    (83, "a tag character", "云\u{E0041}泽公司", "UnsafeCharacter"),
    (90, "a control character", "云\u{7}泽公司", "UnsafeCharacter"),
    (90, "an escape", "云\u{1B}[2J公司", "UnsafeCharacter"),
    (91, "a Hangul filler", "云\u{3164}泽公司", "UnsafeCharacter"),
    (91, "only spaces", " \u{3000} ", "BlankText"),
  ]

  @Test(arguments: unseen)
  func refusesWhatNobodySees(
    number: Int, name: String, holder: String, identifier: String
  ) throws {
    let (audit, problems) = try read(zh: holder)
    #expect(audit == nil)
    #expect(problems.diagnostics.contains { $0.identifier == identifier }, "\(problems.printed)")
    #expect(problems.diagnostics.contains { $0.place?.line == 13 })
  }

  static let unprintable: [(Int, String, String)] = [
    (86, "an emoji", "云泽😀公司"), (86, "a flag", "云泽🇨🇳公司"), (87, "a private character", "云泽\u{E000}公司"),
    (87, "a private character beyond the basic plane", "云泽\u{F0000}公司"),
    (87, "an unassigned character", "云泽\u{2FE0}公司"),
  ]

  @Test(arguments: unprintable)
  func refusesWhatNoFontPrintsByTheNameOfItsField(
    number: Int, name: String, holder: String
  ) throws {
    let (audit, problems) = try read(zh: holder)
    #expect(audit == nil)
    let found = problems.diagnostics.filter { $0.identifier == "UnprintableCharacter" }
    #expect(found.contains { $0.summary.hasPrefix("'holder.name.zh' has a character") })
    #expect(found.count == problems.diagnostics.count, "\(problems.printed)")
  }

  /// Number 85.
  @Test func refusesAPileOfMarks() throws {
    let (audit, problems) = try read(
      en: "Yu" + String(repeating: "\u{301}", count: 100) + "nze Ltd.")
    #expect(audit == nil)
    let pile = try #require(problems.diagnostics.first { $0.identifier == "PiledMarks" })
    #expect(pile.summary == "'holder.name.en' has a character with 100 marks upon it")
    #expect(pile.why == "no name is written so, and such marks cover the lines beside them")
    #expect(pile.fix == "delete the marks")
  }

  /// Number 84.
  @Test func refusesALetterThatLooksLikeALatinOne() throws {
    let (audit, problems) = try read(en: "Yunze H\u{430}oran Co., Ltd.")
    #expect(audit == nil)
    let found = problems.diagnostics.filter { $0.identifier == "Lookalike" }
    #expect(
      found.map(\.printed) == [
        """
        a.yaml:13:42: error: 'holder.name.en' has U+0430 (CYRILLIC SMALL LETTER A) in a Latin \
        word, where it looks like 'a' [Lookalike]
          13 |   name: {zh: "云泽浩然厨电股份有限公司", en: "Yunze H\u{430}oran Co., Ltd."}
             |                                                      ^
          why: a name that only looks like another is not that name
          fix: write the Latin letter 'a'
        """
      ])
  }

  @Test(arguments: ["Москва Ltd.", "μm and kΩ Ltd.", "β-Gal Ltd."])
  func takesWholeWordsOfAnotherScript(name: String) throws {
    let (_, problems) = try read(en: name)
    #expect(!problems.diagnostics.contains { $0.identifier == "Lookalike" })
  }

  /// Number 80: nowhere may a line end, and no size makes it fit.
  @Test func refusesAWordThatNoLineHoldsByTheNameOfItsField() throws {
    let (audit, problems) = try read(en: String(repeating: "W", count: 300))
    let made = publish(try #require(audit, "\(problems.printed)"), [.certificate])
    #expect(made.files.isEmpty)
    let found = made.problems.diagnostics.filter { $0.severity == .error }
    #expect(!found.isEmpty && found.allSatisfy { $0.identifier == "TextDoesNotFit" })
    #expect(found.contains { $0.printed.contains("holder.name.en") })
  }

  @Test func holdsEveryNumberOfTheList() {
    let numbers =
      Self.printable.map(\.0) + Self.printableInEnglish.map(\.0) + Self.unseen.map(\.0)
      + Self.unprintable.map(\.0) + [80, 84, 85]
    #expect(Set(numbers) == Set(79...95))
  }

  /// 300 characters are the longest a name may be, in each language.
  @Test func printsTheLongestNamesInBothLanguages() throws {
    let zh = String(repeating: "云泽浩然厨电股份有限公司", count: 25)
    let en = String(repeating: "Yunze Haoran ", count: 22) + "Co., Ltd."
    let (audit, problems) = try read(zh: zh, en: en)
    let found = try printed(try #require(audit, "\(problems.printed)"))
    #expect(found.contains(zh))
    #expect(found.contains(en.filter { !$0.isWhitespace }))
  }
}
