public import Diagnostics

/// A named table of located cells: a sheet of a workbook, or a part of a CSV.
public struct Sheet: Hashable, Sendable {
  /// A cell that holds something, or an empty one that the file writes out.
  public struct Cell: Hashable, Sendable {
    /// 1-based; 1 is column A.
    public var column: Int
    /// What it says, without white space at its ends.
    public var text: String
    /// What it may stand for.
    public var notation: Node.Notation
    /// Where it stands.
    public var place: Place
    /// Whether what it says cannot be read, which its remark tells.
    var isRefused = false
  }

  /// A row, and its cells from left to right.
  public struct Row: Hashable, Sendable {
    /// 1-based, as spreadsheet programs count.
    public var number: Int
    /// The cells; at least one.
    public var cells: [Cell]
    /// Whether nobody sees it.
    var isHidden = false
  }

  /// The name, as its tab or its opening row has it.
  public var name: String
  /// Where it begins.
  public var place: Place
  /// The rows that have cells, from the top.
  public var rows: [Row]
  /// Whether its tab is hidden.
  public var isHidden = false
  /// What is to be said of cells when they are used; nobody is bothered about the others.
  var remarks: [Position: Diagnostic] = [:]

  /// Why its cells may show something else than they hold, each under some condition.
  var condition: Diagnostic?

  /// Row and column of a cell.
  struct Position: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// Makes a sheet.
  init(name: String, place: Place, rows: [Row] = []) {
    self.name = name
    self.place = place
    self.rows = rows
  }

  /// Whether no cell says anything.
  var isEmpty: Bool { rows.allSatisfy(\.isEmpty) }
}

extension Sheet.Row {
  /// Whether no cell says anything.
  var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

  /// The first cell that says something.
  var first: Sheet.Cell? { cells.first { !$0.text.isEmpty } }

  /// The cell of a column, if the file has it.
  func cell(inColumn column: Int) -> Sheet.Cell? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }

  /// The place of a cell, which need not be in the file: after the last one of its line.
  func place(ofColumn column: Int) -> Place {
    if let cell = cell(inColumn: column) { return cell.place }
    var place = cells[cells.count - 1].place
    place.cell?.column = column
    if place.line > 0 {
      place.column += place.length
      place.length = 1
    } else {
      place.excerpt = ""
    }
    return place
  }
}
