import Diagnostics
import Documents
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ReportLayoutTests {
  @Test func setsASmallReport() throws {
    let report = try Setting.report(
      """
      华衡认证中心

      # 评价报告

      ## 江岸电梯有限公司

      ### 四星级

      | | |
      | --- | --- |
      | 编号 | R-1 |
      | 日期 | 2026-10-28 |

      ---

      # 一、结果

      最终得分 **90.84**，达到四星级。详见[查询页](https://example.com/q)与 *附件*。

      > 评价以抽样方式进行。

      1. 原始得分：
         - 体系 36.5
         - 商品 30
      2. 最终得分

      | 板块 | 分值 | 得分 |
      | --- | --- | --- |
      | **5.1 体系** | | |
      | 组织架构 | 40 | 36.5 |

      *注：得分以精确分数计算。*
      """)
    let bookmarks = report.bookmarks.map { "\($0.level) \($0.title), page \($0.page)\n" }
    try expectGolden(
      report.pages.map(\.dump).joined() + bookmarks.joined(), "Typesetting/small-report.txt")
  }

  @Test func startsAPageAtABreakAndNoneTwice() throws {
    let report = try Setting.report("封面\n\n---\n\n---\n\n一\n\n---\n\n二\n\n---\n\n---\n")
    #expect(
      report.pages.map(\.text) == [
        "封面", "一\n评价报告R-1\n第 2 页 / 共 3 页", "二\n评价报告R-1\n第 3 页 / 共 3 页",
      ])
  }

  @Test func hasNoCoverWithoutABreak() throws {
    let report = try Setting.report("# 一\n\n正文")
    #expect(report.pages.map(\.text) == ["一\n正文\n评价报告R-1\n第 1 页 / 共 1 页"])
  }

  @Test func fillsRunningTextInOnePass() {
    let running = RunningText(
      title: "{page} {x}", number: "7", pageOfPages: "page {page} of {pages} {pageOfPages}",
      reference: "", continued: "", continuedRow: "", figure: "",
      elements: Setting.words)
    #expect(
      running.filled("{title} – {number}: {page}/{pages}, {pageOfPages} {", page: 2, of: 9)
        == "{page} {x} – 7: 2/9, page 2 of 9 {pageOfPages} {")
  }

  @Test func putsTheCoversPartsAtTheirPlaces() throws {
    let theme = try Setting.theme()
    let report = try Setting.report(
      "机构\n\n# 报告\n\n说明\n\n| | |\n| --- | --- |\n| 编号 | 1 |\n\n---\n\n正文", in: theme)
    let runs = report.pages[0].runs
    let column = theme.page.column
    let tops = runs.map { $0.origin.y - column.minY }
    #expect(runs.map(\.text) == ["机构", "报告", "说明", "编号", "1"])
    #expect(tops[0] < theme.cover.kicker.lineDistance)
    #expect(tops[1] > theme.cover.titleTop)
    #expect(tops[1] < theme.cover.titleTop + theme.cover.title.lineDistance)
    #expect(
      tops[3] > column.size.height - theme.cover.value.lineDistance - 2
        * theme.cover.padding.vertical)
  }

  /// The title rises, with the box above it, and then all becomes smaller.
  @Test(arguments: [3, 12, 16]) func keepsACoverOfLongNamesOnOnePage(lines: Int) throws {
    let theme = try Setting.theme()
    let rows = String(repeating: "| 编号 | 1 |\n", count: 9)
    let name = String(repeating: "很长的名称二十个字很长的名称二十个字零一", count: lines)
    let report = try Setting.report(
      "机构\n\n# 报告\n\n## \(name)\n\n### 五星级\n\n| | |\n| --- | --- |\n\(rows)\n---\n\n正文",
      in: theme)
    #expect(report.pages.count == 2)
    let title = try #require(report.pages[0].runs.first { $0.text == "报告" })
    let column = theme.page.column
    // How far the title stands below the place of the shipped cover, and the accent with it.
    let rise = column.minY + theme.cover.titleTop - title.box.minY
    #expect(lines == 3 ? rise < 0 : rise > 50)
    let foot = try #require(report.pages[0].runs.last)
    #expect(foot.box.maxY <= column.maxY + 0.1)
    let corners = report.pages[0].shapes.flatMap(\.steps).compactMap { step in
      if case .line(let point) = step { point } else { nil }
    }
    let accent = corners.filter { abs($0.x - column.minX - 52) < 0.1 }.map(\.y).max()
    let gap = title.box.minY - (try #require(accent))
    #expect(gap > 5 && gap < 35)
    #expect((title.style.size < theme.cover.title.text.size) == (lines == 16))
  }

  @Test func tightensACoverBeforeItRunsOver() throws {
    let theme = try Setting.theme()
    let line = String(repeating: "长", count: 20)
    let rows = String(repeating: "| 编号 | 1 |\n", count: 12)
    func cover(_ lines: Int) throws -> [Page] {
      let name = String(repeating: line, count: lines)
      let report = try Setting.report(
        "# 报告\n\n## \(name)\n\n### 五星级\n\n| | |\n| --- | --- |\n\(rows)\n---\n\n正文", in: theme)
      return Array(report.pages.prefix { !$0.text.contains("第 ") })
    }
    let counts = try (1...12).map { try cover($0).count }
    let last = try #require(counts.lastIndex(of: 1)) + 1
    let foot = try #require(try cover(last)[0].runs.last)
    #expect(foot.origin.y < theme.page.column.maxY)
    // The award stands nearer to the name than where there is room.
    func gap(_ page: Page) throws -> Double {
      let award = try #require(page.runs.first { $0.text == "五星级" })
      let name = try #require(page.runs.last { $0.text.hasPrefix("长") })
      return award.origin.y - name.origin.y
    }
    #expect(try gap(cover(last)[0]) < gap(cover(1)[0]))
  }

  @Test func goesOnWithoutOrnamentWhereACoverRunsOver() throws {
    let name = String(repeating: "长", count: 3000)
    let report = try Setting.report("# 报告\n\n## \(name)\n\n---\n\n正文")
    let covers = report.pages.prefix { !$0.text.contains("第 ") }
    #expect(covers.count > 1)
    let shapes = covers.map { page in
      page.marks.count { mark in if case .shape = mark { true } else { false } }
    }
    #expect(shapes[0] > 0)
    #expect(shapes.dropFirst().allSatisfy { $0 == 0 })
  }

  @Test func keepsBookmarksOfHeadingsInOrder() throws {
    let report = try Setting.report(
      "# 封面\n\n---\n\n# 一\n\n文\n\n## 1.1 **要**点\n\n文\n\n---\n\n# 二\n\n文")
    #expect(report.bookmarks.map(\.title) == ["一", "1.1 要点", "二"])
    #expect(report.bookmarks.map(\.level) == [1, 2, 1])
    #expect(report.bookmarks.map(\.page) == [1, 1, 2])
    let theme = try Setting.theme()
    #expect(report.bookmarks[0].y == theme.page.column.minY)
    #expect(report.bookmarks[1].y > report.bookmarks[0].y)
  }

  @Test func hangsLabelsLeftOfTheirItems() throws {
    let report = try Setting.report("9. 甲\n10. 乙\n    - 丙")
    let runs = report.pages[0].runs.prefix(6)
    #expect(runs.map(\.text) == ["9.", "甲", "10.", "乙", "–", "丙"])
    for (label, item) in [(0, 1), (2, 3), (4, 5)] {
      #expect(runs[label].origin.y == runs[item].origin.y)
      #expect(runs[label].origin.x + runs[label].width < runs[item].origin.x)
    }
    // Numbers end at one edge.
    #expect(abs(runs[0].box.maxX - runs[2].box.maxX) < 0.01)
  }

  @Test func setsDeepHeadingsLikeTheLastOfTheTheme() throws {
    let report = try Setting.report("###### 细目\n\n文")
    #expect(try report.pages[0].runs[0].style == Setting.theme().styles.heading(4).text)
  }

  @Test func dropsLineBreaksAtTheEndOfAText() throws {
    let document = Document([.paragraph([.text("甲"), .lineBreak]), .paragraph([.text("乙")])])
    let both = try Setting.report(document).pages[0].runs
    let plain = try Setting.report("甲\n\n乙").pages[0].runs
    #expect(both == plain)
  }

  @Test func setsTheSameOnLetterPaper() throws {
    let text = try String(contentsOf: Setting.themeFile, encoding: .utf8)
      .replacingOccurrences(of: "size: A4", with: "size: Letter")
    var problems = Problems()
    let theme = Theme.read(text, into: &problems)
    #expect(problems.printed == "")
    let report = try Setting.report("封面\n\n---\n\n正文", in: theme)
    #expect(report.pages.map(\.size) == .init(repeating: Size(width: 612, height: 792), count: 2))
    #expect(report.pages[1].runs.map(\.text) == ["正文", "评价报告", "R-1", "第 2 页 / 共 2 页"])
  }

  /// Any paper and any margins that the theme accepts give whole pages.
  @Test(arguments: [
    ("A4", "{top: 50, right: 18, bottom: 60, left: 18}"),
    ("Letter", "{top: 92, right: 90, bottom: 88, left: 54}"),
    ("A4 landscape", "{top: 92, right: 72, bottom: 88, left: 72}"),
    ("Letter", "{top: 300, right: 220, bottom: 300, left: 220}"),
  ]) func setsADocumentInAnyMargins(size: String, margins: String) throws {
    let text = try String(contentsOf: Setting.themeFile, encoding: .utf8)
      .replacing("size: A4", with: "size: \(size)")
      .replacing(#/margins: \{.*\}/#, with: "margins: \(margins)")
    var problems = Problems()
    let theme = try #require(
      Theme.read(text, into: &problems))
    let random = RandomDocument(seed: 5)
    let report = try Setting.report(Document(random.blocks), in: theme)
    let words = Set(
      report.pages.flatMap(\.runs).flatMap { run in
        run.text.matches(of: #/[ghrcp][0-9]{5}/#).map { String($0.output) }
      })
    #expect(words.count > random.words.count / 2)
    for run in report.pages.dropFirst(1).flatMap(\.runs)
    where run.style.size > theme.styles.header.text.size {
      let box = Rect(
        x: run.box.minX, y: run.box.minY, width: run.width - run.style.size / 2, height: 1)
      #expect(theme.page.column.contains(box, tolerance: 6), "\(run.text)")
    }
  }
}
