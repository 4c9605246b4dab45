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
/// words is to be filled in by hand. Columns of numbers stand below one another by their decimal
/// points. A row whose first cell is strong and whose other cells are empty names the rows below
/// it; a row that is all strong stays with the next one.
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

  /// The pages, bookmarks and structure of `document`.
  ///
  /// - Parameters:
  ///   - running: what the theme's header and footer say of this report.
  ///   - mark: the id of the picture of the body's mark, for the cover.
  /// - Returns: `nil` after an error: a character without a glyph, an unknown block, a table that
  ///   cannot fit. All of a document are reported.
  public func report(
    _ document: Document, _ running: RunningText, mark: String? = nil,
    into problems: inout Problems
  ) -> Report? {
    let measure = TextMeasure(fonts)
    let tables = KeptTables()
    let elements = Elements()
    let notes = document.notes
    var references = References(document, pattern: running.reference)
    var draft = self.draft(of: document, notes, references, running, measure, tables, elements)
    while !measure.problems.hasErrors, references.correct(draft.pagesOfSections) {
      draft = self.draft(of: document, notes, references, running, measure, tables, elements)
    }
    var (sheets, covers) = (draft.sheets, draft.covers)
    let header = RunningLine(theme.header, theme.styles.header, theme.page, measure)
    let footer = RunningLine(theme.footer, theme.styles.footer, theme.page, measure)
    let count = sheets.count
    var content = draft.elements
    if covers > 0, let mark = mark.flatMap(self.mark) {
      let figure = elements.add(.figure(alternative: running.elements.mark))
      sheets[0].add([mark].tagged(figure))
      content.insert(figure, at: 0)
    }
    for index in sheets.indices.dropFirst(covers) {
      let fill = { running.filled($0, page: index + 1, of: count) }
      sheets[index].add(theme.page.artwork)
      sheets[index].add(header.header(fill))
      sheets[index].add(footer.footer(fill))
    }
    problems.report(measure.problems)
    guard !measure.problems.hasErrors else { return nil }
    return Report(
      pages: sheets.map(\.page), bookmarks: bookmarks(sheets.enumerated().dropFirst(covers)),
      structure: elements.finished(content))
  }

  /// The mark that paints the body's mark of this picture; none if there is no frame for it.
  private func mark(_ picture: String) -> Mark? {
    guard let place = theme.cover.mark, let size = pictures.size(of: picture) else { return nil }
    return .picture(id: picture, frame: place.frame.fitting(size, place.side))
  }

  /// A report whose references show what was known when it was set.
  private struct Draft {
    var sheets: [SheetContent]
    /// How many of them are the cover.
    var covers: Int
    /// The page of each section, counted from 1, by its name.
    var pagesOfSections: [String: Int]
    /// What is in the document, in its order.
    var elements: [Structure.ID]
  }

  private func draft(
    of document: Document, _ notes: [Note<Never>], _ references: References,
    _ running: RunningText, _ measure: TextMeasure, _ tables: KeptTables, _ elements: Elements
  ) -> Draft {
    tables.start()
    let setting = ReportSetting(
      theme, running, measure, tables, pictures, elements, references, notes)
    let first = document.blocks.firstIndex(of: .rule)
    let front = first.map { setting.cover(Array(document.blocks[..<$0])) }
    var cover = front?.column ?? Column()
    var body = setting.body(document.blocks[(first.map { $0 + 1 } ?? 0)...])

    setting.addNotes(to: &cover)
    setting.addNotes(to: &body)
    var sheets = self.sheets(of: cover, pages(of: cover))
    // A cover that runs over goes on without ornament, which would lie across its text.
    if !sheets.isEmpty { sheets[0].add(theme.cover.artwork, front?.boxes ?? []) }
    let covers = sheets.count
    let pages = pages(of: body)
    var pagesOfSections: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
      for name in body.pieces[page.pieces].compactMap(\.section?.name) {
        pagesOfSections[name] = covers + index + 1
      }
    }
    body.change(from: 0) { piece, _ in
      if let page = piece.contents.flatMap({ pagesOfSections[$0.name] }) {
        setting.finish(&piece, page: page)
      }
    }
    sheets += self.sheets(of: body, pages)
    return Draft(
      sheets: sheets, covers: covers, pagesOfSections: pagesOfSections,
      elements: cover.elements + body.elements)
  }

  private func pages(of column: Column) -> [Pagination.Cut] {
    Pagination.pages(
      of: column.pieces, height: theme.page.column.size.height, rule: theme.notes.rule)
  }

  private func sheets(of column: Column, _ pages: [Pagination.Cut]) -> [SheetContent] {
    pages.map { page in
      var sheet = SheetContent(theme.page, column.pieces, page.pieces)
      sheet.add(page.notes, theme.notes)
      return sheet
    }
  }

  private func bookmarks(
    _ sheets: some Sequence<(offset: Int, element: SheetContent)>
  ) -> [Bookmark] {
    sheets.flatMap { page, sheet in
      sheet.sections.map {
        Bookmark(level: $0.start.level, title: $0.start.title, page: page, y: $0.y)
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
  /// What the marks of the pages are.
  public var structure: Structure
}
