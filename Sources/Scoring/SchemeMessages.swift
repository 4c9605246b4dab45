internal import Diagnostics

// The words for schemes whose figures do not agree.

extension Diagnostic {
  static func clauseTwice(_ number: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "ClauseTwice", "clause '\(number)' can only stand once", at: place,
      fix: "delete one of the two",
      notes: [Note("'\(number)' stands here already", at: first)])
  }

  static func clauseElsewhere(_ number: String, parent: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ClauseElsewhere", "clause '\(number)' stands below '\(parent)', but its number is not",
      at: place, fix: "number it '\(parent).…', or move it")
  }

  static func wrongSum(
    _ number: String, stated: Fraction, sum: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "WrongSum", "clause '\(number)' has \(stated) points, but those below it sum to \(sum)",
      at: place, fix: "correct the points below it, or write \(sum)")
  }

  static func unknownSource(_ id: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownSource", "no source is called '\(id)'", at: place,
      fix: NearMiss.fix(for: id, among: known))
  }

  static func levelsOutOfOrder(
    _ level: Scheme.Level, after better: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelsOutOfOrder",
      "level '\(level.id)' from \(level.from) cannot stand after '\(better.id)' from \(better.from)",
      at: place, why: "levels stand best first, and the first one reached is given",
      fix: "order the levels by 'from', highest first")
  }
}
