import Diagnostics
import Reading
import TestSupport
import Testing

/// What the strict getters say.
@Suite struct ValueMessageTests {
  private enum Word: String, CaseIterable { case conforming, nonconforming }

  /// Asks for one key of each kind, the way a reader of a file does.
  private static func read(_ node: Node, _ problems: inout Problems) {
    guard var map = Mapping(node, "", &problems) else { return }
    _ = map.text("text", &problems)
    _ = map.optionalText("prose", limit: TextLimit.prose, &problems)
    _ = map.optionalText("short", limit: 3, &problems)
    _ = map.optionalDay("day", &problems)
    _ = map.optional("count", &problems)?.integer("count", in: 1...10, &problems)
    _ = map.flag("flag", &problems)
    _ = map.optional("word", &problems).map { _ in map.choice("word", of: Word.self, &problems) }
    _ = map.list("list", &problems) { node, name, problems in node.text(name, &problems) }
    _ = map.optional("filled", &problems).map { _ in
      map.list("filled", isRequired: true, &problems) { $0.text($1, &$2) }
    }
    _ = map.map("map", &problems) { node, name, problems in
      guard var inner = Mapping(node, name, &problems) else { return }
      _ = inner.text("zh", &problems)
      _ = inner.day("on", &problems)
      inner.finish(&problems)
    }
    map.finish(&problems)
  }

