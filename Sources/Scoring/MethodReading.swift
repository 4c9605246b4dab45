internal import Diagnostics
internal import Reading

extension Method {
  /// Reads what a method needs beside its word.
  ///
  /// - Parameter points: the most points of the indicator, if they are known and limited.
  init?(
    _ kind: Kind, points: Fraction?, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) {
    switch kind {
    case .qualitative: self = .qualitative
    case .sampled: self = .sampled
    case .banded:
      let measure = Measure.read(&map, &references, &problems)
      let bands = map.list("bands", isRequired: true, &problems, Band.init)
      guard let measure else { return nil }
      let nodes = map.node.descendant("bands")
      if let nodes, bands.count == nodes.elements.count {
        Band.check(bands, of: measure, points: points, at: nodes, &problems)
      }
      self = .banded(measure, bands)
    case .linear:
      let measure = Measure.read(&map, &references, &problems)
      guard let rate = Rate(&map, &problems), let measure else { return nil }
      self = .linear(measure, rate)
    case .target:
      let measure = Measure.read(&map, &references, &problems)
      let target = map.map("target", isRequired: true, &problems, Interval.init)
      guard let measure, let target else { return nil }
      self = .target(measure, target)
    case .rated:
      let ratings = map.list("ratings", isRequired: true, &problems) {
        Rating($0, $1, &references, &$2)
      }
      let raters = map.map("raters", &problems, Raters.init)
      if let points { Rating.check(ratings, points: points, at: map.node, &problems) }
      self = .rated(ratings, raters)
    case .checklist:
      guard let items = Item.list(points: points, &map, &references, &problems) else {
        return nil
      }
      self = .checklist(items)
    }
  }
}

extension Measure {
  fileprivate static func read(
    _ map: inout Mapping, _ references: inout References, _ problems: inout Problems
  ) -> Measure? {
    map.map("measure", isRequired: true, &problems) { Measure($0, $1, &references, &$2) }
  }

  private init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = references.newID(.measure, &map, &problems)
    let unit = map.name("unit", &problems)
    let origin =
      map.optional("of", &problems) == nil
      ? Origin.value : map.choice("of", of: Origin.self, &problems)
    let least = map.optionalFraction("least", mayBeNegative: true, &problems)
    let most = map.optionalFraction("most", mayBeNegative: true, &problems)
    let isWhole = map.flag("whole", &problems)
    map.finish(&problems)
    guard let id, let unit, let origin else { return nil }
    self.init(id: id, unit: unit, origin: origin, least: least, most: most, isWhole: isWhole)
  }
}

extension Interval {
  /// Reads `from`, `above`, `upTo` and `below` of a map that holds nothing else.
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let interval = Interval(&map, &problems)
    map.finish(&problems)
    guard let interval else { return nil }
    if interval.lower == nil, interval.upper == nil {
      problems.report(.noBounds(name, at: node.label))
    }
    self = interval
  }

  /// Reads the ends of an interval beside other keys; at most one at each side.
  fileprivate init?(_ map: inout Mapping, _ problems: inout Problems) {
    let before = problems.errorCount
    func bound(_ included: String, _ excluded: String, _ map: inout Mapping) -> Bound? {
      let inclusive = map.optionalFraction(included, mayBeNegative: true, &problems)
      let exclusive = map.optionalFraction(excluded, mayBeNegative: true, &problems)
      if inclusive != nil, exclusive != nil, let node = map.optional(excluded, &problems) {
        problems.report(.twoBounds(included, excluded, at: node.label))
      }
      return inclusive.map { Bound($0, isIncluded: true) }
        ?? exclusive.map { Bound($0, isIncluded: false) }
    }
    lower = bound("from", "above", &map)
    upper = bound("upTo", "below", &map)
    if isEmpty { problems.report(.emptyInterval(self, at: map.node.place)) }
    if problems.errorCount > before { return nil }
  }
}

extension Band {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let interval = Interval(&map, &problems)
    let points = map.fraction("points", &problems)
    map.finish(&problems)
    guard let interval, let points else { return nil }
    self.init(interval: interval, points: points)
  }

  /// Bands stand in order, and cover every value from least to most once.
  fileprivate static func check(
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
        if lower.value > end.value
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

extension Rate {
  fileprivate init?(_ map: inout Mapping, _ problems: inout Problems) {
    guard let node = map.required("perUnit", &problems) else { return nil }
    let perUnit = node.fraction(map.path("perUnit"), mayBeNegative: true, &problems)
    let minimum = map.optionalFraction("minimum", mayBeNegative: true, &problems)
    let rounding =
      map.optional("round", &problems) == nil
      ? nil : map.choice("round", of: Rounding.self, &problems)
    guard let perUnit else { return nil }
    if perUnit == .zero { problems.report(.noPointsPerUnit(at: node.place)) }
    self.init(
      perUnit: perUnit, minimum: minimum ?? (perUnit < .zero ? nil : .zero), rounding: rounding)
  }
}

extension Rating {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = references.newID(.rating, &map, &problems)
    let title = map.name("name", &problems)
    let points = map.fraction("points", &problems)
    map.finish(&problems)
    guard let id, let title, let points else { return nil }
    self.init(id: id, name: title, points: points)
  }

  /// Ratings stand best first, and the first gives all points.
  fileprivate static func check(
    _ ratings: [Rating], points: Fraction, at clause: Node, _ problems: inout Problems
  ) {
    guard let list = clause.descendant("ratings"), list.elements.count == ratings.count,
      let first = ratings.first
    else { return }
    for (index, pair) in zip(ratings, ratings.dropFirst()).enumerated()
    where pair.0.points < pair.1.points {
      problems.report(
        .ratingsOutOfOrder(pair.1, after: pair.0, at: list.elements[index + 1].place))
      return
    }
    if first.points != points {
      problems.report(.otherMost("rating", first.points, points: points, at: list.label))
    }
  }
}

extension Raters {
  fileprivate init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let combination = map.choice("combine", of: Combination.self, &problems)
    let least = map.integer("least", in: 1...1000, &problems)
    map.finish(&problems)
    guard let combination, let least else { return nil }
    self.init(combination: combination, least: least)
  }
}

extension Item {
  /// The items of a checklist: all have points, which sum to the clause's, or they share alike.
  fileprivate static func list(
    points: Fraction?, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) -> [Item]? {
    let before = problems.errorCount
    let parts = map.list("items", isRequired: true, &problems) {
      node, name, problems -> (item: Item, hasPoints: Bool)? in
      guard var map = Mapping(node, name, &problems) else { return nil }
      let id = references.newID(.item, &map, &problems)
      let text = map.name("text", limit: TextLimit.prose, &problems)
      let points = map.optionalFraction("points", &problems)
      map.finish(&problems)
      guard let id, let text else { return nil }
      return (Item(id: id, text: text, points: points ?? .zero), points != nil)
    }
    guard problems.errorCount == before, let points, let list = map.node.descendant("items") else {
      return nil
    }
    if parts.allSatisfy({ !$0.hasPoints }) {
      return parts.map {
        Item(id: $0.item.id, text: $0.item.text, points: points / Fraction(parts.count))
      }
    }
    if let index = parts.firstIndex(where: { !$0.hasPoints }) {
      problems.report(.itemWithoutPoints(parts[index].item.id, at: list.elements[index].place))
    } else {
      let sum = parts.map(\.item.points).sum()
      if sum != points { problems.report(.otherItemSum(sum, points: points, at: list.label)) }
    }
    return parts.map(\.item)
  }
}
