internal import Documents

/// How a summary is written.
public enum SummaryFormat: String, Hashable, Sendable, CaseIterable {
  /// Markdown, as GitHub shows it.
  case markdown
  /// A page for browsers that needs no other file.
  case html

  /// The ending of its files.
  var ending: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    }
  }
}

/// The frame around a document that is a page for browsers, `Templates/page.html`.
struct HTMLFrame {
  /// The title and the content are HTML already: nothing in them is looked at again.
  static let catalogue = Catalogue([
    .text("language", "the language of the page, such as zh-Hans"),
    .text("title", "the text of the first heading"),
    .text("content", "the document"),
    .flag("draft", "whether this is a draft; its first line says so in any case"),
  ])

  static func fields(of document: Document, in language: Language, isDraft: Bool) -> Fields {
    var fields = Fields()
    fields["language"] = .text(language.rawValue)
    fields["title"] = .text(document.title.inHTML)
    fields["content"] = .text(document.html)
    fields["draft"] = .flag(isDraft)
    return fields
  }
}
