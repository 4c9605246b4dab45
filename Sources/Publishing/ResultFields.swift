internal import Documents
internal import Scoring

/// A clause of the scheme with what the audit made of it.
private struct Part {
  let subject: Subject
  let clause: Clause

  var results: [Result] { subject.results(in: clause) }
  var score: Evaluation.ClauseScore? {
    subject.evaluation.clauses.first { $0.clause == clause.number }
  }
  var applicable: Fraction? { score?.applicable }
  var won: Fraction { score?.won ?? .zero }
  /// The clauses below; of a judged clause itself, so that its result stands somewhere.
  var children: [Part] {
    let below = clause.children.map { Part(subject: subject, clause: $0) }
    return below.isEmpty ? [self] : below
  }
}

extension FieldSet<Subject> {
  /// Results by block, indicator and clause, and what was lost where.
  static var resultFields: [Field] {
    [
      .list(
        "blocks", "the blocks of the scheme",
        { subject in subject.scheme.clauses.map { Part(subject: subject, clause: $0) } },
        partFields + [
          .list("indicators", "the clauses below the block", \.children, partFields + [clauses])
        ]),
      .list(
        "deductions", "points lost, the greatest loss first", { $0.evaluation.deductions },
        [
          .text("number", "the clause") { $0.indicator.number },
          .text("name", "its title") { $0.indicator.name.zh },
          .text("points", "its points") { $0.indicator.points.shown },
          .text("lost", "points lost") { $0.lost.shown },
          .text("reason", "why") { $0.causeInChinese },
        ]),
      .list(
        "exclusions", "indicators taken out", { $0.evaluation.exclusions },
        [
          .text("number", "the clause") { $0.result.indicator.number },
          .text("name", "its title") { $0.result.indicator.name.zh },
          .text("points", "the points that leave the total") { $0.result.indicator.points.shown },
          .text("reason", "why it does not apply") { $0.reason },
        ]),
    ]
  }

  private static var clauses: FieldSet<Part>.Field {
    .list(
      "clauses", "the judged clauses", \.results,
      [
        .text("number", "the clause") { $0.indicator.number },
        .text("name", "its title") { $0.indicator.name.zh },
        .text("requirement", "what is required") { $0.indicator.requirement.zh },
        .text("points", "its points") { $0.indicator.points.shown },
        .text("won", "points won; a dash if it is excluded") { $0.wonShown },
        .text("outcome", "conforming or not") { $0.outcomeInChinese },
        .text("evidence", "what shows it; the reason of an exclusion") { $0.evidence },
        .optional("samples", "the samples drawn and failed") { $0.finding?.samples?.inChinese },
        .optional("note", "what a body should know") { $0.indicator.note?.zh },
      ])
  }

  private static var partFields: [FieldSet<Part>.Field] {
    [
      .text("number", "the clause") { $0.clause.number },
      .text("name", "its title") { $0.clause.name.zh },
      .text("points", "its points") { $0.clause.points.shown },
      .text("applicable", "its points less exclusions") { $0.applicable.shown },
      .text("won", "points won") { $0.won.shown },
    ]
  }
}

extension Result {
  fileprivate var wonShown: String {
    if case .excluded = rule { "—" } else { won.shown }
  }

  fileprivate var evidence: String {
    if case .excluded(let reason) = rule { return reason }
    return finding?.evidence ?? ""
  }
}

extension Finding.Samples {
  fileprivate var inChinese: String { "\(of)：抽样 \(drawn)，不合格 \(failed)" }
}

extension Evaluation {
  /// The results with points lost, the greatest loss first, then in the scheme's order.
  var deductions: [Result] {
    results.enumerated().filter { $0.element.lost > .zero }
      .sorted { ($1.element.lost, $0.offset) < ($0.element.lost, $1.offset) }
      .map(\.element)
  }

  /// The excluded results with their reasons.
  fileprivate var exclusions: [(result: Result, reason: String)] {
    results.compactMap { result in
      if case .excluded(let reason) = result.rule { (result, reason) } else { nil }
    }
  }
}
