/// What some clauses came to together: what they won of their applicable points.
struct PossiblePart {
  var won: Stretch
  var applicable: Fraction
  /// 0 where everything is excluded.
  var weight: Fraction

  static let nothing = PossiblePart(won: Stretch(.zero), applicable: .zero, weight: .zero)
}

/// Adds up clause by clause what audits can win, as `Tally` does for one audit.
struct PossibleParts {
  private let scheme: Scheme
  private let conditions: LevelConditions
  private let excluding: Bool
  private let listing: Listing
  /// Where points without a limit are cut: beyond it the best level is reached.
  private let limit: Fraction
  /// How many sums may still be looked at.
  private(set) var budget: Int

  init(
    scheme: Scheme, conditions: LevelConditions, excluding: Bool, listing: Listing, budget: Int
  ) {
    self.budget = min(listing.mostSums, budget)
    self.scheme = scheme
    self.conditions = conditions
    self.excluding = excluding
    self.listing = listing
    let best = max(scheme.levels.map(\.from).max() ?? .zero, .zero) + Fraction(1)
    limit = listing == .thinned ? best + best : best
  }

  /// What all clauses can come to together; `nil` where that has no limit or is too many to list.
  var ofAll: [PossiblePart]? {
    mutating get {
      if listing != .thinned, !mayCut { return nil }
      return parts(of: scheme.clauses, scheme.combination)
    }
  }

  /// Whether a score is as good as any better one once a clause wins the limit.
  private var mayCut: Bool {
    if scheme.indicators.allSatisfy({ $0.points != nil }) { return true }
    let averages = scheme.clauses.flatMap(\.withDescendants).contains {
      if case .clauses(_, .average) = $0.content { true } else { false }
    }
    return scheme.combination == .sum && !averages
      && (scheme.special.deductionPoints ?? .zero) == .zero
      && scheme.indicators.allSatisfy { indicator in
        scheme.possiblePoints(of: indicator, upTo: limit, .widened)?
          .allSatisfy { $0.least >= .zero } ?? false
      }
  }

  private mutating func parts(
    of clauses: [Clause], _ combination: Clause.Combination
  ) -> [PossiblePart]? {
    var lists: [(clause: Clause, parts: [PossiblePart])] = []
    for clause in clauses {
      guard let parts = parts(of: clause) else {
        if clause.isCounted { return nil }
        continue
      }
      // What cannot be observed of any clause is no audit's.
      if parts.isEmpty { return [] }
      if clause.isCounted { lists.append((clause, parts)) }
    }
    // What is added last fills what was left out before, and should be fine.
    if listing != .exact { lists.sort { $0.parts.span > $1.parts.span } }
    var all = [PossiblePart.nothing]
    for (clause, parts) in lists {
      guard let own = reduced(parts, to: listing.mostOfClause(besides: all.count)) else {
        return nil
      }
      budget -= all.count * own.count
      if budget < 0 { return nil }
      let sum = all.flatMap { part in own.map { part.adding($0, of: clause, combination) } }
      guard let some = reduced(sum.joined, to: listing.most) else { return nil }
      all = some
    }
    return combination == .sum ? all : all.map(\.averaged)
  }

  private func reduced(_ parts: [PossiblePart], to count: Int) -> [PossiblePart]? {
    listing.reduced(parts, to: count, gap: { $0.gap(to: $1) }, join: { $0.won.takeIn($1.won) })
  }

  private mutating func parts(of clause: Clause) -> [PossiblePart]? {
    let parts: [PossiblePart]? =
      switch clause.content {
      case .indicator(let indicator): self.parts(of: indicator)
      case .clauses(let below, let combination): self.parts(of: below, combination)
      }
    let missed = conditions.missed.compactMap { miss in
      if case .share(clause.number, let share) = miss { share } else { nil }
    }
    let kept = conditions.shares[clause.number]
    if kept == nil, missed.isEmpty { return parts }
    return parts?.compactMap { part in
      // What is wholly excluded keeps every condition.
      if !missed.isEmpty, part.weight == .zero { return nil }
      var part = part
      if let kept {
        guard let won = part.won.from(part.applicable * kept) else { return nil }
        part.won = won
      }
      for share in missed {
        guard let won = part.won.below(part.applicable * share) else { return nil }
        part.won = won
      }
      return part
    }
  }

  private func parts(of indicator: Indicator) -> [PossiblePart]? {
    let forbidden = conditions.caps.filter { $0.clause == indicator.number }.map(\.when)
    let holding = conditions.missed.compactMap { miss in
      if case .cap(let cap) = miss, cap.clause == indicator.number { cap.when } else { nil }
    }
    guard
      var won = scheme.possiblePoints(
        of: indicator, upTo: limit, holding: holding, without: forbidden, listing)
    else { return nil }
    let losesPoints = conditions.missed.contains(.points(indicator.number))
    let points = indicator.points
    if let points {
      if conditions.full.contains(indicator.number) { won = won.compactMap { $0.from(points) } }
      if losesPoints { won = won.compactMap { $0.below(points) } }
    } else if listing == .thinned {
      // What was cut is not known to be won.
      won = won.compactMap { $0.below(limit) }
    }
    // Who was not seen wins nothing, and not even all of no points.
    if losesPoints, points ?? .zero <= .zero {
      won = scheme.mayBeUnseen(indicator) && holding.isEmpty ? won + [Stretch(.zero)] : won
    }
    let mayLeave = excluding && indicator.isExcludable && !losesPoints && holding.isEmpty
    return won.map {
      PossiblePart(won: $0, applicable: points ?? .zero, weight: Fraction(1))
    } + (mayLeave ? [.nothing] : [])
  }
}

extension PossiblePart {
  /// Both together; what is excluded adds nothing, not even its weight.
  fileprivate func adding(
    _ other: Self, of clause: Clause, _ combination: Clause.Combination
  ) -> Self {
    guard other.weight > .zero else { return self }
    let own = combination == .average ? clause.weight : Fraction(1)
    return Self(
      won: won + other.won * own, applicable: applicable + other.applicable * own,
      weight: combination == .average ? weight + own : own)
  }

  /// The average of what was added by weight.
  fileprivate var averaged: Self {
    guard weight > .zero else { return self }
    let part = Fraction(1) / weight
    return Self(won: won * part, applicable: applicable * part, weight: Fraction(1))
  }

  /// How far what another won lies above; `nil` where other points are applicable.
  fileprivate func gap(to other: Self) -> Fraction? {
    applicable == other.applicable && weight == other.weight
      ? other.won.least - won.most : nil
  }
}

extension [PossiblePart] {
  /// Each once, and stretches that overlap as one.
  fileprivate var joined: [Element] {
    let sorted = sorted { left, right in
      if left.applicable != right.applicable { return left.applicable < right.applicable }
      if left.weight != right.weight { return left.weight < right.weight }
      return left.won < right.won
    }
    return sorted.reduce(into: []) { joined, part in
      guard let gap = joined.last?.gap(to: part), gap <= .zero else { return joined.append(part) }
      joined[joined.count - 1].won.takeIn(part.won)
    }
  }

  /// How far what was won lies apart.
  fileprivate var span: Fraction {
    (map(\.won.most).max() ?? .zero) - (map(\.won.least).min() ?? .zero)
  }
}