  @Test(arguments: yaml + json) func says(_ file: BrokenFile) throws {
    var problems = Problems()
    Self.read(try #require(Node.read(file.source, into: &problems)), &problems)
    file.expect(problems)
  }

  private static let yaml = [
    BrokenFile(
      "a file that is a list", "▸- text: x",
      """
      audit.yaml:1:1: error: the file must be a map of keys, found a list [WrongKind]
        1 | - text: x
          | ^
      """),
    BrokenFile(
      "a file of nothing", "---\n▸",
      """
      audit.yaml:2:1: error: the file must be a map of keys, found nothing [WrongKind]
      """),
    BrokenFile(
      "missing keys, at the file and at their map",
      """
      ▸list: []
      ▸▸map: {}
      """,
      """
      audit.yaml:1:1: error: the file must have 'text' [MissingKey]
        1 | list: []
          | ^^^^
        fix: add 'text'

      audit.yaml:2:1: error: 'map' must have 'zh' [MissingKey]
        2 | map: {}
          | ^^^
        fix: add 'zh'

      audit.yaml:2:1: error: 'map' must have 'on' [MissingKey]
        2 | map: {}
          | ^^^
        fix: add 'on'
      """),
    BrokenFile(
      "keys without a value",
      """
      ▸text:
      ▸prose: ~
      ▸list: null
      map:
        ▸zh:
        on: 2026-01-01
      """,
      """
      audit.yaml:1:1: error: 'text' has no value [MissingValue]
        1 | text:
          | ^^^^
        fix: write a value, or delete the key if it is optional

      audit.yaml:2:1: error: 'prose' has no value [MissingValue]
        2 | prose: ~
          | ^^^^^
        fix: write a value, or delete the key if it is optional

      audit.yaml:3:1: error: 'list' has no value [MissingValue]
        3 | list: null
          | ^^^^
        fix: write a value, or delete the key if it is optional

      audit.yaml:5:3: error: 'map.zh' has no value [MissingValue]
        5 |   zh:
          |   ^^
        fix: write a value, or delete the key if it is optional
      """),
    BrokenFile(
      "unknown keys, misspelt and strange",
      """
      text: x
      ▸tetx: y
      map: {zh: x, on: 2026-01-01, ▸kind: z}
      ▸完全不同: 1
      """,
      """
      audit.yaml:2:1: error: the file has no key 'tetx' [UnknownKey]
        2 | tetx: y
          | ^^^^
        fix: write 'text'

      audit.yaml:3:30: error: 'map' has no key 'kind' [UnknownKey]
        3 | map: {zh: x, on: 2026-01-01, kind: z}
          |                              ^^^^
        fix: use one of 'zh', 'on'

      audit.yaml:4:1: error: the file has no key '完全不同' [UnknownKey]
        4 | 完全不同: 1
          | ^^^^^^^^
        fix: use one of 'text', 'prose', 'short', 'day', 'count', 'flag', 'word', 'list', \
      'filled', 'map'
      """),
    BrokenFile(
      "values of another kind",
      """
      text: ▸[待定]
      prose: {▸a}
      list: ▸x
      map: ▸甲
      day: ▸[]
      count: {▸a: 1}
      flag: ▸[]
      word: {▸b: 2}
      """,
      """
      audit.yaml:1:7: error: 'text' must be text, found a list [WrongKind]
        1 | text: [待定]
          |       ^

      audit.yaml:2:9: error: 'prose' must be text, found a map of keys [WrongKind]
        2 | prose: {a}
          |         ^
        fix: put it in quotes

      audit.yaml:3:7: error: 'list' must be a list, found text [WrongKind]
        3 | list: x
          |       ^

      audit.yaml:4:6: error: 'map' must be a map of keys, found text [WrongKind]
        4 | map: 甲
          |      ^^

      audit.yaml:5:6: error: 'day' must be a day of the calendar, found a list [NotADay]
        5 | day: []
          |      ^
        fix: write it as YYYY-MM-DD, such as 2026-09-14

      audit.yaml:6:9: error: 'count' must be a whole number from 1 to 10, found a map of keys \
      [NotAnInteger]
        6 | count: {a: 1}
          |         ^
        fix: write digits only, without quotes, sign or separators

      audit.yaml:7:7: error: 'flag' must be true or false, found a list [NotAFlag]
        7 | flag: []
          |       ^
        fix: write true or false, without quotes

      audit.yaml:8:8: error: 'word' must be one of its known words, found a map of keys [NotAChoice]
        8 | word: {b: 2}
          |        ^
        fix: use one of 'conforming', 'nonconforming'
      """),
    BrokenFile(
      "elements of another kind",
      """
      text: x
      list:
        - ▸[]
        -▸
        - ok
        - {▸a: 1}
        - ▸""
      """,
      """
      audit.yaml:3:5: error: 'list[1]' must be text, found a list [WrongKind]
        3 |   - []
          |     ^

      audit.yaml:4:4: error: 'list[2]' must be text, found nothing [WrongKind]
        4 |   -
          |    ^

      audit.yaml:6:6: error: 'list[4]' must be text, found a map of keys [WrongKind]
        6 |   - {a: 1}
          |      ^
        fix: put it in quotes

      audit.yaml:7:5: error: 'list[5]' must not be blank [BlankText]
        7 |   - ""
          |     ^^
      """),
    BrokenFile(
      "an empty list that must have elements", "text: x\n▸filled: []",
      """
      audit.yaml:2:1: error: 'filled' must have at least one element [EmptyList]
        2 | filled: []
          | ^^^^^^
      """),
    BrokenFile(
      "blank texts",
      """
      text: ▸""
      prose: ▸"　 \\n"
      """,
      """
      audit.yaml:1:7: error: 'text' must not be blank [BlankText]
        1 | text: ""
          |       ^^

      audit.yaml:2:8: error: 'prose' must not be blank [BlankText]
        2 | prose: "　 \\n"
          |        ^^^^^^^
      """),
    BrokenFile(
      "texts that are too long",
      """
      text: ▸\(String(repeating: "长", count: 301))
      prose: ▸"\(String(repeating: "𠮷", count: 2001))"
      short: ▸'xy  '
      """,
      """
      audit.yaml:1:7: error: 'text' has at most 300 characters; this one has 301 [TextTooLong]
        1 | text: \
      长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
          |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: shorten it by 1

      audit.yaml:2:8: error: 'prose' has at most 2000 characters; this one has 2001 [TextTooLong]
        2 | prose: \
      "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…
          |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: shorten it by 1

      audit.yaml:3:8: error: 'short' has at most 3 characters; this one has 4 [TextTooLong]
        3 | short: 'xy  '
          |        ^^^^^^
        fix: shorten it by 1
      """),
    BrokenFile(
      "short texts of several lines",
      """
      text: ▸|
        甲
        乙
      short: ▸"a\\tb"
      """,
      """
      audit.yaml:1:7: error: 'text' must stand in one line [NotOneLine]
        1 | text: |
          |       ^
        fix: write a space in place of each line break and tab

      audit.yaml:4:8: error: 'short' must stand in one line [NotOneLine]
        4 | short: "a\\tb"
          |        ^^^^^^
        fix: write a space in place of each line break and tab
      """),
    BrokenFile(
      "words that are no days",
      """
      text: x
      day: ▸2026-2-30
      map: {zh: 甲, on: ▸\(String(repeating: "昨天", count: 25))}
      """,
      """
      audit.yaml:2:6: error: 'day' must be a day of the calendar, found '2026-2-30' [NotADay]
        2 | day: 2026-2-30
          |      ^^^^^^^^^
        fix: write it as YYYY-MM-DD, such as 2026-09-14

      audit.yaml:3:18: error: 'map.on' must be a day of the calendar, found \
      '昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天…' [NotADay]
        3 | map: {zh: 甲, on: 昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天昨天}
          |                   \
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: write it as YYYY-MM-DD, such as 2026-09-14
      """),
    BrokenFile(
      "a number out of its range", "text: x\ncount: ▸11",
      """
      audit.yaml:2:8: error: 'count' must be a whole number from 1 to 10, found '11' [NotAnInteger]
        2 | count: 11
          |        ^^
        fix: write digits only, without quotes, sign or separators
      """),
    BrokenFile(
      "a word that is not known, quoted or not", "text: x\nword: ▸conformng\nflag: ▸yes",
      """
      audit.yaml:2:7: error: 'word' must be one of its known words, found 'conformng' [NotAChoice]
        2 | word: conformng
          |       ^^^^^^^^^
        fix: write 'conforming' or 'nonconforming'

      audit.yaml:3:7: error: 'flag' must be true or false, found 'yes' [NotAFlag]
        3 | flag: yes
          |       ^^^
        fix: write true or false, without quotes
      """),
  ]

  private static let json = [
    BrokenFile(
      "numbers and words where texts must stand", path: "a.json",
      #"{"text": ▸2011, "prose": ▸true, "day": ▸20260101, "list": [▸1, "x", ▸false, ▸null]}"#,
      """
      a.json:1:10: error: 'text' must be text, found a number [WrongKind]
        1 | {"text": 2011, "prose": true, "day": 20260101, "list": [1, "x", false, null]}
          |          ^^^^
        fix: put it in quotes

      a.json:1:25: error: 'prose' must be text, found true or false [WrongKind]
        1 | {"text": 2011, "prose": true, "day": 20260101, "list": [1, "x", false, null]}
          |                         ^^^^
        fix: put it in quotes

      a.json:1:38: error: 'day' must be a day of the calendar, found '20260101' [NotADay]
        1 | {"text": 2011, "prose": true, "day": 20260101, "list": [1, "x", false, null]}
          |                                      ^^^^^^^^
        fix: write it as YYYY-MM-DD, such as 2026-09-14

      a.json:1:57: error: 'list[1]' must be text, found a number [WrongKind]
        1 | {"text": 2011, "prose": true, "day": 20260101, "list": [1, "x", false, null]}
          |                                                         ^
        fix: put it in quotes

      a.json:1:65: error: 'list[3]' must be text, found true or false [WrongKind]
        1 | {"text": 2011, "prose": true, "day": 20260101, "list": [1, "x", false, null]}
          |                                                                 ^^^^^
        fix: put it in quotes

      a.json:1:72: error: 'list[4]' must be text, found nothing [WrongKind]
        1 | {"text": 2011, "prose": true, "day": 20260101, "list": [1, "x", false, null]}
          |                                                                        ^^^^
      """),
    BrokenFile(
      "texts where numbers and words must stand", path: "a.json",
      #"{"text": "x", "count": ▸"5", "flag": ▸"true", "word": ▸true}"#,
      """
      a.json:1:24: error: 'count' must be a whole number from 1 to 10, found '5' [NotAnInteger]
        1 | {"text": "x", "count": "5", "flag": "true", "word": true}
          |                        ^^^
        fix: write digits only, without quotes, sign or separators

      a.json:1:37: error: 'flag' must be true or false, found 'true' [NotAFlag]
        1 | {"text": "x", "count": "5", "flag": "true", "word": true}
          |                                     ^^^^^^
        fix: write true or false, without quotes

      a.json:1:53: error: 'word' must be one of its known words, found 'true' [NotAChoice]
        1 | {"text": "x", "count": "5", "flag": "true", "word": true}
          |                                                     ^^^^
        fix: use one of 'conforming', 'nonconforming'
      """),
  ]

  @Test(arguments: [
    "0", "01", "+1", "-1", "1.0", "1e0", "1_0", "0x1", "１", "11", "99999999999999999999", "''",
    "'5'", "five", "",
  ])
  func takesOnlyWholeNumbersInTheirRange(number: String) throws {
    var problems = Problems()
    let root = try node("[\(number)]")
    let value = root.elements.first?.integer("n", in: 1...10, &problems)
    #expect(value == nil && problems.errorCount == (root.elements.isEmpty ? 0 : 1))
  }

  @Test func givesWhatIsRight() throws {
    var problems = Problems()
    let root = try node("text: ' 甲 '\nday: 2026-09-14\ncount: 10\nflag: false\nword: 'conforming'")
    var map = try #require(Mapping(root, "", &problems))
    #expect(map.text("text", &problems) == "甲")
    #expect(map.day("day", &problems)?.description == "2026-09-14")
    #expect(map.integer("count", in: 1...10, &problems) == 10)
    #expect(!map.flag("flag", &problems))
    #expect(!map.flag("absent", &problems))
    #expect(map.choice("word", of: Word.self, &problems) == .conforming)
    map.finish(&problems)
    #expect(problems.isEmpty, "\(problems.printed)")
  }
}
