import Diagnostics
import Reading
import TestSupport
import Testing

/// Cells that hold something else than people see, or than what counts, whatever their numbers.
@Suite struct CellLookTests {
  private func printed(_ book: WorkbookFixture) -> String {
    var problems = Problems()
    let root = Node.read(book.bytes, path: "a.xlsx", into: &problems)
    #expect((root == nil) == problems.hasErrors)
    return problems.printed
  }

  private static let word = #"<c r="B2" s="1" t="inlineStr"><is><t>conforming</t></is></c>"#

  private static func styled(
    font: String = "", fill: String = "", rest: String = "/>", cell: String = word
  ) -> WorkbookFixture {
    var book = oneValue(cell, styles: [0, 0])
    book.looks =
      "<fonts><font><sz val=\"11\"/></font><font>\(font)</font></fonts>"
      + "<fills><fill><patternFill/></fill><fill>\(fill)</fill></fills>"
      + #"<borders><border><left><color rgb="FFFFFFFF"/></left></border></borders>"#
    book.cells = ["/>", #"fontId="1" fillId="1" \#(rest)"#]
    return book
  }

  private static let struck = "is struck through"
  private static let unseen = "is written in the colour behind it"
  private static let tiny = "is too small to be read"
  private static let pictures = "is written in a font of pictures"
  private static let fixes = [
    struck: "delete what no longer holds, or take the line away", unseen: "choose another colour",
    tiny: "make it larger", pictures: "choose another font",
  ]

  @Test(
    "refuses a cell whose style hides it or strikes it through",
    arguments: [
      ("<strike/>", "", struck), (#"<strike val="true"/><b/>"#, "", struck),
      (#"<color rgb="FFFFFFFF"/>"#, "", unseen), (#"<color rgb="FFF0F0F0"/>"#, "", unseen),
      (#"<color theme="0"/>"#, "", unseen), (#"<color indexed="9"/>"#, "", unseen),
      (
        #"<color rgb="FF204060"/>"#,
        #"<patternFill patternType="solid"><fgColor rgb="FF204060"/></patternFill>"#, unseen
      ),
      ("", #"<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>"#, unseen),
      (
        #"<color theme="1"/>"#,
        #"<patternFill patternType="solid"><fgColor indexed="8"/></patternFill>"#, unseen
      ),
      (#"<sz val="1"/>"#, "", tiny), (#"<name val="Wingdings 2"/>"#, "", pictures),
    ])
  func refusesAStyle(font: String, fill: String, how: String) {
    #expect(
      printed(Self.styled(font: font, fill: fill)) == """
        a.xlsx:keys!B2: error: what a cell says must be seen as it is; this \(how) [NotAsShown]
          B2 | conforming
          fix: \(Self.fixes[how] ?? "")
        """)
  }

  @Test(
    "reads a cell that is seen",
    arguments: [
      (#"<strike val="0"/>"#, ""), (#"<color theme="1"/>"#, ""), (#"<color auto="1"/>"#, ""),
      (#"<color theme="0" tint="-0.5"/>"#, ""), (#"<color theme="4"/>"#, ""),
      (#"<color rgb="FFFF0000"/><sz val="8"/>"#, ""), (#"<vertAlign val="superscript"/>"#, ""),
      (
        #"<color rgb="FFFFFFFF"/>"#,
        #"<patternFill patternType="solid"><fgColor rgb="FF204060"/></patternFill>"#
      ),
      (
        #"<color theme="0"/>"#,
        #"<patternFill patternType="solid"><fgColor theme="4"/></patternFill>"#
      ),
      (#"<color theme="0"/>"#, #"<gradientFill><stop><color theme="4"/></stop></gradientFill>"#),
      (#"<color theme="0"/>"#, #"<patternFill patternType="gray125"/>"#),
    ])
  func readsAStyle(font: String, fill: String) {
    #expect(printed(Self.styled(font: font, fill: fill)) == "")
  }

  @Test func refusesANumberAndADayThatAreStruckThrough() {
    for cell in [#"<c r="B2" s="1"><v>3</v></c>"#, #"<c r="B2" s="1" t="b"><v>1</v></c>"#] {
      let printed = printed(Self.styled(font: "<strike/>", cell: cell))
      #expect(printed.contains("this is struck through [NotAsShown]"))
    }
  }

  @Test func refusesANumberThatIsRepeated() {
    let book = Self.styled(
      rest: #"><alignment horizontal="fill"/></xf>"#, cell: #"<c r="B2" s="1"><v>3</v></c>"#)
    #expect(
      printed(book) == """
        a.xlsx:keys!B2: error: what a cell says must be seen as it is; this is repeated until the \
        cell is full [NotAsShown]
          B2 | 3
          fix: align the cell in another way
        """)
  }

  @Test(
    "refuses a text of which a part does not count",
    arguments: [
      ("<r><t>con</t></r><r><rPr><strike/></rPr><t>forming</t></r>", "conforming", struck),
      (
        #"<r><rPr><color rgb="FFFFFFFF"/></rPr><t>non</t></r><r><t>conforming</t></r>"#,
        "nonconforming", unseen
      ),
      (
        #"<r><rPr><sz val="1"/></rPr><t>non</t></r><r><t>conforming</t></r>"#, "nonconforming", tiny
      ),
    ])
  func refusesARun(runs: String, text: String, how: String) {
    let printed = """
      a.xlsx:keys!B2: error: what a cell says must be seen as it is; this \(how) [NotAsShown]
        B2 | \(text)
        fix: \(Self.fixes[how] ?? "")
      """
    let inline = #"<c r="B2" t="inlineStr"><is>\#(runs)</is></c>"#
    #expect(self.printed(oneValue(inline)) == printed)
    let shared = oneValue(
      #"<c r="B2" t="s"><v>0</v></c>"#, strings: WorkbookFixture.strings("<si>\(runs)</si>"))
    #expect(self.printed(shared) == printed)
  }

  @Test func refusesARaisedFigureThatMakesAnotherNumber() {
    func book(_ text: String) -> WorkbookFixture {
      let raised = #"<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>"#
      return oneValue(
        #"<c r="B2" t="inlineStr"><is><r><t>\#(text)</t></r>\#(raised)</is></c>"#)
    }
    #expect(
      printed(book("3")) == """
        a.xlsx:keys!B2: error: what a cell says must be seen as it is; this has raised or lowered \
        figures [NotAsShown]
          B2 | 31
          fix: write them as they are, or delete them
        """)
    #expect(printed(book("seen in May")) == "")
  }

  @Test func readsRunsInTheColourOfTheirCell() {
    let cell =
      #"<c r="B2" s="1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>"#
    let book = Self.styled(
      font: #"<color rgb="FFFFFFFF"/>"#,
      fill: #"<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>"#, cell: cell
    )
    #expect(printed(book) == "")
  }

  @Test func readsRunsWhoseBlanksAreStruckThrough() {
    let runs = "<r><t>a</t></r><r><rPr><strike/></rPr><t xml:space=\"preserve\"> </t></r>"
    #expect(printed(oneValue(#"<c r="B2" t="inlineStr"><is>\#(runs)</is></c>"#)) == "")
  }

  private static let list =
    WorkbookFixture.row(1, ["a", "b"])
    + #"<row r="2"><c r="A2"><v>0</v></c><c r="B2"><v>0.12345</v></c></row>"#

  private static func sheet(
    _ content: String = list, before: String = "", after: String = ""
  ) -> WorkbookFixture {
    var book = WorkbookFixture(content)
    book.before["list"] = before
    book.after["list"] = after
    return book
  }

  @Test func refusesZerosInASheetThatShowsNone() {
    let views = #"<sheetViews><sheetView showZeros="0"/></sheetViews>"#
    #expect(
      printed(Self.sheet(before: views)) == """
        a.xlsx:list!A1: error: sheet 'list' has zeros in it and shows none [NotAsShown]
          why: what nobody sees must not count
          fix: have the sheet show zeros, in the settings of the view
        """)
  }

  @Test func warnsOfANumberThatHasNoRoom() {
    #expect(
      printed(Self.sheet(before: #"<cols><col min="2" max="2" width="5.7"/></cols>"#)) == """
        a.xlsx:list!B2: warning: the cell has no room for all of 0.12345, which was read \
        [ShownRounded]
          B2 | 0.12345
          why: a number without a format of its own is shown with as many decimals as have room
          fix: type the number that is meant, or make the column wider
        """)
    #expect(printed(Self.sheet(before: #"<cols><col min="2" max="2" width="7.7"/></cols>"#)) == "")
    #expect(printed(oneValue(#"<c r="B2"><v>0.1234567890</v></c>"#)) == "")
    #expect(
      printed(oneValue(#"<c r="B2"><v>0.1234567891</v></c>"#))
        .contains("no room for all of 0.1234567891"))
  }

  @Test(
    "refuses what is too flat or narrow to be seen",
    arguments: [
      (list, #"<sheetFormatPr defaultRowHeight="0.01"/>"#, "row 2 is hidden"),
      (list, #"<sheetFormatPr defaultColWidth="0.5"/>"#, "column A is hidden"),
      (list, #"<cols><col min="1" max="2" width="0.01"/></cols>"#, "column B is hidden"),
      (list.replacing(#"<row r="2">"#, with: #"<row r="2" ht="0.01">"#), "", "row 2 is hidden"),
      (list.replacing(#"<row r="2">"#, with: #"<row r="2" ht="2.9">"#), "", "row 2 is hidden"),
    ])
  func refusesWhatCannotBeSeen(rows: String, before: String, summary: String) {
    var problems = Problems()
    let root = Node.read(Self.sheet(rows, before: before).bytes, path: "a.xlsx", into: &problems)
    #expect(root == nil)
    #expect(problems.diagnostics.contains { $0.summary == summary })
    #expect(problems.diagnostics.allSatisfy { $0.identifier == "Hidden" })
  }

  @Test(arguments: [
    #"<sheetFormatPr defaultRowHeight="3" defaultColWidth="1"/>"#,
    #"<cols><col min="1" max="2" width="1"/></cols>"#,
    #"<cols><col min="1" max="2" width="1e300"/></cols>"#,
    #"<cols><col min="1" max="2" width="nan"/></cols>"#,
  ])
  func readsWhatCanBeSeen(before: String) {
    let rows = Self.list.replacing("0.12345", with: "1")
    #expect(printed(Self.sheet(rows, before: before)) == "")
  }

  @Test(
    "refuses a header that does not count",
    arguments: [
      (#"<row r="1" hidden="1">"#, "", "error: row 1 is hidden [Hidden]"),
      ("", "<rPr><strike/></rPr>", "this is struck through [NotAsShown]"),
    ])
  func refusesAHeader(row: String, run: String, message: String) {
    let header =
      #"\#(row.isEmpty ? #"<row r="1">"# : row)<c t="inlineStr"><is><t>a</t></is></c>"#
      + #"<c t="inlineStr"><is><r>\#(run)<t>b</t></r></is></c></row>"#
    let printed = printed(Self.sheet(header + WorkbookFixture.row(2, ["1", "2"])))
    #expect(printed.contains(message))
  }

  private static let disguises = [
    #"<dxf><numFmt numFmtId="170" formatCode="&quot;5&quot;"/></dxf>"#,
    "<dxf><font><strike/></font></dxf>", #"<dxf><font><color rgb="FFFFFFFF"/></font></dxf>"#,
  ]

  @Test(arguments: disguises) func refusesConditionsThatDisguise(look: String) {
    var book = Self.sheet(
      after: #"<conditionalFormatting sqref="B2:B9"><cfRule dxfId="0"/></conditionalFormatting>"#)
    book.conditions = look
    #expect(printed(book) == Self.condition)
  }

  private static let condition = """
    a.xlsx:list!A1: error: cells must show what they hold; a condition for B2:B9 gives them another \
    look [ConditionalFormat]
      why: it has a number format, strikes texts through, or hides them
      fix: delete the conditional format
    """

  /// Conditions that look at another sheet stand apart, with their looks.
  @Test(arguments: [
    #"<numFmt numFmtId="1" formatCode="0"/>"#, "<font><strike/></font>",
  ])
  func refusesConditionsOfOtherSheets(look: String) {
    let printed = printed(
      Self.sheet(
        after: """
          <extLst><ext><x:conditionalFormatting xmlns:x="x"><x:cfRule><x:dxf>\(look)</x:dxf>\
          </x:cfRule></x:conditionalFormatting></ext></extLst>
          """))
    #expect(printed == Self.condition.replacing("B2:B9", with: "some cells"))
  }

  @Test func refusesBarsInPlaceOfNumbers() {
    let bars = #"<cfRule><dataBar showValue="0"/></cfRule>"#
    #expect(
      printed(
        Self.sheet(
          after:
            #"<conditionalFormatting sqref="B2:B9">\#(bars)</conditionalFormatting>"#))
        == Self.condition)
  }

  @Test func readsConditionsThatColour() {
    var book = Self.sheet(
      after: #"<conditionalFormatting sqref="B2:B9"><cfRule dxfId="0"/></conditionalFormatting>"#)
    book.conditions = """
      <dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/>\
      </patternFill></fill><border><left><color rgb="FFFFFFFF"/></left></border></dxf>
      """
    #expect(printed(book) == "")
  }

  @Test func leavesTheLooksOfGuidanceAlone() {
    var book = WorkbookFixture([
      ("说明 (guide)", Self.list),
      ("list", WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["1", "2"])),
    ])
    book.after["说明 (guide)"] =
      #"<conditionalFormatting sqref="B2:B9"><cfRule dxfId="0"/></conditionalFormatting>"#
    book.conditions = Self.disguises[0]
    #expect(printed(book) == "")
  }
}
