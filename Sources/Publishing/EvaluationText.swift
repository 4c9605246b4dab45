internal import Foundation
internal import Scoring

extension CheckedAudit {
  /// The evaluation as JSON, keys sorted, ending with a line feed; see `Evaluation.encode(to:)`.
  public var evaluationJSON: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // An evaluation holds texts and whole numbers only, which always encode.
    let data = (try? encoder.encode(evaluation)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The evaluation for a person at a terminal: scores, level, reasons, and every clause.
  public var evaluationText: String {
    let score = evaluation.score
    let stars = evaluation.level?.stars.map { ", \($0) stars" } ?? ""
    let level =
      evaluation.level?.name ?? (evaluation.isUnrated ? scheme.period?.unrated : nil)
      ?? scheme.noLevel
    var lines = [
      "scheme      \(evaluation.scheme), edition \(evaluation.edition)",
      "raw         \(score.raw)\(score.applicable.map { " of \($0) applicable points" } ?? " points")"
        + (score.total.map { " (\($0) in all)" } ?? ""),
      "normalised  \(score.normalised.explained)",
      "final       \(score.final.explained)",
      "level       \(evaluation.levelID) (\(level.zh)\(stars))",
      "",
      "because",
    ]
    lines += evaluation.reasons.map { "  - \($0)" }
    lines += ["", "clauses"]
    let width = evaluation.results.map(\.indicator.number.count).max() ?? 0
    lines += evaluation.results.map { result in
      let number = result.indicator.number
      let gap = String(repeating: " ", count: width - number.count)
      return "  \(number)\(gap)  \(result.trace)"
    }
    let assumptions = scheme.statedAssumptions
    if !assumptions.isEmpty {
      lines += ["", "assumptions"] + assumptions.map { "  - \($0.text.en)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Fraction {
  /// The exact number; a fraction with its first decimals behind it.
  fileprivate var explained: String {
    displayed.isCut ? "\(self) (\(shown)…)" : description
  }
}
