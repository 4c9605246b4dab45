import Diagnostics
import Reading
import TestSupport
import Testing

/// What is said of the cells of a workbook.
///
/// The numbers are those of the list of bad inputs.
@Suite struct XLSXMessageTests {
  /// A workbook that is wrong, and every problem in it, word for word.
  struct Broken: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var book: WorkbookFixture
    var printed: String

    init(_ name: String, _ book: WorkbookFixture, _ printed: String) {
      testDescription = name
      self.book = book
      self.printed = printed
    }
  }

  @Test(arguments: cells + sheets) func says(_ broken: Broken) {
    var problems = Problems()
    _ = Node.read(broken.book.bytes, path: "a.xlsx", into: &problems)
    #expect(problems.printed == broken.printed)
  }

  private static func value(
    _ cell: String, _ id: Int = 0, properties: String = "", strings: String? = nil
  ) -> WorkbookFixture {
    oneValue(cell, styles: [0, id], properties: properties, strings: strings)
  }

  private static let cells = [
    Broken(
      "48 an index of a text that is not there", value(#"<c r="B2" t="s"><v>7</v></c>"#),
      """
      a.xlsx:keys!B2: error: the cell points to text 7, which the workbook lacks [DamagedWorkbook]
        fix: open the file in a spreadsheet program and save it as .xlsx again
      """),
    Broken(
      "49 a formula that was never computed", value(#"<c r="B2"><f>1+1</f></c>"#),
      """
      a.xlsx:keys!B2: error: a formula stands here that was never computed [FormulaWithoutValue]
        fix: open the file in a spreadsheet program and save it, or write the value
      """),
    Broken(
      "49 a formula that failed", value(#"<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#),
      """
      a.xlsx:keys!B2: error: a cell must have a value, found the error '#DIV/0!' [ErrorValue]
        B2 | #DIV/0!
        fix: mend the formula, or write the value
      """),
    Broken(
      "49 a last value that is not what its formula gives",
      value(#"<c r="B2"><f>1+1</f><v>3</v></c>"#),
      """
      a.xlsx:keys!B2: warning: a formula stands here; its last computed value '3' was read [Formula]
        B2 | 3
        why: the value is as old as the last time a spreadsheet program computed it
        fix: paste the value in place of the formula
      """),
    Broken(
      "50 the day that never was", value(#"<c r="B2" s="1"><v>60</v></c>"#, 14),
      """
      a.xlsx:keys!B2: error: the date in this cell, day 60 of the workbook, is not in the calendar \
      [NoSuchDay]
        B2 | 60
        why: spreadsheet programs count a 29 February 1900 that never was
        fix: write the day as YYYY-MM-DD
      """),
    Broken(
      "50 a day before the count starts", value(#"<c r="B2" s="1"><v>0</v></c>"#, 14),
      """
      a.xlsx:keys!B2: error: the date in this cell, day 0 of the workbook, is not in the calendar \
      [NoSuchDay]
        B2 | 0
        fix: write the day as YYYY-MM-DD
      """),
    Broken(
      "50 a day with a time", value(#"<c r="B2" s="1"><v>46279.604166666664</v></c>"#, 22),
      """
      a.xlsx:keys!B2: error: a cell with a date must hold a day without a time [TimeOfDay]
        B2 | 2026-09-14 14:30
        fix: write the day as YYYY-MM-DD
      """),
    Broken(
      "50 a day with a time as ISO 8601 has it",
      value(#"<c r="B2" t="d"><v>2026-09-14T14:30:00</v></c>"#),
      """
      a.xlsx:keys!B2: error: a cell with a date must hold a day without a time [TimeOfDay]
        B2 | 2026-09-14T14:30:00
        fix: write the day as YYYY-MM-DD
      """),
    Broken(
      "50 a time only", value(#"<c r="B2" s="1"><v>6.25E-2</v></c>"#, 20),
      """
      a.xlsx:keys!B2: error: a cell must not be formatted as a time, found '01:30' [TimeAlone]
        why: what it holds is a part of a day, whatever unit is meant
        fix: format the cell as General, then type the number in the unit asked for, such as 1.5, \
      or the day as YYYY-MM-DD
      """),
    Broken(
      "a percentage", value(#"<c r="B2" s="1"><v>0.95</v></c>"#, 9),
      """
      a.xlsx:keys!B2: error: a number must not be formatted as a percentage [Percentage]
        B2 | 0.95
        why: the cell holds 0.95 and shows a hundred times as much
        fix: format the cell as a number, then type the number that is meant
      """),
    Broken(
      "a number of more digits than are kept", value(#"<c r="B2"><v>0.30000000000000004</v></c>"#),
      """
      a.xlsx:keys!B2: error: a number of a workbook has at most 15 digits, found \
      '0.30000000000000004' [TooManyDigits]
        why: spreadsheet programs do not keep more
        fix: round it, or format the cell as text and type it again
      """),
    Broken(
      "a number that is none", value(#"<c r="B2"><v>nan</v></c>"#),
      """
      a.xlsx:keys!B2: error: the cell is damaged: 'nan' is no value of its kind [NotACellValue]
        fix: type the value again
      """),
    Broken(
      "a character that cannot be seen",
      value(#"<c r="B2" t="inlineStr"><is><t>甲&#x202E;乙</t></is></c>"#),
      """
      a.xlsx:keys!B2: error: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot be printed and is not allowed \
      [UnsafeCharacter]
        B2 | 甲\u{FFFD}乙
        why: invisible and direction-changing characters make a name read as another one
        fix: delete the character
      """),
    Broken(
      "a text longer than the format allows",
      value(
        #"<c r="B2" t="inlineStr"><is><t>"# + String(repeating: "长", count: 32_768)
          + "</t></is></c>"),
      """
      a.xlsx:keys!B2: error: a cell holds at most 32767 characters [CellTooLong]
        B2 | \(String(repeating: "长", count: 120))…
      """),
  ]

  private static func list(
    _ rows: String, before: String = "", after: String = "", tab: String = ""
  ) -> WorkbookFixture {
    var book = WorkbookFixture(WorkbookFixture.row(1, ["甲 a", "b"]) + rows)
    book.before["list"] = before
    book.after["list"] = after
    book.tabs["list"] = tab
    return book
  }

  private static let sheets = [
    Broken(
      "51 merged score cells above cells of their own",
      list(
        WorkbookFixture.row(2, ["1", "2"]) + WorkbookFixture.row(3, ["3", "4"])
          + WorkbookFixture.row(4, ["5", "6"]),
        after: #"<mergeCells><mergeCell ref="B2:B4"/></mergeCells>"#),
      """
      a.xlsx:list!B2: error: cells B2:B4 are merged, so their value may stand for one or for all \
      [MergedCells]
        B2 | 2
        fix: unmerge them, then write the value into each cell it holds for
      """),
    Broken(
      "51 merged score cells",
      list(
        WorkbookFixture.row(2, ["1", "2"]) + WorkbookFixture.row(3, ["3", ""]),
        after: #"<mergeCells><mergeCell ref="B2:B3"/></mergeCells>"#),
      """
      a.xlsx:list!B2: error: cells B2:B3 are merged, so their value may stand for one or for all \
      [MergedCells]
        B2 | 2
        fix: unmerge them, then write the value into each cell it holds for
      """),
    Broken(
      "51 a hidden row",
      list(#"<row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>"#),
      """
      a.xlsx:list!A2: error: row 2 is hidden [Hidden]
        why: what nobody sees must not count
        fix: show the row or clear the filter, or delete the row
      """),
    Broken(
      "51 a hidden column",
      list(
        WorkbookFixture.row(2, ["1", "2"]),
        before: #"<cols><col min="2" max="16384" hidden="true"/></cols>"#),
      """
      a.xlsx:list!B1: error: column B is hidden [Hidden]
        why: what nobody sees must not count
        fix: show the column, or delete it
      """),
    Broken(
      "51 a row of no height",
      list(#"<row r="2" ht="0"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>"#),
      """
      a.xlsx:list!A2: error: row 2 is hidden [Hidden]
        why: what nobody sees must not count
        fix: show the row or clear the filter, or delete the row
      """),
    Broken(
      "51 a column of no width",
      list(
        WorkbookFixture.row(2, ["1", "2"]),
        before: #"<cols><col min="2" max="16384" width="0"/></cols>"#),
      """
      a.xlsx:list!B1: error: column B is hidden [Hidden]
        why: what nobody sees must not count
        fix: show the column, or delete it
      """),
    Broken(
      "51 a hidden column of many rows, said once",
      list(
        (2...400).map { WorkbookFixture.row($0, ["1", "2"]) }.joined(),
        before: #"<cols><col min="1" max="1" hidden="1"/></cols>"#),
      """
      a.xlsx:list!A1: error: column A is hidden [Hidden]
        why: what nobody sees must not count
        fix: show the column, or delete it
      """),
    Broken(
      "51 a hidden sheet",
      list(WorkbookFixture.row(2, ["1", "2"]), tab: #"state="veryHidden""#),
      """
      a.xlsx:list!A1: error: sheet 'list' is hidden [Hidden]
        why: what nobody sees must not count
        fix: show the sheet, or delete it
      """),
    Broken(
      "51 two sheets of one name",
      WorkbookFixture([
        ("list", WorkbookFixture.row(1, ["a", "b"])),
        ("甲 list", WorkbookFixture.row(1, ["a", "b"])),
      ]),
      """
      a.xlsx:'甲 list'!A1: error: sheet 'list' can only be given once [SheetTwice]
        fix: put the rows of both into one
      a.xlsx:list!A1: note: 'list' begins here
      """),
    Broken(
      "a sheet without an id", WorkbookFixture([("评分", WorkbookFixture.row(1, ["a", "b"]))]),
      """
      a.xlsx: error: the file has no sheet with anything in it [EmptyFile]

      a.xlsx:评分!A1: error: the name of a sheet ends in the id of what it holds, found '评分' \
      [SheetWithoutID]
        fix: add the id, as in '评分 findings', or put the name in brackets if the sheet is not to \
      be read
      """),
    Broken(
      "a sheet without a header", WorkbookFixture(WorkbookFixture.row(2, ["a"])),
      """
      a.xlsx:list!A2: error: sheet 'list' has no header row, which names at least two columns \
      [NoHeader]
        A2 | a
        fix: write the ids of the columns above the values
      """),
    Broken(
      "headers that are wrong",
      WorkbookFixture(
        WorkbookFixture.row(1, ["a", "乙", "a", ""])
          + WorkbookFixture.row(2, ["1", "2", "3", "4"])),
      """
      a.xlsx:list!B1: error: a column header ends in the id of its column, found '乙' \
      [HeaderWithoutID]
        B1 | 乙
        fix: add the id, as in '结果 outcome', or put the header in brackets if the column is not \
      to be read

      a.xlsx:list!C1: error: column 'a' can only be given once [ColumnTwice]
        C1 | a
        fix: delete one of the two
      a.xlsx:list!A1: note: 'a' stands here already
        A1 | a

      a.xlsx:list!D2: error: a cell of sheet 'list' stands in a column without header \
      [ColumnWithoutHeader]
        D2 | 4
        fix: write a header above it, in brackets if the column is not to be read
      """),
    Broken(
      "keys that are wrong",
      WorkbookFixture([
        (
          "keys",
          WorkbookFixture.row(1, ["key", "value"]) + WorkbookFixture.row(2, ["a.b", "1"])
            + WorkbookFixture.row(3, ["a.b", "2"]) + WorkbookFixture.row(4, ["a", "3"])
            + WorkbookFixture.row(5, ["a.b.c", "4"]) + WorkbookFixture.row(6, ["", "5"])
            + WorkbookFixture.row(7, ["a..d", "6"])
        )
      ]),
      """
      a.xlsx:keys!A3: error: key 'a.b' can only be given once [DuplicateKey]
        A3 | a.b
        fix: delete one of the two
      a.xlsx:keys!A2: note: 'a.b' stands here already
        A2 | a.b

      a.xlsx:keys!A4: error: 'a' cannot be given beside a part of it, or what it is part of \
      [KeyAndMap]
        A4 | a
        fix: delete one of the two
      a.xlsx:keys!A2: note: the other one
        A2 | a.b

      a.xlsx:keys!A5: error: 'a.b.c' cannot be given beside a part of it, or what it is part of \
      [KeyAndMap]
        A5 | a.b.c
        fix: delete one of the two
      a.xlsx:keys!A2: note: the other one
        A2 | a.b

      a.xlsx:keys!B6: error: a value stands beside no key [ValueWithoutKey]
        B6 | 5
        fix: write its key, or delete it

      a.xlsx:keys!A7: error: a key is made of words and dots, found 'a..d' [NotAKey]
        A7 | a..d
        fix: write it as in 'holder.name.zh'
      """),
  ]
}
