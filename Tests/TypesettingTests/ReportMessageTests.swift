import Documents
import Testing

@testable import Typesetting

@Suite struct ReportMessageTests {
  @Test func refusesFencedBlocks() throws {
    let document = Document([.fence(name: "radar", text: ""), .fence(name: "", text: "x")])
    #expect(
      try Setting.problems(document) == """
        error: a report has no fenced block called 'radar' [UnknownBlock]
          fix: write it as paragraphs or a table

        error: a fenced block cannot stand in a report [UnknownBlock]
          fix: write it as paragraphs or a table
        """)
  }

  @Test func refusesReferencesToNoHeading() throws {
    let document = Document([
      .heading(level: 1, [.text("甲")]), .paragraph([.reference(Anchor("rows"), [])]),
    ])
    #expect(
      try Setting.problems(document) == """
        error: a reference leads to 'rows', and no heading of the body has this id [UnknownId]
          fix: number the document before it is laid out, which says where the reference stands
        """)
  }

  @Test func refusesATableThatCannotFit() throws {
    let cells = (1...26).map { [Inline<Never>.text("\($0)")] }
    let table = Table<Never>(
      alignments: cells.map { _ in .natural }, header: cells, rows: [.cells(cells)])
    #expect(
      try Setting.problems(Document([.table(table)])) == """
        error: a table of 26 columns does not fit 451 points [TooManyColumns]
          why: no column may be narrower than one character
          fix: split it into several tables
        """)
  }

  @Test func refusesNestingThatLeavesNoRoom() throws {
    var blocks: [Block<Never>] = [.paragraph([.text("深")])]
    for _ in 0..<40 {
      blocks = [.list(List(start: nil, isTight: true, items: [.item(blocks)]))]
    }
    #expect(
      try Setting.problems(Document(blocks)) == """
        error: lists and quotations are nested so deep that no room is left for text [NestedTooDeep]
          fix: take a level out, or set 'list.indent' and 'quote.indent' of the theme smaller
        """)
  }

  @Test func namesTheTextThatNoFontCanShow() throws {
    let document = Document([
      .paragraph([.text("负责人："), .strong([.text("𓀀")])]),
      .heading(level: 1, [.text("甲\u{202E}乙")]),
    ])
    #expect(
      try Setting.problems(document) == """
        error: '负责人：𓀀' cannot be set: Noto Serif CJK SC Bold has no glyph for '𓀀' (U+13000) \
        [TextCannotBeSet]
          why: a document is never printed with a box or a gap
          fix: replace the character, or have the fonts extended

        error: '甲�乙' cannot be set: a control or format character cannot be printed (U+202E) \
        [TextCannotBeSet]
          why: a document is never printed with a box or a gap
          fix: delete the character
        """)
  }

  @Test func refusesRunningTextThatLeavesThePage() throws {
    let running = RunningText(
      title: String(repeating: "很长的标题", count: 60), number: "R-1", pageOfPages: "",
      reference: "", continued: "", continuedRow: "", figure: "",
      elements: Setting.words)
    #expect(
      try Setting.problems(Document([.paragraph([.text("正文")])]), running) == """
        error: '很长的标题很长的标题很长的标题很长的标题很长的标题很长的标题很长的标题很长的标题…' \
        does not fit the 66 points between the text and the page's edge [RunningTextTooTall]
          fix: shorten it, set it smaller, or widen the margin in the theme
        """)
  }

  @Test func refusesACharacterWiderThanItsColumn() throws {
    let cells = (1...20).map { _ in [Inline<Never>.text("⸺")] }
    let table = Table<Never>(
      alignments: cells.map { _ in .natural }, header: cells, rows: [.cells(cells)])
    #expect(
      try Setting.problems(Document([.table(table)])) == """
        error: '⸺' does not fit 10 points even when broken [TextTooWide]
          fix: set it smaller, or give its table fewer columns
        """)
  }
}
