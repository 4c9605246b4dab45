public import Diagnostics
internal import Foundation
internal import Reading
public import Scoring

extension Comparison {
  /// Compares two audits that were read; see `Comparison.init(_:_:into:)`.
  public init?(_ earlier: CheckedAudit, _ later: CheckedAudit, into problems: inout Problems) {
    self.init(earlier.side, later.side, into: &problems)
  }

  /// The comparison as JSON, keys sorted, ending with a line feed; see `encode(to:)`.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // A comparison holds texts and whole numbers only, which always encode.
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The comparison for a person at a terminal: scores, level, and every clause it holds.
  public var text: String {
    var lines = [
      "scheme      \(later.scheme.id), "
        + (spansEditions
          ? "editions \(earlier.scheme.edition) and \(later.scheme.edition)"
          : "edition \(later.scheme.edition)"),
      "earlier     \(earlier.inShort)",
      "later       \(later.inShort)",
      "",
    ]
    lines += Figure.allCases.map { "\($0.label)\(change(of: $0).inWords)" }
    lines += ["open        \(specialDeductions.inWords)"]
    if hasLevels { lines.append("level       \(levelInWords)") }
    if !headings.isEmpty {
      let width = headings.map(\.number.count).max() ?? 0
      lines +=
        ["", "headings"] + headings.map { "  \($0.number.padded(to: width))  \($0.inWords)" }
    }
    lines += ["", "clauses"]
    lines += clauses.flatMap { $0.lines(editions: change { $0.scheme.edition }) }
    lines += ["  \(keptInWords)"]
    if !nonconformities.isEmpty {
      lines += ["", "nonconformities"] + nonconformities.map { "  \($0.inWords)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var levelInWords: String {
    let names = change {
      "\($0.evaluation.levelID) (\(($0.scheme.levelName(of: $0.evaluation) ?? .nothing).en))"
    }
    return level.trend == .kept
      ? "\(names.after), kept" : "\(names.before) → \(names.after), \(level.trend.rawValue)"
  }

  private var keptInWords: String {
    let clauses = clauseCount == 1 ? "clause" : "clauses"
    return keptCount == clauseCount
      ? "all \(clauseCount) \(clauses) stayed the same"
      : "\(keptCount) of \(clauseCount) \(clauses) stayed the same"
  }
}

extension CheckedAudit {
  fileprivate var side: Comparison.Side {
    Comparison.Side(audit: audit, scheme: scheme, evaluation: evaluation)
  }
}

extension Comparison.Side {
  fileprivate var inShort: String {
    audit.report + (lastDay.map { ", ended on \($0)" } ?? "")
  }
}

extension Comparison.Figure {
  fileprivate var label: String {
    let word =
      switch self {
      case .raw: "raw"
      case .applicable: "applicable"
      case .normalised: "normalised"
      case .specialDeductions: "special"
      case .bonus: "bonus"
      case .final: "final"
      }
    return word.padded(to: 12)
  }
}

extension Change<Fraction?> {
  /// `90 → 95.4, risen by 5.4`, or `90, kept`.
  fileprivate var inWords: String {
    let texts = map { $0?.explained ?? "unlimited" }
    if trend == .kept { return "\(texts.after), kept" }
    let amount = difference.map { " by \($0.magnitude.explained)" } ?? ""
    return "\(texts.before) → \(texts.after), \(trend.rawValue)\(amount)"
  }
}

extension Change<Comparison.SpecialCount> {
  fileprivate var inWords: String {
    let texts = map { "\($0.open) of \($0.count)" }
    let word = "special deduction\(after.count == 1 ? "" : "s")"
    return before == after
      ? "\(texts.after) \(word), kept" : "\(texts.before) → \(texts.after) \(word)"
  }
}

extension Comparison.HeadingChange {
  fileprivate var inWords: String {
    let texts = scores.map { score in
      score.map { "\($0.won) of \($0.applicable?.description ?? "unlimited")" } ?? "none"
    }
    guard hasChanged else { return "\(name.en): \(texts.after), kept" }
    return "\(name.en): \(texts.before) → \(texts.after)\(changeInWords.map { ", \($0)" } ?? "")"
  }

  /// Points where the same can be won, shares of them where not.
  private var changeInWords: String? {
    if let difference { return difference.signed }
    guard let before = shares.before, let after = shares.after else { return nil }
    if before == after { return "the same share" }
    let word = shares.trend.rawValue
    return "share \(word) from \(before.inPercent) to \(after.inPercent)"
  }
}

extension Comparison.ClauseChange {
  /// What became of the clause, and how its points came about before and after.
  fileprivate func lines(editions: Change<String>) -> [String] {
    let name = indicator.name.en + (formerName.map { " (earlier \($0.en))" } ?? "")
    let head = "  \(indicator.number)  \(name): "
    let traces = results.map { $0?.trace }
    if state == .kept { return [head + "kept, \(traces.after ?? "")"] }
    return [head + inWords(editions: editions)]
      + (traces.before.map { ["    earlier  \($0)"] } ?? [])
      + (traces.after.map { ["    later    \($0)"] } ?? [])
  }

  private func inWords(editions: Change<String>) -> String {
    let points = (difference?.magnitude ?? .zero).points
    switch state {
    case .added: return "judged only in edition \(editions.after)"
    case .removed: return "judged only in edition \(editions.before)"
    case .excluded: return "newly excluded"
    case .included: return "no longer excluded"
    case .otherPoints:
      let most = results.map { $0?.indicator.points?.description ?? "unlimited" }
      return
        "worth \(most.after) in edition \(editions.after), \(most.before) in \(editions.before)"
    case .gained: return "gained \(points)"
    case .lost: return "lost \(points)"
    case .otherwise: return "the same points in another way"
    case .kept: return "kept"
    }
  }
}

extension Comparison.NonconformityChange {
  fileprivate var inWords: String {
    let words =
      switch state {
      case .new: "new" + (records.after.map { ", \($0.status.rawValue)" } ?? "")
      case .open: "still open"
      case .closed: "closed since"
      case .reopened: "open again"
      case .untold: "was open; the later audit does not mention it"
      case .settled: "closed before"
      }
    return "\(number) (\(clause)): \(words)"
  }
}

extension Fraction {
  fileprivate var magnitude: Fraction { max(self, .zero - self) }

  fileprivate var signed: String { self < .zero ? "−\(magnitude)" : "+\(self)" }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
