/// The headings of a document's body, as contents and references need them.
public struct Outline: Hashable, Sendable {
  /// One heading.
  public struct Entry: Hashable, Sendable {
    /// From 1.
    public var level: Int
    /// Its id, if it has one.
    public var id: String?
    /// Its number with what parts it from the words; may be empty.
    public var label: String
    /// What a reference without words shows: the number, or else the heading's words.
    public var reference: String
    /// The words.
    public var words: String
  }

  /// The headings in order, without those in lists and quotations.
  public let entries: [Entry]
  private let byID: [String: Int]

  init(_ headings: [Heading<Never>]) {
    entries = headings.map { heading in
      let words = heading.words.map(\.plainText).joined().replacing("\n", with: " ")
      return Entry(
        level: heading.level, id: heading.anchor?.id, label: heading.label,
        reference: heading.number.isEmpty ? words : heading.number, words: words)
    }
    var byID: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      if let id = entry.id, byID[id] == nil { byID[id] = index }
    }
    self.byID = byID
  }

  /// The heading with an id.
  public subscript(id: String) -> Entry? { byID[id].map { entries[$0] } }

  /// The place of the heading with an id among the entries.
  public func index(of id: String) -> Int? { byID[id] }
}

extension Tree where Hole == Never {
  /// The headings of the body.
  public var outline: Outline {
    Outline(
      blocks.dropFirst(body).compactMap {
        if case .heading(let heading) = $0 { heading } else { nil }
      })
  }
}

/// The fenced block that stands for the table of contents, with nothing inside.
public enum ContentsBlock {
  /// The word after the fence, and the id of the heading above it, which has no number and is not
  /// listed.
  public static let name = "contents"
}

extension Outline.Entry {
  /// Whether the heading is listed in the contents.
  public var isListed: Bool { id != ContentsBlock.name }
}

extension Tree where Hole == Never {
  /// The notes in the order of their marks.
  public var notes: [Note<Never>] {
    blocks.everyInline().compactMap { if case .note(let note) = $0 { note } else { nil } }
  }

  /// The ids of the sections that references without words lead to, in order, maybe repeated.
  public var pageReferences: [String] {
    blocks.everyInline().compactMap { inline in
      if case .reference(let anchor, let words) = inline, words.isEmpty { anchor.id } else { nil }
    }
  }
}
