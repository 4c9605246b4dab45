import Documents
import Drawing
import Testing

@testable import Typesetting

/// What holds for the report of any document; the seed of a failing one is the test's argument.
@Suite struct ReportPropertyTests {
  @Test(arguments: 1...24) func keepsEveryDocumentWhole(seed: UInt64) throws {
    let random = RandomDocument(seed: seed)
    let theme = try Setting.theme()
    let report = try Setting.report(Document(random.blocks), in: theme)
    let pages = Self.words(of: report, theme)

    // Every word is there once, but for those of headers, which every page of a table repeats, and
    // of first cells, which stand muted where their row goes on.
    let all = pages.flatMap { $0 }
    #expect(
      all.filter { $0.first != "h" }.sorted() == random.words.filter { $0.first != "h" }.sorted())
    #expect(Set(all) == Set(random.words))

    // Text and rows stand in order.
    let ordered = all.filter { "pgr".contains($0.first ?? " ") }
    #expect(ordered == random.words.filter { "pgr".contains($0.first ?? " ") })

    // No heading and no header of a table is the last of a page.
    for (index, page) in pages.dropLast().enumerated() {
      let last = page.last { $0.first != "n" } ?? ""
      #expect(last.first != "g" && last.first != "h", "\(last) ends page \(index + 1)")
    }

    // Each note begins at the foot of the page of its mark, or of one after it where others go on.
    var marks: [String: Int] = [:]
    var notes: [String: Int] = [:]
    for (index, page) in report.pages.enumerated() {
      for jump in page.jumps where marks[jump.name] == nil { marks[jump.name] = index }
      for name in page.places where NoteName.number(in: name) != nil { notes[name] = index }
    }
    #expect(notes.count == random.notes)
    #expect(notes.allSatisfy { name, page in (0...2).contains(page - (marks[name] ?? -9)) })

    for page in report.pages {
      expectInside(page, theme)
      expectApart(page)
    }
    expectNoLonelyLines(random, report)
  }

  @Test func setsTheSameDocumentTheSameWayTwice() throws {
    let document = Document(RandomDocument(seed: 7).blocks)
    #expect(try Setting.report(document) == Setting.report(document))
  }

  @Test func takesTimeInProportionToTheDocument() throws {
    // Not a benchmark: ten times the rows make ten times the pages, and it ends.
    func pages(_ rows: Int) throws -> Int {
      let row = (0..<4).map { [Inline<Never>.text("第\($0)列的评价证据与说明文字，抽查记录若干份")] }
      let table = Table<Never>(
        alignments: .init(repeating: .natural, count: 4), header: row,
        rows: .init(repeating: .cells(row), count: rows))
      return try Setting.report(Document([.table(table)])).pages.count
    }
    let (few, many) = (try pages(100), try pages(1000))
    #expect(many >= 9 * few && many <= 11 * few)
  }

  /// The words of each page, but for muted ones that stand on a page before.
  private static func words(of report: Report, _ theme: Theme) -> [[String]] {
    var known: Set<String> = []
    return report.pages.map { page in
      let words = page.runs.flatMap { run -> [String] in
        let words = run.text.matches(of: #/[ghrcpn][0-9]{5}/#).map { String($0.output) }
        let isMuted = run.style.color == theme.styles.note.text.color
        return words.filter { !isMuted || !known.contains($0) }
      }
      known.formUnion(words)
      return words
    }
  }

  /// Text stands in the column, or is of the header or footer; nothing is off the page.
  private func expectInside(_ page: Page, _ theme: Theme) {
    let column = theme.page.column
    let running = [theme.styles.header.text, theme.styles.footer.text]
    let paper = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    for run in page.runs where !run.text.allSatisfy(\.isWhitespace) {
      // The blank half of closing punctuation at a line's end hangs outside, and so does that of
      // opening punctuation at its start.
      let half = run.style.size / 2
      let start = run.text.first.map { "（“‘《「".contains($0) } == true ? half : 0
      let box = Rect(
        x: run.box.minX + start, y: run.box.minY, width: max(0, run.width - half - start),
        height: run.box.size.height)
      let frame = running.contains(run.style) ? paper : column
      #expect(frame.contains(box, tolerance: 0.2), "\(run.text) at \(run.origin)")
    }
    for case .shape(let shape) in page.marks {
      for case .line(let point) in shape.steps {
        #expect(paper.contains(Rect(x: point.x, y: point.y, width: 0, height: 0)))
      }
    }
  }

  /// No two runs cover one another.
  private func expectApart(_ page: Page) {
    let boxes = page.runs.filter { !$0.text.allSatisfy(\.isWhitespace) }
      .map { ($0.text, $0.box) }.sorted { $0.1.minY < $1.1.minY }
    for (index, (text, box)) in boxes.enumerated() {
      for (other, otherBox) in boxes[(index + 1)...] {
        if otherBox.minY >= box.maxY - 0.5 { break }
        let overlap = min(box.maxX, otherBox.maxX) - max(box.minX, otherBox.minX)
        #expect(overlap < 0.5, "\(text) and \(other)")
      }
    }
  }

  /// No page has only the first or the last line of a paragraph of more than one; notes may leave
  /// room for no more than one line in between.
  private func expectNoLonelyLines(_ random: RandomDocument, _ report: Report) {
    var lines: [String: [Int: Set<Double>]] = [:]
    var paragraphs: [String: String] = [:]
    for words in random.paragraphs { for word in words { paragraphs[word] = words[0] } }
    for (index, page) in report.pages.enumerated() {
      for run in page.runs {
        for match in run.text.matches(of: #/p[0-9]{5}/#) {
          guard let paragraph = paragraphs[String(match.output)] else { continue }
          lines[paragraph, default: [:]][index, default: []].insert(run.origin.y)
        }
      }
    }
    for (paragraph, pages) in lines where pages.count > 1 {
      let ends = [pages.keys.min(), pages.keys.max()].compactMap { $0.flatMap { pages[$0] } }
      #expect(ends.allSatisfy { $0.count > 1 }, "paragraph of \(paragraph) on \(pages)")
    }
  }
}
