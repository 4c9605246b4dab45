import Diagnostics
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ThemeTests {
  static let shipped = packageRoot.appending(path: "Templates/theme.yaml")

  @Test func readsTheShippedTheme() throws {
    let text = try String(contentsOf: Self.shipped, encoding: .utf8)
    var problems = Problems()
    let theme = Theme.read(Source(path: "theme.yaml", text: text), into: &problems)
    #expect(problems.printed == "")
    let read = try #require(theme)
    #expect(read.styles.heading(9) == read.styles.heading(4))
    #expect(read.page.column.size.width > 43 * read.styles.body.text.size)
  }

  /// The shipped theme with one line changed, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    var name: String
    var line: String
    var change: String
    var message: String
    var testDescription: String { name }
  }

  @Test(arguments: mistakes) func refuses(_ mistake: Mistake) throws {
    let text = try String(contentsOf: Self.shipped, encoding: .utf8)
    #expect(text.contains(mistake.line))
    let source = Source(
      path: "theme.yaml", text: text.replacingOccurrences(of: mistake.line, with: mistake.change))
    var problems = Problems()
    #expect(Theme.read(source, into: &problems) == nil)
    #expect(problems.printed == mistake.message)
  }

  @Test func findsAllMistakesInOneRun() throws {
    let text = try String(contentsOf: Self.shipped, encoding: .utf8)
      .replacingOccurrences(of: "indent: 16", with: "indent: wide")
      .replacingOccurrences(of: "titleTop:", with: "titleTap:")
      .replacingOccurrences(of: "  loose: 6\n", with: "")
      .replacingOccurrences(of: "{number}.", with: "{nummer}.")
    var problems = Problems()
    #expect(Theme.read(Source(path: "theme.yaml", text: text), into: &problems) == nil)
    #expect(
      problems.diagnostics.map(\.identifier) == [
        "UnknownPlaceholder", "NoPlaceholder", "NotInRange", "UnknownKey",
      ])
  }
}

extension ThemeTests {
  static let mistakes: [Mistake] = []
}
