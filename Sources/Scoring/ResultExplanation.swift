extension Result {
  /// What an indicator came to, from its requirement to the source of its points.
  func explanation(source: String) -> [String] {
    var sentences = [
      "\(indicator.number) \(indicator.name.en): \(indicator.kind).",
      "Required: \(indicator.requirement.en)",
      "Judged as \(indicator.method.kind.rawValue): \(indicator.method.rule).",
    ]
    sentences += observation.map { ["Observed: \($0)"] } ?? []
    if let evidence = finding?.evidence.recorded, !evidence.isEmpty {
      sentences.append("Evidence: \(evidence)")
    }
    sentences.append("Points: \(trace)".withStop)
    sentences.append(
      "Its figures are \(indicator.isConfirmed ? "" : "not ")confirmed; source: \(source)")
    if indicator.isVeto {
      sentences.append("Without all its points there is no level.")
    }
    if let note = indicator.note { sentences.append("Note: \(note.en)") }
    return sentences
  }

  /// What the finding says; `nil` without one.
  private var observation: String? {
    guard let finding, !isExcluded else { return nil }
    if rule == .notSeen { return "nothing that shows it." }
    let outcome = outcome.map { $0.rawValue } ?? ""
    let unit = indicator.method.measure?.unit
    switch finding.observation {
    case .samples(let samples)?:
      return "\(outcome); \(samples.failed) of \(samples.drawn) failed (\(samples.of))."
    case .value(let value)?: return "\(value.with(unit))."
    case .months(let values)?:
      return values.map(\.description).joined(separator: ", ")
        + " \(unit?.name.en ?? ""), month by month."
    case .ratings(let given)?:
      let ratings = given.map { rating in
        "'\(rating.rating)'" + (rating.by.map { " by \($0)" } ?? "")
      }
      return ratings.joined(separator: ", ") + "."
    case .items(let met, let unmet)?:
      let parts = [("met", met), ("not met", unmet)].filter { !$1.isEmpty }
      return parts.map { word, ids in
        "\(word) " + ids.map { "'\($0)'" }.joined(separator: ", ")
      }.joined(separator: "; ") + "."
    case nil:
      return rule.measured.map { "\($0.with(unit)), from the day of joining." } ?? "\(outcome)."
    }
  }
}

extension Indicator {
  /// What it is, and what it is worth.
  fileprivate var kind: String {
    switch points {
    case nil: "an indicator without a limit of points"
    case .zero?: "an indicator that wins no points"
    case let points?: "an indicator of \(points.inPoints)"
    }
  }
}

extension Result.Rule {
  /// The value of the measure, if there is one.
  public var measured: Fraction? {
    switch self {
    case .inBand(let value, _), .perUnit(let value, _), .onTarget(let value, _, _): value
    case .allPoints, .noPoints, .inProportion, .rated, .items, .notSeen, .excluded: nil
    }
  }
}

extension Method {
  /// How points are given.
  fileprivate var rule: String {
    switch self {
    case .qualitative: return "all points or none"
    case .sampled:
      return "points in proportion to the samples that conform, all or none without samples"
    case .banded(let measure, let bands):
      let parts = bands.map { "\($0.interval): \($0.points)" }
      return "points by bands of \(measure.unit.name.en) – " + parts.joined(separator: "; ")
    case .linear(let measure, let rate):
      let parts = [
        "points are \(measure.unit.name.en) × \(rate.perUnit)",
        rate.rounding.map { "rounded \($0.rawValue)" },
        rate.minimum.map { "at least \($0)" },
      ]
      return parts.compactMap { $0 }.joined(separator: ", ")
    case .target(let measure, let target):
      return "all points for \(target.inWords)\(measure.unit.behind(target.lastBound)), else none"
    case .rated(let ratings, let raters):
      let parts = ratings.map { "'\($0.id)' \($0.name.en) \($0.points)" }
      let several = raters.map {
        "; the \($0.combination.rawValue) of at least \($0.least) raters counts"
      }
      return parts.joined(separator: ", ") + (several ?? "")
    case .checklist(let items):
      return items.map { "'\($0.id)' \($0.points)" }.joined(separator: ", ")
    }
  }
}
