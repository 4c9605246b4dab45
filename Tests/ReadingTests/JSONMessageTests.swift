import TestSupport
import Testing

@Suite struct JSONMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { file.expectUnread() }

  private static func broken(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(name, path: "a.json", text, printed)
  }

  private static let files = [
    broken(
      "white space alone", "▸ \n",
      """
      a.json:1:1: error: the file is empty [EmptyFile]
        1 |  
          | ^
      """),
    broken(
      "keys of JSON given twice, all in one run",
      """
      {"a": 1, ▸"a": 1, "b": [{"c": 1, ▸"\\u0063": 2}]}
      """,
      """
      a.json:1:10: error: key 'a' can only be given once [DuplicateKey]
        1 | {"a": 1, "a": 1, "b": [{"c": 1, "\\u0063": 2}]}
          |          ^^^
        fix: delete one of the two
      a.json:1:2: note: 'a' stands here already
        1 | {"a": 1, "a": 1, "b": [{"c": 1, "\\u0063": 2}]}
          |  ^^^

      a.json:1:33: error: key 'c' can only be given once [DuplicateKey]
        1 | {"a": 1, "a": 1, "b": [{"c": 1, "\\u0063": 2}]}
          |                                 ^^^^^^^^
        fix: delete one of the two
      a.json:1:25: note: 'c' stands here already
        1 | {"a": 1, "a": 1, "b": [{"c": 1, "\\u0063": 2}]}
          |                         ^^^
      """),
    broken(
      "a comma before the end of a map", #"{"a": 1,▸}"#,
      """
      a.json:1:9: error: this is not JSON: expected a key in double quotes, found '}' [NotJSON]
        1 | {"a": 1,}
          |         ^
        fix: delete the comma before it
      """),
    broken(
      "a comma before the end of a list", "[1, ▸]",
      """
      a.json:1:5: error: this is not JSON: expected a value, found ']' [NotJSON]
        1 | [1, ]
          |     ^
        fix: delete the comma before it
      """),
    broken(
      "a comment", "{▸// text\n\"a\": 1}",
      """
      a.json:1:2: error: this is not JSON: expected a key in double quotes, found '/' [NotJSON]
        1 | {// text
          |  ^
      """),
    broken(
      "NaN", #"{"a": ▸NaN}"#,
      """
      a.json:1:7: error: this is not JSON: expected a value, found 'NaN' [NotJSON]
        1 | {"a": NaN}
          |       ^^^
      """),
    broken(
      "a number of another language", #"[▸0x10]"#,
      """
      a.json:1:2: error: this is not JSON: expected a value, found '0x10' [NotJSON]
        1 | [0x10]
          |  ^^^^
      """),
    broken(
      "a number with a sign", #"[▸+1]"#,
      """
      a.json:1:2: error: this is not JSON: expected a value, found '+1' [NotJSON]
        1 | [+1]
          |  ^^
      """),
    broken(
      "a key without quotes", #"{▸abc: 1}"#,
      """
      a.json:1:2: error: this is not JSON: expected a key in double quotes, found 'abc' [NotJSON]
        1 | {abc: 1}
          |  ^^^
      """),
    broken(
      "a missing colon", #"{"名" ▸"甲"}"#,
      """
      a.json:1:6: error: this is not JSON: expected ':' after the key, found '"' [NotJSON]
        1 | {"名" "甲"}
          |       ^
      """),
    broken(
      "a missing comma", #"{"名": "甲" ▸"b": 1}"#,
      """
      a.json:1:11: error: this is not JSON: expected ',' or '}', found '"' [NotJSON]
        1 | {"名": "甲" "b": 1}
          |             ^
      """),
    broken(
      "a list that is not closed", #"["龘龘", {"a": 1}▸"#,
      """
      a.json:1:16: error: this is not JSON: expected ',' or ']', the text ends [NotJSON]
        1 | ["龘龘", {"a": 1}
          |                  ^
      """),
    broken(
      "a string that is not closed", "{\r\n  \"名\": \"甲▸\r\n}",
      """
      a.json:2:10: error: this is not JSON: a string is not closed [NotJSON]
        2 |   "名": "甲
          |            ^
        fix: end it with '"'
      """),
    broken(
      "a control character in a string", "{\"a\": \"x▸\ty\"}",
      """
      a.json:1:9: error: this is not JSON: a control character in a string [NotJSON]
        1 | {"a": "x y"}
          |         ^
        fix: write it as an escape, such as \\t
      """),
    broken(
      "an unknown escape", #"["龘▸\x41"]"#,
      """
      a.json:1:4: error: this is not JSON: no such escape [NotJSON]
        1 | ["龘\\x41"]
          |     ^^
        fix: use \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX
      """),
    broken(
      "an escape with too few digits", #"["▸\u00g1"]"#,
      """
      a.json:1:3: error: this is not JSON: no such escape [NotJSON]
        1 | ["\\u00g1"]
          |   ^^
        fix: use \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\uXXXX
      """),
    broken(
      "half of a surrogate pair", #"[1, ▸"\ud842 x"]"#,
      """
      a.json:1:5: error: this is not JSON: half of a surrogate pair [NotJSON]
        1 | [1, "\\ud842 x"]
          |     ^^^^^^^^^^
        fix: write the character itself
      """),
    broken(
      "the wrong half first", #"[▸"\udfb7\ud842"]"#,
      """
      a.json:1:2: error: this is not JSON: half of a surrogate pair [NotJSON]
        1 | ["\\udfb7\\ud842"]
          |  ^^^^^^^^^^^^^^
        fix: write the character itself
      """),
    broken(
      "unsafe characters as escapes", #"{▸"\u202e": ▸"a\u0000", "b": ▸"\udb40\udc41"}"#,
      """
      a.json:1:2: error: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        1 | {"\\u202e": "a\\u0000", "b": "\\udb40\\udc41"}
          |  ^^^^^^^^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      a.json:1:12: error: U+0000 cannot be printed and is not allowed [UnsafeCharacter]
        1 | {"\\u202e": "a\\u0000", "b": "\\udb40\\udc41"}
          |            ^^^^^^^^^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      a.json:1:28: error: U+E0041 (TAG LATIN CAPITAL LETTER A) cannot be printed and is not \
      allowed [UnsafeCharacter]
        1 | {"\\u202e": "a\\u0000", "b": "\\udb40\\udc41"}
          |                            ^^^^^^^^^^^^^^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
    broken(
      "an unsafe character as it is, once", "{\"a\": \"一▸\u{2066}\"}",
      """
      a.json:1:9: error: U+2066 (LEFT-TO-RIGHT ISOLATE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        1 | {"a": "一�"}
          |          ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
    broken(
      "a line separator in a string, with the next place right",
      "{\"a\": \"x▸\u{2028}y\", \"b\": 1, ▸\"b\": 2}",
      """
      a.json:1:9: error: U+2028 (LINE SEPARATOR) cannot be printed and is not allowed \
      [UnsafeCharacter]
        1 | {"a": "x�y", "b": 1, "b": 2}
          |         ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      a.json:1:22: error: key 'b' can only be given once [DuplicateKey]
        1 | {"a": "x�y", "b": 1, "b": 2}
          |                      ^^^
        fix: delete one of the two
      a.json:1:14: note: 'b' stands here already
        1 | {"a": "x�y", "b": 1, "b": 2}
          |              ^^^
      """),
    broken(
      "text after the value", #"{} ▸{}"#,
      """
      a.json:1:4: error: this is not JSON: text after the value [NotJSON]
        1 | {} {}
          |    ^
      """),
  ]
}
