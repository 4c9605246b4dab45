/// What the Markdown of a document says of its own parts: where references lead, and the contents.
struct MarkdownLinks {
  private let outline: Outline
  /// What GitHub calls each heading of the outline in the address of a link.
  private let slugs: [String]

  init(_ document: Document) {
    outline = document.outline
    var seen: [String: Int] = [:]
    var slugs: [String] = []
    // Headings before the body count too where two are called the same.
    for (index, block) in document.blocks.enumerated() {
      guard case .heading(let heading) = block else { continue }
      let slug = heading.shown.map(\.plainText).joined().slug
      let count = seen[slug, default: 0]
      seen[slug] = count + 1
      if index >= document.body { slugs.append(count == 0 ? slug : "\(slug)-\(count)") }
    }
    self.slugs = slugs
  }

  /// A reference as a link, or as text if it leads nowhere.
  func reference(to anchor: Anchor<Never>, _ words: [Inline<Never>]) -> Inline<Never>? {
    guard let index = outline.index(of: anchor.id) else {
      return words.isEmpty ? nil : .link(destination: "#\(anchor.id)", words)
    }
    let shown = words.isEmpty ? [.text(outline.entries[index].reference)] : words
    return .link(destination: "#\(slugs[index])", shown)
  }

  /// The contents: a list of links, each in the item of the heading above it.
  func contents(depth: Int = 3) -> List<Never> {
    var entries = Array(zip(outline.entries, slugs))[...]
    let all = entries.filter { $0.0.isListed && $0.0.level <= depth }
    entries = all[...]
    return Self.list(&entries)
  }

  private static func list(
    _ entries: inout ArraySlice<(Outline.Entry, String)>
  ) -> List<Never> {
    var items: [List<Never>.Item] = []
    let level = entries.first?.0.level ?? 1
    while let (entry, slug) = entries.first, entry.level >= level || items.isEmpty {
      entries.removeFirst()
      let link = Inline<Never>.link(destination: "#\(slug)", [.text(entry.label + entry.words)])
      var blocks: [Block<Never>] = [.paragraph([link])]
      if let next = entries.first?.0, next.level > entry.level {
        blocks.append(.list(list(&entries)))
      }
      items.append(.item(blocks))
    }
    return List(start: nil, isTight: true, items: items)
  }
}

extension String {
  /// What GitHub makes of a heading's text: small letters, digits and hyphens for spaces.
  fileprivate var slug: String {
    var slug = ""
    for scalar in lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator where scalar == " ": slug += "-"
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
        .connectorPunctuation:
        slug.unicodeScalars.append(scalar)
      default: if scalar == "-" { slug += "-" }
      }
    }
    return slug
  }
}
