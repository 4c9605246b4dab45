/// Sheets to be written: as a workbook for spreadsheet programs, or as a CSV.
///
/// What is written reads back as the same values; see `Node.read`.
public struct Workbook: Hashable, Sendable {
  /// What a spreadsheet program lets nobody type into a cell.
  public enum Check: Hashable, Sendable {
    /// Anything but one of these words, which it offers as a list.
    case choice([String])
    /// Anything but a number between bounds, both included, or from the lower one on; they are
    /// decimals or fractions, such as `4.5` or `10/3`.
    case number(from: String, to: String?, isWhole: Bool)
    /// Anything but a day.
    case day
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands in the header: a label and the id, or a label in brackets.
    public var header: String
    /// How wide it is, in digits of the usual size.
    public var width: Int
    /// Whether it only shows something to whoever fills in the others.
    public var isGuidance: Bool
    /// What may be typed below the header.
    public var check: Check?

    /// Makes a column.
    public init(_ header: String, width: Int, isGuidance: Bool = false, check: Check? = nil) {
      self.header = header
      self.width = width
      self.isGuidance = isGuidance
      self.check = check
    }
  }

  /// A sheet.
  public struct Sheet: Hashable, Sendable {
    /// The label and id of what it holds.
    public var name: String
    /// The columns.
    public var columns: [Column]
    /// The rows below the header, a text for each column.
    public var rows: [[String]]
    /// What may be typed into single cells, in place of what their columns say.
    public var checks: [CheckedCell]

    /// Makes a sheet.
    public init(
      _ name: String, columns: [Column], rows: [[String]] = [], checks: [CheckedCell] = []
    ) {
      self.name = name
      self.columns = columns
      self.rows = rows
      self.checks = checks
    }
  }

  /// A cell with a check of its own.
  public struct CheckedCell: Hashable, Sendable {
    /// 0-based, below the header.
    public var row: Int
    /// 0-based.
    public var column: Int
    /// What may be typed.
    public var check: Check

    /// Makes it.
    public init(row: Int, column: Int, check: Check) {
      self.row = row
      self.column = column
      self.check = check
    }
  }

  /// The sheets.
  public var sheets: [Sheet]
  /// The label and id of the row that ends a CSV.
  public var end: String

  /// The id of the row that ends a CSV.
  public static let end = "end"

  /// Makes a workbook.
  public init(_ sheets: [Sheet], end: String = Workbook.end) {
    self.sheets = sheets
    self.end = end
  }
}
