extension Tree where Hole == Never {
  /// The document as CommonMark with tables, which reads back as the same document.
  ///
  /// Every text comes out as it is, whatever it holds: what Markdown would take for markup is
  /// escaped. References and contents are links to the headings as GitHub calls them, and notes
  /// stand at the end as its footnotes. The same document gives the same bytes.
  public var markdown: String {
    let document = normal
    let writer = MarkdownWriter(links: MarkdownLinks(document))
    var lines = writer.lines(of: document.blocks, isTight: false)
    for note in document.notes {
      let text = writer.text(of: note.words, in: .paragraph).replacing("\n", with: "\n    ")
      lines += (lines.isEmpty ? [] : [""]) + ["[^\(note.number)]: \(text)"]
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }
}

/// Writes the blocks of a document in its normal form.
private struct MarkdownWriter {
  let links: MarkdownLinks

  func text(of words: [Inline<Never>], in container: InlineWriter.Container) -> String {
    InlineWriter.text(of: words, in: container, links)
  }

  /// The lines of `blocks`; blank lines stand between them, except in the items of a tight list.
  func lines(of blocks: [Block<Never>], isTight: Bool) -> [String] {
    var lines: [String] = []
    var lists = ListMarks()
    for (index, block) in blocks.enumerated() {
      if index > 0, !isTight || blocks[index - 1].needsBlankLine(before: block) {
        lines.append("")
      }
      lines += self.lines(of: block, marks: lists.next(for: block))
    }
    return lines
  }

  private func lines(of block: Block<Never>, marks: ListMarks) -> [String] {
    switch block {
    case .heading(let heading):
      let text = text(of: heading.shown.normalLine(), in: .heading)
      return [String(repeating: "#", count: heading.level) + (text.isEmpty ? "" : " " + text)]
    case .paragraph(let inlines):
      return text(of: inlines, in: .paragraph)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .list(let list):
      return self.lines(of: list, marks: marks)
    case .quote(let blocks):
      let inside = lines(of: blocks, isTight: false)
      return inside.isEmpty ? [">"] : inside.map { $0.isEmpty ? ">" : "> " + $0 }
    case .table(let table):
      return lines(of: table)
    case .fence(ContentsBlock.name, ""):
      let contents = links.contents()
      return contents.items.isEmpty ? [] : self.lines(of: contents, marks: marks)
    case .figure(let figure):
      return lines(of: figure.inWords, isTight: false)
    case .fence(let name, let text):
      return lines(ofFence: name, text: text)
    case .rule:
      // Neither the underline of a heading nor, first in an item, one rule with its bullet.
      return ["___"]
    }
  }

  private func lines(of list: List<Never>, marks: ListMarks) -> [String] {
    var lines: [String] = []
    var number = list.start ?? 0
    for case .item(let blocks) in list.items {
      if !lines.isEmpty, !list.isTight { lines.append("") }
      let mark = list.start == nil ? marks.bullet : "\(number)\(marks.delimiter)"
      number = min(number + 1, 999_999_999)
      let indentation = String(repeating: " ", count: mark.count + 1)
      let inside = self.lines(of: blocks, isTight: list.isTight)
      if inside.isEmpty || (mark + inside[0]).isOfOneSignThrice {
        lines.append(mark)
      } else {
        lines.append("\(mark) \(inside[0])")
      }
      let rest = lines[lines.count - 1] == mark ? inside[...] : inside.dropFirst()
      lines += rest.map { $0.isEmpty ? "" : indentation + $0 }
    }
    return lines
  }

  private func lines(of table: Table<Never>) -> [String] {
    let rule = table.alignments.map {
      switch $0 {
      case .natural: "---"
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      }
    }
    let body = table.rows.map { row -> [[Inline<Never>]] in
      switch row {
      case .cells(let cells): cells
      }
    }
    let written = ([table.header] + body).map { cells in
      cells.map { text(of: $0, in: .cell) }
    }
    return ([written[0], rule] + written.dropFirst()).map { cells in
      "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
    }
  }

  private func lines(ofFence name: String, text: String) -> [String] {
    let sign: Character = name.contains("`") ? "~" : "`"
    let fence = String(repeating: sign, count: max(3, text.longestRun(of: sign) + 1))
    let information = name.replacing("\\", with: "\\\\").replacing("&", with: "&amp;")
    let space = information.hasPrefix("~") ? " " : ""
    let inside =
      text.isEmpty
      ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return [fence + space + information] + inside + [fence]
  }
}

/// What marks the items of the list that comes next, so that two lists side by side stay two.
private struct ListMarks {
  /// Whether the last block was a list, and with numbers; `nil` if it was none.
  private var lastIsNumbered: Bool?
  private var isOther = false

  var bullet: String { isOther ? "*" : "-" }
  var delimiter: String { isOther ? ")" : "." }

  /// Takes note of `block`.
  mutating func next(for block: Block<Never>) -> ListMarks {
    if case .list(let list) = block {
      let isNumbered = list.start != nil
      isOther = lastIsNumbered == isNumbered && !isOther
      lastIsNumbered = isNumbered
    } else {
      lastIsNumbered = nil
    }
    return self
  }
}

extension String {
  /// Whether the line is nothing but one sign three times or more: Markdown takes it for a rule.
  fileprivate var isOfOneSignThrice: Bool {
    let signs = filter { $0 != " " }
    guard let first = signs.first, "-*_".contains(first) else { return false }
    return signs.count > 2 && signs.allSatisfy { $0 == first }
  }

  /// The number of `sign` in the longest unbroken row of them.
  func longestRun(of sign: Character) -> Int {
    var (longest, run) = (0, 0)
    for character in self {
      run = character == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
