/// The most that the clauses of a scheme and its score can come to, where caps rule values out.
///
/// Every number is at least the true one, so that a level out of reach is truly so; it is just
/// that where no clause may be excluded and no measure looks back on months.
struct Reach {
  private let scheme: Scheme
  private let indicators: [String: Indicator]
  /// By the number of an indicator; what has no value left is not there.
  private var ceilings: [String: Ceiling] = [:]
  /// The values that are ruled out, by the number of an indicator.
  private var forbidden: [String: [Interval]] = [:]

  /// What can be reached with all values.
  init(_ scheme: Scheme) {
    self.scheme = scheme
    let all = scheme.indicators
    indicators = Dictionary(all.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for indicator in all { ceilings[indicator.number] = scheme.ceiling(of: indicator) }
  }

  /// What caps look at, by the number of its clause.
  func indicator(_ number: String) -> Indicator? { indicators[number] }

  /// Rules out the values at which a cap holds.
  mutating func ruleOut(_ cap: Scheme.Cap) {
    guard let indicator = indicators[cap.clause] else { return }
    forbidden[cap.clause, default: []].append(cap.when)
    ceilings[cap.clause] = scheme.ceiling(of: indicator, without: forbidden[cap.clause] ?? [])
  }

  /// What can be reached where a cap holds.
  func within(_ cap: Scheme.Cap) -> Reach {
    guard let indicator = indicators[cap.clause] else { return self }
    var reach = self
    reach.ceilings[cap.clause] = scheme.ceiling(of: indicator, in: cap.when)
    return reach
  }

  /// The most points of an indicator.
  func ceiling(of indicator: Indicator) -> Ceiling {
    ceilings[indicator.number] ?? Ceiling(.zero)
  }

  /// The most final score.
  var score: Ceiling {
    var score = uncapped
    if let floor = scheme.floor { score = max(score, Ceiling(floor)) }
    if let cap = scheme.cap { score = min(score, Ceiling(cap)) }
    return score
  }

  /// The most the score can come to before its own cap and floor.
  var uncapped: Ceiling {
    let normalised =
      scheme.scale.map { share(of: scheme.clauses, scheme.combination).times($0) }
      ?? ceiling(of: scheme.clauses, scheme.combination, ceiling(of:))
    let bonus = Fraction(scheme.special.mostBonuses) * scheme.special.bonusPoints
    return normalised + Ceiling(bonus)
  }

  /// The most of its applicable points that a clause can win, as a share.
  func share(of clause: Clause) -> Ceiling {
    switch clause.content {
    case .clauses(let below, let combination): share(of: below, combination)
    case .indicator: share(of: [clause], .sum)
    }
  }

  private func share(of clauses: [Clause], _ combination: Clause.Combination) -> Ceiling {
    guard let total = combination.points(of: clauses), total > .zero else { return .unlimited }
    // What leaves an average raises the weight of the rest.
    if combination.averagesExcludable(clauses) { return Ceiling(Fraction(1)) }
    // Who wins a part of some points loses less than who wins a part and leaves out the others.
    let most = ceiling(of: clauses, combination) { indicator in
      indicator.isExcludable
        ? Ceiling(indicator.points ?? .zero) : ceiling(of: indicator)
    }
    return most.times(Fraction(1) / total)
  }

  private func ceiling(
    of clauses: [Clause], _ combination: Clause.Combination, _ own: (Indicator) -> Ceiling
  ) -> Ceiling {
    let parts = clauses.filter(\.takesPart).map { clause -> (Ceiling, weight: Fraction) in
      let most =
        switch clause.content {
        case .indicator(let indicator): own(indicator)
        case .clauses(let below, let combination): ceiling(of: below, combination, own)
        }
      return (clause.hasExcludable ? max(most, Ceiling(.zero)) : most, clause.weight)
    }
    switch combination {
    case .sum: return parts.map(\.0).reduce(Ceiling(.zero), +)
    case .average:
      let weight = parts.map(\.weight).sum()
      if combination.averagesExcludable(clauses) || weight == .zero {
        return parts.map(\.0).max() ?? Ceiling(.zero)
      }
      return parts.map { $0.0.times($0.weight / weight) }.reduce(Ceiling(.zero), +)
    }
  }
}

extension Scheme {
  /// The values an indicator's measure can have; `nil` for a method without a measure.
  func extent(of indicator: Indicator) -> Extent? {
    indicator.method.measure.map { Extent($0, period: period) }
  }

  /// The most points an indicator can win; `nil` where no value is left.
  fileprivate func ceiling(
    of indicator: Indicator, in interval: Interval = .everything,
    without forbidden: [Interval] = []
  ) -> Ceiling? {
    guard let extent = extent(of: indicator) else {
      return indicator.points.map { Ceiling($0) } ?? .unlimited
    }
    let most = indicator.method.ceiling(
      extent, of: interval, without: forbidden, points: indicator.points)
    // What was not observed wins nothing, and no cap looks at it.
    let mayBeUnseen = !extent.isAlwaysObserved || !mustBeSeen(indicator)
    return mayBeUnseen ? max(most ?? Ceiling(.zero), Ceiling(.zero)) : most
  }
}

extension Clause {
  fileprivate var hasExcludable: Bool { indicators.contains(where: \.isExcludable) }
}

extension Clause.Combination {
  /// Whether something may leave an average of clauses, at any depth.
  fileprivate func averagesExcludable(_ clauses: [Clause]) -> Bool {
    clauses.contains { clause in
      if self == .average, clause.hasExcludable { return true }
      if case .clauses(let below, let combination) = clause.content {
        return combination.averagesExcludable(below)
      }
      return false
    }
  }
}
