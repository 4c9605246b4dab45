import Diagnostics
import Reading
import Testing

@Suite struct JSONTests {
  @Test func tellsTextNumbersAndWordsApart() throws {
    let root = try node(
      #"["1", 1, -0, 1.50, 1e400, 1E-2, true, false, null, "", [], {}]"#, path: "a.json")
    #expect(
      root.elements.map(\.content) == [
        .scalar("1", .quoted), .scalar("1", .number), .scalar("-0", .number),
        .scalar("1.50", .number), .scalar("1e400", .number), .scalar("1E-2", .number),
        .scalar("true", .boolean), .scalar("false", .boolean), .null, .scalar("", .quoted),
        .list([]), .map([]),
      ])
  }

  @Test(arguments: [
    "0x10", "NaN", "Infinity", "-", "01", "-01", "1.", ".5", "1e", "1e+", "+1", "1_000",
    "True", "nul", "undefined", "'a'", "１", "--1", "1.2.3",
  ])
  func refusesOtherWords(word: String) {
    #expect(problems(of: Array("[\(word)]".utf8), path: "a.json").errorCount == 1)
  }

  @Test func readsEscapes() throws {
    let root = try node(
      #"["\"\\\/\n\r\t", "\u4E2d\u6587", "\uD842\uDFB7", "a\u0301", "😀"]"#, path: "a.json")
    #expect(
      root.elements.map { $0.texts[0].dropFirst() } == ["\"\\/\n\r\t", "中文", "𠮷", "á", "😀"])
  }

  /// A combining mark after a quote or an escape belongs to the text, not to the sign before it.
  @Test func readsTextsThatStartWithACombiningMark() throws {
    let root = try node("{\"\u{301}a\": \"\u{302}\\n\u{303}\", \"b\": 1}", path: "a.json")
    #expect(root.texts == ["\u{301}a=\u{302}\n\u{303}", "b=1"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func knowsPlacesAfterChineseTextAndLineEnds(end: String) throws {
    let lines = [#"{"名": "甲乙", "b": 1,"#, #"  "𠮷龘": [true,"#, "\t\"x\"], \"c\": \"\"}"]
    let root = try node(lines.joined(separator: end), path: "a.json")
    #expect(root.places == ["甲乙@1:7+4", "1@1:18+1", "true@2:10+4", "x@3:2+3", "@3:13+2"])
    guard case .map(let entries) = root.content else { return }
    #expect(
      entries.map { "\($0.keyPlace.line):\($0.keyPlace.column)+\($0.keyPlace.length)" }
        == ["1:2+3", "1:13+3", "2:3+4", "3:8+3"])
  }

  @Test(arguments: [
    ("a.json", "[]"), ("a", " \n{}"), ("-", "[1]"), ("a.JSON", "{}"),
  ])
  func isReadWhereNameOrTextSaySo(path: String, text: String) throws {
    // A comment is what YAML has and JSON has not.
    _ = try node(text, path: path)
    #expect(problems(of: Array((text + "# x").utf8), path: path).errorCount == 1)
  }

  @Test(arguments: [("a.yaml", "[]"), ("a.YML", "{}"), ("-", "a: 1"), ("a.txt", "- 1")])
  func isNotReadElsewhere(path: String, text: String) throws {
    _ = try node(text + " # x", path: path)
  }
}
