public import Diagnostics
public import Documents
public import Drawing

/// Sets documents as reports in the look of a theme.
///
/// ```swift
/// let layout = ReportLayout(theme: theme, fonts: fonts)
/// let report = layout.report(document, running, into: &problems)
/// ```
/// What stands before the first thematic break is the cover; each later break starts a page.
/// A paragraph that is one emphasis is a note; before or after a table it stays with it. A table
/// whose header is empty has none, and its first column labels the others. A row whose first cell
/// is strong and whose other cells are empty names the rows below it.
public struct ReportLayout {
  private let theme: Theme
  private let fonts: FontLibrary

  /// Makes a layout; `fonts` must not be used by two threads at once.
  public init(theme: Theme, fonts: FontLibrary) {
    self.theme = theme
    self.fonts = fonts
  }

  /// The pages and bookmarks of `document`.
  ///
  /// - Parameter running: what the theme's header and footer say of this report.
  /// - Returns: `nil` after an error: a character without a glyph, an unknown block, a table that
  ///   cannot fit. All of a document are reported.
  public func report(
    _ document: Document, _ running: RunningText, into problems: inout Problems
  ) -> Report? {
    let measure = TextMeasure(fonts)
    let setting = ReportSetting(theme, measure)
    let first = document.blocks.firstIndex(of: .rule)
    let cover = first.map { setting.cover(Array(document.blocks[..<$0])) } ?? Column()
    let body = setting.body(document.blocks[(first.map { $0 + 1 } ?? 0)...])

    let height = theme.page.column.size.height
    var report = Report()
    for range in Pagination.pages(of: cover.pieces, height: height) {
      add(range, of: cover.pieces, under: theme.cover.boxes, to: &report)
    }
    let covers = report.pages.count
    for range in Pagination.pages(of: body.pieces, height: height) {
      add(range, of: body.pieces, under: [], to: &report)
    }
    addRunningText(running, from: covers, measure, to: &report)
    problems.report(measure.problems)
    return measure.problems.hasErrors ? nil : report
  }

  private func add(
    _ range: Range<Int>, of pieces: [Piece], under boxes: [Theme.Box], to report: inout Report
  ) {
    let column = theme.page.column
    var page = Page(size: theme.page.size)
    for box in boxes { page.marks.append(.shape(.rectangle(box.frame, fill: box.color))) }
    func paint(_ marks: [Mark], at y: Double) {
      for mark in marks { page.marks.append(mark.moved(x: column.minX, y: column.minY + y)) }
    }
    let (tops, end) = Pagination.tops(of: range, in: pieces)
    paint(pieces[range.lowerBound].opening?.marks ?? [], at: 0)
    for (index, top) in zip(range, tops) {
      let piece = pieces[index]
      if index > range.lowerBound { paint(piece.divider, at: top) }
      paint(piece.marks, at: top)
      if let heading = piece.heading {
        report.bookmarks.append(
          Bookmark(
            level: heading.level, title: heading.title, page: report.pages.count,
            y: column.minY + top))
      }
    }
    if range.upperBound > range.lowerBound {
      paint(pieces[range.upperBound - 1].closing?.marks ?? [], at: end)
    }
    report.pages.append(page)
  }

  private func addRunningText(
    _ running: RunningText, from first: Int, _ measure: TextMeasure, to report: inout Report
  ) {
    func line(_ look: Theme.Running, _ style: Theme.Style) -> RunningLine {
      RunningLine(look: look, style: style, sheet: theme.page, measure: measure)
    }
    let header = line(theme.header, theme.styles.header)
    let footer = line(theme.footer, theme.styles.footer)
    let count = report.pages.count
    for index in report.pages.indices.dropFirst(first) {
      let fill = { running.filled($0, page: index + 1, of: count) }
      report.pages[index].marks += header.header(fill) + footer.footer(fill)
    }
  }
}

/// A document on pages.
public struct Report: Hashable, Sendable {
  /// From the cover on.
  public var pages: [Page] = []
  /// The headings of the body, in order.
  public var bookmarks: [Bookmark] = []
}
