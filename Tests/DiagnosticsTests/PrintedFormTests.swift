import Diagnostics
import Testing

@Suite struct PrintedFormTests {
  private let source = Source(
    path: "audit.yaml", text: "findings:\n  - samples: {drawn: 5, failed: 7}\n")

  @Test func printsPlaceExcerptReasonAndFix() {
    let diagnostic = Diagnostic(
      "MoreFailedThanDrawn", "7 samples failed of 5 drawn",
      at: source.place(line: 2, column: 33, length: 1), why: "none can fail unseen",
      fix: "write a number from 0 to 5")
    #expect(
      diagnostic.printed == """
        audit.yaml:2:33: error: 7 samples failed of 5 drawn [MoreFailedThanDrawn]
          2 |   - samples: {drawn: 5, failed: 7}
            |                                 ^
          why: none can fail unseen
          fix: write a number from 0 to 5
        """)
  }

  @Test func printsAWarningWithoutPlace() {
    let diagnostic = Diagnostic("Slow", "this takes long", severity: .warning, fix: "wait")
    #expect(
      diagnostic.printed == """
        warning: this takes long [Slow]
          fix: wait
        """)
  }

  @Test func printsAFileAsAWholeWithItsPathAlone() {
    let diagnostic = Diagnostic(
      "FileTooLarge", "too large", at: Place(path: "big.yaml", line: 0, column: 0))
    #expect(diagnostic.printed == "big.yaml: error: too large [FileTooLarge]")
  }

  @Test func printsNotesWithTheirOwnPlaces() {
    let source = Source(path: "-", text: "name: 甲\nkind: x\nname: 乙\n")
    let diagnostic = Diagnostic(
      "DuplicateKey", "key 'name' can only be given once",
      at: source.place(line: 3, column: 1, length: 4),
      notes: [
        .init("it stands here", at: source.place(line: 1, column: 1, length: 4)),
        .init("and is used here", at: Place(path: "other.yaml", line: 0, column: 0)),
      ])
    #expect(
      diagnostic.printed == """
        -:3:1: error: key 'name' can only be given once [DuplicateKey]
          3 | name: 乙
            | ^^^^
        -:1:1: note: it stands here
          1 | name: 甲
            | ^^^^
        other.yaml: note: and is used here
        """)
  }

  @Test func givesWideCharactersTwoColumns() {
    let source = Source(path: "a", text: "  name: ｛中文，名｝ ok𠮷é")
    #expect(
      printed(source.place(line: 1, column: 10, length: 2)) == """
        a:1:10: error: x [X]
          1 |   name: ｛中文，名｝ ok𠮷é
            |           ^^^^
        """)
    // A letter with a mark of its own is one character of one column.
    let combined = Source(path: "a", text: "𠮷e\u{301}x")
    #expect(
      printed(combined.place(line: 1, column: 3)) == """
        a:1:3: error: x [X]
          1 | 𠮷e\u{301}x
            |    ^
        """)
  }

  @Test func marksTheEndOfALine() {
    let source = Source(path: "a", text: "{\"a\": 1")
    #expect(
      printed(source.place(line: 1, column: 8)) == """
        a:1:8: error: x [X]
          1 | {"a": 1
            |        ^
        """)
  }

  @Test func alignsTheGutterWithLongLineNumbers() {
    let source = Source(path: "a", text: String(repeating: "\n", count: 999) + "end")
    #expect(
      printed(source.place(line: 1000, column: 1, length: 3)) == """
        a:1000:1: error: x [X]
          1000 | end
               | ^^^
        """)
  }

  @Test func showsNoExcerptForAnEmptyLine() {
    #expect(printed(Source(path: "a", text: "").place(line: 1, column: 1)) == "a:1:1: error: x [X]")
    #expect(
      printed(Source(path: "a", text: "b").place(line: 9, column: 4)) == "a:9:4: error: x [X]")
  }

  /// A file must not write to the terminal of whoever reads its problems.
  @Test func makesControlCharactersVisible() {
    let source = Source(path: "a\u{1B}[2J", text: "\tx\u{1B}[31m\u{202E}\u{2028}y")
    let diagnostic = Diagnostic(
      "X", "found '\u{7}'", at: source.place(line: 1, column: 9), why: "\u{200B}",
      fix: "no\u{9B}ne", notes: [.init("\r\n", at: source.place(line: 1, column: 1))])
    #expect(
      diagnostic.printed == """
        a\u{FFFD}[2J:1:9: error: found '\u{FFFD}' [X]
          1 |  x\u{FFFD}[31m\u{FFFD}\u{FFFD}y
            |         ^
          why: \u{FFFD}
          fix: no\u{FFFD}ne
        a\u{FFFD}[2J:1:1: note: \u{FFFD}\u{FFFD}
          1 |  x\u{FFFD}[31m\u{FFFD}\u{FFFD}y
            | ^
        """)
  }

  @Test func cutsALongLineAroundTheRange() {
    let text = String(repeating: "前", count: 500) + "here" + String(repeating: "b", count: 500)
    let source = Source(path: "a", text: text)
    #expect(
      printed(source.place(line: 1, column: 501, length: 4)) == """
        a:1:501: error: x [X]
          1 | …\(String(repeating: "前", count: 60))here\(String(repeating: "b", count: 60))…
            | \(String(repeating: " ", count: 121))^^^^
        """)
    #expect(
      printed(source.place(line: 1, column: 1, length: 1000)) == """
        a:1:1: error: x [X]
          1 | \(String(repeating: "前", count: 100))…
            | \(String(repeating: "^", count: 80))
        """)
  }

  private func printed(_ place: Place) -> String { Diagnostic("X", "x", at: place).printed }
}
