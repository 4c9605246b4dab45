import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ThemeTests {
  @Test func readsTheShippedTheme() throws {
    let theme = try Setting.theme()
    #expect(theme.styles.heading(9) == theme.styles.heading(4))
    #expect(theme.styles.heading(1).text.color == Color(hex: "#1b4560"))
    #expect(theme.list.bullet.applied(to: theme.styles.list.text).face == Face(.sans, .bold))
    #expect(theme.page.column.size.width > 43 * theme.styles.body.text.size)
  }

  /// A theme with one thing changed, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var name: String
    var text: String
    var change: String
    var message: String
    var testDescription: String { name }
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    #expect(Self.small.contains(mistake.text))
    let text = Self.small.replacingOccurrences(of: mistake.text, with: mistake.change)
    var problems = Problems()
    #expect(Theme.read(text, into: &problems) == nil)
    #expect(problems.printed == mistake.message)
  }

  @Test func readsTheSmallTheme() {
    var problems = Problems()
    #expect(Theme.read(Self.small, into: &problems) != nil)
    #expect(problems.printed == "")
  }

  private func body(_ own: String..., in language: String) throws -> Theme.Style {
    let body = "body: {face: serif, size: 10, lineHeight: 1.6"
    let shipped =
      Self.small.replacing(body, with: body + ", firstIndent: 2")
      + "\nlanguages:\n  en:\n    styles: {body: {firstIndent: 0, align: left}}\n"
    var problems = Problems()
    let theme = Theme.read(shipped, own, in: language, into: &problems)
    #expect(problems.printed == "")
    return try #require(theme).styles.body
  }

  @Test func takesWhatDiffersInItsLanguage() throws {
    let chinese = try body(in: "zh-Hans")
    let english = try body(in: "en")
    #expect(chinese.shape.firstIndent == 2 * chinese.text.size)
    #expect(english.shape.firstIndent == 0)
    #expect(english.text == chinese.text)
  }

  @Test func takesWhatAnOwnFileSaysOverWhatItIsLaidOver() throws {
    let general = "styles: {body: {firstIndent: 1}}\n"
    let special = "languages: {en: {styles: {body: {firstIndent: 3}}}}\n"
    let size = try body(in: "en").text.size
    #expect(try body(general, in: "zh-Hans").shape.firstIndent == size)
    #expect(try body(general, in: "en").shape.firstIndent == size)
    #expect(try body(special, in: "zh-Hans").shape.firstIndent == 2 * size)
    #expect(try body(special, in: "en").shape.firstIndent == 3 * size)
    #expect(try body(general + special, in: "en").shape.firstIndent == 3 * size)
    // A key without a value takes away what stands there.
    #expect(try body("styles: {body: {firstIndent: }}\n", in: "zh-Hans").shape.firstIndent == 0)
  }

  @Test func refusesALanguageThatIsNone() {
    var problems = Problems()
    let text = Self.small + "\nlanguages:\n  eng: {styles: {body: {firstIndent: 0}}}\n  en: 2 em\n"
    #expect(Theme.read(text, into: &problems) == nil)
    #expect(
      problems.printed == """
        theme.yaml:65:3: error: 'languages' has no key 'eng' [UnknownKey]
          65 |   eng: {styles: {body: {firstIndent: 0}}}
             |   ^^^
          fix: write 'en'

        theme.yaml:66:7: error: 'languages.en' must be a map of keys, found text [WrongKind]
          66 |   en: 2 em
             |       ^^^^
        """)
  }

  @Test func findsAllMistakesInOneRun() throws {
    let text = try String(contentsOf: Setting.themeFile, encoding: .utf8)
      .replacingOccurrences(of: "indent: 16", with: "indent: wide")
      .replacingOccurrences(of: "titleTop:", with: "titleTap:")
      .replacingOccurrences(of: "  loose: 6\n", with: "")
      .replacingOccurrences(of: "{number}.", with: "{nummer}.")
    var problems = Problems()
    #expect(Theme.read(text, into: &problems) == nil)
    #expect(
      problems.diagnostics.map(\.identifier) == [
        "NoPlaceholder", "UnknownPlaceholder", "NotInRange", "UnknownKey",
      ])
  }
}
