import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct TextBytesTests {
  @Test func takesUTF8WithAndWithoutAByteOrderMark() throws {
    for bytes in [Array("名: 甲".utf8), [0xEF, 0xBB, 0xBF] + Array("名: 甲".utf8)] {
      var problems = Problems()
      let source = try #require(Source.read(bytes, path: "a", into: &problems))
      #expect(source == Source(path: "a", text: "名: 甲"))
      #expect(problems.isEmpty)
    }
  }

  @Test func countsColumnsWithoutTheByteOrderMark() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("a: 1\na: 2".utf8)
    #expect(problems(of: bytes).diagnostics.first?.notes.first?.place.column == 1)
    #expect(
      problems(of: [0xEF, 0xBB, 0xBF]).printed == "a.yaml:1:1: error: the file is empty [EmptyFile]"
    )
  }

  @Test(arguments: [
    ("UTF-16, little end first", [0xFF, 0xFE, 0x61, 0] as [UInt8]),
    ("UTF-16, big end first", [0xFE, 0xFF, 0, 0x61]),
    ("UTF-16 without a mark", [0x61, 0, 0x3A, 0]),
    ("UTF-16 without a mark, big end first", [0, 0x61, 0, 0x3A]),
  ])
  func refusesUTF16(name: String, bytes: [UInt8]) {
    #expect(
      problems(of: bytes).printed == """
        a.yaml: error: a file must be UTF-8; the file is UTF-16 [NotUTF8]
          fix: save the file as UTF-8
        """)
  }

  @Test(arguments: [
    // 名称 as GB 18030 writes it, after a line that is UTF-8.
    (
      "GB18030", Array("编: 1\nname: ".utf8) + [0xC3, 0xFB, 0xB3, 0xC6], "2:7",
      "  2 | name: \n    |       ^\n"
    ),
    (
      "half a character at the end", Array("名: 甲".utf8.dropLast()), "1:4",
      "  1 | 名: \n    |     ^\n"
    ),
    ("an overlong form", [0x61, 0xC0, 0x80], "1:2", "  1 | a\n    |  ^\n"),
    ("a surrogate", [0xED, 0xA0, 0x80], "1:1", ""),
  ])
  func refusesOtherEncodingsAtTheFirstWrongByte(
    name: String, bytes: [UInt8], place: String, excerpt: String
  ) {
    #expect(
      problems(of: bytes).printed == """
        a.yaml:\(place): error: a file must be UTF-8; this byte is not [NotUTF8]
        \(excerpt)  fix: save the file as UTF-8
        """)
  }

  @Test func reportsEveryUnsafeCharacterOfATextAndStillGivesIt() {
    let file = BrokenFile(
      "unsafe", path: "a.csv", "一▸\u{202E},\r\n▸\u{0}龘▸\u{AD}\n",
      """
      a.csv:1:2: error: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        1 | 一�,
          |   ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      a.csv:2:1: error: U+0000 cannot be printed and is not allowed [UnsafeCharacter]
        2 | �龘�
          | ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character

      a.csv:2:3: error: U+00AD (SOFT HYPHEN) cannot be printed and is not allowed [UnsafeCharacter]
        2 | �龘�
          |    ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """)
    var problems = Problems()
    let source = Source.read(Array(file.source.text.utf8), path: "a.csv", into: &problems)
    #expect(source == file.source)
    file.expect(problems)
  }

  @Test(
    arguments: [
      0x0, 0x7, 0xB, 0xC, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x2028,
      0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xFFFE, 0xFFFF, 0xE0041,
      0x115F, 0x3164, 0xFFA0,
    ] as [UInt32])
  func refuses(value: UInt32) throws {
    #expect(try #require(Unicode.Scalar(value)).isUnsafe)
  }

  @Test(arguments: [
    " ", "\t", "\n", "\r", "a", "é", "一", "龥", "𠮷", "㼆", "䶮", "\u{301}", "　", "·", "—", "…", "①",
    "😀", "\u{FE0F}", "\u{E0100}", "\u{E000}", "\u{A0}", "\u{3000}",
  ])
  func allows(text: Character) {
    #expect(text.unicodeScalars.allSatisfy { !$0.isUnsafe })
  }

  @Test func namesAWorkbookThatIsTakenForText() {
    var problems = Problems()
    #expect(Source.read([0x50, 0x4B, 3, 4, 0xFF], path: "points.csv", into: &problems) == nil)
    #expect(
      problems.printed == """
        points.csv: error: a file must be UTF-8; the file is a workbook, such as XLSX [NotUTF8]
          fix: save the file as UTF-8
        """)
  }
}
