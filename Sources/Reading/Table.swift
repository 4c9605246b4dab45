internal import Diagnostics

/// A sheet whose header was read: what each column gives.
struct Table {
  /// A column with the path it gives.
  struct Column {
    var number: Int
    var id: String
    var place: Place
    /// Whether each cell holds a list.
    var isList = false
  }

  /// The id of the sheet.
  let id: String
  let sheet: Sheet
  /// The columns that are read, from left to right.
  let columns: [Column]
  /// The columns that are guidance, with what stands between their brackets.
  let guidance: [Column]
  /// The rows below the header that say something.
  let rows: ArraySlice<Sheet.Row>

  /// The most columns of a header.
  static let mostColumns = 200

  /// Finds and reads the header.
  ///
  /// It is the first row in which two cells say something; what stands above is a title.
  ///
  /// - Parameter inList: whether elements may be named by their clause.
  /// - Returns: `nil` if there is no header, which is an error.
  init?(_ sheet: Sheet, id: String, inList: Bool = false, into problems: inout Problems) {
    let found = sheet.rows.firstIndex { $0.cells.count { !$0.text.isEmpty } > 1 }
    guard let found else {
      problems.report(.noHeader(id, at: sheet.rows.first?.first?.place ?? sheet.place))
      return nil
    }
    self.id = id
    self.sheet = sheet
    var columns: [Column] = []
    var guidance: [Column] = []
    var met: [String: Place] = [:]
    for cell in sheet.rows[found].cells where !cell.text.isEmpty {
      switch SheetName(cell.text, inList: inList) {
      case .guidance(let id):
        guidance.append(Column(number: cell.column, id: id, place: cell.place))
      case .id(let id, let isList):
        if let first = met[id] {
          problems.report(.columnTwice(id, at: cell.place, first: first))
          continue
        }
        met[id] = cell.place
        columns.append(
          Column(number: cell.column, id: id, place: cell.place, isList: isList))
      case nil: problems.report(.headerWithoutID(cell.text, at: cell.place))
      }
    }
    if columns.count > Table.mostColumns {
      problems.report(.tooManyColumns(id, at: columns[Table.mostColumns].place))
      return nil
    }
    if columns.isEmpty {
      problems.report(.noHeader(id, at: sheet.rows[found].cells[0].place))
      return nil
    }
    self.columns = columns
    self.guidance = guidance
    rows = sheet.rows[(found + 1)...]
    reportHeader(sheet.rows[found], into: &problems)
    reportOutside(header: sheet.rows[found], into: &problems)
  }

  /// A header that is struck out or hidden names no column.
  ///
  /// Columns may be hidden, as long as nothing stands in them, and headers merged.
  private func reportHeader(_ header: Sheet.Row, into problems: inout Problems) {
    if header.isHidden {
      var place = sheet.place
      place.cell?.row = header.number
      problems.report(.hiddenRow(header.number, at: place))
      return
    }
    for column in columns {
      guard let remark = remark(column, of: header),
        !["Hidden", "MergedCells"].contains(remark.identifier)
      else { continue }
      problems.report(remark)
    }
  }

  /// What stands below no header would be lost without a word.
  private func reportOutside(header: Sheet.Row, into problems: inout Problems) {
    let known = Set(header.cells.filter { !$0.text.isEmpty }.map(\.column))
    var reported: Set<Int> = []
    for cell in rows.lazy.flatMap(\.cells) where !cell.text.isEmpty {
      guard !known.contains(cell.column), reported.insert(cell.column).inserted else { continue }
      problems.report(.columnWithoutHeader(cell, in: id))
    }
  }

  /// Whether a row says nothing but what a blank sheet came with: nothing at all, or beside
  /// guidance only its first column.
  func isUnfilled(_ row: Sheet.Row) -> Bool {
    let isGuided = guidance.contains { row.says($0.number) }
    return !columns.dropFirst(isGuided ? 1 : 0).contains { row.says($0.number) }
  }

  /// What is to be said of a cell that is read.
  func remark(_ column: Column, of row: Sheet.Row) -> Diagnostic? {
    sheet.remarks[Sheet.Position(row: row.number, column: column.number)]
  }

  /// The value in a column of a row, `null` where it says nothing.
  func value(_ column: Column, of row: Sheet.Row) -> Node {
    let place = row.place(ofColumn: column.number)
    guard let cell = row.cell(inColumn: column.number), !cell.text.isEmpty else {
      var node = Node(.null, at: place)
      node.isRefused = remark(column, of: row)?.severity == .error
      return node
    }
    if cell.isRefused {
      var node = Node(.null, at: place)
      node.isRefused = true
      return node
    }
    guard column.isList else { return Node(.scalar(cell.text, cell.notation), at: place) }
    let parts = cell.text.split { $0 == ";" || $0 == "；" || $0.endsLine }
    return Node(
      .list(parts.map { Node(.scalar(String($0).trimmedOfSpaces, cell.notation), at: place) }),
      at: place)
  }
}

extension Sheet.Row {
  fileprivate func says(_ column: Int) -> Bool { cell(inColumn: column)?.text.isEmpty == false }
}
