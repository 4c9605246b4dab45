internal import Diagnostics

// The words for what no audit can reach.

extension Diagnostic {
  static func levelUnreachable(
    _ level: Scheme.Level, _ most: Ceiling, without caps: [Scheme.Cap], at place: Place
  ) -> Diagnostic {
    let score = "no score is above \(most.value)"
    let fix =
      caps.isEmpty
      ? "lower 'from', or correct the points, the scale or the cap"
      : "lower 'from', or correct the points or 'when'"
    return Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' begins at \(level.from), but "
        + (caps.isEmpty ? "" : "\(caps.whereTheyDoNotHold) ")
        + (most.isReached ? score : "every score is below \(most.value)"),
      at: place, fix: fix)
  }

  static func requiredOutOfReach(
    _ number: String, _ level: Scheme.Level, points: Fraction, _ most: Ceiling,
    without caps: [Scheme.Cap], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' needs all points of clause '\(number)', but \(caps.whereTheyDoNotHold) "
        + "it wins \(most.words) of \(points)",
      at: place, fix: "correct the points of the clause, or 'when'")
  }

  static func floorOutOfReach(
    _ number: String, _ level: Scheme.Level, share: Fraction, _ most: Ceiling,
    without caps: [Scheme.Cap], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' asks for \(share) of the points of clause '\(number)', but "
        + "\(caps.whereTheyDoNotHold) it wins \(most.words) of them",
      at: place, fix: "lower the share, or correct 'when'")
  }

  static func cappedAlways(
    _ number: String, _ caps: [Scheme.Cap], _ extent: Extent, best: Scheme.Level,
    at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelUnreachable",
      "\(caps.named) \(caps.count == 1 ? "holds" : "together hold") at every value of clause "
        + "'\(number)', so no level above '\(best.id)' can be reached",
      at: place, why: extent.why, fix: "correct 'when', or the bounds of the measure")
  }

  static func levelNeverGiven(
    _ level: Scheme.Level, floor: Fraction, better: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' is never given, for no score is below the floor of \(floor), which is "
        + "enough for '\(better.id)'",
      at: place, fix: "lower 'score.floor', or delete the level")
  }

  static func levelInGap(
    _ level: Scheme.Level, below better: Scheme.Level?, hasConditions: Bool,
    between neighbours: (lower: Fraction?, upper: Fraction?), at place: Place
  ) -> Diagnostic {
    let nearest = [neighbours.lower, neighbours.upper].compactMap(\.self)
    let why = nearest.map(\.explained).joined(separator: " and ")
    return Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' is never given, for "
        + (hasConditions ? "where its conditions are kept " : "")
        + "no score is at least \(level.from)"
        + (better.map { " and below \($0.from), where '\($0.id)' begins" } ?? ""),
      at: place,
      why: nearest.isEmpty
        ? nil
        : nearest.count == 1 ? "the nearest score is \(why)" : "the nearest scores are \(why)",
      fix: better == nil
        ? "lower 'from', or correct the points"
        : "correct 'from' of one of the two, or the points")
  }

  static func levelNeverMissed(
    _ level: Scheme.Level, below better: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' is never given, for who reaches it reaches a better level", at: place,
      why: "no score of at least \(level.from) is below \(better.from), where '\(better.id)' "
        + "begins, or goes with something missed that the better levels ask for",
      fix: "correct 'from' of one of the two, or the points")
  }

  static func levelUndecided(_ level: Scheme.Level, at place: Place) -> Diagnostic {
    Diagnostic(
      "LevelUndecided", "it is not decided whether level '\(level.id)' can ever be given",
      severity: .note, at: place,
      why: "the clauses make more different scores than are looked at",
      fix: "write a case that ends at '\(level.id)'; if there is none, correct 'from' or the points"
    )
  }

  static func levelBehindBetter(
    _ level: Scheme.Level, _ better: Scheme.Level, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "LevelUnreachable",
      "level '\(level.id)' is never given, for who reaches it reaches '\(better.id)'", at: place,
      why: "'\(better.id)' begins at \(better.from) too, and asks for nothing that "
        + "'\(level.id)' does not ask for",
      fix: "let the better level begin higher, or ask for more")
  }

  static func pointsUnreachable(
    _ number: String, points: Fraction, _ most: Ceiling, _ extent: Extent,
    neededFor levels: [Scheme.Level], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "PointsUnreachable",
      "clause '\(number)' has \(points) points, but every value wins \(most.words)", at: place,
      why: [extent.why, levels.why].compactMap(\.self).joinedOrNil,
      fix: "correct the points, or the bounds of the measure")
  }

  static func targetNeverMet(
    _ number: String, _ extent: Extent, neededFor levels: [Scheme.Level], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "TargetNeverMet", "no value of clause '\(number)' meets its target", at: place,
      why: [extent.why, levels.why].compactMap(\.self).joinedOrNil,
      fix: "correct the target, or the bounds of the measure")
  }
}

extension Ceiling {
  fileprivate var value: String { bound?.value.description ?? "any number" }
  fileprivate var isReached: Bool { bound?.isIncluded ?? true }
  fileprivate var words: String { isReached ? "at most \(value)" : "less than \(value)" }
}

extension [Scheme.Cap] {
  fileprivate var named: String {
    (count == 1 ? "cap " : "caps ") + map { "'\($0.id)'" }.joined(separator: ", ")
  }

  fileprivate var whereTheyDoNotHold: String {
    "where \(named) \(count == 1 ? "does" : "do") not hold"
  }
}

extension [Scheme.Level] {
  fileprivate var why: String? {
    isEmpty
      ? nil
      : "\(count == 1 ? "level" : "levels") \(map { "'\($0.id)'" }.joined(separator: ", ")) "
        + "cannot be reached without it"
  }
}

extension [String] {
  fileprivate var joinedOrNil: String? { isEmpty ? nil : joined(separator: "; ") }
}

extension Extent {
  /// What bounds the measure, for `why`; `nil` where nothing does.
  var why: String? { description.isEmpty ? nil : "its measure is always \(self)" }
}
