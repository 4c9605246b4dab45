extension Block {
  /// Whether Markdown needs a blank line between this block and `next` in the same item.
  func needsBlankLine(before next: Block) -> Bool {
    switch self {
    case .heading, .fence, .rule, .section: return false
    case .paragraph, .list, .quote, .table: break
    }
    switch next {
    case .heading, .fence, .rule, .section:
      return false
    case .paragraph, .table:
      return true
    case .quote:
      if case .quote = self { return true }
      return false
    case .list(let list):
      // Only these interrupt a paragraph.
      guard case .item(let blocks)? = list.items.first, !blocks.isEmpty else { return true }
      return list.start.map { $0 != 1 } ?? false
    }
  }
}
