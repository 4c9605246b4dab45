import Diagnostics
import Reading
import TestSupport
import Testing

/// Files made to exhaust a reader.
@Suite(.timeLimit(.minutes(5))) struct LimitTests {
  @Test(arguments: [
    ("a.json", String(repeating: "[", count: 100_000)),
    ("a.json", String(repeating: "{\"a\":", count: 100_000)),
    ("a.yaml", String(repeating: "[", count: 100_000)),
    ("a.yaml", String(repeating: "{a: ", count: 100_000)),
    ("a.yaml", String(repeating: "- ", count: 100_000)),
    ("a.yaml", (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
  ])
  func refusesDeepNesting(path: String, text: String) {
    let found = problems(of: Array(text.utf8), path: path).diagnostics
    #expect(found.map(\.identifier) == ["TooDeep"])
    #expect(found.map(\.summary) == ["lists and maps are nested at most 64 deep"])
  }

  @Test(arguments: [("a.json", 63), ("a.yaml", 63)])
  func readsWhatIsNestedLess(path: String, depth: Int) throws {
    let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    #expect(try node(text, path: path).scalars().count == 1)
  }

  /// Each level ten times the one before: forty million values if aliases were followed.
  @Test func refusesAnAliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...7 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = problems(of: Array(text.utf8))
    #expect(found.errorCount == 78)
    #expect(found.diagnostics.allSatisfy { $0.identifier == "AnchorOrAlias" })
  }

  @Test(arguments: ["a.json", "a.yaml"])
  func saysWhereItIsNestedTooDeep(path: String) {
    #expect(
      problems(of: Array(String(repeating: "[", count: 70).utf8), path: path).printed == """
        \(path):1:65: error: lists and maps are nested at most 64 deep [TooDeep]
          1 | \(String(repeating: "[", count: 70))
            | \(String(repeating: " ", count: 64))^
        """)
  }

  @Test(arguments: ["a.json", "a.yaml"])
  func refusesTooManyValues(path: String) throws {
    let most = "[" + String(repeating: "1,\n", count: 499_998) + "1"
    #expect(try node(most + "]", path: path).elements.count == 499_999)
    #expect(
      problems(of: Array((most + ",\n甲]").utf8), path: path).printed == """
        \(path):500000:1: error: a file holds at most 500000 values [TooManyValues]
          500000 | 甲]
                 | ^^
        """)
  }

  /// Places in one line of many values take no longer than in many lines.
  @Test(arguments: ["a.json", "a.yaml"])
  func readsManyValuesInOneLine(path: String) throws {
    let text = "[" + String(repeating: "{\"名\": \"甲\"}, ", count: 50_000) + "1]"
    #expect(try node(text, path: path).scalars().last?.place.column == 600_002)
  }

  @Test(arguments: ["a.json", "a.yaml"])
  func readsALongText(path: String) throws {
    let text = "[\"" + String(repeating: "长", count: 2_000_000) + "\", x, ]"
    #expect(problems(of: Array(("[1" + text).utf8), path: path).errorCount == 1)
  }
}
