internal import Documents

/// What the theme's header and footer may say of the report they stand on.
public struct RunningText: Hashable, Sendable {
  /// For `{title}`.
  public var title: String
  /// For `{number}`.
  public var number: String
  /// For `{pageOfPages}`: which page of how many, in the report's language, with places for
  /// `{page}` and `{pages}`.
  public var pageOfPages: String
  /// What a reference without words shows, with places for `{number}` and `{page}`.
  public var reference: String
  /// What stands above a table that goes on from the page before.
  public var continued: String
  /// What stands behind the first cell of a row that goes on from the page before.
  public var continuedRow: String
  /// What a caption begins with, with a place for the figure's `{number}`.
  public var figure: String
  /// What is said besides the text.
  public var elements: ElementWords

  /// Makes the words of one report.
  public init(
    title: String, number: String, pageOfPages: String, reference: String, continued: String,
    continuedRow: String, figure: String, elements: ElementWords
  ) {
    self.title = title
    self.number = number
    self.pageOfPages = pageOfPages
    self.reference = reference
    self.continued = continued
    self.continuedRow = continuedRow
    self.figure = figure
    self.elements = elements
  }

  /// The words that a theme may ask for.
  static let placeholders = ["title", "number", "page", "pages", "pageOfPages"]

  /// `pattern` with its placeholders filled for one page.
  func filled(_ pattern: String, page: Int, of pages: Int) -> String {
    pattern.replacingPlaceholders { word in
      switch word {
      case "title": title
      case "number": number
      case "page": String(page)
      case "pages": String(pages)
      case "pageOfPages" where pattern != pageOfPages:
        filled(pageOfPages, page: page, of: pages)
      default: nil
      }
    }
  }
}
