internal import Diagnostics

/// Puts the values of fields into the holes of one tree.
struct Filling {
  /// The fields of the document, then those of each element being filled, inwards.
  private var scopes: [Fields]
  private(set) var problems = Problems()
  /// How many notes stand in what was filled so far.
  private var notes = 0

  init(_ fields: Fields) { scopes = [fields] }

  mutating func blocks(_ blocks: [Block<Hole>]) -> [Block<Never>] {
    var filled: [Block<Never>] = []
    for block in blocks {
      switch block {
      case .section(let hole, let content):
        var isFirst = true
        repeated(hole) { filling in
          let next = filling.blocks(content)
          filled = isFirst ? filled + next : filled.continuing(with: next)
          isFirst = false
        }
      case .paragraph(let inlines):
        let text = self.inlines(inlines)
        if !text.isBlank || !inlines.hasSection { filled.append(.paragraph(text)) }
      case .heading(let heading):
        let text = self.inlines(heading.words)
        if !text.isBlank || !heading.words.hasSection {
          filled.append(
            .heading(
              Heading(level: heading.level, anchor: heading.anchor.map { anchor($0) }, words: text))
          )
        }
      case .quote(let content):
        let inside = self.blocks(content)
        if !inside.isEmpty || content.isEmpty { filled.append(.quote(inside)) }
      case .list(let list):
        let items = self.items(list.items)
        filled.append(.list(List(start: list.start, isTight: list.isTight, items: items)))
      case .table(let table):
        let filling = self.table(table)
        if !filling.rows.isEmpty || table.rows.isEmpty { filled.append(.table(filling)) }
      case .figure(let figure):
        if let figure = self.figure(figure) { filled.append(.figure(figure)) }
      case .fence(let name, let text):
        filled.append(.fence(name: name, text: text))
      case .rule:
        filled.append(.rule)
      }
    }
    return filled
  }

  private mutating func items(_ items: [List<Hole>.Item]) -> [List<Never>.Item] {
    var filled: [List<Never>.Item] = []
    for item in items {
      switch item {
      case .section(let hole, let content):
        repeated(hole) { filled += $0.items(content) }
      case .item(let blocks):
        let inside = self.blocks(blocks)
        if !inside.isEmpty || blocks.isEmpty { filled.append(.item(inside)) }
      }
    }
    return filled
  }

  private mutating func table(_ table: Table<Hole>) -> Table<Never> {
    let header = table.header.map { inlines($0) }
    return Table(
      alignments: table.alignments, header: header, rows: rows(table.rows))
  }

  /// The figure with its chart; `nil` where there is none.
  private mutating func figure(_ figure: Figure<Hole>) -> Figure<Never>? {
    switch figure.content {
    case .chart(let chart):
      return Figure(.chart(chart), caption: inlines(figure.caption))
    case .pictures(let pictures):
      return Figure(.pictures(pictures), caption: inlines(figure.caption))
    case .hole(let hole):
      switch found(hole) {
      case .chart(let chart)?: return Figure(.chart(chart), caption: inlines(figure.caption))
      case .pictures(let pictures)?:
        return Figure(.pictures(pictures), caption: inlines(figure.caption))
      case .text?, .flag?, .list?: problems.report(.wrongValue(hole.name, at: hole.place))
      case .absent?, nil: break
      }
      return nil
    }
  }

  private mutating func rows(_ rows: [Table<Hole>.Row]) -> [Table<Never>.Row] {
    var filled: [Table<Never>.Row] = []
    for row in rows {
      switch row {
      case .section(let hole, let content): repeated(hole) { filled += $0.rows(content) }
      case .cells(let cells): filled.append(.cells(cells.map { inlines($0) }))
      }
    }
    return filled
  }

