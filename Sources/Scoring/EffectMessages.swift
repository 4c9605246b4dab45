internal import Diagnostics

// The words for rules that change nothing, or hardly what they are meant to: warnings, for a scheme with them can be used.

extension Diagnostic {
  private static func withoutEffect(
    _ identifier: String, _ summary: String, at place: Place, why: String? = nil, fix: String,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      identifier, summary, severity: .warning, at: place, why: why, fix: fix, notes: notes)
  }

  static func targetAlwaysMet(
    _ number: String, _ extent: Extent, at place: Place
  ) -> Diagnostic {
    withoutEffect(
      "TargetAlwaysMet", "every value of clause '\(number)' meets its target", at: place,
      why: extent.why, fix: "correct the target, or the bounds of the measure")
  }

  static func bandWithoutValues(_ extent: Extent, at place: Place) -> Diagnostic {
    withoutEffect(
      "BandWithoutValues", "no value lies in this band", at: place, why: extent.why,
      fix: "delete the band, or correct the bounds of the measure")
  }

  static func minimumNotBelowPoints(
    _ number: String, _ minimum: Fraction, points: Fraction, at place: Place
  ) -> Diagnostic {
    withoutEffect(
      "MinimumNotBelowPoints",
      "clause '\(number)' wins \(points) points whatever the value, for its minimum is \(minimum)",
      at: place, fix: "lower 'minimum', or correct the points")
  }

  static func capAtBestLevel(_ cap: Scheme.Cap, at place: Place) -> Diagnostic {
    withoutEffect(
      "CapWithoutEffect", "cap '\(cap.id)' allows the best level, so it holds nobody down",
      at: place, fix: "name a lower level, or delete the cap")
  }

  static func capNeverHolds(
    _ cap: Scheme.Cap, _ extent: Extent, at place: Place
  ) -> Diagnostic {
    withoutEffect(
      "CapWithoutEffect", "cap '\(cap.id)' holds at no value of clause '\(cap.clause)'", at: place,
      why: extent.why, fix: "correct 'when', or the bounds of the measure")
  }

  static func capWithinOther(
    _ cap: Scheme.Cap, _ other: Scheme.Cap, at place: Place, other first: Place
  ) -> Diagnostic {
    withoutEffect(
      "CapWithoutEffect", "cap '\(cap.id)' changes nothing beside '\(other.id)'", at: place,
      why: "cap '\(other.id)' holds wherever it does, and allows no better level",
      fix: "correct 'when' or 'level', or delete the cap",
      notes: [Note("'\(other.id)' stands here", at: first)])
  }

  static func capWithoutEffect(
    _ cap: Scheme.Cap, from: Fraction, at place: Place
  ) -> Diagnostic {
    withoutEffect(
      "CapWithoutEffect",
      "cap '\(cap.id)' changes nothing, for where it holds no score reaches \(from)", at: place,
      why: "any level better than '\(cap.level)' begins there or above",
      fix: "correct 'when' or 'level', or delete the cap")
  }

  static func floorReachesLevel(
    _ floor: Fraction, _ level: Scheme.Level, at place: Place
  ) -> Diagnostic {
    withoutEffect(
      "FloorReachesLevel",
      "no score is below the floor of \(floor), so every score is enough for level '\(level.id)'",
      at: place, fix: "lower the floor, or write 'from: 0' if that is meant")
  }

  static func requiredByVeto(_ number: String, at place: Place) -> Diagnostic {
    withoutEffect(
      "RequiredAlready", "clause '\(number)' is required already, as a veto", at: place,
      fix: "delete it")
  }

  static func floorWithoutEffect(why: [String], at place: Place) -> Diagnostic {
    withoutEffect(
      "FloorWithoutEffect", "this floor changes nothing", at: place,
      why: why.joined(separator: "; "), fix: "raise the share, or delete the floor")
  }

  static func roundWithoutEffect(_ number: String, at place: Place) -> Diagnostic {
    withoutEffect(
      "RoundWithoutEffect", "the points of clause '\(number)' are whole before they are rounded",
      at: place, why: "its measure is always a whole number, and 'perUnit' is one",
      fix: "delete 'round', or correct 'perUnit' or 'whole'")
  }

  static func sourceNotCited(_ id: String, at place: Place) -> Diagnostic {
    withoutEffect(
      "SourceNotCited", "no figure names the source '\(id)'", at: place,
      fix:
        "name it at the figures it holds for, write 'rules: true' beside it if it tells of rules "
        + "without figures, or delete it")
  }

  static func levelAsksForMore(
    _ level: Scheme.Level, than better: Scheme.Level, at place: Place
  ) -> Diagnostic {
    withoutEffect(
      "LevelAsksForMore",
      "level '\(level.id)' asks for more beside the score than the better level '\(better.id)'",
      at: place, why: "who misses it can be given '\(better.id)', but not '\(level.id)'",
      fix: "let '\(better.id)' ask for it too, or delete it here")
  }

  static func scoreCapWithoutEffect(
    _ cap: Fraction, _ most: Ceiling, at place: Place
  ) -> Diagnostic {
    let score = most.bound.map { "no score is above \($0.value)" } ?? ""
    return withoutEffect(
      "ScoreCapWithoutEffect", "the cap of \(cap) holds no score down, for \(score)", at: place,
      fix: "lower the cap, or delete it")
  }

  static func noneWithoutLevels(at place: Place) -> Diagnostic {
    withoutEffect(
      "NoneWithoutLevels", "'none' names what lies below all levels, and the scheme has no levels",
      at: place, fix: "delete 'none', or add 'levels'")
  }

  static func vetoWithoutLevels(_ number: String, at place: Place) -> Diagnostic {
    withoutEffect(
      "VetoWithoutLevels",
      "clause '\(number)' decides whether there is a level, and the scheme has no levels",
      at: place,
      fix: "delete 'veto', or add 'levels'")
  }

  static func failsWithoutLevels(at place: Place) -> Diagnostic {
    withoutEffect(
      "FailsWithoutLevels", "'failsAt' forbids every level, and the scheme has no levels",
      at: place,
      fix: "delete 'failsAt', or add 'levels'")
  }

  static func bonusWithoutPoints(at place: Place) -> Diagnostic {
    withoutEffect(
      "BonusWithoutPoints", "this bonus adds nothing", at: place,
      fix: "write 'points' and 'most' above 0, or delete 'bonus'")
  }

  static func deductionWithoutPoints(at place: Place) -> Diagnostic {
    withoutEffect(
      "DeductionWithoutPoints", "this special deduction costs nothing", at: place,
      fix: "write 'points' above 0, or 'failsAt'")
  }

  static func levelsAlike(
    _ level: Scheme.Level, _ other: Scheme.Level, at place: Place, other first: Place
  ) -> Diagnostic {
    let name = level.name.zh == other.name.zh ? level.name.zh : level.name.en
    return withoutEffect(
      "LevelsAlike",
      "levels '\(other.id)' and '\(level.id)' are both called '\(name)'"
        + (level.stars.map { ", with \($0) \($0 == 1 ? "star" : "stars")" } ?? ""),
      at: place, why: "no document can tell them apart", fix: "give each its own name",
      notes: [Note("'\(other.id)' stands here", at: first)])
  }

  static func ratingsAlike(_ rating: Rating, _ other: Rating, at place: Place) -> Diagnostic {
    Diagnostic(
      "RatingsAlike",
      "ratings '\(other.id)' and '\(rating.id)' give the same points, \(rating.points)",
      severity: .note, at: place, fix: "correct one of them, unless both are meant to")
  }

  static func clauseWithoutPoints(_ number: String, at place: Place) -> Diagnostic {
    withoutEffect(
      "ClauseWithoutPoints", "clause '\(number)' has 0 points, so it changes nothing", at: place,
      why: "nothing can be lost there, not even by a veto",
      fix: "write its points, or delete it")
  }
}
