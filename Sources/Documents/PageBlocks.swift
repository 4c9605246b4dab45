internal import Diagnostics

// What Markdown has and a page cannot show: code, and text in the list of contents.

extension TreeReader {
  /// The list of contents if `node` is one; code is refused, unless a hole in it already was.
  mutating func blockOnPage(_ node: MarkdownNode) -> Block<Hole>? {
    let isContents = node.fenceInfo.trimmed == ContentsBlock.name
    let hasHole = !StandIn.tags(in: node.fenceInfo + node.literal, count: tags.count).isEmpty
    if hasHole { return nil }
    guard isContents else {
      let start = codeStart(of: node)
      problems.report(.codeOnPage(at: start))
      return nil
    }
    let lines = node.literal.split(separator: "\n", omittingEmptySubsequences: false)
    if let filled = lines.firstIndex(where: { !$0.trimmed.isEmpty }) {
      let line = node.lines.lowerBound + 1 + filled
      problems.report(.textInContents(at: source.start(ofLine: line)))
    }
    return .fence(name: ContentsBlock.name, text: "")
  }

  /// The fence, or the first character of indented code.
  private func codeStart(of node: MarkdownNode) -> Place {
    for fence in ["```", "~~~"] {
      var search = TextSearch(lines: node.lines.lowerBound...node.lines.lowerBound)
      if let place = search.findIfThere(fence, in: source) { return place }
    }
    return source.start(ofLine: node.lines.lowerBound)
  }
}

extension Diagnostic {
  fileprivate static func codeOnPage(at place: Place) -> Diagnostic {
    Diagnostic(
      "UnsupportedCode", "a block of code cannot be laid out on a page", at: place,
      why: "text between fences, or indented by four spaces or a tab, is code",
      fix: "write it as a paragraph or a table, without fence and indentation")
  }

  fileprivate static func textInContents(at place: Place) -> Diagnostic {
    Diagnostic(
      "TextInContents", "the list of contents holds text of its own", at: place,
      why: "it is made of the headings",
      fix: "delete the text, or move it out of the fenced block")
  }
}
