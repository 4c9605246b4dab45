extension Result {
  /// The calculation in words: `5 × (10 − 3) ÷ 10 = 3.5: 3 of 10 samples failed`.
  public var trace: String {
    let points = indicator.points.map(\.description) ?? "unlimited"
    let unit = indicator.method.measure?.unit
    return switch rule {
    case .allPoints: "\(points) of \(points): conforming"
    case .noPoints: "0 of \(points): nonconforming, all or nothing"
    case .notSeen: "0 of \(points): not seen"
    case .inProportion(let drawn, let failed):
      "\(points) × (\(drawn) − \(failed)) ÷ \(drawn) = \(won): \(failed) of \(drawn) samples failed"
    case .inBand(let value, let band):
      "\(won) of \(points): \(value.with(unit)), in the band \(band.interval.orAll)"
    case .perUnit(let value, let rate): trace(of: value, unit, rate)
    case .onTarget(let value, let target, let isMet):
      "\(won) of \(points): \(value.with(unit)), the target of \(target.inWords) is "
        + (isMet ? "met" : "missed")
    case .rated(let given, let raters):
      given.count == 1 && raters == nil
        ? "\(won) of \(points): as rated"
        : "\(won) of \(points): the \(raters?.combination.rawValue ?? "mean") of "
          + given.map(\.description).joined(separator: ", ")
    case .items(let met, let unmet):
      unmet.isEmpty
        ? "\(won) of \(points): every item is met"
        : "\(won) of \(points): \(met.count) of \(met.count + unmet.count) items "
          + "\(met.count == 1 ? "is" : "are") met, not "
          + unmet.map { "'\($0.id)'" }.joined(separator: ", ")
    case .excluded(let reason):
      "excluded, its \(indicator.points?.inPoints ?? "points") not counted: \(reason.recorded)"
    }
  }

  private func trace(of value: Fraction, _ unit: Unit?, _ rate: Rate) -> String {
    let exact = value * rate.perUnit
    var steps = "\(value.with(unit)) × \(rate.perUnit) = \(exact)"
    let whole = rate.rounding.map { $0.whole(exact) } ?? exact
    if let rounding = rate.rounding, whole != exact { steps += ", \(rounding.words) \(whole)" }
    if won != whole { steps += ", held at \(won)" }
    return steps
  }
}

extension Fraction {
  /// The number with its unit: `1 hour`.
  func with(_ unit: Unit?) -> String {
    "\(self)\(unit?.behind(self) ?? "")"
  }
}

extension Unit {
  /// The unit as it stands behind a number, or behind none: after a space, but for a percent sign.
  func behind(_ number: Fraction?) -> String {
    let name = name(for: number).en
    return name == "%" ? name : " \(name)"
  }
}

extension Interval {
  /// The interval, or `all values` where it has no end.
  fileprivate var orAll: String { description.isEmpty ? "of all values" : description }
}

extension Rate.Rounding {
  fileprivate var words: String {
    switch self {
    case .down: "rounded down to"
    case .up: "rounded up to"
    case .halfUp: "rounded half up to"
    }
  }
}
