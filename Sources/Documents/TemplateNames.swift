extension Template {
  /// The names of all fields it asks for, in whatever list they stand.
  public var names: Set<String> {
    var names: Set<String> = []
    names.add(tree.blocks)
    return names
  }
}

extension Set<String> {
  fileprivate mutating func add(_ blocks: [Block<Hole>]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        add(heading.words)
        heading.anchor.map { add($0) }
      case .paragraph(let words): add(words)
      case .list(let list): add(list.items)
      case .quote(let inner): add(inner)
      case .table(let table):
        table.header.forEach { add($0) }
        add(table.rows)
      case .figure(let figure):
        if case .hole(let hole) = figure.content { insert(hole.name) }
        add(figure.caption)
      case .section(let hole, let inner):
        insert(hole.name)
        add(inner)
      case .fence, .rule: break
      }
    }
  }

  private mutating func add(_ items: [List<Hole>.Item]) {
    for item in items {
      switch item {
      case .item(let blocks): add(blocks)
      case .section(let hole, let inner):
        insert(hole.name)
        add(inner)
      }
    }
  }

  private mutating func add(_ rows: [Table<Hole>.Row]) {
    for row in rows {
      switch row {
      case .cells(let cells): cells.forEach { add($0) }
      case .section(let hole, let inner):
        insert(hole.name)
        add(inner)
      }
    }
  }

  private mutating func add(_ words: [Inline<Hole>]) {
    for word in words {
      switch word {
      case .emphasis(let inner), .strong(let inner), .link(_, let inner): add(inner)
      case .reference(let anchor, let inner):
        add(anchor)
        add(inner)
      case .note(let note): add(note.words)
      case .hole(let hole): insert(hole.name)
      case .section(let hole, let inner):
        insert(hole.name)
        add(inner)
      case .text, .code, .lineBreak: break
      }
    }
  }

  private mutating func add(_ anchor: Anchor<Hole>) {
    for case .hole(let hole) in anchor.parts { insert(hole.name) }
  }
}
