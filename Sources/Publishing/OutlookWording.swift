internal import Scoring

// How far levels are, and what leads to them, in the words of a language.

extension Wording {
  /// How near the bound of a level is.
  func text(of bound: Outlook.NearBound) -> String {
    let level = text(of: bound.level.name)
    if bound.difference == .zero { return self(.atBound, ["level": level]) }
    let distance = max(bound.difference, .zero - bound.difference).displayedUp
    let sentence: Sentence = bound.difference > .zero ? .aboveBound : .belowBound
    return self(sentence, ["level": level, "points": distance])
  }

  /// Where a way leads, what it takes in all, and what of it is not proven.
  func result(of way: WayUp, _ kind: WayKind, by scheme: Scheme) -> String {
    let result = self(
      .wayResult,
      [
        "count": "\(way.steps.count)", "points": way.points.displayedUp,
        "score": scheme.change(from: way.scoreNow, to: way.score),
        "level": text(of: way.level.name),
      ])
    switch kind {
    case .fewestClauses, .both:
      if !way.proven.clauses { return result + self(.fewerClauses) }
      return way.isProvenInPrint ? result : result + self(.cheaperClauses)
    case .fewestPoints: return way.isProvenInPrint ? result : result + self(.fewerPoints)
    }
  }

  /// What an improvement of a clause takes.
  func text(of effort: WayUp.Effort) -> String {
    switch effort {
    case .conform: return self(.conform)
    case .samples(let putRight, let failed) where putRight == failed:
      return self(.putAllRight, ["count": "\(failed)"])
    case .samples(let putRight, let failed):
      return self(.putRight, ["count": "\(putRight)", "failed": "\(failed)"])
    case .measure(let measure, let interval, let value, let now):
      let asked = measure.asked(by: interval)
      let values =
        asked.isAnything || asked.isOneValue
        ? (asked.lower?.value ?? value).shown : text(of: asked)
      let unit = text(of: measure.unit.name(for: asked.lastBound ?? value))
      return self(.reachValue, ["unit": unit, "values": values])
        + (now.map { self(.valueNow, ["value": $0.shown]) } ?? "")
    case .ratings(let ratings, let now, let raters):
      let wanted = listed(ratings.map { text(of: $0.name) })
      return self(raters == nil ? .reachRating : .reachRatings, ["ratings": wanted])
        + (now.isEmpty ? "" : self(.valueNow, ["value": listed(now.map { text(of: $0.name) })]))
    case .items(let items):
      return self(
        .meetItems,
        [
          "items": items.map { text(of: $0.text) }
            .joined(separator: self[.semicolon])
        ])
    }
  }
}
