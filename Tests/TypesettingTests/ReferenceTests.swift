import Diagnostics
import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ReferenceTests {
  /// A report of a template without fields, numbered as the theme says.
  private func report(_ template: String, in theme: Theme? = nil) throws -> Report {
    var problems = Problems()
    let theme = try theme ?? Setting.theme()
    let document = Template.read(
      Source(path: "report.md", text: template), catalogue: Catalogue([]), into: &problems)?
      .fill(Fields(), into: &problems)?.numbered(by: Setting.numbering, into: &problems)
    #expect(problems.printed == "")
    return try Setting.report(#require(document), in: theme)
  }

  @Test func setsContentsWithThePagesOfItsSections() throws {
    let report = try report(
      """
      封面

      ---

      # 目录 {#contents}

      ```contents
      ```

      ---

      # 结果 {#results}
      文
      ## 删减
      文
      ### 细目
      文

      ---

      # 场所 {#annex-sites}
      文
      """)
    #expect(
      report.pages[1].text == """
        目录
        一、结果3
        1.1删减3
        附录 A　场所4
        评价报告R-1
        第 2 页 / 共 4 页
        """)
    #expect(report.bookmarks.map(\.title) == ["目录", "一、结果", "1.1 删减", "1.1.1 细目", "附录 A　场所"])
    #expect(report.pages[1].jumps.map(\.name) == ["results", "heading_3", "annex-sites"])
    #expect(
      report.pages.map(\.places) == [
        [], ["contents"], ["results", "heading_3", "heading_4"], ["annex-sites"],
      ])
  }

  @Test func setsContentsCloserRatherThanAFewLinesAlone() throws {
    var alone: [Int] = []
    for chapters in 14...40 {
      let body = (1...chapters).map { "# 章 \($0)\n\n文\n" }.joined(separator: "\n")
      let report = try report(
        "封面\n\n---\n\n# 目录 {#contents}\n\n```contents\n```\n\n---\n\n\(body)")
      let second = report.pages[2].marks.count { if case .jump = $0 { true } else { false } }
      if second > 0 { alone.append(second) }
    }
    #expect(try #require(alone.first) > 3, "\(alone)")
  }

  @Test func showsNumberAndPageOfASection() throws {
    let report = try report(
      "封面\n\n---\n\n# 甲 {#a}\n\n见 [](#b) 和[别处](#b)。\n\n---\n\n# 乙 {#b}\n\n见[](#a)。\n")
    #expect(report.pages[1].text.withoutJoiners.contains("见 第二部分（第 3 页） 和别处。"))
    // Neither number nor page is parted at the end of a line.
    #expect(report.pages[1].text.contains("第\u{2060}二\u{2060}部\u{2060}分（第 \u{2060}3 \u{2060}页）"))
    #expect(report.pages[1].jumps.map(\.name) == ["b", "b"])
    #expect(report.pages[2].text.withoutJoiners.contains("见第一部分（第 2 页）。"))
  }

  /// Between the number of an annex and its page a line may end.
  @Test(arguments: 20..<45) func breaksBeforeThePageOfAnAnnex(characters: Int) throws {
    let words = String(repeating: "字", count: characters)
    let report = try report(
      "封面\n\n---\n\n\(words)见[](#annex-a)。\n\n---\n\n# 甲 {#annex-a}\n\n文")
    let lines = report.pages[1].text.withoutJoiners.split(separator: "\n")
      .prefix { $0 != "评价报告R-1" }
    #expect(lines.joined() == "\(words)见附录 A（第 3 页）。")
    // A line is full, or lacks no more than what is kept together.
    if lines.count > 1 { #expect(lines[0].count > 30, "\(lines)") }
  }

  @Test func endsWhereThePageOfAReferenceMovesItsSection() throws {
    // The longer text of page 10 needs one line more than that of page 9, and pushes the section
    // from page 9 to page 10, from which the shorter one would draw it back.
    let theme = try Setting.theme()
    let words = String(repeating: "字", count: 36)
    for lines in 314...324 {
      let filler = (0..<lines).map { "行\($0)" }.joined(separator: "\\\n")
      let report = try report("\(words)[](#a)。\n\n\(filler)\n\n# 甲 {#a}\n\n文", in: theme)
      expectTrue(report)
    }
  }

  /// Every page shown by a reference or by the contents is that of the section.
  private func expectTrue(_ report: Report) {
    var pages: [String: Int] = [:]
    for (index, page) in report.pages.enumerated() {
      for name in page.places { pages[name] = index + 1 }
    }
    for page in report.pages {
      for jump in page.jumps {
        let texts = page.runs.filter { jump.area.contains($0.box, tolerance: 0.5) }.map(\.text)
        for match in texts.joined().matches(of: #/第 ([0-9]+) 页/#) {
          #expect(Int(match.1) == pages[jump.name], "\(texts)")
        }
      }
    }
  }

  @Test(arguments: 1...12) func showsTruePagesInRandomReports(seed: UInt64) throws {
    var random = Seeded(seed)
    var blocks: [Block<Never>] = [
      .paragraph([.text("封面")]), .rule, .fence(name: "contents", text: ""), .rule,
    ]
    let count = Int.random(in: 1...60, using: &random)
    for index in 0..<count {
      let level = Int.random(in: 1...4, using: &random)
      let title = String(
        repeating: "很长的标题", count: Int.random(in: 1...(index % 7 == 0 ? 20 : 2), using: &random))
      let anchor = Anchor("s\(index)")
      blocks.append(.heading(Heading(level: level, anchor: anchor, words: [.text(title)])))
      let words = (0..<Int.random(in: 1...30, using: &random)).flatMap { _ -> [Inline<Never>] in
        let target = Anchor("s\(Int.random(in: 0..<count, using: &random))")
        return [.text("依据所见的记录作出判断，见"), .reference(target, [])]
      }
      blocks.append(.paragraph(words))
      if index % 5 == 4 { blocks.append(.rule) }
    }
    let theme = try Setting.theme()
    var problems = Problems()
    let document = try #require(
      Document(blocks).numbered(by: Setting.numbering, into: &problems))
    let report = try Setting.report(document, in: theme)
    expectTrue(report)

    // The contents name every section of their levels, with its page.
    var pages: [String: Int] = [:]
    for (index, page) in report.pages.enumerated() {
      for name in page.places { pages[name] = index + 1 }
    }
    let listed = document.outline.entries.filter { $0.level <= theme.contents.levels.count }
    let first = try #require(report.pages.firstIndex { !$0.places.isEmpty })
    var entries: [String: String] = [:]
    var order: [String] = []
    for page in report.pages[..<first] {
      for jump in page.jumps where jump.area.size.width > 300 {
        let texts = page.runs.filter { jump.area.contains($0.box, tolerance: 1) }.map(\.text)
        if order.last != jump.name { order.append(jump.name) }
        // The blank between number and words is a gap, not a character.
        entries[jump.name, default: ""] += texts.joined().filter { $0 != " " }
      }
    }
    #expect(order == listed.compactMap(\.id))
    for entry in listed {
      let id = entry.id ?? ""
      #expect(
        entries[id] == (entry.label + entry.words).filter { $0 != " " } + "\(pages[id] ?? 0)")
    }
    let paper = Rect(x: 0, y: 0, width: theme.page.size.width, height: theme.page.size.height)
    for page in report.pages {
      #expect(page.jumps.allSatisfy { paper.contains($0.area) })
    }
  }
}

extension Page {
  /// The areas that lead to other places of the document.
  var jumps: [(name: String, area: Rect)] {
    marks.compactMap { if case .jump(let name, let area) = $0 { (name, area) } else { nil } }
  }

  /// The names of the places that jumps lead to.
  var places: [String] {
    marks.compactMap { if case .place(let name, _) = $0 { name } else { nil } }
  }
}

extension String {
  fileprivate var withoutJoiners: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{2060}" && $0 != "\u{200B}" }))
  }
}
