extension Array {
  /// All blocks in order, with those in lists, quotations and sections after what holds them.
  func everyBlock<Hole>() -> [Block<Hole>] where Element == Block<Hole> {
    flatMap { block -> [Block<Hole>] in
      switch block {
      case .heading, .paragraph, .table, .figure, .fence, .rule: [block]
      case .quote(let inner), .section(_, let inner): [block] + inner.everyBlock()
      case .list(let list): [block] + list.items.flatMap(\.blocks).everyBlock()
      }
    }
  }

  /// All inlines in order, with those in others after what holds them.
  func everyInline<Hole>() -> [Inline<Hole>] where Element == Block<Hole> {
    everyBlock().flatMap { block -> [Inline<Hole>] in
      switch block {
      case .heading(let heading): heading.words.everyInline()
      case .paragraph(let words): words.everyInline()
      case .table(let table):
        (table.header + table.rows.flatMap(\.cells)).flatMap { $0.everyInline() }
      case .figure(let figure): figure.caption.everyInline()
      case .list, .quote, .fence, .rule, .section: []
      }
    }
  }

  fileprivate func everyInline<Hole>() -> [Inline<Hole>] where Element == Inline<Hole> {
    flatMap { inline -> [Inline<Hole>] in
      switch inline {
      case .text, .code, .lineBreak, .hole: [inline]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner),
        .reference(_, let inner), .section(_, let inner):
        [inline] + inner.everyInline()
      case .note(let note): [inline] + note.words.everyInline()
      }
    }
  }
}

extension List.Item {
  fileprivate var blocks: [Block<Hole>] {
    switch self {
    case .item(let blocks): blocks
    case .section(_, let items): items.flatMap(\.blocks)
    }
  }
}

extension Table.Row {
  fileprivate var cells: [[Inline<Hole>]] {
    switch self {
    case .cells(let cells): cells
    case .section(_, let rows): rows.flatMap(\.cells)
    }
  }
}
