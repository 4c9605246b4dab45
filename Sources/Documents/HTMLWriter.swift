extension Tree where Hole == Never {
  /// The document as the body of an HTML page, without the frame around it.
  ///
  /// Every text comes out as it is, whatever it holds; nothing in it becomes markup. A link leads
  /// somewhere only if its address is one of the web or of mail. The same document gives the same
  /// bytes.
  public var html: String {
    let document = normal
    let writer = HTMLWriter(outline: document.outline)
    return writer.text(of: document.blocks) + writer.text(of: document.notes)
  }
}

/// Writes the blocks of a document in its normal form.
private struct HTMLWriter {
  let outline: Outline

  func text(of blocks: some Sequence<Block<Never>>) -> String {
    blocks.map { text(of: $0) }.joined()
  }

  private func text(of block: Block<Never>) -> String {
    switch block {
    case .heading(let heading):
      element("h\(heading.level)", with: identity(of: heading), text(of: heading.shown))
    case .paragraph(let words): element("p", text(of: words))
    case .list(let list): text(of: list)
    case .quote(let blocks): element("blockquote", "\n" + text(of: blocks))
    case .table(let table): text(of: table)
    case .fence(ContentsBlock.name, ""): contents
    case .figure(let figure): element("figure", "\n" + text(of: figure.inWords))
    case .fence(_, let text): element("pre", element("code", text.inHTML, end: ""))
    case .rule: "<hr>\n"
    }
  }

  private func identity(of heading: Heading<Never>) -> String {
    heading.anchor.map { " id=\"\($0.id.inHTML)\"" } ?? ""
  }

  private func link(to id: String, _ words: String) -> String {
    element("a", with: " href=\"#\(id.inHTML)\"", words, end: "")
  }

  private func reference(to id: String, _ words: [Inline<Never>]) -> String {
    guard let entry = outline[id] else { return text(of: words) }
    return link(to: id, words.isEmpty ? entry.reference.inHTML : text(of: words))
  }

  /// The contents; a heading without an id is listed, and no link leads there.
  private var contents: String {
    let items = outline.entries.filter(\.isListed).map { entry in
      let words = (entry.label + entry.words).inHTML
      return element("li", entry.id.map { link(to: $0, words) } ?? words)
    }
    return items.isEmpty ? "" : element("ul", "\n" + items.joined())
  }

  /// The notes, below everything else.
  func text(of notes: [Note<Never>]) -> String {
    let items = notes.map { note in
      element("li", with: " id=\"note-\(note.number)\"", text(of: note.words))
    }
    return items.isEmpty ? "" : element("ol", "\n" + items.joined())
  }

  private func text(of list: List<Never>) -> String {
    let items = list.items.map { item in
      switch item {
      case .item(let blocks): element("li", list.isTight ? tight(blocks) : text(of: blocks))
      }
    }
    guard let start = list.start else { return element("ul", "\n" + items.joined()) }
    let attributes = start == 1 ? "" : " start=\"\(start)\""
    return element("ol", with: attributes, "\n" + items.joined())
  }

  /// The words of a tight item stand in it without a paragraph of their own.
  private func tight(_ blocks: [Block<Never>]) -> String {
    guard case .paragraph(let words)? = blocks.first else { return text(of: blocks) }
    return text(of: words) + text(of: blocks.dropFirst())
  }

  /// A table; without words in its header the first column names its rows.
  private func text(of table: Table<Never>) -> String {
    let hasHeader = !table.header.allSatisfy(\.isEmpty)
    func row(_ cells: [[Inline<Never>]], isHeader: Bool) -> String {
      let written = cells.enumerated().map { column, words in
        let isName = isHeader || (!hasHeader && column == 0)
        let scope = isName ? " scope=\"\(isHeader ? "col" : "row")\"" : ""
        let align = table.alignments[column].attribute
        return element(isName ? "th" : "td", with: scope + align, text(of: words), end: "")
      }
      return element("tr", written.joined())
    }
    let rows = table.rows.map { line in
      switch line {
      case .cells(let cells): row(cells, isHeader: false)
      }
    }
    let header = hasHeader ? element("thead", row(table.header, isHeader: true)) : ""
    return element("table", "\n" + header + element("tbody", "\n" + rows.joined()))
  }

  private func text(of inlines: [Inline<Never>]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text.inHTML
      case .emphasis(let content): element("em", text(of: content), end: "")
      case .strong(let content): element("strong", text(of: content), end: "")
      case .code(let text): element("code", text.inHTML, end: "")
      case .link(let destination, let content) where destination.isOfWebOrMail:
        element("a", with: " href=\"\(destination.inHTML)\"", text(of: content), end: "")
      case .link(_, let content): text(of: content)
      case .reference(let anchor, let content): reference(to: anchor.id, content)
      case .note(let note):
        element(
          "sup", link(to: "note-\(note.number)", String(note.number)), end: "")
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  private func element(
    _ name: String, with attributes: String = "", _ content: String, end: String = "\n"
  ) -> String { "<\(name)\(attributes)>\(content)</\(name)>\(end)" }
}

extension ColumnAlignment {
  fileprivate var attribute: String {
    switch self {
    case .natural: ""
    case .left, .center, .right: " style=\"text-align: \(rawValue)\""
    }
  }
}

extension String {
  /// The text as HTML shows it, in elements and in quoted attributes.
  public var inHTML: String {
    var written = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case "\"": written += "&quot;"
      // A parser takes a bare carriage return for a line feed.
      case "\r": written += "&#13;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  fileprivate var isOfWebOrMail: Bool {
    let address = lowercased()
    return ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
  }
}
