/// What a PDF says about itself.
public struct DocumentInformation: Hashable, Sendable {
  /// The title, shown by viewers.
  public var title: String
  /// Who wrote it.
  public var author: String
  /// What it is about.
  public var subject: String
  /// Words to find it by.
  public var keywords: String
  /// When it was made, as `2026-03-09T00:00:00Z` or with an offset as `+08:00`.
  ///
  /// Given by the caller, never taken from the clock: the same input gives the same bytes.
  public var created: String
  /// The language of the document, as `zh-Hans`.
  public var language: String

  /// Makes the information; empty texts are left out.
  public init(
    title: String, author: String = "", subject: String = "", keywords: String = "",
    created: String = "2000-01-01T00:00:00Z", language: String = ""
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.created = created
    self.language = language
  }
}

/// An entry of the outline that viewers show beside the pages.
public struct Bookmark: Hashable, Sendable {
  /// 1 for the outermost.
  public var level: Int
  /// The words shown.
  public var title: String
  /// The page it leads to, from 0.
  public var page: Int
  /// How far down the page, in points.
  public var y: Double

  /// Makes a bookmark.
  public init(level: Int, title: String, page: Int, y: Double) {
    self.level = level
    self.title = title
    self.page = page
    self.y = y
  }
}
