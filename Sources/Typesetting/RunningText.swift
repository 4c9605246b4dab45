internal import Documents

/// What the theme's header and footer may say of the report they stand on.
public struct RunningText: Hashable, Sendable {
  /// For `{title}`.
  public var title: String
  /// For `{number}`.
  public var number: String

  /// Makes the words of one report.
  public init(title: String, number: String) {
    self.title = title
    self.number = number
  }

  /// The words that a theme may ask for.
  static let placeholders = ["title", "number", "page", "pages"]

  /// `pattern` with its placeholders filled for one page.
  func filled(_ pattern: String, page: Int, of pages: Int) -> String {
    pattern.replacingPlaceholders { word in
      switch word {
      case "title": title
      case "number": number
      case "page": String(page)
      case "pages": String(pages)
      default: nil
      }
    }
  }
}
