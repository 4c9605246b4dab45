extension Evaluation {
  /// How the points of a clause came about, in English sentences with exact numbers.
  ///
  /// An indicator tells its requirement, its method, what was observed, the calculation, where
  /// its points come from, and what it means for the score and the levels; a heading tells how it
  /// was made of the clauses below it. Assumptions that name the clause stand last.
  ///
  /// - Parameter number: the number of a clause of `scheme`, the one of this evaluation.
  /// - Returns: `nil` if the scheme has no such clause.
  public func explanation(of number: String, by scheme: Scheme) -> [String]? {
    guard let path = scheme.path(to: number), let clause = path.last else { return nil }
    var sentences: [String]
    switch clause.content {
    case .indicator(let indicator):
      guard let result = results.first(where: { $0.indicator.number == number }) else { return nil }
      sentences = result.explanation(source: scheme.source(of: indicator))
    case .clauses(let below, let combination):
      sentences = explanation(of: clause, below, combination)
    }
    sentences += meaning(of: path, by: scheme)
    sentences += scheme.rules(on: number)
    sentences += scheme.statedAssumptions.filter { $0.touches(clause) }
      .map { "Assumed: \($0.text.en)" }
    return sentences
  }

  /// The clauses below a heading, added up.
  private func explanation(
    of clause: Clause, _ below: [Clause], _ combination: Clause.Combination
  ) -> [String] {
    let parts = below.filter { $0.isCounted && !isExcluded($0) }
    let shown = score(of: clause.number)
    var sentences = [
      "\(clause.number) \(clause.name.en): a heading over \(below.count) "
        + "clause\(below.count == 1 ? "" : "s"), \(combination.words)."
    ]
    if parts.isEmpty {
      sentences.append("Points: none count.")
    } else {
      let terms = parts.map { part in
        let won = score(of: part.number)?.won ?? .zero
        let weight = combination == .average ? "\(part.weight) × " : ""
        return "\(weight)\(won) (\(part.number))"
      }
      let sum = terms.joined(separator: " + ")
      let weights = parts.map(\.weight).sum()
      let whole = combination == .average ? "(\(sum)) ÷ \(weights)" : sum
      let applicable = shown?.applicable.map { " of \($0) applicable points" } ?? " points"
      sentences.append("Points: \(whole) = \(shown?.won ?? .zero)\(applicable).")
    }
    let excluded = below.filter(isExcluded).map(\.number)
    if !excluded.isEmpty {
      sentences.append("Excluded, and so not counted: \(excluded.joined(separator: ", ")).")
    }
    let uncounted = below.filter { !$0.isCounted }.map(\.number)
    if !uncounted.isEmpty {
      sentences.append("The scheme does not count: \(uncounted.joined(separator: ", ")).")
    }
    return sentences
  }

  /// What the points of the last clause mean for those above it and for the score.
  private func meaning(of path: [Clause], by scheme: Scheme) -> [String] {
    guard let clause = path.last, !isExcluded(clause), let own = score(of: clause.number) else {
      return []
    }
    let above = path.dropLast().reversed().compactMap { heading in
      score(of: heading.number).map { score in
        "\(heading.number) (\(score.won)\(score.applicable.map { " of \($0)" } ?? ""))"
      }
    }
    var sentences: [String] = []
    if !above.isEmpty {
      sentences.append("It is part of \(above.joined(separator: ", in turn of ")).")
    }
    guard let share = share(of: path, by: scheme) else {
      return sentences + ["Its points do not count in the score."]
    }
    let brought = own.won * share
    sentences.append(
      "It brings \(brought.explained) to the score of \(score.normalised.explained).")
    if let applicable = own.applicable, own.won < applicable {
      let lost = (applicable - own.won) * share
      sentences.append(
        "What it lost costs \(lost.explained)\(gain(of: lost, by: scheme)).")
    }
    return sentences
  }

  /// What the final score would be with so much more, and the level that it would be enough for.
  private func gain(of lost: Fraction, by scheme: Scheme) -> String {
    let final = scheme.held(score.unlimited + lost)
    let level = scheme.levels.first { final >= $0.from }
    let enough =
      level.flatMap { $0 == levelByScore ? nil : ", enough for level '\($0.id)'" } ?? ""
    return ": with all its points the final score would be \(final.explained)\(enough)"
  }

  /// What one point of the last clause brings to the normalised score; `nil` where it does not
  /// count.
  private func share(of path: [Clause], by scheme: Scheme) -> Fraction? {
    var share = Fraction(1)
    if let scale = scheme.scale, let applicable = score.applicable, applicable != .zero {
      share = scale / applicable
    }
    var (siblings, combination) = (scheme.clauses, scheme.combination)
    for clause in path {
      guard clause.isCounted, !isExcluded(clause) else { return nil }
      if combination == .average {
        let weights = siblings.filter { $0.isCounted && !isExcluded($0) }.map(\.weight).sum()
        share = share * clause.weight / weights
      }
      if case .clauses(let below, let rule) = clause.content {
        (siblings, combination) = (below, rule)
      }
    }
    return share
  }

  private func score(of number: String) -> ClauseScore? {
    clauses.first { $0.clause == number }
  }

  /// Whether nothing of a clause counts.
  private func isExcluded(_ clause: Clause) -> Bool {
    switch clause.content {
    case .indicator: results.first { $0.indicator.number == clause.number }?.isExcluded ?? false
    case .clauses(let below, _): below.allSatisfy { !$0.isCounted || isExcluded($0) }
    }
  }
}

