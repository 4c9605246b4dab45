public import Diagnostics

/// A list with a row for each thing, each column a path of values, such as `holder.name.zh`.
///
/// A CSV is read as it comes, and may be larger than memory; a workbook is read whole, and its
/// first sheet that is no guidance is the list.
public struct RowList: Sendable {
  /// A row below the header.
  public struct Row: Sendable {
    /// 1-based, as spreadsheet programs count.
    public var number: Int
    /// Where it begins.
    public var place: Place
    /// The value of each column; `null` where the row says nothing.
    public var values: [(path: String, value: Node)]
    /// What is to be said of its cells.
    public var problems = Problems()
  }

  private enum Form: Sendable {
    case lines(CSVStream, ListHeader?)
    case table(Table, next: Int)
  }

  private var form: Form
  private let names: ListNames
  /// Where the columns stand and what they give, once the header was read.
  public var columns: [(path: String, place: Place)]? {
    switch form {
    case .lines(_, let header): header?.columns.map { ($0.path, $0.place) }
    case .table(let table, _): table.columns.map { ($0.id, $0.place) }
    }
  }

  /// Begins a CSV known to the user as `path`; its bytes are taken block by block.
  public init(csvAt path: String, names: ListNames) {
    form = .lines(CSVStream(path: path), nil)
    self.names = names
  }

  /// Reads a workbook; `nil` after an error.
  public init?(
    workbook bytes: [UInt8], path: String, names: ListNames, into problems: inout Problems
  ) {
    guard let sheets = XLSX.read(bytes, path: path, into: &problems) else { return nil }
    let lists = sheets.filter { sheet in
      if case .guidance = SheetName(sheet.name) { false } else { !sheet.isEmpty }
    }
    guard var sheet = lists.first else {
      problems.report(.emptyList(path: path))
      return nil
    }
    let before = problems.errorCount
    if let second = lists.dropFirst().first { problems.report(.secondSheet(second, of: sheet)) }
    if sheet.isHidden { problems.report(.hiddenSheet(sheet)) }
    if let condition = sheet.condition { problems.report(condition) }
    names.rename(headerOf: &sheet, into: &problems)
    guard let table = Table(sheet, id: sheet.name, inList: true, into: &problems) else {
      return nil
    }
    guard problems.errorCount == before else { return nil }
    form = .table(table, next: table.rows.startIndex)
    self.names = names
  }

  /// Whether bytes are a workbook and no CSV.
  public static func isWorkbook(_ bytes: [UInt8], path: String) -> Bool {
    XLSX.claims(bytes, path: path)
  }

  /// Whether the bytes are no list at all, and no row will come.
  public var isUnreadable: Bool {
    if case .lines(let stream, _) = form { stream.isUnreadable } else { false }
  }

  /// Takes the next bytes of a CSV; rows that were whole before must have been asked for.
  public mutating func take(_ block: [UInt8], isLast: Bool) {
    guard case .lines(var stream, let header) = form else { return }
    stream.take(block, isLast: isLast)
    form = .lines(stream, header)
  }

  /// The next row; `nil` if more bytes are needed, or there are none.
  ///
  /// - Parameter problems: takes what is wrong with lines that are no rows.
  public mutating func next(into problems: inout Problems) -> Row? {
    switch form {
    case .table(let table, let next): return row(of: table, next)
    case .lines(var stream, let header):
      defer { form = .lines(stream, header) }
      while let header, let line = stream.next(into: &problems) {
        let row = header.row(line)
        // Spreadsheet programs write rows of commas for rows that nobody filled in.
        if row.problems.hasErrors || row.values.contains(where: \.value.isFilled) { return row }
      }
      return nil
    }
  }

  /// Reads the header of a CSV, if its first line has come; rows can be asked for afterwards.
  public mutating func readHeader(into problems: inout Problems) {
    guard case .lines(var stream, nil) = form else { return }
    let line = stream.next(into: &problems)
    form = .lines(stream, line.flatMap { ListHeader($0, names, into: &problems) })
  }

  private mutating func row(of table: Table, _ next: Int) -> Row? {
    guard let index = table.rows[next...].firstIndex(where: { !table.isUnfilled($0) }) else {
      form = .table(table, next: table.rows.endIndex)
      return nil
    }
    form = .table(table, next: index + 1)
    let row = table.rows[index]
    var problems = Problems()
    let values = table.columns.map { column in
      if let remark = table.remark(column, of: row) { problems.report(remark) }
      return (path: column.id, value: table.value(column, of: row))
    }
    return Row(
      number: row.number, place: row.cells[0].place, values: values, problems: problems)
  }
}

/// The header of a list that is a CSV.
struct ListHeader: Sendable {
  struct Column: Sendable {
    var index: Int
    var path: String
    var isList: Bool
    var place: Place
  }

  let columns: [Column]
  private let count: Int

  /// Reads the header; `nil` after an error.
  init?(_ row: CSVStream.Row, _ names: ListNames, into problems: inout Problems) {
    let before = problems.errorCount
    var columns: [Column] = []
    for index in 0..<row.count {
      let text = names.renamed(row.text(index).trimmed)
      let place = row.place(of: index)
      switch SheetName(text, inList: true) {
      case .guidance: continue
      case .id(let path, let isList):
        if let first = columns.first(where: { $0.path == path }) {
          problems.report(.columnTwice(path, at: place, first: first.place))
        }
        columns.append(Column(index: index, path: path, isList: isList, place: place))
      case nil: problems.report(.headerWithoutID(text, at: place))
      }
    }
    names.check((0..<row.count).map { row.text($0).trimmed }, into: &problems)
    guard problems.errorCount == before else { return nil }
    self.columns = columns
    count = row.count
  }

  /// The values of a row; one with too few or too many cells says so.
  func row(_ line: CSVStream.Row) -> RowList.Row {
    var row = RowList.Row(number: line.number, place: line.start, values: [])
    guard line.count == count else {
      row.problems.report(.cellsOfRow(line.count, columns: count, at: line.place(of: 0)))
      return row
    }
    row.values = columns.map { column in
      let place = line.place(of: column.index)
      let text = line.text(column.index).withoutGuard.trimmedOfSpaces
      if text.isEmpty { return (column.path, Node(.null, at: place)) }
      guard column.isList else {
        return (column.path, Node(.scalar(text, .plain), at: place))
      }
      let parts = text.split { $0 == ";" || $0 == "；" }
      let nodes = parts.map { Node(.scalar(String($0).trimmedOfSpaces, .plain), at: place) }
      return (column.path, Node(.list(nodes), at: place))
    }
    return row
  }
}

extension Node {
  fileprivate var isFilled: Bool { if case .null = content { false } else { true } }
}

extension Diagnostic {
  /// A list without a row.
  public static func emptyList(path: String) -> Diagnostic {
    Diagnostic(
      "EmptyFile", "a list needs a header row and a row for each audit; this one has none",
      at: Place(path: path, line: 0, column: 0),
      fix: "begin with the sheet that 'accolade blank --list' makes")
  }

  fileprivate static func secondSheet(_ second: Sheet, of first: Sheet) -> Diagnostic {
    Diagnostic(
      "SecondSheet", "a list is one sheet; beside '\(first.name)' there is '\(second.name)'",
      at: second.place, why: "nobody could tell which of them is meant",
      fix: "delete it, or put '(…)' around its name if it is for people only")
  }

  fileprivate static func cellsOfRow(_ count: Int, columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "RaggedRow", "a row has \(columns) cells; this one has \(count)", at: place,
      fix: count > columns
        ? "put a cell with a comma in double quotes" : "add the missing cells")
  }
}
