import Diagnostics
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Publishing

/// Files that were cut short where a line ends, so that what is left is well formed.
@Suite struct CutFileTests {
  private static let allSchemes = (try? schemes()) ?? []

  private static let names =
    exampleNames + [
      "earlier/haoran-appliances-2025.yaml", "broken/broken.yaml", "broken/check-digit.yaml",
    ]

  private func read(_ text: Substring, _ name: String) -> CheckedAudit? {
    var problems = Problems()
    return CheckedAudit.read(
      Array(text.utf8), path: name, schemes: Self.allSchemes, into: &problems)
  }

  @Test(arguments: names) func refusesAnExampleThatLostALine(name: String) throws {
    let text = try exampleText(name)
    let whole = read(text[...], name)
    #expect((whole == nil) == (name == "broken/broken.yaml"))
    let ends = text.indices.filter { text[$0] == "\n" }
    #expect(ends.count > 10)
    for end in ends.dropLast() {
      for part in [text[..<end], text[...end]] {
        guard let left = read(part, name) else { continue }
        var audit = left.audit
        audit.origin = try #require(whole).audit.origin
        #expect(audit == whole?.audit, "what follows '\(part.suffix(60))' was lost")
        #expect(left.evaluation == whole?.evaluation)
      }
    }
  }

  /// Whatever is filled in before them, the last lines of a blank must be there.
  @Test(arguments: allSchemes.map(\.id)) func endsABlankWithWhatMustBeThere(id: String) throws {
    let scheme = try #require(Self.allSchemes.first { $0.id == id })
    var problems = Problems()
    let blank = try #require(Press(house: house).blank(of: scheme, into: &problems))
    let lines = blank.yaml.split(separator: "\n").map { String($0.prefix { $0 != "#" }) }
    #expect(
      lines.suffix(7).map { $0.trimmingCharacters(in: .whitespaces) }
        == ["signatory:", "name:", "zh:", "en:", "title:", "zh:", "en:"])
  }
}
