/// Numbers from a least to a most, each of which can come about; a single number is both.
struct Stretch: Hashable {
  var least: Fraction
  var most: Fraction

  init(_ least: Fraction, _ most: Fraction) { (self.least, self.most) = (least, most) }

  init(_ value: Fraction) { self.init(value, value) }

  /// The part from `bound` on; `nil` where there is none.
  func from(_ bound: Fraction) -> Stretch? {
    most < bound ? nil : Stretch(max(least, bound), most)
  }
}

extension Scheme {
  /// The points an indicator can win in some audit or other, where it may not have some values.
  ///
  /// Where they cannot be told exactly they are rather too many: samples and means can come to any
  /// part, a measure of months to any value in its bounds.
  ///
  /// - Returns: `nil` where they have no limit, or are too many to list.
  func possiblePoints(
    of indicator: Indicator, without forbidden: [Interval], most limit: Int
  ) -> [Stretch]? {
    guard let points = indicator.points else { return nil }
    let seen: [Stretch]? =
      switch indicator.method {
      case .qualitative: [Stretch(points)]
      case .sampled: [Stretch(.zero, points)]
      case .banded, .linear, .target:
        extent(of: indicator).flatMap {
          indicator.method.possiblePoints($0, without: forbidden, points: points, most: limit)
        }
      case .rated(let ratings, let raters): Rating.possiblePoints(ratings, raters)
      case .checklist(let items): Item.possiblePoints(items, most: limit)
      }
    let mayBeUnseen = !mustBeSeen(indicator) || extent(of: indicator)?.isAlwaysObserved == false
    return seen.map { mayBeUnseen ? $0 + [Stretch(.zero)] : $0 }
  }
}

extension Method {
  /// The points that values of a measure can win.
  fileprivate func possiblePoints(
    _ extent: Extent, without forbidden: [Interval], points: Fraction, most limit: Int
  ) -> [Stretch]? {
    func hasValues(_ interval: Interval, without other: [Interval] = []) -> Bool {
      !extent.stretches(of: interval, without: forbidden + other).isEmpty
    }
    switch self {
    case .qualitative, .sampled, .rated, .checklist: return nil
    case .banded(_, let bands):
      return bands.filter { hasValues($0.interval) }.map { Stretch($0.points) }
    case .target(_, let target):
      return (hasValues(target) ? [Stretch(points)] : [])
        + (hasValues(.everything, without: [target]) ? [Stretch(.zero)] : [])
    case .linear(_, let rate):
      var all: [Stretch] = []
      for stretch in extent.stretches(without: forbidden) {
        guard
          let some = rate.possiblePoints(
            of: stretch, isWhole: extent.isWhole, points: points, most: limit)
        else { return nil }
        all += some
      }
      return all
    }
  }
}

extension Rate {
  /// The points that the values of an interval can win.
  fileprivate func possiblePoints(
    of values: Interval, isWhole: Bool, points: Fraction, most limit: Int
  ) -> [Stretch]? {
    guard let ends = ends(of: values, points: points) else { return nil }
    if isWhole {
      guard let count = (ends.most - ends.least).int, count < limit else { return nil }
      return (0...count).map { Stretch(self.points(for: ends.least + Fraction($0), most: points)) }
    }
    let won = [ends.least, ends.most].map { self.points(for: $0, most: points) }.sorted()
    guard rounding != nil else { return [Stretch(won[0], won[1])] }
    let (first, last) = (won[0].roundedUp(to: Fraction(1)), won[1].roundedDown(to: Fraction(1)))
    guard let count = (last - first).int, count < limit else { return nil }
    // A minimum or a maximum need not be whole.
    return (won + (0..<max(0, count + 1)).map { first + Fraction($0) }).map { Stretch($0) }
  }

  /// The values between which the points change; `nil` where they change without an end.
  private func ends(of values: Interval, points: Fraction) -> Stretch? {
    let one = Fraction(1)
    let top = (points + one) / perUnit
    let bottom = minimum.map { ($0 - one) / perUnit }
    let low = (perUnit > .zero ? bottom : top)?.roundedDown(to: one)
    let high = (perUnit > .zero ? top : bottom)?.roundedUp(to: one)
    let (lower, upper) = (values.lower?.value, values.upper?.value)
    guard let first = [lower, low].compactMap(\.self).max(),
      let last = [upper, high].compactMap(\.self).min()
    else { return nil }
    // Where all values lie beyond one end, that end is all there is.
    let least = upper.map { min(first, $0) } ?? first
    return Stretch(least, max(least, last))
  }
}

extension Rating {
  /// The points that ratings of one rater or several can come to.
  fileprivate static func possiblePoints(
    _ ratings: [Rating], _ raters: Raters?
  ) -> [Stretch] {
    let all = ratings.map(\.points)
    switch raters?.combination {
    case nil, .lowest?: return all.map { Stretch($0) }
    case .median?:
      return all.flatMap { one in all.map { Stretch((one + $0) / Fraction(2)) } }
    case .mean?: return all.min().flatMap { least in all.max().map { [Stretch(least, $0)] } } ?? []
    }
  }
}

extension Item {
  /// The sums that items make, met or not.
  fileprivate static func possiblePoints(_ items: [Item], most limit: Int) -> [Stretch]? {
    var sums: Set<Fraction> = [.zero]
    for item in items {
      sums.formUnion(sums.map { $0 + item.points })
      if sums.count > limit { return nil }
    }
    return sums.sorted().map { Stretch($0) }
  }
}
