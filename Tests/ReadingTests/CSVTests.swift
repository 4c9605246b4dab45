import Diagnostics
import Reading
import TestSupport
import Testing

@Suite struct CSVTests {
  @Test(
    "cuts a text into cells",
    arguments: [
      ("clause,points\n5.1,3\n", [["5.1", "3"]]),
      ("clause,points\r\n5.1,3\r\n5.2,4", [["5.1", "3"], ["5.2", "4"]]),
      ("clause,points\r5.1,3\r", [["5.1", "3"]]),
      ("clause,points", []),
      (" clause , points \n 5.1 ,3\n", [[" 5.1 ", "3"]]),
      ("clause,points\n\n\n5.1,3\n\n", [["5.1", "3"]]),
      ("\"clause\",points\n\"a,\"\"b\"\"\",\"x\r\ny\"\n", [["a,\"b\"", "x\ny"]]),
      ("clause,points\n,\n\"\",\"\"\n", [["", ""], ["", ""]]),
      ("clause,points\n5.1,", [["5.1", ""]]),
      ("clause,points\n=HYPERLINK(1),\"95,5\"", [["=HYPERLINK(1)", "95,5"]]),
      ("clause,points\na\u{2028}b,c\u{85}d", [["a\u{2028}b", "c\u{85}d"]]),
    ])
  func cuts(text: String, rows: [[String]]) {
    var problems = Problems()
    let read = CSV.read(
      Source(path: "a.csv", text: text), columns: ["clause", "points"], into: &problems)
    #expect(read?.map { $0.map(\.text) } == rows)
    #expect(problems.isEmpty, "\(problems.printed)")
  }

  @Test func knowsThePlaceOfEachCell() throws {
    let text = "clause,points\n条款,3\n\"甲\n乙\",\"4\"\n5,6\n"
    var problems = Problems()
    let rows = try #require(
      CSV.read(Source(path: "a.csv", text: text), columns: ["clause", "points"], into: &problems))
    let places = rows.joined().map { "\($0.place.line):\($0.place.column)+\($0.place.length)" }
    #expect(places == ["2:1+2", "2:4+1", "3:1+1", "4:4+3", "5:1+1", "5:3+1"])
  }

  @Test(arguments: files) func says(_ file: BrokenFile) {
    var problems = Problems()
    #expect(CSV.read(file.source, columns: ["clause", "points"], into: &problems) == nil)
    file.expect(problems)
  }

  private static func broken(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(name, path: "a.csv", text, printed)
  }

  private static let files = [
    broken(
      "an empty table", "▸",
      """
      a.csv:1:1: error: the file is empty [EmptyFile]
      """),
    broken(
      "a header of other columns", "▸clause,point\n5.1,3",
      """
      a.csv:1:1: error: the header row must be 'clause,points', found 'clause,point' [WrongHeader]
        1 | clause,point
          | ^^^^^^
        fix: write it so, the cells parted by commas
      """),
    broken(
      "a table parted by semicolons", "▸clause;points\n5.1;3",
      """
      a.csv:1:1: error: the cells of a CSV are parted by commas, found semicolons [OtherDelimiter]
        1 | clause;points
          | ^^^^^^^^^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    broken(
      "a table parted by tabs", "▸clause\tpoints\n5.1\t3",
      """
      a.csv:1:1: error: the cells of a CSV are parted by commas, found tabs [OtherDelimiter]
        1 | clause points
          | ^^^^^^^^^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    broken(
      "columns that stand twice", "▸clause,points,points\n5.1,3,4",
      """
      a.csv:1:1: error: the header row must be 'clause,points', found 'clause,points,points' \
      [WrongHeader]
        1 | clause,points,points
          | ^^^^^^
        fix: write it so, the cells parted by commas
      """),
    broken(
      "rows of other lengths, all in one run", "clause,points\n▸5.1\n5.2,3\n▸5.3,4,5\n▸,,\n▸5.4,1,",
      """
      a.csv:2:1: error: a row has 2 cells; this one has 1 [RaggedRow]
        2 | 5.1
          | ^^^
        fix: add the missing cells

      a.csv:4:1: error: a row has 2 cells; this one has 3 [RaggedRow]
        4 | 5.3,4,5
          | ^^^
        fix: put a cell with a comma in double quotes

      a.csv:5:1: error: a row has 2 cells; this one has 3 [RaggedRow]
        5 | ,,
          | ^
        fix: put a cell with a comma in double quotes

      a.csv:6:1: error: a row has 2 cells; this one has 3 [RaggedRow]
        6 | 5.4,1,
          | ^^^
        fix: put a cell with a comma in double quotes
      """),
    broken(
      "a decimal comma", "clause,points\n▸5.1,4,5",
      """
      a.csv:2:1: error: a row has 2 cells; this one has 3 [RaggedRow]
        2 | 5.1,4,5
          | ^^^
        fix: put a cell with a comma in double quotes
      """),
    broken(
      "a quote that is not closed in a cell", "clause,points\n5.1,▸\"3\n5.2,4\n",
      """
      a.csv:2:5: error: a quoted cell is not closed [OpenQuote]
        2 | 5.1,"3
          |     ^
        fix: end it with '"'
      """),
    broken(
      "quotes inside a cell", "clause,points\n5▸\".▸\"1,3",
      """
      a.csv:2:2: error: a quote inside a cell must be doubled in a quoted cell [StrayQuote]
        2 | 5"."1,3
          |  ^
        fix: write the cell as "…""…"

      a.csv:2:4: error: a quote inside a cell must be doubled in a quoted cell [StrayQuote]
        2 | 5"."1,3
          |    ^
        fix: write the cell as "…""…"
      """),
    broken(
      "text after a quoted cell", "clause,points\n\"条\"▸ ,3\n\"5.1\"▸x\"",
      """
      a.csv:2:4: error: a quoted cell is followed by a comma or the end of the line [TextAfterQuote]
        2 | "条" ,3
          |     ^
        fix: put the whole cell in quotes, a quote in it doubled

      a.csv:3:6: error: a quoted cell is followed by a comma or the end of the line [TextAfterQuote]
        3 | "5.1"x"
          |      ^
        fix: put the whole cell in quotes, a quote in it doubled
      """),
  ]
}
