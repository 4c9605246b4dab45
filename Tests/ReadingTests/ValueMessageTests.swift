import Diagnostics
import Reading
import TestSupport
import Testing

/// What the strict getters say.
@Suite struct ValueMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) throws {
    try ValueForm.expect(file)
  }

  private static let files = [
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
        fix: write a value

      audit.yaml:2:1: error: 'prose' has no value [MissingValue]
        2 | prose: ~
          | ^^^^^
        fix: write a value, or delete the key

      audit.yaml:3:1: error: 'list' has no value [MissingValue]
        3 | list: null
          | ^^^^
        fix: write a value, or delete the key

      audit.yaml:5:3: error: 'map.zh' has no value [MissingValue]
        5 |   zh:
          |   ^^
        fix: write a value
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
    #expect(map.choice("word", of: ValueForm.Word.self, &problems) == .conforming)
    map.finish(&problems)
    #expect(problems.isEmpty, "\(problems.printed)")
  }
}
