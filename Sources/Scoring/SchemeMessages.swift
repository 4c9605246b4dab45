internal import Diagnostics
internal import Reading

// The words for schemes whose parts do not agree.

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

  static func clauseBeside(
    _ number: String, heading: String, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      "ClauseElsewhere",
      "clause '\(number)' stands beside '\(heading)', but its number is below it",
      at: place, fix: "move it below '\(heading)', or give it another number",
      notes: [Note("'\(heading)' stands here", at: first)])
  }

  static func wrongSum(
    _ number: String, stated: Fraction, sum: Fraction?, _ combination: Clause.Combination = .sum,
    at place: Place
  ) -> Diagnostic {
    let sum = sum.map(\.description) ?? "no limit"
    return Diagnostic(
      "WrongSum",
      "clause '\(number)' has \(stated) points, but those below it "
        + (combination == .sum ? "sum to \(sum)" : "average to \(sum)"),
      at: place, fix: "correct the points below it, or write \(sum)")
  }

  static func idTwice(
    _ id: String, _ kind: String, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      "IDTwice", "'\(id)' names one \(kind); this is a second", at: place,
      fix: "give each an id of its own",
      notes: [Note("'\(id)' stands here already", at: first)])
  }

  static func notAnID(_ name: String, found node: Node) -> Diagnostic {
    Diagnostic(
      "NotAnID",
      "'\(name)' must be of small Latin letters, digits, points and hyphens, found \(node.asFound)",
      at: node.place, fix: "write an id such as 'five-star'")
  }

  static func unknownSource(_ id: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownSource", "no source is called '\(id)'", at: place,
      fix: NearMiss.fix(for: id, among: known))
  }

  static func unknownReference(
    _ id: String, _ kind: String, known: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "UnknownReference", "no \(kind) is called '\(id)'", at: place,
      fix: NearMiss.fix(for: id, among: known))
  }

  static func endsBeforeItBegins(_ last: Day, _ first: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "EndsBeforeItBegins", "the edition is in force from \(first), so it cannot end on \(last)",
      at: place, fix: "correct 'inForce' or 'inForceUntil'")
  }
}

// The words for scores.

extension Diagnostic {
  static func floorAboveCap(_ floor: Fraction, _ cap: Fraction, at place: Place) -> Diagnostic {
    Diagnostic(
      "FloorAboveCap", "the floor of \(floor) is above the cap of \(cap)", at: place,
      fix: "correct one of the two")
  }

  static func unlimitedWithScale(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "UnlimitedWithScale",
      "clause '\(number)' has unlimited points, but the score is scaled by all points", at: place,
      fix: "give it a number of points, or delete 'score.scale'")
  }

  static func noPointsToScale(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoPointsToScale", "no clause that counts has points, so there is nothing to scale",
      at: place, fix: "give points to the clauses")
  }

  static func weightInSum(at place: Place) -> Diagnostic {
    Diagnostic(
      "WeightInSum", "a weight counts in an average, and this clause is part of a sum", at: place,
      fix: "delete 'weight', or write 'combine: average' at the heading")
  }

  static func noWeight(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoWeight", "a weight must be more than 0", at: place,
      fix: "write 'counted: false' for a clause that does not count")
  }
}

// The words for levels and caps.

extension Diagnostic {
  static func levelsOutOfOrder(
    _ level: Scheme.Level, after better: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelsOutOfOrder",
      "level '\(level.id)' from \(level.from) cannot stand after '\(better.id)' from \(better.from)",
      at: place, why: "levels stand best first, and the first one reached is given",
      fix: "order the levels by 'from', highest first")
  }

  static func starsOutOfOrder(
    _ level: Scheme.Level, _ stars: Int, after better: Scheme.Level, _ most: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "StarsOutOfOrder",
      "level '\(level.id)' has \(stars) stars, more than the \(most) of the better level "
        + "'\(better.id)'",
      at: place, why: "levels stand best first", fix: "correct 'stars' of one of the two")
  }

  static func sublevelAboveLevel(
    _ sublevel: Scheme.Level, within main: Scheme.Level.Main, below better: Scheme.Level,
    at place: Place
  ) -> Diagnostic {
    let next = better.within?.id ?? better.id
    return Diagnostic(
      "SublevelAboveLevel",
      "sub-level '\(sublevel.id)' begins at \(sublevel.from), but its level '\(main.id)' ends "
        + "where '\(next)' begins, at \(better.from)",
      at: place, fix: "let it begin below \(better.from)")
  }

  static func sublevelsBeginElsewhere(
    _ level: Scheme.Level, _ last: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "SublevelsBeginElsewhere",
      "level '\(level.id)' begins at \(level.from), but its last sub-level at \(last.from)",
      at: place, why: "every score of a level lies in one of its sub-levels",
      fix: "let the last sub-level begin at \(level.from)")
  }

  static func shareAboveOne(_ share: Fraction, at place: Place) -> Diagnostic {
    Diagnostic(
      "ShareAboveOne", "a share is at most 1, found \(share)", at: place,
      fix: "write a share such as 0.5 or 1/2")
  }

  static func shareOfNothing(at place: Place) -> Diagnostic {
    Diagnostic(
      "ShareOfNothing", "a share of 0 asks for nothing", severity: .warning, at: place,
      fix: "write a share above 0, or delete the floor")
  }

  static func requiredAlready(_ number: String, by other: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "RequiredAlready",
      "clause '\(number)' is required already"
        + (number == other ? "" : ", as a part of '\(other)'"),
      severity: .warning, at: place, fix: "delete it")
  }

  static func floorWithoutPoints(
    _ number: String, _ level: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "FloorWithoutPoints",
      "level '\(level.id)' asks for a share of clause '\(number)', which has unlimited points",
      at: place, fix: "give the clause a number of points")
  }

  static func capsWithoutLevels(at place: Place) -> Diagnostic {
    Diagnostic(
      "CapsWithoutLevels", "caps hold levels down, and the scheme has no levels", at: place,
      fix: "delete 'caps', or add 'levels'")
  }

  static func capWithoutMeasure(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "CapWithoutMeasure", "clause '\(number)' has no measure a cap could look at", at: place,
      fix: "name a banded, linear or target clause")
  }
}

// The words for clauses.

extension Diagnostic {
  static func excludableWithoutScale(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ExcludableWithoutScale",
      "clause '\(number)' may be excluded, but its points would simply be lost", at: place,
      why: "without 'score.scale' the raw points are the score",
      fix: "delete 'excludable', or add 'score.scale'")
  }

  static func measureWithoutPeriod(
    _ number: String, _ origin: Measure.Origin, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "MeasureWithoutPeriod",
      "clause '\(number)' measures '\(origin.rawValue)', but the scheme has no period", at: place,
      fix: "add 'period'")
  }

  static func periodWithoutMeasure(at place: Place) -> Diagnostic {
    Diagnostic(
      "PeriodWithoutMeasure", "no clause measures months, so the period says nothing", at: place,
      fix: "delete 'period', or add 'of' to a measure")
  }
}
