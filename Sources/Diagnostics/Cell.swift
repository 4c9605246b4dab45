extension Place {
  /// Where a cell stands: its sheet, row and column.
  public struct Cell: Hashable, Sendable {
    /// The name of the sheet.
    public var sheet: String
    /// Which sheet of the file it is; 1-based.
    public var sheetNumber: Int
    /// 1-based, as spreadsheet programs count.
    public var row: Int
    /// 1-based; 1 is column A.
    public var column: Int

    /// Makes the place of a cell.
    public init(sheet: String, sheetNumber: Int, row: Int, column: Int) {
      self.sheet = sheet
      self.sheetNumber = sheetNumber
      self.row = row
      self.column = column
    }

    /// Column and row as spreadsheet programs write them, such as `D7`.
    public var name: String { Cell.letters(ofColumn: column) + String(row) }

    /// The letters of a column: `A` for 1, `AA` for 27.
    public static func letters(ofColumn column: Int) -> String {
      var letters = ""
      var rest = column
      while rest > 0 {
        rest -= 1
        letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
        rest /= 26
      }
      return letters
    }

    /// `findings!D7`, or `'评分 findings'!D7` where the name needs the quotes; spreadsheet
    /// programs go there when given this.
    var full: String {
      let isWord = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      return (isWord ? sheet : "'\(quoted)'") + "!" + name
    }
  }
}

extension Place.Cell: Comparable {
  /// The order of sheets, then rows, then columns.
  public static func < (left: Place.Cell, right: Place.Cell) -> Bool {
    (left.sheetNumber, left.row, left.column) < (right.sheetNumber, right.row, right.column)
  }
}
