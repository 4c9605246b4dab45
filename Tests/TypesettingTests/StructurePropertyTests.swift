import Documents
import Drawing
import Testing

@testable import Typesetting

/// What holds for the structure of the report of any document; the seed of a failing one is the
/// test's argument.
@Suite struct StructurePropertyTests {
  @Test(arguments: 1...24) func readsEveryDocumentInOrder(seed: UInt64) throws {
    let random = RandomDocument(seed: seed)
    let theme = try Setting.theme()
    let report = try Setting.report(Document(random.blocks), in: theme)
    let tagged = TaggedPages(report.pages, report.structure)
    expectSound(tagged)
    #expect(tagged.text.words == Self.words(in: random.blocks))

    // Outside elements stand only headers and footers, headers of tables and first cells once more.
    let running = [theme.styles.header.text, theme.styles.footer.text]
    for case .text(let run) in tagged.decoration where !running.contains(run.style) {
      let isAgain = run.text.words.allSatisfy { $0.first == "h" }
      #expect(isAgain || run.style.color == theme.styles.note.text.color, "\(run.text)")
    }
  }

  @Test func findsWhatIsWrongWithMarks() {
    var structure = Structure()
    let (lost, there) = (structure.add(.paragraph), structure.add(.paragraph, to: Structure.root))
    let size = Size(width: 10, height: 10)
    let marks: [Mark] = [
      .end, .begin(there), .place(name: "a", Point(x: 0, y: 0)), .begin(lost), .end, .begin(there),
    ]
    let tagged = TaggedPages([Page(size: size, marks: marks)], structure)
    #expect(
      tagged.faults == [
        "page 1 ends nothing", "page 1 begins 1 inside another", "page 1 has nothing of 1",
        "page 1 leaves an element open", "1 is on a page and in no other element",
      ])
  }

  /// The words of a document as they are read: notes behind the block that their marks stand in.
  private static func words(in blocks: [Block<Never>]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let heading): words(in: [heading.words])
      case .paragraph(let inlines): words(in: [inlines])
      case .list(let list):
        list.items.flatMap { item in
          switch item {
          case .item(let blocks): words(in: blocks)
          }
        }
      case .quote(let blocks): words(in: blocks)
      case .table(let table):
        words(
          in: table.header
            + table.rows.flatMap { row in
              switch row {
              case .cells(let cells): cells
              }
            })
      case .figure, .fence, .rule: []
      }
    }
  }

  /// The words of texts, and then those of their notes.
  private static func words(in texts: [[Inline<Never>]]) -> [String] {
    let notes = Document(texts.map { .paragraph($0) }).notes
    return texts.flatMap { $0.plain.words } + notes.flatMap { $0.words.plain.words }
  }
}

extension String {
  /// The words of random documents in it.
  fileprivate var words: [String] { matches(of: #/[ghrcpn][0-9]{5}/#).map { String($0.output) } }
}
