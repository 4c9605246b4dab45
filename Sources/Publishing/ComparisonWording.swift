internal import Scoring

// What changed between two audits, in the words of a language.

extension Wording {
  /// What was added, +4.04 or −3, to numbers that are printed as `shown`: the difference of what is
  /// printed, so that it holds on paper; a dash where one of the two is not there.
  func difference(_ change: Change<Fraction?>, shown: Change<String>) -> String {
    guard let difference = change.difference else {
      return change.trend == .kept ? self[Trend.kept] : "—"
    }
    if difference == .zero { return self[Trend.kept] }
    let sign = difference < .zero ? "−" : "+"
    guard let before = Fraction(shown: shown.before), let after = Fraction(shown: shown.after),
      before != after
    else { return self(.tooSmall, ["sign": sign]) }
    return sign + (before < after ? after - before : before - after).shown
  }

  /// What was added to points.
  func difference(_ change: Change<Fraction?>) -> String {
    difference(change, shown: change.map(\.shown))
  }

  /// What was added to the points of a heading, or its shares where there were others to win.
  func difference(_ change: Comparison.HeadingChange) -> String {
    if change.difference != nil { return difference(change.won) }
    guard let before = change.shares.before, let after = change.shares.after else { return "—" }
    if before == after { return self(.shareKept) }
    return self(.shareChanged, ["before": before.inPercent, "after": after.inPercent])
  }

  /// How many special deductions there are.
  func text(of count: Comparison.SpecialCount) -> String {
    count.open == 0
      ? self(.deductionCount, ["count": "\(count.count)"])
      : self(.deductionCountOpen, ["count": "\(count.count)", "open": "\(count.open)"])
  }

  /// What became of a clause.
  func text(of change: Comparison.ClauseChange, editions: Change<String>) -> String {
    switch change.state {
    case .added: return self(.onlyInEdition, ["edition": editions.after])
    case .removed: return self(.onlyInEdition, ["edition": editions.before])
    case .excluded: return self[ShownChange.excluded]
    case .included: return self[ShownChange.included]
    case .otherPoints:
      let points = change.results.map { ($0?.indicator.points).shown }
      return self(.otherPoints, ["before": points.before, "after": points.after])
    case .gained, .lost: return self(.pointsChanged, ["points": difference(change.won)])
    case .otherwise: return self[ShownChange.otherwise]
    case .kept: return self[ShownChange.kept]
    }
  }

  /// What an audit made of a clause: 11.5 / 12，抽样 24 件，不合格 1 件.
  func brief(of result: Result) -> String {
    if result.isExcluded { return self[ShownOutcome.excluded] }
    let outcome =
      switch result.rule {
      case .inProportion(let drawn, let failed):
        self(.sampled, ["drawn": "\(drawn)", "failed": "\(failed)"])
      case .items where !result.isFull: cause(of: result)
      case .items: self[ShownOutcome.conforming]
      case .allPoints, .noPoints, .notSeen, .excluded, .inBand, .perUnit, .onTarget, .rated:
        self.outcome(of: result)
      }
    return self(
      .became,
      ["won": result.won.shown, "applicable": result.applicable.shown, "outcome": outcome])
  }

  /// What became of a nonconformity.
  func text(of change: Comparison.NonconformityChange) -> String {
    if change.state == .new, let status = change.records.after?.status {
      return self(.newWithStatus, ["status": self[status]])
    }
    return self[change.state]
  }
}

extension Comparison.Figure {
  /// The figure as documents print it: a score never reads as a level it missed.
  func shown(in side: Comparison.Side) -> String {
    guard let value = side.evaluation.score[self] else { return "—" }
    switch self {
    case .normalised, .final: return side.scheme.shown(value)
    case .raw, .applicable, .specialDeductions, .bonus: return value.shown
    }
  }
}
