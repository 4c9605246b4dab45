internal import Diagnostics

/// Makes a tree of the nodes that cmark found, with holes where the stand-ins are.
struct TreeReader {
  /// How deep blocks and inlines may stand in each other.
  static let deepest = 64
  /// How deep blocks may stand in each other on a page, where each level takes some of its width.
  static let deepestOnPages = 12

  let source: Source
  let tags: [Tag]
  let resolution: TagResolver.Resolution
  /// The names that fenced blocks may have in a template; `nil` for a document, in which they may
  /// have any.
  let charts: [String]?
  /// Whether the text is only laid out on pages, which show no code.
  let isForPages: Bool
  /// The notes, in the order of their first marks.
  var notes: [MarkdownNode] = []
  /// Whether a note is being read.
  var isInNote = false
  var problems = Problems()
  /// The tags met in the tree, or reported where they stand.
  var met: Set<Int> = []
  /// The tags met on another level than their partner.
  var unpaired: [Int] = []
  /// Where the search for the next wrong inline begins.
  var search = TextSearch(lines: 1...1)

  /// Whether headings may have ids, and links lead to them.
  var isTemplate: Bool { charts != nil }

  private init(
    _ source: Source, tags: [Tag], resolution: TagResolver.Resolution, charts: [String]?,
    isForPages: Bool
  ) {
    self.source = source
    self.tags = tags
    self.resolution = resolution
    self.charts = charts
    self.isForPages = isForPages
  }

  /// Reads the Markdown of `source`, in which `tags` are holes, and fenced blocks are called like
  /// one of `charts`.
  static func read(
    _ source: Source, tags: [Tag], resolution: TagResolver.Resolution, charts: [String]?,
    isForPages: Bool = false, into problems: inout Problems
  ) -> Tree<Hole>? {
    let text = Marking.mark(source.lines, tags: tags, partners: resolution.partners)
    return MarkdownNode.read(text) { root in
      var reader = TreeReader(
        source, tags: tags, resolution: resolution, charts: charts, isForPages: isForPages)
      reader.notes = root.children.filter { $0.kind == .note }
      if reader.isTemplate { reader.checkNotes() }
      let tree = Tree(reader.blocks(in: root, quotes: 0, depth: 0))
      reader.reportTags()
      reader.checkScopes(of: reader.notes, into: &problems)
      problems.report(reader.problems)
      return tree.normal
    }
  }

  /// A block, and whether a section of items is in it; such lists join with their neighbours.
  private struct Element {
    var block: Block<Hole>
    var hasSectionOfItems = false
  }

  /// The blocks that stand in `node`, with their sections.
  private mutating func blocks(in node: MarkdownNode, quotes: Int, depth: Int) -> [Block<Hole>] {
    let deepest = isForPages ? Self.deepestOnPages : Self.deepest
    guard depth <= deepest else {
      refuseDepth(at: node.lines.lowerBound, deepest: deepest)
      return []
    }
    var pieces: [Piece<Element>] = []
    for child in node.children {
      if child.kind == .htmlBlock {
        pieces += blockTags(child).map { .tag($0) }
      } else if let block = block(child, quotes: quotes, depth: depth) {
        pieces.append(.element(Element(block: block)))
      }
    }
    let holes = resolution.holes
    let elements = nest(pieces, partners: resolution.partners, unpaired: &unpaired) {
      opening, content -> Element? in
      guard let hole = holes[opening] else { return nil }
      let joined = Self.joiningLists(content)
      if joined.count == 1, case .list(var list) = joined[0].block {
        list.items = [.section(hole, list.items)]
        return Element(block: .list(list), hasSectionOfItems: true)
      }
      return Element(block: .section(hole, joined.map(\.block)))
    }
    return Self.joiningLists(elements).map(\.block)
  }

  /// Reports a node that stands too deep; what is in it is not read.
  mutating func refuseDepth(at line: Int, deepest: Int = TreeReader.deepest) {
    met.formUnion(tags.indices)
    problems.report(.nestedTooDeep(deepest, at: source.start(ofLine: line)))
  }

  private mutating func block(_ node: MarkdownNode, quotes: Int, depth: Int) -> Block<Hole>? {
    switch node.kind {
    case .paragraph:
      checkRows(of: node)
      refuseAnchor(in: node)
      return .paragraph(inlines(ofBlock: node))
    case .heading:
      return .heading(heading(node))
    case .rule:
      return .rule
    case .quote:
      return .quote(blocks(in: node, quotes: quotes + 1, depth: depth + 1))
    case .list:
      return .list(list(node, quotes: quotes, depth: depth + 1))
    case .table:
      return .table(table(node))
    case .codeBlock:
      return fence(node)
    case .document, .item, .htmlBlock, .row, .cell, .text, .softBreak, .lineBreak, .code, .html,
      .emphasis, .strong, .link, .image, .noteMark, .note, .unknown:
      return nil
    }
  }

