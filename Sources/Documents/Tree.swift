// Documents: text with structure, with holes (Template) and without (Document).
//
// Comes in: Markdown with holes, and fields to fill them with.
// Goes out: a Document, and its Markdown.
// Must never know: what an audit or a scheme is, and how a page looks.

/// A tree of blocks, generic over what a hole is.
///
/// A template is a tree whose holes are places in a file; a document is a tree whose holes are
/// `Never`, so that no hole can reach a page.
public struct Tree<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// The blocks from top to bottom.
  public var blocks: [Block<Hole>]

  /// Makes a tree of `blocks`.
  public init(_ blocks: [Block<Hole>]) { self.blocks = blocks }
}

/// A filled tree: what is laid out and written.
public typealias Document = Tree<Never>

/// A paragraph-like part of a tree.
public indirect enum Block<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// The heading of a section.
  case heading(Heading<Hole>)
  /// A paragraph.
  case paragraph([Inline<Hole>])
  /// A list with or without numbers.
  case list(List<Hole>)
  /// A quotation.
  case quote([Block<Hole>])
  /// A table with a header row.
  case table(Table<Hole>)
  /// Something drawn; in a template a fenced block with the name of a chart.
  case figure(Figure<Hole>)
  /// A fenced block: the word after the fence, and the text inside as it stands.
  case fence(name: String, text: String)
  /// A thematic break; the report starts a new page here.
  case rule
  /// Blocks repeated for a list, or kept or dropped for a field; never in a document.
  case section(Hole, [Block<Hole>])
}

/// A list; `start` is the first number, or `nil` for bullets.
public struct List<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// One item, or items repeated by a section.
  public indirect enum Item: Hashable, Sendable {
    /// An item of blocks.
    case item([Block<Hole>])
    /// Items repeated for a list; never in a document.
    case section(Hole, [Item])
  }

  /// The first number, or `nil` for bullets.
  public var start: Int?
  /// Whether the items stand without blank lines between them.
  public var isTight: Bool
  /// The items.
  public var items: [Item]

  /// Makes a list.
  public init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// How the cells of a column are set.
public enum ColumnAlignment: String, Hashable, Sendable {
  /// As the theme has it, usually to the left.
  case natural
  /// To the left.
  case left
  /// In the middle.
  case center
  /// To the right.
  case right
}

/// A table: a header, rows of as many cells, and an alignment for each column.
public struct Table<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// How the cells of a column are set; the same type whatever a hole is.
  public typealias Alignment = ColumnAlignment

  /// One row, or rows repeated by a section.
  public indirect enum Row: Hashable, Sendable {
    /// The cells of a row, one for each column.
    case cells([[Inline<Hole>]])
    /// Rows repeated for a list; never in a document.
    case section(Hole, [Row])
  }

  /// One for each column.
  public var alignments: [ColumnAlignment]
  /// The cells of the header row.
  public var header: [[Inline<Hole>]]
  /// The rows below the header.
  public var rows: [Row]

  /// Makes a table.
  public init(alignments: [ColumnAlignment], header: [[Inline<Hole>]], rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A part of a line of text.
public indirect enum Inline<Hole: Hashable & Sendable>: Hashable, Sendable {
  /// Text as it is; never parsed as markup.
  case text(String)
  /// Emphasis.
  case emphasis([Inline<Hole>])
  /// Strong emphasis.
  case strong([Inline<Hole>])
  /// Code.
  case code(String)
  /// A link to a web address.
  case link(destination: String, [Inline<Hole>])
  /// A reference to the heading known by the anchor; without words it shows the heading's number.
  case reference(Anchor<Hole>, [Inline<Hole>])
  /// The mark of a note, and the note.
  case note(Note<Hole>)
  /// A line break that the author asked for.
  case lineBreak
  /// A place for a field's value; never in a document.
  case hole(Hole)
  /// Inlines repeated for a list, or kept or dropped for a field; never in a document.
  case section(Hole, [Inline<Hole>])
}
