import TestSupport
import Testing

/// What the getters of texts, days, numbers and words say.
@Suite struct TextMessageTests {
  @Test(arguments: yaml + json) func says(_ file: BrokenFile) throws { try ValueForm.expect(file) }

  private static let yaml = [
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
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        fix: write it as YYYY-MM-DD, such as 2026-09-14
      """),
    BrokenFile(
      "a number out of its range", "text: x\ncount: ▸11",
      """
      audit.yaml:2:8: error: 'count' must be a whole number from 1 to 10, found '11' [NotAnInteger]
        2 | count: 11
          |        ^^
        fix: write a number from 1 to 10
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
        fix: write 5 without quotes

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
}
