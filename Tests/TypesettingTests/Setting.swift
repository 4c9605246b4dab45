import Diagnostics
import Documents
import Drawing
import Foundation
import Reading
import TestSupport
import Testing

@testable import Typesetting

/// The shipped theme, and reports in it.
enum Setting {
  static let themeFile = packageRoot.appending(path: "Templates/theme.yaml")

  static func theme() throws -> Theme {
    var problems = Problems()
    let text = try String(contentsOf: themeFile, encoding: .utf8)
    let theme = Theme.read(text, into: &problems)
    #expect(problems.printed == "")
    return try #require(theme)
  }

  static func fonts() throws -> FontLibrary {
    try FontLibrary(folder: packageRoot.appending(path: "Assets/Fonts").path)
  }

  static let numbering = Numbering(
    levels: [
      Numbering.Level(label: "{han}、", reference: "第{han}部分"),
      Numbering.Level(label: "{1}.{2} ", reference: "{1}.{2}"),
      Numbering.Level(label: "{1}.{2}.{3} ", reference: "{1}.{2}.{3}"),
    ],
    annexes: [Numbering.Level(label: "附录 {letter}　", reference: "附录 {letter}")])

  static let running = RunningText(
    title: "评价报告", number: "R-1", pageOfPages: "第 {page} 页 / 共 {pages} 页",
    reference: "{number}（第 {page} 页）", continued: "（续表）", continuedRow: "（续）",
    figure: "图 {number}", elements: words)

  static let words = ElementWords(
    language: "zh-Hans", mark: "标志", shares: "雷达图：{values}", bars: "条形图：{values}",
    losses: "失分：{values}", development: "折线图：{values}", gauge: "标尺：{values}",
    value: "{name} {value}", loss: "{name} {value}，累计 {share}", bound: "{name}自 {value} 起",
    separator: "；")

  /// The report of a document, which must be free of problems, and whose structure must be sound.
  static func report(
    _ document: Document, in theme: Theme? = nil, showing pictures: PictureLibrary = .init()
  ) throws -> Report {
    var problems = Problems()
    let layout = try ReportLayout(
      theme: theme ?? self.theme(), fonts: fonts(), pictures: pictures)
    let report = try #require(
      layout.report(document, running, into: &problems), "\(problems.printed)")
    #expect(problems.printed == "")
    expectSound(TaggedPages(report.pages, report.structure))
    return report
  }

  /// The report of a document written as Markdown.
  static func report(_ markdown: String, in theme: Theme? = nil) throws -> Report {
    var problems = Problems()
    let document = Document.read(Source(path: "report.md", text: markdown), into: &problems)
    #expect(problems.printed == "")
    return try report(#require(document), in: theme)
  }

  /// What is said of a document that cannot be set.
  static func problems(_ document: Document, _ running: RunningText = running) throws -> String {
    var problems = Problems()
    let layout = try ReportLayout(theme: theme(), fonts: fonts(), pictures: PictureLibrary())
    #expect(layout.report(document, running, into: &problems) == nil)
    return problems.printed
  }
}

extension Theme {
  /// A theme whose artwork is as large as A4, or a square if its name says so; there is none of the
  /// name `missing.svg`.
  ///
  /// - Parameter others: say what differs from the first.
  static func read(
    _ text: String, _ others: [String] = [], in language: String = "zh-Hans",
    into problems: inout Problems
  ) -> Theme? {
    let files = ([text] + others).compactMap {
      Node.read(Source(path: "theme.yaml", text: $0), into: &problems)
    }
    return read(
      files, in: language, of: ["zh-Hans", "en"],
      artwork: { name, place, problems in
        if name == "missing.svg" { problems.report(Diagnostic("Missing", "missing", at: place)) }
        return name == "missing.svg"
          ? nil : Size(width: 595, height: name == "square.svg" ? 595 : 842)
      }, into: &problems)
  }
}

extension Page {
  /// The runs of text in the order of painting.
  var runs: [GlyphRun] {
    marks.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  /// The text of the page, a line feed between lines.
  var text: String {
    var text = ""
    var baseline: Double?
    for run in runs {
      if let baseline, abs(baseline - run.origin.y) > 0.5 { text += "\n" }
      text += run.text
      baseline = run.origin.y
    }
    return text
  }
}

extension GlyphRun {
  /// The box of the em above and below the baseline.
  var box: Rect {
    Rect(
      x: origin.x, y: origin.y - 0.88 * style.size, width: width, height: style.size)
  }
}
