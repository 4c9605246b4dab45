import Diagnostics
import Documents
import Drawing
import Foundation
import TestSupport
import Testing

@testable import Typesetting

/// Artwork below the pages of a report, and the body's mark on its cover.
@Suite struct ReportArtworkTests {
  private let document = "机构\n\n# 报告\n\n---\n\n正文一\n\n---\n\n正文二"

  private func theme(_ changes: [(String, String)]) throws -> Theme {
    var text = try String(contentsOf: Setting.themeFile, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old), "the theme has no '\(old)'")
      text = text.replacing(old, with: new)
    }
    var problems = Problems()
    let theme = Theme.read(text, into: &problems)
    #expect(problems.printed == "")
    return try #require(theme)
  }

  private let artwork = [
    ("  # artwork: cover.svg", "  artwork: cover.svg"),
    ("  # artwork: letterhead.svg", "  artwork: letterhead.svg"),
  ]

  /// The first mark of each page.
  private func grounds(_ report: Report) -> [String] {
    report.pages.map { page in
      if case .picture(let id, _)? = page.marks.first { id } else { "none" }
    }
  }

  @Test func paintsArtworkBelowEverything() throws {
    let report = try Setting.report(document, in: theme(artwork))
    #expect(grounds(report) == ["cover.svg", "letterhead.svg", "letterhead.svg"])
  }

  @Test func leavesAContinuedCoverWithoutArtwork() throws {
    let long = "# 报告\n\n" + String(repeating: "封面的长文字。\n\n", count: 60) + "---\n\n正文"
    let report = try Setting.report(long, in: theme(artwork))
    #expect(report.pages.count > 2)
    #expect(grounds(report).first == "cover.svg")
    #expect(grounds(report).last == "letterhead.svg")
    #expect(!grounds(report).dropFirst().dropLast().contains { $0.hasSuffix(".svg") })
  }

  @Test func coversThePageWithArtworkOfRoundedLengths() throws {
    let theme = try theme(artwork)
    let frame = try #require(theme.page.artwork?.frame)
    let page = Rect(x: 0, y: 0, width: theme.page.size.width, height: theme.page.size.height)
    #expect(frame.contains(page))
    #expect(abs(frame.size.width / frame.size.height - 595 / 842) < 1e-9)
  }

  @Test(arguments: [("left", 100.0), ("center", 150.0), ("right", 200.0)])
  func placesTheMarkInItsFrame(_ side: String, _ left: Double) throws {
    let theme = try theme([
      (
        "mark: {x: 71.8, y: 30, width: 150, height: 54, align: left}",
        "mark: {x: 100, y: 20, width: 150, height: 50, align: \(side)}"
      )
    ])
    let pictures = PictureLibrary()
    let square = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>"
    try pictures.add(id: "mark", svg: Array(square.utf8))
    var problems = Problems()
    let layout = try ReportLayout(theme: theme, fonts: Setting.fonts(), pictures: pictures)
    let document = Document.read(Source(path: "a.md", text: document), into: &problems)
    let report = try layout.report(
      #require(document), Setting.running, mark: "mark", into: &problems)
    #expect(problems.printed == "")
    let shown = report?.pages.map { page in
      page.marks.compactMap { if case .picture("mark", let frame) = $0 { frame } else { nil } }
    }
    #expect(shown == [[Rect(x: left, y: 20, width: 50, height: 50)], [], []])
  }
}
