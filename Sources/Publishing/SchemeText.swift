public import Scoring

extension Scheme {
  /// One line for a list of schemes.
  public var line: String { "\(id)  \(edition)  \(standard) \(name.zh) (\(name.en))" }

  /// The whole scheme for a person at a terminal.
  public var text: String {
    var lines = [
      "\(standard)  \(name.zh)", name.en, "id \(id), edition \(edition)", "", "levels",
    ]
    lines += levels.map { level in
      let stars = level.stars.map { " (\($0) star\($0 == 1 ? "" : "s"))" } ?? ""
      return "  \(level.from) and above  \(level.id)\(stars)  \(level.name.zh)"
        + "\(level.isConfirmed ? "" : "?")\(level.conditions)"
    }
    lines += ["  otherwise  none  \(noLevel.zh)"]
    lines += caps.map { "  \($0.text.en)\($0.isConfirmed ? "" : "?")" }
    if let failsAt = special.failsAt {
      lines += ["  \(failsAt) special deductions fail an audit whatever its score"]
    }
    if let period {
      lines += [
        "  rated over \(period.months) months, from \(period.least) month\(period.least == 1 ? "" : "s") on"
      ]
    }
    lines += ["", "clauses"]
    lines += clauses.flatMap { $0.lines(indent: "  ") }
    lines += ["", "? is not confirmed    % judged by samples    - may be excluded", ""]
    lines += ["assumptions"] + statedAssumptions.map { "  - \($0.text.en)" }
    lines += ["", "sources"] + sources.map { "  \($0.id): \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Scheme {
  /// How many of its figures are not confirmed.
  public var state: String {
    unconfirmed.isEmpty
      ? "all figures confirmed" : "\(unconfirmed.count) of \(figureCount) figures not confirmed"
  }

  /// What it has, and what of it is not confirmed.
  public var summary: String {
    func counted(_ count: String, _ word: String) -> String {
      "\(count) \(word)\(count == "1" ? "" : "s")"
    }
    let points = total.map { counted("\($0)", "point") } ?? "points without limit"
    let open = unconfirmed.isEmpty ? "" : " (\(unconfirmed.joined(separator: ", ")))"
    return counted("\(indicators.count)", "indicator")
      + ", \(points), \(counted("\(levels.count)", "level")), \(state)\(open)"
  }
}

extension Scheme.Level {
  /// What it asks for beside the score.
  fileprivate var conditions: String {
    let parts =
      (requires.isEmpty ? [] : ["all points of \(requires.joined(separator: ", "))"])
      + floors.map { "\($0.share) of each of \($0.clauses.joined(separator: ", "))" }
    return parts.isEmpty ? "" : "  with " + parts.joined(separator: "; ")
  }
}

extension Clause {
  fileprivate func lines(indent: String) -> [String] {
    let points = points.map(\.description) ?? "unlimited"
    return switch content {
    case .clauses(let below, let combination):
      ["\(indent)\(number)  \(name.zh)  \(points)\(combination == .average ? " on average" : "")"]
        + below.flatMap { $0.lines(indent: indent + "  ") }
    case .indicator(let indicator):
      [
        "\(indent)\(number)  \(name.zh)  \(points)\(indicator.isConfirmed ? "" : "?")"
          + "\(indicator.method == .sampled ? " %" : "")\(indicator.isExcludable ? " -" : "")"
          + indicator.method.remark
      ]
    }
  }
}

extension Method {
  fileprivate var remark: String {
    switch self {
    case .qualitative, .sampled: ""
    case .banded, .linear, .target, .rated, .checklist: "  \(kind.rawValue)"
    }
  }
}
