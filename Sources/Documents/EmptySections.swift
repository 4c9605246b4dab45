extension Tree where Hole == Never {
  /// The document without the headings that nothing stands below; its cover stays as it is.
  ///
  /// A section whose parts have all gone goes with them. A page break is no content.
  public var withoutEmptySections: Document {
    var kept: [Block<Never>] = []
    // A heading above what was seen last holds it if its level is below this.
    var limit = 0
    // Upwards, so that parts have gone before it is the turn of what holds them.
    for (index, block) in blocks.enumerated().reversed() {
      guard index >= body else {
        kept.append(block)
        continue
      }
      switch block {
      case .heading(let heading):
        guard heading.level < limit else { continue }
        limit = heading.level
        kept.append(block)
      case .rule:
        kept.append(block)
      case .paragraph, .list, .quote, .table, .figure, .fence:
        limit = .max
        kept.append(block)
      }
    }
    return Document(kept.reversed())
  }

  /// Where the body begins: after the first page break, which ends the cover.
  var body: Int { blocks.firstIndex(of: .rule).map { $0 + 1 } ?? 0 }
}
