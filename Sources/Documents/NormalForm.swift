// One form for all trees that mean the same, so that reading, filling and writing agree:
//
// - Texts, codes and emphases of a kind that stand side by side are one; none is empty.
// - Emphasis in emphasis, strong in strong and a link in a link say nothing and are dissolved.
// - A paragraph, heading or cell neither begins nor ends with a line break, nor does an emphasis.
// - No paragraph and no list is empty; every row has a cell for each column.
// - A list is loose where its items hold what Markdown cannot part without a blank line, and tight
//   where it could not show that it is loose.
// - U+0000 is U+FFFD, as Markdown has it.

extension Tree {
  /// The same tree in its normal form.
  var normal: Tree { Tree(blocks.normal()) }
}

extension Array {
  func normal<Hole>() -> [Block<Hole>] where Element == Block<Hole> {
    compactMap(\.normal)
  }

  fileprivate func normal<Hole>() -> [List<Hole>.Item] where Element == List<Hole>.Item {
    compactMap { item in
      switch item {
      case .item(let blocks): return .item(blocks.normal())
      case .section(let hole, let items):
        let items: [List<Hole>.Item] = items.normal()
        return items.isEmpty ? nil : .section(hole, items)
      }
    }
  }

  fileprivate func normal<Hole>(columns: Int) -> [Table<Hole>.Row]
  where Element == Table<Hole>.Row {
    compactMap { row in
      switch row {
      case .cells(let cells): return .cells(cells.normal(columns: columns))
      case .section(let hole, let rows):
        let rows: [Table<Hole>.Row] = rows.normal(columns: columns)
        return rows.isEmpty ? nil : .section(hole, rows)
      }
    }
  }

  fileprivate func normal<Hole>(columns: Int) -> [[Inline<Hole>]]
  where Element == [Inline<Hole>] {
    prefix(columns).map { $0.normalLine() }
      + Array(repeating: [], count: Swift.max(0, columns - count))
  }
}

extension Block {
  /// The block in its normal form; `nil` if there is nothing in it.
  fileprivate var normal: Block? {
    switch self {
    case .heading(var heading):
      heading.level = Swift.min(Swift.max(heading.level, 1), 6)
      heading.words = heading.words.normalLine()
      return .heading(heading)
    case .paragraph(let inlines):
      let inlines: [Inline<Hole>] = inlines.normalLine()
      return inlines.isEmpty ? nil : .paragraph(inlines)
    case .list(let list):
      return list.normal.map { .list($0) }
    case .quote(let blocks):
      return .quote(blocks.normal())
    case .table(let table):
      let columns = table.alignments.count
      guard columns > 0 else { return nil }
      return .table(
        Table(
          alignments: table.alignments, header: table.header.normal(columns: columns),
          rows: table.rows.normal(columns: columns)))
    case .figure(let figure):
      return .figure(Figure(figure.content, caption: figure.caption.normalLine()))
    case .fence(let name, let text):
      return .fence(
        name: name.onOneLine.trimmed, text: text.replacingLineEnds(with: "\n").withoutNull)
    case .rule:
      return .rule
    case .section(let hole, let blocks):
      let blocks: [Block] = blocks.normal()
      return blocks.isEmpty ? nil : .section(hole, blocks)
    }
  }
}

extension List {
  fileprivate var normal: List? {
    let items: [Item] = items.normal()
    guard !items.isEmpty else { return nil }
    let isLoose = !isTight && items.canBeLoose()
    return List(
      start: start.map { Swift.min(Swift.max($0, 0), 999_999_999) },
      isTight: !isLoose && !items.contains(where: \.needsBlankLine), items: items)
  }
}

extension List.Item {
  /// Whether two blocks of the item, or the table and caption of one, would run together without a blank line.
  fileprivate var needsBlankLine: Bool {
    switch self {
    case .item(let blocks):
      zip(blocks, blocks.dropFirst()).contains { $0.needsBlankLine(before: $1) }
        || blocks.contains(where: \.isFigure)
    case .section(_, let items): items.contains(where: \.needsBlankLine)
    }
  }
}

extension Block {
  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
}

extension Array {
  /// Whether there is a place for the blank line that makes a list loose.
  fileprivate func canBeLoose<Hole>() -> Bool where Element == List<Hole>.Item {
    if count == 1, case .item(let blocks) = self[0] { return blocks.count > 1 }
    return true
  }
}

extension String {
  /// The text with each line end replaced by `end`.
  func replacingLineEnds(with end: Character) -> String {
    String(map { $0 == "\r\n" || $0 == "\r" || $0 == "\n" ? end : $0 })
  }

  var onOneLine: String { replacingLineEnds(with: " ").withoutNull }

  var withoutNull: String { contains("\0") ? replacing("\0", with: "\u{FFFD}") : self }
}
