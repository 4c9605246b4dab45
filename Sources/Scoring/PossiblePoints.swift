extension Scheme {
  /// The points an indicator can win in some audit or other.
  ///
  /// Where they cannot be told exactly they are rather too many: samples and means can come to any
  /// part, a measure of months to any value in its bounds.
  ///
  /// - Parameters:
  ///   - limit: where points without a limit are cut.
  ///   - holding: the value lies in all of these, so it was observed.
  ///   - forbidden: the value lies in none of these.
  /// - Returns: `nil` where they are too many to list.
  func possiblePoints(
    of indicator: Indicator, upTo limit: Fraction, holding: [Interval] = [],
    without forbidden: [Interval] = [], _ listing: Listing
  ) -> [Stretch]? {
    let points = indicator.points ?? limit
    let seen: [Stretch]? =
      switch indicator.method {
      case .qualitative: [Stretch(points)]
      case .sampled: [Stretch(.zero, points)]
      case .banded, .linear, .target:
        extent(of: indicator).flatMap { extent in
          PossibleValues(extent: extent, holding: holding, forbidden: forbidden)
            .points(of: indicator.method, most: points, listing)
        }
      case .rated(let ratings, let raters): Rating.possiblePoints(ratings, raters)
      case .checklist(let items): Item.possiblePoints(items, listing)
      }
    return seen.map { holding.isEmpty && mayBeUnseen(indicator) ? $0 + [Stretch(.zero)] : $0 }
  }

  /// Whether some audit has nothing on an indicator.
  func mayBeUnseen(_ indicator: Indicator) -> Bool {
    !mustBeSeen(indicator) || extent(of: indicator)?.isAlwaysObserved == false
  }
}

/// The values of a measure that some conditions leave.
private struct PossibleValues {
  let extent: Extent
  let holding: [Interval]
  let forbidden: [Interval]

  private func stretches(of interval: Interval, without other: [Interval] = []) -> [Interval] {
    extent.stretches(
      of: holding.reduce(interval) { $0.intersection($1) }, without: forbidden + other)
  }

  func points(of method: Method, most points: Fraction, _ listing: Listing) -> [Stretch]? {
    switch method {
    case .qualitative, .sampled, .rated, .checklist: return nil
    case .banded(_, let bands):
      return bands.filter { !stretches(of: $0.interval).isEmpty }.map { Stretch($0.points) }
    case .target(_, let target):
      return (stretches(of: target).isEmpty ? [] : [Stretch(points)])
        + (stretches(of: .everything, without: [target]).isEmpty ? [] : [Stretch(.zero)])
    case .linear(_, let rate):
      var all: [Stretch] = []
      for stretch in stretches(of: .everything) {
        guard
          let some = rate.possiblePoints(
            of: stretch, isWhole: extent.isWhole, points: points, listing)
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
    of values: Interval, isWhole: Bool, points: Fraction, _ listing: Listing
  ) -> [Stretch]? {
    guard let ends = ends(of: values, points: points, listing) else { return nil }
    let one = Fraction(1)
    let won = [ends.least, ends.most].map { self.points(for: $0, most: points) }.sorted()
    if isWhole {
      let values = listing.multiples(of: one, from: ends.least, to: ends.most)
      if values == nil, listing == .widened { return [Stretch(won[0], won[1])] }
      return values?.map { Stretch(self.points(for: $0, most: points)) }
    }
    guard rounding != nil else { return [Stretch(won[0], won[1])] }
    let whole = listing.multiples(
      of: one, from: won[0].roundedUp(to: one), to: won[1].roundedDown(to: one))
    if whole == nil, listing == .widened { return [Stretch(won[0], won[1])] }
    // A minimum or a maximum need not be whole.
    return whole.map { (won + $0).map { Stretch($0) } }
  }

  /// The values between which the points change; `nil` where they change without an end, unless
  /// some will do.
  private func ends(of values: Interval, points: Fraction, _ listing: Listing) -> Stretch? {
    let one = Fraction(1)
    let top = (points + one) / perUnit
    let some = listing == .thinned ? Fraction.zero - points.magnitude - Fraction(1000) : nil
    let bottom = (minimum ?? some).map { ($0 - one) / perUnit }
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
  fileprivate static func possiblePoints(_ items: [Item], _ listing: Listing) -> [Stretch]? {
    var sums: [Stretch]? = [Stretch(.zero)]
    for item in items {
      sums = sums.flatMap { listing.reduced($0 + $0.map { $0 + Stretch(item.points) }) }
    }
    return sums
  }
}
