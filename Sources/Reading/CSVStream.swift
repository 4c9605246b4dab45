public import Diagnostics

/// Cuts a CSV that comes in blocks into rows, in one pass and with flat memory.
///
/// The form is that of RFC 4180, but a cell holds no line break: a quote that is not closed spoils
/// its own line and no other. A line that cannot be cut is reported and passed over.
public struct CSVStream: Sendable {
  /// The most bytes a line may have.
  public static let mostBytes = 64 << 10

  /// How many lines were passed over.
  public private(set) var refused = 0
  /// Whether the bytes are no text at all, and no row will come.
  public private(set) var isUnreadable = false

  private let path: String
  private var buffer: [UInt8] = []
  /// The first byte that was not cut yet.
  private var position = 0
  private var line = 0
  private var hasBegun = false
  /// Whether a line came that is a row, or should be one.
  private var hasHeader = false
  /// Whether a line had characters beyond ASCII in UTF-8, so that the file is no GB 18030.
  private var hasUTF8 = false
  private var isLast = false
  /// Whether the rest of a line that is too long is passed over.
  private var isSkipping = false

  /// Begins a file known to the user as `path`.
  public init(path: String) { self.path = path }

  /// Takes the next bytes of the file; rows that were whole before must have been asked for.
  public mutating func take(_ block: [UInt8], isLast: Bool) {
    buffer.removeSubrange(..<position)
    position = 0
    buffer += block
    self.isLast = isLast
  }

  /// The next row; `nil` if more bytes are needed, or there are none.
  public mutating func next(into problems: inout Problems) -> Row? {
    guard begin(into: &problems) else { return nil }
    while !isUnreadable, let cut = cut(into: &problems) {
      if cut.line.isEmpty { continue }
      if !hasHeader, isMisled(by: cut, into: &problems) { continue }
      let isHeader = !hasHeader
      hasHeader = true
      if isHeader, isNoText(cut, into: &problems) { return nil }
      if let row = row(cut, into: &problems) { return row }
      refused += 1
      // Nobody knows what the rows below an unknown header hold.
      if isHeader { isUnreadable = true }
    }
    return nil
  }

  /// Whether the file is a picture, a program or the like, and no text in any encoding.
  private mutating func isNoText(_ header: Cut, into problems: inout Problems) -> Bool {
    guard header.isUnusual, String(validating: buffer[header.line], as: UTF8.self) == nil,
      buffer.contains(0)
    else { return false }
    problems.report(.noText(path: path))
    isUnreadable = true
    return true
  }

  /// Whether the first line is no row: it only says that commas part the cells, or shows that
  /// other signs do.
  private mutating func isMisled(by cut: Cut, into problems: inout Problems) -> Bool {
    guard let text = String(validating: buffer[cut.line], as: UTF8.self) else { return false }
    if CSV.namesComma(text) { return true }
    guard let delimiter = CSV.otherDelimiter(in: text) else { return false }
    let place = Place(
      path: path, line: line, column: 1, length: text.count, excerpt: text)
    problems.report(.otherDelimiter(delimiter, at: place))
    isUnreadable = true
    return true
  }

  /// Passes over a byte order mark, and refuses workbooks and UTF-16.
  private mutating func begin(into problems: inout Problems) -> Bool {
    if hasBegun { return !isUnreadable }
    guard buffer.count >= 4 || isLast else { return false }
    hasBegun = true
    if XLSX.claims(buffer, path: "") {
      problems.report(.workbookAsList(path: path))
      isUnreadable = true
    } else if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF])
      || buffer.prefix(2).contains(0)
    {
      problems.report(.notUTF8("the file is UTF-16", at: Place(path: path, line: 0, column: 0)))
      isUnreadable = true
    } else if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
    }
    return !isUnreadable
  }

  /// A line and where a first look cuts it.
  private struct Cut {
    var line: Range<Int>
    /// Where the next line begins; `nil` if the end of this one has not come yet.
    var next: Int?
    /// Between the commas.
    var cells: [Range<Int>] = []
    var hasQuotes = false
    /// Whether it has bytes beyond printable ASCII and tabs.
    var isUnusual = false
  }

  /// Cuts off the next line, empty if it is too long; `nil` if its end has not come yet.
  private mutating func cut(into problems: inout Problems) -> Cut? {
    var cut = look()
    let isLong = cut.line.count > CSVStream.mostBytes
    if isLong, !isSkipping {
      refused += 1
      problems.report(.longLine(at: Place(path: path, line: line + 1, column: 1)))
    }
    guard let next = cut.next else {
      if isLong || isSkipping { (isSkipping, position) = (true, cut.line.upperBound) }
      return nil
    }
    if isLong || isSkipping { cut.line = next..<next }
    isSkipping = false
    line += 1
    position = next
    return cut
  }

  /// Looks at each byte of the next line once.
  private func look() -> Cut {
    let bytes = buffer.span
    var cut = Cut(line: position..<position)
    var cellStart = position
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x2D...0x7E, 0x20, 0x21, 0x23...0x2B, 0x09: break
      case UInt8(ascii: ","):
        cut.cells.append(cellStart..<index)
        cellStart = index + 1
      case UInt8(ascii: "\""): cut.hasQuotes = true
      case UInt8(ascii: "\n"): cut.next = index + 1
      case UInt8(ascii: "\r"):
        if index + 1 < bytes.count {
          cut.next = index + (bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1)
        } else if isLast {
          cut.next = index + 1
        }
      // Else a line feed that belongs to it may come with the next block.
      default: cut.isUnusual = true
      }
      if cut.next != nil { break }
      index += 1
    }
    if isLast, cut.next == nil, index > position { cut.next = index }
    cut.cells.append(cellStart..<index)
    cut.line = position..<index
    return cut
  }

  /// The row of a line; `nil` after an error.
  private mutating func row(_ cut: Cut, into problems: inout Problems) -> Row? {
    var row = Row(path: path, number: line, bytes: buffer, line: cut.line, cells: cut.cells)
    if cut.isUnusual {
      if !hasUTF8, row.isGB18030 {
        problems.report(.listInGB18030(at: row.start))
        isUnreadable = true
        return nil
      }
      guard row.isPrintable(into: &problems) else { return nil }
      hasUTF8 = true
    }
    if cut.hasQuotes {
      guard let cells = row.quotedCells(into: &problems) else { return nil }
      row.cells = cells
    }
    return row
  }
}

extension Diagnostic {
  fileprivate static func workbookAsList(path: String) -> Diagnostic {
    Diagnostic(
      "WorkbookAsList", "a list must be a CSV; this file is a workbook, such as XLSX",
      at: Place(path: path, line: 0, column: 0),
      fix: "save its sheet as CSV UTF-8 in a spreadsheet program")
  }

  fileprivate static func noText(path: String) -> Diagnostic {
    Diagnostic(
      "NoText", "a list must be a CSV; this file is no text",
      at: Place(path: path, line: 0, column: 0), fix: "name a CSV file")
  }

  fileprivate static func longLine(at place: Place) -> Diagnostic {
    Diagnostic(
      "LongLine", "a line has at most \(CSVStream.mostBytes >> 10) KiB", at: place,
      fix: "look for line ends that are missing")
  }
}
