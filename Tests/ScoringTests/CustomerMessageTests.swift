import Diagnostics
import Reading
import TestSupport
import Testing

@testable import Scoring

/// What is wrong with a customer list is told by line and cell, and stops no other row.
@Suite struct CustomerMessageTests {
  private func expect(_ file: BrokenFile, by scheme: Scheme, rated: [String]) throws {
    let day = try #require(Day("2026-11-12"))
    let result = rate(file.source.text, by: scheme, on: day)
    file.expect(result.problems)
    #expect(result.rated.map(\.id) == rated)
  }

  @Test(arguments: headers) func saysOfHeaders(_ file: BrokenFile) throws {
    try expect(file, by: readScheme(small), rated: [])
  }

  @Test(arguments: rows) func saysOfRows(_ file: BrokenFile) throws {
    try expect(file, by: readScheme(small), rated: ["last"])
  }

  @Test(arguments: words) func saysOfWords(_ file: BrokenFile) throws {
    let scheme = try readScheme(
      replacing(["      raters: {combine: mean, least: 2}": ""], in: methodSchemeText))
    try expect(file, by: scheme, rated: [])
  }

  @Test func refusesASchemeOfSeveralRaters() throws {
    try expect(
      BrokenFile(
        "several raters", path: "list.csv", "▸customer,since\n",
        """
        list.csv:1:1: error: scheme 'methods' has several raters for '1.2', and a list has one cell \
        for each [SeveralRaters]
          1 | customer,since
            | ^^^^^^^^
          fix: write an audit file for each customer
        """), by: readScheme(methodSchemeText), rated: [])
  }

  private static let headers = [
    BrokenFile(
      "columns that are missing, misspelt, twice", path: "list.csv",
      "▸▸customr,▸sinc,spend,▸spend\n",
      """
      list.csv:1:1: error: the scheme asks for no column 'customr' [UnknownColumn]
        1 | customr,sinc,spend,spend
          | ^^^^^^^
        fix: write 'customer'

      list.csv:1:1: error: the list has no columns 'customer', 'since' [MissingColumns]
        1 | customr,sinc,spend,spend
          | ^^^^^^^
        fix: add them; the order is free

      list.csv:1:9: error: the scheme asks for no column 'sinc' [UnknownColumn]
        1 | customr,sinc,spend,spend
          |         ^^^^
        fix: write 'since'

      list.csv:1:20: error: column 'spend' can only stand once [ColumnTwice]
        1 | customr,sinc,spend,spend
          |                    ^^^^^
        fix: delete one of the two
      list.csv:1:14: note: 'spend' stands here already
        1 | customr,sinc,spend,spend
          |              ^^^^^
      """),
    BrokenFile(
      "a list of something else", path: "list.csv", "▸▸电话,姓名,金额\n",
      """
      list.csv:1:1: error: the scheme asks for no columns '电话', '姓名', '金额' [UnknownColumn]
        1 | 电话,姓名,金额
          | ^^^^
        fix: use one of 'customer', 'since', 'spend'

      list.csv:1:1: error: the list has no columns 'customer', 'since', 'spend' [MissingColumns]
        1 | 电话,姓名,金额
          | ^^^^
        fix: add them; the order is free
      """),
    BrokenFile(
      "a list parted by semicolons", path: "list.csv", "▸\"customer\";\"since\";\"spend\"\n",
      """
      list.csv:1:1: error: the cells of a CSV are parted by commas, found semicolons [OtherDelimiter]
        1 | "customer";"since";"spend"
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^
        why: whether a comma parts cells or decimals would be a guess
        fix: save it as CSV with commas
      """),
    BrokenFile(
      "a month that is missing", path: "list.csv", "▸customer,since,spend.1,spend.3\n",
      """
      list.csv:1:1: error: the list has no column 'spend.2' [MissingColumns]
        1 | customer,since,spend.1,spend.3
          | ^^^^^^^^
        fix: add it; the order is free
      """),
    BrokenFile(
      "months and a whole", path: "list.csv",
      "customer,since,spend.1,spend.2,spend.3,▸spend,▸spend.4\n",
      """
      list.csv:1:40: error: 'spend' stands in the list by month ('spend.1') and as a whole \
      [MonthsAndWhole]
        1 | customer,since,spend.1,spend.2,spend.3,spend,spend.4
          |                                        ^^^^^
        fix: delete one of the two forms

      list.csv:1:46: error: the scheme asks for no column 'spend.4' [UnknownColumn]
        1 | customer,since,spend.1,spend.2,spend.3,spend,spend.4
          |                                              ^^^^^^^
        fix: write 'spend.1' or 'spend.2' or 'spend.3'
      """),
  ]

  private static func row(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(
      name, path: "list.csv",
      "customer,since,spend.1,spend.2,spend.3\n\(text)\nlast,2020-01-01,1,2,3\n", printed)
  }

