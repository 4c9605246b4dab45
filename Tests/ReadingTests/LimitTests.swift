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
    let most = "[" + String(repeating: "1, 1, 1,\n", count: 33_332) + "1, 1"
    #expect(try node(most + ", 1]", path: path).elements.count == 99_999)
    #expect(
      problems(of: Array((most + ", 1, 甲]").utf8), path: path).printed == """
        \(path):33333:10: error: a file holds at most 100000 values [TooManyValues]
          33333 | 1, 1, 1, 甲]
                |          ^^
        """)
  }

  @Test func refusesFilesThatAreTooLarge() {
    let most = [UInt8](repeating: 0x20, count: 4 << 20)
    #expect(problems(of: most).diagnostics.map(\.identifier) == ["EmptyFile"])
    #expect(
      problems(of: most + [0x20]).printed == """
        a.yaml: error: a file has at most 4 MiB; this one has more [FileTooLarge]
          fix: split the file, or take images out of it
        """)
  }

  @Test(arguments: ["\n", "\r"])
  func refusesTooManyLines(end: String) throws {
    let most = String(repeating: end, count: 99_998) + "a"
    #expect(try node(most + end).place.line == 99_999)
    #expect(
      problems(of: Array((most + end + end).utf8)).printed == """
        a.yaml: error: a file has at most 100000 lines; this one has more [TooManyLines]
          fix: split the file
        """)
  }

  @Test(arguments: [("a.json", "\""), ("a.yaml", "\""), ("a.yaml", "'"), ("a.yaml", "")])
  func refusesATextThatIsTooLong(path: String, quote: String) throws {
    let most = String(repeating: "长", count: 65_536)
    #expect(try node("[\(quote)\(most)\(quote)]", path: path).texts == ["[1]=\(most)"])
    let found = problems(of: Array("[\(quote)\(most)短短\(quote)]".utf8), path: path)
    // The line itself is too long to show.
    #expect(
      found.printed == """
        \(path):1:2: error: a value has at most 65536 characters; this one has 65538 [TooLong]
          fix: shorten it by 2
        """)
  }

  @Test func refusesANumberThatIsTooLong() throws {
    let most = String(repeating: "9", count: 65_536)
    #expect(try node("[\(most)]", path: "a.json").texts == ["[1]=\(most)"])
    let found = problems(of: Array("[\(most)9]".utf8), path: "a.json")
    #expect(
      found.printed == """
        a.json:1:2: error: a value has at most 65536 characters; this one has 65537 [TooLong]
          1 | [\(most.prefix(100))…
            |  \(String(repeating: "^", count: 40))
          fix: shorten it by 1
        """)
  }

  @Test(arguments: ["a.json", "a.yaml"])
  func refusesAKeyThatIsTooLong(path: String) throws {
    let most = String(repeating: "k", count: 300)
    #expect(try node("{\"\(most)\": 1}", path: path).texts == ["\(most)=1"])
    let found = problems(of: Array("{\"\(most)é\": 1}".utf8), path: path)
    #expect(
      found.printed == """
        \(path):1:2: error: a key has at most 300 characters; this one has 301 [TooLong]
          1 | {"\(most.prefix(99))…
            |  \(String(repeating: "^", count: 40))
          fix: shorten it by 1
        """)
  }

  /// Every value is a mistake, but only so many are worded.
  @Test func reportsAtMostSoManyProblems() {
    let lines = (1...300).map { "k\($0): *x" }
    let found = problems(of: Array(lines.joined(separator: "\n").utf8))
    #expect(found.errorCount == 301)
    #expect(found.diagnostics.count == 201)
    #expect(found.diagnostics[199].place?.line == 200)
    #expect(
      found.diagnostics.last?.printed == """
        error: there are more than 200 problems; the rest is not shown [TooManyProblems]
          fix: mend these first
        """)
  }

  /// Places in one line of many values take no longer than in many lines.
  @Test(arguments: ["a.json", "a.yaml"])
  func readsManyValuesInOneLine(path: String) throws {
    let text = "[" + String(repeating: "{\"名\": \"甲\"}, ", count: 30_000) + "1]"
    #expect(try node(text, path: path).scalars().last?.place.column == 360_002)
  }

  @Test(arguments: ["a.json", "a.yaml"])
  func readsALongText(path: String) throws {
    let text = "[\"" + String(repeating: "长", count: 65_000) + "\", x, ]"
    #expect(problems(of: Array(("[1" + text).utf8), path: path).errorCount == 1)
  }
}
