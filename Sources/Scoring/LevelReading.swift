internal import Diagnostics
internal import Reading

extension Scheme.Level {
  /// Reads a level: itself, or its sub-levels in its place.
  static func read(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) -> [Scheme.Level]? {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let stars: Int? = map.optional("stars", &problems)?
      .integer(map.path("stars"), in: 1...9, &problems)
    guard let level = Scheme.Level(&map, stars: stars, within: nil, &references, &problems)
    else { return nil }
    let main = Main(id: level.id, name: level.name)
    let sublevels = map.list("sublevels", &problems) { node, name, problems in
      Mapping(node, name, &problems).flatMap { map in
        var map = map
        var sublevel = Scheme.Level(
          &map, stars: stars, within: main, &references, &problems)
        map.finish(&problems)
        sublevel?.requires += level.requires
        sublevel?.floors += level.floors
        return sublevel
      }
    }
    map.finish(&problems)
    if let last = sublevels.last, last.from != level.from,
      let place = map.node.descendant("sublevels")?.label
    {
      problems.report(.sublevelsBeginElsewhere(level, last, at: place))
    }
    return sublevels.isEmpty ? [level] : sublevels
  }

  private init?(
    _ map: inout Mapping, stars: Int?, within main: Main?, _ references: inout References,
    _ problems: inout Problems
  ) {
    let id = references.newID(.level, &map, &problems)
    let from = map.fraction("from", &problems)
    let title = map.name("name", &problems)
    let isConfirmed = map.isConfirmed(&problems)
    references.source(&map, &problems)
    let requires = map.list("requires", &problems) { references.useClause($0, $1, &$2) }
    Scheme.Level.checkRequired(in: map.node.descendant("requires"), &problems)
    let floors = map.list("floors", &problems) { Floor($0, $1, &references, &$2) }
    guard let id, let from, let title else { return nil }
    self.init(
      id: id, stars: stars, from: from, name: title, isConfirmed: isConfirmed, within: main,
      requires: requires, floors: floors)
  }

  /// No clause is required twice, by itself or as a part of another.
  private static func checkRequired(in list: Node?, _ problems: inout Problems) {
    let numbers = (list?.elements ?? []).map { node -> (text: String, place: Place) in
      if case .scalar(let text, _) = node.content { (text, node.place) } else { ("", node.place) }
    }
    let all = Set(numbers.map(\.text))
    var seen: Set<String> = []
    for (number, place) in numbers {
      var parts = number.split(separator: ".", omittingEmptySubsequences: false)
      var heading: String?
      while parts.count > 1, heading == nil {
        parts.removeLast()
        heading = all.contains(parts.joined(separator: ".")) ? parts.joined(separator: ".") : nil
      }
      let isFirst = seen.insert(number).inserted
      if let other = isFirst ? heading : number {
        problems.report(.requiredAlready(number, by: other, at: place))
      }
    }
  }
}

extension Mapping {
  /// Whether a figure is confirmed; it is unless it says otherwise.
  mutating func isConfirmed(_ problems: inout Problems) -> Bool {
    optional("confirmed", &problems) == nil || flag("confirmed", &problems)
  }
}

extension Scheme.Level.Floor {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let clauses = map.list("clauses", isRequired: true, &problems) {
      references.useClause($0, $1, &$2)
    }
    let share = map.fraction("share", &problems)
    map.finish(&problems)
    if let share, share > Fraction(1), let place = map.node.descendant("share")?.place {
      problems.report(.shareAboveOne(share, at: place))
    }
    if share == .zero, let place = map.node.descendant("share")?.place {
      problems.report(.shareOfNothing(at: place))
    }
    guard let share else { return nil }
    self.init(clauses: clauses, share: share)
  }
}

extension Scheme.Cap {
  init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = references.newID(.cap, &map, &problems)
    let text = map.name("text", limit: TextLimit.prose, &problems)
    let clause = references.useClause(
      map.required("clause", &problems), map.path("clause"), &problems)
    let when = map.map("when", isRequired: true, &problems, Interval.init)
    let level = references.use(
      .level, map.required("level", &problems), map.path("level"), &problems)
    let isConfirmed = map.isConfirmed(&problems)
    references.source(&map, &problems)
    map.finish(&problems)
    guard let id, let text, let clause, let when, let level else { return nil }
    self.init(
      id: id, text: text, clause: clause, when: when, level: level, isConfirmed: isConfirmed)
  }
}

extension Scheme.Period {
  init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let months = map.integer("months", in: 1...120, &problems)
    let firstMonth = map.choice("firstMonth", of: FirstMonth.self, &problems)
    let least = map.integer("least", in: 0...120, &problems)
    let unrated = map.name("unrated", &problems)
    let day = map.optional("day", &problems)?.integer(map.path("day"), in: 1...28, &problems)
    let isConfirmed = map.isConfirmed(&problems)
    references.source(&map, &problems)
    map.finish(&problems)
    guard let months, let firstMonth, let least, let unrated else { return nil }
    self.init(
      months: months, countsFirstMonth: firstMonth == .counted, least: least, unrated: unrated,
      day: day, isConfirmed: isConfirmed)
  }

  private enum FirstMonth: String, CaseIterable {
    case counted
    case notCounted = "not-counted"
  }
}

extension Scheme.Special {
  init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    var special = Scheme.Special.none
    if let node = map.optional("deduction", &problems),
      var map = Mapping(node, map.path("deduction"), &problems)
    {
      special.deductionPoints = map.fraction("points", &problems)
      special.failsAt = map.optional("failsAt", &problems)?
        .integer(map.path("failsAt"), in: 1...1000, &problems)
      references.source(&map, &problems)
      map.finish(&problems)
    }
    special.grounds = map.list(
      "grounds", isRequired: special.deductionPoints != nil, &problems
    ) { Ground($0, $1, &references, &$2) }
    if let node = map.optional("bonus", &problems),
      var map = Mapping(node, map.path("bonus"), &problems)
    {
      special.bonusPoints = map.fraction("points", &problems) ?? .zero
      special.mostBonuses = map.integer("most", in: 0...1000, &problems) ?? 0
      references.source(&map, &problems)
      map.finish(&problems)
    }
    map.finish(&problems)
    self = special
  }
}

extension Scheme.Special.Ground {
  fileprivate init?(
    _ node: Node, _ name: String, _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let id = references.newID(.ground, &map, &problems)
    let title = map.name("name", &problems)
    map.finish(&problems)
    guard let id, let title else { return nil }
    self.init(id: id, name: title)
  }
}
