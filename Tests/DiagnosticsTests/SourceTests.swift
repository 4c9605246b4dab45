import Diagnostics
import Testing

@Suite struct SourceTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]),
    ("a\rb", ["a", "b"]), ("a\n\r\nb\r\rc", ["a", "", "b", "", "c"]),
    ("a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f", ["a\u{85}b\u{2028}c\u{2029}d\u{B}e\u{C}f"]),
  ])
  func endsLinesAtLineFeedsAndCarriageReturnsOnly(text: String, lines: [Substring]) {
    #expect(Source(path: "a", text: text).lines == lines)
  }

  @Test func givesPlacesWithTheTextOfTheirLine() {
    let source = Source(path: "a.csv", text: "一,二\r\n三,四")
    let place = source.place(line: 2, column: 3, length: 0)
    #expect(
      place == Place(path: "a.csv", line: 2, column: 3, length: 1, excerpt: "三,四"))
    #expect(source.place(line: 3, column: 1).excerpt == "")
    #expect(source.place(line: 0, column: 0).excerpt == "")
  }

  /// Half a million values in one line must not make half a million copies of it.
  @Test(.timeLimit(.minutes(5)))
  func sharesTheExcerptOfOneLine() {
    let source = Source(path: "a", text: String(repeating: "长", count: 1_000_000))
    let places = (1...100_000).map { source.place(line: 1, column: $0) }
    #expect(places.last?.column == 100_000)
  }
}
