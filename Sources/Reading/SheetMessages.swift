internal import Diagnostics

// The words for tables that do not hold what their sheets and headers say.

extension Diagnostic {
  static func noSheets(path: String) -> Diagnostic {
    Diagnostic(
      "EmptyFile", "the file has no sheet with anything in it",
      at: Place(path: path, line: 0, column: 0))
  }

  static func sheetWithoutID(_ sheet: Sheet) -> Diagnostic {
    Diagnostic(
      "SheetWithoutID",
      "the name of a sheet ends in the id of what it holds, found '\(sheet.name.shortened)'",
      at: sheet.place,
      fix: "add the id, as in '\(sheet.name.shortened) findings', or put the name in brackets if "
        + "the sheet is not to be read")
  }

  static func sheetTwice(_ id: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "SheetTwice", "sheet '\(id)' can only be given once", at: place,
      fix: "put the rows of both into one", notes: [Note("'\(id)' begins here", at: first)])
  }

  static func hiddenSheet(_ sheet: Sheet) -> Diagnostic {
    Diagnostic(
      "Hidden", "sheet '\(sheet.name.shortened)' is hidden", at: sheet.place,
      why: "what nobody sees must not count", fix: "show the sheet, or delete it")
  }

  static func missingSheet(_ id: String, in path: String) -> Diagnostic {
    Diagnostic(
      "MissingSheet", "the file must have the sheet '\(id)'",
      at: Place(path: path, line: 0, column: 0),
      why: "a sheet that was deleted or cut off is not the same as one with nothing to say",
      fix: "add it with its header row, and no rows below if there is nothing to say")
  }

  static func noHeader(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoHeader", "sheet '\(id)' has no header row, which names at least two columns", at: place,
      fix: "write the ids of the columns above the values")
  }

  static func headerWithoutID(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "HeaderWithoutID",
      "a column header ends in the id of its column, found '\(text.shortened)'", at: place,
      fix: "add the id, as in '结果 outcome', or put the header in brackets if the column is not "
        + "to be read")
  }

  static func columnTwice(_ id: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "ColumnTwice", "column '\(id)' can only be given once", at: place,
      fix: "delete one of the two", notes: [Note("'\(id)' stands here already", at: first)])
  }

  static func tooManyColumns(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "TooManyColumns", "a sheet has at most \(Table.mostColumns) columns", at: place,
      fix: "delete the columns that '\(id)' does not need")
  }

  static func columnWithoutHeader(_ cell: Sheet.Cell, in id: String) -> Diagnostic {
    Diagnostic(
      "ColumnWithoutHeader", "a cell of sheet '\(id)' stands in a column without header",
      at: cell.place,
      fix: "write a header above it, in brackets if the column is not to be read")
  }

  static func unknownColumn(
    _ id: String, in sheet: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownColumn", "sheet '\(sheet)' has no column '\(id)'", at: place,
      fix: NearMiss.fix(for: id, among: known))
  }

  static func missingColumn(_ id: String, in sheet: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MissingColumn", "sheet '\(sheet)' must have the column '\(id)'", at: place,
      fix: "add '\(id)' to the header row")
  }

  static func noValueColumn(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MissingColumn", "sheet '\(id)' has keys, so it must have the column 'value'", at: place,
      fix: "add 'value' to the header row")
  }

  static func valueWithoutKey(at place: Place) -> Diagnostic {
    Diagnostic(
      "ValueWithoutKey", "a value stands beside no key", at: place,
      fix: "write its key, or delete it")
  }

  static func notAKey(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAKey", "a key is made of words and dots, found '\(text.shortened)'", at: place,
      fix: "write it as in 'holder.name.zh'")
  }

  static func keyAndMap(_ path: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "KeyAndMap", "'\(path)' cannot be given beside a part of it, or what it is part of",
      at: place, fix: "delete one of the two", notes: [Note("the other one", at: first)])
  }
}
