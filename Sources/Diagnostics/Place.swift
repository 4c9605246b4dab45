/// A range of characters in one line of a file.
public struct Place: Sendable {
  /// The path as the user typed it.
  public var path: String
  /// 1-based; 0 for a file as a whole.
  public var line: Int
  /// 1-based, in characters.
  public var column: Int
  /// In characters; at least 1.
  public var length: Int
  /// The text of the line, for the printed form.
  public var excerpt: String

  /// Makes a place; see `Source.place(line:column:length:)` for the usual way to one.
  public init(path: String, line: Int, column: Int, length: Int = 1, excerpt: String = "") {
    self.path = path
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
  }

  /// Whether the place is a file as a whole, which has no line to show.
  var isWholeFile: Bool { line == 0 }
}

extension Place: Hashable {
  /// Whether both name the same range; the text of a line follows from its number.
  public static func == (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column, left.length)
      == (right.path, right.line, right.column, right.length)
  }

  /// Takes in the range, and not the text of a line that many places may share.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(length)
  }
}

extension Place: Comparable {
  /// File order: by path, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column, left.length)
      < (right.path, right.line, right.column, right.length)
  }
}
