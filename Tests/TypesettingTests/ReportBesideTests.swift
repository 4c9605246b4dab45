import Diagnostics
import Documents
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// An overview on a page that is wider than high.
@Suite struct ReportBesideTests {
  private static let overview: [Block<Never>] =
    [.heading(Heading(level: 1, words: [.text("概览")])), .table(table(rows: 7))]
    + [
      .figure(Figure(.chart(Charts.gauge(91)), caption: [.text("得分")])),
      .figure(Figure(.chart(Charts.radar(shares)), caption: [.text("得分率")])),
    ]
  private static let shares = (0..<13).map { Double($0 % 4 + 1) / 4 }

  private static func table(rows: Int) -> Table<Never> {
    Table(
      alignments: [.natural, .natural], header: [[], []],
      rows: (0..<rows).map { .cells([[.text("项目 \($0)")], [.text("数值 \($0)")]]) })
  }

  private func theme(_ size: String) throws -> Theme {
    let text = try String(contentsOf: Setting.themeFile, encoding: .utf8)
      .replacing("size: A4 ", with: "size: \(size) ")
    var problems = Problems()
    return try #require(Theme.read(text, into: &problems), "\(problems.printed)")
  }

  private func report(_ blocks: [Block<Never>], on size: String) throws -> Report {
    try Setting.report(
      Document([.paragraph([.text("封面")]), .rule] + blocks), in: theme(size))
  }

  @Test(arguments: ["A4 landscape", "Letter landscape", "A4", "Letter"])
  func setsAnOverviewOnOnePage(size: String) throws {
    let report = try report(Self.overview, on: size)
    #expect(report.pages.count == 2)
    let texts = report.pages[1].runs.map(\.text).joined(separator: " ")
    for words in ["概览", "项目 0", "数值 6", "图 1", "图 2", "得分率"] {
      #expect(texts.contains(words), "\(words)")
    }
  }

  @Test func setsTheRadarAtTheRight() throws {
    let page = try report(Self.overview, on: "A4 landscape").pages[1]
    let column = try theme("A4 landscape").page.column
    let middle = column.minX + column.size.width * 0.54
    let table = try #require(page.runs.first { $0.text == "数值 6" })
    let caption = try #require(page.runs.first { $0.text.hasPrefix("图 2") })
    #expect(table.box.maxX < middle)
    #expect(caption.box.minX > middle)
    for run in page.runs { #expect(run.box.maxX <= column.maxX + 0.1, "\(run.text)") }
  }

  /// What stands beside one another is read one after the other, each once.
  @Test func readsTheRadarAfterTheOthers() throws {
    let report = try report(Self.overview + [.paragraph([.text("此后")])], on: "A4 landscape")
    let tagged = TaggedPages(report.pages, report.structure)
    expectSound(tagged)
    let text = tagged.text
    for words in ["数值 6", "图 2", "此后"] {
      #expect(text.ranges(of: words).count == 1, "\(words)")
    }
    let places = ["概览", "数值 6", "图 1", "图 2", "此后"].map { text.range(of: $0)?.lowerBound }
    #expect(
      !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func goesOnBelowBoth() throws {
    let more = try report(
      Self.overview + [.paragraph([.text("此后")])], on: "A4 landscape")
    #expect(more.pages.flatMap(\.runs).filter { $0.text == "此后" }.count == 1)
    let figure = try report(
      Self.overview + [.figure(Figure(.chart(Charts.gauge(5)), caption: []))], on: "A4 landscape")
    #expect(figure.pages.flatMap(\.runs).contains { $0.text.hasPrefix("图 3") })
  }

  /// What is taller than a page beside a radar stands above it, as elsewhere.
  @Test func leavesALongTableAboveTheRadar() throws {
    var blocks = Self.overview
    blocks[1] = .table(Self.table(rows: 60))
    let report = try report(blocks, on: "A4 landscape")
    #expect(report.pages.count > 3)
    #expect(report.pages.flatMap(\.runs).filter { $0.text.hasPrefix("图 2") }.count == 1)
  }
}
