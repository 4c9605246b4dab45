@testable import Scoring

extension Scheme {
  /// The scheme in its own language, so that reading it back gives the same scheme.
  var yaml: String {
    var lines = [
      "format: accolade-scheme/1", "id: \(id)", "edition: \"\(edition)\"",
      "standard: \(standard.en)",
      "name: \(name.yaml)",
    ]
    lines += published.map { ["published: \($0)"] } ?? []
    lines += inForce.map { ["inForce: \($0)"] } ?? []
    lines += inForceUntil.map { ["inForceUntil: \($0)"] } ?? []
    lines += ["sources:"] + sources.map { "  - {id: \($0.id), text: \"\($0.text)\"}" }
    lines += ["score:", "  combine: \(combination.rawValue)"]
    lines += scale.map { ["  scale: \($0)"] } ?? []
    lines += cap.map { ["  cap: \($0)"] } ?? []
    lines += floor.map { ["  floor: \($0)"] } ?? []
    lines += special.yaml
    lines += period?.yaml ?? []
    if !levels.isEmpty { lines += ["levels:"] + levels.flatMap(\.yaml) }
    lines += noLevel.map { ["none: \($0.yaml)"] } ?? []
    if !caps.isEmpty { lines += ["caps:"] + caps.map(\.yaml) }
    lines += ["clauses:"] + clauses.flatMap { $0.yaml(indent: "  ", in: combination) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Name {
  fileprivate var yaml: String { "{zh: \(zh), en: \(en)}" }
}

extension Unit {
  fileprivate var yaml: String {
    one.map { "{zh: \(name.zh), en: {one: \($0), many: \(name.en)}}" } ?? name.yaml
  }
}

extension Scheme.Special {
  fileprivate var yaml: [String] {
    if self == .none { return [] }
    var lines = ["special:"]
    if let deductionPoints {
      let failing = failsAt.map { ", failsAt: \($0)" } ?? ""
      lines.append("  deduction: {points: \(deductionPoints)\(failing), source: s}")
      lines += ["  grounds:"] + grounds.map { "    - {id: \($0.id), name: \($0.name.yaml)}" }
    }
    lines.append("  bonus: {points: \(bonusPoints), most: \(mostBonuses), source: s}")
    return lines
  }
}

extension Scheme.Period {
  fileprivate var yaml: [String] {
    [
      "period:", "  months: \(months)",
      "  firstMonth: \(countsFirstMonth ? "counted" : "not-counted")", "  least: \(least)",
      "  unrated: \(unrated.yaml)", "  confirmed: \(isConfirmed)", "  source: s",
    ] + (day.map { ["  day: \($0)"] } ?? [])
  }
}

extension Scheme.Level {
  fileprivate var yaml: [String] {
    var lines = [
      "  - id: \(id)", "    from: \(from)", "    name: \(name.yaml)",
      "    confirmed: \(isConfirmed)",
      "    source: s",
    ]
    lines += stars.map { ["    stars: \($0)"] } ?? []
    if !requires.isEmpty { lines.append("    requires: \(requires.yaml)") }
    if !floors.isEmpty {
      lines.append("    floors:")
      lines += floors.map { "      - {clauses: \($0.clauses.yaml), share: \($0.share)}" }
    }
    return lines
  }
}

extension [String] {
  fileprivate var yaml: String { "[" + map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
}

extension Scheme.Cap {
  fileprivate var yaml: String {
    "  - {id: \(id), text: \(text.yaml), clause: \"\(clause)\", when: {\(when.yaml)}, "
      + "level: \(level), confirmed: \(isConfirmed), source: s}"
  }
}

extension Interval {
  fileprivate var yaml: String {
    let low = lower.map { "\($0.isIncluded ? "from" : "above"): \($0.value)" }
    let high = upper.map { "\($0.isIncluded ? "upTo" : "below"): \($0.value)" }
    return [low, high].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Clause {
  fileprivate func yaml(indent: String, in combination: Combination) -> [String] {
    var lines = ["number: \"\(number)\"", "name: \(name.yaml)", "counted: \(isCounted)"]
    if combination == .average { lines.append("weight: \(weight)") }
    switch content {
    case .clauses(let below, let combination):
      lines += ["combine: \(combination.rawValue)", "clauses:"]
      lines += below.flatMap { $0.yaml(indent: "  ", in: combination) }
    case .indicator(let indicator): lines += indicator.yaml
    }
    return lines.enumerated().map { indent + ($0 == 0 ? "- " : "  ") + $1 }
  }
}

extension Indicator {
  fileprivate var yaml: [String] {
    [
      "requirement: \(requirement.yaml)", "method: \(method.kind.rawValue)",
      "points: \(points?.description ?? "unlimited")", "confirmed: \(isConfirmed)",
      "source: \(source)", "excludable: \(isExcludable)", "veto: \(isVeto)",
    ] + method.yaml + (note.map { ["note: \($0.yaml)"] } ?? [])
  }
}

extension Method {
  fileprivate var yaml: [String] {
    switch self {
    case .qualitative, .sampled: return []
    case .banded(let measure, let bands):
      return [measure.yaml, "bands:"]
        + bands.map { "  - {\($0.interval.yaml), points: \($0.points)}" }
    case .linear(let measure, let rate):
      return [measure.yaml, "perUnit: \(rate.perUnit)"]
        + (rate.minimum.map { ["minimum: \($0)"] } ?? [])
        + (rate.rounding.map { ["round: \($0.rawValue)"] } ?? [])
    case .target(let measure, let target): return [measure.yaml, "target: {\(target.yaml)}"]
    case .rated(let ratings, let raters):
      return ["ratings:"]
        + ratings.map { "  - {id: \($0.id), name: \($0.name.yaml), points: \($0.points)}" }
        + (raters.map {
          ["raters: {combine: \($0.combination.rawValue), least: \($0.least)}"]
        } ?? [])
    case .checklist(let items):
      return ["items:"]
        + items.map { "  - {id: \($0.id), text: \($0.text.yaml), points: \($0.points)}" }
    }
  }
}

extension Measure {
  fileprivate var yaml: String {
    let bounds =
      (least.map { ", least: \($0)" } ?? "") + (most.map { ", most: \($0)" } ?? "")
    return "measure: {id: \(id), unit: \(unit.yaml), of: \(origin.rawValue)\(bounds), "
      + "whole: \(isWhole)}"
  }
}
