import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct CSVStreamTests {
  /// The rows of a file that comes in blocks of so many bytes.
  private func rows(
    _ bytes: [UInt8], blocks: Int, _ problems: inout Problems
  ) -> (rows: [[String]], refused: Int) {
    var stream = CSVStream(path: "a.csv")
    var rows: [[String]] = []
    var start = 0
    repeat {
      let end = min(start + blocks, bytes.count)
      stream.take(Array(bytes[start..<end]), isLast: end == bytes.count)
      while let row = stream.next(into: &problems) {
        rows.append((0..<row.count).map { row.text($0) })
      }
      start = end
    } while start < bytes.count
    return (rows, stream.refused)
  }

  @Test(
    "cuts a file into cells, in blocks of any size",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n3,4", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\n\na,b\n\r\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n,\n\"\",\"\"\n1,", [["a", "b"], ["", ""], ["", ""], ["1", ""]]),
      ("\"a,\"\"b\"\"\",\"\"\"\"\n", [["a,\"b\"", "\""]]),
      ("\u{FEFF}甲, 乙 \n\"丙\",𠮷\n", [["甲", " 乙 "], ["丙", "𠮷"]]),
      ("a\u{85}b\n", []), ("", []), ("\u{FEFF}", []), ("\n", []), (",", [["", ""]]), ("x", [["x"]]),
    ])
  func cuts(text: String, expected: [[String]]) {
    let bytes = Array(text.utf8)
    for blocks in 1...max(1, bytes.count) {
      var problems = Problems()
      #expect(rows(bytes, blocks: blocks, &problems).rows == expected, "blocks of \(blocks)")
      #expect(problems.isEmpty == !text.contains("\u{85}"))
    }
  }

  @Test("cuts as the reader of whole files does", arguments: 1...200 as ClosedRange<UInt64>)
  func cutsAsTheReaderOfWholeFilesDoes(seed: UInt64) {
    var random = Seeded(seed)
    let signs = ["a", "1", "甲", "\"", "\"\"", ",", ",", " ", "\t"]
    let text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      (0..<Int.random(in: 1...7, using: &random)).map { _ in
        signs[Int.random(in: signs.indices, using: &random)]
      }
      .joined()
    }.joined(separator: "\n")
    var (whole, streamed) = (Problems(), Problems())
    let bytes = Array(("h,i\n" + text).utf8)
    let cut = rows(bytes, blocks: Int.random(in: 1...9, using: &random), &streamed)
    let read = CSV.read(
      Source(path: "a.csv", text: "h,i\n" + text), columns: ["h", "i"], into: &whole)
    if let read {
      #expect(streamed.isEmpty, "\(streamed.printed)")
      #expect(Array(cut.rows.dropFirst()) == read.map { $0.map(\.text) })
    } else {
      #expect(!streamed.isEmpty || cut.rows.contains { $0.count != 2 }, "\(text)")
    }
    #expect(cut.rows.count + cut.refused <= text.split(separator: "\n").count + 1)
  }

  @Test func passesOverALineThatIsTooLong() {
    let long = String(repeating: "x", count: CSVStream.mostBytes + 1)
    let bytes = Array("a\n\(long)\nb\n\(long)".utf8)
    for blocks in [1000, CSVStream.mostBytes - 1, CSVStream.mostBytes + 3, bytes.count] {
      var problems = Problems()
      let cut = rows(bytes, blocks: blocks, &problems)
      #expect(cut.rows == [["a"], ["b"]])
      #expect(cut.refused == 2)
      #expect(
        problems.printed == """
          a.csv:2:1: error: a line has at most 64 KiB [LongLine]
            fix: look for line ends that are missing

          a.csv:4:1: error: a line has at most 64 KiB [LongLine]
            fix: look for line ends that are missing
          """)
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62, 0x00]] as [[UInt8]])
  func refusesUTF16(bytes: [UInt8]) {
    var problems = Problems()
    #expect(rows(bytes, blocks: 2, &problems).rows == [])
    #expect(
      problems.printed == """
        a.csv: error: a file must be UTF-8; the file is UTF-16 [NotUTF8]
          fix: save the file as UTF-8
        """)
  }

  @Test("says one thing of a file that is no list", arguments: notLists)
  func saysOneThing(bytes: [UInt8], printed: String) {
    var problems = Problems()
    #expect(rows(bytes, blocks: bytes.count, &problems).rows == [])
    #expect(problems.printed == printed)
  }

  private static let workbook = """
    a.csv: error: a list must be a CSV; this file is a workbook, such as XLSX [WorkbookAsList]
      fix: save its sheet as CSV UTF-8 in a spreadsheet program
    """

  private static let notLists: [([UInt8], String)] = [
    ([0x50, 0x4B, 3, 4, 0xFF, 0x0A, 0xFF, 0x0A], workbook),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xFF, 0x0A, 0xFF, 0x0A], workbook),
    (
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x0A, 0xFE, 0x0A],
      """
      a.csv: error: a list must be a CSV; this file is no text [NoText]
        fix: name a CSV file
      """
    ),
    (
      [0xFF, 0xFF, 0x09, 0x0A, 0xFF, 0x0A, 0xFE, 0x0A],
      """
      a.csv:1:1: error: a file must be UTF-8; this byte is not [NotUTF8]
        fix: save the file as UTF-8
      """
    ),
  ]

  @Test func refusesALineThatIsNotUTF8AndNoOther() {
    var problems = Problems()
    let bytes = Array("甲,1\n甲,".utf8) + [0xB0, 0x0A] + Array("乙,2".utf8)
    let cut = rows(bytes, blocks: 5, &problems)
    #expect(cut.rows == [["甲", "1"], ["乙", "2"]] && cut.refused == 1)
    #expect(
      problems.printed == """
        a.csv:2:3: error: a file must be UTF-8; this byte is not [NotUTF8]
          2 | 甲,
            |    ^
          fix: save the file as UTF-8
        """)
  }

  @Test(arguments: [1, 7, 100]) func saysOnceThatAListIsGB18030(blocks: Int) {
    var problems = Problems()
    // 甲 and 乙 as GB 18030 has them.
    let bytes =
      Array("a,b\n1,2\n".utf8) + [0xBC, 0xD7, 0x2C, 0x31, 0x0A] + [0xD2, 0xD2, 0x2C, 0x32]
    #expect(rows(bytes, blocks: blocks, &problems).rows == [["a", "b"], ["1", "2"]])
    #expect(
      problems.printed == """
        a.csv:3:1: error: a list must be UTF-8; this file seems to be GB 18030 [NotUTF8]
          why: the rows from here on are not read
          fix: save the file as CSV UTF-8
        """)
  }

  @Test func passesOverAFirstLineThatNamesCommas() {
    var problems = Problems()
    #expect(
      rows(Array("sep=,\na,b\n1,2".utf8), blocks: 4, &problems).rows == [["a", "b"], ["1", "2"]])
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test(arguments: ["a;b\n1;2", "\"a\"\t\"b\"", "sep=;\na;b"])
  func readsNoRowOfAListWithOtherDelimiters(text: String) {
    var problems = Problems()
    #expect(rows(Array(text.utf8), blocks: 4, &problems).rows == [])
    #expect(problems.diagnostics.map(\.identifier) == ["OtherDelimiter"])
  }

  @Test(arguments: files) func says(_ file: BrokenFile) {
    var problems = Problems()
    let cut = rows(Array(file.source.text.utf8), blocks: 7, &problems)
    file.expect(problems)
    #expect(cut.rows.first == ["h", "i"] && cut.rows.last == ["9", "9"] && cut.refused == 1)
  }

  private static let files = [
    BrokenFile(
      "a quote that is not closed in its line", path: "a.csv", "h,i\n甲,▸\"乙\"\"\n9,9",
      """
      a.csv:2:3: error: a quoted cell is not closed in its line [OpenQuote]
        2 | 甲,"乙""
          |    ^
        fix: end it with '"'; a cell holds no line break
      """),
    BrokenFile(
      "text after a quote", path: "a.csv", "h,i\n\"甲\"▸x,1\n9,9",
      """
      a.csv:2:4: error: a quoted cell is followed by a comma or the end of the line [TextAfterQuote]
        2 | "甲"x,1
          |     ^
        fix: put the whole cell in quotes, a quote in it doubled
      """),
    BrokenFile(
      "a quote inside a cell", path: "a.csv", "h,i\n1,甲▸\"\n9,9",
      """
      a.csv:2:4: error: a quote inside a cell must be doubled in a quoted cell [StrayQuote]
        2 | 1,甲"
          |     ^
        fix: write the cell as "…""…"
      """),
    BrokenFile(
      "a character that cannot be printed", path: "a.csv", "h,i\n1,甲▸\u{202E}\n9,9",
      """
      a.csv:2:4: error: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        2 | 1,甲\u{FFFD}
          |     ^
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
  ]

  @Test func knowsThePlaceOfEachCell() {
    var problems = Problems()
    var stream = CSVStream(path: "a.csv")
    stream.take(Array("甲,\"乙,\"\"\",3\n".utf8), isLast: true)
    let row = stream.next(into: &problems)
    let places = (0..<3).compactMap { row?.place(of: $0) }
    #expect(places.map { "\($0.line):\($0.column)+\($0.length)" } == ["1:1+1", "1:3+6", "1:10+1"])
    #expect(places.allSatisfy { $0.excerpt == "甲,\"乙,\"\"\",3" })
  }
}
