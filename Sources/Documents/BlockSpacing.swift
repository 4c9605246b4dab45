extension Block {
  /// Whether Markdown needs a blank line between this block and `next` in the same item.
  func needsBlankLine(before next: Block) -> Bool {
    switch self {
    case .heading, .fence, .rule, .section: return false
    case .paragraph, .list, .quote, .table, .figure: break
    }
    switch next {
    case .heading, .fence, .rule, .section:
      return false
    case .paragraph, .table, .figure:
      return true
    case .quote:
      if case .quote = self { return true }
      return false
    case .list(let list):
      // A paragraph goes on over an empty item, and over a number other than 1.
      if case .item(let blocks)? = list.items.first, blocks.isEmpty { return true }
      return list.start.map { $0 != 1 } ?? false
    }
  }
}
