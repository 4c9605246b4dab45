internal import Diagnostics

// The words for findings, exclusions and special points that break a rule of the scheme.

extension Diagnostic {
  static func otherPointsShown(
    _ shown: Fraction, of number: String, points: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherPoints", "clause '\(number)' has \(points) points, this sheet shows \(shown)",
      at: place, why: "an audit does not change the points of its scheme",
      fix: "write \(points) again; for the figures of your own copy of the standard use '--points'")
  }

  static func unknownClause(_ number: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownClause", "the scheme has no clause '\(number)'", at: place,
      fix: NearMiss.fix(for: number, among: known))
  }

  static func headingIsNotJudged(
    _ number: String, indicators: [String], at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "HeadingIsNotJudged", "clause '\(number)' is judged through the clauses below it", at: place,
      fix: NearMiss.fix(for: "", among: indicators))
  }

  static func foundTwice(_ number: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "FoundTwice", "indicator '\(number)' has one finding; this is a second", at: place,
      fix: "join the two, or correct the number",
      notes: [Note("the first finding on '\(number)'", at: first)])
  }

  static func missingFindings(_ numbers: [String], at place: Place) -> Diagnostic {
    let shown = numbers.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "MissingFindings",
      numbers.count == 1
        ? "indicator \(shown) has no finding"
        : "\(numbers.count) indicators have no finding: \(shown)",
      at: place, why: "a score stands for all indicators that are not excluded",
      fix: "add a finding, or an exclusion with its reason")
  }

  static func excludedTwice(_ number: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      "ExcludedTwice", "indicator '\(number)' is excluded already", at: place,
      fix: "delete one of the two",
      notes: [Note("'\(number)' is excluded here", at: first)])
  }

  static func notExcludable(
    _ number: String, in scheme: Scheme, at place: Place
  ) -> Diagnostic {
    let excludable = scheme.indicators.filter(\.isExcludable).map(\.number)
    let fix =
      excludable.isEmpty
      ? "judge it" : "judge it; only \(excludable.joined(separator: ", ")) may be excluded"
    return Diagnostic(
      "NotExcludable", "indicator '\(number)' may not be excluded", at: place,
      why: "the scheme names the clauses an audit may take out", fix: fix)
  }

  static func nothingApplicable(at place: Place) -> Diagnostic {
    Diagnostic(
      "NothingApplicable", "every indicator with points is excluded, so there is nothing to score",
      at: place,
      fix: "delete the exclusions that do not apply")
  }

  static func excludedButFound(
    _ number: String, at place: Place, exclusion: Place
  ) -> Diagnostic {
    Diagnostic(
      "ExcludedButFound", "indicator '\(number)' is excluded, so its outcome is 'not-applicable'",
      at: place, fix: "write 'not-applicable', or delete the finding or the exclusion",
      notes: [Note("'\(number)' is excluded here", at: exclusion)])
  }

  static func notApplicableWithoutExclusion(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NotApplicableWithoutExclusion",
      "indicator '\(number)' is 'not-applicable' without an exclusion", at: place,
      why: "points leave the total only with a reason",
      fix: "add it to 'exclusions' with its reason")
  }

  static func samplesOnQualitative(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "SamplesOnQualitative", "indicator '\(number)' is judged all or nothing, not by samples",
      at: place, why: "only where the scheme's method is 'sampled' are points lost in proportion",
      fix: "delete 'samples' and tell of them in 'evidence'")
  }

  static func samplesWithoutJudgement(
    _ number: String, outcome: Finding.Outcome, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "SamplesWithoutJudgement",
      "indicator '\(number)' is '\(outcome.rawValue)', so it cannot have samples", at: place,
      fix: "write 'conforming' or 'nonconforming', or delete 'samples'")
  }

  static func moreFailedThanDrawn(failed: Int, drawn: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "MoreFailedThanDrawn", "\(failed) samples failed of \(drawn) drawn", at: place,
      fix: "write a number from 0 to \(drawn)")
  }

  static func conformingWithFailures(
    _ number: String, failed: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "ConformingWithFailures",
      "indicator '\(number)' is 'conforming' although \(failed) of its samples failed", at: place,
      fix: "write 'nonconforming', or correct 'failed'")
  }

  static func nonconformingWithoutFailures(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NonconformingWithoutFailures",
      "indicator '\(number)' is 'nonconforming' although none of its samples failed", at: place,
      why: "points are lost in proportion to the samples that failed",
      fix: "correct 'failed', or delete 'samples' to take all points")
  }

  static func unknownGround(_ ground: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "UnknownGround", "special deductions have no ground '\(ground)'", at: place,
      fix: NearMiss.fix(for: ground, among: known))
  }

  static func tooManyBonuses(most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "TooManyBonuses", "an audit has at most \(most) bonus\(most == 1 ? "" : "es")", at: place,
      why: "the scheme counts no more, whatever the advantages", fix: "keep the strongest one")
  }

  static func nonconformityTwice(
    _ number: String, at place: Place, first: Place
  ) -> Diagnostic {
    Diagnostic(
      "NonconformityTwice", "nonconformity '\(number)' can only stand once", at: place,
      fix: "give each a number of its own",
      notes: [Note("'\(number)' stands here already", at: first)])
  }

  static func closedWithoutDay(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ClosedWithoutDay", "nonconformity '\(number)' is closed, so it must have 'closedOn'",
      at: place, fix: "add 'closedOn', or write 'status: open'")
  }

  static func openWithDay(_ number: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "OpenWithDay", "nonconformity '\(number)' is open, so it cannot have 'closedOn'", at: place,
      fix: "delete 'closedOn', or write 'status: closed'")
  }
}
