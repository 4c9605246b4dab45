public import Diagnostics

// Reading: files as people write them, strictly, with the place of every value.
//
// Comes in: bytes of YAML, JSON, CSV or XLSX, and the path the user typed.
// Goes out: located nodes, strict getters over them, and problems.
// Must never know: what an audit, a scheme or a theme is.

/// A value in a file, with its place.
public struct Node: Hashable, Sendable {
  /// What a value is.
  public indirect enum Content: Hashable, Sendable {
    /// A text, number, word or quoted string, as written; see `Notation`.
    case scalar(String, Notation)
    /// No value: `null`, `~` or nothing after the colon.
    case null
    /// A list.
    case list([Node])
    /// Named values in the order of the file, no name twice.
    case map([Entry])
  }

  /// How a scalar was written, which decides what it may stand for.
  public enum Notation: Hashable, Sendable {
    /// Without quotes in YAML: text or a number, as the reader of the value needs it.
    case plain
    /// In quotes, or a YAML block: text only.
    case quoted
    /// A JSON number, or one that a workbook shows in another form than this: never text.
    case number
    /// `true` or `false` in JSON, or a cell of a workbook: never text.
    case boolean
    /// The day in a cell of a workbook, as YYYY-MM-DD: never text.
    case day
  }

  /// A named value of a map.
  public struct Entry: Hashable, Sendable {
    /// The name.
    public var key: String
    /// Where the name stands.
    public var keyPlace: Place
    /// The value.
    public var value: Node

    /// Makes an entry.
    public init(key: String, keyPlace: Place, value: Node) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }

    /// Whether it is guidance in a sheet, shown to whoever fills it in: a key such as `(points)`,
    /// which nobody has to ask for.
    var isGuidance: Bool { key.hasPrefix("(") && keyPlace.cell != nil }
  }

  /// The value.
  public var content: Content
  /// Where it stands; of a map or list its first part.
  public var place: Place
  /// Where its name stands, or its own place if it has none: the place to speak of the whole.
  public var label: Place
  /// Whether it is a cell of which was said already why it cannot be read: it is as if it were
  /// absent, and nobody need say that it is.
  var isRefused = false

  /// Makes a node.
  public init(_ content: Content, at place: Place, label: Place? = nil) {
    self.content = content
    self.place = place
    self.label = label ?? place
  }

  /// What the value is, in words for messages.
  public var kind: String {
    switch content {
    case .scalar(_, .number): "a number"
    case .scalar(_, .boolean): "true or false"
    case .scalar(_, .day): "a day"
    case .scalar: "text"
    case .null: "nothing"
    case .list: "a list"
    case .map: "a map of keys"
    }
  }

  /// Whether the value is a cell that was left empty, which is as if its key were absent.
  var isEmptyCell: Bool {
    if case .null = content { place.cell != nil } else { false }
  }

  /// Whether there are cells in or below it of which was said already why they cannot be read.
  public var hasRefusals: Bool {
    switch content {
    case .scalar: false
    case .null: isRefused
    case .list(let nodes): nodes.contains(where: \.hasRefusals)
    case .map(let entries): entries.contains { $0.value.hasRefusals }
    }
  }

  /// The elements of a list; none of anything else.
  public var elements: [Node] {
    if case .list(let nodes) = content { nodes } else { [] }
  }

  /// Every scalar in and below this node, in file order, with the keys that lead to it.
  public func scalars(under path: String = "") -> [(path: String, text: String, place: Place)] {
    switch content {
    case .scalar(let text, _): [(path, text, place)]
    case .null: []
    case .list(let nodes):
      nodes.enumerated().flatMap { $0.element.scalars(under: "\(path)[\($0.offset + 1)]") }
    case .map(let entries):
      entries.filter { !$0.isGuidance }.flatMap {
        $0.value.scalars(under: path.isEmpty ? $0.key : "\(path).\($0.key)")
      }
    }
  }

  /// The value at a path of keys and 1-based elements, such as `specialDeductions[2].closed`.
  public func descendant(_ path: String) -> Node? {
    var node = self
    for step in path.split(whereSeparator: { $0 == "." || $0 == "[" }) {
      switch node.content {
      case .map(let entries):
        guard let entry = entries.first(where: { $0.key == step }) else { return nil }
        node = entry.value
      case .list(let nodes):
        guard step.hasSuffix("]"), let number = Int(step.dropLast()),
          nodes.indices.contains(number - 1)
        else { return nil }
        node = nodes[number - 1]
      case .scalar, .null: return nil
      }
    }
    return node
  }
}
