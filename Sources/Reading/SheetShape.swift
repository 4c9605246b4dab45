/// Which rows and columns of a sheet can be seen, and how wide they are.
struct SheetShape {
  /// Rows of less height, in points, show nothing.
  private static let leastHeight = 3.0
  /// Columns of less width, in digits and the space around them, show nothing.
  private static let leastWidth = 1.0

  private var columns: [Column] = []
  /// What was found already; a sheet has many cells in a column.
  private var known: [Int: Column] = [:]
  private var hasFlatRows = false
  private var usual = Column(numbers: 1...XLSX.mostColumns, width: .infinity)
  /// Whether the row that is being read cannot be seen.
  private(set) var isRowHidden = false
  /// Whether a cell that holds 0 shows nothing.
  private(set) var hidesZeros = false

  /// Columns that stand beside each other and look the same.
  private struct Column {
    var numbers: ClosedRange<Int>
    var width: Double
    var isHidden = false
  }

  /// Takes in an element that says how the sheet looks; others are none of its business.
  mutating func take(_ name: String, _ attributes: XMLAttributes) {
    func size(_ name: StaticString) -> Double? { attributes[name].flatMap { Double($0) } }
    switch name {
    case "sheetView": hidesZeros = attributes["showZeros"].isFalse
    case "sheetFormatPr":
      hasFlatRows = size("defaultRowHeight").map { $0 < Self.leastHeight } ?? false
      usual.width = size("defaultColWidth") ?? usual.width
    case "col":
      let ends = [attributes["min"], attributes["max"]].map { $0.flatMap { Int($0) } ?? 0 }
      guard ends[0] <= ends[1], columns.count < XLSX.mostColumns else { break }
      columns.append(
        Column(
          numbers: ends[0]...ends[1], width: size("width") ?? usual.width,
          isHidden: attributes["hidden"].isTrue))
    case "row":
      isRowHidden =
        attributes["hidden"].isTrue || size("ht").map { $0 < Self.leastHeight } ?? hasFlatRows
    default: break
    }
  }

  /// Whether a column cannot be seen.
  mutating func isHidden(column: Int) -> Bool {
    let column = self.column(column)
    return column.isHidden || column.width < Self.leastWidth
  }

  /// How many digits have room in a column, about; any number where nothing is said of it.
  mutating func width(ofColumn column: Int) -> Double { self.column(column).width }

  private mutating func column(_ number: Int) -> Column {
    if let column = known[number] { return column }
    var column = columns.first { $0.numbers.contains(number) } ?? usual
    // No program writes more of them than there are columns; what more would say is not known.
    if columns.count == XLSX.mostColumns { column.isHidden = true }
    known[number] = column
    return column
  }
}
