/// The points of every clause of a scheme, headings included.
struct Tally {
  /// What a clause came to.
  struct Entry {
    let won: Fraction
    /// `nil` if there is no limit.
    let applicable: Fraction?
    /// Whether every indicator in it is excluded.
    let isExcluded: Bool
  }

  /// By number.
  private(set) var entries: [String: Entry] = [:]
  /// The points of all clauses that count.
  private(set) var whole: Entry

  /// Adds up the results of a scheme's indicators.
  init(_ results: [Result], of scheme: Scheme) {
    whole = Entry(won: .zero, applicable: .zero, isExcluded: true)
    var rest = results[...]
    let parts = scheme.clauses.map { ($0, add($0, &rest)) }
    whole = Tally.combined(parts, scheme.combination)
  }

  /// The results stand in the order of the tree's leaves.
  private mutating func add(_ clause: Clause, _ rest: inout ArraySlice<Result>) -> Entry {
    let entry: Entry
    switch clause.content {
    case .indicator:
      let result = rest.removeFirst()
      entry = Entry(
        won: result.won, applicable: result.applicable, isExcluded: result.isExcluded)
    case .clauses(let clauses, let combination):
      var parts: [(Clause, Entry)] = []
      for clause in clauses { parts.append((clause, add(clause, &rest))) }
      entry = Tally.combined(parts, combination)
    }
    entries[clause.number] = entry
    return entry
  }

  private static func combined(
    _ parts: [(clause: Clause, entry: Entry)], _ combination: Clause.Combination
  ) -> Entry {
    // What is excluded leaves a sum by its points, and an average by its weight.
    let counted = parts.filter { $0.clause.isCounted && !$0.entry.isExcluded }
    let won = combination.of(counted.map { ($0.entry.won, $0.clause.weight) })
    let limited = counted.compactMap { part in
      part.entry.applicable.map { ($0, weight: part.clause.weight) }
    }
    return Entry(
      won: won, applicable: limited.count == counted.count ? combination.of(limited) : nil,
      isExcluded: counted.isEmpty)
  }
}
