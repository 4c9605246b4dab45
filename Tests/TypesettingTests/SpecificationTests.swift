import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

/// Whatever Markdown says, its words are on the pages, or it is refused.
@Suite struct SpecificationTests {
  @Test func setsEveryExampleOrSaysWhyNot() throws {
    guard let examples = commonMarkExamples() else { return }
    let layout = try ReportLayout(
      theme: Setting.theme(), fonts: Setting.fonts(), pictures: PictureLibrary())
    var set = 0
    for example in examples {
      var problems = Problems()
      guard
        let document = Document.read(Source(path: "spec.md", text: example), into: &problems),
        let report = layout.report(document, Setting.running, into: &problems)
      else {
        #expect(problems.hasErrors, "refused without a reason: \(example)")
        continue
      }
      set += 1
      var shown: [Character: Int] = [:]
      for run in report.pages.flatMap(\.runs) {
        for character in run.text { shown[character, default: 0] += 1 }
      }
      for character in document.blocks.words where !character.isWhitespace {
        shown[character, default: 0] -= 1
      }
      #expect(shown.values.allSatisfy { $0 >= 0 }, "lost words: \(example)")
    }
    print("set \(set) of \(examples.count) examples")
    #expect(examples.count == 655)
    #expect(set > 350)
  }
}

extension [Block<Never>] {
  /// All words of the blocks.
  fileprivate var words: String {
    map { block in
      switch block {
      case .heading(let heading): heading.words.plain
      case .paragraph(let words): words.plain
      case .list(let list):
        list.items.map { item in
          switch item {
          case .item(let blocks): blocks.words
          }
        }.joined()
      case .quote(let blocks): blocks.words
      case .table(let table):
        (table.header
          + table.rows.flatMap { row in
            switch row {
            case .cells(let cells): cells
            }
          }).map(\.plain).joined()
      case .fence(_, let text): text
      case .figure(let figure): figure.caption.plain
      case .rule: ""
      }
    }.joined()
  }
}
