internal import Diagnostics
internal import Reading

extension Rating {
  init?(
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
  static func check(
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
  init?(_ node: Node, _ name: String, _ problems: inout Problems) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let combination = map.choice("combine", of: Combination.self, &problems)
    let least = map.integer("least", in: 1...1000, &problems)
    map.finish(&problems)
    guard let combination, let least else { return nil }
    self.init(combination: combination, least: least)
  }
}
