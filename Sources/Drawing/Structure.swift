/// What the marks of a document are: headings, paragraphs, tables and the rest, as readers that
/// speak or reflow a document need them.
///
/// A tree of elements in the order in which the document is read. Marks belong to an element when
/// they stand between `Mark.begin` of its id and `Mark.end`; all other marks are decoration, which
/// such readers leave out. An element may begin many times, also on several pages: a cell whose
/// row goes on, a paragraph around a link.
///
/// The roles are the standard structure types of ISO 32000-1, 14.8.4.
public struct Structure: Hashable, Sendable {
  /// Names an element of one structure.
  public struct ID: Hashable, Sendable {
    /// The place in `elements`.
    public let index: Int
  }

  /// What an element is.
  public enum Role: Hashable, Sendable {
    /// The whole; only the root.
    case document
    /// A part with a heading.
    case section
    /// The heading of a section; levels are from 1 and skip none.
    case heading(level: Int)
    /// A paragraph or a line that stands alone.
    case paragraph
    /// A list with numbers or bullets; its children are items.
    case list(isNumbered: Bool = false)
    /// An item of a list; its children are a label, if there is one, and a body.
    case item
    /// The bullet or number of an item, or the mark of a note at its text.
    case label
    /// What an item says.
    case itemBody
    /// A table; its children are rows.
    case table
    /// A row; its children are cells.
    case row
    /// A cell that names the column below it or the row beside it.
    case headerCell(Scope, columns: Int = 1)
    /// A cell, over so many columns.
    case cell(columns: Int = 1)
    /// Something drawn, and what it shows in words.
    case figure(alternative: String)
    /// What stands with a figure or a table to name it.
    case caption
    /// Words that lead elsewhere; the areas to press are the marks `link` and `jump` in it.
    case link
    /// What refers to something elsewhere: the sign of a note in a text, an entry of the contents.
    case reference
    /// A note at the foot of a page or the end.
    case note
    /// A table of contents; its children are entries.
    case contents
    /// An entry of a table of contents.
    case contentsEntry
    /// A quotation of blocks.
    case quotation
    /// Words within a line that differ, by their language.
    case words
  }

  /// What a header cell names.
  public enum Scope: Hashable, Sendable {
    /// The cells below it.
    case column
    /// The cells beside it.
    case row
  }

  /// One element.
  public struct Element: Hashable, Sendable {
    /// What it is.
    public var role: Role
    /// The language of its words, as `en` or `zh-Hans`, where it differs from its parent's.
    public var language: String?
    /// What is in it besides marks, in the order in which it is read.
    public var children: [ID] = []
  }

  /// All elements, the root first.
  ///
  /// One that is in no other's children is not written.
  public private(set) var elements: [Element]

  /// The whole document.
  public static let root = ID(index: 0)

  /// A document without elements.
  public init() { elements = [Element(role: .document)] }

  /// The element of that name.
  public subscript(id: ID) -> Element {
    get { elements[id.index] }
    set { elements[id.index] = newValue }
  }

  /// Adds an element that is in no other yet.
  public mutating func add(_ role: Role, language: String? = nil) -> ID {
    elements.append(Element(role: role, language: language))
    return ID(index: elements.count - 1)
  }

  /// Adds an element as the last child of `parent`.
  @discardableResult
  public mutating func add(_ role: Role, language: String? = nil, to parent: ID) -> ID {
    let id = add(role, language: language)
    elements[parent.index].children.append(id)
    return id
  }
}
