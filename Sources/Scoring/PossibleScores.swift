/// The scores that audits can come to under what a level asks for, as far as they can be listed.
///
/// They are told by adding up clause by clause what each can win, so that a gap between two of them
/// is one that no audit falls into. Rather too many are told than too few.
struct PossibleScores {
  /// What a level asks of clauses beside the score.
  struct Conditions: Hashable {
    /// The numbers of the indicators that win all their points.
    var full: Set<String> = []
    /// The least share of its points that a clause wins, by its number.
    var shares: [String: Fraction] = [:]
    /// The caps that must not hold.
    var caps: [Scheme.Cap] = []
  }

  /// More numbers than these are not told of one clause.
  fileprivate static let most = 2000
  /// More sums than these are not looked at.
  fileprivate static let mostSums = 200_000

  /// What some clauses came to together: what they won of their applicable points.
  fileprivate struct Part {
    var won: Stretch
    var applicable: Fraction
    /// 0 where everything is excluded.
    var weight: Fraction

    static let nothing = Part(won: Stretch(.zero), applicable: .zero, weight: .zero)
  }

  /// The normalised scores, lowest first, none of which overlap.
  let normalised: [Stretch]
  private let special: Scheme.Special
  private let bounds: (floor: Fraction?, cap: Fraction?)

  /// - Returns: `nil` where the scores have no limit or are too many to list.
  init?(of scheme: Scheme, under conditions: Conditions, excluding: Bool) {
    var adding = Adding(scheme: scheme, conditions: conditions, excluding: excluding)
    guard let parts = adding.parts(of: scheme.clauses, scheme.combination) else { return nil }
    normalised =
      parts.filter { $0.weight > .zero && (scheme.scale == nil || $0.applicable > .zero) }
      .map { part in
        guard let scale = scheme.scale else { return part.won }
        let factor = scale / part.applicable
        return Stretch(part.won.least * factor, part.won.most * factor)
      }
      .sorted().joined
    special = scheme.special
    bounds = (scheme.floor, scheme.cap)
  }

  /// Whether some final score lies from one bound up to another, which is not included.
  func reach(from: Fraction, below: Fraction) -> Bool {
    (0...special.mostBonuses).contains { count in
      let bonus = Fraction(count) * special.bonusPoints
      return normalised.contains { stretch in
        let raised = Stretch(stretch.least + bonus, stretch.most + bonus)
        // The fewest deductions that bring the least below the upper bound.
        let least = held(raised.least)
        var cost = Fraction.zero
        if least >= below {
          guard let points = special.deductionPoints, points > .zero,
            bounds.floor.map({ $0 < below }) ?? true
          else { return false }
          let count = ((raised.least - below) / points).roundedDown(to: Fraction(1)) + Fraction(1)
          if let failsAt = special.failsAt, count >= Fraction(failsAt) { return false }
          cost = count * points
        }
        return held(raised.least - cost) < below && held(raised.most - cost) >= from
      }
    }
  }

  /// The final scores next to a gap, where nothing but clauses makes them.
  func neighbours(from: Fraction, below: Fraction) -> (lower: Fraction?, upper: Fraction?) {
    guard special == .none else { return (nil, nil) }
    return (
      normalised.map { held($0.most) }.filter { $0 < from }.max(),
      normalised.map { held($0.least) }.filter { $0 >= below }.min()
    )
  }

  private func held(_ score: Fraction) -> Fraction {
    let raised = bounds.floor.map { max(score, $0) } ?? score
    return bounds.cap.map { min(raised, $0) } ?? raised
  }

  /// Adds up clause by clause, as `Tally` does for one audit.
  private struct Adding {
    let scheme: Scheme
    let conditions: Conditions
    let excluding: Bool
    private var sums = 0

    init(scheme: Scheme, conditions: Conditions, excluding: Bool) {
      (self.scheme, self.conditions, self.excluding) = (scheme, conditions, excluding)
    }

    mutating func parts(of clauses: [Clause], _ combination: Clause.Combination) -> [Part]? {
      var all = [Part.nothing]
      for clause in clauses where clause.isCounted {
        guard let own = parts(of: clause) else { return nil }
        sums += all.count * own.count
        if sums > PossibleScores.mostSums { return nil }
        all = all.flatMap { part in own.map { part.adding($0, of: clause, combination) } }.joined
        if all.count > PossibleScores.most { return nil }
      }
      return combination == .sum ? all : all.map(\.averaged)
    }

    private mutating func parts(of clause: Clause) -> [Part]? {
      let parts: [Part]? =
        switch clause.content {
        case .indicator(let indicator): self.parts(of: indicator)
        case .clauses(let below, let combination): self.parts(of: below, combination)
        }
      guard let share = conditions.shares[clause.number] else { return parts }
      return parts?.compactMap { part in
        part.won.from(part.applicable * share).map { won in
          Part(won: won, applicable: part.applicable, weight: part.weight)
        }
      }
    }

    private func parts(of indicator: Indicator) -> [Part]? {
      guard let points = indicator.points else { return nil }
      let forbidden = conditions.caps.filter { $0.clause == indicator.number }.map(\.when)
      guard
        let won = scheme.possiblePoints(
          of: indicator, without: forbidden, most: PossibleScores.most)
      else { return nil }
      let kept =
        conditions.full.contains(indicator.number) ? won.compactMap { $0.from(points) } : won
      return kept.map { Part(won: $0, applicable: points, weight: Fraction(1)) }
        + (excluding && indicator.isExcludable ? [.nothing] : [])
    }
  }
}

extension PossibleScores.Part {
  /// Both together; what is excluded adds nothing, not even its weight.
  fileprivate func adding(
    _ other: Self, of clause: Clause, _ combination: Clause.Combination
  ) -> Self {
    guard other.weight > .zero else { return self }
    let own = combination == .average ? clause.weight : Fraction(1)
    return Self(
      won: Stretch(won.least + other.won.least * own, won.most + other.won.most * own),
      applicable: applicable + other.applicable * own,
      weight: combination == .average ? weight + own : own)
  }

  /// The average of what was added by weight.
  fileprivate var averaged: Self {
    guard weight > .zero else { return self }
    return Self(
      won: Stretch(won.least / weight, won.most / weight), applicable: applicable / weight,
      weight: Fraction(1))
  }
}

extension [PossibleScores.Part] {
  /// Each once, and stretches that overlap as one.
  fileprivate var joined: [Element] {
    let sorted = sorted { left, right in
      if left.applicable != right.applicable { return left.applicable < right.applicable }
      if left.weight != right.weight { return left.weight < right.weight }
      return left.won.least < right.won.least
    }
    return sorted.reduce(into: []) { joined, part in
      guard let last = joined.last, last.applicable == part.applicable,
        last.weight == part.weight, part.won.least <= last.won.most
      else { return joined.append(part) }
      joined[joined.count - 1].won.most = Swift.max(last.won.most, part.won.most)
    }
  }
}

extension Stretch: Comparable {
  static func < (left: Stretch, right: Stretch) -> Bool {
    left.least == right.least ? left.most < right.most : left.least < right.least
  }
}

extension [Stretch] {
  /// Sorted stretches, those that overlap as one.
  fileprivate var joined: [Stretch] {
    reduce(into: []) { joined, stretch in
      guard let last = joined.last, stretch.least <= last.most else {
        return joined.append(stretch)
      }
      joined[joined.count - 1].most = Swift.max(last.most, stretch.most)
    }
  }
}
