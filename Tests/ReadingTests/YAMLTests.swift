import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct YAMLTests {
  /// What other readers make numbers, dates and truth values of means what it says.
  @Test func keepsEveryScalarAsItIsWritten() throws {
    let root = try node(
      """
      country: NO
      yes: yes
      on: on
      octal: 012
      version: 1.10
      grouped: 1_000
      sexagesimal: 12:30:45
      date: 2026-01-02
      hex: 0x1F
      exponent: 1e3
      infinite: .inf
      true: true
      url: https://example.org/#x
      spaced:    a  b   # a comment
      """)
    #expect(
      root.texts == [
        "country=NO", "yes=yes", "on=on", "octal=012", "version=1.10", "grouped=1_000",
        "sexagesimal=12:30:45", "date=2026-01-02", "hex=0x1F", "exponent=1e3", "infinite=.inf",
        "true=true", "url=https://example.org/#x", "spaced=a  b",
      ])
  }

  @Test func tellsPlainTextFromQuotedText() throws {
    let root = try node("[1, '1', \"1\", ~, null, '', '~']")
    #expect(
      root.elements.map(\.content) == [
        .scalar("1", .plain), .scalar("1", .quoted), .scalar("1", .quoted), .null, .null,
        .scalar("", .quoted), .scalar("~", .quoted),
      ])
  }

  @Test func readsBlocksOfText() throws {
    let root = try node(
      """
      literal: |
        第一行
          第二行
      folded: >-
        one
        two

        three
      plain: a
        b
      quoted: "c\\
        \\u4e2d\\U00020BB7"
      """)
    #expect(
      root.texts == [
        "literal=第一行\n  第二行\n", "folded=one two\nthree", "plain=a b", "quoted=c中𠮷",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsEveryLineEnd(end: String) throws {
    let text = ["a: 1", "# 注", "b:", "  - 二: x", "  - 三", "c: \"四", "  五\"", ""]
    let root = try node(text.joined(separator: end))
    #expect(root.texts == ["a=1", "b[1].二=x", "b[2]=三", "c=四 五"])
    #expect(root.places == ["1@1:4+1", "x@4:8+1", "三@5:5+1", "四 五@6:4+2"])
  }

  @Test func givesTheRangeOfEachScalarInItsFirstLine() throws {
    let root = try node(
      """
      plain: 甲 乙 # 丙
      single: '甲''乙'
      double: "甲\\n乙"
      flow: {名: 甲, list: [乙 , "丙"]}
      several: 甲
        乙
      block: |
        甲
      """)
    #expect(
      root.places == [
        "甲 乙@1:8+3", "甲'乙@2:9+6", "甲\n乙@3:9+6", "甲@4:11+1", "乙@4:21+1", "丙@4:25+3",
        "甲 乙@5:10+1", "甲@7:8+1",
      ])
  }

  @Test func placesMapsAndListsAtTheirFirstPartAndLabelsThemByTheirKey() throws {
    let root = try node("a:\n  b: 1\nc: [1]\nd:\n  - e: 1\n    f: 2\n  - []\n")
    func place(_ path: String) -> [Int] {
      let node = root.descendant(path)
      return [node?.place.line ?? 0, node?.place.column ?? 0, node?.label.line ?? 0]
        + [node?.label.column ?? 0]
    }
    #expect(place("a") == [2, 3, 1, 1])
    #expect(place("c") == [3, 4, 3, 1])
    #expect(place("d") == [5, 3, 4, 1])
    #expect(place("d[1]") == [5, 5, 5, 5])
    #expect(place("d[1].f") == [6, 8, 6, 5])
    #expect(place("d[2]") == [7, 5, 7, 5])
    #expect(root.descendant("d[3]") == nil)
    #expect(root.descendant("a.x") == nil)
  }

  /// The parser ends a line at these characters, editors and our places do not.
  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func keepsPlacesRightAfterOtherLineEnds(end: String) {
    let file = Marked("a: x▸\(end)  y\nb: 'z▸\(end) w'\n▸b: 2\n")
    let found = problems(of: Array(file.source.text.utf8)).diagnostics
    #expect(found.map(\.identifier) == ["UnsafeCharacter", "UnsafeCharacter", "DuplicateKey"])
    #expect(found.map { $0.place?.line } == file.places.map(\.line))
    #expect(found.map { $0.place?.column } == file.places.map(\.column))
  }

  @Test func countsColumnsInCharactersNotInScalars() throws {
    let root = try node("{e\u{301}: 1, 𠮷: 2, 葛\u{E0100}: 3, 🇨🇳: 4, end: 5}")
    #expect(root.places == ["1@1:5+1", "2@1:11+1", "3@1:17+1", "4@1:23+1", "5@1:31+1"])
  }

  @Test func takesOneDocumentWithItsMarks() throws {
    #expect(try node("%YAML 1.1\n---\na: 1\n...\n").texts == ["a=1"])
  }
}
