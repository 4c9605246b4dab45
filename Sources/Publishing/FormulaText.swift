internal import Scoring

// How the points of the top clauses become the score before special deductions and bonus.

extension Wording {
  /// 20 ÷ 39 × 100 ≈ 51.28, or 85 + 130.83 − 20 = 195.83, or (5 + 4 + 3) ÷ 3 = 4: the calculation
  /// in the numbers that documents print.
  ///
  /// It says ≈ where these do not come to the printed score as they stand.
  func formula(of evaluation: Evaluation, by scheme: Scheme) -> String {
    let score = evaluation.score
    let text =
      if let scale = scheme.scale, let applicable = score.applicable {
        Formula.share(of: score.raw, applicable, scale)
          .text(equalTo: scheme.shown(score.normalised))
      } else {
        combined(evaluation, by: scheme)
      }
    // With special points the calculation goes on, and is held only there.
    guard !score.hasSpecialPoints, score.normalised != score.final else { return text }
    return self(.held, ["sum": text, "score": scheme.shown(score.final)])
  }

  private func combined(_ evaluation: Evaluation, by scheme: Scheme) -> String {
    let result = scheme.shown(evaluation.score.normalised)
    let terms = evaluation.terms(of: scheme)
    switch (terms.count, scheme.combination) {
    case (0, _): return result
    case (1, _): return self(.onlyCounted, ["clause": terms[0].clause, "points": result])
    case (_, .sum): return Formula.sum(of: terms.map(\.won)).text(equalTo: result)
    case (_, .average):
      return Formula.average(of: terms.map { ($0.won, $0.weight) }).text(equalTo: result)
    }
  }

  /// 90 − 1 + 1 = 90, or `nil` without special points.
  func specialFormula(of score: Evaluation.Score, by scheme: Scheme) -> String? {
    guard score.hasSpecialPoints else { return nil }
    var formula = Formula(text: scheme.shown(score.normalised))
    if score.specialDeductions > .zero { formula.add(.zero - score.specialDeductions) }
    if score.bonus > .zero { formula.add(score.bonus) }
    let sum = score.normalised - score.specialDeductions + score.bonus
    let text = formula.text(equalTo: scheme.shown(sum))
    return sum == score.final
      ? text : self(.held, ["sum": text, "score": scheme.shown(score.final)])
  }
}

extension ShownTotal {
  init(of scheme: Scheme) {
    let weights = scheme.clauses.filter(\.isCounted).map(\.weight)
    switch scheme.combination {
    case .sum: self = .sum
    case .average:
      self = weights.allSatisfy { $0 == weights.first } ? .average : .weightedAverage
    }
  }
}

extension Evaluation {
  /// The top clauses that count, with their points.
  fileprivate func terms(
    of scheme: Scheme
  ) -> [(clause: String, won: Fraction, weight: Fraction)] {
    let excluded = Set(
      results.filter { if case .excluded = $0.rule { true } else { false } }
        .map(\.indicator.number))
    let scores = Dictionary(clauses.map { ($0.clause, $0.won) }, uniquingKeysWith: { $1 })
    return scheme.clauses.compactMap { clause in
      guard clause.isCounted, !clause.indicators.allSatisfy({ excluded.contains($0.number) }),
        let won = scores[clause.number]
      else { return nil }
      return (clause.number, won, clause.weight)
    }
  }
}

extension Evaluation.Score {
  fileprivate var hasSpecialPoints: Bool { specialDeductions > .zero || bonus > .zero }
}

/// A calculation as it is printed, and what its printed numbers come to.
private struct Formula {
  private(set) var text: String
  private(set) var value: Fraction

  /// A number to begin with.
  init(text: String) {
    self.text = text
    value = Fraction(shown: text) ?? .zero
  }

  private init(_ text: String, _ value: Fraction) { (self.text, self.value) = (text, value) }

  static func sum(of points: [Fraction]) -> Formula {
    var sum = Formula(text: points[0].shown)
    for points in points.dropFirst() { sum.add(points) }
    return sum
  }

  /// The sum ÷ how many there are, or with weights 0.3 × 4 + 0.7 × 5.
  static func average(of parts: [(points: Fraction, weight: Fraction)]) -> Formula {
    let isWeighted = parts.contains { $0.weight != parts[0].weight }
    let sum =
      isWeighted ? Formula.products(of: parts) : Formula.sum(of: parts.map(\.points))
    let whole =
      isWeighted ? parts.map(\.weight.printed).sum() : Fraction(parts.count)
    return whole == Fraction(1) || whole == .zero
      ? sum : Formula("(\(sum.text)) ÷ \(whole.shown)", sum.value / whole)
  }

  private static func products(of parts: [(points: Fraction, weight: Fraction)]) -> Formula {
    Formula(
      parts.map { points, weight in
        let isNegative = points < .zero
        return "\(weight.shown) × \(isNegative ? "(\(points.shown))" : points.shown)"
      }.joined(separator: " + "),
      parts.map { $0.points.printed * $0.weight.printed }.sum())
  }

  static func share(of won: Fraction, _ applicable: Fraction, _ scale: Fraction) -> Formula {
    let value =
      applicable.printed == .zero
      ? .zero : won.printed / applicable.printed * scale.printed
    return Formula("\(won.shown) ÷ \(applicable.shown) × \(scale.shown)", value)
  }

  /// Adds a number, or takes a negative one away.
  mutating func add(_ points: Fraction) {
    text += points < .zero ? " − \((.zero - points).shown)" : " + \(points.shown)"
    value = value + points.printed
  }

  func text(equalTo result: String) -> String {
    "\(text) \(Fraction(shown: result) == value ? "=" : "≈") \(result)"
  }
}

extension Fraction {
  /// The number that documents print for it.
  fileprivate var printed: Fraction { Fraction(shown: shown) ?? self }
}
