internal import Diagnostics
internal import Drawing

// The words for a certificate that cannot be laid out. They name slot and fields and never the
// values, which are names and addresses of people and companies.

extension Diagnostic {
  /// - Parameter floors: the smallest size of each text.
  static func textsDoNotFit(
    _ slot: Slot, floors: [Double], fields: [String]
  ) -> Diagnostic {
    let sizes = enumerated(floors.map(\.inDigits), "and")
    let subject = floors.count == 1 ? "the text" : "the texts"
    return Diagnostic(
      "TextDoesNotFit",
      "\(subject) of slot '\(slot.name)' \(floors.count == 1 ? "does" : "do") not fit, "
        + "not even at \(sizes) points",
      at: slot.place, why: "a certificate is never printed with a cut",
      fix: fields.isEmpty
        ? "shorten it, or give the slot more room" : "shorten \(quoted(fields, "or"))")
  }

  static func wordDoesNotFit(_ column: Slot, floor: Double, fields: [String]) -> Diagnostic {
    Diagnostic(
      "WordDoesNotFit",
      "a word is wider than column '\(column.name)', even at \(floor.inDigits) points",
      at: column.place, why: "a certificate is never printed with a word broken anywhere",
      fix: fields.isEmpty
        ? "shorten it, or give the column more room" : "shorten \(quoted(fields, "or"))")
  }

  static func rowDoesNotFit(
    _ column: Slot, row: Int, _ rows: SlotRows, fields: [String]
  ) -> Diagnostic {
    Diagnostic(
      "RowDoesNotFit",
      "row \(row) of '\(rows.field)' is higher than column '\(column.name)', even at "
        + "\(rows.floor.inDigits) points",
      at: column.place, why: "a row is never divided between pages",
      fix: fields.isEmpty
        ? "shorten it, or give the column more room" : "shorten \(quoted(fields, "or"))")
  }

  static func rowsDoNotFit(
    _ slot: Slot, fitting: Int, of count: Int, _ rows: SlotRows
  ) -> Diagnostic {
    Diagnostic(
      "RowsDoNotFit",
      "only \(fitting) of the \(count) rows of '\(rows.field)' fit slot '\(slot.name)' at "
        + "\(rows.floor.inDigits) points",
      at: slot.place, why: "only the annex goes on on further pages",
      fix: "list '\(rows.field)' in the annex")
  }

  static func textCannotBeSet(
    _ slot: Slot, _ error: TextError, fields: [String]
  ) -> Diagnostic {
    let origin = fields.isEmpty ? "" : ", made of \(quoted(fields, "and")),"
    return Diagnostic(
      "TextCannotBeSet", "the text of slot '\(slot.name)'\(origin) cannot be printed: \(error)",
      at: slot.place)
  }

  static func notACountOfStars(
    _ slot: Slot, field: String
  ) -> Diagnostic {
    Diagnostic(
      "NotACountOfStars",
      "slot '\(slot.name)' needs a whole number from 0 to 10 in '\(field)'", at: slot.place)
  }

  static func unknownPicture(
    _ slot: Slot, field: String
  ) -> Diagnostic {
    Diagnostic(
      "UnknownPicture", "the picture that '\(field)' names for slot '\(slot.name)' is not known",
      at: slot.place)
  }

  static func fieldWithoutValue(
    _ slot: Slot, field: String
  ) -> Diagnostic {
    Diagnostic(
      "FieldWithoutValue", "'\(field)' has no value for slot '\(slot.name)'", at: slot.place)
  }

  /// The problem of `slot` at the first text that was given for it, which its author can change;
  /// the other texts, and the slot in the design, are noted.
  func moved(to given: [(name: String, place: Place)], from slot: Slot) -> Diagnostic {
    guard let first = given.first else { return self }
    var moved = self
    moved.place = first.place
    for (name, place) in given where place != first.place {
      moved.notes.append(Note("the text of '\(name)'", at: place))
    }
    moved.notes.append(Note("slot '\(slot.name)' is filled here", at: slot.place))
    return moved
  }

  /// `'a', 'b' or 'c'`.
  private static func quoted(_ names: [String], _ conjunction: String) -> String {
    enumerated(names.map { "'\($0)'" }, conjunction)
  }

  /// `a, b or c`.
  private static func enumerated(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
