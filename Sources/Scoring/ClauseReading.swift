internal import Diagnostics
internal import Reading

extension Clause {
  /// Reads a clause that stands below another, or at the top.
  init?(
    _ node: Node, _ name: String, below: (number: String?, combination: Combination),
    _ references: inout References, _ problems: inout Problems
  ) {
    guard var map = Mapping(node, name, &problems) else { return nil }
    let numberNode = map.required("number", &problems)
    let number = numberNode?.text(map.path("number"), &problems)
    if let number, let place = numberNode?.place {
      references.clause(number, at: place, &problems)
      if let parent = below.number, !number.hasPrefix(parent + ".") {
        problems.report(.clauseElsewhere(number, parent: parent, at: place))
      }
    }
    let title = map.name("name", &problems)
    let weight = Clause.weight(&map, below.combination, &problems)
    let isCounted = map.optional("counted", &problems) == nil || map.flag("counted", &problems)
    var content: Content?
    if map.optional("clauses", &problems) != nil {
      content = Clause.heading(number, &map, &references, &problems)
    } else if let number, let title {
      content = Indicator(number, title, &map, &references, &problems).map(Content.indicator)
    }
    map.finish(&problems)
    guard let number, let title, let content else { return nil }
    self.init(
      number: number, name: title, weight: weight ?? Fraction(1), isCounted: isCounted,
      content: content)
  }

  /// No clause of a list has a number that belongs below another of the list.
  ///
  /// One that stands twice is wrong anyhow.
  static func checkNumbers(
    in list: Node?, _ references: References, _ problems: inout Problems
  ) {
    let numbers = (list?.elements ?? []).compactMap { $0.descendant("number") }
      .compactMap { node -> (text: String, place: Place)? in
        if case .scalar(let text, _) = node.content { (text, node.place) } else { nil }
      }
    let places = Dictionary(numbers, uniquingKeysWith: { first, _ in first })
    for (number, place) in numbers {
      var parts = number.split(separator: ".", omittingEmptySubsequences: false).dropLast()
      while !parts.isEmpty {
        let heading = parts.joined(separator: ".")
        if let first = places[heading], !references.isTwice(clause: number) {
          problems.report(.clauseBeside(number, heading: heading, at: place, first: first))
          break
        }
        parts.removeLast()
      }
    }
  }

  /// A weight says something only in an average, and there it is not 0.
  private static func weight(
    _ map: inout Mapping, _ combination: Combination, _ problems: inout Problems
  ) -> Fraction? {
    guard let node = map.optional("weight", &problems),
      let weight = node.fraction(map.path("weight"), &problems)
    else { return nil }
    if combination == .sum { problems.report(.weightInSum(at: node.label)) }
    if weight == .zero { problems.report(.noWeight(at: node.place)) }
    return weight
  }

  /// The clauses below a heading; points stated beside them must be theirs together.
  private static func heading(
    _ number: String?, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) -> Content? {
    let before = problems.errorCount
    let combination = map.combination(&problems)
    let children = map.list("clauses", isRequired: true, &problems) {
      Clause($0, $1, below: (number, combination), &references, &$2)
    }
    checkNumbers(in: map.node.descendant("clauses"), references, &problems)
    if let node = map.optional("points", &problems) {
      let stated = map.fraction("points", &problems)
      let points = combination.points(of: children)
      if problems.errorCount == before, let number, let stated, stated != points {
        problems.report(
          .wrongSum(number, stated: stated, sum: points, combination, at: node.place))
      }
      _ = map.flag("confirmed", &problems)
      references.source(&map, &problems)
    }
    return .clauses(children, combination)
  }
}

extension Indicator {
  fileprivate init?(
    _ number: String, _ name: Name, _ map: inout Mapping, _ references: inout References,
    _ problems: inout Problems
  ) {
    references.beginClause()
    let requirement = map.name("requirement", limit: TextLimit.prose, &problems)
    let kind = map.choice("method", of: Method.Kind.self, &problems)
    let points = Indicator.points(&map, kind, &problems)
    _ = map.required("confirmed", &problems)
    let isConfirmed = map.flag("confirmed", &problems)
    let source = references.source(&map, &problems)
    let method = kind.flatMap { kind in
      Method(kind, points: points ?? nil, &map, &references, &problems)
    }
    let isExcludable = map.flag("excludable", &problems)
    let isVeto = map.flag("veto", &problems)
    let note = map.optionalName("note", limit: TextLimit.prose, &problems)
    guard let requirement, let points, let source, let method else { return nil }
    self.init(
      number: number, name: name, requirement: requirement, points: points,
      isConfirmed: isConfirmed, source: source, method: method, isExcludable: isExcludable,
      isVeto: isVeto, note: note)
  }

  /// The most points: a number, or for a linear method `unlimited`.
  private static func points(
    _ map: inout Mapping, _ kind: Method.Kind?, _ problems: inout Problems
  ) -> Fraction?? {
    guard let node = map.required("points", &problems) else { return nil }
    if kind == .linear, case .scalar("unlimited", _) = node.content { return .some(nil) }
    return node.fraction(map.path("points"), &problems).map { .some($0) } ?? nil
  }
}
