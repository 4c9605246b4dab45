internal import Diagnostics

// The words for mistakes in a wording.

extension Diagnostic {
  static func notAWording(_ expected: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "WrongFormat", "this is no file of words for documents", at: place,
      fix: "write 'format: \(expected)'")
  }

  static func notAWordName(_ key: String, in name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotAWordName", "'\(key)' in '\(name)' is no name that a template could ask for", at: place,
      fix: "use Latin letters and digits only, a letter first, such as 'reportNumber'")
  }

  static func unknownPlace(
    _ place: String, in name: String, known: [String], at position: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownPlace", "'\(name)' has no place '{\(place)}'", at: position,
      fix: NearMiss.fix(for: "{\(place)}", among: known.map { "{\($0)}" })
        ?? "leave out '{\(place)}': this text has no places")
  }

  static func missingPlace(_ place: String, in name: String, at position: Place) -> Diagnostic {
    Diagnostic(
      "MissingPlace", "'\(name)' must say '{\(place)}'", at: position,
      why: "a document would else not tell the value",
      fix: "put '{\(place)}' where the value belongs"
    )
  }

  static func notTwelveMonths(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotTwelveMonths", "a year has 12 months, found \(count) names", at: place,
      fix: "name each month from January to December")
  }

  static func notASheetName(_ sheet: String, of name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotASheetName", "'\(name)' gives a sheet no possible name: '\(sheet)'", at: place,
      why: "the name of a sheet, label and id, has at most 31 characters, none of them []:*?/\\",
      fix: "write a shorter label without such signs")
  }
}
