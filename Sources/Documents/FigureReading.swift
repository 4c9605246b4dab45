internal import Diagnostics

extension Catalogue {
  /// The names of the charts and the lists of pictures.
  var charts: [String] {
    fields.filter { $0.kind == .chart || $0.kind == .pictures }.map(\.name)
  }
}

extension TreeReader {
  /// The name after the fence of a block that is to be a figure; `nil` for code, and for the list
  /// of contents, which is made from the document itself.
  func nameOfFigure(_ node: MarkdownNode) -> String? {
    let name = node.fenceInfo.trimmed
    let hasHole = !StandIn.tags(in: name, count: tags.count).isEmpty
    return name.isEmpty || hasHole || name == "contents" ? nil : name
  }

  /// The figure of a fenced block: the chart called `name`, and its caption.
  mutating func figure(
    _ node: MarkdownNode, called name: String, among charts: [String]
  ) -> Block<Hole>? {
    search = TextSearch(lines: node.lines)
    let place = search.find(name, in: source)
    let isKnown = charts.contains(name)
    if !isKnown { problems.report(.unknownChart(name, among: charts, at: place)) }
    let caption = caption(node)
    guard isKnown else { return nil }
    let hole = Hole(name, at: place, ofDocumentFor: .figure)
    return .figure(Figure(.hole(hole), caption: caption))
  }

  /// The one line in a fenced block, as text with holes; Markdown has no meaning in it.
  private mutating func caption(_ node: MarkdownNode) -> [Inline<Hole>] {
    let lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
    let filled = lines.indices.filter { !lines[$0].trimmed.isEmpty }
    if filled.count > 1 {
      problems.report(
        .captionOfLines(at: source.start(ofLine: node.lines.lowerBound + 1 + filled[1])))
    }
    // Tags that have the line to themselves were taken for a block of their own.
    let text = StandIn.tags(in: node.literal, count: tags.count).reduce(node.literal.trimmed) {
      $0.replacing(StandIn.block(for: $1), with: StandIn.text(for: $1))
    }
    let holes = resolution.holes
    return nest(pieces(of: text), partners: resolution.partners, unpaired: &unpaired) {
      opening, content -> Inline<Hole>? in
      holes[opening].map { .section($0, content) }
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownChart(
    _ name: String, among charts: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownChart", "there is no chart '\(name)'", at: place,
      why: "a fenced block with a name is drawn as the chart of that name",
      fix: charts.isEmpty
        ? "delete the name; a fenced block without one is code"
        : NearMiss.fix(for: name, among: charts))
  }

  fileprivate static func captionOfLines(at place: Place) -> Diagnostic {
    Diagnostic(
      "CaptionOfLines", "the caption of a chart is one line, and goes on here", at: place,
      fix: "write all of it on the first line of the fenced block")
  }
}
