internal import CXlsxWriter
internal import Glibc

extension Workbook {
  /// The workbook as a file of spreadsheet programs; `nil` if the system has no memory for it.
  ///
  /// Every text is written as text, so that none is taken for a formula. The same workbook gives
  /// the same bytes.
  public var xlsx: [UInt8]? {
    // The library writes to a path only; this one is of a file in memory.
    let file = accolade_file_in_memory()
    guard file >= 0 else { return nil }
    defer { close(file) }
    guard let book = workbook_new("/proc/self/fd/\(file)") else { return nil }
    let looks = Looks(book)
    for sheet in sheets { sheet.write(to: book, looks) }
    var properties = lxw_doc_properties()
    // The day is part of the bytes, and no clock may decide it: the first of January 2000.
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    guard workbook_close(book) == LXW_NO_ERROR else { return nil }
    return bytes(of: file)
  }

  private func bytes(of file: Int32) -> [UInt8]? {
    let size = lseek(file, 0, SEEK_END)
    guard size > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return count == bytes.count ? bytes : nil
  }
}

/// How cells look.
private struct Looks {
  let header: UnsafeMutablePointer<lxw_format>?
  let guidanceHeader: UnsafeMutablePointer<lxw_format>?
  let guidance: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  let number: UnsafeMutablePointer<lxw_format>?
  let day: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func look(
      _ numberFormat: String, isHeader: Bool = false, isGuidance: Bool = false
    ) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(book)
      format_set_num_format(format, numberFormat)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xBFBFBF)
      if isHeader { format_set_bold(format) }
      if isHeader || isGuidance {
        format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
        format_set_bg_color(format, isHeader && !isGuidance ? 0xDCE6F1 : 0xF2F2F2)
      }
      if isGuidance { format_set_font_color(format, 0x595959) }
      return format
    }
    header = look("@", isHeader: true)
    guidanceHeader = look("@", isHeader: true, isGuidance: true)
    guidance = look("@", isGuidance: true)
    text = look("@")
    number = look("General")
    day = look("yyyy-mm-dd")
  }

  func of(_ check: Workbook.Check?, isGuidance: Bool) -> UnsafeMutablePointer<lxw_format>? {
    if isGuidance { return guidance }
    return switch check {
    case .number: number
    case .day: day
    case .choice, nil: text
    }
  }
}

extension Workbook.Sheet {
  /// How many rows below the last can be filled in with checks.
  private static let spareRows = 100

  fileprivate func write(to book: UnsafeMutablePointer<lxw_workbook>, _ looks: Looks) {
    guard let sheet = workbook_add_worksheet(book, name) else { return }
    worksheet_freeze_panes(sheet, 1, frozenColumns)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, 0)
    // Clause numbers and points are texts on purpose; no program should offer to change them.
    worksheet_ignore_errors(
      sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    for (index, texts) in ([columns.map(\.header)] + rows).enumerated() {
      let lines = zip(texts, columns).map { $0.lines(inWidth: $1.width) }.max() ?? 1
      // A height that is given stays as it is while a cell is filled in, so only where it must.
      if lines > 1 { worksheet_set_row(sheet, UInt32(index), Double(lines) * 16 + 2, nil) }
    }
    let own = Dictionary(checks.map { ([$0.row, $0.column], $0.check) }) { first, _ in first }
    for (index, column) in columns.enumerated() {
      let number = UInt16(index)
      worksheet_set_column(sheet, number, number, Double(column.width), nil)
      worksheet_write_string(
        sheet, 0, number, column.header,
        column.isGuidance ? looks.guidanceHeader : looks.header)
      for row in 0..<rows.count + (hasSpareRows ? Self.spareRows : 0) {
        let check = own[[row, index]] ?? column.check
        let text = rows.indices.contains(row) ? rows[row][index] : ""
        let look = looks.of(check, isGuidance: column.isGuidance)
        if text.isEmpty {
          worksheet_write_blank(sheet, UInt32(row + 1), number, look)
        } else {
          worksheet_write_string(sheet, UInt32(row + 1), number, text.escaped, look)
        }
      }
      let last = rows.count + (hasSpareRows ? Self.spareRows : 0)
      if let check = column.check, last > 0 {
        check.add(to: sheet, rows: 1...UInt32(last), column: number)
      }
    }
    for cell in checks {
      let row = UInt32(cell.row + 1)
      cell.check.add(to: sheet, rows: row...row, column: UInt16(cell.column))
    }
  }

  /// Whether rows can be added: where nothing is given.
  private var hasSpareRows: Bool { rows.isEmpty }

  /// The first column stays in sight, with the guidance beside it if that is narrow.
  private var frozenColumns: UInt16 { columns.count > 1 && columns[1].width <= 24 ? 2 : 1 }
}

extension Workbook.Check {
  /// The longest list that a workbook holds, with its commas.
  private static let longestList = 255

  fileprivate func add(
    to sheet: UnsafeMutablePointer<lxw_worksheet>, rows: ClosedRange<UInt32>, column: UInt16
  ) {
    var rule = lxw_data_validation()
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    switch self {
    case .choice(let words):
      guard !words.isEmpty, words.joined(separator: ",").utf16.count <= Self.longestList else {
        return
      }
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      withTexts(words) { list in
        rule.value_list = list
        worksheet_data_validation_range(
          sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
      }
      return
    case .number(let least, let most, let isWhole):
      // Bounds are formulas, so that a third stays one.
      rule.validate = UInt8(
        isWhole
          ? LXW_VALIDATION_TYPE_INTEGER_FORMULA.rawValue
          : LXW_VALIDATION_TYPE_DECIMAL_FORMULA.rawValue)
      let bounds = [least, most].compactMap { $0.map { "=\($0)" } }
      withTexts(bounds) { texts in
        if most == nil {
          rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
          rule.value_formula = texts?[0]
        } else {
          rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
          rule.minimum_formula = texts?[0]
          rule.maximum_formula = texts?[1]
        }
        worksheet_data_validation_range(
          sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
      }
      return
    case .day:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value_number = 61
    }
    worksheet_data_validation_range(
      sheet, rows.lowerBound, column, rows.upperBound, column, &rule)
  }

  /// Texts as C has a list of them, for the time of the call.
  private func withTexts(
    _ words: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Void
  ) {
    var list = words.map { strdup($0) } + [nil]
    defer { for word in list { free(word) } }
    list.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}

extension String {
  /// About how many lines the text takes in a column, wide characters counting a little over two
  /// digits.
  fileprivate func lines(inWidth width: Int) -> Int {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let tenths = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 11 : 22) }
      return max(1, (tenths + width * 10 - 1) / (width * 10))
    }.reduce(0, +)
  }

  /// The text with what looks like an escape of the format escaped itself.
  fileprivate var escaped: String {
    guard contains("_x") else { return self }
    return replacing(#/_x(?=[0-9A-Fa-f]{4}_)/#, with: "_x005F_x")
  }
}
