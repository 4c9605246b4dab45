public import Diagnostics
internal import Foundation
public import Scoring

extension CheckedAudit {
  /// How far the next level is, and the shortest ways there.
  public var outlook: Outlook { Outlook(of: audit, evaluation, by: scheme) }

  /// How the points of clauses came about, each clause with the problem of its number, if any.
  ///
  /// - Returns: the sentences of each clause; `nil` where the scheme has no such clause.
  public func explanation(of clauses: [String], into problems: inout Problems) -> String {
    var paragraphs: [String] = []
    for number in clauses {
      if let sentences = evaluation.explanation(of: number, by: scheme) {
        paragraphs.append(sentences.map { $0 + "\n" }.joined())
      } else {
        problems.report(.noSuchClause(number, in: scheme))
      }
    }
    return paragraphs.joined(separator: "\n")
  }

  /// The evaluation and its outlook as JSON, keys sorted, ending with a line feed; see
  /// `Evaluation.encode(to:)` and `Outlook.encode(to:)`.
  public var evaluationJSON: String { evaluationJSON(with: outlook) }

  /// The same with an outlook that is known.
  func evaluationJSON(with outlook: Outlook) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // A record holds texts and whole numbers only, which always encode.
    let data = (try? encoder.encode(Record(evaluation: evaluation, outlook: outlook))) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The evaluation for a person at a terminal: scores, level, reasons, the ways up, and every clause.
  public var evaluationText: String {
    let score = evaluation.score
    let stars = evaluation.level?.stars.map { ", \($0) stars" } ?? ""
    var lines = [
      "scheme      \(evaluation.scheme), edition \(evaluation.edition)",
      "raw         \(score.raw.explained)"
        + (score.applicable.map { " of \($0) applicable points" } ?? " points")
        + (score.total.map { " (\($0) in all)" } ?? ""),
      "normalised  \(score.normalised.explained)",
      "final       \(score.final.explained)",
    ]
    if let name = scheme.levelName(of: evaluation) {
      lines.append("level       \(evaluation.levelID) (\(name.en)\(stars))")
    }
    lines += ["", "because"]
    lines += evaluation.reasons.map { "  - \($0)" }
    lines += outlook.lines(by: scheme)
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

/// The evaluation and its outlook as one object.
private struct Record: Encodable {
  let evaluation: Evaluation
  let outlook: Outlook

  func encode(to encoder: any Encoder) throws {
    try evaluation.encode(to: encoder)
    try outlook.encode(to: encoder)
  }
}

extension Diagnostic {
  fileprivate static func noSuchClause(_ number: String, in scheme: Scheme) -> Diagnostic {
    let numbers = scheme.clauses.flatMap(\.withDescendants).map(\.number)
    return Diagnostic(
      "UnknownClause", "the scheme has no clause '\(number)' to explain", at: nil,
      fix: NearMiss.fix(for: number, among: numbers))
  }
}
