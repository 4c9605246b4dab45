internal import Diagnostics

// The words for methods whose figures do not agree.

extension Diagnostic {
  static func noBounds(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "NoBounds", "'\(name)' must have a bound", at: place,
      fix: "write 'from', 'above', 'upTo' or 'below'")
  }

  static func twoBounds(_ included: String, _ excluded: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "TwoBounds", "'\(included)' and '\(excluded)' bound the same side", at: place,
      why: "'from' and 'upTo' include their bound, 'above' and 'below' do not",
      fix: "delete one of the two")
  }

  static func emptyInterval(
    _ interval: Interval, isWhole: Bool = false, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "EmptyInterval", "no \(isWhole ? "whole " : "")number lies \(interval)", at: place,
      fix: "correct the bounds")
  }

  static func bandGap(
    from end: Interval.Bound, to start: Interval.Bound, at place: Place
  ) -> Diagnostic {
    let gap =
      end.value == start.value
      ? "\(end.value) itself" : "what lies from \(end.value) to \(start.value)"
    return Diagnostic(
      "BandGap", "no band holds \(gap)", at: place,
      fix: "let the band begin where the one before it ends")
  }

  static func bandOverlap(
    from start: Interval.Bound, to end: Interval.Bound, at place: Place, first: Place
  ) -> Diagnostic {
    let overlap =
      end.value == start.value
      ? "\(end.value) itself" : "what lies from \(start.value) to \(end.value)"
    return Diagnostic(
      "BandOverlap", "two bands hold \(overlap)", at: place,
      fix: "write 'above' or 'below' where the bound belongs to the other band",
      notes: [Note("the other band", at: first)])
  }

  static func bandsBeginLate(_ start: Interval.Bound, at place: Place) -> Diagnostic {
    Diagnostic(
      "BandGap", "no band holds what lies below \(start.value)", at: place,
      fix: "add a band, or give the measure a 'least' of \(start.value)")
  }

  static func bandsEndEarly(
    _ end: Interval.Bound, most: Fraction?, at place: Place
  ) -> Diagnostic {
    let gap = most.map { "from \(end.value) to \($0)" } ?? "above \(end.value)"
    return Diagnostic(
      "BandGap", "no band holds what lies \(gap)", at: place,
      fix: "add a band, or give the measure a 'most' of \(end.value)")
  }

  static func bandsOutOfOrder(at place: Place) -> Diagnostic {
    Diagnostic(
      "BandsOutOfOrder", "a band without a lower or upper bound ends the row on that side",
      at: place, fix: "order the bands from the lowest values to the highest, each with its bounds")
  }

  static func otherMost(
    _ what: String, _ most: Fraction, points: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherMost", "the best \(what) gives \(most) points, but the clause has \(points)",
      at: place, fix: "correct one of the two")
  }

  static func ratingsOutOfOrder(
    _ rating: Rating, after better: Rating, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "RatingsOutOfOrder",
      "rating '\(rating.id)' with \(rating.points) points cannot stand after '\(better.id)' with "
        + "\(better.points)",
      at: place, fix: "order the ratings by points, highest first")
  }

  static func noPointsPerUnit(at place: Place) -> Diagnostic {
    Diagnostic(
      "NoPointsPerUnit", "'perUnit' of 0 gives no points whatever the value", at: place,
      fix: "write the points for each unit")
  }

  static func itemWithoutPoints(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "ItemWithoutPoints", "item '\(id)' has no points, but others of this clause have",
      at: place, fix: "give points to every item, or to none")
  }

  static func otherItemSum(
    _ sum: Fraction, points: Fraction, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "OtherItemSum", "the items have \(sum) points together, but the clause has \(points)",
      at: place, fix: "correct the points of the items, or those of the clause")
  }
}
