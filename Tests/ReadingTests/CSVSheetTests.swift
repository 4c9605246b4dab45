import Diagnostics
import Foundation
import Reading
import TestSupport
import Testing

/// CSV files that hold several sheets; the numbers are those of the list of bad inputs.
@Suite struct CSVSheetTests {
  private func read(_ bytes: [UInt8]) -> (texts: [String]?, printed: String) {
    var problems = Problems()
    let root = Node.read(bytes, path: "a.csv", into: &problems)
    return (root?.texts, problems.printed)
  }

  @Test(
    "reads sheets one after the other",
    arguments: [
      (
        "keys and lists",
        "[keys]\nkey,说明 (label),value\nholder.name.zh,名称,甲\nholder.code,代码,9\n\n[甲 list]\na,b.c,b.d\n1,2,3\n4,,\n,5,\n",
        [
          "holder.name.zh=甲", "holder.code=9", "list[1].a=1", "list[1].b.c=2", "list[1].b.d=3",
          "list[2].a=4", "list[3].b.c=5",
        ]
      ),
      (
        "cells that a spreadsheet program pads with",
        "[keys],,,\nkey,value,,\na,1,,\n,,,\n[list],,,\na,b,c,\n1,2,3,\n,,,\n",
        ["a=1", "list[1].a=1", "list[1].b=2", "list[1].c=3"]
      ),
      ("a first line that names commas", "SEP=,\r\n[keys],\r\nkey,value\r\na,1\r\n", ["a=1"]),
      ("32 lines that end in CR", "[keys]\rkey,value\ra,1\r", ["a=1"]),
      ("34 a line end in quotes", "[keys]\r\nkey,value\r\na,\"x\r\ny\"\r\n", ["a=x\ny"]),
      (
        "27 rows that end early", "[list]\na,b\n1\n2,3",
        ["list[1].a=1", "list[2].a=2", "list[2].b=3"]
      ),
      (
        "35 texts that look like formulas",
        "[list]\na,b\n=HYPERLINK(1),+1\n-1,@x\n\"\t=1\",＝1\n",
        [
          "list[1].a==HYPERLINK(1)", "list[1].b=+1", "list[2].a=-1", "list[2].b=@x",
          "list[3].a=\t=1", "list[3].b=＝1",
        ]
      ),
      (
        "guarded texts",
        "[list]\na,b\n'=1,''=1\n'甲,-5\n",
        ["list[1].a==1", "list[1].b='=1", "list[2].a='甲", "list[2].b=-5"]
      ),
      (
        "lists in a cell", "[list]\na,b[]\n1,x; y\n2,\"x\ny\"\n3,\n",
        [
          "list[1].a=1", "list[1].b[1]=x", "list[1].b[2]=y", "list[2].a=2", "list[2].b[1]=x",
          "list[2].b[2]=y", "list[3].a=3",
        ]
      ),
    ])
  func reads(name: String, text: String, texts: [String]) {
    let read = read(Array((text + "\n[end]").utf8))
    #expect(read.texts == texts)
    #expect(read.printed == "")
  }

  @Test func readsItWithAByteOrderMark() {
    let read = read([0xEF, 0xBB, 0xBF] + Array("[keys]\nkey,value\na,1\n[end]".utf8))
    #expect(read.texts == ["a=1"])
    #expect(read.printed == "")
  }

