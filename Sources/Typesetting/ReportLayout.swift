public import Diagnostics
public import Documents
public import Drawing

/// Sets documents as reports in the look of a theme.
///
/// ```swift
/// let layout = ReportLayout(theme: theme, fonts: fonts, pictures: pictures)
/// let report = layout.report(document, running, into: &problems)
/// ```
/// What stands before the first thematic break is the cover; each later break starts a page.
/// A paragraph that is one emphasis is a note; before or after a table it stays with it. A table
/// whose header is empty has none, and its first column labels the others. A column without any
/// words is to be filled in by hand. A row whose first cell is strong and whose other cells are
/// empty names the rows below it; a row that is all strong stays with the next one.
public struct ReportLayout {
  private let theme: Theme
  private let fonts: FontLibrary
  private let pictures: PictureLibrary

  /// Makes a layout; neither library may be used by two threads at once.
  public init(theme: Theme, fonts: FontLibrary, pictures: PictureLibrary) {
    self.theme = theme
    self.fonts = fonts
    self.pictures = pictures
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
    let setting = ReportSetting(theme, running, measure, pictures)
    let first = document.blocks.firstIndex(of: .rule)
    let cover = first.map { setting.cover(Array(document.blocks[..<$0])) } ?? Column()
    let body = setting.body(document.blocks[(first.map { $0 + 1 } ?? 0)...])

    var sheets = sheets(of: cover)
    // A cover that runs over goes on without ornament, which would lie across its text.
    if !sheets.isEmpty { sheets[0].add(theme.cover.boxes) }
    let covers = sheets.count
    sheets += self.sheets(of: body)
    let header = RunningLine(theme.header, theme.styles.header, theme.page, measure)
    let footer = RunningLine(theme.footer, theme.styles.footer, theme.page, measure)
    let count = sheets.count
    for index in sheets.indices.dropFirst(covers) {
      let fill = { running.filled($0, page: index + 1, of: count) }
      sheets[index].add(header.header(fill))
      sheets[index].add(footer.footer(fill))
    }
    problems.report(measure.problems)
    guard !measure.problems.hasErrors else { return nil }
    return Report(
      pages: sheets.map(\.page), bookmarks: bookmarks(sheets.enumerated().dropFirst(covers)))
  }

  private func sheets(of column: Column) -> [SheetContent] {
    Pagination.pages(of: column.pieces, height: theme.page.column.size.height)
      .map { SheetContent(theme.page, column.pieces, $0) }
  }

  private func bookmarks(
    _ sheets: some Sequence<(offset: Int, element: SheetContent)>
  ) -> [Bookmark] {
    sheets.flatMap { page, sheet in
      sheet.headings.map {
        Bookmark(level: $0.heading.level, title: $0.heading.title, page: page, y: $0.y)
      }
    }
  }
}

/// A document on pages.
public struct Report: Hashable, Sendable {
  /// From the cover on.
  public var pages: [Page]
  /// The headings of the body, in order.
  public var bookmarks: [Bookmark]
}
