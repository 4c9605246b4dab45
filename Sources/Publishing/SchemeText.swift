public import Scoring

extension Scheme {
  /// One line for a list of schemes.
  public var line: String { "\(id)  \(edition)  \(standard.zh) \(name.zh) (\(name.en))" }

  /// The whole scheme for a person at a terminal: every rule with every figure.
  public var text: String {
    var lines = ["\(standard.zh)  \(name.zh)", name.en, edited, "", "score"]
    lines += (["\(scoreInWords)"] + special.lines + (period?.lines ?? [])).map { "  " + $0 }
    if !levels.isEmpty { lines += ["", "levels"] + levelLines.map { "  " + $0 } }
    lines += certificate.map { ["", "certificate"] + $0.lines.map { "  " + $0 } } ?? []
    lines += ["", "clauses"]
    lines += clauses.flatMap { $0.lines(in: combination, indent: "  ") }
    lines += [
      "", "? is not confirmed, [] names the source of a figure",
      "qualitative: all points or none, sampled: in proportion to the samples that conform", "",
    ]
    lines += ["assumptions"] + statedAssumptions.map { "  - \($0.text.en)" }
    lines += ["", "sources"] + sources.map { "  \($0.id): \($0.text)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var edited: String {
    let days = [
      published.map { "published \($0)" }, inForce.map { "in force from \($0)" },
      inForceUntil.map { "in force until \($0)" },
    ]
    return (["id \(id)", "edition \(edition)"] + days.compactMap(\.self)).joined(separator: ", ")
  }

  private var scoreInWords: String {
    let won = combination == .sum ? "points won" : "average of the points won, by weight"
    let share = scale.map { " ÷ applicable points × \($0)" } ?? ""
    let bounds = [floor.map { ", at least \($0)" }, cap.map { ", at most \($0)" }]
    return won + share + bounds.compactMap(\.self).joined()
  }

  private var levelLines: [String] {
    levels.map(\.line) + (noLevel.map { ["otherwise  none  \($0.zh)"] } ?? [])
      + caps.flatMap { [$0.line, "  " + $0.text.zh] }
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
    let points = total.map(\.points) ?? "points without limit"
    let open = unconfirmed.isEmpty ? "" : " (\(unconfirmed.joined(separator: ", ")))"
    return indicators.count.of("indicator") + ", \(points), " + levels.count.of("level")
      + ", \(state)\(open)"
  }
}

extension Scheme.Level {
  fileprivate var line: String {
    let stars = stars.map { " (\($0.of("star")))" } ?? ""
    let main = within.map { ", of \($0.id) \($0.name.zh)" } ?? ""
    return "\(from) and above  \(id)\(stars)  \(name.zh)\(isConfirmed ? "" : "?")\(main)"
      + (conditions.isEmpty ? "" : "  with " + conditions.joined(separator: "; "))
  }

  /// What it asks for beside the score.
  private var conditions: [String] {
    (requires.isEmpty ? [] : ["all points of \(requires.joined(separator: ", "))"])
      + floors.map { floor in
        "at least \(floor.share) of the points of " + (floor.clauses.count > 1 ? "each of " : "")
          + floor.clauses.joined(separator: ", ")
      }
  }
}

extension Scheme.Certificate {
  /// The words that are its own, in Chinese and in English.
  fileprivate var lines: [String] {
    let surveillance = surveillance.map { [$0.text.zh + ($0.isConfirmed ? "" : "?"), $0.text.en] }
    return [
      title.map { [$0.zh, $0.en] }, statement.map { ["…" + $0.zh, "… " + $0.en] }, surveillance,
    ]
    .compactMap(\.self).flatMap(\.self)
  }
}

extension Scheme.Cap {
  fileprivate var line: String {
    "at most \(level) where clause \(clause) is \(when)  \(id)\(isConfirmed ? "" : "?")"
  }
}

extension Scheme.Special {
  fileprivate var lines: [String] {
    var lines: [String] = []
    if let deductionPoints {
      let fails = failsAt.map { "; \($0) of them fail an audit whatever its score" } ?? ""
      lines.append("a special deduction costs \(deductionPoints.points) outside the score\(fails)")
      lines += grounds.map { "  \($0.id)  \($0.name.zh)" }
    }
    if mostBonuses > 0 {
      lines.append("a bonus adds \(bonusPoints.points); an audit has at most \(mostBonuses)")
    }
    return lines
  }
}

extension Scheme.Period {
  fileprivate var lines: [String] {
    let first = countsFirstMonth ? "counts in part" : "counts only if it is whole"
    return [
      "rated over \(months.of("month"))\(day.map { ", on day \($0) of a month" } ?? "")"
        + (isConfirmed ? "" : "?"),
      "  the month of joining \(first)",
      "  with fewer than \(least.of("month"))  unrated  \(unrated.zh)",
    ]
  }
}
