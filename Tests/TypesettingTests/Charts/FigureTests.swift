import Documents
import Drawing
import Testing

@testable import Typesetting

/// Figures in a report.
@Suite struct FigureTests {
  private func figure(_ chart: Chart, _ caption: String) -> Block<Never> {
    .figure(Figure(.chart(chart), caption: caption.isEmpty ? [] : [.text(caption)]))
  }

  @Test func countsFiguresInTheirCaptions() throws {
    let report = try Setting.report(
      Document([
        figure(Charts.gauge(92), "得分"), .quote([figure(Charts.bars([(1, 2)]), "")]),
        figure(Charts.bars([(1, 2)]), "各部分"),
      ]))
    let lines = report.pages[0].text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("图") } == ["图 1　得分", "图 2", "图 3　各部分"])
  }

  @Test func movesAFigureToTheNextPageWithItsCaption() throws {
    let chart = Charts.radar([0.2, 0.4, 0.6, 0.8])
    // One more line at a time, so that the page ends at every part of the figure.
    for lines in 16...38 {
      let text = Array(repeating: Block<Never>.paragraph([.text("段落")]), count: lines)
      let report = try Setting.report(Document(text + [figure(chart, "说明")]))
      let pages = report.pages.indices.filter { index in
        let text = report.pages[index].text
        return text.contains("5.1.1") || text.contains("图 1")
      }
      #expect(pages.count == 1, "\(lines) lines before")
    }
  }

  /// Rather than stand on a page of its own, a radar becomes smaller, but not too small to be read.
  @Test func letsARadarBecomeSmallerToStayOnItsPage() throws {
    let chart = Charts.radar([0.2, 0.4, 0.6, 0.8])
    var heights: [[Double]] = [[], []]
    for lines in 0...38 {
      let text = Array(repeating: Block<Never>.paragraph([.text("段落")]), count: lines)
      let pages = try Setting.report(Document(text + [figure(chart, "说明")])).pages
      let page = try #require(pages.firstIndex { $0.text.contains("5.1.1") })
      let ends = ["5.1.1", "5.1.3"].compactMap { label in
        pages[page].runs.first { $0.text.hasPrefix(label) }?.origin.y
      }
      try #require(ends.count == 2)
      heights[page].append(ends[1] - ends[0])
    }
    let full = heights[0][0]
    #expect(zip(heights[0], heights[0].dropFirst()).allSatisfy { $1 < $0 + 0.01 })
    #expect(try #require(heights[0].last) < 0.75 * full)
    #expect(heights[0].allSatisfy { $0 > 0.6 * full })
    #expect(!heights[1].isEmpty && heights[1].allSatisfy { abs($0 - full) < 0.01 })
  }

  @Test func breaksAChartTallerThanAPageBetweenItsRows() throws {
    let chart = Charts.bars((0..<90).map { (Double($0), 90) })
    let report = try Setting.report(Document([figure(chart, "说明")]))
    #expect(report.pages.count == 3)
    let last = try #require(report.pages.last).text
    #expect(last.contains("图 1　说明"))
    // The caption is not alone: at least two rows stand above it.
    #expect(last.matches(of: #/\d / 90/#).count >= 2)
    #expect(report.pages.map { $0.text.matches(of: #/ / 90/#).count }.reduce(0, +) == 90)
  }

  @Test func refusesALabelTallerThanAPage() throws {
    let label = String(repeating: "服务", count: 1500)
    let chart = Chart.bars([Chart.Bar(label: label, won: 1, of: 2, printed: "1")])
    #expect(
      try Setting.problems(Document([figure(chart, "说明")])) == """
        error: figure 1 has a part that is taller than a page [FigureTooTall]
          fix: shorten its labels or its caption, or set them smaller in 'charts' of the theme
        """)
  }
}
