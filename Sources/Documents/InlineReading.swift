internal import Diagnostics

extension TreeReader {
  /// The inlines of a paragraph or a heading.
  mutating func inlines(ofBlock node: MarkdownNode) -> [Inline<Hole>] {
    search = TextSearch(lines: node.lines)
    return inlines(in: node, depth: 0)
  }

  /// The inlines that stand in `node`, with their sections.
  mutating func inlines(in node: MarkdownNode, depth: Int) -> [Inline<Hole>] {
    guard depth < Self.deepest else {
      refuseDepth(at: search.line)
      return []
    }
    var pieces: [Piece<Inline<Hole>>] = []
    for child in node.children {
      switch child.kind {
      case .text:
        checkEmphasis(in: child.literal)
        pieces += self.pieces(of: child.literal)
      case .softBreak: pieces.append(.element(.text(SoftBreak(child, count: tags.count).text)))
      case .lineBreak: pieces.append(.element(.lineBreak))
      case .code: pieces.append(.element(.code(code(child))))
      case .emphasis: pieces.append(.element(.emphasis(inlines(in: child, depth: depth + 1))))
      case .strong: pieces.append(.element(.strong(inlines(in: child, depth: depth + 1))))
      case .link:
        if let anchor = anchor(ofLink: child) {
          pieces.append(.element(.reference(anchor, inlines(in: child, depth: depth + 1))))
          continue
        }
        checkLink(child)
        let text = inlines(in: child, depth: depth + 1)
        pieces.append(.element(.link(destination: child.destination, text)))
      case .html where child.literal.isLineBreakTag: pieces.append(.element(.lineBreak))
      case .html where child.literal == Escaping.nothing: break
      case .html:
        if let tags = StandIn.tags(ofBlock: child.literal, count: tags.count) {
          met.formUnion(tags)
          pieces += tags.map { .tag($0) }
          continue
        }
        meet(child)
        problems.report(.unsupportedHTML(search.find(child.literal.asWritten, in: source)))
      case .image:
        meet(child)
        problems.report(.unsupportedImage(search.find("![", in: source)))
      case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .rule,
        .table, .row, .cell, .note, .unknown:
        break
      case .noteMark:
        if let note = note(child, depth: depth) { pieces.append(.element(note)) }
      }
    }
    let holes = resolution.holes
    return nest(pieces, partners: resolution.partners, unpaired: &unpaired) {
      opening, content -> Inline<Hole>? in
      holes[opening].map { .section($0, content) }
    }
  }

  /// The text, holes and tags in a text of Markdown.
  mutating func pieces(of text: String) -> [Piece<Inline<Hole>>] {
    var pieces: [Piece<Inline<Hole>>] = []
    for part in StandIn.parts(of: text, count: tags.count) {
      switch part {
      case .text(let text): pieces.append(.element(.text(text)))
      case .tag(let index):
        met.insert(index)
        if tags[index].isOfSection {
          pieces.append(.tag(index))
        } else if let hole = resolution.holes[index] {
          pieces.append(.element(.hole(hole)))
        }
      }
    }
    return pieces
  }

  /// Takes note of the tags in an inline that was refused.
  private mutating func meet(_ node: MarkdownNode) {
    met.formUnion(StandIn.tags(in: node.literal + node.destination + node.title, count: tags.count))
    for child in node.children { meet(child) }
  }

  private mutating func code(_ node: MarkdownNode) -> String {
    for tag in StandIn.tags(in: node.literal, count: tags.count) {
      met.insert(tag)
      problems.report(.holeInCode(tags[tag]))
    }
    return node.literal
  }

  private mutating func checkLink(_ node: MarkdownNode) {
    for tag in StandIn.tags(in: node.destination + node.title, count: tags.count)
    // Those of an id are met, and told of, before.
    where met.insert(tag).inserted {
      problems.report(.holeInLink(tags[tag]))
    }
    if let scheme = LinkScheme.refused(in: node.destination),
      StandIn.tags(in: node.destination, count: tags.count).isEmpty
    {
      problems.report(.linkScheme(scheme, at: search.find(scheme + ":", in: source)))
    }
    if !node.title.isEmpty, StandIn.tags(in: node.title, count: tags.count).isEmpty {
      problems.report(.linkTitle(search.find(node.title.asWritten, in: source)))
    }
  }
}

extension String {
  /// Whether the text is HTML's line break, the one element that Markdown has no other way to
  /// write in a heading or a cell.
  fileprivate var isLineBreakTag: Bool {
    let inside = lowercased().dropFirst(3).drop { $0 == " " }
    return lowercased().hasPrefix("<br") && (inside == ">" || inside == "/>")
  }
}

/// Finds where wrong inlines stand, in the order they come in.
struct TextSearch {
  /// The lines of the block, 1-based.
  var lines: ClosedRange<Int>
  /// The line reached, 1-based.
  var line: Int
  /// The characters passed in it.
  private var passed = 0

  init(lines: ClosedRange<Int>) {
    self.lines = lines
    line = lines.lowerBound
  }

  /// The place where `text` stands next; the start of the block if it is not found as it is.
  mutating func find(_ text: String, in source: Source) -> Place {
    findIfThere(text, in: source) ?? source.start(ofLine: lines.lowerBound)
  }

  /// The place where `text` stands next, if it is found as it is.
  mutating func findIfThere(_ text: String, in source: Source) -> Place? {
    for number in line...max(line, lines.upperBound) where source.lines.indices.contains(number - 1)
    {
      let whole = source.lines[number - 1]
      let rest = whole.dropFirst(number == line ? passed : 0)
      guard let found = rest.firstRange(of: text) else { continue }
      let column = whole.distance(from: whole.startIndex, to: found.lowerBound) + 1
      (line, passed) = (number, column - 1 + text.count)
      return source.place(line: number, column: column, length: text.count)
    }
    return nil
  }
}
