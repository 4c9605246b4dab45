internal import Diagnostics

/// Reads the part of one sheet, cell by cell.
final class SheetContent: XMLContent {
  /// What the cells need to know of their workbook.
  struct Surroundings {
    var path: String
    var texts: [CellText]
    var styles: [CellStyle]
    var disguises: [Bool]
    var startsIn1904: Bool
  }

  private let surroundings: Surroundings
  private let number: Int
  private(set) var sheet: Sheet
  /// How many more cells, and characters in them, the workbook may have.
  private(set) var budget: CellBudget

  /// Whether the sheet is to be read, so that its cells matter.
  private let isRead: Bool
  private var row = Sheet.Row(number: 0, cells: [])
  private var cell = OpenCell()
  private var shape = SheetShape()
  private var areas: [CellArea] = []
  /// The cells whose look a condition decides.
  private var conditionalCells = SheetContent.someCells
  private static let someCells = "some cells"

  /// The cell that is being read.
  private struct OpenCell {
    var column = 0
    var type = ""
    var style = 0
    var value: [UInt8] = []
    var text = CellTextBuilder()
    var isInValue = false
    var hasFormula = false
    /// How many times its value is given.
    var values = 0
  }

  init(
    _ tab: WorkbookContent.Tab, number: Int, _ surroundings: Surroundings, budget: CellBudget
  ) {
    self.surroundings = surroundings
    self.number = number
    isRead = if case .id? = SheetName(tab.name) { true } else { false }
    self.budget = budget
    let top = Place.Cell(sheet: tab.name, sheetNumber: number, row: 1, column: 1)
    sheet = Sheet(name: tab.name, place: Place(path: surroundings.path, cell: top))
    sheet.isHidden = tab.isHidden
  }

