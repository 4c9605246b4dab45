/// A line end inside a paragraph: a space between words, nothing between Chinese characters.
struct SoftBreak {
  /// What is known of a character beside the break.
  private enum Side {
    /// Written without spaces: Chinese and Japanese characters and their punctuation.
    case ideographic
    /// Any other character.
    case spaced
    /// A hole, or a mark both kinds of text use, such as a quotation mark.
    case either
  }

  /// A space or nothing.
  let text: String

  /// Looks at what stands before and after `node`, in a text with `count` tags.
  init(_ node: MarkdownNode, count: Int) {
    let before = Self.neighbour(of: node, \.previous, \.children.last)?.literal.unicodeScalars.last
    let after = Self.neighbour(of: node, \.next, \.children.first)?.literal.unicodeScalars.first
    switch (Self.side(before, count), Self.side(after, count)) {
    case (.ideographic, .ideographic), (.ideographic, .either), (.either, .ideographic): text = ""
    case (.spaced, _), (_, .spaced), (.either, .either): text = " "
    }
  }

  private static func neighbour(
    of node: MarkdownNode, _ next: (MarkdownNode) -> MarkdownNode?,
    _ inside: (MarkdownNode) -> MarkdownNode?
  ) -> MarkdownNode? {
    var neighbour = next(node)
    while let inner = neighbour.flatMap(inside) { neighbour = inner }
    return neighbour
  }

  private static func side(_ scalar: Unicode.Scalar?, _ count: Int) -> Side {
    guard let scalar else { return .spaced }
    if count > 0, StandIn.isReserved(scalar) { return .either }
    return switch scalar.value {
    case 0x2014, 0x2018...0x201D, 0x2026: .either
    case 0x2E80...0x312F, 0x3190...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      .ideographic
    default: .spaced
    }
  }
}
