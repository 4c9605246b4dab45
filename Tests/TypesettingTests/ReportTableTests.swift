import Documents
import Drawing
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ReportTableTests {
  /// A table as Markdown.
  private func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  @Test func repeatsTheHeaderUnderTheMarkOfContinuation() throws {
    let rows = (1...120).map { ["第\($0)行", "证据"] }
    let report = try Setting.report(table(["条款", "证据栏"], rows))
    #expect(report.pages.count > 2)
    for (index, page) in report.pages.enumerated() {
      #expect(page.text.hasPrefix(index == 0 ? "条款证据栏\n" : "（续表）\n条款证据栏\n"))
      #expect(page.text.ranges(of: "条款证据栏").count == 1)
    }
    let names = report.pages.flatMap(\.runs).map(\.text).filter {
      $0.hasPrefix("第") && $0.hasSuffix("行")
    }
    #expect(names == rows.map { $0[0] })
  }

  @Test(arguments: 25...34) func keepsALowTableOfLabelsWhole(lines: Int) throws {
    let text = (1...lines).map { "段落\($0)" }.joined(separator: "\n\n")
    let labels = table(["", ""], (1...6).map { ["标签\($0)", "值"] })
    let report = try Setting.report("\(text)\n\n\(labels)")
    let pages = report.pages.filter { $0.text.contains("标签") }
    #expect(pages.count == 1, "the labels stand on \(pages.count) pages")
  }

  /// Every page of a table ends with the line that ends the table, right below its last text.
  @Test func closesTheTableOnEveryPage() throws {
    let theme = try Setting.theme()
    let long = (1...900).map { "证据\($0)。" }.joined()
    let rows = (1...40).map { ["第\($0)行", "证据"] } + [["长", long]]
    let report = try Setting.report(table(["条款", "证据栏"], rows))
    #expect(report.pages.count > 3)
    for page in report.pages {
      let last = page.runs.last { $0.style == theme.styles.tableCell.text }
      let foot = theme.table.padding.vertical + theme.styles.tableCell.lineDistance
      let lines = page.marks.compactMap { mark -> [Double]? in
        guard case .shape(let shape) = mark, shape.fill == theme.table.bottomLine.color else {
          return nil
        }
        return shape.steps.compactMap { if case .line(let point) = $0 { point.y } else { nil } }
      }
      let line = try #require(lines.joined().max())
      let text = try #require(last).origin.y
      #expect(line > text && line < text + foot)
    }
  }

  @Test func breaksARowTallerThanThePageAndLosesNothing() throws {
    let long = (1...900).map { "证据\($0)。" }.joined()
    let report = try Setting.report(table(["条款", "证据栏"], [["一", long], ["二", "短"]]))
    let theme = try Setting.theme()
    #expect(report.pages.count > 2)
    let shown = report.pages.flatMap(\.runs)
      .filter { $0.style == theme.styles.tableCell.text }.map(\.text).joined()
    #expect(shown == "一" + long + "二短")
  }

  /// Whoever reads the second page of a row sees whose it is.
  @Test func namesARowAgainWhereItGoesOn() throws {
    let long = (1...900).map { "证据\($0)。" }.joined()
    let report = try Setting.report(
      table(["条款", "证据栏"], [["5.1.2.3", long], ["5.1.2.4", "短"]]))
    #expect(report.pages.count > 2)
    let styles = try Setting.theme().styles
    let muted = styles.note.text.color
    for page in report.pages.dropFirst() {
      let again = page.runs.filter { $0.style.color == muted && $0.style.size == 9 }
      #expect(again.map(\.text).joined() == "5.1.2.3（续）")
      let next = try #require(page.runs.first { $0.style == styles.tableCell.text })
      #expect(abs(again[0].origin.y - next.origin.y) < 0.01)
    }
    #expect(report.pages[0].runs.allSatisfy { !$0.text.contains("（续）") })
  }

  @Test func setsAHeaderTallerThanItMayBeOnce() throws {
    let long = String(repeating: "很长的表头。", count: 400)
    let rows = (1...80).map { ["第\($0)行", "证据"] }
    let report = try Setting.report(table(["条款", long], rows))
    let theme = try Setting.theme()
    let header = report.pages.flatMap(\.runs)
      .filter { $0.style == theme.styles.tableHeader.text }.map(\.text).joined()
    #expect(header == "条款" + long)
  }

  /// Whatever stands above, a row that names others is never the last of a page.
  @Test(arguments: 0..<12, ["", "**和**"])
  func keepsARowThatNamesOthersWithTheNext(above: Int, sum: String) throws {
    let filler = String(repeating: "正文\n\n", count: above)
    let rows = (1...60).flatMap { [["**组\($0)**", "", sum], ["\($0)", "甲", "乙"]] }
    let report = try Setting.report(filler + table(["编号", "要求", "证据"], rows))
    for page in report.pages.dropLast() {
      let body = page.runs.filter { $0.style.face.family == .sans && $0.style.size == 9 }
      #expect(body.last?.text == "乙")
    }
  }

  /// Rows that name others, however many and however they stand among the rest, take no more pages
  /// than their heights ask for.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func endsPagesAmongRowsThatNameOthers(seed: UInt64) throws {
    var random = Seeded(seed)
    let share: Double = [0.3, 0.8, 1].randomElement(using: &random) ?? 1
    let rows = (1...Int.random(in: 40...160, using: &random)).map { index in
      let isStrong = Double.random(in: 0..<1, using: &random) < share
      let sum = Bool.random(using: &random) ? "和" : ""
      return isStrong ? ["**\(index)**", sum.isEmpty ? "" : "**\(sum)**"] : ["\(index)", "乙"]
    }
    let above = (0..<Int.random(in: 0...20, using: &random)).map { "段\($0)\n\n" }.joined()
    func pages(_ rows: [[String]]) throws -> [Page] {
      try Setting.report("\(above)# 表\n\n" + table(["编号", "证据"], rows)).pages
    }
    let plain = try pages(rows.map { ["\($0[0].filter { $0 != "*" })", "乙"] })
    let strong = try pages(rows)
    #expect(strong.count <= plain.count + 1)
    #expect(strong[0].runs.count { $0.text.hasPrefix("段") } == above.count { $0 == "段" })
  }

  @Test func setsNumbersToTheRightButNotClauseNumbersOrTheFirstColumn() throws {
    let rows = [["5.1", "5.1.1", "3"], ["5.2", "5.1.2.1", "12.5%"], ["5.3", "5.2", "−1"]]
    let runs = try Setting.report(table(["块", "条款", "分值"], rows)).pages[0].runs
    func edges(_ texts: [String], _ edge: (Rect) -> Double) -> [Double] {
      texts.compactMap { text in runs.first { $0.text == text }.map { edge($0.box) } }
    }
    func same(_ values: [Double]) -> Bool { values.allSatisfy { abs($0 - values[0]) < 0.05 } }
    #expect(same(edges(["块", "5.1", "5.3"], \.minX)))
    #expect(same(edges(["条款", "5.1.1", "5.1.2.1"], \.minX)))
    #expect(same(edges(["分值", "12.5%"], \.maxX)))
  }

  /// Dashes stand where the digit before the point would; words stay at the right edge.
  @Test func alignsNumbersOnTheDecimalPoint() throws {
    let cells = ["3", "12.5%", "−1", "1,250.75", "—", "**80.25**", "80 分"]
    let rows = cells.map { ["行", $0] } + [["行", "不适用"]]
    let markdown = table(["项", "得分"], rows)
      .replacing("| --- | --- |", with: "| --- | ---: |")
    let runs = try Setting.report(markdown).pages[0].runs
    let fonts = try Setting.fonts()
    let points = try cells.map { cell -> Double in
      let text = cell.filter { $0 != "*" }
      let run = try #require(runs.first { $0.text == text })
      let whole = text.prefix { !".% ".contains($0) }
      return try run.origin.x + fonts.extent(of: [Span(String(whole), run.style)])
    }
    #expect(points.allSatisfy { abs($0 - points[0]) < 0.05 }, "\(points)")
    let edges = ["得分", "1,250.75", "不适用"].compactMap { text in
      runs.first { $0.text == text }?.box.maxX
    }
    #expect(edges.count == 3)
    #expect(edges[0] == edges[2])
  }

  @Test func labelsTheRowsOfATableWithoutAHeader() throws {
    let theme = try Setting.theme()
    let runs = try Setting.report(table(["", ""], [["编号", "R-1"], ["日期", "今"]])).pages[0].runs
    #expect(runs.prefix(4).map(\.text) == ["编号", "R-1", "日期", "今"])
    #expect(runs[0].style == theme.styles.tableLabel.text)
    #expect(runs[1].style == theme.styles.tableCell.text)
    let padding = theme.table.padding
    let gap = padding.edge + runs[0].width + 2 * padding.horizontal
    #expect(abs(runs[1].origin.x - theme.page.column.minX - gap) < 0.1)
  }

  @Test func leavesRoomWhereAColumnIsToBeFilledIn() throws {
    let theme = try Setting.theme()
    let markdown = table(["", "", "", ""], [["组长", "", "日期", ""], ["签发", "", "日期", ""]])
    let runs = try Setting.report(markdown).pages[0].runs
    #expect(runs.prefix(4).map(\.text) == ["组长", "日期", "签发", "日期"])
    #expect(runs.prefix(4).allSatisfy { $0.style == theme.styles.tableLabel.text })
    #expect(abs(runs[2].origin.y - runs[0].origin.y - theme.table.blankRow) < 0.01)
    #expect(runs[1].origin.x > theme.page.column.minX + theme.page.column.size.width * 0.4)
  }

  /// A line that introduces a table does not stay behind on the page before.
  @Test(arguments: 24..<40) func keepsANoteAndALineWithTheirTable(above: Int) throws {
    let filler = String(repeating: "正文\n\n", count: above)
    let rows = [["一", "甲"], ["二", "乙"]]
    let report = try Setting.report(
      filler + "得分如下。\n\n" + table(["序", "名"], rows) + "\n\n*注：说明*")
    let pages = ["得分如下。", "序", "注：说明"].map { text in
      report.pages.firstIndex { $0.runs.contains { $0.text.contains(text) } }
    }
    #expect(pages[0] != nil && pages.allSatisfy { $0 == pages[0] })
  }

  @Test func breaksWordsThatDoNotFitTheirColumn() throws {
    let word = String(repeating: "x", count: 400)
    let theme = try Setting.theme()
    let report = try Setting.report(table(["名", "词"], [["甲", word], ["乙", "短"]]))
    let runs = report.pages[0].runs.filter { $0.text.contains("x") }
    #expect(runs.map(\.text).joined() == word)
    #expect(runs.allSatisfy { $0.box.maxX <= theme.page.column.maxX + 0.1 })
  }
}
