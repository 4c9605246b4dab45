import Diagnostics
import Reading
import TestSupport
import Testing

/// What the strict getters say of cells.
@Suite struct SheetValueTests {
  private func printed(_ csv: String) throws -> String {
    var problems = Problems()
    let root = try #require(
      Node.read(Array((csv + "\n[end]").utf8), path: "a.csv", into: &problems))
    _ = ValueForm(root, &problems)
    return problems.printed
  }

  private struct ValueForm {
    init?(_ root: Node, needsParts: Bool = false, _ problems: inout Problems) {
      guard var map = Mapping(root, "", &problems) else { return nil }
      _ = map.text("name", &problems)
      _ = map.list("parts", needsSheet: needsParts, &problems) { $0.text($1, &$2) }
      _ = map.optionalText("note", &problems)
      _ = map.map("closing", &problems) { node, name, problems -> Day? in
        guard var map = Mapping(node, name, &problems) else { return nil }
        defer { map.finish(&problems) }
        return map.day("on", &problems)
      }
      _ = map.list("list", &problems) { node, name, problems -> Int? in
        guard var map = Mapping(node, name, &problems) else { return nil }
        defer { map.finish(&problems) }
        _ = map.list("words", &problems) { node, name, problems in node.text(name, &problems) }
        _ = map.map("samples", &problems) { node, name, problems -> Int? in
          guard var map = Mapping(node, name, &problems) else { return nil }
          defer { map.finish(&problems) }
          return map.integer("drawn", in: 1...100, &problems)
        }
        return map.integer("count", in: 1...100, &problems)
      }
      map.finish(&problems)
    }
  }

  @Test func takesEmptyCellsForAbsentKeys() throws {
    #expect(
      try printed(
        """
        [keys]
        key,value
        name,x
        note,
        closing.on,
        [list]
        count,samples.drawn,words[]
        1,,
        """) == "")
  }

  @Test func pointsAtTheEmptyCell() throws {
    #expect(
      try printed("[keys]\nkey,value\nname,\nlost,\n[list]\ncount,samples.drawn\n,2\n") == """
        a.csv:3:6: error: 'name' has no value [MissingValue]
          3 | name,
            |      ^
          cell: keys!B3
          fix: fill it in

        a.csv:4:1: error: the file has no key 'lost' [UnknownKey]
          4 | lost,
            | ^^^^
          cell: keys!A4
          fix: write 'list'

        a.csv:7:1: error: 'list[1].count' has no value [MissingValue]
          7 | ,2
            | ^
          cell: list!A7
          fix: fill it in
        """)
  }

  @Test func tellsOfASheetThatIsMissing() throws {
    func problems(_ text: String, _ path: String) throws -> Problems {
      var problems = Problems()
      let root = try #require(Node.read(Array(text.utf8), path: path, into: &problems))
      _ = ValueForm(root, needsParts: true, &problems)
      return problems
    }
    #expect(
      try problems("[keys]\nkey,value\nname,x\n[end]", "a.csv").printed == """
        a.csv: error: the file must have the sheet 'parts' [MissingSheet]
          why: a sheet that was deleted or cut off is not the same as one with nothing to say
          fix: add it with its header row, and no rows below if there is nothing to say
        """)
    // Where nothing was filled in, and in a file that has no sheets.
    #expect(
      try problems("[keys]\nkey,value\nname,x\n[parts]\na,b\n[end]", "a.csv").printed == "")
    #expect(try problems("name: x", "a.yaml").printed == "")
  }

  @Test func saysOneThingOfASheetWithoutHeader() throws {
    var problems = Problems()
    let text = "[keys]\nkey,value\nname,x\n[parts]\na\n[end]"
    _ = Node.read(Array(text.utf8), path: "a.csv", into: &problems) {
      ValueForm($0, needsParts: true, &$1)
    }
    #expect(problems.diagnostics.map(\.identifier) == ["NoHeader"])
  }

  /// A tab beside an id would be lost without a word.
  @Test(arguments: ["[keys]\nkey,value\nname,\tx\n", "[keys]\nkey,value\nname,'\tx\n"])
  func refusesATabBesideAText(text: String) throws {
    let cell = text.split(separator: ",").last.map { String($0.trimmingPrefix("'")) } ?? ""
    #expect(cell == "\tx\n")
    #expect(
      try printed(text).hasPrefix("a.csv:3:6: error: 'name' must stand in one line [NotOneLine]\n"))
    #expect(try printed("[keys]\nkey,value\nname,x\nnote,\t\n") == "")
  }

  @Test func saysWhatADayIsWhereANumberShouldBe() throws {
    let book = oneValue(#"<c r="B2" s="1"><v>46279</v></c>"#, styles: [0, 14])
    var problems = Problems()
    let root = try #require(Node.read(book.bytes, path: "a.xlsx", into: &problems))
    #expect(root.descendant("a")?.integer("a", in: 1...9, &problems) == nil)
    #expect(
      problems.printed == """
        a.xlsx:keys!B2: error: 'a' must be a whole number from 1 to 9, found the day '2026-09-14' \
        [NotAnInteger]
          B2 | 2026-09-14
          fix: format the cell as General, then type the number
        """)
  }

  /// A rounded cell that is no whole number is one problem.
  @Test func makesAWarningANoteOfAnError() {
    let book = oneValue(#"<c r="B2" s="1"><v>3.4</v></c>"#, styles: [0, 1])
    var problems = Problems()
    _ = Node.read(book.bytes, path: "a.xlsx", into: &problems) { root, problems in
      root.descendant("a")?.integer("a", in: 1...9, &problems)
    }
    #expect(
      problems.printed == """
        a.xlsx:keys!B2: error: 'a' must be a whole number from 1 to 9, found '3.4' [NotAnInteger]
          B2 | 3.4
          fix: write digits only, without quotes, sign or separators
        a.xlsx:keys!B2: note: the cell shows 3, but holds 3.4, which was read
          B2 | 3.4
        """)
  }

  @Test func tellsOfAColumnOnceForAllRows() throws {
    #expect(
      try printed("[keys]\nkey,value\nname,x\n[list]\ncuont,samples.dawn\n1,2\n3,4\n") == """
        a.csv:5:1: error: sheet 'list' must have the column 'count' [MissingColumn]
          5 | cuont,samples.dawn
            | ^^^^^
          cell: list!A5
          fix: add 'count' to the header row

        a.csv:5:1: error: sheet 'list' has no column 'cuont' [UnknownColumn]
          5 | cuont,samples.dawn
            | ^^^^^
          cell: list!A5
          fix: write 'count'

        a.csv:5:7: error: sheet 'list' must have the column 'samples.drawn' [MissingColumn]
          5 | cuont,samples.dawn
            |       ^^^^^^^^^^^^
          cell: list!B5
          fix: add 'samples.drawn' to the header row

        a.csv:5:7: error: sheet 'list' has no column 'samples.dawn' [UnknownColumn]
          5 | cuont,samples.dawn
            |       ^^^^^^^^^^^^
          cell: list!B5
          fix: write 'samples.drawn'
        """)
  }

  @Test(
    "gives the number that is meant",
    arguments: [
      ("９５", "write 95"),
      ("95,0", "write digits only, without quotes, sign or separators"),
      ("1,000", "write 1000"), ("1 000", "write 1000"),
      ("1，000", "write 1000"), ("007", "write 7"), ("+7", "write 7"),
      ("1001", "write a number from 1 to 1000"), ("-1", "write a number from 1 to 1000"),
      ("1,00,0", "write digits only, without quotes, sign or separators"),
      ("many", "write digits only, without quotes, sign or separators"),
      ("1.2.3", "write digits only, without quotes, sign or separators"),
    ])
  func givesPlainNumbers(written: String, fix: String) throws {
    var problems = Problems()
    let text = "[keys]\nkey,value\na,\"\(written)\"\n[end]"
    let root = try #require(Node.read(Array(text.utf8), path: "a.csv", into: &problems))
    #expect(root.descendant("a")?.integer("a", in: 1...1000, &problems) == nil)
    #expect(problems.diagnostics.first?.fix == fix)
  }

  /// Only what is wrong with the cell, and nothing of a value that is missing or of another kind.
  @Test(arguments: [
    (#"<c r="B2" t="e"><v>#N/A</v></c>"#, 0, "ErrorValue"),
    (#"<c r="B2"><f>1+1</f></c>"#, 0, "FormulaWithoutValue"),
    (#"<c r="B2" s="1"><v>0.95</v></c>"#, 9, "Percentage"),
    (#"<c r="B2" s="1"><v>46279.5</v></c>"#, 22, "TimeOfDay"),
    (#"<c r="B2"><v>0.30000000000000004</v></c>"#, 0, "TooManyDigits"),
  ])
  func saysOneThingOfACellThatCannotBeRead(cell: String, style: Int, identifier: String) throws {
    let book = oneValue(cell, styles: [0, style])
    var problems = Problems()
    let read = Node.read(book.bytes, path: "a.xlsx", into: &problems) { root, problems in
      var map = Mapping(root, "", &problems)
      _ = map?.text("a", &problems)
      _ = map?.day("a", &problems)
      _ = map?.integer("a", in: 1...9, &problems)
      _ = map?.list("a", isRequired: true, &problems) { $0.text($1, &$2) }
      map?.finish(&problems)
      return map?.name
    }
    #expect(read == nil)
    #expect(problems.diagnostics.map(\.identifier) == [identifier])
  }

  @Test func saysOneThingOfACellInAList() throws {
    var book = WorkbookFixture([
      (
        "list",
        WorkbookFixture.row(1, ["count", "samples.drawn", "words[]"])
          + #"<row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="e"><v>#REF!</v></c>"#
          + #"<c r="C2" t="e"><v>#NAME?</v></c></row>"#
      )
    ])
    book.sheets.append(
      ("keys", WorkbookFixture.row(1, ["key", "value"]) + WorkbookFixture.row(2, ["name", "x"])))
    var problems = Problems()
    _ = Node.read(book.bytes, path: "a.xlsx", into: &problems) { ValueForm($0, &$1) }
    #expect(
      problems.printed == """
        a.xlsx:list!A2: error: a cell must have a value, found the error '#N/A' [ErrorValue]
          A2 | #N/A
          fix: mend the formula, or write the value

        a.xlsx:list!B2: error: a cell must have a value, found the error '#REF!' [ErrorValue]
          B2 | #REF!
          fix: mend the formula, or write the value

        a.xlsx:list!C2: error: a cell must have a value, found the error '#NAME?' [ErrorValue]
          C2 | #NAME?
          fix: mend the formula, or write the value
        """)
  }

  @Test func saysThatACellMustBeFormattedAsText() throws {
    let book = oneValue(#"<c r="B2" s="1"><v>46279</v></c>"#, styles: [0, 14])
    var problems = Problems()
    let root = try #require(Node.read(book.bytes, path: "a.xlsx", into: &problems))
    #expect(root.descendant("a")?.text("a", &problems) == nil)
    #expect(
      problems.printed == """
        a.xlsx:keys!B2: error: 'a' must be text, found a day [WrongKind]
          B2 | 2026-09-14
          fix: format the cell as text, then type it again
        """)
    #expect(root.descendant("a")?.day("a", &problems)?.description == "2026-09-14")
  }
}