  func start(_ name: String, _ attributes: XMLAttributes) throws(Diagnostic) {
    shape.take(name, attributes)
    switch name {
    case "row":
      let number = attributes["r"].map { Int($0) ?? 0 } ?? row.number + 1
      guard number > row.number, number <= XLSX.mostRows else {
        throw .misplacedCell("row \(attributes["r"] ?? "")", in: sheet)
      }
      row = Sheet.Row(number: number, cells: [], isHidden: shape.isRowHidden)
      cell.column = 0
    case "c":
      let next = cell.column + 1
      cell = OpenCell()
      cell.column = next
      cell.type = attributes["t"] ?? "n"
      cell.style = attributes["s"].flatMap { Int($0) } ?? 0
      guard let reference = attributes["r"] else { break }
      guard let place = CellArea(reference), place.isOneCell, place.rows.lowerBound == row.number,
        place.columns.lowerBound >= next
      else { throw .misplacedCell("cell \(reference)", in: sheet) }
      cell.column = place.columns.lowerBound
    case "f": cell.hasFormula = true
    case "v", "is":
      cell.values += 1
      // Which of two is meant cannot be known.
      guard cell.values < 2 else { throw .secondValue(at: place(position)) }
      if name == "v" { cell.isInValue = true } else { cell.text.start(name, attributes) }
    case "mergeCell":
      guard areas.count < XLSX.mostMerged else { throw .tooManyMerged(in: sheet) }
      if let area = attributes["ref"].flatMap({ CellArea($0) }) { areas.append(area) }
    case "conditionalFormatting": conditionalCells = attributes["sqref"] ?? Self.someCells
    case "cfRule":
      let look = attributes["dxfId"].flatMap { Int($0) } ?? -1
      if surroundings.disguises.indices.contains(look), surroundings.disguises[look] {
        remarkOnCondition()
      }
    case "dataBar", "iconSet": if attributes["showValue"].isFalse { remarkOnCondition() }
    // A condition that looks at another sheet has its look with it, and its cells behind it.
    case "numFmt": remarkOnCondition()
    case "strike" where !cell.text.isInRun: if !attributes["val"].isFalse { remarkOnCondition() }
    default: cell.text.start(name, attributes)
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if cell.isInValue { cell.value.append(contentsOf: bytes) } else { cell.text.add(bytes) }
  }

  func end(_ name: String) throws(Diagnostic) {
    switch name {
    case "v": cell.isInValue = false
    case "c": try close()
    case "row": if !row.cells.isEmpty { sheet.rows.append(row) }
    case "worksheet": remarkOnMerged()
    case "conditionalFormatting": conditionalCells = Self.someCells
    default: cell.text.end(name)
    }
  }

  private func close() throws(Diagnostic) {
    let (column, position) = (cell.column, self.position)
    var place = self.place(position)
    let written = String(decoding: cell.value, as: UTF8.self)
    var value = try value(written, at: place)
    if cell.hasFormula, value?.isRefused != true {
      if let found = value, !written.isEmpty {
        place.excerpt = found.text
        value?.remark = .formula(found.text, doubt: found.remark, at: place)
      } else {
        value = CellValue("=", .plain, .formulaWithoutValue(at: place))
      }
    }
    guard var value, !value.text.isEmpty else { return }
    let isRefused = value.isRefused
    try budget.take(value.text, path: surroundings.path)
    place.excerpt = value.text
    if let hidden = hidden(position) { value.remark = hidden }
    if let remark = value.remark, isRead {
      try budget.takeRemark(path: surroundings.path)
      sheet.remarks[position] = remark
    }
    row.cells.append(
      Sheet.Cell(
        column: column, text: value.text, notation: value.notation, place: place,
        isRefused: isRefused))
  }

  private func value(_ written: String, at place: Place) throws(Diagnostic) -> CellValue? {
    switch cell.type {
    case "s":
      guard !written.isEmpty else { return nil }
      guard let index = Int(written), surroundings.texts.indices.contains(index) else {
        throw .noSuchText(written, at: place)
      }
      return value(surroundings.texts[index], at: place)
    case "inlineStr": return value(cell.text.text, at: place)
    case "str": return value(CellText(bytes: cell.value), at: place)
    case _ where written.isEmpty: return nil
    case "b" where written == "1" || written == "0":
      let value = CellValue(written == "1" ? "true" : "false", .boolean)
      return style.shows(value, at: place)
    case "e":
      var place = place
      place.excerpt = written
      return CellValue(written, .plain, .errorValue(written, at: place))
    case "d": return style.shows(CellValue(isoDay: written, style.format, at: place), at: place)
    case "n":
      let value = CellValue(
        number: written, style.format, room: shape.width(ofColumn: cell.column),
        startsIn1904: surroundings.startsIn1904, at: place)
      return seen(style.shows(value, at: place))
    default: return CellValue(written, .plain, .notANumber(written, at: place))
    }
  }

  private func value(_ text: CellText, at place: Place) -> CellValue {
    var place = place
    place.excerpt = text.text
    if text.isTooLong { return CellValue("…", .plain, .textTooLongForCell(at: place)) }
    if let unsafe = text.unsafe {
      return CellValue(text.text, .plain, .unsafe(unsafe, at: place))
    }
    return style.shows(text, at: place)
  }

  /// A number, which its sheet may hide.
  private func seen(_ value: CellValue) -> CellValue {
    guard shape.hidesZeros, value.text == "0", value.remark == nil else { return value }
    var value = value
    value.remark = .hiddenZeros(in: sheet)
    return value
  }

  /// How the cell that is being read is shown.
  private var style: CellStyle {
    let styles = surroundings.styles
    if styles.indices.contains(cell.style) { return styles[cell.style] }
    return cell.style == 0 ? .general : .unknown
  }

  /// Where the cell that is being read stands.
  private var position: Sheet.Position {
    Sheet.Position(row: row.number, column: cell.column)
  }

  private func place(_ position: Sheet.Position) -> Place {
    Place(
      path: surroundings.path,
      cell: Place.Cell(
        sheet: sheet.name, sheetNumber: number, row: position.row, column: position.column))
  }

  /// What hides a cell; said at the start of its row or column, once for all of its cells.
  private func hidden(_ position: Sheet.Position) -> Diagnostic? {
    if row.isHidden {
      let start = place(Sheet.Position(row: position.row, column: 1))
      return .hiddenRow(position.row, at: start)
    }
    guard shape.isHidden(column: position.column) else { return nil }
    let top = place(Sheet.Position(row: 1, column: position.column))
    return .hiddenColumn(Place.Cell.letters(ofColumn: position.column), at: top)
  }

  /// Conditions come after the cells; what they do to any is said once.
  private func remarkOnCondition() {
    if sheet.condition == nil {
      sheet.condition = .conditionalFormat(conditionalCells, at: sheet.place)
    }
  }

  /// The merged areas come after the cells.
  ///
  /// The same is said of every cell of an area, and so only once: those below and beside the first
  /// are not missing.
  private func remarkOnMerged() {
    var most = CellBudget.mostRemarks
    for area in areas where !area.isOneCell {
      let (first, column) = (area.rows.lowerBound, area.columns.lowerBound)
      guard let start = sheet.index(ofRow: first), sheet.rows[start].number == first,
        let cell = sheet.rows[start].cell(inColumn: column)
      else { continue }
      let remark = Diagnostic.merged(area.name, at: cell.place)
      sheet.remarks[Sheet.Position(row: first, column: column)] = remark
      for row in sheet.rows[start...].prefix(while: { $0.number <= area.rows.upperBound }) {
        most -= area.columns.count
        if most < 0 { break }
        for column in area.columns {
          sheet.remarks[Sheet.Position(row: row.number, column: column)] = remark
        }
      }
    }
  }
}

extension Sheet {
  /// Where the first row stands that has cells and a number from `number` on.
  fileprivate func index(ofRow number: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < rows.count ? low : nil
  }
}
