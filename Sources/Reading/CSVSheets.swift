internal import Diagnostics

extension CSV {
  /// The sheets that stand in a CSV one after the other: a row with nothing but a name in square
  /// brackets, such as `[findings]`, opens a sheet, and the rows below are its own.
  ///
  /// The row `[end]` is the last: without it a file that was cut short could not be told from a
  /// whole one.
  ///
  /// - Returns: `nil` after an error that leaves no sheets.
  static func sheets(
    _ bytes: [UInt8], path: String, into problems: inout Problems
  ) -> [Sheet]? {
    guard let source = Source.readCSV(bytes, path: path, into: &problems) else { return nil }
    guard let rows = rows(of: source, headerRows: 2, into: &problems) else { return nil }
    guard let first = rows.first else {
      problems.report(.emptyFile(at: source.place(line: 1, column: 1)))
      return nil
    }
    guard first.sheetName != nil else {
      problems.report(.noSheetName(at: first.cells[0].place))
      return nil
    }
    var sheets: [Sheet] = []
    var name = ""
    var end: CSV.Row?
    for row in rows {
      if let end {
        problems.report(.belowEnd(at: row.cells[0].place, end: end.cells[0].place))
        break
      }
      if let opened = row.sheetName {
        if SheetName(opened) == .id(Workbook.end, isList: false) {
          end = row
          continue
        }
        name = opened
        var place = row.cells[0].place
        place.cell = row.cell(1, of: name, number: sheets.count + 1)
        sheets.append(Sheet(name: name, place: place))
        continue
      }
      let cells = row.cells.enumerated().map { index, cell in
        var place = cell.place
        place.cell = row.cell(index + 1, of: name, number: sheets.count)
        return Sheet.Cell(
          column: index + 1, text: cell.text.withoutGuard.trimmedOfSpaces, notation: .plain,
          place: place)
      }
      sheets[sheets.count - 1].rows.append(Sheet.Row(number: row.number, cells: cells))
    }
    guard end != nil else {
      // Whatever else is missing may have stood below.
      problems.report(.noEnd(at: rows[rows.count - 1].cells[0].place))
      return nil
    }
    return sheets
  }
}

extension CSV.Row {
  /// The name of the sheet that the row opens.
  fileprivate var sheetName: String? {
    let text = cells[0].text.trimmed
    guard text.hasPrefix("["), text.hasSuffix("]"), cells.dropFirst().allSatisfy(\.text.isEmpty)
    else { return nil }
    return String(text.dropFirst().dropLast())
  }

  fileprivate func cell(_ column: Int, of sheet: String, number: Int) -> Place.Cell {
    Place.Cell(sheet: sheet, sheetNumber: number, row: self.number, column: column)
  }
}

/// Keeps a text of a CSV from being taken for a formula when a spreadsheet program opens it.
///
/// An apostrophe is put before a text that starts with one of the signs of a formula, with any
/// number of apostrophes before it, and taken away again from such a text; so every text comes
/// back as it was.
extension String {
  /// The text with an apostrophe before it, if it needs one.
  var withGuard: String { looksLikeFormula ? "'" + self : self }

  /// The text without the apostrophe that guards it.
  var withoutGuard: String { hasPrefix("'") && looksLikeFormula ? String(dropFirst()) : self }

  private var looksLikeFormula: Bool {
    guard let sign = unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(sign) && !isJSONNumber
  }
}

extension Diagnostic {
  fileprivate static func noSheetName(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoSheetName", "a CSV starts with the name of a sheet in square brackets", at: place,
      fix: "write '[audit]' into a row above, and such a row above each further sheet")
  }

  fileprivate static func noEnd(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoEnd", "the last row of a CSV must be '[end]', which is missing", at: place,
      why: "without it nobody can tell whether the file was cut short",
      fix: "write '[end]' into a row below if nothing is missing, else get the whole file again")
  }

  fileprivate static func belowEnd(at place: Place, end: Place) -> Diagnostic {
    Diagnostic(
      "BelowEnd", "a row stands below '[end]', which must be the last", at: place,
      fix: "move the rows above it, or delete them", notes: [Note("'[end]' stands here", at: end)])
  }
}
