extension Gradient {
  /// The points that are missing, were all points to be had in any amount, from those that add
  /// most; fewer lead nowhere.
  ///
  /// - Parameter most: the points that an indicator can win more.
  func leastPoints(_ most: [Fraction]) -> Fraction {
    groups.map { leastPoints(of: $0, most) }.sum()
  }

  private func leastPoints(of group: Group, _ most: [Fraction]) -> Fraction {
    let inner = group.members.map { member -> Fraction in
      if case .group(let group) = member { leastPoints(of: group, most) } else { .zero }
    }.sum()
    var (missing, points) = (group.need ?? .zero, Fraction.zero)
    if missing <= .zero { return inner }
    let order = group.indicators.filter { rates[$0] > .zero && most[$0] > .zero }
      .sorted { rates[$0] > rates[$1] }
    for index in order where missing > .zero {
      let taken = min(most[index], missing / rates[index])
      points = points + taken
      missing = missing - taken * rates[index]
    }
    return max(points, inner)
  }
}
