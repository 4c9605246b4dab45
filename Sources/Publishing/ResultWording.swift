internal import Scoring

// What a clause came to, and why, in the words of a language.

extension Wording {
  /// The outcome, or what was measured or rated.
  func outcome(of result: Result) -> String {
    let unit = unit(of: result)
    switch result.rule {
    case .allPoints: return self[ShownOutcome.conforming]
    case .noPoints: return self[ShownOutcome.nonconforming]
    case .inProportion: return self[ShownOutcome.partly]
    case .notSeen: return self[ShownOutcome.notSeen]
    case .excluded: return self[ShownOutcome.excluded]
    case .inBand(let value, _), .perUnit(let value, _):
      return self(.measured, ["value": value.shown, "unit": unit])
    case .onTarget(let value, _, let isMet):
      return self(isMet ? .onTarget : .offTarget, ["value": value.shown, "unit": unit])
    case .rated(let given, _): return self(.rated, ["points": listed(given.map(\.shown))])
    case .items(_, let unmet):
      return self[unmet.isEmpty ? ShownOutcome.conforming : .partly]
    }
  }

  /// Why points were lost.
  func cause(of result: Result) -> String {
    let unit = unit(of: result)
    switch result.rule {
    case .allPoints: return "—"
    case .noPoints: return self(.lostAll)
    case .inProportion(let drawn, let failed):
      return self(.lostInProportion, ["drawn": "\(drawn)", "failed": "\(failed)"])
    case .notSeen: return self(.lostUnseen)
    case .excluded: return self(.lostByExclusion)
    case .inBand(let value, let band):
      return self(
        .wonInBand, ["value": value.shown, "unit": unit, "points": band.points.shown])
    case .perUnit(let value, _):
      let costs = result.won < .zero
      let points = costs ? .zero - result.won : result.won
      return self(
        costs ? .lostPerUnit : .wonPerUnit,
        ["value": value.shown, "unit": unit, "points": points.shown])
    case .onTarget(let value, let target, _):
      return self(
        .wonByTarget, ["value": value.shown, "unit": unit, "target": text(of: target)])
    case .rated(let given, let raters) where given.count > 1:
      return self(
        .wonByRatings,
        [
          "count": "\(given.count)", "combination": self[raters?.combination ?? .mean],
          "points": result.won.shown,
        ])
    case .rated: return self(.wonByRating, ["points": result.won.shown])
    case .items(_, let unmet):
      let items = unmet.map { text(of: $0.text) }.joined(separator: self[.semicolon])
      return self(.unmet, ["items": items])
    }
  }

  /// The samples drawn and failed.
  func text(of samples: Finding.Samples) -> String {
    self(
      .samples,
      [
        "of": text(of: samples.of), "drawn": "\(samples.drawn)", "failed": "\(samples.failed)",
      ])
  }

  /// 大于 1、不超过 3.
  func text(of interval: Interval) -> String {
    let low = interval.lower.map { self($0.isIncluded ? .from : .above, ["value": $0.value.shown]) }
    let high = interval.upper.map {
      self($0.isIncluded ? .upTo : .below, ["value": $0.value.shown])
    }
    return listed([low, high].compactMap(\.self))
  }

  /// Texts one after another.
  func listed(_ texts: [String]) -> String { texts.joined(separator: self[.enumeration]) }

  /// The unit as it stands behind the value of a result.
  private func unit(of result: Result) -> String {
    result.indicator.method.measure.map { text(of: $0.unit.name(for: result.rule.measured)) } ?? ""
  }
}
