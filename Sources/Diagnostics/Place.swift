/// A range of characters in one line of a file, a cell of one of its sheets, or both.
public struct Place: Sendable {
  /// The path as the user typed it.
  public var path: String
  /// 1-based; 0 for a file as a whole, and in a file that has cells and no lines.
  public var line: Int
  /// 1-based, in characters.
  public var column: Int
  /// In characters; at least 1.
  public var length: Int
  /// The text of the line, or of the cell where there are no lines, for the printed form.
  public var excerpt: String
  // Boxed, since most places have no cell and a file has half a million places.
  private var box: Box?

  private indirect enum Box: Hashable, Sendable { case cell(Cell) }

  /// Makes a place; see `Source.place(line:column:length:)` for the usual way to one.
  public init(path: String, line: Int, column: Int, length: Int = 1, excerpt: String = "") {
    self.path = path
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
  }

  /// Makes the place of a cell in a file without lines.
  public init(path: String, cell: Cell, text: String = "") {
    self.init(path: path, line: 0, column: 0, excerpt: text)
    self.cell = cell
  }

  /// The cell, in a file that is made of sheets.
  public var cell: Cell? {
    get { if case .cell(let cell) = box { cell } else { nil } }
    set { box = newValue.map(Box.cell) }
  }

  /// Whether the place is a cell in a file that has no lines.
  public var isCellOnly: Bool { line == 0 && box != nil }

  /// Whether the place is a file as a whole, which has nothing to show.
  var isWholeFile: Bool { line == 0 && box == nil }
}

extension Place: Hashable {
  /// Whether both name the same range and cell; the text there follows from them.
  public static func == (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column, left.length, left.cell)
      == (right.path, right.line, right.column, right.length, right.cell)
  }

  /// Takes in range and cell, and not the text of a line that many places may share.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(length)
    hasher.combine(box)
  }
}

extension Place: Comparable {
  /// File order: by path, then line, then column, then sheet, row and column of the cell.
  public static func < (left: Place, right: Place) -> Bool {
    let a = (left.path, left.line, left.column, left.length)
    let b = (right.path, right.line, right.column, right.length)
    guard a == b else { return a < b }
    switch (left.cell, right.cell) {
    case (let left?, let right?): return left < right
    case (nil, _?): return true
    case (_, nil): return false
    }
  }
}