extension Scheme {
  /// The clauses from the top down to the one with a number; `nil` if there is none.
  fileprivate func path(to number: String) -> [Clause]? {
    func path(_ clauses: [Clause]) -> [Clause]? {
      for clause in clauses {
        if clause.number == number { return [clause] }
        if let below = path(clause.children) { return [clause] + below }
      }
      return nil
    }
    return path(clauses)
  }

  fileprivate func source(of indicator: Indicator) -> String {
    sources.first { $0.id == indicator.source }.map { "\($0.id), \($0.text)" } ?? indicator.source
  }

  /// What levels and caps ask of a clause.
  fileprivate func rules(on number: String) -> [String] {
    func holds(_ clause: String) -> Bool { number == clause || number.hasPrefix(clause + ".") }
    var rules: [String] = []
    let requiring = levels.filter { $0.requires.contains(where: holds) }.map { "'\($0.id)'" }
    if !requiring.isEmpty {
      rules.append("All its points are required for \(requiring.joined(separator: ", ")).")
    }
    for level in levels {
      for floor in level.floors where floor.clauses.contains(number) {
        rules.append("Level '\(level.id)' asks for \(floor.share) of its applicable points.")
      }
    }
    rules += caps.filter { $0.clause == number }.map {
      "Where its measure is \($0.when.inWords), the level is at most '\($0.level)': \($0.text.en)"
    }
    return rules
  }
}

extension Scheme {
  /// A score between floor and cap.
  fileprivate func held(_ score: Fraction) -> Fraction {
    let low = floor.map { max(score, $0) } ?? score
    return cap.map { min(low, $0) } ?? low
  }
}

extension Scheme.Assumption {
  /// Whether it speaks of figures that the clause has, or names it, or one above or below it.
  fileprivate func touches(_ clause: Clause) -> Bool {
    if isAboutPoints { return clause.indicators.contains { !$0.isConfirmed } }
    let words = text.en.split { !($0.isASCII && $0.isNumber) && $0 != "." }.map { word in
      word.hasSuffix(".") ? word.dropLast() : word
    }
    return words.contains { word in
      word.contains(".")
        && (word == clause.number || clause.number.hasPrefix(word + ".")
          || word.hasPrefix(clause.number + "."))
    }
  }
}

extension Clause.Combination {
  fileprivate var words: String {
    switch self {
    case .sum: "whose points are summed"
    case .average: "whose points are averaged by weight"
    }
  }
}
