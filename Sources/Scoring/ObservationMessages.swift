internal import Diagnostics
internal import Reading

// The words for observations that are not what their indicator's method asks for.

extension Diagnostic {
  static func otherMonths(_ count: Int, months: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "OtherMonths",
      "the period has \(months) month\(months == 1 ? "" : "s"), but there "
        + (count == 1 ? "is 1 value" : "are \(count) values"),
      at: place, fix: "give a value for each month, earliest first, or correct the period")
  }

  static func valueOutside(
    _ name: String, _ value: Fraction, _ measure: Measure, at place: Place
  ) -> Diagnostic {
    let range = [
      measure.least.map { "from \($0)" }, measure.most.map { "to \($0)" },
    ].compactMap { $0 }
    let what = measure.isWhole ? "a whole number" : "a number"
    return Diagnostic(
      "ValueOutside",
      "'\(name)' must be \(([what] + range).joined(separator: " ")), found \(value)",
      at: place, fix: "correct the value; the unit is \(measure.unit.name.en)")
  }

  static func unknownRating(_ name: String, found node: Node, known: [String]) -> Diagnostic {
    Diagnostic(
      "UnknownRating", "'\(name)' must be a rating of the clause, found \(node.asFound)",
      at: node.place, fix: NearMiss.fix(for: "", among: known))
  }

  static func tooFewRaters(_ count: Int, least: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "TooFewRaters", "the clause needs \(least) ratings, found \(count)", at: place,
      fix: "add the ratings of the other raters, or write 'outcome: not-seen'")
  }

  static func raterTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "RaterTwice", "'\(name)' has rated this clause already", at: place,
      fix: "delete one of the two, or correct the name")
  }

  static func unknownItem(_ id: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownItem", "the checklist has no item '\(id)'", at: place,
      fix: NearMiss.fix(for: id, among: known))
  }

  static func itemTwice(_ id: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "ItemTwice", "item '\(id)' is met or unmet once", at: place, fix: "delete one of the two",
      notes: [Note("'\(id)' stands here already", at: first)])
  }

  static func missingItems(_ ids: [String], at place: Place) -> Diagnostic {
    let shown = ids.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "MissingItems", "nothing is said of \(ids.count == 1 ? "item" : "items") \(shown)",
      at: place, why: "every item of a checklist is met or unmet",
      fix: "add each to 'met' or 'unmet'")
  }

  static func outcomeByDegrees(
    _ indicator: Indicator, _ outcome: Finding.Outcome, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OutcomeByDegrees",
      "indicator '\(indicator.number)' wins points by degrees, so it is not '\(outcome.rawValue)'",
      at: place, fix: "delete 'outcome', or write 'not-seen'")
  }

  static func mustBeSeen(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "MustBeSeen", "indicator '\(number)' cannot be 'not-seen'", at: place,
      why: "it takes points away or caps the level, so not to have looked would be best of all",
      fix: "find out the value and write it")
  }

  static func otherOutcome(
    _ number: String, _ stated: Finding.Outcome, observed: Finding.Outcome, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherOutcome",
      "indicator '\(number)' is stated as '\(stated.rawValue)', but what was observed makes it "
        + "'\(observed.rawValue)'",
      at: place, fix: "delete 'outcome', or correct what was observed")
  }

  static func observedButNotJudged(
    _ number: String, outcome: Finding.Outcome, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ObservedButNotJudged",
      "indicator '\(number)' is '\(outcome.rawValue)', but something was observed", at: place,
      fix: "delete 'outcome', or what was observed")
  }
}
