internal import Documents
internal import Scoring

extension FieldSet<Subject> {
  /// What was lost where, as far as it counts in the score, and what was missed besides.
  static func deductionFields(_ wording: Wording) -> [Field] {
    [
      .flag(
        "deductions.averaged",
        "whether points lost cost the score less than they are, since clauses are averaged"
      ) { $0.evaluation.deductions.contains { $0.rate != Fraction(1) } },
      .list(
        "deductions", "points lost, the greatest cost first", { $0.evaluation.deductions },
        deduction(wording)),
      .list(
        "deductions.greatest", "the first of them, so many as a reader looks through",
        { $0.evaluation.deductions(.report).told }, deduction(wording)),
      .list(
        "deductions.others", "the others in one, where there are any",
        { $0.evaluation.deductions(.report).others }, others(wording)),
      .list(
        "deductions.gravest", "the first of them, so few as a summary has room for",
        { $0.evaluation.deductions(.summary).told }, deduction(wording)),
      .list(
        "deductions.lesser", "the others in one, where there are any",
        { $0.evaluation.deductions(.summary).others }, others(wording)),
      .optional(
        "deductions.uncounted", "what is short of all its points and does not count, in a sentence"
      ) { wording.uncounted($0.evaluation.uncountedDeductions) },
    ]
  }

  private static func deduction(_ wording: Wording) -> [FieldSet<Result>.Field] {
    [
      .text("number", "the clause") { $0.indicator.number },
      .text("name", "its title") { wording.text(of: $0.indicator.name) },
      .text("points", "its points") { $0.indicator.points.shown },
      .text("lost", "points lost of its own") { $0.lost.shown },
      .text("cost", "what that takes from the points won of the whole") { $0.cost.shown },
      .text("reason", "why") { wording.cause(of: $0) },
    ]
  }

  private static func others(_ wording: Wording) -> [FieldSet<(count: Int, cost: Fraction)>.Field] {
    [
      .text("name", "how many") { wording(.more, ["count": "\($0.count)"]) },
      .text("cost", "what all of them take from the points won of the whole") { $0.cost.shown },
      .text("text", "both in a sentence") {
        wording(.moreLost, ["count": "\($0.count)", "points": $0.cost.shown])
      },
    ]
  }
}

extension Wording {
  /// Which clauses are short of all their points without a loss to the score; `nil` for none.
  fileprivate func uncounted(_ results: [Result]) -> String? {
    guard !results.isEmpty else { return nil }
    let told = LossCount.summary.told(of: results.count)
    var clauses = results.prefix(told).map {
      "\($0.indicator.number) \(text(of: $0.indicator.name))"
    }
    if results.count > told { clauses.append(self(.more, ["count": "\(results.count - told)"])) }
    return self(.uncounted, ["clauses": clauses.joined(separator: self[.semicolon])])
  }
}

/// How many losses a document tells one by one.
enum LossCount: Int {
  case report = 20
  case summary = 8

  /// So many, or all where a single one would be left.
  fileprivate func told(of count: Int) -> Int { count <= rawValue + 1 ? count : rawValue }
}

extension Evaluation {
  /// The deductions that are told one by one, and the others in one where there are any.
  func deductions(
    _ count: LossCount
  ) -> (told: [Result], others: [(count: Int, cost: Fraction)]) {
    let all = deductions
    let told = count.told(of: all.count)
    let others = all.dropFirst(told)
    return (
      Array(all.prefix(told)),
      others.isEmpty ? [] : [(others.count, others.map(\.cost).sum())]
    )
  }
}
