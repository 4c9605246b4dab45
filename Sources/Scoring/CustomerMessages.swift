internal import Diagnostics
internal import Reading

// The words for customer lists; those for single values are the same as in audits.

extension Diagnostic {
  /// - Parameter names: at least one; of several none is a near miss.
  static func unknownColumns(_ names: [String], known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownColumn",
      "the scheme asks for no column\(names.count == 1 ? "" : "s") \(quoted(names))", at: place,
      fix: NearMiss.fix(for: names[0], among: known))
  }

  /// The first dozen names, and how many there are.
  private static func quoted(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    return shown + (names.count > 12 ? ", … (\(names.count) in all)" : "")
  }

  static func columnTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "ColumnTwice", "column '\(name)' can only stand once", at: place,
      fix: "delete one of the two", notes: [Note("'\(name)' stands here already", at: first)])
  }

  static func missingColumns(_ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "MissingColumns", "the list has no column\(names.count == 1 ? "" : "s") \(quoted(names))",
      at: place, fix: "add \(names.count == 1 ? "it" : "them"); the order is free")
  }

  static func spaceAround(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "SpaceAround", "'\(name)' must not have white space at its ends", at: place,
      why: "the id must come back as it was, and nobody sees the space", fix: "delete the space")
  }

  static func monthsAndWhole(_ name: String, month: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MonthsAndWhole", "'\(name)' stands in the list by month ('\(month)') and as a whole",
      at: place, fix: "delete one of the two forms")
  }

  static func severalRaters(
    _ numbers: [String], in scheme: Scheme, at place: Place
  ) -> Diagnostic {
    let shown = numbers.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "SeveralRaters",
      "scheme '\(scheme.id)' has several raters for \(shown), and a list has one cell for each",
      at: place, fix: "write an audit file for each customer")
  }

  static func otherLength(count: Int, columns: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "RaggedRow", "a row has \(columns) cells; this one has \(count)", at: place,
      fix: count > columns ? "put a cell with a comma in double quotes" : "add the missing cells")
  }

  static func emptyCell(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "EmptyCell", "'\(name)' must have a value", at: place,
      fix: "write the value; only months before joining are empty")
  }

  static func monthBeforeFirst(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MonthBeforeFirst", "'\(name)' must be empty: the customer has no such month yet", at: place,
      why: "the last column is the month before the rating, and the first month that counts "
        + "follows from 'since'",
      fix: "empty the cell, or correct 'since'")
  }

  static func notAnOutcome(_ name: String, found word: String, at place: Place) -> Diagnostic {
    let known = [Finding.Outcome.conforming, .nonconforming, .notSeen].map(\.rawValue)
    return Diagnostic(
      "NotAnOutcome", "'\(name)' must be an outcome, found '\(word)'", at: place,
      fix: NearMiss.fix(for: word, among: known))
  }

  static func joinedLater(_ since: Day, ratedOn: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "JoinedLater", "'since' on \(since) is after the rating on \(ratedOn)", at: place,
      fix: "correct the day, or delete the row")
  }
}
