internal import Diagnostics
internal import Reading

extension Band {
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let interval = Interval(&map, &problems)
    let points = map.fraction("points", &problems)
    map.finish(&problems)
    guard let interval, let points else { return nil }
    self.init(interval: interval, points: points)
  }

  /// Bands stand in order, and cover every value from least to most once.
  static func check(
    _ bands: [Band], of measure: Measure, points: Fraction?, at list: Node,
    _ problems: inout Problems
  ) {
    let nodes = list.elements
    var end: Interval.Bound? = measure.least.map { Interval.Bound($0, isIncluded: false) }
    var isOpen = measure.least != nil
    for (index, band) in bands.enumerated() {
      // A band begins where the one before ended: the bound belongs to just one of them.
      switch (band.interval.lower, end) {
      case (nil, _) where index == 0: break
      case (let lower?, let end?):
        let isFirst = index == 0
        // Of whole numbers none lies between 2 and 3.
        let isNext =
          measure.isWhole && !isFirst && lower.isIncluded && end.isIncluded && end.value.isWhole
          && lower.value == end.value + Fraction(1)
        if !isNext,
          lower.value > end.value
            || (lower.value == end.value && !lower.isIncluded && !end.isIncluded)
        {
          problems.report(.bandGap(from: end, to: lower, at: nodes[index].place))
        } else if !isFirst,
          lower.value < end.value
            || (lower.value == end.value && lower.isIncluded && end.isIncluded)
        {
          problems.report(
            .bandOverlap(
              from: lower, to: end, at: nodes[index].place, first: nodes[index - 1].place))
        }
      case (let lower?, nil) where index == 0:
        problems.report(.bandsBeginLate(lower, at: nodes[index].place))
      case (nil, _), (_?, nil):
        problems.report(.bandsOutOfOrder(at: nodes[index].place))
      }
      end = band.interval.upper
      isOpen = true
    }
    if isOpen, let end {
      let reachesMost = measure.most.map {
        end.value > $0 || (end.value == $0 && end.isIncluded)
      }
      if reachesMost != true, let last = nodes.last {
        problems.report(.bandsEndEarly(end, most: measure.most, at: last.place))
      }
    }
    if let points, let most = bands.map(\.points).max(), most != points {
      problems.report(.otherMost("band", most, points: points, at: list.label))
    }
  }
}
