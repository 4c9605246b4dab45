extension Tree {
  /// The tree as text, a line for each node, for tests and for whoever wants to see it.
  public var dump: String {
    var dump = TreeDump()
    dump.blocks(blocks)
    return dump.lines.joined(separator: "\n") + "\n"
  }
}

private struct TreeDump {
  var lines: [String] = []
  var depth = 0

  mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  mutating func inside(_ title: String, _ body: (inout TreeDump) -> Void) {
    line(title)
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func blocks<Hole>(_ blocks: [Block<Hole>]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        let anchor = heading.anchor.map { " #\($0.written)" } ?? ""
        let label = heading.label.isEmpty ? "" : " \(heading.label.debugDescription)"
        inside("heading \(heading.level)\(anchor)\(label)") { $0.inlines(heading.words) }
      case .paragraph(let inlines):
        inside("paragraph") { $0.inlines(inlines) }
      case .list(let list):
        let start = list.start.map { "from \($0)" } ?? "of bullets"
        inside("list \(start), \(list.isTight ? "tight" : "loose")") { $0.items(list.items) }
      case .quote(let content):
        inside("quote") { $0.blocks(content) }
      case .table(let table):
        inside("table \(table.alignments.map(\.rawValue).joined(separator: ", "))") { dump in
          dump.inside("header") { $0.cells(table.header) }
          dump.rows(table.rows)
        }
      case .figure(let figure):
        inside("figure \(figure.content)") { $0.inlines(figure.caption) }
      case .fence(let name, let text):
        inside("fence \(name.debugDescription)") { $0.line(text.debugDescription) }
      case .rule:
        line("rule")
      case .section(let hole, let content):
        inside("section \(hole)") { $0.blocks(content) }
      }
    }
  }

  mutating func items<Hole>(_ items: [List<Hole>.Item]) {
    for item in items {
      switch item {
      case .item(let content): inside("item") { $0.blocks(content) }
      case .section(let hole, let content): inside("section \(hole)") { $0.items(content) }
      }
    }
  }

  mutating func rows<Hole>(_ rows: [Table<Hole>.Row]) {
    for row in rows {
      switch row {
      case .cells(let cells): inside("row") { $0.cells(cells) }
      case .section(let hole, let content): inside("section \(hole)") { $0.rows(content) }
      }
    }
  }

  mutating func cells<Hole>(_ cells: [[Inline<Hole>]]) {
    for cell in cells { inside("cell") { $0.inlines(cell) } }
  }

  mutating func inlines<Hole>(_ inlines: [Inline<Hole>]) {
    for inline in inlines {
      switch inline {
      case .text(let text): line("text \(text.debugDescription)")
      case .emphasis(let content): inside("emphasis") { $0.inlines(content) }
      case .strong(let content): inside("strong") { $0.inlines(content) }
      case .code(let text): line("code \(text.debugDescription)")
      case .link(let destination, let content):
        inside("link \(destination.debugDescription)") { $0.inlines(content) }
      case .reference(let anchor, let content):
        inside("reference #\(anchor.written)") { $0.inlines(content) }
      case .note(let note): inside("note \(note.number)") { $0.inlines(note.words) }
      case .lineBreak: line("line break")
      case .hole(let hole): line("hole \(hole)")
      case .section(let hole, let content): inside("section \(hole)") { $0.inlines(content) }
      }
    }
  }
}

extension Anchor {
  /// The word as an author writes it.
  fileprivate var written: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .hole(let hole): "\(hole)"
      }
    }.joined()
  }
}
