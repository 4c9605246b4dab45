extension TreeReader {
  /// The table of a node; a row of nothing but tags opens or closes sections of rows.
  mutating func table(_ node: MarkdownNode) -> Table<Hole> {
    let rows = node.children
    for row in rows { checkCells(of: row, columns: node.alignments.count) }
    let header = rows.first.map { cells(of: $0) } ?? []
    var pieces: [Piece<Table<Hole>.Row>] = []
    for row in rows.dropFirst() {
      if let tags = rowTags(row) {
        met.formUnion(tags)
        pieces += tags.map { .tag($0) }
      } else {
        pieces.append(.element(.cells(cells(of: row))))
      }
    }
    let holes = resolution.holes
    let body = nest(pieces, partners: resolution.partners, unpaired: &unpaired) {
      opening, content -> Table<Hole>.Row? in
      holes[opening].map { .section($0, content) }
    }
    let alignments = node.alignments.map { byte -> ColumnAlignment in
      switch byte {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .natural
      }
    }
    return Table(alignments: alignments, header: header, rows: body)
  }

  private mutating func cells(of row: MarkdownNode) -> [[Inline<Hole>]] {
    search = TextSearch(lines: row.lines)
    return row.children.map { inlines(in: $0, depth: 0) }
  }

  /// The tags of a row whose only cell that is not empty holds tags of sections of rows.
  private func rowTags(_ row: MarkdownNode) -> [Int]? {
    let filled = row.children.filter { !$0.children.isEmpty }
    guard filled.count == 1 else { return nil }
    var found: [Int] = []
    for child in filled[0].children {
      guard child.kind == .text else { return nil }
      for part in StandIn.parts(of: child.literal, count: tags.count) {
        switch part {
        case .tag(let index): found.append(index)
        case .text(let text):
          guard text.trimmed.isEmpty else { return nil }
        }
      }
    }
    let spansRows = found.contains { resolution.partners[$0].map { !found.contains($0) } ?? false }
    return spansRows && found.allSatisfy { tags[$0].isOfSection } ? found : nil
  }
}
