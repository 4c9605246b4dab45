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
    let unit = map.map("unit", isRequired: true, &problems) { Unit($0, $1, &$2) }
    let origin =
      map.optional("of", &problems) == nil
      ? Origin.value : map.choice("of", of: Origin.self, &problems)
    let least = map.optionalFraction("least", mayBeNegative: true, &problems)
    let most = map.optionalFraction("most", mayBeNegative: true, &problems)
    let isWhole = map.flag("whole", &problems)
    map.finish(&problems)
    let bounds = Interval(
      lower: least.map { Interval.Bound($0, isIncluded: true) },
      upper: most.map { Interval.Bound($0, isIncluded: true) })
    if (isWhole ? bounds.ofWholeNumbers : bounds).isEmpty {
      problems.report(.emptyInterval(bounds, isWhole: isWhole, at: node.place))
    }
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
  init?(_ map: inout Mapping, _ problems: inout Problems) {
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
