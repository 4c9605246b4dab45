internal import Drawing

/// What the theme's header and footer may say of the report they stand on.
public struct RunningText: Hashable, Sendable {
  /// For `{title}`.
  public var title: String
  /// For `{number}`.
  public var number: String
  /// For `{pageOfPages}`: which page of how many, in the report's language, with places for
  /// `{page}` and `{pages}`.
  public var pageOfPages: String
  /// What stands above a table that goes on from the page before.
  public var continued: String

  /// Makes the words of one report.
  public init(title: String, number: String, pageOfPages: String, continued: String) {
    self.title = title
    self.number = number
    self.pageOfPages = pageOfPages
    self.continued = continued
  }

  /// The words that a theme may ask for.
  static let placeholders = ["title", "number", "page", "pages", "pageOfPages"]

  /// `pattern` with its placeholders filled for one page.
  func filled(_ pattern: String, page: Int, of pages: Int) -> String {
    // In one pass, so that a title with braces in it stays as it is.
    var rest = Substring(pattern)
    var text = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "title": text += title
      case "number": text += number
      case "page": text += String(page)
      case "pages": text += String(pages)
      case "pageOfPages" where pattern != pageOfPages:
        text += filled(pageOfPages, page: page, of: pages)
      case let other: text += "{\(other)}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
