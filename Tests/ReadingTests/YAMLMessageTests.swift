import TestSupport
import Testing

@Suite struct YAMLMessageTests {
  @Test(arguments: files) func says(_ file: BrokenFile) { file.expectUnread() }

  private static let files = [
    BrokenFile(
      "an empty file", "▸",
      """
      audit.yaml:1:1: error: the file is empty [EmptyFile]
      """),
    BrokenFile(
      "comments alone",
      """
      ▸# nothing
      # but this

      """,
      """
      audit.yaml:1:1: error: the file is empty [EmptyFile]
        1 | # nothing
          | ^
      """),
    BrokenFile(
      "a second document",
      """
      a: 1
      ▸---
      b: 2
      """,
      """
      audit.yaml:2:1: error: a file holds one document; a second one starts here [SeveralDocuments]
        2 | ---
          | ^^^
        fix: put each document into a file of its own
      """),
    BrokenFile(
      "duplicate keys, all in one run",
      """
      a: 1
      b: {c: 1, ▸"c": 1}
      ▸a: 2
      ▸'a':
        d: 1
      """,
      """
      audit.yaml:2:11: error: key 'c' can only be given once [DuplicateKey]
        2 | b: {c: 1, "c": 1}
          |           ^^^
        fix: delete one of the two
      audit.yaml:2:5: note: 'c' stands here already
        2 | b: {c: 1, "c": 1}
          |     ^

      audit.yaml:3:1: error: key 'a' can only be given once [DuplicateKey]
        3 | a: 2
          | ^
        fix: delete one of the two
      audit.yaml:1:1: note: 'a' stands here already
        1 | a: 1
          | ^

      audit.yaml:4:1: error: key 'a' can only be given once [DuplicateKey]
        4 | 'a':
          | ^^^
        fix: delete one of the two
      audit.yaml:1:1: note: 'a' stands here already
        1 | a: 1
          | ^
      """),
    BrokenFile(
      "a duplicate key in another normal form",
      """
      {é: 1, ▸e\u{301}: 2}
      """,
      """
      audit.yaml:1:8: error: key 'é' can only be given once [DuplicateKey]
        1 | {é: 1, é: 2}
          |        ^
        fix: delete one of the two
      audit.yaml:1:2: note: 'é' stands here already
        1 | {é: 1, é: 2}
          |  ^
      """),
    BrokenFile(
      "anchors and aliases",
      """
      a: ▸&x 1
      b: ▸*x
      c: ▸&y [1]
      d:
        - ▸&z
          e: 1
      """,
      """
      audit.yaml:1:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        1 | a: &x 1
          |    ^^^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes

      audit.yaml:2:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        2 | b: *x
          |    ^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes

      audit.yaml:3:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        3 | c: &y [1]
          |    ^^^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes

      audit.yaml:5:5: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        5 |   - &z
          |     ^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes
      """),
    BrokenFile(
      "an alias to itself",
      """
      a: ▸&x [▸*x]
      """,
      """
      audit.yaml:1:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        1 | a: &x [*x]
          |    ^^^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes

      audit.yaml:1:8: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        1 | a: &x [*x]
          |        ^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes
      """),
    BrokenFile(
      "a merge key",
      """
      a: ▸&x {b: 1}
      c:
        <<: ▸*x
      """,
      """
      audit.yaml:1:4: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        1 | a: &x {b: 1}
          |    ^^^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes

      audit.yaml:3:7: error: anchors and aliases ('&', '*') are not allowed [AnchorOrAlias]
        3 |   <<: *x
          |       ^^
        why: a value must be read where it stands
        fix: write the value out, or put it in quotes
      """),
    BrokenFile(
      "tags",
      """
      a: ▸!!binary aGk=
      b: ▸!!python/object:os.system [x]
      c: ▸! x
      """,
      """
      audit.yaml:1:4: error: tags ('!') are not allowed [Tag]
        1 | a: !!binary aGk=
          |    ^^^^^^^^^^^^^
        why: every value is text until it is checked
        fix: delete the tag, or put the text in quotes

      audit.yaml:2:4: error: tags ('!') are not allowed [Tag]
        2 | b: !!python/object:os.system [x]
          |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        why: every value is text until it is checked
        fix: delete the tag, or put the text in quotes

      audit.yaml:3:4: error: tags ('!') are not allowed [Tag]
        3 | c: ! x
          |    ^^^
        why: every value is text until it is checked
        fix: delete the tag, or put the text in quotes
      """),
    BrokenFile(
      "a name for tags",
      """
      ▸%TAG !e! tag:example.org,2026:
      ---
      a: !e!x 1
      """,
      """
      audit.yaml:1:1: error: tags ('!') are not allowed [Tag]
        1 | %TAG !e! tag:example.org,2026:
          | ^^^^
        why: every value is text until it is checked
        fix: delete the tag, or put the text in quotes
      """),
    BrokenFile(
      "keys that are no text",
      """
      ▸~: 1
      ▸[a]: 2
      ? {▸b: 1}
      : 3
      """,
      """
      audit.yaml:1:1: error: a key must be a text [KeyIsNotText]
        1 | ~: 1
          | ^
        fix: write 'key: value'

      audit.yaml:2:1: error: a key must be a text [KeyIsNotText]
        2 | [a]: 2
          | ^
        fix: write 'key: value'

      audit.yaml:3:4: error: a key must be a text [KeyIsNotText]
        3 | ? {b: 1}
          |    ^
        fix: write 'key: value'
      """),
  ]
}