  mutating func inlines(_ inlines: [Inline<Hole>]) -> [Inline<Never>] {
    var filled: [Inline<Never>] = []
    for inline in inlines {
      switch inline {
      case .text(let text): filled.append(.text(text))
      case .emphasis(let content): filled.append(.emphasis(self.inlines(content)))
      case .strong(let content): filled.append(.strong(self.inlines(content)))
      case .code(let text): filled.append(.code(text))
      case .link(let destination, let content):
        filled.append(.link(destination: destination, self.inlines(content)))
      case .reference(let anchor, let content):
        filled.append(.reference(self.anchor(anchor), self.inlines(content)))
      case .note(let note):
        notes += 1
        let number = notes
        // A note belongs to the whole document, wherever its mark stands.
        let inner = scopes
        scopes = [scopes[0]]
        filled.append(.note(Note(number: number, words: self.inlines(note.words))))
        scopes = inner
      case .lineBreak: filled.append(.lineBreak)
      case .hole(let hole): filled += value(of: hole)
      case .section(let hole, let content): repeated(hole) { filled += $0.inlines(content) }
      }
    }
    return filled
  }

  /// The anchor with the values of its holes.
  private mutating func anchor(_ anchor: Anchor<Hole>) -> Anchor<Never> {
    var word = ""
    for part in anchor.parts {
      switch part {
      case .text(let text): word += text
      case .hole(let hole): word += value(of: hole).map(\.plainText).joined()
      }
    }
    return Anchor([.text(word)], at: anchor.place)
  }

  /// The text for a hole, its lines parted by line breaks.
  private mutating func value(of hole: Hole) -> [Inline<Never>] {
    switch found(hole) {
    case .text(let text)?:
      let ends: [UInt8] = [0x0A, 0x0D]
      guard text.utf8.contains(where: ends.contains) else { return [.text(text)] }
      let lines = text.split(omittingEmptySubsequences: false) {
        $0 == "\n" || $0 == "\r\n" || $0 == "\r"
      }
      return Array(lines.map { [.text(String($0))] }.joined(separator: [.lineBreak]))
    case .absent?, .flag?, .list?, .chart?, .pictures?:
      problems.report(.wrongValue(hole.name, at: hole.place))
      return []
    case nil:
      return []
    }
  }

  /// Runs `body` as often as the section of `hole` stands in the document.
  private mutating func repeated(_ hole: Hole, body: (inout Filling) -> Void) {
    guard let value = found(hole) else { return }
    let isInverted = hole.use == .inverted
    switch value {
    case .text, .chart, .pictures: if !isInverted { body(&self) }
    case .flag(let isSo): if isSo != isInverted { body(&self) }
    case .absent: if isInverted { body(&self) }
    case .list(let elements) where isInverted: if elements.isEmpty { body(&self) }
    case .list(let elements):
      for element in elements {
        scopes.append(element)
        body(&self)
        scopes.removeLast()
      }
    }
  }

  private mutating func found(_ hole: Hole) -> Fields.Value? {
    let value = scopes[max(0, scopes.count - 1 - hole.outwards)][hole.name]
    if value == nil { problems.report(.missingValue(hole.name, at: hole.place)) }
    return value
  }
}

extension [Block<Never>] {
  /// The blocks and `others` after them; a list that goes on with a list of its kind is one list.
  fileprivate func continuing(with others: [Block<Never>]) -> [Block<Never>] {
    guard case .list(let before)? = last, case .list(let after)? = others.first,
      (before.start == nil) == (after.start == nil)
    else { return self + others }
    return dropLast() + [.list(before.joined(with: after))] + others.dropFirst()
  }
}

extension [Inline<Never>] {
  /// Whether there is nothing to see.
  fileprivate var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text): text.trimmed.isEmpty
      case .lineBreak: true
      case .emphasis(let content), .strong(let content), .link(_, let content): content.isBlank
      case .code, .reference, .note: false
      }
    }
  }
}

extension [Inline<Hole>] {
  /// Whether a section stands anywhere in it, so that it may come out empty.
  fileprivate var hasSection: Bool {
    contains { inline in
      switch inline {
      case .section: true
      case .emphasis(let content), .strong(let content), .link(_, let content),
        .reference(_, let content):
        content.hasSection
      case .text, .code, .lineBreak, .hole, .note: false
      }
    }
  }
}

extension Diagnostic {
  static func missingValue(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "MissingValue", "field '\(name)' was given no value", at: place,
      why: "whoever fills a document gives every field of its catalogue a value")
  }

  static func wrongValue(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      "WrongValue", "field '\(name)' was given a value of another kind than its catalogue says",
      at: place, why: "whoever fills a document gives every field a value of its kind")
  }
}