  @Test func readsGB18030WithAWarning() {
    // 甲 and 䶮.
    let bytes =
      Array("[keys]\nkey,value\na,".utf8) + [0xBC, 0xD7, 0xFE, 0x9F] + Array("\n[end]".utf8)
    let read = read(bytes)
    #expect(read.texts == ["a=甲䶮"])
    #expect(
      read.printed == """
        a.csv: warning: the file is not UTF-8; it was read as GB 18030 [NotUTF8]
          fix: save the file as CSV UTF-8
        """)
  }

  private static let otherEncodings: [(String, [UInt8])] = [
    // 台北市大安區服務中心
    (
      "Big5",
      [
        0xA5, 0x78, 0xA5, 0x5F, 0xA5, 0xAB, 0xA4, 0x6A, 0xA6, 0x77, 0xB0, 0xCF, 0xAA, 0x41, 0xB0,
        0xC8, 0xA4, 0xA4, 0xA4, 0xDF,
      ]
    ),
    // 東京サービス
    (
      "Shift_JIS",
      [0x93, 0x8C, 0x8B, 0x9E, 0x83, 0x54, 0x81, 0x5B, 0x83, 0x72, 0x83, 0x58]
    ),
    // 東京のサービス
    (
      "EUC-JP",
      [0xC5, 0xEC, 0xB5, 0xFE, 0xA4, 0xCE, 0xA5, 0xB5, 0xA1, 0xBC, 0xA5, 0xD3, 0xA5, 0xB9]
    ),
    // 서비스센터, ten times
    (
      "EUC-KR",
      Array(
        repeating: [0xBC, 0xAD, 0xBA, 0xF1, 0xBD, 0xBA, 0xBC, 0xBE, 0xC5, 0xCD], count: 10
      ).flatMap { $0 }
    ),
  ]

  /// Other encodings of East Asia can be read as GB 18030, and then mean something else.
  @Test(arguments: otherEncodings) func refusesOtherEncodings(_ name: String, _ bytes: [UInt8]) {
    let read = read(Array("[keys]\nkey,value\na,".utf8) + bytes + Array("\n[end]".utf8))
    #expect(read.texts == nil)
    #expect(
      read.printed == """
        a.csv: error: the file is not UTF-8, and read as GB 18030 it would make no sense [NotUTF8]
          why: its characters would be rare or foreign ones, as when Big5, Shift_JIS or EUC is \
        taken for GB 18030
          fix: save the file as CSV UTF-8
        """)
  }

  @Test func namesLineAndCell() throws {
    let text = "[keys]\nkey,value\na,\"x\ny\"\n\nb,二\n[end]\n"
    var problems = Problems()
    let root = try #require(Node.read(Array(text.utf8), path: "a.csv", into: &problems))
    let place = try #require(root.descendant("b")).place
    #expect(
      Diagnostic("X", "x", at: place).printed == """
        a.csv:6:3: error: x [X]
          6 | b,二
            |   ^^
          cell: keys!B5
        """)
  }

  @Test(arguments: files) func says(_ file: BrokenFile) {
    var problems = Problems()
    _ = Node.read(Array(file.source.text.utf8), path: "a.csv", into: &problems)
    file.expect(problems)
  }

  private static func broken(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(name, path: "a.csv", text, printed)
  }

  private static let files = [
    broken(
      "an empty file", "▸",
      """
      a.csv:1:1: error: the file is empty [EmptyFile]
      """),
    broken(
      "rows before the first sheet", "▸key,value\na,1",
      """
      a.csv:1:1: error: a CSV starts with the name of a sheet in square brackets [NoSheetName]
        1 | key,value
          | ^^^
        fix: write '[audit]' into a row above, and such a row above each further sheet
      """),
    broken(
      "a file cut at the end of a sheet", "[keys]\nkey,value\na,1\n[list]\na,b\n▸1,2\n",
      """
      a.csv:6:1: error: the last row of a CSV must be '[end]', which is missing [NoEnd]
        6 | 1,2
          | ^
        why: without it nobody can tell whether the file was cut short
        fix: write '[end]' into a row below if nothing is missing, else get the whole file again
      """),
    broken(
      "a file cut inside its last row", "[keys]\nkey,value\na,1\n▸[结束 e",
      """
      a.csv:4:1: error: the last row of a CSV must be '[end]', which is missing [NoEnd]
        4 | [结束 e
          | ^^^^^^^
        why: without it nobody can tell whether the file was cut short
        fix: write '[end]' into a row below if nothing is missing, else get the whole file again
      """),
    broken(
      "rows below the end", "[keys]\nkey,value\na,1\n[end]\n▸[list],\na,b\n1,2\n[end]",
      """
      a.csv:5:1: error: a row stands below '[end]', which must be the last [BelowEnd]
        5 | [list],
          | ^^^^^^
        fix: move the rows above it, or delete them
      a.csv:4:1: note: '[end]' stands here
        4 | [end]
          | ^^^^^
      """),
    broken(
      "28 a quote that is not closed", "[keys]\nkey,value\na,▸\"1\nb,2\n",
      """
      a.csv:3:3: error: a quoted cell is not closed [OpenQuote]
        3 | a,"1
          |   ^
        fix: end it with '"'
      """),
    broken(
      "29 a quote inside a cell", "[keys]\nkey,value\na,1▸\"2\n",
      """
      a.csv:3:4: error: a quote inside a cell must be doubled in a quoted cell [StrayQuote]
        3 | a,1"2
          |    ^
        fix: write the cell as "…""…"
      """),
    broken(
      "30 a header that stands twice, and none", "[list]\na,▸a,\n1,2,▸3\n[end]",
      """
      a.csv:2:3: error: column 'a' can only be given once [ColumnTwice]
        2 | a,a,
          |   ^
        cell: list!B2
        fix: delete one of the two
      a.csv:2:1: note: 'a' stands here already
        2 | a,a,
          | ^
        cell: list!A2

      a.csv:3:5: error: a cell of sheet 'list' stands in a column without header \
      [ColumnWithoutHeader]
        3 | 1,2,3
          |     ^
        cell: list!C3
        fix: write a header above it, in brackets if the column is not to be read
      """),
    broken(
      "31 semicolons", "▸[keys];\nkey;value\na;1",
      """
      a.csv:1:1: error: the cells of a CSV are parted by commas, found semicolons [OtherDelimiter]
        1 | [keys];
          | ^^^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    broken(
      "31 tabs below a name alone", "[keys]\n▸key\tvalue\na\t1",
      """
      a.csv:2:1: error: the cells of a CSV are parted by commas, found tabs [OtherDelimiter]
        2 | key value
          | ^^^^^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    broken(
      "31 semicolons between quoted cells, told before any quote",
      "▸\"[keys]\";\"\"\n\"key\";\"value, or 1,5\"\n\"a\";\"1\"",
      """
      a.csv:1:1: error: the cells of a CSV are parted by commas, found semicolons [OtherDelimiter]
        1 | "[keys]";""
          | ^^^^^^^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    broken(
      "31 another sign, named in the first line", "▸sep=|\n[keys]|\nkey|value\na|1",
      """
      a.csv:1:1: error: the cells of a CSV are parted by commas, found '|' [OtherDelimiter]
        1 | sep=|
          | ^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    broken(
      "a wrong key below a first line that names commas",
      "sep=,\n[keys],\nkey,value\n▸a..b,1\n[end],",
      """
      a.csv:4:1: error: a key is made of words and dots, found 'a..b' [NotAKey]
        4 | a..b,1
          | ^^^^
        cell: keys!A3
        fix: write it as in 'holder.name.zh'
      """),
    broken(
      "33 a NUL", "[keys]\nkey,value\na,▸\0\n[end]",
      """
      a.csv:3:3: error: U+0000 cannot be printed and is not allowed [UnsafeCharacter]
        3 | a,\u{FFFD}
          |   ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
  ]

  @Test func refusesUTF16() {
    #expect(
      read([0xFF, 0xFE] + "[a]".utf16.flatMap { [UInt8($0), 0] }).printed == """
        a.csv: error: a file must be UTF-8; the file is UTF-16 [NotUTF8]
          fix: save the file as UTF-8
        """)
  }

  @Test func refusesWhatIsNeitherUTF8NorGB18030() {
    #expect(
      read(Array("[keys]\nkey,value\na,".utf8) + [0xFF, 0xFF]).printed == """
        a.csv:3:3: error: a file must be UTF-8; this byte is not [NotUTF8]
          3 | a,
            |   ^
          fix: save the file as UTF-8
        """)
  }

  /// A file is whole or it is refused, wherever it was cut.
  @Test func refusesAFileBrokenOffAnywhere() {
    let bytes = Array(
      "\u{FEFF}[审核 keys]\r\nkey,value\r\na,\"x\r\ny\"\r\n[list]\r\na,b\r\n1,甲乙\r\n[结束 end]".utf8)
    var whole = Problems()
    #expect(Node.read(bytes, path: "a.csv", into: &whole) != nil && whole.isEmpty)
    for count in bytes.indices {
      var problems = Problems()
      #expect(Node.read(Array(bytes[..<count]), path: "a.csv", into: &problems) == nil)
      #expect(problems.errorCount == 1, "the first \(count) bytes: \(problems.printed)")
    }
  }

  @Test func writesWhatIsWhole() throws {
    let book = Workbook(
      [Workbook.Sheet("审核 keys", columns: [.init("key", width: 9), .init("value", width: 9)])],
      end: "结束 end")
    #expect(book.csv == "\u{FEFF}[审核 keys]\r\nkey,value\r\n\r\n[结束 end]\r\n")
  }

  /// 38: more rows and cells than a file has.
  @Test(arguments: [
    (
      "[list]\na,b\n" + String(repeating: "1,2\n", count: 1_000_000),
      """
      a.csv: error: a file has at most 100000 lines; this one has more [TooManyLines]
        fix: split the file
      """
    ),
    (
      "[list]\n" + String(repeating: "a,b,", count: 50_001) + "\n",
      """
      a.csv: error: a file has at most 100000 cells with 8 MiB of text [TooManyCells]
        fix: split the file
      """
    ),
  ])
  func refusesTooManyCells(text: String, printed: String) {
    #expect(read(Array(text.utf8)).printed == printed)
  }

  /// In time that grows with the rows, and not with their square.
  @Test(.timeLimit(.minutes(1))) func readsManyRows() {
    let text = "[list]\na,b\n" + String(repeating: "1,\n", count: 40_000) + "[end]"
    #expect(read(Array(text.utf8)).texts?.count == 40_000)
  }

  @Test func refusesACellOfFiftyMegabytes() {
    let bytes = Array("[list]\na,b\n\"".utf8) + [UInt8](repeating: 0x78, count: 50 << 20)
    #expect(
      read(bytes).printed == """
        a.csv: error: a file has at most 4 MiB; this one has more [FileTooLarge]
          fix: split the file, or take images out of it
        """)
  }
}
