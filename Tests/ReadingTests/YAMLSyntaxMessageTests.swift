import TestSupport
import Testing

/// What is said where the text breaks a rule of YAML itself, or holds what cannot be printed.
@Suite struct YAMLSyntaxMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { file.expectUnread() }

  private static let files = [
    BrokenFile(
      "a tab as indentation",
      """
      a:
      ▸\tb: 1
      """,
      """
      audit.yaml:2:1: error: this is not YAML: found character that cannot start any token [NotYAML]
        2 |  b: 1
          | ^
        fix: write spaces in place of the tab
      audit.yaml:2:1: note: while scanning for the next token
        2 |  b: 1
          | ^
      """),
    BrokenFile(
      "a quote that is not closed",
      """
      a: "x
      b: 1
      ▸
      """,
      """
      audit.yaml:3:1: error: this is not YAML: found unexpected end of stream [NotYAML]
      audit.yaml:1:4: note: while scanning a quoted scalar
        1 | a: "x
          |    ^
      """),
    BrokenFile(
      "a map that is not closed",
      """
      a: {b: 1, c: 2
      d▸: 1
      """,
      """
      audit.yaml:2:2: error: this is not YAML: did not find expected ',' or '}' [NotYAML]
        2 | d: 1
          |  ^
      audit.yaml:1:4: note: while parsing a flow mapping
        1 | a: {b: 1, c: 2
          |    ^
      """),
    BrokenFile(
      "a line that stands too far left",
      """
      a:
          b: 1
        ▸c: 2
      """,
      """
      audit.yaml:3:3: error: this is not YAML: did not find expected key [NotYAML]
        3 |   c: 2
          |   ^
      audit.yaml:1:1: note: while parsing a block mapping
        1 | a:
          | ^
      """),
    BrokenFile(
      "a colon inside a plain text",
      """
      a: 时间▸: 上午 (x: y)
      """,
      """
      audit.yaml:1:6: error: this is not YAML: mapping values are not allowed in this context \
      [NotYAML]
        1 | a: 时间: 上午 (x: y)
          |        ^
        fix: put a text with ': ' in it in quotes
      """),
    BrokenFile(
      "an unsafe character, plain and escaped, all in one run",
      """
      a▸\u{202E}b: 一\u{2D}▸\u{AD}二
      c: ▸"x\\u200By"
      c2: ▸\u{200B}
      """,
      """
      audit.yaml:1:2: error: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        1 | a�b: 一-�二
          |  ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      audit.yaml:1:8: error: U+00AD (SOFT HYPHEN) cannot be printed and is not allowed \
      [UnsafeCharacter]
        1 | a�b: 一-�二
          |         ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      audit.yaml:2:4: error: U+200B (ZERO WIDTH SPACE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        2 | c: "x\\u200By"
          |    ^^^^^^^^^^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      audit.yaml:3:5: error: U+200B (ZERO WIDTH SPACE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        3 | c2: �
          |     ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
    BrokenFile(
      "a character that YAML forbids, once",
      """
      a: 龘▸\u{7}b
      """,
      """
      audit.yaml:1:5: error: U+0007 cannot be printed and is not allowed [UnsafeCharacter]
        1 | a: 龘�b
          |      ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
    BrokenFile(
      "duplicate keys before the text breaks off",
      """
      a: 1
      ▸a: 2
      b: [1
      ▸
      """,
      """
      audit.yaml:2:1: error: key 'a' can only be given once [DuplicateKey]
        2 | a: 2
          | ^
        fix: delete one of the two
      audit.yaml:1:1: note: 'a' stands here already
        1 | a: 1
          | ^

      audit.yaml:4:1: error: this is not YAML: did not find expected ',' or ']' [NotYAML]
      audit.yaml:3:4: note: while parsing a flow sequence
        3 | b: [1
          |    ^
      """),
  ]
}
