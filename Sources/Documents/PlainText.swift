extension Inline where Hole == Never {
  /// The text without its structure and notes; a line break is a line feed.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .lineBreak: "\n"
    case .emphasis(let content), .strong(let content), .link(_, let content),
      .reference(_, let content):
      content.map(\.plainText).joined()
    case .note: ""
    }
  }
}