  private static let rows = [
    row(
      "a sign before 0", "甲,2026-01-01,1,2,▸-0",
      """
      list.csv:2:18: error: 'spend.3' must be a number that is not negative, found '-0' [NotANumber]
        2 | 甲,2026-01-01,1,2,-0
          |                   ^^
        fix: write 0
      """),
    row(
      "ids with a space and a tab beside them", "▸ 甲,2026-01-01,1,2,3\n▸\"\t乙\",2026-01-01,1,2,3",
      """
      list.csv:2:1: error: 'customer' must not have white space at its ends [SpaceAround]
        2 |  甲,2026-01-01,1,2,3
          | ^^^
        why: the id must come back as it was, and nobody sees the space
        fix: delete the space

      list.csv:3:1: error: 'customer' must stand in one line [NotOneLine]
        3 | " 乙",2026-01-01,1,2,3
          | ^^^^^
        fix: write a space in place of each line break and tab
      """),
    row(
      "a row of fewer cells", "▸甲,2026-01-01,1",
      """
      list.csv:2:1: error: a row has 5 cells; this one has 3 [RaggedRow]
        2 | 甲,2026-01-01,1
          | ^^
        fix: add the missing cells
      """),
    row(
      "a row of more cells", "▸甲,2026-01-01,1,2,3,5",
      """
      list.csv:2:1: error: a row has 5 cells; this one has 6 [RaggedRow]
        2 | 甲,2026-01-01,1,2,3,5
          | ^^
        fix: put a cell with a comma in double quotes
      """),
    row(
      "every cell wrong", "▸,▸2026/1/1,1,2,3",
      """
      list.csv:2:1: error: 'customer' must not be blank [BlankText]
        2 | ,2026/1/1,1,2,3
          | ^

      list.csv:2:2: error: 'since' must be a day of the calendar, found '2026/1/1' [NotADay]
        2 | ,2026/1/1,1,2,3
          |  ^^^^^^^^
        fix: write it as YYYY-MM-DD, such as 2026-09-14
      """),
    row(
      "values that are none", "甲,2026-01-01,▸１２,▸\"1,5\",▸-1",
      """
      list.csv:2:14: error: 'spend.1' must be a number that is not negative, found '１２' [NotANumber]
        2 | 甲,2026-01-01,１２,"1,5",-1
          |               ^^^^
        fix: write 12

      list.csv:2:17: error: 'spend.2' must be a number that is not negative, found '1,5' [NotANumber]
        2 | 甲,2026-01-01,１２,"1,5",-1
          |                    ^^^^^
        fix: write 1.5

      list.csv:2:23: error: 'spend.3' must be a number that is not negative, found '-1' [NotANumber]
        2 | 甲,2026-01-01,１２,"1,5",-1
          |                          ^^
        fix: write a decimal such as 4.5, or a fraction such as 10/3, without quotes
      """),
    row(
      "a month without a value", "甲,2026-01-01,1,▸,3",
      """
      list.csv:2:16: error: 'spend.2' must have a value [EmptyCell]
        2 | 甲,2026-01-01,1,,3
          |                 ^
        fix: write the value; only months before joining are empty
      """),
    row(
      "a part of a month that does not count", "甲,2026-08-02,▸5,2,3",
      """
      list.csv:2:14: error: 'spend.1' must be empty: the customer has no such month yet \
      [MonthBeforeFirst]
        2 | 甲,2026-08-02,5,2,3
          |               ^
        why: the last column is the month before the rating, and the first month that counts \
      follows from 'since'
        fix: empty the cell, or correct 'since'
      """),
    row(
      "joining after the rating", "甲,▸2026-11-13,,,",
      """
      list.csv:2:3: error: 'since' on 2026-11-13 is after the rating on 2026-11-12 [JoinedLater]
        2 | 甲,2026-11-13,,,
          |    ^^^^^^^^^^
        fix: correct the day, or delete the row
      """),
  ]

  private static func words(_ name: String, _ text: String, _ printed: String) -> BrokenFile {
    BrokenFile(
      name, path: "list.csv", "customer,since,response,1.2,1.3,spend,stops,repair,4\n\(text)\n",
      printed)
  }

  private static let words = [
    words(
      "words nobody knows", "甲,2026-01-01,1,▸4,▸greet clos,1,▸0.5,1,▸confirming",
      """
      list.csv:2:16: error: '1.2' must be a rating of the clause, found '4' [UnknownRating]
        2 | 甲,2026-01-01,1,4,greet clos,1,0.5,1,confirming
          |                 ^
        fix: use one of '5', '3', '1'

      list.csv:2:18: error: the checklist has no item 'clos' [UnknownItem]
        2 | 甲,2026-01-01,1,4,greet clos,1,0.5,1,confirming
          |                   ^^^^^^^^^^
        fix: write 'close'

      list.csv:2:31: error: 'stops' must be a whole number from 0, found 0.5 [ValueOutside]
        2 | 甲,2026-01-01,1,4,greet clos,1,0.5,1,confirming
          |                                ^^^
        fix: correct the value; the unit is times

      list.csv:2:37: error: '4' must be an outcome, found 'confirming' [NotAnOutcome]
        2 | 甲,2026-01-01,1,4,greet clos,1,0.5,1,confirming
          |                                      ^^^^^^^^^^
        fix: write 'conforming' or 'nonconforming'
      """),
    words(
      "cells without words", "甲,2026-01-01,▸,▸,▸,▸,▸,▸,▸",
      ["response", "1.2", "1.3", "spend", "stops", "repair", "4"].enumerated().map { index, name in
        """
        list.csv:2:\(14 + index): error: '\(name)' must have a value [EmptyCell]
          2 | 甲,2026-01-01,,,,,,,
            | \(String(repeating: " ", count: 14 + index))^
          fix: write the value; only months before joining are empty
        """
      }.joined(separator: "\n\n")),
    words(
      "a whole where there are no months", "甲,2026-11-01,1,5,greet,▸1,0,1,conforming",
      """
      list.csv:2:24: error: 'spend' must be empty: the customer has no such month yet \
      [MonthBeforeFirst]
        2 | 甲,2026-11-01,1,5,greet,1,0,1,conforming
          |                         ^
        why: the last column is the month before the rating, and the first month that counts \
      follows from 'since'
        fix: empty the cell, or correct 'since'
      """),
  ]
}
