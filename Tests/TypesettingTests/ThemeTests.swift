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
    #expect(Theme.read(Source(path: "theme.yaml", text: text), into: &problems) == nil)
    #expect(problems.printed == mistake.message)
  }

  @Test func readsTheSmallTheme() {
    var problems = Problems()
    #expect(Theme.read(Source(path: "theme.yaml", text: Self.small), into: &problems) != nil)
    #expect(problems.printed == "")
  }

  @Test func findsAllMistakesInOneRun() throws {
    let text = try String(contentsOf: Setting.themeFile, encoding: .utf8)
      .replacingOccurrences(of: "indent: 16", with: "indent: wide")
      .replacingOccurrences(of: "titleTop:", with: "titleTap:")
      .replacingOccurrences(of: "  loose: 6\n", with: "")
      .replacingOccurrences(of: "{number}.", with: "{nummer}.")
    var problems = Problems()
    #expect(Theme.read(Source(path: "theme.yaml", text: text), into: &problems) == nil)
    #expect(
      problems.diagnostics.map(\.identifier) == [
        "NoPlaceholder", "UnknownPlaceholder", "NotInRange", "UnknownKey",
      ])
  }
}
