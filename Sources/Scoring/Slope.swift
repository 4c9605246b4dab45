/// What points in proportion to a measure can come to.
struct Slope {
  private let prospect: Prospect
  private let rate: Rate
  private let values: Values
  private let now: Fraction?

  init(_ prospect: Prospect, _ rate: Rate, _ values: Values, now: Fraction?) {
    self.prospect = prospect
    self.rate = rate
    self.values = values
    self.now = now
  }

  /// The points won now.
  private var won: Fraction { prospect.result.won }

  func possibilities(_ stay: Possibility, mayStay: Bool) -> [Possibility] {
    var all: [Possibility] = []
    if mayStay { all.append(stay) }
    for stretch in values.stretches(of: nil, without: prospect.forbidden) {
      guard let most = most(in: stretch) else { continue }
      let isHere = mayStay && (now.map(stretch.contains) ?? false)
      guard var base = isHere ? stay : entry(to: stretch, most: most) else { continue }
      guard most > base.won else {
        if !isHere { all.append(base) }
        continue
      }
      if let step, ((most - base.won) / step) <= Fraction(Prospect.mostSteps) {
        if !isHere { all.append(base) }
        all += steps(from: base.won, to: most, step, in: stretch)
        continue
      }
      base.room = Possibility.Room(most: most) { winning($0, in: stretch) }
      if isHere { all[0] = base } else { all.append(base) }
    }
    return all
  }

  /// What points are multiples of, between their bounds; `nil` where every number is one.
  private var step: Fraction? {
    let bySteps = values.unit.map { ($0 * rate.perUnit).magnitude }
    guard rate.rounding != nil else { return bySteps }
    return bySteps.map { $0.isWhole ? $0 : Fraction(1) } ?? Fraction(1)
  }

  private func steps(
    from won: Fraction, to most: Fraction, _ step: Fraction, in stretch: Interval
  ) -> [Possibility] {
    var all: [Possibility] = []
    var next = won.roundedDown(to: step) + step
    while next < most {
      if let found = winning(next, in: stretch) { all.append(found) }
      next = next + step
    }
    return all + (winning(most, in: stretch).map { [$0] } ?? [])
  }

  /// The value in another stretch that changes least, without losing points where that can be.
  private func entry(to stretch: Interval, most: Fraction) -> Possibility? {
    if let found = winning(min(won, most), in: stretch) { return found }
    return values.nearest(to: now ?? .zero, in: stretch).map { possibility($0, stretch) }
  }

  /// The most points of a stretch; what suffices where there is no limit.
  private func most(in stretch: Interval) -> Fraction? {
    let end = rate.perUnit > .zero ? stretch.upper : stretch.lower
    guard let end else { return prospect.indicator.points ?? max(prospect.sufficient, won) }
    return values.nearest(to: end.value, in: stretch).map {
      rate.points(for: $0, most: prospect.indicator.points)
    }
  }

  /// The least change to a value of the stretch that wins `points` at least.
  private func winning(_ points: Fraction, in stretch: Interval) -> Possibility? {
    let enough = enough(for: points)
    // Where the first value that is enough belongs to the fewer points, one that wins just the
    // whole points is looked for before larger ones.
    for exact in [enough.exact, enough.all] {
      let part = stretch.intersection(exact)
      if part.isEmpty { continue }
      if let value = values.nearest(to: now ?? .zero, in: part) {
        return possibility(value, stretch.intersection(enough.all))
      }
    }
    return nil
  }

  private func possibility(_ value: Fraction, _ interval: Interval) -> Possibility {
    prospect.possibility(
      values.observation(of: value),
      .measure(values.measure, interval, value: value, now: now))
  }

  /// The values that win `points` at least; and of these, those that win not much more.
  private func enough(for points: Fraction) -> (all: Interval, exact: Interval) {
    if let minimum = rate.minimum, points <= minimum { return (.everything, .everything) }
    let half = Fraction(1, of: 2)
    let whole = points.roundedUp(to: Fraction(1))
    let bound: Interval.Bound
    switch rate.rounding {
    case nil: bound = .init(points, isIncluded: true)
    case .down?:
      bound =
        whole > .zero
        ? .init(whole, isIncluded: true) : .init(whole - Fraction(1), isIncluded: false)
    case .up?:
      bound =
        whole > .zero
        ? .init(whole - Fraction(1), isIncluded: false) : .init(whole, isIncluded: true)
    case .halfUp?: bound = .init(whole - half, isIncluded: whole > .zero)
    }
    let end = Interval.Bound(max(whole, bound.value), isIncluded: true)
    func values(_ lower: Interval.Bound, _ upper: Interval.Bound?) -> Interval {
      let low = Interval.Bound(lower.value / rate.perUnit, isIncluded: lower.isIncluded)
      let high = upper.map {
        Interval.Bound($0.value / rate.perUnit, isIncluded: $0.isIncluded)
      }
      return rate.perUnit > .zero
        ? Interval(lower: low, upper: high) : Interval(lower: high, upper: low)
    }
    return (values(bound, nil), values(bound, end))
  }
}
