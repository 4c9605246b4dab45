extension Array {
  /// The inlines of a paragraph, heading or cell in their normal form.
  func normalLine<Hole>() -> [Inline<Hole>] where Element == Inline<Hole> {
    let inlines = NormalInlines(self).result
    let start = inlines.firstIndex { $0 != .lineBreak } ?? inlines.endIndex
    let end = inlines.lastIndex { $0 != .lineBreak }.map { $0 + 1 } ?? start
    return Array(inlines[start..<end])
  }
}

/// Builds inlines in their normal form, one after the other.
private struct NormalInlines<Hole: Hashable & Sendable> {
  /// The kinds of inlines that mean nothing inside themselves.
  private enum Kind: Hashable {
    case emphasis, strong, link
  }

  private(set) var result: [Inline<Hole>] = []
  private let around: Set<Kind>

  init(_ inlines: [Inline<Hole>]) { self.init(inlines, in: []) }

  private init(_ inlines: [Inline<Hole>], in around: Set<Kind>) {
    self.around = around
    for inline in inlines { append(inline) }
  }

  private mutating func append(_ inline: Inline<Hole>) {
    switch inline {
    case .text(let text):
      append(text: text.withoutNull)
    case .code(let text):
      append(code: text.onOneLine)
    case .lineBreak, .hole:
      result.append(inline)
    case .section(let hole, let content):
      let content = NormalInlines(content, in: around).result
      if !content.isEmpty { result.append(.section(hole, content)) }
    case .emphasis(let content): append(.emphasis, content)
    case .strong(let content): append(.strong, content)
    case .link(let destination, let content):
      guard !around.contains(.link) else { return content.forEach { append($0) } }
      let content = NormalInlines(content, in: around.union([.link])).result
      if !content.isEmpty {
        result.append(.link(destination: destination.withoutNull, content))
      }
    case .reference(let anchor, let content):
      guard !around.contains(.link) else { return content.forEach { append($0) } }
      result.append(
        .reference(anchor, NormalInlines(content, in: around.union([.link])).result))
    case .note(var note):
      note.words = note.words.normalLine()
      if !note.words.isEmpty { result.append(.note(note)) }
    }
  }

  private mutating func append(text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = result.last {
      result[result.count - 1] = .text(before + text)
    } else {
      result.append(.text(text))
    }
  }

  private mutating func append(code: String) {
    guard !code.isEmpty else { return }
    if case .code(let before)? = result.last {
      result[result.count - 1] = .code(before + code)
    } else {
      result.append(.code(code))
    }
  }

  private mutating func append(_ kind: Kind, _ content: [Inline<Hole>]) {
    guard !around.contains(kind) else { return content.forEach { append($0) } }
    var content = NormalInlines(content, in: around.union([kind])).result[...]
    var after = 0
    while content.first == .lineBreak {
      result.append(.lineBreak)
      content = content.dropFirst()
    }
    while content.last == .lineBreak {
      after += 1
      content = content.dropLast()
    }
    if !content.isEmpty { merge(kind, Array(content)) }
    result += Array(repeating: .lineBreak, count: after)
  }

  /// Appends an emphasis of normal inlines, or lengthens the one that is last.
  private mutating func merge(_ kind: Kind, _ content: [Inline<Hole>]) {
    switch (kind, result.last) {
    case (.emphasis, .emphasis(let before)?):
      result[result.count - 1] = .emphasis(
        NormalInlines(before + content, in: around.union([kind])).result)
    case (.strong, .strong(let before)?):
      result[result.count - 1] = .strong(
        NormalInlines(before + content, in: around.union([kind])).result)
    case (.strong, _): result.append(.strong(content))
    case (.emphasis, _), (.link, _): result.append(.emphasis(content))
    }
  }
}
