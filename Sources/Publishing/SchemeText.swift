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
      let stars = level.stars.map { " (\($0) stars)" } ?? ""
      return "  \(level.from) and above  \(level.id)\(stars)  \(level.name.zh)"
    }
    lines += [
      "  otherwise  none  \(noLevel.zh)",
      "  \(special.failsAt) special deductions fail an audit whatever its score", "", "clauses",
    ]
    lines += clauses.flatMap { $0.lines(indent: "  ") }
    lines += ["", "? points are not confirmed    % judged by samples    - may be excluded", ""]
    lines += ["assumptions"] + statedAssumptions.map { "  - \($0.text.en)" }
    lines += ["", "sources"] + sources.map { "  \($0.id): \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Clause {
  fileprivate func lines(indent: String) -> [String] {
    switch content {
    case .clauses(let below):
      ["\(indent)\(number)  \(name.zh)  \(points)"]
        + below.flatMap { $0.lines(indent: indent + "  ") }
    case .indicator(let indicator):
      [
        "\(indent)\(number)  \(name.zh)  \(indicator.points)\(indicator.isConfirmed ? "" : "?")"
          + "\(indicator.method == .sampled ? " %" : "")\(indicator.isExcludable ? " -" : "")"
      ]
    }
  }
}
