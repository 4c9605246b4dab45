/// The points of every clause of a scheme, headings included.
struct Tally {
  /// What a clause came to.
  struct Entry {
    var won: Fraction
    /// `nil` if there is no limit.
    var applicable: Fraction?
    /// Whether every indicator in it is excluded.
    var isExcluded: Bool
  }

  /// One for each clause of the plan.
  private(set) var entries: [Entry]
  /// The points of all clauses that count.
  private(set) var whole: Entry

  /// Adds up what the indicators of a plan came to.
  init(_ judgements: [Judgement], by plan: Plan) {
    whole = Entry(won: .zero, applicable: .zero, isExcluded: true)
    entries = Array(repeating: whole, count: plan.clauses.count)
    // Clauses stand after their headings, so from the end each finds those below it done.
    for index in plan.clauses.indices.reversed() {
      switch plan.clauses[index].content {
      case .indicator(let indicator):
        let judgement = judgements[indicator]
        entries[index] = Entry(
          won: judgement.won, applicable: judgement.applicable, isExcluded: judgement.isExcluded)
      case .clauses(let below, let combination):
        entries[index] = combined(below, combination, by: plan)
      }
    }
    whole = combined(plan.top, plan.scheme.combination, by: plan)
  }

  /// What a point of each indicator of a plan adds to the whole; 0 where it does not count.
  func rates(by plan: Plan) -> [Fraction] {
    var rates = Array(repeating: Fraction.zero, count: plan.indicators.count)
    func set(_ clauses: [Int], _ combination: Clause.Combination, _ rate: Fraction) {
      let counting = clauses.filter { plan.clauses[$0].isCounted && !entries[$0].isExcluded }
      let whole = counting.map { plan.clauses[$0].weight }.sum()
      for index in counting {
        let own =
          switch combination {
          case .sum: rate
          // An average of nothing but weights of nought is no points.
          case .average:
            whole == .zero ? .zero : rate * plan.clauses[index].weight / whole
          }
        switch plan.clauses[index].content {
        case .indicator(let indicator): rates[indicator] = own
        case .clauses(let below, let combination): set(below, combination, own)
        }
      }
    }
    set(plan.top, plan.scheme.combination, Fraction(1))
    return rates
  }

  private func combined(
    _ clauses: [Int], _ combination: Clause.Combination, by plan: Plan
  ) -> Entry {
    var combined = Entry(won: .zero, applicable: .zero, isExcluded: true)
    var weight = Fraction.zero
    for index in clauses {
      let entry = entries[index]
      // What is excluded leaves a sum by its points, and an average by its weight.
      guard plan.clauses[index].isCounted, !entry.isExcluded else { continue }
      combined.isExcluded = false
      switch combination {
      case .sum:
        combined.won = combined.won + entry.won
        combined.applicable = entry.applicable.flatMap { combined.applicable?.adding($0) }
      case .average:
        let own = plan.clauses[index].weight
        weight = weight + own
        combined.won = combined.won + entry.won * own
        combined.applicable = entry.applicable.flatMap { combined.applicable?.adding($0 * own) }
      }
    }
    if weight != .zero {
      combined.won = combined.won / weight
      combined.applicable = combined.applicable.map { $0 / weight }
    }
    return combined
  }
}

extension Fraction {
  fileprivate func adding(_ other: Fraction) -> Fraction { self + other }
}
