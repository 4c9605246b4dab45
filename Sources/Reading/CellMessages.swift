internal import Diagnostics

// The words for cells of a workbook that do not say for certain what they hold.

extension Diagnostic {
  static func formula(
    _ text: String, doubt: Diagnostic?, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "Formula", "a formula stands here; its last computed value '\(text.shortened)' was read",
      severity: .warning, at: place,
      why: "the value is as old as the last time a spreadsheet program computed it",
      fix: "paste the value in place of the formula",
      notes: doubt.map { [Note($0.summary, at: place)] } ?? [])
  }

  static func formulaWithoutValue(at place: Place) -> Diagnostic {
    Diagnostic(
      "FormulaWithoutValue", "a formula stands here that was never computed", at: place,
      fix: "open the file in a spreadsheet program and save it, or write the value")
  }

  static func errorValue(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ErrorValue", "a cell must have a value, found the error '\(text.shortened)'", at: place,
      fix: "mend the formula, or write the value")
  }

  static func percentage(_ plain: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "Percentage", "a number must not be formatted as a percentage", at: place,
      why: "the cell holds \(plain) and shows a hundred times as much",
      fix: "format the cell as a number, then type the number that is meant")
  }

  static func tooManyDigits(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "TooManyDigits", "a number of a workbook has at most 15 digits, found '\(written.shortened)'",
      at: place, why: "spreadsheet programs do not keep more",
      fix: "round it, or format the cell as text and type it again")
  }

  static func notANumber(_ written: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotACellValue", "the cell is damaged: '\(written.shortened)' is no value of its kind",
      at: place, fix: "type the value again")
  }

  static func timeOfDay(at place: Place) -> Diagnostic {
    Diagnostic(
      "TimeOfDay", "a cell with a date must hold a day without a time", at: place,
      fix: "write the day as YYYY-MM-DD")
  }

  static func timeAlone(_ time: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "TimeAlone", "a cell must not be formatted as a time, found '\(time.shortened)'", at: place,
      why: "what it holds is a part of a day, whatever unit is meant",
      fix: "format the cell as General, then type the number in the unit asked for, such as 1.5, "
        + "or the day as YYYY-MM-DD")
  }

  static func rounded(
    _ shown: String, _ plain: String, by format: NumberFormat, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ShownRounded", "the cell shows \(shown), but holds \(plain), which was read",
      severity: .warning, at: place, why: "its number format '\(format.code.shortened)' rounds",
      fix: "type the number that is meant, or show all of its decimals")
  }

  static func shown(
    _ disguise: NumberSection.Disguise, _ plain: String, by format: NumberFormat, at place: Place
  ) -> Diagnostic {
    let how =
      switch disguise {
      case .notAtAll: "shows no digit of it"
      case .inThousands: "shows it in thousands"
      case .amongOthers: "shows its digits among other signs"
      case .inOtherForm: "shows it in other digits, or white"
      case .withOtherSign: "shows it with another sign"
      case .byCondition: "shows it in one way or another by a condition"
      }
    return Diagnostic(
      "ShownOtherwise", "the cell holds \(plain) and \(how)", at: place,
      why: "its number format is '\(format.code.shortened)'",
      fix: "format the cell as General, then type the number that is meant")
  }

  static func shownInPart(
    _ day: Day, by format: NumberFormat, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ShownOtherwise",
      "the cell holds the day \(day) and does not show its year, month and day as they are",
      at: place, why: "its number format is '\(format.code.shortened)'",
      fix: "format the cell as YYYY-MM-DD, then type the day that is meant")
  }

  static func textShownOtherwise(by format: NumberFormat, at place: Place) -> Diagnostic {
    Diagnostic(
      "ShownOtherwise", "the cell holds a text and does not show it as it is", at: place,
      why: "its number format is '\(format.code.shortened)'",
      fix: "format the cell as text, then type what is meant")
  }

  static func noSuchDay(_ serial: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoSuchDay", "the date in this cell, day \(serial) of the workbook, is not in the calendar",
      at: place,
      why: serial == "60" ? "spreadsheet programs count a 29 February 1900 that never was" : nil,
      fix: "write the day as YYYY-MM-DD")
  }

  static func flawed(_ flaw: CellFlaw, at place: Place) -> Diagnostic {
    let (how, fix) =
      switch flaw {
      case .struck: ("is struck through", "delete what no longer holds, or take the line away")
      case .unseen: ("is written in the colour behind it", "choose another colour")
      case .tiny: ("is too small to be read", "make it larger")
      case .pictures: ("is written in a font of pictures", "choose another font")
      case .repeated: ("is repeated until the cell is full", "align the cell in another way")
      case .raised: ("has raised or lowered figures", "write them as they are, or delete them")
      }
    return Diagnostic(
      "NotAsShown", "what a cell says must be seen as it is; this \(how)", at: place, fix: fix)
  }

  static func hiddenZeros(in sheet: Sheet) -> Diagnostic {
    Diagnostic(
      "NotAsShown", "sheet '\(sheet.name.shortened)' has zeros in it and shows none",
      at: sheet.place, why: "what nobody sees must not count",
      fix: "have the sheet show zeros, in the settings of the view")
  }

  static func cut(_ plain: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ShownRounded", "the cell has no room for all of \(plain), which was read",
      severity: .warning, at: place,
      why: "a number without a format of its own is shown with as many decimals as have room",
      fix: "type the number that is meant, or make the column wider")
  }

  static func conditionalFormat(_ cells: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ConditionalFormat",
      "cells must show what they hold; a condition for \(cells.shortened) gives them another look",
      at: place, why: "it has a number format, strikes texts through, or hides them",
      fix: "delete the conditional format")
  }

  static func hiddenRow(_ number: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "Hidden", "row \(number) is hidden", at: place, why: "what nobody sees must not count",
      fix: "show the row or clear the filter, or delete the row")
  }

  static func hiddenColumn(_ letters: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "Hidden", "column \(letters) is hidden", at: place, why: "what nobody sees must not count",
      fix: "show the column, or delete it")
  }

  static func merged(_ area: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MergedCells", "cells \(area) are merged, so their value may stand for one or for all",
      at: place, fix: "unmerge them, then write the value into each cell it holds for")
  }

  static func textTooLongForCell(at place: Place) -> Diagnostic {
    Diagnostic("CellTooLong", "a cell holds at most \(XLSX.mostCharacters) characters", at: place)
  }
}
