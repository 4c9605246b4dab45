public import Diagnostics
internal import Drawing
public import Reading

extension Theme {
  /// The theme of files such as `Templates/theme.yaml`; `nil` after an error.
  ///
  /// - Parameters:
  ///   - files: what is read; a later one need only hold what differs from those before.
  ///   - language: whose look is taken where a file has one for it, below `languages`.
  ///   - languages: those that there are.
  ///   - artwork: gives the artwork that the theme names.
  public static func read(
    _ files: [Node], in language: String, of languages: [String],
    artwork: @escaping ArtworkSource, into problems: inout Problems
  ) -> Theme? {
    let before = problems.errorCount
    let layers = ThemeLayers(files: files, language: language, known: languages)
    guard let node = layers.whole(into: &problems), var file = Mapping(node, "", &problems),
      let format = file.required("format", &problems)
    else { return nil }
    guard case .scalar(Self.format, _) = format.content else {
      problems.report(.notATheme(Self.format, at: format.place))
      return nil
    }
    var values = ThemeValues(source: artwork)
    values.readColors(of: &file)
    let page = values.part("page", of: &file, Sheet.init)
    if let page { values.page = page.size }
    let styles = values.part("styles", of: &file, Styles.init)
    let inline = values.part("inline", of: &file, Inlines.init)
    let list = values.part("list", of: &file, Lists.init)
    let quote = values.part("quote", of: &file, Quotes.init)
    let table = values.part("table", of: &file, Tables.init)
    let charts = values.part("charts", of: &file, Charts.init)
    let pictures = values.part("pictures", of: &file, Pictures.init)
    let cover = values.part("cover", of: &file, Cover.init)
    let contents = values.part("contents", of: &file, Contents.init)
    let notes = values.part("notes", of: &file, Notes.init)
    let header = values.part("header", of: &file, Running.init)
    let footer = values.part("footer", of: &file, Running.init)
    problems.report(values.problems)
    file.finish(&problems)
    guard problems.errorCount == before, let page, let styles, let inline, let list, let quote,
      let table, let charts, let pictures, let cover, let contents, let notes, let header,
      let footer
    else { return nil }
    return Theme(
      page: page, styles: styles, inline: inline, list: list, quote: quote, table: table,
      charts: charts, pictures: pictures, cover: cover, contents: contents, notes: notes,
      header: header, footer: footer)
  }

  /// What a theme file says of itself.
  private static let format = "accolade-theme/1"
}