  /// One list where a list with a section of items and its neighbour were two, so that numbers
  /// count on and no gap shows.
  private static func joiningLists(_ elements: [Element]) -> [Element] {
    var joined: [Element] = []
    for element in elements {
      if case .list(let list) = element.block, let last = joined.last,
        case .list(let before) = last.block, (before.start == nil) == (list.start == nil),
        last.hasSectionOfItems || element.hasSectionOfItems
      {
        joined[joined.count - 1] = Element(
          block: .list(before.joined(with: list)), hasSectionOfItems: true)
      } else {
        joined.append(element)
      }
    }
    return joined
  }

  private mutating func list(_ node: MarkdownNode, quotes: Int, depth: Int) -> List<Hole> {
    var pieces: [Piece<List<Hole>.Item>] = []
    for item in node.children {
      if let tags = tagsOnly(item) {
        pieces += tags.map { .tag($0) }
      } else {
        pieces.append(.element(.item(blocks(in: item, quotes: quotes, depth: depth))))
      }
    }
    let holes = resolution.holes
    let items = nest(pieces, partners: resolution.partners, unpaired: &unpaired) {
      opening, content -> List<Hole>.Item? in
      holes[opening].map { .section($0, content) }
    }
    return List(start: node.listStart, isTight: !isLoose(node, quotes: quotes), items: items)
  }

  /// Whether a blank line stands between two items, or between two blocks of one.
  ///
  /// As the specification has it; cmark errs where a rule or a table stands before the line.
  private func isLoose(_ list: MarkdownNode, quotes: Int) -> Bool {
    ([list] + list.children).contains { parent in
      parent.children.dropFirst().contains { child in
        source.isBlank(line: child.lines.lowerBound - 1, quotes: quotes)
      }
    }
  }

  /// The tags of an item that holds nothing else, and whose sections hold other items.
  private mutating func tagsOnly(_ item: MarkdownNode) -> [Int]? {
    let children = item.children
    guard children.count == 1, children[0].kind == .htmlBlock else { return nil }
    let tags = StandIn.tags(in: children[0].literal, count: tags.count)
    guard !tags.isEmpty, tags.allSatisfy({ !tags.contains(resolution.partners[$0] ?? -1) }) else {
      return nil
    }
    return blockTags(children[0])
  }

  private mutating func fence(_ node: MarkdownNode) -> Block<Hole>? {
    if let charts, let name = nameOfFigure(node) {
      return figure(node, called: name, among: charts)
    }
    for tag in StandIn.tags(in: node.fenceInfo + node.literal, count: tags.count) {
      met.insert(tag)
      problems.report(.holeInCode(tags[tag]))
    }
    if isForPages, let block = blockOnPage(node) { return block }
    let text = node.literal
    return .fence(name: node.fenceInfo, text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  /// The tags of a block of stand-ins; real HTML is refused.
  private mutating func blockTags(_ node: MarkdownNode) -> [Int] {
    if let tags = StandIn.tags(ofBlock: node.literal, count: tags.count) {
      met.formUnion(tags)
      return tags
    }
    met.formUnion(StandIn.tags(in: node.literal, count: tags.count))
    search = TextSearch(lines: node.lines)
    problems.report(.unsupportedHTML(search.find(node.literal.asWritten, in: source)))
    return []
  }

  /// Reports sections that begin and end in different blocks, and tags that Markdown dropped.
  private mutating func reportTags() {
    for tag in unpaired {
      guard let partner = resolution.partners[tag], tag < partner, met.contains(partner) else {
        continue
      }
      problems.report(.sectionAcrossBlocks(opening: tags[tag], closing: tags[partner]))
    }
    for (index, tag) in tags.enumerated() where !met.contains(index) {
      problems.report(.lostHole(tag))
    }
  }
}

extension List {
  /// The items of both; loose if either is.
  func joined(with other: List) -> List {
    List(start: start, isTight: isTight && other.isTight, items: items + other.items)
  }
}

extension String {
  /// The text as it stands in the source: up to the first line end or stand-in.
  var asWritten: String {
    let end = unicodeScalars.firstIndex { $0 == "\n" || $0 == "\r" || StandIn.isReserved($0) }
    return String(self[..<(end ?? endIndex)].trimmed)
  }

  /// The text without white space at its edges.
  var trimmed: String { String(self[...].trimmed) }
}

extension Source {
  /// Whether nothing stands in a line after `quotes` quotation marks.
  fileprivate func isBlank(line: Int, quotes: Int) -> Bool {
    guard lines.indices.contains(line - 1) else { return true }
    // By scalars, and only these two: to Markdown other white space is text.
    var rest = lines[line - 1].unicodeScalars.drop { $0 == " " || $0 == "\t" }
    for _ in 0..<quotes where rest.first == ">" {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    }
    return rest.isEmpty
  }

  /// The first character of a line that is not white space.
  func start(ofLine line: Int) -> Place {
    let text = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    return place(line: line, column: text.prefix { $0.isWhitespace }.count + 1)
  }
}
