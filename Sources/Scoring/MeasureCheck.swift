internal import Diagnostics
internal import Reading

// Whether the values a measure can have win the points its clause promises.

extension Scheme {
  /// - Returns: the indicators that cannot win all their points.
  func checkMeasures(at root: Node, _ problems: inout Problems) -> Set<String> {
    var short: Set<String> = []
    for indicator in indicators {
      guard let extent = extent(of: indicator), let node = root.clause(indicator.number) else {
        continue
      }
      let before = problems.errorCount
      let wins =
        switch indicator.method {
        case .target(_, let target): check(target, of: indicator, extent, at: node, &problems)
        case .banded, .linear: checkPoints(of: indicator, extent, at: node, &problems)
        case .qualitative, .sampled, .rated, .checklist: true
        }
      if !wins { short.insert(indicator.number) }
      guard problems.errorCount == before else { continue }
      checkEffect(of: indicator, extent, at: node, &problems)
    }
    return short
  }

  /// - Returns: whether some value meets the target.
  private func check(
    _ target: Interval, of indicator: Indicator, _ extent: Extent, at node: Node,
    _ problems: inout Problems
  ) -> Bool {
    if extent.stretches(of: target).isEmpty {
      problems.report(
        .targetNeverMet(
          indicator.number, extent, neededFor: levels(needing: indicator),
          at: node.place(of: "target")))
      return false
    }
    if extent.stretches(without: [target]).isEmpty {
      problems.report(
        .targetAlwaysMet(indicator.number, extent, at: node.place(of: "target")))
    }
    return true
  }

  /// - Returns: whether some value wins all points.
  private func checkPoints(
    of indicator: Indicator, _ extent: Extent, at node: Node, _ problems: inout Problems
  ) -> Bool {
    guard let points = indicator.points,
      let most = indicator.method.ceiling(extent, points: points), !most.reaches(points)
    else { return true }
    problems.report(
      .pointsUnreachable(
        indicator.number, points: points, most, extent,
        neededFor: levels(needing: indicator),
        at: node.descendant("points")?.place ?? node.place))
    return false
  }

  /// Bands and bounds that change nothing.
  private func checkEffect(
    of indicator: Indicator, _ extent: Extent, at node: Node, _ problems: inout Problems
  ) {
    switch indicator.method {
    case .banded(_, let bands):
      for (index, band) in bands.enumerated()
      where extent.stretches(of: band.interval).isEmpty {
        problems.report(
          .bandWithoutValues(extent, at: node.place(of: "bands[\(index + 1)]")))
      }
    case .linear(_, let rate):
      if let points = indicator.points, let minimum = rate.minimum, minimum >= points {
        problems.report(
          .minimumNotBelowPoints(
            indicator.number, minimum, points: points,
            at: node.descendant("minimum")?.place ?? node.place(of: "points")))
      }
      if rate.rounding != nil, extent.isWhole, rate.perUnit.isWhole {
        problems.report(.roundWithoutEffect(indicator.number, at: node.place(of: "round")))
      }
    case .qualitative, .sampled, .target, .rated, .checklist: break
    }
  }

  /// The levels that want points of an indicator beside the score.
  private func levels(needing indicator: Indicator) -> [Level] {
    levels.filter { level in
      indicator.isVeto || level.requires.contains(where: indicator.isWithin)
        || level.floors.contains { $0.share > .zero && $0.clauses.contains(indicator.number) }
    }
  }
}
